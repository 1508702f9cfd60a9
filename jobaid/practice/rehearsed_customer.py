"""The customer of a practice call: what they say, tell, and make of what the trainee does.

Deterministic: the same scenario, seed and deeds give the same words.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING

from jobaid.call.view import open_answers
from jobaid.library import customer_fields
from jobaid.practice.customer_phrases import customer_phrases
from jobaid.practice.even_words import even_words, stem_of
from jobaid.practice.word_lists import split_words
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Words
    from jobaid.library.model.scenario import Scenario, ScenarioTurn

MOODS = ("angry", "upset", "worried", "calm", "content")
WENT_WRONG = ("slip", "vague", "dead-air", "asked-twice")

_SMALL = frozenset(
    split_words(
        "the a an of your you is it to for in on or and name number what el la los las de del su "
        "un una que es en y o numero nombre"
    )
)


@dataclass(frozen=True, slots=True)
class CustomerTurn:
    """What the customer answers at a step. `answer` is which of the script's answers that is.

    None where the step has none, or the turn is none of them. `tempts` is the never rule that
    the trainee is tempted to break here.
    """

    script: str
    step: str
    says: str
    answer: str | None = None
    tempts: str | None = None


@dataclass(slots=True)
class RehearsedCustomer:
    """One customer in one run. `weights` tell how often an answer is given, by its place.

    `mood` is a place in MOODS, `patience` what is left of it.
    """

    scenario: Scenario
    seed: int
    language: str
    languages: tuple[str, ...]
    weights: Mapping[tuple[str, str, str], float] = field(default_factory=dict)
    mood: int = 3
    patience: float = 3
    told: dict[str, int] = field(default_factory=dict)
    """What was told, with the number of the turn in which it was."""
    _turns: int = 0
    _taken: dict[int, int] = field(default_factory=dict)
    _drawn: int = 0

    def __post_init__(self) -> None:
        """Begin in the mood of the persona."""
        persona = self.scenario.persona
        self.mood = MOODS.index(persona.mood) if persona.mood in MOODS else 3
        self.patience = persona.patience

    @property
    def mood_name(self) -> str:
        """The mood as scenarios name it."""
        return MOODS[self.mood]

    @property
    def gone(self) -> bool:
        """Whether nothing of their patience is left."""
        return self.patience <= 0

    # -- speaking ---------------------------------------------------------------------------

    def opening(self, first: CustomerTurn) -> str:
        """The first words; those of the first turn where the scenario has no opening."""
        if not self.scenario.opening:
            return first.says
        return self._one_of(self.scenario.opening)

    def at_step(self, call: CallReadModel) -> CustomerTurn:
        """What they answer at the step where the call stands: the first turn that fits."""
        place = call.place
        self._turns += 1
        ready = call.step_here()
        turn = self._turn(call, None)
        asked = list(ready.step.ask) if ready is not None else []
        if turn is not None:
            says = self._one_of(turn.says)
            answer, tempts = turn.answer, turn.tempts
            self._move(turn.mood)
        else:
            answer, says = self._chosen(call)
            tempts = None
        tells = self._tells(call, asked, says)
        if tells and says and says[-1] not in ".!?…":
            says += "."
        says = " ".join(part for part in (says, *tells) if part)
        return CustomerTurn(place.script, place.step, says, answer, tempts)

    def after(self, kind: str, call: CallReadModel) -> str:
        """What they say after something went wrong; it costs a patience."""
        self.patience -= 1
        turn = self._turn(call, kind)
        if turn is None:
            return self._stock(kind)
        self._move(turn.mood)
        return self._one_of(turn.says)

    def parting(self) -> str:
        """The last words of somebody whose patience is gone."""
        return self._stock("gone")

    def asked(self, words: str, call: CallReadModel) -> tuple[list[str], bool]:
        """What they tell when asked for it in words, and whether all of it was told before."""
        names = self._asked_for(words, call)
        # What they tell in this turn they were asked for in it.
        again = bool(names) and all(
            self.told.get(name, self._turns) < self._turns for name in names
        )
        new = [name for name in names if name not in self.told]
        return self._tells(call, new, ""), again

    # -- how ----------------------------------------------------------------------------------

    def _turn(self, call: CallReadModel, after: str | None) -> ScenarioTurn | None:
        place = call.place
        home = call.library.scripts.get(self.scenario.script)
        for number, turn in enumerate(self.scenario.turns):
            if turn.after != after:
                continue
            if turn.step is not None:
                there = call.library.find_step(turn.step, home) if home is not None else None
                if there is None or (there[0].id, there[1].id) != (place.script, place.step):
                    continue
            elif after is None and turn.answer is not None and not _has(call, turn.answer):
                continue
            taken = self._taken.get(number, 0)
            if turn.times is not None and taken >= turn.times:
                continue
            self._taken[number] = taken + 1
            return turn
        return None

    def _chosen(self, call: CallReadModel) -> tuple[str | None, str]:
        """An answer of the script by chance, where no turn tells which."""
        ready = call.step_here()
        if ready is None:
            return None, ""
        open_now = open_answers(call, ready)
        if not open_now:
            ends = not ready.step.answers and (ready.step.is_ending or not _goes_on(call))
            return None, self._stock("bye" if ends else "yes")
        place = call.place
        weights = [self.weights.get((place.script, place.step, one), 1.0) for one in open_now]
        chosen = self._random().choices(open_now, weights)[0]
        label = ready.answers[chosen].answer.label
        return chosen, call.render(call.words(label)).plain

    def _tells(self, call: CallReadModel, names: list[str], said: str) -> list[str]:
        """What they know of these fields and have not said; that they do not know a needed one."""
        if not names:
            return []
        told: list[str] = []
        heard = " ".join(one.word for one in even_words(said, self.language))
        for name in names:
            known = self.knows(name)
            if known is None:
                declared = call.field(name)
                if declared is not None and declared.required and name not in call.state.fields:
                    told.append(self._stock("unknown"))
                continue
            words = " ".join(one.word for one in even_words(known, self.language))
            self.told.setdefault(name, self._turns)
            if words and words not in heard and words not in " ".join(told):
                told.append(known if known[-1:] in ".!?…" else f"{known}.")
        return list(dict.fromkeys(told))

    def knows(self, name: str) -> str | None:
        """What they know of a field, as they say it; None where they do not."""
        words = self.scenario.knows.get(name)
        if words is not None:
            return words.text(self.language, self.languages)
        return self.scenario.persona.name or None if name == customer_fields.NAME else None

    def _asked_for(self, words: str, call: CallReadModel) -> list[str]:
        """The fields that a question names by the words of their labels."""
        if "?" not in words:
            return []
        said = _stems_of(words, self.language)
        found = []
        for name in self.scenario.knows:
            declared = call.field(name)
            if declared is None:
                continue
            label = declared.label.text(self.language, self.languages)
            wanted = _asked_by(label, self.language)
            if wanted and wanted <= said:
                found.append(name)
        return found

    def _move(self, steps: float) -> None:
        self.mood = max(0, min(len(MOODS) - 1, self.mood + round(steps)))

    def _one_of(self, says: tuple[Words, ...]) -> str:
        return self._pick(tuple(one.text(self.language, self.languages) for one in says)).strip()

    def _stock(self, kind: str) -> str:
        """A phrase of any customer's, in the language that this one's own words are in."""
        own = [*self.scenario.opening, *(one for turn in self.scenario.turns for one in turn.says)]
        spoken = not own or any(
            not one.by_language.keys().isdisjoint({self.language, ""}) for one in own
        )
        language = self.language if spoken else (*self.languages, self.language)[0]
        return self._pick(customer_phrases(kind, language))

    def _pick(self, wordings: tuple[str, ...]) -> str:
        if len(wordings) > 1:
            return self._random().choice(wordings)
        # What leaves no choice is counted as one, and the dear draw is spared.
        self._drawn += len(wordings)
        return wordings[0] if wordings else ""

    def _random(self) -> random.Random:
        self._drawn += 1
        return random.Random(f"{self.seed}/{self.scenario.id}/{self._drawn}")


@lru_cache(maxsize=2048)
def _stems_of(words: str, language: str) -> frozenset[str]:
    return frozenset(stem_of(one.word, language) for one in even_words(words, language))


@lru_cache(maxsize=2048)
def _asked_by(label: str, language: str) -> frozenset[str]:
    """The words that a question for a field of this label has, as stems."""
    words = even_words(re.sub(r"\(.*?\)", "", label), language)
    return frozenset(stem_of(one.word, language) for one in words if one.word not in _SMALL)


def _has(call: CallReadModel, answer: str) -> bool:
    ready = call.step_here()
    return ready is not None and answer in ready.answers


def _goes_on(call: CallReadModel) -> bool:
    ready = call.step_here()
    return ready is not None and bool(
        ready.routes or ready.following or ready.visit or call.place.visits
    )
