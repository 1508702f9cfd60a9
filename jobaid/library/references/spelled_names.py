"""Which files of a library may name a thing: those that hold its letters, found without reading
them, so that whoever looks for one name reads few of a thousand files.

A reference is the characters that spell the last part of a name, so that no other file names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from jobaid.library.reading.plan_file import ENDING
from jobaid.library.references.index import references_in

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary

_ESCAPED = re.compile(rb"\\[xuU\r\n]")
"""In double quotes YAML may write any letter in another way, or break the line inside a name."""
_BEFORE, _BEHIND = rb"(?:(?<![A-Za-z0-9_])|(?<=\\.))", rb"(?![A-Za-z0-9_])"
"""Where a word begins and ends; `\\n` in double quotes is no letter before it."""
_STANDARDS = "standards.yaml"


def files_spelling(contents: Mapping[str, bytes], names: Iterable[str]) -> set[str]:
    """The files that may name a thing of any kind that is called so, whole or by its last part."""
    words = {word for name in names for word in _words_of(name)}
    spelled = [(word, re.compile(_BEFORE + re.escape(word) + _BEHIND)) for word in words]
    return {
        file
        for file, content in contents.items()
        if any(
            (word in content and pattern.search(content)) or word in file.encode()
            for word, pattern in spelled
        )
        or _hides(content)
    }


def files_naming(reading: ReadLibrary, name: str) -> set[str]:
    """The files that may name a thing, or anything that stands inside of it (`name/...`).

    Plans and standards name steps, answers and items without their script: of these the letters
    of what stands inside count as well.
    """
    found = files_spelling(reading.contents, (name,))
    own = reading.library.scripts.get(name.partition("/")[0])
    if own is not None and own.file in reading.contents:
        inside = {
            one.bare
            for one in references_in(reading, own.file)
            if one.defines and one.name.startswith(f"{name}/")
        }
        by_last_part = {
            file: content
            for file, content in reading.contents.items()
            if file.endswith(ENDING) or file == _STANDARDS
        }
        found |= files_spelling(by_last_part, inside)
    return found


def _words_of(name: str) -> set[bytes]:
    """What a file holds that spells the name: one of these.

    A text may have blanks around the dots of a field, a card's condition has `_` for `-`.
    """
    first = name.rpartition("/")[2].partition(".")[0]
    return {first.encode(), first.replace("-", "_").encode()}


def _hides(content: bytes) -> bool:
    return b"\\" in content and _ESCAPED.search(content) is not None
