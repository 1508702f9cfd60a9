"""Two desks and a supervisor on one folder: nothing is lost, nothing is there twice."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from jobaid.log.dayreader import day_path
from jobaid.log.profile import Profile
from jobaid.log.version_store import VersionStore
from jobaid.operations.records.verifying import verify_records
from tests.log.kept import kept_id
from tests.team.stations import NOW, Station, review, said


@pytest.fixture
def anna(tmp_path: Path) -> Station:
    return Station(tmp_path, "desk-a", agent="anna")


@pytest.fixture
def ben(tmp_path: Path) -> Station:
    return Station(tmp_path, "desk-b", agent="ben")


@pytest.fixture
def sup(tmp_path: Path) -> Station:
    return Station(tmp_path, "sup", agent="sam", role="supervisor")


def test_what_desks_keep_comes_to_the_supervisor_as_it_is(
    anna: Station, ben: Station, sup: Station
):
    anna.call(1), anna.call(2, "2026-11-22"), ben.call(3)
    version = anna.version(b"a script")
    assert anna.exchange().sent == 3
    assert ben.exchange().sent == 1
    done = sup.exchange()
    assert (done.came, done.trouble, done.left) == (3, "", 0)
    assert sup.held("desk-a") == anna.held()
    assert sup.held("desk-b") == ben.held()
    assert VersionStore(sup.profile / "versions").get(version) == b"a script"
    # Byte for byte, so that what is sealed of it can be proved here
    day = dt.date(2026, 11, 22)
    assert (
        day_path(sup.profile / "log", "desk-a", day).read_bytes()
        == day_path(anna.profile / "log", "desk-a", day).read_bytes()
        == (anna.there / "log/2026/2026-11-22.json").read_bytes()
    )
    again = sup.exchange()
    assert (again.came, again.sent) == (0, 0)
    assert not (sup.there / "versions").exists(), "what came from others is not sent as one's own"


def test_the_folder_is_as_it_was_promised(anna: Station):
    anna.call(1)
    anna.seal()
    version = anna.version(b"x")
    anna.exchange()
    files = {str(one.relative_to(anna.there)) for one in anna.there.rglob("*") if one.is_file()}
    assert files == {
        "beat.json", f"versions/{version}", "log/2026/2026-11-21.json", "log/seals/2026.jsonl",
        "log/seals/head.json", "log/seals/salts/2026-11-21.jsonl",
    }  # fmt: skip
    beat = anna.beat()
    assert (beat["desk"], beat["agent"]) == ("desk-a", {"id": "anna", "name": "Anna"})
    assert beat["at"] == "2026-11-25T09:00:00.000Z"


def test_a_later_revision_and_later_statements_follow(anna: Station, sup: Station):
    first = anna.call(1, state="interrupted")
    anna.exchange(), sup.exchange()
    anna.keep({**first, "rev": 2, "state": "closed"})
    anna.keep(said("shift", "anna", "anna", "desk-a", what="end"), table="shifts")
    anna.exchange(thorough=False)
    done = sup.exchange(thorough=False)
    assert done.came == 2
    assert sup.held("desk-a")[first["id"]]["rev"] == 2
    assert len(sup.held("desk-a", "shifts")) == 1


def test_days_offline_lose_nothing_and_double_nothing(anna: Station, ben: Station, sup: Station):
    """Each exchanges when it can; in between calls go on."""
    number = 0
    for day in range(10, 22):
        for desk in (anna, ben):
            number += 1
            desk.call(number, f"2026-11-{day}")
        if day % 3 == 0:
            anna.exchange(thorough=False)
        if day % 5 == 0:
            ben.exchange(thorough=False)
        if day % 4 == 0:
            sup.exchange(thorough=False)
    anna.exchange(thorough=False), ben.exchange(thorough=False)
    sup.exchange(thorough=False)
    assert sup.held("desk-a") == anna.held()
    assert sup.held("desk-b") == ben.held()
    assert len(sup.held("desk-a")) + len(sup.held("desk-b")) == number == 24


def test_more_changes_than_a_beat_tells_are_all_found(anna: Station, sup: Station):
    anna.call(1)
    anna.exchange(), sup.exchange()
    for number in range(150):
        anna.version(b"content %d" % number)
    anna.call(2, "2026-11-22")
    anna.exchange(thorough=False), sup.exchange(thorough=False)
    assert len(list((sup.profile / "versions").iterdir())) == 150
    assert sup.held("desk-a") == anna.held()


def test_agents_take_what_bears_on_them_and_no_other_calls(
    anna: Station, ben: Station, sup: Station
):
    mine, other = anna.call(1), ben.call(2)
    anna.exchange(), ben.exchange(), sup.exchange()
    about_mine, about_other = review(mine["id"]), review(other["id"])
    sup.keep(about_mine, about_other, table="reviews")
    sup.exchange()
    anna.exchange()
    assert list(anna.held("sup", "reviews")) == [about_mine["id"]]
    assert not anna.held("desk-b")
    assert not anna.held("sup")
    # The dispute goes up and its ruling comes down: an answer to what is here already
    dispute = said("dispute", about_mine["id"], "anna", "desk-a", question="q", words="no")
    anna.keep(dispute, table="disputes")
    anna.exchange(), sup.exchange()
    assert list(sup.held("desk-a", "disputes")) == [dispute["id"]]
    ruling = said("ruling", dispute["id"], "pat", "sup", gives_way=True, words="yes")
    sup.keep(ruling, table="rulings")
    sup.exchange(), anna.exchange(), ben.exchange()
    assert list(anna.held("sup", "rulings")) == [ruling["id"]]
    assert list(ben.held("sup", "reviews")) == [about_other["id"]]
    assert not ben.held("sup", "rulings")


def test_a_ruling_that_comes_before_its_review_is_not_lost(anna: Station, tmp_path: Path):
    """Two supervisors' files come in any order: what was passed over is looked at again."""
    pat = Station(tmp_path, "a-first", agent="pat", role="supervisor")
    sam = Station(tmp_path, "sup", agent="sam", role="supervisor")
    mine = anna.call(1)
    judged = review(mine["id"])
    coached = said("coaching", judged["id"], "pat", "a-first", agreed="x")
    pat.keep(coached, table="coachings")
    pat.exchange()
    anna.exchange()
    assert not anna.held("a-first", "coachings")
    sam.keep(judged, table="reviews")
    sam.exchange()
    anna.exchange(thorough=False), anna.exchange(thorough=False)
    assert list(anna.held("a-first", "coachings")) == [coached["id"]]


def test_a_reviewer_takes_the_calls_that_are_assigned(anna: Station, sup: Station, tmp_path: Path):
    ray = Station(tmp_path, "desk-r", agent="ray", role="reviewer")
    version = anna.version(b"the script as it was")
    call, _other = anna.call(1, versions={"charge-dispute": version}), anna.call(2)
    anna.exchange(), sup.exchange(), ray.exchange()
    assert not ray.held("desk-a")
    given = said("assignment", call["id"], "sam", "sup", to={"id": "ray", "name": "Ray"})
    sup.keep(given, table="assignments")
    sup.exchange()
    ray.exchange(thorough=False), ray.exchange(thorough=False)
    assert list(ray.held("desk-a")) == [call["id"]]
    assert VersionStore(ray.profile / "versions").get(version) == b"the script as it was"


def test_an_erasure_spreads_and_each_desk_carries_it_out(anna: Station, ben: Station, sup: Station):
    call, stays = anna.call(1), anna.call(2)
    anna.seal()
    anna.exchange(), sup.exchange()
    judged = review(call["id"])
    sup.keep(judged, table="reviews")
    sup.exchange(), anna.exchange()
    assert anna.held("sup", "reviews")

    from jobaid.operations.records.erasing import erase, plan_erasure

    with Profile.open(sup.profile, writing=True) as profile:
        plan = plan_erasure(profile, id=call["id"], customer=None)
        erase(profile, plan, why="asked for", now=NOW, new_id=lambda: "tombstone-1")
    sup.exchange()
    done = anna.exchange()
    assert done.erased == 2  # the call, and the review of it that had come
    for desk in (anna, sup):
        for name in ("desk-a", "sup"):
            assert call["id"] not in desk.held(name)
            assert judged["id"] not in desk.held(name, "reviews")
    assert list(anna.held()) == [stays["id"]]
    told = b"".join(one.read_bytes() for one in anna.shared.rglob("*.json"))
    assert f'"id":"{call["id"]}"'.encode() not in told
    salts = (anna.there / "log/seals/salts/2026-11-21.jsonl").read_text()
    assert call["id"] not in salts
    assert stays["id"] in salts
    # Nobody gets it back, whoever exchanges with whom
    for desk in (sup, ben, anna, sup):
        desk.exchange()
    assert call["id"] not in sup.held("desk-a")
    for desk in (anna, sup):
        assert not verify_records(Profile.open(desk.profile, writing=False)).faults


def test_what_was_erased_does_not_come_from_a_desk_that_has_not_heard(anna: Station, sup: Station):
    call, _ = anna.call(1), anna.call(2)
    erasure = said("erasure", call["id"], "sam", "sup", why="asked for", along=[])
    sup.keep(erasure, table="erasures")
    anna.exchange()
    sup.exchange()
    assert call["id"] not in sup.held("desk-a")
    assert kept_id(2) in sup.held("desk-a")


def test_seals_travel_and_prove_the_copies(anna: Station, sup: Station):
    anna.call(1), anna.call(2, "2026-11-22")
    anna.seal()
    anna.exchange(), sup.exchange()
    verified = verify_records(Profile.open(sup.profile, writing=False))
    assert (verified.sealed, verified.faults) == (2, [])
    path = day_path(sup.profile / "log", "desk-a", dt.date(2026, 11, 21))
    path.write_bytes(path.read_bytes().replace(b'"resolved"', b'"resolveD"'))
    faults = verify_records(Profile.open(sup.profile, writing=False)).faults
    assert [fault.id for fault in faults] == [kept_id(1)]


def test_whoever_holds_a_later_root_sees_a_record_that_was_written_anew(
    anna: Station, ben: Station, sup: Station, tmp_path: Path
):
    anna.call(1), anna.call(2, "2026-11-22")
    anna.seal()
    anna.exchange(), sup.exchange(), ben.exchange()
    before = (sup.profile / "log/desk-a/seals/2026.jsonl").read_bytes()
    # Anna's machine seals another past, and puts it over what it had sent
    import shutil

    shutil.rmtree(anna.profile / "log" / "desk-a")
    (anna.profile / "team.json").unlink()
    shutil.rmtree(anna.there)
    anna.call(1, outcome="something-else"), anna.call(2, "2026-11-22")
    anna.seal()
    anna.exchange()
    sup.exchange(), ben.exchange()
    for witness in (sup, ben):
        told = [words for path, words in witness.aside().items() if "seals" in path]
        assert told, witness.desk
        assert all("written anew" in words for words in told), witness.desk
    assert (sup.profile / "log/desk-a/seals/2026.jsonl").read_bytes() == before
    evidence = [one.here for one in sup.memory().aside if one.here]
    assert evidence
    assert all(Path(one).is_file() for one in evidence)
    changed = [path for path in sup.aside() if path.endswith(f"#{kept_id(1)}")]
    assert changed, "the call that says something else now is named"
    assert sup.held("desk-a")[kept_id(1)]["outcome"] == "resolved"


def test_what_is_absent_elsewhere_is_deleted_nowhere(anna: Station, sup: Station):
    anna.call(1), anna.call(2, "2026-11-22")
    anna.seal()
    anna.exchange(), sup.exchange()
    import shutil

    shutil.rmtree(anna.there)
    assert len(sup.held("desk-a")) == 2
    sup.exchange()
    assert len(sup.held("desk-a")) == 2
    anna.exchange()  # and what is gone there is sent again
    assert (anna.there / "log/2026/2026-11-21.json").is_file()
    # A day that the desk has lost is still there, here and in the folder
    day_path(anna.profile / "log", "desk-a", dt.date(2026, 11, 22)).unlink()
    anna.exchange(), sup.exchange()
    assert (anna.there / "log/2026/2026-11-22.json").is_file()
    assert len(sup.held("desk-a")) == 2


def test_a_desk_put_back_from_a_backup_gets_back_what_it_had_sent(anna: Station, sup: Station):
    import shutil

    anna.call(1)
    anna.seal(NOW)
    backup = anna.root / "backup"
    shutil.copytree(anna.profile, backup)
    late = anna.call(2)
    anna.call(3, "2026-11-22")
    anna.seal(NOW)
    anna.exchange(), sup.exchange()
    shutil.rmtree(anna.profile)
    shutil.copytree(backup, anna.profile)
    done = anna.exchange()
    assert done.came_back
    assert anna.held()[late["id"]] == late
    assert len(sup.held("desk-a")) == 3
    anna.exchange(), sup.exchange()
    assert len(sup.held("desk-a")) == 3
    assert not [one for one in sup.aside() if "seals" in one]
    assert not verify_records(Profile.open(anna.profile, writing=False)).faults


def test_two_copies_of_one_profile_are_noticed_and_lose_nothing(anna: Station):
    import shutil

    anna.call(1)
    anna.exchange()
    twin = Station(anna.root / "elsewhere", "desk-a", agent="anna")
    shutil.rmtree(twin.profile)
    shutil.copytree(anna.profile, twin.profile)
    twin.shared = anna.shared
    anna.call(2), twin.call(3)
    anna.exchange(), twin.exchange(), anna.exchange()
    assert anna.memory().other_place
    assert twin.memory().other_place
    assert any("Another copy of this profile" in words for words in anna.status().words)
    there = json.loads((anna.there / "log/2026/2026-11-21.json").read_text())
    assert {one["id"] for one in there["interactions"].values()} == set(map(kept_id, (1, 2, 3)))


def test_what_waits_is_told_and_what_came(anna: Station, sup: Station):
    anna.call(1), anna.call(2)
    status = anna.status()
    assert (status.files, status.documents) == (1, 2)
    anna.exchange()
    assert (anna.status().files, anna.status().documents) == (0, 0)
    anna.call(3)
    assert (anna.status().files, anna.status().documents) == (1, 1)
    sup.exchange()
    told = {one.desk: one for one in sup.status().desks}
    assert (told["desk-a"].came, told["desk-a"].shown_name) == (2, "Anna")
    assert told["sup"].own
    anna.exchange()
    assert {one.desk: one.waits for one in sup.status().others} == {"desk-a": 1}


def test_without_its_memory_a_desk_finds_out_anew(anna: Station, sup: Station):
    anna.call(1)
    anna.exchange(), sup.exchange()
    for desk in (anna, sup):
        (desk.profile / "team.json").write_text("{half")
    assert anna.exchange().sent == 0
    assert sup.exchange().came == 0
    anna.call(2)
    anna.exchange(thorough=False), sup.exchange(thorough=False)
    assert sup.held("desk-a") == anna.held()
