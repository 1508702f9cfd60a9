"""What kept calls tell the desk, and what is added to them."""

from __future__ import annotations

import datetime as dt
import errno
import threading
import uuid

import pytest

from jobaid.library.reader import read_contents
from jobaid.log.daybook import Daybook
from jobaid.log.dayreader import DayReader
from jobaid.log.index.record_index import Index
from jobaid.log.statements import make_statement
from jobaid.operations.demo_data import fill_profile
from jobaid.operations.desk import between_calls
from jobaid.operations.records.record_view_models import CallsAsked, FoundCalls
from tests.call.house import contents
from tests.log.kept import keep, kept_id, made
from tests.log.support import stock


def test_my_calls_are_found_by_words_and_days(desk):
    first = desk.finished(**{"customer.name": "Ann Lee"})
    desk.clocks.on(86_400)
    given = {"customer.name": "Raj Patel", "account": "40217788"}
    second = desk.finished("charge-dispute", **given)
    assert [row.id for row in desk.session.my_calls(days=1).rows] == [second]
    assert [row.id for row in desk.session.my_calls(days=0).rows] == [second, first]
    (row,) = desk.session.my_calls("ann", days=0).rows
    assert (row.id, row.who, row.script_title, row.outcome, row.state, row.handle_s) == (
        first,
        "Ann Lee",
        "Stolen phone",
        "Resolved",
        "closed",
        60,
    )
    assert desk.session.my_calls("nobody", days=0) == FoundCalls()


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
    desk.until(lambda: desk.session.call_record(id).amendments)
    record = desk.session.call_record(id)
    assert ("Greet", "“It's about my bill”") in record.lines
    assert ("Customer's name", "Ann Lee") in record.lines
    assert ("Note", "Prefers email.") in record.lines
    assert ("Skipped", "Ask the name, already said") in record.lines
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
    assert desk.view.customer_flags == ("2 calls before",)
    desk.session.typed("customer.name", "Raj Patel", ended=True)
    assert desk.view.customer_flags == ("1 call before",)
    assert len(desk.session.call_record(third).earlier) == 1


def kept_before(desk, count, **more):
    """Calls of the desk's agent that another computer of theirs has kept."""
    agent = dict(desk.recorder.profile.agent)
    documents = [
        made(at, "2026-11-20", hour=8 + at // 60, agent=agent, **more) for at in range(count)
    ]
    keep(desk.profile / "log", *documents, desk="desk-9")


def test_all_calls_that_fit_are_counted_and_given_by_pages(desk):
    kept_before(desk, 436, fields={"customer.name": "Ann Lee"}, notes=[{"text": "x"}])
    found, after = [], None
    while True:
        page = desk.session.my_calls("ann lee", 0, CallsAsked(after))
        assert page.total == 436
        found += page.rows
        after = page.next
        if after is None:
            break
    assert [row.id for row in found] == [kept_id(at) for at in range(435, -1, -1)]
    assert found[0].notes == 1
    middle = desk.session.my_calls("ann lee", 0, CallsAsked(at=200, size=3))
    assert (middle.rows, middle.total) == (tuple(found[200:203]), 436)
    places = {
        id: desk.session.my_calls("ann lee", 0, CallsAsked(sought=id)).place
        for id in (found[200].id, found[0].id, "nobody")
    }
    assert list(places.values()) == [200, 0, None]
    oldest = desk.session.my_calls("ann lee", 0, CallsAsked(size=1, descending=False))
    assert oldest.rows == (found[-1],)


def test_all_calls_of_a_customer_before_are_counted(desk):
    kept_before(desk, 230, fields={"customer.name": "Ann Lee", "customer.account": "40217788"})
    desk.finished(**{"customer.name": "Raj Patel", "customer.account": "40217788"})
    desk.session.open_script("stolen-phone", {"customer.account": "40217788"})
    assert desk.view.customer_flags == ("231 calls before",)
    record = desk.session.call_record(kept_id(7))
    assert (record.earlier_count, len(record.earlier)) == (230, 20)
    assert kept_id(7) not in [row.id for row in record.earlier]


def test_a_call_that_is_gone_on_with_is_none_of_those_before(desk):
    desk.finished(**{"customer.name": "Ann Lee"})
    desk.session.open_script("stolen-phone", {"customer.name": "Ann Lee"})
    id = desk.view.id
    desk.restart(crash=True)
    assert desk.session.resume(id).problem is None
    assert desk.view.customer_flags == ("1 call before",)


def test_a_search_for_calls_reads_no_day_file_again(desk, monkeypatch):
    kept_before(desk, 60)
    desk.finished(**{"customer.name": "Ann Lee"})
    assert desk.session.my_calls("resolved", 0).total == 61
    read = []
    monkeypatch.setattr(DayReader, "_read", lambda self, path: read.append(path))
    assert desk.session.my_calls("40217707", 0).total == 1
    assert desk.session.my_calls("", 0).total == 61
    assert read == []


def test_a_note_is_kept_while_the_index_is_made_anew(desk, monkeypatch):
    id = desk.finished(**{"customer.name": "Ann Lee"})
    begun, go_on = threading.Event(), threading.Event()
    refresh = Index.refresh

    def slow(self, progress=None):
        begun.set()
        assert go_on.wait(60)
        refresh(self, progress)

    monkeypatch.setattr(Index, "refresh", slow)
    busy = threading.Thread(target=desk.session.my_calls)
    busy.start()
    try:
        assert begun.wait(60)
        assert desk.session.amend(id, "Sent the form.").problem is None
        (path,) = desk.profile.glob("log/*/2026/2026-11-23.json")
        desk.until(lambda: stock(path, "amendments"))
        assert busy.is_alive(), "the index is still being made"
    finally:
        go_on.set()
        busy.join()


def test_a_call_that_ends_while_the_record_is_read_counts(desk, monkeypatch):
    gather, begun = between_calls.gather, []

    def slow(log, history, *more):
        found = gather(log, history, *more)
        if not begun:
            begun.append(True)
            # Another takes over, which is read too, and ends a call, before this is done
            desk.session.agent_is({"id": "tom", "name": "Tom Reid"})
            desk.finished()
        return found

    monkeypatch.setattr(between_calls, "gather", slow)
    desk.session.agent_is({"id": "ann", "name": "Ann"})
    assert begun
    assert desk.session.start_view().calls_today == 1


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
    later = ("Send the form", "due", "tomorrow 12:00")
    assert due(desk) == [("Ring back", "due", "today 15:00"), later]
    row = desk.session.start_view().promises[0]
    assert (row.who, row.interaction, row.share) == ("Ann Lee", first, 0)
    assert (row.script, row.script_id) == ("Stolen phone", "stolen-phone")
    desk.clocks.on(4.5 * 3600)
    assert due(desk) == [("Ring back", "soon", "today 15:00"), later]
    desk.clocks.on(3600)
    assert due(desk) == [("Ring back", "late", "today 15:00"), later]
    desk.restart()
    assert due(desk) == [("Ring back", "late", "today 15:00"), later]
    row = desk.session.start_view().promises[0]
    assert desk.session.keep_promise(row.interaction, row.id, "Rang at 4").problem is None
    desk.until(lambda: due(desk) == [later])
    desk.restart()
    assert due(desk) == [later]
    assert desk.session.call_record(first).amendments[0][2] == "Kept, late: Ring back Rang at 4"
    desk.clocks.on(86_400)
    desk.restart()
    assert due(desk) == [("Send the form", "late", "today 12:00")]


def said(desk):
    """The promise statements of the day, as plain TinyDB reads them."""
    (path,) = desk.profile.glob("log/*/2026/2026-11-23.json")
    return stock(path, "promise_changes")


def test_a_kept_promise_is_a_statement_and_no_amendment(desk):
    id = promised(desk, "Ring back", "today 3")
    (row,) = desk.session.start_view().promises
    assert desk.session.keep_promise(id, row.id, "Card 4111 1111 1111 1111").problem is None
    desk.until(lambda: due(desk) == [])
    (kept,) = said(desk)
    assert uuid.UUID(kept.pop("id")).version == 7
    assert kept == {
        "v": 1,
        "kind": "promise",
        "of": row.id,
        "at": "2026-11-23T10:00:00.000Z",
        "by": dict(desk.recorder.profile.agent),
        "desk": desk.recorder.profile.desk,
        "interaction": id,
        "change": "kept",
        "words": "Card [card ending 1111]",
    }
    (path,) = desk.profile.glob("log/*/2026/2026-11-23.json")
    assert stock(path, "amendments") == []
    assert desk.session.keep_promise(id, row.id).problem


def test_a_promise_is_due_until_the_disk_has_it_as_kept(desk, monkeypatch):
    id = promised(desk, "Ring back", "today 3")
    (row,) = desk.session.start_view().promises
    put = Daybook.put

    def refuse(*args):
        raise OSError(errno.EIO, "bad disk")

    monkeypatch.setattr(Daybook, "put", refuse)
    assert desk.session.keep_promise(id, row.id).problem is None
    assert not desk.recorder.days.add({"id": "x"}, "x").wait(), "both were tried"
    assert due(desk) == [("Ring back", "due", "today 15:00")]
    assert desk.session.keep_promise(id, row.id).problem, "it is on its way already"
    assert "What was added to a record is not in its day file yet" in desk.told[0]
    monkeypatch.setattr(Daybook, "put", put)
    desk.recorder.days.try_again()
    desk.until(lambda: due(desk) == [])
    assert [one["change"] for one in said(desk)] == ["kept"]


def test_a_promise_that_an_earlier_version_kept_by_an_amendment_stays_kept(desk):
    id = promised(desk, "Ring back", "today 3")
    (row,) = desk.session.start_view().promises
    amendment = {
        "v": 1,
        "id": desk.new_id(),
        "of": id,
        "at": "2026-11-23T10:05:00.000Z",
        "agent": {"id": "maya", "name": "Maya Okoro"},
        "note": "Kept: Ring back",
        "fields": {},
        "promise": {"id": row.id, "kept": True},
    }
    desk.recorder.daybook.put(amendment, "amendments")
    desk.restart()
    assert due(desk) == []
    assert [words for _, _, words in desk.session.call_record(id).amendments] == ["Kept: Ring back"]


def test_a_promise_without_an_id_cannot_be_said_to_be_kept_and_stays_due(desk):
    id = promised(desk, "Ring back", "today 3")
    desk.restart()
    (found,) = desk.recorder.daybook.iter_all()
    foreign = {**found, "rev": 9, "promises": [{**found["promises"][0], "id": None}]}
    desk.recorder.daybook.put(foreign)
    desk.restart()
    assert "`of` of the promise must be" in desk.session.keep_promise(id, "").problem
    assert due(desk) == [("Ring back", "due", "today 15:00")]
    assert desk.session.keep_promise(id, "").problem, "and can be tried again"


def test_what_became_of_a_promise_moves_it_or_ends_it(desk):
    for text in ("Ring back", "Send a form", "Ask billing"):
        promised(desk, text, "today 3")
    rows = {one.text: one for one in desk.session.start_view().promises}
    for text, change, more in (
        ("Ring back", "moved", {"due": "2026-11-23T17:30:00+00:00"}),
        ("Send a form", "handed-over", {"to": "billing"}),
        ("Ask billing", "withdrawn", {}),
    ):
        row = rows[text]
        made = make_statement(
            "promise",
            row.id,
            {"interaction": row.interaction, "change": change, **more},
            id=desk.new_id(),
            at="2026-11-23T10:00:00.000Z",
            by={"id": "maya", "name": "Maya"},
            desk=desk.recorder.profile.desk,
        )
        desk.recorder.daybook.put(made.document, made.table)
    desk.restart()
    assert due(desk) == [("Ring back", "due", "today 17:30")]


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


def test_scripts_used_most_come_first_and_keep_their_place_all_day(desk):
    titled = [row.id for row in desk.session.start_view().scripts]
    for script in ("stolen-phone", "verify-identity", "stolen-phone"):
        if script == "verify-identity":
            desk.session.open_script(script)
            desk.session.finish("hung up")
        else:
            desk.finished(script)
    rows = desk.session.start_view().scripts
    assert [row.id for row in rows] == titled
    assert {row.id: row.today for row in rows}["stolen-phone"] == 2
    assert [row.earlier for row in rows] == [0] * len(rows), "nothing stands first by its use yet"
    desk.clocks.on(86_400)
    desk.session.start_view()  # a new day begins: the record is read anew
    for _ in range(3):
        desk.finished("charge-dispute")
    rows = desk.session.start_view().scripts
    assert [(row.id, row.earlier, row.today) for row in rows] == [
        ("stolen-phone", 2, 0),
        ("verify-identity", 1, 0),
        ("charge-dispute", 0, 3),
    ]


@pytest.mark.parametrize("samples", [False, True])
def test_sample_calls_count_in_the_demonstration_only(make_desk, samples):
    desk = make_desk(samples=samples)
    desk.close()
    from jobaid.operations.recorder import Recorder

    with Recorder.open(desk.profile) as recorder:
        agent = recorder.profile.agent
        reading = read_contents(contents())
        now = dt.datetime(2026, 11, 20, 22, tzinfo=dt.UTC)
        fill_profile(recorder, reading, seed=1, until=now.date(), now=now, weeks=2)
    assert agent
    desk.restart()
    desk.session.open_script("stolen-phone")
    assert (desk.view.usual_s is not None) is samples
    desk.session.finish("tried")
    assert desk.session.my_calls("a", days=0) == FoundCalls()


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
    assert desk.session.my_calls() == FoundCalls()
    assert desk.session.call_record(id) is None
    assert desk.session.resume("elsewhere").problem == (
        "Nothing is kept here, so there is no call to go on with."
    )


def test_a_wrong_outcome_is_put_right_and_the_old_one_stays(desk):
    id = desk.finished(**{"customer.name": "Ann Lee"})
    record = desk.session.call_record(id)
    assert (record.row.outcome, record.outcome) == ("Resolved", "resolved")
    assert ("dispute-opened", "Dispute opened") in record.outcomes
    told = desk.session.correct_outcome(id, "dispute-opened", "Card was 4111 1111 1111 1111")
    assert told.problem is None
    desk.until(lambda: desk.session.call_record(id).amendments)
    record = desk.session.call_record(id)
    assert (record.row.outcome, record.outcome) == ("Dispute opened", "dispute-opened")
    ((_, _, words),) = record.amendments
    assert words.startswith("Corrected, outcome: Dispute opened")
    assert "4111 1111" not in words
    (row,) = desk.session.my_calls(days=0).rows
    assert row.outcome == "Dispute opened"


def test_a_wrong_field_is_put_right_and_the_old_one_stays(desk):
    id = desk.finished("charge-dispute", **{"customer.name": "Ann Lea", "account": "40217788"})
    fields = {one.name: one for one in desk.session.call_record(id).fields}
    assert fields["customer.name"].shown == "Ann Lea"
    refused = desk.session.correct_field(id, fields["account"], "12", "")
    assert refused.problem
    card = desk.session.correct_field(id, fields["customer.name"], "Ann Lee", "misheard")
    assert card.problem is None
    desk.until(lambda: desk.session.call_record(id).amendments)
    assert desk.session.correct_field(id, fields["account"], "4021 7799", "").problem is None
    desk.until(lambda: len(desk.session.call_record(id).amendments) == 2)
    record = desk.session.call_record(id)
    fields = {one.name: one for one in record.fields}
    assert (fields["customer.name"].shown, fields["account"].shown) == ("Ann Lee", "40217799")
    told = [str(text) for _, text in record.lines]
    assert "Ann Lee (corrected; kept as Ann Lea)" in told
    assert {words for _, _, words in record.amendments} == {
        "Corrected, Customer's name: Ann Lee (misheard)",
        "Corrected, Account number: 40217799",
    }
    (document,) = [one for one in [desk.recorder.daybook.get(id)] if one]
    assert document["fields"]["customer.name"] == "Ann Lea", "the call itself stays as it was"
    assert (record.row.who, record.row.account) == ("Ann Lee", "40217799")
    assert record.row.corrected == {"customer", "account"}
    (row,) = desk.session.my_calls("Lee", days=0).rows
    assert (row.who, row.account, row.corrected) == ("Ann Lee", "40217799", record.row.corrected)


def test_a_promise_is_the_right_customers_once_the_call_is_corrected(desk):
    desk.session.open_script("charge-dispute", {"customer.name": "Ann Lea"})
    id = desk.view.id
    told = desk.session.do({"do": "promise", "text": "Call back", "within": "1 hour"})
    assert told.problem is None
    call = desk.session.desk_call.call
    desk.session.finish("caller rang off")
    assert call.ended.wait()
    (owed,) = desk.session.start_view().promises
    assert owed.who == "Ann Lea"
    fields = {one.name: one for one in desk.session.call_record(id).fields}
    assert desk.session.correct_field(id, fields["customer.name"], "Ann Lee", "").problem is None
    desk.until(lambda: desk.session.start_view().promises[0].who == "Ann Lee")
    # and once it is read anew, from the day files
    desk.restart()
    (owed,) = desk.session.start_view().promises
    assert owed.who == "Ann Lee"


def test_a_kept_call_shows_choices_rules_and_dates_in_words(make_desk):
    script = """
id: other
title: Other
fields:
  things: {label: What failed, kind: choices, options: [{id: bank, label: The bank}]}
  day: {label: First day, kind: date}
steps: [{id: one, title: One, say: Hello., outcome: resolved}]
"""
    desk = make_desk(files=contents(other=script))
    desk.session.open_script("other", {"first_contact": "by post"})
    desk.do("fill", field="things", value=["bank"])
    desk.do("fill", field="day", value="2026-11-03")
    desk.session.own_up("interrupt")
    id = desk.view.id
    desk.session.wrap_up()
    call = desk.session.desk_call
    assert desk.session.finish().problem is None
    assert call.call.ended.wait()
    lines = desk.session.call_record(id).lines
    assert ("What failed", "The bank") in lines
    assert ("First day", "3 November 2026") in lines
    assert ("First contact", "by post") in lines
    assert ("Owned up", "Never interrupt") in lines
