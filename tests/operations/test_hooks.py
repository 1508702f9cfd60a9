from __future__ import annotations

import itertools
import json
import os
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from jobaid.library.reader import read_contents
from jobaid.operations.hooks import HookQueue, Hooks
from jobaid.operations.recorded_call import begin, resume
from jobaid.operations.recorder import Recorder
from jobaid.operations.settings_in_force import load_settings
from tests.call.house import TickingClock, contents, do
from tests.call.house import begin as begin_engine

WRITE = (
    "import os, sys; told = os.environ['JOBAID_EVENT'] + '\\n' + sys.stdin.read() + '\\n'; "
    "open(sys.argv[1], 'a').write(told)"
)


def ids():
    numbers = itertools.count(1)
    return lambda: f"018f0000-0000-7000-8000-{next(numbers):012}"


def python(code: str, *arguments: object) -> tuple[str, ...]:
    return (sys.executable, "-c", code, *map(str, arguments))


class Told(list[str]):
    """What was told, from another thread; `wait` until something is."""

    def __init__(self) -> None:
        super().__init__()
        self._any = threading.Event()

    def __call__(self, words: str) -> None:
        self.append(words)
        self._any.set()

    def wait(self) -> None:
        assert self._any.wait(60)


def wait_for(what) -> None:
    end = time.monotonic() + 60
    while not what():
        assert time.monotonic() < end
        time.sleep(0.01)


def has_lines(file: Path, number: int) -> bool:
    return file.exists() and file.read_text().count("\n") == number


def queue(tmp_path: Path, command, told, hook="closed", **more) -> HookQueue:
    return HookQueue(hook, tmp_path / "hooks", lambda: {hook: command}, told, ids(), **more)


def waiting(tmp_path: Path, hook: str = "closed") -> list[Path]:
    return sorted((tmp_path / "hooks" / hook).glob("*.json"))


def test_a_command_hears_of_what_happens_in_a_call(tmp_path):
    out = tmp_path / "out"
    command = python(WRITE, out)
    told = Told()
    with Recorder.open(tmp_path / "profile") as recorder:
        recorder.hooks = Hooks(
            tmp_path / "hooks", lambda: dict.fromkeys(("hold", "closed"), command), told, ids()
        )
        call = begin(
            read_contents(contents()),
            "charge-dispute",
            new_id=ids(),
            recorder=recorder,
            clock=TickingClock(),
        )
        for number, one in enumerate(("hold", "resume", "close"), start=1):
            call.do({"do": one, "reason": "only a test"})
            wait_for(partial(has_lines, out, 2 * number))
    lines = out.read_text().splitlines()
    assert lines[::2] == ["held", "resumed", "closed"]
    documents = [json.loads(line) for line in lines[1::2]]
    assert {one["id"] for one in documents} == {call.id}
    assert documents[-1]["state"] == "closed"
    assert documents[-1]["reason"] == "only a test"
    assert told == []


def test_a_command_that_fails_is_said_once_and_tried_again(tmp_path):
    out = tmp_path / "out"
    code = (
        "import pathlib, sys; p = pathlib.Path(sys.argv[1]); n = len(p.read_text()) if p.exists()"
        " else 0; p.write_text('x' * (n + 1)); sys.exit('the CRM is away' if n < 2 else 0)"
    )
    told = Told()
    hooks = queue(tmp_path, python(code, out), told, pauses_s=(0.01,))
    hooks.put("closed", {"id": "a"})
    wait_for(lambda: out.exists() and out.read_text() == "xxx" and not waiting(tmp_path))
    hooks.close()
    assert len(told) == 1
    assert "the CRM is away" in told[0]


def test_a_document_that_a_command_refuses_holds_up_no_others(tmp_path):
    out, told = tmp_path / "out", Told()
    code = (
        "import json, sys; id = json.load(sys.stdin)['id']; "
        "id == 'a' and sys.exit('no such customer'); open(sys.argv[1], 'a').write(id + '\\n')"
    )
    hooks = queue(tmp_path, python(code, out), told, pauses_s=(0.02, 60.0))
    for id in "abc":
        hooks.put("closed", {"id": id})
    # What was taken is put away once its command has ended, a little after it has written
    wait_for(lambda: has_lines(out, 2) and len(waiting(tmp_path)) == 1)
    hooks.close()
    assert out.read_text().split() == ["b", "c"]
    assert [json.loads(path.read_text())["id"] for path in waiting(tmp_path)] == ["a"]
    assert len(told) == 1


@pytest.mark.parametrize(
    "code",
    ["import time; time.sleep(600)", "import sys\nwhile True: sys.stderr.write('x' * 65536)"],
)
def test_a_command_that_hangs_or_prints_without_end_is_ended(tmp_path, code):
    told = Told()
    hooks = queue(tmp_path, python(code), told, longest_s=0.5)
    hooks.put("closed", {"id": "a"})
    told.wait()
    hooks.close()
    assert "0.5 seconds" in told[0]
    assert len(waiting(tmp_path)) == 1, "it is tried again"


def test_closing_ends_a_command_at_once_and_the_next_start_goes_on(tmp_path):
    out = tmp_path / "out"
    begun = python("import sys, time; open(sys.argv[1], 'w'); time.sleep(600)", out)
    hooks = queue(tmp_path, begun, Told())
    hooks.put("closed", {"id": "a"})
    hooks.put("closed", {"id": "b"})
    wait_for(out.exists)
    before = time.monotonic()
    hooks.close()
    assert time.monotonic() - before < 300
    assert len(waiting(tmp_path)) == 2
    out.unlink()
    again = queue(tmp_path, python(WRITE, out), Told())
    wait_for(lambda: not waiting(tmp_path))
    again.close()
    assert [json.loads(line)["id"] for line in out.read_text().splitlines()[1::2]] == ["a", "b"]


def test_a_state_that_is_over_is_not_told_of_again(tmp_path):
    told = Told()
    out = tmp_path / "out"
    code = WRITE + "; sys.exit(os.environ['JOBAID_EVENT'] == 'recording-paused')"
    hooks = queue(tmp_path, python(code, out), told, hook="recording", pauses_s=(0.2,))
    hooks.put("recording-paused", {"id": "a"})
    told.wait()
    hooks.put("recording-resumed", {"id": "a"})
    wait_for(lambda: not waiting(tmp_path, "recording"))
    hooks.close()
    assert out.read_text().splitlines()[-2] == "recording-resumed"


@pytest.mark.parametrize(
    ("program", "why"),
    [
        ("/no/such/program", "there is no program “/no/such/program”"),
        (str(Path(__file__)), "may not be run as a program"),
    ],
)
def test_a_command_that_cannot_be_run_is_said_with_the_reason(tmp_path, program, why):
    told = Told()
    hooks = queue(tmp_path, (program,), told)
    hooks.put("closed", {"id": "a"})
    told.wait()
    hooks.close()
    assert "closed" in told[0]
    assert why in told[0]


def test_the_settings_name_the_commands(tmp_path):
    (tmp_path / "settings.toml").write_text(
        "[hooks]\nclosed = \"crm --add 'a b'\"\nhold = ['x', 'y z']\nopened = 3\n"
    )
    loaded = load_settings(tmp_path, defaults=())
    assert loaded.settings.hooks == {
        "opened": (),
        "closed": ("crm", "--add", "a b") if os.name == "posix" else ("crm", "--add", "'a b'"),
        "hold": ("x", "y z"),
        "recording": (),
    }
    assert "hooks.opened" in loaded.words[0]


RECORDING = """
id: pay
title: Pay by card
steps:
  - {id: talk, title: Talk, say: Hello}
  - {id: card, title: Card, say: The number please, recording: pause}
  - {id: check, title: Check, say: One moment}
  - {id: done, title: Done, say: Thank you, recording: resume}
"""


def test_a_recording_pauses_from_the_step_that_says_so_to_the_one_that_resumes_it():
    engine = begin_engine("pay", read_contents(contents(pay=RECORDING)).library)
    paused = []
    for name in ("next", "next", "next", "back", "back", "back"):
        do(engine, name)
        paused.append(engine.state.recording_paused)
    assert paused == [True, True, False, True, True, False]
    do(engine, "next")
    do(engine, "undo")
    assert not engine.state.recording_paused
    kinds = [one["type"] for one in engine.events if one["type"].startswith("recording")]
    assert kinds == ["recording-paused", "recording-resumed"] * 3


def recording_hook(folder: Path, out: Path, told: Told) -> Hooks:
    commands = {"recording": python(WRITE, out)}
    return Hooks(folder / "hooks", lambda: commands, told, ids())


def told_events(out: Path) -> list[str]:
    return [one for one in out.read_text().splitlines() if one.startswith("recording-")]


def test_a_recorder_hears_of_a_call_that_is_left_killed_and_gone_on_with(tmp_path):
    out, told = tmp_path / "out", Told()
    reading = read_contents(contents(pay=RECORDING))
    with Recorder.open(tmp_path / "profile") as recorder:
        recorder.hooks = recording_hook(tmp_path, out, told)
        call = begin(reading, "pay", new_id=ids(), recorder=recorder, clock=TickingClock())
        assert call.do({"do": "next"}).problem is None
        call.wait()
        wait_for(lambda: has_lines(out, 2))
        call.leave()
    # What was handed over just before the end was still taken
    assert told_events(out) == ["recording-paused", "recording-resumed"]
    with Recorder.open(tmp_path / "profile") as recorder:
        recorder.hooks = recording_hook(tmp_path, out, told)
        (left,) = recorder.recovery.resumable
        recorder.hooks.cut_off(left.document)  # as after a kill: once more, to be sure
        wait_for(lambda: has_lines(out, 6))
        again = resume(reading, left.interaction, recorder, new_id=ids())
        wait_for(lambda: has_lines(out, 8))
        assert again.do({"do": "close", "reason": "rang off"}).problem is None
        wait_for(lambda: has_lines(out, 10))
        recorder.hooks.cut_off({"events": [{"type": "recording-resumed"}, {"type": "closed"}]})
        recorder.hooks.cut_off({})
    assert told_events(out)[2:] == ["recording-resumed", "recording-paused", "recording-resumed"]
    assert told == []


def test_a_command_that_hangs_keeps_the_program_from_ending_for_a_moment_only(tmp_path):
    commands = {"closed": python("import time; time.sleep(600)")}
    hooks = Hooks(tmp_path / "hooks", lambda: commands, Told(), ids())
    hooks.happened("closed", lambda: {"id": "a"})
    wait_for(lambda: waiting(tmp_path))
    began = time.monotonic()
    hooks.close()
    assert time.monotonic() - began < 300
    assert len(waiting(tmp_path)) == 1, "the next start tries it again"
