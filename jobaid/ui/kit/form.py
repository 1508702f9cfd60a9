"""A row of a form: its words with "Must", a control, and one sentence of help or of what is wrong.

Everything that asks for something is made of it: the fields of a step, of a panel, the settings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.field_parts import FieldLabel, HelpLine, HelpTone
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox
from jobaid.ui.widgets.themed import Themed, announce, plain, set_words

if TYPE_CHECKING:
    from jobaid.ui.theme import TypeName

_TONES: tuple[HelpTone, ...] = ("error", "never", "guarded", "hint", "locked", "note")


class LineField(FieldFrame):
    """A field of one line in its box; `field` is the editor."""

    def __init__(self, parent: QWidget | None = None, *, icon: str = "") -> None:
        self.field = TextBox()
        super().__init__(self.field, parent, icon=icon)


class FormRow(Themed, QWidget):
    """Label, control, help. The label is told to the control too, and so is what stands below it.

    Of several sentences the gravest shows: an error before a never rule's phrase, before what was
    taken out, before a hint.
    """

    def __init__(
        self, control: QWidget, parent: QWidget | None = None, *, role: TypeName = "ui"
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.label = ""
        self.must = False
        self.help: dict[HelpTone, str] = {}
        self.header = FieldLabel(self, role)
        self.below = HelpLine(self)
        Column(self, self.header, control, self.below, space="half")

    def set_label(self, words: str, *, must: bool = False, headed: bool = False) -> None:
        """What it asks for; `must`: it has to be given. Without words no label shows, nor where it
        is `headed`: a heading over it says them.
        """
        self.label, self.must = plain(words), must
        self.header.set_label(words, must)
        self.header.setVisible(bool(words) and not headed)
        self.tell()

    def set_help(self, tone: HelpTone, words: str, *, aloud: bool = True) -> None:
        """Say a sentence below it, `aloud` to a screen reader as well; "" takes it away."""
        if self.help.get(tone, "") != words:
            self.help[tone] = words
            self.show_help()
            self.tell()
            if aloud:
                announce(self, plain(words))

    def set_error(self, words: str) -> None:
        """Say what would be right; "" takes the error away."""
        self.set_help("error", words)

    def label_width(self) -> int:
        """How wide in px its words and "Must" are on one line."""
        return self.header.sizeHint().width() if self.label else 0

    def show_help(self) -> HelpTone:
        """Show the gravest sentence; returns which that is."""
        tone: HelpTone = next((known for known in _TONES if self.help.get(known)), "hint")
        self.below.set_help(self.help.get(tone, ""), tone)
        return tone

    def tell(self) -> None:
        """Tell a screen reader what the control is."""
        name = f"{self.label}, {self.tr('must')}" if self.must else self.label
        about = " ".join(plain(words) for words in self.help.values() if words)
        self.name_control(name, about)
        set_words(self, self.label)

    def name_control(self, name: str, about: str) -> None:
        """Give the control its name and description."""
        control = self.control.field if isinstance(self.control, LineField) else self.control
        set_words(control, name, about)
