"""The window shows the areas of the role that are there, and a change of role holds at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.ui.frame.area_host import AreaHost
from tests.ui.frame.frames import Frame, SmallPlace
from tests.ui.tree import Tree, press


class House:
    """A frame whose only place was the desk, with further areas on offer."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.made: dict[str, SmallPlace] = {}
        self.host = AreaHost(frame.window)
        frame.window.remove_place("desk")

    def offer(self, *ids: str) -> House:
        for id in ids:
            self.host.offer(id, self.title(id), partial(self.make, id))
        return self

    def title(self, id: str) -> Callable[[], str]:
        return id.capitalize

    def make(self, id: str) -> SmallPlace:
        self.made[id] = SmallPlace(self.frame.window.actions_of)
        return self.made[id]

    @property
    def current(self) -> str:
        return self.frame.window.navigation.current

    def bar(self, tree: Tree) -> list[str]:
        """The areas as a screen reader goes through them."""
        nodes = [node for node in tree.nodes() if node.identifier.startswith("place-")]
        return [node.name for node in sorted(nodes, key=lambda node: node.widget.x())]


@pytest.fixture
def house(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    frame = Frame(tmp_path / "profile")
    try:
        yield House(frame)
    finally:
        frame.close()


def test_only_what_is_there_shows(house: House, tree: Tree):
    house.offer("desk").host.take_role("supervisor")
    assert house.current == "desk"
    assert not house.frame.window.navigation.isVisible(), "one area needs no bar"
    assert house.bar(tree) == []


@pytest.mark.parametrize(
    ("role", "bar", "first"),
    [
        ("agent", ["Desk", "Practice"], "desk"),
        ("new hire", ["Desk", "Practice"], "practice"),
        ("supervisor", ["Desk", "Studio", "Review", "Practice"], "review"),
        ("reviewer", ["Desk", "Review"], "review"),
    ],
)
def test_the_role_decides_what_shows_and_what_comes_first(
    house: House, tree: Tree, role: str, bar: list[str], first: str
):
    house.offer("review", "practice", "studio", "desk").host.take_role(role)
    QApplication.processEvents()
    assert house.bar(tree) == bar
    assert house.current == first
    assert set(house.made) == {name.lower() for name in bar}, "nothing else is made"


def test_another_role_keeps_what_stays_as_it_is(house: House, tree: Tree):
    house.offer("desk", "studio", "review", "practice").host.take_role("agent")
    desk = house.made["desk"]
    desk.search.field.setText("half a wo")
    house.host.take_role("supervisor")
    QApplication.processEvents()
    assert house.bar(tree) == ["Desk", "Studio", "Review", "Practice"]
    assert (house.current, house.made["desk"]) == ("desk", desk), "nobody is sent elsewhere"
    assert desk.search.field.text() == "half a wo"
    house.frame.window.show_place("studio")
    house.host.take_role("reviewer")
    QApplication.processEvents()
    assert house.bar(tree) == ["Desk", "Review"]
    assert house.current == "desk", "the area that showed is not the role's"


def test_the_keys_step_in_the_order_of_the_bar(house: House):
    house.offer("practice", "review", "desk", "studio").host.take_role("supervisor")
    house.frame.window.show_place("desk")
    seen = [house.current]
    for _ in range(4):
        press("Ctrl+PgDown")
        seen.append(house.current)
    assert seen == ["desk", "studio", "review", "practice", "desk"]


def test_who_tells_the_role_at_the_first_start_begins_where_it_begins(house: House, tree: Tree):
    house.offer("desk", "practice").host.take_role("")
    assert house.current == "desk"
    house.frame.preferences.changed.connect(
        lambda loaded: house.host.take_role(loaded.settings.role)
    )
    house.frame.preferences.ask_first()
    press("Tab", "4", "Return")
    assert house.frame.keeper.loaded.settings.role == "new hire"
    assert house.current == "practice"
