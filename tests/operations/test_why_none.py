"""Why a question finds no call: what hides some is said, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.why_none import only_samples, why_none
from jobaid.operations.roles import Viewer, sight_of
from tests.log.kept import keep, made

SUPERVISOR = Viewer("sam", "supervisor", "south", frozenset({"sam"}))


def index_of(profile: Path, *calls: dict[str, object]) -> Index:
    keep(profile / "log", *calls)
    index = Index(profile / "log", profile / "index.sqlite", writing=True)
    index.refresh()
    return index


def test_sample_calls_are_told_of_where_they_do_not_count(tmp_path: Path):
    sold = [made(number, script="sales", sample=True) for number in (1, 2)]
    index = index_of(tmp_path, *sold, made(3))
    wanted = RecordQuery(script="moving-home", samples=False)
    assert not only_samples(index, wanted), "none of them fits"
    wanted = RecordQuery(script="sales", samples=False)
    assert "2 sample calls fit" in only_samples(index, wanted)
    assert "Ctrl+K" in why_none(index, wanted, SUPERVISOR)
    assert not only_samples(index, RecordQuery()), "they count here"
    index.close()


@pytest.mark.parametrize(
    ("viewer", "words"),
    [
        (SUPERVISOR, "your team, south"),
        (Viewer("rita", "reviewer"), "assigned to them"),
        (Viewer("ann", "agent"), "your own calls"),
    ],
)
def test_who_may_not_see_the_calls_is_told_why(tmp_path: Path, viewer: Viewer, words: str):
    index = index_of(tmp_path, made(1, team="north"))
    wanted = RecordQuery(samples=False, sight=sight_of(viewer))
    assert words in why_none(index, wanted, viewer)
    index.close()


def test_an_empty_record_says_how_calls_come_into_it(tmp_path: Path):
    index = index_of(tmp_path)
    told = why_none(index, RecordQuery(samples=False), SUPERVISOR)
    assert "once it is wrapped up" in told
    assert "Desks" in told
    assert "Desks" not in why_none(index, RecordQuery(samples=False), Viewer("ann", "agent"))
    index.close()


def test_a_question_that_asks_too_much_says_nothing_else_is_why(tmp_path: Path):
    index = index_of(tmp_path, made(1))
    assert why_none(index, RecordQuery(script="none", samples=False), SUPERVISOR) == ""
    index.close()
