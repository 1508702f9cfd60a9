"""What agents must know now: house notices, changed scripts, and what the library lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.operations.desk.reading_time import reading_time
from jobaid.sentences import in_turn
from jobaid.ui.kit.notice_lines import notice_lines
from jobaid.ui.kit.side_card import Lines, SideCard
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.desk.start_view_models import StartView
    from jobaid.ui.theme import Colour

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
        self.tell(in_turn(text for text, _strong in lines))
        self.setVisible(bool(lines))


class ReadOnceCard(LinesCard):
    """What is to be read once: whole until it is, then a line with its count.

    `got_it`: it has been read. A card of it says `shows_unread` and `paragraphs`.
    """

    got_it = Signal()

    def __init__(self, identifier: str, parent: QWidget) -> None:
        super().__init__(identifier, parent)
        self._view: StartView | None = None
        self._again = False
        self.button = PushButton("plain", "", self, small=True)
        self.button.setAccessibleIdentifier(f"{identifier}-got-it")
        self.button.clicked.connect(self._pressed)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def unread(self) -> bool:
        """Whether there is something that has not been read."""
        return self._view is not None and self.shows_unread(self._view)

    def shows_unread(self, view: StartView) -> bool:
        """Whether there is something in it that has not been read."""
        raise NotImplementedError

    def head_of(self, view: StartView) -> tuple[str, str, int]:
        """Its words, its icon, how many there are."""
        raise NotImplementedError

    def paragraphs(self, view: StartView) -> Sequence[tuple[str, bool]]:
        """What is to be read: what is unread, else all of it."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self, self.button]

    def draw(self, view: StartView, key: str) -> None:
        """Draw it; without anything the card is not there. `key` says that it is read."""
        self._view = view
        lines = self.paragraphs(view) if self.unread or self._again else ()
        words, icon, count = self.head_of(view)
        self.show_lines(lines, words, icon, count)
        self.button.set_text(
            self.tr("Got it")
            if self.unread
            else self.tr("Close them")
            if self._again
            else self.tr("Read them again")
        )
        self.button.set_kind("plain" if self.unread else "link")
        self.button.set_key(key if self.unread else "")
        self.setVisible(bool(count))

    def _pressed(self) -> None:
        if self.unread:
            self._again = False
            self.got_it.emit()
        elif self._view is not None:
            self._again = not self._again
            self.draw(self._view, "")


class NoticesCard(ReadOnceCard):
    """House notices that hold now, read once a day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("notices", parent)

    def shows_unread(self, view: StartView) -> bool:
        """Whether there is one that has not been read today."""
        return any(not one.read for one in view.notices)

    def head_of(self, view: StartView) -> tuple[str, str, int]:
        """How many hold now."""
        return self.tr("House notices"), "megaphone", len(view.notices)

    def paragraphs(self, view: StartView) -> Sequence[tuple[str, bool]]:
        """Those that were not read today, else all."""
        unread = [one for one in view.notices if not one.read]
        return notice_lines(unread if unread else view.notices)


class ChangesCard(ReadOnceCard):
    """Scripts and house files that are not what they were yesterday, with what changed, read once.

    It says how long that takes, two minutes at most, and who suggested it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__("changes", parent)

    def shows_unread(self, view: StartView) -> bool:
        """Whether there is one that the agent has not read of."""
        return any(not one.read for one in view.changes)

    def head_of(self, view: StartView) -> tuple[str, str, int]:
        """How many there are."""
        return self.tr("Changed since yesterday"), "newspaper", len(view.changes)

    def paragraphs(self, view: StartView) -> Sequence[tuple[str, bool]]:
        """What was not read yet, else all, as far as two minutes go; then how long it takes."""
        changes = [one for one in view.changes if not one.read] or list(view.changes)
        time = reading_time(changes)
        lines: list[tuple[str, bool]] = []
        for change in changes[: time.told]:
            lines.append((plain(translated(change.title)), True))
            lines.extend((plain(translated(words)), False) for words in change.words)
            if change.thanks:
                told = self.tr("Suggested by %1, thank you")
                lines.append((told.replace("%1", plain(", ".join(change.thanks))), False))
        rest = len(changes) - time.told
        if rest > 0:
            lines.append((self.tr("and %n more change(s)", "", rest), True))
        lines.append((self.tr("%n minute(s) to read, asked once", "", time.minutes), False))
        return lines


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
