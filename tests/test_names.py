"""One name for each thing: what a reader has met in one place means nothing else in another."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import jobaid

HOUSE = Path(jobaid.__file__).parent
EVERY_AREA_HAS = {"__init__", "__main__", "area", "controller", "pages", "keys"}
"""Modules that may stand in every area."""


def _defined(statements: list[ast.stmt]) -> Iterator[str]:
    """Classes, and aliases that are written like one, of a module."""
    for one in statements:
        if isinstance(one, ast.ClassDef):
            yield one.name
        elif isinstance(one, ast.Assign):
            names = [target.id for target in one.targets if isinstance(target, ast.Name)]
            yield from (name for name in names if name[0].isupper() and not name.isupper())
        elif isinstance(one, ast.If):
            yield from _defined(one.body)


def test_no_class_is_named_like_another() -> None:
    where: dict[str, set[str]] = defaultdict(set)
    for path in HOUSE.rglob("*.py"):
        for name in _defined(ast.parse(path.read_text(encoding="utf-8")).body):
            where[name].add(str(path.relative_to(HOUSE)))
    assert len(where) > 500
    assert {name: paths for name, paths in where.items() if len(paths) > 1} == {}


def test_no_module_is_named_like_another() -> None:
    where: dict[str, list[str]] = defaultdict(list)
    for path in HOUSE.rglob("*.py"):
        where[path.stem].append(str(path.relative_to(HOUSE)))
    twice = {name: paths for name, paths in where.items() if len(paths) > 1}
    assert set(twice) <= EVERY_AREA_HAS, twice
