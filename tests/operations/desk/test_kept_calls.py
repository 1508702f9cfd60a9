"""What kept calls tell the desk, and what is added to them."""

from __future__ import annotations

import datetime as dt

import pytest

from jobaid.library.reader import read_contents
from jobaid.operations.demo_data import fill_profile
from tests.call.house import contents


def test_my_calls_are_found_by_words_and_days(desk):
    first = desk.finished(**{"customer.name": "Ann Lee"})
    desk.clocks.on(86_400)
    given = {"customer.name": "Raj Patel", "account": "40217788"}
    second = desk.finished("charge-dispute", **given)
    assert [row.id for row in desk.session.my_calls(days=1)] == [second]
    assert [row.id for row in desk.session.my_calls(days=0)] == [second, first]
    (row,) = desk.session.my_calls("ann", days=0)
    assert (row.id, row.who, row.script_title, row.outcome, row.state, row.handle_s) == (
        first,
        "Ann Lee",
        "Stolen phone",
        "Resolved",
        "closed",
        60,
    )
    assert desk.session.my_calls("nobody", days=0) == ()


def test_a_kept_call_is_read_with_what_was_said_and_added(desk):
    desk.session.open_script("charge-dispute", {"customer.name": "Ann Lee"})
    id = desk.view.id
    desk.do("answer", id="gives-account")
    desk.do("skip", reason="already said")
    desk.session.note_typed("Prefers email.", ended=True)
    call = desk.session.desk_call.call
    desk.session.finish("hung up")
    assert call.ended.wait()
    desk.clocks.on(600)
    assert desk.session.amend(id, "Card was 4111 1111 1111 1111").problem is None
    record = desk.session.call_record(id)
    assert ("Greet", "“It's about my bill”") in record.lines
    assert ("Customer's name", "Ann Lee") in record.lines
    assert ("Note", "Prefers email.") in record.lines
    assert ("Skipped", "ask-name, already said") in record.lines
    assert record.summary.startswith("Charge dispute")
    ((at, who, note),) = record.amendments
    assert (at, note) == (desk.clocks.now, "Card was [card ending 1111]")
    assert who == desk.session.start_view().agent
    assert record.row.notes == 2
    assert desk.session.call_record("no-such-call") is None
    assert desk.session.amend(id, "  ").problem == "Write the note first."


def test_a_customer_who_called_before_is_known(desk):
    desk.finished(**{"customer.name": "Ann Lee"})
    desk.finished(**{"customer.name": "Raj Patel"})
    third = desk.finished(**{"customer.name": "Ann Lee"})
    desk.session.open_script("stolen-phone", {"customer.name": "ann lee"})
    assert desk.view.earlier_calls == 2
    desk.session.typed("customer.name", "Raj Patel", ended=True)
    assert desk.view.earlier_calls == 1
    assert len(desk.session.call_record(third).earlier) == 1


def due(desk):
    return [(one.text, one.state, one.due_words) for one in desk.session.start_view().promises]


def promised(desk, text, words, who="Ann Lee"):
    desk.session.open_script("stolen-phone", {"customer.name": who})
    assert desk.session.promise(text, words).ask is None
    id = desk.view.id
    desk.do("next")
    desk.session.wrap_up()
    call = desk.session.desk_call.call
    desk.session.finish()
    assert call.ended.wait()
    return id


def test_promises_are_due_today_soon_and_late_until_they_are_kept(desk):
    first = promised(desk, "Ring back", "today 3")
    promised(desk, "Send the form", "tomorrow noon")
    assert due(desk) == [("Ring back", "due", "today 15:00")]
    row = desk.session.start_view().promises[0]
    assert (row.who, row.interaction, row.share) == ("Ann Lee", first, 0)
    assert (row.script, row.script_id) == ("Stolen phone", "stolen-phone")
    desk.clocks.on(4.5 * 3600)
    assert due(desk) == [("Ring back", "soon", "today 15:00")]
    desk.clocks.on(3600)
    assert due(desk) == [("Ring back", "late", "today 15:00")]
    desk.restart()
    assert due(desk) == [("Ring back", "late", "today 15:00")]
    row = desk.session.start_view().promises[0]
    assert desk.session.keep_promise(row.interaction, row.id).problem is None
    assert due(desk) == []
    desk.restart()
    assert due(desk) == []
    assert desk.session.call_record(first).amendments[0][2] == "Kept: Ring back"
    desk.clocks.on(86_400)
    desk.restart()
    assert due(desk) == [("Send the form", "late", "today 12:00")]


def test_standards_of_today_count_the_calls_that_met_them(desk):
    desk.finished("charge-dispute", seconds=5)
    desk.finished("charge-dispute", seconds=20)
    shown = {one.id: (one.met, one.of) for one in desk.session.start_view().standards}
    assert shown["greet"] == (1, 2)
    assert shown["whole"] == (2, 2)
    desk.restart()
    assert {one.id: (one.met, one.of) for one in desk.session.start_view().standards} == shown
    desk.clocks.on(86_400)
    view = desk.session.start_view()
    assert (view.standards, view.calls_today) == ((), 0)


def test_scripts_used_most_come_first(desk):
    for script in ("stolen-phone", "verify-identity", "stolen-phone"):
        if script == "verify-identity":
            desk.session.open_script(script)
            desk.session.finish("hung up")
        else:
            desk.finished(script)
    rows = desk.session.start_view().scripts
    assert [(row.id, row.today) for row in rows] == [
        ("stolen-phone", 2),
        ("verify-identity", 1),
        ("charge-dispute", 0),
    ]


@pytest.mark.parametrize("samples", [False, True])
def test_sample_calls_count_in_the_demonstration_only(make_desk, samples):
    desk = make_desk(samples=samples)
    desk.close()
    from jobaid.operations.keeping import Keeping

    with Keeping.open(desk.profile) as keeping:
        agent = keeping.profile.agent
        reading = read_contents(contents())
        fill_profile(keeping, reading, seed=1, until=dt.date(2026, 11, 20), weeks=2)
    assert agent
    desk.restart()
    desk.session.open_script("stolen-phone")
    assert (desk.view.usual_s is not None) is samples
    desk.session.finish("tried")
    assert bool(desk.session.my_calls("a", days=0)) is False


def test_nothing_kept_says_so_everywhere(make_desk):
    desk = make_desk(keep=False)
    desk.session.open_script("stolen-phone", {"customer.name": "Ann"})
    assert desk.view.memory_only
    assert desk.session.saved
    id = desk.view.id
    desk.session.open_script("charge-dispute")
    assert desk.session.resume(id).problem is None
    desk.session.finish("hung up")
    assert desk.session.amend(id, "note").problem == (
        "Nothing is kept here, so this cannot be added to a record."
    )
    assert desk.session.keep_promise("a", "b").problem
    assert desk.session.my_calls() == ()
    assert desk.session.call_record(id) is None
    assert desk.session.resume("elsewhere").problem == (
        "Nothing is kept here, so there is no call to go on with."
    )
