"""Files that break and disks that fill while somebody is on the telephone."""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.log.platform import PLATFORM
from jobaid.ui.theme import current_theme
from tests.ui.hostile.running import Running
from tests.ui.tree import Tree, press, settle, type_text

Run = Callable[[], Running]


def test_a_script_that_breaks_in_a_call_is_said_and_the_call_goes_on(
    run: Run, library: Path, tree: Tree
) -> None:
    desk = run()
    desk.open("charge dispute")
    (library / "scripts" / "charge-dispute.yaml").write_text("id: charge-dispute\ntitle: [x\n s")
    desk.look_at_library()
    desk.says("scripts/charge-dispute.yaml, line", "This call goes on with what it began with.")
    press("1")
    assert desk.view.script == "verify-identity"
    assert not tree.has("call-banner", name="charge-dispute.yaml")
    desk.look_at_library()
    assert not tree.has("call-banner", name="charge-dispute.yaml"), "it is said once"
    desk.end()
    desk.says("scripts/charge-dispute.yaml, line", "The last version without errors is used.")
    desk.open("charge dispute")
    assert desk.view.script == "charge-dispute"


@pytest.mark.parametrize("instead", ["nothing", "file", "link", "empty"])
def test_a_library_folder_that_vanishes_takes_no_script_away(
    run: Run, library: Path, tree: Tree, instead: str
) -> None:
    desk = run()
    count = len(desk.session.library.library.scripts)
    desk.open("charge dispute")
    away = library.rename(library.with_name("away"))
    match instead:
        case "file":
            library.write_text("")
        case "link":
            library.symlink_to(library.with_name("nowhere"))
        case "empty":
            library.mkdir()
    desk.look_at_library()
    desk.says("The library folder", "scripts that were there before stay open to you", "This call")
    press("1", "Alt+2")
    assert desk.view.step == "security-word"
    desk.end()
    desk.look_at_library()
    desk.says("The library folder", "The scripts that were there before stay open to you.")
    desk.open("bereavement")
    assert desk.view.script == "bereavement"
    desk.end()
    if library.is_symlink() or library.is_file():
        library.unlink()
    elif library.exists():
        library.rmdir()
    away.rename(library)
    desk.look_at_library()
    assert not tree.has("findings")
    assert len(desk.session.library.library.scripts) == count


def test_a_start_without_a_library_says_where_to_look(run: Run, library: Path, tree: Tree) -> None:
    shutil.rmtree(library)
    library.mkdir()
    desk = run()
    desk.says("No scripts yet", "Settings says which folder that is")
    press("Alt+1", "Return")
    assert desk.session.call_view() is None


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Not empty: the disk is full."""
    state: list[bool] = []
    real_write, real_sync, real_create = (
        PLATFORM.write_all,
        PLATFORM.datasync,
        PLATFORM.write_whole,
    )

    def refuse() -> None:
        if state:
            raise OSError(errno.ENOSPC, "No space left on device")

    def write_all(self: object, descriptor: int, data: bytes) -> object:
        refuse()
        return real_write(descriptor, data)

    def datasync(self: object, descriptor: int) -> object:
        refuse()
        return real_sync(descriptor)

    def write_whole(self: object, *given: object) -> object:
        refuse()
        return real_create(*given)  # type: ignore[arg-type]

    for name, made in (
        ("write_all", write_all), ("datasync", datasync), ("write_whole", write_whole)
    ):  # fmt: skip
        monkeypatch.setattr(type(PLATFORM), name, made)
    return state


def note(words: str) -> None:
    press("F2")
    type_text(words)
    press("F2")


def test_a_disk_that_fills_in_a_call_is_one_banner_and_all_of_it_is_kept_later(
    run: Run, profile: Path, tree: Tree, full: list[bool]
) -> None:
    desk = run()
    desk.open("charge dispute")
    desk.until(lambda: tree.has("saved", name="Saved"))
    full.append(True)
    note("Prefers email.")
    desk.told("This call is kept in memory only: the disk is full", "Go on with the call")
    desk.until(lambda: tree.has("saved", name="Not on the disk yet"))
    press("1")
    desk.end()
    desk.says("A finished call is not in its day file yet", "do not end the program")
    desk.open("bereavement")
    note("The second call.")
    desk.says("This call is kept in memory only")
    assert len(tree.all("banner")) == 1
    assert tree.has("saved", name="Not on the disk yet")
    full.clear()
    note(" More.")
    desk.until(lambda: tree.has("saved", name="Saved"))
    desk.until(lambda: not tree.has("banner", name="in memory only"))
    assert not tree.has("trouble")
    desk.end()
    desk.close()
    (day,) = (profile / "log").glob("*/20*/*.json")
    kept = json.dumps(json.loads(day.read_text(encoding="utf-8")))
    for words in ("Prefers email.", "The second call.", "More."):
        assert words in kept
    assert not list((profile / "log").glob("*/open/*.jl"))


def test_closing_asks_while_something_is_in_memory_only(
    run: Run, tree: Tree, full: list[bool]
) -> None:
    desk = run()
    window = desk.program.window
    desk.open("charge dispute")
    desk.until(lambda: tree.has("saved", name="Saved"))
    full.append(True)
    note("Prefers email.")
    desk.until(lambda: tree.has("saved", name="Not on the disk yet"))
    press("Ctrl+Q")
    desk.says("closing now loses it")
    press("Alt+N")
    assert window.isVisible()
    full.clear()
    note(" More.")
    desk.until(lambda: tree.has("saved", name="Saved"))
    press("Ctrl+Q")
    assert not window.isVisible()


def test_what_is_in_memory_only_can_be_left_behind(run: Run, tree: Tree, full: list[bool]) -> None:
    desk = run()
    desk.open("charge dispute")
    desk.until(lambda: tree.has("saved", name="Saved"))
    full.append(True)
    note("Prefers email.")
    desk.until(lambda: tree.has("saved", name="Not on the disk yet"))
    press("Ctrl+Q")
    desk.says("closing now loses it")
    # It may come after the question: the keys answer the question all the same.
    desk.told("This call is kept in memory only")
    press("Alt+Y")
    desk.until(lambda: not desk.program.window.isVisible())
    full.clear()


def test_a_setting_that_a_full_disk_refuses_is_said_and_works_until_the_end(
    run: Run, tree: Tree, full: list[bool]
) -> None:
    desk = run()
    full.append(True)
    before = current_theme().scale
    press("Ctrl++")
    desk.until(lambda: current_theme().scale > before)
    desk.says("the disk is full")
    settle()
    press("Ctrl+0")
    full.clear()
