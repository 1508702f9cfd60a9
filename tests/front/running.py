"""Runs the program as a person would: a call as a process of its own, other commands here."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from tests.call.house import contents

CHECKOUT = Path(__file__).resolve().parents[2]


def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which nothing outside `tmp_path` is touched."""
    return {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "JOBAID_PROFILE": str(tmp_path / "profile"),
        "PYTHONPATH": str(CHECKOUT),
        "PYTHONWARNINGS": "error",
    }


def jobaid(
    tmp_path: Path, *arguments: str, given: str | bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run `jobaid` to its end, in this process: what a start of one proves is proved elsewhere."""
    typed = given.encode() if isinstance(given, str) else given
    ends = io.BytesIO(typed), io.BytesIO(), io.BytesIO()
    streams = [io.TextIOWrapper(end, encoding="utf-8", write_through=True) for end in ends]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment(tmp_path).items():
            patch.setenv(name, value)
        patch.chdir(tmp_path)
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patch.setattr(sys, name, stream)
        code = run(arguments)
    return subprocess.CompletedProcess(arguments, code, *(end.getvalue() for end in ends[1:]))


def write_house(root: Path) -> Path:
    """The test house as a library on disk."""
    for path, content in contents().items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return root


class Player:
    """`jobaid play --json` with one command in and one state out at a time."""

    def __init__(self, tmp_path: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "jobaid", "play", "--json", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(tmp_path),
        )
        self.state = self._read()

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            assert self.process.stderr is not None
            raise EOFError(self.process.stderr.read().decode())
        found: dict[str, Any] = json.loads(line)
        return found

    def do(self, name: str, **with_: Any) -> dict[str, Any]:
        """One command; returns the state after it."""
        return self.line(json.dumps({"do": name, **with_}))

    def line(self, text: str) -> dict[str, Any]:
        """One raw line; returns the state after it."""
        assert self.process.stdin is not None
        self.process.stdin.write(text.encode() + b"\n")
        self.process.stdin.flush()
        self.state = self._read()
        return self.state

    def end(self) -> int:
        """End the input; returns the exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        code = self.process.wait(timeout=60)
        self._close()
        return code

    def kill(self) -> None:
        """Kill the program as a power cut would."""
        self.process.kill()
        self.process.wait(timeout=60)
        self._close()

    def _close(self) -> None:
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()
