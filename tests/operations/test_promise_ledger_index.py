"""The ledger out of the index is that of a plain scan, whatever the record, the house and the clock
are; also after every change."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import Any

import pytest

from jobaid.library.reader import read_contents
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.index.sight import Sight
from jobaid.log.index.standing_promises import LEDGER_FILTERS
from jobaid.log.profile import Profile
from jobaid.operations.records.promise_ledger import PromiseLedger
from jobaid.operations.records.promise_scan import listed_promises
from jobaid.operations.records.record_reader import RecordReader
from jobaid.promises.kept_share import kept_shares
from jobaid.promises.ledger import OVER, LedgerPromise, is_of, most_pressing_first
from tests.log.kept import keep, kept_id, made

NOW = dt.datetime(2026, 11, 24, 10, 30, tzinfo=dt.UTC)  # a Tuesday
PEOPLE = ("maya", "leo", "priya", "zoe", "gone")
HOUSES = {
    "open in the week": b"""name: H
timezone: Europe/London
hours: {mon: "9:00-17:00", tue: "9:00-17:00", wed: "9:00-17:00", thu: "9:00-17:00"}
holidays: [{date: 2026-11-23, name: Stocktaking}]
due_soon: 45
""",
    "always open, far away": b"name: H\ntimezone: Pacific/Auckland\n",
    "never open": b"name: H\ntimezone: America/New_York\nhours: {mon: closed}\n",
}
STAFF = b"""
- {id: maya, name: Maya Okoro, team: North, away: [{from: 2026-11-20, until: 2026-11-25}]}
- {id: leo, name: Leo Santos, team: North, away: [{from: 2026-11-26, until: 2026-11-30}]}
- {id: priya, name: Priya Nair, team: Billing, away: [{from: 2026-11-24}]}
- {id: zoe, name: Zo\xc3\xab Reid}
"""


def a_time(rng: random.Random) -> str | None:
    """A due time around now: with an offset or none, a day alone, none at all, or no time."""
    moment = NOW + dt.timedelta(
        minutes=rng.choice((rng.randint(-90, 90), rng.randint(-9000, 9000)))
    )
    return rng.choice((
        moment.isoformat(timespec="seconds"),
        moment.isoformat(timespec="seconds"),
        moment.strftime("%Y-%m-%dT%H:%M"),
        moment.strftime("%Y-%m-%d"),
        moment.astimezone(dt.timezone(dt.timedelta(hours=5, minutes=30))).isoformat(),
        None,
        "soon",
    ))  # fmt: skip


def a_call(number: int, rng: random.Random) -> dict[str, Any]:
    """A call with some promises, of which one may have come from an earlier call."""
    pick, agent = rng.choice, rng.choice(PEOPLE)
    promises = [
        {
            "id": f"p{n}", "text": pick(("Ring back", "Send the LETTER", "Zoë's form")),
            "due": a_time(rng), "ms": pick((None, 1000, 5_000_000)),
            "to": pick((None, None, "Billing", "leo", "Stores")),
            "from": pick((None, None, None, "customer")),
            "withdrawn": rng.random() < 0.1,
        }
        for n in range(rng.randint(0, 3))
    ]  # fmt: skip
    if rng.random() < 0.3:
        came = {"id": f"{kept_id(rng.randrange(60))}#p0", "text": "Ring back", "due": a_time(rng)}
        promises.append({**came, "ms": rng.randrange(90_000)})
    return made(
        number,
        f"2026-{pick(('08', '11'))}-{rng.randint(2, 22):02}",
        agent={"id": agent, "name": agent.title()},
        team=pick(("North", "Billing", None)),
        state=pick(("closed", "closed", "interrupted", "parked", "open")),
        sample=rng.random() < 0.1,
        script=pick(("charge-dispute", "stolen-phone")),
        promises=promises,
    )


def a_change(number: int, calls: list[dict[str, Any]], rng: random.Random) -> dict[str, Any]:
    """Something said of a promise that is there, or of one that is not."""
    call = rng.choice(calls)
    ids = [one["id"] for one in call["promises"]] or ["p9"]
    at = NOW - dt.timedelta(minutes=rng.randint(1, 20_000))
    to = rng.choice(PEOPLE)
    return {
        "v": 1, "id": f"019aaba0-0000-7000-8001-{number:012x}", "kind": "promise",
        "of": rng.choice(ids), "interaction": call["id"], "desk": "desk-1",
        "at": at.isoformat().replace("+00:00", "Z"), "by": {"id": to, "name": to.title()},
        "change": rng.choice(("kept", "kept-late", "broken", "moved", "moved", "handed-over",
                              "handed-over", "withdrawn")),
        "to": rng.choice((to, {"id": to, "name": to.title()}, None)),
        "due": a_time(rng),
    }  # fmt: skip


def known(one: LedgerPromise) -> tuple[object, ...]:
    said = [(each.change, each.at) for each in one.changes]
    return one.made, one.state, one.due, one.owner, one.obstacles, sorted(map(str, said))


def same_order(found: list[LedgerPromise]) -> list[tuple[object, ...]]:
    """What may stand in any order where nothing tells it apart is put in one."""
    place = {id(one): n for n, one in enumerate(most_pressing_first(found))}
    assert [place[id(one)] for one in found] == sorted(place.values())
    return sorted((known(one) for one in found), key=str)


def compare(reader: RecordReader, house: bytes, rng: random.Random) -> None:
    contents = {"library.yaml": house, "people.yaml": STAFF,
                "scripts/charge-dispute.yaml": b"id: charge-dispute\ntitle: C\n"}  # fmt: skip
    library = read_contents(contents).library
    assert set(library.people) == set(PEOPLE) - {"gone"}
    asked: dict[str, Any] = {
        "owner": rng.choice(("", "leo", "priya", "gone")),
        "sight": rng.choice((
            None, Sight(agents=frozenset(("leo",))), Sight(teams=frozenset(("North",)),
            members=frozenset(("zoe",))),
        )),
        "samples": rng.random() < 0.3,
        "first": rng.choice((None, dt.date(2026, 11, 10), dt.date(2026, 9, 1))),
        "script": rng.choice((None, None, "stolen-phone")),
    }  # fmt: skip
    now = NOW + dt.timedelta(minutes=rng.choice((0, 1, 400, 2000, 40_000)))
    plain = listed_promises(reader, library, now, **asked)
    ledger = PromiseLedger(reader, library, now, **asked)
    for which in (None, *LEDGER_FILTERS, "closed"):
        for words in ("", rng.choice(("ring leo", "zoë letter"))):
            wanted = [
                one
                for one in plain
                if (which is None or is_of(one, which, asked["owner"]))
                and all(word in one.spoken for word in words.casefold().split())
            ]
            found: list[LedgerPromise] = []
            after = None
            while True:
                page, after = ledger.page(which, words, limit=17, after=after)
                if not page:
                    break
                found += page
            assert same_order(found) == same_order(wanted), (which, words)
            assert ledger.count(which, words) == len(wanted)
            if found:
                one = rng.choice(found)
                places = [n for n, each in enumerate(found) if each.made.key == one.made.key]
                assert ledger.place_of(which, words, *one.made.key) in places
                skipped, _ = ledger.page(which, words, limit=3, skip=len(found) // 2)
                assert list(map(known, skipped)) == list(map(known, found[len(found) // 2 :][:3]))
    counts = {which: sum(is_of(one, which, asked["owner"]) for one in plain)
              for which in LEDGER_FILTERS}  # fmt: skip
    assert ledger.counts() == counts
    assert ledger.kept_shares() == kept_shares(plain)
    until = rng.choice((None, now))
    busy = [one.owner for one in plain if one.state not in OVER and one.due is not None
            and (until is None or one.due <= until)]  # fmt: skip
    assert ledger.due_before(until, PEOPLE) == {
        one: busy.count(one) for one in PEOPLE if one in busy
    }
    assert sorted(one.key for one in ledger.reminders(leads=True)) == sorted(
        one.made.key
        for one in plain
        if one.state not in OVER and one.due is not None and not one.made.waited_for
        and (one.owner == asked["owner"] or "owner-away" in one.obstacles)
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_the_ledger_of_the_index_is_that_of_a_plain_scan_after_every_change(
    seed: int, tmp_path: Path
) -> None:
    rng = random.Random(seed)
    with Profile.open(tmp_path / "profile", writing=True) as profile:
        reader = RecordReader(profile, writing=True)
        calls = [a_call(number, rng) for number in range(60)]
        said = [a_change(number, calls, rng) for number in range(70)]
        keep(profile.log, *calls[:40])
        keep(profile.log, *said[:40], table="promise_changes")
        reader.refresh()
        compare(reader, rng.choice([*HOUSES.values()]), rng)
        for n in range(4):  # what was made before, and said of calls that come later
            keep(profile.log, *calls[40 + 5 * n : 45 + 5 * n], desk="desk-2")
            keep(profile.log, *said[40 + 7 * n : 47 + 7 * n], table="promise_changes")
            again = {**calls[n], "rev": 2, "promises": a_call(n, rng)["promises"]}
            keep(profile.log, again, desk="desk-3")
            reader.refresh()
            compare(reader, rng.choice([*HOUSES.values()]), rng)
        as_it_grew = _ledger_rows(reader)
        profile.index.unlink()
        with Profile.open(tmp_path / "profile", writing=False) as fresh:
            made_anew = RecordReader(fresh, writing=False)
            made_anew.refresh()
            assert _ledger_rows(made_anew) == as_it_grew


def _ledger_rows(reader: RecordReader) -> list[Any]:
    """What the index says of promises, by the calls' ids: numbers may differ."""
    library = read_contents({"library.yaml": HOUSES["open in the week"]}).library
    ledger = PromiseLedger(reader, library, NOW, samples=True)
    return sorted((known(one) for one in ledger.every()), key=str)


def test_what_a_desk_s_clock_says_is_later_is_not_heard_before(tmp_path: Path) -> None:
    with Profile.open(tmp_path / "profile", writing=True) as profile:
        reader = RecordReader(profile, writing=True)
        due = (NOW + dt.timedelta(hours=3)).isoformat()
        keep(profile.log, made(1, promises=[{"id": "p0", "text": "Ring back", "due": due}]))
        later = NOW + dt.timedelta(hours=1)
        keep(
            profile.log,
            {"v": 1, "id": "019aaba0-0000-7000-8001-000000000001", "kind": "promise", "of": "p0",
             "interaction": kept_id(1), "desk": "desk-1", "at": later.isoformat(),
             "by": {"id": "leo", "name": "Leo"}, "change": "kept", "words": "rang"},
            table="promise_changes",
        )  # fmt: skip
        library = read_contents({"library.yaml": b"name: H\n"}).library
        states = [
            [one.state for one in PromiseLedger(reader, library, now).every()]
            for now in (NOW, later, later + dt.timedelta(days=9))
        ]
        assert states == [["due-today"], ["kept"], ["kept"]]


def test_a_promise_that_went_on_with_a_call_counts_once_in_figures_and_ledger(
    tmp_path: Path,
) -> None:
    with Profile.open(tmp_path / "profile", writing=True) as profile:
        reader = RecordReader(profile, writing=True)
        due = (NOW + dt.timedelta(hours=3)).isoformat()
        first = {"id": "p0", "text": "Ring back", "due": due, "ms": 1000}
        keep(profile.log, made(1, promises=[first, {**first, "id": "p1"}]))
        keep(profile.log, made(2, promises=[{**first, "id": f"{kept_id(1)}#p0"}]), desk="desk-2")
        keep(profile.log, made(3, promises=[{**first, "id": f"{kept_id(1)}#p0"}]), desk="desk-3")
        library = read_contents({"library.yaml": b"name: H\n"}).library

        def told() -> tuple[dict[str, int], list[tuple[str, str, str]]]:
            figures = reader.index.figures(RecordQuery())
            assert figures is not None
            every = PromiseLedger(reader, library, NOW).every()
            its = [(one.made.interaction, one.made.id, one.state) for one in every]
            return dict(figures[None].promises), sorted(its)

        last = (kept_id(3), f"{kept_id(1)}#p0")
        assert told() == ({"open": 2}, [(kept_id(1), "p1", "due-today"), (*last, "due-today")])
        kept: dict[str, Any] = {
            "v": 1, "id": "019aaba0-0000-7000-8001-000000000001", "kind": "promise",
            "of": "p0", "interaction": kept_id(1), "desk": "desk-1", "at": NOW.isoformat(),
            "by": {"id": "leo", "name": "Leo"}, "change": "kept", "words": "rang",
        }  # fmt: skip
        # Whoever handed it over kept it after all: it is kept, wherever it stands
        keep(profile.log, kept, table="promise_changes")
        reader.refresh()
        assert told() == (
            {"open": 1, "kept": 1}, [(kept_id(1), "p1", "due-today"), (*last, "kept")]
        )  # fmt: skip
