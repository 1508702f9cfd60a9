"""Voice in practice: it never holds a run up, what is missing is a sentence, nothing is kept."""

from __future__ import annotations

import importlib.util
import queue
import shutil
import subprocess
import sys
import threading
import types
from pathlib import Path

import pytest

from jobaid.operations.practice.voice import voice_parts as parts
from jobaid.operations.practice.voice.spoken_practice import CustomerVoice, TraineeEar, speaks

_WAIT_S = 20.0
_PACKAGES = ("hibari", "moonshine_voice", "miniaudio")
has_voice = pytest.mark.skipif(
    any(importlib.util.find_spec(one) is None for one in _PACKAGES),
    reason="the extra `voice` is not installed",
)


class Told:
    """What was told from another thread."""

    def __init__(self) -> None:
        self.all: list[object] = []
        self._event = threading.Event()

    def __call__(self, *said: object) -> None:
        self.all.append(said if len(said) > 1 else said[0])
        self._event.set()

    def wait(self) -> None:
        assert self._event.wait(_WAIT_S)


class Room:
    """What would have been heard in a room: pieces played, each kept until the test lets go."""

    def __init__(self) -> None:
        self.played: list[str] = []
        self.began, self.go = threading.Event(), threading.Event()

    def __call__(self, pieces, stop):
        for piece in pieces:
            self.began.set()
            self.played.append(piece.decode())
            while not self.go.is_set() and not stop.is_set():
                stop.wait(0.01)
            if stop.is_set():
                return


def letters(words):
    yield from (one.encode() for one in words.split())


def test_the_customer_speaks_and_is_broken_off_by_what_comes_next():
    room, told = Room(), Told()
    voice = CustomerVoice(told, load=lambda: letters, play=room)
    voice.say("one two three")
    assert room.began.wait(_WAIT_S)
    voice.say("four")
    room.go.set()
    voice.close()
    assert room.played[0] == "one"
    assert "three" not in room.played
    assert told.all == []


def test_a_voice_that_fails_in_mid_sentence_is_told_once_and_the_run_goes_on():
    def breaks(words):
        yield b"one"
        raise RuntimeError("the model is broken")

    room, told = Room(), Told()
    room.go.set()
    voice = CustomerVoice(told, load=lambda: breaks, play=room)
    voice.say("one two")
    told.wait()
    voice.say("again")
    voice.close()
    assert told.all == [parts.VOICE_FAILED]
    assert room.played == ["one"]


def test_a_missing_package_is_one_sentence(monkeypatch):
    for name in _PACKAGES:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, "moonshine_voice.moonshine_api", None)
    told = Told()
    voice = CustomerVoice(told)
    voice.say("Hello")
    voice.say("Hello again")
    told.wait()
    voice.close()
    assert told.all == [parts.NOT_INSTALLED]
    ear = TraineeEar(Told(), told)
    ear.begin()
    ear.close()
    assert told.all == [parts.NOT_INSTALLED] * 2
    assert not ear.listens


def test_nothing_of_it_is_loaded_before_it_is_asked_for():
    code = (
        "import sys, jobaid.operations.practice.voice.spoken_practice, "
        "jobaid.operations.practice.practice_desk\n"
        f"print([one for one in {_PACKAGES!r} if one in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


class Ear:
    def __init__(self, words, breaks=False):
        self._words, self._heard, self._breaks = words.split(), 0, breaks

    def add(self, samples):
        self._heard += 1
        if self._breaks:
            raise RuntimeError("no")

    def words(self):
        return " ".join(self._words[: self._heard])

    def end(self):
        return self.words()


class Microphone:
    def __init__(self, pieces):
        self.samples: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        for _ in range(pieces):
            self.samples.put(b"\0\0\0\0")

    def close(self):
        self.samples.put(None)


def listened(words, pieces, breaks=False):
    heard, told = Told(), Told()
    ear = TraineeEar(
        heard,
        told,
        load=lambda: lambda: Ear(words, breaks),
        microphone=lambda: Microphone(pieces),
    )
    ear.begin()
    (told if breaks else heard).wait()
    ear.end()
    ear.close()
    return heard.all, told.all


def test_what_is_heard_comes_as_it_is_said_and_whole_at_the_end():
    heard, told = listened("I can open a dispute", 5)
    assert heard[-1] == ("I can open a dispute", True)
    assert [whole for _, whole in heard].count(True) == 1
    assert told == []


def test_an_ear_that_breaks_is_one_sentence():
    heard, told = listened("I can", 1, breaks=True)
    assert (heard, told) == ([], [parts.EAR_FAILED])


def test_a_missing_microphone_is_one_sentence():
    def none():
        raise parts.VoiceTrouble(parts.NO_MICROPHONE)

    told = Told()
    ear = TraineeEar(Told(), told, load=lambda: lambda: Ear("x"), microphone=none)
    ear.begin()
    told.wait()
    ear.close()
    assert told.all == [parts.NO_MICROPHONE]


class Transcriber:
    """A stream that counts how often it is asked for words."""

    def __init__(self):
        self.asked, self.sound, self.updates_itself = 0, 0, None

    def create_stream(self, update_interval):
        self.updates_itself = update_interval
        return self

    def add_audio(self, samples, rate):
        self.sound += len(samples)

    def update_transcription(self):
        self.asked += 1
        said = "one two three"[: 3 * self.asked]
        return types.SimpleNamespace(lines=[types.SimpleNamespace(text=said)])

    stop = update_transcription

    def start(self):
        pass

    close = start


def test_sound_that_waits_is_taken_without_being_transcribed_each_time():
    stream = Transcriber()
    ear = parts.StreamedEar(stream)
    tenth = bytes(4 * parts.EAR_RATE // 10)
    for _ in range(50):
        ear.add(tenth)
    assert (stream.asked, stream.sound) == (0, 5 * parts.EAR_RATE)
    assert stream.updates_itself > 3600
    assert (ear.words(), ear.words(), stream.asked) == ("one", "one", 1)
    assert (ear.end(), stream.asked) == ("one two t", 3)


def test_what_it_hears_with_is_loaded_before_anybody_speaks_and_once():
    loads, loaded = [], threading.Event()

    def load():
        loads.append(threading.current_thread().name)
        loaded.set()
        return lambda: Ear("one")

    told, room = Told(), Microphone(1)
    ear = TraineeEar(told, Told(), load=load, microphone=lambda: room)
    ear.prepare()
    assert loaded.wait(_WAIT_S)
    ear.begin()
    told.wait()
    ear.close()
    assert loads == ["ear-loading"]


def test_only_english_is_spoken():
    assert speaks("en")
    assert speaks("en-GB")
    assert not speaks("es")


@has_voice
def test_a_line_is_spoken_and_heard_again():
    spoken = b"".join(parts.load_voice()("You need not pay that part while it is open."))
    ear = parts.load_ear()()
    for piece in at_ear_rate(spoken):
        ear.add(piece)
    assert ear.end().lower().strip(".") == "you need not pay that part while it is open"


def at_ear_rate(spoken: bytes):
    """Two of three samples: 24 to 16 thousand a second, a tenth of a second each."""
    samples = memoryview(spoken).cast("f")
    told = [samples[at] for at in range(len(samples)) if at % 3 != 2]
    step = parts.EAR_RATE // 10
    for start in range(0, len(told), step):
        yield memoryview(bytearray(b"".join(_float(one) for one in told[start : start + step])))


def _float(value: float) -> bytes:
    import struct

    return struct.pack("f", value)


_RUN = """
import sys, threading, time
from functools import partial
from jobaid.operations.practice.voice import voice_parts as parts
from jobaid.operations.practice.voice.spoken_practice import CustomerVoice, TraineeEar
done = threading.Event()
voice = CustomerVoice(print, play=partial(parts.play, backend="null"))
voice.say("Nothing of this is kept anywhere.")
ear = TraineeEar(lambda words, whole: whole and done.set(), print,
                 microphone=partial(parts.OpenMicrophone, "null"))
ear.begin()
for _ in range(600):
    if ear._microphone or "moonshine_voice.transcriber" in sys.modules:
        break
    time.sleep(0.1)
time.sleep(1)
ear.end()
assert done.wait(60)
ear.close()
voice.close()
"""


@has_voice
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not there")
def test_nothing_of_the_sound_is_written_and_no_network_is_asked(tmp_path: Path):
    trace = tmp_path / "trace"
    calls = "openat,open,creat,connect,rename,renameat,renameat2,link,symlink"
    subprocess.run(
        [
            *["strace", "-f", "-qq", "-e"],
            f"trace={calls}",
            "-o",
            str(trace),
            sys.executable,
            "-B",
            "-c",
            _RUN,
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    lines = trace.read_text(errors="replace").splitlines()
    done = [one for one in lines if "ENOENT" not in one and "= -1" not in one]
    written = [
        one
        for one in done
        if ("O_WRONLY" in one or "O_RDWR" in one or "creat(" in one or "rename" in one)
        and not any(place in one for place in ('"/dev/', '"/proc/', '"/sys/', "/dev/shm"))
    ]
    assert written == []
    assert not [one for one in lines if "connect(" in one and "AF_INET" in one]
