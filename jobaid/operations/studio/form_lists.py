"""Lists as forms show them, a line or a part for each, and the file after they changed.

What stays keeps its bytes, and a thing that is offered its id, whatever it is called now.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from jobaid.library.reading.shared_keys import slug
from jobaid.operations.studio.tree_edits import (
    PlainValues,
    as_text,
    new_id,
    value_at,
    values_of,
    with_item,
    with_set,
    with_words,
    without,
    words_at,
)

if TYPE_CHECKING:
    from jobaid.operations.studio.form_document import FormPath


def listed(value: PlainValues) -> list[str]:
    """A list of texts; one text is a list of one."""
    if value is None:
        return []
    if isinstance(value, list):
        return [as_text(one) for one in value if one is not None]
    return [as_text(value)]


def with_texts(content: bytes, path: FormPath, items: Sequence[str]) -> bytes:
    """The file with other texts in the list at a path; what stays keeps its bytes."""
    found = value_at(values_of(content), path)
    plainly = isinstance(found, list) and not any(isinstance(one, Mapping | list) for one in found)
    if not items or not plainly or not found:
        return with_set(content, path, list(items))
    before = [as_text(one) for one in found]
    changes = SequenceMatcher(None, before, list(items), autojunk=False).get_opcodes()
    for what, first, last, start, end in reversed(changes):
        if what == "equal":
            continue
        same = min(last - first, end - start)
        for at in range(same):
            content = with_set(content, (*path, first + at), items[start + at])
        for at in range(last - 1, first + same - 1, -1):
            content = without(content, (*path, at))
        for at in range(start + same, end):
            content = with_item(content, path, first + at - start, items[at])
    return content


# -- what is offered: {id, label} ------------------------------------------------------------------


def _label_paths(values: PlainValues, path: FormPath) -> list[FormPath]:
    """Where each label of what is offered stands, in the forms that a file has for that."""
    found = value_at(values, path)
    if isinstance(found, Mapping):
        return [(*path, key) for key in found]
    items = found if isinstance(found, list) else []
    return [
        (*path, at, "label") if isinstance(one, Mapping) else (*path, at)
        for at, one in enumerate(items)
    ]


def label_lines(
    values: PlainValues, path: FormPath, language: str, languages: Sequence[str]
) -> list[str]:
    """The labels of what is offered in one language; one without a label is its id."""
    found = []
    for at, where in enumerate(_label_paths(values, path)):
        text = words_at(values, where, language, languages)
        if not text and language == languages[0]:
            text = as_text(value_at(values, (*path, at, "id")))
        found.append(text)
    return found


def with_labels(
    content: bytes,
    path: FormPath,
    lines: Sequence[str],
    language: str,
    languages: Sequence[str],
) -> bytes:
    """The file with other things offered at a path, a label each; ids are kept.

    Lines of another language than the first say what each is called there.
    """
    values = values_of(content)
    where = _label_paths(values, path)
    before = label_lines(values, path, language, languages)
    if language != languages[0]:
        for at, line in enumerate(lines[: len(where)]):
            if line.strip() != before[at]:
                content = _as_thing(content, where[at])
                place = (*where[at], "label") if where[at][-1] == at else where[at]
                content = with_words(content, place, line.strip(), language, languages)
        return content
    wanted = [line.strip() for line in lines if line.strip()]
    if not wanted:
        return without(content, path)
    found = value_at(values, path)
    if isinstance(found, Mapping):
        return _labels_by_id(content, path, wanted, before, languages)
    taken = {as_text(value_at(values, (*path, at, "id"))) for at in range(len(where))}
    taken |= {slug(text) for at, text in enumerate(before) if where[at][-1] == at}
    changes = SequenceMatcher(None, before, wanted, autojunk=False).get_opcodes()
    for what, first, last, start, end in reversed(changes):
        if what == "equal":
            continue
        same = min(last - first, end - start)
        for at in range(same):
            place = where[first + at]
            if place[-1] == first + at:
                # A bare text gives its thing an id: that stays when it is called otherwise.
                content = _as_thing(content, place)
                place = (*place, "label")
            content = with_words(content, place, wanted[start + at], language, languages)
        for at in range(last - 1, first + same - 1, -1):
            content = without(content, (*path, at))
        for at in range(start + same, end):
            id = new_id(wanted[at], taken, fallback=f"option-{len(taken) + 1}")
            taken.add(id)
            item = {"id": id, "label": wanted[at]}
            content = with_item(content, path, first + at - start, item)
    return content


def _as_thing(content: bytes, place: FormPath) -> bytes:
    """The file with a bare text as `{id, label}`."""
    told = value_at(values_of(content), place)
    if isinstance(told, Mapping | list) or not isinstance(place[-1], int):
        return content
    return with_set(content, place, {"id": slug(as_text(told)), "label": as_text(told)})


def _labels_by_id(
    content: bytes,
    path: FormPath,
    wanted: Sequence[str],
    before: Sequence[str],
    languages: Sequence[str],
) -> bytes:
    """What is offered stands as labels under their ids."""
    ids = list(value_at(values_of(content), path))
    changes = SequenceMatcher(None, list(before), list(wanted), autojunk=False).get_opcodes()
    for what, first, last, start, end in reversed(changes):
        if what == "equal":
            continue
        same = min(last - first, end - start)
        for at in range(same):
            place = (*path, ids[first + at])
            content = with_words(content, place, wanted[start + at], languages[0], languages)
        for at in range(first + same, last):
            content = without(content, (*path, ids[at]))
        for at in range(start + same, end):
            id = new_id(wanted[at], ids, fallback=f"option-{len(ids) + 1}")
            ids.append(id)
            content = with_set(content, (*path, id), wanted[at])
    return content


# -- groups of words: of each one -----------------------------------------------------------------


def group_lines(value: PlainValues, language: str, languages: Sequence[str]) -> list[str]:
    """Groups of words of one language, a line each: `three, 3`."""
    held = _of_language(value, language, languages)
    items = held if isinstance(held, list) else [] if held is None else [held]
    return [", ".join(listed(one)) for one in items]


def word_lines(value: PlainValues, language: str, languages: Sequence[str]) -> list[str]:
    """Words of one language, a line each; a list without languages is of the first."""
    return listed(_of_language(value, language, languages))


def _of_language(value: PlainValues, language: str, languages: Sequence[str]) -> PlainValues:
    if isinstance(value, Mapping):
        return value.get(language)
    return value if language == languages[0] else None


def with_groups(
    content: bytes,
    path: FormPath,
    lines: Sequence[str],
    language: str,
    languages: Sequence[str],
) -> bytes:
    """The file with other groups of words at a path."""
    wanted: list[object] = []
    for line in lines:
        words = [one.strip() for one in line.split(",") if one.strip()]
        if words:
            wanted.append(words)
    return _with_language(content, path, wanted, language, languages)


def with_word_list(
    content: bytes,
    path: FormPath,
    lines: Sequence[str],
    language: str,
    languages: Sequence[str],
) -> bytes:
    """The file with other words at a path."""
    wanted: list[object] = [line.strip() for line in lines if line.strip()]
    return _with_language(content, path, wanted, language, languages)


def _with_language(
    content: bytes,
    path: FormPath,
    wanted: list[object],
    language: str,
    languages: Sequence[str],
) -> bytes:
    found = value_at(values_of(content), path)
    if isinstance(found, Mapping):
        if not wanted and set(found) <= {language}:
            return without(content, path)
        return with_set(content, (*path, language), wanted)
    if language == languages[0]:
        return with_set(content, path, wanted)
    if not wanted:
        return content
    both = {language: wanted} if found is None else {languages[0]: found, language: wanted}
    return with_set(content, path, both)
