"""The customer speaks and the trainee may: on threads of their own, so that no run waits.

Only English is spoken. What is heard is words to be looked at, never said by itself.
"""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from jobaid.operations.practice.voice import voice_parts as parts
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.practice.voice.voice_parts import Hearing, Speaking
    from jobaid.sentences import Sentence

SILENT: Sentence = sentence(
    "There is no voice for this language: the customer's words are to be read."
)
_PAUSE_S = 0.2
_END_S = 3.0

TellWords = Callable[[str], None]


class ListenedTo(Protocol):
    """Something that is listened to."""

    samples: queue.SimpleQueue[bytes | None]

    def close(self) -> None:
        """No more is taken."""
        ...


def speaks(language: str) -> bool:
    """Whether there is a voice for a language."""
    return language.partition("-")[0] == "en"


class CustomerVoice:
    """Speaks one thing after another. `tell` gets what is wrong, in words, from its thread.

    What it is made of is passed in, so that it can be tried without a device.
    """

    def __init__(
        self,
        tell: TellWords,
        *,
        load: Callable[[], Speaking] = parts.load_voice,
        play: Callable[[Iterator[bytes], threading.Event], None] = parts.play,
    ) -> None:
        self._tell, self._load, self._play = tell, load, play
        self._wanted: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._stop = threading.Event()
        self._broken = False
        self._turn = threading.Lock()
        self._thread = threading.Thread(target=self._work, name="customer-voice", daemon=True)
        self._thread.start()

    def say(self, words: str) -> None:
        """Speak; what is spoken now is broken off."""
        with self._turn:
            self._stop.set()
            self._wanted.put(words)

    def be_silent(self) -> None:
        """Break off."""
        self.say("")

    def close(self) -> None:
        """Speak no more."""
        self._stop.set()
        self._wanted.put(None)
        self._thread.join(_END_S)

    def _work(self) -> None:
        speak: Speaking | None = None
        while (words := self._newest()) is not None:
            if self._broken or not words.strip(" …"):
                continue
            try:
                speak = speak or self._load()
                self._play(iter(speak(words)), self._stop)
            except parts.VoiceTrouble as trouble:
                self._broken = True
                self._tell(trouble.words)
            except Exception:
                # Whatever breaks in a voice: the run goes on, and its words are read.
                self._broken = True
                self._tell(parts.VOICE_FAILED)

    def _newest(self) -> str | None:
        words = self._wanted.get()
        with self._turn:
            while not self._wanted.empty() and words is not None:
                words = self._wanted.get()
            if words is not None:
                self._stop.clear()
        return words


class TraineeEar:
    """Listens from `begin` to `end`. `heard(words, whole)` comes from its thread."""

    def __init__(
        self,
        heard: Callable[[str, bool], None],
        tell: TellWords,
        *,
        load: Callable[[], Callable[[], Hearing]] = parts.load_ear,
        microphone: Callable[[], ListenedTo] = parts.OpenMicrophone,
    ) -> None:
        self._heard, self._tell, self._load, self._open = heard, tell, load, microphone
        self._make: Callable[[], Hearing] | None = None
        self._loading = threading.Lock()
        self._microphone: ListenedTo | None = None
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None

    def prepare(self) -> None:
        """Load what it hears with, so that nobody waits for it. Returns at once."""
        threading.Thread(target=self._load_early, name="ear-loading", daemon=True).start()

    @property
    def listens(self) -> bool:
        """Whether it listens now."""
        return self._thread is not None and self._thread.is_alive() and not self._ending.is_set()

    def begin(self) -> None:
        """Listen. Returns at once."""
        if self.listens:
            return
        self.close()
        self._ending.clear()
        self._thread = threading.Thread(target=self._work, name="trainee-ear", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Listen no more; what was said comes with `heard`. Returns at once."""
        self._ending.set()

    def close(self) -> None:
        """Let go of the microphone."""
        self._ending.set()
        if self._thread is not None:
            self._thread.join(_END_S)
            self._thread = None

    def _load_early(self) -> None:
        # What is missing is said once somebody wants to speak.
        with contextlib.suppress(Exception):
            self._loaded()

    def _loaded(self) -> Callable[[], Hearing]:
        with self._loading:
            if self._make is None:
                self._make = self._load()
            return self._make

    def _work(self) -> None:
        try:
            make = self._loaded()
            microphone = self._open()
        except parts.VoiceTrouble as trouble:
            self._ending.set()
            self._tell(trouble.words)
            return
        try:
            self._listen(microphone, make())
        except Exception:
            self._tell(parts.EAR_FAILED)
        finally:
            self._ending.set()

    def _listen(self, microphone: ListenedTo, ear: Hearing) -> None:
        before = ""
        closing = False
        while True:
            if self._ending.is_set() and not closing:
                closing = True
                microphone.close()
            try:
                samples = microphone.samples.get(timeout=_PAUSE_S)
            except queue.Empty:
                continue
            if samples is None:
                break
            ear.add(samples)
            if microphone.samples.empty() and (words := ear.words()) != before:
                before = words
                self._heard(words, False)
        self._heard(ear.end(), True)
