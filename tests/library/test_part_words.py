"""What a reader calls the parts of a file can be said in every language of the interface."""

from __future__ import annotations

import ast
from pathlib import Path

from jobaid.library import reading
from jobaid.library.reading import list_reader, other_lists
from jobaid.library.reading.nodes import part_words
from jobaid.library.reading.page_reader import PAGES
from jobaid.sentences import Sentence

_WHERE = {
    "mappings": 1,
    "inners": 1,
    "identified": 1,
    "kept": 1,
    "extra": 1,
    "group": 1,
    "check_id": 2,
    "once": 2,
    "once_by_id": 1,
    "_label": 2,
}
"""In which argument a reader is given what a part is called."""


def test_every_part_that_a_reader_names_is_known_to_translators() -> None:
    named = {
        one for makers in (list_reader.LISTS, other_lists.MAKERS) for one, _ in makers.values()
    }
    named |= {folder.removesuffix("s") for folder in PAGES}
    for path in Path(reading.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            at = _WHERE.get(getattr(node.func, "attr", getattr(node.func, "id", "")))
            given = node.args[at] if at is not None and len(node.args) > at else None
            if isinstance(given, ast.Constant) and isinstance(given.value, str):
                named.add(given.value)
    assert len(named) > 60
    untold = {one for one in named if not isinstance(part_words(one), Sentence)}
    # A file is called by its name, a key as it is written.
    assert {one for one in untold if not one.startswith("`")} == set()
