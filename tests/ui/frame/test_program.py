"""The whole desk program in process: its start, requests of other programs, trouble, its end."""

from __future__ import annotations

import argparse
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.app import DeskProgram
from jobaid.log.profile import Profile
from jobaid.operations.handover import HandoverRequest
from jobaid.operations.library import library_source
from jobaid.operations.library.library_source import open_for_desk
from jobaid.operations.settings_file import change_settings
from jobaid.operations.startup import begin
from tests.ui.programs import end_program
from tests.ui.tree import Tree, press, settle, type_text

if TYPE_CHECKING:
    from jobaid.library.cache.open_library import OpenLibrary


class Desk:
    """A desk that runs in this process."""

    def __init__(self, qtbot: QtBot, profile: Path, **more: object) -> None:
        self.qtbot = qtbot
        self._closed = False
        request, early = more.pop("request", None), more.pop("early", None)
        options = argparse.Namespace(**{"profile": profile, "library": None, "demo": False, **more})
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        assert request is None or isinstance(request, HandoverRequest)
        self.start = begin(options, request)
        self.program = DeskProgram(app, self.start)
        self.program.links.watch()
        if isinstance(early, str):
            open_link(early)
        self.program.show()
        self.window = self.program.window
        self.window.activateWindow()
        self.until(lambda: self.program.session is not None)

    def until(self, true: object) -> None:
        self.qtbot.waitUntil(true, timeout=60_000)

    @property
    def session(self):  # type: ignore[no-untyped-def]
        assert self.program.session is not None
        return self.program.session

    def ready(self) -> Desk:
        self.until(lambda: bool(self.session.library.library.scripts))
        settle()
        return self

    def close(self) -> None:
        """End the program; a second time does nothing."""
        if not self._closed:
            self._closed = True
            self.window.close()
            end_program(self.program)


@pytest.fixture
def desk(qtbot: QtBot, profile: Path) -> Iterator[Desk]:
    made = Desk(qtbot, profile).ready()
    yield made
    made.close()


def test_the_search_has_the_focus_and_the_bar_says_who_and_what(desk: Desk, tree: Tree) -> None:
    assert tree.focus.identifier == "search"
    assert tree.find("agent").name == "Maya Okoro"
    assert "scripts" in tree.find("library-words").name
    assert not tree.has("first-start")


def test_a_call_that_is_to_be_practised_shows_the_place_for_it(desk: Desk, tree: Tree) -> None:
    desk.until(lambda: tree.has("place-practice"))
    desk.program.desk.start.practice_asked.emit("gone")
    assert desk.window.navigation.current == "practice"
    desk.until(lambda: tree.has(name="This call is not there any more."))


def test_a_call_that_is_to_be_a_customer_shows_where_customers_are_written(
    qtbot: QtBot, profile: Path, tree: Tree
) -> None:
    change_settings(profile, {"agent.role": "supervisor"})
    desk = Desk(qtbot, profile).ready()
    try:
        desk.until(lambda: tree.has("place-studio"))
        desk.program.customer_wanted.emit("gone")
        assert desk.window.navigation.current == "studio"
        # The library that comes along is for looking at.
        desk.until(lambda: tree.has("studio-view-begin"))
        words = "This is the library that comes along. Begin your own to make customers."
        desk.until(lambda: tree.has(name=words))
    finally:
        desk.close()


@pytest.fixture
def cold(
    qtbot: QtBot, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Desk, threading.Event]]:
    """A desk whose library is read only once the event is set, as on a first start."""
    go = threading.Event()

    def slowly(library: Path, _last: object = None) -> OpenLibrary:
        go.wait(60)
        return open_for_desk(library)

    monkeypatch.setattr(library_source, "open_for_desk", slowly)
    made = Desk(qtbot, profile)
    settle()
    yield made, go
    go.set()
    made.close()


Cold = tuple[Desk, threading.Event]


def test_what_is_typed_before_the_library_is_read_finds_its_results(cold: Cold, tree: Tree) -> None:
    made, go = cold
    type_text("my bill is wrong")
    assert not tree.has("result-1")
    go.set()
    made.ready()
    assert tree.find("result-1").name


def opened(made: Desk, go: threading.Event) -> str:
    """The script of the call that opens by itself once the library is there."""
    go.set()
    made.until(lambda: made.session is not None and made.session.call_view() is not None)
    return str(made.session.call_view().script)


def test_enter_before_the_library_is_read_opens_the_first_result(cold: Cold) -> None:
    made, go = cold
    type_text("charge dispute")
    press("Return")
    assert opened(made, go) == "charge-dispute"


def test_the_result_that_was_stepped_to_or_named_early_is_opened(cold: Cold) -> None:
    made, go = cold
    type_text("charge dispute")
    press("Down", "Up", "Alt+1")
    assert opened(made, go) == "charge-dispute"


def test_other_words_typed_after_an_early_enter_take_it_back(cold: Cold, tree: Tree) -> None:
    made, go = cold
    type_text("charge dispute")
    press("Return")
    type_text(" complaint")
    go.set()
    made.ready()
    made.until(lambda: tree.has("result-1"))
    settle()
    assert made.session.call_view() is None


def test_the_digit_of_a_script_pressed_early_opens_it(cold: Cold) -> None:
    made, go = cold
    press("Alt+2", "Alt+1")
    second = opened(made, go)
    settle()
    assert second == made.session.start_view().scripts[1].id
    assert made.session.call_view().parked_others == 0, "the next key was of another screen"


@pytest.mark.parametrize("early", ["Return", "Alt+1"])
def test_what_waits_for_the_library_says_so_until_it_has_happened(
    cold: Cold, tree: Tree, early: str
) -> None:
    made, go = cold
    waits = "Still reading the scripts: what you pressed happens when they are there."
    type_text("charge dispute")
    assert not tree.has(name=waits)
    press(early)
    settle()
    assert tree.has(name=waits)
    assert opened(made, go) == "charge-dispute"
    made.session.finish("changed my mind")
    settle()
    assert not tree.has(name=waits)


def test_the_digit_of_a_script_that_is_pressed_early_says_that_it_waits(
    cold: Cold, tree: Tree
) -> None:
    made, go = cold
    press("Alt+2")
    settle()
    assert tree.has(name="Still reading the scripts: what you pressed happens when they are there.")
    opened(made, go)


def test_the_palette_takes_what_was_entered_early(cold: Cold) -> None:
    made, go = cold
    press("Ctrl+K")
    type_text("charge dispute")
    press("Return")
    assert opened(made, go) == "charge-dispute"


def test_another_program_opens_a_call_with_values(desk: Desk, tree: Tree) -> None:
    city = {"account": "40217788", "customer.name": "<b>Ann</b> {{ 7*7 }}"}
    answer = desk.program.runtime.requests.answer(HandoverRequest("open", "charge-dispute", city))
    assert answer.ok
    view = desk.session.call_view()
    assert view is not None
    assert (view.script, view.customer) == ("charge-dispute", "<b>Ann</b> {{ 7*7 }}")
    desk.until(lambda: tree.has("saved"))


def test_opening_asks_first_while_a_call_runs_and_two_keys_answer(desk: Desk, tree: Tree) -> None:
    ask = desk.program.runtime.requests.answer
    assert ask(HandoverRequest("open", "charge-dispute")).ok
    assert "asks the agent" in ask(HandoverRequest("open", "complaint")).words
    settle()
    assert desk.session.call_view().script == "charge-dispute"
    press("Alt+N")
    assert desk.session.call_view().script == "charge-dispute"
    ask(HandoverRequest("open", "complaint"))
    settle()
    press("Alt+Y")
    view = desk.session.call_view()
    assert (view.script, view.parked_others) == ("complaint", 1)


def test_a_second_call_that_is_to_be_opened_waits_for_the_first(desk: Desk, tree: Tree) -> None:
    ask = desk.program.runtime.requests.answer
    ask(HandoverRequest("open", "charge-dispute"))
    for script in ("complaint", "late-order", "refund-nobody-has", "roaming"):
        ask(HandoverRequest("open", script))
    settle()
    assert [node.name for node in tree.all("banner") if "wants" in node.name] == [
        "Another program wants to open “Complaint”. The call in hand would be parked."
    ]
    press("Alt+Y")
    assert desk.session.call_view().script == "complaint"
    press("Alt+N")
    assert desk.session.call_view().script == "complaint"
    press("Alt+Y")
    assert desk.session.call_view().script == "roaming"
    assert desk.session.call_view().parked_others == 2
    press("Alt+Y", "Alt+N")
    assert desk.session.call_view().parked_others == 2


def test_a_script_that_is_not_there_is_refused_in_words(desk: Desk) -> None:
    answer = desk.program.runtime.requests.answer(HandoverRequest("open", "nope"))
    assert not answer.ok
    assert "no script “nope”" in answer.words


def test_commands_from_outside_drive_the_call(desk: Desk) -> None:
    ask = desk.program.runtime.requests.answer
    refused = ask(HandoverRequest("send", command={"do": "hold"}))
    assert not refused.ok
    assert refused.words
    ask(HandoverRequest("open", "charge-dispute"))
    held = ask(HandoverRequest("send", command={"do": "hold"}))
    assert held.ok
    assert held.result is not None
    assert held.result["events"][0]["type"]
    assert json.loads(held.line())["ok"] is True
    assert desk.session.call_view().held_s is not None
    wrong = ask(HandoverRequest("send", command={"do": "answer", "id": "\x00" * 50}))
    assert not wrong.ok


def test_a_call_asked_for_at_the_start_is_opened_once_the_library_is_there(
    qtbot: QtBot, profile: Path
) -> None:
    made = Desk(
        qtbot, profile, request=HandoverRequest("open", "complaint", {"customer.name": "Ann"})
    )
    try:
        made.until(lambda: made.session.call_view() is not None)
        assert made.session.call_view().customer == "Ann"
    finally:
        made.close()


def test_the_palette_opens_a_script(desk: Desk, tree: Tree) -> None:
    press("Ctrl+K")
    for letter in "charge dispute":
        press("Space" if letter == " " else letter)
    press("Return")
    assert desk.session.call_view().script == "charge-dispute"


def test_f11_in_the_middle_of_a_call_loses_nothing(desk: Desk, tree: Tree) -> None:
    desk.program.runtime.requests.answer(HandoverRequest("open", "charge-dispute"))
    settle()
    before = desk.session.call_view().step
    press("F11")
    settle()
    assert desk.window.docking.docked
    assert desk.session.call_view().step == before
    press("F11")
    settle()
    assert not desk.window.docking.docked


def test_a_profile_that_another_program_has_is_said_and_work_goes_on(
    qtbot: QtBot, profile: Path, tree: Tree
) -> None:
    with Profile.open(profile, writing=True):
        made = Desk(qtbot, profile).ready()
        try:
            assert any("already running" in node.name for node in tree.all("banner"))
            assert made.session.search("bill")
        finally:
            made.close()


def test_of_two_desks_started_at_once_the_second_hands_over_and_goes(
    qtbot: QtBot, profile: Path, tree: Tree
) -> None:
    first = Desk(qtbot, profile).ready()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    start = begin(
        argparse.Namespace(profile=profile, library=None, demo=False),
        HandoverRequest("open", "complaint", {"customer.name": "Ann"}),
    )
    second = DeskProgram(app, start)
    try:
        second.show()
        first.until(lambda: first.session.call_view() is not None)
        first.until(lambda: not second.window.isVisible())
        assert first.session.call_view().customer == "Ann"
        assert second.session is None
        assert not any("nothing" in node.name for node in tree.all("banner"))
    finally:
        second.close()
        first.close()
        for part in (second.look.themes.rings, second.look.themes, second.look, second):
            part.deleteLater()


def test_a_window_that_is_closed_at_once_lets_the_profile_go(qtbot: QtBot, profile: Path) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    start = begin(argparse.Namespace(profile=profile, library=None, demo=False))
    program = DeskProgram(app, start)
    program.show()
    start.go_on()
    program.window.close()
    program.close()
    assert program.session is None
    with Profile.open(profile, writing=True):
        pass
    for part in (program.look.themes.rings, program.look.themes, program.look, program):
        part.deleteLater()


def test_a_profile_of_a_newer_version_is_read_and_never_written(
    qtbot: QtBot, profile: Path, tree: Tree
) -> None:
    text = 'format = 99\ndesk = "abc"\n[agent]\nrole = "agent"\n'
    (profile / "settings.toml").write_text(text)
    made = Desk(qtbot, profile).ready()
    try:
        assert any("newer Job Aid" in node.name for node in tree.all("banner"))
        made.program.keeper.change({"appearance.theme": "dark"})
        made.program.keeper.change({"appearance.theme": None})
    finally:
        made.close()
    assert (profile / "settings.toml").read_text() == text


def test_a_changed_library_is_taken_up_between_calls_only(
    qtbot: QtBot, profile: Path, library: Path
) -> None:
    made = Desk(qtbot, profile, library=library).ready()
    try:
        count = len(made.session.library.library.scripts)
        made.program.runtime.requests.answer(HandoverRequest("open", "charge-dispute"))
        new = library / "scripts" / "brand-new.yaml"
        new.write_text("id: brand-new\ntitle: Brand new\nsteps:\n  - {id: a, say: Hello}\n")
        with qtbot.waitSignal(made.program.runtime.library.was_read, timeout=60_000):
            made.program.runtime.library.read()
        assert len(made.session.library.library.scripts) == count
        made.session.discard("opened by mistake")
        made.program.runtime.library.take_up()
        assert "brand-new" in made.session.library.library.scripts
    finally:
        made.close()


def test_a_library_that_vanishes_leaves_the_desk_as_it_is(
    qtbot: QtBot, profile: Path, library: Path
) -> None:
    made = Desk(qtbot, profile, library=library).ready()
    try:
        shutil.rmtree(library)
        with qtbot.waitSignal(made.program.runtime.library.was_read, timeout=60_000):
            made.program.runtime.library.read()
        assert made.session.open_script("charge-dispute").problem is None
    finally:
        made.close()


def test_a_call_that_was_promised_is_kept_though_the_desk_closes_before_its_library_is_read(
    cold: Cold, qtbot: QtBot, profile: Path
) -> None:
    made, go = cold
    for name in ("Ann Lee", "Bo Day"):
        asked = HandoverRequest("open", "charge-dispute", {"customer.name": name})
        assert made.program.runtime.requests.answer(asked).ok
    go.set()
    made.close()
    again = Desk(qtbot, profile).ready()
    try:
        assert {row.who for row in again.session.start_view().resume} == {"Ann Lee", "Bo Day"}
    finally:
        again.close()


def test_an_open_call_is_kept_when_the_window_closes(qtbot: QtBot, profile: Path) -> None:
    made = Desk(qtbot, profile).ready()
    made.program.runtime.requests.answer(
        HandoverRequest("open", "charge-dispute", {"customer.name": "Ann Lee"})
    )
    made.close()
    again = Desk(qtbot, profile).ready()
    try:
        (row,) = again.session.start_view().resume
        assert row.who == "Ann Lee"
    finally:
        again.close()


def test_the_demonstration_is_labelled_and_leaves_nothing(qtbot: QtBot, tree: Tree) -> None:
    made = Desk(qtbot, Path("not-used"), demo=True).ready()
    folder = made.start.profile
    try:
        assert made.window.windowTitle() == "Demonstration, nothing is kept"
        assert any("demonstration" in node.name for node in tree.all("banner"))
        assert folder.is_dir()
    finally:
        made.close()
    assert not folder.exists()
    assert not Path("not-used").exists()


def test_a_changed_name_is_in_the_next_call_and_on_the_desk_at_once(desk: Desk, tree: Tree) -> None:
    desk.program.keeper.change({"agent.name": "Kim Ode", "agent.id": "kode"})
    assert tree.find("agent").name == "Kim Ode"
    assert "Kim" in tree.find("greeting").name
    desk.program.runtime.requests.answer(HandoverRequest("open", "charge-dispute"))
    settle()
    assert "Kim Ode" in tree.find("say").text
    desk_call = desk.session.desk_call
    assert desk_call.engine.state.about["agent"] == {"id": "kode", "name": "Kim Ode"}


def test_the_name_told_at_the_first_start_is_in_the_first_call(
    qtbot: QtBot, profile: Path, tree: Tree
) -> None:
    (profile / "settings.toml").unlink()
    made = Desk(qtbot, profile).ready()
    try:
        tree.find("first-name").widget.setFocus()
        press("Ctrl+A")
        type_text("Nia Ford")
        press("Return")
        assert tree.focus.identifier == "search"
        made.program.runtime.requests.answer(HandoverRequest("open", "charge-dispute"))
        settle()
        assert "Nia Ford" in tree.find("say").text
    finally:
        made.close()


def test_the_first_question_waits_while_a_call_is_in_hand(
    qtbot: QtBot, profile: Path, tree: Tree
) -> None:
    (profile / "settings.toml").unlink()
    made = Desk(qtbot, profile).ready()
    try:
        tree.find("first-name").widget.setFocus()
        press("Ctrl+A")
        type_text("Nia")
        made.program.runtime.requests.answer(HandoverRequest("open", "charge-dispute"))
        settle()
        assert not tree.has("first-start")
        assert tree.focus.identifier == "step-title"
        press("Alt+X", "1")
        settle()
        assert made.session.desk_call is None, "the call has been put away"
        assert tree.has("first-start")
        assert (tree.focus.identifier, tree.focus.text) == ("first-name", "Nia")
        press("Escape")
        assert not tree.has("first-start")
    finally:
        made.close()


def test_the_name_that_nobody_typed_is_replaced_by_typing_after_a_call_too(
    qtbot: QtBot, profile: Path, tree: Tree
) -> None:
    (profile / "settings.toml").unlink()
    made = Desk(qtbot, profile).ready()
    try:
        made.program.runtime.requests.answer(HandoverRequest("open", "charge-dispute"))
        settle()
        press("Alt+X", "1")
        settle()
        assert tree.focus.identifier == "first-name"
        type_text("Nia")
        assert tree.focus.text == "Nia"
    finally:
        made.close()


def test_whom_people_yaml_names_is_called_as_it_says(
    qtbot: QtBot, profile: Path, library: Path, tree: Tree
) -> None:
    (library / "people.yaml").write_text(
        "- {id: mok, name: Maya A. Okoro, team: north, role: trainee}\n", encoding="utf-8"
    )
    assert change_settings(profile, {"agent.id": "mok"}) is None
    made = Desk(qtbot, profile, library=library).ready()
    try:
        made.until(lambda: made.program.keeper.loaded.settings.role == "new hire")
        assert tree.find("agent").name == "Maya A. Okoro"
        made.program.runtime.requests.answer(HandoverRequest("open", "charge-dispute"))
        settle()
        assert "Maya A. Okoro" in tree.find("say").text
        about = made.session.desk_call.engine.state.about
        assert (about["agent"], about["team"]) == ({"id": "mok", "name": "Maya A. Okoro"}, "north")
        assert "people.yaml" in str(made.program.keeper.loaded.why_locked("agent.role"))
        written = (profile / "settings.toml").read_text(encoding="utf-8")
        assert 'name = "Maya Okoro"' in written, "the person's own settings stay as they are"
    finally:
        made.close()


def test_the_administrator_s_name_for_a_desk_counts_from_the_start(
    qtbot: QtBot, profile: Path, tmp_path: Path
) -> None:
    (tmp_path / "defaults.toml").write_text('[agent]\nname = "Desk 4"\n[locked]\nagent = true\n')
    made = Desk(qtbot, profile).ready()
    try:
        assert made.session.start_view().agent == "Desk 4"
    finally:
        made.close()


def open_link(link: str) -> bool:
    """What macOS does with a link while the program runs; whether the program took it."""
    app = QApplication.instance()
    assert app is not None
    event = QFileOpenEvent(QUrl.fromEncoded(link.encode()))
    event.setAccepted(False)
    return QApplication.sendEvent(app, event)


def test_a_link_that_the_system_hands_over_opens_its_call(desk: Desk, tree: Tree) -> None:
    link = "jobaid://open/charge-dispute?account=40217788&customer.name=Zo%C3%AB%20%2B%20Ann"
    assert open_link(link)
    settle()
    view = desk.session.call_view()
    assert (view.script, view.account, view.customer) == (
        "charge-dispute",
        "40217788",
        "Zoë + Ann",
    )
    assert open_link("jobaid://open/complaint")
    settle()
    assert desk.session.call_view().script == "charge-dispute", "a call in hand is asked about"
    press("Alt+Y")
    assert desk.session.call_view().script == "complaint"


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("jobaid://delete/everything", "not one of Job Aid"),
        ("jobaid://open/nope", "no script “nope”"),
        ("jobaid://open/..%2F..%2Fetc?x=1", "is not the name of a script"),
        ("jobaid://open/complaint?a=%FF", "UTF-8"),
    ],
)
def test_a_link_that_cannot_be_followed_is_refused_in_words(
    desk: Desk, tree: Tree, link: str, words: str
) -> None:
    assert open_link(link)
    settle()
    assert desk.session.call_view() is None
    assert any(words in node.name for node in tree.all("banner")), str(tree)


def test_a_file_that_is_opened_with_the_program_is_no_link(desk: Desk) -> None:
    assert not open_link("file:///etc/passwd")
    assert desk.session.call_view() is None


def test_a_link_that_comes_before_the_library_is_read_waits_for_it(
    qtbot: QtBot, profile: Path
) -> None:
    made = Desk(qtbot, profile, early="jobaid://open/complaint")
    try:
        made.until(lambda: made.session.call_view() is not None)
    finally:
        made.close()


def test_closing_the_program_takes_its_eye_off_the_links(qtbot: QtBot, profile: Path) -> None:
    made = Desk(qtbot, profile).ready()
    made.close()
    settle()
    assert not open_link("jobaid://open/complaint")


def test_the_palette_in_a_call_changes_the_topic_and_a_new_call_is_a_choice_of_its_own(
    desk: Desk, tree: Tree
) -> None:
    ann = {"customer.name": "Ann Lee"}
    assert desk.program.runtime.requests.answer(HandoverRequest("open", "charge-dispute", ann)).ok
    settle()
    id = desk.session.call_view().id
    press("Ctrl+K")
    type_text("I want to cancel")
    assert tree.has("find-results")
    press("Return")
    view = desk.session.call_view()
    assert (view.id, view.script, view.customer) == (id, "cancellation", "Ann Lee")
    assert view.parked_others == 0, "nothing was laid aside"
    assert "for the same caller" in tree.find("call-banner").name
    press("Ctrl+Shift+K")
    assert desk.session.call_view().script == "charge-dispute"
    press("Ctrl+K")
    type_text("I want to cancel")
    press("Up", "Return")
    view = desk.session.call_view()
    assert (view.customer, view.parked_others) == ("", 1)
    assert "Ann Lee is laid aside" in tree.find("call-banner").name


def test_a_call_begins_before_its_script_is_known(desk: Desk, tree: Tree) -> None:
    press("Ctrl+N")
    view = desk.session.call_view()
    assert (view.script, view.step) == ("opening", "hello")
    press("Ctrl+K")
    type_text("moving house")
    press("Return")
    settle()
    chosen = desk.session.call_view()
    assert (chosen.script, chosen.id) == ("moving-home", view.id)
    assert "Good" not in tree.find("say").text, "nobody is greeted twice"


def scripts_shown(tree: Tree) -> list[str]:
    shown = [node.identifier for node in tree.all() if node.identifier.startswith("script-")]
    return [one.removeprefix("script-") for one in shown]


def test_a_pinned_script_has_the_first_digit_in_the_next_program_too(
    qtbot: QtBot, profile: Path, tree: Tree
) -> None:
    made = Desk(qtbot, profile).ready()
    try:
        before = scripts_shown(tree)
        press("Ctrl+D")
        assert tree.has(name="Go to a script with the arrow keys first; then it can be pinned.")
        press("Alt+N", "Down", "Down", "Down", "Ctrl+D")
        assert scripts_shown(tree) == [before[2], *before[:2], *before[3:]]
        assert tree.focus.identifier == f"script-{before[2]}", "the focus goes with its script"
        assert "Pinned" in tree.focus.name
        type_text("direct debit")
        found = made.session.search("direct debit")[0].script
        assert tree.focus.identifier == "search", "what is typed is searched for, from any row"
        press("Ctrl+D", "Esc")
        assert scripts_shown(tree)[:2] == [before[2], found]
    finally:
        made.close()
    again = Desk(qtbot, profile).ready()
    try:
        assert scripts_shown(tree)[:2] == [before[2], found]
        press("Down", "Ctrl+D")
        assert scripts_shown(tree)[0] == found
        press("Alt+1")
        again.until(lambda: again.session.call_view() is not None)
        assert again.session.call_view().script == found
    finally:
        again.close()
