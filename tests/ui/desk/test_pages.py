"""Articles, and what a step shows, read beside the call; with keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from jobaid.operations.desk.early_search import HitRow
from tests.ui.desk.desks import Desk
from tests.ui.tree import Tree, press


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
