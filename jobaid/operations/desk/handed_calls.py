"""Calls of this desk handed to a colleague as a capsule, and a colleague's taken up here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.read_model import CallReadModel
from jobaid.library.hours import zone_of
from jobaid.operations.callview.note_draft import with_draft
from jobaid.operations.clock import stamp
from jobaid.operations.desk import result_words
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.shift import END
from jobaid.sentences import counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.call.capsule import Capsule, CapsuleCall
    from jobaid.operations.desk.between_calls import BetweenCalls
    from jobaid.operations.desk.desk_call import DeskCall
    from jobaid.operations.desk.open_calls import OpenCalls

_HANDED_OVER = "handed over"
_HERE = sentence("That call is at this desk already: resume it.")


class HandedCalls:
    """Makes capsules of calls that are open here, and opens a colleague's.

    `flush` keeps what is being written before the call in hand is laid aside.
    """

    def __init__(
        self, open_calls: OpenCalls, between_calls: BetweenCalls, flush: Callable[[], None]
    ) -> None:
        self._open_calls, self._between_calls, self._flush = open_calls, between_calls, flush

    def capsule(self) -> str:
        """The capsule of the call in hand; "" without one."""
        desk_call = self._open_calls.desk_call
        return "" if desk_call is None else self._made([desk_call.read_model])

    def left(self) -> int:
        """How many of the agent's calls are laid aside, here or by an earlier start."""
        return len(self._own())

    def _own(self) -> list[str]:
        parked, between = self._open_calls.parked, self._between_calls
        return [id for id in {**parked, **between.left} if not between.whose(parked, id)]

    def may_hand_over(self) -> bool:
        """Whether the shift is over with calls laid aside: somebody else may have to go on."""
        between = self._between_calls
        now = between.wall().astimezone(zone_of(between.in_use.library.house.timezone))
        shift = between.said_later.shift.view(str(between.agent.get("id")), now)
        return shift is not None and shift.what == END and self.left() > 0

    def capsule_of_left(self) -> str:
        """One capsule of all that is laid aside, "" for nothing. It may wait for the disk."""
        return self._made(list(self._left()))

    def _left(self) -> Iterator[CallReadModel]:
        in_use = self._between_calls.in_use
        for id in self._own():
            here = self._open_calls.parked.get(id)
            left = None if here is not None else self._open_calls.read_left(in_use, id)
            if here is not None:
                yield here.read_model
            elif left is not None and left.reading is not None:
                compiled = CompiledLibrary(with_draft(left.reading.library))
                yield CallReadModel.at(left.events, compiled)

    def _made(self, calls: list[CallReadModel]) -> str:
        from jobaid.operations.capsules import capsule_of

        now = stamp(self._between_calls.wall())
        return capsule_of(calls, self._between_calls.agent, now)

    def open(self, text: str) -> ActionResult:
        """Take up the calls of a capsule: a single one in hand, several laid aside to resume.

        What cannot be taken up is said; nothing that is here changes for it.
        """
        from jobaid.call.capsule import CapsuleTrouble, read_capsule

        try:
            capsule = read_capsule(text)
        except CapsuleTrouble as trouble:
            return ActionResult(problem=trouble.words)
        aside = self._open_calls.desk_call
        self._flush()
        problems: list[str] = []
        begun = 0
        for call in capsule.calls:
            words, began = self._take(capsule, call)
            begun += began
            problems += [words] if words else []
        problem = joined(*dict.fromkeys(problems)) or None
        if not begun:
            return ActionResult(problem=problem)
        if len(capsule.calls) > 1:
            self._open_calls.park(_HANDED_OVER)
            told = counted(
                begun, "1 call taken over. Resume it.", "%Ln calls taken over. Resume the first."
            )
            return ActionResult(Changes.CALL | Changes.START, problem=problem, news=told)
        news = None if aside is None else result_words.laid_aside(aside.read_model)
        return ActionResult(~Changes.NOTHING, problem=problem, news=news)

    def _take(self, capsule: Capsule, call: CapsuleCall) -> tuple[str, bool]:
        """Take up one call: what is to be said of it, and whether it was begun."""
        if call.interaction and self._open_calls.goes_on_with(call.interaction):
            return _HERE, False
        from jobaid.call.capsule import CapsuleTrouble
        from jobaid.call.taking_over import taken_over
        from jobaid.operations.handover import CHANNELS

        in_use = self._between_calls.in_use
        try:
            taken = taken_over(in_use.compiled, capsule, call)
            done = self._open_calls.begin(
                in_use,
                taken.script,
                taken.fields,
                taken.language,
                taken.channel if taken.channel in CHANNELS else "phone",
                taken=taken,
                customer_kind=taken.customer_kind,
            )
        except (CapsuleTrouble, Refused) as trouble:
            return trouble.words, False
        desk_call: DeskCall | None = self._open_calls.desk_call
        if desk_call is not None:
            self._between_calls.look_up_customer(desk_call)
        self._between_calls.kept_in_time.prepare(taken.script)
        return joined(taken.problem or "", done.problem or ""), True
