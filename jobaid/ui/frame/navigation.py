"""The bar at the top that leads from place to place; not there while there is one place only.

In a low window it gives way to a call: the line to say comes first. The keys lead on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.frame.panes import tab_through
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.toggled import Toggled

LOW = 420
"""Below this height of a window, divided by the scale of the text, a call needs its room."""


class _PlaceButton(Toggled, PushButton):
    """Leads to a place; that of the place that shows is checked."""


class Navigation(OnGround, QWidget):
    """One button for each place; `chosen(id)` carries where to go."""

    chosen = Signal(str)
    ground, lines = "raised", ("bottom",)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current = ""
        self._gives_way = False
        self._titles: dict[str, Callable[[], str]] = {}
        self._buttons: dict[str, _PlaceButton] = {}
        self._row = LineBox(self, edge=("pad", "", "pad", ""))
        self._row.addStretch(1)
        self.restyle()
        self.hide()

    def add(self, id: str, title: Callable[[], str]) -> None:
        """A place more; `title()` names it in the language of the interface."""
        button = _PlaceButton("quiet", title(), self)
        button.setObjectName(id)
        button.setCheckable(True)
        button.setAccessibleIdentifier(f"place-{id}")
        button.clicked.connect(self._pressed)
        self._titles[id] = title
        self._buttons[id] = button
        self._row.insertWidget(self._row.count() - 1, button)
        self.settle()

    def remove(self, id: str) -> None:
        """A place less."""
        del self._titles[id]
        button = self._buttons.pop(id)
        button.hide()
        button.deleteLater()
        self.settle()

    def set_gives_way(self, gives_way: bool) -> None:
        """Whether a call shows, which needs the room in a low window."""
        self._gives_way = gives_way
        self.settle()

    def settle(self) -> None:
        """Be there or not, as places, window and size of the text are now."""
        low = self.window().height() < LOW * current_theme().scale
        self.setVisible(len(self._buttons) > 1 and not (self._gives_way and low))

    def set_order(self, ids: Sequence[str]) -> None:
        """Put the places in this order, on the screen and for Tab."""
        self._buttons = {id: self._buttons[id] for id in ids}
        for at, button in enumerate(self._buttons.values()):
            self._row.removeWidget(button)
            self._row.insertWidget(at, button)
        tab_through(list(self._buttons.values()))

    def titles(self) -> list[tuple[str, str]]:
        """Where one can go: (id, name) of every place, none while there is one only."""
        places = [(id, title()) for id, title in self._titles.items()]
        return places if len(places) > 1 else []

    def set_current(self, id: str) -> None:
        """Say which place shows."""
        self.current = id
        for name, button in self._buttons.items():
            button.setChecked(name == id)
            button.set_kind("marked" if name == id else "quiet")

    def retranslate(self) -> None:
        """Put the titles in the language of the interface."""
        self.setAccessibleName(self.tr("Places"))
        for id, button in self._buttons.items():
            button.set_text(self._titles[id]())

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        self.setFixedHeight(current_theme().px("app_bar"))
        super().restyle()
        self.settle()

    def _pressed(self) -> None:
        button = self.sender()
        if button is not None:
            self.chosen.emit(button.objectName())
