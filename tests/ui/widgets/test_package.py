from __future__ import annotations

import ast
import re
from pathlib import Path

import jobaid.ui.widgets as widgets

_CATALOGUE = re.compile(r"^=+ =+$\n(.*?)^=+ =+$", re.MULTILINE | re.DOTALL)


def test_every_name_of_the_catalogue_is_a_widget_that_is_there() -> None:
    folder = Path(str(widgets.__file__)).parent
    there = {
        node.name
        for path in folder.glob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
    table = _CATALOGUE.search(widgets.__doc__ or "")
    assert table is not None
    heads = re.findall(r"^(\w+(?:, \w+)*) {2,}", table[1], re.MULTILINE)
    named = [name for head in heads for name in head.split(", ")]
    assert len(named) > 20
    assert [name for name in named if name not in there] == []
