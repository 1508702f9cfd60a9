"""A call is scored by the keyboard alone; the draft is kept; a dispute is answered."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.operations.records.kept_reviews import KeptReviews
from jobaid.operations.review.review_drafts import ReviewDrafts
from jobaid.operations.roles import Viewer
from jobaid.review.standing_models import ReviewStanding
from jobaid.ui.review.pages import PAGES
from jobaid.ui.widgets.text_fields import LongBox, TextBox
from tests.log.kept import kept_id
from tests.operations.reviewed import MAYA, SARA, TOM, review_of, reviewed_profile, statement
from tests.ui.review.areas import ReviewWindow
from tests.ui.tree import Tree, all_come, press, settle, type_text

CALL = kept_id(1)


class Scoring(ReviewWindow):
    """The review area of Tom, over three calls of Maya's."""

    def score(self, tree: Tree, call: str = CALL) -> None:
        assert self.area.work is not None
        assert self.area.work.open("score", call)
        self.until(lambda: tree.has("score-heading"))
        settle()

    def standings(self) -> list[ReviewStanding]:
        assert self.session.records is not None
        self.session.records.refresh()
        return KeptReviews(self.session.records, lambda: self.session.library.library).all()

    def draft(self) -> dict[str, Any]:
        found = list((self.recorder.profile.folder / "reviews").rglob("*.json"))
        return json.loads(found[0].read_text()) if found else {}


Open = Callable[..., Scoring]


@pytest.fixture
def scoring(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    made: list[Scoring] = []

    def open_it(
        *said: dict[str, Any], who: str = "tom", again: bool = False, role: str = "supervisor"
    ) -> Scoring:
        folder = tmp_path / "profile"
        if not again:
            reviewed_profile(folder, *said, agent=who)
        made.append(Scoring(qtbot, folder, Viewer(who, role)))
        return made[-1]

    yield open_it
    for one in made:
        if one.window.isVisible():
            one.close()


# The shipped card in its order: yes yes n/a yes 4 n/a (a number) yes as-written n/a yes no yes
DIGITS = "110140"


def test_a_whole_review_by_digits_and_its_release(scoring: Open, tree: Tree):
    window = scoring()
    window.score(tree)
    assert tree.find("score-heading").name == "Maya Okoro with Customer 1"
    assert tree.focus.name.endswith("account was said?: Yes, proposed by the record")
    press(*DIGITS)
    assert tree.focus.identifier == "score-answer-7"
    type_text("90")
    press("Down", "1", "1", "0", "1", "2", "1")
    window.until(lambda: tree.find("score").name == "Score 88.8 of 100")
    assert "88.75 of 100 points, 4 questions left out" in tree.find("score").description
    assert "Human: 23.75 of 30." in tree.find("score").description
    press("Ctrl+Return")
    window.until(lambda: len(window.standings()) == 1)
    (one,) = window.standings()
    assert (one.state, one.document["result"]["score"]) == ("released", 88.8)
    assert one.document["answers"]["holds"] == 90
    assert one.reviewer == "tom"
    assert "until" in one.document
    window.until(lambda: window.draft() == {})
    assert window.said == ["Released: Maya Okoro can read it now."]


def test_room_for_words_is_there_for_the_call_that_wants_them(scoring: Open, tree: Tree):
    window = scoring()
    window.score(tree)
    press("Return")
    assert tree.find("score-why-1").focused
    window.score(tree, kept_id(2))
    window.until(lambda: tree.find("score-heading").name.endswith("Customer 2"))
    assert not tree.has("score-why-1")
    press("Return")
    assert tree.find("score-why-1").focused


def test_the_score_has_the_form_s_whole_width_where_that_is_narrow(scoring: Open, tree: Tree):
    window = scoring()
    window.score(tree)
    score, button = tree.find("score").widget, tree.find("score-release").widget
    assert button.y() > score.geometry().bottom()
    assert score.width() > 1.6 * button.width()
    window.themes.set_scale(2.0)  # the form has the window for itself
    settle()
    assert button.x() > score.geometry().right()


def test_what_is_missing_gets_the_focus_and_nothing_is_released(scoring: Open, tree: Tree):
    window = scoring()
    window.score(tree)
    press("1", "1", "0", "1")
    press("2")  # a low mark for the feeling wants words
    assert tree.find("score-why-5").focused
    press("Ctrl+Return")
    assert window.standings() == []
    assert "still want an answer" in tree.find("score-hint").name
    assert tree.find("score-why-5").focused or "feeling" in tree.focus.name


def test_a_proposal_decides_nothing_until_it_is_taken(scoring: Open, tree: Tree):
    window = scoring()
    window.score(tree)
    proposal = tree.find("score-proposal-1").name
    link, take = (tree.find(f"score-{one}-1").widget for one in ("proposal", "accept"))
    row = link.parentWidget()
    least = link.minimumSizeHint().width() + take.minimumSizeHint().width()
    assert row.minimumSizeHint().width() < least, "a long one pushes nothing out of sight"
    assert "(1:30)" in proposal
    assert window.draft() == {}
    assert tree.find("score").name == "Score – of 100"
    press("Space")
    window.until(lambda: window.draft().get("answers") == {"identity": "yes"})
    assert tree.focus.name.startswith("Were whole passwords")
    # The moment that it rests on is one press away
    tree.find("score-proposal-1").widget.setFocus()
    press("Return")
    assert window.area.work is not None
    view: Any = window.area.work.view("score")
    window.until(lambda: view.playback.call_id == CALL)


def test_undo_takes_back_one_deed_at_a_time(scoring: Open, tree: Tree):
    window = scoring()
    window.score(tree)
    press("1", "2")
    window.until(lambda: window.draft().get("answers") == {"identity": "yes", "secrets": "no"})
    press("Ctrl+Z")
    window.until(lambda: window.draft().get("answers") == {"identity": "yes"})
    press("Ctrl+Y")
    window.until(lambda: window.draft().get("answers") == {"identity": "yes", "secrets": "no"})
    press("Ctrl+Z", "Ctrl+Z")
    window.until(lambda: window.draft() == {})


def test_a_draft_is_there_again_with_words_and_comments(scoring: Open, tree: Tree):
    window = scoring()
    window.score(tree)
    press("1")
    press("Return")
    type_text("Card 4111 1111 1111 1111 read out")
    view: Any = window.area.work and window.area.work.view("score")
    window.until(lambda: view.playback.call_id == CALL)
    tree.find("score-comment-add").widget.setFocus()
    press("Return")
    assert tree.find("score-comment-1").focused
    type_text("Tell her first")
    window.until(lambda: len(window.draft().get("comments", ())) == 1)
    window.until(lambda: window.draft()["comments"][0]["text"] == "Tell her first")
    assert "4111 1111" not in json.dumps(window.draft())
    window.close()
    again = scoring(again=True)
    again.score(tree)
    assert tree.find("score-comment-1").text == "Tell her first"
    assert "read out" in tree.find("score-why-2").text


def test_esc_leaves_every_field_and_keeps_its_words(scoring: Open, tree: Tree):
    window = scoring(review_of(1, 10))
    window.score(tree)
    window.until(lambda: tree.has("coach-agreed"))
    for id in ("coach-agreed", "coach-until", "thank-words"):
        tree.find(id).widget.setFocus()
        type_text("Friday")
        press("Escape")
        assert not isinstance(QApplication.focusWidget(), TextBox)
        assert tree.find(id).text == "Friday"
    other = kept_id(2)
    window.score(tree, other)
    window.until(lambda: tree.has("score-answer-7"))
    view: Any = window.area.work and window.area.work.view("score")
    window.until(lambda: view.playback.call_id == other)
    tree.find("score-comment-add").widget.setFocus()
    press("Return")
    type_text("Kind")
    press("Escape")
    assert not isinstance(QApplication.focusWidget(), LongBox)
    assert tree.find("score-comment-1").text == "Kind"
    tree.find("score-answer-7").widget.setFocus()
    type_text("90")
    press("Escape")
    assert not tree.find("score-answer-7").focused
    assert tree.find("score-answer-7").text == "90"
    tree.find("score-answer-1").widget.setFocus()
    press("Return")
    type_text("Asked twice")
    press("Escape")
    press("2")  # its answer has the keys again
    window.until(lambda: window.draft().get("answers", {}).get("identity") == "no")
    assert tree.find("score-why-1").text == "Asked twice"


def test_a_kill_in_the_middle_of_typing_loses_no_answer(scoring: Open, tree: Tree, tmp_path: Path):
    folder = reviewed_profile(tmp_path / "profile", agent="tom")
    command = [sys.executable, "-m", "tests.ui.review.scoring_until_killed", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "typing"
        other.send_signal(signal.SIGKILL)
    window = scoring(again=True)
    window.score(tree)
    assert window.draft()["answers"] == {"identity": "yes", "secrets": "yes", "cards": "n/a"}
    assert "without words to th" in tree.find("score-why-4").text


def test_one_s_own_call_cannot_be_reviewed(scoring: Open, tree: Tree):
    window = scoring(who="maya")
    window.score(tree)
    assert tree.has(name="This call is your own: ask somebody else to review it.")
    assert not tree.has("score-release")


def test_a_reviewer_gives_way_and_the_score_is_put_right(scoring: Open, tree: Tree):
    first = review_of(1, 10)
    said = statement("dispute", 11, first["id"], MAYA, question="read-back", words="I did, at 2:10")
    window = scoring(first, said)
    window.score(tree)
    assert tree.find("ruling-dispute").name == "“I did, at 2:10”"
    assert "another person is needed" in tree.find("ruling-hint").name
    assert not tree.has(name="Keep the score")
    press("1")  # give way
    press("Tab")  # past the right answer, to the words for it
    assert tree.find("ruling-words").widget.hasFocus()
    press("Shift+Tab")
    press("1")  # the right answer is yes
    type_text("You are right: it is in the notes.")
    press("Ctrl+Return")
    # The review in its place is kept first, the ruling after it
    window.until(lambda: "given-way" in {one.state for one in window.standings() if one.counts})
    (now,) = (one for one in window.standings() if one.counts)
    assert now.document["result"]["score"] == 93.8
    window.until(lambda: not tree.has("ruling"))
    window.until(lambda: tree.find("score").name == "Score 93.8 of 100")


def test_a_second_person_may_keep_the_score(scoring: Open, tree: Tree):
    first = review_of(1, 10)
    said = statement("dispute", 11, first["id"], MAYA, question="read-back", words="I did")
    window = scoring(first, said, who="sara")
    press(f"Ctrl+{[page.id for page in PAGES].index('score') + 1}")
    window.until(lambda: tree.has("queued-1"))
    assert "1 question disputed" in tree.find("queued-1").name
    press("Ctrl+J")
    window.until(lambda: tree.has("ruling"))
    press("2")
    press("Ctrl+Return")
    assert [one.state for one in window.standings()] == ["disputed"], "not without words"
    type_text("Not on the record")
    press("Ctrl+Return")
    window.until(lambda: window.standings()[0].state == "upheld")
    # What was answered shows on, with the answer, and no form for a review of one's own
    window.until(lambda: "kept the score" in tree.find("question-12").name)
    assert tree.focus.identifier == "score"


def test_who_takes_over_finds_no_call_of_the_one_before_in_hand(scoring: Open, tree: Tree):
    window = scoring()
    window.score(tree)
    press("1", "1")
    window.until(lambda: window.draft().get("answers") == {"identity": "yes", "secrets": "yes"})
    window.viewer = Viewer("sara", "supervisor")
    window.area.renew()
    settle()
    assert not tree.has("score-heading")
    window.score(tree)
    assert not tree.find("score-answer-1-yes").checked, "that is Tom's answer"
    window.viewer = Viewer("tom", "supervisor")
    window.area.renew()
    window.score(tree)
    assert tree.find("score-answer-2-yes").checked


def test_what_waits_is_listed_and_taken_one_after_the_other(scoring: Open, tree: Tree):
    wish = statement("assignment", 12, kept_id(2), MAYA, why="Was I fair?")
    given = statement("assignment", 13, kept_id(3), MAYA, to=TOM)
    window = scoring(wish, given)
    press(f"Ctrl+{[page.id for page in PAGES].index('score') + 1}")
    window.until(lambda: tree.has("queued-2"))
    assert "Maya Okoro asks: Was I fair?" in tree.find("queued-1").name
    assert "Given to you" in tree.find("queued-2").name
    press("Return")
    window.until(lambda: tree.has("score-heading"))
    assert tree.find("score-heading").name.endswith("Customer 2")
    records = window.session.records
    assert records is not None

    def looks() -> list[str]:
        records.refresh()
        return [one.get("why", "") for one in records.index.statements("view", of=kept_id(2))]

    window.until(lambda: looks() == ["wish"])  # its agent sees why it was opened
    press("Ctrl+J")
    window.until(lambda: tree.find("score-heading").name.endswith("Customer 3"))


def test_a_reviewer_sees_of_a_call_that_is_given_to_them_what_happened(scoring: Open, tree: Tree):
    given = statement("assignment", 13, kept_id(3), SARA, to=TOM, why="Was it fair?")
    window = scoring(given, role="reviewer")
    press("Ctrl+3")
    window.until(lambda: tree.has("queued-1"))
    assert "Given to you: Was it fair?" in tree.find("queued-1").name
    press("Return")
    window.until(lambda: tree.has("score-heading"))
    records = window.session.records
    assert records is not None

    def looks() -> list[str]:
        records.refresh()
        return [one.get("why", "") for one in records.index.statements("view", of=kept_id(3))]

    window.until(lambda: looks() == ["assigned"])
    assert not any("cannot be shown" in one.name for one in tree.nodes())


def test_an_earlier_review_of_one_s_own_is_released_in_its_place(scoring: Open, tree: Tree):
    window = scoring(review_of(1, 10))
    drafts = ReviewDrafts(window.recorder.profile.folder, "tom")
    window.score(tree)
    assert tree.find("score").name == "Score 88.8 of 100"
    assert drafts.all() == []
    tree.find("score-which").widget.setFocus()
    press("Space")
    window.until(lambda: tree.has("score-release"))
    assert "in place of your earlier one" in tree.find("score-release").name


def test_a_call_that_another_has_reviewed_shows_that_and_one_s_own_can_still_be_written(
    scoring: Open, tree: Tree
):
    window = scoring(review_of(1, 10, SARA))
    window.score(tree)
    assert tree.find("score").name == "Score 88.8 of 100"
    assert tree.focus.identifier == "score"
    (theirs,) = (one.name for one in tree.nodes() if one.name.startswith("Sara Lind"))
    assert theirs == "Sara Lind, 88.8"
    tree.find("score-which").widget.setFocus()
    press("Space")
    window.until(lambda: tree.has("score-release"))
    assert "in place of" not in tree.find("score-release").name


def test_a_blind_review_is_kept_from_who_has_still_to_give_theirs(scoring: Open, tree: Tree):
    window = scoring(review_of(1, 10, SARA, blind="monday"))
    window.score(tree)
    assert tree.has("score-release")
    assert not any("Sara Lind" in one.name for one in tree.nodes())


def test_a_review_is_copied_as_text_by_key_and_by_button(scoring: Open, tree: Tree):
    window = scoring(review_of(1, 10))
    window.score(tree)
    clipboard = QApplication.clipboard()
    clipboard.clear()
    press("Ctrl+C")
    told = clipboard.text()
    assert told.startswith("Maya Okoro with Customer 1\n")
    assert "Score 88.8 of 100\n" in told
    assert "7. Longest time on hold: 90 seconds (3.75 of 7.5)\n" in told
    assert "1:35: Tell her first, and come back.\n" in told
    clipboard.clear()
    tree.find("review-copy").widget.setFocus()
    press("Space")
    assert clipboard.text() == told


def test_the_review_that_shows_is_printed_with_dispute_and_ruling(
    scoring: Open, tree: Tree, printed: list[str]
):
    first = review_of(1, 10, why={"holds": "She waited <twice>."})
    dispute = statement(
        "dispute", 20, first["id"], MAYA, question="holds", words="The system was down."
    )
    ruling = statement("ruling", 30, dispute["id"], SARA, gives_way=False, words="It was up.")
    window = scoring(first, dispute, ruling)
    window.score(tree)
    press("Ctrl+P")
    window.until(lambda: bool(window.said) and "The page opens" in window.said[-1])
    (page,) = printed
    for words in (
        "Maya Okoro with Customer 1", "Score 88.8 of 100", "88.75 of 100 points",
        "Scorecard: ", "Longest time on hold", "<td>90 seconds</td><td>3.75 of 7.5</td>",
        "“She waited &lt;twice&gt;.”", "<b>1:35</b> Tell her first, and come back.",
        "Human: 23.75 of 30.", "“The system was down.”", "Sara Lind kept the score: “It was up.”",
    ):  # fmt: skip
        assert words in page, words
    records = window.session.records
    assert records is not None
    window.recorder.days.close()
    records.refresh()
    looks = records.index.statements("view", of=CALL)
    assert [one["what"] for one in looks if one["what"] != "opened"] == ["printed"]


def test_of_one_call_in_the_list_its_review_is_printed(
    scoring: Open, tree: Tree, printed: list[str]
):
    window = scoring(review_of(1, 10))
    press(f"Ctrl+{[page.id for page in PAGES].index('calls') + 1}")
    all_come(window.tasks)
    press("Ctrl+F", "Down", "Ctrl+A")
    assert tree.find("found-selected").name == "3 calls selected"
    press("Ctrl+P")
    window.until(lambda: len(printed) == 1)
    assert "3 calls" in printed[0]
    press("Home")
    for number in (2, 3):
        press("Ctrl+P")
        window.until(partial(_are, printed, number))
        press("Down")
    press("Ctrl+P")
    window.until(partial(_are, printed, 4))
    titles = ["1 call" in page for page in printed[1:]], ["Score 88.8" in page for page in printed]
    assert sorted(titles[0]) == [False, True, True]
    assert titles[1].count(True) == 1, "a call without a review is in a table"


def _are(pages: list[str], number: int) -> bool:
    return len(pages) == number


def test_a_review_that_is_not_released_is_not_printed(
    scoring: Open, tree: Tree, printed: list[str]
):
    window = scoring()
    window.score(tree)
    press("Ctrl+P")
    assert window.said == ["There is nothing to print before the review is released."]
    assert printed == []


def test_points_out_of_100_are_said_once(scoring: Open, tree: Tree):
    window = scoring(review_of(1, 10))
    window.score(tree)
    assert tree.find("score-words").name == "88.75 of 100 points, 4 questions left out"


def test_tab_goes_through_a_review_in_reading_order(scoring: Open, tree: Tree):
    first = review_of(1, 10)
    dispute = statement("dispute", 20, first["id"], MAYA, question="holds", words="It was down.")
    window = scoring(first, dispute)
    window.score(tree)
    tree.find("score").widget.setFocus()
    places: list[str] = []
    for _ in range(40):
        press("Tab")
        places.append(tree.focus.identifier)
        if places[-1] == "comment-1":
            break
    shown = [
        "ruling-send", "call-strip", *(f"question-{at}" for at in range(1, 14)),
        "coach-until", "thank-words", "comment-1",
    ]  # fmt: skip
    assert [one for one in places if one in shown] == shown


def test_what_was_agreed_and_thanks_are_said_after_a_review(scoring: Open, tree: Tree):
    window = scoring(review_of(1, 10))
    window.score(tree)
    records = window.session.records
    assert records is not None

    def said(kind: str) -> list[dict[str, Any]]:
        records.refresh()
        return records.index.statements(kind)

    tree.find("coach-agreed").widget.setFocus()
    type_text("Say how long a hold is")
    press("Tab")
    type_text("whenever")
    press("Return")
    window.until(lambda: "When is that?" in tree.find("coach-until").description)
    assert said("coaching") == []
    assert tree.find("coach-until").focused, "what is wrong is said where it is put right"
    press("Ctrl+A")
    type_text("Friday")
    press("Return")
    window.until(lambda: len(said("coaching")) == 1)
    assert tree.find("coach-until").description == ""
    window.until(lambda: tree.find("after-hint").name.startswith("Kept"))
    (agreed,) = said("coaching")
    assert (agreed["agreed"], agreed["until"]) == ("Say how long a hold is", "2026-11-27")
    tree.find("thank-words").widget.setFocus()
    type_text("Kind about her dad")
    press("Return")
    window.until(lambda: len(said("thanks")) == 1)
    assert said("thanks")[0]["to"]["id"] == "maya"


def test_an_empty_playback_takes_the_call_that_is_chosen_in_the_list(scoring: Open, tree: Tree):
    window = scoring()
    work = window.area.work
    assert work is not None
    press("Ctrl+1")
    window.until(lambda: bool(work.view("calls").call_in_hand))
    chosen = work.view("calls").call_in_hand
    press("Ctrl+4")
    assert work.view("score").call_in_hand == ""
    press("Ctrl+1", "Ctrl+2")
    window.until(lambda: tree.has("playback-title"))
    assert work.view("playback").call_in_hand == chosen
    other = kept_id(2) if chosen != kept_id(2) else kept_id(3)
    assert work.open("call", other)
    press("Ctrl+1", "Ctrl+2")
    assert work.view("playback").call_in_hand == other


def test_the_tabs_take_the_call_along_that_is_looked_at(scoring: Open, tree: Tree):
    window = scoring()
    work = window.area.work
    assert work is not None
    assert work.open("call", kept_id(2))
    window.until(lambda: tree.has("playback-title"))
    press("Ctrl+4")
    window.until(lambda: tree.has("score-heading"))
    assert tree.find("score-heading").name == "Maya Okoro with Customer 2"
    assert work.open("score", CALL)
    window.until(lambda: tree.find("score-heading").name == "Maya Okoro with Customer 1")
    press("Ctrl+2")
    window.until(lambda: work.view("playback").call_in_hand == CALL)
    press("Ctrl+4")
    assert tree.find("score-heading").name == "Maya Okoro with Customer 1"


def test_the_tabs_take_the_moment_along_that_is_looked_at(scoring: Open, tree: Tree):
    window = scoring()
    work = window.area.work
    assert work is not None
    assert work.open("call", kept_id(2))
    window.until(lambda: tree.has("playback-title"))
    press("Right", "Right")
    later = work.view("playback").moment_in_hand
    assert later
    press("Ctrl+4")
    window.until(lambda: tree.has("score-heading"))
    assert work.view("score").moment_in_hand == later
    press("Ctrl+2", "Left")
    earlier = work.view("playback").moment_in_hand
    assert earlier != later
    press("Ctrl+4")
    assert work.view("score").moment_in_hand == earlier, "also of a call that shows there already"
