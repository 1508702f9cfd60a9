"""How parts between calls take their room in layouts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.notes import EmptyState


def grow(widget: QWidget) -> None:
    """Let a layout give `widget` the height it needs at its width, and no less.

    With a fixed policy Qt would hold it to the height it has at its usual width.
    """
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class Nothing(EmptyState):
    """Nothing here yet, as high as its words are at its width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        grow(self)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Its words wrap; a label alone would say so only of its own text."""
        return True


def set_order(stops: Sequence[QWidget]) -> None:
    """Let Tab go through `stops` in their order, whenever they were made."""
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def leave_ring_room(layout: QLayout) -> None:
    """Leave room round the edge for the focus ring of what stands there; `ringed` takes it back."""
    room = current_theme().ring_room
    layout.setContentsMargins(room, room, room, room)


def ringed(size: int, sides: int = 2) -> int:
    """A distance in px at 100 % between parts that leave room for the ring on `sides` sides."""
    theme = current_theme()
    return max(0, theme.px(size) - sides * theme.ring_room)
