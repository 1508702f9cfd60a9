"""Ctrl+K: find every script, step, reply, setting and action from one field.

What there is comes from providers, each of which ranks its own: the desk's provider asks the
library's search, actions and settings are matched word by word here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.operations.desk.shapes import HitRow
from jobaid.ui.actions import ActionRegistry
from jobaid.ui.finds import FindList
from jobaid.ui.overlay import Overlay
from jobaid.ui.parts import LineField
from jobaid.ui.theme import current_theme

Kind = Literal["script", "step", "reply", "setting", "action"]
MOST = 12


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can be found: `score` is about 1 where every word fits where it counts.

    `hit` is what the library's search found, for a script, step or reply.
    """

    kind: Kind
    id: str
    title: str
    detail: str = ""
    cap: str = ""
    score: float = 0.0
    hit: HitRow | None = None


Provider = Callable[[str], Iterable[Item]]


def fit(words: str, title: str, more: str = "") -> float:
    """How well typed words fit a title: each must begin one of its words; 0 where one does not.

    1 where they are the title's first words; words found in `more` only count half.
    """
    typed = words.casefold().split()
    named = title.casefold().split()
    beside = more.casefold().split()
    if not typed:
        return 0.0
    score = 0.0
    for word in typed:
        if any(one.startswith(word) for one in named):
            score += 1.0
        elif any(one.startswith(word) for one in beside):
            score += 0.5
        else:
            return 0.0
    lead = 0.0 if title.casefold().startswith(words.casefold().strip()) else 0.15
    return score / len(typed) - lead


def action_items(actions: ActionRegistry) -> Provider:
    """A provider of what can be done on this screen."""

    def items(words: str) -> list[Item]:
        found = []
        for key in actions.available():
            score = fit(words, key.words())
            if score and actions.can(key.id):
                item = Item("action", key.id, key.words(), "", actions.cap(key.id), score)
                found.append(item)
        return found

    return items


class Palette(Overlay):
    """The field and what it finds; `chosen` carries the item that Enter took."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "foot", width=560)
        self.setAccessibleName(self.tr("Find"))
        self._providers: list[Provider] = []
        self._box = LineField(self, icon="search")
        self.field = self._box.field
        self.field.setAccessibleIdentifier("find")
        self.field.textEdited.connect(self._look)
        self.field.installEventFilter(self)
        self.list = FindList(self)
        self.list.setAccessibleIdentifier("find-results")
        self.list.taken.connect(self._take_item)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._box)
        self._column.addWidget(self.list)
        self.retranslate()
        self.restyle()

    def add_provider(self, provider: Provider) -> None:
        """Let it find more."""
        self._providers.append(provider)

    def show_up(self) -> None:
        """Open it empty."""
        self.field.clear()
        self._look("")
        self.open_up(self.field)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.setAccessibleName(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find a script, step, reply, setting or action"))
        self.field.setPlaceholderText(self.tr("A script, step, reply, setting or action"))

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        theme = current_theme()
        pad = theme.px(theme.tokens.space.gap)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme.px(theme.tokens.space.unit))
        super().restyle()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another language: the words are read again."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """In the field: up and down go through the list, Enter takes what is chosen."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() != QEvent.Type.KeyPress:
                return False
            match event.key():
                case Qt.Key.Key_Down:
                    self.list.move(1)
                case Qt.Key.Key_Up:
                    self.list.move(-1)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.list.take_current()
                case _:
                    return False
            return True
        return super().eventFilter(watched, event)

    def _look(self, words: str) -> None:
        found: list[Item] = []
        for provider in self._providers:
            found.extend(provider(words))
        found.sort(key=_worst_last)
        self.list.set_items(found[:MOST], _kind_words)
        self.fit()

    def _take_item(self, item: object) -> None:
        self.leave()
        self.chosen.emit(item)


def _worst_last(item: Item) -> float:
    return -item.score


def _kind_words(item: Item) -> str:
    """What kind of thing it is, in a word."""
    words = {
        "script": QCoreApplication.translate("Palette", "Script"),
        "step": QCoreApplication.translate("Palette", "Step"),
        "reply": QCoreApplication.translate("Palette", "Reply"),
        "setting": QCoreApplication.translate("Palette", "Setting"),
        "action": QCoreApplication.translate("Palette", "Action"),
    }
    return words[item.kind]
