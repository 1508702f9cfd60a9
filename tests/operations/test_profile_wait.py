"""A profile that another program has is waited for, and taken when it is free."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jobaid.log.profile import Profile
from jobaid.operations.handover import HandoverReply, HandoverRequest, address, ask_desk
from jobaid.operations.profile_wait import ProfileWait
from jobaid.operations.recorder import Recorder

RAISE = HandoverRequest("raise")


class Waiting:
    """A wait whose pauses are counted; `at[n]` is done in the nth, `asking` before a desk is."""

    def __init__(self, profile: Path) -> None:
        self.profile = profile
        self.told: list[str] = []
        self.at: dict[int, Callable[[], object]] = {}
        self.pauses: list[float] = []
        self.given_up = False
        self.unused = True
        self.asking: Callable[[], object] = lambda: None
        self.of = ProfileWait(
            profile,
            RAISE,
            lambda: Recorder.open(self.profile),
            may_hand_over=self._may_hand_over,
            tell=self.told.append,
            pause=self._pause,
        )

    def wait(self) -> Recorder | HandoverReply | None:
        return self.of.wait(lambda: self.given_up)

    def _may_hand_over(self) -> bool:
        self.asking()
        return self.unused

    def _pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.at.pop(len(self.pauses), lambda: None)()
        assert len(self.pauses) < 1_000, "nothing ended the waiting"


class Owner:
    """Something that has a desk's socket: it answers, or it is silent."""

    def __init__(self, profile: Path, answer: HandoverReply | None) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(address(profile))
        self._socket.listen(1)
        self._answer = answer
        self._thread = threading.Thread(target=self._serve)
        if answer is not None:
            self._thread.start()

    def _serve(self) -> None:
        talk, _ = self._socket.accept()
        with talk:
            if talk.recv(65536):
                assert self._answer is not None
                talk.sendall(self._answer.line())

    def close(self, profile: Path) -> None:
        if self._thread.is_alive():
            with socket.socket(socket.AF_UNIX) as nobody:
                nobody.connect(address(profile))
            self._thread.join()
        self._socket.close()
        os.unlink(address(profile))


@pytest.fixture
def waiting(tmp_path: Path) -> Waiting:
    return Waiting(tmp_path)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Profile]:
    with Profile.open(tmp_path, writing=True) as profile:
        yield profile


def test_a_profile_is_taken_as_soon_as_it_is_free(waiting: Waiting, held: Profile) -> None:
    waiting.at[3] = held.close
    got = waiting.wait()
    assert isinstance(got, Recorder)
    assert got.profile.writing
    got.close()
    assert len(waiting.pauses) == 3
    (words,) = waiting.told
    assert words.startswith("Nothing is kept in this window yet.")
    assert "already running" in words
    assert str(os.getpid()) in words


def test_a_desk_that_answers_gets_what_the_start_was_for(waiting: Waiting, held: Profile) -> None:
    owner = Owner(waiting.profile, HandoverReply(True, "It is up."))
    try:
        assert waiting.wait() == HandoverReply(True, "It is up.")
    finally:
        owner.close(waiting.profile)


def test_a_desk_that_says_nothing_is_waited_for(waiting: Waiting, held: Profile) -> None:
    owner = Owner(waiting.profile, None)
    waiting.at[2] = held.close
    try:
        got = waiting.wait()
    finally:
        owner.close(waiting.profile)
    assert isinstance(got, Recorder)
    got.close()


def test_a_desk_that_answers_too_late_is_waited_for(waiting: Waiting, held: Profile) -> None:
    owner = Owner(waiting.profile, HandoverReply(False, "Too late.", silent=True))
    waiting.at[2] = held.close
    try:
        got = waiting.wait()
    finally:
        owner.close(waiting.profile)
    assert isinstance(got, Recorder)
    got.close()


def test_once_calls_were_had_here_they_are_not_left_to_another_desk(
    waiting: Waiting, held: Profile
) -> None:
    owner = Owner(waiting.profile, HandoverReply(True))
    waiting.unused = False
    waiting.at[2] = held.close
    try:
        got = waiting.wait()
    finally:
        owner.close(waiting.profile)
    assert isinstance(got, Recorder)
    got.close()


def test_what_a_desk_is_just_asked_for_or_has_taken_on_is_not_begun_here(
    waiting: Waiting, held: Profile
) -> None:
    owner = Owner(waiting.profile, HandoverReply(True))
    begun: list[bool] = []

    waiting.asking = lambda: begun.append(waiting.of.asks_no_more())
    try:
        assert waiting.wait() == HandoverReply(True)
    finally:
        owner.close(waiting.profile)
    assert begun == [False]
    assert not waiting.of.asks_no_more(), "the desk does it"


def test_what_is_begun_here_is_left_to_no_desk_any_more(waiting: Waiting, held: Profile) -> None:
    owner = Owner(waiting.profile, HandoverReply(True))
    assert waiting.of.asks_no_more()
    waiting.at[2] = held.close
    try:
        got = waiting.wait()
    finally:
        owner.close(waiting.profile)
    assert isinstance(got, Recorder)
    got.close()


def test_whoever_has_given_up_holds_nothing(waiting: Waiting, held: Profile) -> None:
    def give_up() -> None:
        held.close()
        waiting.given_up = True

    waiting.at[1] = give_up
    assert waiting.wait() is None
    Profile.open(waiting.profile, writing=True).close()


def test_a_place_that_takes_no_profile_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("a file")
    waiting = Waiting(tmp_path / "in the way" / "profile")
    waiting.at[1] = (tmp_path / "in the way").unlink
    got = waiting.wait()
    assert isinstance(got, Recorder)
    got.close()
    assert "cannot be written to" in waiting.told[0]
    assert waiting.pauses[0] >= 1


def test_a_silent_desk_is_told_from_none(tmp_path: Path) -> None:
    assert ask_desk(tmp_path, RAISE) is None
    owner = Owner(tmp_path, None)
    try:
        for _ in range(5):  # also once its queue is full
            reply = ask_desk(tmp_path, RAISE, patience_s=0.05)
            assert reply is not None
            assert reply.silent
            assert not reply.ok
    finally:
        owner.close(tmp_path)
