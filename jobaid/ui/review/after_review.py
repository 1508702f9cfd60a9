"""What is said after a review: what was agreed in coaching and until when, and thanks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords, text_of
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.text_fields import FieldFrame, LongBox, TextBox
from jobaid.ui.widgets.themed import announce, plain, set_words


class AfterReview(Card):
    """Two short forms: `agreed(words, until)`, `thanked(words)`. What is typed stays until then."""

    agreed = Signal(str, str)
    thanked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._review = ""
        self._said = ""
        self._head = SectionHeading(self)
        self.kept_agreed = KeptWords("coach", self)
        self.kept_thanks = KeptWords("thank-review", self)
        self.agree = self._field("coach-agreed", long=True)
        self.until = self._field("coach-until")
        self.thanks = self._field("thank-words")
        self.keep = PushButton("plain", "", self, small=True)
        self.keep.setAccessibleIdentifier("coach-keep")
        self.keep.clicked.connect(self._keep)
        self.thank = PushButton("plain", "", self, small=True)
        self.thank.setAccessibleIdentifier("thank-keep")
        self.thank.clicked.connect(self._thank)
        self.hint = TextLabel("caption", "muted", self, wrap=True)
        self.hint.setAccessibleIdentifier("after-hint")
        column = Column(self, self._head, edge=("pad", "gap", "pad", "pad"))
        agreed = (self.kept_agreed, self.agree, self.until, self.keep)
        for part in (*agreed, self.kept_thanks, self.thanks, self.thank, self.hint):
            column.addWidget(part)
        column.setAlignment(self.keep, Qt.AlignmentFlag.AlignLeft)
        column.setAlignment(self.thank, Qt.AlignmentFlag.AlignLeft)

    def draw(self, review: str, agent: str) -> None:
        """Draw the forms for a review of an agent's call."""
        if review != self._review:
            self._review = review
            for row in (self.agree, self.until, self.thanks):
                _line(row).clear()
                self._refuse_at(row, "")
            self.hint.set_text("")
        self._begin()
        who = plain(agent)
        self._head.set_heading(self.tr("After the review"), icon="handshake", colour="accent")
        self.agree.set_label(self.tr("What you agreed with %1").replace("%1", who))
        self.until.set_label(self.tr("Until when, as you would say it"))
        self.keep.set_text(self.tr("Keep what was agreed"))
        for button in (self.keep, self.thank):
            button.set_key(self.tr("Enter"))
        self.thanks.set_label(self.tr("Thank %1 for this call").replace("%1", who))
        self.thank.set_text(self.tr("Say thank you"))
        for row in (self.agree, self.until, self.thanks):
            set_words(_line(row), row.label, row.help.get("error", ""))
        self.hint.setVisible(bool(self.hint.text()))

    def _begin(self) -> None:
        agreed = {"agreed": _line(self.agree), "until": _line(self.until)}
        self.kept_agreed.begin(self._review, agreed)
        self.kept_thanks.begin(self._review, {"thanks": _line(self.thanks)})

    def kept(self) -> None:
        """It is on the disk: the fields are free again."""
        rows = (self.thanks,) if self._said == "thanks" else (self.agree, self.until)
        (self.kept_thanks if self._said == "thanks" else self.kept_agreed).sent()
        for row in rows:
            _line(row).clear()
            self._refuse_at(row, "")
        self._begin()
        self._tell(self.tr("Kept: it is under “My reviews” there."))

    def refuse(self, words: str) -> None:
        """It was not kept: say why at the field that it is about, which gets the caret."""
        row = self.until if _words(self.agree) and _words(self.until) else self.agree
        row = self.thanks if self._said == "thanks" else row
        self._refuse_at(row, words)
        _line(row).setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        agreed = (*self.kept_agreed.stops(), _line(self.agree), _line(self.until), self.keep)
        return [*agreed, *self.kept_thanks.stops(), _line(self.thanks), self.thank]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter in a field keeps what stands there."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self._thank if _line(self.thanks).hasFocus() else self._keep)()
        else:
            super().keyPressEvent(event)

    def _field(self, identifier: str, *, long: bool = False) -> FormRow:
        box = LongBox("ui") if long else None
        field = LineField(self) if box is None else FieldFrame(box, self, height=64)
        if box is not None:
            box.enter_leaves = True
        row = FormRow(field, self)
        _line(row).setAccessibleIdentifier(identifier)
        return row

    def _keep(self) -> None:
        self._said = "agreed"
        self._try((self.agree, self.until))
        self.agreed.emit(_words(self.agree), _words(self.until))

    def _thank(self) -> None:
        self._said = "thanks"
        self._try((self.thanks,))
        self.thanked.emit(_words(self.thanks))

    def _try(self, rows: tuple[FormRow, ...]) -> None:
        """What was said before is over."""
        self.hint.set_text("")
        self.hint.hide()
        for row in rows:
            self._refuse_at(row, "")

    def _refuse_at(self, row: FormRow, words: str) -> None:
        row.set_error(words)
        assert isinstance(row.control, FieldFrame)
        row.control.set_state("error" if words else "normal")
        set_words(_line(row), row.label, words)

    def _tell(self, words: str) -> None:
        self.hint.set_text(words)
        self.hint.setVisible(bool(words))
        announce(self, words)


def _line(row: FormRow) -> TextBox | LongBox:
    editor = row.control.focusProxy()
    assert isinstance(editor, TextBox | LongBox)
    return editor


def _words(row: FormRow) -> str:
    return text_of(_line(row)).strip()
