"""The customer's details that a reviewer need not see, covered wherever they would show.

Covered are the values of fields that say who the customer is, all but the name (a reviewer must
know whose call it was), and of every field that takes a phone number or an e-mail address. They
are covered in their own fields, in the line to say, and as words of any other text (a note, the
summary): a record itself is never changed.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast

from jobaid.call.summary import as_words
from jobaid.library.customer_fields import CUSTOMER, EVERY, NAME
from jobaid.library.model import Words
from jobaid.library.texts.rendered import Rendered
from jobaid.log.index.index_rows import mappings_in
from jobaid.operations.callview.note_draft import DRAFT
from jobaid.operations.callview.step_view_models import AskView, SayView
from jobaid.operations.review.playback_view_models import CoveredField, TodayView

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.call.events import Event
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Field
    from jobaid.library.texts import TextPiece
    from jobaid.operations.callview.view_models import CallView

T = TypeVar("T")

# It stands where the value does, so it is in the language of the call as that is.
COVERED = Words({"en": "[covered]", "es": "[tapado]"})

SHORTEST = 4
"""Shorter values are covered in their own places only: "12" is part of many words."""
_LONGEST = 60
_MOST_SEEN = 20_000
_KINDS = ("phone", "email")
_NO_WORDS = frozenset(
    {"id", "field", "target", "script", "step", "letter", "icon", "state", "kind", "rule", "name"}
)


class CustomerCover:
    """Covers the customer's details of one call; `uncovered` are the fields that show."""

    def __init__(self, call: CallReadModel, events: Sequence[Event]) -> None:
        self._word = COVERED.text(call.language, call.library.house.languages)
        self._values: dict[str, set[str]] = {}
        self._labels: dict[str, str] = {}
        scripts = tuple(call.state.versions)
        for name, value in _given(events):
            field = call.compiled.field(name, scripts)
            if _is_private(name, field):
                self._values.setdefault(name, set()).add(value)
                label = "" if field is None else call.words(field.label)
                self._labels[name] = label or as_words(name)
        self.uncovered: frozenset[str] = frozenset()
        self._seen: dict[int, tuple[object, object]] = {}
        self._seen_with: frozenset[str] = frozenset()
        self._pattern: tuple[frozenset[str], re.Pattern[str] | None] | None = None

    @property
    def fields(self) -> tuple[CoveredField, ...]:
        """The details of this call that are covered or have been uncovered."""
        return tuple(
            CoveredField(name, label, name in self.uncovered)
            for name, label in self._labels.items()
        )

    @property
    def still(self) -> frozenset[str]:
        """The names of the fields that are covered now."""
        return frozenset(self._values) - self.uncovered

    def covers(self, field: object) -> bool:
        """Whether the values of a field are covered."""
        return field in self.still

    def value(self, field: object, words: str) -> str:
        """What a field's value shows as."""
        return self._word if words and self.covers(field) else self.text(words)

    def text(self, words: str) -> str:
        """A text in which covered values stand as covered."""
        pattern = self._looked_for()
        if pattern is None or not words or pattern.search(words) is None:
            return words
        # A sentence would say the value again from what it was made of.
        return pattern.sub(lambda _found: self._word, str(words))

    def view(self, view: CallView) -> CallView:
        """A call as it is drawn, covered."""
        still = self.still
        if not still:
            return view
        if still != self._seen_with:
            self._seen.clear()
            self._seen_with = still
        covered = self._all(view)
        if view.account and any(self.covers(one) for one in EVERY if one.endswith("account")):
            covered = dataclasses.replace(covered, account=self._word)
        return covered

    def today(self, today: TodayView) -> TodayView:
        """What today's version has, covered."""
        return self._part(today) if self.still else today

    def _all(self, value: T) -> T:
        if isinstance(value, str):
            text: Any = self.text(value)
            return cast("T", text)
        if value is None or isinstance(value, int | float):
            return value
        # Most of a view is the very same objects as a moment before.
        known = self._seen.get(id(value))
        if known is None:
            if len(self._seen) > _MOST_SEEN:
                self._seen.clear()
            known = self._seen[id(value)] = (value, self._part(value))
        return cast("T", known[1])

    def _part(self, value: Any) -> Any:
        made: Any = value
        if isinstance(value, tuple):
            parts = tuple(self._all(one) for one in value)
            made = (
                parts
                if any(new is not old for new, old in zip(parts, value, strict=True))
                else value
            )
        elif isinstance(value, SayView):
            made = self._say(value)
        elif isinstance(value, AskView) and self.covers(value.field):
            made = dataclasses.replace(value, text=self._word if value.text else "", chosen=())
        elif dataclasses.is_dataclass(value) and not isinstance(value, type):
            changed = {}
            for one in dataclasses.fields(value):
                old = getattr(value, one.name)
                new = old if one.name in _NO_WORDS else self._all(old)
                if new is not old:
                    changed[one.name] = new
            made = dataclasses.replace(value, **changed) if changed else value
        return made

    def _say(self, say: SayView) -> SayView:
        pieces = tuple(self._piece(one) for one in say.pieces)
        if pieces == say.pieces:
            return say
        line = Rendered(pieces)
        return dataclasses.replace(
            say, pieces=pieces, markdown=line.markdown.strip(), plain=line.plain.strip()
        )

    def _piece(self, piece: TextPiece) -> TextPiece:
        if piece.kind != "value":
            return piece
        words = self._word if self.covers(piece.name) else self.text(piece.text)
        return piece if words == piece.text else dataclasses.replace(piece, text=words)

    def _looked_for(self) -> re.Pattern[str] | None:
        still = self.still
        if self._pattern is None or self._pattern[0] != still:
            values = {value for name in still for value in self._values[name]}
            self._pattern = still, _pattern(values)
        return self._pattern[1]


def covered_in(document: Mapping[str, Any], compiled: CompiledLibrary) -> Callable[[str], str]:
    """Covers the same values in texts about a kept call that is not played back.

    What kind of field they are of is told by the library in use, `compiled`: it is quick. The word
    for them is of the house's first language, as a summary is.
    """
    versions, languages = document.get("versions"), compiled.library.house.languages
    scripts = tuple(versions) if isinstance(versions, Mapping) else ()
    word = COVERED.text(languages[0], languages)
    given = _given([*mappings_in(document.get("events")), document])
    pattern = _pattern(
        {value for name, value in given if _is_private(name, compiled.field(name, scripts))}
    )
    return lambda words: words if pattern is None else pattern.sub(lambda _found: word, words)


def _given(events: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, str]]:
    """Every value that a field had, or was tried to have, in a call."""
    for event in events:
        kind, name = event.get("type"), event.get("field")
        if kind in ("filled", "changed") and isinstance(name, str):
            yield from ((name, str(event[one])) for one in ("value", "old") if event.get(one))
        elif kind == "typed" and isinstance(name, str):
            yield name, str(event.get("text") or "")
        for one in ("fields", "misfits", "set"):
            told = event.get(one)
            if isinstance(told, Mapping):
                yield from ((str(key), str(value)) for key, value in told.items() if value)


def _is_private(name: str, field: Field | None) -> bool:
    if name in (NAME, DRAFT):
        return False
    return name.startswith(CUSTOMER) or name in EVERY or (field and field.kind in _KINDS) or False


def _pattern(values: Iterable[str]) -> re.Pattern[str] | None:
    """Finds values however they are set apart: "07700 900418" as "07700900418" too."""
    found = []
    for value in sorted(values, key=len, reverse=True):
        signs = [one for one in value if one.isalnum()]
        if len(signs) < SHORTEST:
            continue
        if len(signs) > _LONGEST:
            found.append(re.escape(value))
        else:
            body = r"[\W_]{0,3}".join(map(re.escape, signs))
            found.append(rf"(?<![^\W_]){body}(?![^\W_])")
    return re.compile("|".join(found), re.IGNORECASE) if found else None
