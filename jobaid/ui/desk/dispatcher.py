"""Between the screens and the session: every action goes through here, one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.desk.action_result import ActionResult
    from jobaid.operations.desk.session import Session


class Dispatcher(QObject):
    """Does what a person asks for and tells what it led to.

    `about_to` carries the name of every action but typing before it is done: what was typed and
    not kept yet is kept first. `done` carries (name of the action, `ActionResult`) after it. A move
    that breaks a rule fires `asked(words, yes, no)` instead; the same action once more goes on,
    another one forgets the question.
    """

    about_to = Signal(str)
    done = Signal(str, object)
    asked = Signal(str, str, str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._question: dict[str, Any] | None = None

    @property
    def questioned(self) -> bool:
        """Whether a question waits for its answer."""
        return self._question is not None

    def do(self, name: str, **more: object) -> ActionResult:
        """Carry out a command of `assets/help/formats.md`."""
        return self.carry_out({"do": name, **more})

    def carry_out(self, command: Mapping[str, Any]) -> ActionResult:
        """Carry out a whole command; one that was asked about goes on the second time."""
        sure = self._question == command
        self.about_to.emit(str(command.get("do")))
        self._question = None
        result = self.session.do(command, sure)
        if result.ask:
            self._question = dict(command)
            self.asked.emit(*map(translated, (result.ask, result.yes, result.no)))
            return result
        self.done.emit(str(command.get("do")), result)
        return result

    def go_on(self) -> None:
        """Yes to the question."""
        if self._question is not None:
            self.carry_out(dict(self._question))

    def stay(self) -> None:
        """No to the question."""
        self._question = None

    def run(self, name: str, action: Callable[..., ActionResult], *given: Any) -> ActionResult:
        """Do something of the session's that has a method of its own."""
        self.about_to.emit(name)
        self._question = None
        result = action(*given)
        if not result.ask:
            self.done.emit(name, result)
        return result

    def typing(self, field: str, value: object) -> None:
        """Keep what a field holds so far."""
        self.done.emit("typed", self._keep(field, value, False))

    def typed(self, field: str, value: object) -> None:
        """Keep what a field holds that is done with."""
        self.done.emit("typed", self._keep(field, value, True))

    def noting(self, text: str) -> None:
        """Keep what the note holds so far."""
        self.done.emit("note", self.session.note_typed(text, False))

    def noted(self, text: str) -> None:
        """Keep the note, which is done with."""
        self.done.emit("note", self.session.note_typed(text, True))

    def _keep(self, field: str, value: object, ended: bool) -> ActionResult:
        if isinstance(value, str):
            return self.session.typed(field, value, ended)
        if isinstance(value, bool):
            value = "yes" if value else "no"
        return self.session.do({"do": "fill", "field": field, "value": value})
