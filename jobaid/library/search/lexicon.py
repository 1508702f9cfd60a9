"""What is known of English and Spanish: the word lists beside this module.

The lists are plain text, so that somebody who knows words and no Python can mend them. They
are read once, when the first search needs them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache

from jobaid.quick_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """The word lists of one language, folded.

    `fillers` say nothing of what a call is about; `signs` tell the language of a sentence;
    `kept` are words that the rules of stemming leave alone; `endings` what those rules take
    off, in their order; `forms` maps an irregular form to its base.
    """

    fillers: frozenset[str]
    signs: frozenset[str]
    kept: frozenset[str]
    endings: tuple[str, ...]
    forms: Mapping[str, str]


@cache
def english() -> Language:
    """The English lists."""
    return _language("english")


@cache
def spanish() -> Language:
    """The Spanish lists."""
    return _language("spanish")


def lines(name: str) -> list[str]:
    """The lines of the list `name` without remarks; an indented line goes on the one before."""
    data = pkgutil.get_data(__package__, f"lexicon/{name}.txt")
    if data is None:
        raise FileNotFoundError(f"The word list {name}.txt is missing from the program.")
    found: list[str] = []
    for line in data.decode("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line[0] == " " and found:
            found[-1] += " " + line.strip()
        else:
            found.append(line.strip())
    return found


def _language(name: str) -> Language:
    sections: dict[str, list[str]] = {}
    section: list[str] = []
    for line in lines(name):
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), [])
        else:
            section.append(line)
    words = {title: tuple(" ".join(held).split()) for title, held in sections.items()}
    forms: dict[str, str] = {}
    for line in sections["forms"]:
        base, _, spoken = line.partition(":")
        forms.update(dict.fromkeys(spoken.split(), base))
    return Language(
        fillers=frozenset(words["fillers"]),
        signs=frozenset(words.get("signs", ())),
        kept=frozenset(words.get("kept", ())),
        endings=words.get("endings", ()),
        forms=forms,
    )
