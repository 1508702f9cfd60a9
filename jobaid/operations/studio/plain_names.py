"""What findings call by its name in a file, as whoever writes in the forms knows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from jobaid.call.language_names import language_words
from jobaid.library.reading.plan_file import ENDING
from jobaid.operations.studio.form_keys import LABELS
from jobaid.operations.studio.step_keys import SCRIPT_KEYS, STEP_KEYS

if TYPE_CHECKING:
    from jobaid.library.model import Library, Words
    from jobaid.operations.studio.form_keys import FormKey


def plain_names(library: Library, file: str, languages: tuple[str, ...]) -> Mapping[str, str]:
    """By the name in the file: titles of scripts, steps and fields, labels, languages.

    A label is a sentence, to be said in the language of the interface; the others are the house's.
    """
    own = file.removesuffix(ENDING) + ".yaml" if file.endswith(ENDING) else file
    script = next((one for one in library if one.file == own), None)
    found = {tag: language_words(tag) for tag in languages}

    def name(id: str, words: Words) -> None:
        if told := words.text(languages[0], languages):
            found[id] = told

    for id, field in library.all_fields.items():
        name(id, field.label)
    for one in library:
        name(one.id, one.title)
    if script is not None:
        for step in script.steps:
            name(step.id, step.title)
            name(f"{script.id}/{step.id}", step.title)
    # A key of the form comes before what a house happens to call the same.
    keys = LABELS if script is None else {**LABELS, **_labels((*SCRIPT_KEYS, *STEP_KEYS))}
    return {**found, **keys}


def _labels(keys: Iterable[FormKey]) -> dict[str, str]:
    """The labels of keys and of what stands in them; those that stand alone come first."""
    found: dict[str, str] = {}
    for one in keys:
        found = {**_labels((*one.columns, *one.more)), **found}
    return {**found, **{one.key: one.label for one in keys}}
