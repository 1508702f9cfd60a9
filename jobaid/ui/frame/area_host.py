"""Which areas the window has: those of the role that are there, made when they first belong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jobaid.operations.roles import areas_for, first_area

if TYPE_CHECKING:
    from jobaid.ui.frame.window import MainWindow


class _Offered(NamedTuple):
    title: Callable[[], str]
    make: Callable[[], QWidget]


class AreaHost(QObject):
    """Brings the areas of a role into the window and takes the others out.

    An area is one `offer`. What stays keeps its widget and everything in it.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._offered: dict[str, _Offered] = {}
        self._shown: tuple[str, ...] = ()
        self._role = ""

    def offer(self, id: str, title: Callable[[], str], make: Callable[[], QWidget]) -> None:
        """An area that can be shown: `title()` names it, `make()` gives its widget."""
        self._offered[id] = _Offered(title, make)

    def take_role(self, role: str) -> None:
        """Show the areas of a role; the one that shows now stays, where it is among them.

        The first time that a role is told the window goes to the area that it begins with.
        """
        window, before, untold = self._window, self._shown, not self._role
        wanted = areas_for(role, self._offered)
        self._role, self._shown = role, wanted
        for id in wanted:
            if id not in before:
                offered = self._offered[id]
                window.add_place(id, offered.title, offered.make())
        for id in before:
            if id not in wanted:
                window.remove_place(id)
        if wanted != before:
            window.order_places(wanted)
        first = first_area(role, wanted)
        if untold and first is not None and first != window.navigation.current:
            window.show_place(first)
