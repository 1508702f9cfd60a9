"""The live floor as a supervisor sees it: by keys, and by what a screen reader is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.operations.team.live_floor import LiveFloor
from jobaid.team.floor_card import FloorCard, HelpRequest, read_answer
from jobaid.team.shared_floor import SharedFloor
from jobaid.team.shared_folder import SharedFolder
from tests.ui.review.areas import ReviewWindow
from tests.ui.tree import Tree, press, type_text

_SPOKEN = 11  # Qt.ItemDataRole.AccessibleTextRole
AT = "2026-11-23T15:00:00.000Z"
MAYA = FloorCard(
    "d1", {"id": "maya", "name": "Maya"}, AT, "", "call", "2026-11-23T14:56:00.000Z",
    "", "A fee", "Offer",
)  # fmt: skip
BEN = FloorCard("d2", {"id": "ben", "name": "Ben"}, AT, "", "break", AT, "Lunch")
HELP = HelpRequest("h1", AT, "May I waive it?", "A fee", "Offer", "Let me look.")


class Seen:
    """The area of a supervisor, and a folder in which desks say what they do."""

    def __init__(self, qtbot: QtBot, profile: Path, root: Path) -> None:
        (root / "shared/desks").mkdir(parents=True)
        self.root = root / "shared"
        self.window = ReviewWindow(qtbot, profile)
        self.floor = LiveFloor(
            "sup", lambda: self.channel("sup"), lambda _news: None, look_s=0.02
        )  # fmt: skip
        self.floor.look(True)

    def channel(self, desk: str) -> SharedFloor:
        return SharedFloor(SharedFolder(self.root, desk))

    def say(self, *cards: FloorCard) -> None:
        for card in cards:
            self.channel(card.desk).say(card.text())

    def go(self, tree: Tree) -> None:
        self.window.floor = self.floor
        work = self.window.area.work
        assert work is not None
        place = [page.id for page in work._pages].index("floor") + 1
        press(f"Ctrl+{place}")
        tree.find("review-floor")

    def told(self, tree: Tree) -> list[str]:
        table = tree.find("floor").widget
        rows = table.rows  # type: ignore[attr-defined]
        return [rows.index(row, 0).data(_SPOKEN) for row in range(rows.rowCount())]

    def close(self) -> None:
        self.floor.close()
        self.window.close()


@pytest.fixture
def seen(qtbot: QtBot, kept_profile: Path, tmp_path: Path) -> Iterator[Seen]:
    made = Seen(qtbot, kept_profile, tmp_path)
    yield made
    made.close()


def test_a_house_without_a_floor_is_told_what_it_is_for(seen: Seen, tree: Tree) -> None:
    floor, seen.floor = seen.floor, LiveFloor("x", lambda: None, lambda _news: None)
    floor.close()
    work = seen.window.area.work
    assert work is not None
    place = [page.id for page in work._pages].index("floor") + 1
    press(f"Ctrl+{place}")
    assert tree.has(name="This house has no live floor")
    assert not tree.has("floor")


def test_who_asks_for_help_stands_first_and_is_answered_in_place(seen: Seen, tree: Tree) -> None:
    seen.say(BEN, MAYA)
    seen.go(tree)
    seen.window.until(lambda: tree.has("floor") and len(seen.told(tree)) == 2)
    assert seen.told(tree) == [
        "Ben, On a break: Lunch, 0 min",
        "Maya, In a call, 4 min, A fee: Offer",
    ]
    assert not tree.has("floor-answer")

    seen.say(replace(MAYA, help=HELP))
    seen.window.until(lambda: seen.told(tree)[0].startswith("Maya"))
    assert "Asks for help" in seen.told(tree)[0]
    assert "1 asks for help" in tree.find("floor-state").name
    # Ben was chosen and stays so: nothing jumps under the hand
    table = tree.find("floor").widget
    assert table.currentIndex().row() == 1  # type: ignore[attr-defined]
    table.setFocus()
    press("Up")
    press("Return")
    assert tree.find("floor-answer").widget.hasFocus()
    assert "May I waive it?" in tree.find("floor-help").name
    press("Return")
    assert "Write the answer first" in tree.find("floor-answer").description
    type_text("Yes, once")
    press("Return")
    path = seen.root / "desks/sup/answers/d1.json"
    seen.window.until(path.exists)
    answer = read_answer(path.read_bytes())
    assert (answer.request, answer.words, answer.by["id"]) == ("h1", "Yes, once", "tom")
    seen.window.until(lambda: "Answered" in seen.told(tree)[0])

    # Help is wanted no more: the answer goes, and so does the field
    seen.say(MAYA)
    seen.window.until(lambda: not path.exists() and not tree.has("floor-answer"))


def test_what_is_half_written_is_there_again_for_whom_it_was_written(
    seen: Seen, tree: Tree
) -> None:
    other = HelpRequest("h2", "2026-11-23T15:00:01.000Z", "And now?")
    seen.say(replace(MAYA, help=HELP), replace(BEN, help=other))
    seen.go(tree)
    seen.window.until(lambda: tree.has("floor") and len(seen.told(tree)) == 2)
    tree.find("floor").widget.setFocus()
    press("Return")
    type_text("Perhaps")
    press("Escape")
    press("Down")
    press("Return")
    assert tree.find("floor-answer").text == ""
    press("Escape")
    press("Up")
    press("Return")
    assert tree.find("floor-answer").text == "Perhaps"


def test_a_folder_that_is_away_is_said_over_what_was_seen_last(seen: Seen, tree: Tree) -> None:
    seen.say(MAYA)
    seen.go(tree)
    seen.window.until(lambda: tree.has("floor"))
    seen.root.rename(seen.root.with_name("away"))
    seen.window.until(lambda: tree.has("floor-trouble"))
    assert len(seen.told(tree)) == 1


def test_a_text_size_that_was_changed_and_changed_back_leaves_no_trace(
    seen: Seen, tree: Tree
) -> None:
    seen.say(MAYA)
    seen.go(tree)
    seen.window.until(lambda: tree.has("floor"))
    page = tree.find("floor").widget.parentWidget()
    layout = page.layout()
    assert layout is not None
    before = layout.contentsMargins(), layout.spacing()
    seen.window.themes.set_scale(2.0)
    assert (layout.contentsMargins(), layout.spacing()) != before
    seen.window.themes.set_scale(1.0)
    assert (layout.contentsMargins(), layout.spacing()) == before
