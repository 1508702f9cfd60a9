"""What the keys of the wrap-up do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
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
        actions.bind_all(
            {
                "notes": self.notes,
                "promises": panels.promise,
                "copy-notes": self.copy_summary,
                "own-up": panels.questions.own_up_to_which,
                "back-to-call": self.back_to_call,
                "finish": self.finish,
            }
        )
        screen.digit.connect(self.take_digit)
        screen.outline.jump_asked.connect(self.jump_to)
        screen.bar.asked.connect(actions.run)
        screen.bar.finish_asked.connect(self.finish)
        screen.top_bar.find_asked.connect(self._find)
        self._actions = actions
        screen.body.outcome_chosen.connect(self.choose)
        screen.body.jump_asked.connect(self.jump_to)
        screen.body.promises.add_asked.connect(panels.promise)
        screen.body.feedback.answered.connect(self._answered)
        screen.body.feedback.skipped.connect(self._not_asked)
        screen.body.needs.typed.connect(dispatcher.typing)
        screen.body.needs.left.connect(dispatcher.typed)
        screen.body.needs.done.connect(screen.rest)
        screen.account.copy_asked.connect(self.copy_summary)
        screen.account.note.typed.connect(dispatcher.noting)
        screen.account.note.left.connect(dispatcher.noted)

    def take_digit(self, digit: int) -> None:
        """A digit: for the open panel, or an outcome."""
        if self._panels.take_digit(digit):
            return
        if digit == 0:
            # None of these fits: end it with a reason in words.
            self._panels.questions.close()
            return
        id = self._screen.body.outcome_at(digit)
        if id is not None:
            self.choose(id)

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
        self._panels.host.close()
        self.flush()
        self._screen.account.note.end()
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

    def notes(self) -> None:
        """To the note; again: back to the outcomes."""
        note = self._screen.account.note
        if note.has_focus:
            self._screen.rest()
        else:
            note.take_focus()

    def copy_summary(self) -> None:
        """Copy the summary for any customer record."""
        self.flush()
        QGuiApplication.clipboard().setText(self._dispatcher.session.summary())
        self.said.emit(self.tr("Summary copied."))

    def back_to_call(self) -> None:
        """The call goes on at its step."""
        self._panels.host.close()
        self._screen.account.note.end()
        self._dispatcher.run("back-to-call", self._dispatcher.session.back_to_call)

    def jump_to(self, target: str) -> None:
        """Back to a step of the call."""
        self._dispatcher.do("jump", to=target)

    def _find(self) -> None:
        self._actions.run("find")

    def _answered(self, question: str, value: str, words: str) -> None:
        more: dict[str, object] = {"question": question, "words": words}
        if value:
            more["value"] = int(value)
        self._dispatcher.do("feedback", **more)

    def _not_asked(self, question: str) -> None:
        self._dispatcher.do("feedback", question=question, skipped=NOT_ASKED)
