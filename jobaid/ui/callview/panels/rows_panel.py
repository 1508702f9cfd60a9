"""A panel whose rows a digit chooses, in one column or, where they are many, in two."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.panels.columns import TwoColumns
from jobaid.ui.callview.typing_pause import press_signs, takes_digits, typed_sign
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.placing import Pool
from jobaid.ui.widgets.small_panel import SmallPanel


class RowsPanel(SmallPanel):
    """What panels with rows share; they write `take_digit`, `words_field` and `_row`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = Pool(self._row)
        self._grid = TwoColumns()

    def take_digit(self, digit: int) -> None:
        """Choose by digit."""
        raise NotImplementedError

    def words_field(self) -> QWidget | None:
        """Where words of one's own go, if any; it shows from now on."""
        return None

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wider with two columns, so that it is low enough to leave the line to say free."""
        width = self._grid.panel_width()
        self.setMaximumWidth(width)
        return QSize(width, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Digits choose, other signs begin words of one's own; the rest as in any panel."""
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = event.text()
        if not takes_digits(self.window().focusWidget()):
            if plainly and len(digit) == 1 and digit in "0123456789":
                if not event.isAutoRepeat():
                    self.take_digit(int(digit))
                return
            sign = typed_sign(event)
            field = self.words_field() if sign else None
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                press_signs(sign)
                return
        super().keyPressEvent(event)

    def _row(self) -> AnswerRow:
        return AnswerRow(self, compact=True)
