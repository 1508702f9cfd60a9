"""A box round a long text that has room for its lines, as many as there are, up to some."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.text_fields import FieldFrame, LongBox

_EDGES, _LINE = 16, 24


class GrowingFrame(FieldFrame):
    """Has room for `least` lines of what stands in `field`, for more as they come, up to `most`."""

    def __init__(
        self, field: LongBox, parent: QWidget | None = None, *, least: int, most: int
    ) -> None:
        super().__init__(field, parent, height=_EDGES + _LINE * least)
        self._field, self._least, self._most = field, least, most
        field.document().documentLayout().documentSizeChanged.connect(self._grow)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The same text has more lines where it is narrower; its field is laid out after this."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._grow)

    def _grow(self, *_told: object) -> None:
        lines = round(self._field.document().size().height())
        self.set_height(_EDGES + _LINE * max(self._least, min(self._most, lines)))
