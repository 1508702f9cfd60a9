"""A report in plain words and charts: each topic begins with what was found in its figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.operations.charts import ChartPoint, ReportTopic, clock, percent
from jobaid.operations.review.topic_names import TopicNames
from jobaid.sentences import Sentence, counted, decimal_words, joined, listed, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library

WholeReport = Mapping[str, Any]

MOST_POINTS = 7
"""Of a chart, most first; the table has the rest."""

_SAID_OF_ONE_TOPIC = 5  # sentences; the table has the rest
_TOLD_WORDS = 10  # of what fitted no answer
_MANY = 50  # from where on a share is told in 100
_FEW = 5  # steps skipped in all, for which no reason stands out
_MOST_REASONS = 3  # told apart in a chart
_JUDGED = ("missed", "met", "open")
VERDICTS: Mapping[str, Sentence] = {
    "met": sentence("met"),
    "missed": sentence("missed"),
    "open": sentence("too few to judge"),
}


def report_topics(
    report: WholeReport, library: Library, names: TopicNames | None = None
) -> list[ReportTopic]:
    """The topics of which a report has anything to say; at least the calls themselves."""
    of = _TopicMaker(report, names or TopicNames(library))
    made = (
        of.calls(), of.outcomes(), of.standards(), of.skipped(), of.unanswered(), of.slips(),
        of.promises(), *of.feedback(), of.again(),
    )  # fmt: skip
    return [topic for topic in made if topic is not None]


class _TopicMaker:
    def __init__(self, report: WholeReport, names: TopicNames) -> None:
        self._report = report
        self._names = names

    def calls(self) -> ReportTopic:
        report = self._report
        length = report["handle_s"]
        found = (
            counted(report["calls"], "One call.", "%Ln calls.")
            if report["agents"] < 2
            else sentence(
                "{calls} calls by {agents} agents.", calls=report["calls"], agents=report["agents"]
            )
        )
        words: list[str] = [found]
        if length["n"]:
            words.append(
                sentence(
                    "Half of the closed ones took {median} or less, nine in ten {p90} or less.",
                    median=clock(length["median"]),
                    p90=clock(length["p90"]),
                )
            )
        rows = tuple(
            (title, str(told["n"]), *(clock(told[one]) for one in ("mean", "median", "p90")))
            for title, told in (
                (sentence("Length"), length),
                (sentence("On hold"), report["hold_s"]),
                (sentence("Wrap-up"), report["wrap_s"]),
                (sentence("Waited before"), report["wait_s"]),
            )
            if told["n"]
        )
        columns = (
            sentence("What"), sentence("Calls"), sentence("Mean"), sentence("Median"),
            sentence("90th percentile"),
        )  # fmt: skip
        return ReportTopic("calls", sentence("Calls"), found, tuple(words), columns, rows)

    def outcomes(self) -> ReportTopic | None:
        told = self._report["outcomes"]
        if not told:
            return None
        named = [(self._names.outcome(one["id"]), one) for one in told]
        (label, most), *_ = named
        found = counted(
            most["of"],
            "Most often: {label}, {n} of 1 call ({share}).",
            "Most often: {label}, {n} of %Ln calls ({share}).",
            label=label,
            n=most["n"],
            share=percent(most["share"]),
        )
        words: list[str] = [found]
        without = next((one["n"] for one in told if one["id"] is None), 0)
        if without and most["id"] is not None:
            words.append(
                counted(without, "One ended without an outcome.", "%Ln ended without an outcome.")
            )
        columns = (sentence("Outcome"), sentence("Calls"), *_SHARE)
        rows = tuple((label, str(one["n"]), *_shares(one)) for label, one in named)
        points = tuple(
            share_point(label, one, self._names.behind(outcome=one["id"] or "none"))
            for label, one in named[:MOST_POINTS]
        )
        short = sentence("{n} in 100 end as “{label}”", n=in_100(most["share"]), label=label)
        title = sentence("Outcomes")
        return ReportTopic(
            "outcomes", title, short, tuple(words), columns, rows, "ranges", points
        )  # fmt: skip

    def standards(self) -> ReportTopic | None:
        told = self._report["standards"]
        if not told:
            return None
        named = [(self._names.standard(one["id"]), one) for one in told]
        words: list[str] = []
        for text, one in named:
            if one["verdict"] in ("met", "missed"):
                words.append(_standard_words(text, one))
        unsure = len(named) - len(words)
        if unsure:
            words.append(
                counted(
                    unsure,
                    "Of one standard too little is known to judge.",
                    "Of %Ln standards too little is known to judge.",
                )
            )
        columns = (
            sentence("Standard"), sentence("Met"), *_SHARE, sentence("Aim"), sentence("Verdict"),
        )  # fmt: skip
        rows = tuple(
            (text, str(one["met"]), *_shares(one), percent(one["aim"]), VERDICTS[one["verdict"]])
            for text, one in named
        )
        points = tuple(
            share_point(
                text,
                one,
                self._names.saying("missed", standard=one["id"]),
                one["verdict"],
            )
            for text, one in sorted(named, key=lambda pair: _JUDGED.index(pair[1]["verdict"]))
        )[:MOST_POINTS]
        missed = [text for text, one in named if one["verdict"] == "missed"]
        met = sum(one["verdict"] == "met" for _, one in named)
        if missed:
            found = counted(
                len(missed),
                "“{first}” is below its aim",
                "%Ln standards are below their aim: “{first}” first",
                first=missed[0],
            )
        elif met:
            found = counted(met, "One standard meets its aim", "%Ln standards meet their aim")
        else:
            found = sentence("Too few to judge any standard")
        return ReportTopic(
            "standards", sentence("Standards met, with the range we can be sure of"), found,
            tuple(words), columns, rows, "ranges", points,
            note=sentence("Diamond: the whole range is below the aim."),
        )  # fmt: skip

    def skipped(self) -> ReportTopic | None:
        steps = sorted(self._report["steps"], key=lambda one: -one["skipped"])
        steps = [one for one in steps if one["skipped"]]
        if not steps:
            return None
        reasons = self._report["skip_reasons"]
        words: list[str] = []
        for one in steps[:_SAID_OF_ONE_TOPIC]:
            why = self._reason(one)
            how_often = counted(
                one["skipped"],
                "{step} was skipped once; {entered}.",
                "{step} was skipped %Ln times; {entered}.",
                step=self._names.step(one),
                entered=counted(one["entered"], "it was entered once", "it was entered %Ln times"),
            )
            words.append(joined(how_often, sentence("Mostly: {why}.", why=why) if why else ""))
        columns = (sentence("Step"), sentence("Reason"), sentence("Times"))
        rows = tuple((self._names.step(one), one["reason"] or "", str(one["n"])) for one in reasons)
        first = steps[0]
        why = self._reason(first)
        found = (
            sentence("{step}: mostly “{why}”", step=self._names.step(first), why=why)
            if why
            else sentence("{step} is skipped most", step=self._names.step(first))
        )
        whole = sum(one["skipped"] for one in steps)
        if whole < _FEW:
            found = counted(
                whole,
                "One step was skipped: too few to judge",
                "%Ln steps were skipped: too few to judge",
            )
        series = self._most_reasons(first)
        points = tuple(self._skip_point(one, series) for one in steps[:MOST_POINTS])
        told: list[str] = [one or sentence("no reason") for one in series]
        if any(point.values[-1] for point in points):
            told.append(sentence("another reason"))
        return ReportTopic(
            "skipped", sentence("Skipped steps, by reason"), found, tuple(words), columns, rows,
            "bars", points, tuple(told),
        )  # fmt: skip

    def unanswered(self) -> ReportTopic | None:
        told = self._report["none_fits"]
        if not told:
            return None
        words = [
            sentence(
                "At {step} no answer fitted what the customer said: “{words}”",
                step=self._names.step(one),
                words=str(one["words"] or "")[:200],
            )
            for one in told[:_SAID_OF_ONE_TOPIC]
        ]
        columns = (sentence("Step"), sentence("What the customer said"), sentence("Times"))
        rows = tuple((self._names.step(one), one["words"] or "", str(one["n"])) for one in told)
        steps = sorted(self._report["steps"], key=lambda one: -one["none_fits"])
        points = tuple(self._unheard(one) for one in steps[:MOST_POINTS] if one["none_fits"])
        if points:
            found = sentence("{step} misses an answer", step=points[0].label)
        else:
            found = sentence("Customers say what no answer holds")
        title = sentence("“None of these fits”, by step")
        return ReportTopic(
            "none-fits", title, found, tuple(words), columns, rows, "said", points
        )  # fmt: skip

    def slips(self) -> ReportTopic | None:
        told = self._report["slips"]
        if not told:
            return None
        most_first = sorted(told, key=lambda one: -one["slips"])
        all_words = [
            counted(
                one["calls"],
                "“{rule}”: in one call; {slips} owned up to, {near} nearly.",
                "“{rule}”: in %Ln calls; {slips} owned up to, {near} nearly.",
                rule=self._names.rule(one["rule"]),
                slips=one["slips"],
                near=one["near_misses"],
            )
            for one in most_first
        ]
        words = all_words[:_SAID_OF_ONE_TOPIC]
        columns = (sentence("Rule"), sentence("Slips"), sentence("Near misses"), sentence("Calls"))
        rows = tuple(
            (
                self._names.rule(one["rule"]),
                *(str(one[part]) for part in ("slips", "near_misses", "calls")),
            )
            for one in told
        )
        points = tuple(
            ChartPoint(
                self._names.rule(one["rule"]),
                (one["slips"], one["near_misses"]),
                sentence("{slips} and {near}", slips=one["slips"], near=one["near_misses"]),
                word,
                behind=self._names.saying("slips", rule=one["rule"]),
            )
            for one, word in list(zip(most_first, all_words, strict=True))[:MOST_POINTS]
        )
        slips, near = (sum(one[part] for one in told) for part in ("slips", "near_misses"))
        found = listed(
            [counted(slips, "1 slip", "%Ln slips"), counted(near, "1 near miss", "%Ln near misses")]
        )
        return ReportTopic(
            "slips", sentence("Never rules"), found, tuple(words), columns, rows, "bars", points,
            (sentence("Slip"), sentence("Near miss")),
            sentence("Owning up early is good news: it shows which rule is hard to keep."),
        )  # fmt: skip

    def promises(self) -> ReportTopic | None:
        told = self._report["promises"]
        if not told["made"]:
            return None
        words = [
            counted(
                told["made"],
                "One promise made; {open} still open.",
                "%Ln promises made; {open} still open.",
                open=told["open"],
            )
        ]
        found: str = words[0]
        if told["of"]:
            words.append(
                sentence(
                    "Kept in time: {kept} of {of} that are over ({low} to {high} is certain).",
                    of=told["of"],
                    kept=percent(told["share"]),
                    low=percent(told["low"]),
                    high=percent(told["high"]),
                )
            )
            found = sentence("{kept} of {of} kept in time", kept=told["kept"], of=told["of"])
        columns = (sentence("What became of it"), sentence("Promises"))
        parts = (
            ("kept", "kept", sentence("Kept in time")),
            ("kept_late", "kept-late", sentence("Kept late")),
            ("broken", "broken", sentence("Broken")),
            ("withdrawn", "withdrawn", sentence("Taken back")),
            ("open", "open", sentence("Open")),
        )
        rows = tuple((title, str(told[name])) for name, _, title in parts)
        points = tuple(
            ChartPoint(
                title,
                (told[name],),
                str(told[name]),
                counted(
                    told["made"],
                    "{what}: {n} of 1 promise",
                    "{what}: {n} of %Ln promises",
                    what=title,
                    n=told[name],
                ),
                behind=self._names.behind(promise=state),
            )
            for name, state, title in parts
        )
        return ReportTopic(
            "promises", sentence("Promises"), found, tuple(words), columns, rows, "bars", points,
            (sentence("Promises"),),
        )  # fmt: skip

    def feedback(self) -> Iterator[ReportTopic]:
        columns = (sentence("Question"), sentence("Answer"), sentence("Share"))
        for at, one in enumerate(one for one in self._report["feedback"] if one["n"]):
            question = self._names.question(one["question"])
            words = []
            if one["mean"] is not None:
                words.append(
                    counted(
                        one["n"],
                        "“{question}”: 1 answer, {mean}.",
                        "“{question}”: %Ln answers, {mean} on average.",
                        question=question,
                        mean=decimal_words(one["mean"], 1),
                    )
                )
            rows = tuple(
                (question, answer, percent(share)) for answer, share in one["shares"].items()
            )
            points = tuple(self._answer(one, answer) for answer in one["shares"])[:MOST_POINTS]
            most, share = next(iter(one["shares"].items()), ("", 0.0))
            found = sentence("{n} in 100 say “{answer}”", n=in_100(share), answer=most)
            if one["mean"] is not None:
                found = sentence("{mean} on average", mean=decimal_words(one["mean"], 1))
            title = counted(
                one["n"], "“{question}”, 1 answer", "“{question}”, %Ln answers", question=question
            )
            yield ReportTopic(
                f"feedback-{at}", title, found, tuple(words), columns, rows, "ranges", points
            )  # fmt: skip

    def again(self) -> ReportTopic | None:
        told = self._report["again"]
        if not told["of"]:
            return None
        words = (
            counted(
                told["of"],
                "{n} of 1 call ({share}) came from a customer who had called in the 7 days before.",
                "{n} of %Ln calls ({share}) came from a customer who had called in the 7 days "
                "before.",
                n=told["n"],
                share=percent(told["share"]),
            ),
        )
        label = sentence("Called again")
        points = (share_point(label, told, self._names.behind(times=2)),)
        found = sentence("{n} in 100 had called in the week before", n=in_100(told["share"]))
        columns = (label, *_SHARE)
        rows = ((str(told["n"]), *_shares(told)),)
        return ReportTopic("again", label, found, words, columns, rows, "ranges", points)

    # -- parts -----------------------------------------------------------------------------

    def _reasons(self, step: Mapping[str, Any]) -> dict[str | None, int]:
        return {
            one["reason"]: one["n"]
            for one in self._report["skip_reasons"]
            if (one["script"], one["step"]) == (step["script"], step["step"])
        }

    def _reason(self, step: Mapping[str, Any]) -> str | None:
        return next(iter(self._reasons(step)), None)

    def _most_reasons(self, first: Mapping[str, Any]) -> list[str | None]:
        """The reasons to tell apart: that of the step which is skipped most is among them."""
        counts: dict[str | None, int] = defaultdict(int)
        for one in self._report["skip_reasons"]:
            counts[one["reason"]] += one["n"]
        most = sorted(counts, key=lambda one: -counts[one])
        why = next(iter(self._reasons(first)), None)
        if why in most[_MOST_REASONS:]:
            most.insert(_MOST_REASONS - 1, why)
        return most[:_MOST_REASONS]

    def _skip_point(self, step: Mapping[str, Any], series: Sequence[str | None]) -> ChartPoint:
        its = self._reasons(step)
        parts = [its.get(one, 0) for one in series]
        name = self._names.step(step)
        told = [f"{why or sentence('no reason')} {n}" for why, n in its.items()]
        words = counted(
            step["skipped"],
            "{step}, skipped once: {why}",
            "{step}, skipped %Ln times: {why}",
            step=name,
            why=listed(told),
        )
        return ChartPoint(
            name, (*parts, max(0, step["skipped"] - sum(parts))), str(step["skipped"]), words,
            behind=self._names.saying("skipped", step=f"{step['script']}/{step['step']}"),
        )  # fmt: skip

    def _unheard(self, step: Mapping[str, Any]) -> ChartPoint:
        its = [
            one
            for one in self._report["none_fits"]
            if (one["script"], one["step"]) == (step["script"], step["step"])
        ]
        name, n, of = self._names.step(step), step["none_fits"], step["entered"]
        first = its[0] if its else None
        said = str(first["words"] or "")[:120] if first else ""
        more = ""
        if first is not None and first["n"] > 1:
            more = sentence("“{words}”, {n} times", words=said, n=first["n"])
        elif said:
            more = sentence("“{words}”", words=said)
        rate: str = str(n)
        if of >= n:
            in_all = sentence("{n} in 100", n=in_100(n / of))
            rate = in_all if of >= _MANY else sentence("{n} of {of}", n=n, of=of)
        words = counted(
            n,
            "{step}: once no answer fitted, of {of} times. {said}",
            "{step}: %Ln times no answer fitted, of {of}. {said}",
            step=name,
            of=of,
            said=more,
        )
        return ChartPoint(
            name, (n,), rate, words, more=more,
            behind=self._names.saying("none_fits", step=f"{step['script']}/{step['step']}"),
        )  # fmt: skip

    def _answer(self, one: Mapping[str, Any], answer: str) -> ChartPoint:
        from jobaid.review.report_figures import share as share_of

        n = round(one["shares"][answer] * one["n"])
        told = {"n": n, **share_of(n, one["n"])}
        behind = self._names.saying("feedback", question=one["question"], answer=answer)
        return share_point(answer, told, behind)


_SHARE = (sentence("Of"), sentence("Share"), sentence("Certain"))


def _shares(one: Mapping[str, Any]) -> Iterator[str]:
    yield str(one["of"])
    yield percent(one["share"])
    yield f"{percent(one['low'])} – {percent(one['high'])}"


def _standard_words(text: str, one: Mapping[str, Any]) -> Sentence:
    template = (
        counted(
            one["of"],
            "“{text}” is met: in {share} of 1 call ({low} to {high} is certain; aim {aim}).",
            "“{text}” is met: in {share} of %Ln calls ({low} to {high} is certain; aim {aim}).",
        )
        if one["verdict"] == "met"
        else counted(
            one["of"],
            "“{text}” is missed: met in {share} of 1 call ({low} to {high} is certain; aim {aim}).",
            "“{text}” is missed: met in {share} of %Ln calls ({low} to {high} is certain; aim "
            "{aim}).",
        )
    )
    figures = {name: percent(one[name]) for name in ("share", "low", "high", "aim")}
    return template.of(text=text, **figures)


def share_point(
    label: str, one: Mapping[str, Any], behind: Any = None, verdict: str = ""
) -> ChartPoint:
    """A share with its interval as a point; `verdict` where it has an aim."""
    words = sentence(
        "{label}: {share} of {of}; we can be sure of {low} to {high}",
        label=label,
        share=percent(one["share"]),
        of=one["of"],
        low=percent(one["low"]),
        high=percent(one["high"]),
    )
    aim = one.get("aim")
    told: str = words
    if aim is not None:
        told = sentence("{words}. Aim {aim}: {verdict}").of(
            words=words, aim=percent(aim), verdict=VERDICTS[verdict]
        )
    state: Any = verdict if aim is not None else ""
    return ChartPoint(
        label, (one["share"],), percent(one["share"]), told, one["low"], one["high"], aim, state,
        behind=behind,
    )  # fmt: skip


def in_100(share: float) -> str:
    """So many in 100: "9", or "under 1"."""
    return sentence("under 1") if 0 < share < 0.005 else f"{100 * share:.0f}"


def shortened(topics: Sequence[ReportTopic]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The titles and sentences alone, for a sheet of paper or a terminal."""
    for topic in topics:
        if topic.words:
            yield topic.title, topic.words[:_TOLD_WORDS]
