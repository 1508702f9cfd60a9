from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.commands.log_account import account
from jobaid.commands.log_text import line, lines, span, table, when
from jobaid.log.index.index_rows import DayFileRef, row_of
from jobaid.log.profile import Profile
from jobaid.operations.records.record_reader import Record
from tests.examples import examples
from tests.log.kept import amendment, keep, kept_id, made
from tests.operations.kept_calls import CLOSED, DISCARDED, FIRST, OPEN

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None)),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
EVENT_TYPES = ["entered", "answered", "changed", "promised", "closed", "slipped", "undone"]
EVENTS = st.lists(
    st.dictionaries(st.sampled_from(["ms", "label", "script", "step", "how", "old", "value"]), JSON)
    .flatmap(lambda event: st.sampled_from(EVENT_TYPES).map(lambda type: {**event, "type": type})),
    max_size=4,
)  # fmt: skip
DOCUMENTS = st.dictionaries(st.sampled_from([*made(1), "misfits", "feedback"]), JSON | EVENTS)


# list and search


def test_list_is_a_table_newest_first(log):
    told = log("list")
    heading, *rows = told.out.splitlines()
    assert " ".join(heading.split()) == "Day Time Script Outcome Agent Length Customer Id Remarks"
    assert len(rows) == 5
    assert "2026-11-21  07:30" in rows[0]
    assert rows[0].endswith("interrupted")
    assert "Zoë Lee" in rows[-1]
    assert len({row.index("charge-dispute") for row in rows}) == 1
    assert told.code == 0


def test_times_are_those_of_the_call_itself(log, tmp_path: Path):
    keep(tmp_path / "log", made(1, timezone="Asia/Tokyo"), made(2, timezone="Nowhere/Land"))
    told = log("list", folder=tmp_path)
    assert "23:01" in told.out
    assert "14:02" in told.out


def test_an_id_in_the_list_is_enough_for_show(log):
    heading, *rows = log("list").out.splitlines()
    for row, id in zip(rows, [OPEN, DISCARDED, *CLOSED], strict=True):
        short = row[heading.index("Id") :].split()[0]
        assert id.startswith(short)
        assert log("show", short).out.startswith(id)


def test_list_as_json(log):
    told = log("list", "--json")
    assert [row["id"] for row in told.rows] == [OPEN, DISCARDED, *CLOSED]
    last = told.rows[-1]
    assert last["started"] == FIRST.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    assert last["agent"] == {"id": "maya", "name": "Maya Okoro"}
    assert (last["state"], last["customer"], last["day"]) == ("closed", "Zoë Lee", "2026-11-20")


def test_filters_and_limits(log):
    assert len(log("list", "--limit", "2", "--json").rows) == 2
    assert "--limit 10" in log("list", "--limit", "2").err
    assert [row["id"] for row in log("list", "--state", "interrupted", "--json").rows] == [OPEN]
    assert len(log("list", "--day", "2026-11-20", "--json").rows) == 2
    assert len(log("list", "--from", "2026-11-21", "--to", "2026-11-30", "--json").rows) == 3
    assert log("list", "--script", "none").out == "Nothing that is kept fits.\n"
    assert log("list", "--day", "today").code == 0


@pytest.mark.parametrize("wrong", [["--day", "tomorrow"], ["--limit", "0"], ["--limit", "x"], []])
def test_what_cannot_be_understood_is_said(log, wrong: list[str], capsys):
    with pytest.raises(SystemExit) as raised:
        log(*(["list", *wrong] if wrong else []))
    assert raised.value.code == 2
    assert "jobaid log" in capsys.readouterr().err


def test_an_empty_record_says_so_kindly(log, tmp_path: Path):
    for command in (["list"], ["search", "anything"]):
        told = log(*command, folder=tmp_path / "absent")
        assert (told.code, told.err) == (0, "")
        assert told.out.startswith("Nothing is kept in this profile yet.")


def test_search_shows_where_the_words_stand(log):
    told = log("search", "DENTIST", "rang")
    assert "Rang about the dentist" in told.out.splitlines()[2]
    (row,) = log("search", "dentist", "--json").rows
    assert (row["id"], row["passages"][0]) == (CLOSED[2], "Rang about the dentist")
    assert log("search", "elephant").out == "Nothing that is kept fits.\n"


@pytest.mark.parametrize(
    "words", ['"', "a* OR", "NEAR(", "^x", "-", "dentist'; --", "text:x", "\ud800"]
)
def test_search_takes_any_signs(log, words: str):
    assert log("search", words).code in (0, 2)


# show


def test_show_is_the_account_of_the_call(log):
    told = log("show", CLOSED[2]).out
    assert "Friday 20 November 2026, 09:30 (Europe/London)" in told
    assert "“It's about my bill”" in told
    assert "customer.name  Zoë Lee" in told
    assert "Rang about the dentist" in told
    assert "caller rang off" in told
    assert "Events" not in told
    assert '"answer": "gives-account"' in log("show", CLOSED[2], "--events").out


def test_show_of_an_open_call_with_promises_and_slips(log, filled_profile: Path):
    assert "it can be gone on with" in log("show", OPEN).out
    with Profile.open(filled_profile, writing=True):
        assert "open now" in log("show", OPEN).out
    assert "Ring back, due Mon 23 Nov 2026, 17:00" in log("show", CLOSED[1]).out
    assert "interrupt: cut in" in log("show", CLOSED[0]).out
    assert "misdialled" in log("show", DISCARDED).out


def test_show_as_json_is_the_document_with_its_amendments(log, tmp_path: Path):
    keep(tmp_path / "log", made(1, unknown=[1]))
    keep(tmp_path / "log", amendment(1, of=1, note="later"), table="amendments")
    (told,) = log("show", kept_id(1), "--json", folder=tmp_path).rows
    assert told == {**made(1, unknown=[1]), "amendments": [amendment(1, of=1, note="later")]}
    assert "later" in log("show", kept_id(1), folder=tmp_path).out


@pytest.mark.parametrize("id", ["zzz", "01"])
def test_show_of_none_or_several_says_so(log, id: str):
    told = log("show", id)
    assert (told.code, told.out) == (1, "")
    assert "record" in told.err


def test_what_is_shown_cannot_steer_a_terminal(log, tmp_path: Path):
    evil = "\x1b[2J\u202e\ud800\x00\r\nline"
    keep(
        tmp_path / "log",
        made(1, notes=[{"text": evil}], script=evil, fields={evil: evil, "customer.name": evil}),
    )
    for command in (["list"], ["show", kept_id(1), "--events"], ["search", "line"]):
        told = log(*command, folder=tmp_path).out
        assert not set(told) & set("\x1b\u202e\ud800\x00\r")
        told.encode("utf-8")


@settings(max_examples=examples(150), deadline=None)
@given(DOCUMENTS, st.booleans())
def test_no_document_is_too_strange_to_be_shown(document: dict[str, Any], open: bool):
    row = row_of(document, DayFileRef("d", FIRST.date()))
    told = list(account(Record(document, row, open, [document]), events=True))
    told += table([(row, "x"), (row, row.id)])
    "\n".join(told).encode("utf-8")
    assert not any("\n" in one or "\x1b" in one for one in told)


# Text


def test_texts():
    assert line("a\nb\tc\x00") == "a b c"
    assert line("x" * 30, 10) == "xxxxxxxxx…"
    assert lines("a\r\nb\nc") == ["a", "b", "c"]
    assert (span(412), span(3723.9), span(-1), span(None), span(True)) == (
        "6:52",
        "1:02:03",
        "",
        "",
        "",
    )
    assert when("2026-07-01T10:00:00Z", "Europe/London") == "Wednesday 1 July 2026, 11:00"
    assert when("soon", "Europe/London") == "soon"
    assert when(None, None) == ""


def test_columns_line_up_whatever_the_script():
    place = DayFileRef("d", FIRST.date())
    scripts = ("退款", "abcd", "e\u0301")
    rows = [row_of({"script": script, "state": "parked"}, place) for script in scripts]
    told = list(table([(row, "id") for row in rows]))
    assert told[1].index("id") == told[2].index("id") - 2
    assert told[3].index("id") == told[2].index("id") + 1
