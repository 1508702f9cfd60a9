"""Sealing a profile, and what `log verify` says of one that was altered afterwards."""

from __future__ import annotations

import datetime as dt
import json
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobaid.log.profile import Profile
from jobaid.log.seal.seal_reader import SealReader
from jobaid.log.seal.seal_writer import BrokenSeals, DaysSealed
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.sealing import BackgroundSealing, seal_records
from jobaid.operations.records.verifying import Verified, verify_records
from tests.log.kept import amendment, keep, kept_id, made

NOW = dt.datetime(2026, 12, 1, 8, tzinfo=dt.UTC)
TIMES = 1_000


def seal(folder: Path, now: dt.datetime = NOW) -> DaysSealed:
    with Profile.open(folder, writing=True) as profile:
        return seal_records(profile, now=now)


def verify(folder: Path) -> Verified:
    return verify_records(Profile.open(folder, writing=False))


def desk_of(folder: Path) -> str:
    with Profile.open(folder, writing=True) as profile:
        return profile.desk


def add(folder: Path, *documents: dict[str, Any], table: str = "interactions") -> None:
    keep(folder / "log", *documents, desk=desk_of(folder), table=table)


@pytest.fixture(scope="module")
def sealed_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three days of five calls each and an amendment, sealed."""
    folder = tmp_path_factory.mktemp("sealed") / "profile"
    for day in (20, 21, 22):
        add(folder, *(made(day * 10 + one, f"2026-11-{day}") for one in range(5)))
    add(folder, amendment(1, of=201, note="Prefers email."), table="amendments")
    assert seal(folder) == DaysSealed(days=3, documents=16)
    return folder


@pytest.fixture
def sealed(sealed_profile: Path, tmp_path: Path) -> Path:
    shutil.copytree(sealed_profile, tmp_path / "profile")
    return tmp_path / "profile"


def days(folder: Path) -> list[Path]:
    return sorted(folder.glob("log/*/2026/*.json"))


def seals(folder: Path) -> Path:
    return next(folder.glob("log/*/seals/2026.jsonl"))


def alter(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Alter a day file as with an editor."""
    told = json.loads(path.read_bytes())
    change(told)
    path.write_text(json.dumps(told))


def test_a_sealed_profile_is_whole_and_sealed_once(sealed: Path):
    verified = verify(sealed)
    assert (verified.faults, verified.sealed) == ([], 16)
    before = seals(sealed).read_bytes()
    assert seal(sealed) == DaysSealed()
    assert seals(sealed).read_bytes() == before


def test_without_seals_nothing_is_wrong(tmp_path: Path):
    add(tmp_path, made(1))
    verified = verify(tmp_path)
    assert (verified.faults, verified.sealed) == ([], 0)


def test_a_day_that_is_not_over_is_not_sealed(tmp_path: Path):
    add(tmp_path, made(1, "2026-11-30"), made(2, "2026-12-01"))
    assert seal(tmp_path) == DaysSealed(days=1, documents=1)
    assert verify(tmp_path).remarks == []


def test_a_later_revision_is_a_new_leaf(sealed: Path):
    add(sealed, made(201, "2026-11-20", rev=2, outcome="escalated"))
    (remark,) = verify(sealed).remarks
    assert kept_id(201) in remark.words
    assert verify(sealed).faults == []
    assert seal(sealed) == DaysSealed(days=1, documents=1)
    verified = verify(sealed)
    assert (verified.faults, verified.remarks, verified.sealed) == ([], [], 17)
    alter(days(sealed)[0], lambda told: told["interactions"]["2"].update(made(201, "2026-11-20")))
    (fault,) = verify(sealed).faults
    assert "revision 2 of it was sealed" in fault.words


def test_what_another_program_laid_out_anew_is_not_altered(sealed: Path):
    for path in days(sealed):
        path.write_text(json.dumps(json.loads(path.read_bytes()), indent=2))
    assert verify(sealed).faults == []


def test_the_chain_goes_over_years_and_days_that_came_late(sealed: Path):
    add(sealed, made(9, "2024-02-29"), made(10, "2026-11-21"))
    assert seal(sealed) == DaysSealed(days=2, documents=2)
    assert verify(sealed).faults == []
    assert SealReader(sealed / "log", desk_of(sealed)).years() == [2024, 2026]
    seals(sealed).with_name("2024.jsonl").unlink()
    assert verify(sealed).faults


def test_a_damaged_day_is_not_sealed_and_told(tmp_path: Path):
    add(tmp_path, made(1), made(2, "2026-11-22"))
    days(tmp_path)[0].write_bytes(days(tmp_path)[0].read_bytes()[:-20])
    assert seal(tmp_path) == DaysSealed(1, 1, [dt.date(2026, 11, 21)])


def test_broken_seals_are_not_added_to(sealed: Path):
    lines = seals(sealed).read_bytes().splitlines(keepends=True)
    seals(sealed).write_bytes(b"".join(lines[:-1]))
    add(sealed, made(30, "2026-11-25"))
    with pytest.raises(BrokenSeals):
        seal(sealed)
    assert len(seals(sealed).read_bytes().splitlines()) == len(lines) - 1


@pytest.mark.parametrize("writes", range(6))
def test_a_sealing_that_is_cut_short_is_gone_on_with(
    tmp_path: Path, writes: int, monkeypatch: pytest.MonkeyPatch
):
    from jobaid.log.platform import Platform

    add(tmp_path, made(1), made(2, "2026-11-22"))
    whole, left = Platform.write_whole, [writes]

    def write(self: Platform, path: Path, data: Any) -> None:
        if "seals" in path.parts:
            left[0] -= 1
            if left[0] < 0:
                raise OSError("no more")
        whole(self, path, data)

    with monkeypatch.context() as patch:
        patch.setattr(Platform, "write_whole", write)
        with pytest.raises(OSError, match="no more"):
            seal(tmp_path)
    assert verify(tmp_path).faults == []
    seal(tmp_path)
    verified = verify(tmp_path)
    assert (verified.faults, verified.remarks, verified.sealed) == ([], [], 2)


# 1,000 tamperings


def _change(folder: Path, rng: random.Random) -> None:
    def change(told: dict[str, Any]) -> None:
        document = rng.choice(list(told["interactions"].values()))
        name = rng.choice(["outcome", "handle_s", "agent", "fields", "notes", "script", "extra"])
        document[name] = f"other {rng.random()}"

    alter(rng.choice(days(folder)), change)


def _redate(folder: Path, rng: random.Random) -> None:
    alter(
        rng.choice(days(folder)),
        lambda told: rng.choice(list(told["interactions"].values())).update(
            started=f"2026-11-{rng.randrange(1, 20):02}T10:00:00.000Z"
        ),
    )


def _move(folder: Path, rng: random.Random) -> None:
    source, target = rng.sample(days(folder), 2)
    taken: list[dict[str, Any]] = []

    def take(told: dict[str, Any]) -> None:
        taken.append(told["interactions"].pop(rng.choice(list(told["interactions"]))))

    alter(source, take)
    alter(target, lambda told: told["interactions"].update({"77": taken[0]}))


def _remove(folder: Path, rng: random.Random) -> None:
    def remove(told: dict[str, Any]) -> None:
        table = rng.choice(list(told))
        told[table].pop(rng.choice(list(told[table])))

    alter(rng.choice(days(folder)), remove)


def _swap_places(folder: Path, rng: random.Random) -> None:
    def swap(told: dict[str, Any]) -> None:
        one, two = rng.sample(list(told["interactions"]), 2)
        rows = told["interactions"]
        rows[one], rows[two] = rows[two], rows[one]

    alter(rng.choice(days(folder)), swap)


def _swap_ids(folder: Path, rng: random.Random) -> None:
    def swap(told: dict[str, Any]) -> None:
        one, two = rng.sample(list(told["interactions"].values()), 2)
        one["id"], two["id"] = two["id"], one["id"]

    alter(rng.choice(days(folder)), swap)


def _swap_days(folder: Path, rng: random.Random) -> None:
    one, two = rng.sample(days(folder), 2)
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)


def _cut(folder: Path, rng: random.Random) -> None:
    path = rng.choice([*days(folder), *folder.glob("log/*/seals/**/*.jsonl")])
    path.write_bytes(path.read_bytes()[: -rng.randrange(2, 400)])


def _unlink(folder: Path, rng: random.Random) -> None:
    known = [*days(folder), *folder.glob("log/*/seals/**/*.jsonl")]
    rng.choice([*known, *folder.glob("log/*/seals/head.json")]).unlink()


def _in_seals(folder: Path, rng: random.Random) -> None:
    path = seals(folder)
    data = bytearray(path.read_bytes())
    data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    path.write_bytes(data)


def _drop_seal(folder: Path, rng: random.Random) -> None:
    lines = seals(folder).read_bytes().splitlines(keepends=True)
    lines.pop(rng.randrange(len(lines)))
    seals(folder).write_bytes(b"".join(lines))


TAMPERINGS = [
    _change, _redate, _move, _remove, _swap_places, _swap_ids, _swap_days, _cut, _unlink,
    _in_seals, _drop_seal,
]  # fmt: skip


def test_a_thousand_tamperings_are_all_found(sealed: Path, tmp_path: Path):
    whole = {path: path.read_bytes() for path in sealed.glob("log/**/*") if path.is_file()}
    rng = random.Random(8)
    missed = []
    for number in range(TIMES):
        tampering = rng.choice(TAMPERINGS)
        tampering(sealed, rng)
        if not verify(sealed).faults:
            missed.append((number, tampering.__name__))
        for path, data in whole.items():
            if not path.is_file() or path.read_bytes() != data:
                path.write_bytes(data)
    assert missed == []


def test_every_cut_tail_of_the_seals_is_found(sealed: Path):
    data = seals(sealed).read_bytes()
    for length in range(0, len(data), 7):
        seals(sealed).write_bytes(data[:length])
        assert verify(sealed).faults, length
    seals(sealed).write_bytes(data[:-1])
    assert verify(sealed).faults


@pytest.mark.parametrize(
    ("tampering", "words"),
    [
        (_change, "was changed after it was sealed"),
        (_redate, "was changed after it was sealed"),
        (_move, "it was given another date"),
        (_remove, "was sealed and is missing"),
        (_swap_places, "some were swapped"),
        (_swap_ids, "was changed after it was sealed"),
        (_drop_seal, "seal"),
    ],
)
def test_it_is_said_what_was_done(
    sealed: Path, tampering: Callable[[Path, random.Random], None], words: str
):
    tampering(sealed, random.Random(3))
    assert any(words in fault.words for fault in verify(sealed).faults)


def wait_for(happened: Callable[[], object]) -> None:
    end = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_days_are_sealed_beside_a_running_desk_and_when_one_ends(tmp_path: Path):
    add(tmp_path, made(1), made(2, "2026-12-01"))
    days = [NOW]
    told: list[str] = []
    with Profile.open(tmp_path, writing=True) as profile:
        sealing = BackgroundSealing(
            profile, told.append, wall=lambda: days[-1], first_s=0, again_s=0.01
        )
        head = profile.log / profile.desk / "seals" / "head.json"
        wait_for(lambda: head.exists() and b'"n": 0' in head.read_bytes())
        days.append(NOW + dt.timedelta(days=1))
        wait_for(lambda: b'"n": 1' in head.read_bytes())
        sealing.close()
    assert (told, verify(tmp_path).sealed) == ([], 2)


def test_a_recorder_seals_beside_its_calls_and_ends_at_once(tmp_path: Path):
    add(tmp_path, made(1, "2025-11-21"))
    with Recorder.open(tmp_path) as recorder:
        recorder.seal_days(after_s=0)
        head = recorder.profile.log / recorder.profile.desk / "seals" / "head.json"
        wait_for(lambda: head.exists() and b'"n": 0' in head.read_bytes())
    assert verify(tmp_path).sealed == 1
    began = time.monotonic()
    with Recorder.open(tmp_path) as recorder:
        recorder.seal_days(after_s=600)
    assert time.monotonic() - began < 300


def test_a_desk_with_broken_seals_says_so_once(sealed: Path):
    seals(sealed).write_bytes(b"nonsense")
    told: list[str] = []
    with Profile.open(sealed, writing=True) as profile:
        sealing = BackgroundSealing(profile, told.append, wall=lambda: NOW, first_s=0, again_s=0.01)
        wait_for(lambda: told)
        sealing.close()
    (words,) = told
    assert "jobaid log verify" in words


def test_the_command(log, tmp_path: Path):
    add(tmp_path, made(1, "2025-11-21"))
    assert log("seal", "--json", folder=tmp_path).rows == [
        {"days": 1, "documents": 1, "skipped": []}
    ]
    assert "1 seal" in log("verify", folder=tmp_path).out
    seals_of_2025 = next(tmp_path.glob("log/*/seals/2025.jsonl"))
    seals_of_2025.write_bytes(b"")
    told = log("seal", folder=tmp_path)
    assert (told.code, "Nothing was sealed" in told.err) == (1, True)
    assert log("verify", folder=tmp_path).code == 1


def test_a_proof_is_checked_without_the_record(log, sealed: Path, tmp_path: Path):
    add(sealed, made(201, "2026-11-20", rev=2))
    seal(sealed)
    printed = log("proof", kept_id(201), folder=sealed).out
    assert len(printed) < 1024
    (tmp_path / "proof.json").write_text(printed)
    checked = log("proof", "--check", str(tmp_path / "proof.json"), folder=tmp_path / "nothing")
    assert (checked.code, kept_id(201) in checked.out) == (0, True)
    told = log("proof", "--check", str(tmp_path / "proof.json"), "--json", folder=sealed).rows[0]
    assert (told["known"], told["day"], told["leaf"][2]) == (True, "2026-11-20", 2)
    seals(sealed).write_bytes(seals(sealed).read_bytes().splitlines(keepends=True)[0])
    other = log("proof", "--check", str(tmp_path / "proof.json"), folder=sealed)
    assert (other.code, "do not have it" in other.out) == (1, True)
    (tmp_path / "proof.json").write_text(printed.replace("2026-11-20", "2026-11-19"))
    forged = log("proof", "--check", str(tmp_path / "proof.json"), folder=sealed)
    assert (forged.code, "proves nothing" in forged.err) == (1, True)


def test_what_cannot_be_proved_is_said(log, sealed: Path, tmp_path: Path):
    for arguments, words in (
        (["ffff"], "No seal has"),
        (["019aa6d4"], "More than one"),
        (["--check", str(tmp_path / "absent")], "cannot be read"),
    ):
        told = log("proof", *arguments, folder=sealed)
        assert (told.code, words in told.err) == (1, True)
    assert log("proof", folder=sealed).code == 2


def test_a_proof_by_the_tree_is_the_one_of_the_seals(log, sealed: Path):
    by_tree = json.loads(log("proof", kept_id(201), folder=sealed).out)
    trees = sorted(sealed.glob("log/*/seals/trees/*.tree"))
    assert [path.stem for path in trees] == ["2026-11-20", "2026-11-21", "2026-11-22"]
    for path in trees:
        path.write_bytes(b"{}")
    assert json.loads(log("proof", kept_id(201), folder=sealed).out) == by_tree
    shutil.rmtree(trees[0].parent)
    assert json.loads(log("proof", kept_id(201), folder=sealed).out) == by_tree
    seal(sealed)  # makes them anew where there are none
    assert len(list(sealed.glob("log/*/seals/trees/*.tree"))) == 3
    assert verify(sealed).faults == []


def test_a_proof_by_the_tree_is_of_the_newest_revision(log, sealed: Path):
    add(sealed, made(201, "2026-11-20", rev=2, outcome="later"))
    seal(sealed)
    assert json.loads(log("proof", kept_id(201), folder=sealed).out)["leaf"][2] == 2


def test_an_id_that_tells_its_day_is_proved_without_reading_the_seals(
    log, sealed: Path, monkeypatch: pytest.MonkeyPatch
):
    ms = f"{int(dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC).timestamp() * 1000):012x}"
    id = f"{ms[:8]}-{ms[8:]}-7000-8000-000000000001"
    add(sealed, made(230, "2026-11-20") | {"id": id})
    seal(sealed)
    slowly = json.loads(log("proof", id[:-1], folder=sealed).out)

    def refused(self: SealReader, year: int) -> None:
        raise AssertionError("The seals were read")

    monkeypatch.setattr(SealReader, "days", refused)
    assert json.loads(log("proof", id, folder=sealed).out) == slowly
