"""The running desk answers other programs: over a real socket, from another thread."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.operations.handover import LONGEST, HandoverReply, HandoverRequest, address, ask_desk
from jobaid.ui.ipc import MOST, DeskServer


class Desk:
    def __init__(self) -> None:
        self.asked: list[HandoverRequest] = []
        self.thread: list[str] = []

    def answer(self, request: HandoverRequest) -> HandoverReply:
        self.asked.append(request)
        self.thread.append(threading.current_thread().name)
        return HandoverReply(True, "done", {"open": True})


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def server(desk: Desk, tmp_path: Path, qapp: object) -> Iterator[DeskServer]:
    made = DeskServer(tmp_path, desk.answer)
    assert made.listen() is None
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def aside(qtbot: QtBot) -> Iterator[Callable[[Callable[[], object]], object]]:
    """Runs something on another thread while the desk's event loop turns."""
    with ThreadPoolExecutor(1) as pool:

        def run(action: Callable[[], object]) -> object:
            future = pool.submit(action)
            qtbot.waitUntil(future.done, timeout=60_000)
            return future.result()

        yield run


def raw(profile: Path, data: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as talk:
        talk.settimeout(5)
        talk.connect(address(profile))
        talk.sendall(data)
        found = b""
        while piece := talk.recv(65536):
            found += piece
        return found


def test_a_request_is_answered_on_the_gui_thread(
    server: DeskServer, desk: Desk, tmp_path: Path, aside: Callable[..., object]
) -> None:
    request = HandoverRequest("open", "charge-dispute", {"customer.city": "São Paulo"})
    answer = aside(lambda: ask_desk(tmp_path, request))
    assert answer == HandoverReply(True, "done", {"open": True})
    assert desk.asked == [request]
    assert desk.thread == ["MainThread"]


@pytest.mark.parametrize(
    "data",
    [b"nonsense\n", b'{"v":1,"ask":"quit"}\n', b"x" * (LONGEST + 10), b"\x00\xff\n", b"\0\n"],
    ids=["no json", "unknown", "too long", "bytes", "nul"],
)
def test_what_does_not_fit_is_refused_in_words_and_the_desk_goes_on(
    server: DeskServer, desk: Desk, tmp_path: Path, aside: Callable[..., object], data: bytes
) -> None:
    told = aside(lambda: raw(tmp_path, data))
    assert isinstance(told, bytes)
    assert b'"ok": false' in told
    assert desk.asked == []
    assert aside(lambda: ask_desk(tmp_path, HandoverRequest("raise"))) is not None
    assert len(desk.asked) == 1


def test_a_line_in_pieces_is_one_line_and_a_second_line_is_not_read(
    server: DeskServer, desk: Desk, tmp_path: Path, aside: Callable[..., object]
) -> None:
    def in_pieces() -> bytes:
        line = HandoverRequest("raise").line()
        with socket.socket(socket.AF_UNIX) as talk:
            talk.settimeout(5)
            talk.connect(address(tmp_path))
            talk.sendall(line[:5])
            talk.sendall(line[5:] + line)
            return talk.recv(65536)

    assert b'"ok": true' in bytes(aside(in_pieces))  # type: ignore[call-overload]
    assert len(desk.asked) == 1


def test_many_that_say_nothing_do_not_keep_others_out_for_ever(
    server: DeskServer, desk: Desk, tmp_path: Path, aside: Callable[..., object]
) -> None:
    idle = []
    try:
        for _ in range(MOST):
            talk = socket.socket(socket.AF_UNIX)
            talk.connect(address(tmp_path))
            idle.append(talk)
        aside(lambda: None)
    finally:
        for talk in idle:
            talk.close()
    assert aside(lambda: ask_desk(tmp_path, HandoverRequest("raise"))) is not None


def test_those_who_never_read_do_not_deafen_the_desk(
    desk: Desk, tmp_path: Path, qapp: object, aside: Callable[..., object]
) -> None:
    def long_answer(request: HandoverRequest) -> HandoverReply:
        desk.answer(request)
        return HandoverReply(True, "x" * 4_000_000 if request.ask == "send" else "")

    server = DeskServer(tmp_path, long_answer)
    assert server.listen() is None
    silent = []

    def ask_and_never_read() -> None:
        talk = socket.socket(socket.AF_UNIX)
        talk.settimeout(5)
        talk.connect(address(tmp_path))
        talk.sendall(HandoverRequest("send", command={"do": "hold"}).line())
        silent.append(talk)

    try:
        for _ in range(3 * MOST):
            aside(ask_and_never_read)
        assert aside(lambda: ask_desk(tmp_path, HandoverRequest("raise"))) == HandoverReply(True)
        for _ in range(MOST):  # and those who say nothing at all
            idle = socket.socket(socket.AF_UNIX)
            idle.connect(address(tmp_path))
            silent.append(idle)
        assert aside(lambda: ask_desk(tmp_path, HandoverRequest("raise"))) == HandoverReply(True)
    finally:
        for talk in silent:
            talk.close()
        server.close()
        server.deleteLater()


def test_what_a_crash_left_of_the_socket_is_no_hindrance(
    desk: Desk, tmp_path: Path, qapp: object, aside: Callable[..., object]
) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(address(tmp_path))
    left.close()
    assert Path(address(tmp_path)).exists()
    assert ask_desk(tmp_path, HandoverRequest("raise")) is None
    server = DeskServer(tmp_path, desk.answer)
    assert server.listen() is None
    assert aside(lambda: ask_desk(tmp_path, HandoverRequest("raise"))) is not None
    server.close()
    server.deleteLater()


def test_after_closing_nobody_answers(server: DeskServer, tmp_path: Path) -> None:
    server.close()
    assert ask_desk(tmp_path, HandoverRequest("raise")) is None
