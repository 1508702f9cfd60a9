"""What can be read of a call at one moment: the readable half, which takes no command.

A `CallReadModel` (in an event-sourced design the model that is read, beside the one that takes
commands) holds the state that a call's events lead to and the library they happened in. From
it everything is worked out that a screen, a report or a judge wants to know. The engine has one
and feeds it; playback, a preview, practice and review make theirs from the events alone.
"""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jobaid.call import fold as folding
from jobaid.call.branches import StepsOnPath
from jobaid.call.command import Refused
from jobaid.call.state import CallState
from jobaid.call.values import CallValues, local_time
from jobaid.library.kinds import ReadingManner
from jobaid.library.texts import RefusedText, Rendered, TextPiece, compile_text
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary, ReadyStep, StepTarget
    from jobaid.call.events import Event, Moment
    from jobaid.library.flow_node import FlowNode
    from jobaid.library.model import Field, Item, Library, Question, Script, Words


class CallReadModel:
    """One call as it reads at the moment `now` (ISO 8601, UTC) and `ms` since its start."""

    def __init__(self, compiled: CompiledLibrary, now: Moment = ("", 0)) -> None:
        self.compiled = compiled
        self.library: Library = compiled.library
        self.state = CallState()
        self.now, self.ms = now
        self._values = CallValues(compiled)
        self._labels: tuple[object, dict[str, str]] = (None, {})
        self._local: tuple[object, dt.datetime] = (None, dt.datetime.min)
        self._manner: tuple[object, ReadingManner] = (None, ReadingManner())
        self._on_path = StepsOnPath()

    @classmethod
    def at(
        cls, events: Iterable[Event], compiled: CompiledLibrary, now: Moment | None = None
    ) -> CallReadModel:
        """The call as it reads after these events; `now` is the last one's where not given.

        Never raises: what is damaged or foreign in the events changes only what it can.
        """
        call = cls(compiled)
        for event in events:
            call.apply(event)
        call.now, call.ms = now or (call.state.last_at or "", call.state.ms)
        return call

    def apply(self, event: Event) -> None:
        """Take one more event in. Never raises."""
        folding.apply(self.state, event)

    def copy(self) -> CallReadModel:
        """The same call, for trying something: what happens to it does not alter this one."""
        copied = CallReadModel(self.compiled, (self.now, self.ms))
        copied.state = self.state.copy()
        return copied

    def on_path(self) -> set[StepTarget]:
        """The steps of no branch that the call has left. To read only."""
        return self._on_path.of(self.state)

    # -- where it stands ------------------------------------------------------------------

    @property
    def place(self) -> FlowNode:
        """Where the call stands. Raises `Refused` where that is nowhere (a damaged record)."""
        place = self.state.place
        if place is None:
            raise Refused(
                sentence("This call has no step to stand on: its record begins too late.")
            )
        return place

    @property
    def here(self) -> ReadyStep:
        """The step the call stands on. Raises `Refused` where the library lost it."""
        place = self.place
        ready = self.compiled.step((place.script, place.step))
        if ready is None:
            raise Refused(
                sentence(
                    "The step `{step}` is not in this library any more. "
                    "Everything so far is kept: jump to another step, or wrap up.",
                    step=f"{place.script}/{place.step}",
                )
            )
        return ready

    def step_here(self) -> ReadyStep | None:
        """As `here`; None where the call stands nowhere that the library knows."""
        place = self.state.place
        return None if place is None else self.compiled.step((place.script, place.step))

    def scripts_here(self) -> tuple[str, ...]:
        """The scripts whose fields and replies count here, nearest first."""
        place = self.state.place
        if place is None:
            return ()
        if not place.visits:
            return (place.script,)
        return (place.script, *(script for script, _ in reversed(place.visits)))

    def script_here(self) -> Script | None:
        """The script the call stands in, or None where the library lost it."""
        place = self.state.place
        return None if place is None else self.library.scripts.get(place.script)

    def topics(self) -> list[str]:
        """The scripts that the call was about, in order: not its opening, unless that is all.

        One that a colleague handed over inside a visit has only that from which it was visited.
        """
        opening = self.state.about.get("script") if self.state.about.get("opening") else None
        found = [one for one in self.state.topics if one != opening]
        begun = [self.state.script] if self.state.script else []
        return found or self.state.topics or begun

    @property
    def language(self) -> str:
        """The language that is spoken: the call's, or the house's first where the script lacks it.

        Lines, rules, amounts and titles are all in it, so that no sentence is half of each.
        """
        place, wanted = self.state.place, self.state.language
        if place is None or self.compiled.speaks(place.script, wanted):
            return wanted
        return self.library.house.languages[0]

    # -- what is known ----------------------------------------------------------------------

    def field(self, name: str) -> Field | None:
        """The declaration of a field as it counts here."""
        return self.compiled.field(name, self.scripts_here())

    def values(self, language: str | None = None) -> dict[str, object]:
        """Names and values for texts and conditions, as they are now; in the call's language."""
        spoken = language or self.language
        return self._values.of(self.state, self.now, self.scripts_here(), spoken)

    def labels(self) -> dict[str, str]:
        """What to call each field that a text may miss, in the language of the call."""
        scripts, language = self.scripts_here(), self.language
        if self._labels[0] != (scripts, language):
            self._labels = ((scripts, language), self._work_out_labels(scripts, language))
        return self._labels[1]

    def _work_out_labels(self, scripts: tuple[str, ...], language: str) -> dict[str, str]:
        languages = self.library.house.languages
        fields = self._declared(scripts)
        return {name: one.label.text(language, languages) for name, one in fields.items()}

    def declared_fields(self) -> tuple[Field, ...]:
        """The fields that count here: the scripts', nearest first, and those of every call."""
        return tuple(self._declared(self.scripts_here()).values())

    def _declared(self, scripts: tuple[str, ...]) -> dict[str, Field]:
        found: dict[str, Field] = {}
        for script_id in reversed(scripts):
            script = self.library.scripts.get(script_id)
            found.update({one.name: one for one in (script.fields if script is not None else ())})
        for one in self.library.house.caller_fields:
            found.setdefault(one.name, one)
        return found

    def words(self, words: Words) -> str:
        """A text of the library in the language of the call, as it is written."""
        return words.text(self.language, self.library.house.languages)

    def render(self, source: str, language: str | None = None) -> Rendered:
        """A text of the library with the values of now, in the call's language. Never raises."""
        try:
            text = compile_text(source)
        except RefusedText as refused:
            return Rendered((TextPiece("text", source[:500], None),), refused.words)
        if not text.names and "{" not in source:
            return text.render({})
        spoken = language or self.language
        return text.render(self.values(spoken), language=spoken, labels=self.labels())

    def local_now(self) -> dt.datetime:
        """The house's local time now (an aware datetime)."""
        if self._local[0] != self.now:
            self._local = (self.now, local_time(self.now, self.library.house))
        return self._local[1]

    @property
    def manner(self) -> ReadingManner:
        """How what is typed in this call is read."""
        stamp = (self.state.language, self.local_now().date())
        if self._manner[0] != stamp:
            self._manner = (stamp, ReadingManner.of(self.library.house, *stamp))
        return self._manner[1]

    def started(self) -> dt.datetime:
        """The house's local time when the call began."""
        return local_time(self.state.started_at or self.now, self.library.house)

    # -- what is open -------------------------------------------------------------------------

    def open_fields(self, target: StepTarget) -> list[Field]:
        """The required fields of a step that are not filled."""
        ready = self.compiled.step(target)
        found = []
        for name in ready.step.ask if ready is not None else ():
            if name not in self.state.fields:
                field = self.compiled.field(name, (target[0], *self.scripts_here()))
                if field is not None and field.required:
                    found.append(field)
        return found

    def open_items(self, target: StepTarget) -> list[Item]:
        """The checklist items of a step that must be ticked and are not."""
        ready = self.compiled.step(target)
        found = []
        for item in ready.step.do if ready is not None else ():
            if item.must and not self.state.items.get((*target, item.id), {}).get("on"):
                found.append(item)
        return found

    def question(self) -> Question | None:
        """What the customer is asked at the end: the question that the last step names, else one
        of the house's, which take turns from call to call.

        None where the step says `question: none`, or never rules in scope forbid every one.
        """
        house, ready = self.library.house, self.step_here()
        named = None if ready is None else ready.step.question
        if named == "none":
            return None
        asked = [one for one in house.questions if one.id == named]
        if not asked and house.questions:
            turn = zlib.crc32(str(self.state.about.get("id")).encode()) % len(house.questions)
            asked = [*house.questions[turn:], *house.questions[:turn]]
        return next((one for one in asked if ready is None or self._may_ask(one, ready)), None)

    def _may_ask(self, question: Question, ready: ReadyStep) -> bool:
        """Whether no never rule in scope has one of its phrases in a question."""
        house, language = self.library.house, self.state.language
        words = question.text.text(language, house.languages).casefold()
        return not any(
            phrase.text(language, house.languages).casefold() in words
            for rule in self.library.never.values()
            if self.library.in_scope(rule.scope, ready.script, ready.step)
            for phrase in rule.phrases
        )

    def outcomes(self) -> list[str]:
        """The outcomes the call may have: the house's, and those that entered scripts name."""
        found = dict.fromkeys(self.library.outcomes)
        for script_id in self.state.versions:
            script = self.library.scripts.get(script_id)
            for step in script.steps if script is not None else ():
                if step.outcome is not None:
                    found.setdefault(step.outcome)
        return list(found)
