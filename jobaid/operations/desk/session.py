"""A shift at the desk without a screen: one method for each thing a person does.

The views draw what `start_view` and `call_view` give and call the methods here; each returns
`ActionResult`: what changed, and a sentence where there is one. Nothing here raises for anything a
person, a library or a disk can do. Methods belong to one thread, but for those that say they
are for another.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.call.customer import declared_name
from jobaid.ids import new_id as fresh_id
from jobaid.log.recovery import ResumeError
from jobaid.operations.callview.offers import Offers, offers_of
from jobaid.operations.clock import Wall, wall_clock
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.between_calls import BetweenCalls
from jobaid.operations.desk.open_calls import OpenCalls, make_ready
from jobaid.operations.desk.start_view import library_words
from jobaid.operations.desk.wrap_up_commands import WrapUpCommands
from jobaid.operations.records.record_view_models import NEWEST_CALLS
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.log.profile import Profile
    from jobaid.operations.callview.view_models import CallView, ReplyRow
    from jobaid.operations.desk.background import Later
    from jobaid.operations.desk.desk_call import DeskCall
    from jobaid.operations.desk.early_search import HitRow
    from jobaid.operations.desk.interrupted_call import InterruptedCall
    from jobaid.operations.desk.library_reader import FoundLibrary, LibraryReader
    from jobaid.operations.desk.start_view_models import StartView
    from jobaid.operations.library.library_in_use import LibraryInUse, Load
    from jobaid.operations.recorder import Recorder, Tell
    from jobaid.operations.records.record_view_models import CallRecord, CallsAsked, FoundCalls
    from jobaid.operations.task_runner import TaskRunner

_WHOLE = Changes.CALL | Changes.START | Changes.STEP | Changes.FIELDS | Changes.SIDE | Changes.CLOCK
_RUNNING = sentence("A call is open. Scripts that changed are taken up when it is over.")
_AS_BEGUN = sentence("This call goes on with what it began with.")
_MEANWHILE = sentence(
    "Another call has begun meanwhile. The one that was left is there to resume after it."
)


def _silent(words: str) -> None:
    return None


def _declared(in_use: LibraryInUse, script: str, given: Mapping[str, object]) -> dict[str, object]:
    """Values by the names of declared fields: `account` may stand for `customer.account`."""
    house = in_use.library.caller_field_named
    opened = in_use.library.scripts.get(script)
    own = opened.field_named if opened is not None else {}
    return {declared_name(name, own, house): value for name, value in given.items()}


def _nobody(changes: Changes) -> None:
    return None


class Session(WrapUpCommands):
    """One desk from its start to its end; what is done in a call is `WrapUpCommands`.

    `load` opens the library; `keeping` keeps calls (None: nothing is kept, and `profile`, where
    given, is only read). `tell` gets sentences for the agent and `changed` what should be drawn
    anew, both from any thread. Work for another thread goes to `later`, or into lanes
    of `runner` (None: its own). `samples` is for the demonstration: sample calls then count.
    `language` is the interface's.
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
            wall=wall,
            monotonic=monotonic,
            new_id=new_id,
            ended=self._between_calls.add_kept,
            on_saved=on_saved,
            samples=samples,
        )
        super().__init__(
            self._open_calls, self._between_calls, hold_cue_s=hold_cue_s, language=language
        )

    def agent_is(self, agent: Mapping[str, str]) -> ActionResult:
        """Who works here now (`id`, `name`). Calls that are begun from now on carry it."""
        self._open_calls.agent_is(agent)
        return self._between_calls.agent_is(agent)

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
    ) -> ActionResult:
        """Begin a call with a script; one in hand is parked first.

        `given` are values the call is opened with; those that do not fit are told and left out.
        """
        in_use = self._between_calls.in_use
        if language not in in_use.library.house.languages:
            language = None
        self._flush()
        try:
            values = _declared(in_use, script, given or {})
            begun = self._open_calls.begin(in_use, script, values, language, channel)
        except Refused as refused:
            return ActionResult(problem=in_use.broken.get(script, refused.words))
        desk_call = self._open_calls.desk_call
        if desk_call is not None:
            self._between_calls.earlier_calls_of(desk_call)
        self._between_calls.later(lambda: make_ready(in_use, script))
        return ActionResult(_WHOLE, problem=begun.problem)

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
            self._between_calls.earlier_calls_of(desk_call)
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
        try:
            desk_call: DeskCall = self._open_calls.take_out(self._between_calls.in_use, id, left)
        except ResumeError as trouble:
            return self._not_resumed(id, left, trouble.words)
        done = self._open_calls.do(desk_call, {"do": "close", "reason": reason})
        if not desk_call.engine.state.is_open:
            self._between_calls.left.pop(id, None)
        return ActionResult(Changes.START, problem=done.problem)

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

    def amend(self, id: str, note: str) -> ActionResult:
        """Add a note to a call that is over."""
        return self._between_calls.amend(id, note)

    def keep_promise(self, interaction: str, promise: str, note: str = "") -> ActionResult:
        """Mark a promise of an earlier call as kept."""
        return self._between_calls.keep_promise(interaction, promise, note)

    def close(self) -> None:
        """End the desk: calls that are not over stay resumable, what is on its way is written."""
        self._flush()
        self._open_calls.leave()
        self._between_calls.close()
