"""A field to ask for: label above, "Must", the editor of its kind, one line of help below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.ui.kit.field_editor import FieldEditor
from jobaid.ui.kit.field_editor import FieldValue as FieldValue
from jobaid.ui.kit.form import FormRow
from jobaid.ui.widgets.text_fields import cut_words
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.library.kinds import FieldKind
    from jobaid.ui.widgets.field_parts import HelpTone
    from jobaid.ui.widgets.text_fields import FrameState

_WITHOUT_A_LINE = frozenset({"long-text", "yes-no", "choice", "choices"})
"""The kinds whose editors leave Enter to the field."""
_STATES: dict[HelpTone, FrameState] = {"error": "error", "never": "never"}


class AskField(FormRow):
    """A field of any kind.

    Values: text kinds give and take `str` as typed; "yes-no" `bool | None`; "choice" an
    option's id or None; "choices" a list of ids.
    Signals: `typed(value)` at every change a person makes, `edited(value)` when the field is
    left or Enter is pressed after a change, `accepted()` on Enter in a one-line field, in any
    field where it `goes_on` (Shift+Enter then begins a line), `overfilled()` when more was put in
    than it takes.
    `field` holds the name it stands for.
    """

    typed = Signal(object)
    edited = Signal(object)
    accepted = Signal()
    overfilled = Signal()

    def __init__(self, parent: QWidget | None = None, *, goes_on: bool = False) -> None:
        self._goes_on = goes_on
        self._editor = FieldEditor(enter_leaves=goes_on)
        super().__init__(self._editor, parent)
        self.field = ""
        self._kind: FieldKind = "text"
        self._told: tuple[object, ...] = ()
        self._identifier = ""
        self._changed = False
        self._cut = False
        self._editor.typed.connect(self._typed)
        self._editor.picked.connect(self._picked)
        self._editor.entered.connect(self._entered)
        self._editor.left_field.connect(self.finish)
        self._editor.overfilled.connect(self._was_cut)
        self._editor.masked.connect(self._was_masked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_field(
        self,
        field: str,
        label: str,
        kind: FieldKind = "text",
        *,
        must: bool = False,
        options: Sequence[tuple[str, str]] = (),
        placeholder: str = "",
        hint: str = "",
        identifier: str = "",
        lines: int = 3,
        headed: bool = False,
    ) -> None:
        """Be the field `field`. `options` are `(id, label)`; `lines` is for "long-text".

        Where it is `headed` the label does not show: what stands over it says it already.
        """
        options = tuple(options)
        told = (field, label, kind, must, options, placeholder, hint, identifier, lines, headed)
        if told == self._told:
            return
        fresh = not self._told or (field, kind) != (self.field, self._kind)
        self._told = told
        self.field, self._kind, self._identifier = field, kind, identifier
        self._editor.show_kind(kind, options, plain(placeholder), lines)
        self.setFocusProxy(self._editor.editor())
        if fresh:
            self.help = {}
            self._changed = False
            self._mark((), ())
        self.help["hint"] = hint
        self.set_label(label, must=must, headed=headed)
        self.show_help()

    def set_value(self, value: FieldValue) -> None:
        """Show a value; nothing is emitted, and a caret in the same text stays where it is."""
        self._editor.set_value(value)
        self._changed = False

    def value(self) -> FieldValue:
        """What is in the field now."""
        return self._editor.value()

    def set_guarded(self, words: str, ranges: Sequence[tuple[int, int]] = ()) -> None:
        """Say what was taken out of what was typed; "" takes the line away.

        `ranges` (first character, length) of what stands for it are set off in a long text.
        """
        self._mark(None, ranges)
        self.set_help("guarded", words)

    def set_never(self, words: str, ranges: Sequence[tuple[int, int]] = ()) -> None:
        """Say that a phrase of a never rule stands in the text and what to say instead.

        `ranges` (first character, length) are underlined in a long text.
        """
        self._mark(ranges, None)
        self.set_help("never", words)

    def takes_text(self) -> bool:
        """Whether a plain digit typed here is text: then key caps show their Alt form."""
        return self._kind not in {"yes-no", "choice", "choices"}

    def go_to_end(self) -> None:
        """Put the caret of a note behind what is written."""
        box = self._editor.long_box
        if box is not None:
            box.moveCursor(QTextCursor.MoveOperation.End)

    def select_all(self) -> None:
        """Select a text, so that typing replaces it."""
        self._editor.select_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter leaves the field, and does nothing else of what it does outside one."""
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self._goes_on and plainly and enters:
            # An editor of a line has said so itself.
            if self._kind in _WITHOUT_A_LINE and not event.isAutoRepeat():
                self._entered()
            return
        super().keyPressEvent(event)

    def _mark(
        self,
        slips: Sequence[tuple[int, int]] | None,
        guarded: Sequence[tuple[int, int]] | None,
    ) -> None:
        box = self._editor.long_box
        if box is not None:
            if slips is not None:
                box.set_slips(slips)
            if guarded is not None:
                box.set_guarded(guarded)

    def _typed(self) -> None:
        self._changed = True
        if self._cut:
            self._cut = False
            self.set_error("")
        self.typed.emit(self.value())

    def _was_cut(self) -> None:
        self._cut = True
        self.set_error(cut_words())
        self.overfilled.emit()

    def _was_masked(self, what: str) -> None:
        card = self.tr("A card number was taken out.")
        code = self.tr("A security code was taken out.")
        self.set_guarded(card if what == "card" else code)

    def _picked(self) -> None:
        self._typed()
        self.finish()

    def _entered(self) -> None:
        self.finish()
        self.accepted.emit()

    def finish(self) -> bool:
        """Hand on what a person changed, as done with, though the caret may stay.

        Returns whether there was anything to hand on.
        """
        changed, self._changed = self._changed, False
        if changed:
            self.edited.emit(self.value())
        return changed

    def show_help(self) -> HelpTone:
        """Show the gravest sentence, and the box in its colour."""
        tone = super().show_help()
        self._editor.set_state(_STATES.get(tone, "normal"))
        return tone

    def name_control(self, name: str, about: str) -> None:
        """Give the editor its name, description and identifier."""
        self._editor.set_accessible(name, about, self._identifier)
