"""Texts of the library as a call shows them, with the values of one moment looked up once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Words
    from jobaid.library.texts import Rendered


class Renderer:
    """Renders texts with the values of now. Never raises.

    `stamp` tells whether anything that a text shows may have changed since another renderer.
    `fixed` keeps the texts without values, for the next renderer of the same library.
    """

    def __init__(self, call: CallReadModel, fixed: dict[str, str] | None = None) -> None:
        self.call = call
        self._fixed = {} if fixed is None else fixed
        self.language = call.language
        self.languages = call.library.house.languages
        place = call.state.place
        self.stamp = (
            call.state.about.get("id"),
            call.state.fields_version,
            call.now[:16],
            self.language,
            None if place is None else place.script,
        )

    def words(self, words: Words | None) -> str:
        """A text of the library in the language of the call, as it is written."""
        return "" if words is None else words.text(self.language, self.languages)

    def text(self, source: str) -> Rendered:
        """A text with its values."""
        return self.call.render(source)

    def plain(self, words: Words | None) -> str:
        """A text with its values, as plain characters."""
        source = self.words(words)
        if "{" in source:
            return self.text(source).plain.strip()
        found = self._fixed.get(source)
        if found is None:
            found = self._fixed[source] = self.text(source).plain.strip() if source else ""
        return found

    def is_fixed(self, words: Words) -> bool:
        """Whether a text shows the same on every call."""
        return "{" not in self.words(words)
