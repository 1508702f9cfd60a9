"""Calls that are chosen stay chosen when the list is read anew: by what they are, not where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from jobaid.log.profile import Profile
from jobaid.ui.kit.table import Table
from tests.log.kept import keep, kept_id, made
from tests.ui.review.areas import ReviewWindow
from tests.ui.review.test_finding import view
from tests.ui.tree import Tree, press, type_text

MANY = 160  # more than one page of rows is read
NEW = (161, 162, 163)
CHOSEN = {kept_id(n) for n in (120, 30, 31, 32)}


@pytest.fixture
def finding(qtbot: QtBot, tmp_path: Path) -> Iterator[ReviewWindow]:
    folder = tmp_path / "profile"
    with Profile.open(folder, writing=True) as profile:
        log = profile.log
    keep(log, *map(call, range(1, MANY + 1)))
    window = ReviewWindow(qtbot, folder)
    press("Ctrl+1")
    rows_are(window, MANY)
    yield window
    window.close()


def call(number: int, **more: Any) -> dict[str, Any]:
    return made(number, hour=8 + number // 60, team="north", **more)


def rows_are(window: ReviewWindow, count: int) -> None:
    shown = view(window)
    source: Any = shown.calls
    window.until(
        lambda: (
            shown.calls.rowCount() == count
            and getattr(source.source, "numbers", None) is not None
            and not window.tasks.busy
        )
    )


def id_at(table: Table, row: int) -> str:
    found = table.rows.row(table.rows.index(row, 0))
    return "" if found is None else found.row_id


def selected(window: ReviewWindow) -> set[str]:
    table = view(window).rows
    rows = [at for a, b in table.selected_spans() for at in range(a, b + 1)]
    window.until(lambda: all(id_at(table, at) for at in rows))
    return {id_at(table, at) for at in rows}


def choose(window: ReviewWindow) -> tuple[str, str, int]:
    """Choose some calls far from each other; which is in hand, which is first in sight, how far."""
    table = view(window).rows
    flags = QItemSelectionModel.SelectionFlag
    newest_first = [MANY - n for n in (120, 30, 31, 32)]
    for at in newest_first:
        model = table.selectionModel()
        first = at == newest_first[0]
        how = flags.ClearAndSelect if first else flags.Select
        model.select(table.rows.index(at, 0), how | flags.Rows)
    table.selectionModel().setCurrentIndex(table.rows.index(MANY - 50, 2), flags.NoUpdate)
    bar = table.verticalScrollBar()
    bar.setValue(bar.value() + 7)
    assert bar.value() > 0, "the list is long enough to scroll"
    assert selected(window) == CHOSEN
    return in_sight(window)


def in_sight(window: ReviewWindow) -> tuple[str, str, int]:
    table = view(window).rows
    window.until(lambda: bool(id_at(table, table.rowAt(0))))
    return (
        id_at(table, table.currentIndex().row()),
        id_at(table, table.rowAt(0)),
        table.rowViewportPosition(table.rowAt(0)),
    )


def test_new_calls_leave_what_is_chosen_in_hand_and_in_sight(
    finding: ReviewWindow, tree: Tree
) -> None:
    before = choose(finding)
    keep(finding.recorder.profile.log, *map(call, NEW), desk="desk-2")
    press("Ctrl+2", "Ctrl+1")
    rows_are(finding, MANY + len(NEW))
    assert selected(finding) == CHOSEN
    assert in_sight(finding) == before
    assert view(finding).rows.currentIndex().column() == 2
    assert tree.find("found-selected").name == "4 calls selected"
    view(finding).tools.copy()
    finding.until(lambda: any("4 calls copied" in one for one in finding.said))


def test_so_do_calls_of_which_a_later_revision_came(finding: ReviewWindow) -> None:
    before = choose(finding)
    later = [call(n, rev=2, outcome="dispute-opened") for n in (31, 50)]
    keep(finding.recorder.profile.log, *later, call(NEW[0]))
    press("Ctrl+2", "Ctrl+1")
    rows_are(finding, MANY + 1)
    assert selected(finding) == CHOSEN
    assert in_sight(finding) == before


def test_so_do_calls_of_an_index_that_was_made_anew(finding: ReviewWindow) -> None:
    before = choose(finding)
    records = finding.session.records
    assert records is not None
    edition = records.index.edition
    records.close()
    records.profile.index.unlink()
    # Older ones of another desk: what is numbered is numbered otherwise
    keep(finding.recorder.profile.log, call(NEW[0]), *(call(200 + n) for n in range(9)))
    press("Ctrl+2", "Ctrl+1")
    rows_are(finding, MANY + 10)
    assert records.index.edition != edition
    assert selected(finding) == CHOSEN
    assert in_sight(finding) == before


def test_calls_that_no_longer_fit_are_not_chosen_and_the_next_is_in_hand(
    finding: ReviewWindow,
) -> None:
    press("Ctrl+F")
    type_text("team north")
    shown = view(finding)
    finding.until(lambda: shown.asked is not None and bool(shown.asked.parts))
    rows_are(finding, MANY)
    choose(finding)
    gone = [call(n, rev=2) | {"team": "south"} for n in (50, 31)]
    keep(finding.recorder.profile.log, *gone)
    press("Ctrl+2", "Ctrl+1")
    rows_are(finding, MANY - 2)
    assert selected(finding) == CHOSEN - {kept_id(31)}
    assert in_sight(finding)[0] == kept_id(49)


def test_another_question_begins_at_its_first_call(finding: ReviewWindow) -> None:
    choose(finding)
    press("Ctrl+F")
    type_text("from 2026-11-21")
    finding.until(lambda: len(selected(finding)) == 1)
    assert in_sight(finding)[:2] == (kept_id(MANY), kept_id(MANY))


def test_new_calls_come_in_sight_where_the_newest_were(finding: ReviewWindow) -> None:
    table = view(finding).rows
    assert id_at(table, table.currentIndex().row()) == kept_id(MANY)
    keep(finding.recorder.profile.log, *map(call, NEW))
    press("Ctrl+2", "Ctrl+1")
    rows_are(finding, MANY + len(NEW))
    assert id_at(table, table.rowAt(0)) == kept_id(NEW[-1])
    assert id_at(table, table.currentIndex().row()) == kept_id(MANY), "the one in hand stays so"
