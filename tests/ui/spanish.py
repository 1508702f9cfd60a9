"""The interface in Spanish for a test, and telling whether words that show are English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from jobaid.ui.interface_languages import Translations

if TYPE_CHECKING:
    from jobaid.library.model import Library, Words

_WORDS = """
    the is are was were not and of to this that these those there here with from by for it its
    say what which why where when who be been cannot could can must may any more than into
    first again open closed call step script answer promise note nothing kept needs longer
    later until already yet
"""
ENGLISH = frozenset(_WORDS.split())
"""Words of English that no Spanish sentence has."""

_QUOTED = re.compile(r"`[^`]*`|[\w.~-]*/[\w./~-]+|--\w+")


@contextmanager
def speaking(app: QApplication, language: str = "es") -> Iterator[Translations]:
    """The interface in a language; afterwards no translation is loaded, as before."""
    locale = QLocale()
    spoken = Translations(app)
    spoken.speak(language)
    try:
        yield spoken
    finally:
        for one in spoken._loaded:
            app.removeTranslator(one)
        QLocale.setDefault(locale)


def english_in(words: str, library: Library | None = None) -> list[str]:
    """The English words in a text, but for what the library calls its things, names and paths."""
    for known in sorted(_named(library), key=len, reverse=True) if library is not None else ():
        words = words.replace(known, " ")
    return [one for one in re.findall(r"[a-z]+", _QUOTED.sub(" ", words).lower()) if one in ENGLISH]


def _named(library: Library) -> Iterator[str]:
    """What a library calls its scripts, steps, answers, fields and rules."""
    house = library.house
    things: list[Iterable[Words | None]] = [
        [one.label for one in house.caller_fields],
        [one.label for one in (*house.transfer_to, *house.skip_reasons, *house.off_script_reasons)],
        [one.label for one in library.outcomes.values()],
    ]
    for id in library.scripts:
        script = library.scripts[id]
        things.append([script.title, *(one.label for one in script.fields)])
        things += [[one.label for one in field.options] for field in script.fields]
        things += [[step.title, *(one.label for one in step.answers)] for step in script.steps]
        things.append([rule.why for rule in script.rules])
    for words in (one for many in things for one in many if one is not None):
        yield from filter(None, words.by_language.values())
