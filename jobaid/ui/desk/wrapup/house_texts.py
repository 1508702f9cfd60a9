"""The house's own texts as buttons, each with the key that copies it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.call_key_rows import COPY_KEYS
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.placing import Pool, Stacked

if TYPE_CHECKING:
    from jobaid.operations.callview.copy_texts import CopyText
    from jobaid.ui.frame.actions import ActionMap


class _TextButton(PushButton):
    """Copies the text at one place."""

    asked = Signal(int)

    def __init__(self, at: int, parent: QWidget) -> None:
        super().__init__("quiet", "", parent, small=True)
        self._at = at
        self.set_icon_name("copy")
        self.hide()
        self.clicked.connect(self._pressed)

    def _pressed(self) -> None:
        self.asked.emit(self._at)


class HouseTexts(Stacked, QWidget):
    """Draws a button for each text under each other. `asked` carries the place of one."""

    asked = Signal(int)

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._buttons = Pool(self._button)

    def draw(self, texts: Sequence[CopyText]) -> bool:
        """Draw the texts; tells whether there are more or fewer of them than before."""
        before = len(self._buttons.used)
        shown = self._buttons.show(min(len(texts), COPY_KEYS))
        for at, (button, one) in enumerate(zip(shown, texts, strict=False)):
            button.setAccessibleIdentifier(f"copy-text-{one.id}")
            button.set_text(one.title)
            button.set_key(self._actions.cap(f"wrapup-text-{at + 1}"))
        self.arrange()
        return len(shown) != before

    def lay(self, width: int, *, move: bool = False) -> int:
        """The height in px; each as wide as its words."""
        high = current_theme().px("row_do")
        for at, button in enumerate(self._buttons.used):
            if move:
                button.setGeometry(0, at * high, min(width, button.sizeHint().width()), high)
        return high * len(self._buttons.used)

    def _button(self) -> _TextButton:
        button = _TextButton(len(self._buttons.all), self)
        button.asked.connect(self.asked)
        return button
