"""Complaints and customers to win back as they are drawn."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from jobaid.library.due_times.due_words import due_words
from jobaid.library.hours import working_time
from jobaid.operations.charts import ChartPoint, ReportTopic
from jobaid.operations.service.complaint_book import cause_label, complaint_book
from jobaid.operations.service.length_words import length_words
from jobaid.operations.service.recovery_list import RecoveryAsked, recovery_list
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, sentence
from jobaid.service.complaint_standing import (
    ClockStanding,
    ComplaintStanding,
    ComplaintState,
    repeated_causes,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobaid.operations.service.recovery_list import ListedCustomer
    from jobaid.operations.service.service_desk import ServiceDesk

COMPLAINT_WORDS: dict[ComplaintState, Sentence] = {
    "late": sentence("Late"),
    "open": sentence("Open"),
    "answered": sentence("Answered"),
    "settled": sentence("Settled"),
}
WIN_BACK_DAYS = dt.timedelta(days=92)
"""How far back reasons to win somebody back are looked for on the screen: a quarter."""
_MOST_CAUSES = 8


@dataclass(frozen=True, slots=True)
class ComplaintShown:
    """A complaint with its words for the screen."""

    standing: ComplaintStanding
    customer: str
    owner: str
    due: str
    left: str
    cause: str
    clocks: tuple[tuple[str, str, str], ...]
    lines: tuple[tuple[dt.datetime, str], ...]

    @property
    def key(self) -> str:
        """What it is known by."""
        return self.standing.kept.id

    @property
    def who_says_what(self) -> str:
        """The customer, where that is known, and the complaint."""
        text = self.standing.kept.text
        return f"{self.customer}: {text}" if self.customer else text


def shown_complaints(desk: ServiceDesk) -> tuple[list[ComplaintShown], ReportTopic]:
    """Every complaint that somebody may see, and the chart of causes. It reads disks."""
    records = desk.records
    if records is None:
        return [], causes_topic([], desk)
    records.refresh()
    book = complaint_book(records, desk.library, desk.now(), sight=desk.sight, samples=desk.samples)
    return [_shown(one, desk) for one in book], causes_topic(book, desk)


def _shown(one: ComplaintStanding, desk: ServiceDesk) -> ComplaintShown:
    kept = one.kept
    language, languages = desk.library.house.languages[0], desk.library.house.languages
    next_ = one.next_clock
    due = ""
    left: str = sentence("nothing runs")
    if next_ is not None and next_.by is not None:
        due = due_words(next_.by, one.now, language)
        left = _left(next_, one)
    clocks = tuple(
        (
            each.clock.text.text(language, languages),
            "" if each.by is None else due_words(each.by, one.now, language),
            each.state,
        )
        for each in one.standings
    )
    return ComplaintShown(
        one,
        kept.customer.shown_name or kept.customer.shown_account or kept.customer.phone,
        desk.name_of(one.owner, kept.agent_name if one.owner == kept.agent else ""),
        due,
        left,
        cause_label(one.cause, desk.library),
        clocks,
        tuple(_lines(one, desk)),
    )


def _left(clock: ClockStanding, one: ComplaintStanding) -> str:
    """How long a clock still runs, or by how much it is over."""
    assert clock.by is not None
    away = clock.by - one.now
    if away < dt.timedelta():
        return sentence("{length} late", length=length_words(-away))
    days = int(working_time("working day", one.now, clock.by, one.house))
    if days >= 2:
        return counted(days, "1 working day left", "%Ln working days left")
    return sentence("{length} left", length=length_words(away))


def _lines(one: ComplaintStanding, desk: ServiceDesk) -> list[tuple[dt.datetime, str]]:
    kept = one.kept
    found: list[tuple[dt.datetime, str]] = [
        (
            kept.made,
            sentence(
                "{agent} took the complaint.", agent=desk.name_of(kept.agent, kept.agent_name)
            ),
        )
    ]
    for said in one.history:
        name = str(said.by.get("name") or said.by.get("id") or "")
        match said.what:
            case "handed-over":
                words: str = sentence("{name} has it.", name=desk.name_of(said.to))
            case "acknowledged":
                words = sentence("{name} acknowledged it.", name=name)
            case _ if said.settled:
                words = sentence("{name} settled it: {words}", name=name, words=said.words)
            case _:
                words = sentence("{name} answered: {words}", name=name, words=said.words)
        found.append((said.at, words))
    return found


def causes_topic(book: list[ComplaintStanding], desk: ServiceDesk) -> ReportTopic:
    """How often each cause was found, and since when: the repeated ones first."""
    causes = [one for one in repeated_causes(book) if one.cause][:_MOST_CAUSES]
    unknown = sum(1 for one in book if not one.cause)
    points, rows = [], []
    for one in causes:
        label = cause_label(one.cause, desk.library)
        since = f"{one.first.astimezone(desk.now().tzinfo):%d %b %Y}"
        script, version = next(iter(one.versions.items()), ("", ""))
        words = sentence("{cause}: {n}, since {day}", cause=label, n=one.n, day=since)
        points.append(ChartPoint(label, (float(one.n),), f"{one.n}", words))
        rows.append((label, f"{one.n}", since, f"{script} {version[:12]}".strip()))
    if causes:
        first = cause_label(causes[0].cause, desk.library)
        finding = counted(causes[0].n, "{cause}: once", "{cause}: %Ln times", cause=first)
    else:
        finding = sentence("No cause was found yet")
    return ReportTopic(
        "causes",
        counted(len(book), "Causes of 1 complaint", "Causes of %Ln complaints"),
        finding,
        (finding,),
        (sentence("Cause"), sentence("Complaints"), sentence("Since"), sentence("First version")),
        tuple(rows),
        "bars",
        tuple(points),
        note=counted(unknown, "Of 1 no cause is known.", "Of %Ln no cause is known.")
        if unknown
        else "",
    )


def shown_customers(
    desk: ServiceDesk, stopped: Callable[[], bool] = lambda: False
) -> tuple[ListedCustomer, ...]:
    """The customers to win back of the last quarter. It reads disks; raises FiguresStopped."""
    records = desk.records
    if records is None:
        return ()
    records.refresh()
    now = desk.now()
    asked = RecoveryAsked(first=now.date() - WIN_BACK_DAYS, sight=desk.sight, samples=desk.samples)
    return recovery_list(records, desk.library, now, asked, stopped).customers
