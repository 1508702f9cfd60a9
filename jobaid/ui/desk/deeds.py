"""Between the screens and the session: every deed goes through here, one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from jobaid.ui.sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.desk.action_result import Told
    from jobaid.operations.desk.session import Session


class Deeds(QObject):
    """Does what a person asks for and tells what it led to.

    `about_to` fires before every deed but typing: what was typed and not kept yet is kept
    first. `told` carries (name of the deed, `Told`) after it. A move that breaks a rule fires
    `asked(words)` instead; the same deed once more goes on, another one forgets the question.
    """

    about_to = Signal()
    told = Signal(str, object)
    asked = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._question: dict[str, Any] | None = None

    @property
    def questioned(self) -> bool:
        """Whether a question waits for its answer."""
        return self._question is not None

    def do(self, name: str, **more: object) -> Told:
        """Carry out a command of `assets/help/formats.md`."""
        return self.carry_out({"do": name, **more})

    def carry_out(self, command: Mapping[str, Any]) -> Told:
        """Carry out a whole command; one that was asked about goes on the second time."""
        self.about_to.emit()
        sure = self._question == command
        self._question = None
        told = self.session.do(command, sure)
        if told.ask:
            self._question = dict(command)
            self.asked.emit(translated(told.ask))
            return told
        self.told.emit(str(command.get("do")), told)
        return told

    def go_on(self) -> None:
        """Yes to the question."""
        if self._question is not None:
            self.carry_out(dict(self._question))

    def stay(self) -> None:
        """No to the question."""
        self._question = None

    def run(self, name: str, deed: Callable[..., Told], *given: Any) -> Told:
        """Do something of the session's that has a method of its own."""
        self.about_to.emit()
        self._question = None
        told = deed(*given)
        if not told.ask:
            self.told.emit(name, told)
        return told

    def typed(self, field: str, value: object, *, ended: bool) -> Told:
        """Keep what a field holds."""
        told = self._keep(field, value, ended)
        self.told.emit("typed", told)
        return told

    def noted(self, text: str, *, ended: bool) -> Told:
        """Keep what the note holds."""
        told = self.session.note_typed(text, ended)
        self.told.emit("note", told)
        return told

    def _keep(self, field: str, value: object, ended: bool) -> Told:
        if isinstance(value, str):
            return self.session.typed(field, value, ended)
        if isinstance(value, bool):
            value = "yes" if value else "no"
        return self.session.do({"do": "fill", "field": field, "value": value})
