from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.log.daybook import Daybook
from jobaid.log.profile import Profile
from jobaid.log.version_store import content_id
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.verifying import Verified, verify_records
from tests.examples import examples
from tests.log.kept import amendment, keep, kept_id, made
from tests.operations.kept_calls import CLOSED, OPEN, make_call


@pytest.fixture
def profile(filled_profile: Path, tmp_path: Path) -> Path:
    shutil.copytree(filled_profile, tmp_path / "profile")
    return tmp_path / "profile"


def verify(profile: Path) -> Verified:
    return verify_records(Profile.open(profile, writing=False))


def files(profile: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in profile.rglob("*") if path.is_file()}


def change(profile: Path, alter: Callable[[dict[str, Any]], None], day: str = "2026-11-20") -> Path:
    """Alter the first interaction of a day file, as with an editor."""
    path = next(profile.glob(f"log/*/*/{day}.json"))
    told = json.loads(path.read_bytes())
    alter(next(iter(told["interactions"].values())))
    path.write_text(json.dumps(told))
    return path


def only_fault(verified: Verified) -> str:
    (fault,) = verified.faults
    return fault.words


def test_what_is_whole_is_said_to_be(profile: Path):
    before = files(profile)
    verified = verify(profile)
    assert verified.faults == []
    assert verified.remarks == []
    assert (verified.interactions, verified.days, verified.open_calls) == (4, 2, 1)
    assert verified.versions > 5
    assert files(profile) == before


def test_after_recovery_all_is_whole_too(profile: Path):
    Recorder.open(profile).close()
    verified = verify(profile)
    assert verified.faults == []
    assert verified.interactions == 5


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("fields", {"customer.name": "Somebody Else"}),
        ("outcome", "resolved"),
        ("notes", []),
        ("handle_s", 1.0),
        ("summary", "all is well"),
        ("state", "discarded"),
        ("slips", [{"rule": "interrupt"}]),
    ],
)
def test_an_altered_part_is_named(profile: Path, name: str, value: object):
    change(profile, lambda document: document.update({name: value}))
    words = only_fault(verify(profile))
    assert name in words
    assert CLOSED[2] in words
    assert "does not follow from its events" in words


def test_a_part_of_which_there_is_nothing_may_be_absent(profile: Path):
    """An older program did not know it."""
    change(profile, lambda document: [document.pop(name) for name in ("misfits", "transfers")])
    assert verify(profile).faults == []


def test_unknown_keys_are_left_alone(profile: Path):
    change(profile, lambda document: document.update({"of-a-later-version": {"a": 1}}))
    assert verify(profile).faults == []


def test_lost_events_are_counted(profile: Path):
    change(profile, lambda document: document["events"].pop(2))
    assert "events 2 are missing" in verify(profile).faults[0].words


def test_altered_and_foreign_events(profile: Path):
    change(profile, lambda document: document["events"].append("not an event"))
    assert "is an event" in only_fault(verify(profile))
    change(profile, lambda document: document.update({"events": [{"type": "of another program"}]}))
    assert verify(profile).faults == []
    change(profile, lambda document: document.update({"events": "none"}))
    assert verify(profile).faults == []


def test_events_that_no_fold_can_read(profile: Path):
    change(profile, lambda document: document["events"][-1].update({"ms": 10**400}))
    assert "cannot be read as a call" in verify(profile).faults[0].words


def test_what_a_newer_program_made_is_not_judged(profile: Path):
    change(profile, lambda document: document.update({"v": 2, "outcome": "new ways"}))
    verified = verify(profile)
    assert (verified.faults, verified.newer) == ([], 1)
    change(profile, lambda document: document.update({"v": 1}))
    change(profile, lambda document: document["events"][3].update({"v": 2}))
    assert verify(profile).newer == 1


def test_a_damaged_day_file(profile: Path):
    path = next(profile.glob("log/*/*/2026-11-20.json"))
    path.write_bytes(path.read_bytes()[:-500])
    words = only_fault(verify(profile))
    assert "damaged" in words
    assert str(path) in words
    assert "1 document" in words


def test_an_empty_day_file(profile: Path):
    path = next(profile.glob("log/*/*/2026-11-20.json"))
    path.write_bytes(b"")
    assert "is empty" in only_fault(verify(profile))


def test_a_day_file_that_cannot_be_read(profile: Path):
    path = next(profile.glob("log/*/*/2026-11-20.json"))
    path.unlink()
    path.mkdir()
    assert "could not be read" in only_fault(verify(profile))


def test_a_document_without_an_id(profile: Path):
    change(profile, lambda document: document.update({"id": None}))
    assert "has no id" in verify(profile).faults[0].words


def test_an_id_twice_in_one_desk_is_a_fault_and_in_two_a_remark(tmp_path: Path):
    keep(tmp_path / "log", made(1))
    keep(tmp_path / "log", made(1, rev=2), desk="two")
    verified = verify(tmp_path)
    assert verified.faults == []
    assert "two desks" in verified.remarks[0].words
    keep(tmp_path / "log", made(1, rev=2, outcome="other"), desk="three")
    assert "more than once" in only_fault(verify(tmp_path))
    shutil.rmtree(tmp_path / "log" / "two")
    shutil.rmtree(tmp_path / "log" / "three")
    assert verify(tmp_path).faults == []
    path = next(tmp_path.glob("log/*/*/*.json"))
    told = json.loads(path.read_bytes())
    told["interactions"]["2"] = told["interactions"]["1"]
    path.write_text(json.dumps(told))
    assert "more than once" in only_fault(verify(tmp_path))


def test_a_document_in_the_file_of_another_day_is_a_remark(tmp_path: Path):
    keep(tmp_path / "log", made(1))
    path = next(tmp_path.glob("log/*/*/2026-11-21.json"))
    path.rename(path.with_name("2026-11-25.json"))
    verified = verify(tmp_path)
    assert verified.faults == []
    assert "another day" in verified.remarks[0].words


def test_a_version_that_is_gone_or_damaged(profile: Path):
    kept = sorted((profile / "versions").iterdir())
    kept[0].unlink()
    kept[1].write_bytes(b"altered")
    stray = profile / "versions" / content_id(b"used by no call")
    stray.write_bytes(b"altered too")
    verified = verify(profile)
    assert len(verified.faults) == 3
    assert "is not kept" in verified.faults[0].words + verified.faults[1].words
    assert sum("is damaged" in fault.words for fault in verified.faults) == 2


def test_versions_of_another_desk_are_a_remark(tmp_path: Path):
    keep(tmp_path / "log", made(1, versions={"charge-dispute": "0" * 40, "odd": None}))
    verified = verify(tmp_path)
    assert verified.faults == []
    assert "other desks" in verified.remarks[0].words


def test_journals(profile: Path):
    path = next(profile.glob(f"log/*/open/{OPEN}.jl"))
    lines = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([lines[0], lines[1].replace(b"step", b"stop"), *lines[2:]]))
    words = [fault.words for fault in verify(profile).faults]
    assert any("is damaged" in one for one in words)
    assert any("lost its events 1" in one for one in words)
    path.unlink()
    path.mkdir()
    assert "cannot be read" in only_fault(verify(profile))


def test_the_torn_tail_of_a_crash_is_no_fault(profile: Path):
    path = next(profile.glob(f"log/*/open/{OPEN}.jl"))
    path.write_bytes(path.read_bytes()[:-7])
    assert verify(profile).faults == []


def test_the_journal_of_a_call_that_is_over_is_a_remark(tmp_path: Path):
    with Recorder.open(tmp_path) as recorder:
        make_call(recorder, 0, {"do": "discard", "reason": "x"}, end=False)
        make_call(recorder, 1, end=False)
        document = recorder.daybook.documents(recorder.daybook.days()[0])[0]
        journal = recorder.profile.open_calls / f"{document['id']}.jl"
        left = next(recorder.profile.open_calls.glob("*.jl")).read_bytes()
    journal.write_bytes(left)
    assert any("still there" in one.words for one in verify(tmp_path).remarks)


def test_amendments(tmp_path: Path):
    keep(tmp_path / "log", made(1))
    one, two = amendment(1, of=1, note="a"), amendment(2, of=9, note="b")
    keep(tmp_path / "log", one, two, table="amendments")
    verified = verify(tmp_path)
    assert (verified.faults, verified.amendments) == ([], 2)
    assert kept_id(9) in verified.remarks[0].words
    keep(tmp_path / "log", {"id": "a", "at": one["at"], "note": "of what"}, table="amendments")
    assert "does not say what it belongs to" in only_fault(verify(tmp_path))


def test_what_was_set_aside_is_mentioned(profile: Path):
    path = next(profile.glob("log/*/*/2026-11-20.json"))
    path.write_bytes(path.read_bytes()[:-500])
    daybook = Daybook(profile / "log", path.parts[-3])
    daybook.put(made(1, "2026-11-20"))
    daybook.close()
    assert any("set aside" in remark.words for remark in verify(profile).remarks)


@settings(max_examples=examples(60), deadline=None)
@given(seed=st.integers(0, 1 << 32))
def test_one_spoilt_bit_is_found_and_never_ends_the_proof(
    filled_profile: Path, tmp_path_factory: pytest.TempPathFactory, seed: int
):
    """In versions every bit, in day files every one that changes what follows from the events."""
    rng = random.Random(seed)
    root = tmp_path_factory.mktemp("damage") / "profile"
    shutil.copytree(filled_profile, root)
    path = rng.choice(sorted([*root.glob("log/*/*/*.json"), *root.glob("versions/*")]))
    data = bytearray(path.read_bytes())
    before = bytes(data)
    data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    path.write_bytes(data)
    verified = verify(root)
    if path.suffix != ".json" or _changes_what_follows(before, bytes(data)):
        assert verified.faults or verified.remarks


def _changes_what_follows(before: bytes, after: bytes) -> bool:
    """Whether the documents of two day files differ in what follows from their events.

    What only the events themselves say needs a seal to be proved, and so does `rev`.
    """
    try:
        told = json.loads(after)
    except ValueError:
        return True
    was = json.loads(before)
    if told.keys() != was.keys():
        return True
    pairs = zip(was["interactions"].values(), told["interactions"].values(), strict=False)
    return len(was["interactions"]) != len(told["interactions"]) or any(
        old != new.get(name)
        for one, new in pairs
        for name, old in one.items()
        if name not in ("events", "rev") and (old or name in new)
    )
