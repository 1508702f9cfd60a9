"""A customer to practise with, made for a script: which script."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import FormRow
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.small_panel import SmallPanel


class MadeCustomerPanel(SmallPanel):
    """`wanted(script)` when one is to be made for it."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = ChoiceBox(self)
        self.box.setAccessibleIdentifier("made-customer-script")
        self._row = FormRow(self.box, self)
        self._about = TextLabel("ui", "muted", self, wrap=True)
        self._about.setAccessibleIdentifier("made-customer-about")
        self._make = PushButton("primary", "", self, small=True)
        self._make.setAccessibleIdentifier("made-customer-make")
        self._make.clicked.connect(self._take)
        self.accepted.connect(self._take)
        self.add(self._row)
        self.add(self._about)
        self.buttons.addWidget(self._make)

    def prepare(self, scripts: Sequence[tuple[str, str]], script: str) -> QWidget:
        """Offer scripts (id, title), one chosen; what takes the focus."""
        self.set_title(self.tr("Make a customer for a script"))
        self._row.set_label(self.tr("Who rings about"))
        self._about.set_text(
            self.tr(
                "They give the script's own answers, each time other ones. You then give them "
                "their own words. A customer of a real call: Review, Calls."
            )
        )
        self.box.set_options(scripts)
        self.box.set_value(script or (scripts[0][0] if scripts else ""))
        self._make.set_text(self.tr("Make it"))
        self._make.set_key(self.tr("Enter"))
        self._make.setEnabled(bool(scripts))
        return self.box

    def _take(self) -> None:
        script = self.box.value()
        if script:
            self.wanted.emit(script)
