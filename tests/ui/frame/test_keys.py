"""The one file of keys: no clash, no forbidden key, and a person's own keys."""

from __future__ import annotations

import pytest

from jobaid.ui.keyboard import Keyboard, clashes, portable, shown, why_not
from jobaid.ui.keys import KEYS, Key


def test_no_two_actions_have_one_key_at_the_same_time() -> None:
    assert clashes(Keyboard().bound()) == []


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
        Key("one", "everywhere", ("F9",), "One"),
        Key("two", "call", ("F9",), "Two"),
        Key("three", "start", ("F8",), "Three"),
        Key("four", "call", ("F8",), "Four"),
    )
    assert clashes({key.id: key.keys for key in keys}, keys) == [("one", "two", "F9")]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_usual_key_could_be_chosen_by_a_person(key: Key) -> None:
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
    keyboard = Keyboard({"hold": "ctrl+h"})
    assert keyboard.keys("hold") == ("Ctrl+H",)
    assert keyboard.cap("hold") == "Ctrl H"
    assert not keyboard.is_usual("hold")
    assert keyboard.words == ()


def test_two_keys_can_change_places() -> None:
    keyboard = Keyboard({"hold": "F7", "skip": "F5"})
    assert keyboard.words == ()
    assert (keyboard.keys("hold"), keyboard.keys("skip")) == (("F7",), ("F5",))


def test_a_clash_is_refused_in_words_and_the_usual_key_stays() -> None:
    keyboard = Keyboard({"hold": "Ctrl+K"})
    assert keyboard.keys("hold") == ("F5",)
    assert keyboard.words == ("Ctrl K is already the key for “Find anything”. Choose another.",)
    assert keyboard.problem("hold", "F2") == (
        "F2 is already the key for “Note, or back to the step”. Choose another."
    )
    assert keyboard.problem("hold", "Ctrl+H") is None


def test_two_people_s_keys_that_clash_leave_one_of_them() -> None:
    keyboard = Keyboard({"hold": "Ctrl+H", "skip": "Ctrl+H"})
    assert len(keyboard.words) == 1
    assert clashes(keyboard.bound()) == []


def test_a_usual_key_that_a_person_took_elsewhere_cannot_come_back_by_accident() -> None:
    # F7 goes to hold; skip is moved to a key that cannot be: both fall back to the usual.
    keyboard = Keyboard({"hold": "F7", "skip": "a"})
    assert clashes(keyboard.bound()) == []
    assert len(keyboard.words) == 2


def test_an_unknown_action_is_said() -> None:
    assert Keyboard({"fly": "F5"}).words == ("There is no action “fly” to give a key to.",)


def test_caps_show_keys_as_they_are_drawn() -> None:
    assert [shown(one) for one in ("Alt+Left", "Ctrl++", "Ctrl+Return", "F5")] == [
        "Alt ←",
        "Ctrl +",
        "Ctrl Enter",
        "F5",
    ]
    assert portable("alt+left") == "Alt+Left"
