"""Profiles, settings, day files and windows as a start may find them; and other programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication

from jobaid.log.profile import Profile
from jobaid.operations.handover import NotFitting, read_link, read_request
from jobaid.ui.frame.window_state import WindowState, write_window_state
from tests.ui.hostile.running import Running
from tests.ui.tree import Tree, press, settle, type_text

Run = Callable[[], Running]


def a_call(desk: Running) -> None:
    """A call from its start to its end: whatever was in the way, this goes."""
    desk.open("charge dispute")
    press("F2")
    type_text("A note")
    press("F2", "1")
    assert desk.view.script == "verify-identity"
    desk.end()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[agent\nname = ", "settings.toml"),
        ("\x00\xff", "settings.toml"),
        (
            '[appearance]\ntheme = 7\ntext_scale = "huge"\n[agent]\nrole = "agent"',
            "appearance.theme",
        ),
        ('[keys]\nhold = "Ctrl+Ctrl+"\nnosuch = "F5"\n[agent]\nrole = "agent"', "nosuch"),
    ],
    ids=["torn", "bytes", "types", "keys"],
)
def test_broken_settings_are_said_and_a_call_can_be_had(
    run: Run, profile: Path, tree: Tree, text: str, told: str
) -> None:
    (profile / "settings.toml").write_text(text, encoding="latin-1")
    desk = run()
    desk.says(told)
    if tree.has("first-start"):
        press("Escape")
    for _ in tree.all("banner"):
        press("Alt+N")
    desk.window.place.focus_first()  # type: ignore[union-attr]
    a_call(desk)


def test_unknown_settings_say_nothing_and_stay(run: Run, profile: Path, tree: Tree) -> None:
    text = (profile / "settings.toml").read_text() + '\n[from_the_future]\nx = [1, {y = "z"}]\n'
    (profile / "settings.toml").write_text(text)
    desk = run()
    assert not tree.has("banner")
    a_call(desk)
    desk.close()
    assert "from_the_future" in (profile / "settings.toml").read_text()


def test_a_torn_day_file_is_set_aside_and_said(run: Run, profile: Path, tree: Tree) -> None:
    desk = run()
    a_call(desk)
    desk.close()
    (day,) = (profile / "log").glob("*/20*/*.json")
    whole = day.read_bytes()
    day.write_bytes(whole[: len(whole) // 2])
    again = run()
    a_call(again)
    again.says(day.name)
    again.close()
    kept = json.loads(day.read_text(encoding="utf-8"))
    assert "A note" in json.dumps(kept)
    assert len(list(day.parent.iterdir())) > 1, "what was torn is still there"


def sizes(profile: Path) -> list[tuple[Path, int]]:
    return sorted((path, path.stat().st_size) for path in (profile / "log").rglob("*"))


@pytest.mark.parametrize("why", ["newer", "lock"])
def test_a_profile_that_cannot_be_written_to_still_takes_a_call(
    run: Run, profile: Path, tree: Tree, why: str
) -> None:
    held = None
    if why == "newer":
        (profile / "settings.toml").write_text('format = 99\n[agent]\nrole = "agent"\n')
    else:
        held = Profile.open(profile, writing=True)
    before = sizes(profile)
    try:
        desk = run()
        desk.says("newer Job Aid" if why == "newer" else "already running")
        desk.says("nothing of them is kept")
        assert len(tree.all("banner")) == 1
        assert desk.window.windowTitle().startswith("NOTHING IS KEPT")
        assert [node.name for node in tree.all("saved")] == ["Nothing is kept"]
        press("Alt+N")
        desk.says("nothing of them is kept")
        a_call(desk)
        assert [node.name for node in tree.all("saved")] == ["Nothing is kept"]
        desk.window.close()
        desk.says("kept nowhere yet")
        press("Alt+N")
        assert sizes(profile) == before
        if held is not None:
            held.close()
            desk.says("keeps everything now")
            assert not desk.window.windowTitle().startswith("NOTHING")
            desk.until(lambda: any((profile / "log").glob("*/20*/*.json")))
            assert desk.session.unkept == 0
            a_call(desk)
        desk.close()
    finally:
        if held is not None:
            held.close()


def a_screen() -> QRect:
    """Where windows may stand; the platform without a screen adds a frame of 2 px."""
    return QGuiApplication.primaryScreen().availableGeometry().adjusted(-2, -2, 2, 2)


def link(query: str) -> str:
    return f"jobaid://open/charge-dispute?{query}"


@pytest.mark.parametrize(
    "url",
    [
        link("account=" + "x" * 2_000_000),
        link("&".join(f"f{n}=x" for n in range(5_000))),
        "jobaid://open/charge-dispute%00?a=b",
        link("account=%00%1B"),
        "jobaid://open/" + "%" * 1_000,
    ],
    ids=["long", "many", "nul", "control", "percent"],
)
def test_a_link_of_any_size_is_refused_in_words(url: str) -> None:
    with pytest.raises(NotFitting) as refused:
        read_link(url)
    assert len(refused.value.words) < 300


def test_unknown_and_hostile_values_of_a_link_are_plain_text(run: Run, tree: Tree) -> None:
    request = read_link(
        link("account=%3Cb%3Ex%5B31m&nosuch=%E2%80%AE1&customer.name=" + "y" * 5_000)
    )
    desk = run()
    desk.program.runtime.requests.answer(request)  # type: ignore[union-attr]
    settle()
    assert desk.view.script == "charge-dispute"
    for node in tree.nodes():
        assert not set("\x00\x1b\u202e") & set(node.name), node.line()
    press("1", "F12")
    assert desk.view.wrap_up is not None


@pytest.mark.parametrize("line", [b"\x00" * 100, b"\xff\xfe", b"[" * 100_000, b"{}" * 9])
def test_a_line_that_is_no_request_is_refused(line: bytes) -> None:
    with pytest.raises(NotFitting):
        read_request(line)


def test_a_window_left_on_a_screen_that_is_gone_comes_back_whole(
    run: Run, profile: Path, tree: Tree
) -> None:
    away = (9_000, 200, 420, 700)
    write_window_state(profile, WindowState((9_000, 100, 1_200, 800), away, True, False))
    desk = run()
    room = a_screen()
    assert room.contains(desk.window.geometry())
    a_call(desk)
    press("F11")
    settle()
    assert room.contains(desk.window.geometry())


def test_a_screen_that_is_unplugged_gives_the_dock_back_in_the_call(run: Run, tree: Tree) -> None:
    desk = run()
    desk.open("charge dispute")
    press("F11")
    settle()
    room = a_screen()
    desk.window.setGeometry(QRect(QPoint(room.right() + 3_000, 50), desk.window.size()))
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.screenRemoved.emit(QGuiApplication.primaryScreen())
    settle()
    assert room.contains(desk.window.geometry())
    press("1")
    assert desk.view.script == "verify-identity"
    press("F11")
    settle()
    assert room.contains(desk.window.geometry())
