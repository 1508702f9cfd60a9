"""The filters as a form: what is picked there becomes words in the field, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.focus_order import chain
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.small_panel import SmallPanel

if TYPE_CHECKING:
    from jobaid.operations.records.asked_parts import AskedPart
    from jobaid.operations.records.house_names import HouseNames
    from jobaid.ui.widgets.text_fields import TextBox

_NAMED = ("agent", "team", "script", "step", "outcome", "rule", "language", "version")
_TYPED = ("days", "length", "score", "caller")


class FilterPanel(SmallPanel):
    """Boxes for what has a name, fields for the rest. `picked(words)`: what they come to."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("filter-panel")
        self._kept = ""
        self.boxes = {name: ChoiceBox(self) for name in (*_NAMED, "flag", "promise")}
        self.fields = {name: LineField(self) for name in _TYPED}
        self._rows: dict[str, FormRow] = {}
        order = ("days", "agent", "team", "script", "step", "outcome", "flag", "rule", "promise",
                 "length", "score", "caller", "language", "version")  # fmt: skip
        for name in order:
            control: QWidget = self.boxes[name] if name in self.boxes else self.fields[name]
            row = self._rows[name] = FormRow(control, self)
            self.editor(name).setAccessibleIdentifier(f"filter-{name}")
            self.add(row)
        self.show_button = PushButton("primary", "", self, small=True)
        self.show_button.setAccessibleIdentifier("filter-show")
        self.show_button.clicked.connect(self._accept)
        self.clear = PushButton("quiet", "", self, small=True)
        self.clear.setAccessibleIdentifier("filter-clear")
        self.clear.clicked.connect(self._clear)
        self.buttons.addWidget(self.show_button)
        self.buttons.addWidget(self.clear)
        self.accepted.connect(self._accept)

    def editor(self, name: str) -> ChoiceBox | TextBox:
        """What a filter is picked or typed in."""
        return self.boxes[name] if name in self.boxes else self.fields[name].field

    def prepare(self, names: HouseNames, words: str, parts: tuple[AskedPart, ...]) -> QWidget:
        """Offer what the house has, filled with what is asked for; returns what has the focus.

        Words that no filter here stands for stay as they are.
        """
        self._say()
        for name in _NAMED:
            known = [(one.id, one.title) for one in names.all(name)]
            self.boxes[name].set_options([("", self.tr("Any")), *known], self.tr("Any"))
        self.boxes["flag"].set_options([("", self.tr("Any")), *self._flags()], self.tr("Any"))
        promises = [("", self.tr("Any")), *self._promises()]
        self.boxes["promise"].set_options(promises, self.tr("Any"))
        for box in self.boxes.values():
            box.set_value("")
        for line in self.fields.values():
            line.field.clear()
        left = words
        for part in sorted(parts, key=lambda one: -one.start):
            shown = words[part.start : part.end]
            if self._fill(part.what, shown, names):
                left = left[: part.start].rstrip(" ,;") + ", " + left[part.end :].lstrip(" ,;")
        self._kept = left.strip(" ,;")
        editors = [self.editor(name) for name in self._rows]
        chain([*editors, self.show_button, self.clear])
        return self.fields["days"].field

    def words(self) -> str:
        """What is picked, in words."""
        parts = [self._kept] if self._kept else []
        for name in self._rows:
            if name in self.fields:
                typed = self.fields[name].field.text().strip(" ,")
                if typed:
                    lead = {"caller": "customer ", "score": "score "}.get(name, "")
                    has = typed.casefold().startswith(lead.strip().casefold())
                    parts.append(typed if has else lead + typed)
            else:
                value = self.boxes[name].value()
                if value and name in ("flag", "promise"):
                    parts.append(value)
                elif value:
                    parts.append(f"{name} “{value}”")
        return ", ".join(parts)

    def _fill(self, what: str, shown: str, names: HouseNames) -> bool:
        """Put a part into its control; False where none here stands for it."""
        if what in self.fields:
            self.fields[what].field.setText(shown)
            return True
        if what in _NAMED:
            _, _, name = shown.partition(" ")
            known = names.find(what, name) or names.find(what, shown)  # "spanish", by itself
            if known:
                self.boxes[what].set_value(known[0].id)
            return bool(known)
        if what in ("flag", "promise"):
            options = dict(self._flags() + self._promises())
            near = [words for words in options if words.split()[0] in shown.casefold()]
            same = [words for words in options if words == shown.casefold()]
            chosen = (same or near)[:1]
            if chosen:
                self.boxes[what].set_value(chosen[0])
            return bool(chosen) and self.boxes[what].value() == chosen[0]
        return False

    def _accept(self) -> None:
        self.picked.emit(self.words())

    def _clear(self) -> None:
        self.picked.emit("")

    def _flags(self) -> list[tuple[str, str]]:
        return [
            ("slips", self.tr("A never rule was broken")),
            ("near misses", self.tr("Near misses")),
            ("none of these fits", self.tr("None of the answers fitted")),
            ("off script", self.tr("Off script")),
            ("skipped", self.tr("Steps skipped")),
            ("missed standards", self.tr("A standard was missed")),
            ("complaints", self.tr("Complaints")),
            ("no contact", self.tr("No contact wanted")),
            ("interrupted", self.tr("Interrupted")),
        ]

    def _promises(self) -> list[tuple[str, str]]:
        return [
            ("promises late", self.tr("Late")),
            ("promises open", self.tr("Still open")),
            ("promises kept", self.tr("Kept")),
            ("promises kept late", self.tr("Kept late")),
            ("promises broken", self.tr("Not kept")),
            ("promises withdrawn", self.tr("Taken back")),
            ("with a promise", self.tr("With a promise")),
        ]

    def _say(self) -> None:
        """Put the texts in the language of the interface."""
        self.set_title(self.tr("Which calls"))
        labels = {
            "days": self.tr("Days"), "agent": self.tr("Agent"), "team": self.tr("Team"),
            "script": self.tr("Script"), "step": self.tr("Step that was entered"),
            "outcome": self.tr("Outcome"), "flag": self.tr("What stands out"),
            "rule": self.tr("Never rule"), "promise": self.tr("Promises"),
            "length": self.tr("Length"), "score": self.tr("Score of the last review"),
            "caller": self.tr("Customer"), "language": self.tr("Language"),
            "version": self.tr("Version of the script"),
        }  # fmt: skip
        hints = {
            "days": self.tr("last week, 3 Nov to 9 Nov, since Monday"),
            "length": self.tr("over 8 minutes, between 5 and 10 minutes"),
            "score": self.tr("under 60, 60 to 80"),
            "caller": self.tr("a name, an account or a phone number"),
        }
        for name, row in self._rows.items():
            row.set_label(labels[name])
            row.set_help("hint", hints.get(name, ""), aloud=False)
        self.show_button.set_text(self.tr("Show the calls"))
        self.clear.set_text(self.tr("All calls"))
        self.set_hint(self.tr("Enter shows them"))
