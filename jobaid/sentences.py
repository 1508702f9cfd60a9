"""Sentences for a person that can also be said in another language than English.

What the program says is written in English, where it is decided. A `Sentence` is that English
text, so logs, files and the command line need to know nothing; beside it, it keeps the template
it was made of and the values in it, so that a screen in another language can say the same from
a translated template (`jobaid.ui.translated_sentences.translated`).

A template is written as a literal in the call that uses it, because the translators' files are
made by reading the source for them (`tests.tools.templates`). Places for values are names in
braces; a value is put in once and never read again, so whatever stands in it stays plain text.
A sentence that is joined to another, or set into one, keeps what it knows only through `joined`
and as a value: adding strings makes plain English of both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from jobaid.late_patterns import late_pattern

PLACE = late_pattern(r"\{(\w+)\}")
"""A place for a value in a template."""

# What closes after a full stop, and a text that ends as a sentence does.
_CLOSING = r"[”’»\"')]*"
_STOPPED = late_pattern(rf"[.!?…]{_CLOSING}$")
_FULL_STOP = late_pattern(rf"({_CLOSING})\.(?=[\s”’»)]|$)")
_PLACE_AND_STOP = late_pattern(rf"\{{(\w+)\}}({_CLOSING}\.(?=[\s”’»)]|$))?")

COUNT = "%Ln"
"""Where the counted number stands in a template: as Qt's translations write it."""

Shown = Callable[[object], str]
"""How a value is written in a language."""

_NONE: Mapping[str, object] = {}


class ErrorInWords(Exception):
    """An error that is told to a person: `words` say what is wrong."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class Sentence(str):
    """An English text with the template and the values it was made of.

    `template` is the English one, `key` the one that translations are found by (another only
    where something is counted), `number` how many there are of what is counted, None where
    nothing is. A value may itself be a sentence.
    """

    __slots__ = ("key", "number", "template", "values")

    template: str
    key: str
    values: Mapping[str, object]
    number: int | None

    def __new__(
        cls,
        template: str,
        values: Mapping[str, object] = _NONE,
        key: str | None = None,
        number: int | None = None,
    ) -> Sentence:
        """Make the English text of a template and its values."""
        # An exception or a path as such would keep more alive than its text.
        values = {
            name: value if isinstance(value, str | int) else str(value)
            for name, value in values.items()
        }
        made = super().__new__(cls, filled(template, values, plain_value, number))
        made.template, made.key = template, template if key is None else key
        made.values, made.number = values, number
        return made

    def __getnewargs__(self) -> tuple[object, ...]:  # type: ignore[override]
        """What a copy is made of."""
        return self.template, self.values, self.key, self.number

    def of(self, **values: object) -> Sentence:
        """The same with values in its places: for templates that are kept by name."""
        return Sentence(self.template, {**self.values, **values}, self.key, self.number)


class DecimalWords(str):
    """A number as English writes it, which another language writes with its own decimal mark."""

    __slots__ = ()


def decimal_words(value: float, places: int | None = None) -> DecimalWords:
    """A number with so many places, or with those that it has (six digits at most)."""
    return DecimalWords(f"{value:g}" if places is None else f"{value:.{places}f}")


def sentence(template: str, /, **values: object) -> Sentence:
    """A sentence. Whole numbers among the values are shown with their thousands set apart."""
    return Sentence(template, values)


def counted(count: int, one: str, many: str, /, **values: object) -> Sentence:
    """A sentence about `count` things: `one` for a single one, `many` (with `%Ln`) else."""
    return Sentence(one if count == 1 else many, values, many, count)


def kept_parts(words: str) -> object:
    """A text as it is kept where it is to be said in another language later: JSON."""
    if not isinstance(words, Sentence):
        return str(words)
    values = {
        name: kept_parts(value) if isinstance(value, str) else value
        for name, value in words.values.items()
    }
    return {"template": words.template, "values": values, "key": words.key, "number": words.number}


def of_kept_parts(told: object, else_: str) -> str:
    """What `kept_parts` kept, as it was; `else_` where that cannot be read. Never raises."""
    if isinstance(told, str):
        return told
    if not isinstance(told, Mapping) or not isinstance(told.get("template"), str):
        return else_
    values, number = told.get("values"), told.get("number")
    return Sentence(
        told["template"],
        {
            str(name): value if isinstance(value, int) else of_kept_parts(value, "")
            for name, value in (values if isinstance(values, Mapping) else {}).items()
        },
        str(told.get("key") or told["template"]),
        number if isinstance(number, int) else None,
    )


def joined(*parts: str) -> str:
    """Several sentences after each other; empty ones are left out, a single one stays itself."""
    shown = [part for part in parts if part]
    if len(shown) < 2:
        return shown[0] if shown else ""
    names = [f"part{number}" for number in range(len(shown))]
    template = " ".join(f"{{{name}}}" for name in names)
    return Sentence(template, dict(zip(names, shown, strict=True)))


def listed(parts: list[str]) -> str:
    """Several parts as a list with commas."""
    names = [f"part{number}" for number in range(len(parts))]
    template = ", ".join(f"{{{name}}}" for name in names)
    return Sentence(template, dict(zip(names, parts, strict=True)))


def filled(
    template: str, values: Mapping[str, object], shown: Shown, number: int | None = None
) -> str:
    """A template with its values in their places; a place without a value stays as written."""
    if number is not None:
        template = template.replace(COUNT, shown(number))
    if not values:
        return template

    def put_in(place: re.Match[str]) -> str:
        if place[1] not in values:
            return place[0]
        words = shown(values[place[1]])
        return words + after_stop(words, place[2] or "")

    return _PLACE_AND_STOP.sub(put_in, template)


def put(template: str, mark: str, value: str) -> str:
    """A template of the screen with a value at its mark (`%1`), and no full stop twice."""
    first, *others = template.split(mark)
    return value.join((first, *(after_stop(value, one) for one in others)))


def after_stop(before: str, after: str) -> str:
    """What follows on a value, without the full stop that the value has brought itself."""
    found = _FULL_STOP.match(after) if after and _STOPPED.search(before) else None
    return after if found is None else found[1] + after[found.end() :]


def ended(text: str) -> str:
    """A text with a full stop, where it does not end as a sentence does already."""
    return text if not text or _STOPPED.search(text) else f"{text}."


def in_turn(parts: Iterable[str]) -> str:
    """Texts after each other, with a full stop between them where the earlier one has none."""
    told = [part for part in parts if part]
    return " ".join((*map(ended, told[:-1]), *told[-1:]))


def main_language(tag: str) -> str:
    """The language of a tag without its region: "fr" of "fr-CA" and "fr_CA"."""
    return tag.replace("_", "-").partition("-")[0].lower()


def plain_value(value: object) -> str:
    """A value as English shows it: 20,000 for a whole number."""
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
