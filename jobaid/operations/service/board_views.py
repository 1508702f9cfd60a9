"""The board in words: objectives with how they stand, praise, and the page of it for print."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.library.due_times.due_words import day_words
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.service.complaint_views import (
    ComplaintShown,
    shown_complaints,
    shown_customers,
)
from jobaid.operations.service.objective_figures import objective_standings
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, decimal_words, sentence

if TYPE_CHECKING:
    from jobaid.operations.charts import ReportTopic
    from jobaid.operations.service.recovery_list import ListedCustomer
    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.service.objective_standing import ObjectiveStanding, ObjectiveStatus

_MOST = 5
_PRAISE_FROM = 9  # of ten
_PRAISE_DAYS = dt.timedelta(days=28)
_MOST_ANSWERS = 2_000

STATUS_WORDS: dict[ObjectiveStatus, Sentence] = {
    "met": sentence("Reached so far"),
    "on-the-way": sentence("On the way"),
    "off-track": sentence("Off track"),
    "too-few": sentence("Too few to judge"),
    "by-hand": sentence("Its owner judges"),
}


@dataclass(frozen=True, slots=True)
class ObjectiveShown:
    """An objective as its card shows it. `low`, `high`, `aim`, `value` are 0 to 1 of the scale."""

    id: str
    text: str
    why: str
    owner: str
    due: str
    priority: str
    status: ObjectiveStatus
    measure: str
    value_words: str
    aim_words: str
    sure: str
    change: str
    value: float | None
    low: float | None
    high: float | None
    aim: float | None
    misses: bool
    months: tuple[float | None, ...]
    said: str = ""
    """What customers said of it themselves, where the record tells the rest."""


@dataclass(frozen=True, slots=True)
class PraiseShown:
    """A customer's own words, and whose call it was."""

    words: str
    customer: str
    agent: str


@dataclass(frozen=True, slots=True)
class BoardShown:
    """All of the board."""

    title: str
    about: str
    objectives: tuple[ObjectiveShown, ...]
    customers: tuple[ListedCustomer, ...]
    complaints: tuple[ComplaintShown, ...]
    open_complaints: int
    causes: ReportTopic
    praise: tuple[PraiseShown, ...]


def shown_board(desk: ServiceDesk, stopped: Callable[[], bool] = lambda: False) -> BoardShown:
    """The board as of now. It reads disks; raises FiguresStopped soon after `stopped` is true."""
    complaints, causes = shown_complaints(desk)
    open_ones = [one for one in complaints if one.standing.state != "settled"]
    standings = _standings(desk, stopped)
    house = desk.library.house
    name = house.company.text(house.languages[0], house.languages) or house.name or "Job Aid"
    day = day_words(desk.now().date(), None, house.languages[0])
    about = sentence("{house}, {day}", house=name, day=day)
    if desk.viewer.team:
        about = sentence("{house}, {team}, {day}", house=name, team=desk.viewer.team, day=day)
    return BoardShown(
        sentence("We provide seamless service when ..."),
        about,
        tuple(_shown(one, desk) for one in standings),
        shown_customers(desk, stopped)[:_MOST],
        tuple(open_ones[:_MOST]),
        len(open_ones),
        causes,
        tuple(_praise(desk)),
    )


def _standings(desk: ServiceDesk, stopped: Callable[[], bool]) -> list[ObjectiveStanding]:
    records = desk.records
    if records is None:
        return []
    return objective_standings(
        records, desk.library, desk.now(), sight=desk.sight, samples=desk.samples, stopped=stopped
    )


def _shown(one: ObjectiveStanding, desk: ServiceDesk) -> ObjectiveShown:
    objective, told, measure = one.objective, one.measured, one.measure
    language, languages = desk.library.house.languages[0], desk.library.house.languages
    most = _scale(one, desk)
    due = ""
    if objective.due:
        try:
            due = sentence(
                "by {day}", day=day_words(dt.date.fromisoformat(objective.due), None, language)
            )
        except ValueError:
            due = objective.due
    aim_words = ""
    if one.aim is not None:
        above = measure is not None and measure.at_least is not None
        template = sentence("aim {aim}") if above else sentence("aim {aim} or fewer")
        aim_words = template.of(aim=_number(one.aim, most))
    elif objective.target is not None:
        aim_words = objective.target.text(language, languages)
    needed = one.needed
    if told is None:
        sure: str = ""
    elif needed:
        sure = counted(needed, "1 more is needed", "%Ln more are needed")
    elif told.low is None or told.high is None:
        sure = ""
    else:
        sure = sentence(
            "we can be sure of {low} to {high}",
            low=_number(told.low, most),
            high=_number(told.high, most),
        )
    value = told.value if told is not None else None
    return ObjectiveShown(
        objective.id,
        objective.text.text(language, languages),
        "" if objective.why is None else objective.why.text(language, languages),
        objective.owner or "",
        due,
        objective.priority or "",
        one.status,
        _measure_words(one, desk),
        "" if value is None else _value_words(one, value, most),
        aim_words,
        sure,
        _change(one, most),
        _share(value, most),
        _share(told.low if told else None, most),
        _share(told.high if told else None, most),
        _share(one.aim, most),
        value is not None and not needed and not one.may_be_reached and one.status != "met",
        tuple(_share(each.of.value, most) for each in one.trend),
        _said(one),
    )


def _said(one: ObjectiveStanding) -> str:
    """First contact is told twice: by the record, and by what customers said."""
    if one.measure is None or one.measure.metric != "first-contact":
        return ""
    said = one.said
    if said is None:
        return sentence("No yes-no question of the house asks customers whether it is sorted.")
    if said.value is None or said.low is None or said.high is None:
        return sentence("No customer was asked yet whether it is sorted.")
    return sentence(
        "Customers said it was sorted: {yes} of {n} (sure of {low} to {high} in 100).",
        yes=round(said.value * said.n),
        n=said.n,
        low=_number(said.low, 1.0),
        high=_number(said.high, 1.0),
    )


def _by_hand(one: ObjectiveStanding, language: str) -> str:
    measure = one.objective.measure
    text = getattr(measure, "text", None)
    return str(text(language)) if callable(text) else ""


def _scale(one: ObjectiveStanding, desk: ServiceDesk) -> float:
    """What stands for the whole: 1 of a share, the most of a question's scale."""
    measure = one.measure
    if measure is None or measure.metric != "feedback":
        return 1.0
    asked = next((q for q in desk.library.house.questions if q.id == measure.id), None)
    if asked is None or asked.kind == "yes-no":
        return 1.0
    return float(asked.at_most)


def _share(value: float | None, most: float) -> float | None:
    return None if value is None or not most else max(0.0, min(1.0, value / most))


def _number(value: float, most: float) -> str:
    """A share in 100, a mean as it is."""
    return f"{100 * value:.0f}" if most == 1.0 else decimal_words(value, 1)


def _value_words(one: ObjectiveStanding, value: float, most: float) -> str:
    told = one.measured
    if most != 1.0:
        return sentence(
            "{value} of {most}", value=decimal_words(value, 1), most=decimal_words(most)
        )
    if told is not None and told.n < 100:
        return sentence("{hits} of {n}", hits=round(value * told.n), n=told.n)
    return sentence("{n} in 100", n=f"{100 * value:.0f}")


def _change(one: ObjectiveStanding, most: float) -> str:
    change = one.change
    if change is None:
        return ""
    begin = next(each.month for each in one.trend if each.of.value is not None)
    by = abs(change) * (100 if most == 1.0 else 1)
    shown = f"{by:.0f}" if most == 1.0 else decimal_words(by, 1)
    if shown in ("0", "0.0"):
        return sentence("the same since {month}", month=f"{begin:%b}")
    template = (
        sentence("up {n} since {month}") if change > 0 else sentence("down {n} since {month}")
    )
    return template.of(n=shown, month=f"{begin:%b}")


_METRICS: dict[str, Sentence] = {
    "standard": sentence("Standard “{id}” met; {calls}"),
    "promises-kept": sentence("Kept by the due time; {promises}"),
    "outcome": sentence("Came out like this; {calls}"),
    "feedback": sentence("“{id}”; {answers}"),
    "again": sentence("Called before within 7 days; {calls}"),
    "none-fits": sentence("Calls with a “none of these fits”; {calls}"),
    "slips": sentence("Calls with a slip; {calls}"),
    "first-contact": sentence("Sorted, and no second call in 7 days; {calls}"),
}


def _measure_words(one: ObjectiveStanding, desk: ServiceDesk) -> str:
    measure, told = one.measure, one.measured
    if measure is None or told is None:
        return _by_hand(one, desk.library.house.languages[0])
    language, languages = desk.library.house.languages[0], desk.library.house.languages
    name = measure.id or ""
    standard = desk.library.standards.get(name)
    question = next((q for q in desk.library.house.questions if q.id == name), None)
    if measure.metric == "standard" and standard is not None:
        name = standard.text.text(language, languages)
    elif measure.metric == "feedback" and question is not None:
        name = question.text.text(language, languages)
    return _METRICS[measure.metric].of(
        id=name,
        calls=counted(told.n, "1 call", "%Ln calls"),
        promises=counted(told.n, "1 promise", "%Ln promises"),
        answers=counted(told.n, "1 answer", "%Ln answers"),
    )


def _praise(desk: ServiceDesk) -> list[PraiseShown]:
    """What customers said who gave most, in their own words, the newest first."""
    records = desk.records
    if records is None:
        return []
    first = desk.now().date() - _PRAISE_DAYS
    query = RecordQuery(first=first, sight=desk.sight, samples=desk.samples, counting=True)
    found: list[PraiseShown] = []
    for cursor, told in records.index.facts("feedback", query, _MOST_ANSWERS):
        value, words = told["value"], told["words"]
        if not words or not isinstance(value, int | float) or value < _PRAISE_FROM:
            continue
        row = next(iter(records.index.rows([cursor.number])), None)
        if row is not None:
            agent = desk.name_of(row.agent or "", row.agent_name or "")
            found.append(PraiseShown(str(words), row.customer or "", agent))
        if len(found) == _MOST:
            break
    return found


def board_page(board: BoardShown) -> str:
    """The board as one page of HTML that stands alone: to read, and to print on A4 across."""

    def text(words: str) -> str:
        return html.escape(" ".join(words.split()))

    rows = []
    for one in board.objectives:
        stands = str(STATUS_WORDS[one.status])
        value = " ".join(part for part in (one.value_words, one.aim_words) if part)
        rows.append(
            f"<tr><td><b>... {text(one.text)}</b><br>{text(one.why)}</td>"
            f"<td>{text(one.owner)}<br>{text(one.due)}</td>"
            f"<td>{text(one.measure)}<br><b>{text(value)}</b><br>{text(one.said)}</td>"
            f"<td><b>{text(stands)}</b><br>{text(one.sure)}<br>{text(one.change)}</td></tr>"
        )
    heads = (sentence("Objective"), sentence("Whose, by when"), sentence("Measure"),
             sentence("How it stands"))  # fmt: skip
    head = "".join(f'<th scope="col">{text(one)}</th>' for one in heads)
    lists = [
        (sentence("Customers to win back"),
         [f"{one.name or one.of}: {' '.join(str(w.words) for w in one.why[:2])}"
          for one in board.customers]),
        (counted(board.open_complaints, "1 complaint is open", "%Ln complaints are open"),
         [f"{one.who_says_what} ({one.left})" for one in board.complaints]),
        (sentence("Praise, in customers' own words"),
         [f"“{one.words}” {', to '.join(filter(None, (one.customer, one.agent)))}"
          for one in board.praise]),
    ]  # fmt: skip
    parts = "".join(
        f"<h2>{text(title)}</h2><ul>{''.join(f'<li>{text(one)}</li>' for one in many)}</ul>"
        for title, many in lists
        if many
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{text(board.title)}</title>"
        "<style>@page{size:A4 landscape;margin:12mm}body{font:13px sans-serif}"
        "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;"
        "padding:4px 8px;border-bottom:1px solid #ccc}h2{font-size:14px;margin:8px 0 2px}"
        "ul{margin:0}</style></head>"
        f"<body><h1>{text(board.title)}</h1><p>{text(board.about)}</p>"
        f"<table><tr>{head}</tr>{''.join(rows)}</table>{parts}</body></html>\n"
    )
