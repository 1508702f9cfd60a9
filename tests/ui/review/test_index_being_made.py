"""While the index is made anew the screen answers from what is there, says so, and then goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from jobaid.log.index import index_building, record_index
from jobaid.operations.desk import kept_records
from jobaid.operations.roles import Viewer
from tests.log.kept import made
from tests.ui.review.areas import ReviewWindow
from tests.ui.tree import Tree, press


class HeldUp:
    """Building an index, held up until it is let go on."""

    def __init__(self, real: Callable[..., None]) -> None:
        self.go_on = threading.Event()
        self._real = real

    def __call__(self, *given: Any) -> None:
        assert self.go_on.wait(60)
        self._real(*given)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[HeldUp]:
    one = HeldUp(record_index.build)
    one.go_on.set()  # the desk reads its own first
    monkeypatch.setattr(record_index, "build", one)
    monkeypatch.setattr(index_building, "LOOKED_THROUGH", 1)
    monkeypatch.setattr(kept_records, "_PATIENCE_S", 0.05)
    yield one
    one.go_on.set()


def begin_anew(review: ReviewWindow, held: HeldUp) -> None:
    """The index goes, and its making is held up."""
    records = review.session.records
    assert records is not None
    # What still reads on another thread would open the file once more before it goes.
    review.until(lambda: not review.tasks.busy)
    records.close()
    held.go_on.clear()
    records.profile.index.unlink()


def test_calls_show_at_once_and_the_rest_when_the_index_is_there(
    qtbot: QtBot, kept_profile: Path, held: HeldUp, tree: Tree
) -> None:
    review = ReviewWindow(qtbot, kept_profile)
    press("Ctrl+1")
    model = tree.find("found-calls").widget.model()  # type: ignore[attr-defined]
    review.until(lambda: model.rowCount() == 8)
    assert not tree.has("index-being-made")
    begin_anew(review, held)
    press("Ctrl+2", "Ctrl+1")
    review.until(lambda: tree.has("index-being-made"))
    said = tree.find("index-being-made").name
    assert said.startswith("The index is being made anew")
    assert "Calls show from the newest 1 of 2 day files." in said
    review.until(lambda: model.rowCount() == 4)
    held.go_on.set()
    review.until(lambda: not tree.has("index-being-made"))
    review.until(lambda: model.rowCount() == 8)
    review.close()


def test_insights_answer_from_what_is_there_and_say_so(
    qtbot: QtBot, kept_profile: Path, held: HeldUp, tree: Tree
) -> None:
    review = ReviewWindow(qtbot, kept_profile)
    assert review.area.work is not None
    review.area.work.go("plan")
    review.until(lambda: bool(tree.find("plan-facts").name))
    begin_anew(review, held)
    review.area.work.go("insights")

    def count() -> str:
        return tree.find("insights-count").name

    review.until(lambda: "so far" in count())
    assert count() == "4 calls so far"
    assert tree.has("chart-outcomes")
    review.until(lambda: tree.has("index-being-made"))
    held.go_on.set()
    review.until(lambda: count() == "8 calls")
    assert not tree.has("index-being-made")
    review.close()


def test_a_plan_shows_at_once_and_gives_nobody_what_a_part_has_drawn(
    qtbot: QtBot, kept_profile: Path, held: HeldUp, tree: Tree
) -> None:
    review = ReviewWindow(qtbot, kept_profile)
    assert review.area.work is not None
    review.area.work.go("insights")
    review.until(lambda: tree.find("insights-count").name == "8 calls")
    begin_anew(review, held)
    review.area.work.go("plan")
    review.area.work.view("plan").shown()
    review.until(lambda: "So far of the calls" in tree.find("plan-facts").name)
    fill = tree.find("plan-fill").widget
    assert not fill.isEnabled()
    press("Ctrl+Return")
    held.go_on.set()
    review.until(lambda: "So far" not in tree.find("plan-facts").name)
    assert fill.isEnabled()
    review.close()


def test_a_call_is_scored_while_the_index_is_made(
    qtbot: QtBot, kept_profile: Path, held: HeldUp, tree: Tree
) -> None:
    review = ReviewWindow(qtbot, kept_profile)
    work = review.area.work
    assert work is not None
    work.go("insights")
    review.until(lambda: tree.find("insights-count").name == "8 calls")
    begin_anew(review, held)
    work.open("score", made(2)["id"])
    review.until(lambda: tree.has("score-heading") and bool(tree.find("score-heading").name))
    assert review.session.records is not None
    assert review.session.records.index.being_made is not None
    # One of an older day is found once the index has it.
    work.open("score", made(7)["id"])
    held.go_on.set()
    review.until(lambda: "Customer 7" in tree.find("score-heading").name)
    review.close()


def test_a_view_that_the_role_has_no_more_is_not_opened(review: ReviewWindow) -> None:
    work = review.area.work
    assert work is not None
    work.go("plan")
    review.viewer = Viewer("lucia", "agent")
    review.area.renew()
    assert work.current != "plan"
    with pytest.raises(KeyError):
        work.go("plan")
