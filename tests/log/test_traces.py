"""Tracebacks and log lines that the program prints are masked."""

import io
import logging
import sys
import threading
import warnings
from collections.abc import Iterator

import pytest

from jobaid.log.traces import MaskingFilter, install_traceback_mask, masked_traceback

CARD = "4111 1111 1111 1111"


@pytest.fixture
def log() -> Iterator[tuple[logging.Logger, io.StringIO]]:
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(MaskingFilter())
    logger = logging.Logger("jobaid.test")
    logger.addHandler(handler)
    yield logger, written
    handler.close()


def test_messages_and_their_values(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, written = log
    logger.warning("cannot bring %r to a date (100%%)", CARD)
    logger.warning(f"cannot read {CARD} 50% of the time")
    assert written.getvalue() == (
        "cannot bring '[card ending 1111]' to a date (100%)\n"
        "cannot read [card ending 1111] 50% of the time\n"
    )


def test_tracebacks_and_stacks(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, written = log
    try:
        raise ValueError(CARD)
    except ValueError:
        logger.exception("failed", stack_info=True)
    assert "ValueError: [card ending 1111]" in written.getvalue()
    assert CARD not in written.getvalue()


def test_a_message_that_does_not_fit_its_values(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, written = log
    logger.warning("%d and %d", CARD)
    assert "does not fit" in written.getvalue()
    assert "1111" not in written.getvalue()


def test_a_traceback_as_text() -> None:
    try:
        try:
            raise KeyError(CARD)
        except KeyError as error:
            raise RuntimeError("while masking " + CARD.replace(" ", "\u00a0")) from error
    except RuntimeError as error:
        trace = masked_traceback(error)
    assert trace.count("[card ending 1111]") == 2
    assert trace.startswith("Traceback (most recent call last):\n")
    assert trace.endswith("RuntimeError: while masking [card ending 1111]\n")
    assert "1111 1111" not in trace


def test_the_interpreters_hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    printed = io.StringIO()
    monkeypatch.setattr(sys, "stderr", printed)
    put_back = install_traceback_mask()
    try:
        try:
            raise ValueError(f"pay with {CARD}")
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)

        def fail() -> None:
            raise ValueError(f"thread with {CARD}")

        def leave() -> None:
            raise SystemExit(CARD)

        for target in (fail, leave):
            thread = threading.Thread(target=target, name=f"thread {CARD}")
            thread.start()
            thread.join()

        class Breaks:
            def __del__(self) -> None:
                raise ValueError(f"unraisable with {CARD}")

            def __repr__(self) -> str:
                return f"<Breaks {CARD}>"

        with warnings.catch_warnings():
            Breaks()
    finally:
        put_back()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    text = printed.getvalue()
    assert "ValueError: pay with [card ending 1111]" in text
    assert "Exception in thread thread [card ending 1111]:" in text
    assert "ValueError: thread with [card ending 1111]" in text
    assert "ValueError: unraisable with [card ending 1111]" in text
    assert CARD not in text
    assert text.count("Traceback") == 3


def test_a_narrow_console_and_none_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    put_back = install_traceback_mask()
    error = ValueError(f"\u4f60\u597d {CARD}")
    try:
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, encoding="cp1252"))
        sys.excepthook(ValueError, error, None)
        monkeypatch.setattr(sys, "stderr", None)
        sys.excepthook(ValueError, error, None)
    finally:
        put_back()
    assert b"[card ending 1111]" in raw.getvalue()
