"""How much of a may rule is used up: how often and how much, against what the house allows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.library.texts.spoken_values import say_money
from jobaid.sentences import Sentence, counted, sentence

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import MayCount


class MayUse(NamedTuple):
    """How often a rule was used, and what the amounts come to (in the house's currency)."""

    times: int = 0
    amount: Decimal = Decimal(0)

    def __add__(self, other: object) -> MayUse:
        if not isinstance(other, MayUse):
            return NotImplemented
        return MayUse(self.times + other.times, self.amount + other.amount)

    @classmethod
    def of(cls, used: Iterable[Mapping[str, Any]], rule: str) -> MayUse:
        """The uses of `rule` among entries of `may_used`. Amounts that are none count as 0."""
        times, amount = 0, Decimal(0)
        for one in used:
            if one.get("may") == rule:
                times += 1
                amount += _decimal(one.get("amount"))
        return cls(times, amount)

    def times_over(self, count: MayCount) -> bool:
        """Whether it was used more often than the house allows."""
        return count.times is not None and self.times > count.times

    def amount_over(self, count: MayCount) -> bool:
        """Whether more was given than the house allows."""
        return count.amount is not None and self.amount > _decimal(count.amount)


def _decimal(told: object) -> Decimal:
    try:
        found = Decimal(str(told)) if told is not None else Decimal(0)
    except InvalidOperation:
        return Decimal(0)
    return found if found.is_finite() else Decimal(0)


_PER: Mapping[str, Sentence] = {
    "call": sentence("on one call"),
    "customer": sentence("for one customer"),
    "month": sentence("in one month"),
    "year": sentence("in one year"),
}


def over_the_count(call: CallReadModel, rule: str, before: MayUse | None = None) -> str | None:
    """What to say where a may rule was used past its count; it is never forbidden.

    `before` is its use on earlier calls of the span that the count speaks of; without it, only
    this call counts.
    """
    count = call.library.may[rule].count
    if count is None:
        return None
    used, per = _used(call, rule, before), _PER.get(count.per, _PER["call"])
    if used.times_over(count):
        return counted(
            used.times,
            "Used %Ln time {per}: that is more often than the house allows. It is kept.",
            "Used %Ln times {per}: that is more often than the house allows. It is kept.",
            per=per,
        )
    if used.amount_over(count):
        return sentence(
            "That is more than the house allows: {amount} {per}, at most {most}. It is kept.",
            amount=_said(call, used.amount),
            most=_said(call, _decimal(count.amount)),
            per=per,
        )
    return None


def left_of_the_count(call: CallReadModel, rule: str, before: MayUse | None = None) -> str:
    """What is left of a may rule that was used already; "" where nothing is counted or used."""
    count = call.library.may[rule].count
    used = _used(call, rule, before)
    if count is None or not used.times:
        return ""
    per = _PER.get(count.per, _PER["call"])
    times = None if count.times is None else max(0, int(count.times) - used.times)
    if count.amount is not None and times != 0:
        left = max(Decimal(0), _decimal(count.amount) - used.amount)
        return sentence("{amount} left {per}", amount=_said(call, left), per=per)
    if times is None:
        return ""
    return counted(times, "%Ln time left {per}", "%Ln times left {per}", per=per)


def _said(call: CallReadModel, amount: Decimal) -> str:
    return say_money(amount, call.library.house.currency, call.language)


def _used(call: CallReadModel, rule: str, before: MayUse | None) -> MayUse:
    return MayUse.of(call.state.may_used, rule) + (before or MayUse())
