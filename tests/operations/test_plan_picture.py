"""A plan at work: flagged and random kept apart, exact intervals, stopping early, calibration."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jobaid.library.reader import read_contents
from jobaid.log.profile import Profile
from jobaid.operations.charts import ReportTopic
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.review.plan_picture import (
    FLAGGED,
    FLAGGED_REVIEWED,
    NOT_NEEDED,
    REVIEWED,
    TO_GO,
    PlanPicture,
    plan_period,
    plan_picture,
)
from jobaid.operations.review.sampling import sample_of
from jobaid.review.intervals import certain_range
from jobaid.review.sample_draw import RANDOM
from tests.log.kept import keep, kept_id, made

LIBRARY = read_contents(
    {
        "library.yaml": b"name: H\n",
        "scripts/a.yaml": b"id: a\ntitle: A\nsteps:\n  - {id: one, say: Hi, outcome: done}\n",
        "outcomes.yaml": b"- {id: done, label: Done, kind: success}\n",
        "sampling.yaml": b"per: agent\ncalls: 6\nevery: week\nfirst: [slips]\nseed: s1\n",
        "people.yaml": b"- {id: sam, name: Sam, role: reviewer}\n"
        b"- {id: ida, name: Ida, role: reviewer}\n",
        "scorecards/card.yaml": b"id: card\ntitle: C\nsections:\n  - id: s\n    title: S\n"
        b"    questions:\n      - {id: named, text: Used the name, kind: yes-no}\n"
        b"      - {id: calm, text: Stayed calm, kind: yes-no}\n",
    }
).library
DAYS = (dt.date(2026, 11, 16), dt.date(2026, 11, 22))
PEOPLE = ("zoe", "Zoe Ash"), ("abe", "Abe Cole")


def review(
    number: int, of: int, by: str = "sam", *, named: bool = True, score: float = 80.0, **more: Any
) -> dict[str, Any]:
    answers = {"named": "yes" if named else "no", "calm": more.pop("calm", "yes")}
    counted = {
        name: {"p": 1.0 if told == "yes" else 0.0, "weight": 1, "counts": True}
        for name, told in answers.items()
    }
    return {
        "v": 1, "id": f"019aaba0-0000-7000-9000-{number:012x}", "kind": "review",
        "of": kept_id(of), "at": f"2026-11-23T10:00:{number % 60:02}.000Z",
        "by": {"id": by, "name": by.title()}, "desk": "desk-1",
        "card": {"id": "card", "version": "1"}, "answers": answers,
        "result": {"score": score, "questions": counted, "sections": {}, "missing": []}, **more,
    }  # fmt: skip


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[RecordReader]:
    with Profile.open(tmp_path / "profile", writing=True) as profile:
        for at, (id, name) in enumerate(PEOPLE):
            keep(
                profile.log,
                *(
                    made(
                        100 * at + n, day=f"2026-11-{16 + n % 5}", agent={"id": id, "name": name},
                        slips=[{"rule": "x", "kind": "slip"}] if n < 2 else [],
                    )
                    for n in range(20)
                ),
            )  # fmt: skip
        reader = RecordReader(profile, writing=True)
        yield reader
        reader.close()


def picture(reader: RecordReader, **how: Any) -> PlanPicture:
    reader.refresh()
    assert LIBRARY.sampling is not None
    return plan_picture(reader, LIBRARY, LIBRARY.sampling, DAYS, **how)


def topic(found: PlanPicture, id: str) -> ReportTopic:
    return next(one for one in found.topics if one.id == id)


def drawn(reader: RecordReader) -> list[dict[str, Any]]:
    assert LIBRARY.sampling is not None
    return sample_of(reader.index, LIBRARY, LIBRARY.sampling, *DAYS)["calls"]


def numbered(id: str) -> int:
    return next(n for n in range(300) if kept_id(n) == id)


def say(reader: RecordReader, *told: dict[str, Any]) -> None:
    keep(reader.profile.log, *told, table="reviews")


def test_the_sample_is_the_command_s_by_name_flagged_first(reader: RecordReader) -> None:
    found = picture(reader)
    sample = topic(found, "sample")
    assert [point.label for point in sample.points] == ["Abe Cole", "Zoe Ash"]
    for point in sample.points:
        assert point.values == (FLAGGED, FLAGGED, TO_GO, TO_GO, TO_GO, TO_GO)
        assert "slips: 2" in point.words
    assert {id for id, _, _ in found.to_go} == {one["id"] for one in drawn(reader)}
    assert [why for _, _, why in found.to_go[:4]] == ["slips"] * 4, "flagged ones come first"
    assert "12 drawn of 40" in found.facts


def test_rates_come_from_the_random_part_alone_with_the_exact_interval(
    reader: RecordReader,
) -> None:
    calls = drawn(reader)
    random = [numbered(one["id"]) for one in calls if one["why"] == RANDOM]
    flagged = [numbered(one["id"]) for one in calls if one["why"] != RANDOM]
    say(
        reader,
        *(review(n, of, named=n > 0) for n, of in enumerate(random[:5])),
        *(review(20 + n, of, named=False) for n, of in enumerate(flagged)),
    )
    found = picture(reader)
    missed = topic(found, "missed")
    low, high = certain_range(1, 5, 36)  # 40 calls, of which 4 have a flag
    first = missed.points[0]
    assert (first.label, first.values) == ("Used the name", (0.2,))
    assert (first.low, first.high) == (low / 36, high / 36)
    assert first.state == "open", "too wide to judge"
    assert missed.rows[0][:4] == ("Used the name", "1", "5", "36")
    assert "at least" in first.more.casefold()
    assert topic(found, "flagged").rows == (("slips", "4", "4"),)
    stands = [one for point in topic(found, "sample").points for one in point.values]
    assert stands.count(FLAGGED_REVIEWED) == 4
    assert stands.count(REVIEWED) == 5


def test_a_sequential_plan_stops_when_enough_is_known(reader: RecordReader) -> None:
    random = [numbered(one["id"]) for one in drawn(reader) if one["why"] == RANDOM]
    say(
        reader,
        *(review(n, of, named=False, calm="no") for n, of in enumerate(random[:3])),
    )
    usual, early = picture(reader), picture(reader, sequential=True)
    assert len(usual.to_go) == 9
    assert len(early.to_go) == 4, "the flagged ones stay"
    assert all(why != RANDOM for _, _, why in early.to_go)
    assert early.stopped
    assert not usual.stopped
    for found, left, other in ((early, NOT_NEEDED, TO_GO), (usual, TO_GO, NOT_NEEDED)):
        told = topic(found, "sample")
        stands = [one for point in told.points for one in point.values]
        assert stands.count(left) == 5
        assert stands.count(other) == 0
        assert ("not needed" in told.series) is bool(found.stopped)


def test_a_sequential_plan_asks_for_no_more_than_it_needs_and_says_where_it_runs_out(
    reader: RecordReader,
) -> None:
    random = [numbered(one["id"]) for one in drawn(reader) if one["why"] == RANDOM]
    named = [review(n, of, named=False) for n, of in enumerate(random[:2])]
    say(reader, *named)
    found = picture(reader, sequential=True)
    # Three misses of calm, were it missed from now on, are the soonest that tells of it
    assert sum(why == RANDOM for *_, why in found.to_go) == 3 < len(random) - 2
    assert "2 reviewed, 7 to go" in found.facts
    say(reader, *(review(10 + n, of, named=False) for n, of in enumerate(random[2:])))
    found = picture(reader, sequential=True)
    assert len(found.to_go) == 4
    assert f"{len(random)} reviewed, 4 to go" in found.facts
    assert "All that were drawn are read, and at least" in found.facts
    assert not found.stopped


def test_a_question_that_hardly_ever_counts_holds_no_sequential_plan_up(
    reader: RecordReader,
) -> None:
    random = [numbered(one["id"]) for one in drawn(reader) if one["why"] == RANDOM]
    told = [review(n, of, named=False, calm="no") for n, of in enumerate(random[:3])]
    for one in told[1:]:
        one["result"]["questions"]["calm"]["counts"] = False
    say(reader, *told)
    found = picture(reader, sequential=True)
    assert found.stopped
    (calm,) = (one for one in topic(found, "missed").points if one.label == "Stayed calm")
    assert "too few calls for lot to tell" in calm.words


def test_blind_reviews_of_one_call_are_laid_beside_each_other(reader: RecordReader) -> None:
    say(
        reader,
        review(1, 3, "sam", named=False, score=60, blind="november"),
        review(2, 3, "ida", named=True, score=82, blind="november"),
        review(3, 3, "kim", named=False, score=71, blind="november"),
        review(4, 5, "kim", score=71, blind="alone"),
    )
    found = picture(reader)
    newest = topic(found, "calibration")
    assert newest.finding == "One call, 3 reviewers: 60, 71, 82"
    assert newest.columns == ("Question", "Ida", "Kim", "Sam", "Agree")
    assert newest.rows[0] == ("Used the name", "yes", "no", "no", "2 of 3")
    assert newest.rows[1] == ("Stayed calm", "yes", "yes", "yes", "All 3")
    assert newest.rows[-1][1:] == ("82", "71", "60", "22 points apart")
    agreement = topic(found, "agreement")
    assert agreement.points[0].label == "Used the name"
    assert agreement.points[0].state == "missed", "a question under 0.6 is a fault of the card"
    assert "fault of the card" in agreement.points[0].words
    # Blind reviews are nobody's review: the sample knows nothing of them
    assert all(one in (FLAGGED, TO_GO) for p in topic(found, "sample").points for one in p.values)


def test_what_was_agreed_of_a_question_stands_beside_it(reader: RecordReader) -> None:
    say(
        reader,
        review(1, 3, "sam", named=False, blind="november"),
        review(2, 3, "ida", named=True, blind="november"),
    )
    call = picture(reader).calibrated
    assert call is not None
    question = call.open_after()
    assert question is not None
    assert (question.text, question.answers) == ("Used the name", ("yes", "no"))
    assert [(one.name, one.answer) for one in question.told] == [("Ida", "yes"), ("Sam", "no")]
    said = {
        "v": 1, "id": "a-1", "kind": "agreement", "of": kept_id(3), "at": "2026-11-23T11:00:00Z",
        "by": {"id": "tom", "name": "Tom"}, "desk": "desk-1", "question": question.id,
        "decision": "reword", "answer": "yes", "blind": "november", "words": "by name or title",
    }  # fmt: skip
    keep(reader.profile.log, said, table="agreements")
    found = picture(reader)
    assert found.calibrated is not None
    assert found.calibrated.open_after() is None
    assert topic(found, "calibration").rows[0][-1] == "yes; Reword it; by name or title"


def test_severity_stands_beside_the_scores(reader: RecordReader) -> None:
    say(
        reader,
        *(
            review(n, of, by, score=score - (20 if by == "sam" else 0))
            for n, (of, by, score) in enumerate(
                (100 * (n % 2) + n // 2 + 2, ("sam", "ida", "kim")[n % 3], 85 + n % 4)
                for n in range(30)
            )
        ),
    )
    severity = topic(picture(reader), "severity")
    assert [row[0] for row in severity.rows] == ["Ida", "Kim", "Sam"], "by name"
    sam = severity.rows[2]
    assert float(sam[2]) == pytest.approx(66.5, abs=1), "the score as given stays"
    assert float(sam[3]) < -8
    assert "never changes one" in severity.note


def test_no_severity_has_no_sign(reader: RecordReader) -> None:
    say(
        reader,
        *(
            review(n, 100 * (n % 2) + n // 2 + 2, ("sam", "ida", "kim")[n % 3], score=85 + n % 2)
            for n in range(30)
        ),
    )
    assert {row[3] for row in topic(picture(reader), "severity").rows} == {"0.0"}


@pytest.mark.parametrize(
    ("every", "this", "days"),
    [
        ("week", False, ("2026-11-16", "2026-11-22")),
        ("week", True, ("2026-11-23", "2026-11-29")),
        ("month", False, ("2026-10-01", "2026-10-31")),
        ("month", True, ("2026-11-01", "2026-11-30")),
    ],
)
def test_the_days_of_a_plan(every: str, this: bool, days: tuple[str, str]) -> None:
    from dataclasses import replace

    assert LIBRARY.sampling is not None
    plan = replace(LIBRARY.sampling, every=every)
    found = plan_period(plan, dt.date(2026, 11, 25), this=this)
    assert tuple(one.isoformat() for one in found) == days
