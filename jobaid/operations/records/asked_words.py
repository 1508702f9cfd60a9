"""What calls somebody asks for in words: "slips last week, team north, over 8 minutes".

One reader for the screen and the command line. Whatever it does not know as a filter is looked
for in the notes, the answers and the customers' words; what is named as a thing of the house and
is none, is said. English and Spanish words work alike.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.log.index.index_words import fold, sought
from jobaid.log.index.record_query import Order, RecordQuery
from jobaid.operations.records.asked_days import NUMBER, DayNames, DaySpan, number_in
from jobaid.operations.records.asked_kinds import kinds_in
from jobaid.operations.records.asked_parts import READS, UNKNOWN, AskedCalls, AskedPart
from jobaid.operations.records.asked_phrases import FILLERS, FLAG_SCRIPTS, KEYWORDS, PHRASES, WIDE
from jobaid.sentences import Sentence, joined, sentence

if TYPE_CHECKING:
    from jobaid.operations.records.house_names import HouseName, HouseNames

LONGEST = 500
"""Signs of a question that count."""

_TOKEN = re.compile(r"“[^”]*”|\"[^\"]*\"|[,;]|[^\s,;]+")
_MARKS = " .:?!¿¡'’()"
_DONE = "\x01"
_MOST_WORDS = 12  # of a name
_UNITS = {"s": 1.0, "m": 60.0, "h": 3600.0}
_UNIT = r"(s|secs?|seconds?|segundos?|m|mins?|minutes?|minutos?|h|hours?|horas?)"
_CLOCK = r"(\d{1,2}(?::\d\d){1,2})"
_AMOUNT = rf"(?:({NUMBER}) ?{_UNIT}|{_CLOCK})"
_OVER = r"(?:over|above|more than|longer than|at least|mas de|al menos|>=?)"
_AND = r"(?:and|to|y|a)"
_UNDER = r"(?:under|below|less than|shorter than|at most|up to|menos de|como mucho|<=?)"


_TWICE = sentence("Only one of these counts: “{name}” does not.")


_NO_DAY = sentence("There is no day “{name}”.")


def read_asked(text: str, names: HouseNames, today: dt.date) -> AskedCalls:
    """What the words ask for. Never raises.

    `today` is the day where the house is, `promises_at` the moment at which promises stand.
    """
    return _AskedReading(text[:LONGEST], names, today).result()


class _AskedToken(NamedTuple):
    text: str
    start: int
    end: int


class _AskedReading:
    """One question being read. `_flat` has its tokens folded, a blank between; read is `_DONE`."""

    def __init__(self, text: str, names: HouseNames, today: dt.date) -> None:
        self._text, self._names = text, names
        self._days = DayNames(today)
        self._tokens: list[_AskedToken] = []
        self._places: list[int] = []
        flat = ""
        for found in _TOKEN.finditer(text):
            word = found[0]
            if word[0] not in '"“':
                word = fold(word).strip(_MARKS) or ","
            for piece in word.split() if word[0] not in '"“' else (fold(word),):
                self._places.append(len(flat))
                self._tokens.append(_AskedToken(piece, found.start(), found.end()))
                flat += piece + " "
        self._flat = flat.rstrip()
        self._values: dict[str, Any] = {}
        self._former: list[tuple[str, str]] = []
        self._parts: list[AskedPart] = []
        self._problems: list[Sentence | str] = []
        self._by = ""
        self._order: Order | None = None

    def result(self) -> AskedCalls:
        """Read it all: what is certain first."""
        self._named()
        self._phrases()
        self._spans()
        self._kinds()
        self._named_wrongly()
        plain = self._plain()
        values = self._values
        query = RecordQuery(words=sought(plain), former=tuple(self._former), **values)
        parts = tuple(sorted(self._parts, key=lambda part: part.start))
        return AskedCalls(query, parts, tuple(self._problems), self._by, self._order, plain)

    # -- things with a name ------------------------------------------------------------------

    def _named(self) -> None:
        """A keyword and the name of something: the longest that is one."""
        for at, kind in list(self._keywords()):
            if self._is_done(at):
                continue
            for end in range(min(len(self._tokens), at + 1 + _MOST_WORDS), at + 1, -1):
                words = self._words(at + 1, end)
                known = self._names.find(kind, words) if words else []
                if known:
                    self._take_name(kind, known, at, end)
                    break

    def _named_wrongly(self) -> None:
        """A keyword whose name is none: it is said, and nothing fits it. Customers are anybody."""
        for at, kind in list(self._keywords()):
            if self._is_done(at) or (
                kind in ("script", "step", "outcome") and self._is_plain_use(at)
            ):
                continue
            end = at + 1
            while end < len(self._tokens) and not self._is_done(end) and end <= at + _MOST_WORDS:
                if self._tokens[end].text == "," or self._tokens[end].text in KEYWORDS:
                    break
                end += 1
            words = self._words(at + 1, end)
            if not words or words in FILLERS:
                continue
            shown = self._text[self._tokens[at + 1].start : self._tokens[end - 1].end].strip('"“”')
            if kind == "caller":
                self._set("caller", shown, READS["caller"].of(name=shown), at, end)
                continue
            near = self._names.near(kind, words)
            told = sentence("Did you mean “{name}”?", name=near) if near else ""
            self._problems.append(joined(UNKNOWN[kind].of(name=f"“{shown[:80]}”"), told))
            self._set(kind, shown, READS[kind].of(name=shown), at, end)

    def _keywords(self) -> Iterator[tuple[int, str]]:
        for at, token in enumerate(self._tokens):
            kind = KEYWORDS.get(token.text)
            if kind is not None and at + 1 < len(self._tokens):
                yield at, kind

    def _is_plain_use(self, at: int) -> bool:
        """Whether the word only names what is asked about: "which step ...", "what outcome"."""
        return at > 0 and self._tokens[at - 1].text in ("which", "what", "que", "cual")

    def _take_name(self, kind: str, known: list[HouseName], at: int, end: int) -> None:
        script = self._values.get("script")
        if kind == "step" and script is not None:
            inside = [one for one in known if one.id.startswith(f"{script}/")]
            known = inside or known
        first = known[0]
        self._former += [(kind, one.id) for one in known[1:]]
        self._set(kind, first.id, READS[kind].of(name=first.title), at, end)

    def _kinds(self) -> None:
        """Kinds of calls by their name alone."""
        free = ["" if self._is_done(at) else token.text for at, token in enumerate(self._tokens)]
        for kind, known, at, end in kinds_in(free, self._names):
            if not any(map(self._is_done, range(at, end))):
                self._take_name(kind, known, at, end)

    # -- what is said in a phrase ------------------------------------------------------------

    def _phrases(self) -> None:
        for pattern, (what, value), says in PHRASES:
            for found in self._found(pattern):
                self._take_phrase(what, value, says, found)
        for pattern, make in WIDE:
            for found in self._found(pattern):
                for told in make(found):
                    self._take_phrase(*told, found)

    def _take_phrase(self, what: str, value: Any, says: str, found: re.Match[str]) -> None:
        if what == "by":
            self._by = value
            self._part("by", says, found)
        elif what == "order":
            self._order = Order(*value)
            self._part("order", says, found)
        else:
            self._put(what, value, says, found)
            if what == "flag" and value in FLAG_SCRIPTS:
                self._values["flag_scripts"] = self._names.scripts_with(FLAG_SCRIPTS[value])

    def _spans(self) -> None:
        """Scores, lengths and days; scores first, for their numbers have no unit."""
        score = r"(?:scores?|scored|puntuacion|nota)"
        number = r"(\d{1,3}(?:\.\d+)?)"
        readers: list[tuple[str, Callable[[re.Match[str]], None]]] = [
            (
                rf"{score} (?:from |between )?{number}(?: ?\.\. ?| to | and | - | a | y ){number}",
                lambda told: self._score(told, float(told[1]), float(told[2])),
            ),
            (
                rf"{score} (?:of )?{_OVER} {number}",
                lambda told: self._score(told, float(told[1]), None),
            ),
            (
                rf"{score} (?:of )?{_UNDER} {number}",
                lambda told: self._score(told, None, float(told[1])),
            ),
            (rf"(?:between |from |entre )?{_AMOUNT} {_AND} {_AMOUNT}", self._between),
            (rf"(?:between |from |entre )?({NUMBER})() {_AND} {_AMOUNT}", self._between_bare),
            (rf"{_OVER} {_AMOUNT}", lambda told: self._length(told, self._seconds(told, 1), None)),
            (rf"{_UNDER} {_AMOUNT}", lambda told: self._length(told, None, self._seconds(told, 1))),
            # Without a unit it is minutes, as one says it; the part that is shown tells so.
            (
                rf"{_OVER} ({NUMBER})",
                lambda told: self._length(told, 60 * number_in(told[1]), None),
            ),
            (
                rf"{_UNDER} ({NUMBER})",
                lambda told: self._length(told, None, 60 * number_in(told[1])),
            ),
        ]
        for pattern, read in readers:
            for found in self._found(pattern):
                read(found)
        for pattern, make in self._days.patterns():
            for found in self._found(pattern):
                span = make(found)
                if span is not None and (span.first or span.last):
                    self._take_days(span, found)
                else:
                    self._problems.append(_NO_DAY.of(name=self._shown(found)))
                    self._part("days", _NO_DAY.of(name=self._shown(found)), found)

    def _score(self, told: re.Match[str], least: float | None, most: float | None) -> None:
        says = sentence("score: {least} to {most}", least=_bare(least), most=_bare(most))
        if most is None:
            says = sentence("score: {least} or more", least=_bare(least))
        elif least is None:
            says = sentence("score: {most} or less", most=_bare(most))
        self._put("score", (least, most), says, told)

    def _seconds(self, told: re.Match[str], group: int) -> float:
        number, unit, clock = told[group], told[group + 1], told[group + 2]
        if clock:
            seconds = 0.0
            for part in clock.split(":"):
                seconds = seconds * 60 + int(part)
            return seconds
        return number_in(number) * _UNITS[unit[0]]

    def _between(self, told: re.Match[str]) -> None:
        self._length(told, self._seconds(told, 1), self._seconds(told, 4))

    def _between_bare(self, told: re.Match[str]) -> None:
        most, unit = self._seconds(told, 3), told[4]
        factor = _UNITS[unit[0]] if unit else 60.0
        self._length(told, number_in(told[1]) * factor, most)

    def _length(self, told: re.Match[str], least: float | None, most: float | None) -> None:
        says = sentence("{least} to {most} long", least=_clock(least), most=_clock(most))
        if most is None:
            says = sentence("{least} or longer", least=_clock(least))
        elif least is None:
            says = sentence("{most} or shorter", most=_clock(most))
        for name, value in (("shortest", least), ("longest", most)):
            if value is not None:
                self._values[name] = value
        self._part("length", says, told)

    def _take_days(self, span: DaySpan, told: re.Match[str]) -> None:
        first, last = span
        if first is not None:
            self._values["first"] = first
        if last is not None:
            self._values["last"] = last
        days = {"first": _day(first), "last": _day(last)}
        says = sentence("{first} to {last}", **days)
        if first is None:
            says = sentence("until {last}", **days)
        elif last is None:
            says = sentence("since {first}", **days)
        elif first == last:
            says = sentence("on {first}", **days)
        self._part("days", says, told)

    # -- the words themselves ----------------------------------------------------------------

    def _plain(self) -> str:
        """What is left: words to look for. Words that only make it a question are none."""
        left = [at for at in range(len(self._tokens)) if not self._is_done(at)]
        told = [self._tokens[at] for at in left if self._tokens[at].text not in FILLERS]
        told = [one for one in told if one.text != ","]
        if self._parts or len(told) < len(left) // 2:
            words = told
        else:  # nothing but words: all of them count, as in any search
            words = [self._tokens[at] for at in left if self._tokens[at].text != ","]
            words = words if told else []
        for one in words:
            says = sentence("“{words}”", words=self._text[one.start : one.end].strip('"“”'))
            self._parts.append(AskedPart("words", says, one.start, one.end))
        return " ".join(self._text[one.start : one.end] for one in words)

    # -- inside --------------------------------------------------------------------------------

    def _found(self, pattern: str) -> Iterator[re.Match[str]]:
        """Where a pattern stands as whole words among what is not read yet."""
        for found in list(re.finditer(rf"(?<!\S)(?:{pattern})(?!\S)", self._flat)):
            if _DONE not in self._flat[found.start() : found.end()]:
                yield found

    def _put(self, what: str, value: object, says: str, told: re.Match[str]) -> None:
        at, end = self._token_at(told.start()), self._token_at(told.end() - 1) + 1
        self._set(what, value, says, at, end)

    def _part(self, what: str, says: str, told: re.Match[str]) -> None:
        at, end = self._token_at(told.start()), self._token_at(told.end() - 1) + 1
        self._mark(what, says, at, end)

    def _set(self, what: str, value: object, says: str, at: int, end: int) -> None:
        there = self._values.get(what)
        if there is not None and there != value:
            shown = self._text[self._tokens[at].start : self._tokens[end - 1].end]
            self._problems.append(_TWICE.of(name=shown))
        else:
            self._values[what] = value
        self._mark(what, says, at, end)

    def _mark(self, what: str, says: str, at: int, end: int) -> None:
        """These tokens are read."""
        first, last = self._tokens[at], self._tokens[end - 1]
        self._parts.append(AskedPart(what, says, first.start, last.end))
        start = self._places[at]
        stop = self._places[end - 1] + len(last.text)
        self._flat = self._flat[:start] + _DONE * (stop - start) + self._flat[stop:]

    def _shown(self, told: re.Match[str]) -> str:
        at, end = self._token_at(told.start()), self._token_at(told.end() - 1)
        return self._text[self._tokens[at].start : self._tokens[end].end]

    def _token_at(self, place: int) -> int:
        at = 0
        while at + 1 < len(self._places) and self._places[at + 1] <= place:
            at += 1
        return at

    def _is_done(self, at: int) -> bool:
        return self._flat[self._places[at]] == _DONE

    def _words(self, start: int, end: int) -> str:
        """The words of some tokens; "" where one of them is read, or a comma."""
        told = [self._tokens[at].text for at in range(start, end) if not self._is_done(at)]
        if len(told) < end - start or "," in told:
            return ""
        return " ".join(told).strip('"“”')


def without_part(text: str, part: AskedPart) -> str:
    """The words without one thing that they ask for."""
    before, after = text[: part.start].rstrip(" ,;"), text[part.end :].lstrip(" ,;")
    return ", ".join(one for one in (before, after) if one)


def in_scope(asked: AskedCalls, **more: Any) -> AskedCalls:
    """The same, with more that must fit (who may see what, sample calls)."""
    return replace(asked, query=replace(asked.query, **more))


def _bare(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _clock(seconds: float | None) -> str:
    if seconds is None:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


def _day(day: dt.date | None) -> str:
    return "" if day is None else day.isoformat()
