"""Scripts in the forms of other programs, both ways: what comes back, what is told to be lost."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from jobaid.library.editing.rewriting import held_in
from jobaid.library.exchange.exchange_report import CannotExchange, OutgoingScript
from jobaid.library.exchange.markdown_form import script_from_text
from jobaid.library.reader import read_contents, read_library
from jobaid.operations.studio.script_exchange import (
    FORMS,
    give_script,
    read_script_form,
    take_in_script,
)
from tests.call.house import CHARGE_DISPUTE, contents
from tests.shipped_reading import shipped_reading

READING = read_contents(contents())
TREE = held_in(CHARGE_DISPUTE.encode())
PICTURES = ("dot", "mermaid", "drawio")


def back(form: str, name: str = "charge-dispute", reading: Any = READING) -> Any:
    data, report = give_script(form, reading, name)
    return read_script_form(form, data, name, "en").tree, data, report


@pytest.mark.parametrize("form", FORMS)
def test_steps_come_back_in_every_form(form: str) -> None:
    tree, data, _ = back(form)
    assert tree["id"] == "charge-dispute"
    assert [one["id"] for one in tree["steps"]] == [one["id"] for one in TREE["steps"]]
    assert [one["title"] for one in tree["steps"]] == [one["title"] for one in TREE["steps"]]
    labels = [[a["label"] for a in one.get("answers", ())] for one in tree["steps"]]
    assert labels[0] == ["It's about my bill", "My phone was stolen"]
    if form not in ("xlsx", "docx", "genesys"):
        again = read_script_form(form, data, "charge-dispute", "en")
        assert again.tree == tree


def test_markdown_holds_everything_of_every_shipped_script() -> None:
    reading = shipped_reading()
    for name, script in reading.library.scripts.items():
        tree, _, report = back("markdown", name, reading)
        assert tree == held_in(reading.contents[script.file]), name
        assert report.lost == []


@pytest.mark.parametrize("form", PICTURES)
def test_a_picture_has_the_same_edges_and_labels_when_it_comes_back(form: str) -> None:
    reading = shipped_reading()
    for name in list(reading.library.scripts)[:6]:
        tree, data, _ = back(form, name, reading)
        module = __import__(f"jobaid.library.exchange.{form}_form", fromlist=["x"])
        again, _ = getattr(module, f"write_{form}")(OutgoingScript(tree, ("en", "es")))
        ids = re.compile(rb'(id="[^"]*"|arrow-\d+/[a-z0-9-]*)')
        assert ids.sub(b"", again) == ids.sub(b"", data), name


def test_a_sheet_has_the_columns_that_are_told_and_no_formula() -> None:
    reading = read_contents(
        contents(
            risky="id: risky\ntitle: Risky\nsteps:\n  - id: a\n    title: =1+1\n"
            "    say: {en: '-Hello', es: '@Hola'}\n    do: [{id: x, text: Do it, must: true}]\n"
            "    next: [{when: verified, go: b}, {go: a}]\n  - {id: b, title: B, say: B}\n"
        )
    )
    data, _ = give_script("csv", reading, "risky")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0] == [
        "id", "title", "say", "wording", "ask", "do", "answer", "go", "when", "never", "outcome",
        "say:es",
    ]  # fmt: skip
    assert rows[1][1:3] == ["'=1+1", "'-Hello"]
    assert [row[7:9] for row in rows[2:4]] == [["b", "verified"], ["a", ""]]
    step = read_script_form("csv", data, "risky", "en").tree["steps"][0]
    assert step == {
        "id": "a",
        "title": "=1+1",
        "say": {"en": "-Hello", "es": "@Hola"},
        "do": [{"id": "x", "text": "Do it", "must": True}],
        "next": [{"when": "verified", "go": "b"}, {"go": "a"}],
    }
    lost = {
        (one["at"], one["what"]) for one in give_script("csv", READING, "charge-dispute")[1].lost
    }
    assert ("charge-dispute", "`fields`") in lost
    assert ("charge-dispute/verify", "`visit`") in lost
    assert ("charge-dispute/greet/stolen", "`urgent`") in lost


def test_a_sheet_of_somebody_else_is_read_by_its_heads() -> None:
    text = "Step;Title;Text;Colour\n1;Greet;Good morning.;red\n;;;\n2;Check;Let me look.;\n"
    found = read_script_form("csv", text.encode("cp1252"), "Our sheet", "en")
    assert [one["say"] for one in found.tree["steps"]] == ["Good morning.", "Let me look."]
    assert found.tree["id"] == "our-sheet"
    assert found.report.lost[0]["at"] == "column Colour"
    with pytest.raises(CannotExchange, match="no row of heads"):
        read_script_form("csv", b"a,b\n1,2\n", "x", "en")


PASTED = """
# Late parcel

What to say when it has not come.

## Greet
Good morning.

Where was it to go?

- [ ] Take the number (must)
- It has not come -> Look it up
- I want my money back → refund/start
- [Something else](#bye) (when `vip`)

## Look it up
es: Un momento.
Ask: parcel number, town
Next: Bye (when `found`)
Next: Greet

## Bye
Outcome: Solved
"""


def test_an_outline_that_is_pasted_becomes_a_script() -> None:
    tree = script_from_text(PASTED, "pasted", "en").tree
    assert (tree["id"], tree["about"]) == ("late-parcel", "What to say when it has not come.")
    greet, look, bye = tree["steps"]
    assert greet["say"] == "Good morning.\n\nWhere was it to go?"
    assert greet["do"] == [{"id": "take-the-number", "text": "Take the number", "must": True}]
    assert [(one["label"], one["go"], one.get("when")) for one in greet["answers"]] == [
        ("It has not come", "look-it-up", None),
        ("I want my money back", "refund/start", None),
        ("Something else", "bye", "vip"),
    ]
    assert look["say"] == {"es": "Un momento."}
    assert (look["ask"], look["next"]) == (
        ["parcel_number", "town"], [{"when": "found", "go": "bye"}, {"go": "greet"}]
    )  # fmt: skip
    assert bye["outcome"] == "solved"
    points = script_from_text("1. Say hello.\n2. Ask for the name.\n   - [ ] Spell it\n", "x", "en")
    assert [one["say"] for one in points.tree["steps"]] == ["Say hello.", "Ask for the name."]
    assert points.tree["steps"][1]["do"][0]["text"] == "Spell it"
    table = script_from_text("| Step | Say |\n|---|---|\n| Hello | Good day. |\n", "x", "en")
    assert table.tree["steps"] == [{"id": "hello", "title": "Hello", "say": "Good day."}]
    with pytest.raises(CannotExchange):
        script_from_text(" \n", "x", "en")


MERMAID = """flowchart LR
  %% ours
  A["Hello<br/>How can I help?"] -->|It's "broken"| B{Is it on?}
  B -- yes --> C(Done); B -- no --> D([Switch it on])
  D -.-> B & C
  style A fill:#f00
  subgraph inner
  end
"""
DOT = """strict digraph G { /* a comment */ graph [rankdir=LR]; node [shape=box]
  a [label="Hello\\nHow can I help?"]; b [label=<Is it <b>on</b>?>];
  a -> b [label="It's broken"]; b -> {c d} [xlabel=yes]
  subgraph cluster_x { e -> f -> a; }
}"""


def test_pictures_of_other_programs_are_read() -> None:
    found = read_script_form("mermaid", MERMAID.encode(), "m", "en")
    first, asked, _, on = found.tree["steps"]
    assert (first["title"], first["say"]) == ("Hello", "How can I help?")
    assert first["answers"][0]["label"] == 'It\'s "broken"'
    assert [(one["label"], one["go"]) for one in asked["answers"]] == [
        ("yes", "done"), ("no", "switch-it-on")
    ]  # fmt: skip
    assert len(on["answers"]) == 2
    assert {one["what"] for one in found.report.lost} == {"style A fill:#f00", "subgraph inner"}
    found = read_script_form("dot", DOT.encode(), "g", "en")
    steps = {one["id"]: one for one in found.tree["steps"]}
    assert steps["a"]["say"] == "How can I help?"
    assert steps["b"]["title"] == "Is it on?"
    assert {one["go"] for one in steps["b"]["answers"]} == {"c", "d"}
    assert list(steps) == ["a", "b", "c", "d", "e", "f"]
    assert "next" not in steps["e"]  # the following step is its way on already
    assert steps["f"]["next"] == "a"
    for bad in (b"digraph {", b"hello", b"digraph { a -> ", b"\x00\x01"):
        with pytest.raises(CannotExchange):
            read_script_form("dot", bad, "x", "en")


def test_genesys_pages_buttons_and_variables() -> None:
    data, report = give_script("genesys", READING, "charge-dispute")
    whole = json.loads(data)
    assert [page["name"] for page in whole["pages"]][:2] == ["greet", "verify"]
    assert whole["startPageId"] == whole["pages"][0]["id"]
    assert {one["name"] for one in whole["variables"]} >= {"account", "amount", "credit"}
    assert any("promise" in one["what"] for one in report.lost)
    tree = read_script_form("genesys", data, "x", "en").tree
    assert tree["steps"][0]["ask"] == ["account"]
    assert tree["steps"][0]["answers"][0]["go"] == "verify"
    assert "{{ credit }}" in tree["steps"][-1]["say"]
    with pytest.raises(CannotExchange, match="no JSON"):
        read_script_form("genesys", b"{", "x", "en")


def test_what_comes_in_is_a_library_that_reads(tmp_path: Path) -> None:
    file = tmp_path / "Late parcel.md"
    file.write_text(PASTED)
    house = tmp_path / "house"
    done = take_in_script("markdown", file, house)
    assert done.made == ("scripts/late-parcel.yaml", "library.yaml", "outcomes.yaml")
    reading = read_library(house)
    assert [one for one in reading.findings if one.code == "JA020"] == []
    assert reading.library.scripts["late-parcel"].steps[0].answers[0].go == "look-it-up"
    again = take_in_script("markdown", file, house)
    assert again.made == ("scripts/late-parcel-2.yaml",)
    assert again.script.report.changed[-1]["what"].endswith("`late-parcel-2`")
    assert again.as_json()["kept"][0] == "late-parcel/greet"


def test_the_commands(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    out = tmp_path / "refund.csv"
    export = ["export", "csv", "charge-dispute", "--library", str(tmp_path / "house")]
    for file, content in contents().items():
        (tmp_path / "house" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "house" / file).write_bytes(content)
    assert run([*export, "--out", str(out)]) == 0
    assert b"`fields` is lost" in capsysbinary.readouterr().err
    assert run(["import", "csv", str(out), "--into", str(tmp_path / "new"), "--json"]) == 0
    told = json.loads(capsysbinary.readouterr().out)
    assert (told["steps"], told["answers"]) == (6, 4)
    picture = tmp_path / "picture.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    for form, name in (("csv", picture), ("xlsx", out), ("docx", out), ("drawio", out)):
        assert run(["import", form, str(name), "--into", str(tmp_path / "other")]) == 2
    assert not (tmp_path / "other").exists()
    big = tmp_path / "big.md"
    with big.open("wb") as file:
        file.truncate(50_000_000)
    assert run(["import", "markdown", str(big), "--into", str(tmp_path / "other")]) == 2
    assert b"larger than any script" in capsysbinary.readouterr().err
    assert run(["export", "mermaid", "charge-disptue", "--library", str(tmp_path / "house")]) == 2
    assert b"charge-dispute" in capsysbinary.readouterr().err
    assert run(["export", "mermaid", "charge-dispute", "--library", str(tmp_path / "house")]) == 0
    assert b"flowchart TD" in capsysbinary.readouterr().out
