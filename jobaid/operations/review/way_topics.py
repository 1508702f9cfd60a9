"""What a report does not list: when calls come, the ways they take, and what nobody asked for."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.library.due_times.due_words import day_words
from jobaid.library.graph import flow
from jobaid.library.graph.layered_layout import lay_out
from jobaid.log.index.index_words import fold
from jobaid.operations.charts import ChartPoint, ReportTopic, clock, percent
from jobaid.operations.review.report_topics import MOST_POINTS, share_point
from jobaid.quick_dataclasses import dataclass
from jobaid.review.intervals import wilson
from jobaid.review.report_figures import quantile, share
from jobaid.sentences import counted, decimal_words, listed, sentence

if TYPE_CHECKING:
    from jobaid.log.index.call_figures import CallFigures, TimeFigures, WayFigures
    from jobaid.operations.review.topic_names import TopicNames

_MOST_DAYS = 62  # that are told one by one; more are told by weeks
_ENOUGH = 30  # times that a step was left, for a finding about its ways
_SURE = 0.95  # of all that leave a step go the same way: its answers change nothing
_ALIKE = 2  # callers who say the same, for it to be told


def way_topics(
    figures: CallFigures,
    ways: WayFigures,
    versions: Mapping[str, Mapping[str, Any]],
    known: Mapping[str, AskedAgain],
    names: TopicNames,
    script: str | None = None,
) -> list[ReportTopic]:
    """The topics of which there is anything to say.

    `versions` are report parts by the version of one script, oldest first, `known` what
    `asked_again` gives, and `script` the one whose ways are drawn.
    """
    made = (
        _by_day(ways, names), _by_hour(ways, names), _off_script(figures, names),
        _heat(figures, ways, script, names),
        _versions(versions, names), _unchanging(figures, ways, names),
        _known(known, figures, names), _unheld(figures, names),
    )  # fmt: skip
    return [topic for topic in made if topic is not None]


# -- when -----------------------------------------------------------------------------------------


def _by_day(ways: WayFigures, names: TopicNames) -> ReportTopic | None:
    if not ways.days:
        return None
    weekly = len(ways.days) > _MOST_DAYS
    parts: dict[dt.date, list[TimeFigures]] = defaultdict(list)
    for day, of in sorted(ways.days.items()):
        parts[day - dt.timedelta(days=day.weekday() if weekly else 0)].append(of)
    points, rows = [], []
    for day, its in parts.items():
        calls = sum(one.calls for one in its)
        median = quantile(sorted(value for one in its for value in one.lengths), 0.5)
        label = day_words(day, None)
        if weekly:
            label = sentence("week of {day}", day=label)
        last = day + dt.timedelta(days=6 if weekly else 0)
        points.append(
            ChartPoint(
                label, (calls,), str(calls), _calls_words(label, calls, median),
                behind=names.behind(first=day, last=last),
            )
        )  # fmt: skip
        rows.append((label, str(calls), clock(median)))
    most = max(points, key=lambda one: one.values[0])
    mean = round(sum(one.values[0] for one in points) / len(points))
    if len(points) == 1:
        found = sentence("{n} on {day}", n=int(most.values[0]), day=most.label)
    elif weekly:
        found = sentence("{mean} a week, {n} in the {day}", mean=mean, n=int(most.values[0]),
                         day=most.label)  # fmt: skip
    else:
        found = sentence("{mean} a day, {n} on {day}", mean=mean, n=int(most.values[0]),
                         day=most.label)  # fmt: skip
    title = sentence("Calls per week") if weekly else sentence("Calls per day")
    columns = (sentence("Week") if weekly else sentence("Day"), *_CALLS_AND_LENGTH)
    return ReportTopic(
        "days", title, found, (found,), columns, tuple(rows), "columns", tuple(points)
    )


def _by_hour(ways: WayFigures, names: TopicNames) -> ReportTopic | None:
    if not ways.hours:
        return None
    hours = range(min(ways.hours), max(ways.hours) + 1)
    points, rows = [], []
    for hour in hours:
        of = ways.hours.get(hour)
        calls, median = (of.calls, quantile(of.lengths, 0.5)) if of is not None else (0, None)
        label = f"{hour}:00"
        points.append(
            ChartPoint(
                label, (calls,), str(calls), _calls_words(label, calls, median),
                behind=names.behind(hour=hour),
            )
        )  # fmt: skip
        rows.append((label, str(calls), clock(median)))
    most = max(points, key=lambda one: one.values[0])
    found = sentence("Most calls come from {hour} on", hour=most.label)
    columns = (sentence("Hour"), *_CALLS_AND_LENGTH)
    return ReportTopic(
        "hours", sentence("Calls per hour of the day"), found, (found,), columns, tuple(rows),
        "columns", tuple(points),
    )  # fmt: skip


def _calls_words(label: str, calls: int, median: float | None) -> str:
    if median is None:
        return counted(calls, "{when}: one call", "{when}: %Ln calls", when=label)
    return counted(
        calls,
        "{when}: one call, {median} long",
        "{when}: %Ln calls, half of them {median} or less",
        when=label,
        median=clock(median),
    )


# -- the ways -------------------------------------------------------------------------------------


def _off_script(figures: CallFigures, names: TopicNames) -> ReportTopic | None:
    told: Counter[str | None] = Counter()
    steps: dict[str | None, Counter[str | None]] = defaultdict(Counter)
    for (step, reason), n in figures.off_script.items():
        told[reason] += n
        steps[reason][step] += n
    if not told:
        return None
    points, rows = [], []
    for reason, n in sorted(told.items(), key=lambda one: (-one[1], one[0] or "")):
        label = reason or sentence("no reason")
        where = [
            sentence("{step} {n}", step=names.step(_place(step)), n=its)
            for step, its in steps[reason].most_common(3)
            if step is not None
        ]
        words = counted(n, "{why}: once. {where}", "{why}: %Ln times. {where}", why=label,
                        where=listed([*where]))  # fmt: skip
        points.append(
            ChartPoint(
                label, (n,), str(n), words, more=listed([*where]),
                behind=names.saying("off_script", reason=reason),
            )
        )  # fmt: skip
        rows += [
            (label, names.step(_place(step)) if step else "", str(its))
            for step, its in steps[reason].most_common()
        ]
    found = sentence("Off script most for “{why}”", why=points[0].label)
    columns = (sentence("Reason"), sentence("Step"), sentence("Times"))
    return ReportTopic(
        "off-script", sentence("Off script, by reason"), found, (found,), columns, tuple(rows),
        "bars", tuple(points[:MOST_POINTS]), (sentence("Times"),),
    )  # fmt: skip


def _versions(versions: Mapping[str, Mapping[str, Any]], names: TopicNames) -> ReportTopic | None:
    if len(versions) < 2:
        return None
    points, rows = [], []
    for label, part in versions.items():
        met = sum(one["met"] for one in part["standards"])
        of = sum(one["of"] for one in part["standards"])
        length = part["handle_s"]["median"]
        told = {"n": met, **share(met, of)}
        rows.append((label, str(part["calls"]), clock(length), percent(told["share"])))
        if of:
            words = sentence(
                "{version}: {calls}, half of them {median} or less; standards met {share}, we "
                "can be sure of {low} to {high}",
                version=label, median=clock(length),
                calls=counted(part["calls"], "1 call", "%Ln calls"),
                **{name: percent(told[name]) for name in ("share", "low", "high")},
            )  # fmt: skip
            points.append(
                ChartPoint(
                    label, (told["share"],), percent(told["share"]), words, told["low"],
                    told["high"], more=counted(part["calls"], "1 call, {median}",
                                               "%Ln calls, {median}", median=clock(length)),
                    behind=names.behind(version=part.get("key")),
                )
            )  # fmt: skip
    before, after = list(versions)[-2:]
    found = sentence("Too few to judge {after} against {before}", after=after, before=before)
    if len(points) >= 2:
        one, two = points[-2:]
        if one.high is not None and two.low is not None and two.low > one.high:
            found = sentence("{after} meets its standards more often", after=after)
        elif one.low is not None and two.high is not None and two.high < one.low:
            found = sentence("{after} meets its standards less often", after=after)
    columns = (sentence("Version"), *_CALLS_AND_LENGTH, sentence("Standards met"))
    return ReportTopic(
        "versions", sentence("Versions of the script, standards met"), found, (found,), columns,
        tuple(rows), "ranges", tuple(points),
    )  # fmt: skip


def _unchanging(figures: CallFigures, ways: WayFigures, names: TopicNames) -> ReportTopic | None:
    """Steps with several answers after which calls nearly always went the same way."""
    out: dict[str, Counter[str]] = defaultdict(Counter)
    for (before, after), n in ways.ways.items():
        if before != after:
            out[before][after] += n
    points, rows = [], []
    for place, ends in sorted(out.items(), key=lambda one: -one[1].total()):
        step = names.step_of(place)
        (after, most), of = ends.most_common(1)[0], ends.total()
        targets = {answer.go or "" for answer in step.answers} if step is not None else set()
        if step is None or len(targets) < 2 or of < _ENOUGH:
            continue
        low, _ = wilson(most, of)
        median = quantile(figures.steps[place].spent_ms, 0.5) if place in figures.steps else None
        if low < _SURE or median is None:
            continue
        saved = median / 1000 * figures.steps[place].entered / max(figures.calls, 1)
        label = names.step(_place(place))
        words = sentence(
            "{step}: {n} of {of} went on to {next} whatever was asked. Without it a call would be "
            "{saved} shorter.",
            step=label, n=most, of=of, next=names.step(_place(after)), saved=_seconds(saved),
        )  # fmt: skip
        points.append(
            ChartPoint(
                label, (saved,), _seconds(saved), words,
                more=sentence("{n} of {of} to {next}", n=most, of=of,
                              next=names.step(_place(after))),
                behind=names.saying("steps", step=place),
            )
        )  # fmt: skip
        rows.append((label, names.step(_place(after)), f"{most}/{of}", _seconds(saved)))
    if not points:
        return None
    points.sort(key=lambda one: -one.values[0])
    found = sentence("{step} never changes the way", step=points[0].label)
    columns = (
        sentence("Step"), sentence("Goes on to"), sentence("Times"), sentence("Shorter by"),
    )  # fmt: skip
    return ReportTopic(
        "unchanging", sentence("Steps whose answer changes nothing, seconds of each call"), found,
        tuple(one.words for one in points), columns, tuple(rows), "bars",
        tuple(points[:MOST_POINTS]), (sentence("Seconds"),),
        sentence("An answer may still be worth asking: somebody may need to know it."),
    )  # fmt: skip


@dataclass(slots=True)
class AskedAgain:
    """Of a step that asks: how often it was entered, and how often all it asks was known."""

    entered: int = 0
    known: int = 0


def asked_again(documents: Sequence[Mapping[str, Any]], names: TopicNames) -> dict[str, AskedAgain]:
    """How often what a step asks had been captured before it was first entered.

    By `script/step`, from whole documents of calls; never raises for what is in them.
    """
    found: dict[str, AskedAgain] = defaultdict(AskedAgain)
    for document in documents:
        told = document.get("events")
        filled: set[str] = set()
        there: set[str] = set()
        for event in told if isinstance(told, list) else ():
            if not isinstance(event, Mapping):
                continue
            if event.get("type") in ("filled", "changed") and isinstance(event.get("field"), str):
                filled.add(event["field"])
            fields = event.get("fields")
            if event.get("type") == "started" and isinstance(fields, Mapping):
                filled.update(map(str, fields))
            if event.get("type") != "entered":
                continue
            place = f"{event.get('script')}/{event.get('step')}"
            step = names.step_of(place)
            if step is None or not step.ask or place in there:
                continue
            there.add(place)
            found[place].entered += 1
            found[place].known += filled.issuperset(step.ask)
    return found


def _known(
    known: Mapping[str, AskedAgain], figures: CallFigures, names: TopicNames
) -> ReportTopic | None:
    points, rows = [], []
    for place, of in known.items():
        if not of.known or place not in figures.steps:
            continue
        told = {"n": of.known, **share(of.known, of.entered)}
        median = quantile(figures.steps[place].spent_ms, 0.5) or 0.0
        saved = median / 1000 * of.known / of.entered
        label = names.step(_place(place))
        words = counted(
            of.entered,
            "{step}: what it asks was already known in {n} of 1 call looked at. Passing it by "
            "then would make it {median} shorter.",
            "{step}: what it asks was already known in {n} of %Ln calls looked at. Passing it by "
            "then would make those calls {median} shorter.",
            step=label, n=of.known, median=_seconds(median / 1000),
        )  # fmt: skip
        point = share_point(label, told, names.saying("steps", step=place))
        points.append(
            (saved, ChartPoint(point.label, point.values, point.shown, words, point.low, point.high,
                               behind=point.behind))
        )  # fmt: skip
        rows.append((label, str(of.known), str(of.entered), _seconds(median / 1000)))
    if not points:
        return None
    points.sort(key=lambda one: -one[0])
    first = points[0][1]
    found = sentence("{step} asks what is known", step=first.label)
    columns = (
        sentence("Step"), sentence("Already known"), sentence("Calls looked at"),
        sentence("Shorter by"),
    )  # fmt: skip
    return ReportTopic(
        "known", sentence("Steps that ask what is already known"), found,
        tuple(one.words for _, one in points), columns, tuple(rows), "ranges",
        tuple(one for _, one in points[:MOST_POINTS]),
        note=sentence("From the newest calls, read whole."),
    )  # fmt: skip


def _unheld(figures: CallFigures, names: TopicNames) -> ReportTopic | None:
    """What several callers said, in about these words, wherever no answer fitted."""
    said: dict[tuple[str, ...], Counter[tuple[str, str | None]]] = defaultdict(Counter)
    for (step, words), n in figures.none_fits.items():
        key = tuple(sorted({one.strip(".,!?;:\"'()") for one in fold(words or "").split()} - {""}))
        if key and not _is_held(step, key, names):
            said[key][words or "", step] += n
    groups = sorted(said.values(), key=lambda one: -one.total())
    groups = [one for one in groups if one.total() >= _ALIKE]
    if not groups:
        return None
    points, rows = [], []
    for its in groups:
        (words, _), _ = its.most_common(1)[0]
        steps: Counter[str | None] = Counter()
        for (_, step), n in its.items():
            steps[step] += n
        where = listed([names.step(_place(one)) for one, _ in steps.most_common(3) if one])
        told = counted(
            its.total(),
            "“{words}”, once, at {where}",
            "“{words}”, %Ln times, at {where}",
            words=words[:160],
            where=where,
        )
        shown = counted(its.total(), "once", "%Ln times")
        point = ChartPoint(
            sentence("“{words}”", words=words[:160]), (its.total(),), shown, told, more=where,
            behind=names.saying("none_fits", text=words) if len(its) == 1 else names.behind(
                flag="none-fits"
            ),
        )  # fmt: skip
        points.append(point)
        rows.append((words, where, str(its.total())))
    found = counted(groups[0].total(), "1 caller says “{words}”", "%Ln callers say “{words}”",
                    words=groups[0].most_common(1)[0][0][0][:60])  # fmt: skip
    columns = (sentence("What the customer said"), sentence("Where"), sentence("Times"))
    return ReportTopic(
        "unheld", sentence("What callers say that no answer holds"), found,
        tuple(one.words for one in points[:MOST_POINTS]), columns, tuple(rows), "said",
        tuple(points[:MOST_POINTS]),
    )  # fmt: skip


def _is_held(step: str | None, key: tuple[str, ...], names: TopicNames) -> bool:
    """Whether an answer of that step says so in as many words now."""
    found = names.step_of(step or "")
    for answer in found.answers if found is not None else ():
        its = {one.strip(".,!?;:\"'()“”’") for one in fold(names.text(answer.label)).split()}
        if set(key) <= its:
            return True
    return False


def _heat(
    figures: CallFigures, ways: WayFigures, script_id: str | None, names: TopicNames
) -> ReportTopic | None:
    """The ways that calls took through one script."""
    script = names.library.scripts.get(script_id or "")
    if script is None:
        return None
    places = [f"{script.id}/{step.id}" for step in script.steps]
    at = {place: number for number, place in enumerate(places)}
    lines = tuple(
        (at[before], at[after], n)
        for (before, after), n in sorted(ways.ways.items(), key=lambda one: -one[1])
        if before in at and after in at and before != after
    )
    if not lines:
        return None
    taken = {line[:2] for line in lines}
    there = flow(names.library, script, roots=[step.id for step in script.steps]).collapsed()
    known = dict.fromkeys(
        (at["/".join(edge.origin[:2])], at["/".join(edge.target[:2])])
        for edges in there.edges.values()
        for edge in edges
        if edge.target is not None and edge.origin.script == edge.target.script == script.id
    )
    drawn = lines + tuple((*way, 0) for way in known if way not in taken and way[0] != way[1])
    # The map is of one script, whatever the report is of: its steps go by their own titles
    titles = {
        place: names.text(step.title) or step.id
        for place, step in zip(places, script.steps, strict=True)
    }
    points = []
    for place in places:
        n = figures.steps[place].entered if place in figures.steps else 0
        label = titles[place]
        out = [(titles[places[end]], its) for start, end, its in lines if places[start] == place]
        onward = listed([sentence("{step} {n}", step=step, n=its) for step, its in out[:3]])
        words = counted(n, "{step}: entered once", "{step}: entered %Ln times", step=label)
        if onward:
            words = sentence("{entered}; from here to {onward}").of(entered=words, onward=onward)
        points.append(
            ChartPoint(label, (n,), str(n), words, behind=names.saying("steps", step=place))
        )
    start, end, n = lines[0]
    found = sentence("Most go from {step} to {next}", step=points[start].label,
                     next=points[end].label)  # fmt: skip
    never = sum(not point.values[0] for point in points)
    if never:
        found = counted(never, "One step that no call entered", "%Ln steps that no call entered")
    rows = tuple((points[one].label, points[two].label, str(n)) for one, two, n in lines)
    columns = (sentence("From"), sentence("To"), sentence("Times"))
    title = sentence("Where calls go in “{script}”", script=names.text(script.title))
    return ReportTopic(
        "ways", title, found, (found,), columns, rows, "ways", tuple(points),
        note=sentence("Thicker: more calls. Dashed: none."), lines=drawn,
        map=lay_out(len(points), [line[:2] for line in drawn]),
    )  # fmt: skip


# -- words ----------------------------------------------------------------------------------------

_CALLS_AND_LENGTH = (sentence("Calls"), sentence("Median length"))


def _place(step: str | None) -> dict[str, str]:
    script, _, id = (step or "").partition("/")
    return {"script": script, "step": id}


def _seconds(seconds: float) -> str:
    if seconds >= 90:
        return clock(seconds)
    return sentence("{n} s", n=f"{seconds:.0f}" if seconds >= 3 else decimal_words(seconds, 1))
