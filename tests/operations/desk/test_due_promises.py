"""Promises of earlier calls at the desk: which are shown when, and what is done with them."""

from __future__ import annotations

import pytest

from jobaid.log.statements import make_statement
from jobaid.operations.records.promise_ledger import PromiseLedger, ledger_line
from jobaid.operations.records.record_finder import Records
from tests.call.house import contents
from tests.log.kept import keep, kept_id, made
from tests.log.support import stock
from tests.operations.desk.desks import Desk
from tests.operations.desk.test_kept_calls import promised


def shown(desk):
    return [(one.text, one.when, one.state) for one in desk.session.start_view().promises]


def said(desk):
    (path,) = desk.profile.glob("log/*/2026/2026-11-23.json")
    return [
        {key: one[key] for key in ("change", "due", "to", "consent", "words") if one.get(key)}
        for one in stock(path, "promise_changes")
    ]


def test_late_today_tomorrow_and_the_week_stand_apart(desk):
    for text, words in (
        ("Ring", "in 2 hours"),
        ("Write", "today 17:00"),
        ("Ask", "tomorrow"),
        ("Send", "Friday"),
        ("Check", "in 3 weeks"),
    ):
        promised(desk, text, words)
    desk.clocks.on(3 * 3600)
    assert shown(desk) == [
        ("Ring", "late", "late"),
        ("Write", "today", "due"),
        ("Ask", "tomorrow", "due"),
        ("Send", "week", "due"),
    ]


def test_due_soon_is_what_the_house_says(desk):
    promised(desk, "Ring", "today 11:00")
    desk.clocks.on(29 * 60)
    assert shown(desk) == [("Ring", "today", "due")]
    desk.clocks.on(120)
    assert shown(desk) == [("Ring", "today", "soon")]


def kept_call(desk, number: int, day: str, promise: dict, **more):
    document = made(
        number,
        promises=[{"id": f"p{number}", "ms": 5, **promise}],
        started=f"{day}T10:00:00.000Z",
        agent={"id": desk.recorder.profile.agent["id"], "name": "Maya"},
        **more,
    )
    keep(desk.profile / "log", document)


@pytest.mark.parametrize("day", ["2026-11-20", "2026-11-05", "2026-06-01", "2024-02-29"])
@pytest.mark.parametrize("promise", [{"text": "Ring back"}, {"text": "Ring back", "due": None}])
def test_a_promise_without_a_time_is_never_dropped(desk, day, promise):
    kept_call(desk, 1, day, promise)
    desk.restart()
    desk.until(lambda: shown(desk) == [("Ring back", "no-time", "due")])


def test_a_promise_from_long_ago_is_shown_when_it_is_due(desk):
    kept_call(desk, 1, "2026-08-03", {"text": "Ring after the summer", "due": "2026-11-24T12:00"})
    kept_call(desk, 2, "2026-08-03", {"text": "Kept", "due": "2026-08-05T12:00"})
    statement = make_statement(
        "promise",
        "p2",
        {"interaction": kept_id(2), "change": "kept"},
        id=desk.new_id(),
        at="2026-08-04T10:00:00.000Z",
        by={"id": "maya", "name": "Maya"},
        desk="d",
    )
    keep(desk.profile / "log", statement.document, table=statement.table)
    desk.restart()
    desk.until(lambda: shown(desk) == [("Ring after the summer", "tomorrow", "due")])


def test_an_impossible_due_time_hides_no_other(desk):
    kept_call(desk, 1, "2026-11-20", {"text": "Never", "due": "9999-12-31T23:59:59-12:00"})
    kept_call(desk, 2, "2026-11-20", {"text": "First", "due": "0001-01-01T00:00:00+14:00"})
    kept_call(desk, 3, "2026-11-20", {"text": "Ring", "due": "2026-11-23T15:00:00Z"})
    desk.restart()
    desk.until(lambda: ("Ring", "today", "due") in shown(desk))


def test_a_promise_is_moved_with_the_customers_consent(desk):
    id = promised(desk, "Ring back", "today 3")
    (row,) = desk.session.start_view().promises
    promises = desk.session.promises
    assert "When is that?" in str(promises.move(id, row.id, "some time", "Fine").ask)
    assert "What did the customer say" in str(promises.move(id, row.id, "Friday", "").ask)
    assert promises.move(id, row.id, "Friday", "Friday is better").problem is None
    desk.until(lambda: shown(desk) == [("Ring back", "week", "due")])
    assert said(desk) == [
        {"change": "moved", "due": "2026-11-27T17:00:00+00:00", "consent": "Friday is better"}
    ]
    desk.restart()
    desk.until(lambda: shown(desk) == [("Ring back", "week", "due")])


def test_a_promise_is_handed_over_or_taken_back(desk):
    first, second = promised(desk, "Ring back", "today 3"), promised(desk, "Write", "today 4")
    rows = {one.text: one for one in desk.session.start_view().promises}
    promises = desk.session.promises
    assert "Who keeps it" in str(promises.hand_over(first, rows["Ring back"].id, " ").ask)
    assert promises.hand_over(first, rows["Ring back"].id, "tom").problem is None
    assert "why" in str(promises.take_back(second, rows["Write"].id, "").ask)
    assert promises.take_back(second, rows["Write"].id, "She rang us").problem is None
    desk.until(lambda: shown(desk) == [])
    assert {one["change"] for one in said(desk)} == {"handed-over", "withdrawn"}
    # Whoever it was handed to has it now.
    desk.session.agent_is({"id": "tom", "name": "Tom Reid"})
    desk.until(lambda: shown(desk) == [("Ring back", "today", "due")])


def test_a_promise_gets_another_time_and_another_keeper_at_once(desk):
    id = promised(desk, "Ring back", "today 3")
    (row,) = desk.session.start_view().promises
    promises = desk.session.promises
    assert "What did" in str(promises.move(id, row.id, "Friday", "", "tom").ask)
    assert said(desk) == []
    assert promises.move(id, row.id, "Friday", "Friday is better", "tom").problem is None
    desk.until(lambda: shown(desk) == [])
    moved = {"due": "2026-11-27T17:00:00+00:00", "consent": "Friday is better"}
    assert said(desk) == [
        {"change": "moved", **moved},
        {"change": "handed-over", "to": "tom"},
    ]
    desk.restart()
    desk.session.agent_is({"id": "tom", "name": "Tom Reid"})
    desk.until(lambda: shown(desk) == [("Ring back", "week", "due")])


def test_what_the_customer_promised_is_waited_for(desk):
    desk.session.open_script("stolen-phone", {"customer.name": "Ann Lee"})
    told = {"do": "promise", "text": "Sends the form", "due": "tomorrow", "from": "customer"}
    assert desk.session.do(told).problem is None
    desk.session.finish("done")
    desk.until(lambda: shown(desk) == [("Sends the form", "tomorrow", "due")])
    (row,) = desk.session.start_view().promises
    assert row.waited_for


def test_a_call_back_opens_with_number_promise_notes_and_earlier_calls(desk):
    given = {"customer.name": "Ann Lee", "customer.phone": "+442079460000"}
    desk.session.open_script("stolen-phone", given)
    desk.session.note_typed("Prefers the morning.", ended=True)
    desk.session.promise("Ring back", "today 3")
    id = desk.view.id
    call = desk.session.desk_call.call
    desk.session.finish("done")
    assert call.ended.wait()
    (row,) = desk.session.start_view().promises
    assert desk.session.call_back(id, row.id).problem is None
    assert desk.session.desk_call.engine.state.fields == given

    def words():
        return [str(one.words) for one in desk.session.customer_rows()]

    assert words()[:2] == ["Ring +442079460000", "To keep: Ring back"]
    desk.until(lambda: "Last note: Prefers the morning." in words())
    assert "Stolen phone" in words()
    assert desk.session.call_back(id, "p-none").problem


def test_a_person_of_the_house_is_handed_a_promise_by_name(tmp_path):
    people = b"- {id: tom, name: Tom Reid}\n"
    desk = Desk(tmp_path, files={**contents(), "people.yaml": people})
    try:
        id = promised(desk, "Ring back", "today 3")
        (row,) = desk.session.start_view().promises
        assert desk.session.promises.hand_over(id, row.id, "tom reid").problem is None
        desk.until(lambda: shown(desk) == [])
        assert said(desk) == [{"change": "handed-over", "to": {"id": "tom", "name": "Tom Reid"}}]
        desk.session.agent_is({"id": "tom", "name": "Tom Reid"})
        desk.until(lambda: shown(desk) == [("Ring back", "today", "due")])
    finally:
        desk.close()


@pytest.mark.parametrize(("days", "change"), [(1, "kept"), (3, "kept-late")])
def test_who_was_handed_a_promise_that_is_due_later_keeps_it(tmp_path, days, change):
    """Promised for the day after tomorrow, handed on twice, moved once; the second one keeps it."""
    people = b"- {id: tom, name: Tom Reid}\n- {id: bea, name: Bea Lund}\n"
    desk = Desk(tmp_path, files={**contents(), "people.yaml": people})
    try:
        maya = desk.session.agent_id
        id = promised(desk, "Ring with the invoice", "Wednesday 15:00")
        (row,) = desk.session.start_view().promises
        desk.session.promises.hand_over(id, row.id, "Tom Reid", "He knows the case")
        desk.until(lambda: shown(desk) == [])
        desk.session.agent_is({"id": "tom", "name": "Tom Reid"})
        desk.until(lambda: shown(desk) == [("Ring with the invoice", "week", "due")])
        assert desk.session.promises.move(id, row.id, "Wednesday 16:00", "Four").problem is None
        desk.until(lambda: desk.session.promises.get(id, row.id).due.hour == 16)
        desk.session.promises.hand_over(id, row.id, "bea")
        desk.until(lambda: shown(desk) == [])
        desk.clocks.on(days * 86_400)
        desk.restart()
        desk.session.agent_is({"id": "bea", "name": "Bea Lund"})
        when = {1: ("tomorrow", "due"), 3: ("late", "late")}[days]
        desk.until(lambda: shown(desk) == [("Ring with the invoice", *when)])
        assert desk.session.call_back(id, row.id).problem is None
        rows = [str(one.words) for one in desk.session.customer_rows()]
        assert "To keep: Ring with the invoice" in rows
        desk.session.finish("rang")
        assert desk.session.promises.keep(id, row.id).problem is None
        desk.until(lambda: shown(desk) == [])
        desk.session.agent_is({"id": maya, "name": "Maya"})
        assert shown(desk) == []
        desk.recorder.close()
        with Records.open(desk.profile) as records:
            now, library = desk.clocks.now, desk.session.library.library
            (told,) = PromiseLedger(records, library, now).every()
        line = ledger_line(told)
        assert (line["state"], line["by"], line["due"]) == (
            change, "bea", "2026-11-25T16:00:00+00:00",
        )  # fmt: skip
        assert [(one["change"], one["by"]) for one in line["history"]] == [
            ("handed-over", maya), ("moved", "tom"), ("handed-over", "tom"), (change, "bea"),
        ]  # fmt: skip
    finally:
        desk.close()


def test_the_record_tells_when_it_was_due_and_what_became_of_it(desk):
    id = promised(desk, "Ring back", "today 3")
    (row,) = desk.session.start_view().promises
    desk.session.promises.move(id, row.id, "Friday", "Friday is better")
    desk.until(lambda: desk.session.call_record(id).amendments)
    record = desk.session.call_record(id)
    assert ("Promised", "Ring back, Mon 23 Nov 2026, 15:00") in record.lines
    (moved,) = [words for _, _, words in record.amendments]
    assert moved == "Put off: Ring back, Fri 27 Nov 2026, 17:00 Friday is better"
