from __future__ import annotations

import json
import sqlite3
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from jobaid.log.index.fact_tables import FACT_TABLE, FACT_TABLES, facts_of
from jobaid.log.index.index_rows import (
    DayFileRef,
    amendment_text,
    identifier,
    key,
    moment_of,
    row_of,
    text_of,
)
from jobaid.log.index.index_words import sought, words_of
from tests.log.kept import made

PLACE = DayFileRef("desk-1", date(2026, 11, 21))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=12,
)
NAMES = st.sampled_from([*made(1), "misfits", "feedback", "skipped", "transfers", "reason", "of"])
ENTRIES = st.lists(
    st.dictionaries(st.sampled_from(["text", "to", "reason", "label", "type"]), JSON) | JSON,
    max_size=3,
)
DOCUMENTS = st.dictionaries(NAMES, JSON | ENTRIES, max_size=8)


def test_a_row_tells_what_a_list_shows():
    document = made(
        7,
        slips=[{"rule": "guess"}],
        promises=[{"text": "a"}, {"text": "b"}],
        sample=True,
        team="north",
    )
    row = row_of(document, PLACE)
    assert row.id == document["id"]
    assert (row.agent, row.agent_name, row.team) == ("maya", "Maya Okoro", "north")
    assert (row.script, row.outcome, row.state) == ("charge-dispute", "resolved", "closed")
    assert (row.customer, row.account) == ("Customer 7", "40217707")
    assert (row.slips, row.promises, row.sample, row.handle_s) == (1, 2, True, 67.0)
    assert row.began_ms == 1795270020000


def test_what_people_wrote_chose_and_said_can_be_searched():
    document = made(
        1,
        notes=[{"text": "noteword"}],
        none_fits=[{"text": "customerword"}],
        off_script=[{"reason": "reasonword", "text": "offword"}],
        promises=[{"text": "promiseword", "to": "toword"}],
        skipped=[{"reason": "skipword"}],
        feedback={"words": "praiseword"},
        misfits={"account": "misfitword"},
        fields={"city": "fieldword", "several": ["listword"], "amount": 1840},
        summary="summaryword",
        events=[
            {"type": "answered", "label": "answerword"},
            {"type": "entered", "step": "stepword"},
        ],
    )
    words = words_of(text_of(document))
    kinds = "note customer reason off promise to skip praise misfit field list summary answer"
    assert {f"{kind}word" for kind in kinds.split()} <= words
    assert "1840" in words
    assert "stepword" not in words
    added = {"note": "later", "fields": {"a": "value"}}
    assert words_of(amendment_text(added)) == {"later", "value"}


@given(DOCUMENTS)
def test_no_document_is_too_strange_for_a_row(document: dict[str, object]):
    row = row_of(document, PLACE)
    assert row.place == PLACE
    words_of(text_of(document))
    amendment_text(document)
    with sqlite3.connect(":memory:") as connection:
        told = [value for value in row if not isinstance(value, DayFileRef)]
        connection.execute(f"SELECT {', '.join('?' * len(told))}", told).fetchall()
    connection.close()


@given(st.text(st.characters(codec=None), min_size=1))
def test_an_id_of_any_signs_has_a_key_of_its_own(id: str):
    assert identifier(key(id)) == id
    assert key(id).isascii()
    assert json.loads(f'"{key(id)}"') == id


@given(st.text(st.characters(codec=None)) | st.integers() | st.none())
def test_a_time_is_one_or_none(told: object):
    moment = moment_of(told)
    assert moment is None or moment.tzinfo is not None


@given(st.dictionaries(st.sampled_from([table.part for table in FACT_TABLES]), JSON))
@example({table.part: {} for table in FACT_TABLES})
def test_every_row_of_facts_has_all_columns_whatever_stands_there(document):
    for name, rows in facts_of(document).items():
        assert {len(row) for row in rows} == {len(FACT_TABLE[name].columns)}


def test_a_length_that_is_not_told_is_from_beginning_to_end():
    def length(**more: object) -> float | None:
        return row_of(made(1) | {"ended": "2026-11-21T14:03:30.500Z", **more}, PLACE).handle_s

    assert length(handle_s=7) == 7.0
    assert length(handle_s=None) == 150.5
    assert length(handle_s=None, ended="2026-11-21T14:00:00Z") is None
    assert length(handle_s=None, ended=None) is None
    assert length(handle_s="x") is None


def test_a_name_is_found_written_as_one():
    document = {"fields": {"customer.name": "Ann van den Berg", "note": "per cent"}}
    words = words_of(text_of(document))
    assert sought("vandenberg").fits(words)
    assert sought("van denberg").fits(words)
    assert not sought("percent").fits(words)
