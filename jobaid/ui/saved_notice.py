"""What the window says of the disk: saved when, what is not on it yet, and that it is again."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobaid.operations.clock import wall_clock
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.desk.session import Session
    from jobaid.operations.recorder import Recorder
    from jobaid.ui.frame.window import MainWindow

ID = "kept"
"""One banner for whatever the disk refuses: the newest sentence takes the place of the others."""


class SavedNotice(QObject):
    """Keeps the message bar and one banner true to what is on the disk.

    `keeping` and `session` are None until they are there, `keeping` for good where nothing is
    kept.
    """

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._at: dt.datetime | None = None
        self._sure = False
        self.recorder: Recorder | None = None
        self.session: Session | None = None

    def saved(self, _seq: int) -> None:
        """Everything of the call in hand is on the disk."""
        self._at = wall_clock().astimezone()
        if self.recorder is None or not self.recorder.in_trouble:
            self._window.message_bar.set_trouble("")
        self.show()

    def not_kept(self, words: str) -> None:
        """The disk refused something, which is in memory meanwhile."""
        words = translated(words)
        self._window.banners.say(words, "warn", id=ID)
        self._window.message_bar.set_trouble(words)
        self.show()

    def kept_again(self, words: str) -> None:
        """What was in memory only is on the disk; said once nothing else waits."""
        if self.recorder is not None and self.recorder.in_trouble:
            return
        self._at = wall_clock().astimezone()
        self._window.banners.say(translated(words), "neutral", id=ID)
        self._window.message_bar.set_trouble("")
        self.show()

    def may_close(self) -> bool:
        """Whether the window may close; asks first where that would lose something."""
        if self._sure or self.recorder is None or not self.recorder.in_trouble:
            return True
        self._window.banners.ask(
            self.tr(
                "Not everything is on the disk yet, and closing now loses it. Make room on the"
                " disk and wait until it is saved."
            ),
            self.tr("Close and lose it"),
            self._close_all_the_same,
            self.tr("Stay"),
            id="closing",
        )
        return False

    def _close_all_the_same(self) -> None:
        self._sure = True
        self._window.close()

    def show(self) -> None:
        """Say in the bar how it stands."""
        call = None if self.session is None else self.session.call_view()
        waits = self.recorder is not None and self.recorder.in_trouble
        if waits or (call is not None and call.memory_only):
            self._window.message_bar.set_memory_only()
        elif self._at is not None:
            self._window.message_bar.set_saved(self._at)
