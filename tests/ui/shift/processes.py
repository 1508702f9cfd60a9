"""Starts the worker and reads what it tells; every process has folders of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jobaid.library.cache.open_library import open_library
from jobaid.library.cache.search_cache import search_of

CHECKOUT = Path(__file__).resolve().parents[3]


class Place:
    """A profile, a library and a cache for workers, in the folder `root`."""

    def __init__(self, root: Path) -> None:
        self.profile = root / "profile"
        self.library = root / "library"
        self.environment = {
            **os.environ,
            "XDG_CACHE_HOME": str(root / "cache"),
            "JOBAID_DEFAULTS": str(root / "defaults.toml"),
            "PYTHONPATH": str(CHECKOUT),
            "PYTHONWARNINGS": "error",
            "PYTHONFAULTHANDLER": "1",
            # A program that is installed has its byte code; a start must not pay for making it.
            "PYTHONDONTWRITEBYTECODE": "",
        }

    def warm(self) -> None:
        """Have the library's cache made, as by an earlier start."""
        cache = Path(self.environment["XDG_CACHE_HOME"]) / "jobaid/libraries"
        search_of(open_library(self.library, cache))

    def begin(self, mode: str, number: int = 0) -> subprocess.Popen[str]:
        """Start a worker; its lines come on `stdout`."""
        return subprocess.Popen(
            [sys.executable, "-m", "tests.ui.shift.worker", mode,
             str(self.profile), str(self.library), str(number)],
            env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def run(self, mode: str, number: int = 0) -> list[dict[str, Any]]:
        """Run a worker to its end; returns its lines."""
        worker = self.begin(mode, number)
        out, said = worker.communicate(timeout=3600)
        assert worker.returncode == 0, said
        return [json.loads(line) for line in out.splitlines()]

    def until_shown(self, mode: str) -> tuple[float, float]:
        """Seconds from the start of the process to its first line: by the clock, of processor."""
        began = time.perf_counter()
        with self.begin(mode) as worker:
            assert worker.stdout is not None
            line = worker.stdout.readline()
            took = time.perf_counter() - began
            _out, said = worker.communicate(timeout=600)
        assert worker.returncode == 0, said
        return took, json.loads(line)["processor"]


def lines_of(worker: subprocess.Popen[str]) -> Iterator[dict[str, Any]]:
    """The whole lines that a worker has told, as far as there are any."""
    assert worker.stdout is not None
    for line in worker.stdout:
        if line.endswith("\n"):
            yield json.loads(line)
