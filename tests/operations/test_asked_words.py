"""What calls somebody asks for in words, read for the screen and the command line alike."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from jobaid.library.reader import read_contents
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.asked_words import LONGEST, read_asked, without_part
from jobaid.operations.records.house_names import HouseNames
from jobaid.operations.records.present_names import with_former
from tests.call.house import contents

TODAY = dt.date(2026, 11, 23)  # a Monday
HOUSE = {
    **contents(),
    "outcomes.yaml": b"- {id: resolved, was: [solved], label: Put right, kind: success}\n",
    "people.yaml": b"- {id: sam, name: Sam Roe, team: South}\n- {id: zoe, name: Zo\xc3\xab Lee}\n",
}
NAMES = HouseNames.of(read_contents(HOUSE).library, None)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


LAST_WEEK = {"first": day("2026-11-16"), "last": day("2026-11-22")}


def told(words: str) -> dict[str, Any]:
    """The filters that the words make, without those that say nothing."""
    query, empty = read_asked(words, NAMES, TODAY).query, RecordQuery()
    names = set(RecordQuery.__dataclass_fields__) - {"words", "now"}
    return {
        name: getattr(query, name) for name in names if getattr(query, name) != getattr(empty, name)
    }


@pytest.mark.parametrize(
    ("words", "filters"),
    [
        ("slips last week, team South, over 8 minutes",
         {"flag": "slips", "team": "South", "shortest": 480.0, **LAST_WEEK}),
        ("team: south", {"team": "South"}),
        ("which calls broke a never rule last week?", {"flag": "slips", **LAST_WEEK}),
        ("whose promises are late?", {"promise": "late"}),
        ("which calls ended without an outcome?", {"outcome": "none"}),
        ("which customers called three times?", {"times": 3}),
        ("customers who called 4 times or more", {"times": 4}),
        ("repeat callers", {"times": 2}),
        ("calls of Zoe Lee", {"agent": "zoe"}),
        ("by sam, today", {"agent": "sam", "first": TODAY, "last": TODAY}),
        ("outcome solved", {"outcome": "resolved"}),
        ("outcome “Put right”", {"outcome": "resolved"}),
        ("step verify", {"step": "charge-dispute/verify"}),
        ("in Spanish", {"language": "es"}),
        ("customer Ann Lee, since 3 Nov", {"caller": "Ann Lee", "first": day("2026-11-03")}),
        ("score under 60", {"score": (None, 60.0)}),
        ("score 60 to 80", {"score": (60.0, 80.0)}),
        ("scored over 75.5", {"score": (75.5, None)}),
        ("between 5 and 10 minutes", {"shortest": 300.0, "longest": 600.0}),
        ("longer than 1:02:03", {"shortest": 3723.0}),
        ("under 90 s", {"longest": 90.0}),
        ("over 8", {"shortest": 480.0}),
        ("near misses today", {"flag": "near-misses", "first": TODAY, "last": TODAY}),
        ("none of these fits", {"flag": "none-fits"}),
        ("went off script", {"flag": "off-script"}),
        ("missed standards", {"flag": "standards"}),
        ("complaints in November", {"flag": "complaint", "first": day("2026-11-01"),
                                    "last": day("2026-11-30")}),
        ("interrupted", {"state": "interrupted"}),
        ("open promises", {"promise": "open"}),
        ("with a promise", {"promise": "any"}),
        ("promises kept late", {"promise": "kept-late"}),
        ("last 3 days", {"first": day("2026-11-21"), "last": TODAY}),
        ("this week", {"first": TODAY, "last": TODAY}),
        ("last month", {"first": day("2026-10-01"), "last": day("2026-10-31")}),
        ("on Friday", {"first": day("2026-11-20"), "last": day("2026-11-20")}),
        ("on monday", {"first": day("2026-11-16"), "last": day("2026-11-16")}),
        ("9 Nov to 3 Nov", {"first": day("2026-11-03"), "last": day("2026-11-09")}),
        ("24 Nov", {"first": day("2025-11-24"), "last": day("2025-11-24")}),
        ("2026-11-20", {"first": day("2026-11-20"), "last": day("2026-11-20")}),
        ("until yesterday", {"last": day("2026-11-22")}),
        ("deslices de la semana pasada", {"flag": "slips", **LAST_WEEK}),
        ("promesas vencidas", {"promise": "late"}),
        ("llamadas sin resultado, más de 8 minutos", {"outcome": "none", "shortest": 480.0}),
    ],
)  # fmt: skip
def test_words_become_filters(words: str, filters: dict[str, Any]):
    asked = read_asked(words, NAMES, TODAY)
    assert asked.problems == ()
    assert told(words) == filters
    assert asked.plain == "", "nothing of it is left to be looked for"


KINDS = {
    **HOUSE,
    "library.yaml": HOUSE["library.yaml"]
    + b"customer_kinds:\n  - {id: colleagues, label: {en: Colleagues, es: Compa\xc3\xb1eros}}\n",
    "scripts/bill.yaml": b"""id: about-a-bill
was: [moan]
title: {en: Complaint about a bill, es: Reclamaci\xc3\xb3n de factura}
steps:
  - {id: hear, title: Hear, say: Go on.}
""",
}


class _Record:
    """Nothing but the names that a record has."""

    def present_names(self) -> dict[str, list[str]]:
        return {"channel": ["phone", "chat"], "language": ["pl"]}


@pytest.mark.parametrize(
    ("words", "filters"),
    [
        ("spanish", {"language": "es"}),
        ("Spanish calls last week", {"language": "es", **LAST_WEEK}),
        ("Spanish-speaking callers", {"language": "es"}),
        ("español", {"language": "es"}),
        ("llamadas en español", {"language": "es"}),
        ("polish", {"language": "pl"}),
        ("complaints", {"flag": "complaint", "flag_scripts": ("about-a-bill",)}),
        ("quejas, español", {"flag": "complaint", "flag_scripts": ("about-a-bill",),
                             "language": "es"}),
        ("charge-dispute calls", {"script": "charge-dispute"}),
        ("calls about a charge-dispute", {"script": "charge-dispute"}),
        ("llamadas de charge-dispute", {"script": "charge-dispute"}),
        ("colleagues", {"customer_kind": "colleagues"}),
        ("calls from colleagues, chats", {"customer_kind": "colleagues", "channel": "chat"}),
        ("compañeros, por teléfono", {"customer_kind": "colleagues", "channel": "phone"}),
        ("phone calls", {"channel": "phone"}),
        ("open calls", {"state": "open"}),
    ],
)  # fmt: skip
def test_a_kind_of_calls_is_understood_by_its_name_alone(words: str, filters: dict[str, Any]):
    names = HouseNames.of(read_contents(KINDS).library, _Record())  # type: ignore[arg-type]
    asked = read_asked(words, names, TODAY)
    assert (asked.problems, asked.plain) == ((), "")
    query, empty = asked.query, RecordQuery()
    every = set(RecordQuery.__dataclass_fields__) - {"words"}
    assert filters == {
        one: getattr(query, one) for one in every if getattr(query, one) != getattr(empty, one)
    }


def test_calls_of_a_script_that_is_about_complaints_are_complaints_under_its_former_id_too():
    library = read_contents(KINDS).library
    asked = read_asked("complaints", HouseNames.of(library, None), TODAY)
    assert with_former(asked.query, library).flag_scripts == ("about-a-bill", "moan")


@pytest.mark.parametrize(
    "words",
    ["“spanish” refund", "broken phone", "french toast", "charge-dispute", "my colleagues say"],
)
def test_a_name_among_other_words_is_a_word(words: str):
    names = HouseNames.of(read_contents(KINDS).library, _Record())  # type: ignore[arg-type]
    query = read_asked(words, names, TODAY).query
    kinds = (query.language, query.channel, query.script, query.customer_kind)
    assert kinds == (None, None, None, None)
    assert query.words


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("which step is skipped most, and why?", "skipped"),
        ("slips by agent", "agent"),
        ("which customers called three times?", "customer"),
        ("this month grouped by script", "script"),
    ],
)
def test_words_group(words: str, by: str):
    assert read_asked(words, NAMES, TODAY).by == by


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("cracked kettle", "cracked kettle"),
        ("agent Sam Roe kettle", "kettle"),
        ("the bill", "the bill"),
        ("“team south” refund", "“team south” refund"),
        ("what is the number", "number"),
        ("late", "late"),
    ],
)
def test_what_is_no_filter_is_looked_for(words: str, plain: str):
    asked = read_asked(words, NAMES, TODAY)
    assert (asked.plain, bool(asked.query.words)) == (plain, True)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("script charge-dispte", "There is no script “charge-dispte”, in the library or in the"
         " record. Did you mean “charge-dispute”?"),
        ("outcome rsolved", "There is no outcome “rsolved”, in the library or in the record."
         " Did you mean “resolved”?"),
        ("rule interupt", "There is no rule “interupt”, in the library or in the record."
         " Did you mean “interrupt”?"),
        ("agent Quincy Q", "Nobody is called “Quincy Q”, in the library or in the record."),
        ("31 Nov", "There is no day “31 Nov”."),
        ("team South, agent zoe, agent sam", "Only one of these counts: “agent sam” does not."),
    ],
)  # fmt: skip
def test_what_is_the_name_of_nothing_is_said(words: str, says: str):
    assert read_asked(words, NAMES, TODAY).problems == (says,)


def test_a_name_that_is_none_finds_nothing_instead_of_everything():
    assert told("script charge-dispte") == {"script": "charge-dispte"}


def test_each_part_stands_where_it_was_typed_and_can_be_taken_out():
    words = "slips last week, team South, kettle"
    asked = read_asked(words, NAMES, TODAY)
    assert [words[part.start : part.end] for part in asked.parts] == [
        "slips", "last week", "team South", "kettle",
    ]  # fmt: skip
    left = without_part(words, asked.parts[2])
    assert left == "slips last week, kettle"
    assert read_asked(left, NAMES, TODAY).query.team is None


@pytest.mark.parametrize(
    "words", ["", " ,;:,. ", "“", "\x00\x01", "team", "by", "over minutes", "a" * 5000,
              "1 1 1 of of", "between and", "score score score", "called times", "ﬁ İstanbul ß",
              "2026-99-99", "last 99999999 days", "💥 team 💥"],
)  # fmt: skip
def test_nothing_that_is_typed_does_harm(words: str):
    asked = read_asked(words, NAMES, TODAY)
    assert all(0 <= part.start <= part.end <= LONGEST for part in asked.parts)
