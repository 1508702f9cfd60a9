"""What fails beside the window's work is told to the agent, once, and not to a terminal."""

from __future__ import annotations

import contextlib
import logging

from PySide6.QtCore import QObject, Signal

from jobaid.sentences import sentence

_PROGRAM = logging.getLogger("jobaid")


class FailureNotice(QObject):
    """`told` carries a sentence for each new kind of failure that the program logs.

    An agent has no terminal: what would be printed there is seen by nobody. From any thread.
    """

    told = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._handler = _Handler(self)
        _PROGRAM.addHandler(self._handler)

    def close(self) -> None:
        """Tell no more."""
        _PROGRAM.removeHandler(self._handler)


class _Handler(logging.Handler):
    def __init__(self, notice: FailureNotice) -> None:
        super().__init__(logging.ERROR)
        self._notice = notice
        self._seen: set[tuple[str, str]] = set()

    def emit(self, record: logging.LogRecord) -> None:
        kind = record.exc_info[0] if record.exc_info else None
        key = f"{record.name}:{record.lineno}", "" if kind is None else kind.__name__
        if key in self._seen:
            return
        self._seen.add(key)
        with contextlib.suppress(RuntimeError):  # the window is gone already
            self._notice.told.emit(_words(record))


def _words(record: logging.LogRecord) -> str:
    from jobaid.log.mask import mask_text

    error = record.exc_info[1] if record.exc_info else None
    what = record.getMessage() if error is None else f"{type(error).__name__}: {error}"
    return sentence(
        "Something beside your work failed ({what}, in {place}). Calls go on and are kept as "
        "always. Tell whoever looks after this computer.",
        what=mask_text(what[:200]).text,
        place=record.name,
    )
