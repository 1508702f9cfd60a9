"""What the record of a call already knows of a scorecard's questions, with the moment of each.

It is proposed and decides nothing. What was shown is told as shown, never as said; what the record
knows nothing of is not proposed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.quick_dataclasses import dataclass
from jobaid.review.card_answers import NOT_APPLICABLE
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library, Rule, Script
    from jobaid.library.model.scorecard import Evidence, Scorecard, ScorecardQuestion

RecordPart = Mapping[str, Any]
Proposed = str | int | float

_UNITS: Mapping[str, float] = {"ms": 0.001, "s": 1, "sec": 1, "second": 1, "min": 60, "minute": 60}


@dataclass(frozen=True, slots=True)
class Proposal:
    """An answer that a piece of evidence speaks for.

    `answer` is None where the record shows something and no answer of this kind follows from it.
    `at_ms` is the moment it rests on, milliseconds since the call began; None where it is not one
    moment (an outcome that never came). `script` and `step` are where that was.
    """

    question: str
    answer: Proposed | None
    kind: str
    name: str
    at_ms: int | None
    script: str | None
    step: str | None
    words: Sentence
    against: bool = False

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "question": self.question,
            "answer": self.answer,
            "evidence": {self.kind: self.name},
            "at_ms": self.at_ms,
            "script": self.script,
            "step": self.step,
            "words": str(self.words),
        }


@dataclass(frozen=True, slots=True)
class _Found:
    """What a piece of evidence came to: it speaks for, against, or the question does not apply."""

    speaks: bool | None
    words: Sentence
    entry: RecordPart
    value: float | None = None
    applies: bool = True


def proposals(card: Scorecard, document: RecordPart, library: Library) -> list[Proposal]:
    """What an interaction document says of a card, in the order of its questions. Never raises.

    What was renamed since is found by its former ids, which `library` knows.
    """
    known = _RecordEvidence(document, library)
    return [
        _proposal(question, one, found)
        for question in card.questions
        for one in question.evidence
        for found in known.of(one)
    ]


def proposed_answers(found: list[Proposal]) -> dict[str, Proposed]:
    """One answer for each question that anything speaks of.

    The record is read the careful way: what speaks against goes before what speaks for, and that
    a question does not apply counts only where nothing else is known.
    """
    answers: dict[str, Proposed] = {}
    for one in sorted(found, key=_weakest_first):
        if one.answer is not None:
            answers[one.question] = one.answer
    return answers


def _weakest_first(one: Proposal) -> int:
    return 0 if one.answer == NOT_APPLICABLE else 2 if one.against else 1


def _proposal(question: ScorecardQuestion, one: Evidence, found: _Found) -> Proposal:
    script, step = found.entry.get("script"), found.entry.get("step")
    ms = found.entry.get("ms", found.entry.get("entered_ms"))
    return Proposal(
        question.id,
        _answer(question, found),
        one.kind,
        one.name,
        ms if isinstance(ms, int) and not isinstance(ms, bool) else None,
        script if isinstance(script, str) else None,
        step if isinstance(step, str) else None,
        found.words,
        found.speaks is False,
    )


def _answer(question: ScorecardQuestion, found: _Found) -> Proposed | None:
    if not found.applies and question.not_applicable:
        return NOT_APPLICABLE
    if question.kind == "number":
        return _in_unit(found, question.unit)
    if found.speaks is None or question.kind in ("scale", "text"):
        return None
    if question.kind == "choice":
        best = max if found.speaks else min
        return best(question.options, key=lambda one: one.points).id if question.options else None
    return "yes" if found.speaks else "no"


def _in_unit(found: _Found, wanted: str | None) -> Proposed | None:
    if found.value is None:
        return None
    had, wants = _seconds(found.entry.get("unit")), _seconds(wanted)
    value = found.value * had / wants if had and wants else found.value
    value = round(value, 3)
    return int(value) if value == int(value) else value


def _seconds(unit: object) -> float | None:
    name = str(unit or "").strip().lower()
    return _UNITS.get(name) or _UNITS.get(name.removesuffix("s"))


class _RecordEvidence:
    def __init__(self, document: RecordPart, library: Library) -> None:
        self._document = document
        self._library = library
        self._path = list(_entries(document, "path"))

    def of(self, evidence: Evidence) -> Iterator[_Found]:
        """What a piece of evidence comes to in this call; nothing where the record is silent."""
        ask = getattr(self, f"_{evidence.kind}", None)
        if ask is not None:
            yield from ask(evidence.name)

    def _item(self, name: str) -> Iterator[_Found]:
        target, _, item = name.rpartition("/")
        places, items = self._places(target), (item, *self._former_items(target, item))
        for entry in _entries(self._document, "items"):
            if _place(entry) in places and entry.get("item") in items and entry.get("on"):
                yield _Found(True, sentence("Ticked by the agent."), entry)
                return
        yield self._unless_entered(places, sentence("Not ticked."))

    def _step(self, name: str) -> Iterator[_Found]:
        entered = self._entered(self._places(name))
        if entered is None:
            # Where the question always applies, what was never shown speaks against
            yield _Found(False, sentence("Never shown."), {}, applies=False)
            return
        script_id, _, step_id = name.rpartition("/")
        script = self._library.scripts.get(script_id)
        step = script.step(step_id) if script is not None else None
        exactly = step is not None and step.wording == "exact"
        words = sentence("Shown exactly as written.") if exactly else sentence("Shown.")
        yield _Found(True, words, entered)

    def _promise(self, name: str) -> Iterator[_Found]:
        places = self._places(name)
        for entry in _entries(self._document, "promises"):
            if _place(entry) in places or ("/" not in name and entry.get("step") == name):
                text = str(entry.get("text") or "")[:200]
                yield _Found(True, sentence("Promised: {text}", text=text), entry)
                return
        yield self._unless_entered(places, sentence("Shown, and not promised."))

    def _unless_entered(self, places: set[tuple[str, str]], words: Sentence) -> _Found:
        entered = self._entered(places)
        if entered is None:
            return _Found(None, sentence("The call never came there."), {}, applies=False)
        return _Found(False, words, entered)

    def _entered(self, places: set[tuple[str, str]]) -> RecordPart | None:
        return next((one for one in self._path if _place(one) in places), None)

    def _standard(self, name: str) -> Iterator[_Found]:
        names = (name, *self._former(self._library.standards, name))
        told = [one for one in _entries(self._document, "standards") if one.get("id") in names]
        if not told:
            yield _Found(None, sentence("Not measured in this call."), {}, applies=False)
            return
        standard = self._library.standards.get(name)
        least = standard is not None and standard.at_most is None and standard.at_least is not None
        missed = [one for one in told if one.get("met") is False]
        # The worst tells: of those that missed the standard, else of all
        worst = (min if least else max)(missed or told, key=lambda one: _figure(one) or 0.0)
        value = _figure(worst)
        figure = worst.get("value") if value is None else f"{round(value, 1)}".removesuffix(".0")
        shown = f"{figure} {worst.get('unit') or ''}".strip()[:60]
        if missed:
            words, speaks = sentence("Not kept: {value}", value=shown), False
        else:
            words, speaks = sentence("Kept: {value}", value=shown), True
        yield _Found(speaks, words, worst, value)

    def _never(self, name: str) -> Iterator[_Found]:
        names = (name, *self._former(self._library.never, name))
        for entry in _entries(self._document, "slips"):
            if entry.get("rule") not in names:
                continue
            text = str(entry.get("text") or "")[:200]
            if entry.get("kind") == "near-miss":
                said = sentence("Nearly, says the agent: {text}", text=text)
                yield _Found(None, said if text else sentence("Nearly, says the agent"), entry)
            else:
                said = sentence("Owned up to: {text}", text=text)
                yield _Found(False, said if text else sentence("Owned up to"), entry)

    def _rule(self, name: str) -> Iterator[_Found]:
        script_id, _, rule_id = name.rpartition("/")
        script = self._library.scripts.get(script_id)
        rule = next((one for one in script.rules if one.id == rule_id), None) if script else None
        for entry in _entries(self._document, "rules_broken"):
            if _is_rule(entry, script_id, rule_id, script, rule):
                why = str(entry.get("why") or "")[:200]
                yield _Found(False, sentence("The rule was broken: {why}", why=why), entry)
                return
        no = rule.no if rule is not None else ()
        guarded = {place for one in no for place in self._places(one, script_id)}
        entered = self._entered(guarded)
        if entered is not None:
            yield _Found(True, sentence("Reached with the rule kept."), entered)
        else:
            words = sentence("The call never came to what the rule guards.")
            yield _Found(None, words, {}, applies=False)

    def _outcome(self, name: str) -> Iterator[_Found]:
        names = (name, *self._former(self._library.outcomes, name))
        told = self._document.get("outcome")
        if told in names:
            ends = ("closed", "wrapped-up", "outcome-proposed")
            events = [
                one
                for one in _entries(self._document, "events")
                if one.get("type") in ends and one.get("outcome") in names
            ]
            yield _Found(True, sentence("The call ended so."), events[0] if events else {})
        elif told is not None:
            shown = str(told)[:60]
            yield _Found(False, sentence("The call ended otherwise: {outcome}", outcome=shown), {})

    # -- names, and the ones they had before -----------------------------------------------

    def _places(self, target: str, home: str = "") -> set[tuple[str, str]]:
        """A step as the record may name it: by its id and those it had, as of its script."""
        script_id, _, step_id = target.rpartition("/")
        script_id = script_id or home
        script = self._library.scripts.get(script_id)
        step = script.step(step_id) if script is not None else None
        scripts = {script_id, *(script.was if script else ())}
        return {(one, id) for one in scripts for id in {step_id, *(step.was if step else ())}}

    def _former_items(self, target: str, item: str) -> tuple[str, ...]:
        script_id, _, step_id = target.partition("/")
        script = self._library.scripts.get(script_id)
        step = script.step(step_id) if script is not None else None
        found = next((one for one in step.do if one.id == item), None) if step else None
        return found.was if found is not None else ()

    def _former(self, kept: Mapping[str, Any], name: str) -> tuple[str, ...]:
        found = kept.get(name)
        return found.was if found is not None else ()


def _is_rule(
    entry: RecordPart, script_id: str, rule_id: str, script: Script | None, rule: Rule | None
) -> bool:
    """Whether a broken rule is the one meant: a call names it by its number, as it was then."""
    scripts = {script_id, *(script.was if script else ())}
    rules = {rule_id, *(rule.was if rule else ())}
    told = str(entry.get("rule") or "")
    if told in {f"{one}/{id}" for one in scripts for id in rules}:
        return True
    of, sign, number = told.partition("#")
    if script is None or rule is None or not sign or of not in scripts:
        return False
    says = (str(entry.get("no")), str(entry.get("until")))
    those = {(", ".join(one.no), one.until): one for one in script.rules}
    if says in those:
        return those[says] is rule
    return number == str(script.rules.index(rule) + 1)


def _entries(document: RecordPart, part: str) -> Iterator[RecordPart]:
    told = document.get(part)
    return (one for one in told if isinstance(one, dict)) if isinstance(told, list) else iter(())


def _place(entry: RecordPart) -> tuple[str, str]:
    return str(entry.get("script")), str(entry.get("step"))


def _figure(entry: RecordPart) -> float | None:
    value = entry.get("value")
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e15:
        return float(value)
    return None
