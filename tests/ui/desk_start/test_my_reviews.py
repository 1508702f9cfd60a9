"""My reviews by the keyboard alone: read one, dispute a question, see who opened which call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.operations.desk.action_result import Changes
from jobaid.operations.records.kept_reviews import KeptReviews
from jobaid.operations.records.record_reader import RecordReader
from jobaid.review.standing_models import ReviewStanding
from tests.log.kept import kept_id
from tests.operations.reviewed import MAYA, SARA, TOM, review_of, reviewed_profile, statement
from tests.ui.desk.desks import Desk
from tests.ui.tree import Tree, press, settle, type_text

FIRST, SECOND = review_of(1, 10), review_of(2, 20, answers={"holds": 30, "read-back": "yes"})
SAID = (
    FIRST,
    SECOND,
    statement("acknowledgement", 21, SECOND["id"], MAYA),
    statement("thanks", 22, kept_id(2), SARA, to=MAYA, words="Kind about Dad. No rush."),
    statement("view", 23, kept_id(1), TOM, what="opened", why="near miss"),
    statement("view", 24, kept_id(1), MAYA, what="opened"),
    statement("coaching", 25, FIRST["id"], TOM, agreed="Say how long it is", until="2026-12-01"),
)


class AgentAtDesk:
    """A desk over calls with reviews, and how those stand on the disk."""

    def __init__(self, qtbot: QtBot, profile: Path) -> None:
        self.qtbot, self.profile = qtbot, profile
        self.desk = Desk(profile=profile)
        settle()

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=60_000)
        settle()

    def open(self, tree: Tree) -> None:
        press("Ctrl+Shift+R")
        self.until(lambda: tree.has("score-words") and tree.focus.identifier == "score")

    def standing(self, review: str) -> ReviewStanding:
        assert self.desk.recorder is not None
        reader = RecordReader(self.desk.recorder.profile, writing=False)
        try:
            reader.refresh()
            reviews = KeptReviews(reader, lambda: self.desk.session.library.library)
            return next(one for one in reviews.all() if one.id == review)
        finally:
            reader.close()


@pytest.fixture
def agent(qtbot: QtBot, tmp_path: Path) -> Iterator[AgentAtDesk]:
    made = AgentAtDesk(qtbot, reviewed_profile(tmp_path / "profile", *SAID))
    yield made
    made.desk.close()


def test_the_start_tells_that_a_review_waits_and_a_key_opens_it(agent: AgentAtDesk, tree: Tree):
    agent.until(lambda: tree.find("my-reviews").name == "My reviews, 1 to read")
    agent.open(tree)
    assert tree.find("review-title").name == "Your call with Customer 1"
    assert tree.find("score").name == "Score 88.8 of 100"
    assert "Read or dispute by" in tree.find("score").description
    assert "reviews-to-answer" in {one.identifier for one in tree.nodes() if one.checked}
    press("Esc")
    assert tree.focus.identifier == "search"


def test_each_question_has_answer_points_evidence_and_a_key(agent: AgentAtDesk, tree: Tree):
    agent.open(tree)
    rows = {one.identifier: one for one in tree.nodes() if one.identifier.startswith("question-")}
    assert "Longest time on hold, 90 seconds" in rows["question-7"].name
    assert rows["question-7"].name.endswith("3.75 of 7.5")  # 30 points of the section, 6 of 24
    assert rows["question-1"].description == "Alt 1"
    assert "Does not apply" in rows["question-3"].name
    assert tree.find("comment-1").name.startswith("1:35, Tell her first")
    # The comment takes its moment in hand, and arrows go on from there
    tree.find("comment-1").widget.setFocus()
    press("Return")
    assert "1:35" in tree.find("call-strip").description
    press("Left")
    assert tree.find("call-strip").description.startswith("1:30")


def test_the_review_that_is_read_is_printed(agent: AgentAtDesk, tree: Tree, printed: list[str]):
    agent.open(tree)
    press("Ctrl+P")
    (page,) = printed
    assert "Your call with Customer 1" in page
    assert "Read or dispute by" in page
    assert "Say how long it is" in page, "what was agreed"


def test_i_have_read_it_is_one_key_and_is_kept(agent: AgentAtDesk, tree: Tree):
    agent.open(tree)
    press("Ctrl+Return")
    agent.until(lambda: not tree.has("review-read"))
    assert agent.standing(FIRST["id"]).state == "acknowledged"
    agent.until(lambda: "You read it" in tree.find("review-2").name)


def test_a_question_is_disputed_in_words_and_only_that_one(agent: AgentAtDesk, tree: Tree):
    agent.open(tree)
    press("7")
    assert tree.find("dispute-words").focused
    press("Ctrl+Return")  # without words nothing goes
    assert tree.find("dispute-words").focused
    assert agent.standing(FIRST["id"]).disputes == ()
    type_text("She asked me to wait 4111 1111 1111 1111")
    press("Ctrl+Return")
    agent.until(lambda: not tree.has("dispute-words"))
    (dispute,) = agent.standing(FIRST["id"]).disputes
    assert (dispute.question, dispute.state) == ("holds", "open")
    assert "4111 1111" not in dispute.words
    agent.until(lambda: "Waits for an answer" in tree.find("question-7").name)
    press("Alt+7")
    assert not tree.has("dispute-words"), "it is disputed already"
    press("Alt+1")
    assert tree.has("dispute-words")
    type_text("Half a thought")
    press("Esc")
    assert tree.focus.identifier == "question-1"
    press("1")
    assert "Half a thought" in tree.find("dispute-words").text


def test_what_else_was_said_of_ones_calls_stands_beside(agent: AgentAtDesk, tree: Tree):
    agent.open(tree)
    assert "Kind about Dad" in tree.find("praise").description
    assert "Sara Lind" in tree.find("praise").description
    assert "Say how long it is" in tree.find("agreed").description
    assert "until Tue 1 Dec 2026" in tree.find("agreed").description
    opened = tree.find("opened-calls").description
    assert "Tom Brandt" in opened
    assert "near miss" in opened
    assert "Maya" not in opened, "one's own looks are no news"


def test_an_answer_to_a_dispute_waits_to_be_read(qtbot: QtBot, tmp_path: Path, tree: Tree):
    dispute = statement("dispute", 22, SECOND["id"], MAYA, question="holds", words="She asked me")
    ruling = statement("ruling", 23, dispute["id"], SARA, gives_way=False, words="Not on record")
    said = (SECOND, statement("acknowledgement", 21, SECOND["id"], MAYA), dispute, ruling)
    agent = AgentAtDesk(qtbot, reviewed_profile(tmp_path / "profile", *said))
    agent.until(lambda: tree.find("my-reviews").name == "My reviews, 1 to read")
    agent.open(tree)
    assert "Sara Lind kept the score" in tree.find("question-7").name
    press("Ctrl+Return")
    agent.until(lambda: not tree.has("review-read"))
    assert agent.standing(SECOND["id"]).is_read
    press("Esc")
    agent.until(lambda: tree.find("my-reviews").name == "My reviews")
    agent.desk.close()


def test_after_the_last_day_nothing_is_disputed(qtbot: QtBot, tmp_path: Path, tree: Tree):
    late = review_of(1, 10, until="2026-11-18T10:00:00.000Z")
    made = AgentAtDesk(qtbot, reviewed_profile(tmp_path / "profile", late))
    try:
        made.open(tree)
        press("7")
        assert not tree.has("dispute-words")
        assert "could be disputed until" in tree.find("score").description
    finally:
        made.desk.close()


def test_no_review_yet_says_how_there_will_be_one(qtbot: QtBot, tmp_path: Path, tree: Tree):
    made = AgentAtDesk(qtbot, reviewed_profile(tmp_path / "profile"))
    try:
        press("Ctrl+Shift+R")
        made.until(lambda: tree.has(name="No review yet"))
        press("Ctrl+Shift+R")
        assert tree.focus.identifier == "search"
    finally:
        made.desk.close()


def test_a_review_of_any_own_call_can_be_asked_for(agent: AgentAtDesk, tree: Tree):
    press("Alt+V")
    settle()
    page = agent.desk.place.start.calls
    page.record_asked.emit(kept_id(3))
    agent.until(lambda: tree.has("ask-review"))
    tree.find("ask-review-why").widget.setFocus()
    type_text("Was I fair to him?")
    press("Return")
    agent.until(lambda: not tree.has("ask-review"))
    assert tree.find("ask-review-hint").name == "You have asked for a review of this call."
    assert agent.desk.recorder is not None
    reader = RecordReader(agent.desk.recorder.profile, writing=False)
    reader.refresh()
    (wish,) = reader.index.statements("assignment", of=kept_id(3))
    reader.close()
    assert (wish["why"], wish["by"]["id"]) == ("Was I fair to him?", "maya")


@pytest.mark.parametrize("width", [1440, 1000, 640])
def test_at_every_width_all_of_it_is_reached_by_tab(agent: AgentAtDesk, tree: Tree, width: int):
    agent.desk.window.resize(width, 900)
    settle()
    press("Ctrl+Shift+R")
    if width == 640:
        agent.until(lambda: tree.focus.identifier == "review-1")
        press("Return")
    agent.until(lambda: tree.has("score-words"))
    seen = set()
    for _ in range(60):
        press("Tab")
        seen.add(tree.focus.identifier)
    assert {"score", "call-strip", "question-1", "question-13", "review-read", "comment-1"} <= seen
    if width != 640:
        assert {"praise", "agreed", "opened-calls", "review-1", "reviews-all"} <= seen


def test_who_takes_over_the_desk_sees_nothing_that_the_other_was_reading(
    agent: AgentAtDesk, tree: Tree
):
    desk = agent.desk
    maya = {"id": desk.session.agent_id, "name": "Maya"}
    agent.open(tree)
    take_over(desk, {"id": "raj", "name": "Raj Patel"})
    assert tree.focus.identifier == "search"
    press("Ctrl+Shift+R")
    assert not tree.has("review-title")
    agent.until(lambda: tree.has(name="No review yet"))
    press("Ctrl+Shift+R")
    take_over(desk, maya)
    press("Alt+V")
    desk.place.start.calls.record_asked.emit(kept_id(3))
    agent.until(lambda: tree.has("record-title"))
    type_text("Lee")
    take_over(desk, {"id": "raj", "name": "Raj Patel"})
    assert tree.focus.identifier == "search"
    press("Alt+V")
    assert tree.focus.identifier == "search-calls"
    assert tree.focus.text == ""
    assert not tree.has("record-title")


def take_over(desk: Desk, who: dict[str, str]) -> None:
    desk.session.agent_is(who)
    desk.place.renew(~Changes.NOTHING)
    settle()
