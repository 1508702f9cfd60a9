"""One setting on the settings page: its name, the control, and why it is locked where it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.ui.parts import LineField
from jobaid.ui.sentences import translated
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.themed import Themed, set_words


class SettingRow(Themed, QWidget):
    """What choice and text rows share. `changed(key, value)` carries a new value."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget, key: str, control: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.control = control
        self._hint = ""
        self.label = TextLabel("ui_bold", "text", self)
        self.note = TextLabel("caption", "muted", self, wrap=True)
        self.note.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, control, self.note):
            self._column.addWidget(widget)
        self.restyle()

    def set_words(self, label: str, note: str = "") -> None:
        """Its name, and a hint under it."""
        self.label.set_text(label)
        self._hint = note
        self._show_note(note)

    def set_locked(self, why: str | None) -> None:
        """Why it cannot be changed here; None where it can."""
        self.control.setEnabled(why is None)
        locked = self.tr("Locked. %1")
        self._show_note(self._hint if why is None else locked.replace("%1", translated(why)))

    def _show_note(self, note: str) -> None:
        self.note.set_text(note)
        self.note.setVisible(bool(note))

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        self._column.setSpacing(current_theme().px("half"))
        super().restyle()


class ChoiceRow(SettingRow):
    """A setting that is one of a few."""

    def __init__(self, parent: QWidget, key: str) -> None:
        self._chips = ChoiceChips()
        self._values: dict[str, object] = {}
        super().__init__(parent, key, self._chips)
        self._chips.chosen.connect(self._chosen)

    def set_choices(
        self, label: str, choices: Sequence[tuple[object, str]], note: str = ""
    ) -> None:
        """Offer (value, words) pairs."""
        self._values = {str(value): value for value, _ in choices}
        self._chips.set_options([(str(value), words) for value, words in choices])
        self.set_words(label, note)
        self._chips.set_accessible(label, note, f"setting-{self.key}")

    def show_value(self, value: object) -> None:
        """Show what is in force."""
        self._chips.set_values([str(value)])

    def _chosen(self) -> None:
        option = self._chips.value()
        if option is not None:
            self.changed.emit(self.key, self._values[option])


class TextRow(SettingRow):
    """A setting that is typed; it holds once Enter is pressed or the field is left."""

    def __init__(self, parent: QWidget, key: str) -> None:
        box = LineField(parent)
        self.field = box.field
        super().__init__(parent, key, box)
        self._shown = ""
        self.label.setBuddy(self.field)
        self.field.setAccessibleIdentifier(f"setting-{key}")
        self.field.editingFinished.connect(self._finished)

    def set_words(self, label: str, note: str = "") -> None:
        """Its name, and a hint under it."""
        super().set_words(label, note)
        set_words(self.field, label, note)

    def show_value(self, value: object) -> None:
        """Show what is in force."""
        self._shown = str(value)
        if self.field.text() != self._shown:
            self.field.setText(self._shown)

    def _finished(self) -> None:
        told = self.field.text().strip()
        if told != self._shown:
            self._shown = told
            self.changed.emit(self.key, told)
