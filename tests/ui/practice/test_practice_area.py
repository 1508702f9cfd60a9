"""Practice by the keyboard: from the start through a run to how it went, and the warm-up."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.library.shipped import shipped_library
from jobaid.operations.library.library_source import open_for_desk
from jobaid.operations.recorder import Recorder
from jobaid.operations.training.warm_up import WarmUp
from jobaid.practice.practice_run import DEAD_AIR_MS
from jobaid.ui.interface_languages import Translations
from tests.operations.kept_calls import make_call
from tests.ui.practice.practice_windows import PracticeWindow
from tests.ui.tree import Tree, press, settle, type_text

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import ThemeName


def begin(practice: PracticeWindow, scenario: str) -> None:
    ids = [one.id for one in practice.work.home.scenarios[:9]]
    if scenario in ids:
        press(f"Alt+{ids.index(scenario) + 1}")
    else:
        practice.work.begin(scenario)
    settle()
    assert practice.work.run is not None


def test_the_start_shows_what_is_due_what_to_try_and_the_path(
    practice: PracticeWindow, tree: Tree
) -> None:
    home = practice.work.home
    assert home.due == 5
    assert tree.find("practice-warm-up").focused
    assert tree.has("practice-script-verify-identity")
    first = home.scenarios[0]
    assert first.title in tree.find(f"practice-scenario-{first.id}").name
    press("F6")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleIdentifier() != "practice-warm-up"


def pass_the_checks() -> None:
    """From "who is calling" to where the check was asked for."""
    press("Alt+2", "Alt+1", "Alt+1", "Alt+Right")


def test_a_run_by_keys_alone_is_said_heard_filled_ticked_and_judged(
    practice: PracticeWindow, tree: Tree
) -> None:
    begin(practice, "week-in-lisbon")
    run = practice.work.run.run
    assert tree.find("practice-said").focused
    assert run.talk[0][1] in tree.find("practice-says").name
    type_text("Larkfield mobile, Ella here. Are you there already, and which country?")
    press("Return")
    assert "Portugal" in tree.find("practice-says").name
    assert run.notes.said[0].text.startswith("Larkfield mobile")
    assert tree.find("ask-country_there").focusable
    tree.find("ask-country_there").widget.setFocus()
    type_text("Portugal")
    press("Alt+1")
    assert run.call.place.step == "before"
    assert run.engine.state.fields["country_there"] == "Portugal"
    right = run.line().text
    press(f"Ctrl+{run.lines().index(right) + 1}")
    assert run.notes.said[-1].text == right
    press("Space")
    assert run.engine.state.items["roaming", "before", "price-list"]["on"]
    press("1")
    pass_the_checks()
    assert run.call.place.step == "cap-set"
    type_text("Usually it stops somewhere.")
    press("Return")
    press("F12")
    result = practice.work.result_page.result
    assert result is not None
    assert tree.find("practice-score").name
    kinds = {one.kind for one in result.lost}
    assert "own-words" in kinds
    [kept] = practice.desk.place.runs()
    assert kept["judgement"]["score"] == result.score


def test_what_counts_is_open_before_a_run_and_in_it(practice: PracticeWindow, tree: Tree) -> None:
    home = practice.work.home
    assert home is not None
    practice.work.home_page.scenarios.focus_on(home.scenarios[1].id)
    press("Ctrl+I")
    assert tree.has(name=f"What counts: {home.scenarios[1].title}")
    assert practice.work.run is None
    library = practice.desk.library
    scenario = library.scenarios[home.scenarios[1].id]
    for rule in scenario.never:
        assert tree.has(name=f"{library.never[rule].text.text('en')}")
    assert tree.has(name=f"{scenario.pass_at:g} of 100 passes")
    press("Return")
    run = practice.work.run
    assert run is not None
    assert run.run.scenario.id == scenario.id
    press("Ctrl+I")
    assert tree.find("practice-card-go").focused
    press("Esc")
    assert tree.find("practice-said").focused
    assert practice.work.run is run


@pytest.mark.parametrize("scenario", ["checked-by-code", "late-fee-grace", "week-in-lisbon"])
def test_every_must_of_the_card_is_in_words(practice: PracticeWindow, scenario: str) -> None:
    card = practice.desk.card(scenario)
    told = [str(line) for _, lines in card.parts for line in lines]
    musts = practice.desk.library.scenarios[scenario].must
    assert len(told) >= len(musts) + 3
    assert not [one for one in told if "/" in one]


def test_caps_tell_the_keys_that_work_while_one_types_what_one_says(
    practice: PracticeWindow, tree: Tree
) -> None:
    begin(practice, "week-in-lisbon")
    step = practice.work.run_screen.call.step
    assert tree.find("practice-said").focused
    assert step._typing
    press("Ctrl+J")
    assert not step._typing
    press("Ctrl+J")
    assert step._typing


def test_every_scenario_can_be_tried_and_the_first_nine_by_a_digit(
    practice: PracticeWindow, tree: Tree
) -> None:
    home = practice.work.home
    assert home is not None
    assert {one.id for one in home.scenarios} == set(practice.desk.library.scenarios)
    practice.work.home_page.scenarios.focus_first()
    press(*["Down"] * 11)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleIdentifier() == f"practice-scenario-{home.scenarios[11].id}"
    press("Return")
    assert practice.work.run is not None
    assert practice.work.run.run.scenario.id == home.scenarios[11].id


def test_customers_and_the_warm_up_speak_another_language_by_a_key(
    practice: PracticeWindow, tree: Tree
) -> None:
    scenario = practice.desk.library.scenarios["checked-by-code"]
    spanish = scenario.title.text("es")
    assert tree.has("practice-scenario-checked-by-code")
    assert spanish not in tree.find("practice-scenario-checked-by-code").name
    press("Alt+L")
    assert practice.said[-1].startswith("Customers speak Spanish now")
    practice.until(lambda: spanish in tree.find("practice-scenario-checked-by-code").name)
    begin(practice, "checked-by-code")
    run = practice.work.run.run
    assert run.call.language == "es"
    assert run.says in [one.text("es") for one in scenario.opening]
    place, now = practice.desk.place, practice.desk.now()
    in_spanish = practice.desk.warm_up()
    card = in_spanish.due(now)[0].card
    in_english = WarmUp(place, practice.desk.library)
    assert card.says not in {one.card.says for one in in_english.due(now)}
    # A card that is known in one language is not taken for changed in another.
    in_spanish.answer(card.id, card.says, now)
    assert not any(one["changed"] for one in in_english.all(now))
    press("F12")
    # Who is written in one language only speaks that.
    one_tongue = next(
        one for one in practice.desk.library.scenarios.values() if not one.is_written_in("es")
    )
    practice.work.begin(one_tongue.id)
    assert practice.work.run.run.call.language == "en"
    press("Alt+X", "Alt+L")
    assert practice.desk.spoken == "en"


@pytest.mark.parametrize("look", [("light", 2.0), ("contrast", 2.0)])
def test_in_large_text_the_lines_give_way_to_the_answers(
    qtbot: QtBot, tmp_path: Path, tree: Tree, look: tuple[ThemeName, float]
) -> None:
    window = PracticeWindow(qtbot, tmp_path, look=look)
    try:
        begin(window, "checked-by-code")
        screen = window.work.run_screen
        assert not screen.talk.picks.isHidden()
        press("Ctrl+J")
        settle()
        assert screen.talk.picks.isHidden()
        answer = next(one for one in screen.call.step.body.answers.rows if one.isVisible())
        top = answer.mapTo(screen.call.step.viewport(), answer.rect().topLeft()).y()
        assert top >= 0
        assert top + answer.height() <= screen.call.step.viewport().height()
        press("Ctrl+J")
        settle()
        assert not screen.talk.picks.isHidden()
        assert tree.find("practice-said").focused
    finally:
        window.close()
        window.themes.set_scale(1.0)


def test_what_counts_is_read_to_its_end_by_keys_in_large_text(
    qtbot: QtBot, tmp_path: Path, tree: Tree
) -> None:
    window = PracticeWindow(qtbot, tmp_path, look=("light", 2.0))
    try:
        press("Ctrl+I")
        settle()
        panel = window.work._card
        assert panel is not None
        assert panel._scroll is not None
        bar = panel._scroll.verticalScrollBar()
        assert bar.value() == 0 < bar.maximum()
        for _ in range(20):
            press("PgDown")
        assert bar.value() == bar.maximum()
        press("PgUp")
        assert bar.value() < bar.maximum()
    finally:
        window.close()
        window.themes.set_scale(1.0)


def test_all_three_lines_are_seen_and_the_brief_until_somebody_spoke(
    practice: PracticeWindow, tree: Tree
) -> None:
    begin(practice, "week-in-lisbon")
    screen = practice.work.run_screen
    last = screen.talk.picks.shown[-1]
    bottom = last.mapTo(screen.above.viewport(), last.rect().bottomLeft()).y()
    assert bottom < screen.above.viewport().height()
    brief = practice.desk.library.scenarios["week-in-lisbon"].brief
    assert brief is not None
    assert brief.text("en") in tree.find("practice-earlier").name
    type_text("Hello")
    press("Return")
    assert brief.text("en") not in tree.find("practice-earlier").name


def test_the_bar_says_how_to_stop_and_how_to_end(practice: PracticeWindow, tree: Tree) -> None:
    begin(practice, "week-in-lisbon")
    bar = practice.work.run_screen.bar
    assert bar.isVisible()
    bar.buttons["practice-stop"].click()
    practice.until(lambda: practice.work.home is not None and bool(practice.work.home.cut_off))
    press("Alt+R")
    bar.buttons["practice-wrap-up"].click()
    practice.until(lambda: practice.work.result_page.result is not None)


def test_a_kept_run_says_why_in_the_language_of_the_interface(
    practice: PracticeWindow, tree: Tree, qapp: QApplication
) -> None:
    begin(practice, "week-in-lisbon")
    press("F12")
    [kept] = practice.desk.place.runs()
    translations = Translations(qapp)
    translations.speak("es")
    try:
        practice.work.open_result(kept["id"])
        shown = " ".join(row.accessibleName() for row in practice.work.result_page.lost.shown)
    finally:
        translations.speak("en")
    assert "La llamada terminó antes de llegar aquí." in shown
    assert "It has to be done" not in shown
    # What an earlier program kept, or somebody else's file, is shown as it is.
    for one in kept["judgement"]["points"]:
        one["sentences"] = {"why": {"template": 3}, "better": None}
    practice.desk.place.keep(kept, kept["began"][:10])
    practice.work.open_result(kept["id"])
    shown = " ".join(row.accessibleName() for row in practice.work.result_page.lost.shown)
    assert "The call ended before it came here." in shown


def test_a_lost_point_is_gone_back_to_with_one_key(practice: PracticeWindow, tree: Tree) -> None:
    begin(practice, "week-in-lisbon")
    press("Alt+1")
    press("Esc")
    press("1")
    pass_the_checks()
    press("F12")
    result = practice.work.result_page.result
    at = next(n for n, one in enumerate(result.lost) if one.id == "roaming/cap-set/stops")
    tree.find(f"practice-lost-{at}").widget.setFocus()
    press("Return")
    assert practice.work.run is not None
    assert practice.work.run.about["again_of"] == result.id
    assert practice.work.run.run.call.place.step == "cap-set"


def test_a_never_phrase_is_told_at_once_and_the_better_line_is_used(
    practice: PracticeWindow, tree: Tree
) -> None:
    begin(practice, "charge-nobody-came")
    type_text("Don't worry, you'll get your money back")
    press("Return")
    never = tree.find("practice-never")
    assert "Say instead" in never.name
    press("Ctrl+Shift+B")
    focus = QApplication.focusWidget()
    assert focus is practice.work.run_screen.talk.said
    assert focus.text().startswith("I'll open a dispute now")
    assert practice.work.run.run.customer.patience == 2


def test_cues_peek_and_a_run_that_is_put_away_waits(practice: PracticeWindow, tree: Tree) -> None:
    place = practice.desk.place
    place.change_cards(lambda told: {**told, "cues": {"roaming/greet": 4}})
    begin(practice, "week-in-lisbon")
    line = practice.work.run.run.line().text
    view = practice.work.run_screen.view
    assert view.call.say.plain == ""
    press("Ctrl+Shift+P")
    assert practice.work.run_screen.view.call.say.plain == line
    press("Alt+X")
    practice.until(lambda: bool(practice.work.home.cut_off))
    assert practice.said[-1].startswith("The run waits here")
    press("Alt+R")
    assert practice.work.run.run.notes.peeks


def test_what_is_typed_and_not_said_yet_is_there_after_a_cut(
    practice: PracticeWindow, tree: Tree
) -> None:
    begin(practice, "week-in-lisbon")
    type_text("Larkfield mobile, my card is 4111 1111 1111 1111 and")
    press("F2")
    type_text("Sara is at the airport")

    def on_disk() -> dict[str, str]:
        # As a program finds it that starts after this one was killed.
        return dict(practice.desk.place.open_runs()[0]["unsaid"])

    practice.until(lambda: on_disk().get("note") == "Sara is at the airport")
    assert on_disk()["say"].startswith("Larkfield mobile, my card is")
    assert "4111" not in on_disk()["say"]
    practice.work.run_screen.stop()
    practice.work.go_home()
    practice.until(lambda: bool(practice.work.home.cut_off))
    press("Alt+X")
    practice.until(lambda: not practice.work.home.cut_off)
    press("Ctrl+Z")
    practice.until(lambda: bool(practice.work.home.cut_off))
    press("Alt+R")
    said, note = practice.work.run_screen.talk.said, practice.work.run_screen.call.beside.note
    assert said.text().startswith("Larkfield mobile")
    assert note.text == "Sara is at the airport"
    line = practice.work.run.run.lines()[0]
    press("Ctrl+1")
    assert practice.work.run.run.notes.said[-1].text == line
    assert said.text().startswith("Larkfield mobile")
    practice.work.run_screen.focus_first()
    press("Return")
    assert practice.work.run.run.notes.said[-1].text.startswith("Larkfield mobile")
    assert said.text() == ""
    assert "say" not in on_disk() or not on_disk()["say"]
    press("F12")
    kept = practice.desk.place.runs()[0]
    assert [one["text"] for one in kept["commands"] if one["do"] == "note"] == [
        "Sara is at the airport"
    ]


def test_a_run_is_not_shown_to_who_takes_over_and_waits_for_who_began_it(
    practice: PracticeWindow, tree: Tree
) -> None:
    begin(practice, "week-in-lisbon")
    ella, practice.agent = practice.agent, {"id": "raj", "name": "Raj Patel"}
    practice.area.renew()
    practice.until(lambda: tree.has(name="Practice, Raj"))
    assert not tree.has("practice-says")
    assert practice.work.run is None
    assert not practice.work.home.cut_off
    practice.agent = ella
    practice.area.renew()
    practice.until(lambda: bool(practice.work.home.cut_off))


def test_a_customer_whose_patience_is_gone_ends_the_run(
    practice: PracticeWindow, tree: Tree
) -> None:
    begin(practice, "week-in-lisbon")
    kept = practice.work.run
    at, _ = kept.run.now()
    kept.run._clock.fixed = (at, 9 * DEAD_AIR_MS)
    kept.run._clock.live = lambda: (at, 9 * DEAD_AIR_MS)
    practice.work.run_screen._tick()
    assert practice.work.result_page.isVisible()
    assert not practice.work.result_page.result.passed


def test_the_warm_up_grades_what_was_typed_and_shows_the_words(
    practice: PracticeWindow, tree: Tree
) -> None:
    press("Alt+W")
    page = practice.work.cards_page
    assert tree.find("practice-card-said").focused
    for at in range(5):
        card = page._due[at].card
        type_text(card.says if at else "no idea")
        press("Return")
        assert card.says in tree.find("practice-card-wanted").name
        press("Return")
    practice.until(lambda: practice.work.home_page.isVisible())
    assert "4 of 5" in practice.said[-1]
    practice.until(lambda: practice.work.home.due == 0)


def test_a_scenario_that_is_gone_is_one_sentence(practice: PracticeWindow) -> None:
    practice.work.begin("not-there")
    assert practice.said == ["There is no scenario `not-there` in this library."]
    assert practice.work.home_page.isVisible()


def test_a_cut_off_run_whose_scenario_was_retired_is_let_go_of_and_taken_back(
    qtbot: QtBot, tmp_path: Path, tree: Tree
) -> None:
    folder = tmp_path / "house"
    shutil.copytree(shipped_library(), folder)
    in_use = [shipped_library()]
    window = PracticeWindow(qtbot, tmp_path / "profile", library=lambda: open_for_desk(in_use[0]))
    try:
        window.work.begin("week-in-lisbon")
        type_text("Hello")
        press("Return")
        press("Alt+X")
        window.until(lambda: window.work.home is not None and bool(window.work.home.cut_off))
        before = window.desk.place.open_runs()
        (folder / "scenarios/week-in-lisbon.yaml").unlink()
        in_use[0] = folder
        window.session.take_up_library()
        window.area.renew()
        press("Alt+R")
        assert window.said[-1].startswith("There is no scenario `week-in-lisbon`")
        press("Alt+X")
        window.until(lambda: window.work.home is not None and not window.work.home.cut_off)
        assert "brings it back" in window.said[-1]
        assert window.desk.place.open_runs() == []
        press("Ctrl+Z")
        window.until(lambda: window.work.home is not None and bool(window.work.home.cut_off))
        assert window.desk.place.open_runs() == before
        press("Ctrl+Z")
        assert window.said[-1] == "There is nothing more to undo."
    finally:
        window.close()


def test_damaged_runs_are_set_aside_and_said(practice: PracticeWindow) -> None:
    begin(practice, "week-in-lisbon")
    press("F12")
    practice.until(lambda: practice.work.result_page.result is not None)
    [file] = (practice.desk.place.folder / "runs").glob("*.json")
    file.write_bytes(file.read_bytes()[:200])
    press("Alt+Left")
    practice.until(lambda: any(file.name in one for one in practice.said))
    assert practice.said[-1].endswith(f"It is kept as {file.name}.damaged-1.")
    assert practice.work.home is not None
    assert practice.work.home.runs_so_far == 0


def test_nothing_is_shared_that_could_not_be_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "house"
    shutil.copytree(shipped_library(), folder)
    (folder / "people.yaml").write_text(
        "- {id: ella, name: Ella Novak, role: trainee, coach: tom}\n"
        "- {id: tom, name: Tom Brandt, role: supervisor}\n"
    )
    profile = tmp_path / "profile"
    window = PracticeWindow(qtbot, profile, library=lambda: open_for_desk(folder), keeps=True)
    try:
        window.work.begin("charge-nobody-came")
        press("F12")
        window.until(lambda: window.work.result_page.result is not None)
        cards = window.desk.place.folder / "cards.json"
        cards.unlink()
        cards.mkdir()
        (cards / "in-the-way").touch()
        press("Ctrl+Return")
        assert window.said[-1] == "Nothing can be kept now, so it was not shared."
        assert window.recorder is not None
        window.recorder.days.close()
        records = window.session.records
        assert records is not None
        records.refresh()
        assert list(records.index.statements("sharing")) == []
    finally:
        window.close()


def test_sharing_without_a_coach_or_a_record_is_told(practice: PracticeWindow) -> None:
    begin(practice, "week-in-lisbon")
    press("F12")
    press("Ctrl+Return")
    assert "no coach" in practice.said[-1]


def test_a_kept_call_is_practised_with_another_name_and_once_more(
    qtbot: QtBot, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    with Recorder.open(profile) as recorder:
        call = make_call(
            recorder,
            0,
            {"do": "fill", "field": "customer.name", "value": "Zoe Lee"},
            {"do": "answer", "id": "gives-account"},
        )
    window = PracticeWindow(qtbot, profile, keeps=True)
    try:
        window.area.practise_call(call)
        settle()
        kept = window.work.run
        assert kept is not None
        assert kept.about["made_of"] == {"call": call}
        assert kept.run.scenario.script == "charge-dispute"
        assert kept.run.scenario.persona.name not in ("", "Zoe Lee")
        assert "Zoe" not in str(kept.about)
        press("F12")
        window.until(lambda: window.work.result_page.result is not None)
        press("Ctrl+J")
        again = window.work.run
        assert again is not None
        assert again.id != kept.id
        assert again.run.scenario.persona.name == kept.run.scenario.persona.name
        window.area.practise_call("00000000-0000-7000-8000-000000000000")
        assert window.said[-1] == "This call is not there any more."
    finally:
        window.close()
