"""The team's database in the settings, by keys: joined, each step told, left."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from jobaid.operations.team.administering import administered, let_in
from jobaid.ui.widgets.scrolled import ScrollPane
from tests.team.conftest import postgres as postgres
from tests.ui.frame.frames import Frame
from tests.ui.tree import Tree, press, settle, type_text

if TYPE_CHECKING:
    from tests.team.postgres import Server


@pytest.fixture
def card(frame: Frame, tree: Tree, monkeypatch: pytest.MonkeyPatch) -> Tree:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    frame.folder.mkdir(parents=True, exist_ok=True)
    (frame.folder / "settings.toml").write_text('format = 1\ndesk = "desk-1"\n')
    press("Ctrl+,")
    tree.find("team-server").widget.setFocus()
    return tree


def words(tree: Tree) -> str:
    return tree.find("team-words").name if tree.has("team-words") else ""


def to(tree: Tree, identifier: str) -> None:
    for _ in range(5):
        if tree.focus.identifier == identifier:
            return
        press("Tab")
    raise AssertionError(f"Tab does not reach {identifier}\n{tree}")


def test_join_try_and_leave_by_keys(
    card: Tree, frame: Frame, tmp_path: Path, qtbot, postgres: Server
):
    from tests.team.house import House

    house = House(postgres, tmp_path)
    login = let_in(administered(house.office), "anna", "agent", authors=["anna"])
    assert not card.has("team-leave")
    type_text(login.address.secret)
    press("Return")
    qtbot.waitUntil(lambda: "refuses what this desk may not do" in words(card), timeout=60_000)
    assert card.find("team-server").value == ""
    assert login.address.password not in str(card)
    file = frame.folder / "settings.toml"  # written on another thread
    qtbot.waitUntil(lambda: login.address.shown in file.read_text(), timeout=60_000)
    assert login.address.password not in file.read_text()
    assert login.address.shown in card.find("team-state").name
    to(card, "team-try")
    press("Return")
    qtbot.waitUntil(lambda: "The clocks" in words(card), timeout=60_000)
    to(card, "team-leave")
    press("Return")
    qtbot.waitUntil(lambda: "uses no database now" in words(card), timeout=60_000)
    assert not card.has("team-leave")
    assert card.focus.identifier == "team-join"
    qtbot.waitUntil(lambda: "server" not in file.read_text(), timeout=60_000)


def test_what_is_wrong_is_said_below(card: Tree, qtbot):
    to(card, "team-join")
    press("Return")
    assert "Paste the address" in card.find("team-server").description
    card.find("team-server").widget.setFocus()
    for told, says in (
        ("/some/folder", "begins with postgresql://"),
        ("postgresql://anna:x@127.0.0.1:1/house", "nothing answers there"),
    ):
        press("Ctrl+A")
        type_text(told)
        press("Return")
        qtbot.waitUntil(lambda says=says: says in words(card), timeout=60_000)


def test_what_came_of_it_comes_into_sight(card: Tree, frame: Frame, qtbot):
    from tests.ui.theme.test_focus_in_sight import is_in_sight

    frame.window.resize(900, 420)
    settle()
    page = next(one for one in frame.window.findChildren(ScrollPane) if one.isVisible())
    type_text("postgresql://anna:x@127.0.0.1:1/house")
    press("Return")
    qtbot.waitUntil(lambda: "nothing answers there" in words(card), timeout=60_000)
    told = card.find("team-words").widget
    qtbot.waitUntil(lambda: is_in_sight(told, page), timeout=60_000)
    assert is_in_sight(card.find("team-server").widget, page)


def test_what_a_screen_reader_focuses_scrolls_the_page(card: Tree, frame: Frame, qtbot):
    from tests.ui.theme.test_focus_in_sight import as_a_screen_reader, is_in_sight

    frame.window.resize(700, 420)
    page = next(one for one in frame.window.findChildren(ScrollPane) if one.isVisible())
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0, timeout=60_000)
    inside = [
        one.widget
        for one in card.nodes()
        if one.focusable and not one.disabled and isinstance(one.object, QWidget)
        and page.widget().isAncestorOf(one.widget) and one.widget.height() < 200
    ]  # fmt: skip
    assert len(inside) > 10
    for widget in (inside[-1], inside[0], *inside[::3], inside[-1]):
        as_a_screen_reader(widget)
        assert is_in_sight(widget, page), widget
