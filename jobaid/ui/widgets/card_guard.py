"""Every box of text masks card numbers and security codes as the record does, where they stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from jobaid.log.mask import Masked

PAUSE_MS = 300
"""As long as typing has to pause before it is kept."""
_FEWEST = 6  # signs of the shortest that is masked: "cvv123"


def copies_masked(event: QKeyEvent, chosen: str) -> bool:
    """Copy the chosen text masked, where a key copies or cuts and there is anything to mask."""
    keys = QKeySequence.StandardKey
    if len(chosen) < _FEWEST or not (event.matches(keys.Copy) or event.matches(keys.Cut)):
        return False
    masked = _masked(chosen)
    if masked.found:
        QGuiApplication.clipboard().setText(masked.text)
    return bool(masked.found)


class SelectionGuard(QObject):
    """Masks what other programs are given of a text that is marked, as X11 does without a key.

    `mode` is the clipboard that is watched; what another program marked is left alone.
    """

    def __init__(self, parent: QObject, mode: QClipboard.Mode = QClipboard.Mode.Selection) -> None:
        super().__init__(parent)
        self._mode = mode
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.changed.connect(self._changed)

    def _changed(self, mode: QClipboard.Mode) -> None:
        chosen_here = mode != QClipboard.Mode.Selection or self._clipboard.ownsSelection()
        if mode != self._mode or not chosen_here:
            return
        text = self._clipboard.text(mode)
        if len(text) >= _FEWEST and (masked := _masked(text)).found:
            self._clipboard.setText(masked.text, mode)


def moved_caret(before: str, after: str, caret: int) -> int:
    """Where a caret at `caret` of `before` stands in `after`: at the same words."""
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    if caret <= start:
        return caret
    return max(start, caret + len(after) - len(before)) if caret > len(before) - end else (
        len(after) - end
    )  # fmt: skip


def _alike(one: str, other: str) -> int:
    at = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        at += 1
    return at


def _masked(text: str) -> Masked:
    from jobaid.log.mask import mask_text

    return mask_text(text)


class CardGuard(QObject):
    """Masks the text of a box once typing pauses, and at once when it is left.

    `read` gives the text and the caret (in characters), `put` shows another text in its place,
    `tell` is given what was taken out: "card" or "code".
    """

    def __init__(
        self,
        box: QObject,
        read: Callable[[], tuple[str, int]],
        put: Callable[[str], None],
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(box)
        self._read = read
        self._put = put
        self._tell = tell
        self._pause: QTimer | None = None

    def typed(self) -> None:
        """Something was typed; once typing pauses it is looked at."""
        if self._pause is None:
            self._pause = QTimer(self)
            self._pause.setSingleShot(True)
            self._pause.timeout.connect(self._paused)
        self._pause.start(PAUSE_MS)

    def ended(self) -> None:
        """Typing is over: nothing is taken for unfinished."""
        if self._pause is None:
            return
        self._pause.stop()
        text, _ = self._read()
        if len(text) >= _FEWEST:
            self._show(text, _masked(text))

    def _paused(self) -> None:
        text, caret = self._read()
        if len(text) >= _FEWEST:
            from jobaid.log.mask import TypingMask

            self._show(text, TypingMask().shown(text, cursor=caret))

    def _show(self, text: str, masked: Masked) -> None:
        if masked.found and masked.text != text:
            self._put(masked.text)
            kinds = {one.kind for one in masked.found}
            self._tell("card" if "card" in kinds else "code")
