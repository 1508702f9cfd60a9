"""The keys of the frame and of every area: no clash, none forbidden, and a person's own keys."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import pytest

import jobaid.ui
from jobaid import app
from jobaid.ui.frame.key_table import EVERYWHERE, FRAME_KEYS, KeyBinding, KeyTable
from jobaid.ui.frame.keyboard import Keyboard, clashes, portable, shown, why_not

TABLES = (FRAME_KEYS, *app.KEYS)
KEYS = tuple(key for table in TABLES for key in table.keys)


def keyboard_of(chosen: Mapping[str, str] | None = None) -> Keyboard:
    return Keyboard(chosen, app.KEYS)


def test_the_program_knows_the_keys_of_every_area() -> None:
    ui = Path(jobaid.ui.__file__).parent
    for path in ui.glob("*/keys.py"):
        made = vars(import_module(f"jobaid.ui.{path.parent.name}.keys")).values()
        tables = [one for one in made if isinstance(one, KeyTable)]
        assert tables
        assert {key.id for one in tables for key in one.keys} <= {key.id for key in KEYS}, path


def test_every_key_is_of_a_screen_of_its_own_area() -> None:
    for table in TABLES:
        assert {key.context for key in table.keys} <= {EVERYWHERE, *table.contexts}


def test_two_tables_cannot_have_one_id() -> None:
    other = KeyTable({"map": "Map"}, (KeyBinding("hold", "map", ("F5",), "Hold the map"),))
    with pytest.raises(ValueError, match="hold"):
        keyboard_of().know(other)


def test_an_area_s_keys_that_come_later_are_judged_with_the_rest() -> None:
    keyboard = Keyboard({"hold": "F1"})
    for table in app.KEYS:
        keyboard.know(table)
    assert keyboard.keys("hold") == ("F5",)
    assert len(keyboard.words) == 1


def test_no_two_actions_have_one_key_at_the_same_time() -> None:
    assert clashes(keyboard_of().bound(), KEYS) == []


def test_a_usual_key_means_one_thing_on_every_screen() -> None:
    meanings: dict[str, set[str]] = {}
    for key in KEYS:
        for name in key.keys:
            meanings.setdefault(name, set()).add(key.meaning)
    assert {name: many for name, many in meanings.items() if len(many) > 1} == {}
    assert meanings["Alt+C"] == {"never-C"}
    assert meanings["Alt+M"] == {"may"}


def test_a_clash_would_be_found() -> None:
    keys = (
        KeyBinding("one", "everywhere", ("F9",), "One"),
        KeyBinding("two", "call", ("F9",), "Two"),
        KeyBinding("three", "start", ("F8",), "Three"),
        KeyBinding("four", "call", ("F8",), "Four"),
    )
    assert clashes({key.id: key.keys for key in keys}, keys) == [("one", "two", "F9")]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_usual_key_could_be_chosen_by_a_person(key: KeyBinding) -> None:
    assert [why_not(one) for one in key.keys] == [None] * len(key.keys)


def test_every_id_is_there_once() -> None:
    ids = [key.id for key in KEYS]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "key", ["a", "1", "Space", "Backspace", "Tab", "Esc", "Return", "F10", "Alt+F4", "Alt+Space",
            "Ctrl+Alt+K", "", "Ctrl+K, Ctrl+C", "Shift+A"],
)  # fmt: skip
def test_what_would_type_or_belongs_to_the_system_is_refused(key: str) -> None:
    assert why_not(key)


def test_a_person_s_key_takes_the_place_of_the_usual_one() -> None:
    keyboard = keyboard_of({"hold": "ctrl+h"})
    assert keyboard.keys("hold") == ("Ctrl+H",)
    assert keyboard.cap("hold") == "Ctrl H"
    assert not keyboard.is_usual("hold")
    assert keyboard.words == ()


def test_two_keys_can_change_places() -> None:
    keyboard = keyboard_of({"hold": "F7", "skip": "F5"})
    assert keyboard.words == ()
    assert (keyboard.keys("hold"), keyboard.keys("skip")) == (("F7",), ("F5",))


def test_a_clash_is_refused_in_words_and_the_usual_key_stays() -> None:
    keyboard = keyboard_of({"hold": "Ctrl+K"})
    assert keyboard.keys("hold") == ("F5",)
    assert keyboard.words == ("Ctrl K is already the key for “Find anything”. Choose another.",)
    assert keyboard.problem("hold", "F2") == (
        "F2 is already the key for “Note, or back to the step”. Choose another."
    )
    assert keyboard.problem("hold", "Ctrl+H") is None


def test_two_people_s_keys_that_clash_leave_one_of_them() -> None:
    keyboard = keyboard_of({"hold": "Ctrl+H", "skip": "Ctrl+H"})
    assert len(keyboard.words) == 1
    assert clashes(keyboard.bound(), KEYS) == []


def test_a_usual_key_that_a_person_took_elsewhere_cannot_come_back_by_accident() -> None:
    # F7 goes to hold; skip is moved to a key that cannot be: both fall back to the usual.
    keyboard = keyboard_of({"hold": "F7", "skip": "a"})
    assert clashes(keyboard.bound(), KEYS) == []
    assert len(keyboard.words) == 2


def test_an_unknown_action_is_said() -> None:
    assert keyboard_of({"fly": "F5"}).words == ("There is no action “fly” to give a key to.",)


def test_caps_show_keys_as_they_are_drawn() -> None:
    assert [shown(one) for one in ("Alt+Left", "Ctrl++", "Ctrl+Return", "F5")] == [
        "Alt ←",
        "Ctrl +",
        "Ctrl Enter",
        "F5",
    ]
    assert portable("alt+left") == "Alt+Left"
