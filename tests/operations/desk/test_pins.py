"""Pinned scripts come first between calls, follow a rename, and are each agent's own."""

from __future__ import annotations

from pathlib import Path

from jobaid.library.reader import read_contents
from jobaid.operations.desk.pins import MOST_PINS, TOO_MANY, PinnedScripts
from jobaid.operations.settings_file import change_settings
from jobaid.operations.settings_in_force import load_settings


def library(*ids: str, was: str = ""):
    files = {
        f"scripts/{id}.yaml": f"id: {id}\ntitle: {id}\nwas: [{was}]\n"
        "steps: [{id: a, say: Hello, outcome: done}]\n".encode()
        for id in ids
    }
    return read_contents({"library.yaml": b"name: H\n", **files}).library


def test_a_script_is_pinned_as_the_last_and_unpinned():
    pinned = PinnedScripts(lambda: "maya", lambda: library("a", "b", "c"))
    pinned.are({"maya": ("b", "gone"), "raj": ("c",)})
    assert pinned.here == ("b",)
    assert pinned.turned("a") == ("b", "gone", "a")
    assert pinned.turned("b") == ("gone",), "what is gone for now keeps its pin"


def test_a_renamed_script_keeps_its_pin():
    pinned = PinnedScripts(lambda: "maya", lambda: library("new", was="old"))
    pinned.are({"maya": ("old",)})
    assert (pinned.here, pinned.may_be_renamed()) == ((), True)
    pinned.look_for_renamed()
    assert pinned.here == ("new",)
    assert pinned.turned("new") == ()


def test_no_more_are_pinned_than_there_are_digits():
    ids = [f"s{number}" for number in range(MOST_PINS + 1)]
    pinned = PinnedScripts(lambda: "maya", lambda: library(*ids))
    pinned.are({"maya": tuple(ids[:MOST_PINS])})
    assert pinned.turned(ids[-1]) == TOO_MANY
    assert len(pinned.turned(ids[0])) == MOST_PINS - 1


def test_pins_stand_in_the_settings_by_agent_whatever_the_id_looks_like(tmp_path: Path):
    for agent in ("m.okoro@example.com", "two words"):
        assert change_settings(tmp_path, {f"pins.{agent}": ["refund", "moving"]}) is None
    assert load_settings(tmp_path).settings.pins == {
        "m.okoro@example.com": ("refund", "moving"),
        "two words": ("refund", "moving"),
    }
    assert change_settings(tmp_path, {"pins.two words": None}) is None
    (tmp_path / "settings.toml").write_text('[pins]\nmaya = "refund"\nraj = ["a", "a"]\n')
    loaded = load_settings(tmp_path)
    assert loaded.settings.pins == {"raj": ("a",)}
    assert "pins.maya" in str(loaded.words[0])
