"""The warm-up of a shift: two minutes of what is due, spaced by `fsrs`.

The program gives the grade, Again or Good, from what was typed. No interval is longer than sixty
days, and at most five cards a day are new.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.operations.training.warm_up_cards import WarmUpCard, cards_of, graded
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

    from jobaid.library.model import Library
    from jobaid.operations.training.trainee_place import TraineePlace

LONGEST_DAYS = 60
NEW_A_DAY = 5
SECONDS_A_CARD = 13
"""What a card takes, about: nine are two minutes."""


@dataclass(frozen=True, slots=True)
class DueCard:
    """A card to ask now. `is_new`: never asked before; `changed`: its words are others now."""

    card: WarmUpCard
    is_new: bool
    changed: bool
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Graded:
    """How a card went: what was said, what was wanted, and when it comes again (UTC, ISO)."""

    card: WarmUpCard
    said: str
    well: bool
    due: str


class WarmUp:
    """The cards of one trainee for one library."""

    def __init__(self, place: TraineePlace, library: Library, language: str | None = None) -> None:
        self._place = place
        self._library = library
        self._language = language
        self._cards = {one.id: one for one in cards_of(library, language)}

    def due(self, now: dt.datetime) -> list[DueCard]:
        """What is to be asked now: the longest due first, then new ones, five a day at most."""
        kept = self._kept()
        due: list[tuple[str, DueCard]] = []
        for id, told in kept.items():
            card = self._cards.get(id)
            if card is None:
                continue
            changed = told.get("stamp") != card.stamp
            when = str(told.get("due") or "")
            if changed or when <= now.astimezone(dt.UTC).isoformat():
                due.append((when, DueCard(card, False, changed, when)))
        found = [one for _, one in sorted(due, key=lambda pair: (not pair[1].changed, pair[0]))]
        left = NEW_A_DAY - self._new_today(now)
        changed = self._changed()
        fresh = [card for id, card in self._cards.items() if id not in kept]
        published = [DueCard(one, True, True) for one in fresh if one.id in changed]
        fresh = [one for one in fresh if one.id not in changed][: max(0, left)]
        return published + found + [DueCard(card, True, False) for card in fresh]

    def take_up(self) -> tuple[str, ...]:
        """Note the lines as the library has them now; returns those that are others than before.

        They are asked first, also of whoever has never been asked for them. Raises OSError.
        """
        lines = {id: card.stamp for id, card in self._cards.items() if card.exact}
        told = self._place.cards()
        before = told.get("lines")
        if before == lines:
            return ()
        known = before if isinstance(before, dict) else {}
        others = tuple(id for id, stamp in lines.items() if known.get(id, stamp) != stamp)

        def change(told: dict[str, Any]) -> dict[str, Any]:
            asked = dict.fromkeys([*_listed(told.get("changed")), *others])
            return {**told, "lines": lines, "changed": [id for id in asked if id in lines]}

        self._place.change_cards(change)
        return others

    def said(self) -> dict[str, str]:
        """The lines that are known by heart: the digest of their words when they were last said."""
        kept = self._kept()
        return {
            id: str(kept[id]["stamp"])
            for id, card in self._cards.items()
            if card.exact and id in kept and kept[id].get("well") is True and "stamp" in kept[id]
        }

    def answer(self, id: str, said: str, now: dt.datetime) -> Graded:
        """Grade what was typed for a card and keep it. Raises KeyError, and OSError by the disk."""
        card = self._cards[id]
        well = graded(card, said, self._library, self._language)
        self.mark([(id, well)], now)
        return Graded(card, said, well, str(self._kept()[id]["due"]))

    def mark(self, went: Iterable[tuple[str, bool]], now: dt.datetime) -> None:
        """Keep how cards went, from the warm-up or from a run. Raises OSError."""
        known = [(id, well) for id, well in dict(went).items() if id in self._cards]
        if not known:
            return

        def change(told: dict[str, Any]) -> dict[str, Any]:
            cards, new = _mapping(told.get("cards")), _mapping(told.get("new"))
            today = now.date().isoformat()
            for id, well in known:
                if id not in cards:
                    before = new.get(today)
                    new[today] = (before if isinstance(before, int) else 0) + 1
                had = cards.get(id)
                reviewed = review(had if isinstance(had, Mapping) else None, id, well, now)
                cards[id] = {**reviewed, "stamp": self._cards[id].stamp, "well": well}
            left = [one for one in _listed(told.get("changed")) if one not in dict(known)]
            news = {today: new.get(today, 0)}
            return {**told, "cards": cards, "new": news, "changed": left}

        self._place.change_cards(change)

    def all(self, now: dt.datetime) -> list[dict[str, Any]]:
        """Every card with its own and `fsrs`'s fields, as `practise cards --json` writes them."""
        kept = self._kept()
        found = []
        for id, card in self._cards.items():
            told = kept.get(id)
            row: dict[str, Any] = {
                "id": id,
                "kind": card.kind,
                "asks": str(card.asks),
                "says": card.says,
                "script": card.script,
                "step": card.step,
                "changed": told is not None and told.get("stamp") != card.stamp,
            }
            fields = ("card_id", "state", "step", "stability", "difficulty", "due", "last_review")
            row["fsrs"] = None if told is None else {name: told.get(name) for name in fields}
            row["recall"] = None if told is None else recall(told, now)
            found.append(row)
        return found

    def recall_of(self, script: str, now: dt.datetime) -> float | None:
        """How likely the trainee recalls a script's cards now, 0 to 1; None where none is known."""
        kept = self._kept()
        known = [
            value
            for id, card in self._cards.items()
            if card.script == script and id in kept
            if (value := recall(kept[id], now)) is not None
        ]
        return sum(known) / len(known) if known else None

    def _kept(self) -> Mapping[str, dict[str, Any]]:
        told = self._place.cards().get("cards")
        if not isinstance(told, Mapping):
            return {}
        return {str(id): one for id, one in told.items() if isinstance(one, dict)}

    def _changed(self) -> frozenset[str]:
        """The lines that were published anew and not been asked for since."""
        return frozenset(_listed(self._place.cards().get("changed")))

    def recalls_of(self, script: str, now: dt.datetime) -> list[tuple[WarmUpCard, float | None]]:
        """Each exact line of a script with how likely it is said right now; None: never asked."""
        kept = self._kept()
        return [
            (card, recall(kept[id], now) if id in kept else None)
            for id, card in self._cards.items()
            if card.exact and card.script == script
        ]

    def _new_today(self, now: dt.datetime) -> int:
        told = self._place.cards().get("new")
        count = told.get(now.date().isoformat(), 0) if isinstance(told, Mapping) else 0
        return count if isinstance(count, int) else 0


def _mapping(told: object) -> dict[str, Any]:
    """What should be a mapping; a damaged one is empty."""
    return dict(told) if isinstance(told, Mapping) else {}


def _listed(told: object) -> list[str]:
    """What should be a list of ids; a damaged one is empty."""
    return [one for one in told if isinstance(one, str)] if isinstance(told, list) else []


def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(maximum_interval=LONGEST_DAYS, enable_fuzzing=False)


def _card(told: Mapping[str, Any] | None, id: str, now: dt.datetime) -> Card:
    from fsrs import Card

    fields = ("card_id", "state", "step", "stability", "difficulty", "due", "last_review")
    if told is not None and all(name in told for name in fields):
        try:
            return Card.from_dict({name: told[name] for name in fields})  # type: ignore[arg-type]
        except (ValueError, TypeError, KeyError):
            pass  # a damaged card is a new one
    number = int.from_bytes(hashlib.sha256(id.encode()).digest()[:6], "big")
    return Card(card_id=number, due=now.astimezone(dt.UTC))


def review(told: Mapping[str, Any] | None, id: str, well: bool, now: dt.datetime) -> dict[str, Any]:
    """A card after it was asked: `fsrs`'s own fields."""
    from fsrs import Rating

    rating = Rating.Good if well else Rating.Again
    moment = now.astimezone(dt.UTC)
    card, _ = _scheduler().review_card(_card(told, id, now), rating, moment)
    return dict(card.to_dict())


def recall(told: Mapping[str, Any], now: dt.datetime) -> float | None:
    """How likely a card is recalled now, 0 to 1; None where that cannot be told."""
    if not told.get("last_review"):
        return None
    card = _card(told, "", now)
    return round(float(_scheduler().get_card_retrievability(card, now.astimezone(dt.UTC))), 3)
