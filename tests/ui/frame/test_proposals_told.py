"""Somebody's change that waits for a second person is told at the desk, between calls."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from dulwich.repo import Repo
from pytestqt.qtbot import QtBot

from jobaid.operations.new_library import small_library
from jobaid.operations.settings_file import change_settings
from jobaid.operations.studio.proposed_publications import propose
from jobaid.ui.studio import proposal_watch
from tests.ui.frame.test_program import Desk
from tests.ui.tree import Tree, press, settle

NOW = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)
ONE = "{} proposes “Shorter”, which waits for a second person."


def proposed_by(library: Path, name: str) -> None:
    contents = {
        path.relative_to(library).as_posix(): path.read_bytes() for path in library.rglob("*.yaml")
    }
    propose(library, contents, author=f"{name} <{name.lower()}>", message="Shorter", now=NOW)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    small_library(folder, "Ann", NOW)
    return folder


@pytest.fixture
def lead(
    qtbot: QtBot, profile: Path, house: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """The desk of Maya, a supervisor, to whom Tom proposes something."""
    monkeypatch.setattr(proposal_watch, "FIRST_MS", 10)
    monkeypatch.setattr(proposal_watch, "EVERY_MS", 50)
    proposed_by(house, "Tom")
    change_settings(profile, {"agent.role": "supervisor"})
    made = Desk(qtbot, profile, library=house).ready()
    made.window.show_place("desk")
    yield made
    made.close()


def test_it_is_told_at_the_desk_and_one_key_leads_there(lead: Desk, tree: Tree) -> None:
    lead.until(lambda: lead.window.banners.words == (ONE.format("Tom"),))
    press("Alt+Y")
    assert lead.window.navigation.current == "studio"
    lead.until(lambda: tree.has("publish-proposals"))
    settle()
    assert lead.window.banners.words == ()


def test_what_was_put_away_comes_again_only_as_something_else(lead: Desk, house: Path) -> None:
    banners = lead.window.banners
    lead.until(lambda: banners.words == (ONE.format("Tom"),))
    press("Alt+N")
    assert banners.words == ()
    proposed_by(house, "Eve")
    lead.until(lambda: banners.words == ("2 changes of the scripts are yours to look at.",))


def test_over_no_call_and_gone_once_it_is_answered(lead: Desk, house: Path) -> None:
    banners = lead.window.banners
    lead.until(lambda: bool(banners.words))
    press("Alt+1")
    settle()
    assert lead.session.call_view() is not None
    assert banners.words == ()
    press("Alt+P")
    assert banners.words == (ONE.format("Tom"),)
    with Repo(str(house)) as repo:
        repo.refs.remove_if_equals(b"refs/heads/proposed/tom", None)
    lead.until(lambda: banners.words == ())


def test_an_agent_is_not_told(
    qtbot: QtBot, profile: Path, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proposal_watch, "FIRST_MS", 10)
    proposed_by(house, "Tom")
    made = Desk(qtbot, profile, library=house).ready()
    try:
        qtbot.wait(300)
        assert made.window.banners.words == ()
    finally:
        made.close()
