"""Asks how a script is taken apart or put together: steps moved, made a script, split, joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.studio.script_shaping import Shaping, ShapingAsked, told_ahead
from jobaid.ui.callview.typing_pause import press_signs, typed_sign
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.kit.pick_box import PickBox
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.segments import Segments
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.text_fields import FieldFrame
from jobaid.ui.widgets.themed import announce

if TYPE_CHECKING:
    from jobaid.operations.studio.studio_view import StepRow, StudioScript

WAYS: tuple[Shaping, ...] = ("move", "extract", "split", "join")


class ShapingPanel(SmallPanel):
    """`wanted(ShapingAsked)`. Digits choose what is done, while no text is typed.

    In words it says how many steps and scripts that is about, before it is done.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._script, self._first = "", ""
        self._steps: tuple[str, ...] = ()
        self._others: dict[str, tuple[str, int]] = {}
        self.what = Segments(self)
        self.what.setAccessibleIdentifier("shaping-what")
        # They are made now, so that Tab comes to them first.
        self.what.set_options([(way, way, way) for way in WAYS])
        self.last, self.to = PickBox("body"), PickBox("body")
        self.last.setAccessibleIdentifier("shaping-last")
        self.to.setAccessibleIdentifier("shaping-script")
        self.last_row = FormRow(FieldFrame(self.last), self)
        self.to_row = FormRow(FieldFrame(self.to), self)
        self.title_row = FormRow(LineField(), self)
        assert isinstance(self.title_row.control, LineField)
        self.field = self.title_row.control.field
        self.field.setAccessibleIdentifier("shaping-title")
        self.button = PushButton("primary", "", self, small=True)
        self.button.setAccessibleIdentifier("shaping-do")
        self.button.clicked.connect(self._take)
        self.what.chosen.connect(self._chosen)
        self.accepted.connect(self._take)
        for box in (self.last, self.to):
            box.picked.connect(self._picked)
            box.textEdited.connect(self._tell)
        self.about = TextLabel("ui", "muted", self, wrap=True)
        self.about.setAccessibleIdentifier("shaping-about")
        self.kept = KeptWords("shaping", self)
        parts = (self.what, self.last_row, self.to_row, self.kept, self.title_row, self.about)
        for part in parts:
            self.add(part)
        self.buttons.addWidget(self.button)

    def prepare(
        self,
        script: str,
        step: StepRow | None,
        steps: Sequence[StepRow],
        scripts: Sequence[StudioScript],
    ) -> QWidget:
        """Ask about the step in hand (None: the whole script); what takes the focus."""
        self._steps = tuple(one.id for one in steps)
        self._others = {one.id: (one.title, one.steps) for one in scripts}
        self._script, self._first = script, "" if step is None else step.id
        self.set_title(self.tr("Take apart, put together"))
        words = (
            self.tr("Move the steps"),
            self.tr("Make them a script"),
            self.tr("Split here"),
            self.tr("Join another script"),
        )
        ways = [
            (way, f"{at}  {told}", told)
            for at, way, told in zip(range(1, 5), WAYS, words, strict=True)
            if way == "join" or step is not None
        ]
        self.what.set_options(ways)
        self.what.set_value("join" if step is None else "move")
        self.last_row.set_label(self.tr("From “%1” to").replace("%1", step.title if step else ""))
        behind = [one for one in steps if step is not None and one.at >= step.at]
        self.last.set_options([(one.id, f"{one.at + 1}  {one.title}") for one in behind])
        self.last.set_value(self._first)
        self.to.set_options([(one.id, one.title) for one in scripts])
        self.to.set_value("")
        self.title_row.set_label(self.tr("Title of the new script"))
        self.field.clear()
        self.kept.begin(f"{script} {self._first}", {"title": self.field})
        self.button.set_text(self.tr("Do it"))
        self.button.set_key(self.tr("Enter"))
        self._chosen(None)
        return next(one for one in self.what.shown() if one.isChecked())

    @property
    def way(self) -> Shaping:
        """What is to be done."""
        chosen = [one.option for one in self.what.shown() if one.isChecked()]
        return next((way for way in WAYS if way in chosen), "move")

    def refuse(self, words: str) -> None:
        """Say why it cannot be."""
        row = self.title_row if self.way in ("extract", "split") else self.to_row
        row.set_error(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """While a way has the focus a digit chooses another; words go where they are wanted."""
        digits = {str(at + 1): way for at, way in enumerate(WAYS)}
        ways = [one.option for one in self.what.shown()]
        if self.what.has_focus() and digits.get(event.text()) in ways:
            self.what.set_value(digits[event.text()])
            next(one for one in self.what.shown() if one.isChecked()).setFocus()
            self._chosen(None)
        elif self.what.has_focus() and (sign := typed_sign(event)):
            wanted = self.to if self.to_row.isVisible() else self.field
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
            press_signs(sign)
        else:
            super().keyPressEvent(event)

    def _picked(self, _value: str) -> None:
        """What was picked is taken: Enter does it now."""
        self._tell()
        if self.last.hasFocus() or self.to.hasFocus():
            self.button.setFocus()

    def _chosen(self, _option: object) -> None:
        way = self.way
        self.last_row.setVisible(way in ("move", "extract"))
        self.to_row.setVisible(way in ("move", "join"))
        self.title_row.setVisible(way in ("extract", "split"))
        self.to_row.set_label(
            self.tr("Its steps come from") if way == "join" else self.tr("To the script")
        )
        self.to_row.set_error("")
        self.title_row.set_error("")
        self._tell()
        self.updateGeometry()

    def _tell(self, _typed: str = "") -> None:
        """Say what it would come to; a screen reader says what is another than before."""
        words = translated(told_ahead(self._asked(), self._steps, self._others))
        if words != self.about.text():
            self.about.set_text(words)
            announce(self, words)
        self.about.setVisible(bool(words))

    def _take(self) -> None:
        for box in (self.last, self.to):
            box.close_list()
        self.kept.sent()
        self.wanted.emit(self._asked())

    def _asked(self) -> ShapingAsked:
        return ShapingAsked(
            self.way,
            self._script,
            self._first,
            self.last.value(),
            self.to.value(),
            self.field.text(),
        )
