"""Three forms of what a file holds made one: ours and theirs, which both come from base.

Mappings go by their keys, lists of things by ids (also by those they had before), texts by
languages and there by sentences, the order of things by which of them were moved. Where both
changed the same thing otherwise it is a clash, and ours counts unless theirs is chosen. What both
moved stands where ours has it: that loses no words.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import Any

from jobaid.library.comparison.library_comparison import PROSE, moved_entries
from jobaid.library.merge.sequence_merge import apart_from, merge_hunks, sentences_of, text_of
from jobaid.library.reading.nodes import LANGUAGE
from jobaid.quick_dataclasses import dataclass


class _Missing:
    def __repr__(self) -> str:
        return "MISSING"


MISSING: Any = _Missing()
"""What stands nowhere."""

MergePath = tuple[str, ...]
"""The way to a part: keys, ids of things in lists, `#2` the second of a list, `:es` a language."""

# Lists of which the order is a way to go: two that were lengthened at one place do not add up.
_IN_ORDER = frozenset(("commands", "path", "next", "must", "turns"))


@dataclass(frozen=True, slots=True)
class ValueClash:
    """What both changed otherwise, with its three forms (`MISSING` where there is none)."""

    path: MergePath
    base: Any
    ours: Any
    theirs: Any


@dataclass(slots=True)
class ValueMerge:
    """Merges values. `chosen` tells at which paths theirs is taken where both changed one thing.

    `language` is that of a text that names none.
    """

    language: str = "en"
    chosen: Callable[[MergePath], bool] = lambda path: False
    clashes: list[ValueClash] = field(default_factory=list)
    kept: list[ValueClash] = field(default_factory=list)
    """Steps that one took out and the other changed: they stay, and nothing need lead there."""
    taken: dict[str, int] = field(default_factory=lambda: {"ours": 0, "theirs": 0, "both": 0})

    def merged(self, path: MergePath, base: Any, ours: Any, theirs: Any) -> Any:
        """The value that comes of three; MISSING where nothing is left."""
        if _same(ours, theirs):
            self.taken["both"] += not _same(ours, base)
            return ours
        if _same(theirs, base):
            self.taken["ours"] += 1
            return ours
        if _same(ours, base):
            self.taken["theirs"] += 1
            return theirs
        if ours is MISSING or theirs is MISSING:
            changed = theirs if ours is MISSING else ours
            if _adds_nothing(base, changed):
                self.taken["ours" if ours is MISSING else "theirs"] += 1
                return MISSING
            return self._clash(path, base, ours, theirs)
        texts = [self._by_language(path, one) for one in (base, ours, theirs)]
        if texts[1] is not None and texts[2] is not None and (texts[0] or base is MISSING):
            if all(isinstance(one, str) for one in (base, ours, theirs)):
                return self._prose(path, base, ours, theirs)
            if not (path and path[-1].startswith(":")):  # else both wrote this language anew
                return self._texts(path, texts[0] or {}, texts[1], texts[2], ours)
        if isinstance(ours, dict) and isinstance(theirs, dict) and _is(base, dict):
            if base is MISSING and "id" in ours:
                return self._clash(path, base, ours, theirs)  # two new things of one name
            return self._mapping(path, base if isinstance(base, dict) else {}, ours, theirs)
        if isinstance(ours, list) and isinstance(theirs, list) and _is(base, list):
            before = base if isinstance(base, list) else []
            if all(has_ids(one) for one in (before, ours, theirs)):
                return self._things(path, before, ours, theirs)
            return self._items(path, before, ours, theirs)
        return self._clash(path, base, ours, theirs)

    def _clash(self, path: MergePath, base: Any, ours: Any, theirs: Any) -> Any:
        if self.chosen(path):
            self.taken["theirs"] += 1
            return theirs
        self.clashes.append(ValueClash(path, base, ours, theirs))
        return ours

    # -- mappings and things with ids --------------------------------------------------------

    def _mapping(
        self, path: MergePath, base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any]
    ) -> dict[str, Any]:
        mine, yours = same_things(base, ours), same_things(base, theirs)
        return self._named(path, base, mine, yours, ordered=False)

    def _named(
        self,
        path: MergePath,
        base: Mapping[str, Any],
        mine: Mapping[str, tuple[str, Any]],
        yours: Mapping[str, tuple[str, Any]],
        *,
        ordered: bool,
    ) -> dict[str, Any]:
        """Values by their names; `mine` and `yours` have the present name of each, and it."""
        found: dict[str, tuple[str, Any]] = {}
        for key in dict.fromkeys((*mine, *yours)):
            gone = (key, MISSING)
            name, own = mine.get(key, gone)
            their_name, other = yours.get(key, gone)
            if own is MISSING or (name == key and other is not MISSING):
                name = their_name
            three = base.get(key, MISSING), own, other
            if path == _STEPS and key != next(iter(base), key) and _may_stay(*three):
                self.kept.append(ValueClash((*path, name), *three))
                value = own if other is MISSING else other
            else:
                value = self.merged((*path, name), *three)
            if value is not MISSING:
                found[key] = name, value
        order = self._order(path, [*base], [*mine], [*yours], found, ordered)
        return {found[key][0]: found[key][1] for key in order}

    def _things(
        self,
        path: MergePath,
        base: list[dict[str, Any]],
        ours: list[dict[str, Any]],
        theirs: list[dict[str, Any]],
    ) -> list[dict[str, Any]]:
        by_id = _by_id(base)
        mine, yours = same_things(by_id, _by_id(ours)), same_things(by_id, _by_id(theirs))
        return list(self._named(path, by_id, mine, yours, ordered=True).values())

    def _order(
        self,
        path: MergePath,
        base: list[str],
        ours: list[str],
        theirs: list[str],
        left: Mapping[str, object],
        ordered: bool,
    ) -> list[str]:
        """What is left, in the order of ours; what theirs moved or added comes behind what it
        stands behind there.
        """
        order = [key for key in ours if key in left]
        if theirs == base and len(order) == len(left):
            return order
        in_both = [key for key in theirs if key in base]
        their_moves = moved_entries([key for key in base if key in theirs], in_both)
        kept = [key for key in ours if key in base]
        our_moves = moved_entries([key for key in base if key in ours], kept)
        for number, key in enumerate(theirs):
            if key not in left:
                continue
            if key in order and key not in their_moves:
                continue
            before = next((one for one in reversed(theirs[:number]) if one in order), None)
            if key in order:
                if not ordered:
                    continue  # nobody means anything by the order of keys
                if key in our_moves:
                    continue  # both moved it: ours counts
                order.remove(key)
                self.taken["theirs"] += 1
            at = 0 if before is None else order.index(before) + 1
            # What we put there too stands first.
            while at < len(order) and order[at] not in base and order[at] not in theirs:
                at += 1
            order.insert(at, key)
        return order

    # -- lists of anything -------------------------------------------------------------------

    def _items(
        self, path: MergePath, base: list[Any], ours: list[Any], theirs: list[Any]
    ) -> list[Any]:
        keys = [[json.dumps(one, sort_keys=True) for one in side] for side in (base, ours, theirs)]
        found: list[Any] = []
        for hunk in merge_hunks(*keys):
            b, o, t = base[hunk.base], ours[hunk.ours], theirs[hunk.theirs]
            if hunk.side in ("same", "ours", "theirs", "both"):
                if hunk.side != "same":
                    self.taken[hunk.side] += 1
                found += t if hunk.side == "theirs" else o
            elif not b and path[-1:] and path[-1] not in _IN_ORDER:
                self.taken["both"] += 1
                found += [*o, *(one for one in t if one not in o)]
            elif len(b) == len(o) == len(t):
                first = hunk.ours.start
                found += (
                    self.merged((*path, f"#{first + number + 1}"), *three)
                    for number, three in enumerate(zip(b, o, t, strict=True))
                )
            else:
                found += self._clash((*path, f"#{hunk.ours.start + 1}"), b, o, t)
        return found

    # -- texts -------------------------------------------------------------------------------

    def _by_language(self, path: MergePath, value: Any) -> dict[str, str] | None:
        """A text by its languages; None for what is none."""
        if not is_prose(path):
            return None
        if isinstance(value, str):
            return {self.language: value}
        if (
            isinstance(value, dict)
            and value
            and all(LANGUAGE.fullmatch(key) and isinstance(one, str) for key, one in value.items())
        ):
            return value
        return None

    def _texts(
        self,
        path: MergePath,
        base: dict[str, str],
        ours: dict[str, str],
        theirs: dict[str, str],
        written: Any,
    ) -> Any:
        found: dict[str, str] = {}
        for code in dict.fromkeys((*ours, *theirs)):
            three = [side.get(code, MISSING) for side in (base, ours, theirs)]
            value = self.merged((*path, f":{code}"), *three)
            if value is not MISSING:
                found[code] = value
        only = isinstance(written, str) and list(found) == [self.language]
        return found[self.language] if only else found

    def _prose(self, path: MergePath, base: str, ours: str, theirs: str) -> str:
        before = sentences_of(base)
        pieces = [before, *(apart_from(before, sentences_of(one)) for one in (ours, theirs))]
        words = [[piece.words for piece in side] for side in pieces]
        hunks = list(merge_hunks(*words))
        if any(hunk.side == "clash" and pieces[0][hunk.base] for hunk in hunks):
            return str(self._clash(path, base, ours, theirs))
        found = []
        for hunk in hunks:
            found += pieces[2][hunk.theirs] if hunk.side == "theirs" else pieces[1][hunk.ours]
            if hunk.side == "clash":  # both put a sentence of their own in here
                found += pieces[2][hunk.theirs]
            if hunk.side != "same":
                self.taken["both" if hunk.side == "clash" else hunk.side] += 1
        said = [piece.words for piece in found]
        if any(said.count(one) > max(side.count(one) for side in words) for one in set(said)):
            return str(self._clash(path, base, ours, theirs))  # it would stand there twice
        behind = ours[len(ours.rstrip()) :]
        return text_of(found, behind)


def has_ids(value: object) -> bool:
    """Whether a list holds things with ids of their own."""
    if not isinstance(value, list):
        return False
    ids = [one.get("id") if isinstance(one, dict) else None for one in value]
    return all(isinstance(id, str) for id in ids) and len(set(ids)) == len(ids)


def same_things(base: Mapping[str, Any], side: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    """The things of a side by the names that they have in base, in the order of the side.

    Each with the name that it has now. One that was renamed says so (`was`), or is the same but
    for its id.
    """
    gone = [name for name in base if name not in side]
    found: dict[str, tuple[str, Any]] = {}
    for name, value in side.items():
        key = name
        if name not in base and isinstance(value, dict):
            was = value.get("was")
            for old in gone:
                if old in found:
                    continue
                said = isinstance(was, list) and old in was
                if said or ("id" in value and _but_id(value) == _but_id(base[old])):
                    key = old
                    break
        found[key] = name, value
    return found


def _but_id(value: object) -> object:
    if not isinstance(value, dict):
        return value
    return {key: one for key, one in value.items() if key not in ("id", "was")}


def _by_id(things: list[dict[str, Any]]) -> dict[str, Any]:
    return {str(one["id"]): one for one in things}


def _is(base: Any, kind: type) -> bool:
    return base is MISSING or isinstance(base, kind)


def is_prose(path: MergePath) -> bool:
    """Whether what stands at a path is for people to read or hear."""
    keys = [one for one in path if one[:1] not in (":", "#")]
    return not keys or keys[-1] in PROSE


_WAYS = ("go", "next")
_STEPS = ("steps",)


def _may_stay(base: Any, ours: Any, theirs: Any) -> bool:
    """Whether a step that one took out, and the other changed, can stay without doing anything.

    Whoever took it out had what led there lead elsewhere. Its urgent answers would be offered at
    other steps too.
    """
    if base is MISSING or (ours is MISSING) == (theirs is MISSING):
        return False
    changed = theirs if ours is MISSING else ours
    answers = changed.get("answers") if isinstance(changed, dict) else None
    urgent = isinstance(answers, list) and any("urgent" in one for one in answers if one)
    return not (_same(changed, base) or _adds_nothing(base, changed) or urgent)


def _adds_nothing(base: Any, changed: Any) -> bool:
    """Whether nothing is lost without a thing: only something was taken out of it, or leads on
    from it otherwise.
    """
    new = Counter(_leaves(changed, ())) - Counter(_leaves(base, ()))
    return all(key in _WAYS for key, _ in new)


def _leaves(value: Any, path: MergePath) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _leaves(one, (key,))
    elif isinstance(value, list):
        for one in value:
            yield from _leaves(one, path)
    elif isinstance(value, str):
        for piece in sentences_of(value):
            yield "/".join(path), piece.words
    elif value is not MISSING:
        yield "/".join(path), repr(value)


def _same(one: Any, other: Any) -> bool:
    if one is MISSING or other is MISSING:
        return one is other
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
