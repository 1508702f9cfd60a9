"""A sampling plan at work: what was drawn, what was read, what that tells, how far readers agree.

Flagged calls and those that chance drew are kept apart: rates come from the second alone.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.library.due_times.due_words import day_words
from jobaid.log.index.index_rows import key
from jobaid.operations.charts import ChartPoint, ReportTopic
from jobaid.operations.records.kept_reviews import KeptReviews
from jobaid.operations.review.calibration_topics import calibration_topics, newest_calibrated
from jobaid.operations.review.call_report import agent_name
from jobaid.operations.review.read_by_lot import (
    ReadByLot,
    enough_words,
    out_of_calls_words,
    read_by_lot,
)
from jobaid.operations.review.sampling import drawn_sample
from jobaid.quick_dataclasses import dataclass
from jobaid.review.intervals import certain_range
from jobaid.review.sample_draw import RANDOM
from jobaid.review.sequential import SequentialTest
from jobaid.sentences import Sentence, counted, decimal_words, joined, listed, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.library.model.house_plans import SamplingPlan
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.review.calibrated_call import CalibratedCall
    from jobaid.operations.review.sampling import PlanSample
    from jobaid.review.sample_draw import DrawnCall
    from jobaid.review.standing_models import ReviewStanding

REVIEWED, FLAGGED_REVIEWED, FLAGGED, TO_GO, NOT_NEEDED = range(5)
"""How a drawn call stands: the `values` of a point of the sample's chart."""

STANDS = (
    sentence("reviewed"), sentence("flagged, reviewed"), sentence("flagged, to go"),
    sentence("to go"), sentence("not needed"),
)  # fmt: skip
_WIDE = 0.2  # an interval wider than that judges nothing
_FLAGS: Mapping[str, Sentence] = {
    "slips": sentence("slips"),
    "none-fits": sentence("no fitting answer"),
    "standards": sentence("standards missed"),
    "interrupted": sentence("interrupted"),
    "feedback": sentence("the customer was not content"),
    "complaint": sentence("complaints"),
}
_EVERY = {"week": sentence("a week"), "month": sentence("a month")}


@dataclass(frozen=True, slots=True)
class PlanPicture:
    """What the view of a plan shows.

    `to_go` are the calls to review, in the order in which they should be read: (call id, whose it
    is, why). With a sequential plan those drawn by chance are among them only as far as more must
    be known. `stopped` says that it is. `calibrated` is the call that several reviewed blind last.
    `whole` is False where the index was still being made: then it is not what the plan draws.
    """

    title: str
    facts: str
    topics: tuple[ReportTopic, ...]
    to_go: tuple[tuple[str, str | None, str], ...]
    next_of_group: tuple[str | None, ...]
    stopped: str = ""
    calibrated: CalibratedCall | None = None
    whole: bool = True


def plan_period(plan: SamplingPlan, today: dt.date, *, this: bool) -> tuple[dt.date, dt.date]:
    """The days of the plan's last whole week or month, or of this one."""
    if plan.every == "month":
        first = today.replace(day=1)
        if not this:
            first = (first - dt.timedelta(days=1)).replace(day=1)
        after = (first + dt.timedelta(days=32)).replace(day=1)
        return first, after - dt.timedelta(days=1)
    monday = today - dt.timedelta(days=today.weekday() + (0 if this else 7))
    return monday, monday + dt.timedelta(days=6)


def plan_picture(
    reader: RecordReader,
    library: Library,
    plan: SamplingPlan,
    days: tuple[dt.date, dt.date],
    *,
    samples: bool = False,
    sequential: bool = False,
    sight: Any = None,
    stopped: Callable[[], bool] = lambda: False,
) -> PlanPicture:
    """Draw the plan's calls of some days and tell how they stand. Reads disks."""
    whole = reader.index.being_made is None
    sample = drawn_sample(
        reader.index, library, plan, *days, samples=samples, sight=sight, stopped=stopped
    )
    reviews = KeptReviews(reader, lambda: library).all()
    done = {one.interaction: one for one in reviews if one.counts}
    random = [one for one in sample.drawn if one.why == RANDOM]
    flagged = [one for one in sample.drawn if one.why != RANDOM]
    population = len(random) + sample.random_left
    questions = _questions(done, random)
    texts = _texts(reader, library, reviews)
    calibrated = newest_calibrated(
        reviews, texts, lambda call: reader.index.statements("agreement", interaction=key(call))
    )
    test = SequentialTest()
    lot = read_by_lot(questions, test)
    unread = [one for one in random if one.call.id not in done]
    to_go = [one for one in flagged if one.call.id not in done]
    to_go += unread[: lot.need] if sequential else unread
    left = {one.call.id for one in to_go}
    made = (
        _sample_topic(sample, plan, done, library, enough=sequential and lot.enough),
        _missed_topic(questions, population, texts, test, lot),
        _flagged_topic(done, flagged, texts),
        *calibration_topics(reviews, texts, library, calibrated),
    )
    read = sum(one.call.id in done for one in sample.drawn)
    first, last = (day_words(day, None) for day in days)
    return PlanPicture(
        title=sentence("Which calls of {first} to {last} we review", first=first, last=last),
        facts=joined(
            sentence(
                "{drawn} drawn of {calls}; {read} reviewed, {left} to go.",
                drawn=len(sample.drawn),
                calls=sum(sample.calls.values()),
                read=read,
                left=len(to_go),
            ),
            sentence(
                "{n} of each {per} {every}, flagged ones first; seed {seed} draws the same again.",
                n=plan.calls,
                per=_PER.get(plan.per, plan.per),
                every=_EVERY.get(plan.every, plan.every),
                seed=str(plan.seed) or "–",
            ),
            sentence("Flagged calls fill it all: nothing is told of the others.")
            if flagged and not random
            else "",
            out_of_calls_words(lot) if sequential and random and lot.need and not unread else "",
            ""
            if whole
            else sentence("So far of the calls that the index knows; it is drawn again with all."),
        ),
        topics=tuple(one for one in made if one is not None),
        to_go=tuple((one.call.id, one.call.agent, one.why) for one in to_go),
        whole=whole,
        next_of_group=tuple(
            next((one.call.id for one in its if one.call.id in left), None)
            for _, its in _by_group(sample)
        ),
        stopped=sentence("Enough is known: no more calls need to be read by lot.")
        if sequential and lot.enough
        else "",
        calibrated=calibrated,
    )


_PER: Mapping[str, Sentence] = {
    "agent": sentence("agent"),
    "script": sentence("script"),
    "team": sentence("team"),
}


# -- the sample -----------------------------------------------------------------------------------


def _by_group(sample: PlanSample) -> list[tuple[str, list[DrawnCall]]]:
    """The drawn calls of each group, groups by name: never by score."""
    found: dict[str, list[DrawnCall]] = {name: [] for name in sample.calls}
    for one in sample.drawn:
        found[one.call.group or ""].append(one)
    return sorted(
        found.items(), key=lambda pair: (sample.names.get(pair[0], pair[0]).casefold(), pair)
    )


def _sample_topic(
    sample: PlanSample,
    plan: SamplingPlan,
    done: Mapping[str, Any],
    library: Library,
    *,
    enough: bool,
) -> ReportTopic | None:
    """`enough`: what was drawn by lot and is not read yet needs no reading any more."""
    points, rows = [], []
    for group, its in _by_group(sample):
        if not its:
            continue
        name = sample.names.get(group) or group or sentence("nobody named")
        if plan.per == "agent":
            name = agent_name(group, name, library) or name
        stands = sorted(_stand(one, done, enough=enough) for one in its)
        read = sum(one in (REVIEWED, FLAGGED_REVIEWED) for one in stands)
        flags = Counter(one.why for one in its if one.why != RANDOM)
        why = listed(
            [
                sentence("{flag}: {n}", n=n, flag=_FLAGS.get(flag, flag))
                for flag, n in flags.most_common()
            ]
        )
        why = why if flags else sentence("no flags")
        shown = sentence("{n} of {of}", n=read, of=len(its))
        words = counted(
            sample.calls[group],
            "{name}: {read} reviewed, of 1 call; {why}",
            "{name}: {read} reviewed, of %Ln calls; {why}",
            name=name, read=shown, why=why,
        )  # fmt: skip
        points.append(ChartPoint(name, tuple(map(float, stands)), shown, words, more=why))
        rows.append((name, str(sample.calls[group]), str(len(its)), str(read), why))
    if not points:
        return None
    read = sum(one.call.id in done for one in sample.drawn)
    found = sentence("{read} of {drawn} reviewed", read=read, drawn=len(sample.drawn))
    columns = (
        sentence("By name"), sentence("Calls"), sentence("Drawn"), sentence("Reviewed"),
        sentence("Why flagged"),
    )  # fmt: skip
    return ReportTopic(
        "sample", sentence("Drawn calls, by name"), found, (found,), columns, tuple(rows),
        "samples", tuple(points), STANDS if enough else STANDS[:NOT_NEEDED],
        sentence("Enter opens the next call to review."),
    )  # fmt: skip


def _stand(one: DrawnCall, done: Mapping[str, Any], *, enough: bool) -> int:
    if one.why == RANDOM:
        return REVIEWED if one.call.id in done else NOT_NEEDED if enough else TO_GO
    return FLAGGED_REVIEWED if one.call.id in done else FLAGGED


# -- what it tells --------------------------------------------------------------------------------


def _questions(
    done: Mapping[str, ReviewStanding], drawn: Sequence[DrawnCall]
) -> dict[str, tuple[int, int]]:
    """By question: in how many reviews of drawn calls it was missed, and in how many it counted."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for one in drawn:
        for question, p in _points(done.get(one.call.id)):
            found[question][0] += p == 0
            found[question][1] += 1
    return {question: (missed, looked) for question, (missed, looked) in found.items()}


def _points(review: ReviewStanding | None) -> Iterator[tuple[str, float]]:
    """What each question of a review that counts was given, 0 to 1."""
    result = None if review is None else review.document.get("result")
    told = result.get("questions") if isinstance(result, Mapping) else None
    for question, its in told.items() if isinstance(told, Mapping) else ():
        p = its.get("p") if isinstance(its, Mapping) and its.get("counts") else None
        if isinstance(p, int | float):
            yield str(question), float(p)


def _missed_topic(
    questions: Mapping[str, tuple[int, int]],
    population: int,
    texts: Mapping[str, str],
    test: SequentialTest,
    lot: ReadByLot,
) -> ReportTopic | None:
    if not questions:
        return None
    points, rows = [], []
    for question, (missed, looked) in sorted(
        questions.items(), key=lambda one: (-one[1][0], texts.get(one[0], one[0]))
    ):
        low, high = (one / population for one in certain_range(missed, looked, population))
        label = texts.get(question, question)
        span = sentence("{low} to {high}", low=_rate(low), high=_rate(high))
        more = enough_words(test, missed, looked, rare=question in lot.rare)
        wide = high - low > _WIDE
        words = counted(
            population,
            "{question}: missed in {missed} of {looked} read, of 1 call; the true rate is "
            "{span} in 100. {more}",
            "{question}: missed in {missed} of {looked} read, of %Ln calls; the true rate is "
            "{span} in 100. {more}",
            question=label, missed=missed, looked=looked, span=span, more=more,
        )  # fmt: skip
        points.append(
            ChartPoint(
                label, (missed / looked,), span, words, low, high,
                state="open" if wide else "", more=more,
            )
        )  # fmt: skip
        rows.append((label, str(missed), str(looked), str(population), span, more))
    first = points[0]
    missed, looked = questions[next(iter(sorted(
        questions, key=lambda one: (-questions[one][0], texts.get(one, one)))))]  # fmt: skip
    found = sentence(
        "{missed} missed in {looked} of {of}: true rate {span} in 100",
        missed=missed, looked=looked, of=population, span=first.shown,
    )  # fmt: skip
    columns = (
        sentence("Question"), sentence("Missed"), sentence("Read"), sentence("Calls"),
        sentence("True rate in 100"), sentence("Enough?"),
    )  # fmt: skip
    return ReportTopic(
        "missed",
        sentence(
            "Missed, in 100 calls drawn by lot; the line holds the true rate 95 times of 100"
        ),
        found, tuple(one.words for one in points), columns, tuple(rows), "ranges",
        tuple(points[:8]),
        note=sentence(
            "Flagged calls are not in it. A plan that does not stop early needs {n} reviews to be "
            "as sure.", n=test.fixed_size,
        ),
    )  # fmt: skip


def _flagged_topic(
    done: Mapping[str, ReviewStanding], flagged: Sequence[DrawnCall], texts: Mapping[str, str]
) -> ReportTopic | None:
    if not flagged:
        return None
    read = [one for one in flagged if one.call.id in done]
    missed: Counter[str] = Counter()
    for one in read:
        missed.update(question for question, p in _points(done[one.call.id]) if p == 0)
    points = tuple(
        ChartPoint(
            texts.get(question, question), (n,), str(n),
            counted(
                len(read),
                "{question}: missed in {n} of 1 flagged call that was read",
                "{question}: missed in {n} of %Ln flagged calls that were read",
                question=texts.get(question, question),
                n=n,
            ),
        )
        for question, n in missed.most_common(8)
    )  # fmt: skip
    reasons = Counter(one.why for one in flagged)
    rows = tuple(
        (_FLAGS.get(why, why), str(n), str(sum(one.why == why for one in read)))
        for why, n in reasons.most_common()
    )
    found = counted(
        len(flagged),
        "{read} of 1 flagged call reviewed",
        "{read} of %Ln flagged calls reviewed",
        read=len(read),
    )
    columns = (sentence("Flag"), sentence("Drawn"), sentence("Reviewed"))
    return ReportTopic(
        "flagged", sentence("Flagged calls, a part of their own"), found, (found,), columns, rows,
        "bars" if points else "none", points, (sentence("Missed"),),
        sentence("These were looked for: no rate of all calls comes from them."),
    )  # fmt: skip


def _texts(
    reader: RecordReader, library: Library, reviews: Sequence[ReviewStanding]
) -> dict[str, str]:
    """What the questions of all cards are called, by id: the newest card's words win."""
    languages = library.house.languages
    found: dict[str, str] = {}
    for card in library.scorecards.values():
        for one in card.questions:
            found.setdefault(one.id, one.text.text(languages[0], languages))
    cards = KeptReviews(reader, lambda: library).cards
    for review in reviews:
        answers = review.document.get("answers")
        if isinstance(answers, Mapping) and not answers.keys() <= found.keys():
            its_card = cards.of(review.document)
            for one in its_card.questions if its_card is not None else ():
                found.setdefault(one.id, one.text.text(languages[0], languages))
    return found


def _rate(share: float) -> str:
    """In 100, with one place where it is small."""
    return decimal_words(100 * share, 1) if 0 < share < 0.1 else f"{100 * share:.0f}"
