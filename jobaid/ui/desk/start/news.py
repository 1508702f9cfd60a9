"""What agents must know now: house notices, changed scripts, and what the library lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.side_card import Lines, SideCard
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.desk.start_view_models import StartView
    from jobaid.ui.theme import Colour

MOST_CHANGES = 6
MOST_FINDINGS = 4


class LinesCard(SideCard):
    """A card of paragraphs; without any it is not there."""

    def __init__(self, identifier: str, parent: QWidget) -> None:
        super().__init__(identifier, parent)
        self._lines = Lines(self)
        self.column.addWidget(self._lines)

    def show_lines(
        self,
        lines: Sequence[tuple[str, bool]],
        words: str,
        icon: str,
        count: int,
        colour: Colour = "accent",
    ) -> None:
        """Show (paragraph, strong) pairs under a heading."""
        self._lines.show_lines(tuple(lines))
        self.head(words, icon, count=count, colour=colour)
        self.tell(". ".join(text for text, _strong in lines))
        self.setVisible(bool(lines))


class NoticesCard(LinesCard):
    """House notices that hold now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("notices", parent)

    def draw(self, view: StartView) -> None:
        """Draw the notices; without any the card is not there."""
        lines: list[tuple[str, bool]] = []
        for notice in view.notices:
            lines.append((plain(notice.text), True))
            if notice.say:
                lines.append((self.tr("Say: “%1”").replace("%1", plain(notice.say)), False))
            if notice.until_words:
                lines.append((self.tr("Until %1").replace("%1", notice.until_words), False))
        self.show_lines(lines, self.tr("House notices"), "megaphone", len(view.notices))


class ChangesCard(LinesCard):
    """Scripts and house files that are not what they were yesterday, with what changed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("changes", parent)

    def draw(self, view: StartView) -> None:
        """Draw the changes; without any the card is not there."""
        lines: list[tuple[str, bool]] = []
        for change in view.changes[:MOST_CHANGES]:
            lines.append((plain(translated(change.title)), True))
            lines.extend((plain(translated(words)), False) for words in change.words)
        rest = len(view.changes) - MOST_CHANGES
        if rest > 0:
            lines.append((self.tr("and %n more change(s)", "", rest), True))
        self.show_lines(lines, self.tr("Changed since yesterday"), "newspaper", len(view.changes))


class FindingsCard(LinesCard):
    """What the library's files lack, with file and line. `reload_asked`: read them again."""

    reload_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("findings", parent)
        self.reload = PushButton("plain", "", self, small=True)
        self.reload.setAccessibleIdentifier("reload")
        self.reload.set_icon_name("refresh-cw")
        self.reload.clicked.connect(self.reload_asked)
        self.column.addWidget(self.reload, 0, Qt.AlignmentFlag.AlignLeft)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self, self.reload]

    def draw(self, view: StartView) -> None:
        """Draw the findings; without any the card is not there."""
        findings = view.findings
        lines = [(plain(translated(words)), False) for words in findings[:MOST_FINDINGS]]
        rest = len(findings) - MOST_FINDINGS
        if rest > 0:
            lines.append((self.tr("and %n more, all of them in Settings", "", rest), True))
        text = self.tr("To mend in the library")
        self.show_lines(lines, text, "triangle-alert", len(findings), "warn")
        self.reload.set_text(self.tr("Read it again"))
