"""A sentence that was said, judged against a step: exact wording, points, never phrases.

In own words nothing is judged by likeness: what an author wrote down as `points` decides, and
what that cannot decide is asked.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jobaid.library.texts import RefusedText, compile_text
from jobaid.practice.even_words import SaidWord, even_words
from jobaid.practice.never_said import NeverSaid, never_said
from jobaid.practice.spoken_points import JudgedPoint, authored, from_the_line
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import Field, Library, NeverRule, Script, Step
    from jobaid.library.texts import TextPiece

GAP, FIGURE_GAP = "\0gap", "\0figure"
GAPS = (GAP, FIGURE_GAP)
_FIGURES = ("money", "number", "date", "time", "phone")
_PART_OF_DAY, _AGENT = "part_of_day", "agent.name"
_MOST_FOR_A_GAP = 8
"""Words that a value may be said with where nobody knows what it is."""


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """The line that a step wants said, with its values. `text` is what a person reads.

    `words` are its words evened out, with a gap where a value is not known: FIGURE_GAP where
    that has to be a figure. `values` are the values in it, as they are said; of what is `free`
    nothing has to be said in own words.
    """

    text: str
    words: tuple[SaidWord, ...]
    values: tuple[str, ...] = ()
    free: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LineJudgement:
    """How a line was said. `exact` is None where the step asks for own words.

    `share` is how much of the line's words were said, 0 to 1.
    """

    wording: str
    exact: bool | None
    share: float
    missing: tuple[str, ...]
    added: tuple[str, ...]
    points: tuple[JudgedPoint, ...]
    never: tuple[NeverSaid, ...]

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "wording": self.wording,
            "exact": self.exact,
            "share": round(self.share, 3),
            "missing": list(self.missing),
            "added": list(self.added),
            "points": [one.as_json() for one in self.points],
            "never": [{"rule": one.rule, "phrase": one.phrase} for one in self.never],
        }


def spoken_line(
    source: str, values: Mapping[str, object], language: str, fields: Mapping[str, Field]
) -> SpokenLine:
    """A text of the library as a line to say, with the values there are.

    `fields` are those that a value may be of, by name.
    """
    try:
        text = compile_text(source)
        there = [name for name in text.names if name in fields]
        labels = {name: fields[name].label.text(language) for name in there}
        rendered = text.render(values, language=language, labels=labels)
    except RefusedText:
        return SpokenLine(source, tuple(even_words(source, language)))
    figures = frozenset(
        name for name in rendered.gaps if name in fields and fields[name].kind in _FIGURES
    )
    return _line_of(rendered.pieces, language, figures)


@lru_cache(maxsize=2048)
def _line_of(pieces: tuple[TextPiece, ...], language: str, figures: frozenset[str]) -> SpokenLine:
    """The line that these pieces come to; gaps of `figures` have to be filled with one."""
    words: list[SaidWord] = []
    run = ""
    shown: list[str] = []
    for piece in pieces:
        if piece.kind != "gap":
            run += piece.text
            shown.append(piece.text)
            continue
        words += even_words(run, language)
        words.append(SaidWord(FIGURE_GAP if piece.name in figures else GAP, "…"))
        run = ""
        # A question mark would end a sentence that goes on.
        shown.append(piece.text.replace("?]", "]"))
    words += even_words(run, language)
    values_in, free = [], []
    for piece in pieces:
        if piece.kind != "value" or piece.name == _PART_OF_DAY:
            continue
        # Who says their first name has said who they are.
        first, _, more = piece.text.partition(" ") if piece.name == _AGENT else (piece.text, "", "")
        values_in.append(first)
        free += more.split()
    return SpokenLine("".join(shown).strip(), tuple(words), tuple(values_in), tuple(free))


def judge_line(
    said: str,
    line: SpokenLine,
    step: Step,
    language: str,
    languages: tuple[str, ...],
    rules: Iterable[NeverRule],
) -> LineJudgement:
    """What was said, judged against a step's line. Never raises.

    The same words at the same step are judged once: a run that is made anew says them again.
    """
    in_scope = tuple(rules)
    key = (
        said,
        line.text,
        line.values,
        line.free,
        id(step),
        language,
        languages,
        tuple(map(id, in_scope)),
    )
    known = _judged.get(key)
    if known is not None and known[0] is step:
        return known[2]
    judged = _judge(said, line, step, language, languages, in_scope)
    if len(_judged) >= _MOST_PLACES:
        _judged.clear()
    _judged[key] = (step, in_scope, judged)
    return judged


_judged: dict[tuple[object, ...], tuple[Step, tuple[NeverRule, ...], LineJudgement]] = {}
"""What was judged, with the step and the rules it rests on, so that their ids stay theirs."""


def _judge(
    said: str,
    line: SpokenLine,
    step: Step,
    language: str,
    languages: tuple[str, ...],
    rules: tuple[NeverRule, ...],
) -> LineJudgement:
    words = even_words(said, language)
    never = never_said(words, rules, language, languages)
    share, missing, added = compared(line.words, words)
    exact = (not missing and not added) if step.wording == "exact" and step.say else None
    points: tuple[JudgedPoint, ...] = ()
    if step.points:
        points = authored(step.points, words, language, languages)
    elif step.wording != "exact" and step.say:
        points = from_the_line(line.text, line.values, words, language, line.free)
    return LineJudgement(step.wording, exact, share, missing, added, points, never)


def compared(
    line: Sequence[SaidWord], said: Sequence[SaidWord]
) -> tuple[float, tuple[str, ...], tuple[str, ...]]:
    """The share of a line's words that were said, those missing, and those added, as written."""
    wanted, had = [one.word for one in line], [one.word for one in said]
    if wanted == had:
        return 1.0, (), ()
    matcher = difflib.SequenceMatcher(None, wanted, had, autojunk=False)
    missing: list[str] = []
    added: list[str] = []
    same = 0
    for kind, start, end, from_, to in matcher.get_opcodes():
        if kind == "equal":
            same += end - start
            continue
        lacking = [one for one in line[start:end] if one.word not in GAPS]
        gaps = [one for one in line[start:end] if one.word in GAPS]
        more = said[from_:to]
        figures = sum(one.word[:1].isdigit() for one in more)
        unfilled = [one for one in gaps if one.word == FIGURE_GAP][figures:]
        if not more:
            unfilled = gaps
        same += len(gaps) - len(unfilled)
        _put(missing, [*lacking, *unfilled])
        _put(added, more[(len(gaps) - len(unfilled)) * _MOST_FOR_A_GAP :])
    share = same / len(wanted) if wanted else 1.0
    return share, tuple(missing), tuple(added)


def _put(shown: list[str], words: Iterable[SaidWord]) -> None:
    """Words as they were written; those of one short form once."""
    last: SaidWord | None = None
    for one in words:
        if last is None or last.shown != one.shown or one.word == last.word:
            shown.append(one.shown)
        last = one


def never_in_scope(
    library: Library, places: Iterable[tuple[Script, Step]]
) -> tuple[NeverRule, ...]:
    """The never rules that bear on a step, and on those that visit it."""
    there = tuple(places)
    key = (id(library), *((script.id, step.id) for script, step in there))
    known = _in_scope.get(key)
    if known is not None and known[0] is library:
        return known[1]
    named = {id for _, step in there for id in step.never}
    found = tuple(
        rule
        for rule in library.never.values()
        if rule.id in named or any(library.in_scope(rule.scope, *one) for one in there)
    )
    if len(_in_scope) >= _MOST_PLACES:
        _in_scope.clear()
    _in_scope[key] = (library, found)
    return found


_in_scope: dict[tuple[object, ...], tuple[Library, tuple[NeverRule, ...]]] = {}
_MOST_PLACES = 2_000
