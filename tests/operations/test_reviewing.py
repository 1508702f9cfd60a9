"""`jobaid review ...`: a review from its release to the last word on it, by commands alone."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from jobaid.operations.review.review_drafts import DraftComment, ReviewDraft, ReviewDrafts
from tests.call.house import contents
from tests.operations.kept_calls import CLOSED, fill_profile
from tests.operations.log_commands import Told

CARD = """
id: card
title: Card
dispute_days: 10
sections:
  - id: a
    title: All
    questions:
      - {id: heard, text: Heard out, weight: 3, evidence: {never: interrupt}}
      - {id: warm, text: Warm, kind: scale, why: [1], not_applicable: true}
"""
GOOD = {"answers": {"heard": "no", "warm": 3}, "comments": [{"at_ms": 10000, "text": "Wait here"}]}
CALL = CLOSED[0]
Review = Callable[..., Told]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    for name, content in {**contents(), "scorecards/card.yaml": CARD.encode()}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    fill_profile(tmp_path / "profile")
    return tmp_path / "profile"


@pytest.fixture
def review(capsys, monkeypatch, profile: Path, house: Path) -> Review:
    def ask(*arguments: str, given: object = None, who: str | None = None, kind="review") -> Told:
        monkeypatch.setattr("sys.stdin", io.StringIO("" if given is None else json.dumps(given)))
        where = ["--profile", str(profile), "--library", str(house), "--json"]
        code = run([kind, *arguments, *where, *(["--as", who] if who else [])])
        said = capsys.readouterr()
        return Told(code, said.out, said.err)

    return ask


def released(review: Review, given: dict[str, Any] = GOOD, who: str = "tom", *more: str) -> str:
    told = review("release", CALL, "card", *more, given=given, who=who)
    assert told.code == 0, told.err
    return str(told.rows[-1]["id"])


def test_from_release_to_a_ruling_that_gives_way(review, profile):
    id = released(review)
    (row,) = review("list").rows
    assert (row["state"], row["score"], row["agent"]) == ("released", 12.5, "maya")
    assert row["review"]["comments"][0]["at_ms"] == 10000
    assert row["until"] > row["at"]
    assert review("acknowledge", id, who="maya").code == 0
    assert (
        review("dispute", id, "--question", "heard", "--words", "She asked", who="maya").code == 0
    )
    (row,) = review("list", "--call", CALL).rows
    assert (row["state"], row["disputes"][0]["question"]) == ("disputed", "heard")
    dispute = row["disputes"][0]["id"]
    # Else a reviewer would keep a score without a second person, and call it giving way
    same = review("rule", dispute, "--give-way", "--answer", "no", "--words", "Right", who="tom")
    assert (same.code, "answer that was disputed" in same.err) == (1, True)
    told = review("rule", dispute, "--give-way", "--answer", "yes", "--words", "Right", who="tom")
    assert [one["kind"] for one in told.rows] == ["review", "ruling"]
    now, old = review("list").rows
    assert (now["state"], now["score"], now["before"]) == ("given-way", 87.5, [12.5])
    assert (old["state"], old["replaced_by"]) == ("replaced", now["id"])
    # What was released is as it was, to the letter
    assert old["review"]["answers"] == {"heard": "no", "warm": 3}
    # Nothing can be said of the one that has been replaced
    assert review("acknowledge", id, who="maya").code == 1


def test_to_keep_the_score_needs_a_second_person(review):
    id = released(review)
    review("dispute", id, "--question", "heard", "--words", "She asked me to", who="maya")
    refused = review("rule", id, "--keep", "--words", "No", who="tom")
    assert refused.code == 1
    assert "another person" in refused.err
    assert review("rule", id, "--keep", "--words", "No", who="TOM").code == 1
    assert "your own" in review("rule", id, "--keep", "--words", "No", who="maya").err
    assert review("rule", id, "--keep", "--words", "Listened", who="sara").code == 0
    (row,) = review("list").rows
    assert (row["state"], row["disputes"][0]["ruling"]["by"]["id"]) == ("upheld", "sara")
    assert (
        "already"
        in review("rule", row["disputes"][0]["id"], "--keep", "--words", "x", who="sara").err
    )


def test_a_review_of_ones_own_call_is_refused(review):
    told = review("release", CALL, "card", given=GOOD, who="maya")
    assert (told.code, told.out) == (1, "")
    assert "your own" in told.err
    assert review("list").rows == []


def test_only_the_agent_answers_and_only_once(review):
    id = released(review)
    assert review("acknowledge", id, who="sara").code == 1
    assert review("dispute", id, "--question", "heard", "--words", "x", who="tom").code == 1
    assert "no question" in review("dispute", id, "--question", "x", "--words", "x", who="maya").err
    assert review("dispute", id, "--words", " ", who="maya").code == 1
    assert review("dispute", id, "--words", "All of it", who="maya").code == 0
    assert "already" in review("dispute", id, "--words", "Again", who="maya").err
    assert review("acknowledge", id[:13], who="maya").code == 0
    assert "already" in review("acknowledge", id, who="maya").err


def test_after_the_deadline_nothing_is_disputed(review, profile, monkeypatch):
    id = released(review)
    from jobaid.commands import review_runs

    wall = review_runs.wall_clock
    later = __import__("datetime").timedelta(days=40)
    monkeypatch.setattr(review_runs, "wall_clock", lambda: wall() + later)
    told = review("dispute", id, "--question", "heard", "--words", "Late", who="maya")
    assert told.code == 1
    assert "could be disputed until" in told.err
    assert review("acknowledge", id, who="maya").code == 0


def test_what_still_wants_an_answer_is_not_released(review):
    told = review("release", CALL, "card", given={"answers": {"warm": 1}}, who="tom")
    assert told.code == 1
    assert "Heard out, Warm" in told.err
    assert review("release", CALL, "card", given=[1], who="tom").code == 1
    assert review("list").rows == []


def test_the_same_is_not_released_twice_but_in_its_place(review):
    id = released(review)
    assert "already" in review("release", CALL, "card", given=GOOD, who="tom").err
    better = {"answers": {"heard": "yes", "warm": 5}}
    released(review, better, "tom", "--replaces", id)
    first, second = review("list").rows
    assert (first["score"], first["before"], second["state"]) == (100.0, [12.5], "replaced")
    # Whoever gave the release its id twice over is told nothing new
    draft = {**better, "id": first["id"]}
    assert review("release", CALL, "card", given=draft, who="tom").rows == []


def test_a_draft_is_released_and_gone(review, profile):
    drafts = ReviewDrafts(profile, "tom")
    draft = ReviewDraft(
        "0190a1b2-0000-7000-8000-00000000000a",
        CALL,
        "card",
        "0" * 40,
        {"heard": "yes", "warm": 1},
        {"warm": "Card 4111 1111 1111 1111 was read out"},
        (DraftComment("Here", 10_000, "heard"), DraftComment("In all")),
    )
    kept = drafts.keep(draft)
    assert "4111" not in kept.why["warm"]
    assert not any(b"4111 1111" in path.read_bytes() for path in profile.rglob("*.json"))
    assert drafts.all() == [kept]
    id = review("release", CALL, "card", "--draft", who="tom").rows[0]["id"]
    assert (id, drafts.all()) == (draft.id, [])
    (row,) = review("list").rows
    assert [one["text"] for one in row["review"]["comments"]] == ["In all", "Here"]
    assert "no draft" in review("release", CALL, "card", "--draft", who="tom").err


def test_a_damaged_draft_is_set_aside_and_said(review, profile):
    folder = profile / "reviews" / "tom"
    folder.mkdir(parents=True)
    (folder / f"{CALL}.card.json").write_text('{"answers": {"he')
    told = review("release", CALL, "card", "--draft", who="tom")
    assert told.code == 1
    assert "damaged-1" in told.err
    assert [path.name for path in folder.iterdir()] == [f"{CALL}.card.json.damaged-1"]


def test_a_card_whose_question_vanished_is_still_read_and_ruled_on(review, house, profile):
    id = released(review)
    review("dispute", id, "--question", "heard", "--words", "x", who="maya")
    (house / "scorecards" / "card.yaml").write_text(
        CARD.replace("id: heard, text: Heard out", "id: other, text: Other")
    )
    (row,) = review("show", id).rows
    assert (row["score"], row["state"]) == (12.5, "disputed")
    # The version that was used is kept: the question is still there
    assert review("rule", id, "--give-way", "--answer", "yes", "--words", "ok", who="tom").code == 0
    assert review("list").rows[0]["score"] == 87.5


def test_where_the_card_has_gone_altogether_the_ruling_stands_alone(review, house, profile):
    id = released(review)
    review("dispute", id, "--question", "heard", "--words", "x", who="maya")
    version = review("list").rows[0]["card"]["version"]
    (profile / "versions" / version).unlink()
    (house / "scorecards" / "card.yaml").unlink()
    told = review("rule", id, "--give-way", "--words", "ok", who="tom")
    assert [one["kind"] for one in told.rows] == ["ruling"]
    assert review("list").rows[0]["state"] == "given-way"


def test_coaching_thanks_and_a_wish(review):
    id = released(review)
    assert (
        review("coach", id, "--agreed", "Say how long", "--until", "2026-12-18", who="tom").code
        == 0
    )
    assert review("coach", id, "--agreed", "x", who="maya").code == 1
    assert review("coach", id, "--agreed", "x", "--until", "Friday", who="tom").code == 1
    assert (
        review("thank", CALL, "--words", "Kind about her dad", who="sara").rows[0]["to"]["id"]
        == "maya"
    )
    assert review("thank", CALL, "--words", "Me", who="maya").code == 1
    assert review("wish", CALL, "--why", "Was I fair?", who="maya").code == 0
    assert "already" in review("wish", CALL, who="maya").err
    assert "own calls" in review("wish", CALL, who="sara").err
    (row,) = review("list").rows
    assert row["coaching"][0]["agreed"] == "Say how long"


def test_a_review_of_an_erased_call_says_so(review, tmp_path, profile):
    id = released(review)
    keep = [one["review"] for one in review("list").rows]
    drafts = ReviewDrafts(profile, "sara")
    drafts.keep(ReviewDraft("0190a1b2-0000-7000-8000-00000000000b", CALL, "card", "0", {"a": "b"}))
    other = drafts.keep(ReviewDraft("0190a1b2-0000-7000-8000-00000000000c", CLOSED[1], "card", "0"))
    assert review("erase", "--id", CALL, "--why", "Asked for it", kind="log").code == 0
    assert review("list").rows == []  # it went along with its call
    assert drafts.all() == [other]  # and so did what somebody was writing of it
    # One that comes back from another desk is shown as what it is
    from tests.log.kept import keep as put

    put(profile / "log", *keep, table="reviews")
    (row,) = review("list", "--everyone").rows
    assert (row["id"], row["state"]) == (id, "erased")
    assert review("release", CALL, "card", given=GOOD, who="tom").code == 1


def test_a_ruling_by_the_reviewer_from_another_desk_is_shown_as_not_valid(review, profile, capsys):
    id = released(review)
    review("dispute", id, "--question", "heard", "--words", "x", who="maya")
    dispute = review("list").rows[0]["disputes"][0]["id"]
    ruling = {
        "v": 1, "id": "0190a1b2-0000-7000-8000-0000000000ff", "kind": "ruling", "of": dispute,
        "at": "2026-11-29T10:00:00Z", "by": {"id": "tom", "name": "Tom"}, "desk": "other",
        "gives_way": False, "words": "It stays",
    }  # fmt: skip
    file = profile.parent / "rulings.jsonl"
    file.write_text(json.dumps(ruling))
    assert review("import", "--statements", str(file), kind="log").code == 0
    (row,) = review("list").rows
    assert (row["state"], row["not_counted"][0]["id"]) == ("disputed", ruling["id"])
    assert "another person" in row["not_counted"][0]["why"]


def test_agreement_on_each_question_of_a_card_over_the_kept_reviews(review):
    assert review("--card", "card", kind="agreement").rows == []
    released(review)
    released(review, {"answers": {"heard": "yes", "warm": 3}}, who="sara")
    heard, warm = review("--card", "card", kind="agreement").rows
    assert (heard["question"], heard["items"], heard["agreement"]) == ("heard", 1, 0.0)
    assert (warm["agreement"], warm["doubtful"], heard["doubtful"]) == (1.0, False, False)


@pytest.mark.parametrize("command", ["list", "show", "release"])
def test_the_words_are_plain_too(review, command, profile, house, capsys, monkeypatch):
    id = released(review)
    review("dispute", id, "--question", "heard", "--words", "She asked\x1b[31m", who="maya")
    arguments = {"list": [], "show": [id], "release": [CALL, "card"]}[command]
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(GOOD)))
    more = ["--as", "sara"] if command == "release" else []
    where = ["--profile", str(profile), "--library", str(house), *more]
    assert run(["review", command, *arguments, *where]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert {"list": "disputed", "show": "She asked", "release": "score 12.5"}[command] in out
