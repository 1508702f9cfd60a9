"""Finding calls as a supervisor does: by words, by filters, saved, and several at once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.log.profile import Profile
from jobaid.operations.roles import Viewer
from jobaid.operations.unsent_words import UnsentWords
from jobaid.ui.review.finding_source import CallsToReview
from jobaid.ui.review.finding_view import FindingView
from tests.log.kept import keep, kept_id, made
from tests.ui.review.areas import ReviewWindow
from tests.ui.tree import Node, Tree, press, type_text

SAM = {"id": "sam", "name": "Sam Roe"}
RULE = "guess"


def promise(due: str) -> list[dict[str, Any]]:
    return [{"id": "p1", "text": "Ring back", "due": due}]


CALLS = [
    made(1, team="north", slips=[{"rule": RULE, "kind": "slip", "text": "x"}], handle_s=600),
    made(2, team="north", language="es", handle_s=500,
         notes=[{"text": "the kettle is cracked, ring 07700900418"}],
         fields={"customer.name": "Ann Lee", "customer.phone": "07700 900418"},
         summary="Ann Lee wants to be rung on 07700 900418."),
    made(3, team="south", agent=SAM, outcome=None, handle_s=30),
    made(4, team="south", agent=SAM, promises=promise("2026-11-20T10:00:00Z")),
    *(made(n, fields={"customer.account": "77"}, team="north") for n in (5, 6, 7)),
    made(8, day="2026-10-01", skipped=[{"script": "charge-dispute", "step": "greet",
                                        "reason": "known"}]),
]  # fmt: skip


@pytest.fixture
def finding(qtbot: QtBot, tmp_path: Path) -> Iterator[ReviewWindow]:
    folder = tmp_path / "profile"
    with Profile.open(folder, writing=True) as profile:
        log = profile.log
    keep(log, *CALLS)
    window = ReviewWindow(qtbot, folder)
    press("Ctrl+1")
    rows_are(window, 8)
    yield window
    window.close()


def view(window: ReviewWindow) -> FindingView:
    work = window.area.work
    assert work is not None
    found = work.view("calls")
    assert isinstance(found, FindingView)
    return found


def found(window: ReviewWindow) -> list[int]:
    """The numbers of the calls that show, in order."""
    model = view(window).calls
    rows = [model.row(model.index(at, 0)) for at in range(model.rowCount())]
    return [int(row.row_id[-12:], 16) for row in rows if row is not None]


def rows_are(window: ReviewWindow, count: int) -> None:
    shown = view(window)
    window.until(lambda: shown.calls.rowCount() == count and (not count or bool(found(window))))


def ask(window: ReviewWindow, words: str, numbers: list[int]) -> None:
    """Type a question in place of what is there, and wait for its calls."""
    press("Ctrl+F", "Ctrl+A")
    type_text(words)
    window.until(lambda: sorted(found(window)) == numbers)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("which calls broke a never rule last week?", [1]),
        ("whose promises are broken?", [4]),
        ("which calls ended without an outcome?", [3]),
        ("team north, over 8 minutes", [1, 2]),
        ("kettle", [2]),
        ("of Sam Roe", [3, 4]),
    ],
)
def test_questions_are_asked_by_typing_them(
    finding: ReviewWindow, words: str, numbers: list[int]
) -> None:
    ask(finding, words, numbers)


def test_a_search_is_there_again_after_the_program_was_killed(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    with Profile.open(folder, writing=True) as profile:
        log = profile.log
    keep(log, *CALLS)
    unsent = UnsentWords(folder, lambda: "tom")
    window = ReviewWindow(qtbot, folder, unsent=unsent)
    press("Ctrl+1")
    ask(window, "team north, over 8 minutes", [1, 2])
    files = folder / "unsent"
    window.until(lambda: any("over 8 minutes" in one.read_text() for one in files.glob("*.json")))
    window.close()  # nothing is written by it: what a kill leaves is what is there now
    again = ReviewWindow(qtbot, folder)
    press("Ctrl+1")
    rows_are(again, 8)
    # The area may show before the profile can be written to
    later = again.window.unsent_words = UnsentWords(folder, lambda: "tom")
    again.until(lambda: sorted(found(again)) == [1, 2])
    assert view(again).words == "team north, over 8 minutes"
    type_text("of Sam Roe")  # it takes the place of what was asked before the kill
    again.until(lambda: sorted(found(again)) == [3, 4])
    press("Down", "Ctrl+1")
    type_text("of Maya Okoro, team north, under 5 minutes")
    again.until(lambda: view(again).words == "of Maya Okoro, team north, under 5 minutes")
    press("Ctrl+F", "Backspace")
    rows_are(again, 8)
    for one in (unsent, later):
        one.close()
    assert not list(files.glob("*"))
    again.close()


def test_words_that_another_view_asks_for_take_the_place_of_kept_ones(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "profile"
    with Profile.open(folder, writing=True) as profile:
        log = profile.log
    keep(log, *CALLS)
    unsent = UnsentWords(folder, lambda: "tom")
    unsent.keep("find-calls", "calls", {"words": "kettle"})
    window = ReviewWindow(qtbot, folder, unsent=unsent)
    assert window.area.work is not None
    window.area.work.open("calls", "of Sam Roe")
    window.until(lambda: sorted(found(window)) == [3, 4])
    assert unsent.get("find-calls", "calls")[0] == {"words": "of Sam Roe"}
    unsent.close()
    window.close()


def test_what_was_understood_shows_and_can_be_taken_away(finding: ReviewWindow, tree: Tree) -> None:
    ask(finding, "team north, over 8 minutes", [1, 2])
    assert [tree.find(f"asked-{at}").name for at in (1, 2)] == ["team: north", "8:00 or longer"]
    tree.find("asked-2").widget.setFocus()
    press("Return")
    finding.until(lambda: sorted(found(finding)) == [1, 2, 5, 6, 7])
    assert QApplication.focusWidget() is view(finding).bar.field


def test_a_name_that_is_none_is_said_with_what_was_meant(finding: ReviewWindow, tree: Tree) -> None:
    press("Ctrl+F")
    type_text("script charge-dispte")
    finding.until(lambda: tree.has("find-problem"))
    assert "Did you mean “charge-dispute”?" in tree.find("find-problem").name
    rows_are(finding, 0)


def test_calls_are_counted_by_groups_and_a_group_opens_its_calls(
    finding: ReviewWindow, tree: Tree
) -> None:
    press("Ctrl+F")
    type_text("which customers called three times?")
    finding.until(lambda: tree.has("found-groups"))
    assert tree.find("find-headline").name == "1 customer."
    press("Down", "Return")
    finding.until(lambda: sorted(found(finding)) == [5, 6, 7])


def test_where_no_call_fits_it_is_said_what_to_take_away(finding: ReviewWindow, tree: Tree) -> None:
    ask(finding, "slips, team south", [])
    nothing = view(finding).nothing
    says = "Without “a never rule was broken” there are 2 calls"
    finding.until(lambda: says in nothing.text())
    assert not any(one.isEnabled() for one in view(finding).tools.stops()), "nothing to do it with"
    ask(finding, "notaword", [])
    finding.until(lambda: "Without “notaword” there are 8 calls" in nothing.text())
    ask(finding, "slips", [1])
    finding.viewer = Viewer("eve", "supervisor", "east")
    view(finding).renew()
    finding.until(lambda: "You see the calls of your team, east" in nothing.text())


def test_the_step_that_is_skipped_most_is_said(finding: ReviewWindow, tree: Tree) -> None:
    press("Ctrl+F")
    type_text("which step is skipped most, and why?")
    finding.until(lambda: tree.has("found-groups"))
    assert (
        "Greet” is skipped most: once in 8 calls. Why: “known” 1."
        in tree.find("find-headline").name
    )


def test_the_words_are_marked_where_they_stand(finding: ReviewWindow, tree: Tree) -> None:
    ask(finding, "kettle", [2])

    def marked() -> list[Node]:
        return [node for node in tree.nodes() if node.description.startswith("Found:")]

    finding.until(lambda: bool(marked()))
    told = marked()
    assert [(one.name, one.description) for one in told] == [
        ("the kettle is cracked, ring [covered]", "Found: kettle")
    ]


def test_filters_are_picked_in_a_form_and_become_words(finding: ReviewWindow, tree: Tree) -> None:
    ask(finding, "kettle", [2])
    press("Ctrl+Shift+F")
    panel = tree.find("filter-panel").widget
    days = tree.find("filter-days").widget
    assert QApplication.focusWidget() is days
    assert panel.isVisible()
    type_text("in November")
    for _ in range(2):
        press("Tab")
    assert tree.find("filter-team").widget.hasFocus()
    type_text("north")
    press("Return")
    finding.until(lambda: "team “north”" in view(finding).words)
    assert view(finding).words == "kettle, in November, team “north”"
    finding.until(lambda: found(finding) == [2])
    press("Ctrl+Shift+F")
    box: Any = tree.find("filter-team").widget
    assert box.value() == "north", "what is typed stands in the form"
    press("Escape")


def test_esc_goes_from_the_words_to_what_they_found(finding: ReviewWindow, tree: Tree) -> None:
    ask(finding, "team south", [3, 4])
    view(finding).bar.field.setFocus()
    press("Escape")
    assert view(finding).rows.hasFocus()
    assert view(finding).words == "team south"
    ask(finding, "xyzzy", [])
    view(finding).bar.field.setFocus()
    press("Escape")
    assert not view(finding).bar.field.hasFocus()
    assert view(finding).words == "xyzzy"


def test_the_customers_details_are_covered_at_a_glance(finding: ReviewWindow, tree: Tree) -> None:
    """Else they would be read without a view of it being kept."""
    ask(finding, "kettle", [2])
    asked = view(finding).asked
    assert asked is not None
    peek = view(finding).search.peek(kept_id(2), asked)
    assert peek is not None
    assert peek.summary == "Ann Lee wants to be rung on [covered]."
    (place,) = peek.places
    assert "".join(words for words, _ in place) == "the kettle is cracked, ring [covered]"


def test_a_search_is_saved_and_taken_again(finding: ReviewWindow, tree: Tree) -> None:
    ask(finding, "team south", [3, 4])
    press("Ctrl+S")
    name: Any = tree.find("saved-name").widget
    name.setFocus()
    press("Ctrl+A")
    type_text("South this autumn")
    press("Return")
    assert "saved" in finding.said[-1]
    ask(finding, "kettle", [2])
    press("Ctrl+S")
    assert tree.find("saved-searches").widget.hasFocus()
    press("Return")
    finding.until(lambda: sorted(found(finding)) == [3, 4])
    press("Ctrl+S", "Delete", "Escape")
    kept = json.loads((finding.recorder.profile.folder / "searches.json").read_text())
    assert kept["searches"] == []


def select_all(finding: ReviewWindow, words: str, numbers: list[int]) -> None:
    ask(finding, words, numbers)
    shown = view(finding)
    source: Any = shown.calls
    finding.until(lambda: source.source.numbers is not None)
    press("Down", "Ctrl+A")
    assert shown.tools.strip.isVisible()


def test_all_calls_stay_selected_where_their_numbers_are_others_now(finding: ReviewWindow) -> None:
    ask(finding, "since 1 Oct", [1, 2, 3, 4, 5, 6, 7, 8])
    shown = view(finding)
    before, asked = shown.calls.source, shown.asked
    assert isinstance(before, CallsToReview)
    assert asked is not None
    finding.until(lambda: before.numbers is not None)
    records = finding.session.records
    assert records is not None
    records.index.close()  # as when it is made anew: what was not read has no id to find it by
    now = CallsToReview(shown.search, asked, before.now, before.order)
    assert now.whole(lambda: False) == 8
    assert now.edition != before.edition
    assert now.where_now(before, ((0, 7),), {}) == [(0, 7)]
    assert now.where_now(before, ((0, 5),), {}) == [], "these nobody knows any more"
    assert now.where_now(before, ((0, 5),), {2: kept_id(3)}) != []


def test_several_calls_are_assigned_at_once_and_never_to_their_own_agent(
    finding: ReviewWindow, tree: Tree
) -> None:
    finding.viewer = Viewer("sam", "supervisor")
    select_all(finding, "slips by sam, or", [])
    select_all(finding, "since 1 Oct", [1, 2, 3, 4, 5, 6, 7, 8])
    press("F9")
    finding.until(lambda: tree.has("assign-to"))
    press("Return")
    finding.until(lambda: any("assigned to" in one for one in finding.said))
    assert "6 calls are assigned to" in finding.said[-1]
    assert "2 are calls of their own" in finding.said[-1]
    finding.recorder.days.close()
    finding.session.records.refresh()
    assert len(finding.session.records.index.statements("assignment")) == 6


def test_one_call_becomes_a_practice_customer_where_one_may_write(
    finding: ReviewWindow, tree: Tree
) -> None:
    wanted: list[str] = []
    finding.area.customer_wanted.connect(wanted.append)
    select_all(finding, "since 1 Oct", [1, 2, 3, 4, 5, 6, 7, 8])
    assert not view(finding).tools._buttons["practise"].isEnabled()
    press("Alt+Q")
    assert wanted == []
    select_all(finding, "the kettle", [2])
    press("Alt+Q")
    finding.until(lambda: wanted == [kept_id(2)])


def test_a_reviewer_writes_no_practice_customer(qtbot: QtBot, tmp_path: Path) -> None:
    window = ReviewWindow(qtbot, tmp_path / "profile", Viewer("rita", "reviewer"))
    try:
        assert view(window).tools._buttons["practise"].isHidden()
    finally:
        window.close()


def test_several_calls_are_exported_and_copied_as_a_table(
    finding: ReviewWindow, tree: Tree, tmp_path: Path
) -> None:
    select_all(finding, "team south", [3, 4])
    press("Ctrl+C")
    finding.until(lambda: "2 calls copied" in (finding.said or [""])[-1])
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[1] for line in lines] == ["Agent", "Sam Roe", "Sam Roe"]
    press("Ctrl+E")
    finding.until(lambda: tree.has("export-file"))
    for name, wrong in (("calls.doc", "End the name in"), ("gone/calls.csv", "There is no folder")):
        press("Ctrl+A")
        type_text(str(tmp_path / name))
        press("Return")
        finding.until(partial(_is_told, tree, wrong))
        assert tree.find("export-file").text == str(tmp_path / name), "to be put right"
    press("Ctrl+A")
    type_text(str(tmp_path / "calls.jsonl"))
    press("Return")
    finding.until(partial(_was_said, finding, "2 calls are in"))
    kept = [json.loads(line) for line in (tmp_path / "calls.jsonl").read_text().splitlines()]
    assert sorted(one["agent"]["id"] for one in kept) == ["sam", "sam"]
    finding.recorder.days.close()
    records = finding.session.records
    assert records is not None
    records.refresh()
    views = records.index.statements("view")
    assert [one["what"] for one in views] == ["exported", "exported"], "once for each call"


def test_several_calls_are_printed_and_that_is_kept(
    finding: ReviewWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_file(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_file)
    select_all(finding, "team south", [3, 4])
    press("Ctrl+P")
    finding.until(partial(_was_said, finding, "The page opens in your viewer"))
    (page,) = opened
    assert page.read_bytes().startswith(b"%PDF")
    assert page.stat().st_mode & 0o077 == 0, "customers stand in it"
    page.unlink()
    finding.recorder.days.close()
    records = finding.session.records
    assert records is not None
    records.refresh()
    kept = records.index.statements("view")
    assert sorted((one["what"], one["of"]) for one in kept) == [
        ("printed", CALLS[2]["id"]), ("printed", CALLS[3]["id"]),
    ]  # fmt: skip


def _is_told(tree: Tree, words: str) -> bool:
    return words in tree.find("export-file").description


def _was_said(finding: ReviewWindow, words: str) -> bool:
    return bool(finding.said) and words in finding.said[-1]


@pytest.mark.parametrize("down", [True, False])
def test_any_column_sorts_and_the_order_is_the_index_s(finding: ReviewWindow, down: bool) -> None:
    shown = view(finding)
    for column, told in enumerate(shown.calls.columns):
        shown.rows.sort_by(column)
        if not down:
            shown.rows.sort_by(column)
        finding.until(lambda: len(found(finding)) == 8)
        assert told.sort
    QAbstractItemModelTester(shown.calls, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_reviewer_sees_what_is_assigned_and_an_agent_their_own(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "profile"
    with Profile.open(folder, writing=True) as profile:
        log = profile.log
    keep(log, *CALLS)
    at = dt.datetime(2026, 11, 22, tzinfo=dt.UTC).isoformat()
    given = {"v": 1, "id": "019aaba0-0000-7000-c000-000000000001", "kind": "assignment",
             "of": CALLS[1]["id"], "at": at, "by": SAM, "desk": "desk-1",
             "to": {"id": "rita", "name": "Rita"}}  # fmt: skip
    keep(log, given, table="assignments")
    window = ReviewWindow(qtbot, folder, Viewer("rita", "reviewer"))
    press("Ctrl+1")
    rows_are(window, 1)
    assert found(window) == [2]
    window.viewer = Viewer("sam", "agent")
    view(window).renew()
    window.until(lambda: sorted(found(window)) == [3, 4])
    window.close()
