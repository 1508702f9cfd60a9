"""A statement is made in one place, refused in words where it is wrong, and read back whole."""

from __future__ import annotations

import copy
import datetime as dt
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.ids import uuid7
from jobaid.log.daybook import Daybook
from jobaid.log.dayreader import DayReader
from jobaid.log.statements import (
    KINDS,
    TABLES,
    BadStatement,
    NewStatement,
    faults_in,
    make_statement,
    statements_in,
)
from jobaid.log.statements.statement_maker import mask_statement
from jobaid.operations.schema_list import json_schema, schema_names
from tests.log.support import stock

CALL = "01a1fe7b-6a34-7000-8000-000000000001"
REVIEW = "01a1fe7b-6a34-7000-8000-000000000002"
COMMIT = "3f2b9c1e" * 5
AT = "2026-11-22T15:04:00.000Z"
BY = {"id": "lucia", "name": "Lucia Marin"}

GOOD: dict[str, tuple[str | None, dict[str, Any]]] = {
    "review": (
        CALL,
        {
            "card": {"id": "good-call", "version": COMMIT},
            "answers": {"verified": "yes", "rights": "n/a", "warmth": 4, "holds": 31.5},
            "why": {"warmth": "Warm from the first word"},
            "comments": [
                {"at_ms": 61_200, "question": "warmth", "text": "Lovely"},
                {"at_ms": None, "question": None, "text": "Well done"},
            ],
            "result": {"score": 91.7, "missing": []},
            "replaces": None,
            "blind": None,
        },
    ),
    "acknowledgement": (REVIEW, {"words": "Thank you"}),
    "dispute": (REVIEW, {"question": "verified", "words": "I did ask", "until": "2026-12-04"}),
    "ruling": (REVIEW, {"gives_way": False, "words": "The recording says otherwise"}),
    "view": (CALL, {"what": "uncovered", "fields": ["customer.account"]}),
    "promise": (
        "01a1fe7b-6a34-7000-8000-000000000003",
        {
            "interaction": CALL,
            "change": "moved",
            "due": "2026-11-24T17:00:00+00:00",
            "consent": "Tuesday is fine",
            "words": "Billing is behind",
            "evidence": {"call": CALL},
        },
    ),
    "suggestion": ("charge-dispute/greet", {"text": "Say the name first", "interaction": None}),
    "seconding": (REVIEW, {}),
    "answer": (f"{CALL}#14", {"taken": "later", "words": "After the move", "version": COMMIT}),
    "thanks": (CALL, {"to": {"id": "maya", "name": "Maya"}, "words": "That was kind"}),
    "sharing": ("run-7", {"with": "lucia", "run": {"score": 80}}),
    "progress": (
        "raj",
        {"scripts_passed": ["charge-dispute"], "scenarios_passed": [], "cards_due": 4},
    ),
    "assignment": (CALL, {"to": BY, "until": "2026-11-30", "why": "A hard one"}),
    "override": ("charge-dispute", {"words": "She knows it from her last house"}),
    "recovery": ("40217788", {"taken": BY, "result": "won back", "no_contact": True}),
    "feedback": (None, {"question": "ease", "value": 4, "words": "Easy", "source": "survey"}),
    "impact": (COMMIT, {"change": ["The limit went up"], "calls": 12}),
    "approval": (COMMIT, {"approves": True, "words": "Good"}),
    "agreement": (CALL, {"question": "rights", "decision": "reword", "answer": "yes",
                         "blind": "november", "words": "by name or by title"}),
    "coaching": (REVIEW, {"agreed": "Ask before hold", "until": "2026-12-01", "done": False}),
    "correction": (CALL, {"outcome": "resolved", "words": "I chose the wrong one"}),
    "reward": ("maya", {"points": 5, "for": "praise"}),
    "read": ("outage-north", {}),
    "shift": ("maya", {"what": "break", "why": "Lunch"}),
    "erasure": ("50310022", {"why": "The customer asked"}),
    "complaint-answer": ("c-1", {"settled": True, "words": "Refunded", "cause": "billing"}),
}  # fmt: skip


ODD: tuple[object, ...] = (-1.5, [[7]], {"x": 1}, "?")
"""Values of which hardly any field takes all."""


def make(kind: str, of: str | None, added: dict[str, Any], **more: Any) -> NewStatement:
    told: dict[str, Any] = {"id": uuid7(1_795_360_000_000, kind.encode().ljust(10)), "at": AT}
    told |= {"by": BY, "desk": "desk-1", "work_of": "somebody-else"}
    return make_statement(kind, of, copy.deepcopy(added), **(told | more))


def made(kind: str) -> NewStatement:
    return make(kind, *GOOD[kind])


def validator() -> Any:
    return jsonschema.Draft202012Validator(json_schema("statement"))


def test_every_kind_has_an_example_and_a_table_of_its_own():
    assert set(GOOD) == set(KINDS)
    assert len(TABLES) == len(KINDS)
    assert KINDS["promise"].table == "promise_changes"
    assert "interactions" not in TABLES
    assert "statement" in schema_names()


@pytest.mark.parametrize("kind", GOOD)
def test_a_right_statement_is_kept_as_told_and_fits_the_schema(kind: str):
    of, added = GOOD[kind]
    one = made(kind)
    assert one.document == {
        "v": 1,
        "id": one.document["id"],
        "kind": kind,
        "of": of,
        "at": AT,
        "by": BY,
        "desk": "desk-1",
        **added,
    }
    assert (one.table, one.masked) == (KINDS[kind].table, 0)
    assert faults_in(one.document, one.table) == []
    validator().validate(one.document)


@pytest.mark.parametrize("kind", GOOD)
def test_a_needed_field_that_is_absent_or_wrong_is_named(kind: str):
    of, added = GOOD[kind]
    for field in KINDS[kind].added:
        if field.needed:
            lacking = {name: value for name, value in added.items() if name != field.name}
            with pytest.raises(BadStatement, match=f"The {kind} needs `{field.name}`"):
                make(kind, of, lacking)
            assert not validator().is_valid(made(kind).document | {field.name: None})
        for wrong in [one for one in ODD if not field.shape.fits(one)][:1]:
            with pytest.raises(BadStatement, match=f"`{field.name}` of the {kind} must be"):
                make(kind, of, {**added, field.name: wrong})
            assert not validator().is_valid(made(kind).document | {field.name: wrong})


@pytest.mark.parametrize(
    ("kind", "of", "change", "words"),
    [
        ("promise", "p", {"due": None}, "needs `due`"),
        ("promise", "p", {"change": "handed-over"}, "needs `to`"),
        ("promise", "p", {"change": "forgotten"}, 'one of "kept", "kept-late"'),
        ("promise", "p", {"due": "2026-11-24T17:00:00"}, "a time with its offset"),
        ("view", CALL, {"fields": None}, "needs `fields`"),
        ("view", CALL, {"fields": ["Not A Field"]}, "names of fields"),
        ("sharing", "run-7", {"run": None}, "needs `run`"),
        ("correction", CALL, {"outcome": None}, "needs one of `outcome`, `fields`"),
        ("feedback", None, {"value": None, "words": None}, "needs one of `value`, `words`"),
        ("suggestion", "greet", {}, "`of` of the suggestion must be a step as script/step"),
        ("review", None, {}, "needs `of`"),
        ("review", CALL, {"card": {"id": "good-call"}}, "a scorecard with `id` and `version`"),
        ("review", CALL, {"comments": [{"at_ms": -1, "text": "x"}]}, "a list of comments"),
        ("answer", CALL, {"taken": "perhaps"}, 'true, false or "later"'),
        ("dispute", REVIEW, {"until": "soon"}, "a day, like 2026-11-21, or a time"),
        ("dispute", REVIEW, {"words": " "}, "must be a text that is not empty"),
        ("progress", "raj", {"cards_due": True}, "a whole number, 0 or more"),
        ("reward", "maya", {"points": "5"}, "must be a number"),
        ("recovery", "x", {"no_contact": False}, "must be true"),
        ("coaching", REVIEW, {"agreed": None, "done": None}, "needs one of `agreed`, `done`"),
        ("read", CALL, {"id": "mine"}, "is told by the program itself"),
        ("praise", CALL, {}, "no kind of statement praise"),
    ],
)  # fmt: skip
def test_a_wrong_statement_is_refused_in_words(
    kind: str, of: Any, change: dict[str, Any], words: str
):
    with pytest.raises(BadStatement) as refused:
        make(kind, of, GOOD.get(kind, ("", {}))[1] | change)
    assert words in refused.value.words
    assert kind == "praise" or refused.value.words.endswith("Nothing was kept.")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"at": "2026-11-22T15:04:00+01:00"}, "must be in UTC"),
        ({"at": "yesterday"}, "`at` of the read must be a time"),
        ({"by": {"id": "", "name": "x"}}, "`by` of the read must be a person"),
        ({"desk": ""}, "`desk` of the read must be"),
        ({"id": ""}, "`id` of the read must be"),
    ],
)
def test_who_when_and_where_are_needed(told: dict[str, Any], words: str):
    with pytest.raises(BadStatement) as refused:
        make("read", CALL, {}, **told)
    assert words in refused.value.words


def test_nobody_judges_their_own_work():
    of, added = GOOD["ruling"]
    with pytest.raises(BadStatement, match="another person than the reviewer"):
        make("ruling", of, added, work_of="lucia")
    with pytest.raises(BadStatement, match="whose work"):
        make("ruling", of, added, work_of=None)
    assert make("ruling", of, added | {"gives_way": True}, work_of="lucia").document
    for approves in (True, False):
        with pytest.raises(BadStatement, match="cannot approve it"):
            make("approval", COMMIT, {"approves": approves}, work_of="lucia")


def test_card_numbers_are_masked_and_ids_are_not():
    one = make("thanks", CALL, {"to": BY, "words": "Card 4111 1111 1111 1111"})
    assert (one.document["words"], one.masked) == ("Card [card ending 1111]", 1)
    of = make("erasure", "4111111111111111", {"why": "asked"})
    assert of.document["of"] == "[card ending 1111]"
    # An id may look like one
    odd = "41111111-1111-7111-8111-111111111111"
    assert make("read", odd, {}, id=odd).document["of"] == odd
    assert mask_statement(one.document) == (one.document, 0)


def test_a_day_file_with_every_table_is_plain_tinydb_and_read_back(tmp_path: Path):
    book = Daybook(tmp_path, "desk-1", zone=dt.UTC)
    for kind in GOOD:
        one = made(kind)
        book.put(one.document, one.table)
    day = dt.date(2026, 11, 22)
    path = book.path(day)
    book.close()
    assert path.read_bytes().isascii()
    for kind in GOOD:
        assert stock(path, KINDS[kind].table) == [made(kind).document]
    found = DayReader(tmp_path, "desk-1").statements(day)
    assert {one.kind: dict(one.document) for one in found} == {
        kind: made(kind).document for kind in GOOD
    }
    about = {one.kind: one.interaction for one in found if one.interaction}
    assert about == dict.fromkeys(
        ("review", "promise", "correction", "answer", "agreement"), CALL
    ), "what says itself which interaction it bears on"
    assert all(one.at == dt.datetime(2026, 11, 22, 15, 4, tzinfo=dt.UTC) for one in found)


def test_what_a_later_version_adds_survives_another_writing(tmp_path: Path):
    later = {
        "praises": {"1": {"v": 7, "id": "x", "kind": "praise", "new": [1, {"a": None}]}},
        "reads": {"9": {**made("read").document, "v": 2, "mood": {"is": "new"}}},
    }
    path = tmp_path / "desk-1/2026/2026-11-22.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(later), encoding="ascii")
    book = Daybook(tmp_path, "desk-1", zone=dt.UTC)
    one = made("thanks")
    book.put(one.document, one.table)
    book.close()
    told = json.loads(path.read_bytes())
    assert told.pop("thanks") == {"1": one.document}
    assert told == later
    (newer, thanks) = DayReader(tmp_path, "desk-1").statements(dt.date(2026, 11, 22))
    assert (newer.kind, newer.get("mood"), thanks.kind) == ("read", {"is": "new"}, "thanks")
    assert faults_in(newer.document, "reads") == [], "what a later version made is not judged"


def test_a_promise_kept_by_an_amendment_is_read_as_a_kept_promise():
    kept = {
        "v": 1,
        "id": "a-1",
        "of": CALL,
        "at": AT,
        "agent": BY,
        "note": "Kept: Ring back",
        "fields": {},
        "promise": {"id": "p-1", "kept": True},
    }
    plain = {**kept, "id": "a-2", "promise": {"id": "p-1", "kept": False}}
    odd = {**kept, "id": "a-3", "promise": "p-1"}
    tables: Any = {"amendments": {"1": plain, "2": kept, "3": odd}}
    (one,) = statements_in(tables)
    assert (one.kind, one.id, one.of, one.interaction, one.by) == (
        "promise", "a-1", "p-1", CALL, BY,
    )  # fmt: skip
    assert (one.get("change"), one.get("words")) == ("kept", "Kept: Ring back")


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.sampled_from(sorted(GOOD)), st.data())
def test_the_maker_and_the_schema_agree(kind: str, data: st.DataObject):
    """Whatever stands in a field, both take it or both refuse it."""
    document = copy.deepcopy(made(kind).document)
    names = ["of", *(field.name for field in KINDS[kind].added)]
    document[data.draw(st.sampled_from(names))] = data.draw(_JSON)
    assert validator().is_valid(document) == (faults_in(document, KINDS[kind].table) == [])


@given(st.dictionaries(st.text(max_size=8), _JSON, max_size=4), st.sampled_from(sorted(TABLES)))
def test_nothing_in_a_day_file_makes_reading_fail(document: dict[str, Any], table: str):
    tables: Any = {table: {"1": document}, "amendments": {"1": document}}
    list(statements_in(tables))
    faults_in(document, table)
