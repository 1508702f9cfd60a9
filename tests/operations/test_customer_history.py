from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from os import urandom

import pytest

from jobaid.call.customer import Customer
from jobaid.ids import uuid7
from jobaid.library.hours import zone_of
from jobaid.library.reader import read_contents
from jobaid.log.index.sources import DayFiles
from jobaid.log.index.upkeep import Stamps
from jobaid.log.profile import Profile
from jobaid.operations.callview.customer_views import (
    customer_flags,
    customer_rows,
    first_sentence,
)
from jobaid.operations.library.library_in_use import LibraryInUse, no_library
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.customer_history import CustomerFinder
from jobaid.operations.records.customer_view_models import CustomerHistory
from jobaid.operations.records.erasing import erase, plan_erasure
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.statement_writer import StatementWriter
from jobaid.promises.open_promises import OpenPromises
from tests.call.house import contents
from tests.operations.kept_calls import READING, call_id, make_call, note, started

NOW = started(8)
ADA, BOB = "40217788", "40217799"


def fill(field: str, value: str) -> dict[str, str]:
    return {"do": "fill", "field": field, "value": value}


@pytest.fixture
def recorder(tmp_path) -> Iterator[Recorder]:
    with Recorder.open(tmp_path / "profile") as opened:
        yield opened


IN_USE = replace(no_library(NOW), reading=READING)


def finder(recorder: Recorder, in_use: LibraryInUse = IN_USE) -> CustomerFinder:
    profile = Profile.open(recorder.profile.folder, writing=False)
    return CustomerFinder(RecordReader(profile, writing=False), lambda: in_use, samples=False)


def last_of(
    customers: CustomerFinder, customer: Customer, own: str = "", now: dt.datetime = NOW
) -> CustomerHistory:
    """What the card has in the end."""
    return (list(customers.histories(customer, own, now)) or [CustomerHistory()])[-1]


def of(recorder: Recorder, customer: Customer, own: str = "") -> CustomerHistory:
    return last_of(finder(recorder), customer, own)


def named(name: str, account: str = "") -> tuple[dict[str, str], ...]:
    filled = [fill("customer.name", name)]
    return (*filled, fill("account", account)) if account else tuple(filled)


def saying(recorder: Recorder, number: int, kind: str, added: dict[str, object]) -> None:
    """Something said of a call after its end."""
    writer = StatementWriter(recorder, wall=lambda: NOW, new_id=lambda: uuid7(number, urandom(10)))
    by = {"id": "maya", "name": "Maya"}
    assert writer.say(kind, call_id(number), added, by=by).wait()


def test_nobody_is_known_from_nothing(recorder):
    assert of(recorder, Customer()).count == 0
    assert of(recorder, Customer("Ada")).calls == ()


def test_the_last_three_calls_the_newest_first_and_the_call_itself_left_out(recorder):
    for number in range(5):
        make_call(recorder, number, *named("Ada", ADA))
    make_call(recorder, 5, *named("Bob", BOB))
    known = of(recorder, Customer("Ada", ADA), own=call_id(4))
    assert known.count == 4
    assert [one.id for one in known.calls] == [call_id(3), call_id(2), call_id(1)]
    assert known.calls[0].agent == "Maya Okoro"
    assert known.people == ("Ada",)
    assert known.fields == {"customer.name": "Ada"}


def test_the_card_is_there_before_the_day_files_are_looked_through_and_then_takes_in_the_new(
    recorder, monkeypatch
):
    make_call(recorder, 0, *named("Ada", ADA))
    reader = RecordReader(recorder.profile, writing=True)
    reader.refresh()
    reader.close()
    make_call(recorder, 1, *named("Ada", ADA))
    looked: list[str] = []
    asked_of_all = DayFiles.stamps

    def stamps(files: DayFiles) -> Stamps:
        looked.append("day files")
        return asked_of_all(files)

    monkeypatch.setattr(DayFiles, "stamps", stamps)
    customers = CustomerFinder(
        RecordReader(recorder.profile, writing=True), lambda: IN_USE, samples=False
    )
    answers = customers.histories(Customer("Ada", ADA), "", NOW)
    assert (next(answers).count, looked) == (1, [])
    assert [one.count for one in answers] == [2]
    assert looked == ["day files"]
    (once,) = customers.histories(Customer("Ada", ADA), "", NOW)
    assert once.count == 2


def test_a_call_that_a_wrong_clock_dated_years_ahead_hides_none_of_the_true_ones(recorder):
    make_call(recorder, 0, *named("Ada", ADA))
    fields = {"customer.name": "Ada", "customer.account": ADA}
    for number, began in enumerate(("2126-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"), 1):
        kept = {"v": 1, "id": call_id(number), "rev": 1, "state": "closed", "started": began}
        recorder.daybook.put({**kept, "fields": fields, "no_contact": {"on": True, "words": "No"}})
    known = of(recorder, Customer("Ada", ADA))
    assert [one.id for one in known.calls] == [call_id(0)]
    assert known.count == 1
    assert known.no_contact == "No", "what the customer wants counts whenever it was said"


def test_what_the_customer_promised_is_asked_after_and_not_owed(recorder):
    told = {"do": "promise", "text": "Sends the form", "due": "in 1 hour", "from": "customer"}
    make_call(recorder, 0, *named("Ada", ADA), told)
    known = of(recorder, Customer("Ada", ADA))
    (waited,) = known.promises
    assert waited.waited_for
    assert "Ask after: Sends the form" in [str(one.words) for one in customer_rows(known, NOW)]
    assert not any("open" in str(one) for one in customer_flags(known))
    assert "Sends the form" not in first_sentence(known, NOW)


def test_a_promise_is_owed_until_it_is_said_to_be_kept(recorder):
    make_call(
        recorder, 0, *named("Ada", ADA), {"do": "promise", "text": "Ring back", "within": "1 hour"}
    )
    (owed,) = of(recorder, Customer("Ada", ADA)).promises
    assert (owed.text, owed.late, owed.interaction) == ("Ring back", True, call_id(0))
    writer = StatementWriter(recorder, wall=lambda: NOW, new_id=lambda: call_id(9))
    change = {"interaction": owed.interaction, "change": "kept"}
    assert writer.say("promise", owed.id, change, by={"id": "maya", "name": "Maya"}).wait()
    assert of(recorder, Customer("Ada", ADA)).promises == ()


def test_a_due_time_without_an_offset_is_the_local_time_of_the_house():
    document = {
        "id": call_id(0),
        "state": "closed",
        "promises": [
            {"id": "p1", "text": "Ring back", "due": "2026-07-01T12:00:00", "ms": 10**20},
            {"id": "p2", "text": "Was taken back", "withdrawn": True},
        ],
    }
    open_ones = OpenPromises(None, zone_of("America/New_York"))
    open_ones.add(document, NOW)
    (owed,) = open_ones.every()
    assert owed.due is not None
    assert owed.due.isoformat() == "2026-07-01T12:00:00-04:00"
    moved = {
        "interaction": call_id(0), "of": "p1", "change": "moved", "due": "2026-07-02T09:00:00",
        "at": "2026-06-30T10:00:00Z",
    }  # fmt: skip
    open_ones.change({**moved, "change": "handed-over", "to": "bob"})
    open_ones.change(moved)
    (owed,) = open_ones.every()
    assert owed.due is not None
    assert owed.due.isoformat() == "2026-07-02T09:00:00-04:00"


def test_an_open_complaint_the_last_note_and_no_contact_are_told(recorder):
    make_call(
        recorder, 0, *named("Ada"), note("Rings at noon"), {"do": "complaint", "text": "Rude"}
    )
    make_call(recorder, 1, *named("Ada"), {"do": "no-contact", "words": "Never ring me"})
    known = of(recorder, Customer("Ada"))
    assert (known.note, known.complaint) == ("Rings at noon", "Rude")
    assert known.no_contact == "Never ring me"
    make_call(recorder, 2, *named("Ada"), {"do": "no-contact", "on": False})
    assert of(recorder, Customer("Ada")).no_contact is None


def test_what_is_open_stays_on_the_card_however_many_calls_came_since(recorder):
    ring_back = {"do": "promise", "text": "Ring back", "within": "1 hour"}
    rude = {"do": "complaint", "text": "Rude"}
    make_call(recorder, 0, *named("Ada", ADA), note("Has a dog"), rude, ring_back)
    for number in range(1, 12):
        make_call(recorder, number, *named("Ada", ADA))
    known = of(recorder, Customer("Ada", ADA))
    assert [one.text for one in known.promises] == ["Ring back"]
    assert (known.complaint, known.note) == ("Rude", "Has a dog")
    (document,) = (one for one in recorder.daybook.iter_all() if one.get("complaints"))
    writer = StatementWriter(recorder, wall=lambda: NOW, new_id=lambda: call_id(90))
    by = {"id": "maya", "name": "Maya"}
    settled = {"settled": True, "words": "We said sorry"}
    assert writer.say("complaint-answer", document["complaints"][0]["id"], settled, by=by).wait()
    assert of(recorder, Customer("Ada", ADA)).complaint == ""


def test_an_identity_checked_today_is_told_with_its_time(recorder):
    checked = (
        {"do": "answer", "id": "gives-account"},
        {"do": "next"},
        {"do": "answer", "id": "matches"},
    )
    make_call(recorder, 1, *named("Ada"), *checked)
    known = of(recorder, Customer("Ada"))
    assert known.checked is not None
    assert known.checked.strftime("%H:%M") == (started(1)).strftime("%H:%M")
    tomorrow = NOW + dt.timedelta(days=1)
    assert last_of(finder(recorder), Customer("Ada"), "", tomorrow).checked is None


def test_two_customers_with_one_number_are_both_named_and_neither_is_taken(recorder):
    for number, (name, account) in enumerate((("Ada", ADA), ("Bob", BOB))):
        make_call(recorder, number, *named(name, account), fill("customer.phone", "+447700900418"))
    number = Customer(phone="+447700900418")
    known = of(recorder, number)
    assert known.people == ("Bob", "Ada")
    assert known.fields == {}


def test_with_two_customers_on_one_number_each_thing_says_whose_it_is(recorder):
    phone = fill("customer.phone", "+447700900418")
    ring_back = {"do": "promise", "text": "Ring back", "within": "1 hour"}
    checked = (
        {"do": "answer", "id": "gives-account"},
        {"do": "next"},
        {"do": "answer", "id": "matches"},
    )
    rude = {"do": "complaint", "text": "Rude"}
    make_call(recorder, 0, *named("Ada", ADA), phone, rude, note("Has a dog"), *checked)
    make_call(recorder, 1, *named("Bob", BOB), phone, ring_back, {"do": "no-contact"})
    known = of(recorder, Customer(phone="+447700900418"))
    assert known.checked is None, "it was Ada who was checked, and Bob may be calling"
    told = {one.kind: str(one.detail) for one in customer_rows(known, NOW)}
    whose = {kind: told[kind] for kind in ("no-contact", "complaint", "promise", "note")}
    assert whose == {"no-contact": "Bob", "complaint": "Ada", "promise": "Bob", "note": "Ada"}
    calls = [str(one.detail) for one in customer_rows(known, NOW) if one.kind == "call"]
    assert [one.split(",")[0] for one in calls] == ["Bob", "Ada"]
    make_call(recorder, 2, fill("account", ADA), phone)
    again = of(recorder, Customer(phone="+447700900418"))
    assert again.people == ("Ada", "Bob"), "an account keeps its name in a call without one"
    assert again.calls[0].customer == "Ada"
    alone = of(recorder, Customer("Ada", ADA))
    assert alone.checked is not None
    assert not any(one.detail == "Ada" for one in customer_rows(alone, NOW))


def test_what_one_of_a_number_takes_back_another_still_wants(recorder):
    phone, of_number = fill("customer.phone", "+447700900418"), Customer(phone="+447700900418")
    no_calls = {"do": "no-contact", "words": "Only by letter"}
    calls_again = {"do": "no-contact", "on": False}
    make_call(recorder, 0, *named("Bob", BOB), phone, no_calls)
    make_call(recorder, 1, *named("Ada", ADA), phone, {"do": "no-contact"})
    make_call(recorder, 2, *named("Ada", ADA), phone, calls_again)
    known = of(recorder, of_number)
    assert (known.no_contact, known.no_contact_of) == ("Only by letter", "Bob")
    assert of(recorder, Customer("Ada", ADA)).no_contact is None
    make_call(recorder, 3, *named("Bob", BOB), phone, calls_again)
    assert of(recorder, of_number).no_contact is None


def test_a_caller_of_another_name_is_not_taken_for_whom_the_number_belongs_to(recorder):
    make_call(recorder, 0, *named("Ada Byron", ADA), fill("customer.phone", "+447700900418"))
    for name, people in (("12345", ("Ada Byron", "12345")), ("ada", ("Ada Byron",))):
        known = of(recorder, Customer(name, phone="+447700900418"))
        assert known.people == people
        assert bool(known.fields) is (len(people) == 1)
    told = customer_rows(of(recorder, Customer("Raj", phone="+447700900418")), NOW)
    assert "Known for Ada Byron, Raj. Ask who is calling." in [str(one.words) for one in told]


def test_uses_of_a_may_rule_count_in_the_span_that_the_house_says(recorder):
    used = {"do": "may", "id": "credit-25", "amount": "10"}
    make_call(recorder, 0, *named("Ada", ADA), used, used)
    make_call(recorder, 1, *named("Bob", BOB), used)
    counts = {}
    for per in ("call", "customer", "month", "year"):
        rule = f"- {{id: credit-25, text: Credit, count: {{amount: '25.00', per: {per}}}}}\n"
        files = {**contents(), "may.yaml": rule.encode()}
        in_use = replace(no_library(NOW), reading=read_contents(files))
        for after, now in (("now", NOW), ("next month", NOW + dt.timedelta(days=20))):
            known = last_of(finder(recorder, in_use), Customer("Ada", ADA), "", now)
            use = known.may_used.get("credit-25")
            counts[per, after] = None if use is None else (use.times, str(use.amount))
    twice, never = (2, "20"), (0, "0")
    assert counts == {
        ("call", "now"): None,
        ("call", "next month"): None,
        ("customer", "now"): twice,
        ("customer", "next month"): twice,
        ("month", "now"): twice,
        ("month", "next month"): never,
        ("year", "now"): twice,
        ("year", "next month"): twice,
    }


def test_a_corrected_call_is_on_the_card_of_the_customer_it_was_with(recorder):
    make_call(
        recorder, 0, *named("Ada", ADA), {"do": "promise", "text": "Ring", "within": "1 hour"}
    )
    make_call(recorder, 1, *named("Ada", ADA), fill("verified", "yes"))
    saying(recorder, 0, "correction", {"fields": {"account": BOB, "customer.name": "Bob"}})
    saying(recorder, 1, "correction", {"outcome": "dispute-opened", "fields": {"verified": False}})
    bob = of(recorder, Customer(account=BOB))
    assert [one.id for one in bob.calls] == [call_id(0)]
    assert bob.fields == {"customer.name": "Bob"}
    assert [one.text for one in bob.promises] == ["Ring"]
    ada = of(recorder, Customer(account=ADA))
    assert [one.id for one in ada.calls] == [call_id(1)]
    assert (ada.promises, ada.checked) == ((), None)
    (told,) = [one.detail for one in customer_rows(ada, NOW) if one.kind == "call"]
    assert "Dispute opened (corrected)" in str(told)


def test_nothing_is_on_the_card_of_a_customer_whose_calls_were_erased(recorder):
    make_call(recorder, 0, *named("Ada", ADA))
    saying(recorder, 0, "correction", {"fields": {"account": BOB, "customer.name": "Bob"}})
    recorder.close()
    with Profile.open(recorder.profile.folder, writing=True) as profile:
        plan = plan_erasure(profile, id=None, customer=BOB)
        erase(profile, plan, why="asked for it", now=NOW, new_id=lambda: "e" * 32)
    for one in (Customer(account=BOB), Customer(account=ADA), Customer("Bob"), Customer("Ada")):
        assert of(recorder, one) == CustomerHistory()
        assert customer_rows(of(recorder, one), NOW) == ()


STRANGE = [
    "12345",
    "0",
    "-1",
    "",
    "   ",
    "\0",
    "' OR 1=1 --",
    '"*" OR a:b NEAR(',
    "Zoë 😀 \u202eeel",
    "\ud800",
    "x" * 100_000,
    "+44 (0)20 7946 0000 ext. 5",
]


@pytest.mark.parametrize("told", STRANGE, ids=lambda one: repr(one[:20]))
def test_whatever_stands_for_a_customer_the_card_answers_and_the_call_goes_on(recorder, told):
    make_call(recorder, 0, *named("Ada", ADA))
    fields = {"customer.name": told, "customer.account": told, "customer.phone": told}
    kept = {
        "v": 1,
        "id": call_id(1),
        "rev": 1,
        "state": "closed",
        "started": "2026-11-20T10:00:00Z",
        "script": "charge-dispute",
    }
    recorder.daybook.put({**kept, "fields": fields})
    for customer in (Customer(told), Customer(account=told), Customer(phone=told)):
        known = of(recorder, customer)
        assert known.count <= 1
        assert all(str(one.words) for one in customer_rows(known, NOW))
    saying(recorder, 1, "correction", {"fields": {"customer.account": told, "customer.name": None}})
    assert of(recorder, Customer("Ada", ADA)).count == 1
