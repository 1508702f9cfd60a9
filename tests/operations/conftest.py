"""A profile with calls, and `jobaid log ...` as a person gives it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import parser
from tests.operations.kept_calls import fill_profile


@pytest.fixture(scope="module")
def filled_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A filled profile that the tests of one module share."""
    folder = tmp_path_factory.mktemp("kept") / "profile"
    fill_profile(folder)
    return folder


@pytest.fixture
def printer(request: pytest.FixtureRequest) -> None:
    """What makes a PDF, which needs Qt: the one application that the tests of a process share."""
    pytest.importorskip("PySide6")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    request.getfixturevalue("qapp")


class Told:
    """What a command said, and its exit code."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(text) for text in self.out.splitlines()]


@pytest.fixture
def log(capsys: pytest.CaptureFixture[str], filled_profile: Path) -> Callable[..., Told]:
    """Runs `jobaid log` with its arguments, on the filled profile or that of another folder."""

    def run(*arguments: str, folder: Path = filled_profile) -> Told:
        given = ["log", *arguments, "--profile", str(folder)]
        options = parser(given).parse_args(given)
        code = options.handler(options)
        told = capsys.readouterr()
        return Told(code, told.out, told.err)

    return run
