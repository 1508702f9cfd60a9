"""Work on the side is done in order, and what it raises stops nothing."""

from __future__ import annotations

import threading

from jobaid.operations.desk.aside import Aside


def test_jobs_are_done_in_order_on_another_thread_and_a_failure_stops_nothing(caplog):
    aside, done = Aside(), []
    aside(lambda: done.append(threading.current_thread()))
    aside(lambda: 1 / 0)
    for number in range(50):
        aside(lambda number=number: done.append(number))
    aside.close()
    assert done[1:] == list(range(50))
    assert done[0] is not threading.current_thread()
    assert "Work on the side failed" in caplog.text
    aside(lambda: done.append("again"))
    aside.close()
    aside.close()
    assert done[-1] == "again"
