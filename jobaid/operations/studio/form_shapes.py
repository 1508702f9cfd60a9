"""In which form a key stands in a file, which key a path leads to, what a typed text means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.library.reading.nodes import LANGUAGE
from jobaid.library.written_numbers import number_as_written

if TYPE_CHECKING:
    from jobaid.operations.studio.form_document import FormPath
    from jobaid.operations.studio.form_keys import FormKey
    from jobaid.operations.studio.tree_edits import PlainValues


def leading_key(key: FormKey) -> FormKey | None:
    """What a row is that is one text: its first words, else what it must name."""
    told = (one for one in key.columns if one.kind in ("words", "text"))
    return next(told, next((one for one in key.columns if one.must), None))


def is_words(key: FormKey, value: PlainValues) -> bool:
    """Whether one text, perhaps in languages, stands for a group."""
    if isinstance(value, Mapping):
        known = {one.key for one in key.columns}
        return bool(value) and all(
            one not in known and LANGUAGE.fullmatch(str(one)) for one in value
        )
    return value is not None and not isinstance(value, list)


def as_it_stands(key: FormKey, found: PlainValues) -> FormKey:
    """A group in the form in which the file has it: several, or only a text."""
    if key.kind != "group" or found is None:
        return key
    if isinstance(found, list):
        return replace(key, kind="rows")
    if is_words(key, found) and not any(one.key == "text" for one in key.columns):
        return replace(key, kind="words" if isinstance(found, Mapping) else "text", columns=())
    return key


def key_in(keys: Sequence[FormKey], path: FormPath) -> FormKey | None:
    """The key that a path leads to: through groups, and through rows to what more is asked."""
    found = None
    names = list(path)
    while names:
        name = names.pop(0)
        found = next((one for one in keys if one.key == name), None)
        if found is None:
            return None
        keys = (*found.columns, *found.more)
        if found.kind == "rows" and names:
            names.pop(0)
    return found


def told(key: FormKey, text: str) -> object:
    """What a text means for a key: a truth, a number, nothing."""
    text = text.strip() if key.kind != "long-words" else text
    if key.kind == "flag" or text in ("true", "false"):
        return {"true": True, "yes": True}.get(text)
    if key.kind == "number":
        try:
            return int(text)
        except ValueError:
            pass
        try:
            number = number_as_written(text)
        except ValueError:
            return text
        return number if number == number and abs(number) < 1e15 else text
    return text
