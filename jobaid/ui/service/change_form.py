"""The form for one change: what was done, another time and the consent, what follows, why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import announce, set_words

if TYPE_CHECKING:
    from jobaid.ui.widgets.text_fields import TextBox


class AskedField(NamedTuple):
    """A field of the form: its name, its label, what may stand there, whether it may stay empty."""

    name: str
    label: str
    example: str = ""
    optional: bool = False


class ChangeForm(Card):
    """Asks for a few lines. `filled(what, {field: text})` when they are to be kept; `left`: Esc;
    `sized` when it takes another height, so that whoever scrolls it keeps it in sight; `left_field`
    (its name, its text) when one goes on from a field that is filled in.

    What was typed stays until it is kept or another form is opened.
    """

    shows_whole = True

    filled = Signal(str, object)
    left = Signal()
    sized = Signal()
    left_field = Signal(str, str)

    def __init__(self, identifier: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier(identifier)
        self._identifier = identifier
        self.what, self._of = "", ""
        self._asked: Sequence[AskedField] = ()
        self._head = SectionHeading(self)
        self.kept = KeptWords(identifier, self)
        self.rows: list[FormRow] = []
        self.button = PushButton("primary", "", self)
        self.button.setAccessibleIdentifier(f"{identifier}-keep")
        self.button.clicked.connect(self.send)
        self.hint = TextLabel("caption", "muted", self, wrap=True)
        self.hint.setAccessibleIdentifier(f"{identifier}-hint")
        foot = LineBox(space="gap")
        foot.addWidget(self.button)
        foot.addStretch(1)
        self._lines = Column()
        column = Column(self, self._head, self.hint, self.kept, edge=("pad", "gap", "pad", "pad"))
        column.addLayout(self._lines)
        column.addLayout(foot)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether something is being filled in."""
        return not self.isHidden()

    @property
    def of(self) -> str:
        """What it is about, as it was opened."""
        return self._of

    def open_form(
        self,
        what: str,
        of: str,
        title: str,
        icon: str,
        fields: Sequence[AskedField],
        button: str,
        keys: str,
        hint: str = "",
    ) -> None:
        """Ask for these fields, about `of`; the first has the focus."""
        fresh = (what, of) != (self.what, self._of)
        self.what, self._of, self._asked = what, of, tuple(fields)
        self._head.set_heading(title, icon=icon, colour="accent")
        while len(self.rows) < len(fields):
            row = FormRow(LineField(self), self)
            before = self.button.previousInFocusChain()
            if before is not None:
                QWidget.setTabOrder(before, line_of(row))
            QWidget.setTabOrder(line_of(row), self.button)
            line_of(row).editingFinished.connect(self._leave_field)
            self.rows.append(row)
            self._lines.addWidget(row)
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(fields))
            if at < len(fields):
                box = line_of(row)
                box.setAccessibleIdentifier(f"{self._identifier}-{fields[at].name}")
                box.setPlaceholderText(fields[at].example)
                row.set_label(fields[at].label)
                row.set_error("")
                if fresh:
                    box.clear()
        rows = zip(fields, self.rows, strict=False)
        self.kept.begin(of or what, {field.name: line_of(row) for field, row in rows}, what)
        self.button.set_text(button)
        self.button.set_key(keys)
        self.button.setEnabled(True)
        self.hint.set_text(hint)
        set_words(self, title, hint)
        self.show()
        line_of(self.rows[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self, *, kept: bool = False) -> None:
        """Put it away; `kept` forgets what was typed."""
        if kept:
            for row in self.rows:
                line_of(row).clear()
            self.what = self._of = ""
            self.kept.sent()
        self.hide()

    def send(self) -> None:
        """Hand over what is filled in."""
        if not self.is_open:
            return
        told: Mapping[str, str] = {
            field.name: line_of(row).text()
            for field, row in zip(self._asked, self.rows, strict=False)
        }
        self.button.setEnabled(False)
        self.filled.emit(self.what, told)

    def ask(self, words: str, about: str = "") -> None:
        """Say what is missing, or why it was not kept; what was typed stays.

        The focus goes to the field it is about, else to the first that is needed and empty.
        """
        self.button.setEnabled(True)
        boxes = [(field, line_of(row)) for field, row in zip(self._asked, self.rows, strict=False)]
        wanted = [box for field, box in boxes if field.name == about] or [
            box for field, box in boxes if not field.optional and not box.text().strip()
        ]
        self.refuse("", "")
        if wanted or not any(box.hasFocus() for _, box in boxes):
            (wanted or [boxes[0][1]])[0].setFocus(Qt.FocusReason.OtherFocusReason)
        # After the focus: the field that it leaves tells how it was read
        self.hint.set_text(words)
        announce(self, words)
        self.sized.emit()

    def refuse(self, words: str, about: str) -> None:
        """Say at a field why it cannot be read: Enter does not leave it before it can."""
        for field, row in zip(self._asked, self.rows, strict=False):
            row.set_error(words if field.name == about else "")
        self.sized.emit()

    def tell(self, words: str) -> None:
        """Say how something that is filled in was read; the focus stays."""
        self.refuse("", "")
        if words != self.hint.text():
            self.hint.set_text(words)
            announce(self, words)

    def _leave_field(self) -> None:
        box = self.sender()
        for field, row in zip(self._asked, self.rows, strict=False):
            if line_of(row) is box and not row.isHidden() and line_of(row).text().strip():
                self.left_field.emit(field.name, line_of(row).text())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """It takes another height: the form begins or its words are others."""
        super().resizeEvent(event)
        self.sized.emit()

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [*self.kept.stops(), *(line_of(row) for row in self.rows), self.button]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes to the next empty field, and from the last keeps it; Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            rows = [row for row in self.rows if not row.isHidden()]
            boxes = [line_of(row) for row in rows]
            here = next((at for at, box in enumerate(boxes) if box.hasFocus()), len(boxes) - 1)
            later = next((box for box in boxes[here + 1 :] if not box.text().strip()), None)
            if rows[here].help.get("error"):
                boxes[here].selectAll()
            elif later is not None:
                later.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.send()
        else:
            super().keyPressEvent(event)


def line_of(row: FormRow) -> TextBox:
    """The editor of a row of one line."""
    control = row.control
    assert isinstance(control, LineField)
    return control.field
