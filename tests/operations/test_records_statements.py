"""Statements leave a profile and come into another, are shown with their call, and are proved."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import parser
from jobaid.log.daybook import Daybook
from jobaid.log.index.index_words import sought
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.profile import Profile
from jobaid.operations.records.erasing import carry_out_erasures
from jobaid.operations.records.exporting import export_statements
from jobaid.operations.records.importing import Imported, import_records
from jobaid.operations.records.record_finder import Records
from jobaid.operations.records.verifying import Verified, verify_records
from tests.log.kept import amendment, keep, kept_id, made
from tests.log.test_statements import GOOD
from tests.log.test_statements import made as said

DAY = dt.date(2026, 11, 22)


def correction(of: int, **more: Any) -> dict[str, Any]:
    return said("correction").document | {"of": kept_id(of), **more}


def take_in(folder: Path, *lines: bytes | dict[str, Any], desk: str = "here") -> Imported:
    told = [one if isinstance(one, bytes) else json.dumps(one).encode() for one in lines]
    with Profile.open(folder, writing=True, new_desk=lambda: desk, account=lambda: "a") as opened:
        return import_records(opened, io.BytesIO(b"\n".join(told)), table=None)


def out(folder: Path, kind: str | None = None) -> list[dict[str, Any]]:
    with Records.open(folder) as records:
        return [json.loads(text) for text in export_statements(records, RecordQuery(), kind)]


def verify(folder: Path) -> Verified:
    return verify_records(Profile.open(folder, writing=False))


def counts(told: Imported) -> tuple[int, int, int]:
    return told.added, told.unchanged, len(told.refused)


def test_every_kind_makes_the_round_trip(tmp_path: Path):
    everything = [said(kind).document for kind in GOOD]
    assert counts(take_in(tmp_path / "one", *everything)) == (len(GOOD), 0, 0)
    first = out(tmp_path / "one")
    assert {one["kind"]: one for one in first} == {one["kind"]: one for one in everything}
    assert counts(take_in(tmp_path / "two", *first)) == (len(GOOD), 0, 0)
    assert counts(take_in(tmp_path / "two", *first)) == (0, len(GOOD), 0)
    assert out(tmp_path / "two") == first
    assert out(tmp_path / "two", "thanks") == [said("thanks").document]
    verified = verify(tmp_path / "two")
    assert (verified.statements, verified.faults, verified.remarks) == (len(GOOD), [], [])


def test_a_wrong_line_is_refused_in_words_and_the_others_go_on(tmp_path: Path):
    right = said("thanks").document
    told = take_in(
        tmp_path,
        right | {"id": "a", "words": ""},
        right | {"id": "b", "kind": "praise"},
        right | {"id": "c", "kind": None},
        right | {"id": "d", "v": 2},
        right,
    )
    assert told.added == 1
    assert [(one.line, one.id) for one in told.refused] == [(1, "a"), (2, "b"), (3, "c"), (4, "d")]
    words = [one.words for one in told.refused]
    assert words[0] == "`words` of the thanks must be a text that is not empty"
    assert "no kind of statement that this version" in words[1]
    assert "does not say what kind" in words[2]
    assert "newer version" in words[3]


def test_a_statement_is_never_edited_by_an_import(tmp_path: Path):
    right = said("thanks").document
    take_in(tmp_path, right)
    told = take_in(tmp_path, right | {"words": "Other words"})
    assert (told.replaced, len(told.refused)) == (0, 1)
    assert out(tmp_path) == [right]


def test_what_another_desk_of_the_profile_has_is_not_added_again(tmp_path: Path):
    right = said("thanks").document
    keep(tmp_path / "log", right, desk="other", table="thanks")
    assert counts(take_in(tmp_path, right)) == (0, 1, 0)
    assert counts(take_in(tmp_path, right | {"words": "Other words"})) == (0, 0, 1)


def test_card_numbers_are_masked_and_told(tmp_path: Path):
    told = take_in(tmp_path, said("thanks").document | {"words": "4111 1111 1111 1111"})
    assert [one.count for one in told.masked] == [1]
    assert out(tmp_path)[0]["words"] == "[card ending 1111]"


def test_as_a_call_a_statement_is_refused(tmp_path: Path):
    line = json.dumps(said("review").document).encode()
    with Profile.open(tmp_path, writing=True) as opened:
        told = import_records(opened, io.BytesIO(line))
        assert "take it in with --statements" in told.refused[0].words
        foreign = json.dumps({"id": "x", "kind": "review", "of": 1, "by": 2, "state": "closed"})
        assert import_records(opened, io.BytesIO(foreign.encode())).added == 1


def test_a_record_is_found_and_shown_with_what_was_said_of_it(tmp_path: Path):
    keep(tmp_path / "log", made(1), made(2))
    keep(tmp_path / "log", correction(1, words="The Dentist rang"), table="corrections")
    with Records.open(tmp_path) as records:
        assert records.record(kept_id(1)).statements == [correction(1, words="The Dentist rang")]
        assert records.record(kept_id(2)).statements == []
        assert [row.id for row in records.page(RecordQuery(sought("dentist")), 5).rows] == [
            kept_id(1)
        ]


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    def log(*arguments: str) -> tuple[int, str, str]:
        given = ["log", *arguments, "--profile", str(tmp_path)]
        options = parser(given).parse_args(given)
        code = options.handler(options)
        told = capsys.readouterr()
        return code, told.out, told.err

    keep(tmp_path / "log", made(1), desk="here")
    lines = tmp_path / "said.jsonl"
    lines.write_text(json.dumps(correction(1)) + "\n", encoding="ascii")
    code, _, err = log("import", "--statements", str(lines))
    assert (code, err.split(",")[0]) == (0, "1 added")
    assert json.loads(log("export", "--statements")[1]) == correction(1)
    assert log("export", "--statements", "review")[1] == ""
    assert json.loads(log("show", kept_id(1), "--json")[1])["statements"] == [correction(1)]
    assert "Lucia Marin: correction\n    outcome: " in log("show", kept_id(1))[1]
    assert "1 statement, 0 open calls" in log("verify")[1]
    assert json.loads(log("verify", "--json")[1])["statements"] == 1
    assert log("import", "--statements", "--amendments", str(lines))[0] == 2
    assert log("export", "--statements", "--amendments")[0] == 2


def test_what_was_erased_does_not_come_back(tmp_path: Path):
    erasure = said("erasure").document | {"of": kept_id(1)}
    assert counts(take_in(tmp_path, erasure)) == (1, 0, 0)
    told = take_in(tmp_path, correction(1), correction(2, id="c-2"), erasure)
    assert counts(told) == (1, 1, 1)
    assert (told.refused[0].line, "does not come back" in told.refused[0].words) == (1, True)
    with Profile.open(tmp_path, writing=True) as opened:
        lines = b"\n".join(json.dumps(made(number)).encode() for number in (1, 2))
        calls = import_records(opened, io.BytesIO(lines))
    assert (calls.added, [one.id for one in calls.refused]) == (1, [kept_id(1)])


def test_what_is_wrong_with_a_statement_is_a_fault(tmp_path: Path):
    right = said("thanks").document
    keep(tmp_path / "log", right, {**right, "id": "b", "by": None}, table="thanks")
    (fault,) = verify(tmp_path).faults
    assert "The thanks needs `by`" in fault.words
    assert fault.path == Daybook(tmp_path / "log", "desk-1").path(DAY)


def test_a_statement_that_was_altered_in_one_of_two_places_is_a_fault(tmp_path: Path):
    right = said("thanks").document
    keep(tmp_path / "log", right, desk="one", table="thanks")
    keep(tmp_path / "log", right, desk="two", table="thanks")
    assert verify(tmp_path).faults == []
    keep(tmp_path / "log", {**right, "words": "Other"}, desk="three", table="thanks")
    assert "one of them was altered" in verify(tmp_path).faults[0].words


def test_what_a_newer_program_said_is_counted_and_left_alone(tmp_path: Path):
    newer = {**said("read").document, "v": 2, "by": "somebody"}
    keep(tmp_path / "log", newer, table="reads")
    keep(tmp_path / "log", {"id": "x", "at": newer["at"], "kind": "praise"}, table="praises")
    verified = verify(tmp_path)
    assert (verified.faults, verified.newer, verified.statements) == ([], 1, 1)
    assert "a table praises with 1 documents" in verified.remarks[0].words
    assert {one["kind"] for one in out(tmp_path)} == {"read", "praise"}, "they leave as they are"


def test_the_table_says_what_a_statement_is_where_it_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    keep(tmp_path / "log", made(1))
    bare = correction(1, outcome="resolved")
    del bare["kind"]
    keep(tmp_path / "log", bare, table="corrections")
    keep(tmp_path / "log", amendment(2, 1, "Odd") | {"id": ["x"]}, table="amendments")
    keep(tmp_path / "log", said("view").document | {"of": kept_id(1), "kind": 7}, table="views")
    odd = said("promise").document | {"of": ["p"], "interaction": kept_id(1)}
    keep(tmp_path / "log", odd, table="promise_changes")
    keep(tmp_path / "log", {"v": 1, "id": "e", "kind": "erasure"}, table="erasures")
    with Records.open(tmp_path) as records:
        record = records.record(kept_id(1))
        assert {one["kind"] for one in record.statements} == {"correction", "view", "promise"}
        assert record.now["outcome"] == "resolved"
    options = parser().parse_args(["log", "show", kept_id(1), "--profile", str(tmp_path)])
    assert options.handler(options) == 0
    assert "Lucia Marin: correction\n    outcome: resolved" in capsys.readouterr().out
    assert bare in out(tmp_path), "it leaves as it is kept"
    with Profile.open(tmp_path, writing=True) as opened:
        now = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
        assert carry_out_erasures(opened, now=now, new_id=lambda: "t") == 0
