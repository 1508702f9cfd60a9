"""A place in a file says which thing is in hand; a rename and a delete come to files."""

from __future__ import annotations

import pytest

from jobaid.library.editing.rewriting import held_in
from jobaid.library.reader import read_contents, read_library
from jobaid.library.shipped import shipped_packs
from jobaid.operations.library_check import check_reading
from jobaid.operations.studio.thing_in_hand import (
    ThingInHand,
    deleting,
    named_elsewhere,
    named_places,
    renaming,
    thing_at,
    words_of_place,
)

CLINIC = read_library(shipped_packs()["dental-desk"])
FILE = "scripts/front-desk.yaml"
STEPS = held_in(CLINIC.contents[FILE])["steps"]
FIRST = STEPS[0]["answers"][0]["id"]


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ((), "script", "front-desk"),
        (("heard",), "script", "front-desk"),
        (("steps", 0), "step", "front-desk/greet"),
        (("steps", 0, "say"), "step", "front-desk/greet"),
        (("steps", 0, "answers", 0, "label"), "answer", f"front-desk/greet/{FIRST}"),
        (("fields", "customer.name", "label"), "field", "customer.name"),
    ],
)
def test_what_is_in_hand(path: tuple[str | int, ...], kind: str, name: str) -> None:
    assert thing_at(CLINIC, FILE, path) == ThingInHand(kind, name)


def test_a_target_is_the_thing_it_names() -> None:
    go = STEPS[0]["answers"][0]["go"]
    found = thing_at(CLINIC, FILE, ("steps", 0, "answers", 0, "go"))
    assert found is not None
    assert found.bare == go
    assert found.kind in ("script", "step")
    assert thing_at(CLINIC, "library.yaml", ("hours",)) is None
    assert thing_at(CLINIC, "scripts/none.yaml", ()) is None


def test_plans_that_go_a_way_that_goes_go_too() -> None:
    plans = FILE.removesuffix(".yaml") + ".plan.yaml"
    answer = STEPS[0]["answers"][0]["id"]
    gone = deleting(CLINIC, ThingInHand("answer", f"front-desk/greet/{answer}"))
    assert not gone.left
    assert gone.mended[plans] is not None
    kept = held_in(gone.mended[plans])
    told = [one["id"] for one in held_in(CLINIC.contents[plans]) if answer not in str(one)]
    assert [one["id"] for one in kept] == told
    files = {**CLINIC.contents, **gone.mended}
    after = read_contents({file: one for file, one in files.items() if one is not None})
    assert not [one for one in check_reading(after) if one.is_error]


def test_places_begin_with_the_thing_itself_and_end_with_plans() -> None:
    places = named_places(CLINIC, ThingInHand("step", "front-desk/greet"), ("en",))
    assert places[0].is_own
    assert places[0].where.endswith(", Greet")
    of_plans = [one.file.endswith(".plan.yaml") for one in places]
    assert of_plans == sorted(of_plans)
    assert named_elsewhere(CLINIC.contents, "greet")


def test_a_rename_tells_what_moves() -> None:
    result, files = renaming(CLINIC, ThingInHand("script", "front-desk"), "reception")
    assert files[FILE] is None
    assert result.moved[FILE] == "scripts/reception.yaml"
    assert files["scripts/reception.yaml"]


def test_an_entry_of_a_list_is_called_by_its_words() -> None:
    files = {"never.yaml": b"- {id: promise-refund, text: Never promise a refund}\n"}
    reading = read_contents({**CLINIC.contents, **files})
    told = words_of_place(reading, "never.yaml", (0, "text"), ("en",))
    assert told == "Never list, Never promise a refund"
    nothing = read_contents({**CLINIC.contents, "never.yaml": b"- {id: promise-refund}\n"})
    assert words_of_place(nothing, "never.yaml", (0,), ("en",)) == "Never list, promise-refund"


def test_plans_and_scenarios_are_called_by_their_titles_and_no_path() -> None:
    plans, scenario = "scripts/front-desk.plan.yaml", "scenarios/toothache.yaml"
    files = {plans: b"- {id: all-well}\n", scenario: b"id: toothache\ntitle: Since Sunday\n"}
    reading = read_contents({**CLINIC.contents, **files})
    title = reading.library.scripts["front-desk"].title.any
    assert words_of_place(reading, plans, (0, "id"), ("en",)) == f"Plans of {title}, all-well"
    assert words_of_place(reading, scenario, ("title",), ("en",)) == "Since Sunday"
