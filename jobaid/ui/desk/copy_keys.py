"""The keys that copy the house's own texts out of a call, one key each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from jobaid.sentences import ended
from jobaid.ui.callview.call_key_rows import COPY_KEYS
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.actions import Bindings


class _CopyKey(QObject):
    """The key of the text at one place in the house's order."""

    def __init__(self, keys: CopyKeys, at: int) -> None:
        super().__init__(keys)
        self._keys = keys
        self._at = at

    def press(self) -> None:
        """The key was pressed."""
        self._keys.copy(self._at)

    def can(self) -> bool:
        """Whether the house has so many texts."""
        return self._at < self._keys.count


class CopyKeys(QObject):
    """Copies the text with a number, by the keys in `bindings`.

    What is typed is kept first; `said` tells what was copied.
    """

    said = Signal(str)

    def __init__(
        self,
        dispatcher: Dispatcher,
        screen: str,
        flush: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dispatcher = dispatcher
        self._flush = flush
        keys = [_CopyKey(self, at) for at in range(COPY_KEYS)]
        self.bindings: Bindings = {
            f"{screen}-text-{at + 1}": (key.press, key.can) for at, key in enumerate(keys)
        }

    @property
    def count(self) -> int:
        """How many texts the house has."""
        return len(self._dispatcher.session.copy_texts)

    def copy(self, at: int) -> None:
        """Put the text at `at` on the clipboard, with the values of the call."""
        texts = self._dispatcher.session.copy_texts
        if at >= len(texts):
            return
        self._flush()
        filled = self._dispatcher.session.copy_text(texts[at].id)
        if filled is not None:
            QGuiApplication.clipboard().setText(filled.text)
            told = self.tr("Copied: %1").replace("%1", texts[at].title)
            told = f"{ended(told)} {translated(filled.words)}" if filled.words else told
            self.said.emit(told)
