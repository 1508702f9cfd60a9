"""A sampling plan carried out on what is kept."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.library.reading.plan_reader import read_plan_file
from jobaid.log.index.index_rows import identifier
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.present_names import present_ids
from jobaid.quick_dataclasses import dataclass
from jobaid.review.sample_draw import DrawableCall, DrawnCall, draw
from jobaid.sentences import ErrorInWords, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library, Question
    from jobaid.library.model.house_plans import SamplingPlan
    from jobaid.log.index.fact_tables import Value
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.index.record_index import Index
    from jobaid.log.index.sight import Sight

_AT_ONCE = 5_000
_SCALE = (0.0, 10.0)  # of a question that says nothing else


class NoSamplingPlan(ErrorInWords, LookupError):
    """There is no plan, or it cannot be read; `words` say so."""


def sampling_plan(file: Path | None, library: Library) -> SamplingPlan:
    """The plan in a file, or the library's. Raises NoSamplingPlan."""
    if file is None:
        if library.sampling is None:
            raise NoSamplingPlan(
                sentence(
                    "The library has no sampling plan: write `sampling.yaml`, or name a file with "
                    "--plan."
                )
            )
        return library.sampling
    try:
        plan, findings = read_plan_file("sampling.yaml", file.read_bytes())
    except OSError as error:
        why = error.strerror or str(error)
        raise NoSamplingPlan(
            sentence("{path} cannot be read: {why}.", path=file, why=why)
        ) from None
    found: SamplingPlan | None = plan
    if found is None or found.calls < 1:
        words = sentence("{path} holds no sampling plan that can be read.", path=file)
        raise NoSamplingPlan(joined(words, findings[0].line_of_text() if findings else ""))
    return found


def sample_of(
    index: Index,
    library: Library,
    plan: SamplingPlan,
    first: dt.date | None = None,
    last: dt.date | None = None,
    *,
    samples: bool = False,
    sight: Sight | None = None,
) -> dict[str, Any]:
    """The sample of the calls between two local days (both included), for other programs."""
    sample = drawn_sample(index, library, plan, first, last, samples=samples, sight=sight)
    return {
        "seed": plan.seed,
        "calls": [
            {"id": one.call.id, "agent": one.call.agent, "why": one.why} for one in sample.drawn
        ],
        "left": {"flagged": sample.flagged_left, "random": sample.random_left},
    }


@dataclass(frozen=True, slots=True)
class PlanSample:
    """What was drawn, and what it was drawn from: how many calls each group has, and its name."""

    drawn: list[DrawnCall]
    flagged_left: int
    random_left: int
    calls: dict[str, int]
    names: dict[str, str]


def drawn_sample(
    index: Index,
    library: Library,
    plan: SamplingPlan,
    first: dt.date | None = None,
    last: dt.date | None = None,
    *,
    samples: bool = False,
    sight: Sight | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> PlanSample:
    """The same with what it was drawn from, of the calls that somebody may see."""
    query = RecordQuery(first=first, last=last, counting=True, samples=samples, sight=sight)
    calls: Counter[str] = Counter()
    names: dict[str, str] = {}

    def counted() -> Iterator[DrawableCall]:
        for call, name in _calls(index, library, plan, query):
            if stopped():
                return
            calls[call.group or ""] += 1
            if name:
                names.setdefault(call.group or "", name)
            yield call

    drawn = draw(plan, counted(), plan.seed)
    return PlanSample(drawn.drawn, drawn.flagged_left, drawn.random_left, dict(calls), names)


def _calls(
    index: Index, library: Library, plan: SamplingPlan, query: RecordQuery
) -> Iterator[tuple[DrawableCall, str]]:
    """The calls, each with what its group is called."""
    scripts = present_ids(library, "script").get("script", {})
    flagged = _flagged(index, library, query, plan.first)
    numbers = index.numbers(query)
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        for number, row in _rows(index, some):
            id = identifier(row.id)
            if id is None:
                continue  # nobody could open it
            agent = row.agent or row.agent_name
            groups = {
                "agent": agent,
                "script": scripts.get(row.script or "", row.script),
                "team": row.team,
            }
            flags = frozenset(name for name, there in flagged.items() if number in there)
            call = DrawableCall(id, row.place.day, groups.get(plan.per, agent), agent, flags)
            yield call, _group_name(library, plan, call, row)


def _group_name(library: Library, plan: SamplingPlan, call: DrawableCall, row: IndexRow) -> str:
    if plan.per == "script":
        script = library.scripts.get(call.group or "")
        languages = library.house.languages
        return "" if script is None else script.title.text(languages[0], languages)
    return call.group or "" if plan.per == "team" else row.agent_name or row.agent or ""


def _rows(index: Index, numbers: Sequence[int]) -> Iterator[tuple[int, IndexRow]]:
    rows = index.rows(numbers)
    if len(rows) == len(numbers):
        yield from zip(numbers, rows, strict=True)
        return
    for number in numbers:  # one of them has gone in between
        yield from ((number, row) for row in index.rows([number]))


def _flagged(
    index: Index, library: Library, query: RecordQuery, wanted: tuple[str, ...]
) -> dict[str, set[int]]:
    """The numbers of the calls of which a flag is true, by flag."""
    questions = {one.id: one for one in library.house.questions}
    found: dict[str, set[int]] = defaultdict(set)
    for flag in wanted:
        if flag == "slips":
            found[flag].update(index.numbers(replace(query, slips=True)))
        elif flag == "interrupted":
            found[flag].update(index.numbers(replace(query, state="interrupted")))
        elif flag in _FACTS:
            for number, entry in _facts(index, _FACTS[flag], query):
                if flag != "feedback" or _is_low(entry, questions):
                    found[flag].add(number)
    return found


_FACTS = {
    "none-fits": "none_fits",
    "standards": "missed",
    "feedback": "feedback",
    "complaint": "complaints",
}


def _facts(index: Index, name: str, query: RecordQuery) -> Iterator[tuple[int, dict[str, Value]]]:
    after = None
    while page := index.facts(name, query, _AT_ONCE, after):
        for cursor, entry in page:
            yield cursor.number, entry
        after = page[-1][0]


def _is_low(entry: dict[str, Value], questions: dict[str, Question]) -> bool:
    """Whether a customer was not content: below the middle of the scale, or a no."""
    if entry["answer"] == "no":
        return True
    value = entry["value"]
    if not isinstance(value, int | float) or entry["answer"] == "yes":
        return False
    question = questions.get(str(entry["question"]))
    least, most = _SCALE if question is None else (question.at_least, question.at_most)
    return value < (least + most) / 2
