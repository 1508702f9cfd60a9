"""Where answers of a script can lead: its steps and other scripts, each with its first words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from jobaid.operations.studio.tree_edits import PlainValues, as_text, value_at, words_at

if TYPE_CHECKING:
    from jobaid.library.model import Library

_LOGIC = re.compile(r"\{%.*?%\}", re.DOTALL)
_VALUE = re.compile(r"\{\{\s*([\w.]+)[^}]*\}\}")
_SHOWN = 60


@lru_cache(maxsize=4096)  # of the steps of a script all but the one in hand stay as they are
def first_words(text: str, most: int = _SHOWN) -> str:
    """The first words of a line, its values by their names."""
    told = " ".join(_VALUE.sub(lambda found: found[1].split(".")[-1], _LOGIC.sub("", text)).split())
    if len(told) <= most:
        return told
    return told[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def step_title_at(values: PlainValues, at: int, languages: Sequence[str]) -> str:
    """What a step is called; its id where it has no title."""
    return title_of_step(value_at(values, ("steps", at)), languages)


def title_of_step(step: PlainValues, languages: Sequence[str]) -> str:
    """The same of a step's own values."""
    for language in languages:
        found = words_at(step, ("title",), language, languages)
        if found:
            return found
    return as_text(value_at(step, ("id",)))


def step_label(values: PlainValues, at: int, languages: Sequence[str]) -> str:
    """A step as it is printed behind "goes to": its title and the first words it says."""
    title = step_title_at(values, at, languages)
    words = first_words(words_at(values, ("steps", at, "say"), languages[0], languages))
    if not words:
        visited = as_text(value_at(values, ("steps", at, "visit")))
        return f"{title} → {visited}" if visited else title
    return f"{title}: \u201c{words}\u201d"


def words_of_entry(entry: PlainValues, languages: Sequence[str]) -> str:
    """What an entry of a house's list says, as it is known by; "" where it has no words."""
    for key in ("text", "label", "term", "name", "short", "heard", "say", "kind", "for"):
        told = value_at(entry, (key,))
        if isinstance(told, Mapping):
            told = told.get(languages[0]) or next(iter(told.values()), "")
        if isinstance(told, list):
            told = next(iter(told), "")
        if words := as_text(told):
            return words
    return ""


def targets_of(
    values: PlainValues, languages: Sequence[str], library: Library | None
) -> tuple[tuple[str, str], ...]:
    """Every target with its label: the script's own steps, then other scripts and their steps."""
    own = as_text(value_at(values, ("id",)))
    others = () if library is None else other_targets(own, languages, library)
    return (*own_targets(values, languages), *others)


def own_targets(values: PlainValues, languages: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The steps of a script as targets."""
    steps = value_at(values, ("steps",))
    return tuple(
        (as_text(step.get("id")), step_label(values, at, languages))
        for at, step in enumerate(steps if isinstance(steps, list) else [])
        if isinstance(step, Mapping)
    )


def other_targets(
    own: str, languages: Sequence[str], library: Library
) -> tuple[tuple[str, str], ...]:
    """The other scripts and their steps as targets."""
    found = []
    for script in library:
        if script.id == own:
            continue
        title = script.title.text(languages[0], tuple(languages)) or script.id
        found.append((script.id, title))
        for step in script.steps:
            words = step.say.text(languages[0], tuple(languages)) if step.say else ""
            name = step.title.text(languages[0], tuple(languages)) or step.id
            label = f"{title}, {name}" + (f": \u201c{first_words(words)}\u201d" if words else "")
            found.append((f"{script.id}/{step.id}", label))
    return tuple(found)
