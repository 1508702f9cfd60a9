"""Keys that were meant for a field and pressed outside one: what the first did is taken back."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.operations.callview.field_fit import fields_that_fit
from jobaid.ui.callview.typing_pause import press_signs, takes_digits
from jobaid.ui.frame.digit_row import digit_of

if TYPE_CHECKING:
    from jobaid.operations.callview.step_view_models import AskView
    from jobaid.operations.desk.action_result import ActionResult
    from jobaid.ui.desk.call.call_screen import CallScreen
    from jobaid.ui.desk.call.move_keys import Moves
    from jobaid.ui.desk.call.panels.call_panels import Panels
    from jobaid.ui.desk.dispatcher import Dispatcher

WITHIN_MS = 250
"""Nobody chooses two answers so fast: a number is being typed."""
_LEAVES = frozenset(
    (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
)
"""Whoever leaves the field has typed all of it."""


class StrayKeys(QObject):
    """Takes the plain digits and letters of a call that no field had.

    A digit does what it does. Another sign within `WITHIN_MS` takes that back and goes, with the
    first, into the empty field of that step which both fit; so does a letter by itself. Where a
    later sign of the same haste fits another field only, all of it goes there. What begins with a
    letter, or has one, and fits no field is a note: `note_asked` has the caret put there. `said`
    tells.
    """

    said = Signal(str)
    note_asked = Signal()

    def __init__(
        self, dispatcher: Dispatcher, screen: CallScreen, panels: Panels, moves: Moves
    ) -> None:
        super().__init__(screen)
        self._dispatcher = dispatcher
        self._screen = screen
        self._panels = panels
        self._moves = moves
        self._signs = ""
        self._into = ""
        self._asks: tuple[AskView, ...] = ()
        self._answered = False
        self._done_at = 0
        self._watched: QWidget | None = None
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(WITHIN_MS)
        self._over.timeout.connect(self._forget)
        screen.digit.connect(self.digit)
        screen.letter.connect(self.letter)
        screen.plain.connect(self.plain)
        dispatcher.done.connect(self._was_done)

    def digit(self, digit: int) -> None:
        """A digit was pressed outside a field."""
        if self._goes_on(str(digit)):
            return
        self._forget()
        view = self._screen.view
        free = self._panels.host.current is None and self._screen.asking is None
        asks = view.asks if view is not None and free else ()
        self._answered = False
        self._moves.take_digit(digit)
        if free:
            # From when it was done: keys that came meanwhile have waited for it.
            self._wait(str(digit), asks)

    def letter(self, letter: str) -> None:
        """A letter, or another sign that is typed, was pressed outside a field."""
        if self._goes_on(letter):
            return
        begun = self._signs if self._is_soon and not self._into and letter.isalpha() else ""
        self._forget()
        view = self._screen.view
        panel = self._panels.host.current
        if panel is not None and not begun:
            return
        asks = () if view is None or panel is not None else view.asks
        fields = fields_that_fit(asks, letter)
        if fields:
            self._type_into(fields[0], letter)
            self._wait(letter, asks, fields[0])
        elif begun:
            self._take_back()
            self._note(begun + letter)
        elif not self._dispatcher.questioned and self._screen.asking is None:
            self._note(letter)

    def plain(self, name: str) -> None:
        """Another key was pressed outside a field; Space may belong to what is typed."""
        if name != "tick" or not self._goes_on(" "):
            self._moves.take_plain(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """What is typed on, where the first sign has led into a field."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is not self._watched or event.isAutoRepeat():
            return False
        if event.key() in _LEAVES:
            self._forget()
            return False
        kept = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        digit = digit_of(event) if not event.modifiers() & ~kept and not self._into else None
        sign = str(digit) if digit is not None else event.text()
        if len(sign) != 1 or not sign.isprintable() or event.modifiers() & ~kept:
            return False
        if self._into and self._into in self._fields(sign):
            self._wait(self._signs + sign, self._asks, self._into)
            return False
        return self._goes_on(sign, surely=self._wanted_here(sign))

    def _wanted_here(self, sign: str) -> bool:
        """Whether the field that has the caret may begin with a sign."""
        asks = self._screen.view.asks if self._screen.view is not None else ()
        here = self._watched.accessibleIdentifier() if self._watched is not None else ""
        return bool(fields_that_fit((one for one in asks if here == f"ask-{one.field}"), sign))

    def _was_done(self, name: str, result: ActionResult) -> None:
        self._answered |= name == "answer" and bool(result.changes)

    def _wait(self, signs: str, asks: tuple[AskView, ...], into: str = "") -> None:
        """`signs` were typed just now: more may come. They are in the field `into`, if in any."""
        self._forget()
        self._signs, self._asks, self._into = signs, asks, into
        self._done_at = time.monotonic_ns()
        self._over.start()
        focus = QApplication.focusWidget()
        if focus is not None and takes_digits(focus):
            self._watched = focus
            focus.installEventFilter(self)

    def _fields(self, sign: str, *, surely: bool = False) -> list[str]:
        """The fields that what was typed fits together with one more sign, if that came soon."""
        typed = self._signs + sign
        return fields_that_fit(self._asks, typed, surely=surely) if self._is_soon else []

    @property
    def _is_soon(self) -> bool:
        """Whether something was typed just now that a sign may go on with."""
        soon = time.monotonic_ns() - self._done_at <= WITHIN_MS * 1_000_000
        return bool(self._signs) and soon

    def _goes_on(self, sign: str, *, surely: bool = False) -> bool:
        """Whether a sign goes on with what was begun: then all of it is in its field."""
        fields = self._fields(sign, surely=surely)
        if not fields:
            return False
        signs, asks, before = self._signs + sign, self._asks, self._into
        self._forget()
        if before:
            self._type_into(before, "")
        else:
            self._take_back()
        self._type_into(fields[0], signs)
        self._wait(signs, asks, fields[0])
        label = next(one.label for one in asks if one.field == fields[0])
        self.said.emit(self.tr("Typed into “%1”; nothing was chosen.").replace("%1", label))
        return True

    def _note(self, signs: str) -> None:
        """Have what no field wants in the note, where typing goes on."""
        self.note_asked.emit()
        self._screen.beside.note.type_on(signs)
        self.said.emit(self.tr("Typed into the note, as no field here takes it. Esc leads back."))

    def _take_back(self) -> None:
        """Undo what the digit did."""
        if self._panels.host.current is not None:
            self._panels.host.close()
        elif self._dispatcher.questioned:
            self._moves.stay()
        elif self._answered:
            self._moves.undo()

    def _type_into(self, field: str, signs: str) -> None:
        """Type into a field, in place of what it holds."""
        if not self._screen.step.body.asks.focus(field):
            return
        press_signs(signs)

    def _forget(self) -> None:
        self._signs, self._into, self._asks = "", "", ()
        self._over.stop()
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
