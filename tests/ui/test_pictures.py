"""The README's pictures are made of the desk by one command, the same each time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.tools.pictures import PICTURES, SIZE

CHECKOUT = Path(__file__).parents[2]
MOST_BYTES = 250_000


def take(out: Path, *names: str) -> list[Path]:
    """Run the command in a process of its own: it sets the time zone and the language."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.tools.pictures", "--out", str(out), *names],
        env={**os.environ, "XDG_CACHE_HOME": str(out / "cache"), "PYTHONPATH": str(CHECKOUT)},
        cwd=out,
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""
    return [Path(line) for line in run.stdout.splitlines()]


def colours(image: QImage) -> set[int]:
    return {
        image.pixel(x, y) for x in range(0, SIZE.width(), 7) for y in range(0, SIZE.height(), 7)
    }


def test_a_picture_is_of_the_right_size_and_shows_something(tmp_path: Path) -> None:
    (file,) = take(tmp_path, "desk-dark")
    assert file.stat().st_size < MOST_BYTES
    image = QImage(str(file))
    assert image.size() == SIZE
    # A blank window has one colour; a desk with its words, cards and marks has many.
    assert len(colours(image)) > 40
    assert image.pixelColor(2, 450).lightness() < 60


@pytest.mark.long
def test_the_same_desk_gives_the_same_pictures(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        assert [file.stem for file in take(folder)] == list(PICTURES)
    for name in PICTURES:
        file = f"{name}.png"
        assert (first / file).read_bytes() == (second / file).read_bytes()
        assert (first / file).stat().st_size < MOST_BYTES
        assert len(colours(QImage(str(first / file)))) > 40
