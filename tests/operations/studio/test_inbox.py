"""The inbox: what came in by step, taken into the draft, answered, declined, and thanked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from jobaid.ids import new_id
from jobaid.library.editing.drafts import open_draft
from jobaid.library.editing.rewriting import held_in
from jobaid.library.reader import read_contents
from jobaid.log.profile import Profile
from jobaid.operations.clock import wall_clock
from jobaid.operations.new_library import small_library
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.record_finder import Records
from jobaid.operations.statement_writer import StatementsNow
from jobaid.operations.studio.inbox import (
    InboxEntry,
    NotInInbox,
    accept_entries,
    accepted_entries,
    answer_entries,
    badges,
    give_back,
    inbox,
    inbox_groups,
    taken_as_answer,
    thank_for_accepted,
    thanking_note,
)
from jobaid.operations.studio.library_history import LibraryHistory
from jobaid.operations.studio.script_exchange import pasted_script
from tests.call.house import contents
from tests.operations.kept_calls import READING, call_id, make_call

BY = {"id": "sam", "name": "Sam"}


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    folder = tmp_path / "profile"
    with Recorder.open(folder) as recorder:
        make_call(
            recorder,
            0,
            {"do": "none-fits", "text": "i lost  my bill"},
            {"do": "off-script", "reason": "safety", "text": "A child cried"},
            {"do": "jump", "to": "find-charge"},
            {"do": "suggest", "text": "Ask for the date too"},
            {"do": "jump", "to": "stolen-phone/block"},
            {"do": "skip", "reason": "already said"},
        )
        make_call(recorder, 1, {"do": "none-fits", "text": "I lost my bill"})
    return folder


@pytest.fixture
def records(profile: Path) -> Iterator[Records]:
    with Records.open(profile) as found:
        yield found


def entries_of(records: Records, **asked: Any) -> list[InboxEntry]:
    records.refresh()
    return inbox(records, READING.library, **asked)


def test_what_came_in_stands_by_step(records: Records) -> None:
    found = entries_of(records)
    assert {(one.kind, one.place, one.said) for one in found} == {
        ("none-fits", "charge-dispute/greet", "i lost  my bill"),
        ("none-fits", "charge-dispute/greet", "I lost my bill"),
        ("off-script", "charge-dispute/greet", "safety: A child cried"),
        ("skipped", "stolen-phone/block", "already said"),
        ("suggestion", "charge-dispute/find-charge", "Ask for the date too"),
    }
    none_fits = next(one for one in found if one.kind == "none-fits" and one.words[0] == "i")
    assert none_fits.of.startswith(f"{call_id(0)}#")
    assert none_fits.agent == "Maya Okoro"
    first = inbox_groups(found)[0]
    assert (first.kind, first.waiting, len(first.entries)) == ("none-fits", 2, 2)
    assert badges(found) == {
        "charge-dispute/greet": 3,
        "charge-dispute/find-charge": 1,
        "charge-dispute": 4,
        "stolen-phone/block": 1,
        "stolen-phone": 1,
    }


def test_it_becomes_an_answer_of_its_step(records: Records) -> None:
    one = next(e for e in entries_of(records) if e.words == "I lost my bill")
    changed = taken_as_answer(READING, one, go="find-charge")
    answers = held_in(changed["scripts/charge-dispute.yaml"])["steps"][0]["answers"]
    assert answers[-1] == {"id": "i-lost-my-bill", "label": "I lost my bill", "go": "find-charge"}
    suggestion = next(e for e in entries_of(records) if e.kind == "suggestion")
    changed = taken_as_answer(READING, suggestion, label="The date?")
    assert len(held_in(changed["scripts/charge-dispute.yaml"])["steps"][3]["answers"]) == 3
    gone = read_contents({k: v for k, v in contents().items() if "charge" not in k})
    with pytest.raises(NotInInbox, match="not in the library"):
        taken_as_answer(gone, one)


def test_who_wrote_it_is_answered(records: Records, profile: Path) -> None:
    found = entries_of(records)
    with Profile.open(profile, writing=True) as opened:
        says = StatementsNow(opened, wall=wall_clock, new_id=new_id)
        with pytest.raises(NotInInbox, match="Say why not"):
            answer_entries(says, found[:1], BY, taken=False)
        lost = [one for one in found if one.kind == "none-fits"]
        assert answer_entries(says, lost, BY, taken=False, words="That is another script") == 1
        says.say("seconding", next(e.of for e in found if e.kind == "suggestion"), {}, by=BY)
    again = entries_of(records)
    told = [one for one in again if one.kind == "none-fits"]
    assert {(one.state, one.answer) for one in told} == {("declined", "That is another script")}
    assert badges(again)["charge-dispute/greet"] == 1
    assert next(one.seconded for one in again if one.kind == "suggestion") == 1


def test_what_is_taken_up_is_thanked_for_once_it_is_published(
    records: Records, profile: Path, tmp_path: Path
) -> None:
    house = tmp_path / "house"
    small_library(house, "Ann", wall_clock())
    draft = open_draft(profile, house)
    found = [one for one in entries_of(records) if one.kind in ("suggestion", "none-fits")]
    accept_entries(draft.folder, found[:2])
    accept_entries(draft.folder, found[1:])
    assert len(accepted_entries(draft.folder)) == 3
    give_back(draft.folder, [found[0].of])
    left = accepted_entries(draft.folder)
    assert thanking_note(left) == "It takes up 2 suggestions. Thank you, Maya Okoro."
    assert thanking_note([]) == ""
    assert draft.changes() == ()
    with Profile.open(profile, writing=True) as opened:
        says = StatementsNow(opened, wall=wall_clock, new_id=new_id)
        assert thank_for_accepted(says, draft.folder, BY, {"charge-dispute": "a" * 40}) == 2
        kinds = [one["kind"] for one in says.kept]
    assert kinds == ["answer", "thanks", "answer", "thanks"]
    assert accepted_entries(draft.folder) == []
    states = {one.of: one.state for one in entries_of(records)}
    assert [states[one.of] for one in found] == ["open", "taken", "taken"]


def test_publishing_by_command_thanks_in_the_note_and_answers(
    records: Records, profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house = tmp_path / "house"
    small_library(house, "Ann", wall_clock())
    draft = open_draft(profile, house)
    accept_entries(draft.folder, [one for one in entries_of(records) if one.kind == "suggestion"])
    file = "scripts/first-call.yaml"
    content = draft.read(file)
    assert content is not None
    draft.save(file, content.replace(b"title: A first call", b"title: Ask first"), read=content)
    assert run(["publish", str(house), "-m", "Ask first", "--profile", str(profile)]) == 0
    assert "1 whose words it takes up are told and thanked." in capsys.readouterr().out
    message = LibraryHistory(house).publications[-1].message
    assert message == "Ask first\n\nIt takes up a suggestion. Thank you, Maya Okoro."
    assert {one.state for one in entries_of(records) if one.kind == "suggestion"} == {"taken"}


def test_what_is_pasted_is_a_script() -> None:
    script, files = pasted_script("1. Say hello.\n2. Ask.\n", "Hello", READING, Path("x"))
    assert (script.steps, list(files)) == (2, ["scripts/hello.yaml"])
