"""What an agent says of calls that are over, and of the shift: notes, corrections, breaks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.library.kinds import DoesNotFit, bring
from jobaid.log.dayfile import AMENDMENTS
from jobaid.log.mask import mask_text
from jobaid.operations.clock import Wall, stamp
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.due_promises import NOT_KEPT
from jobaid.operations.desk.shift import Shift
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.kinds import ReadingManner
    from jobaid.library.model.people import Person
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.records.record_view_models import RecordedField

_LONGEST = 20_000


class SaidLater:
    """Keeps what is said, in the agent's name; the calls themselves are never edited."""

    def __init__(
        self,
        recorder: Callable[[], Recorder | None],
        *,
        wall: Wall,
        new_id: Callable[[], str],
        agent: Callable[[], Mapping[str, str]],
        changed: Callable[[Changes], None],
        corrected: Callable[[Mapping[str, Any]], None],
    ) -> None:
        self._recorder = recorder
        self._wall = wall
        self._new_id = new_id
        self._agent = agent
        self._changed = changed
        self._corrected = corrected
        self.shift = Shift()

    def amend(self, id: str, note: str) -> ActionResult:
        """Add a note to a call that is over."""
        from jobaid.operations.records.amending import amendment_of

        recorder = self._recorder()
        if recorder is None:
            return ActionResult(problem=NOT_KEPT)
        if not note.strip():
            return ActionResult(problem=sentence("Write the note first."))
        document = amendment_of(
            id,
            mask_text(note[:_LONGEST]).text,
            id=self._new_id(),
            at=stamp(self._wall()),
            agent=self._agent(),
        )
        recorder.days.add(document, AMENDMENTS, self._added)
        return ActionResult(Changes.START)

    def thank(self, id: str, to: Person | None, words: str) -> ActionResult:
        """Thank a colleague for their help with a call that is over."""
        from jobaid.log.statements import BadStatement
        from jobaid.operations.statement_writer import StatementWriter

        recorder = self._recorder()
        if recorder is None:
            return ActionResult(problem=NOT_KEPT)
        if to is None:
            return ActionResult(problem=sentence("There is no colleague of that name here."))
        if to.id == self._agent().get("id"):
            return ActionResult(problem=sentence("That would be thanking yourself."))
        if not words.strip():
            return ActionResult(problem=sentence("Say what for."))
        added = {"to": {"id": to.id, "name": to.name or to.id}, "words": words.strip()[:_LONGEST]}
        writer = StatementWriter(recorder, wall=self._wall, new_id=self._new_id)
        try:
            writer.say("thanks", id, added, by=self._agent(), on_saved=self._added)
        except BadStatement as refused:
            return ActionResult(problem=refused.words)
        return ActionResult(Changes.START)

    def correct_outcome(self, id: str, outcome: str, words: str) -> ActionResult:
        """Say that another outcome is the right one; the one that was kept stays beside it."""
        from jobaid.log.statements import BadStatement
        from jobaid.operations.statement_writer import StatementWriter

        recorder = self._recorder()
        if recorder is None:
            return ActionResult(problem=NOT_KEPT)
        added = {"outcome": outcome, "words": mask_text(words.strip()[:_LONGEST]).text or None}
        writer = StatementWriter(recorder, wall=self._wall, new_id=self._new_id)
        try:
            writer.say("correction", id, added, by=self._agent(), on_saved=self._added)
        except BadStatement as refused:
            return ActionResult(problem=refused.words)
        return ActionResult(Changes.START)

    def correct_field(
        self, id: str, field: RecordedField, typed: str, words: str, manner: ReadingManner
    ) -> ActionResult:
        """Say that another value is the right one of a field; the one that was kept stays.

        What does not fit the field is refused in words.
        """
        from jobaid.log.statements import BadStatement
        from jobaid.operations.statement_writer import StatementWriter

        recorder = self._recorder()
        if recorder is None:
            return ActionResult(problem=NOT_KEPT)
        masked = mask_text(typed.strip()[:_LONGEST]).text
        try:
            value = masked if field.field is None else bring(field.field, masked, manner)
        except DoesNotFit as misfit:
            return ActionResult(problem=misfit.words)
        why = mask_text(words.strip()[:_LONGEST]).text or None
        added = {"fields": {field.name: value}, "words": why}

        def saved() -> None:
            self._corrected({**added, "of": id})
            self._added()

        writer = StatementWriter(recorder, wall=self._wall, new_id=self._new_id)
        try:
            writer.say("correction", id, added, by=self._agent(), on_saved=saved)
        except BadStatement as refused:
            return ActionResult(problem=refused.words)
        return ActionResult(Changes.START)

    def say_shift(self, what: str, why: str) -> ActionResult:
        """Say that the agent is ready, on a break, in training, or that the shift ends."""
        from jobaid.operations.statement_writer import StatementWriter

        recorder = self._recorder()
        if recorder is None:
            return ActionResult(problem=NOT_KEPT)
        writer = StatementWriter(recorder, wall=self._wall, new_id=self._new_id)
        return self.shift.say(writer, self._agent(), what, why, self._wall())

    def _added(self) -> None:
        """On the writer's thread: something that was said of an earlier call is on the disk."""
        self._changed(Changes.START)
