"""What the keys of the wrap-up do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from jobaid.ui.callview.typing_pause import takes_digits, typed_sign
from jobaid.ui.desk.call.stray_keys import WITHIN_MS
from jobaid.ui.desk.copy_keys import CopyKeys
from jobaid.ui.frame.actions import KeyWithSign

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.ui.desk.call.panels.call_panels import Panels
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.desk.wrapup.wrapup_screen import WrapUpScreen
    from jobaid.ui.frame.actions import ActionMap

NOT_ASKED = "not asked"


class WrapUpKeys(QObject):
    """Binds every action of the wrap-up. `said` carries news."""

    said = Signal(str)

    def __init__(
        self, dispatcher: Dispatcher, actions: ActionMap, screen: WrapUpScreen, panels: Panels
    ) -> None:
        super().__init__(screen)
        self._dispatcher = dispatcher
        self._screen = screen
        self._panels = panels
        self._before_note: QWidget | None = None
        self._digits = ""
        self._before: str | None = None
        self._watched: QWidget | None = None
        self._over = QTimer(self, singleShot=True, interval=WITHIN_MS)
        self._over.timeout.connect(self._was_meant)
        copies = CopyKeys(dispatcher, "wrapup", self.flush, self)
        copies.said.connect(self.said)
        actions.bind_all(
            {
                f"outcome-{digit}": KeyWithSign(digit, self.take_digit, self).press
                for digit in range(1, 10)
            }
            | {
                "notes": self.notes,
                "notes-change": self.change_note,
                "promises": panels.promises.promise,
                "copy-notes": self.copy_summary,
                "own-up": panels.questions.own_up_to_which,
                "wrapup-customer": panels.customer,
                "wrapup-complaint": panels.complaint,
                "wrapup-suggest": panels.suggestion,
                "wrapup-no-contact": panels.no_contact,
                "back-to-call": self.back_to_call,
                "finish": self.finish,
                **copies.bindings,
            }
        )
        screen.digit.connect(self.take_digit)
        screen.letter.connect(self.take_letter)
        screen.outline.jump_asked.connect(self.jump_to)
        screen.bar.asked.connect(actions.run)
        screen.bar.finish_asked.connect(self.finish)
        screen.top_bar.find_asked.connect(self._find)
        self._actions = actions
        screen.body.outcome_chosen.connect(self.choose)
        screen.body.jump_asked.connect(self.jump_to)
        screen.body.promises.add_asked.connect(panels.promises.promise)
        screen.body.feedback.answered.connect(self._answered)
        screen.body.feedback.skipped.connect(self._not_asked)
        screen.body.needs.typed.connect(dispatcher.typing)
        screen.body.needs.left.connect(dispatcher.typed)
        screen.body.needs.done.connect(screen.rest)
        screen.account.copy_asked.connect(self.copy_summary)
        screen.account.text_asked.connect(copies.copy)
        screen.account.note.typed.connect(dispatcher.noting)
        screen.account.note.left.connect(dispatcher.noted)
        panels.questions.note_taken.connect(screen.account.note.load)
        panels.questions.note_struck.connect(screen.account.note.replace)

    def take_digit(self, digit: int) -> None:
        """A digit: for the open panel, or an outcome."""
        if self._panels.take_digit(digit):
            return
        if digit == 0:
            # None of these fits: end it with a reason in words.
            self._panels.questions.close()
            return
        digits, before = self._digits, self._before if self._digits else self._chosen
        self._was_meant()
        id = self._screen.body.outcome_at(digit)
        if id is not None:
            self.choose(id)
        self._digits, self._before = f"{digits}{digit}", before
        # From when it was done: keys that came meanwhile have waited for it.
        self._over.start()
        focus = QApplication.focusWidget()
        if focus is not None and takes_digits(focus):
            self._watched = focus
            focus.installEventFilter(self)

    def take_letter(self, letter: str) -> None:
        """A letter outside a field: what is typed there is a note, as it is in the call.

        A digit that came just before it is text as well, and has chosen nothing.
        """
        if self._panels.host.current is not None or self._dispatcher.questioned:
            return
        begun, before = self._digits if letter.isalpha() else "", self._before
        self._was_meant()
        if begun and before != self._chosen:
            self._dispatcher.run("outcome", self._dispatcher.session.choose_outcome, before)
            self._screen.rest()
        if not self._screen.account.note.has_focus:
            self.notes()
        self._screen.account.note.type_on(begun + letter)
        self.said.emit(self.tr("Typed into the note. Esc leads back."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A letter just behind a digit, where the outcome has led into a field."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        letter = typed_sign(event) if watched is self._watched else ""
        if not letter.isalpha():
            return False
        self.take_letter(letter)
        return True

    @property
    def _chosen(self) -> str | None:
        wrap = self._screen.view.wrap_up if self._screen.view is not None else None
        return None if wrap is None else wrap.chosen

    def _was_meant(self) -> None:
        """Nothing followed the digits at once: they have chosen what they chose."""
        self._over.stop()
        self._digits, self._before = "", None
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None

    def choose(self, id: str) -> None:
        """Wrap up with this outcome; what it needs has the caret next."""
        self._dispatcher.run("outcome", self._dispatcher.session.choose_outcome, id)
        view = self._screen.view
        wrap = None if view is None else view.wrap_up
        for one in wrap.outcomes if wrap is not None else ():
            if one.id == id and one.open_fields:
                self._screen.body.needs.focus(one.open_fields[0][0])
                return
        self._screen.rest()

    def finish(self) -> None:
        """Save and finish; where something is wanted first, ask for a reason instead."""
        self._panels.put_away()
        self.settle(note=True)
        view = self._screen.view
        wrap = None if view is None else view.wrap_up
        if wrap is None:
            return
        ready = any(one.id == wrap.chosen and not one.open_fields for one in wrap.outcomes)
        if ready:
            self._dispatcher.run("close", self._dispatcher.session.finish)
        else:
            self._panels.questions.close()

    def flush(self) -> None:
        """Keep what was typed and is not kept yet."""
        self._screen.body.needs.flush()
        self._screen.account.note.flush()

    def settle(self, *, note: bool) -> None:
        """Keep what stands in the fields as done with, and the `note` where it is over, too."""
        self._screen.body.needs.settle()
        self._screen.body.feedback.settle()
        if note:
            self._screen.account.note.end()
        else:
            self._screen.account.note.flush()

    def notes(self) -> None:
        """To the note; again: back to the field that had the caret, else to the outcomes."""
        note, field = self._screen.account.note, self._before_note
        if not note.has_focus:
            focus = QApplication.focusWidget()
            typed = focus if focus is not None and takes_digits(focus) else None
            inside = typed is not None and self._screen.body.isAncestorOf(typed)
            self._before_note = typed if inside else None
            note.take_focus()
        elif field is not None and isValid(field) and field.isVisible():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._screen.rest()

    def change_note(self) -> None:
        """Choose a note of this call, to put it right or strike it."""
        self._screen.account.note.end()
        self._panels.questions.notes()

    def copy_summary(self) -> None:
        """Copy the summary for any customer record."""
        self.settle(note=False)
        QGuiApplication.clipboard().setText(self._dispatcher.session.summary())
        self.said.emit(self.tr("Summary copied."))

    def back_to_call(self) -> None:
        """The call goes on at its step."""
        self._panels.put_away()
        self._dispatcher.run("back-to-call", self._dispatcher.session.back_to_call)

    def jump_to(self, target: str) -> None:
        """Back to a step of the call."""
        self._dispatcher.do("jump", to=target)

    def _find(self) -> None:
        self._actions.run("find")

    def _answered(self, question: str, value: str, words: str) -> None:
        more: dict[str, object] = {"question": question, "words": words}
        if value:
            more["value"] = int(value) if value.lstrip("-").isdecimal() else value
        self._dispatcher.do("feedback", **more)

    def _not_asked(self, question: str) -> None:
        self._dispatcher.do("feedback", question=question, skipped=NOT_ASKED)
