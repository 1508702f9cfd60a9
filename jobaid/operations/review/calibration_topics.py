"""How far reviewers agree: several blind reviews of one call, and severity from normal work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.operations.charts import ChartPoint, ReportTopic, percent
from jobaid.operations.records.kept_reviews import author_name
from jobaid.operations.review.calibrated_call import CalibratedCall, calibrated_call
from jobaid.review.rater_agreement import RaterAgreement, agreement_of, rating_of
from jobaid.review.severity import ScoredReview, severity_of
from jobaid.sentences import DecimalWords, counted, decimal_words, listed, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.plain_records import Document
    from jobaid.review.standing_models import ReviewStanding

LEAST_AGREEMENT = 0.6
"""Below it a question is a fault of its card, not of who answered it."""

_LAST_CALLS = 8
_KAPPA = (
    (0.8, sentence("very good")), (0.6, sentence("good")), (0.4, sentence("fair")),
    (-1.0, sentence("weak")),
)  # fmt: skip

Blind = dict[str, Mapping[str, Any]]
"""The reviews of one call in a calibration, by the reviewer's id."""


def newest_calibrated(
    reviews: Sequence[ReviewStanding],
    texts: Mapping[str, str],
    agreements: Callable[[str], Sequence[Document]],
) -> CalibratedCall | None:
    """The call of the newest calibration; `agreements` of a call are what was agreed of it."""
    calls = _calibrated(reviews)
    if not calls:
        return None
    call, its = calls[-1]
    blind = str(next(iter(its.values())).get("blind"))
    answers = {id: _answers(document) for id, document in its.items()}
    return calibrated_call(call, blind, its, answers, texts, agreements(call))


def calibration_topics(
    reviews: Sequence[ReviewStanding],
    texts: Mapping[str, str],
    library: Library,
    newest: CalibratedCall | None = None,
) -> list[ReportTopic]:
    """The newest calibrated call, agreement by question over the last ones, and severity."""
    calls = _calibrated(reviews)
    agreed = {one.id: one.agreed for one in newest.questions} if newest is not None else {}
    made = (
        _newest(calls[-1][1], texts, agreed) if calls else None,
        _agreement([its for _, its in calls[-_LAST_CALLS:]], texts) if calls else None,
        _severity(reviews, library),
    )
    return [one for one in made if one is not None]


def _calibrated(reviews: Sequence[ReviewStanding]) -> list[tuple[str, Blind]]:
    """Calls with blind reviews of two people or more, the one reviewed last at the end."""
    found: dict[tuple[str, str], Blind] = {}
    for one in reviews:  # oldest first: a reviewer's last word counts
        blind = one.document.get("blind")
        if isinstance(blind, str) and one.state == "blind":
            key = (blind, one.interaction)
            its = found.pop(key, {})
            its[one.reviewer] = one.document
            found[key] = its
    return [(call, its) for (_, call), its in found.items() if len(its) > 1]


def _newest(its: Blind, texts: Mapping[str, str], settled: Mapping[str, str]) -> ReportTopic:
    people = sorted(its, key=lambda id: (author_name(its[id]).casefold(), id))
    names = [author_name(its[id]) for id in people]
    answers = {id: _answers(its[id]) for id in people}
    questions = list(dict.fromkeys(one for id in people for one in answers[id]))
    rows: list[tuple[str, ...]] = []
    agreed = 0
    for question in questions:
        told = [answers[id].get(question, "–") for id in people]
        most = max(told.count(one) for one in told)
        agreed += most == len(told)
        agree = sentence("All {n}", n=len(told))
        if most < len(told):
            agree = sentence("{n} of {of}", n=most, of=len(told))
        if most == 1:
            agree = sentence("Each another")
        rows.append((texts.get(question, question), *told, settled.get(question) or agree))
    scores = [_score(its[id]) for id in people]
    known = [one for one in scores if one is not None]
    apart = (
        counted(round(max(known) - min(known)), "1 point apart", "%Ln points apart")
        if known
        else ""
    )
    rows.append(
        (
            sentence("Score, of 100"),
            *("–" if one is None else f"{one:.0f}" for one in scores),
            apart,
        )
    )
    told_agreement = agreement_of(
        (question, id, answers[id][question])
        for question in questions
        for id in people
        if question in answers[id]
    )
    found = sentence(
        "One call, {n} reviewers: {scores}",
        n=len(people),
        scores=listed([f"{one:.0f}" for one in sorted(known)]),
    )
    columns = (sentence("Question"), *names, sentence("Agree"))
    words = counted(
        len(questions),
        "{agreed} of 1 question the same. {kappa}",
        "{agreed} of %Ln questions the same. {kappa}",
        agreed=agreed, kappa=_kappa_words(told_agreement),
    )  # fmt: skip
    return ReportTopic(
        "calibration", sentence("Each reviewed alone, unseen by the others"), found, (found, words),
        columns, tuple(rows), note=words,
    )  # fmt: skip


def _agreement(calls: Sequence[Blind], texts: Mapping[str, str]) -> ReportTopic | None:
    ratings: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for number, its in enumerate(calls):
        for id, document in its.items():
            for question, answer in _answers(document).items():
                ratings[question].append((str(number), id, answer))
    whole = agreement_of(
        (f"{call}/{question}", id, answer)
        for question, told in ratings.items()
        for call, id, answer in told
    )
    points, rows = [], []
    for question, told in ratings.items():
        agreement = agreement_of(told)
        share = agreement.agreement
        if share is None:
            continue
        label = texts.get(question, question)
        kappa = _shown(agreement.fleiss_kappa)
        low = share < LEAST_AGREEMENT
        more = sentence("a fault of the card: say it more plainly") if low else ""
        words = counted(
            agreement.items,
            "{question}: {share} of pairs agree, over 1 call; kappa {kappa}. {more}",
            "{question}: {share} of pairs agree, over %Ln calls; kappa {kappa}. {more}",
            question=label, share=percent(share), kappa=kappa, more=more,
        )  # fmt: skip
        points.append(
            ChartPoint(
                label, (share,), percent(share), words, aim=LEAST_AGREEMENT,
                state="missed" if low else "met", more=more,
            )
        )  # fmt: skip
        rows.append((label, percent(share), kappa, str(agreement.items)))
    if not points:
        return None
    points.sort(key=lambda one: one.values[0])
    found = _kappa_words(whole)
    columns = (
        sentence("Question"), sentence("Pairs that agree"), sentence("Kappa"), sentence("Calls"),
    )  # fmt: skip
    title = sentence("How well reviewers agree, beyond what lot alone would give (Fleiss’ kappa)")
    return ReportTopic(
        "agreement", title, found, (found,), columns, tuple(rows), "ranges", tuple(points[:8]),
        note=counted(
            len(calls),
            "Over one calibrated call, which is a rough measure.",
            "Over the last %Ln calibrated calls.",
        ),
    )  # fmt: skip


def _severity(reviews: Sequence[ReviewStanding], library: Library) -> ReportTopic | None:
    scored, names = [], {}
    for one in reviews:
        score = _score(one.document)
        if one.counts and score is not None and one.agent is not None:
            scored.append(ScoredReview(one.reviewer, one.agent, score))
            names[one.reviewer] = author_name(one.document)
    fit = severity_of(scored)
    if fit is None:
        return None
    rows = []
    for its in sorted(fit.by_reviewer, key=lambda one: names[one.reviewer].casefold()):
        mean, shift = decimal_words(its.mean, 1), _signed(its.shift)
        sure_of = sentence("{low} to {high}", low=_signed(its.low), high=_signed(its.high))
        rows.append((names[its.reviewer], str(its.reviews), mean, shift, sure_of))
    sure = [one for one in fit.by_reviewer if one.is_sure]
    found = sentence("No reviewer is surely more severe than the others")
    if sure:
        found = counted(
            round(fit.reviewers),
            "Who reviews moves a score by about 1 point",
            "Who reviews moves a score by about %Ln points",
        )
    columns = (
        sentence("Reviewer"), sentence("Reviews"), sentence("Score as given"),
        sentence("Severity, points"), sentence("We can be sure of"),
    )  # fmt: skip
    return ReportTopic(
        "severity", sentence("Severity, from normal work"), found, (found,), columns, tuple(rows),
        note=sentence(
            "Below 0 is severe. It is what is left when agents are taken apart; it stands beside "
            "the scores and never changes one."
        ),
    )  # fmt: skip


def _answers(document: Mapping[str, Any]) -> dict[str, str]:
    told = document.get("answers")
    found = {}
    for question, answer in told.items() if isinstance(told, Mapping) else ():
        rating = rating_of({"item": question, "rater": "x", "answer": answer})
        if rating is not None:
            found[rating[0]] = rating[2]
    return found


def _score(document: Mapping[str, Any]) -> float | None:
    result = document.get("result")
    score = result.get("score") if isinstance(result, Mapping) else None
    told = isinstance(score, int | float) and not isinstance(score, bool)
    return float(score) if told else None  # type: ignore[arg-type]


def _kappa_words(told: RaterAgreement) -> str:
    kappa = told.fleiss_kappa if told.fleiss_kappa is not None else told.krippendorff_alpha
    if kappa is None:
        return sentence("Agreement cannot be told yet")
    word = next(word for least, word in _KAPPA if kappa >= least)
    return sentence("{kappa}: {word}", kappa=decimal_words(kappa, 2), word=word)


def _shown(kappa: float | None) -> str:
    return "–" if kappa is None else decimal_words(kappa, 2)


def _signed(points: float) -> str:
    told = f"{points:+.1f}"
    return DecimalWords(told if float(told) else "0.0")  # nothing is neither more nor less
