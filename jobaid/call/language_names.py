"""Languages by their names, for sentences about them."""

from __future__ import annotations

from jobaid.sentences import sentence

_NAMES = {
    "en": sentence("English"),
    "es": sentence("Spanish"),
    "fr": sentence("French"),
    "de": sentence("German"),
}


def language_words(tag: str) -> str:
    """A language by its name; by its tag where it has none here."""
    return _NAMES.get(tag, tag)
