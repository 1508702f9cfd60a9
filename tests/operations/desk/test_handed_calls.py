"""A call goes on at another desk from a capsule; whatever else a text may be, nothing breaks."""

from __future__ import annotations

import base64
import datetime as dt
import json
import random
import re
import zlib

import pytest

from jobaid.call.capsule import CapsuleTrouble, _sum, read_capsule
from jobaid.call.interaction import interaction
from jobaid.operations.records.promise_ledger import PromiseLedger
from jobaid.operations.records.record_finder import Records
from tests.call.house import contents
from tests.operations.desk.desks import Desk

CARD = "4111 1111 1111 1111"


@pytest.fixture
def two(tmp_path):
    desks = []
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        desks.append(Desk(tmp_path / name))
    yield desks
    for one in desks:
        one.close()


def test_a_call_handed_over_inside_a_visit_is_told_by_its_script(two) -> None:
    here, there = two
    here.session.open_script("charge-dispute", {"account": "40217788"})
    here.do("answer", id="gives-account")
    assert here.view.script != "charge-dispute", "it runs another script first"
    there.session.handed_calls.open(here.session.handed_calls.capsule())
    assert there.view.script == here.view.script
    assert there.view.summary.startswith("Charge dispute")


def left_by_a_colleague(desk: Desk) -> str:
    """A charge dispute at the charge, with a name, an answer, a promise and a note."""
    session = desk.session
    session.open_script("charge-dispute", {"customer.name": "Grace Holt", "account": "40217788"})
    desk.do("answer", id="gives-account")
    desk.do("next")
    desk.do("answer", id="matches")
    desk.do("fill", field="amount", value="26.10")
    desk.do("promise", text="Call back with the invoice", due="tomorrow noon")
    desk.do("note", text=f"She reads {CARD} aloud")
    desk.do("no-contact", words="Only by letter")
    text = session.handed_calls.capsule()
    desk.clocks.on(5)
    return text


def damaged(text: str, told: object) -> str:
    """The block of `text` with other contents, and the sum that belongs to them."""
    packed = zlib.compress(json.dumps(told).encode())
    body = base64.b64encode(packed).decode()
    head = text[: text.index("-----BEGIN")]
    mark = f"-----END JOB AID CAPSULE {_sum(packed)}-----"
    return f"{head}-----BEGIN JOB AID CAPSULE-----\n{body}\n{mark}\n"


def inside(text: str) -> dict:
    body = re.search(r"CAPSULE-----(.*?)-----END", text, re.DOTALL)
    assert body is not None
    return json.loads(zlib.decompress(base64.b64decode(body[1])))


def test_another_desk_opens_it_at_the_same_step(two):
    here, there = two
    text = left_by_a_colleague(here)
    was = here.view
    told = there.session.handed_calls.open(text)
    assert told.problem is None, told.problem
    now = there.view
    assert (now.script, now.step) == (was.script, was.step)
    call = there.session.desk_call
    assert call is not None
    state = call.engine.state
    assert state.fields["customer.name"] == "Grace Holt"
    assert state.fields["amount"] == "26.10"
    assert [one["text"] for one in state.promises.values()] == ["Call back with the invoice"]
    assert state.no_contact["words"] == "Only by letter"
    document = interaction(call.engine.events)
    assert document["rules_broken"] == []
    assert document["path"][0]["how"] == "handed-over"
    rows = [(one.kind, str(one.words)) for one in there.session.customer_rows()]
    assert "Customer's name" in dict(rows)["known"]
    assert ("said", "Greet: “It's about my bill”") in rows
    assert there.do("undo").problem is not None, "there is nothing of this desk to take back"


def test_what_a_rule_rests_on_is_to_be_checked_again(two):
    here, there = two
    text = left_by_a_colleague(here)
    assert here.session.desk_call.engine.state.fields["verified"] is True
    there.session.handed_calls.open(text)
    assert there.session.desk_call.engine.state.fields.get("verified") is None
    rows = [one for one in there.session.customer_rows() if one.kind == "check-again"]
    assert len(rows) == 1
    assert rows[0].late


def test_nothing_secret_is_in_it(two):
    text = left_by_a_colleague(two[0])
    for words in (text, json.dumps(inside(text))):
        assert "4111" not in words
        assert "ending 1111" in words


def test_a_mail_program_may_quote_and_break_it(two):
    here, there = two
    text = left_by_a_colleague(here)
    quoted = "Hello,\r\n" + "".join(f"> {line}\r\n" for line in text.splitlines()) + "\r\nBye"
    assert there.session.handed_calls.open(quoted).problem is None
    assert there.view.step == here.view.step


def test_the_same_call_is_taken_over_once(two):
    here, there = two
    text = left_by_a_colleague(here)
    assert here.session.handed_calls.open(text).problem is not None
    there.session.handed_calls.open(text)
    assert there.session.handed_calls.open(text).problem is not None
    assert len(there.session.parked) == 0


def test_it_stands_at_the_same_step_after_a_crash(two):
    here, there = two
    there.session.handed_calls.open(left_by_a_colleague(here))
    step, id = there.view.step, there.view.id
    there.restart(crash=True)
    there.session.resume(id)
    assert there.view.step == step
    assert any(one.kind == "handed-over" for one in there.session.customer_rows())


def test_the_calls_of_a_shift_go_along_in_one_block(two):
    here, there = two
    here.session.open_script("charge-dispute", {"customer.name": "Jo Hart"})
    here.do("park", reason="end of the shift")
    here.session.open_script("stolen-phone", {"customer.name": "Ann Lee"})
    here.do("park", reason="end of the shift")
    here.restart()
    here.until(lambda: here.session.handed_calls.left() == 2)
    text = here.session.handed_calls.capsule_of_left()
    told = there.session.handed_calls.open(text)
    assert told.problem is None
    assert there.session.desk_call is None
    assert sorted(row.who for row in there.session.start_view().resume) == ["Ann Lee", "Jo Hart"]


def test_another_version_of_the_library_is_one_sentence(two):
    here, there = two
    text = left_by_a_colleague(here)
    step = here.view.step
    there.change("scripts/charge-dispute.yaml", "Which charge is it", "Which of them is it")
    there.session.take_up_library()
    told = there.session.handed_calls.open(text)
    assert "another version" in str(told.problem)
    assert there.view.step == step


def test_a_step_that_is_gone_begins_the_script(tmp_path, two):
    here, _ = two
    text = left_by_a_colleague(here)
    files = dict(contents())
    name = "scripts/charge-dispute.yaml"
    files[name] = files[name].replace(b"find-charge", b"which-charge")
    other = Desk(tmp_path / "other", files=files)
    told = other.session.handed_calls.open(text)
    assert "charge-dispute/find-charge" in str(told.problem)
    assert other.view.step == "greet"
    assert other.session.desk_call.engine.state.fields["amount"] == "26.10"
    other.close()
    gone = {one: text for one, text in contents().items() if one != name}
    less = Desk(tmp_path / "less", files=gone)
    told = less.session.handed_calls.open(text)
    assert "charge-dispute" in str(told.problem)
    assert less.session.desk_call is None
    less.close()


def test_a_cut_off_or_hostile_one_is_a_sentence(two):
    here, there = two
    text = left_by_a_colleague(here)
    whole = inside(text)
    chance = random.Random(7)
    texts = ["", "a shopping list", "-----BEGIN JOB AID CAPSULE-----", text[: len(text) // 2]]
    texts += [text[:at] for at in range(text.index("-----BEGIN") + 31, len(text) - 2, 97)]
    for _ in range(40):
        at = chance.randrange(text.index("CAPSULE-----") + 12, text.index("-----END"))
        texts.append(text[:at] + chance.choice("AZaz09+/") + text[at + 1 :])
    texts += [damaged(text, one) for one in hostile(whole)]
    texts.append(damaged(text, "x" * 5_000_000))
    for one in texts:
        if one == text or one.replace("\n", "") == text.replace("\n", ""):
            continue
        try:
            read_capsule(one)
        except CapsuleTrouble:
            told = there.session.handed_calls.open(one)
            assert told.problem
            assert there.session.desk_call is None, one[-300:]
        else:
            assert inside(one) == whole, "only what is whole and plain is read"


def hostile(whole: dict):
    call = whole["calls"][0]
    yield []
    yield {}
    yield {**whole, "v": 2}
    yield {**whole, "v": "1"}
    yield {**whole, "by": "Maya"}
    yield {**whole, "calls": []}
    yield {**whole, "calls": [call] * 500}
    for changed in (
        {"step": "../../etc/passwd"},
        {"step": 7},
        {"script": "charge dispute"},
        {"fields": [1, 2]},
        {"fields": {"amount": {"a": 1}}},
        {"fields": {str(n): "x" for n in range(10_000)}},
        {"notes": "x"},
        {"notes": ["x" * 100_000]},
        {"promises": [{"id": "", "text": "Pay"}]},
        {"promises": [{"id": "1", "text": "Pay", "giver": "boss"}]},
        {"visits": ["a/b"] * 100},
    ):
        yield {**whole, "calls": [{**call, **changed}]}
    deep: object = "x"
    for _ in range(900):
        deep = [deep]
    yield {**whole, "calls": deep}


def test_values_are_data_and_never_carried_out(two):
    here, there = two
    whole = inside(left_by_a_colleague(here))
    call = whole["calls"][0]
    call["fields"] |= {"customer.name": "{{ 7*7 }} <img src=x>", "company": "Evil", "nobody": "x"}
    call["notes"] = ["\x1b[31m <b>bold</b> {{ agent.name }}"]
    call["promises"][0]["due"] = "99999-01-01"
    told = there.session.handed_calls.open(damaged("-----BEGIN", whole))
    assert told.problem is None
    state = there.session.desk_call.engine.state
    assert state.fields["customer.name"] == "{{ 7*7 }} <img src=x>"
    assert "company" not in state.fields
    assert "nobody" not in state.fields
    assert [one["due"] for one in state.promises.values()] == [None]
    assert not any("\x1b" in str(one.words) for one in there.session.customer_rows())


def test_a_promise_handed_over_counts_once(two):
    here, there = two
    text = left_by_a_colleague(here)
    here.session.wrap_up()
    call = here.session.desk_call
    assert here.session.finish("handed over").problem is None
    assert call.call.ended.wait()
    there.session.handed_calls.open(text)
    there.session.wrap_up()
    call = there.session.desk_call
    assert there.session.finish("done").problem is None
    assert call.call.ended.wait()
    document = interaction(call.engine.events)
    here.close()
    # The colleague's record comes to this desk, as in a shared folder.
    from jobaid.log.daybook import Daybook
    from jobaid.log.profile import Profile

    with Profile.open(here.profile, writing=True) as profile:
        book = Daybook(profile.log, "colleague")
        book.put(document)
        book.close()
    library = there.session.library.library
    with Records.open(here.profile) as records:
        now = here.clocks.now + dt.timedelta(hours=1)
        (promise,) = PromiseLedger(records, library, now).every()
    assert promise.made.interaction == document["id"]
    here.restart()
