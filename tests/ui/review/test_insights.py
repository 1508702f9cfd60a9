"""Insights by keys and tree: findings first, points one by one, the calls behind, the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.log.profile import Profile
from jobaid.operations.review.call_report import report_of
from jobaid.operations.review.insights import insights_of
from jobaid.operations.roles import Viewer
from jobaid.ui.kit.chart_card import ChartCard
from jobaid.ui.kit.table import Table
from jobaid.ui.review.insights_view import InsightsView
from tests.log.kept import keep, made
from tests.ui.review.areas import ReviewWindow
from tests.ui.tree import Tree, press

STEP = {"script": "charge-dispute", "step": "greet", "ms": 5}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("insights") / "profile"
    with Profile.open(folder, writing=True) as profile:
        log = profile.log
    tom = {"id": "tom", "name": "Tom Reid"}
    path = [
        {**STEP, "entered_ms": 0, "left_ms": 9000, "how": "start"},
        {**STEP, "step": "verify", "entered_ms": 9000, "left_ms": 20_000, "how": "answer"},
    ]
    more = {
        "path": path,
        "standards": [{"id": "hold-60", "met": True}],
        "feedback": {"question": "sorted", "value": "yes"},
    }
    keep(
        log,
        *(made(n, **more) for n in range(20)),
        *(
            made(
                n,
                day="2026-11-20",
                agent=tom,
                **more,
                skipped=[{**STEP, "reason": "=known"}],
                none_fits=[{**STEP, "text": "My landlord pays"}],
                off_script=[{**STEP, "reason": "Safety first"}],
                slips=[{"rule": "guess", "kind": "near-miss", **STEP}],
                promises=[{"id": f"p{n}", "text": "Call back"}],
            )
            for n in range(20, 25)
        ),
    )
    return folder


@pytest.fixture
def insights(qtbot: QtBot, told: Path) -> Iterator[ReviewWindow]:
    window = ReviewWindow(qtbot, told)
    work = window.area.work
    assert work is not None
    work.go("insights")
    view = work.view("insights")
    assert isinstance(view, InsightsView)
    window.until(lambda: view._shown is not None and view._task is None)
    yield window
    window.close()


def view_of(window: ReviewWindow) -> InsightsView:
    work = window.area.work
    assert work is not None
    view = work.view("insights")
    assert isinstance(view, InsightsView)
    return view


def test_each_chart_begins_with_what_was_found(insights: ReviewWindow, tree: Tree) -> None:
    shown = {one.topic.id: one for one in view_of(insights).grid.cards if one.topic is not None}
    assert {"days", "standards", "skipped", "none-fits", "slips", "off-script", "unheld"} <= set(
        shown
    )
    assert tree.find("chart-days").name == "12 a day, 20 on Sat 21 Nov 2026"
    assert "5" in tree.find("chart-unheld").name
    assert "landlord" in tree.find("chart-unheld").name
    people = tree.find("insights-people").name
    assert people.startswith("Too few calls to judge one person.")
    for card in shown.values():
        assert card.topic is not None
        assert card.topic.columns
        assert card.topic.rows, f"{card.topic.id} has its table"


def test_points_by_arrows_each_with_a_name_that_makes_sense_alone(
    insights: ReviewWindow, tree: Tree
) -> None:
    view = view_of(insights)
    first = QApplication.focusWidget()
    assert first is not None
    assert first.accessibleIdentifier() == "picture-days"
    press("Right")
    assert tree.find("picture-days").name == "Fri 20 Nov 2026: 5 calls, half of them 1:22 or less"
    press("Right")
    assert tree.find("picture-days").name.startswith("Sat 21 Nov 2026: 20 calls")
    press("Home")
    assert tree.find("picture-days").name.startswith("Fri 20 Nov")
    press("Tab")
    assert QApplication.focusWidget() is not first
    for _ in range(30):
        card = view.grid.card
        if card is not None and card.topic is not None and card.topic.id == "skipped":
            break
        press("Tab")
    press("End")
    assert "skipped 5 times: =known 5" in tree.find("picture-skipped").name


def test_enter_opens_the_calls_behind_a_point(insights: ReviewWindow, tree: Tree) -> None:
    view = view_of(insights)
    card = card_of(view, "off-script")
    card.picture.setFocus(Qt.FocusReason.TabFocusReason)
    press("Right")
    press("Enter")
    table = tree.find("found-calls").widget
    assert isinstance(table, Table)
    insights.until(lambda: table.rows.rowCount() == 5)
    assert tree.find("calls-behind").name.startswith("Safety first: 5 times.")


def test_every_point_s_calls_are_as_many_as_it_says(insights: ReviewWindow) -> None:
    view = view_of(insights)
    records = insights.desk.records
    assert records is not None
    seen = 0
    for card in view.grid.cards:
        topic = card.topic
        if topic is None or topic.id not in ("days", "hours", "outcomes", "off-script", "skipped"):
            continue
        for point in topic.points:
            assert point.behind is not None, topic.id
            n = records.index.count(point.behind)
            told = sum(point.values) if topic.kind != "ranges" else round(point.values[0] * 25)
            assert n == told, f"{topic.id}: {point.words}"
            seen += 1
    assert seen > 5


def test_the_table_is_copied_and_nothing_in_it_is_run(insights: ReviewWindow) -> None:
    view = view_of(insights)
    card = card_of(view, "skipped")
    card.picture.setFocus(Qt.FocusReason.TabFocusReason)
    press("Ctrl+C")
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == "Step\tReason\tTimes"
    assert lines[1].split("\t")[1:] == ["'=known", "5"]
    press("Ctrl+G")
    focus = QApplication.focusWidget()
    assert focus is card.table
    assert card.as_table
    press("Escape")
    assert QApplication.focusWidget() is card.picture


def test_the_screen_says_what_the_report_says(insights: ReviewWindow) -> None:
    view = view_of(insights)
    records, library = insights.desk.records, insights.desk.in_use.library
    assert records is not None
    report = report_of(records.index, library, view.asked())
    assert view._shown is not None
    assert view._shown.report == report
    again = insights_of(records.index, library, view.asked(), records.documents)
    assert [one.rows for one in again.topics] == [
        card.topic.rows for card in view.grid.cards[: len(again.topics)] if card.topic is not None
    ]


def test_who_sees_no_calls_reads_that_there_are_none(insights: ReviewWindow, tree: Tree) -> None:
    view = view_of(insights)
    insights.viewer = Viewer("eve", "supervisor", "A team without calls")
    view.days.activated.emit(view.days.currentIndex())
    assert view.grid.cards[0].isVisible(), "what showed stays until the rest is known"
    insights.until(lambda: view._task is None)
    assert view.nothing.isVisible()
    assert "No calls in these days" in str(tree)
    assert "You see the calls of your team, A team without calls" in view.nothing.text()
    assert view.nothing.height() < view.height() // 3, "as high as its words, not as the page"
    assert not view.copy.isEnabled(), "there is no table to copy"


def card_of(view: InsightsView, id: str) -> ChartCard:
    return next(one for one in view.grid.cards if one.topic is not None and one.topic.id == id)
