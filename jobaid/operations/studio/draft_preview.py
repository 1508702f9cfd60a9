"""A draft walked as a call, from any step, with a sample customer: nothing of it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from jobaid.call.command import Refused
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.operations.call_replay import ids, replay_clock
from jobaid.operations.callview.call_view import CallViews
from jobaid.sentences import ErrorInWords

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.callview.view_models import CallView

SampleCustomer = Literal["known", "unknown"]
"""Whether every field that has an example is filled with it, or nothing is known yet."""


class NoPreview(ErrorInWords):
    """The script cannot be walked as it stands; `words` say why."""


class DraftPreview:
    """A walk through `script` of a library, begun at `step` (its id; "": where calls begin).

    `commands` are done first: those of a walk before the draft was changed. Raises `NoPreview`.
    """

    def __init__(
        self,
        library: Library,
        script: str,
        step: str,
        agent: Mapping[str, str],
        *,
        customer: SampleCustomer = "known",
        language: str | None = None,
        commands: tuple[Mapping[str, Any], ...] = (),
    ) -> None:
        self._compiled = CompiledLibrary(library)
        self._views = CallViews(library)
        self.customer = customer
        numbers = ids()
        try:
            self._engine, _ = CallEngine.start(
                self._compiled,
                script,
                replay_clock(),
                lambda: next(numbers),
                about={"agent": dict(agent)},
                language=language,
            )
        except Refused as refused:
            raise NoPreview(refused.words) from refused
        self.given: dict[str, str] = {}
        """What the sample customer is, by field."""
        if customer == "known":
            self._fill(library, script)
        self._begun: list[Mapping[str, Any]] = []
        if step and self.place != (script, step):
            self._begun.append({"do": "jump", "to": f"{script}/{step}"})
            self._engine.do(self._begun[0])
        self.commands: list[Mapping[str, Any]] = []
        for command in commands:
            self.do(command)

    @property
    def place(self) -> tuple[str, str]:
        """The script and the step that show."""
        place = self._engine.state.place
        return ("", "") if place is None else (place.script, place.step)

    @property
    def walked(self) -> list[Mapping[str, Any]]:
        """The commands of the walk, with the one that came to its first step."""
        return [*self._begun, *self.commands]

    @property
    def path(self) -> list[str]:
        """Every entered step."""
        return [f"{one['script']}/{one['step']}" for one in self._engine.state.path]

    @property
    def outcome(self) -> str | None:
        """What the walk came to."""
        return self._engine.state.outcome

    def do(self, command: Mapping[str, Any]) -> str:
        """Carry out a command; what is wrong with it in words, "" for nothing."""
        done = self._engine.do(dict(command))
        if not done.refused:
            self.commands.append(command)
        return done.problem or ""

    def view(self) -> CallView:
        """What a desk would draw."""
        return self._views.view(self._engine.call)

    def _fill(self, library: Library, script: str) -> None:
        """What the sample customer is: the examples of the fields."""
        fields = (*library.house.caller_fields, *library.scripts[script].fields)
        for field in fields:
            if field.example:
                fill = {"do": "fill", "field": field.name, "value": field.example}
                if not self._engine.do(fill).refused:
                    self.given[field.name] = field.example
