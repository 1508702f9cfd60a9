"""What is drawn of practice: a run in hand, and how a run went."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.library.texts import TextPiece
from jobaid.operations.callview.live_details import LiveDetails
from jobaid.practice.line_cues import HIDDEN, cue_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, decimal_words, of_kept_parts, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.callview.call_view import CallViews
    from jobaid.operations.callview.view_models import CallView
    from jobaid.operations.practice.practising import KeptRun

_BAR = "▁▁▁"

_MOODS: Mapping[str, Sentence] = {
    "angry": sentence("angry"),
    "upset": sentence("upset"),
    "worried": sentence("worried"),
    "calm": sentence("calm"),
    "content": sentence("content"),
}
_CUES: tuple[Sentence, ...] = (
    sentence("whole line"),
    sentence("half of it"),
    sentence("first words"),
    sentence("only that there is one"),
    sentence("nothing of it"),
)
_KINDS: tuple[tuple[str, Sentence], ...] = (
    ("must", sentence("What had to be done")),
    ("never", sentence("Never rules kept")),
    ("answer", sentence("Answers heard right")),
    ("exact", sentence("Lines word for word")),
    ("own-words", sentence("Points brought across")),
    ("standard", sentence("Standards met")),
)


@dataclass(frozen=True, slots=True)
class RunView:
    """A run in hand: the call as on the desk, with its line as far as it shows, and the customer.

    `talk` is who said what, the last of it last: (True for the trainee, words). `brief` is what
    one may know beforehand.
    """

    title: str
    call: CallView
    customer: str
    mood: Sentence
    patience: int
    says: str
    talk: tuple[tuple[bool, str], ...]
    lines: tuple[str, ...]
    cue: Sentence
    cue_level: int
    over: bool
    never: tuple[tuple[str, str], ...] = ()
    brief: str = ""


@dataclass(frozen=True, slots=True)
class LostPoint:
    """A point that was not met: when, what was said, what would have been right, and why.

    `again_ms` is up to when the run is made anew to do it otherwise; None for what has no moment.
    `by` and `words` are who decided it otherwise than the program, and why.
    """

    id: str
    kind: str
    ms: int | None
    again_ms: int | None
    when: str
    said: str
    better: str
    why: str
    by: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class RunResult:
    """How a run went. `counts` are (what, met, of); `asks` (point, its words) to be asked.

    `met` are the points that count as met.
    """

    id: str
    title: str
    scenario: str
    score: float
    passed: bool
    pass_at: float
    head: Sentence
    counts: tuple[tuple[Sentence, int, int], ...]
    lost: tuple[LostPoint, ...]
    asks: tuple[tuple[str, str], ...]
    shared: bool
    met: tuple[LostPoint, ...] = ()


# -- a run in hand --------------------------------------------------------------------------------


def run_view(kept: KeptRun, views: CallViews, language: str) -> RunView:
    """A run as it is drawn."""
    run = kept.run
    moment = run.now()
    call = views.view(run.call, LiveDetails(now=moment, language=language))
    level = run.level()
    if call.say is not None and level > 0:
        shown = cue_of(call.say.plain, level).replace(HIDDEN, _BAR)
        pieces = (TextPiece("text", shown, None),)
        call = replace(call, say=replace(call.say, pieces=pieces, markdown=shown, plain=shown))
    persona = run.scenario.persona
    said = run.notes.said[-1].judged if run.notes.said else None
    rules = run.call.library.never
    languages = run.call.library.house.languages
    never = []
    for one in said.never if said is not None and run.answers_last() else ():
        rule = rules[one.rule]
        instead = rule.say_instead
        spoken = run.call.language
        words = "" if instead is None else instead.text(spoken, languages)
        never.append((rule.text.text(spoken, languages), words))
    return RunView(
        str(kept.about["title"]),
        call,
        persona.name,
        _MOODS[run.customer.mood_name],
        int(max(0, run.customer.patience)),
        run.says,
        tuple(run.talk[-4:]),
        () if run.over else tuple(run.lines()),
        _CUES[level],
        level,
        run.over,
        tuple(never),
        "" if run.scenario.brief is None else run.call.words(run.scenario.brief),
    )


# -- how it went ------------------------------------------------------------------------------


def result_of(run: Mapping[str, Any], library: Library, shared: Collection[str]) -> RunResult:
    """How a kept run went, from its judgement."""
    judged = run.get("judgement") or {}
    points = [one for one in judged.get("points") or () if isinstance(one, Mapping)]
    counts = []
    for kind, words in _KINDS:
        of = [one for one in points if one.get("kind") == kind and one.get("met") is not None]
        if of:
            counts.append((words, sum(one["met"] is True for one in of), len(of)))
    missed = [_lost(one) for one in points if one.get("met") is False]
    lost = tuple(sorted(missed, key=lambda one: -1 if one.ms is None else one.ms))
    asks = tuple(
        (str(one["id"]), str(one["ask"]))
        for one in judged.get("hints") or ()
        if isinstance(one, Mapping) and "ask" in one
    )
    score, passed = float(judged.get("score") or 0), judged.get("passed") is True
    pass_at = float(run.get("pass_at") or 0)
    if passed:
        head = sentence("Passed: {score} of 100", score=decimal_words(score))
    else:
        head = sentence(
            "{score} of 100. {mark} passes", score=decimal_words(score), mark=decimal_words(pass_at)
        )
    return RunResult(
        str(run.get("id")),
        str(run.get("title") or ""),
        str(run.get("scenario") or ""),
        score,
        passed,
        pass_at,
        head,
        tuple(counts),
        lost,
        asks,
        str(run.get("id")) in shared,
        tuple(_lost(one) for one in points if one.get("met") is True),
    )


def _lost(point: Mapping[str, Any]) -> LostPoint:
    told = point.get("overridden")
    decided: Mapping[str, Any] = told if isinstance(told, Mapping) else {}
    kept = point.get("sentences")
    parts: Mapping[str, Any] = kept if isinstance(kept, Mapping) else {}
    ms = point.get("at_ms")
    at = ms if isinstance(ms, int) else None
    when = "" if at is None else f"{at // 60000}:{at // 1000 % 60:02}"
    # What was not said at all is said where the call had just come; else it is before the fault.
    unsaid = point.get("kind") in ("exact", "own-words") and not point.get("said")
    return LostPoint(
        str(point.get("id")),
        str(point.get("kind")),
        at,
        at + 1 if at is not None and unsaid else at,
        when,
        str(point.get("said") or ""),
        of_kept_parts(parts.get("better"), str(point.get("better") or "")),
        of_kept_parts(parts.get("why"), str(point.get("why") or "")),
        str(decided.get("by") or ""),
        str(decided.get("words") or ""),
    )
