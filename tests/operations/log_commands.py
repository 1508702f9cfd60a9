"""`jobaid log ...` as a person gives it, on a profile that the tests have filled."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.cli import parser

if TYPE_CHECKING:
    import pytest


class Told:
    """What a command said, and its exit code."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(text) for text in self.out.splitlines()]


Log = Callable[..., Told]


def log_command(capsys: pytest.CaptureFixture[str], profile: Path) -> Log:
    """Runs `jobaid log` with the arguments that it is called with, on `profile` or another."""

    def run(*arguments: str, folder: Path = profile) -> Told:
        given = ["log", *arguments, "--profile", str(folder)]
        options = parser(given).parse_args(given)
        code = options.handler(options)
        told = capsys.readouterr()
        return Told(code, told.out, told.err)

    return run
