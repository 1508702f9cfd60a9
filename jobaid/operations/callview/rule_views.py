"""The never and may rules in scope: what bears on the step first, letters the same all call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from jobaid.call.may_count import left_of_the_count
from jobaid.operations.callview.live_details import RuleLetters
from jobaid.operations.callview.view_models import MayView, NeverView

if TYPE_CHECKING:
    from jobaid.call.compiled_library import StepTarget
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.flow_node import FlowNode
    from jobaid.library.model import Library, MayRule, NeverRule, Script, Step
    from jobaid.operations.callview.text_renderer import Renderer
    from jobaid.operations.records.customer_view_models import CustomerHistory

R = TypeVar("R", "NeverRule", "MayRule")


class InScope:
    """Which rules speak to a place, worked out once for each place of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._never: dict[tuple[StepTarget, ...], tuple[NeverRule, ...]] = {}
        self._may: dict[tuple[StepTarget, ...], tuple[MayRule, ...]] = {}

    def never(self, place: FlowNode) -> tuple[NeverRule, ...]:
        """The never rules in scope: those that bear on the step first, then the house's order."""
        key = _places(place)
        if key not in self._never:
            self._never[key] = self._in_order(self._library.never, place, "never")
        return self._never[key]

    def bearing(self, place: FlowNode) -> frozenset[str]:
        """The ids of the never rules that bear on the step: it names them, or their scope does."""
        return frozenset(self._named(place, "never", self._library.never))

    def may(self, place: FlowNode) -> tuple[MayRule, ...]:
        """The may rules in scope, in the same order."""
        key = _places(place)
        if key not in self._may:
            self._may[key] = self._in_order(self._library.may, place, "may")
        return self._may[key]

    def _in_order(self, rules: Mapping[str, R], place: FlowNode, what: str) -> tuple[R, ...]:
        places, named = _places(place), self._named(place, what, rules)
        speaking = {id: one for id, one in rules.items() if self._speaks(one.scope, places)}
        return tuple(({id: rules[id] for id in named if id in rules} | speaking).values())

    def _named(
        self, place: FlowNode, what: str, rules: Mapping[str, NeverRule | MayRule]
    ) -> tuple[str, ...]:
        """The rules that the step names, then those whose scope names the step."""
        step = self._step((place.script, place.step))
        if step is None:
            return ()
        here = f"{place.script}/{place.step}"
        return (*getattr(step[1], what), *(id for id, one in rules.items() if here in one.scope))

    def _speaks(self, scope: tuple[str, ...], places: tuple[StepTarget, ...]) -> bool:
        if not scope:
            return True
        known = (self._step(one) for one in places)
        return any(self._library.in_scope(scope, *one) for one in known if one is not None)

    def _step(self, target: StepTarget) -> tuple[Script, Step] | None:
        script = self._library.scripts.get(target[0])
        step = None if script is None else script.step(target[1])
        return None if script is None or step is None else (script, step)


def _places(place: FlowNode) -> tuple[StepTarget, ...]:
    """The step, and those visiting: a rule of the visiting script holds during its visit."""
    return ((place.script, place.step), *place.visits)


def never_views(scope: InScope, texts: Renderer, letters: RuleLetters) -> tuple[NeverView, ...]:
    """The never rules in scope as they are drawn."""
    call = texts.call
    place = call.state.place
    if place is None:
        return ()
    letters.come_along(call.state.places, scope.never)
    bear = scope.bearing(place)
    owned: dict[str, dict[str, Any]] = {one["rule"]: one for one in call.state.slips}
    views = []
    for rule in scope.never(place):
        slip = owned.get(rule.id)
        views.append(
            NeverView(
                id=rule.id,
                letter=letters.of(rule.id),
                text=texts.plain(rule.text),
                why=texts.plain(rule.why),
                say_instead=texts.plain(rule.say_instead),
                bears=rule.id in bear,
                auto_fail=rule.severity == "auto-fail",
                owned="" if slip is None else slip["kind"],
                owned_s=None if slip is None else slip["ms"] // 1000,
            )
        )
    return tuple(views)


def letters_on_the_way(call: CallReadModel, scope: InScope) -> RuleLetters:
    """The letters of the never rules as they came up along the call."""
    letters = RuleLetters()
    letters.come_along(call.state.places, scope.never)
    return letters


def may_views(
    scope: InScope, texts: Renderer, customer: CustomerHistory | None = None
) -> tuple[MayView, ...]:
    """The may rules in scope as they are drawn; what the customer had before counts."""
    call = texts.call
    place = call.state.place
    if place is None:
        return ()
    used = [one["may"] for one in call.state.may_used]
    before = {} if customer is None else customer.may_used
    return tuple(
        MayView(
            rule.id,
            texts.plain(rule.text),
            texts.plain(rule.limit),
            used.count(rule.id),
            left_of_the_count(call, rule.id, before.get(rule.id)),
            rule.count is not None and rule.count.amount is not None,
        )
        for rule in scope.may(place)
    )
