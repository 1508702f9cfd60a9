"""Every text of a library's file that people read or hear, with its place and language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jobaid.library.comparison.library_comparison import PROSE
from jobaid.library.editing.rewriting import held_in
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.reading.nodes import LANGUAGE
from jobaid.quick_dataclasses import dataclass
from jobaid.utf8_text import utf8_text

_WHOLE = (".md", ".j2")


@dataclass(frozen=True, slots=True)
class TextInFile:
    """A text: `path` leads to it in its file, and is empty where the file is the text itself.

    `place` names it as a person does: `script/step`, else the file.
    """

    file: str
    path: tuple[str | int, ...]
    text: str
    language: str
    place: str


def texts_in_files(file: str, content: bytes, language: str) -> Iterator[TextInFile]:
    """The texts of one file; `language` is that of a text that names none."""
    if file.endswith(_WHOLE):
        yield TextInFile(file, (), utf8_text(content, "replace"), language, file)
        return
    if not file.endswith(".yaml"):
        return
    try:
        held = held_in(content)
    except CannotWrite:
        return
    script = held.get("id") if isinstance(held, dict) and file.startswith("scripts/") else None
    yield from _below(held, (), False, language, file, script if isinstance(script, str) else None)


def _below(
    value: Any,
    path: tuple[str | int, ...],
    said: bool,
    language: str,
    file: str,
    script: str | None,
    step: str | None = None,
) -> Iterator[TextInFile]:
    if isinstance(value, str):
        if said:
            place = f"{script}/{step}" if script and step else script or file
            yield TextInFile(file, path, value, language, place)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            at = step
            if path == ("steps",) and isinstance(one, dict):
                at = str(one.get("id") or number + 1)
            yield from _below(one, (*path, number), said, language, file, script, at)
    elif isinstance(value, dict):
        by_language = (
            said
            and bool(value)
            and all(isinstance(key, str) and LANGUAGE.fullmatch(key) for key in value)
        )
        for key, one in value.items():
            if by_language:
                yield from _below(one, (*path, key), True, str(key), file, script, step)
            else:
                inner = key in PROSE
                yield from _below(one, (*path, key), inner, language, file, script, step)
