"""One setting on the settings page: its name, the control, and why it is locked where it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.choices import ChoiceChips


class SettingRow(FormRow):
    """What choice and text rows share. `changed(key, value)` carries a new value."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget, key: str, control: QWidget) -> None:
        super().__init__(control, parent, role="ui_bold")
        self.key = key

    def set_words(self, label: str, note: str = "") -> None:
        """Its name, and a hint under it."""
        self.set_label(label)
        self.set_help("note", note, aloud=False)

    def set_locked(self, why: str | None) -> None:
        """Why it cannot be changed here; None where it can."""
        self.control.setEnabled(why is None)
        words = "" if why is None else self.tr("Locked. %1").replace("%1", translated(why))
        self.set_help("locked", words, aloud=False)


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

    def name_control(self, name: str, about: str) -> None:
        """Name the chips."""
        self._chips.set_accessible(name, about, f"setting-{self.key}")

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
        self.header.setBuddy(self.field)
        self.field.setAccessibleIdentifier(f"setting-{key}")
        self.field.editingFinished.connect(self._finished)

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
