"""The plan by keys and tree: what was drawn, the queue, the next call to review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.log.profile import Profile
from jobaid.operations.charts import ReportTopic
from jobaid.ui.review.card_grid import CardGrid
from jobaid.ui.review.pages import PAGES
from jobaid.ui.review.plan_view import PlanView
from jobaid.ui.review.playback_view import PlaybackView
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.paragraph import line_width
from tests.log.kept import keep, kept_id, made
from tests.ui.review.areas import ReviewWindow
from tests.ui.tree import Tree, press, settle, type_text


@pytest.fixture
def plan(qtbot: QtBot, tmp_path: Path) -> Iterator[ReviewWindow]:
    with Profile.open(tmp_path / "profile", writing=True) as profile:
        zoe, abe = {"id": "zoe", "name": "Zoe Ash"}, {"id": "abe", "name": "Abe Cole"}
        slip = [{"rule": "guess", "kind": "slip"}]
        keep(
            profile.log,
            *(made(n, day="2026-11-18", agent=zoe, slips=slip if n == 0 else []) for n in range(9)),
            *(made(20 + n, day="2026-11-19", agent=abe) for n in range(3)),
        )
    window = ReviewWindow(qtbot, tmp_path / "profile")
    work = window.area.work
    assert work is not None
    work.go("plan")
    window.until(lambda: view_of(window).picture is not None)
    yield window
    window.close()


def view_of(window: ReviewWindow) -> PlanView:
    work = window.area.work
    assert work is not None
    view = work.view("plan")
    assert isinstance(view, PlanView)
    return view


def test_each_agent_s_drawn_calls_by_name(plan: ReviewWindow, tree: Tree) -> None:
    assert "7 drawn of 12" in tree.find("plan-facts").name
    view_of(plan).focus_first()
    settle()
    press("Right")
    assert tree.find("picture-sample").name == "Abe Cole: 0 of 3 reviewed, of 3 calls; no flags"
    press("Down")
    assert tree.find("picture-sample").name == "Zoe Ash: 0 of 4 reviewed, of 9 calls; slips: 1"
    press("Ctrl+C")
    assert (
        QApplication.clipboard().text().startswith("By name\tCalls\tDrawn\tReviewed\tWhy flagged")
    )


def test_the_queue_is_filled_once(plan: ReviewWindow, tree: Tree) -> None:
    press("Ctrl+Return")
    plan.until(lambda: plan.said == ["7 calls were put in the queue."])
    records = plan.desk.records
    assert records is not None
    plan.until(lambda: (records.refresh(), len(records.index.statements("assignment")) == 7)[1])
    told = records.index.statements("assignment")
    assert {one["to"]["id"] for one in told} == {"tom"}
    assert sorted({one["why"] for one in told}) == ["drawn by lot", "flagged: slips"]
    press("Ctrl+Return")
    plan.until(lambda: plan.said[-1] == "Every drawn call is somebody’s already.")


def test_enter_and_ctrl_j_open_the_next_call(
    plan: ReviewWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[str, object]] = []
    view = view_of(plan)
    given = replace(view.given, open=lambda topic, target: opened.append((topic, target)) is None)
    monkeypatch.setattr(view, "given", given)
    assert view.picture is not None
    press("Ctrl+J")
    assert opened == [("call", view.picture.to_go[0][0])]
    view.focus_first()
    press("Right", "Enter")
    assert opened[1] == ("call", view.picture.next_of_group[0])


def test_without_a_plan_it_says_what_to_write(
    plan: ReviewWindow, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = view_of(plan)
    library = type(plan.desk.in_use.library)
    monkeypatch.setattr(library, "sampling", property(lambda self: None))
    view.shown()
    settle()
    assert "The library has no sampling plan" in str(tree)
    assert not view.fill.isEnabled()


def test_ctrl_j_takes_the_next_call_of_the_plan_in_playback_and_score(
    plan: ReviewWindow, tree: Tree
) -> None:
    work = plan.area.work
    assert work is not None
    work.go("playback")
    playback = work.view("playback")
    assert isinstance(playback, PlaybackView)
    press("Ctrl+J")
    plan.until(lambda: bool(playback.pane.call_id))
    first = playback.pane.call_id
    press("Ctrl+J")
    plan.until(lambda: playback.pane.call_id not in ("", first))
    work.go("score")
    assert not tree.has("score-heading")
    press("Ctrl+J")
    plan.until(lambda: tree.has("score-heading"))


def test_what_reviewers_agree_is_kept_by_keys(plan: ReviewWindow, tree: Tree) -> None:
    records = plan.desk.records
    assert records is not None
    for n, (by, answer) in enumerate((("sam", "no"), ("ida", "yes"))):
        keep(
            records.profile.log,
            {
                "v": 1, "id": f"019aaba0-0000-7000-9000-{n:012x}", "kind": "review",
                "of": kept_id(3), "at": "2026-11-20T10:00:00.000Z", "desk": "desk-1",
                "by": {"id": by, "name": by.title()}, "card": {"id": "card", "version": "1"},
                "answers": {"named": answer}, "why": {"named": f"{by} heard it so"},
                "result": {"score": 80.0}, "blind": "november",
            },
            table="reviews",
        )  # fmt: skip
    press("Ctrl+1", "Ctrl+Shift+Q")
    work = plan.area.work
    assert work is not None
    work.go("plan")
    view = view_of(plan)
    plan.until(lambda: view.picture is not None and view.picture.calibrated is not None)
    press("Ctrl+Shift+Q")
    plan.until(lambda: tree.has("agree-panel"))
    assert "Sam: no, “sam heard it so”" in tree.find("agree-told").name
    press("Return")
    assert tree.has("agree-panel"), "nothing is decided yet"
    press("3", "Return")
    assert tree.has("agree-panel"), "leaving it wants a word"
    tree.find("agree-words").widget.setFocus()
    type_text("clear enough")
    press("Return")
    plan.until(lambda: plan.said[-1:] == ["Kept. The reviews stay as they are."])
    plan.until(lambda: (records.refresh(), len(records.index.statements("agreement")) == 1)[1])
    (said,) = records.index.statements("agreement")
    assert (said["decision"], said["words"], said["of"]) == ("leave", "clear enough", kept_id(3))
    plan.until(lambda: view.picture.calibrated.open_after() is None)  # type: ignore[union-attr]


def test_at_200_percent_nothing_of_tabs_and_choices_is_cut(plan: ReviewWindow, tree: Tree) -> None:
    plan.themes.set_scale(2.0)
    settle()
    tabs = [one for one in tree.nodes() if one.identifier.startswith("view-")]
    assert len(tabs) == len(PAGES)
    for one in (*tabs, tree.find("plan-days"), tree.find("plan-way"), tree.find("plan-fill")):
        widget = one.widget
        assert widget.width() >= widget.sizeHint().width(), one.identifier
    tab = tree.find("view-playback").widget
    assert tab.width() > line_width(current_theme(), "Playback", "ui"), "its whole title"
    # The choices and what is done stand under each other then, beside each other else
    assert tree.find("plan-fill").widget.y() > tree.find("plan-days").widget.geometry().bottom()
    plan.themes.set_scale(1.0)
    settle()
    assert tree.find("plan-fill").widget.y() <= tree.find("plan-days").widget.geometry().bottom()


def test_a_table_takes_as_much_room_as_its_headings_want(qtbot: QtBot) -> None:
    many = ("Reviewer", "Reviews", "Score as given", "Severity, points", "We can be sure of")
    topics = [
        ReportTopic(id, id, id, (id,), columns, (("x",) * len(columns),))
        for id, columns in (("one", many[:2]), ("two", many), ("three", many[:2]))
    ]
    grid = CardGrid(card=460)
    qtbot.addWidget(grid)
    grid.resize(1440, 900)
    grid.show()
    grid.show_topics(topics)
    settle()
    for card in grid.cards:
        head = card.table.horizontalHeader()
        cut = [
            at for at in range(head.count()) if head.sectionSize(at) < card.table.least_width(at)
        ]
        assert cut == [], card.topic
    assert grid.cards[1].width() > grid.cards[0].width()
