"""Texts of the library as a call shows them, with the values of one moment looked up once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.library.texts import Piece, RefusedText, Rendered, compile_text

if TYPE_CHECKING:
    from jobaid.call.engine import CallEngine
    from jobaid.library.model import Words


class Renderer:
    """Renders texts with the values of now. Never raises.

    `stamp` tells whether anything that a text shows may have changed since another renderer.
    """

    def __init__(self, engine: CallEngine) -> None:
        self.engine = engine
        self.language = engine.state.language
        self.languages = engine.library.house.languages
        self._values: dict[str, object] | None = None
        self._labels: dict[str, str] | None = None
        place = engine.state.place
        self.stamp = (
            engine.state.about.get("id"),
            engine.state.fields_version,
            engine.at[:16],
            self.language,
            None if place is None else place.script,
        )

    def words(self, words: Words | None) -> str:
        """A text of the library in the language of the call, as it is written."""
        return "" if words is None else words.text(self.language, self.languages)

    def text(self, source: str) -> Rendered:
        """A text with its values."""
        try:
            text = compile_text(source)
        except RefusedText as refused:
            return Rendered((Piece("text", source[:500], None),), refused.words)
        if not text.names and "{" not in source:
            return text.render({})
        if self._values is None or self._labels is None:
            self._values, self._labels = self.engine.values(), self.engine.labels()
        return text.render(self._values, language=self.language, labels=self._labels)

    def plain(self, words: Words | None) -> str:
        """A text with its values, as plain characters."""
        source = self.words(words)
        return self.text(source).plain.strip() if source else ""


def fixed(source: str) -> bool:
    """Whether a text shows the same on every call."""
    return "{" not in source
