"""The texts of the house's other files, which are read by colleagues and said to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.checks.passages import Passage, passage
from jobaid.library.model import Words
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library, Located
    from jobaid.library.model.scenario import Scenario
    from jobaid.library.model.scorecard import Scorecard


def other_passages(library: Library) -> Iterator[tuple[str, Passage]]:
    """Every text of scorecards, scenarios, articles and the lists of service, with its file."""
    for clock in library.complaints.values():
        thing = sentence("The clock `{clock}`", clock=clock.id)
        yield from _texts("complaints.yaml", clock, thing, text=clock.text, who=clock.who)
    for objective in library.objectives.values():
        measure = objective.measure if isinstance(objective.measure, Words) else None
        texts = {"text": objective.text, "why": objective.why, "measure": measure}
        thing = sentence("The objective `{objective}`", objective=objective.id)
        yield from _texts("objectives.yaml", objective, thing, **texts, target=objective.target)
    for mask in library.masks.values():
        yield from _texts("masks.yaml", mask, f"The mask `{mask.id}`", label=mask.label)
    for snippet in library.snippets.values():
        thing = sentence("The snippet `{snippet}`", snippet=snippet.id)
        yield from _texts("snippets.yaml", snippet, thing, text=snippet.text)
    for cause in library.house.causes:
        yield from _texts("library.yaml", cause, f"The cause `{cause.id}`", label=cause.label)
    for article in library.articles.values():
        yield from _texts(article.file, article, f"The article `{article.id}`", title=article.title)
    for card in library.scorecards.values():
        yield from _scorecard(card)
    for scenario in library.scenarios.values():
        yield from _scenario(scenario)


def _scorecard(card: Scorecard) -> Iterator[tuple[str, Passage]]:
    yield from _texts(card.file, card, f"The scorecard `{card.id}`", title=card.title)
    for section in card.sections:
        yield from _texts(card.file, section, f"The section `{section.id}`", title=section.title)
    for question in card.questions:
        yield from _texts(card.file, question, f"The question `{question.id}`", text=question.text)
        for option in question.options:
            yield from _texts(card.file, option, f"The option `{option.id}`", label=option.label)


def _scenario(scenario: Scenario) -> Iterator[tuple[str, Passage]]:
    thing = sentence("The scenario `{scenario}`", scenario=scenario.id)
    texts = {"title": scenario.title, "brief": scenario.brief}
    yield from _texts(scenario.file, scenario, thing, **texts)


def _texts(
    file: str, holder: Located, thing: str, **texts: Words | None
) -> Iterator[tuple[str, Passage]]:
    for key, words in texts.items():
        for one in passage(words, holder, key, thing):
            yield file, one
