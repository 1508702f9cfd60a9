"""The editor of a field: a text box, a long box, a choice box or chips, as its kind wants."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.text_fields import FieldFrame, FrameState, LongBox, TextBox
from jobaid.ui.widgets.themed import Themed, set_words

if TYPE_CHECKING:
    from jobaid.library.kinds import FieldKind

FieldValue = str | bool | list[str] | None
Editor = TextBox | LongBox | ChoiceBox | ChoiceChips

_HINTS: dict[FieldKind, Qt.InputMethodHint] = {
    "number": Qt.InputMethodHint.ImhFormattedNumbersOnly,
    "money": Qt.InputMethodHint.ImhFormattedNumbersOnly,
    "date": Qt.InputMethodHint.ImhPreferNumbers,
    "time": Qt.InputMethodHint.ImhPreferNumbers,
    "phone": Qt.InputMethodHint.ImhDialableCharactersOnly,
    "email": Qt.InputMethodHint.ImhEmailCharactersOnly,
}


class FieldEditor(Themed, QWidget):
    """Holds one editor of each sort, made when first needed and kept.

    Signals: `typed` at every change a person makes, `picked` when that was a choice,
    `entered` on Enter in a one-line box, `left_field` when a text box is left, `overfilled`
    when more was put in than a text box takes, `masked` when a card or code was taken out.
    With `enter_leaves` Enter in a long box is left to what it stands in.
    """

    typed = Signal()
    picked = Signal()
    entered = Signal()
    left_field = Signal()
    overfilled = Signal()
    masked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, enter_leaves: bool = False) -> None:
        super().__init__(parent)
        self._enter_leaves = enter_leaves
        self._kind: FieldKind = "text"
        self._line: TextBox | None = None
        self._long: LongBox | None = None
        self._choice: ChoiceBox | None = None
        self._chips: ChoiceChips | None = None
        self._boxes: ChoiceChips | None = None
        self._frames: dict[QWidget, FieldFrame] = {}
        self._column = Column(self, space="")

    @property
    def long_box(self) -> LongBox | None:
        """The box for long text, once there has been one."""
        return self._long

    def show_kind(
        self,
        kind: FieldKind,
        options: Sequence[tuple[str, str]],
        placeholder: str,
        lines: int,
    ) -> None:
        """Show the editor of `kind`; `lines` is how high a long text is."""
        self._kind = kind
        editor = self.editor()
        for other in (self._line, self._long, self._choice, self._chips, self._boxes):
            if other is not None and other is not editor:
                self._frames.get(other, other).hide()
        self._frames.get(editor, editor).show()
        self.setFocusProxy(editor)
        if isinstance(editor, TextBox):
            editor.setInputMethodHints(_HINTS.get(kind, Qt.InputMethodHint.ImhNone))
            editor.setPlaceholderText(placeholder or self._pattern())
        elif isinstance(editor, LongBox):
            editor.setPlaceholderText(placeholder)
            self._frames[editor].set_height(16 + 20 * max(1, lines))
        elif isinstance(editor, ChoiceBox):
            editor.set_options(options, placeholder or self.tr("Choose"))
        elif kind == "yes-no":
            editor.set_options((("yes", self.tr("Yes")), ("no", self.tr("No"))))
        else:
            editor.set_options(options)

    def editor(self) -> Editor:
        """The editor of the kind that is shown."""
        if self._kind == "long-text":
            return self._made_long()
        if self._kind == "choice":
            return self._made_choice()
        if self._kind in {"yes-no", "choices"}:
            return self._made_chips()
        return self._made_line()

    def value(self) -> FieldValue:
        """What is in it now."""
        editor = self.editor()
        if isinstance(editor, TextBox):
            return editor.text()
        if isinstance(editor, LongBox):
            return editor.toPlainText()
        if isinstance(editor, ChoiceBox):
            return editor.value()
        if self._kind == "yes-no":
            return {"yes": True, "no": False}.get(editor.value() or "")
        return editor.values()

    def set_value(self, value: FieldValue) -> None:
        """Show a value; a caret in the same text stays where it is."""
        editor = self.editor()
        text = value if isinstance(value, str) else ""
        if isinstance(editor, TextBox | LongBox):
            editor.show_text(text)
        elif isinstance(editor, ChoiceBox):
            editor.set_value(text or None)
        else:
            editor.set_values(_ids(value))

    def set_state(self, state: FrameState) -> None:
        """Paint the frame of a text box for a good or a bad value."""
        frame = self._frames.get(self.editor())
        if frame is not None:
            frame.set_state(state)

    def set_accessible(self, name: str, description: str, identifier: str) -> None:
        """Tell a screen reader and tests what the editor is."""
        editor = self.editor()
        if isinstance(editor, ChoiceChips):
            editor.set_accessible(name, description, identifier)
        else:
            set_words(editor, name, description)
            editor.setAccessibleIdentifier(identifier)

    def select_all(self) -> None:
        """Select a text, so that typing replaces it."""
        editor = self.editor()
        if isinstance(editor, TextBox | LongBox):
            editor.selectAll()

    def _pattern(self) -> str:
        match self._kind:
            case "date":
                return self.tr("day, month")
            case "time":
                return self.tr("hour:minute")
            case _:
                return ""

    def _made_line(self) -> TextBox:
        if self._line is None:
            self._line = TextBox("body", self)
            self._line.textEdited.connect(self.typed)
            self._line.returnPressed.connect(self.entered)
            self._line.left_field.connect(self.left_field)
            self._line.overfilled.connect(self.overfilled)
            self._line.masked.connect(self.masked)
            self._add(self._line, framed=True)
        return self._line

    def _made_long(self) -> LongBox:
        if self._long is None:
            self._long = LongBox("ui", self)
            self._long.enter_leaves = self._enter_leaves
            self._long.textEdited.connect(self.typed)
            self._long.left_field.connect(self.left_field)
            self._long.overfilled.connect(self.overfilled)
            self._long.masked.connect(self.masked)
            self._add(self._long, framed=True)
        return self._long

    def _made_choice(self) -> ChoiceBox:
        if self._choice is None:
            self._choice = ChoiceBox(self)
            self._choice.activated.connect(self.picked)
            self._add(self._choice, framed=False)
        return self._choice

    def _made_chips(self) -> ChoiceChips:
        many = self._kind == "choices"
        found = self._boxes if many else self._chips
        if found is None:
            found = ChoiceChips(self, many=many)
            found.chosen.connect(self.picked)
            self._add(found, framed=False)
            if many:
                self._boxes = found
            else:
                self._chips = found
        return found

    def _add(self, editor: QWidget, *, framed: bool) -> None:
        shown = editor
        if framed:
            shown = self._frames[editor] = FieldFrame(editor, self)
        self._column.addWidget(shown)


def _ids(value: FieldValue) -> list[str]:
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    if isinstance(value, str):
        return [value]
    return value or []
