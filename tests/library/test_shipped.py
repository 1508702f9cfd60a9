"""The library that comes with the product is found wherever the product was put."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import jobaid
from jobaid.library import shipped
from jobaid.library.reader import read_library
from tests.wheels import build_wheel

CHECKOUT = Path(jobaid.__file__).parent.parent
ASK = (
    "from jobaid.library.shipped import shipped_library, shipped_assets\n"
    "print(shipped_library()); print(shipped_assets())"
)


def ask(*paths: Path) -> list[Path]:
    """Where a new interpreter that sees only these folders finds library and assets."""
    code = f"import sys; sys.path[:0] = {[str(path) for path in paths]!r}\n{ASK}"
    run = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, check=False, cwd="/"
    )
    assert run.returncode == 0, run.stderr
    return [Path(line) for line in run.stdout.splitlines()]


def copy_of_the_package(target: Path) -> Path:
    shutil.copytree(
        CHECKOUT / "jobaid", target / "jobaid", ignore=shutil.ignore_patterns("__pycache__", ".*")
    )
    return target


def test_in_a_checkout(tmp_path: Path) -> None:
    root = copy_of_the_package(tmp_path)
    (root / "pyproject.toml").write_text("")
    for folder in ("scripts_library", "assets"):
        (root / folder).mkdir()
    (root / "scripts_library/library.yaml").write_text("name: X\n")
    assert ask(root) == [root / "scripts_library", root / "assets"]


def test_installed_with_the_folders_inside(tmp_path: Path) -> None:
    root = copy_of_the_package(tmp_path)
    inside = root / "jobaid/shipped"
    for folder in ("scripts_library", "assets"):
        (inside / folder).mkdir(parents=True)
        # What other packages leave beside is not taken for ours.
        (root / folder).mkdir()
    (inside / "scripts_library/library.yaml").write_text("name: X\n")
    assert ask(root) == [inside / "scripts_library", inside / "assets"]


def test_an_incomplete_installation_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "jobaid"
    package.mkdir()
    (tmp_path / "assets").mkdir()
    monkeypatch.setattr(jobaid, "__file__", str(package / "__init__.py"))
    for find in (shipped.shipped_library, shipped.shipped_assets):
        with pytest.raises(shipped.NotShipped, match="Install Job Aid again"):
            find()


def test_here() -> None:
    assert read_library(shipped.shipped_library()).library.scripts
    assert shipped.shipped_assets().is_dir()


@pytest.mark.long
def test_a_wheel_carries_the_library_and_the_assets(tmp_path: Path) -> None:
    wheel = build_wheel(tmp_path)
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    inside = tmp_path / "site/jobaid/shipped"
    assert ask(tmp_path / "site") == [inside / "scripts_library", inside / "assets"]
    installed = read_library(inside / "scripts_library")
    assert installed.contents == read_library(CHECKOUT / "scripts_library").contents
    assert list((tmp_path / "site/jobaid/library/codes").glob("JA001.md"))
