"""The doctor: what stops the desk, in words, with what to do; without Qt too."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from jobaid.library.shipped import shipped_library
from jobaid.operations.doctor import Diagnosis, examine

NOW = dt.datetime(2026, 11, 21, 14, 0, tzinfo=dt.UTC)
FINE = {"error": "", "version": "6.12.0", "missing": [], "screens": [["one", 1440, 900]]}
SCREEN = {"DISPLAY": ":0", "LANG": "en_GB.UTF-8"}


def look(
    tmp_path: Path,
    told: Mapping[str, object] = FINE,
    *,
    env: Mapping[str, str] = SCREEN,
    library: Path | None = None,
    profile: Path | None = None,
    now: dt.datetime = NOW,
) -> list[Diagnosis]:
    return examine(
        profile or tmp_path / "profile",
        library or shipped_library(),
        environment=env,
        probe=lambda: told,
        now=lambda: now,
    )


def stops(found: list[Diagnosis]) -> list[Diagnosis]:
    return [one for one in found if one.state == "stops"]


def test_a_good_machine(tmp_path: Path) -> None:
    found = look(tmp_path)
    assert stops(found) == []
    words = "\n".join(one.words for one in found)
    for part in (
        "Python 3.",
        "Qt for Python 6.12.0",
        "1440 × 900",
        "Typefaces",
        "scripts",
        "Clock",
    ):
        assert part in words
    assert not (tmp_path / "profile").exists()


def test_missing_system_libraries_are_named_with_the_line_that_installs_them(
    tmp_path: Path,
) -> None:
    told = {**FINE, "missing": ["libxcb-cursor.so.0", "libEGL.so.1"], "screens": []}
    told["error"] = "libEGL.so.1: cannot open shared object file: No such file or directory"
    (one,) = stops(look(tmp_path, told))
    assert "libxcb-cursor.so.0, libEGL.so.1" in one.words
    assert one.remedy.endswith("apt-get install libegl1 libxcb-cursor0")


def test_a_library_named_by_the_error_alone_is_found_too(tmp_path: Path) -> None:
    told = {"error": "libGL.so.1: cannot open shared object file", "version": "6.12.0"}
    (one,) = stops(look(tmp_path, told))
    assert "libgl1" in one.remedy


def test_no_qt_at_all(tmp_path: Path) -> None:
    (one,) = stops(look(tmp_path, {"error": "No module named 'PySide6'", "version": ""}))
    assert "pip install PySide6-Essentials" in one.remedy


def test_an_old_qt(tmp_path: Path) -> None:
    (one,) = stops(look(tmp_path, {**FINE, "version": "6.5.1"}))
    assert "too old" in one.words


def test_no_screen(tmp_path: Path) -> None:
    (one,) = stops(look(tmp_path, {**FINE, "screens": []}, env={"LANG": "C.UTF-8"}))
    assert "DISPLAY" in one.words


def test_a_screen_that_qt_cannot_reach(tmp_path: Path) -> None:
    told = {"version": "6.12.0", "error": "", "ended": "qt.qpa.xcb: could not connect to :9\nmore"}
    (one,) = stops(look(tmp_path, told))
    assert "could not connect to :9" in one.words


def test_a_small_screen_is_only_minded(tmp_path: Path) -> None:
    found = look(tmp_path, {**FINE, "screens": [["tiny", 800, 480]]})
    assert stops(found) == []
    assert any(one.state == "mind" and "800 × 480" in one.words for one in found)


def test_a_profile_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (one,) = stops(look(tmp_path, profile=tmp_path / "file"))
    assert "cannot be written to" in one.words
    (one,) = stops(look(tmp_path, profile=tmp_path / "file" / "below"))
    assert "cannot be written to" in one.words


def test_a_library_with_nothing_to_read(tmp_path: Path) -> None:
    (one,) = stops(look(tmp_path, library=tmp_path / "none"))
    assert "no script to read" in one.words


@pytest.mark.parametrize("year", [1970, 2024, 2150])
def test_a_clock_that_is_years_off(tmp_path: Path, year: int) -> None:
    (one,) = stops(look(tmp_path, now=NOW.replace(year=year)))
    assert str(year) in one.words


def test_a_clock_behind_the_calls_that_are_kept(tmp_path: Path) -> None:
    day = tmp_path / "profile" / "log" / "abc" / "2026" / "2026-12-24.json"
    day.parent.mkdir(parents=True)
    day.write_text("{}")
    (day.parent / "not-a-day.json").write_text("{}")
    (one,) = [one for one in look(tmp_path) if one.state == "mind" and "clock says" in one.words]
    assert "2026-12-24" in one.words


def test_it_needs_no_qt_to_run(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from pathlib import Path\n"
        "from jobaid.operations.doctor import examine\n"
        f"found = examine(Path({str(tmp_path)!r}), Path({str(shipped_library())!r}),"
        " probe=lambda: {'error': 'none', 'version': ''})\n"
        "sys.exit(0 if any(one.state == 'stops' for one in found) else 3)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_real_probe_finds_qt_offscreen(tmp_path: Path) -> None:
    pytest.importorskip("PySide6")
    import os

    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    found = examine(tmp_path, shipped_library(), environment=env)
    assert any(one.words.startswith("Qt for Python 6.") for one in found)
    assert not [one for one in stops(found) if "Qt" in one.words]


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
@pytest.mark.parametrize(
    ("inside", "mode", "state"),
    [
        ("", 0o700, None),
        ("", 0o755, "mind"),
        ("", 0o777, "stops"),
        ("", 0o1777, "stops"),
        ("log/d1/open", 0o777, "stops"),
        ("settings.toml", 0o666, "stops"),
    ],
)
def test_a_profile_that_others_may_write_fails(
    tmp_path: Path, inside: str, mode: int, state: str | None
) -> None:
    profile = tmp_path / "profile"
    (profile / "log/d1/open").mkdir(parents=True)
    (profile / "settings.toml").write_text("")
    profile.chmod(0o700)
    (profile / inside).chmod(mode)
    found = [one for one in look(tmp_path, profile=profile) if "thers on this" in one.words]
    assert [one.state for one in found] == ([] if state is None else [state])
    if state is not None:
        assert "chmod -R go-rwx" in found[0].remedy
