"""What is typed in a form outlives the program: kept as it is typed, there again with the form.

Whatever takes words outside a call and is no draft has one; `tests/ui/test_kept_words.py` sees
to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.search_box import SearchBox
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.text_fields import LongBox, TextBox
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from jobaid.operations.unsent_words import UnsentWords

Boxes = Mapping[str, TextBox | LongBox]


class KeptWords(Themed, QWidget):
    """The words of one form at a time. It shows as a line only where they are from before a start.

    The form puts it over its fields, says with `begin` what it is about, and with `sent` that it
    is done. The window that it stands in has the `unsent_words`; where these come after the form,
    `came` says that there is in it what was kept. A `quiet` one shows no line: where words are seen
    for what they are, and taken away as any.
    """

    came = Signal()

    def __init__(self, form: str, parent: QWidget, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self._form, self._of, self._quiet = form, "", quiet
        self._name = ""
        self._boxes: Boxes = {}
        self._before: dict[str, str] = {}
        self._edited: set[str] = set()
        self._unstored: dict[tuple[str, str], Mapping[str, str]] = {}
        self._followed: set[TextBox | LongBox] = set()
        self._waits = False
        self._told = TextLabel("caption", "muted", self, wrap=True)
        self._told.setAccessibleIdentifier(f"{form}-from-before")
        self.button = PushButton("quiet", "", self, small=True)
        self.button.setAccessibleIdentifier(f"{form}-throw-away")
        self.button.clicked.connect(self._throw_away)
        row = LineBox(self, space="gap", edge="")
        row.addWidget(self._told, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def begin(self, of: str, boxes: Boxes, part: str = "") -> None:
        """The form is about something: have in its fields what was typed of that and not sent.

        What it puts into them itself stands there already. `part` tells forms apart that are drawn
        by one.
        """
        name = f"{self._form}-{part}" if part else self._form
        if (name, of) != (self._name, self._of):
            self._name, self._of = name, of
            self._before, self._edited = {}, set()
        if boxes != self._boxes:
            self._boxes = dict(boxes)
            self._follow()
        for field, box in boxes.items():
            self._before.setdefault(field, text_of(box))
        words, earlier = self._get()
        for field in words.keys() & boxes.keys():
            box = boxes[field]
            if text_of(box) != words[field]:
                box.show_text(words[field])
                _to_end(box)
            self._edited.add(field)
        self._show(bool(words) and earlier)
        if self._store is None and not self._waits:
            signal = getattr(self.window(), "words_can_be_kept", None)
            if signal is not None:
                self._waits = True
                signal.connect(self._store_came)

    def sent(self) -> None:
        """What stands there is sent, or given up: the next time the form begins anew."""
        self._put({})
        self._of = ""
        self._show(False)

    def stops(self) -> list[QWidget]:
        """What takes the focus."""
        return [self.button]

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self._show(not self.isHidden())

    @property
    def _store(self) -> UnsentWords | None:
        return getattr(self.window(), "unsent_words", None)

    def _get(self) -> tuple[Mapping[str, str], bool]:
        if self._store is not None and self._of:
            return self._store.get(self._name, self._of)
        return self._unstored.get((self._name, self._of), {}), False

    def _put(self, words: Mapping[str, str]) -> None:
        if not self._of:
            return
        self._unstored[self._name, self._of] = words
        if self._store is not None:
            self._store.keep(self._name, self._of, words)

    def _store_came(self) -> None:
        """The form was there before the profile: what was typed since counts, else what is kept."""
        typed = self._unstored.pop((self._name, self._of), None)
        if typed:
            self._put(typed)
        elif self._of:
            self.begin(self._of, self._boxes, self._name[len(self._form) + 1 :])
            self.came.emit()

    def _follow(self) -> None:
        """Hear what is typed; a field is followed once, whatever it is for by and by."""
        for box in self._boxes.values():
            if box not in self._followed:
                self._followed.add(box)
                box.textEdited.connect(self._typed)

    def _typed(self, _text: str) -> None:
        for field, box in self._boxes.items():
            if box is self.sender():
                self._edited.add(field)
        told = {field: text_of(self._boxes[field]) for field in self._edited}
        changed = {field for field, text in told.items() if text != self._before.get(field)}
        self._put({field: told[field] for field in changed})
        if not changed:
            self._show(False)

    def _throw_away(self) -> None:
        boxes, of, part = self._boxes, self._of, self._name[len(self._form) + 1 :]
        self.sent()
        for field, box in boxes.items():
            box.show_text(self._before.get(field, ""))
        self.begin(of, boxes, part)
        next(iter(boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, earlier: bool) -> None:
        if earlier:
            self._told.set_text(self.tr("Words from before the program ended"))
            self.button.set_text(self.tr("Throw them away"))
        self.setVisible(earlier and not self._quiet)


def _to_end(box: TextBox | LongBox) -> None:
    """One writes on where one was; another search takes the place of the one before."""
    if isinstance(box, SearchBox):
        box.selectAll()
    elif isinstance(box, TextBox):
        box.end(False)
    else:
        box.moveCursor(QTextCursor.MoveOperation.End)


def text_of(box: TextBox | LongBox) -> str:
    """What stands in a field."""
    return box.text() if isinstance(box, TextBox) else box.toPlainText()
