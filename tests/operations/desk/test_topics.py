"""Another topic of the same caller, and a new call: the one never stands for the other."""

from __future__ import annotations

from tests.call.house import contents
from tests.call.test_topics import OPENING

FILES = contents(opening=OPENING)
WITH_OPENING = {
    **FILES,
    "library.yaml": FILES["library.yaml"] + b"opening: opening\n",
}


def test_another_topic_keeps_the_caller_and_says_how_to_go_back(desk):
    desk.session.open_script("charge-dispute", {"customer.name": "Ann Lee", "account": "40217788"})
    id = desk.view.id
    desk.do("answer", id="gives-account")
    told = desk.do("jump", to=desk.session.start_of("stolen-phone"))
    view = desk.view
    assert (view.id, view.script, view.parked_others) == (id, "stolen-phone", 0)
    assert (view.customer, view.account) == ("Ann Lee", "40217788")
    assert told.undo == "Now “Stolen phone”, for the same caller"
    assert view.earlier_topic == "charge-dispute/verify"
    desk.do("undo")
    assert (desk.view.script, desk.view.earlier_topic) == ("verify-identity", "")


def test_a_new_call_says_that_the_one_in_hand_is_laid_aside(desk):
    desk.session.open_script("charge-dispute", {"customer.name": "Ann Lee"})
    told = desk.session.open_script("stolen-phone")
    assert told.news == ("The call with Ann Lee is laid aside. Resume it from the start screen.")
    assert (desk.view.customer, desk.view.parked_others) == ("", 1)
    told = desk.session.open_script("charge-dispute")
    assert told.news == "The call you had is laid aside. Resume it from the start screen."


def test_a_call_begins_with_the_opening_and_is_kept_as_the_script_that_was_chosen(make_desk):
    desk = make_desk(files=WITH_OPENING)
    assert desk.session.start_view().opening == "A call comes in"
    assert desk.session.new_call().news is None
    assert desk.view.script == "opening"
    desk.do("jump", to=desk.session.start_of("stolen-phone"))
    desk.do("next")
    call = desk.session.desk_call
    desk.session.wrap_up()
    assert desk.session.finish().problem is None
    assert call.call.ended.wait()
    (row,) = desk.session.my_calls().rows
    assert row.script_title == "Stolen phone"


def test_a_house_without_an_opening_says_so(desk):
    assert desk.session.start_view().opening == ""
    assert "no opening" in str(desk.session.new_call().problem)
    assert desk.session.call_view() is None
