"""What assistive technology's scripts find a control by: each has an identifier, none has two's."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.area_screens import SCREENS, Areas, go
from tests.ui.desk import desk_screens
from tests.ui.desk.desks import LIGHT, Desk
from tests.ui.tree import Tree, all_come, settle


def odd_ones(tree: Tree) -> list[str]:
    """Controls that show without a name or an identifier, and identifiers that two have."""
    # Cells and items of a list are no widgets: they are found by where they stand.
    nodes = [node for node in tree.nodes() if node.object is not None]
    there = Counter(node.identifier for node in nodes if node.identifier)
    return [
        *(name for name, count in there.items() if count > 1),
        *(
            f"{node.role} {node.name!r} of {type(node.object).__name__}"
            for node in nodes
            if node.focusable and node.role != "Window"
            if not (node.identifier and node.name.strip())
        ),
    ]


@pytest.mark.parametrize("area", ["review", "service", "studio", "practice"])
def test_every_control_of_an_area_has_an_identifier_of_its_own(
    qtbot: QtBot, tmp_path: Path, tree: Tree, area: str
) -> None:
    window = Areas(qtbot, tmp_path).make(area, LIGHT)
    odd = {}
    for screen in (screen for one, screen in SCREENS if one == area):
        go(window, screen)
        all_come(window.tasks)
        odd[screen] = odd_ones(tree)
    window.close()
    assert not any(odd.values()), odd


def test_every_control_of_the_desk_and_its_panels_has_an_identifier_of_its_own(
    qapp: QApplication, tree: Tree
) -> None:
    odd, seen = {}, {}
    for name, walk in {**desk_screens.SCREENS, **desk_screens.PANELS}.items():
        desk = Desk()
        desk_screens.go(desk, walk)
        odd[name] = odd_ones(tree)
        seen[name] = str(tree)
        desk.close()
        desk.window.deleteLater()
        settle()
    assert not any(odd.values()), odd
    # A walk that did not get there would show what another shows.
    alike = [(one, two) for one, two in combinations(seen, 2) if seen[one] == seen[two]]
    assert alike == []
