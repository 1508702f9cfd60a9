"""What a desk has between calls: its library, what it knows of kept calls, and the agent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from jobaid.call.customer import Customer
from jobaid.library.customer_kinds import kind_of_call, opening_for, served_kind
from jobaid.library.hours import zone_of
from jobaid.library.kinds import ReadingManner
from jobaid.library.texts.rendered import clean
from jobaid.log.whereabouts import account_name
from jobaid.operations.callview.notice_views import notice_rows
from jobaid.operations.callview.reply_preview import plain_outside
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.agent_history import AgentHistory, gather, history_for
from jobaid.operations.desk.due_promises import DuePromises
from jobaid.operations.desk.early_search import HitRow, hits_of
from jobaid.operations.desk.free_timers import FreeTimers
from jobaid.operations.desk.history_keeper import HistoryKeeper
from jobaid.operations.desk.kept_in_time import KeptInTime
from jobaid.operations.desk.kept_records import KeptRecords
from jobaid.operations.desk.library_reader import FoundLibrary, LibraryReader
from jobaid.operations.desk.own_reviews import OwnReviews
from jobaid.operations.desk.own_training import OwnTraining
from jobaid.operations.desk.pins import PinnedScripts
from jobaid.operations.desk.said_later import SaidLater
from jobaid.operations.desk.start_view import (
    colleagues_row,
    each_whole,
    parked_row,
    resume_row,
    start_view,
)
from jobaid.operations.desk.told_changes import ToldChanges
from jobaid.operations.library.library_in_use import LibraryInUse, Load, no_library
from jobaid.operations.library.library_memory import LibraryMemory
from jobaid.operations.masking import use_masks_of
from jobaid.operations.records.record_view_models import CallsAsked, FoundCalls
from jobaid.operations.task_runner import Lane
from jobaid.operations.versions_aside import Later, VersionsAside
from jobaid.sentences import counted, joined

if TYPE_CHECKING:
    from jobaid.library.due_times.due_reading import DueReading
    from jobaid.log.profile import Profile
    from jobaid.log.recovery import Resumable
    from jobaid.log.writer_thread import Ticket
    from jobaid.operations.callview.notice_views import Plain
    from jobaid.operations.clock import Wall
    from jobaid.operations.desk.desk_call import DeskCall
    from jobaid.operations.desk.pins import Pins
    from jobaid.operations.desk.shift import ShiftView
    from jobaid.operations.desk.start_view_models import ScriptChange, StartView
    from jobaid.operations.recorder import Recorder, Tell
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.records.record_view_models import CallRecord, RecordedField
    from jobaid.operations.task_runner import TaskRunner


Changed = Callable[[Changes], None]


def _load_what_a_call_needs() -> None:
    for name in ("library.due_times.phrases", "log.mask.cards", "log.mask.codes"):
        import_module(f"jobaid.{name}")


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
        self._recorder: Recorder | None = None
        self.wall = wall
        self._new_id = new_id
        self._tell = tell
        self._changed = changed
        self._own = Lane(runner)
        self._own_versions = later, runner
        self.later: Later = later or self._own
        self._callers = Lane(runner)  # who is on the line waits behind nothing else
        self._of_callers: Later = later or self._callers
        self._samples = samples
        self.versions: VersionsAside | None = None
        self.left: dict[str, Resumable] = {}
        self._profile: Profile | None = None
        self._kept: KeptRecords | None = None
        if recorder is not None:
            profile = recorder.profile
            self._open_with(recorder)
        self._memory = LibraryMemory(recorder, self.versions)
        self.agent: Mapping[str, str] = (
            profile.agent if profile is not None else {"id": account_name(), "name": account_name()}
        )
        self.in_use: LibraryInUse = no_library(wall())
        self.reader = LibraryReader(load, self._memory, wall, self._library_in_use)
        self._taken_up = 0
        self._changes: tuple[ScriptChange, ...] = ()
        self.serves = ""  # the kind of customers that this desk is set to
        self._told_changes = ToldChanges()
        self.pinned = PinnedScripts(lambda: str(self.agent.get("id")), lambda: self.in_use.library)
        self._history = HistoryKeeper(self._no_history())
        self._told_left_out = 0
        self._unwanted: Mapping[Customer, str] = {}
        self._unwanted_now: dict[Customer, str | None] = {}
        self.said_later = SaidLater(
            lambda: self._recorder,
            wall=wall,
            new_id=new_id,
            agent=lambda: self.agent,
            changed=changed,
            corrected=self._put_right,
        )
        self.free_timers = FreeTimers(
            lambda: str(self.agent.get("id") or ""),
            wall=wall,
            later=lambda work: self.later(work),
            changed=lambda: changed(Changes.START),
        )
        self.promises = DuePromises(
            lambda: self._recorder,
            self._history,
            wall=wall,
            new_id=new_id,
            agent=lambda: self.agent,
            read_due=self.read_due,
            people=lambda: self.in_use.library.people.values(),
            changed=changed,
        )
        self.kept_in_time = KeptInTime(
            lambda: self.records,
            lambda: self.in_use.library,
            wall=wall,
            later=lambda work: self.later(work),
            samples=samples,
        )
        self.reviews = OwnReviews(
            lambda: self.records,
            lambda: self._recorder,
            self._library_in_use,
            wall=wall,
            new_id=new_id,
            agent=lambda: self.agent,
            changed=changed,
        )
        self.training = OwnTraining(
            lambda: self.records,
            self._library_in_use,
            wall=wall,
            agent=lambda: self.agent,
            changed=changed,
        )
        if profile is not None:
            self._read_from(profile)
        if recorder is not None:
            self.free_timers.keep_in(recorder.profile.folder)

    def _open_with(self, recorder: Recorder) -> None:
        later, runner = self._own_versions
        self._recorder = recorder
        self.versions = VersionsAside(
            recorder.profile, recorder.platform, recorder.tell_lesser, later, runner
        )
        recorder.versions = self.versions
        self.left = {one.interaction: one for one in recorder.recovery.resumable}

    def _read_from(self, profile: Profile) -> None:
        before, self._profile = self._kept, profile
        self._kept = KeptRecords(profile, self._library_in_use, samples=self._samples)
        if before is not None:
            self.later(before.close)

    def keep_with(self, recorder: Recorder) -> None:
        """Keep from now on, where nothing was kept before; what is kept is read anew."""
        self._open_with(recorder)
        assert self.versions is not None
        self._memory.keep_with(recorder, self.versions)
        self.free_timers.keep_in(recorder.profile.folder)
        self._read_from(recorder.profile)

    def _say_what_is_left_out(self) -> None:
        """Say, once for each new number of them, that kept documents make no sense here."""
        count = self.history.left_out
        if count > self._told_left_out:
            self._tell(
                counted(
                    count,
                    "1 document of the record makes no sense to this desk (a time that cannot be, "
                    "say) and is left out of the start screen. All others are there; `jobaid log "
                    "verify` looks at each.",
                    "%Ln documents of the record make no sense to this desk (times that cannot "
                    "be, say) and are left out of the start screen. All others are there; `jobaid "
                    "log verify` looks at each.",
                )
            )
        self._told_left_out = max(count, self._told_left_out)

    @property
    def records(self) -> RecordReader | None:
        """Reads the record of kept calls; None where there is none."""
        return None if self._kept is None else self._kept.reader

    @property
    def history(self) -> AgentHistory:
        """What kept calls tell."""
        return self._history.history

    def agent_is(self, agent: Mapping[str, str]) -> ActionResult:
        """Who works here now (`id`, `name`); what is told of kept calls is then theirs."""
        before, self.agent = self.agent, dict(agent)
        if before.get("id") != self.agent.get("id"):
            self.training.forget()
        if before.get("id") != self.agent.get("id") and self.in_use.library.scripts:
            self._begin_anew()
        return ActionResult(Changes.START)

    def pins_are(self, pins: Mapping[str, Pins]) -> None:
        """Know which scripts agents (by id) have pinned."""
        self.pinned.are(pins)
        if self.pinned.may_be_renamed():
            self.later(self._find_renamed)

    def _find_renamed(self) -> None:
        self.pinned.look_for_renamed()
        self._changed(Changes.START)

    # -- the library ---------------------------------------------------------------------

    def take_up(self, found: FoundLibrary) -> ActionResult:
        """Use the library that `reader` found from now on, unless a later one is in use."""
        if found.number < self._taken_up:
            return ActionResult()
        self._taken_up = found.number
        before, first = self.in_use, not self.in_use.library.scripts
        self.in_use, self._changes = found.library, found.changes
        use_masks_of(self.in_use.library)
        same = before.words == self.in_use.words and before.has_what(self.in_use)
        if same:
            # What is compiled of it stays in use.
            self.in_use = replace(before, taken_up=self.in_use.taken_up)
        if first or self.history.zone != self._zone() or self._is_another_day():
            self._begin_anew()
        if first:
            # So that the first promise or number that is typed does not wait for it.
            self.later(_load_what_a_call_needs)
        if not self.in_use.titles:
            self.later(self._fill_titles)
        if not same and self.pinned.may_be_renamed():
            self.later(self._find_renamed)
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

    def read_kept_after(self, tickets: Iterable[Ticket]) -> None:
        """Read what kept calls tell once these are on the disk, or the disk has refused them."""

        def read() -> None:
            for ticket in tickets:
                ticket.wait()
            self.read_kept()

        self.later(read)

    def read_kept(self) -> None:
        """Read what kept calls tell, and say that there is more to show."""
        profile = self._profile
        if profile is not None and self._history.read(
            lambda: gather(profile.log, self._no_history(), profile.desk)
        ):
            self._changed(Changes.START)
            self._say_what_is_left_out()
            records = self.records
            if records is not None:
                self.later(partial(self._read_shift, records))
                self.later(self.reviews.count)
                self.later(partial(self.promises.read_older, records, samples=self._samples))
            self.later(self._look_for_unwanted)

    def hold_side_work(self) -> None:
        """Let what is found out on the side wait: a call is about to be opened by name."""
        self._own.hold()

    def go_on_with_side_work(self) -> None:
        """Do what waited, and what comes from now on."""
        self._own.go_on()

    def read_training(self) -> None:
        """Find out, on the side, what the agent is to practise and may open."""
        self.later(self.training.read)

    def _read_shift(self, reader: RecordReader) -> None:
        agent = str(self.agent.get("id"))
        self.said_later.shift.read(reader, agent)
        self._told_changes.read(reader, agent)
        self._changed(Changes.START)

    def _who_want_no_calls(self) -> dict[Customer, str]:
        known: dict[Customer, str | None] = {**self._unwanted, **self._unwanted_now}
        return {one: words for one, words in known.items() if words is not None}

    def _look_for_unwanted(self) -> None:
        """Find out which customers with an open promise want no calls. Reads disks."""
        kept = self._kept
        if kept is None:
            return
        owed = self.history.promises.within_a_week(self.local_now())
        found = kept.customers.want_no_calls({one.customer for one in owed if one.customer.known})
        if found != self._unwanted:
            self._unwanted = found
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
        said = document.get("no_contact")
        if isinstance(said, Mapping):
            # At once: the record that is asked on the side may not have this call yet.
            words = str(said.get("words") or "") if said.get("on") else None
            self._unwanted_now[Customer.of(document.get("fields"))] = words
        elif document.get("promises"):
            self.later(self._look_for_unwanted)

    def _put_right(self, said: Mapping[str, Any]) -> None:
        """On the writer's thread: the record has a correction of a kept call."""
        self._history.correct(said)
        self.later(self._look_for_unwanted)

    def look_up_customer(self, desk_call: DeskCall) -> None:
        """Find out, on the side, what is known of this customer."""
        customer = Customer.of(desk_call.engine.state.fields)
        kept = self._kept
        if kept is None or desk_call.asked_about == customer or not customer.known:
            return
        desk_call.asked_about = customer

        def look_up() -> None:
            for known in kept.customers.histories(customer, desk_call.id, self.wall()):
                if desk_call.asked_about != customer:  # it has been corrected meanwhile
                    return
                before, desk_call.customer = desk_call.customer, known
                if known.count or before is not None:  # else nothing of it shows
                    self._changed(Changes.SIDE)

        self._of_callers(look_up)

    def my_calls(self, words: str, days: int, asked: CallsAsked) -> FoundCalls:
        """The agent's kept calls of the last `days` days (0: all) that fit, a page of them."""
        if self._kept is None:
            return FoundCalls()
        first = None if days <= 0 else self.local_now().date() - dt.timedelta(days=days - 1)
        return self._kept.calls.find(str(self.agent.get("id")), words, first, asked)

    def record(self, id: str) -> CallRecord | None:
        """One kept call."""
        return None if self._kept is None else self._kept.calls.record(id)

    def correct_field(self, id: str, field: RecordedField, typed: str, words: str) -> ActionResult:
        """Say the right value of a field of a kept call, read as the house reads values."""
        house = self.in_use.library.house
        manner = ReadingManner.of(house, house.languages[0], self.local_now().date())
        return self.said_later.correct_field(id, field, typed, words, manner)

    def read_due(self, words: str) -> DueReading:
        """When something falls due, by the hours and in the first language of the library."""
        from jobaid.library.due_times.phrases import read_due

        house = self.in_use.library.house
        return read_due(words, self.wall(), house, house.languages[0])

    # -- what is shown ---------------------------------------------------------------------

    def shift_now(self) -> ShiftView | None:
        """What the agent has said of today's shift."""
        return self.said_later.shift.view(str(self.agent.get("id")), self.local_now())

    def whose(self, parked: Mapping[str, DeskCall], id: str) -> str:
        """The colleague whose call this is, of those laid aside; "" for one of the agent's own.

        A call from before anybody had said who works here is nobody's, and so everybody's.
        """
        if id in parked:
            told = parked[id].engine.state.about.get("agent")
        else:
            told = self.left[id].document.get("agent") if id in self.left else None
        if not isinstance(told, Mapping) or not told.get("id"):
            return ""
        agent = str(told["id"])
        name = clean(str(told.get("name") or "")) or agent
        nobody = agent == account_name() and name == agent
        return "" if nobody or agent == str(self.agent.get("id")) else name

    def start_view(self, parked: Mapping[str, DeskCall], language: str) -> StartView:
        """Everything between calls."""
        if self._is_another_day():
            self._begin_anew()
        resume = [parked_row(one, self.in_use) for one in parked.values()]
        resume += each_whole(
            (one for id, one in self.left.items() if id not in parked),
            lambda one: resume_row(one.interaction, one.document, self.in_use, self._zone()),
        )
        resume = [
            colleagues_row(of, row) if (of := self.whose(parked, row.id)) else row for row in resume
        ]
        resume.sort(key=lambda row: row.left_at, reverse=True)
        resume.sort(key=lambda row: bool(row.of))  # first those that can be gone on with
        return start_view(
            self.in_use,
            self.history,
            str(self.agent.get("name") or self.agent.get("id") or ""),
            self.wall(),
            resume=tuple(resume),
            changes=self._told_changes.view(self._changes, str(self.agent.get("id"))),
            findings=self.in_use.words,
            language=language,
            shift=self.shift_now(),
            reviews=self.reviews.waiting,
            plain=self._plain(language),
            pins=self.pinned.here,
            served=self.served,
            due_cards=self.training.due,
            not_open=self.training.not_open,
            unwanted=self._who_want_no_calls(),
        )

    def _plain(self, language: str) -> Plain:
        """Reads texts of the library in the language of the interface, where the house has it."""
        languages = self.in_use.library.house.languages
        spoken = language if language in languages else languages[0]
        return plain_outside(self.in_use.compiled, self.agent, self.wall().isoformat(), spoken)

    def got_changes(self) -> ActionResult:
        """The agent has read what changed since yesterday."""
        read = self._told_changes.got(self._changes, str(self.agent.get("id")))
        self._say_read((version, {}) for version in read)
        return ActionResult(Changes.START)

    def got_notices(self, language: str) -> ActionResult:
        """The agent has read the house notices: until tomorrow they are a line with their count."""
        now = self.local_now()
        rows = notice_rows(self.in_use.library, now, language, self._plain(language))
        read = {(one.id, one.version) for one in rows} - self.history.notices_read
        self._history.read_notices(read)
        self._say_read((id, {"version": version}) for id, version in sorted(read))
        return ActionResult(Changes.START)

    def _say_read(self, what: Iterable[tuple[str, dict[str, Any]]]) -> None:
        if self._recorder is not None:
            from jobaid.operations.statement_writer import StatementWriter

            writer = StatementWriter(self._recorder, wall=self.wall, new_id=self._new_id)
            for of, told in what:
                writer.say("read", of, told, by=self.agent)

    def search(self, words: str) -> tuple[HitRow, ...]:
        """What fits the words: scripts, steps and replies, best first."""
        kind = self.served
        return hits_of(
            self.in_use.index, words, self._known, lambda id: self.in_use.for_others(id, kind)
        )

    @property
    def served(self) -> str:
        """The kind of customers that this desk serves; "" in a house without kinds."""
        return served_kind(self.serves, self.in_use.library.house)

    def kind_for(self, script: str) -> str:
        """The kind of the customer of a call that begins with a script here."""
        opened = self.in_use.library.scripts.get(script)
        return (
            "" if opened is None else kind_of_call(opened, self.in_use.library.house, self.serves)
        )

    @property
    def opening(self) -> str | None:
        """The script with which a call begins before one is chosen; None where there is none."""
        return opening_for(self.served, self.in_use.library.house)

    def _known(self, script: str) -> tuple[str, str] | None:
        if script not in self.in_use.library.scripts:
            return None
        return self.in_use.titles.get(script, ("", ""))

    def close(self) -> None:
        """Finish what is on its way and let go of what is open."""
        self._own.close()
        self._callers.close()
        if self.versions is not None:
            self.versions.close()
        if self._kept is not None:
            self._kept.close()

    def local_now(self) -> dt.datetime:
        """What the clock shows, in the house's time."""
        return self.wall().astimezone(self._zone())

    def _zone(self) -> dt.tzinfo:
        return zone_of(self.in_use.library.house.timezone)

    def _is_another_day(self) -> bool:
        return self.history.today != self.local_now().date()

    def _no_history(self) -> AgentHistory:
        timezone = self.in_use.library.house.timezone
        agent = str(self.agent.get("id"))
        return history_for(agent, self.wall(), timezone, samples=self._samples)
