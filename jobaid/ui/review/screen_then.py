"""What was on the agent's screen at a moment: the desk's own drawing of a call, to read only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.library.texts.rendered import cut
from jobaid.ui.callview.breakpoints import Shape
from jobaid.ui.callview.call_key_rows import CALL_KEYS
from jobaid.ui.callview.call_panes import CallPanes
from jobaid.ui.callview.key_caps import PlainCaps
from jobaid.ui.review.timeline import sort_of_key
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.review.playback_view_models import ShownMoment
    from jobaid.ui.frame.keyboard import Keyboard

_LONGEST_LINE = 240
_SCROLLS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -2,
    Qt.Key.Key_PageDown: 2,
}


class ScreenThen(Pane):
    """Draws a `ShownMoment`, with a word over it where today's version differs.

    It takes the focus itself, so that arrows and pages scroll the step and a screen reader reads
    it. Signals: `today_asked`, what differs is to be shown; `stepped(sort, by)` for the keys that
    go along the call.
    """

    today_asked = Signal()
    stepped = Signal(str, int)
    ring_radius = 8

    def __init__(self, keyboard: Keyboard, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("screen-then")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._note = TextLabel("ui", "muted", self, wrap=True)
        self._differs = PushButton("link", "", self, small=True)
        self._differs.setAccessibleIdentifier("today-differs")
        self._differs.clicked.connect(self.today_asked)
        keyboard.know(CALL_KEYS)
        self.call = CallPanes(PlainCaps(keyboard, self), self, read_only=True, whole=True)
        self._nothing = EmptyState(self)
        self._line = Pane(self)
        line = LineBox(self._line, self._note, self._differs, edge=("unit", "half", "unit", "half"))
        line.setStretchFactor(self._note, 1)
        Column(self, self._line, self._nothing, space="").addWidget(self.call, 1)
        self._nothing.hide()

    def ring_target(self) -> QWidget | None:
        """The ring goes round what was on the screen."""
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up, Down and pages scroll the step; the other arrows go along the call."""
        by = _SCROLLS.get(Qt.Key(event.key()))
        along = sort_of_key(event)
        if by is not None:
            bar = self.call.step.verticalScrollBar()
            page = by in (-2, 2)
            bar.setValue(bar.value() + by * (bar.pageStep() // 2 if page else bar.singleStep()))
        elif along is not None:
            self.stepped.emit(*along)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The panes stand closer than on a desk, so that the rules show beside the step."""
        super().resizeEvent(event)
        theme = current_theme()
        layout, wide = theme.tokens.layout, self.width() / theme.scale
        panes: Literal[1, 2, 3] = 1
        if wide >= theme.tokens.named["side"] + theme.tokens.named["step_least"]:
            panes = 3 if wide >= layout.three_panes else 2
        self.call.reshape(Shape(panes))

    def draw(self, shown: ShownMoment) -> None:
        """Draw a moment."""
        there = shown.call is not None
        self.call.setVisible(there)
        self._nothing.setVisible(not there)
        differs = shown.today.state in ("differs", "gone")
        words = plain(translated(shown.today.words)) if differs else ""
        self._differs.set_text(words)
        self._differs.setVisible(bool(words) and shown.today.state == "differs")
        note = "" if shown.today.state == "differs" else words
        if shown.today.line:
            line = cut(plain(shown.today.line), _LONGEST_LINE)
            note = self.tr("Today it would say: “%1”").replace("%1", line)
        if shown.call is None:
            self._nothing.set_empty(
                "info", self.tr("This moment cannot be drawn"), plain(translated(shown.words))
            )
        else:
            self.call.draw(shown.call)
            if shown.call.wrap_up is not None:
                note = note or self.tr("The wrap-up was open then; this is the step behind it.")
            set_words(self, self.tr("On the screen then"), self.call.step.words_of_step(shown.call))
        self._note.set_text(note)
        self._line.setVisible(bool(note or words))
