"""No words typed outside a call are lost with the program: every form keeps them, kills and all."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import jobaid.ui
from jobaid.operations.records.record_view_models import RecordedField
from jobaid.operations.unsent_words import UnsentWords
from jobaid.ui.desk.promise_change import PromiseChangePanel
from jobaid.ui.desk.reviews.dispute_box import DisputeBox
from jobaid.ui.desk.start.closing import ClosePanel
from jobaid.ui.kit.kept_words import KeptWords, text_of
from jobaid.ui.kit.reason_panel import ReasonPanel
from jobaid.ui.records.add_note import AddNote
from jobaid.ui.records.ask_review import AskReview
from jobaid.ui.records.correct_field import CorrectField
from jobaid.ui.records.correct_outcome import CorrectOutcome
from jobaid.ui.records.thank_colleague import ThankColleague
from jobaid.ui.review.after_review import AfterReview
from jobaid.ui.review.agree_panel import AgreePanel
from jobaid.ui.review.ruling_box import RulingBox
from jobaid.ui.review.several_panel import AssignPanel
from jobaid.ui.service.change_form import AskedField, ChangeForm
from jobaid.ui.studio.exchange_panels import PastePanel
from jobaid.ui.studio.new_script_panel import NewScriptPanel
from jobaid.ui.studio.shaping_panel import ShapingPanel
from jobaid.ui.widgets.text_fields import LongBox, TextBox

UI = Path(jobaid.ui.__file__).parent
_TAKES_WORDS = re.compile(r"\b(TextBox|LongBox|LineField|AskField|NoteBox|FieldEditor)\(")

KEPT_OTHERWISE = {
    # A call's own words go into its journal as they are typed
    "callview/asks.py": "the journal of the call",
    "callview/note_box.py": "the journal of the call, or the run that is practised",
    "callview/side.py": "the journal of the call, or the run that is practised",
    "callview/panels/choose.py": "finds in a list of the call",
    "callview/panels/promise.py": "a promise in a call, said in its next breath",
    "callview/panels/transfer.py": "the journal of the call",
    "desk/call/panels/words_panel.py": "the journal of the call",
    "desk/wrapup/account.py": "the journal of the call",
    "desk/wrapup/feedback.py": "the journal of the call",
    # Settings are kept as soon as a field is left; a password is never kept
    "frame/first_start.py": "a setting",
    "frame/setting_card.py": "a setting",
    "frame/settings_rows.py": "a setting",
    "frame/share_form.py": "a folder, or the password of a database, which must not be kept",
    # What finds, filters or names a file: nobody's words
    "frame/palette.py": "finds",
    "review/filter_panel.py": "finds",
    "review/saved_panel.py": "the name of a search, of which the words are those found by",
    "service/ledger_view.py": "filters",
    "studio/replace_view.py": "finds, and what takes its place in a draft",
    # Drafts
    "review/comment_row.py": "the draft of the review",
    "review/score_question.py": "the draft of the review",
    "studio/form_parts.py": "the draft of the library",
    "studio/house_view.py": "the draft of the library",
    "studio/outline_box.py": "the draft of the library",
    "studio/scorecards_view.py": "the draft of the library",
    "studio/thing_panels.py": "another name for what is in hand, which is in the draft",
    "studio/note_fields.py": "the form of a publication, which keeps them",
    # A run that is practised
    "practice/talk_pane.py": "the run",
    "practice/warm_up_page.py": "said to the machine, and judged at once",
    # What others are made of
    "kit/ask_field.py": "what fields are made of",
    "kit/edit_grid.py": "what drafts are made of",
    "kit/field_editor.py": "what fields are made of",
    "kit/form.py": "what forms are made of",
    "widgets/text_fields.py": "what fields are made of",
}


def _sources() -> dict[str, str]:
    return {path.relative_to(UI).as_posix(): path.read_text() for path in UI.rglob("*.py")}


def test_whatever_takes_words_keeps_them_or_says_where_they_are_kept() -> None:
    taking = {name for name, text in _sources().items() if _TAKES_WORDS.search(text)}
    keeping = {name for name in taking if "KeptWords(" in _sources()[name]}
    assert not keeping & KEPT_OTHERWISE.keys()
    forgotten = taking - keeping - KEPT_OTHERWISE.keys()
    assert not forgotten, "give each a KeptWords, or say above where its words are kept"
    assert KEPT_OTHERWISE.keys() <= taking


FIELD = RecordedField("reason", "Reason", "bill", "Bill")
DISPUTE: Any = SimpleNamespace(id="d-1", title="Greeting", words="I did", needs_other=False)
ASKED: Any = SimpleNamespace(id="q-1", text="Greeted?", told=[], agreed="", answers=["Yes"])


def _change(form: ChangeForm, of: str) -> None:
    form.open_form("kept", of, "Kept", "x", (AskedField("words", "What"),), "Keep", "")


def _correct(form: CorrectField, of: str) -> None:
    form.draw(of, (FIELD,), same=False)
    form.choice.set_value("reason")


def _review(form: AfterReview, of: str) -> None:
    form.draw(of, "Maya")


def _ruling(form: RulingBox, of: str) -> None:
    form.open_box(SimpleNamespace(**{**vars(DISPUTE), "id": of}), None, "")  # type: ignore[arg-type]


def _agree(form: AgreePanel, of: str) -> None:
    form.prepare(SimpleNamespace(**{**vars(ASKED), "id": of}))  # type: ignore[arg-type]


def _now() -> dt.datetime:
    return dt.datetime(2026, 11, 23, 15, tzinfo=dt.UTC)


def _no_due(_words: str) -> Any:
    return SimpleNamespace(due=None, ask="", words="", options=())


# How a form is made and opened about something, and which of its fields are typed in
FORMS: dict[str, tuple[Callable[[QWidget], Any], Callable[[Any, str], object], str]] = {
    "desk/promise_change.py": (
        lambda parent: PromiseChangePanel(_no_due, parent, words=False),
        lambda form, of: form.prepare("Ring", "noon", _now(), of),
        "promise-change-consent",
    ),
    "desk/reviews/dispute_box.py": (
        DisputeBox, lambda form, of: form.open_box(of, "q", "Greeting", "Tom", ""),
        "dispute-words",
    ),
    "desk/start/closing.py": (ClosePanel, lambda form, of: form.ask(of, "Ann"), "close-reason"),
    "kit/reason_panel.py": (
        ReasonPanel, lambda form, of: form.prepare(of, "Why", "Keep"), "studio-reason",
    ),
    "records/add_note.py": (AddNote, lambda form, of: form.draw(of, 0, same=False), "amend"),
    "records/ask_review.py": (
        AskReview, lambda form, of: form.draw(of, "", same=False), "ask-review-why",
    ),
    "records/correct_field.py": (CorrectField, _correct, "correct-field-words"),
    "records/correct_outcome.py": (
        CorrectOutcome, lambda form, of: form.draw(of, [("a", "A")], "a", same=False),
        "correct-words",
    ),
    "records/thank_colleague.py": (
        ThankColleague, lambda form, of: form.draw(of, [], "Leo", same=False), "thank-for",
    ),
    "review/after_review.py": (AfterReview, _review, "coach-agreed"),
    "review/agree_panel.py": (AgreePanel, _agree, "agree-words"),
    "review/ruling_box.py": (RulingBox, _ruling, "ruling-words"),
    "review/several_panel.py": (
        AssignPanel, lambda form, of: form.prepare([("leo", "Leo")], 2), "assign-why",
    ),
    "service/change_form.py": (
        lambda parent: ChangeForm("change", parent), _change, "change-words",
    ),
    "studio/exchange_panels.py": (PastePanel, lambda form, of: form.prepare(""), "paste-text"),
    "studio/new_script_panel.py": (
        NewScriptPanel, lambda form, of: form.prepare([]), "new-script-title",
    ),
    "studio/shaping_panel.py": (
        ShapingPanel, lambda form, of: form.prepare(of, None, [], []), "shaping-title",
    ),
}  # fmt: skip
TRIED_IN_THEIR_AREA = {
    "review/asked_bar.py": "tests/ui/review/test_finding.py",
    "review/floor_view.py": "tests/ui/review/test_live_floor.py",
    "studio/first_hour_view.py": "tests/ui/studio/test_publishing.py",
    "studio/inbox_view.py": "tests/ui/studio/test_inbox_view.py",
    "studio/publish_form.py": "tests/ui/studio/test_publishing.py",
}


def test_every_form_that_keeps_words_is_tried() -> None:
    own = "kit/kept_words.py"
    keeping = {name for name, text in _sources().items() if "KeptWords(" in text and name != own}
    assert keeping == FORMS.keys() | TRIED_IN_THEIR_AREA.keys()


class _Window(QWidget):
    """A window with one form, and the words of a profile."""

    def __init__(self, qtbot: QtBot, profile: Path, name: str) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self.unsent_words = UnsentWords(profile, lambda: "tom")
        make, self._open, self._field = FORMS[name]
        self.form = make(self)
        QVBoxLayout(self).addWidget(self.form)
        self.show()

    def open(self, of: str = "one") -> TextBox | LongBox:
        """Open the form; its field."""
        self._open(self.form, of)
        self.form.show()
        found = [
            one for one in (*self.findChildren(TextBox), *self.findChildren(LongBox))
            if one.accessibleIdentifier() == self._field
        ]  # fmt: skip
        assert len(found) == 1
        found[0].setFocus()
        return cast("TextBox | LongBox", found[0])

    def kept(self) -> KeptWords:
        """What keeps the words of that field: the last that is before it."""
        return next(
            one for one in self.form.findChildren(KeptWords)
            if self._field in {box.accessibleIdentifier() for box in one._boxes.values()}
        )  # fmt: skip

    def end(self) -> None:
        self.unsent_words.close()
        self.close()


@pytest.mark.parametrize("name", FORMS)
def test_what_is_typed_is_there_again_until_it_is_thrown_away(
    name: str, qtbot: QtBot, tmp_path: Path
) -> None:
    first = _Window(qtbot, tmp_path, name)
    field = first.open()
    assert first.kept().isHidden()
    qtbot.keyClicks(field, "They were promised")
    qtbot.waitUntil(lambda: any((tmp_path / "unsent").glob("*.json")))  # as it is typed
    first.end()
    again = _Window(qtbot, tmp_path, name)
    field = again.open()
    assert text_of(field) == "They were promised"
    line = again.kept()
    assert not line.isHidden()
    assert [one.text() for one in line.findChildren(QLabel)][:1] == [
        "Words from before the program ended"
    ]
    line.button.click()
    assert text_of(field) == ""
    assert line.isHidden()
    again.end()
    assert not list((tmp_path / "unsent").glob("*"))
    last = _Window(qtbot, tmp_path, name)
    assert text_of(last.open()) == ""
    last.end()


@pytest.mark.parametrize("name", [name for name in FORMS if "exchange" not in name])
def test_words_about_one_thing_are_not_shown_at_another(
    name: str, qtbot: QtBot, tmp_path: Path
) -> None:
    window = _Window(qtbot, tmp_path, name)
    qtbot.keyClicks(window.open("one"), "About one")
    if name not in ("review/several_panel.py", "studio/new_script_panel.py"):
        assert text_of(window.open("two")) == ""
    assert text_of(window.open("one")) == "About one"
    window.kept().sent()
    window.end()
    assert not list((tmp_path / "unsent").glob("*"))


class _Late(QWidget):
    """A window whose profile opens after its form."""

    words_can_be_kept = Signal()
    unsent_words: UnsentWords | None = None


def test_a_form_that_was_there_before_the_profile_gets_its_words_and_keeps_newer_ones(
    qtbot: QtBot, tmp_path: Path
) -> None:
    for typed, there in (("Older", "Older"), ("", "Older"), ("Newer", "Newer"), ("", "Newer")):
        window = _Late()
        qtbot.addWidget(window)
        field, kept = TextBox("answer", window), KeptWords("late", window)
        came: list[bool] = []
        kept.came.connect(partial(came.append, True))
        kept.begin("one", {"words": field})
        qtbot.keyClicks(field, typed)
        window.unsent_words = UnsentWords(tmp_path, lambda: "tom")
        window.words_can_be_kept.emit()
        assert (field.text(), bool(came)) == (there, not typed)
        window.unsent_words.close()
