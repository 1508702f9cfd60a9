"""Ctrl+K: find every script, step, reply, setting and action from one field.

What there is comes from providers, each of which ranks its own: the desk's provider asks the
library's search, actions and settings are matched word by word here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import LineField
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.panel import Panel
from jobaid.ui.widgets.placing import show_if
from jobaid.ui.widgets.themed import announce

if TYPE_CHECKING:
    from jobaid.ui.frame.palette_item import PaletteItem, Provider


MOST = 12
_ICONS = {
    "script": "file-text",
    "step": "arrow-right",
    "reply": "reply",
    "article": "newspaper",
    "setting": "settings",
    "action": "zap",
    "place": "map",
}


class Palette(Panel):
    """The field and what it finds; `chosen` carries the item that Enter took.

    While it `waits` for more to find, Enter with nothing found takes the first that comes.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, wide="banner")
        self.setAccessibleName(self.tr("Find"))
        self._providers: list[Provider] = []
        self.waits = True
        self._entered = False
        self._box = LineField(self, icon="search")
        self.field = self._box.field
        self.field.setAccessibleIdentifier("find")
        self.field.textEdited.connect(self._look)
        self.field.installEventFilter(self)
        self.items: list[PaletteItem] = []
        """What shows."""
        self.list = RowList(self, height="row", least=0)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleIdentifier("find-results")
        self.list.chosen.connect(self._take_item)
        self._nothing = TextLabel("ui", "muted", self, wrap=True)
        self._nothing.setAccessibleIdentifier("find-nothing")
        self._nothing.hide()
        Column(self, self._box, self.list, self._nothing, space="gap", edge="gap")
        self.retranslate()

    def add_provider(self, provider: Provider) -> None:
        """Let it find more."""
        self._providers.append(provider)

    def prepare(self) -> QWidget:
        """Empty it; returns what takes the focus."""
        self.field.clear()
        self._look("")
        return self.field

    def renew(self) -> None:
        """There is more to find: look again, and do what was pressed before it came."""
        if self.isHidden():
            return
        entered = self._entered
        self._look(self.field.text())
        if entered and self.items:
            self._take_item("0")

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.setAccessibleName(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find a script, step, reply, setting or action"))
        self.field.setPlaceholderText(self.tr("A script, step, reply, setting or action"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """In the field: up and down go through the list, Enter takes what is chosen."""
        if isinstance(event, QKeyEvent) and watched is self.field:
            if event.type() != QEvent.Type.KeyPress:
                return False
            match event.key():
                case Qt.Key.Key_Down:
                    self.list.step(1, around=True)
                case Qt.Key.Key_Up:
                    self.list.step(-1, around=True)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._entered = self.waits and not self.items
                    self.list.choose_current()
                case _:
                    return False
            return True
        return super().eventFilter(watched, event)

    def _look(self, words: str) -> None:
        self._entered = False
        found: list[PaletteItem] = []
        for provider in self._providers:
            found.extend(provider(words))
        found.sort(key=_worst_last)
        typed = bool(words.strip())
        # With no words it lists what can be done here; Enter then takes nothing by itself.
        self.items = _most(found) if typed else found
        rows = [_row(at, item) for at, item in enumerate(self.items)]
        self.list.set_rows(rows, choose=typed)
        self._say_nothing(words.strip() if not rows and not self.waits else "")

    def _say_nothing(self, words: str) -> None:
        """That nothing fits what is typed; "" for something does, or may still come."""
        says = self.tr("Nothing fits “%1”").replace("%1", words[:80]) if words else ""
        if says == self._nothing.text():
            return
        self._nothing.set_text(says)
        show_if(self._nothing, bool(says))
        if says:
            announce(self.field, says)

    def _take_item(self, at: str) -> None:
        item = self.items[int(at)]
        self.left.emit()
        self.chosen.emit(item)


def _worst_last(item: PaletteItem) -> float:
    return -item.score


def _most(found: list[PaletteItem]) -> list[PaletteItem]:
    """What there is room for; the ways to a new call are always among it."""
    new = [one for one in found if one.new_call]
    return [*[one for one in found if not one.new_call][: MOST - len(new)], *new]


def _row(at: int, item: PaletteItem) -> ListRow:
    icon, kind = _ICONS[item.kind], _kind_words(item)
    return ListRow(str(at), item.title, item.detail, kind, icon, item.cap, "accent")


def _kind_words(item: PaletteItem) -> str:
    """What kind of thing it is, in a word."""
    words = {
        "script": QCoreApplication.translate("Palette", "Script"),
        "step": QCoreApplication.translate("Palette", "Step"),
        "reply": QCoreApplication.translate("Palette", "Reply"),
        "article": QCoreApplication.translate("Palette", "Article"),
        "setting": QCoreApplication.translate("Palette", "Setting"),
        "action": QCoreApplication.translate("Palette", "Action"),
        "place": QCoreApplication.translate("Palette", "Place"),
    }
    return words[item.kind]
