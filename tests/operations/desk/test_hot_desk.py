"""Several people at one desk: what one has laid aside is theirs alone."""

from __future__ import annotations

from tests.operations.desk.desks import Desk


def test_a_colleague_sees_that_a_call_is_laid_aside_and_whose_and_nothing_of_it(tmp_path):
    desk = Desk(tmp_path)
    sam, mia = {"id": "sam", "name": "Sam Reed"}, {"id": "mia", "name": "Mia Long"}
    desk.session.agent_is(sam)
    desk.session.open_script("charge-dispute", {"customer.name": "Grace Holt"})
    id = desk.session.desk_call.id
    desk.do("park", reason="lunch")
    own = desk.session.start_view().resume[0]
    assert (own.who, own.of) == ("Grace Holt", "")

    desk.session.agent_is(mia)
    (row,) = desk.session.start_view().resume
    assert (row.of, row.parked) == ("Sam Reed", True)
    assert (row.who, row.script_title, row.step_title, row.seconds_in) == ("", "", "", 0)
    theirs = "That call is Sam Reed's. They go on with it when they work at this desk again."
    assert desk.session.resume(id).problem == theirs
    assert desk.session.close_interrupted(id, "gone").problem == theirs
    assert desk.session.from_outside({"do": "unpark"})["open"] is False
    assert desk.session.handed_calls.left() == 0
    assert desk.session.handed_calls.capsule_of_left() == ""
    # A call of one's own goes first, and says nothing of the other.
    desk.session.open_script("charge-dispute", {"customer.name": "Ann Lee"})
    assert desk.session.call_view().parked_others == 0
    desk.do("park", reason="a chat")
    assert [one.of for one in desk.session.start_view().resume] == ["", "Sam Reed"]

    # So it stays over a restart; whoever it is goes on with it.
    desk.close()
    desk = Desk(tmp_path)
    desk.session.agent_is(mia)
    assert [one.of for one in desk.session.start_view().resume] == ["", "Sam Reed"]
    assert desk.session.resume(id, desk.session.read_left(id)).problem == theirs
    desk.session.agent_is(sam)
    assert [one.of for one in desk.session.start_view().resume] == ["", "Mia Long"]
    assert desk.session.resume(id).problem is None
    assert desk.session.desk_call.read_model.state.fields["customer.name"] == "Grace Holt"
    desk.close()


def test_a_call_from_before_anybody_said_who_works_here_is_everybodys(tmp_path):
    desk = Desk(tmp_path)
    account = dict(desk.session._between_calls.agent)
    assert account["name"] == account["id"]
    desk.session.open_script("charge-dispute", {"customer.name": "Grace Holt"})
    desk.do("park", reason="lunch")
    desk.session.agent_is({"id": "sam", "name": "Sam Reed"})
    assert desk.session.start_view().resume[0].who == "Grace Holt"
    desk.close()
