"""The parts of a form, one for each kind of key: each shows a `FormEntry`, tells what was done."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from jobaid.call.language_names import language_words
from jobaid.operations.studio.form_document import FormEdit, FormEntry
from jobaid.operations.studio.step_form import NEW_STEP
from jobaid.ui.kit.form import FormRow
from jobaid.ui.kit.pick_box import NEW, PickBox
from jobaid.ui.studio.growing_frame import GrowingFrame
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.segments import Segments
from jobaid.ui.widgets.text_fields import FieldFrame, LongBox, TextBox
from jobaid.ui.widgets.themed import Themed, plain, set_words

if TYPE_CHECKING:
    from jobaid.ui.studio.field_keys import FieldKeys

assert NEW == NEW_STEP

PAUSE_MS = 100
"""How long typing pauses before what was typed is taken, in milliseconds."""
LONGEST_MS = 700
"""The longest that goes on typing before it is taken all the same."""
_MERGE_FIELD, _CONDITION = re.compile(r"\{\{[^{}]*\}\}"), re.compile(r"\{%[^{}%]*%\}")
LEAST_LINES, MOST_LINES = 2, 8
"""So many lines a text has room for, as far as it needs them."""


Then = Callable[[object], object]
WorksOut = Callable[[FormEdit, Then], object]
"""Has what an edit comes to worked out on another thread, and then calls back."""


class StudioPart(Themed, QWidget):
    """Shows an entry. `did(FormEdit)` when something was done, `left` when a text was left.

    Where it is given who `works_out` an edit beforehand, what was typed is taken after that.
    """

    did = Signal(object)
    left = Signal()
    works_out: WorksOut | None = None

    def __init__(self, entry: FormEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        name = entry.name or "-".join(str(one) for one in entry.path if isinstance(one, str))
        self.identifier = f"form-{name}"

    def show_entry(self, entry: FormEntry) -> None:
        """Show what stands there now."""
        self.entry = entry

    def retranslate(self) -> None:
        """Put what shows in the language of the interface."""
        super().retranslate()
        self.show_entry(self.entry)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return []

    def flush(self) -> None:
        """Tell at once what was typed."""

    def paused(self) -> None:
        """Typing pauses: tell what was typed."""
        self.flush()

    def title(self) -> str:
        """What the key is called, in the language of the interface."""
        return translated(self.entry.key.label)

    def set(self, value: str | tuple[str, ...], language: str = "") -> None:
        """Tell of another value."""
        self.did.emit(FormEdit(self.entry.path, "set", value, language))


class _Typing(QObject):
    """Tells when what was typed is to be taken: after a pause, or at last."""

    def __init__(self, part: StudioPart) -> None:
        super().__init__(part)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._last = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._pause.timeout.connect(part.paused)
        self._last.timeout.connect(part.paused)

    def typed(self) -> None:
        self._pause.start()
        if not self._last.isActive():
            self._last.start()

    def wait(self) -> bool:
        """Wait for another pause; False where it may wait no longer."""
        if self._last.isActive():
            self._pause.start()
        return self._last.isActive()

    def stop(self) -> None:
        self._pause.stop()
        self._last.stop()


class WordsPart(StudioPart):
    """A text for each language, side by side."""

    def __init__(self, entry: FormEntry, parent: QWidget, undo: FieldKeys) -> None:
        super().__init__(entry, parent)
        self._typing = _Typing(self)
        self._ahead: FormEdit | None = None
        self._dirty: set[str] = set()
        self.fields: dict[str, TextBox | LongBox] = {}
        self.rows: dict[str, FormRow] = {}
        long = entry.key.kind not in ("words", "text")
        row = LineBox(self, space="gap")
        for language in entry.texts:
            field: TextBox | LongBox = LongBox("body") if long else TextBox("body")
            if isinstance(field, LongBox):
                frame: FieldFrame = GrowingFrame(field, least=LEAST_LINES, most=MOST_LINES)
            else:
                frame = FieldFrame(field)
            held = FormRow(frame)
            field.installEventFilter(undo)
            field.setAccessibleIdentifier(f"{self.identifier}-{language}" if language else "")
            field.textEdited.connect(partial(self._line_typed, language))
            field.left_field.connect(self._left)
            self.fields[language], self.rows[language] = field, held
            # Labels stand in one line, whatever is said below the fields.
            row.addWidget(held, 1, Qt.AlignmentFlag.AlignTop)
        self.show_entry(entry)

    def show_entry(self, entry: FormEntry) -> None:
        """Show the texts; a caret in the same one stays where it is."""
        super().show_entry(entry)
        many = len(entry.texts) > 1
        for at, (language, field) in enumerate(self.fields.items()):
            if language not in self._dirty:
                field.show_text(entry.texts.get(language, ""))
                self._set_off(language)
            row = self.rows[language]
            label = self.title()
            spoken = language_name(language)
            shown = f"{label}, {spoken}" if many and at else label
            row.set_label(shown, must=entry.key.must)
            note = entry.notes.get(language, entry.key.hint if not at else "")
            row.set_help("hint", translated(note), aloud=False)
            name = f"{label}, {spoken}" if many else label
            set_words(field, name, translated(note))

    def stops(self) -> list[QWidget]:
        """The fields."""
        return list(self.fields.values())

    def flush(self) -> None:
        """Tell what was typed."""
        self._typing.stop()
        self._ahead = None
        for language in sorted(self._dirty):
            text = self._text(language)
            self._dirty.discard(language)
            if text.rstrip() != self.entry.texts.get(language, ""):
                self.set(text, language)

    def paused(self) -> None:
        """Have what was typed worked out while typing goes on, then tell it.

        While something is worked out already it waits for that, but no longer than it may.
        """
        if self._ahead is not None and self._typing.wait():
            return
        self._typing.stop()
        if self.works_out is None or self._ahead is not None or len(self._dirty) != 1:
            self.flush()
            return
        (language,) = self._dirty
        edit = self._ahead = FormEdit(self.entry.path, "set", self._text(language), language)
        self.works_out(edit, self._worked_out)

    def _worked_out(self, _told: object) -> None:
        """What was worked out is told, unless all was told meanwhile; what came since waits."""
        edit, self._ahead = self._ahead, None
        if edit is None:
            return
        if self._text(edit.language) == edit.value:
            self._dirty.discard(edit.language)
            self._typing.stop()
        if str(edit.value).rstrip() != self.entry.texts.get(edit.language, ""):
            self.did.emit(edit)

    def _text(self, language: str) -> str:
        field = self.fields[language]
        return field.toPlainText() if isinstance(field, LongBox) else field.text()

    def _line_typed(self, language: str, _text: str) -> None:
        self._dirty.add(language)
        self._typing.typed()
        self._set_off(language)

    def _set_off(self, language: str) -> None:
        """Values and conditions of a text stand out from the words that are said."""
        field = self.fields[language]
        if isinstance(field, LongBox):
            text = field.toPlainText()
            field.set_template(_spans(_MERGE_FIELD, text), _spans(_CONDITION, text))

    def _left(self) -> None:
        self.flush()
        self.left.emit()


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """First character and length of each place in a text."""
    return [(found.start(), len(found[0])) for found in pattern.finditer(text)]


class LinePart(StudioPart):
    """A text of one line, in no language."""

    def __init__(self, entry: FormEntry, parent: QWidget, undo: FieldKeys) -> None:
        super().__init__(entry, parent)
        self._typing = _Typing(self)
        self._dirty = False
        self.field = TextBox("code" if entry.key.kind == "code" else "body")
        self.field.setAccessibleIdentifier(self.identifier)
        self.field.installEventFilter(undo)
        self.row = FormRow(FieldFrame(self.field), self)
        self.field.textEdited.connect(self._typed)
        self.field.left_field.connect(self._left)
        Column(self, self.row)
        self.show_entry(entry)

    def show_entry(self, entry: FormEntry) -> None:
        """Show the text."""
        super().show_entry(entry)
        if not self._dirty:
            self.field.show_text(entry.texts.get("", ""))
        self.row.set_label(self.title(), must=entry.key.must)
        self.row.set_help("hint", translated(entry.key.hint), aloud=False)
        set_words(self.field, self.title(), translated(entry.key.hint))

    def stops(self) -> list[QWidget]:
        """The field."""
        return [self.field]

    def flush(self) -> None:
        """Tell what was typed."""
        self._typing.stop()
        if self._dirty:
            self._dirty = False
            if self.field.text().strip() != self.entry.texts.get("", ""):
                self.set(self.field.text())

    def _typed(self, _text: str) -> None:
        self._dirty = True
        self._typing.typed()

    def _left(self) -> None:
        self.flush()
        self.left.emit()


class ChoicePart(StudioPart):
    """One of a few, or none: in a row of segments, or in a box."""

    def __init__(self, entry: FormEntry, parent: QWidget, undo: FieldKeys) -> None:
        super().__init__(entry, parent)
        self.segments: Segments | None = None
        self.box: ChoiceBox | None = None
        control: QWidget
        if entry.key.kind == "flag" or (entry.key.options and len(entry.key.options) <= 3):
            control = self.segments = Segments(self)
            self.segments.chosen.connect(self._chosen)
        else:
            control = self.box = ChoiceBox(self)
            self.box.activated.connect(self._activated)
        control.setAccessibleIdentifier(self.identifier)
        self.row = FormRow(control, self)
        Column(self, self.row)
        self.show_entry(entry)

    def show_entry(self, entry: FormEntry) -> None:
        """Show what is chosen."""
        super().show_entry(entry)
        value = entry.texts.get("", "")
        options = [(id, translated(label)) for id, label in entry.options]
        if entry.key.kind == "flag":
            options = [("true", self.tr("Yes"))]
        usual = entry.key.usual
        if not usual:
            options.insert(0, ("", self.tr("No") if entry.key.kind == "flag" else self.tr("None")))
        if self.segments is not None:
            self.segments.set_options([(id, words, words) for id, words in options])
            self.segments.set_value(value or usual)
        elif self.box is not None:
            if value and value not in [id for id, _ in options]:
                options.append((value, value))
            self.box.set_options(options)
            self.box.set_value(value or usual)
        self.row.set_label(self.title(), must=entry.key.must)
        self.row.set_help("hint", translated(entry.key.hint), aloud=False)

    def stops(self) -> list[QWidget]:
        """The box, or the segments."""
        if self.segments is not None:
            return list(self.segments.shown())
        return [] if self.box is None else [self.box]

    def _chosen(self, option: object) -> None:
        value = str(option)
        self.set("" if value == self.entry.key.usual else value)

    def _activated(self, _at: int) -> None:
        if self.box is not None:
            self._chosen(self.box.value() or "")


class TargetPart(StudioPart):
    """One of many, found by typing."""

    def __init__(self, entry: FormEntry, parent: QWidget, undo: FieldKeys) -> None:
        super().__init__(entry, parent)
        self.field = PickBox("body")
        self.field.setAccessibleIdentifier(self.identifier)
        self.field.installEventFilter(undo)
        self.row = FormRow(FieldFrame(self.field), self)
        self.field.picked.connect(self.set)
        Column(self, self.row)
        self.show_entry(entry)

    def show_entry(self, entry: FormEntry) -> None:
        """Show what is picked."""
        super().show_entry(entry)
        self.field.set_options(entry.options)
        self.field.set_value(entry.texts.get("", ""))
        self.row.set_label(self.title(), must=entry.key.must)
        set_words(self.field, self.title(), translated(entry.key.hint))

    def stops(self) -> list[QWidget]:
        """The field."""
        return [self.field]


class PickPart(StudioPart):
    """Any of the options, as chips."""

    def __init__(self, entry: FormEntry, parent: QWidget, undo: FieldKeys) -> None:
        super().__init__(entry, parent)
        self.chips = ChoiceChips(self, many=True)
        self.chips.chosen.connect(self._chosen)
        self.row = FormRow(self.chips, self)
        Column(self, self.row)
        self.show_entry(entry)

    def show_entry(self, entry: FormEntry) -> None:
        """Show what is picked; what is picked and not known shows as its id."""
        super().show_entry(entry)
        known = [id for id, _ in entry.options]
        more = [(id, id) for id in entry.chosen if id not in known]
        options = [(id, translated(label)) for id, label in entry.options]
        self.chips.set_options([*options, *more])
        self.chips.set_values(entry.chosen)
        self.row.set_label(self.title())
        self.chips.set_accessible(self.title(), "", self.identifier)
        self.row.setVisible(bool(options or more))

    def stops(self) -> list[QWidget]:
        """The first chip; arrows and Tab go on."""
        return [self.chips] if self.entry.options or self.entry.chosen else []

    def _chosen(self) -> None:
        chosen = self.chips.values()
        order = {id: at for at, id in enumerate(self.entry.chosen)}
        kept = sorted(chosen, key=lambda id: order.get(id, len(order)))
        self.set(tuple(kept))


def language_name(language: str) -> str:
    """What a language is called, in the language of the interface."""
    known = language_words(language)
    if known != language:
        return translated(known)
    return plain(QLocale.languageToString(QLocale(language).language()))
