"""A supervisor's first start: the folder of the desks, and a look round with sample calls."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from jobaid.log.dayreader import desks
from jobaid.operations import demo_desk
from jobaid.operations.clock import wall_clock
from jobaid.operations.handover import HandoverRequest
from jobaid.operations.roles import AREAS
from jobaid.operations.team.administering import administered, let_in
from tests.call.house import contents
from tests.team.conftest import postgres as postgres
from tests.team.stations import Station
from tests.ui.desk.desks import focused
from tests.ui.frame.test_program import Desk
from tests.ui.tree import Tree, press, settle, type_text

if TYPE_CHECKING:
    from tests.team.postgres import Server


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The first start of a new profile, with a small library."""
    monkeypatch.setattr(demo_desk, "WEEKS", 1)
    for name, content in contents().items():
        path = tmp_path / "house" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    made = Desk(qtbot, tmp_path / "new", library=tmp_path / "house").ready()
    yield made
    made.close()


def say_supervisor(first: Desk, tree: Tree) -> None:
    """Answer the first question by keys."""
    first.until(lambda: tree.has("first-name"))
    press("Ctrl+A")
    type_text("Sam Roe")
    press("Tab", "2", "Return")


def test_a_new_supervisor_begins_a_folder_and_sees_a_desk_that_joins(
    first: Desk, tree: Tree, tmp_path: Path
) -> None:
    say_supervisor(first, tree)
    first.until(lambda: tree.has("supervisor-start"))
    settle()
    assert tree.focus.identifier == "share-folder"
    type_text(str(tmp_path / "shared"))
    press("Return")
    first.until(lambda: "not there" in tree.find("share-folder").description)
    press("Tab", "Tab", "Space")
    first.until(lambda: not tree.has("supervisor-start"))
    watch = first.program.runtime.team.watch  # type: ignore[union-attr]
    assert watch is not None
    assert watch.shares
    settings = tmp_path / "new" / "settings.toml"
    first.until(lambda: "shared" in settings.read_text())
    assert tomllib.loads(settings.read_text())["team"]["folder"] == str(tmp_path / "shared")

    anna = Station(tmp_path, "desk-a", agent="anna")
    anna.call(1)
    anna.exchange(now=wall_clock())
    watch.soon()
    log = tmp_path / "new" / "log"
    first.until(lambda: "desk-a" in desks(log))
    for _place in AREAS:
        if first.program.window.navigation.current != "desk":
            press("Ctrl+PgUp")
    first.until(lambda: tree.has("desks-card"))
    first.until(lambda: "Anna, last heard of" in tree.find("desks-card").description)
    tree.find("desks-all").widget.setFocus()
    press("Space")
    first.until(lambda: tree.has("desks"))
    assert tree.find("view-desks").checked
    first.until(lambda: tree.find("desks").widget.hasFocus())


def test_a_supervisor_joins_the_team_s_database_at_the_first_start(
    first: Desk, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgres: Server
) -> None:
    from tests.team.house import House

    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    house = House(postgres, tmp_path)
    login = let_in(administered(house.office), "sam", "supervisor")
    say_supervisor(first, tree)
    first.until(lambda: tree.has("supervisor-start"))
    settle()
    type_text("postgresql://sam:secret-word@127.0.0.1:1/house")
    press("Return")
    first.until(lambda: "nothing answers there" in tree.find("share-folder").description)
    assert "secret-word" not in tree.find("share-folder").description
    press("Ctrl+A")
    type_text(login.address.secret)
    press("Return")
    first.until(lambda: not tree.has("supervisor-start"))
    settings = tmp_path / "new" / "settings.toml"
    first.until(lambda: "server" in settings.read_text())
    told = tomllib.loads(settings.read_text())["team"]
    assert told == {"server": login.address.shown}
    assert login.address.password not in settings.read_text()
    assert login.address.password not in str(tree)
    anna = house.desk("anna")
    anna.call(1)
    anna.exchange(now=wall_clock())
    first.program.runtime.team.watch.soon()  # type: ignore[union-attr]
    first.until(lambda: "anna" in desks(tmp_path / "new" / "log"))


def test_a_look_round_shows_samples_that_are_marked_and_never_kept(
    first: Desk, tree: Tree, tmp_path: Path
) -> None:
    say_supervisor(first, tree)
    first.until(lambda: tree.has("supervisor-start"))
    settle()
    for _ in range(4):
        press("Tab")
    assert tree.focus.identifier == "supervisor-samples"
    press("Space")
    first.until(lambda: tree.has("samples"))
    assert "calls that need eyes" in tree.find("samples").name
    assert "Nothing here is real" in tree.find("samples").name
    first.until(lambda: tree.has("found-calls"))
    table = tree.find("found-calls").widget
    first.until(lambda: table.rows.rowCount() > 20)  # type: ignore[attr-defined]
    press("Ctrl+2")
    assert "Nothing here is real" in tree.find("samples").name
    work = first.program.samples
    record = work._record
    assert record is not None
    folder = record._recorder.profile.folder
    assert folder.is_dir()
    own = first.session.records
    assert own.index.page(_everything(), 5) == [], "nothing of it is in the real record"
    tree.find(name="Back to your calls").widget.click()  # type: ignore[attr-defined]
    first.until(lambda: not tree.has("samples"))
    first.until(lambda: not folder.exists())
    first.until(lambda: tree.has("view-calls"))
    assert not (tmp_path / "new" / "log" / "sample").exists()


def test_esc_leaves_it_and_it_does_not_come_again(
    first: Desk, tree: Tree, qtbot: QtBot, tmp_path: Path
) -> None:
    say_supervisor(first, tree)
    first.until(lambda: tree.has("supervisor-start"))
    settle()
    press("Escape")
    assert not tree.has("supervisor-start")
    assert first.program.runtime.team.watch is not None  # type: ignore[union-attr]
    assert not first.program.runtime.team.watch.shares  # type: ignore[union-attr]


def test_an_agent_is_told_once_that_the_database_does_not_take_a_call(
    first: Desk, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgres: Server
) -> None:
    from tests.team.house import House

    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    house = House(postgres, tmp_path)
    login = let_in(administered(house.office), "ben", "agent", authors=["ben"])
    first.until(lambda: tree.has("first-name"))
    press("Return")
    first.until(lambda: first.program.runtime.team.watch is not None)  # type: ignore[union-attr]
    script = next(iter(first.session.library.library.scripts))
    first.session.open_script(script)
    first.session.finish("wrong number")
    watch = first.program.runtime.team.watch  # type: ignore[union-attr]
    watch.use(watch.share(login.address.secret, begin=False))
    first.until(lambda: "by somebody whom the server does not expect at this desk" in str(tree))
    assert "One record of this desk is not taken by the team's database" in str(tree)


def test_an_agent_is_not_asked(first: Desk, tree: Tree) -> None:
    first.until(lambda: tree.has("first-name"))
    press("Return")
    first.until(lambda: first.program.runtime.team.watch is not None)  # type: ignore[union-attr]
    settle()
    assert not tree.has("supervisor-start")
    assert not tree.has("desks-card")


def _everything():  # type: ignore[no-untyped-def]
    from jobaid.log.index.record_query import RecordQuery

    return RecordQuery()


def test_a_call_that_is_opened_from_outside_shows_wherever_one_is(first: Desk, tree: Tree) -> None:
    say_supervisor(first, tree)
    first.until(lambda: tree.has("supervisor-start"))
    press("Escape")
    settle()
    assert first.program.window.navigation.current == "review"
    script = next(iter(first.session.library.library.scripts))
    answer = first.program.runtime.requests.answer(HandoverRequest("open", script))
    assert answer.ok
    settle()
    assert first.program.window.navigation.current == "desk"
    assert first.session.call_view().script == script


def test_who_takes_over_a_supervisor_s_desk_is_an_agent_there(first: Desk, tree: Tree) -> None:
    say_supervisor(first, tree)
    first.until(lambda: tree.has("supervisor-start"))
    press("Escape")
    settle()
    assert tree.has("place-review")
    before = first.program.keeper.loaded.settings.agent_id
    first.program.desk.agent_chosen.emit("raj", "Raj Patel")
    first.until(lambda: not tree.has("place-review"))
    assert not tree.has("place-studio")
    assert first.program.window.navigation.current == "desk"
    # Back, by keys: who had the desk before is among those to choose, with the role they set
    press("Ctrl+Shift+A")
    settle()
    assert focused() == "choice-" + before
    press("Return")
    first.until(lambda: tree.has("place-review"))
    assert first.program.keeper.loaded.settings.role == "supervisor"


def test_who_goes_to_another_place_has_answered_not_now(first: Desk, tree: Tree) -> None:
    say_supervisor(first, tree)
    first.until(lambda: tree.has("supervisor-start"))
    settle()
    press("Ctrl+K")
    type_text("Scripts")
    press("Return")
    first.until(lambda: tree.has("studio-find") and not tree.has("supervisor-start"))
    first.until(lambda: tree.focus.identifier == "studio-find")
