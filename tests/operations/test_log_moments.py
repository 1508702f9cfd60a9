"""`jobaid log show ID --moments`, and calls that are opened from a profile's record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.ids import new_id
from jobaid.library.model import House, Library
from jobaid.log.profile import Profile
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.erasing import erase, plan_erasure
from jobaid.operations.records.record_finder import Records
from jobaid.operations.review.playback_source import NoPlayback, PlaybackSource
from jobaid.operations.roles import Viewer
from tests.log.kept import keep, kept_id, made
from tests.operations.conftest import Told
from tests.operations.kept_calls import CLOSED, OPEN, READING, fill_profile, make_call


def shown(log, *arguments: str) -> Told:
    told: Told = log("show", *arguments, "--moments")
    return told


def test_moments_are_listed_with_the_lines_that_were_shown(log, tmp_path: Path):
    told = shown(log, CLOSED[2])
    assert told.code == 0
    assert "Greet" in told.out
    assert "     0:20  Answer: “It's about my bill”  (shown: Ask the name" in told.out
    assert "     0:30  Note: Rang about the dentist" in told.out
    assert "shown: “Can I take your full name?”" in told.out, "from the versions that were kept"


def test_moments_for_other_programs_are_a_line_each(log):
    rows = shown(log, CLOSED[2], "--json").rows
    assert [one["kind"] for one in rows] == ["began", "field", "answer", "note", "ended"]
    assert rows[2]["at"] == "verify-identity/ask-name"
    assert rows[2]["at_ms"] == 20_000
    assert rows[2]["shown"] == "Can I take your full name?"


def test_a_call_that_was_left_says_where_it_ends(log):
    assert "This call was cut off at 0:10: the program stopped" in shown(log, OPEN).out


def source(records: Records, viewer: Viewer | None = None) -> PlaybackSource:
    compiled = CompiledLibrary(READING.library)
    return PlaybackSource(records, lambda: compiled, lambda: viewer)


@pytest.fixture
def records(filled_profile: Path) -> Iterator[Records]:
    with Records.open(filled_profile) as opened:
        yield opened


def test_a_call_is_opened_by_its_id_and_shows_what_was_kept(records: Records):
    playback = source(records).open(CLOSED[2])
    assert (playback.head.agent, playback.head.customer) == ("Maya Okoro", "Zoë Lee")
    assert playback.head.notices == ()
    view = playback.show(2).call
    assert view is not None
    assert view.step_title == "Ask the name"


def test_without_todays_library_the_kept_versions_are_enough(records: Records):
    empty = CompiledLibrary(Library(House()))
    playback = PlaybackSource(records, lambda: empty, lambda: None).open(CLOSED[2])
    assert playback.library.rebuilt == ()
    shown = playback.show(2)
    assert shown.call is not None
    assert shown.call.say is not None
    assert shown.call.say.plain == "Can I take your full name?"
    assert shown.today.state == "gone"


def test_ones_own_call_is_not_covered_and_anothers_is(tmp_path: Path):
    with Recorder.open(tmp_path) as recorder:
        phone = {"do": "fill", "field": "customer.phone", "value": "07700 900418"}
        id = make_call(recorder, 0, phone)
    with Records.open(tmp_path) as records:
        own = source(records, Viewer("maya", "agent")).open(id)
        assert [one.uncovered for one in own.covered] == [True]
        others = source(records, Viewer("tom", "supervisor")).open(id)
        assert [one.uncovered for one in others.covered] == [False]


def test_what_a_role_does_not_show_is_not_played_back(records: Records):
    with pytest.raises(NoPlayback, match="Your role does not show this call"):
        source(records, Viewer("tom", "agent")).open(CLOSED[2])
    assert source(records, Viewer("tom", "supervisor")).open(CLOSED[2]).moments


def test_an_unknown_and_an_erased_call_say_why_nothing_shows(tmp_path: Path):
    fill_profile(tmp_path)
    with Profile.open(tmp_path, writing=True) as profile:
        plan = plan_erasure(profile, id=CLOSED[0], customer=None)
        now = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
        erase(profile, plan, why="The customer asked for it.", now=now, new_id=new_id)
    with Records.open(tmp_path) as records:
        with pytest.raises(NoPlayback, match="not to be found"):
            source(records).open(kept_id(77))
        with pytest.raises(NoPlayback) as erased:
            source(records).open(CLOSED[0])
    assert "erased on 2026-12-01" in erased.value.words
    assert "The customer asked for it. Nothing of it is kept" in erased.value.words


def test_a_foreign_document_without_events_is_shown_by_its_path(tmp_path: Path):
    path = [
        {"script": "charge-dispute", "step": "greet", "entered_ms": 0},
        {"script": "charge-dispute", "step": "credit", "entered_ms": 9000},
    ]
    keep(
        tmp_path / "log",
        made(1, script="charge-dispute", path=path, events=[]),
        made(2, events=None),
    )
    with Records.open(tmp_path) as records:
        playback = source(records).open(kept_id(1))
        assert "This record has no events" in playback.head.notices[0]
        assert [one.place for one in playback.rows] == ["Greet", "Credit"]
        nothing = source(records).open(kept_id(2))
    assert nothing.moments == ()
