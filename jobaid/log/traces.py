"""Masks what the program prints about itself: log lines and tracebacks hold values too.

It is in place before anything else of a start; the mask is loaded with the first that is printed.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Final

_FORMATTER: Final = logging.Formatter()


def _masked(text: str) -> str:
    from jobaid.log.mask.masked_text import mask_text

    return mask_text(text).text


class MaskingFilter(logging.Filter):
    """Masks each log record that passes: message, traceback and stack.

    Add it to a handler. A filter on a logger does not see what the loggers below it send.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask the record in place; every record passes."""
        try:
            message = record.getMessage()
        except Exception:  # a message that does not fit its arguments must not show them either
            message = f"{record.msg} (the message does not fit its {len(record.args or ())} values)"
        record.msg, record.args = _masked(message), None
        if record.exc_info and not record.exc_text:
            record.exc_text = _FORMATTER.formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = _masked(record.exc_text)
        if record.stack_info:
            record.stack_info = _masked(record.stack_info)
        return True


def masked_traceback(error: BaseException) -> str:
    """The traceback of an error as the interpreter prints it, masked, ending in a new line."""
    lines = traceback.format_exception(type(error), error, error.__traceback__)
    return _masked("".join(lines))


def install_traceback_mask() -> Callable[[], None]:
    """Mask every traceback that the interpreter prints for this program, in all threads.

    Returns a function that puts the hooks back as they were.
    """
    before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def put_back() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before

    sys.excepthook = _print_error
    threading.excepthook = _print_thread_error
    sys.unraisablehook = _print_unraisable
    return put_back


def _print_error(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    lines = traceback.format_exception(kind, error, trace)
    _print(_masked("".join(lines)))


def _print_thread_error(happened: threading.ExceptHookArgs) -> None:
    if happened.exc_type is SystemExit or happened.exc_value is None:
        return  # as the interpreter's own hook: a thread may end itself quietly
    name = happened.thread.name if happened.thread else "unknown"
    _print(_masked(f"Exception in thread {name}:\n") + masked_traceback(happened.exc_value))


def _print_unraisable(happened: sys.UnraisableHookArgs) -> None:
    told = happened.err_msg or "Exception ignored in"
    trace = masked_traceback(happened.exc_value) if happened.exc_value else ""
    _print(_masked(f"{told}: {happened.object!r}\n") + trace)


def _print(text: str) -> None:
    if sys.stderr is None:  # a program without a console
        return
    try:
        sys.stderr.write(text)
    except UnicodeEncodeError:
        sys.stderr.write(text.encode("ascii", "backslashreplace").decode("ascii"))
    sys.stderr.flush()
