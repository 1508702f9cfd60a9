"""What a person at a desk is told of the other desks: once, in a banner, until it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.log.platform import PLATFORM
from jobaid.operations.handover import HandoverRequest
from jobaid.operations.settings_file import change_settings
from jobaid.operations.team.administering import administered, new_password
from jobaid.operations.team.exchanging import Exchanged
from jobaid.team.team_memory import read_memory, write_memory
from tests.team.conftest import postgres as postgres
from tests.team.house import House
from tests.team.postgres import Server
from tests.team.stations import Station
from tests.ui.frame.test_program import Desk
from tests.ui.tree import Tree, press

LAST_WEEK = "2026-11-18T09:00:00.000Z"
AGAIN = "The other desks are reached again"


def told(tree: Tree, words: str) -> bool:
    return any(words in node.name for node in tree.all("banner"))


def exchanged(desk: Desk) -> None:
    """Once more, to its end."""
    team = desk.program.runtime.team  # type: ignore[union-attr]
    with desk.qtbot.waitSignal(team._exchanged, timeout=60_000):
        team.soon()


def test_desks_out_of_reach_are_told_of_once_after_a_day_and_that_it_has_ended(
    qtbot: QtBot, tree: Tree, tmp_path: Path
) -> None:
    """The day goes on while the desk is shut at night."""
    anna = Station(tmp_path, "desk-a", agent="anna")
    anna.exchange()
    memory = read_memory(anna.profile)
    memory.done = LAST_WEEK
    write_memory(anna.profile, memory, PLATFORM)
    away = anna.shared.rename(tmp_path / "away")
    desk = Desk(qtbot, anna.profile).ready()
    try:
        exchanged(desk)
        desk.until(lambda: told(tree, "cannot be reached"))
        press("Alt+N")
        desk.until(lambda: not told(tree, "cannot be reached"))
        exchanged(desk)
        assert not told(tree, "cannot be reached")
        away.rename(anna.shared)
        exchanged(desk)
        desk.until(lambda: told(tree, AGAIN))
        # Another morning: nothing is said of a folder that has just gone
        anna.shared.rename(away)
        exchanged(desk)
        assert not told(tree, "cannot be reached")
    finally:
        desk.close()


def test_a_desk_that_is_kept_out_is_told_at_once_until_it_is_let_in(
    qtbot: QtBot, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgres: Server
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    house = House(postgres, tmp_path)
    anna = house.desk("anna")
    fresh = new_password(administered(house.office), "anna")
    desk = Desk(qtbot, anna.profile).ready()
    try:
        exchanged(desk)
        desk.until(lambda: told(tree, "the password is not the one that the server knows"))
        assert told(tree, "Nothing is lost")
        watch = desk.program.runtime.team.watch  # type: ignore[union-attr]
        watch.use(watch.share(fresh.address.secret, begin=False))
        exchanged(desk)
        desk.until(lambda: told(tree, AGAIN))
        assert not told(tree, "password")
    finally:
        desk.close()


def test_a_server_that_is_stopped_is_no_news_to_an_agent_at_once(
    qtbot: QtBot, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgres: Server
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    anna = House(postgres, tmp_path).desk("anna")
    text = (anna.profile / "settings.toml").read_text()
    change_settings(anna.profile, {"team.server": anna.where.replace(f":{postgres.port}/", ":1/")})
    assert text != (anna.profile / "settings.toml").read_text()
    desk = Desk(qtbot, anna.profile).ready()
    try:
        exchanged(desk)
        team = desk.program.runtime.team  # type: ignore[union-attr]
        assert "nothing answers there" in team.watch.status().trouble
        assert not tree.has("banner")
    finally:
        desk.close()


def test_a_clock_that_is_off_is_told_of_until_it_is_right(
    qtbot: QtBot, tree: Tree, tmp_path: Path
) -> None:
    desk = Desk(qtbot, Station(tmp_path, "desk-a", agent="anna").profile).ready()
    team = desk.program.runtime.team  # type: ignore[union-attr]
    try:
        team._exchanged.emit(Exchanged(ahead_s=-86_400))
        assert told(tree, "This computer's clock is 24 hours behind the server's.")
        assert told(tree, "have it put right")
        team._exchanged.emit(Exchanged(trouble="Nothing answers there.", ahead_s=None))
        assert told(tree, "24 hours behind")
        team._exchanged.emit(Exchanged(ahead_s=2))
        assert not told(tree, "24 hours behind")
    finally:
        desk.close()


def test_what_no_call_needs_stands_over_none_and_comes_back_until_it_is_put_away(
    qtbot: QtBot, tree: Tree, tmp_path: Path
) -> None:
    desk = Desk(qtbot, Station(tmp_path, "desk-a", agent="anna").profile).ready()
    runtime = desk.program.runtime
    assert runtime is not None
    words = "The server does not take one record"
    try:
        runtime.team._exchanged.emit(Exchanged(refused=words))
        assert told(tree, words)
        assert runtime.requests.answer(HandoverRequest("open", "charge-dispute")).ok
        desk.until(lambda: desk.session.call_view() is not None)
        assert not told(tree, words)
        assert words not in desk.program.window.banners.words
        # What comes in the middle of a call waits as well.
        runtime.team._exchanged.emit(Exchanged(refused=words, ahead_s=-86_400))
        assert not tree.has("banner")
        runtime._did(desk.session.finish("rang off"))
        desk.until(lambda: told(tree, words))
        assert told(tree, "24 hours behind")
        press("Alt+N", "Alt+N")
        desk.until(lambda: not tree.has("banner"))
    finally:
        desk.close()
