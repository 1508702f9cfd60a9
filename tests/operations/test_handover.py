"""What other programs may ask of the desk: whole, bounded, and never carried out as anything."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.operations.handover import (
    LONGEST,
    LONGEST_VALUE,
    HandoverReply,
    HandoverRequest,
    NotFitting,
    address,
    ask_desk,
    read_link,
    read_request,
    read_sets,
)


@pytest.mark.parametrize(
    "request_",
    [
        HandoverRequest("raise", token="abc"),
        HandoverRequest(
            "open", "charge-dispute", {"account": "40217788", "customer.city": "São Paulo"}
        ),
        HandoverRequest("send", command={"do": "hold"}),
    ],
)
def test_a_request_goes_over_whole(request_: HandoverRequest) -> None:
    assert read_request(request_.line()) == request_
    assert read_request(request_.line()).id == request_.id
    assert request_.line().count(b"\n") == 1


@pytest.mark.parametrize(
    ("link", "script", "values"),
    [
        ("jobaid://open/charge-dispute", "charge-dispute", {}),
        ("JOBAID://OPEN/charge-dispute/", "charge-dispute", {}),
        (
            "jobaid://open/charge-dispute?account=40217788&customer.city=S%C3%A3o%20Paulo",
            "charge-dispute",
            {"account": "40217788", "customer.city": "São Paulo"},
        ),
        ("jobaid://open/x?customer.phone=+44%2020", "x", {"customer.phone": "+44 20"}),
        ("jobaid://open/?customer.phone=+4420", "", {"customer.phone": "+4420"}),
        ("jobaid://open?customer.phone=+4420", "", {"customer.phone": "+4420"}),
        ("jobaid://open/x?a=1%262&b=c=d&e=", "x", {"a": "1&2", "b": "c=d", "e": ""}),
        (
            "jobaid://open/x?customer.name=%3Cimg%20src%3D%2Fetc%2Fpasswd%3E%7B%7B1%7D%7D",
            "x",
            {"customer.name": "<img src=/etc/passwd>{{1}}"},
        ),
    ],
)
def test_a_link_is_read(link: str, script: str, values: dict[str, str]) -> None:
    assert read_link(link) == HandoverRequest("open", script, values)


@pytest.mark.parametrize(
    "link",
    [
        "http://open/x",
        "jobaid://send/x",
        "jobaid:open/x",
        "jobaid://open/",
        "jobaid://open/../../etc/passwd",
        "jobaid://open/a%2Fb",
        "jobaid://open/Charge Dispute",
        "jobaid://open/x?=1",
        "jobaid://open/x?__class__=1",
        "jobaid://open/x?a=1&a=2",
        "jobaid://open/x?a=%FF",
        "jobaid://open/x?a=%00",
        "jobaid://open/x?a=%1B[2J",
        "jobaid://[open/x",
        "jobaid://open/x?" + "&".join(f"a{n}=1" for n in range(101)),
        "jobaid://open/x?a=" + "y" * (LONGEST_VALUE + 1),
        "jobaid://open/x?a=" + "y" * LONGEST,
    ],
)
def test_a_hostile_link_is_refused_in_words(link: str) -> None:
    with pytest.raises(NotFitting) as refused:
        read_link(link)
    assert refused.value.words.endswith((".", "field=value"))
    assert "\x1b" not in refused.value.words


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"not json\n",
        b"[]\n",
        b"\xff\n",
        b"{}\n",
        b'{"v": 2, "ask": "raise"}\n',
        b'{"v": 1, "ask": "quit"}\n',
        b'{"v": 1, "ask": ["raise"]}\n',
        b'{"v": 1, "ask": "open"}\n',
        b'{"v": 1, "ask": "open", "script": 7}\n',
        b'{"v": 1, "ask": "open", "script": "x", "values": []}\n',
        b'{"v": 1, "ask": "open", "script": "x", "values": {"a": {}}}\n',
        b'{"v": 1, "ask": "open", "script": "x", "values": {"a": true}}\n',
        b'{"v": 1, "ask": "open", "script": "x", "values": {"a": "\\ud800"}}\n',
        b'{"v": 1, "ask": "send"}\n',
        b'{"v": 1, "ask": "send", "command": []}\n',
        b'{"v": 1, "ask": "send", "command": {"do": 1}}\n',
        b"[" * 100_000,
        b"x" * (LONGEST + 1),
    ],
)
def test_a_line_that_does_not_fit_is_refused(line: bytes) -> None:
    with pytest.raises(NotFitting):
        read_request(line)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_request_or_refused(line: bytes) -> None:
    with contextlib.suppress(NotFitting):
        assert read_request(line).ask in ("open", "send", "raise")


@given(st.text(max_size=80))
def test_any_link_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(NotFitting):
        assert read_link("jobaid://open/" + text).ask == "open"


def test_a_token_that_is_no_token_is_dropped() -> None:
    line = json.dumps({"v": 1, "ask": "raise", "token": "x" * 501}).encode()
    assert read_request(line).token == ""


def test_sets_of_the_command_line() -> None:
    assert read_sets(["account=1=2", " customer.city =São Paulo"]) == {
        "account": "1=2",
        "customer.city": "São Paulo",
    }
    for bad in ("account", "Bad Name=1", "=1"):
        with pytest.raises(NotFitting):
            read_sets([bad])


def test_each_profile_has_an_address_of_its_own_in_a_private_folder(tmp_path: Path) -> None:
    one, other = address(tmp_path / "a"), address(tmp_path / "b")
    assert one != other
    assert one == address(tmp_path / "x" / ".." / "a")
    folder = Path(one).parent
    assert folder.stat().st_mode & 0o077 == 0
    assert folder.stat().st_uid == os.getuid()
    assert len(one) < 100  # a Unix socket's name has room for 107 bytes


def test_without_a_desk_nobody_answers(tmp_path: Path) -> None:
    assert ask_desk(tmp_path, HandoverRequest("raise")) is None


def served(profile: Path, reply: bytes | None) -> threading.Thread:
    """A desk that reads one line and says `reply`; None: it says nothing at all."""
    where = address(profile)
    Path(where).unlink(missing_ok=True)
    server = socket.socket(socket.AF_UNIX)
    server.bind(where)
    server.listen()

    def serve() -> None:
        talk, _ = server.accept()
        with talk, server:
            talk.recv(65536)
            if reply is not None:
                talk.sendall(reply)
            else:
                talk.recv(1)  # until the other side gives up

    thread = threading.Thread(target=serve)
    thread.start()
    return thread


@pytest.mark.parametrize(
    ("reply", "ok"),
    [
        (HandoverReply(True, "", {"open": True}).line(), True),
        (b"nonsense\n", False),
        (b"[]\n", False),
        (b'{"v":1}\n', False),
        (b"", False),
    ],
)
def test_what_the_desk_says_is_read_or_said_to_be_unreadable(
    tmp_path: Path, reply: bytes, ok: bool
) -> None:
    thread = served(tmp_path, reply)
    answer = ask_desk(tmp_path, HandoverRequest("raise"))
    thread.join()
    assert answer is not None
    assert answer.ok is ok
    assert ok or "no answer that can be read" in answer.words


def test_a_desk_that_hangs_is_said_to_be_running(tmp_path: Path) -> None:
    thread = served(tmp_path, None)
    answer = ask_desk(tmp_path, HandoverRequest("raise"), patience_s=0.05)
    thread.join()
    assert answer is not None
    assert "does not answer" in answer.words


@pytest.mark.parametrize("token", ["a\0b", "a b", "é", "x" * 501, "\n", 7, None])
def test_a_token_that_no_window_system_gives_is_left_out(token: object) -> None:
    line = json.dumps({"v": 1, "ask": "raise", "token": token}).encode()
    assert read_request(line).token == ""


def test_where_a_desk_listens_does_not_follow_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = address(tmp_path)
    for name in ("TMPDIR", "TMP", "TEMP", "XDG_RUNTIME_DIR", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    assert address(tmp_path) == told
