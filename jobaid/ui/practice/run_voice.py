"""Voice in a run, where it is wanted: the customer speaks, the trainee is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from jobaid.operations.practice.practice_views import RunView
    from jobaid.operations.practice.voice.spoken_practice import CustomerVoice, TraineeEar


class RunVoice(QObject):
    """Off until it is turned on; nothing of it is loaded before.

    `heard(words, whole)` while the trainee speaks and once they have, `told(words)` for a
    sentence, `changed` when it listens or not.
    """

    heard = Signal(str, bool)
    told = Signal(str)
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._voice: CustomerVoice | None = None
        self._ear: TraineeEar | None = None
        self._said: tuple[tuple[bool, str], ...] = ()
        self._language = "en"
        self.heard.connect(self._was_heard)

    @property
    def on(self) -> bool:
        """Whether it is on."""
        return self._voice is not None

    @property
    def listens(self) -> bool:
        """Whether the trainee is listened to now."""
        return self._ear is not None and self._ear.listens

    def turn_on(self, language: str) -> None:
        """Speak from now on, in a call of this language."""
        from jobaid.operations.practice.voice.spoken_practice import (
            SILENT,
            CustomerVoice,
            TraineeEar,
            speaks,
        )

        self._language = language
        if self._voice is None:
            self._voice = CustomerVoice(self.told.emit)
            self._ear = TraineeEar(self.heard.emit, self.told.emit)
            self._ear.prepare()
        if not speaks(language):
            self.told.emit(SILENT)
        self.changed.emit()

    def turn_off(self) -> None:
        """No more of it."""
        voice, ear = self._voice, self._ear
        self._voice = self._ear = None
        self._said = ()
        if voice is not None:
            voice.close()
        if ear is not None:
            ear.close()
        self.changed.emit()

    def follow(self, view: RunView) -> None:
        """Speak what the customer said last, once."""
        from jobaid.operations.practice.voice.spoken_practice import speaks

        if self._voice is None or view.talk == self._said:
            return
        self._said = view.talk
        mine, words = view.talk[-1] if view.talk else (True, "")
        if not mine and speaks(self._language):
            self._voice.say(words)

    def be_silent(self) -> None:
        """The run is over, or laid aside."""
        self._said = ()
        if self._voice is not None:
            self._voice.be_silent()
        if self._ear is not None:
            self._ear.end()

    def listen(self) -> None:
        """Listen, or listen no more."""
        if self._ear is None or self._voice is None:
            return
        if self._ear.listens:
            self._ear.end()
        else:
            # What the customer says is not what the trainee says.
            self._voice.be_silent()
            self._ear.begin()
        self.changed.emit()

    def _was_heard(self, _words: str, whole: bool) -> None:
        if whole:
            self.changed.emit()
