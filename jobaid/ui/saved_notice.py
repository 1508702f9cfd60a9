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

UNKEPT = "unkept"
"""The banner that stands as long as nothing is kept."""

ID = "kept"
"""One banner for whatever the disk refuses: the newest sentence takes the place of the others."""


class SavedNotice(QObject):
    """Keeps the message bar and one banner true to what is on the disk.

    `recorder` and `session` are None until they are there. Between `keeps_nothing` and `keeps`
    the window says everywhere that nothing is kept: in its title, a banner, and the bar.
    """

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._at: dt.datetime | None = None
        self._sure = False
        self._keeps_nothing = False
        self.recorder: Recorder | None = None
        self.session: Session | None = None

    def keeps_nothing(self, words: str) -> None:
        """Nothing can be kept: `words` say why. Again where the reason is another one now."""
        self._keeps_nothing = True
        self._window.set_mark(self.tr("NOTHING IS KEPT"))
        self._window.banners.stand(words, "never", id=UNKEPT)
        self._window.message_bar.set_trouble("")
        self.show()

    def keeps(self, recorder: Recorder) -> None:
        """What is done here is kept from now on, and what was done before."""
        self.recorder = recorder
        if self._keeps_nothing:
            self._keeps_nothing = False
            self._at = wall_clock().astimezone()
            self._window.set_mark("")
            self._window.banners.take_away(UNKEPT)
            words = self.tr("This window keeps everything now, what was done before included.")
            self._window.banners.say(words, id=ID)
            self.show()

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
        lost = 0 if self.session is None else self.session.unkept
        in_trouble = self.recorder is not None and self.recorder.in_trouble
        if self._sure or not (lost or in_trouble):
            return True
        self._window.banners.ask(
            self.tr(
                "%Ln call(s) of this window are kept nowhere yet, and closing now loses them.",
                None,
                lost,
            )
            if lost
            else self.tr(
                "Not everything is on the disk yet, and closing now loses it. Make room on the"
                " disk and wait until it is saved."
            ),
            self.tr("Close and lose it"),
            self._close_all_the_same,
            self.tr("Stay"),
            id="closing",
            at_once=True,
        )
        return False

    def _close_all_the_same(self) -> None:
        self._sure = True
        self._window.close()

    def show(self) -> None:
        """Say in the bar how it stands."""
        if self._keeps_nothing:
            self._window.message_bar.set_unkept()
            return
        call = None if self.session is None else self.session.call_view()
        waits = self.recorder is not None and self.recorder.in_trouble
        if waits or (call is not None and call.memory_only):
            self._window.message_bar.set_memory_only()
        elif self._at is not None:
            self._window.message_bar.set_saved(self._at)
