"""What is painted when a step comes, and when: the step once, and first; what is asked for, now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobaid.ui.callview.step_body import StepBody
from jobaid.ui.callview.top_bar import TopBar
from tests.ui.desk.desks import Desk
from tests.ui.tree import settle

WALKS = {
    "charge-dispute": ("a-charge", "holder", "letters-right"),
    "no-service": ("",),
    "complaint": ("",),
}
"""Scripts, and the answers of each from its first step on; "": the first that there is."""
ANSWERS = WALKS["charge-dispute"]


def answer(desk: Desk, id: str) -> None:
    """Press the key of an answer; nothing that waits is done yet."""
    number = next(one.number for one in desk.view.answers if id in (one.id, ""))
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key(ord("0") + number), Qt.KeyboardModifier.AltModifier)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The classes of what is painted, in order."""
    told: list[str] = []

    def watch(kind: type[StepBody | TopBar]) -> None:
        before = kind.paintEvent

        def paint(self: StepBody | TopBar, event: QPaintEvent) -> None:
            told.append(kind.__name__)
            before(self, event)

        monkeypatch.setattr(kind, "paintEvent", paint)

    watch(StepBody)
    watch(TopBar)
    return told


@pytest.mark.parametrize("script", WALKS)
def test_a_step_is_painted_once_and_before_what_stands_round_it(
    desk: Desk, painted: list[str], script: str
) -> None:
    desk.open(script)
    settle()
    for id in WALKS[script]:
        painted.clear()
        answer(desk, id)
        settle()
        assert painted[:2] == ["StepBody", "TopBar"], id
        assert painted.count("StepBody") == 1, id


def test_whoever_looks_beside_a_step_before_it_is_painted_finds_that_step(desk: Desk) -> None:
    desk.open()
    settle()
    for id in ANSWERS:
        answer(desk, id)
        call, view = desk.place.calls.call, desk.view
        assert call.top_bar.where.text().startswith(f"Step {view.step_number} of")
        assert call.never.own_up(view.never[0].letter)
        assert call.asking is not None
        assert call.asking.rule_id == view.never[0].id
        call.asking.leave()
        settle()
