"""A kept call played back by keys alone, and by what the accessibility tree tells of it."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.log.dayreader import DayReader, desks
from jobaid.operations.callview.view_models import CallView
from jobaid.operations.desk.session import Session
from jobaid.operations.recorder import Recorder
from jobaid.operations.roles import Viewer
from jobaid.ui.callview.breakpoints import Shape
from jobaid.ui.review.playback_pane import PlaybackPane
from tests.log.kept import keep, kept_id, made
from tests.ui.desk.desks import Clock, at_once, focused
from tests.ui.desk.desks import opened as opened_library
from tests.ui.programs import view_of
from tests.ui.review.areas import ReviewWindow
from tests.ui.tree import Tree, press

COMMANDS: list[dict[str, Any]] = [
    {"do": "tick", "id": "hear-the-charge"},
    {"do": "answer", "id": "a-charge"},
    {"do": "fill", "field": "customer.email", "value": "ann@example.com"},
    {"do": "fill", "field": "customer.phone", "value": "07700 900418"},
    {"do": "note", "text": "Card taken on the train"},
    {"do": "hold"},
    {"do": "resume"},
    {"do": "jump", "to": "find-charge"},
    {"do": "near-miss", "rule": "interrupt", "text": ""},
    {"do": "promise", "text": "Ring back", "due": "2026-11-19T09:00:00+00:00"},
    {"do": "answer", "id": "twice"},
    {"do": "back"},
]


@dataclasses.dataclass
class Recorded:
    """A call that a desk has kept, and what the desk showed after each command."""

    profile: Path
    id: str
    shown: list[CallView]


@pytest.fixture(scope="module")
def once_recorded(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    profile, clock = tmp_path_factory.mktemp("playback"), Clock()
    recorder = Recorder.open(profile)
    session = Session(
        opened_library, recorder, wall=clock.wall, monotonic=clock.monotonic, later=at_once
    )
    session.take_up_library()
    session.agent_is({"id": "maya", "name": "Maya Okoro"})
    known = {"customer.name": "Ann Lee", "account": "40217788"}
    assert session.open_script("charge-dispute", known).problem is None
    shown = [view_of(session)]
    for command in COMMANDS:
        clock.go(7)
        assert session.do(command, True).problem is None, command
        shown.append(view_of(session))
    assert session.finish("done").problem is None
    session.close()
    recorder.close()
    log = profile / "log"
    [document] = [one for name in desks(log) for one in DayReader(log, name).iter_all()]
    return Recorded(profile, str(document["id"]), shown)


@pytest.fixture
def recorded(once_recorded: Recorded, tmp_path: Path) -> Recorded:
    """A profile of its own for each test: who looks at a call is kept in it."""
    profile = tmp_path / "profile"
    shutil.copytree(once_recorded.profile, profile)
    return dataclasses.replace(once_recorded, profile=profile)


@pytest.fixture
def review(qtbot: QtBot, recorded: Recorded) -> Iterator[ReviewWindow]:
    window = ReviewWindow(qtbot, recorded.profile)
    yield window
    window.close()


@pytest.fixture
def pane(review: ReviewWindow, recorded: Recorded) -> PlaybackPane:
    """The call, opened."""
    return opened(review, recorded.id)


def opened(review: ReviewWindow, id: str) -> PlaybackPane:
    work = review.area.work
    assert work is not None
    assert work.given.open("call", id)
    found = work.view("playback").pane  # type: ignore[attr-defined]
    assert isinstance(found, PlaybackPane)
    review.until(lambda: found.call_id == id)
    return found


def views(profile: Path) -> list[dict[str, Any]]:
    log = profile / "log"
    return [one for name in desks(log) for one in DayReader(log, name).iter_all("views")]


LIVE = {"customer_flags": (), "usual_s": None, "notices": (), "memory_only": False}
"""What only the desk knew."""


def same(view: CallView | None, then: CallView) -> None:
    assert view is not None
    assert dataclasses.replace(view, **LIVE) == dataclasses.replace(then, **LIVE)


def test_each_moment_shows_what_the_desk_showed(
    review: ReviewWindow, pane: PlaybackPane, recorded: Recorded
) -> None:
    press("Ctrl+U")
    for then in recorded.shown:
        same(pane.then.call.view, then)
        press("Right")
    assert pane.at_ms == (len(recorded.shown) - 1) * 7_000, "the call's end shows last"
    press("Home")
    same(pane.then.call.view, recorded.shown[0])
    press("End", "Left", "Left")
    same(pane.then.call.view, recorded.shown[-2])


def test_arrows_go_by_moment_step_slip_note_and_standard(
    review: ReviewWindow, pane: PlaybackPane, tree: Tree
) -> None:
    assert focused() == "timeline"

    def words() -> str:
        return tree.find("moment").name

    press("Shift+Right")
    assert "Near miss, owned up to" in words()
    assert "Near miss" in tree.find("timeline").description
    press("Ctrl+Shift+Left")
    assert "Note: Card taken on the train" in words()
    press("Home", "Ctrl+Right")
    assert "Answer" in words()
    press("Ctrl+Right")
    assert "Jumped to" in words()
    press("Home", "PgDown")
    first = words()
    assert pane.playback is not None
    assert pane.playback.rows[pane.number].measured, first
    press("Home", "Shift+Left")
    assert review.said[-1] == "There is no further one in this call."


def test_the_list_of_moments_is_the_timeline_s_twin(
    review: ReviewWindow, pane: PlaybackPane, tree: Tree
) -> None:
    assert pane.playback is not None
    model = pane.moments.model()
    assert model.rowCount() == len(pane.playback.moments)
    said = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(3)]
    assert said[0].startswith("The call began: Charge dispute")
    assert said[0].endswith("0:00")
    pane.moments.setFocus()
    press("Down", "Down")
    assert pane.number == 2
    assert pane.at_ms == 14_000
    press("Right")
    assert pane.moments.currentIndex().row() == 3
    told: list[tuple[str, int]] = []
    pane.comment_asked.connect(lambda id, at_ms: told.append((id, at_ms)))
    press("Return")
    assert told == [(pane.call_id, 21_000)]


def test_another_view_names_a_moment_and_hears_of_it(
    review: ReviewWindow, pane: PlaybackPane, recorded: Recorded
) -> None:
    heard: list[tuple[str, int]] = []
    pane.moment_changed.connect(lambda id, at_ms: heard.append((id, at_ms)))
    pane.show_moment(36_000)
    pane.show_call(recorded.id, 7_000)
    assert heard == [(recorded.id, 35_000), (recorded.id, 7_000)]
    pane.show_moment(7_400)
    assert len(heard) == 2, "it is in hand already"


def test_a_click_on_the_timeline_goes_to_the_moment_there(
    review: ReviewWindow, pane: PlaybackPane
) -> None:
    line = pane.timeline
    place = QPoint(line.x_of(49_000), 40)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
    assert pane.at_ms == 49_000


def test_details_are_covered_and_who_uncovers_is_kept_once(
    review: ReviewWindow, pane: PlaybackPane, recorded: Recorded, tree: Tree
) -> None:
    press("Right", "Right", "Right", "Right")
    assert tree.find("moment").name.endswith("[covered]")
    assert "900418" not in str(tree)
    button = tree.find("uncover-customer.phone")
    assert button.name == "Show Best number to call"
    button.widget.setFocus()
    press("Space")
    assert "07700900418" in tree.find("moment").name
    assert review.said[-1] == "Uncovered, and kept that you did: Best number to call"
    assert not tree.has("uncover-customer.phone")
    press("Ctrl+U", "Ctrl+U")
    review.until(lambda: len(views(recorded.profile)) >= 3)
    told = [(one["what"], one.get("fields")) for one in views(recorded.profile)]
    assert ("opened", None) in told
    assert told.count(("uncovered", ["customer.phone"])) == 1
    assert {one["of"] for one in views(recorded.profile)} == {recorded.id}


def test_where_nothing_can_be_kept_nothing_is_uncovered(
    review: ReviewWindow, recorded: Recorded, monkeypatch: pytest.MonkeyPatch, tree: Tree
) -> None:
    monkeypatch.setattr(review.desk, "_recorder", lambda: None)
    opened(review, recorded.id)
    assert "could not be kept" in tree.find("playback-notice").name
    press("Ctrl+U")
    assert "no detail of the customer is uncovered" in review.said[-1]
    press("Right", "Right", "Right", "Right")
    assert tree.find("moment").name.endswith("[covered]")


def test_one_s_own_call_is_opened_without_a_word(
    review: ReviewWindow, recorded: Recorded, tree: Tree
) -> None:
    before = len(views(recorded.profile))
    review.viewer = Viewer("maya", "agent")
    pane = opened(review, recorded.id)
    assert not tree.has("uncover-all")
    press("Right", "Right", "Right", "Right")
    assert "07700900418" in tree.find("moment").name
    assert pane.at_ms == 28_000
    review.viewer = Viewer("lucia", "agent")
    pane.renew()
    review.until(lambda: tree.has("playback-nothing"))
    assert "Your role does not show this call" in tree.find("playback-nothing").name
    review.close()
    assert len(views(recorded.profile)) == before


def test_parts_are_reached_by_keys_and_the_map_has_its_list(
    review: ReviewWindow, pane: PlaybackPane, tree: Tree
) -> None:
    press("Alt+3")
    assert focused() == "step-map"
    review.until(lambda: tree.find("step-map").name == "Map of Charge dispute")
    assert "shown now" in tree.find("step-map").description
    steps = tree.find("map-steps").widget
    model = steps.model()  # type: ignore[attr-defined]
    listed = [
        model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())
    ]
    assert listed[0] == "Greet, entered 1 time"
    assert any(one.endswith("not entered") for one in listed)
    press("Down")
    assert "shown now" not in tree.find("step-map").description
    steps.setFocus()
    press("Home", "Return")
    assert pane.number == 0, "choosing a step goes to its first moment"
    press("Alt+4")
    assert focused() == "today"
    assert "as it was shown" in tree.find("today").description
    press("Alt+1")
    assert focused() == "screen-then"
    assert "Greet, step 1 of" in tree.find("screen-then").description
    press("Right", "Right")
    assert pane.number == 2, "the keys of the timeline work here too"
    bar = pane.then.call.step.verticalScrollBar()
    if bar.maximum():
        press("PgDown")
        assert bar.value() > 0


def test_what_was_on_the_screen_stands_beside_each_other_whatever_it_was_before(
    pane: PlaybackPane,
) -> None:
    call = pane.then.call
    call.reshape(Shape(1))
    call.reshape(Shape(2))
    assert call.side.isVisible()
    assert not call.side.geometry().intersects(call.step.geometry())
    assert call.side.geometry().right() == call.rect().right()


def test_a_narrow_window_has_the_moments_among_the_parts(
    review: ReviewWindow, pane: PlaybackPane, tree: Tree
) -> None:
    review.window.resize(900, 800)
    QApplication.processEvents()
    press("Alt+2")
    assert focused() == "moments"
    assert tree.has("view-moments")
    review.window.resize(1440, 900)
    QApplication.processEvents()
    assert not tree.has("view-moments")
    assert tree.has("moments")


def test_the_call_that_was_asked_for_last_shows(
    review: ReviewWindow, pane: PlaybackPane, recorded: Recorded
) -> None:
    work = review.area.work
    assert work is not None
    keep(recorded.profile / "log", made(3))
    assert work.given.open("call", kept_id(3))
    assert work.view("playback").call_in_hand == kept_id(3)  # type: ignore[attr-defined]
    assert pane.call_id == recorded.id, "the one before shows while it is read"
    pane.renew()
    review.until(lambda: pane.call_id == kept_id(3))
    heard: list[str] = []
    pane.opened.connect(heard.append)
    pane.show_call(recorded.id)
    pane.show_call(kept_id(3))
    assert pane.call_asked == kept_id(3)
    work.given.open("call", kept_id(77))
    review.until(lambda: pane.call_id == "")
    assert heard == [], "the call in between was let go"


def test_a_call_that_is_not_there_says_so(review: ReviewWindow, tree: Tree) -> None:
    work = review.area.work
    assert work is not None
    work.given.open("call", kept_id(77))
    review.until(lambda: tree.find("playback-nothing").name.startswith("This call cannot be shown"))
    assert "not to be found" in tree.find("playback-nothing").name


def test_records_that_do_not_tell_all_say_what_is_missing(
    review: ReviewWindow, recorded: Recorded, tree: Tree
) -> None:
    path = [{"script": "no-such-script", "step": "greet", "entered_ms": 0}]
    odd = made(5, events=[{"type": "x", "ms": []}, 7, {"v": 9, "type": "entered", "step": 3}])
    keep(recorded.profile / "log", made(3, events=None), made(4, events=[], path=path), odd)
    opened(review, kept_id(3))
    assert "nothing to show step by step" in tree.find("playback-nothing").name
    opened(review, kept_id(4))
    notice = tree.find("playback-notice").name
    assert "This record has no events" in notice
    assert "is kept nowhere here" in notice
    assert "are not kept" in str(tree)
    opened(review, kept_id(5))
    assert "newer Job Aid" in tree.find("playback-notice").name
    press("Right", "Right", "Alt+3", "Alt+4")


def test_enter_in_the_list_of_calls_plays_one_back(
    review: ReviewWindow, recorded: Recorded, tree: Tree
) -> None:
    press("Ctrl+1")
    table = tree.find("found-calls").widget
    model = table.model()  # type: ignore[attr-defined]
    review.until(lambda: model.rowCount() > 0 and bool(model.index(0, 1).data()))
    table.setFocus()
    press("Home", "Return")
    review.until(lambda: tree.has("playback-title"))
    assert focused() == "timeline"
