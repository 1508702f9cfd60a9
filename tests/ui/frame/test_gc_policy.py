"""Memory is tidied between calls, and what is free goes back to the system."""

from __future__ import annotations

import gc
import platform
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from jobaid.ui.frame import gc_policy
from jobaid.ui.frame.gc_policy import GcPolicy
from tests.ui.shift.worker import memory

PIECES, SIZE = 100_000, 600
"""Too large for Python's own pools, so that the C library gives them room: some 60 MB."""


@pytest.fixture
def policy(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[GcPolicy]:
    monkeypatch.setattr(gc_policy, "IDLE_MS", 10)
    # Desks of other tests may be in a call still, or have set something aside.
    monkeypatch.setattr(GcPolicy, "_in_hand", weakref.WeakKeyDictionary())
    gc.unfreeze()
    made = GcPolicy(None)  # type: ignore[arg-type]
    yield made
    made.let_go()


def _is_tidied() -> bool:
    return gc.get_freeze_count() > 0


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps what is free")
def test_what_was_let_go_between_calls_is_given_back(qtbot: QtBot, policy: GcPolicy) -> None:
    pieces = [bytes(SIZE) for _ in range(PIECES)]
    stays = bytes(SIZE)  # above the others, so that they are a hole and not the end of the heap
    full = memory()
    pieces.clear()
    policy.between_calls()
    qtbot.waitUntil(_is_tidied, timeout=30_000)
    assert memory() < full - PIECES * SIZE / 1024 / 2
    assert len(stays) == SIZE


def test_what_was_made_is_tidied_anew_but_never_in_a_call(qtbot: QtBot, policy: GcPolicy) -> None:
    policy.in_a_call()
    policy.much_was_made()
    qtbot.wait(50)
    assert not _is_tidied()
    policy.between_calls()
    qtbot.waitUntil(_is_tidied, timeout=30_000)
    gc.unfreeze()
    policy.much_was_made()
    qtbot.waitUntil(_is_tidied, timeout=30_000)
    policy.let_go()
    policy.much_was_made()
    qtbot.wait(50)
    assert not _is_tidied()


def test_what_the_start_made_is_looked_through_once_it_is_over(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gc_policy, "IDLE_MS", 10)
    monkeypatch.setattr(GcPolicy, "_in_hand", weakref.WeakKeyDictionary())
    gc.unfreeze()
    gc.disable()  # as a start does
    made = GcPolicy(None)  # type: ignore[arg-type]
    made.in_a_call()
    assert not gc.isenabled()
    qtbot.waitUntil(gc.isenabled, timeout=30_000)
    assert _is_tidied()  # set aside: the first look is not at all of it
    made.let_go()
    assert gc.isenabled()
    assert not _is_tidied()
