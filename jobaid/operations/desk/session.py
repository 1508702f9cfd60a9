"""A shift at the desk without a screen: one method for each thing a person does.

The views draw what `start_view` and `call_view` give and call the methods here; each returns
`ActionResult`: what changed, and a sentence where there is one. Nothing here raises for anything a
person, a library or a disk can do. Methods belong to one thread, but for those that say they
are for another.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.ids import new_id as fresh_id
from jobaid.library.customer_kinds import opening_for
from jobaid.log.recovery import ResumeError
from jobaid.operations.clock import Wall, wall_clock
from jobaid.operations.desk import result_words
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.between_calls import BetweenCalls
from jobaid.operations.desk.due_promises import NOT_DUE
from jobaid.operations.desk.open_calls import OpenCalls, make_ready
from jobaid.operations.desk.outside_values import by_declared_names, from_outside
from jobaid.operations.desk.start_view import library_words
from jobaid.operations.desk.wrap_up_commands import WrapUpCommands
from jobaid.operations.records.record_view_models import NEWEST_CALLS
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.log.profile import Profile
    from jobaid.operations.callview.offers import Offers
    from jobaid.operations.callview.view_models import CallView, ReplyRow
    from jobaid.operations.desk.desk_call import DeskCall
    from jobaid.operations.desk.due_promises import DuePromises
    from jobaid.operations.desk.early_search import HitRow
    from jobaid.operations.desk.free_timers import FreeTimers
    from jobaid.operations.desk.handed_calls import HandedCalls
    from jobaid.operations.desk.interrupted_call import InterruptedCall
    from jobaid.operations.desk.library_reader import FoundLibrary, LibraryReader
    from jobaid.operations.desk.own_reviews import OwnReviews
    from jobaid.operations.desk.pins import Pins
    from jobaid.operations.desk.shift import ShiftView
    from jobaid.operations.desk.start_view_models import StartView
    from jobaid.operations.library.library_in_use import LibraryInUse, Load
    from jobaid.operations.recorder import Recorder, Tell
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.records.record_view_models import (
        CallRecord,
        CallsAsked,
        FoundCalls,
        RecordedField,
    )
    from jobaid.operations.task_runner import TaskRunner
    from jobaid.operations.versions_aside import Later
    from jobaid.promises.open_promises import OpenPromise

_WHOLE = Changes.CALL | Changes.START | Changes.STEP | Changes.FIELDS | Changes.SIDE | Changes.CLOCK
_RUNNING = sentence("A call is open. Scripts that changed are taken up when it is over.")
_AS_BEGUN = sentence("This call goes on with what it began with.")
_MEANWHILE = sentence(
    "Another call has begun meanwhile. The one that was left is there to resume after it."
)
_THEIRS = sentence("That call is {name}'s. They go on with it when they work at this desk again.")
_NO_OPENING = sentence("This house has no opening. Choose a script: the call begins with it.")


def _silent(words: str) -> None:
    return None


def _nobody(changes: Changes) -> None:
    return None


class Session(WrapUpCommands):
    """One desk from its start to its end; what is done in a call is `WrapUpCommands`.

    `load` opens the library; `keeping` keeps calls (None: nothing is kept, and `profile`, where
    given, is only read). `tell` gets sentences for the agent and `changed` what should be drawn
    anew, both from any thread. Work for another thread goes to `later`, or into lanes
    of `runner` (None: its own). `samples` is for the demonstration: sample calls then count.
    `language` is the interface's. `names_here` are the names of agents who had this desk, by id.
    """

    def __init__(
        self,
        load: Load,
        recorder: Recorder | None = None,
        *,
        profile: Profile | None = None,
        wall: Wall = wall_clock,
        monotonic: Callable[[], int] = time.monotonic_ns,
        new_id: Callable[[], str] = fresh_id,
        tell: Tell = _silent,
        changed: Callable[[Changes], None] = _nobody,
        on_saved: Callable[[int], None] | None = None,
        later: Later | None = None,
        runner: TaskRunner | None = None,
        hold_cue_s: int = 45,
        language: str = "en",
        samples: bool = False,
    ) -> None:
        self._between_calls = BetweenCalls(
            load,
            recorder,
            profile,
            wall=wall,
            new_id=new_id,
            tell=tell,
            changed=changed,
            later=later,
            runner=runner,
            samples=samples,
        )
        self._open_calls = OpenCalls(
            recorder,
            self._between_calls.agent,
            desk="" if profile is None else profile.desk,
            wall=wall,
            monotonic=monotonic,
            new_id=new_id,
            ended=self._between_calls.add_kept,
            on_saved=on_saved,
            samples=samples,
        )
        self.names_here: Mapping[str, str] = {}
        super().__init__(
            self._open_calls, self._between_calls, hold_cue_s=hold_cue_s, language=language
        )

    @property
    def handed_calls(self) -> HandedCalls:
        """Capsules of the calls here, and the calls of a colleague's capsule."""
        from jobaid.operations.desk.handed_calls import HandedCalls

        return HandedCalls(self._open_calls, self._between_calls, self._flush)

    @property
    def agent_id(self) -> str:
        """The id of who works here now."""
        return str(self._between_calls.agent.get("id") or "")

    def agent_is(self, agent: Mapping[str, str]) -> ActionResult:
        """Who works here now (`id`, `name`). Calls that are begun from now on carry it."""
        self._open_calls.agent_is(agent)
        return self._between_calls.agent_is(agent)

    def serves(self, kind: str) -> None:
        """The kind of customers that this desk is set to serve; "" for the house's first."""
        self._between_calls.serves = kind

    def role_is(self, role: str) -> None:
        """The role of who works here, by the settings: what a house gates it gates for trainees."""
        self._between_calls.training.role = role

    @property
    def free_timers(self) -> FreeTimers:
        """The timers of this desk: each rings for whoever set it."""
        return self._between_calls.free_timers

    def local_now(self) -> dt.datetime:
        """What the clock shows, in the house's time."""
        return self._between_calls.local_now()

    def who_may_take_over(self) -> list[tuple[str, str, str]]:
        """Id, name and team of whom this desk knows: the house's people, and who had it before."""
        people = self._between_calls.in_use.library.people.values()
        known = {one.id: (one.id, one.name or one.id, one.team or "") for one in people}
        here = {id: (id, name or id, "") for id, name in self.names_here.items()}
        return [one for id, one in {**here, **known}.items() if id != self.agent_id]

    def hold_side_work(self) -> None:
        """Let what is found out on the side wait: a call is about to be opened by name."""
        self._between_calls.hold_side_work()

    def go_on_with_side_work(self) -> None:
        """The call shows: find out what waited."""
        self._between_calls.go_on_with_side_work()

    def read_training(self) -> None:
        """Find out, on the side, what the agent is to practise and may open for calls."""
        self._between_calls.read_training()

    def pins_are(self, pins: Mapping[str, Pins]) -> None:
        """Know which scripts agents (by id) have pinned."""
        self._between_calls.pins_are(pins)

    def pin_or_unpin(self, script: str) -> Pins | ActionResult:
        """What the agent's pins would be with this script, or without it; else why it cannot be."""
        turned = self._between_calls.pinned.turned(script)
        return turned if isinstance(turned, tuple) else ActionResult(problem=turned)

    # -- what is kept ------------------------------------------------------------------------

    @property
    def unkept(self) -> int:
        """How many calls were had here of which nothing is kept; 0 once there is a recorder."""
        return self._open_calls.unkept

    def keep_with(self, recorder: Recorder) -> ActionResult:
        """Keep calls from now on, and those that were had here before while nothing was kept."""
        self._between_calls.keep_with(recorder)
        self._between_calls.read_kept_after(self._open_calls.keep_with(recorder))
        return ActionResult(~Changes.NOTHING)

    @property
    def records(self) -> RecordReader | None:
        """The one reader of what the profile has kept; None while no profile is open."""
        return self._between_calls.records

    # -- the library -----------------------------------------------------------------------

    @property
    def library_reader(self) -> LibraryReader:
        """Reads the library as it is on the disk, for `take_up`; from any thread."""
        return self._between_calls.reader

    def take_up(self, found: FoundLibrary | None) -> ActionResult:
        """Use what `library_reader` found from now on. Between calls only.

        Where it was read before what is in use already, nothing changes.
        """
        if self._open_calls.desk_call is not None:
            return ActionResult(problem=_RUNNING)
        return ActionResult() if found is None else self._between_calls.take_up(found)

    def found_meanwhile(self, found: FoundLibrary) -> str:
        """In a call, what is newly wrong with the library that was read; "" for nothing."""
        new = [words for words in found.library.words if words not in self.library.words]
        return joined(new[0], _AS_BEGUN) if new else ""

    def take_up_library(self) -> ActionResult:
        """Read the library and use it, in one go; waits for the disk. Between calls only."""
        return (
            ActionResult(problem=_RUNNING)
            if self._open_calls.desk_call
            else self.take_up(self.library_reader.read())
        )

    @property
    def library(self) -> LibraryInUse:
        """The library in use."""
        return self._between_calls.in_use

    @property
    def library_words(self) -> str:
        """How much there is in the library in use, and since when."""
        return library_words(self._between_calls.in_use)

    @property
    def offers(self) -> Offers:
        """The house's reasons and transfer targets."""
        from jobaid.operations.callview.offers import offers_of

        return offers_of(self._between_calls.in_use.library)

    # -- the calls ---------------------------------------------------------------------------

    @property
    def desk_call(self) -> DeskCall | None:
        """The call in hand; None between calls."""
        return self._open_calls.desk_call

    @property
    def parked(self) -> tuple[DeskCall, ...]:
        """The calls that are laid aside, first parked first."""
        return tuple(self._open_calls.parked.values())

    # -- between calls -----------------------------------------------------------------------

    def start_view(self) -> StartView:
        """Everything between calls."""
        return self._between_calls.start_view(self._open_calls.parked, self.language)

    def call_view(self) -> CallView | None:
        """Everything in the call in hand; None between calls."""
        return self._view()

    def search(self, words: str) -> tuple[HitRow, ...]:
        """Scripts, steps and replies that fit the words, best first."""
        return self._between_calls.search(words)

    def reply_to_read(self, script: str, id: str) -> ReplyRow | None:
        """A reply of a script (of the house for "") as it reads outside of any call."""
        from jobaid.operations.callview.reply_preview import reply_to_read

        now = self._between_calls.wall().isoformat()
        return reply_to_read(
            self._between_calls.in_use.compiled, script, id, self._between_calls.agent, now
        )

    def open_script(
        self,
        script: str,
        given: Mapping[str, object] | None = None,
        *,
        language: str | None = None,
        channel: str = "phone",
        waited_s: float | None = None,
    ) -> ActionResult:
        """Begin a call with a script; one in hand is parked first.

        A script that is not open for a trainee's calls yet asks once, while no call is in hand.
        `waited_s` is how many seconds the customer waited before, where another program tells.
        `given` are values the call is opened with; what does not fit is told, and kept as given.
        """
        if self._open_calls.desk_call is None and not given and waited_s is None:
            asks = self._between_calls.training.asks_first(script)
            if asks is not None:
                return ActionResult(problem=asks)
        return self._begin(script, given or {}, language, channel, waited_s)

    def _begin(
        self,
        script: str,
        given: Mapping[str, object],
        language: str | None = None,
        channel: str = "phone",
        waited_s: float | None = None,
        customer_kind: str = "",
    ) -> ActionResult:
        in_use = self._between_calls.in_use
        if language not in in_use.library.house.languages:
            language = None
        aside = self._open_calls.desk_call
        self._flush()
        try:
            values = by_declared_names(in_use.library, script, given)
            kind = customer_kind or self._between_calls.kind_for(script)
            begun = self._open_calls.begin(
                in_use, script, values, language, channel, waited_s, customer_kind=kind
            )
        except Refused as refused:
            return ActionResult(problem=in_use.broken.get(script, refused.words))
        desk_call = self._open_calls.desk_call
        if desk_call is not None:
            self._between_calls.look_up_customer(desk_call)
        self._between_calls.later(lambda: make_ready(in_use, script))
        self._between_calls.kept_in_time.prepare(script)
        news = None if aside is None else result_words.laid_aside(aside.read_model)
        return ActionResult(_WHOLE, problem=begun.problem, news=news)

    def open_from_outside(
        self,
        script: str,
        given: Mapping[str, object],
        *,
        channel: str = "",
        waited_s: float | None = None,
        customer_kind: str = "",
    ) -> ActionResult:
        """Begin a call as `open_script` does, for a link or another program.

        What those may not fill is left out, and said.
        """
        taken, refused = from_outside(self._between_calls.in_use.compiled, script, given)
        result = self._begin(
            script,
            taken,
            channel=channel or "phone",
            waited_s=waited_s,
            customer_kind=customer_kind,
        )
        return replace(result, problem=joined(refused or "", result.problem or "") or None)

    def new_call(self) -> ActionResult:
        """Begin a call before its script is known, with the house's opening.

        The script that is chosen then goes on from it, in the same call (`change_topic`).
        """
        opening = self._between_calls.opening
        if opening is None:
            return ActionResult(problem=_NO_OPENING)
        return self._begin(opening, {})

    def say_shift(self, what: str, why: str = "") -> ActionResult:
        """Say what of the shift begins: "ready", "break", "training", "end"."""
        return self._between_calls.said_later.say_shift(what, why)

    def shift_now(self) -> ShiftView | None:
        """What the agent has said of today's shift; None for nothing."""
        return self._between_calls.shift_now()

    def script_of(self, asked: str, kind: str = "") -> str:
        """The script that a request for a call means: the opening where it names none.

        `kind` is the kind of customers that it is for, "" where it does not say.
        """
        own = opening_for(kind, self.library.library.house) if kind else None
        return asked or own or self._between_calls.opening or ""

    def is_here(self, id: str) -> bool:
        """Whether `resume` and `close_interrupted` need no disk for this call: it is parked."""
        return self._open_calls.is_here(id)

    def read_left(self, id: str) -> InterruptedCall:
        """Read a call for `resume` or `close_interrupted`. For another thread."""
        return self._open_calls.read_left(self._between_calls.in_use, id)

    def resume(self, id: str, left: InterruptedCall | None = None) -> ActionResult:
        """Take up a parked or interrupted call at the same step; one in hand is parked.

        `left` is what `read_left` found. While it was read another call may have begun, which
        then goes first; without it a call that is not parked here is read now, and waited for.
        """
        if self._open_calls.desk_call is not None and self._open_calls.desk_call.id == id:
            return ActionResult()
        if left is not None and not self._is_left(id):
            return ActionResult(Changes.START)
        if (theirs := self._theirs(id)) is not None:
            return theirs
        if left is not None and self._open_calls.desk_call is not None:
            return ActionResult(Changes.START, problem=_MEANWHILE)
        self._flush()
        try:
            done = self._open_calls.resume(self._between_calls.in_use, id, left)
        except ResumeError as trouble:
            return self._not_resumed(id, left, trouble.words)
        self._between_calls.left.pop(id, None)
        desk_call = self._open_calls.desk_call
        if desk_call is not None:
            self._between_calls.look_up_customer(desk_call)
        return ActionResult(_WHOLE, problem=done.problem)

    unpark = resume

    def close_interrupted(
        self, id: str, reason: str, left: InterruptedCall | None = None
    ) -> ActionResult:
        """Close a parked or interrupted call without going on with it, with a reason.

        `left` as for `resume`.
        """
        if not reason.strip():
            return ActionResult(problem=sentence("Say why the call is closed."))
        if self._open_calls.desk_call is not None and self._open_calls.desk_call.id == id:
            return self.finish(reason)
        if left is not None and not self._is_left(id):
            return ActionResult(Changes.START)
        if (theirs := self._theirs(id)) is not None:
            return theirs
        try:
            desk_call: DeskCall = self._open_calls.take_out(self._between_calls.in_use, id, left)
        except ResumeError as trouble:
            return self._not_resumed(id, left, trouble.words)
        done = self._open_calls.do(desk_call, {"do": "close", "reason": reason})
        if not desk_call.engine.state.is_open:
            self._between_calls.left.pop(id, None)
        return ActionResult(Changes.START, problem=done.problem)

    def _theirs(self, id: str) -> ActionResult | None:
        """What is said of a call that a colleague has laid aside here; None for one's own."""
        of = self._between_calls.whose(self._open_calls.parked, id)
        return ActionResult(problem=_THEIRS.of(name=of)) if of else None

    def _is_left(self, id: str) -> bool:
        """Whether a call still waits to be gone on with: it may be over since it was read."""
        return id in self._between_calls.left or id in self._open_calls.parked

    def _not_resumed(self, id: str, left: InterruptedCall | None, words: str) -> ActionResult:
        if left is None or left.is_over:
            self._between_calls.left.pop(id, None)
        return ActionResult(Changes.START, problem=words)

    def my_calls(
        self, words: str = "", days: int = 1, asked: CallsAsked = NEWEST_CALLS
    ) -> FoundCalls:
        """The agent's kept calls of the last `days` days (0: all), a page of them.

        For another thread.
        """
        return self._between_calls.my_calls(words, days, asked)

    def call_record(self, id: str) -> CallRecord | None:
        """One kept call to read; None where there is none. For another thread."""
        return self._between_calls.record(id)

    def correct_outcome(self, id: str, outcome: str, words: str) -> ActionResult:
        """Say that another outcome is the right one of a call that is over."""
        return self._between_calls.said_later.correct_outcome(id, outcome, words)

    def correct_field(self, id: str, field: RecordedField, typed: str, words: str) -> ActionResult:
        """Say that another value is the right one of a field of a call that is over."""
        return self._between_calls.correct_field(id, field, typed, words)

    def thank(self, id: str, who: str, words: str) -> ActionResult:
        """Thank a colleague, by their name, for their help with a call that is over."""
        from jobaid.library.people_named import person_named

        to = person_named(self.library.library, who)
        return self._between_calls.said_later.thank(id, to, words)

    def amend(self, id: str, note: str) -> ActionResult:
        """Add a note to a call that is over."""
        return self._between_calls.said_later.amend(id, note)

    def call_back(self, interaction: str, promise: str) -> ActionResult:
        """Call about a promise of an earlier call, with what is known of the customer."""
        known = self.promises.get(interaction, promise)
        return ActionResult(problem=NOT_DUE) if known is None else self.call_about(known)

    def call_about(self, known: OpenPromise) -> ActionResult:
        """Call about a promise, whosever it is, with what is known of the customer."""
        from jobaid.operations.desk.call_backs import about, opening_of

        script, given = opening_of(known, self.library.library)
        result = self.open_script(script, given)
        desk_call = self._open_calls.desk_call
        if desk_call is not None and not result.problem:
            desk_call.about = about(known, self._between_calls.wall())
        return result

    def read_again(self) -> None:
        """Other desks' records came in: what kept calls tell is read anew, on another thread."""
        self._between_calls.later(self._between_calls.read_kept)

    def got_changes(self) -> ActionResult:
        """The agent has read what changed since yesterday."""
        return self._between_calls.got_changes()

    def got_notices(self) -> ActionResult:
        """The agent has read today's house notices."""
        return self._between_calls.got_notices(self.language)

    @property
    def channel(self) -> str:
        """How the customer of the call comes: phone, chat, counter ...; "" without a call."""
        desk_call = self._open_calls.desk_call
        told = "" if desk_call is None else desk_call.read_model.state.about.get("channel")
        return str(told or ("phone" if desk_call is not None else ""))

    def kept_in_time(self) -> str:
        """How often promises of the call's script were kept in time here; "" where that tells
        nothing.
        """
        desk_call = self._open_calls.desk_call
        scripts = () if desk_call is None else desk_call.read_model.scripts_here()
        return self._between_calls.kept_in_time.words(scripts[-1]) if scripts else ""

    def keep_promise(self, interaction: str, promise: str, note: str = "") -> ActionResult:
        """Mark a promise of an earlier call as kept."""
        return self.promises.keep(interaction, promise, note)

    @property
    def reviews(self) -> OwnReviews:
        """The reviews of the agent's own calls. Its methods are for another thread."""
        return self._between_calls.reviews

    @property
    def promises(self) -> DuePromises:
        """What is done with promises of earlier calls."""
        return self._between_calls.promises

    def close(self) -> None:
        """End the desk: calls that are not over stay resumable, what is on its way is written."""
        self._flush()
        self._open_calls.leave()
        self._between_calls.close()
