"""The SAY card: wording badge, seconds aloud, the line, and what a term on it means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme.theme import LARGEST_SCALE
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.badge import Badge
from jobaid.ui.widgets.ground import OnCard
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.script_text import ScriptText
from jobaid.ui.widgets.themed import plain, set_words

if TYPE_CHECKING:
    from jobaid.ui.theme import Theme
    from jobaid.ui.widgets.say_lines import Piece


class _Seconds(Painted, QLabel):
    """How long the line takes to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        if words != self.text():
            self.setText(words)
            self.updateGeometry()
        self.setVisible(bool(words))

    def sizeHint(self) -> QSize:  # noqa: N802
        theme = self.theme
        return QSize(
            theme.px("box_icon_room") + line_width(theme, self.text(), "ui"),
            theme.px("field_label"),
        )

    def paint(self, painter: QPainter, theme: Theme) -> None:
        painting.icon(painter, theme, "volume-2", "muted", 16, 0, theme.px("line"))
        area = self.rect().adjusted(theme.px("icon_room"), 0, 0, 0)
        draw_line(painter, theme, area, self.text(), "ui", "muted")


_EDGE = ("key", "pad", "key", "pad")
_DOCK_EDGE = ("pad", "gap", "pad", "gap")
_BARE_EDGE = ("pad", "half", "pad", "half")


class SayCard(OnCard, QWidget):
    """The one big light card. Signal `gap_chosen(name)`: a missing value was clicked."""

    gap_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dock = self._bare = False
        self._aloud = 0
        self._exact = False
        self._badge = Badge(size="normal", parent=self)
        self._seconds = _Seconds(self)
        self.text = ScriptText(self)
        self._meaning = TextLabel("ui", "muted", self, wrap=True)
        self._meaning.hide()
        top = self._top = LineBox()
        top.addWidget(self._badge)
        top.addStretch(1)
        top.addWidget(self._seconds)
        self._column = Column(self, edge=_EDGE)
        self._column.addLayout(top)
        self._column.addWidget(self.text)
        self._column.addWidget(self._meaning)
        self.text.gap_chosen.connect(self.gap_chosen)
        self.text.explained.connect(self._explain)
        self.setFocusProxy(self.text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_line(
        self,
        pieces: Sequence[Piece],
        *,
        exact: bool,
        seconds: int = 0,
        terms: Sequence[tuple[str, str]] = (),
        why: str = "",
    ) -> None:
        """Show a line to say.

        `exact` says whether the wording is fixed and `why` the reason for it, `seconds` how
        long it takes aloud (0: not shown), `terms` the glossary terms on it with their
        meanings.
        """
        if exact:
            self._badge.set_badge("verbatim", self.tr("Say exactly"), "lock-keyhole")
        else:
            self._badge.set_badge("own_words", self.tr("In your own words"), "message-square-text")
        set_words(self._badge, self._badge.text(), plain(why))
        self._aloud, self._exact = seconds, exact
        self._tell_seconds()
        self.text.set_line(pieces, exact=exact, terms=terms)
        set_words(self, self._badge.text())

    def set_typed(self, name: str, words: str) -> None:
        """Show in the gap `name` what is being typed into its field."""
        self.text.set_typed(name, words)

    def stand(
        self, *, dock: bool = False, bare: bool = False, text_most: float = LARGEST_SCALE
    ) -> None:
        """Take less room: a smaller line and less round it in the dock; `bare` without badge and
        seconds, where there is hardly any room; and no larger text than at `text_most`.

        What is to be said exactly says so whatever the room.
        """
        self.text.stand(dock=dock, bare=bare, text_most=text_most)
        if (dock, bare, text_most) != (self._dock, self._bare, self._text_most):
            self._dock, self._bare, self._text_most = dock, bare, text_most
            for part in (self._badge, self._seconds, self._meaning):
                part.set_text_most(text_most)
            self._column.edge = _BARE_EDGE if bare else _DOCK_EDGE if dock else _EDGE
            for layout in (self._column, self._top):
                layout.measure(self.theme)
            self._tell_seconds()

    def _tell_seconds(self) -> None:
        words = ""
        if self._aloud:
            words = self.tr("about %n s to say", "", self._aloud)
            if self._dock:
                words = self.tr("about %n s", "", self._aloud)
        bare = self._bare and not self._exact
        self._badge.setVisible(not bare)
        self._seconds.set_words("" if bare else words)
        # What is hidden in a layout within another one counts there until events come round.
        self._top.invalidate()
        self._column.invalidate()

    def plain_line(self) -> str:
        """The line in plain words, for copying."""
        return self.text.plain_line()

    def _explain(self, words: str) -> None:
        self._meaning.set_text(words)
        self._meaning.setVisible(bool(words))
