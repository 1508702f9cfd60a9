"""What a desk has between calls: its library, what it knows of kept calls, and the agent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.call.customer import Customer
from jobaid.library.hours import zone_of
from jobaid.log.dayfile import AMENDMENTS
from jobaid.log.mask import mask_text
from jobaid.log.statements import BadStatement
from jobaid.log.whereabouts import account_name
from jobaid.operations.clock import Wall, stamp
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.agent_history import AgentHistory, gather, history_for
from jobaid.operations.desk.background import Later, VersionsAside
from jobaid.operations.desk.early_search import HitRow, hits_of
from jobaid.operations.desk.history_keeper import HistoryKeeper
from jobaid.operations.desk.library_reader import FoundLibrary, LibraryReader
from jobaid.operations.desk.start_view import parked_row, resume_row, start_view
from jobaid.operations.library.library_in_use import LibraryInUse, Load, no_library
from jobaid.operations.library.library_memory import LibraryMemory
from jobaid.operations.records.amending import AMENDMENT_VERSION
from jobaid.operations.records.kept_calls_view import MyCalls
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.records.record_view_models import CallsAsked, FoundCalls
from jobaid.operations.statement_writer import StatementWriter
from jobaid.operations.task_runner import Lane
from jobaid.sentences import counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.log.profile import Profile
    from jobaid.log.recovery import Resumable
    from jobaid.operations.desk.desk_call import DeskCall
    from jobaid.operations.desk.start_view_models import ScriptChange, StartView
    from jobaid.operations.recorder import Recorder, Tell
    from jobaid.operations.records.record_view_models import CallRecord
    from jobaid.operations.task_runner import TaskRunner

NOT_KEPT = sentence("Nothing is kept here, so this cannot be added to a record.")

Changed = Callable[[Changes], None]


class BetweenCalls:
    """The desk between calls. `read_kept` and `reader` are for another thread."""

    def __init__(
        self,
        load: Load,
        recorder: Recorder | None,
        profile: Profile | None,
        *,
        wall: Wall,
        new_id: Callable[[], str],
        tell: Tell,
        changed: Changed,
        later: Later | None,
        runner: TaskRunner | None,
        samples: bool,
    ) -> None:
        self._recorder = recorder
        self.wall = wall
        self._new_id = new_id
        self._tell = tell
        self._changed = changed
        self._own = Lane(runner)
        self.later: Later = later or self._own
        self._samples = samples
        self.versions: VersionsAside | None = None
        if recorder is not None:
            profile = recorder.profile
            tell_lesser = recorder.tell_lesser
            self.versions = VersionsAside(profile, recorder.platform, tell_lesser, later, runner)
            recorder.versions = self.versions
        self._profile = profile
        memory = LibraryMemory(recorder, self.versions)
        self.agent: Mapping[str, str] = (
            profile.agent if profile is not None else {"id": account_name(), "name": account_name()}
        )
        self.in_use: LibraryInUse = no_library(wall())
        self.reader = LibraryReader(load, memory, wall, self._library_in_use)
        self._taken_up = 0
        self._changes: tuple[ScriptChange, ...] = ()
        self.left: dict[str, Resumable] = {}
        if recorder is not None:
            self.left = {one.interaction: one for one in recorder.recovery.resumable}
        self._history = HistoryKeeper(self._no_history())
        self._being_kept: set[tuple[str, str]] = set()
        self._reader: RecordReader | None = None
        self._calls: MyCalls | None = None
        if profile is not None:
            self._reader = RecordReader(profile, writing=profile.writing)
            self._calls = MyCalls(self._reader, self._library_in_use, samples=samples)

    @property
    def history(self) -> AgentHistory:
        """What kept calls tell."""
        return self._history.history

    def agent_is(self, agent: Mapping[str, str]) -> ActionResult:
        """Who works here now (`id`, `name`); what is told of kept calls is then theirs."""
        before, self.agent = self.agent, dict(agent)
        if before.get("id") != self.agent.get("id") and self.in_use.library.scripts:
            self._begin_anew()
        return ActionResult(Changes.START)

    # -- the library ---------------------------------------------------------------------

    def take_up(self, found: FoundLibrary) -> ActionResult:
        """Use the library that `reader` found from now on, unless a later one is in use."""
        if found.number < self._taken_up:
            return ActionResult()
        self._taken_up = found.number
        before, first = self.in_use, not self.in_use.library.scripts
        self.in_use, self._changes = found.library, found.changes
        same = before.words == self.in_use.words and before.versions == self.in_use.versions
        if same:
            # What is compiled of it stays in use.
            self.in_use = replace(before, taken_up=self.in_use.taken_up)
        if first or self.history.zone != self._zone() or self._is_another_day():
            self._begin_anew()
        if not self.in_use.titles:
            self.later(self._fill_titles)
        problem = self.in_use.words[0] if self.in_use.words else None
        if len(self.in_use.words) > 1:
            others = len(self.in_use.words) - 1
            more = counted(
                others,
                "1 more file has something to mend.",
                "%Ln more files have something to mend.",
            )
            problem = joined(self.in_use.words[0], more)
        changes = Changes.START if same and not first else Changes.LIBRARY | Changes.START
        return ActionResult(changes, problem=problem)

    def _fill_titles(self) -> None:
        self.in_use.fill_titles()
        self._changed(Changes.START)

    def _library_in_use(self) -> LibraryInUse:
        return self.in_use

    # -- kept calls ------------------------------------------------------------------------

    def read_kept(self) -> None:
        """Read what kept calls tell, and say that there is more to show."""
        profile = self._profile
        if profile is not None and self._history.read(
            lambda: gather(profile.log, self._no_history())
        ):
            self._changed(Changes.START)

    def _begin_anew(self) -> None:
        """For another day or person: nothing is known until it is read."""
        self._history.begin_anew(self._no_history())
        self.later(self.read_kept)

    def add_kept(self, document: dict[str, Any]) -> None:
        """A call has ended here."""
        self.left.pop(str(document.get("id")), None)
        if self._is_another_day():
            self.later(self.read_kept)
        self._history.add(document)

    def earlier_calls_of(self, desk_call: DeskCall) -> None:
        """Find out, on the side, how often this customer has called before."""
        customer = Customer.of(desk_call.engine.state.fields)
        if self._calls is None or desk_call.asked_about == customer or not customer.known:
            return
        desk_call.asked_about = customer
        calls = self._calls

        def count() -> None:
            desk_call.earlier_calls = calls.count_others(customer, desk_call.id)
            self._changed(Changes.SIDE)

        self.later(count)

    def my_calls(self, words: str, days: int, asked: CallsAsked) -> FoundCalls:
        """The agent's kept calls of the last `days` days (0: all) that fit, a page of them."""
        if self._calls is None:
            return FoundCalls()
        first = None if days <= 0 else self._local().date() - dt.timedelta(days=days - 1)
        return self._calls.find(str(self.agent.get("id")), words, first, asked)

    def record(self, id: str) -> CallRecord | None:
        """One kept call."""
        return None if self._calls is None else self._calls.record(id)

    def amend(self, id: str, note: str) -> ActionResult:
        """Add a note to a call that is over; the call itself is never edited."""
        if self._recorder is None:
            return ActionResult(problem=NOT_KEPT)
        if not note.strip():
            return ActionResult(problem=sentence("Write the note first."))
        document: dict[str, Any] = {
            "v": AMENDMENT_VERSION,
            "id": self._new_id(),
            "of": id,
            "at": stamp(self.wall()),
            "agent": dict(self.agent),
            "note": mask_text(note[:20_000]).text,
            "fields": {},
        }
        self._recorder.days.add(document, AMENDMENTS, self._added)
        return ActionResult(Changes.START)

    def keep_promise(self, interaction: str, promise: str, note: str) -> ActionResult:
        """Say that a promise of an earlier call was kept; it is due until that is on the disk."""
        recorder = self._recorder
        if recorder is None:
            return ActionResult(problem=NOT_KEPT)
        known = self.history.promises.get((interaction, promise))
        if known is None or (interaction, promise) in self._being_kept:
            return ActionResult(problem=sentence("That promise is not among those that are due."))
        late = known.due is not None and self.wall() > known.due
        change = {
            "interaction": interaction,
            "change": "kept-late" if late else "kept",
            "words": note.strip()[:20_000] or None,
        }

        def kept() -> None:
            self._history.keep_promise(interaction, promise)
            self._being_kept.discard((interaction, promise))
            self._added()

        writer = StatementWriter(recorder, wall=self.wall, new_id=self._new_id)
        try:
            # Before it is handed over: it may be on the disk before this goes on
            self._being_kept.add((interaction, promise))
            writer.say("promise", promise, change, by=self.agent, on_saved=kept)
        except BadStatement as refused:
            self._being_kept.discard((interaction, promise))
            return ActionResult(problem=refused.words)
        return ActionResult(Changes.START)

    def _added(self) -> None:
        """On the writer's thread: something that was said of an earlier call is on the disk."""
        self._changed(Changes.START)

    # -- what is shown ---------------------------------------------------------------------

    def start_view(self, parked: Mapping[str, DeskCall], language: str) -> StartView:
        """Everything between calls."""
        if self._is_another_day():
            self._begin_anew()
        resume = [parked_row(one, self.in_use) for one in parked.values()]
        resume += [
            resume_row(id, one.document, self.in_use, self._zone())
            for id, one in self.left.items()
            if id not in parked
        ]
        resume.sort(key=lambda row: row.left_at, reverse=True)
        return start_view(
            self.in_use,
            self.history,
            str(self.agent.get("name") or self.agent.get("id") or ""),
            self.wall(),
            resume=tuple(resume),
            changes=self._changes,
            findings=self.in_use.words,
            language=language,
        )

    def search(self, words: str) -> tuple[HitRow, ...]:
        """What fits the words: scripts, steps and replies, best first."""
        return hits_of(self.in_use.index, words, self._known)

    def _known(self, script: str) -> tuple[str, str] | None:
        if script not in self.in_use.library.scripts:
            return None
        return self.in_use.titles.get(script, ("", ""))

    def close(self) -> None:
        """Finish what is on its way and let go of what is open."""
        self._own.close()
        if self.versions is not None:
            self.versions.close()
        if self._reader is not None:
            self._reader.close()

    def _local(self) -> dt.datetime:
        return self.wall().astimezone(self._zone())

    def _zone(self) -> dt.tzinfo:
        return zone_of(self.in_use.library.house.timezone)

    def _is_another_day(self) -> bool:
        return self.history.today != self._local().date()

    def _no_history(self) -> AgentHistory:
        timezone = self.in_use.library.house.timezone
        agent = str(self.agent.get("id"))
        return history_for(agent, self.wall(), timezone, samples=self._samples)
