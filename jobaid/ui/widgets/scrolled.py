"""A column that is as high as what stands in it, and scrolls where there is less room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.theme.focus import reveal as reveal
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import is_plain


class ScrollPane(QScrollArea):
    """Scrolls up and down what stands in it; it has no frame and never the focus itself.

    The room of its bar is always kept: a bar that appears shifts nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.shown_with: Callable[[QWidget], QWidget] = lambda focus: focus
        """What is to be in sight where something has the focus: itself, unless told."""
        self._left_at: QWidget | None = None

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

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab shows what goes with what it came to; Qt would show that alone, from its middle."""
        moved = super().focusNextPrevChild(forward)
        if moved:
            self._reveal_focus()
        return moved

    def follow_focus(self) -> None:
        """What fills in later pushes nothing that has the focus out of sight.

        Whoever scrolls away from it stays there, until something else has the focus.
        """
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._grew)
        bar.actionTriggered.connect(self._scrolled)

    def _scrolled(self, _how: int) -> None:
        self._left_at = QApplication.focusWidget()

    def _grew(self, _least: int, _most: int) -> None:
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and focus is not self._left_at and self.isAncestorOf(focus):
            reveal(self, self.shown_with(focus))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What has the focus stays in sight, once everything stands."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_focus)

    def show_soon(self, part: QWidget) -> None:
        """Have a part in sight that takes another height now, once everything stands."""
        QTimer.singleShot(0, self, lambda: reveal(self, part))

    def keep_focus_in_sight(self) -> None:
        """What stands here was drawn anew: where the focus is, it stays in sight."""
        QTimer.singleShot(0, self, self._reveal_focus)

    def _reveal_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            reveal(self, self.shown_with(focus))

    def _show_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            # From its beginning, so that a size shows the same whatever was before it.
            self.verticalScrollBar().setValue(0)
            reveal(self, self.shown_with(focus))


def show_in_page(part: QWidget, box: QRect) -> None:
    """Scroll what holds `part` so that a box of it, in px, is in sight."""
    page = part.parentWidget()
    while page is not None and not isinstance(page, ScrollPane):
        page = page.parentWidget()
    held = None if page is None else page.widget()
    if page is not None and held is not None:
        middle = part.mapTo(held, box.center())
        edge = box.height() // 2 + current_theme().px("unit")
        page.ensureVisible(middle.x(), middle.y(), 0, edge)


class ScrolledColumn(ScrollPane):
    """Put widgets and layouts into `column`. Round them is room for the focus ring.

    One that `fills` its room has what is left there, whatever stands in it: nobody round it is
    measured anew because of that.
    """

    fills = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = Pane(self)
        self.column = Column(self._held, space="ring", edge="ring")
        self.hold(self._held)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not self.fills)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802
        """What the column wants."""
        if self.fills:
            return self.minimumSizeHint()
        return self.column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Two rows: below that nobody finds anything."""
        px = current_theme().px
        wanted = px("meter") if self.fills else self.column.totalSizeHint().height()
        return QSize(px("column_least"), min(px("meter"), wanted))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower means higher, where there is not just the room that is left."""
        return not self.fills

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height in px of the whole column at `width` px."""
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(width)
        return self.column.totalSizeHint().height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """What stands in it grew: tell the layout that this stands in; eats nothing more."""
        if not self.fills and is_plain(event, QEvent.Type.LayoutRequest) and watched is self._held:
            self.updateGeometry()
        return super().eventFilter(watched, event)
