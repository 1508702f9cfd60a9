"""The templates of the core's sentences, read from its source for the translators' files."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jobaid

_PACKAGE = Path(jobaid.__file__).parent
_ELSEWHERE = ("ui", "app.py", "sentences.py")
"""What is no part of the core: Qt's own texts are found there by Qt's own tool."""


_PLACES = {"sentence": 0, "counted": 2}
"""Where in a call the template stands that translations are found by."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template as translations are found by it; `counted` ones have plural forms."""

    text: str
    counted: bool


class NotWritten(ValueError):
    """A sentence of the core whose template does not stand in the source as a literal."""


def core_sources() -> list[Path]:
    """Every file of the program that knows nothing of Qt."""
    elsewhere = {_PACKAGE / name for name in _ELSEWHERE}
    return [
        path for path in sorted(_PACKAGE.rglob("*.py")) if not elsewhere & {path, *path.parents}
    ]


def templates() -> list[Template]:
    """Every template of the core once, in the order of its files. Raises `NotWritten`."""
    found: dict[Template, None] = {}
    for path in core_sources():
        found.update(dict.fromkeys(templates_of(path.read_text(encoding="utf-8"), path.name)))
    return list(found)


def templates_of(source: str, name: str) -> Iterator[Template]:
    """The templates of one file: those of `sentence(...)`, and the plural of `counted(...)`."""
    tree = ast.parse(source)
    made_here = {
        one.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "jobaid.sentences"
        for one in node.names
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        place = _PLACES.get(node.func.id) if node.func.id in made_here else None
        if place is not None:
            text = _literal(node.args[place] if len(node.args) > place else None)
            if text is None:
                raise NotWritten(f"{name}:{node.lineno}: a template is written as a literal.")
            yield Template(text, node.func.id == "counted")


def _literal(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
