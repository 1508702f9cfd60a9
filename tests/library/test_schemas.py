"""The JSON Schemas are schemas, and what the product reads and writes fits them."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jobaid.call.commands import COMMANDS
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.call.interaction import interaction
from jobaid.call.view import play_state
from jobaid.library.codes import all_codes
from jobaid.library.files import HOUSE_FILES
from jobaid.library.reader import read_contents
from jobaid.library.reading.nodes import plain
from jobaid.library.report import Report
from jobaid.library.schemas import names, schema
from jobaid.library.shipped import shipped_library
from jobaid.library.yaml_source import compose
from tests.library.code_examples import pairs
from tests.library.test_reader_house import LISTS
from tests.library.test_reader_pages import FILES as PAGE_FILES
from tests.library.test_reader_scripts import NEWER, WHOLE
from tests.shipped_reading import shipped_reading

ALL = ("library script plans never may standards outcomes replies glossary notices objectives "
       "people complaints recovery rewards masks snippets sampling path scorecard scenario article "
       "event interaction command play-state amendment finding")  # fmt: skip
SHIPPED = sorted(shipped_library().rglob("*.yaml"))


@cache
def validator(name: str) -> Any:
    return jsonschema.Draft202012Validator(schema(name))


def faults(name: str, value: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(value)]


def yaml_value(content: bytes) -> object:
    report = Report("")
    root = compose(content, report)
    assert report.findings == []
    return None if root is None else plain(root, report)


def schema_of(file: str) -> str | None:
    """The name of the schema for a file of a library."""
    if file in (*HOUSE_FILES, "sampling.yaml", "path.yaml"):
        return file.removesuffix(".yaml")
    if file.startswith(("scorecards/", "scenarios/")):
        return file.partition("/")[0].removesuffix("s")
    if not file.startswith("scripts/"):
        return None
    return "plans" if file.endswith(".plan.yaml") else "script"


def test_all_are_there() -> None:
    assert set(names()) == set(ALL.split())
    with pytest.raises(KeyError):
        schema("nothing")


@pytest.mark.parametrize("name", ALL.split())
def test_each_is_a_schema_that_stands_by_itself(name: str) -> None:
    made = schema(name)
    jsonschema.Draft202012Validator.check_schema(made)
    assert made["$schema"].endswith("2020-12/schema")
    assert made["title"]
    text = json.dumps(made)
    used = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert used == set(made.get("$defs", {}))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda path: path.name)
def test_every_shipped_file_fits(file: Path) -> None:
    name = schema_of(file.relative_to(shipped_library()).as_posix())
    if name is not None:
        assert faults(name, yaml_value(file.read_bytes())) == []


@pytest.mark.parametrize("file", LISTS)
def test_every_key_of_a_list_fits(file: str) -> None:
    assert faults(file.removesuffix(".yaml"), yaml_value(LISTS[file].encode())) == []


@pytest.mark.parametrize("name", PAGE_FILES)
def test_every_key_of_a_page_fits(name: str) -> None:
    file, text = PAGE_FILES[name]
    assert faults(str(schema_of(file)), yaml_value(text.encode())) == []


def test_the_script_of_the_format_fits() -> None:
    assert faults("script", yaml_value(WHOLE.encode())) == []


def test_the_newer_keys_of_a_script_fit() -> None:
    assert faults("script", yaml_value(f"id: x\n{NEWER}".encode())) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("script", "id: a\nsteps: [{id: a, say: [b]}]"),
        ("script", "id: a\nsteps: [{say: b}]"),
        ("script", "id: a\nsteps: []"),
        ("script", "id: a"),
        ("script", "id: none\nsteps: [{id: a}]"),
        ("script", "id: A b\nsteps: [{id: a}]"),
        ("script", "id: a\nsteps: [{id: a, next: [{when: x}]}]"),
        ("script", "id: a\nsteps: [{id: a, answers: [{label: x}]}]"),
        ("script", "id: a\nsteps: [{id: a, return: 5}]"),
        ("script", "id: a\nsteps: [{id: a, wording: verbatim}]"),
        ("script", "id: a\nfields: {a: {kind: currency}}\nsteps: [{id: a}]"),
        ("script", "id: a\nfields: {A: {}}\nsteps: [{id: a}]"),
        ("script", "id: a\nrules: [{no: x}]\nsteps: [{id: a}]"),
        ("script", "- id: a"),
        ("library", "hours: {monday: closed}"),
        ("library", "hours: {mon: 8 to 6}"),
        ("library", "currency: pounds"),
        ("library", "holidays: [Christmas]"),
        ("never", "- {id: a}"),
        ("never", "id: a"),
        ("never", "- {id: a, text: A, severity: bad}"),
        ("standards", "- {id: a, text: A, measure: speed}"),
        ("standards", "- {id: a, text: A, measure: count, at_most: 3 minutes}"),
        ("outcomes", "- {id: a, label: A, kind: good}"),
        ("replies", "- {id: a, heard: b}"),
        ("glossary", "- {id: a, term: b}"),
        ("notices", "- {id: a, text: b, from: soon}"),
        ("plans", "- {id: a, commands: [{id: b}]}"),
        ("plans", "- {id: a, commands: [{do: jmp}]}"),
        ("plans", "- {id: a, commands: [{do: answer}]}"),
        ("people", "- {id: a}"),
        ("people", "- {id: a, name: A, role: boss}"),
        ("complaints", "- {id: a, text: A}"),
        ("recovery", "- {id: a, kind: rude}"),
        ("rewards", "- {id: a, for: speed}"),
        ("masks", "- {id: a, label: A}"),
        ("snippets", "- {id: a, short: b}"),
        ("sampling", "{calls: 5, per: desk}"),
        ("path", "scripts: [{pass_at: 5}]"),
        ("scorecard", "{id: a, title: A, sections: [{id: b, questions: [{id: c}]}]}"),
        (
            "scorecard",
            "{id: a, title: A, sections: [{id: b, questions: [{id: c, text: d, kind: e}]}]}",
        ),
        ("scenario", "{id: a, title: A}"),
        ("scenario", "{id: a, title: A, script: x, must: [{id: b}]}"),
        ("scenario", "{id: a, title: A, script: x, persona: {mood: odd}}"),
        ("article", "heard: [a]"),
        ("script", "id: a\nsteps: [{id: a, recording: stop}]"),
        ("script", "id: a\nsteps: [{id: a, show: [{title: b}]}]"),
        ("script", "id: a\naccepted: [{at: b}]\nsteps: [{id: a}]"),
        ("command", "do: fill"),
        ("command", "{}"),
        ("command", "next"),
    ],
)
def test_what_does_not_fit(name: str, content: str) -> None:
    assert faults(name, yaml_value(content.encode()))


@pytest.mark.parametrize("code", [code for code in all_codes() if code <= "JA049"])
def test_what_the_pages_of_codes_show_as_mended_fits(code: str) -> None:
    for pair in pairs(code):
        for file, content in (pair.mended.files if pair.mended else {}).items():
            name = schema_of(file.removeprefix("house/"))
            if name is not None:
                assert faults(name, yaml_value(content)) == []


def test_commands() -> None:
    lines = [
        {"do": "answer", "id": "small"}, {"do": "next"}, {"do": "jump", "to": "x/y"},
        {"do": "skip", "reason": "said"}, {"do": "fill", "field": "a", "value": 5},
        {"do": "fill", "field": "a", "value": None}, {"do": "change", "step": "a", "answer": "b"},
        {"do": "tick", "id": "a", "on": False}, {"do": "promise", "text": "a", "within": "1 day"},
        {"do": "feedback", "question": "ease", "value": 9}, {"do": "close", "later": [1]},
        {"do": "complaint", "text": "a", "wants": "b"}, {"do": "suggest", "text": "a"},
        {"do": "no-contact", "on": True, "words": "a"}, {"do": "may", "id": "a", "amount": "9"},
    ]  # fmt: skip
    for line in lines:
        assert faults("command", line) == []
    assert set(schema("command")["properties"]["do"]["enum"]) == set(COMMANDS)


def clock_of(ticks: Iterator[int]) -> Callable[[], tuple[str, int]]:
    """A clock that goes on by a second and a half each time it is looked at."""

    def clock() -> tuple[str, int]:
        ms = next(ticks)
        return f"2026-11-23T10:{ms // 60_000:02}:{ms // 1000 % 60:02}.{ms % 1000:03}Z", ms

    return clock


@pytest.mark.parametrize("script", ["charge-dispute", "stolen-phone", "satisfaction"])
def test_what_play_writes_and_what_is_kept_fits(script: str) -> None:
    library = shipped_reading().library
    compiled = CompiledLibrary(library)
    for plan in library.plans[script][:4]:
        numbers = map("id-{}".format, itertools.count(1))
        engine, done = CallEngine.start(
            compiled, script, clock_of(itertools.count(0, 1500)), numbers.__next__, given=plan.given
        )
        states = [play_state(engine.call, done)]
        states += [play_state(engine.call, engine.do(command)) for command in plan.commands]
        states.append(play_state(engine.call, engine.do({"do": "nonsense"})))
        assert states[-1]["problem"]
        for state in states:
            assert faults("play-state", json.loads(json.dumps(state))) == []
        assert faults("interaction", json.loads(json.dumps(interaction(engine.events)))) == []


def test_findings_fit() -> None:
    reading = read_contents({"never.yaml": b"- {}\n- text\n", "scripts/x.yaml": b"a: ["})
    assert len(reading.findings) == 5
    for one in reading.findings:
        value = {
            "file": one.file, "line": one.line, "column": one.column, "code": one.code,
            "severity": one.severity, "text": one.words, "fix": one.fix, "call": list(one.call),
        }  # fmt: skip
        assert faults("finding", value) == []
