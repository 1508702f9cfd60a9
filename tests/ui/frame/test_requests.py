"""What other programs ask lapses once they have given up, and never once it was taken on."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.operations.handover import HandoverRequest, read_request
from jobaid.ui.requests import Requests
from tests.ui.desk.desks import Desk


def test_a_request_that_came_too_late_is_not_done(qapp: QApplication) -> None:
    requests = Requests()
    raised: list[object] = []
    requests.raised.connect(lambda: raised.append(1))
    late = requests.answer(HandoverRequest("raise", until=time.monotonic() - 1))
    assert not late.ok
    assert late.silent, "whoever asked may do it otherwise"
    assert "given up" in late.words
    assert requests.answer(HandoverRequest("raise", until=time.monotonic() + 60)).ok
    assert raised == [1]


def test_a_call_that_was_taken_on_is_opened_however_late_the_library_comes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk()
    requests = Requests()
    try:
        request = HandoverRequest("open", "charge-dispute", until=time.monotonic() + 60)
        assert requests.answer(request).ok
        later = SimpleNamespace(monotonic=lambda: time.monotonic() + 120)
        monkeypatch.setattr("jobaid.ui.requests.time", later)
        requests.serve(desk.session)
        requests.library_is_ready()
        view = desk.session.call_view()
        assert view is not None
        assert view.script == "charge-dispute"
    finally:
        desk.close()


def test_what_is_asked_again_because_the_answer_came_too_late_is_done_once(
    qapp: QApplication,
) -> None:
    desk = Desk()
    requests = Requests()
    asked: list[object] = []
    requests.asking.connect(lambda *what: asked.append(what))
    try:
        requests.serve(desk.session)
        requests.library_is_ready()
        request = HandoverRequest("open", "charge-dispute")
        first = requests.answer(read_request(request.line()))
        call = desk.session.call_view()
        assert first.ok
        assert requests.answer(read_request(request.line())) == first
        assert desk.session.call_view() == call
        assert not asked
        another = HandoverRequest("open", "charge-dispute")
        assert requests.answer(read_request(another.line())).ok
        assert len(asked) == 1, "another asking is another call"
    finally:
        desk.close()
