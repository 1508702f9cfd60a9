"""The help page of every key: its example has all that the schemas know, and is a sound library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest

from jobaid.library.files import FOLDERS, TOP_FILES
from jobaid.library.reader import read_contents
from jobaid.library.reading.nodes import plain
from jobaid.library.report import Report
from jobaid.library.schemas import schema
from jobaid.library.shipped import shipped_assets
from jobaid.library.yaml_source import compose
from jobaid.operations.library_check import check_reading
from tests.library.test_formats_page import OF_A_LIBRARY
from tests.library.test_schemas import schema_of

FENCE = re.compile(r"^```\w+ +file=(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
Path = tuple[str, ...]


@cache
def examples() -> dict[str, str]:
    """The files of the page, by path."""
    text = (shipped_assets() / "help/keys.md").read_text(encoding="utf-8")
    found = {match[1]: match[2] for match in FENCE.finditer(text)}
    assert len(found) == len(FENCE.findall(text))
    return found


def values(schema_name: str) -> list[Any]:
    """What the page's files of this schema hold."""
    found = []
    for file, text in examples().items():
        if schema_name == "article" and file.startswith("articles/"):
            text = text.split("---\n")[1]
        elif schema_of(file) != schema_name:
            continue
        root = compose(text.encode(), Report(file))
        assert root is not None
        found.append(plain(root, Report(file)))
    return found


def known(part: Any, whole: Any, path: Path = (), shared: str = "") -> Iterator[tuple[Path, str]]:
    """Every key that a schema knows, with the keys above it.

    Beside it stands the part that several files have in common (a field, a reply ...), "" for
    a key of its own.
    """
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        yield from known(whole["$defs"][name], whole, path, name)
    for name, inner in part.get("properties", {}).items():
        yield (*path, name), shared
        # The commands of a call have a page of their own.
        if name != "commands":
            yield from known(inner, whole, (*path, name), shared)
    for key in ("items", "additionalProperties"):
        if isinstance(part.get(key), dict):
            yield from known(part[key], whole, path, shared)
    for one in (*part.get("anyOf", ()), *part.get("oneOf", ())):
        yield from known(one, whole, path, shared)


@cache
def shown_of(name: str) -> frozenset[Path]:
    """The keys that the page's files of a schema have."""
    whole = schema(name)
    keys = {path for path, _ in known(whole, whole)}
    return frozenset(path for value in values(name) for path in used(value, keys))


@cache
def shown_of_shared() -> frozenset[tuple[str, str]]:
    """The keys that are shown of each part which several files have in common."""
    return frozenset(
        (shared, path[-1])
        for name in OF_A_LIBRARY
        for path, shared in known(schema(name), schema(name))
        if shared and path in shown_of(name)
    )


def used(value: Any, keys: set[Path], path: Path = ()) -> Iterator[Path]:
    """The keys of a value, as far as a schema knows them; names that are free are left out."""
    if isinstance(value, list):
        for one in value:
            yield from used(one, keys, path)
    elif isinstance(value, dict):
        for key, one in value.items():
            inner = (*path, key) if (*path, key) in keys else path
            if inner != path:
                yield inner
            yield from used(one, keys, inner)


# Fields may also be a list, in which each has its name.
ANOTHER_FORM = {("fields", "name"), ("caller_fields", "name")}


@pytest.mark.parametrize("name", OF_A_LIBRARY)
def test_every_key_has_an_example(name: str) -> None:
    missing = [
        path
        for path, shared in known(schema(name), schema(name))
        if path not in shown_of(name) and (shared, path[-1]) not in shown_of_shared()
    ]
    # `question` is one of `questions`.
    missing = [path for path in missing if ("questions", *path[1:]) not in shown_of(name)]
    assert [path for path in missing if path[-2:] not in ANOTHER_FORM] == []


@pytest.mark.parametrize("name", OF_A_LIBRARY)
def test_every_example_fits_its_schema(name: str) -> None:
    for value in values(name):
        jsonschema.Draft202012Validator(schema(name)).validate(value)


def test_the_examples_are_a_library_without_a_fault() -> None:
    reading = read_contents({name: text.encode() for name, text in sorted(examples().items())})
    assert [one.line_of_text() for one in reading.findings] == []
    assert [one.line_of_text() for one in check_reading(reading)] == []


def test_every_file_is_shown() -> None:
    for file in TOP_FILES:
        assert file in examples()
    for folder in FOLDERS:
        assert any(file.startswith(f"{folder}/") for file in examples()), folder
