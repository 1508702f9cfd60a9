"""What changed since yesterday is read once, in two minutes at most, with whose idea it was."""

from __future__ import annotations

import datetime as dt

from jobaid.operations.desk.reading_time import MOST_MINUTES, reading_time
from jobaid.operations.desk.start_view_models import ScriptChange
from tests.log.kept import DESK, keep
from tests.operations.desk.desks import Desk


def changed_desk(tmp_path) -> Desk:
    """A desk on the day after its first, with a script that was changed meanwhile."""
    desk = Desk(tmp_path)
    desk.clocks.now += dt.timedelta(days=1)
    desk.change("scripts/charge-dispute.yaml", "Which charge is it", "Which of them is it")
    desk.session.take_up_library()
    return desk


def test_it_is_read_once_also_after_a_restart(tmp_path):
    desk = changed_desk(tmp_path)
    (change,) = desk.session.start_view().changes
    assert (change.script, change.read) == ("charge-dispute", False)
    desk.session.got_changes()
    assert [one.read for one in desk.session.start_view().changes] == [True]
    desk.restart()
    desk.until(lambda: all(one.read for one in desk.session.start_view().changes))
    # What changes once more is news again
    desk.change("scripts/charge-dispute.yaml", "Which of them is it", "Which one is it")
    desk.session.take_up_library()
    assert [one.read for one in desk.session.start_view().changes] == [False]
    desk.close()


def test_another_agent_has_read_nothing_yet(tmp_path):
    desk = changed_desk(tmp_path)
    desk.session.got_changes()
    desk.session.agent_is({"id": "somebody-else", "name": "Somebody Else"})
    assert [one.read for one in desk.session.start_view().changes] == [False]
    desk.close()


def test_it_names_whose_idea_it_was(tmp_path):
    desk = changed_desk(tmp_path)
    (change,) = desk.session.start_view().changes
    common = {"v": 1, "at": "2026-11-23T09:00:00Z", "desk": DESK}
    idea = {
        **common, "id": "019aaba0-0000-7000-8000-00000000000a", "kind": "suggestion",
        "of": "charge-dispute/greet", "by": {"id": "priya", "name": "Priya Nair"}, "text": "Ask",
    }  # fmt: skip
    answer = {
        **common, "id": "019aaba0-0000-7000-8000-00000000000b", "kind": "answer", "of": idea["id"],
        "by": {"id": "tom", "name": "Tom"}, "taken": True, "version": change.version,
    }  # fmt: skip
    keep(desk.profile / "log", idea, table="suggestions")
    keep(desk.profile / "log", answer, table="answers")
    desk.restart()
    desk.until(lambda: desk.session.start_view().changes[0].thanks == ("Priya Nair",))
    desk.close()


def test_two_minutes_at_most_are_told():
    long = ScriptChange("a", "A title", ("word " * 150,))
    many = [long] * 10
    time = reading_time(many)
    assert 0 < time.told < len(many)
    assert time.minutes <= MOST_MINUTES
    assert reading_time([long]).minutes == 1
    assert reading_time([ScriptChange("a", "T", ("word " * 900,))]).told == 1, "never none of it"
