"""Before publishing: which calls would have gone otherwise, both ways of each, what it touches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobaid.operations.publication_impact import publication_impact
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.record_finder import Records
from jobaid.operations.studio.tree_edits import values_of, with_set, without
from tests.call.house import contents
from tests.operations.kept_calls import make_call
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

WHO = (
    {"do": "tick", "id": "use-name"},
    {"do": "fill", "field": "account", "value": "40217788"},
    {"do": "answer", "id": "gives-account"},
    {"do": "fill", "field": "customer.name", "value": "Grace Holt"},
    {"do": "next"},
    {"do": "answer", "id": "matches"},
)
FILE = "scripts/charge-dispute.yaml"


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[StudioWindow]:
    """The studio over a house with two kept calls, of which one was about a large amount."""
    library = tmp_path / "house"
    for file, content in contents().items():
        path = library / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with Recorder.open(tmp_path / "record") as recorder:
        for number, (amount, answer) in enumerate((("20", "small"), ("120", "large"))):
            make_call(
                recorder,
                number,
                *WHO,
                {"do": "fill", "field": "amount", "value": amount},
                {"do": "answer", "id": answer},
                {"do": "wrap-up"},
            )
    window = StudioWindow(qtbot, library, tmp_path / "profile")
    window.desk.publish(window.work, "The first version", {}, None)
    with Records.open(tmp_path / "record") as records:
        window.records = records
        yield window
        window.close()


def find_charge(studio: StudioWindow) -> int:
    steps = values_of(studio.work.edited.contents[FILE])["steps"]
    return [step["id"] for step in steps].index("find-charge")


def test_both_ways_of_a_call_stand_side_by_side(studio: StudioWindow, tree: Tree):
    at = find_charge(studio)
    content = studio.work.edited.contents[FILE]
    path = ("steps", at, "answers", 1, "go")
    studio.work.edited.edit("redirect", {FILE: with_set(content, path, "credit")})
    studio.area.work.changed()  # type: ignore[union-attr]
    press("Ctrl+Shift+Return")
    studio.until(lambda: "last 2 call" in tree.find("publish-about-calls").name)
    assert not tree.has("publish-stop")
    rows = tree.find("publish-calls").widget
    rows.setFocus()
    press("Down", "Return")
    settle()
    assert tree.find("publish-walked").widget.hasFocus()
    assert tree.has(role="Cell", name="Parts at")
    told = [node.name for node in tree.nodes()]
    assert any("Maya Okoro" in one for one in told)
    assert not tree.has("publish-mend")
    press("Return")
    settle()
    assert tree.find("publish-ways").widget.hasFocus()
    assert tree.has(role="Cell", name="supervisor")
    assert tree.has(role="Cell", name="Credit, new")


def test_what_calls_would_miss_is_put_where_they_pass(studio: StudioWindow, tree: Tree):
    content = studio.work.edited.contents[FILE]
    had = values_of(content)["steps"][0]["do"]
    studio.work.edited.edit("without", {FILE: without(content, ("steps", 0, "do"))})
    studio.area.work.changed()  # type: ignore[union-attr]
    press("Ctrl+Shift+Return")
    studio.until(
        lambda: tree.has(role="Cell", name="Would miss a must, Use the customer's name, 2")
    )
    rows = tree.find("publish-calls").widget
    rows.setFocus()
    press("Home", "Down", "Down", "Down", "Return", "Ctrl+.")
    settle()
    assert values_of(studio.work.edited.contents[FILE])["steps"][0]["do"] == had
    studio.until(lambda: tree.has(role="Cell", name="Would miss a must, all that must be done"))


def test_how_many_calls_are_walked_is_chosen_by_a_click(studio: StudioWindow, tree: Tree):
    press("Ctrl+Shift+Return")
    studio.until(lambda: "last 2 call" in tree.find("publish-about-calls").name)
    chosen = next(node for node in tree.nodes() if node.name == "Last 100")
    QTest.mouseClick(chosen.widget, Qt.MouseButton.LeftButton)
    studio.until(lambda: "last 2 call" in tree.find("publish-about-calls").name)
    assert chosen.widget.isChecked()  # type: ignore[attr-defined]


def test_a_changed_fee_tells_what_it_touches_and_is_kept_with_it(studio: StudioWindow, tree: Tree):
    now = dt.datetime(2026, 11, 30, 12, tzinfo=dt.UTC)
    assert studio.records is not None
    records = studio.records
    studio.desk.impact = lambda before, after, stopped: publication_impact(
        records, studio.library, before, after, now, stopped=stopped
    )
    library = studio.work.edited.contents["library.yaml"]
    changed = with_set(library, ("hours", "fri"), "closed")
    studio.work.edited.edit("close on Fridays", {"library.yaml": changed})
    studio.area.work.changed()  # type: ignore[union-attr]
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-impact"))
    assert "hours: fri 09:00-17:00 becomes fri closed" in tree.find("publish-impact").name
    type_text("Fridays are for training")
    studio.until(lambda: tree.find("publish-title").name == "1 change in 1 place")
    press("Ctrl+Shift+Return")
    studio.until(lambda: bool(studio.said))
    [(kind, of, told, by)] = [one for one in studio.statements if one[0] == "impact"]
    assert (kind, by) == ("impact", "tom")
    assert of
    assert told["change"][0]["kind"] == "hours"
