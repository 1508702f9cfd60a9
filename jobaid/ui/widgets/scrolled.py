"""A column that is as high as what stands in it, and scrolls where there is less room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.theme.focus import HasRing


def reveal(area: QScrollArea, part: QWidget | None) -> None:
    """Scroll `area` so that `part`, if it stands in it, shows whole with its focus ring.

    Qt's own way shows the caret of a text field only: the field below it stays cut.
    """
    held = area.widget()
    if part is None or held is None or not held.isAncestorOf(part):
        return
    shown = part.ring_target() if isinstance(part, HasRing) else part
    if shown is None or not held.isAncestorOf(shown):
        shown = part
    margin = current_theme().px("block")
    top = shown.mapTo(held, QPoint(0, 0)).y() - margin
    end = top + shown.height() + 2 * margin
    bar, high = area.verticalScrollBar(), area.viewport().height()
    if top < bar.value() or end - top > high:
        bar.setValue(top)
    elif end > bar.value() + high:
        bar.setValue(end - high)


class ScrollPane(QScrollArea):
    """Scrolls up and down what stands in it; it has no frame and never the focus itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def hold(self, inside: QWidget) -> None:
        """Scroll `inside`; both show what is behind them.

        The viewport is replaced, not asked for: to say which class Qt's own is of, PySide has to
        load every widget class and their enums, which costs a start 10 ms.
        """
        viewport = QWidget()
        viewport.setAutoFillBackground(False)
        self.setViewport(viewport)
        self.put(inside)

    def put(self, inside: QWidget) -> None:
        """Scroll something else."""
        self.setWidget(inside)
        # Qt fills what it scrolls.
        inside.setAutoFillBackground(False)


class ScrolledColumn(ScrollPane):
    """Put widgets and layouts into `column`. Round them is room for the focus ring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = QWidget(self)
        self.column = QVBoxLayout(self._held)
        self.hold(self._held)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802
        """What the column wants."""
        return self.column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Two rows: below that nobody finds anything."""
        px = current_theme().px
        return QSize(px("column_least"), min(px("meter"), self.column.totalSizeHint().height()))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height in px of the whole column at `width` px."""
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(width)
        return self.column.totalSizeHint().height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """What stands in it grew: tell the layout that this stands in; eats nothing more."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._held:
            self.updateGeometry()
        return super().eventFilter(watched, event)
