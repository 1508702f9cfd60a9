from __future__ import annotations

import errno
import itertools
import json

import pytest
from tinydb import TinyDB

from jobaid.call.command import Refused
from jobaid.call.fold import fold
from jobaid.library.reader import read_contents
from jobaid.log.platform import PLATFORM
from jobaid.log.recovery import ResumeError
from jobaid.operations.recorded_call import begin, resume
from jobaid.operations.recorder import Recorder
from tests.call.house import TickingClock, contents

READING = read_contents(contents())


def ids():
    numbers = itertools.count(1)
    return lambda: f"018f0000-0000-7000-8000-{next(numbers):012}"


@pytest.fixture
def profile(tmp_path):
    return tmp_path / "profile"


def day_documents(profile):
    (file,) = (profile / "log").glob("*/2026/*.json")
    with TinyDB(file, access_mode="r") as base:
        return base.table("interactions").all()


def test_a_closed_call_is_a_document_that_stock_tinydb_reads(profile):
    with Recorder.open(profile) as recorder:
        call = begin(
            READING, "charge-dispute", new_id=ids(), recorder=recorder, clock=TickingClock()
        )
        call.do({"do": "answer", "id": "stolen"})
        call.do({"do": "jump", "to": "safe"})
        call.do({"do": "wrap-up"})
        call.do({"do": "close"})
        assert call.wait()
        assert call.ended is not None
        assert call.ended.wait()
        assert list(recorder.profile.open_calls.glob("*.jl")) == []
    (document,) = day_documents(profile)
    assert document["state"] == "closed"
    assert document["outcome"] == "resolved"
    assert set(document["versions"]) >= {"charge-dispute", "stolen-phone", "never.yaml"}
    for id in document["versions"].values():
        assert (profile / "versions" / id).exists()


def test_a_call_takes_its_team_and_its_agent_s_name_from_the_house(profile):
    people = b"- {id: ada, name: Ada Lovelace, team: billing-north, role: agent}\n"
    reading = read_contents({**contents(), "people.yaml": people})
    with Recorder.open(profile) as recorder:
        clock, new_id = TickingClock(), ids()
        for id, name, team in (("ada", "Ada Lovelace", "billing-north"), ("bob", "Bob", None)):
            about = {"agent": {"id": id, "name": "Bob"}}
            call = begin(
                reading, "stolen-phone", new_id=new_id, recorder=recorder, clock=clock, about=about
            )
            assert call.engine.state.about["agent"] == {"id": id, "name": name}
            call.do({"do": "discard", "reason": "only a test"})
            assert call.ended.wait()
            assert recorder.daybook.get(call.id)["team"] == team


def test_a_call_that_was_left_is_resumed_at_the_same_place(profile):
    with Recorder.open(profile) as recorder:
        call = begin(
            READING, "charge-dispute", new_id=ids(), recorder=recorder, clock=TickingClock()
        )
        call.do({"do": "answer", "id": "gives-account"})
        call.do({"do": "fill", "field": "customer.name", "value": "Ann Lee"})
        call.do({"do": "promise", "text": "Ring back", "within": "1 day"})
        call.wait()
        call.leave()
        before = call.engine.state
    with Recorder.open(profile) as recorder:
        assert [one.interaction for one in recorder.recovery.resumable] == [call.id]
        (document,) = day_documents(profile)
        assert (document["state"], document["rev"]) == ("interrupted", 1)
        again = resume(READING, call.id, recorder, new_id=ids(), clock=TickingClock())
        after = again.engine.state
        assert (after.place, after.fields, after.promises) == (
            before.place,
            before.fields,
            before.promises,
        )
        again.do({"do": "close", "reason": "caller hung up"})
        assert again.ended is not None
        again.ended.wait()
    (document,) = day_documents(profile)
    assert (document["state"], document["rev"]) == ("closed", 2)
    assert fold(document["events"]).status == "closed"


def test_a_call_that_is_over_cannot_be_resumed(profile):
    with Recorder.open(profile) as recorder:
        call = begin(READING, "stolen-phone", new_id=ids(), recorder=recorder, clock=TickingClock())
        call.do({"do": "close", "reason": "wrong number"})
        assert call.ended is not None
        call.ended.wait()
        with pytest.raises(ResumeError, match="over"):
            resume(READING, call.id, recorder, new_id=ids())
        with pytest.raises(ResumeError, match="no interaction"):
            resume(READING, "018f0000-0000-7000-8000-00000000ffff", recorder, new_id=ids())


def test_a_resumed_call_keeps_the_script_it_began_with(profile):
    with Recorder.open(profile) as recorder:
        call = begin(READING, "stolen-phone", new_id=ids(), recorder=recorder, clock=TickingClock())
        call.wait()
        call.leave()
    files = contents()
    files["scripts/stolen-phone.yaml"] = files["scripts/stolen-phone.yaml"].replace(
        b"Let me block it now.", b"Something else."
    )
    changed = read_contents(files)
    with Recorder.open(profile) as recorder:
        again = resume(changed, call.id, recorder, new_id=ids(), clock=TickingClock())
        say = again.engine.call.here.step.say
        assert say is not None
        assert say.any == "Let me block it now."
        assert begin(changed, "stolen-phone", new_id=ids()).engine.call.here.step.say != say
        again.leave()


def test_a_version_that_is_gone_is_said_and_the_present_one_used(profile):
    with Recorder.open(profile) as recorder:
        call = begin(READING, "stolen-phone", new_id=ids(), recorder=recorder, clock=TickingClock())
        call.wait()
        call.leave()
    for file in (profile / "versions").iterdir():
        file.unlink()
    files = contents()
    files["scripts/stolen-phone.yaml"] += b"\n# changed\n"
    told: list[str] = []
    with Recorder.open(profile, tell=told.append) as recorder:
        again = resume(read_contents(files), call.id, recorder, new_id=ids(), clock=TickingClock())
        assert again.engine.call.place.step == "block"
        again.leave()
    assert any("present one" in words for words in told)


def test_a_call_in_memory_only_is_not_said_to_be_kept_as_always(profile, monkeypatch):
    def refuse(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    told: list[str] = []
    with Recorder.open(profile, tell=told.append) as recorder:
        call = begin(
            READING, "charge-dispute", new_id=ids(), recorder=recorder, clock=TickingClock()
        )
        assert call.wait()
        with monkeypatch.context() as patch:
            for name in ("create", "write_all", "datasync", "write_whole"):
                patch.setattr(type(PLATFORM), name, refuse)
            call.do({"do": "note", "text": "Prefers email."})
            assert not call.wait()
            call.do({"do": "answer", "id": "stolen"})
            assert not call.wait()
            assert not (
                recorder.profile.versions / call.engine.state.versions["stolen-phone"]
            ).exists()
        (words,) = told
        assert "This call is kept in memory only" in words


def test_card_numbers_reach_neither_state_nor_disk(profile):
    card = "4111 1111 1111 1111"
    with Recorder.open(profile) as recorder:
        call = begin(
            READING,
            "charge-dispute",
            new_id=ids(),
            recorder=recorder,
            clock=TickingClock(),
            given={"customer.name": card},
        )
        for command in (
            {"do": "note", "text": f"card {card}"},
            {"do": "fill", "field": "account", "value": card},
            {"do": "fill", "field": "amount", "value": 4111111111111111},
            {"do": "off-script", "reason": card},
            {"do": "jump", "to": card},
            {"do": card},
            {"do": "promise", "text": card, "within": card},
        ):
            done = call.do(command)
            assert "4111111111111111" not in json.dumps([done.problem, *done.events]).replace(
                " ", ""
            )
        call.do({"do": "close", "reason": card})
        assert call.ended is not None
        call.ended.wait()
    for file in profile.rglob("*"):
        if file.is_file():
            assert b"4111111111111111" not in file.read_bytes().replace(b" ", b"")


def test_an_unknown_script_offers_the_nearest():
    with pytest.raises(Refused, match="charge-dispute"):
        begin(READING, "charge-disput", new_id=ids())


def test_without_keeping_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    call = begin(READING, "stolen-phone", new_id=ids())
    call.do({"do": "next"})
    assert call.wait()
    assert call.saved
    assert list(tmp_path.rglob("*")) == []


def test_a_suggestion_is_a_statement_at_once(profile):
    with Recorder.open(profile) as recorder:
        call = begin(
            READING, "charge-dispute", new_id=ids(), recorder=recorder, clock=TickingClock()
        )
        call.do({"do": "suggest", "text": "Ask the name first"})
        call.leave()
    (file,) = (profile / "log").glob("*/*/*.json")
    with TinyDB(file, access_mode="r") as base:
        (kept,) = base.table("suggestions").all()
    assert (kept["of"], kept["text"]) == ("charge-dispute/greet", "Ask the name first")
    assert kept["interaction"] == call.id
