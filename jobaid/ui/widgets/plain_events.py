"""Which plain event passes: those that Qt has no class of their own for, as `LayoutRequest`."""

from __future__ import annotations

from PySide6.QtCore import QEvent


def is_plain(event: QEvent, kind: QEvent.Type) -> bool:
    """Whether `event` is the plain one of `kind`: for filters and `event`, which see every event.

    Its class is asked first: its kind is a value of one of Python's enums, which takes ten times
    as long to make, and most of what passes in a step are paints, moves and keys.
    """
    return type(event) is QEvent and event.type() == kind
