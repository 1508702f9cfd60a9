"""What the warm-up asks, made from a library: lines, musts, orders, rules, replies, promises.

A card's id names what it is about and stays; `says` is what is wanted, `stamp` a digest of it, by
which a line that was changed is seen.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.library.search.word_forms import is_filler
from jobaid.practice.even_words import even_words, stem_of
from jobaid.practice.line_judge import compared, never_in_scope, spoken_line
from jobaid.practice.never_said import never_said
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library, Script, Step, Words

ENOUGH = 0.7
"""So much of what carries the sense has to be there where a card is in own words."""


@dataclass(frozen=True, slots=True)
class WarmUpCard:
    """One card. `asks` is the question, `says` what is wanted, `exact` whether word for word."""

    id: str
    kind: str
    asks: Sentence
    says: str
    script: str | None
    step: str | None = None
    exact: bool = False
    first_says: str = ""
    """What is wanted in the house's first language, where the card is in another."""

    @property
    def stamp(self) -> str:
        """A digest of what is wanted, the same in whatever language it is asked."""
        return hashlib.sha256((self.first_says or self.says).encode()).hexdigest()[:12]


def cards_of(library: Library, language: str | None = None) -> list[WarmUpCard]:
    """Every card of a library, in the order of its learning path, then of its scripts."""
    spoken = language or library.house.languages[0]
    stages = library.path.stages if library.path is not None else ()
    first = [one.script for one in stages if one.script in library.scripts]
    order = [*first, *(id for id in library.scripts if id not in first)]
    maker = _Cards(library, spoken)
    found: dict[str, WarmUpCard] = {}
    for id in order:
        for card in maker.of_script(library.scripts[id]):
            found.setdefault(card.id, card)
    for card in maker.of_house():
        found.setdefault(card.id, card)
    if spoken == library.house.languages[0]:
        return list(found.values())
    first_says = {one.id: one.says for one in cards_of(library)}
    return [replace(one, first_says=first_says.get(id, "")) for id, one in found.items()]


class _Cards:
    def __init__(self, library: Library, language: str) -> None:
        self._library = library
        self._language = language

    def of_script(self, script: Script) -> Iterator[WarmUpCard]:
        """The cards of one script and the rules that bear on it."""
        title = self._text(script.title)
        for step in script.steps:
            yield from self._of_step(script, step)
        for number, rule in enumerate(script.rules, 1):
            why = self._text(rule.why)
            if not why:
                continue
            until = self._step_title(script, rule.until)
            no = self._step_title(script, rule.no[0])
            asks = sentence("{script}: what has to be done before “{step}”?", script=title, step=no)
            name = rule.id or str(number)
            yield WarmUpCard(f"order:{script.id}/{name}", "order", asks, until, script.id)
        for reply in script.replies:
            heard = self._text(reply.heard[0]) if reply.heard else reply.id
            yield WarmUpCard(
                f"reply:{script.id}/{reply.id}",
                "reply",
                sentence("The customer says: “{words}”. What do you say?", words=heard),
                self._line(reply.say),
                script.id,
                exact=reply.wording == "exact",
            )
        there = [(script, step) for step in script.steps]
        for never in never_in_scope(self._library, there) if there else ():
            if never.say_instead is None or not never.scope:
                continue
            asks = sentence("{rule} What do you say instead?", rule=self._text(never.text))
            says = self._line(never.say_instead)
            yield WarmUpCard(f"never:{never.id}", "never", asks, says, script.id)

    def _of_step(self, script: Script, step: Step) -> Iterator[WarmUpCard]:
        place = f"{script.id}/{step.id}"
        title, name = self._text(step.title) or step.id, self._text(script.title)
        if step.wording == "exact" and step.say is not None:
            asks = sentence("{script}, “{step}”: say the line.", script=name, step=title)
            says = self._line(step.say)
            yield WarmUpCard(f"line:{place}", "line", asks, says, script.id, step.id, True)
        for item in step.do:
            if item.must:
                asks = sentence("{script}, “{step}”: what must you do?", script=name, step=title)
                says = self._line(item.text)
                yield WarmUpCard(f"do:{place}/{item.id}", "must", asks, says, script.id, step.id)
        if step.promise is not None and (step.promise.within or step.promise.due):
            asks = sentence(
                "{script}, “{step}”: what is promised, and for when?", script=name, step=title
            )
            when = step.promise.within or step.promise.due or ""
            says = f"{self._line(step.promise.text)}, {when}"
            yield WarmUpCard(f"promise:{place}", "promise", asks, says, script.id, step.id)

    def of_house(self) -> Iterator[WarmUpCard]:
        """The house's replies, and its rules that hold everywhere."""
        for never in self._library.never.values():
            if never.say_instead is not None and not never.scope:
                asks = sentence("{rule} What do you say instead?", rule=self._text(never.text))
                says = self._line(never.say_instead)
                yield WarmUpCard(f"never:{never.id}", "never", asks, says, None)
        for reply in self._library.replies.values():
            heard = self._text(reply.heard[0]) if reply.heard else reply.id
            yield WarmUpCard(
                f"reply:{reply.id}",
                "reply",
                sentence("The customer says: “{words}”. What do you say?", words=heard),
                self._line(reply.say),
                None,
                exact=reply.wording == "exact",
            )

    def _text(self, words: Words | None) -> str:
        languages = self._library.house.languages
        return "" if words is None else words.text(self._language, languages)

    def _line(self, words: Words | None) -> str:
        """A text with the house's own values in it, and gaps for what only a call knows."""
        house = self._library.house
        known: dict[str, object] = {
            name: self._text(value) if not isinstance(value, str | int | float) else value
            for name, value in house.values.items()
        }
        known["company"] = self._text(house.company) or None
        known["currency"] = house.currency
        fields = self._library.all_fields
        return spoken_line(self._text(words), known, self._language, fields).text

    def _step_title(self, script: Script, name: str) -> str:
        found = self._library.find_step(name, script)
        return name if found is None else self._text(found[1].title) or name


def graded(card: WarmUpCard, said: str, library: Library, language: str | None = None) -> bool:
    """Whether a card was known, from what was typed: the program gives the grade."""
    spoken = language or library.house.languages[0]
    wanted, had = even_words(card.says, spoken), even_words(said, spoken)
    if not had:
        return False
    if card.exact:
        gaps = card.says.count("[")
        _, missing, added = compared(wanted, had)
        # What only a call knows stands in brackets, and anything may be said for it.
        return (not missing and not added) or (gaps > 0 and len(missing) <= 4 * gaps >= len(added))
    languages = library.house.languages
    if never_said(had, library.never.values(), spoken, languages):
        return False
    sense = {stem_of(one.word, spoken) for one in wanted if not is_filler(one.word)}
    heard = {stem_of(one.word, spoken) for one in had}
    return not sense or len(sense & heard) / len(sense) >= ENOUGH
