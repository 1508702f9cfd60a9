"""What the window asks of a place (Desk now; Scripts, Review, Practice later)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import ActionMap


@runtime_checkable
class Area(Protocol):
    """One of the places that the window's navigation leads to. The object is a QWidget.

    Its `action_map` holds what its keys do while it shows; a place that goes from one screen to
    another (a call begins, or wraps up) says so with `action_map.set_context`.
    """

    action_map: ActionMap

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order; hidden ones are passed over."""
        ...

    def focus_first(self) -> None:
        """Give the focus to where work goes on: the search, or the step."""
        ...

    def end(self) -> None:
        """The place goes for good: nothing of it works on."""
        ...


@runtime_checkable
class HasRoom(Protocol):
    """A place that keeps something in view under panels: the never list, the line to say."""

    def room(self) -> QRect | None:
        """Where panels may stand now, in the place's coordinates; None: anywhere."""
        ...


def room_in(centre: QWidget, place: object) -> QRect | None:
    """Where panels may stand over `place`, in the coordinates of `centre`; None: anywhere."""
    room = place.room() if isinstance(place, HasRoom) else None
    if room is None or not isinstance(place, QWidget):
        return None
    return QRect(place.mapTo(centre, room.topLeft()), room.size())
