"""Tasks: done, failed, cancelled, superseded; lanes keep their order; closing leaves nothing."""

from __future__ import annotations

import threading

import pytest

from jobaid.operations.task_runner import Lane, Task, TaskRunner

WAIT_S = 10


@pytest.fixture
def runner():
    made = TaskRunner()
    yield made
    made.close()
    assert not [one for one in threading.enumerate() if one.name.startswith("task")]


def ended(task: Task) -> Task:
    assert task.wait(WAIT_S)
    return task


def test_a_task_ends_as_done_or_failed_and_says_so_once(runner):
    told = []
    done = ended(runner.start(Task(lambda task: threading.current_thread(), told.append)))
    assert done.state == "done"
    assert done.result is not threading.current_thread()
    failed = ended(runner.start(Task(lambda task: 1 / 0, told.append)))
    assert failed.state == "failed"
    assert isinstance(failed.error, ZeroDivisionError)
    runner.close()
    assert told == [done, failed]


def test_a_newer_task_supersedes_the_older_also_where_that_ends_later(runner):
    begun, go, saw = threading.Event(), threading.Event(), []

    def slow(task):
        begun.set()
        go.wait(WAIT_S)
        saw.append(task.cancelled)
        return "old"

    older = runner.start(Task(slow), key="library")
    assert begun.wait(WAIT_S)
    newer = ended(runner.start(Task(lambda task: "new"), key="library"))
    other = ended(runner.start(Task(lambda task: "other"), key="index"))
    go.set()
    assert ended(older).state == "superseded"
    assert saw == [True]
    assert (newer.state, newer.result, other.state) == ("done", "new", "done")


def test_what_is_cancelled_before_it_begins_is_never_begun(runner):
    go, begun = threading.Event(), []
    runner.start(Task(lambda task: go.wait(WAIT_S)), lane="one")
    second = runner.start(Task(begun.append), lane="one")
    second.cancel()
    go.set()
    assert ended(second).state == "cancelled"
    assert begun == []


def test_what_has_ended_and_was_not_heard_of_can_still_be_refused(runner):
    task = ended(runner.start(Task(lambda task: 1)))
    task.cancel()
    task.cancel(superseded=True)
    assert task.state == "cancelled"


def test_progress_is_told_until_nobody_wants_it(runner):
    told = []

    def work(task):
        task.progress(1, 2)
        task.cancel()
        task.progress(2, 2)

    ended(runner.start(Task(work, progressed=lambda task, done, of: told.append((done, of)))))
    assert told == [(1, 2)]


def test_a_lane_keeps_its_order_beside_others(runner):
    go, done = threading.Event(), []
    runner.start(Task(lambda task: go.wait(WAIT_S)), lane="slow")
    for number in range(50):
        runner.start(Task(lambda task, number=number: done.append(number)), lane="quick")
    runner.drain("quick")
    assert done == list(range(50)), "a slow lane holds up no other"
    go.set()


def test_closing_does_what_must_be_done_and_drops_the_rest():
    runner, go, done = TaskRunner(), threading.Event(), []
    runner.start(Task(lambda task: go.wait(WAIT_S)), lane="one")
    must = runner.start(Task(lambda task: done.append("kept")), lane="one", must=True)
    may = runner.start(Task(lambda task: done.append("looked")), lane="one")
    closing = threading.Thread(target=runner.close)
    closing.start()
    go.set()
    closing.join(WAIT_S)
    assert (done, must.state, may.state) == (["kept"], "done", "cancelled")
    assert runner.start(Task(lambda task: done.append("late"))).state == "cancelled"
    assert done == ["kept"]


def test_jobs_of_a_lane_are_done_in_order_and_a_failure_stops_nothing(caplog):
    lane, done = Lane(), []
    lane(lambda: done.append(threading.current_thread()))
    lane(lambda: 1 / 0)
    for number in range(50):
        lane(lambda number=number: done.append(number))
    lane.close()
    assert done[1:] == list(range(50))
    assert done[0] is not threading.current_thread()
    assert "Work on the side failed" in caplog.text
    lane(lambda: done.append("again"))
    lane.close()
    lane.close()
    assert done[-1] == "again"


def test_a_lane_of_a_shared_runner_is_empty_once_it_is_closed(runner):
    lane, other, done = Lane(runner), Lane(runner), []
    go = threading.Event()
    other(lambda: go.wait(WAIT_S))
    for number in range(20):
        lane(lambda number=number: done.append(number))
    lane.close()
    assert done == list(range(20))
    go.set()


def test_a_lane_that_is_held_does_its_jobs_later_in_their_order() -> None:
    lane, done = Lane(), list[int]()
    lane(lambda: done.append(1))
    lane.hold()
    lane(lambda: done.append(2))
    lane(lambda: done.append(3))
    lane.go_on()
    lane(lambda: done.append(4))
    lane.close()
    assert done == [1, 2, 3, 4]


def test_a_lane_that_is_closed_while_it_is_held_does_what_waited() -> None:
    lane, done = Lane(), list[int]()
    lane.hold()
    lane(lambda: done.append(1))
    assert done == []
    lane.close()
    assert done == [1]
