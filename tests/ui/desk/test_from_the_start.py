"""From what stands between calls into a call: what was found, what was left, what was promised."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.library.shipped import shipped_library
from jobaid.operations.desk.action_result import Changes
from jobaid.operations.desk.early_search import HitRow
from jobaid.operations.library.library_source import open_for_desk
from tests.ui.desk.desks import Desk, focused
from tests.ui.tree import Tree, press, settle, type_text

if TYPE_CHECKING:
    from jobaid.operations.desk.interrupted_call import InterruptedCall

HOUSE = HitRow("reply", "", "is-this-recorded", "is this call recorded", "")


def a_step(desk: Desk, script: str = "charge-dispute") -> HitRow:
    """A step of a script that is not its first and that no rule guards."""
    found = desk.session.library.library.scripts[script]
    guarded = {step for rule in found.rules for step in rule.no}
    step = next(one for one in found.steps[1:] if one.id not in guarded and one.visit is None)
    return HitRow("step", script, step.id, "Step", "")


def a_reply(desk: Desk, script: str = "verify-identity") -> HitRow:
    reply = desk.session.library.library.scripts[script].replies[0]
    return HitRow("reply", script, reply.id, "Reply", "")


# -- what was found --------------------------------------------------------------------------


def test_a_step_opens_its_script_at_the_step(desk: Desk, tree: Tree) -> None:
    hit = a_step(desk)
    desk.place.open_hit(hit)
    settle()
    assert (desk.view.script, desk.view.step) == (hit.script, hit.id)
    assert tree.find("step-title").name == desk.view.step_title
    assert focused() == "step-title"


def test_a_step_that_a_rule_guards_asks_first_and_goes_on(desk: Desk, tree: Tree) -> None:
    scripts = desk.session.library.library.scripts
    script, guarded = next(
        (one.id, rule.no[0])
        for one in (scripts[id] for id in scripts)
        for rule in one.rules
        if "/" not in rule.no[0]
    )
    desk.place.open_hit(HitRow("step", script, guarded, "Step", ""))
    settle()
    assert desk.view.script == script
    assert desk.view.step != guarded
    assert tree.has("call-banner")
    press("Return")
    assert desk.view.step == guarded


def test_a_step_found_by_its_words_opens_with_enter(desk: Desk, tree: Tree) -> None:
    hit = next(one for one in desk.session.search("is it all there") if one.kind == "step")
    desk.place._search = lambda words: None  # type: ignore[method-assign]
    type_text("x")
    desk.place.start.show_hits((HOUSE, hit))
    press("Down", "Return")
    assert (desk.view.script, desk.view.step) == (hit.script, hit.id)


def test_a_script_s_reply_opens_the_script_with_the_reply(desk: Desk, tree: Tree) -> None:
    hit = a_reply(desk)
    desk.place.open_hit(hit)
    settle()
    assert desk.view.script == hit.script
    assert desk.view.reply is not None
    assert desk.view.reply.id == hit.id
    assert tree.has("reply-return")
    press("Escape")
    assert desk.view.reply is None


def test_a_house_reply_is_shown_between_calls_and_copied_in_one_key(desk: Desk, tree: Tree) -> None:
    press("Tab")
    before = focused()
    desk.place.open_hit(HOUSE)
    settle()
    assert desk.session.call_view() is None
    assert tree.find("reply-text").name.startswith("No, your voice isn't recorded.")
    assert "“is this call recorded”" in tree.find("reply-sheet").description
    assert focused() == "reply-copy"
    assert tree.find("reply-copy").description == "Enter"
    press("Return")
    assert QGuiApplication.clipboard().text() == tree.find("reply-text").name
    assert tree.find("reply-copy").name == "Copied"
    press("Escape")
    assert not tree.has("reply-sheet")
    assert focused() == before


def test_a_house_reply_shows_who_works_here_and_never_somebody_s_values(desk: Desk) -> None:
    desk.session.agent_is({"id": "m", "name": "Maya Okoro"})
    shown = desk.session.reply_to_read("", "are-you-a-robot")
    assert shown is not None
    assert "my name's Maya Okoro" in shown.say
    assert desk.session.reply_to_read("", "nobody") is None
    assert desk.session.reply_to_read("charge-dispute", "are-you-a-robot") is None


def test_in_a_call_a_reply_opens_and_the_place_is_kept(desk: Desk, tree: Tree) -> None:
    desk.open()
    step = desk.view.step
    desk.place.open_hit(HOUSE)
    assert desk.view.reply is not None
    assert (desk.view.reply.id, desk.view.step) == (HOUSE.id, step)


def test_in_a_call_a_reply_of_another_script_is_shown_to_read(desk: Desk, tree: Tree) -> None:
    desk.open()
    hit = a_reply(desk, "cancellation")
    assert not desk.session.replies_of("cancellation")
    desk.place.open_hit(hit)
    settle()
    assert desk.view.reply is None
    assert desk.view.script == "charge-dispute"
    assert tree.has("reply-text")
    press("Escape")
    assert focused() == "step-title"
    desk.place.open_hit(hit)
    press("F12")
    settle()
    assert not tree.has("reply-sheet"), "another screen puts it away"


def test_in_a_call_a_step_is_a_jump(desk: Desk) -> None:
    desk.open()
    hit = a_step(desk)
    desk.place.open_hit(hit)
    assert desk.view.step == hit.id
    assert desk.view.parked_others == 0


# -- what was left ---------------------------------------------------------------------------


class Slow:
    """A disk that answers when it is told to."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go = threading.Event()
        self.asked = 0
        self.threads: set[str] = set()
        self._read = desk.session.read_left
        monkeypatch.setattr(desk.session, "read_left", self.read)

    def read(self, id: str) -> InterruptedCall:
        self.asked += 1
        self.threads.add(threading.current_thread().name)
        assert self.go.wait(60)
        return self._read(id)


@pytest.fixture
def kept(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """Makes desks with one profile, one after the other."""
    made: list[Desk] = []

    def make() -> Desk:
        if made:
            made.pop().close()
        made.append(Desk(profile=tmp_path / "profile"))
        return made[-1]

    yield make
    if made:
        made.pop().close()


@pytest.fixture
def left(kept: Callable[[], Desk]) -> Desk:
    """A desk with a call that an earlier start has left."""
    desk = kept()
    desk.open("charge-dispute")
    desk = kept()
    assert [row.parked for row in desk.session.start_view().resume] == [False]
    return desk


def test_the_window_goes_on_while_a_slow_disk_gives_a_call_back(
    left: Desk, tree: Tree, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(left, monkeypatch)
    press("Alt+R")
    assert left.session.call_view() is None
    type_text("bill")
    assert tree.has("result-1"), "the desk answers meanwhile"
    slow.go.set()
    qtbot.waitUntil(lambda: left.session.call_view() is not None, timeout=60_000)
    assert left.view.customer == "Ann Lee"
    assert threading.current_thread().name not in slow.threads
    settle()
    assert focused() == "step-title"


def test_a_second_press_does_not_read_or_resume_again(
    left: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(left, monkeypatch)
    press("Alt+R", "Alt+R", "Alt+R")
    slow.go.set()
    qtbot.waitUntil(lambda: left.session.call_view() is not None, timeout=60_000)
    settle()
    assert slow.asked == 1
    assert left.view.parked_others == 0


def test_a_call_begun_meanwhile_goes_first_and_it_is_said(
    left: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(left, monkeypatch)
    press("Alt+R")
    left.open("complaint", **{"customer.name": "Raj Patel"})
    slow.go.set()
    qtbot.waitUntil(lambda: "Another call has begun meanwhile" in left.says, timeout=60_000)
    assert (left.view.script, left.view.parked_others) == ("complaint", 0)
    press("Alt+X", "1")
    settle()
    press("Alt+R")
    qtbot.waitUntil(lambda: left.session.call_view() is not None, timeout=60_000)
    assert left.view.customer == "Ann Lee"


def test_closing_a_call_that_was_left_reads_it_on_another_thread_too(
    left: Desk, tree: Tree, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(left, monkeypatch)
    press("Alt+X", "1")
    assert tree.has("resume-call")
    slow.go.set()
    qtbot.waitUntil(lambda: not tree.has("resume-call"), timeout=60_000)
    assert left.session.call_view() is None
    assert threading.current_thread().name not in slow.threads


def test_a_parked_call_comes_back_at_once(kept: Callable[[], Desk]) -> None:
    desk = kept()
    desk.open()
    press("Alt+P", "Alt+R")
    assert desk.view.customer == "Ann Lee"


# -- what was promised -----------------------------------------------------------------------


def promise(desk: Desk, qtbot: QtBot) -> None:
    """A call of charge-dispute with a promise that is due today, over and kept."""
    desk.open()
    assert desk.session.promise("Ring back", "today 3").ask is None
    desk_call = desk.session.desk_call
    assert desk_call is not None
    press("F12")
    wrap = desk.view.wrap_up
    assert wrap is not None
    plain = next(one for one in wrap.outcomes if not one.open_fields)
    press(str(plain.number), "Ctrl+Return")
    assert desk.session.call_view() is None
    assert [one.text for one in desk.session.start_view().promises] == ["Ring back"]


def test_a_due_promise_is_called_with_the_script_for_it(desk: Desk, qtbot: QtBot) -> None:
    promise(desk, qtbot)
    press("F3")
    assert (desk.view.script, desk.view.customer) == ("call-back", "Ann Lee")


def test_without_a_script_for_it_the_call_s_own_is_taken(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    shutil.copytree(shipped_library(), library)
    for file in (library / "scripts").glob("call-back*"):
        file.unlink()
    desk = Desk(library=lambda: open_for_desk(library))
    try:
        assert "call-back" not in desk.session.library.library.scripts
        promise(desk, qtbot)
        assert desk.session.start_view().promises[0].script != "charge-dispute"
        press("F3")
        assert (desk.view.script, desk.view.customer) == ("charge-dispute", "Ann Lee")
    finally:
        desk.close()


# -- what was heard ---------------------------------------------------------------------------


def test_what_was_said_at_once_fills_and_answers_by_one_key_and_is_not_asked_again(
    desk: Desk, tree: Tree
) -> None:
    type_text("I can't pay my bill, account 40217788")
    press("Down", "Up")
    script = "payment-difficulty"
    at = [hit.script for hit in desk.session.search("I can't pay my bill, account 40217788")]
    press(f"Alt+{at.index(script) + 1}")
    settle()
    assert desk.view.script == script
    first = desk.view.step
    assert "40217788" in desk.says
    assert "I can't pay it" in desk.says, "the answer that it holds is told before it is taken"
    assert desk.session.desk_call is not None
    assert not desk.session.desk_call.engine.state.answers, "nothing is taken silently"
    press("Return")
    state = desk.session.desk_call.engine.state
    assert (state.fields.get("account") or state.fields.get("customer.account")) == "40217788"
    assert list(state.answers) == [(script, first)]
    desk.session.do({"do": "jump", "to": f"{script}/{first}"})
    desk.place.renew(~Changes.NOTHING)
    heard = [one.id for one in desk.view.answers if one.heard]
    assert len(heard) == 1
    assert "Heard" in tree.find(f"answer-{heard[0]}").name
