"""Names with values as forms show them, in a grid or in one line, and what edits make of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.library.editing.rename import rename_key
from jobaid.library.editing.replace import set_value
from jobaid.operations.studio.form_keys import form_key
from jobaid.operations.studio.form_shapes import told
from jobaid.operations.studio.tree_edits import (
    PlainValues,
    as_text,
    new_id,
    pairs_of,
    value_at,
    values_of,
    with_set,
    without,
)
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.studio.form_document import FormEdit, FormPath

PAIR_COLUMNS = (
    form_key("name", "text", must=True),
    form_key("value", "text", label=sentence("Value"), must=True),
)
"""The columns of a grid of pairs: a cell edit names them by their places, 0 and 1."""

_NUMBER = form_key("value", "number")


def pair_cells(value: PlainValues) -> list[tuple[str, str]]:
    """The rows of a grid of pairs; what holds more than a value stands elsewhere."""
    return [(name, as_text(one)) for name, one in pairs_of(value) if not isinstance(one, Mapping)]


def with_pair_edit(content: bytes, edit: FormEdit) -> bytes:
    """The file after an edit of a grid of pairs. Raises `CannotWrite` in words.

    A name that is typed becomes one that texts can use: "Visit charge" is `visit_charge`.
    """
    path, text = edit.path, str(edit.value).strip()
    held_there = value_at(values_of(content), path)
    taken = {name for name, _ in pairs_of(held_there)}
    names = [name for name, _ in pair_cells(held_there)]
    if edit.what == "remove":
        return without(content, (*path, names[edit.row]))
    if edit.what == "move":
        return content  # the order of names says nothing
    if edit.what == "add":
        name = new_id(text if edit.column == 0 else "", taken, fallback="value", joint="_")
        return _with_value(content, (*path, name), text if edit.column else "")
    held = (*path, names[edit.row])
    if edit.column:
        return _with_value(content, held, text)
    name = new_id(text, taken - {names[edit.row]}, fallback="value", joint="_")
    return content if name == names[edit.row] else rename_key(content, held, name)


def _with_value(content: bytes, path: FormPath, text: str) -> bytes:
    """The file with a value under a name, which stays there without one as well."""
    present = value_at(values_of(content), path)
    if text:
        return with_set(content, path, _meant(text, present))
    return set_value(with_set(content, path, "-") if present is None else content, path, "")


def _meant(text: str, present: PlainValues) -> object:
    """What a typed value is: what stood there as a text stays one, what was a number one as well.

    Conditions compare and texts show by what it is, so a new one is a number or a truth only
    where it is read out as it was typed: 008 is a text.
    """
    if isinstance(present, str) and present:
        return text
    if text in ("true", "false"):
        return text == "true"
    number = told(_NUMBER, text)
    exact = isinstance(present, int | float) and not isinstance(present, bool)
    return number if exact or str(number) == text else text


def with_pairs(content: bytes, path: FormPath, text: str) -> bytes:
    """The file with other names and values in the mapping at a path: `name = value; ...`."""
    wanted = dict(pairs_in(text))
    present = dict(pairs_of(value_at(values_of(content), path)))
    if not wanted:
        return without(content, path)
    for name in present:
        if name not in wanted and not isinstance(present[name], Mapping):
            content = without(content, (*path, name))
    for name, value in wanted.items():
        if as_text(present.get(name)) != value:
            content = with_set(content, (*path, name), _meant(value, present.get(name)))
    return content


def pairs_in(text: str) -> list[tuple[str, str]]:
    """Names with values, as they are typed."""
    found = []
    for part in text.replace("\n", ";").split(";"):
        name, sign, value = part.partition("=")
        if sign and name.strip() and value.strip():
            found.append((name.strip(), value.strip()))
    return found


def pairs_text(value: PlainValues) -> str:
    """Names with values, as they are shown to be typed over."""
    return "; ".join(f"{name} = {one}" for name, one in pair_cells(value))
