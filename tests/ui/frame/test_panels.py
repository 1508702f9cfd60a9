"""The one host of panels: where they stand, the focus in and back, Esc, and one in each spot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.theme import ThemeManager
from jobaid.ui.widgets.panel import Panel
from tests.ui.tree import press


class Asking(Panel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, wide=300)
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)


class Screen:
    """A surface with a field of its own, and a host over it."""

    def __init__(self) -> None:
        self.surface = QWidget()
        self.surface.resize(800, 600)
        self.field = QLineEdit(self.surface)
        self.room: QRect | None = QRect(100, 0, 400, 300)
        self.host = PanelHost(self.surface, lambda: self.room)
        self.told: list[str] = []
        self.host.opened.connect(lambda: self.told.append("opened"))
        self.host.closed.connect(lambda: self.told.append("closed"))
        self.surface.show()
        self.surface.activateWindow()
        self.field.setFocus()
        QApplication.processEvents()

    def panel(self, spot: str = "foot") -> Asking:
        made = Asking(self.surface)
        self.host.add(made, spot)  # type: ignore[arg-type]
        return made


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[Screen]:
    themes = ThemeManager(qapp)
    themes.set_appearance("light")
    yield Screen()
    themes.rings.deleteLater()
    themes.deleteLater()


def test_a_panel_stands_in_the_room_takes_the_focus_and_gives_it_back(screen: Screen) -> None:
    panel = screen.panel()
    screen.host.show("ask", panel, panel.field)
    assert screen.host.showing("ask")
    assert QRect(100, 0, 400, 300).contains(panel.geometry())
    assert panel.width() == 300
    assert panel.field.hasFocus()
    press("Escape")
    assert screen.host.current is None
    assert screen.field.hasFocus()
    assert screen.told == ["opened", "closed"]


def test_another_panel_takes_its_spot_and_the_focus_still_goes_back(screen: Screen) -> None:
    one, other = screen.panel(), screen.panel()
    screen.host.show("one", one, one.field)
    screen.host.show("other", other, other.field)
    assert not one.isVisible()
    assert screen.host.current is other
    press("Escape")
    assert screen.field.hasFocus()


def test_a_question_stays_while_a_panel_comes_and_goes_over_it(screen: Screen) -> None:
    question, panel, side = screen.panel("question"), screen.panel(), screen.panel("side")
    screen.host.show("who", question, question.field)
    screen.host.show("keys", side, side.field)
    screen.host.show("find", panel, panel.field)
    assert question.isVisible()
    assert side.isVisible()
    press("Escape")
    assert side.field.hasFocus()
    press("Escape")
    assert question.field.hasFocus()
    assert not screen.host.showing("keys")
    press("Escape")
    assert screen.field.hasFocus()


def test_panels_follow_the_surface_and_their_room(screen: Screen) -> None:
    panel, side = screen.panel(), screen.panel("side")
    screen.host.show("find", panel, panel.field)
    screen.host.show("keys", side, side.field)
    screen.room = QRect(0, 0, 200, 120)
    screen.surface.resize(420, 440)
    QApplication.processEvents()
    assert QRect(0, 0, 200, 120).contains(panel.geometry())
    assert screen.surface.rect().contains(side.geometry())
    assert side.height() > 300
    screen.room = None
    screen.surface.resize(500, 440)
    QApplication.processEvents()
    assert screen.surface.rect().contains(panel.geometry())


def test_a_panel_that_grows_is_placed_anew(screen: Screen) -> None:
    panel = screen.panel()
    screen.host.show("find", panel, panel.field)
    foot = panel.geometry().bottom()
    panel.field.setMinimumHeight(120)
    QApplication.processEvents()
    assert panel.height() > 120
    assert panel.geometry().bottom() == foot


def test_one_that_is_forgotten_closes_first(screen: Screen) -> None:
    panel = screen.panel()
    screen.host.show("find", panel, panel.field)
    screen.host.forget(panel)
    assert screen.host.current is None
    assert screen.field.hasFocus()


def test_a_question_is_held_back_as_it_stands_and_comes_again(screen: Screen) -> None:
    question = screen.panel("question")
    screen.host.show("who", question, question.field)
    question.field.setText("Nia")
    screen.host.hold_questions(True)
    assert question.isHidden()
    assert screen.field.hasFocus()
    screen.host.hold_questions(True)
    screen.host.hold_questions(False)
    assert screen.host.showing("who")
    assert question.field.hasFocus()
    assert question.field.text() == "Nia"
    question.left.emit()
    screen.host.hold_questions(True)
    screen.host.hold_questions(False)
    assert not screen.host.showing("who"), "what was left does not come again"


def test_a_question_asked_while_they_wait_opens_afterwards(screen: Screen) -> None:
    question, other = screen.panel("question"), screen.panel("question")
    screen.host.hold_questions(True)
    screen.host.show("who", question, question.field)
    assert question.isHidden()
    screen.host.hold_questions(False)
    assert question.field.hasFocus()
    screen.host.close(question)
    screen.host.hold_questions(True)
    screen.host.show("other", other, other.field)
    screen.host.forget(other)
    screen.host.hold_questions(False)
    assert not screen.host.showing("other")
