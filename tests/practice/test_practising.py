"""A trainee's own place: runs kept, cut off, gone on with; cards; what is passed."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import shutil

import pytest
from fsrs import Card, Rating, Scheduler

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.editing.drafts import open_draft
from jobaid.library.reader import read_contents, read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.made_scenarios import NotMade, scenario_of_script
from jobaid.operations.practice.after_run import note_run
from jobaid.operations.practice.going_on import CannotGoOn, go_on_with
from jobaid.operations.practice.practising import begin_run, known_levels
from jobaid.operations.practice.scenario_drafts import put_into_draft
from jobaid.operations.training.overrides import OpenedSooner
from jobaid.operations.training.readiness import readiness
from jobaid.operations.training.trainee_place import TraineePlace
from jobaid.operations.training.warm_up import LONGEST_DAYS, NEW_A_DAY, WarmUp, review
from tests.practice.practice_house import SCENARIO, WELL, StillClock, practice_reading

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
PATH = "scripts: [{script: charge-dispute, pass_at: 80, scenarios: [grace], beside: 2}]\ngate: true"


@pytest.fixture(scope="module")
def library():
    return practice_reading(path=PATH).library


@pytest.fixture
def place(tmp_path):
    return TraineePlace(tmp_path, "ella")


_numbers = itertools.count()


def begin(library, place, **more):
    return begin_run(
        library,
        library.scenarios["grace"],
        new_id=lambda: f"run-{next(_numbers)}",
        agent={"id": "ella", "name": "Ella"},
        place=place,
        clock=StillClock(),
        **more,
    )


def test_a_finished_run_is_kept_in_the_trainees_own_place(library, place, tmp_path):
    kept = begin(library, place)
    for one in WELL:
        kept.do(one)
    assert kept.judgement.passed
    [run] = place.runs()
    assert run["judgement"]["score"] == kept.judgement.score
    assert run["said"][0]["text"] == WELL[0]["text"]
    assert place.open_runs() == []
    assert sorted(one.name for one in tmp_path.iterdir()) == ["practice"]
    assert (place.folder / "runs" / "2026-11-23.json").exists()


def test_a_run_that_was_cut_off_goes_on_where_it_was(library, place):
    kept = begin(library, place, seed=3)
    for one in WELL[:8]:
        kept.do(one)
    says, levels = kept.run.says, kept.run.engine.state.path
    path = next((place.folder / "open").iterdir())
    path.write_bytes(path.read_bytes() + b'{"do": "ne')  # cut in the middle of a line
    [told] = place.open_runs()
    again = go_on_with(library, told, place, new_id=lambda: "x", clock_from=StillClock)
    assert again.id == kept.id
    assert again.run.says == says
    assert again.run.engine.state.path == levels
    for one in WELL[8:]:
        again.do(one)
    assert [one["id"] for one in place.runs()] == [kept.id]
    assert place.open_runs() == []


def test_two_runs_at_once_are_both_kept(library, place, tmp_path):
    other = TraineePlace(tmp_path, "ella")
    one, two = begin(library, place), begin(library, other)
    for command in WELL:
        one.do(command)
        two.do(command)
    assert {run["id"] for run in place.runs()} == {one.id, two.id}


def test_a_script_that_changed_is_told_and_the_run_is_begun_anew(library, place):
    kept = begin(library, place)
    kept.do(WELL[0])
    changed = practice_reading(SCENARIO.replace("A small charge", "Another charge")).library
    [told] = place.open_runs()
    with pytest.raises(CannotGoOn) as trouble:
        go_on_with(changed, told, place, new_id=lambda: "x")
    assert "A small charge" in trouble.value.words


def test_again_from_a_moment_is_a_run_of_its_own_that_passes_nothing(library, place):
    kept = begin(library, place)
    clock_ms = 0
    for one in WELL:
        clock_ms += 1000
        kept.run._clock.live.ms = clock_ms
        kept.do(one)
    [told] = place.runs()
    again = go_on_with(
        library, told, place, new_id=lambda: "again", until=8500, clock_from=StillClock, again=True
    )
    assert again.run.call.place.step == "find-charge"
    assert not again.run.over
    for one in WELL[8:]:
        again.do(one)
    runs = place.runs()
    assert {run["id"] for run in runs} == {kept.id, "again"}
    assert next(run for run in runs if run["id"] == "again")["again_of"] == kept.id
    assert readiness(library, [run for run in runs if run.get("again_of")])[0].passed is False


def test_again_from_what_was_never_done_is_again_on_the_call_not_after_it(library, place):
    kept = begin(library, place)
    for number, one in enumerate([*WELL[:8], {"do": "wrap-up"}, {"do": "close", "reason": "x"}]):
        kept.run._clock.live.ms = 1000 * (number + 1)
        kept.do(one)
    [told] = place.runs()
    lost = [one["at_ms"] for one in told["judgement"]["points"] if one["met"] is False]
    again = go_on_with(
        library, told, place, new_id=lambda: "x", until=max(lost), clock_from=StillClock, again=True
    )
    assert max(lost) >= 9000
    assert not again.run.over
    assert not again.run.engine.state.wrapping
    assert not again.do(WELL[8]).refused


def test_card_numbers_are_masked_before_they_are_kept(library, place):
    kept = begin(library, place)
    kept.do({"do": "say", "text": "Your card 4111 1111 1111 1111 is fine"})
    kept.do({"do": "close", "reason": "x"})
    assert "4111 1111" not in json.dumps(place.runs())


def test_cues_fade_with_what_was_right_and_come_back(library, place):
    kept = begin(library, place, cues=None)
    for one in WELL:
        kept.do(one)
    note_run(kept, place, library, NOW)
    assert known_levels(place)["charge-dispute", "credit"] == 1
    bad = begin(library, place, cues=None)
    for one in WELL[:-3]:
        bad.do(one)
    bad.do({"do": "say", "text": "It's credited."})
    bad.do({"do": "close"})
    note_run(bad, place, library, NOW)
    assert known_levels(place)["charge-dispute", "credit"] == 0


def test_damaged_files_are_set_aside_and_told(library, place):
    place.folder.joinpath("runs").mkdir(parents=True)
    (place.folder / "runs" / "2026-11-23.json").write_text("{half")
    (place.folder / "cards.json").write_text("[]")
    kept = begin(library, place)
    for one in WELL:
        kept.do(one)
    assert len(place.runs()) == 1
    assert place.cards() == {}
    assert len(place.notices) == 2
    assert list(place.folder.rglob("*.damaged-1"))


def test_a_trainee_without_a_name_has_a_place(tmp_path):
    assert TraineePlace(tmp_path, "  ").folder.name == "trainee"
    assert TraineePlace(tmp_path, "../../etc").folder.parent == tmp_path / "practice"


# -- the warm-up ------------------------------------------------------------------------------


def test_five_cards_a_day_are_new_and_what_was_wrong_comes_again(library, place):
    warm_up = WarmUp(place, library)
    due = warm_up.due(NOW)
    assert len(due) == NEW_A_DAY
    assert all(one.is_new for one in due)
    for one in due:
        warm_up.answer(one.card.id, one.card.says, NOW)
    assert warm_up.due(NOW) == []
    later = warm_up.due(NOW + dt.timedelta(minutes=30))
    assert {one.card.id for one in later} == {one.card.id for one in due}
    tomorrow = NOW + dt.timedelta(days=1)
    fresh = [one for one in warm_up.due(tomorrow) if one.is_new]
    assert len(fresh) == NEW_A_DAY


def test_intervals_are_those_of_the_package_and_never_longer_than_sixty_days():
    scheduler = Scheduler(maximum_interval=LONGEST_DAYS, enable_fuzzing=False)
    card = Card(card_id=7, due=NOW)
    told = {**card.to_dict()}
    now = NOW
    for well in (True, True, True, False, True, True, True, True, True, True):
        card, _ = scheduler.review_card(card, Rating.Good if well else Rating.Again, now)
        told = review(told, "x", well, now)
        assert told == card.to_dict()
        assert card.due - now <= dt.timedelta(days=LONGEST_DAYS)
        now = card.due


def test_the_grade_comes_from_what_was_typed(library, place):
    warm_up = WarmUp(place, library)
    line = "line:charge-dispute/credit"
    exact = "I have credited £18.40. You will see it within 3 working days."
    assert warm_up.answer(line, exact, NOW).well
    assert not warm_up.answer(line, "It's credited, two days.", NOW).well
    rule = "never:promise-refund"
    assert warm_up.answer(rule, "You needn't pay while we look", NOW).well
    assert not warm_up.answer(rule, "It will be refunded while you need not pay, we look", NOW).well
    assert not warm_up.answer(rule, "", NOW).well


def test_a_changed_line_is_due_at_once(library, place):
    warm_up = WarmUp(place, library)
    line = "line:charge-dispute/credit"
    warm_up.answer(line, "I have credited £1. You will see it within 3 working days.", NOW)
    from tests.call.house import CHARGE_DISPUTE

    script = CHARGE_DISPUTE.replace("You will see it", "You'll have it")
    changed = practice_reading(scripts__charge_dispute="", **{"scripts__charge-dispute": script})
    again = WarmUp(place, changed.library)
    due = {one.card.id: one for one in again.due(NOW)}
    assert due[line].changed
    again.answer(line, "I have credited £1. You'll have it within 3 working days.", NOW)
    assert line not in {one.card.id for one in again.due(NOW)}


# -- readiness ---------------------------------------------------------------------------------


def test_a_script_opens_when_its_scenarios_are_passed(library, place):
    [before] = readiness(library, place.runs())
    assert (before.passed, before.open) == (False, False)
    assert [str(one) for one in before.missing] == ["One more scenario to pass"]
    [sooner] = readiness(
        library,
        [],
        opened={"charge-dispute": OpenedSooner("charge-dispute", "Tom", "He sits beside")},
    )
    assert sooner.open
    kept = begin(library, place)
    for one in WELL:
        kept.do(one)
    [after] = readiness(library, place.runs())
    assert (after.passed, after.open) == (True, True)
    assert after.as_json()["scenarios"][0]["best"] == kept.judgement.score


def test_a_made_scenario_waits_in_the_draft_until_somebody_publishes_it(tmp_path):
    house = tmp_path / "house"
    shutil.copytree(shipped_library(), house)
    read = read_library(house).library
    made = scenario_of_script(CompiledLibrary(read), "roaming", 4)
    told = put_into_draft(made, read, tmp_path / "p", house)
    again = put_into_draft(made, read, tmp_path / "p", house)
    changes = open_draft(tmp_path / "p", house).changes()
    [second, first] = sorted(changes, key=lambda one: one.file)
    assert first.file in str(told)
    assert second.file in str(again)
    assert "A coach looks at it" in str(told)
    assert not (house / first.file).exists()
    body = open_draft(tmp_path / "p", house).read(second.file)
    again_read = read_contents({**read_library(house).contents, second.file: body})
    [there] = [one for one in again_read.library.scenarios.values() if one.file == second.file]
    assert [one.answer for one in there.turns] == [one.answer for one in made.turns]
    with pytest.raises(NotMade, match="for looking at"):
        put_into_draft(made, read, tmp_path / "p", shipped_library())


def test_what_was_refused_once_is_no_news_when_a_run_is_gone_on_with(library, place):
    kept = begin(library, place)
    assert kept.do({"do": "answer", "id": "no-such"}).refused
    kept.do(WELL[0])
    [told] = place.open_runs()
    again = go_on_with(library, told, place, new_id=lambda: "x", clock_from=StillClock)
    assert again.problem is None
    assert [one.text for one in again.run.notes.said] == [WELL[0]["text"]]
