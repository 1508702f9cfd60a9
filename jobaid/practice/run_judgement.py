"""What a practice run came to: each point with its moment, what was said, and what was right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jobaid.practice.must_points import must_points
from jobaid.practice.run_ahead import steps_to_come
from jobaid.practice.run_points import RunPoint, in_tenths, moment
from jobaid.practice.spoken_points import ASK, COVERED
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, in_turn, sentence

if TYPE_CHECKING:
    from jobaid.library.model import NeverRule
    from jobaid.practice.practice_run import PracticeRun, SaidLine


@dataclass(frozen=True, slots=True)
class RunJudgement:
    """A judged run. `score` is 0 to 100 with one decimal, 0 where a rule fails the whole run.

    `asks` are (id of a point, its words) to ask the trainee about; `cards` (id, whether it went
    well) what the warm-up takes from the run.
    """

    score: float
    passed: bool
    seconds: float
    points: tuple[RunPoint, ...]
    asks: tuple[tuple[str, str], ...]
    cards: tuple[tuple[str, bool], ...]
    failed_by: tuple[str, ...] = ()

    def as_kept(self) -> dict[str, Any]:
        """What is kept of it."""
        return {**self.as_json(), "points": [one.as_kept() for one in self.points]}

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "score": self.score,
            "passed": self.passed,
            "seconds": self.seconds,
            "points": [one.as_json() for one in self.points],
            "hints": [{"id": id, "ask": words} for id, words in self.asks],
            "cards": [{"id": id, "grade": "good" if well else "again"} for id, well in self.cards],
        }


def judge_run(run: PracticeRun, own: dict[str, bool] | None = None) -> RunJudgement:
    """Judge a run. `own` are the trainee's own answers to what was asked, by point.

    What the call never came to is not done: lines that were still to say where it broke off count
    as not said, and rules that nothing put to the test, and standards that only its early end
    met, do not count.
    """
    ending = _ending(run)
    to_come = () if ending.met else steps_to_come(run)
    points = [
        *must_points(run),
        *_rules_of_the_script(run),
        *_never(run, broke_off=bool(to_come)),
        *_answers(run),
        *_lines(run, own or {}),
        *(point for place in to_come for point in _not_come_to(run, place)),
        *_standards(run, broke_off=bool(to_come)),
        *_peeks(run),
        ending,
    ]
    rules = run.call.library.never
    failed_by = tuple(
        one.id
        for one in points
        if one.kind == "never" and one.met is False and rules[one.id].severity == "auto-fail"
    )
    score = 0.0 if failed_by else score_of(points)
    ends_well = points[-1].met is True
    asks = tuple((one.id, one.better) for one in points if one.met is None)
    return RunJudgement(
        score,
        score >= run.scenario.pass_at and ends_well,
        round((run.engine.state.ms - run.began[1]) / 1000, 1),
        tuple(points),
        asks,
        tuple(_cards(run, points)),
        failed_by,
    )


def score_of(points: list[RunPoint]) -> float:
    """100 times the points that were met over those that count, rounded half up to a tenth."""
    counting = [one for one in points if one.met is not None]
    if not counting:
        return 0.0
    return in_tenths(sum(one.met is True for one in counting), len(counting))


def _never(run: PracticeRun, *, broke_off: bool) -> Iterator[RunPoint]:
    rules = run.call.library.never
    broken: dict[str, tuple[int, str, str, str]] = {}
    for said in run.notes.said:
        for one in said.judged.never:
            broken.setdefault(one.rule, (said.ms, said.script, said.step, said.text))
    for slip in run.engine.state.slips:
        if slip.get("kind") == "slip" and slip.get("rule") in rules:
            words = str(slip.get("text") or "")
            script, step = str(slip.get("script") or ""), str(slip.get("step") or "")
            broken.setdefault(str(slip["rule"]), (int(slip["ms"]), script, step, words))
    # Kept is what one has spoken without breaking: after the temptation, and where nobody tempts
    # to break it, in a whole call.
    spoke_until = max((one.ms for one in run.notes.said), default=-1)
    faced = {
        one.turn.tempts: one for one in run.notes.turns if one.turn.tempts and one.ms <= spoke_until
    }
    tempting = {one.tempts for one in run.scenario.turns if one.after is None}
    earned = spoke_until >= 0 and not broke_off
    wanted = dict.fromkeys((*run.scenario.never, *(id for id in faced if id), *broken))
    for id in wanted:
        rule = rules.get(id)
        if rule is None:
            continue
        if id in broken:
            at, where, there, words = broken[id]
            yield RunPoint(
                id, "never", False, at, where, there, words,
                _words(run, rule.say_instead) or _words(run, rule.text),
                in_turn((_words(run, rule.text), _words(run, rule.why))),
            )  # fmt: skip
        elif id in faced or (earned and id not in tempting):
            met = faced.get(id)
            ms = met.ms if met is not None else None
            turn = met.turn if met is not None else None
            yield RunPoint(
                id,
                "never",
                True,
                ms,
                turn.script if turn is not None else None,
                turn.step if turn is not None else None,
                "",
                _words(run, rule.text),
                _why(run, rule),
            )


def _rules_of_the_script(run: PracticeRun) -> Iterator[RunPoint]:
    """Each rule of a script that a move broke: identity before account talk is such a rule."""
    seen = set()
    for entry in run.engine.state.rules_broken:
        key = str(entry.get("rule"))
        if key in seen:
            continue
        seen.add(key)
        step, until = str(entry.get("step")), str(entry.get("until"))
        script = str(entry.get("script"))
        better = sentence(
            "First “{until}”, then “{step}”.",
            until=_title(run, script, until),
            step=_title(run, script, step),
        )
        why = str(entry.get("why") or "") or sentence("The script says what comes first.")
        said = moment(run, script, step)
        yield RunPoint(key, "must", False, int(entry["ms"]), script, step, said, better, why)


def _answers(run: PracticeRun) -> Iterator[RunPoint]:
    """Each answer that was chosen against the one that was given."""
    met: dict[tuple[str, str], Any] = {}
    for one in run.notes.turns:
        if one.turn.answer is not None:
            met[one.turn.script, one.turn.step] = one
    for (script, step), given in met.items():
        chosen = run.engine.state.answers.get((script, step))
        ready = run.call.compiled.step((script, step))
        if chosen is None or ready is None:
            continue
        labels = {one.id: _words(run, one.label) for one in ready.step.answers}
        right = chosen == given.turn.answer
        ms = next(
            (
                int(event["ms"])
                for event in reversed(run.engine.events)
                if event["type"] in ("answered", "changed")
                and (event.get("script"), event.get("step")) == (script, step)
            ),
            given.ms,
        )
        yield RunPoint(
            f"{script}/{step}",
            "answer",
            right,
            ms,
            script,
            step,
            labels.get(chosen, chosen),
            labels.get(given.turn.answer, given.turn.answer),
            sentence("The customer said: “{words}”", words=given.turn.says),
        )


def _lines(run: PracticeRun, own: dict[str, bool]) -> Iterator[RunPoint]:
    """Exact lines word for word, and the points of lines in own words."""
    best: dict[tuple[str, str], SaidLine] = {}
    for said in run.notes.said:
        key = (said.script, said.step)
        if key not in best or _better(said, best[key]):
            best[key] = said
    for place in dict.fromkeys((one["script"], one["step"]) for one in run.engine.state.path):
        ready = run.call.compiled.step(place)
        if ready is None or ready.step.say is None:
            continue
        name = f"{place[0]}/{place[1]}"
        said_here = best.get(place)
        entered = next(
            int(one["entered_ms"])
            for one in run.engine.state.path
            if (one["script"], one["step"]) == place
        )
        ms = said_here.ms if said_here is not None else entered
        if ready.step.wording == "exact":
            yield _exact(run, name, place, ms, said_here)
        elif ready.step.points or said_here is not None:
            yield from _own_words(run, name, place, ms, said_here, own)


def _exact(
    run: PracticeRun, name: str, place: tuple[str, str], ms: int, said: SaidLine | None
) -> RunPoint:
    ready = run.call.compiled.step(place)
    because = "" if ready is None else _words(run, ready.step.exact_because)
    if said is None:
        line = _line_of(run, place)
        return RunPoint(name, "exact", False, ms, *place, "", line, because or _SAY_EXACTLY)
    why: str = because or _SAY_EXACTLY
    if said.judged.exact is not True:
        gone, more = " ".join(said.judged.missing), " ".join(said.judged.added)
        why = sentence(
            "Missing: {missing}. Added: {added}.", missing=gone or "–", added=more or "–"
        )
    met = said.judged.exact is True
    return RunPoint(name, "exact", met, ms, *place, said.text, said.line, why)


def _not_come_to(run: PracticeRun, place: tuple[str, str]) -> Iterator[RunPoint]:
    """The line of a step that was still to come when the call ended."""
    ready = run.call.compiled.step(place)
    if ready is None or ready.step.say is None:
        return
    name, ms = f"{place[0]}/{place[1]}", run.engine.state.ms
    if ready.step.wording == "exact":
        line = _line_of(run, place)
        yield RunPoint(name, "exact", False, ms, *place, "", line, _NEVER_CAME, tried=False)
        return
    for one in ready.step.points:
        id, text = f"{name}/{one.id}", _words(run, one.text)
        yield RunPoint(id, "own-words", False, ms, *place, "", text, _NEVER_CAME, tried=False)


_NEVER_CAME: Sentence = sentence("The call ended before it came here.")
_SAY_EXACTLY: Sentence = sentence("This line is said word for word.")


def _own_words(
    run: PracticeRun,
    name: str,
    place: tuple[str, str],
    ms: int,
    said: SaidLine | None,
    own: dict[str, bool],
) -> Iterator[RunPoint]:
    ready = run.call.compiled.step(place)
    if ready is None:
        return
    if said is None:
        for point in ready.step.points:
            text = _words(run, point.text)
            why = sentence("Nothing was said here.")
            yield RunPoint(f"{name}/{point.id}", "own-words", False, ms, *place, "", text, why)
        return
    for one in said.judged.points:
        id = f"{name}/{one.id}"
        if one.state == ASK:
            # What the keys cannot decide is the trainee's own answer, and marked as such.
            met = own.get(id)
            why = one.why if met is None else sentence("Your own answer.")
            if met is None and not ready.step.points:
                continue
            yield RunPoint(id, "own-words", met, ms, *place, said.text, one.text, why)
        else:
            met = one.state == COVERED
            yield RunPoint(id, "own-words", met, ms, *place, said.text, one.text, one.why)


def _better(one: SaidLine, other: SaidLine) -> bool:
    """Of two tries at a line, which counts: the one that has more of it."""

    def worth(said: SaidLine) -> tuple[bool, int, float]:
        covered = sum(point.state == COVERED for point in said.judged.points)
        return said.judged.exact is True, covered, said.judged.share

    return worth(one) > worth(other)


def standards_that_count(run: PracticeRun) -> list[dict[str, Any]]:
    """The standards that a run measured, but those that only its early end met."""
    to_come = () if _ending(run).met else steps_to_come(run)
    return list(_measured(run, broke_off=bool(to_come)))


def _measured(run: PracticeRun, *, broke_off: bool) -> Iterator[dict[str, Any]]:
    ended = run.engine.state.ms
    for entry in run.engine.state.standards:
        if not (broke_off and entry.get("met") is True and int(entry["ms"]) >= ended):
            yield entry


def _standards(run: PracticeRun, *, broke_off: bool) -> Iterator[RunPoint]:
    for entry in _measured(run, broke_off=broke_off):
        standard = run.call.library.standards.get(str(entry.get("id")))
        if standard is None or not isinstance(entry.get("met"), bool):
            continue
        value = f"{entry.get('value')} {entry.get('unit') or ''}".strip()
        yield RunPoint(
            standard.id,
            "standard",
            bool(entry["met"]),
            int(entry["ms"]),
            entry.get("script"),
            entry.get("step"),
            value,
            _words(run, standard.text),
            sentence("It is a standard of the house."),
        )


def _peeks(run: PracticeRun) -> Iterator[RunPoint]:
    for ms, script, step in run.notes.peeks:
        why = sentence("A peek at the line costs a point.")
        yield RunPoint(
            f"{script}/{step}", "peek", False, ms, script, step, "",
            _line_of(run, (script, step)), why,
        )  # fmt: skip


def _ending(run: PracticeRun) -> RunPoint:
    outcome = run.engine.state.outcome
    ends = run.scenario.ends
    met = not run.hung_up and (outcome in ends if ends else outcome is not None)
    labels = {one.id: _words(run, one.label) for one in run.call.library.outcomes.values()}
    place = run.engine.state.place
    if run.hung_up:
        why = sentence("The customer's patience was gone.")
    else:
        why = sentence("This is how the call should end.")
    return RunPoint(
        "ending",
        "ending",
        met,
        run.engine.state.ms,
        place.script if place is not None else None,
        place.step if place is not None else None,
        labels.get(outcome or "", outcome or ""),
        ", ".join(labels.get(one, one) for one in ends),
        why,
    )


def _cards(run: PracticeRun, points: list[RunPoint]) -> Iterator[tuple[str, bool]]:
    """What the warm-up learns from a run: lines, musts and rules, and whether they went well."""
    for one in points:
        if not one.tried:
            continue
        if one.kind == "exact" and one.met is not None:
            yield f"line:{one.id}", one.met
        elif one.kind == "never" and one.ms is not None:
            yield f"never:{one.id}", one.met is True
        elif one.kind == "answer" or one.met is None:
            continue
        elif one.kind == "must" and one.target is not None:
            yield one.target, one.met


def _line_of(run: PracticeRun, place: tuple[str, str]) -> str:
    ready = run.call.compiled.step(place)
    if ready is None or ready.step.say is None:
        return ""
    return run.call.render(run.call.words(ready.step.say)).plain.strip()


def _title(run: PracticeRun, script: str, step: str) -> str:
    home = run.call.library.scripts.get(script)
    found = run.call.library.find_step(step, home) if home is not None else None
    return step if found is None else _words(run, found[1].title) or step


def _why(run: PracticeRun, rule: NeverRule) -> str:
    return _words(run, rule.why) or _words(run, rule.text)


def _words(run: PracticeRun, words: Any) -> str:
    return "" if words is None else str(run.call.words(words))
