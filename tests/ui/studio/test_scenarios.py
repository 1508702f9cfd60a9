"""Scenarios are written in the studio as the entries of any other list of the house."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.library.editing.drafts import open_draft
from jobaid.library.shipped import shipped_library
from jobaid.log.profile import Profile
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.studio.file_lists import files_of
from jobaid.operations.studio.form_document import FormEdit
from jobaid.operations.studio.house_forms import HOUSE_LISTS, house_form
from jobaid.operations.studio.tree_edits import values_of
from jobaid.ui.widgets.choice_box import ChoiceBox
from tests.operations.kept_calls import make_call
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

GRACE = "scenarios/late-fee-grace.yaml"


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[StudioWindow]:
    house = tmp_path / "house"
    shutil.copytree(shipped_library(), house)
    made = StudioWindow(qtbot, house, tmp_path / "profile")
    yield made
    made.close()


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


def to_scenarios(studio: StudioWindow) -> None:
    to_scenarios_view(studio)
    press("Return")
    assert focus() == "house-entries"


def to_scenarios_view(studio: StudioWindow) -> None:
    press("Ctrl+Shift+H")
    settle()
    view = studio.area.work._views["house"]  # type: ignore[union-attr]
    names = [name for name, _ in view._names()]  # type: ignore[attr-defined]
    for _ in range(names.index("scenarios")):
        press("Down")
    settle()


def at_of(studio: StudioWindow, file: str) -> int:
    return studio.work.place_in_list(file)


def test_the_form_has_every_key_of_a_scenario() -> None:
    keys = {one.key: one for one in house_form("scenarios")}
    assert set(keys) == {
        "title", "script", "for", "persona", "brief", "knows", "opening", "turns", "must", "never",
        "ends", "pass_at",
    }  # fmt: skip
    assert [one.key for one in keys["turns"].columns][:3] == ["at", "says", "answer"]
    assert {"enter", "tick", "fill", "say", "promise"} < {one.key for one in keys["must"].columns}
    assert "scenarios" not in HOUSE_LISTS


def test_a_scenario_is_written_by_keys_and_taken_out_again(
    studio: StudioWindow, tree: Tree
) -> None:
    before = dict(studio.work.edited.contents)
    to_scenarios(studio)
    press("Tab")
    assert focus() == "house-add"
    type_text("Roaming: a bill from Lisbon")
    press("Return")
    settle()
    file = "scenarios/roaming-a-bill-from-lisbon.yaml"
    assert focus() == "form-title-en"
    made = values_of(studio.work.edited.contents[file])
    assert made["title"] == "Roaming: a bill from Lisbon"
    assert made["script"] == "roaming"
    for _ in range(30):
        press("Tab")
        if focus() == "form-persona-name":
            break
    type_text("Ann Lee")
    press("Esc")
    settle()
    assert values_of(studio.work.edited.contents[file])["persona"]["name"] == "Ann Lee"
    assert focus() == "house-entries"
    press("Del")
    settle()
    if tree.has("delete-places"):
        press("Return")
    studio.until(lambda: file not in studio.work.edited.contents)
    assert dict(studio.work.edited.contents) == before


def test_a_customer_is_made_for_a_script_by_keys_kept_at_once_and_taken_back(
    studio: StudioWindow, tree: Tree, tmp_path: Path
) -> None:
    before = dict(studio.work.edited.contents)
    to_scenarios(studio)
    for seed in range(2):
        press("Alt+Q")
        assert focus() == "made-customer-script"
        box = tree.find("made-customer-script").widget
        assert isinstance(box, ChoiceBox)
        # By arrows: letters that come slowly would each begin the search anew.
        press(*["Down"] * [id for id, _ in studio.work.options()["scripts"]].index("complaint"))
        assert box.value() == "complaint"
        press("Return")
        studio.until(lambda seed=seed: len(studio.work.edited.contents) == len(before) + seed + 1)
        assert focus() == "form-title-en"
    made = sorted(set(studio.work.edited.contents) - set(before))
    first, second = (values_of(studio.work.edited.contents[one]) for one in made)
    assert first["script"] == second["script"] == "complaint"
    assert first["turns"] != second["turns"]
    assert first["persona"]["name"] in first["title"]["en"]
    studio.written()
    # A program that is killed now has kept it.
    kept = open_draft(tmp_path / "profile", studio.library)
    assert {one.file for one in kept.changes()} == set(made)
    studio.checked()
    assert not [one for one in studio.work.findings if one.file in made and one.is_error]
    press("Esc")
    press("Ctrl+Z", "Ctrl+Z")
    studio.until(lambda: dict(studio.work.edited.contents) == before)
    assert tree.has("house-make")


def test_a_kept_call_becomes_a_customer_with_other_names(
    studio: StudioWindow, tree: Tree, tmp_path: Path
) -> None:
    before = set(studio.work.edited.contents)
    with Recorder.open(tmp_path / "profile") as recorder:
        call = make_call(
            recorder,
            0,
            {"do": "fill", "field": "customer.name", "value": "Zoe Lee"},
            {"do": "answer", "id": "gives-account"},
        )
    with Profile.open(tmp_path / "profile", writing=False) as profile:
        studio.records = RecordReader(profile, writing=False)
        studio.records.refresh()
        try:
            studio.area.make_of_call(call)
            studio.until(lambda: len(studio.work.edited.contents) > len(before))
            assert focus() == "form-title-en"
            [file] = set(studio.work.edited.contents) - before
            assert b"Zoe" not in studio.work.edited.contents[file]
            assert "In the draft." in studio.said[-1]
            studio.area.make_of_call("00000000-0000-7000-8000-000000000000")
            studio.until(lambda: studio.said[-1] == "This call is not there any more.")
            studio.written()
        finally:
            studio.records.close()
            studio.records = None


def test_the_first_customer_is_offered_where_there_is_none(
    studio: StudioWindow, tree: Tree
) -> None:
    work = studio.work
    work.edited.edit("none", dict.fromkeys(files_of(work.edited.contents, "scenarios")))
    to_scenarios_view(studio)
    assert tree.has(name="No customer to practise with yet")


def test_customers_are_made_in_the_house_s_own_library_only(qtbot: QtBot, tmp_path: Path) -> None:
    made = StudioWindow(qtbot, shipped_library(), tmp_path / "profile")
    try:
        made.area.make_of_call("any")
        made.until(lambda: bool(made.said))
        assert "Begin your own" in made.said[-1]
        assert made.area.work is not None
        assert made.area.work.current == "begin"
    finally:
        made.close()


def test_what_is_edited_keeps_every_other_byte(studio: StudioWindow) -> None:
    work = studio.work
    before = work.edited.contents[GRACE]
    work.do_house("scenarios", at_of(studio, GRACE), FormEdit(("pass_at",), value="85"), "Grace")
    after = work.edited.contents[GRACE]
    assert after == before.replace(b"pass_at: 80", b"pass_at: 85")
    edit = FormEdit(("turns",), "cell", "charge-dispute/find-charge", row=0, column=0)
    work.do_house("scenarios", at_of(studio, GRACE), edit, "Grace")
    assert (
        b"{at: charge-dispute/find-charge, says: [{en: \"It's a charge"
        in (work.edited.contents[GRACE])
    )


def test_what_contradicts_its_script_is_found_at_its_place(
    studio: StudioWindow, tree: Tree
) -> None:
    work = studio.work
    edit = FormEdit(("turns",), "cell", "no-such-answer", row=0, column=2)
    work.do_house("scenarios", at_of(studio, GRACE), edit, "Grace")
    _, findings = work.check()
    [found] = [one for one in findings if one.file == GRACE and one.code == "JA104"]
    assert "no-such-answer" in found.words
    assert found.line > 1
    work.undo()
    assert not [one for one in work.check()[1] if one.file == GRACE]


def test_a_problem_of_a_scenario_is_gone_to(studio: StudioWindow, tree: Tree) -> None:
    controller = studio.area.work
    assert controller is not None
    controller.go_to_place(GRACE, ("persona", "name"), 1, 1)
    settle()
    assert focus() == "form-persona-name"
    assert controller.current == "house"
