"""Articles, and what a step shows, read beside the call; with keys alone."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jobaid.operations.desk.early_search import HitRow
from jobaid.ui.desk.page_sheet import PageText
from tests.ui.desk.desks import Desk, focused
from tests.ui.tree import Tree, press, settle


def test_a_step_shows_what_it_has_and_an_address_opens_only_when_told(
    desk: Desk, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def hear(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", hear)
    desk.open("no-service")
    assert not tree.has("look-up")
    desk.place.dispatcher.do("jump", to="no-service/lights")
    assert tree.find("look-up").name == "2 things to look up"
    press("Ctrl+L")
    assert tree.find("page-title").name == "What the router's lights mean (1 of 2)"
    assert tree.find("page-reviewed").name == "Last reviewed 2 November 2026"
    assert "no connection to the exchange" in tree.find("page-text").text
    press("Ctrl+L")
    assert tree.find("page-address").name == "https://larkfield.example/help/router"
    assert opened == []
    press("Return")
    assert opened == ["https://larkfield.example/help/router"]
    assert not tree.has("page-sheet")
    assert desk.view.step == "lights"


def test_an_article_that_was_found_opens_beside_the_call(desk: Desk, tree: Tree) -> None:
    desk.open()
    found = desk.session.search("it's flashing, what do the lights mean")
    hit = next(one for one in found if one.kind == "article")
    assert isinstance(hit, HitRow)
    desk.place.open_hit(hit)
    assert tree.find("page-title").name == "What the router's lights mean"
    step = desk.view.step
    press("Esc")
    assert not tree.has("page-sheet")
    assert desk.view.step == step


@pytest.mark.parametrize("key", ["F3", "F7", "Alt+O"])
def test_a_panel_that_opens_puts_away_what_is_read(key: str, desk: Desk, tree: Tree) -> None:
    desk.open("no-service")
    desk.place.dispatcher.do("jump", to="no-service/lights")
    press("Escape")
    before = focused()
    press("Ctrl+L")
    assert focused() == "page-text"
    press(key)
    assert not tree.has("page-sheet"), "it would cover the panel"
    panel = desk.place.calls.call_panels.host.current
    assert panel is not None
    assert panel.isAncestorOf(tree.focus.widget)
    press("Escape")
    assert focused() == before


def test_what_is_read_in_the_wrap_up_goes_too(desk: Desk, tree: Tree) -> None:
    desk.open("no-service")
    hit = next(one for one in desk.session.search("the light is red") if one.kind == "article")
    press("F12")
    desk.place.open_hit(hit)
    assert tree.has("page-sheet")
    press("F3")
    assert not tree.has("page-sheet")
    assert desk.place.calls.wrapup_panels.host.current is not None


def test_what_is_read_stands_under_the_line_to_say(desk: Desk, tree: Tree) -> None:
    desk.window.resize(1366, 768)
    desk.open("no-service")
    desk.place.dispatcher.do("jump", to="no-service/lights")
    press("Ctrl+L")
    settle()
    say, sheet = desk.place.calls.call.step.body.say, tree.find("page-sheet").widget
    foot = say.mapTo(desk.window, say.rect().bottomLeft()).y()
    assert sheet.mapTo(desk.window, sheet.rect().topLeft()).y() > foot


class Reading:
    """The document of a page, which says while it reads a text in."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.reads = False

    def setMarkdown(self, *given: Any) -> None:
        self.reads = True
        self._document.setMarkdown(*given)
        self.reads = False


class Watched(PageText):
    """A page that keeps whether its document was reading at each move of the caret."""

    def __init__(self, parent: QWidget) -> None:
        self.reading: Reading | None = None
        self.moved: list[bool] = []
        super().__init__(parent)

    def document(self) -> Any:
        self.reading = self.reading or Reading(super().document())
        return self.reading

    def moveCursor(self, *to: Any) -> None:
        self.moved.append(self.reading is not None and self.reading.reads)
        super().moveCursor(*to)


def test_the_caret_stays_while_a_page_is_read_in(qtbot: QtBot) -> None:
    """Qt goes through its carets then: one that comes or goes makes it write where it must not."""
    parent = QWidget()
    qtbot.addWidget(parent)
    page = Watched(parent)
    page.resize(300, 120)
    parent.show()
    table = "| light | means |\n|---|---|\n" + "| green | the line is alive |\n" * 30
    for words in (table, "short", table):
        page.set_page(words, "", lambda _name: None)
        settle()
    assert page.verticalScrollBar().maximum() > 0
    assert page.verticalScrollBar().value() == 0
    assert page.moved
    assert not any(page.moved)
