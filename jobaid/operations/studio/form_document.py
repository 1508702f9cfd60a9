"""A form over a part of a file: what stands in each of its keys, and the file after an edit.

Whatever is edited goes through the writer that keeps every byte that was not meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING, Literal

from jobaid.library.reading.shared_keys import slug
from jobaid.operations.studio.conditions_in_words import condition_words, typed_condition
from jobaid.operations.studio.form_lists import (
    group_lines,
    label_lines,
    listed,
    with_groups,
    with_labels,
    with_texts,
    with_word_list,
    word_lines,
)
from jobaid.operations.studio.form_pairs import (
    PAIR_COLUMNS,
    pair_cells,
    pairs_text,
    with_pair_edit,
    with_pairs,
)
from jobaid.operations.studio.form_shapes import as_it_stands, is_words, key_in, leading_key, told
from jobaid.operations.studio.tree_edits import (
    PlainValues,
    as_text,
    new_id,
    value_at,
    values_of,
    with_item,
    with_moved,
    with_set,
    with_words,
    without,
    words_at,
)
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.operations.studio.form_keys import FormKey

NEW = "new:"
"""A value that begins so is not among those that are offered: what was typed stands behind it."""

FormPath = tuple[str | int, ...]
Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell of a grid: what is edited, and what shows (the same unless it says more)."""

    value: str
    shown: str


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column: a key, of words in one language. A row that is one text is the one that leads."""

    key: FormKey
    language: str = ""
    options: Options = ()
    leads: bool = False


@dataclass(frozen=True, slots=True)
class FormEntry:
    """A key of a form with what stands in it.

    `texts` by language ("" where there is none), `chosen` ids, `rows` of a grid with its
    `columns` and the further keys of each (`details`), `inner` the keys of a group; `notes` by
    language say something of a text. `name` is what a part is known by, "": its path.
    """

    key: FormKey
    path: FormPath
    texts: Mapping[str, str] = field(default_factory=dict)
    chosen: tuple[str, ...] = ()
    options: Options = ()
    columns: tuple[FormColumn, ...] = ()
    rows: tuple[tuple[FormCell, ...], ...] = ()
    inner: tuple[FormEntry, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    details: tuple[tuple[FormEntry, ...], ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class FormEdit:
    """What a person did: to the key at `path`, in a language, or in a row and column of it."""

    path: FormPath
    what: Literal["set", "cell", "add", "remove", "move"] = "set"
    value: str | tuple[str, ...] = ""
    language: str = ""
    row: int = -1
    column: int = 0
    to: int = -1


class FormDocument:
    """The form of what stands at `base` in a file.

    `options` are what keys may refer to, by kind ("outcomes", "steps", ...).
    """

    def __init__(
        self,
        content: bytes,
        base: FormPath,
        keys: Sequence[FormKey],
        languages: Sequence[str],
        options: Mapping[str, Options],
    ) -> None:
        self.content = content
        self.base = base
        self.keys = tuple(keys)
        self.languages = tuple(languages) or ("en",)
        self.options = options
        self.values: PlainValues = values_of(content)

    # -- what stands there ----------------------------------------------------------------------

    def entries(self) -> tuple[FormEntry, ...]:
        """Every key of the form."""
        return tuple(self.entry(key, (*self.base, key.key)) for key in self.keys)

    def entry(self, key: FormKey, path: FormPath) -> FormEntry:
        """A key at a path."""
        found = value_at(self.values, path)
        options = key.options or self.options.get(key.refers, ())
        key = as_it_stands(key, found)
        match key.kind:
            case "words" | "long-words":
                texts = {one: self._words(path, one) for one in self.languages}
                return FormEntry(key, path, texts, notes=self.notes(key, texts))
            case "many-words":
                return FormEntry(
                    key, path, {one: self._lines(found, one) for one in self.languages}
                )
            case "labels" | "groups" | "word-list":
                lines = {one: self._list_lines(key, path, one) for one in self.languages}
                return FormEntry(
                    key, path, {one: "\n".join(x).rstrip() for one, x in lines.items()}
                )
            case "texts":
                return FormEntry(key, path, {"": ", ".join(listed(found))})
            case "pick":
                return FormEntry(key, path, chosen=tuple(listed(found)), options=options)
            case "pairs":
                columns = tuple(FormColumn(one) for one in PAIR_COLUMNS)
                pairs = [tuple(FormCell(one, one) for one in two) for two in pair_cells(found)]
                return FormEntry(key, path, columns=columns, rows=tuple(pairs))
            case "group":
                # One text, perhaps in languages, stands for the `text` of such a group.
                alone = is_words(key, found)
                inner = [
                    self.entry(one, path if alone and one.key == "text" else (*path, one.key))
                    for one in key.columns
                ]
                return FormEntry(key, path, inner=tuple(inner))
            case "rows":
                columns = self.columns(key)
                count = range(self.count(key, path))
                rows = [self.row(key, path, at, columns) for at in count]
                more = [self.details(key, path, at) for at in count] if key.more else []
                return FormEntry(key, path, columns=columns, rows=tuple(rows), details=tuple(more))
            case _:
                text = ", ".join(listed(found)) if isinstance(found, list) else as_text(found)
                return FormEntry(key, path, {"": text}, options=options)

    def _list_lines(self, key: FormKey, path: FormPath, language: str) -> list[str]:
        if key.kind == "labels":
            return label_lines(self.values, path, language, self.languages)
        lines = group_lines if key.kind == "groups" else word_lines
        return lines(value_at(self.values, path), language, self.languages)

    def details(self, key: FormKey, path: FormPath, at: int) -> tuple[FormEntry, ...]:
        """The keys of a row that its columns do not hold; none where it stands elsewhere."""
        row = self.row_path(path, at)
        if not isinstance(value_at(self.values, row), Mapping):
            return ()
        names = [*(one for one in path if isinstance(one, str))]
        return tuple(
            replace(self.entry(one, (*row, one.key)), name="-".join((*names, one.key)))
            for one in key.more
        )

    def columns(self, key: FormKey) -> tuple[FormColumn, ...]:
        """The columns of a grid; words have one more for each further language, at the end."""
        found, others = [], []
        leads = leading_key(key)
        for one in key.columns:
            options = one.options or self.options.get(one.refers, ())
            if one.kind in ("words", "long-words", "many-words"):
                found.append(FormColumn(one, self.languages[0], leads=one is leads))
                others += [FormColumn(one, language) for language in self.languages[1:]]
            else:
                found.append(FormColumn(one, options=options, leads=one is leads))
        return (*found, *others)

    def count(self, key: FormKey, path: FormPath) -> int:
        """How many rows a grid has."""
        found = value_at(self.values, path)
        return len(found) if isinstance(found, list | Mapping) else int(found is not None)

    def row(
        self, key: FormKey, path: FormPath, at: int, columns: Sequence[FormColumn]
    ) -> tuple[FormCell, ...]:
        """A row of a grid."""
        return tuple(self.cell(self.row_path(path, at), column, at) for column in columns)

    def row_path(self, path: FormPath, at: int) -> FormPath:
        """Where a row stands in the file."""
        found = value_at(self.values, path)
        if isinstance(found, Mapping):
            return (*path, list(found)[at])
        return (*path, at)

    def cell(self, path: FormPath, column: FormColumn, at: int) -> FormCell:
        """A cell of the row at `path`."""
        item = value_at(self.values, path)
        if not isinstance(item, Mapping):
            # A list of texts: each stands for its label.
            told = as_text(item) if column.leads else ""
            return FormCell(told, told)
        if column.language and column.key.kind in ("words", "long-words"):
            text = self._words((*path, column.key.key), column.language)
            return FormCell(text, text)
        value = item.get(column.key.key)
        if column.key.kind == "many-words":
            text = " | ".join(self._lines(value, column.language).split("\n"))
            return FormCell(text, text)
        text = pairs_text(value) if column.key.kind == "pairs" else as_text(value)
        if isinstance(value, list):
            text = ", ".join(listed(value))
        return FormCell(text, self.shown(column, text, path))

    def shown(self, column: FormColumn, value: str, path: FormPath) -> str:
        """What a cell shows for a value: the words of an option, of a condition its questions."""
        if column.key.refers == "conditions" and value:
            fields = self.options.get("fields", ())
            return condition_words(value, fields, column.options) or value
        return dict(column.options).get(value, value)

    def condition(self, value: str) -> str:
        """What was typed as a condition, which words and values may be."""
        told = value.removeprefix(NEW)
        numbers = [name for name, _ in self.options.get("numbers", ())]
        return typed_condition(told, self.options.get("fields", ()), numbers)

    def notes(self, key: FormKey, texts: Mapping[str, str]) -> Mapping[str, str]:
        """What is said below a text, by language."""
        return {}

    def _words(self, path: FormPath, language: str) -> str:
        return words_at(self.values, path, language, self.languages)

    def _lines(self, found: PlainValues, language: str) -> str:
        first = language == self.languages[0]
        if isinstance(found, Mapping):
            return "\n".join(listed(found.get(language)))
        lines = []
        for one in found if isinstance(found, list) else [] if found is None else [found]:
            if isinstance(one, Mapping):
                lines.append(as_text(one.get(language)))
            elif first:
                lines.append(as_text(one))
        return "\n".join(line for line in lines if line)

    # -- edits --------------------------------------------------------------------------------

    def applied(self, edit: FormEdit) -> bytes:
        """The file after an edit. Raises `CannotWrite` in words."""
        key = self.key_at(edit.path)
        if key is None:
            raise LookupError(edit.path)
        outer = self.key_at(edit.path[:-1]) if len(edit.path) > len(self.base) + 1 else None
        if outer is not None and outer.kind == "group":
            held = value_at(self.values, edit.path[:-1])
            if is_words(outer, held):
                whole = with_set(self.content, edit.path[:-1], {"text": held})
                return self._again(whole).applied(edit)
        key = as_it_stands(key, value_at(self.values, edit.path))
        if key.kind == "group":
            # It is one text, perhaps in languages, and stays that.
            text = edit.value if isinstance(edit.value, str) else ", ".join(edit.value)
            return with_words(self.content, edit.path, text, edit.language, self.languages)
        if key.kind == "rows":
            return self.rows_edited(key, edit)
        value = edit.value
        text = value if isinstance(value, str) else ", ".join(value)
        match key.kind:
            case "words" | "long-words":
                return with_words(self.content, edit.path, text, edit.language, self.languages)
            case "many-words":
                return self._with_lines(edit.path, text.split("\n"), edit.language)
            case "labels":
                lines = text.split("\n")
                return with_labels(self.content, edit.path, lines, edit.language, self.languages)
            case "groups" | "word-list":
                write = with_groups if key.kind == "groups" else with_word_list
                lines = text.split("\n")
                return write(self.content, edit.path, lines, edit.language, self.languages)
            case "texts":
                return self.with_list(edit.path, _split(text))
            case "pick":
                return self.with_list(edit.path, list(edit.value))
            case "pairs":
                return with_pair_edit(self.content, edit)
            case _:
                return with_set(self.content, edit.path, told(key, text))

    def _again(self, content: bytes) -> FormDocument:
        """The same form over other bytes."""
        return FormDocument(content, self.base, self.keys, self.languages, self.options)

    def key_at(self, path: FormPath) -> FormKey | None:
        """The key of the form at a path."""
        return key_in(self.keys, path[len(self.base) :])

    def rows_edited(self, key: FormKey, edit: FormEdit) -> bytes:
        """The file after an edit of a grid."""
        typed = edit.value if edit.what in ("cell", "add") and isinstance(edit.value, str) else ""
        if typed and self.columns(key)[edit.column].key.refers == "conditions":
            edit = replace(edit, value=self.condition(typed))
        match edit.what:
            case "remove":
                return without(self.content, self.row_path(edit.path, edit.row))
            case "move":
                return with_moved(self.content, edit.path, edit.row, edit.to)
            case "add":
                return self.row_added(key, edit)
            case _:
                return self.cell_set(key, edit, self.row_path(edit.path, edit.row))

    def cell_set(self, key: FormKey, edit: FormEdit, path: FormPath) -> bytes:
        """The file with another value in a cell."""
        column = self.columns(key)[edit.column]
        text = edit.value if isinstance(edit.value, str) else ", ".join(edit.value)
        held = (*path, column.key.key)
        item = value_at(self.values, path)
        if not isinstance(item, Mapping):
            if column.leads or item is None:
                return with_set(self.content, path, text)
            # One text becomes a thing with more than its words.
            leads = leading_key(key)
            whole: dict[str, object] = (
                {} if key.key in _WITHOUT_IDS else {"id": slug(as_text(item))}
            )
            whole["text" if leads is None else leads.key] = item
            return self._again(with_set(self.content, path, whole)).cell_set(key, edit, path)
        if column.key.kind in ("words", "long-words"):
            return with_words(self.content, held, text, column.language, self.languages)
        if column.key.kind == "many-words":
            return self._with_lines(held, text.split("|"), column.language)
        if column.key.kind == "pairs":
            return with_pairs(self.content, held, text)
        if column.key.kind in ("texts", "pick"):
            return with_set(self.content, held, _split(text))
        return with_set(self.content, held, told(column.key, text))

    def row_added(self, key: FormKey, edit: FormEdit) -> bytes:
        """The file with a new row, which begins with the value of one cell."""
        if key.key in _NAMED:
            return self._field_added(key, edit)
        column = self.columns(key)[edit.column]
        text = str(edit.value)
        item: dict[str, object] = {}
        taken = self.ids_at(edit.path)
        if key.key not in _WITHOUT_IDS:
            item["id"] = new_id(text, taken, fallback=f"{key.key.rstrip('s')}-{len(taken) + 1}")
        words = column.key.kind in ("words", "long-words")
        if words and column.language not in ("", self.languages[0]):
            item[column.key.key] = {column.language: text}
        else:
            item[column.key.key] = text if words else told(column.key, text)
        return with_item(self.content, edit.path, self.count(key, edit.path), item)

    def _field_added(self, key: FormKey, edit: FormEdit) -> bytes:
        """A new field: the file has them under their names."""
        column, text = self.columns(key)[edit.column], str(edit.value).strip()
        found = value_at(self.values, edit.path)
        names = [name for name, _ in self.options.get("fields", ())]
        own = list(found) if isinstance(found, Mapping) else []
        name = new_id(text, {*names, *own}, fallback="field", joint="_")
        made: dict[str, object] = {"label": text, "kind": "text"}
        if column.key.kind not in ("words", "text"):
            made = {"kind": "text", column.key.key: told(column.key, text)}
        elif column.language not in ("", self.languages[0]):
            made["label"] = {column.language: text}
        if isinstance(found, list):
            return with_item(self.content, edit.path, len(found), {"name": name, **made})
        return with_set(self.content, (*edit.path, name), made)

    def ids_at(self, path: FormPath) -> set[str]:
        """The ids of a list's items."""
        found = value_at(self.values, path)
        items = found if isinstance(found, list) else []
        return {as_text(one.get("id")) for one in items if isinstance(one, Mapping)}

    def with_list(self, path: FormPath, items: Sequence[str]) -> bytes:
        """The file with other texts in a list; those that stay keep their bytes."""
        return with_texts(self.content, path, items)

    def _with_lines(self, path: FormPath, lines: Sequence[str], language: str) -> bytes:
        wanted = [line.strip() for line in lines if line.strip()]
        found = value_at(self.values, path)
        if isinstance(found, Mapping):
            return with_texts(self.content, (*path, language), wanted)
        mixed = isinstance(found, list) and any(isinstance(one, Mapping) for one in found)
        if not mixed and (language == self.languages[0] or len(self.languages) < 2):
            return with_texts(self.content, path, wanted)
        each = {one: self._lines(found, one).split("\n") for one in self.languages}
        each[language] = wanted
        held = {one: [text for text in texts if text] for one, texts in each.items()}
        return with_set(self.content, path, {one: texts for one, texts in held.items() if texts})


_WITHOUT_IDS = frozenset(
    ("holidays", "next", "show", "turns", "away", "accepted", "rules", "scripts")
)
_NAMED = frozenset(("fields", "caller_fields"))
"""Lists of fields, which stand under their names."""


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
