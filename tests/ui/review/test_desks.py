"""The desks that share a folder, by keys and by what a screen reader is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jobaid.operations.team.exchanging import Exchanged
from jobaid.operations.team.team_watch import TeamWatch
from tests.team.stations import Station
from tests.ui.review.areas import NOW, TOM, ReviewWindow
from tests.ui.tree import Tree, press, type_text


class Sharing:
    """The review area of a supervisor at a desk that may share a folder."""

    def __init__(self, qtbot: QtBot, profile: Path) -> None:
        self.window = ReviewWindow(qtbot, profile)
        self.folder = ""
        self.done: list[Exchanged] = []
        self.watch = TeamWatch(
            self.window.recorder,
            folder=lambda: self.folder,
            who=lambda: (TOM, {"id": "tom", "name": "Tom Reid"}),
            busy=lambda: False,
            came=self.done.append,
            use=self._use,
            wall=lambda: NOW,
            first_s=3_600.0,
        )
        self.window.team = self.watch

    def _use(self, changes: dict[str, str | None]) -> None:
        self.folder = changes["team.folder"] or ""
        self.watch.soon()

    def close(self) -> None:
        self.watch.close()
        self.window.close()


@pytest.fixture
def sharing(qtbot: QtBot, kept_profile: Path) -> Iterator[Sharing]:
    found = Sharing(qtbot, kept_profile)
    yield found
    found.close()


def go(sharing: Sharing, tree: Tree) -> None:
    """Go to the view by its key, whatever its place is."""
    work = sharing.window.area.work
    assert work is not None
    place = [page.id for page in work._pages].index("desks") + 1
    press(f"Ctrl+{place}")
    tree.find("review-desks")


def rows(tree: Tree) -> int:
    widget: QWidget = tree.find("desks").widget
    return int(widget.rows.rowCount())  # type: ignore[attr-defined]


def test_a_folder_is_begun_from_here_and_others_show_once_they_join(
    sharing: Sharing, tree: Tree, tmp_path: Path
) -> None:
    go(sharing, tree)
    sharing.window.until(lambda: tree.has("share-folder"))
    assert tree.find("share-folder").widget.hasFocus()
    press("Return")
    assert "Say which folder" in tree.find("share-folder").description
    type_text(str(tmp_path / "shared"))
    press("Return")  # joins: nobody has begun it
    sharing.window.until(lambda: "not there" in tree.find("share-folder").description)
    press("Tab")
    press("Tab")
    press("Space")
    sharing.window.until(lambda: sharing.folder != "")
    assert (tmp_path / "shared" / "desks").is_dir()
    sharing.window.until(lambda: tree.has("desks-state"))
    sharing.window.until(lambda: len(sharing.done) == 1)
    view = sharing.window.area.work.view("desks")  # type: ignore[union-attr]
    view.shown()
    sharing.window.until(lambda: "No other desk" in tree.find("desks-state").name)

    anna = Station(tmp_path, "desk-a", agent="anna")
    anna.call(90)
    anna.exchange(now=NOW)
    press("Ctrl+R")
    sharing.window.until(lambda: len(sharing.done) == 2 and sharing.done[1].came == 1)
    view.shown()
    sharing.window.until(lambda: tree.has("desks") and rows(tree) == 1)
    assert "Nothing waits to go out" in tree.find("desks-state").name
    table = tree.find("desks").widget

    def told() -> str:
        return str(table.rows.index(0, 0).data(_SPOKEN))  # type: ignore[attr-defined]

    sharing.window.until(lambda: "Anna, last heard of 15:00, Agent, No team, 1 document" in told())
    table.setFocus()
    press("Return")
    assert sharing.window.area.work.current == "calls"  # type: ignore[union-attr]
    assert tree.find("find-calls").widget.text() == "Anna"  # type: ignore[attr-defined]


def test_what_was_set_aside_and_a_folder_that_is_gone_are_said(
    sharing: Sharing, tree: Tree, tmp_path: Path
) -> None:
    anna = Station(tmp_path, "desk-a", agent="anna")
    anna.call(90)
    anna.exchange(now=NOW)
    path = anna.there / "log/2026/2026-11-21.json"
    path.write_bytes(path.read_bytes()[:80])
    sharing._use({"team.folder": str(anna.shared)})
    sharing.window.until(lambda: len(sharing.done) == 1)
    go(sharing, tree)
    sharing.window.until(lambda: tree.has("desks-aside"))
    assert "desk-a/log/2026/2026-11-21.json" in tree.find("desks-aside").description
    assert not tree.has("desks-trouble")
    anna.shared.rename(tmp_path / "away")
    sharing.watch.soon()
    sharing.window.until(lambda: len(sharing.done) == 2)
    sharing.window.area.work.view("desks").shown()  # type: ignore[union-attr]
    sharing.window.until(lambda: tree.has("desks-trouble"))
    assert "Nothing is lost" in tree.find("desks-trouble").name
    assert rows(tree) == 1, "who was known still shows"


_SPOKEN = 11  # Qt.ItemDataRole.AccessibleTextRole
