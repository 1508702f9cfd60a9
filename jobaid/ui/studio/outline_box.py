"""The outline of a script: its head and its steps, and a field that adds one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from jobaid.operations.studio.studio_work import HEAD
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.field_keys import DocumentUndo
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.studio.studio_view import StepRow


class _StepList(RowList):
    """Esc leaves. A step is dragged with the mouse: a line shows where it comes to stand."""

    left = Signal()
    dragged = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, removes=True, height="row_do")
        self._pressed: QPoint | None = None
        self._from = self._to = -1

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The step in hand stays in sight."""
        super().resizeEvent(event)
        self._keep_in_sight()

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        super().restyle()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        if self.currentIndex().isValid():
            # From the top, so that a size shows the same whatever was before it.
            self.scrollToTop()
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Its own key, then those of a list."""
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plainly and event.key() == Qt.Key.Key_Escape:
            if self._to >= 0:
                self._drop_nothing()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A drag may begin here."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None
        self._from = self.indexAt(self._pressed).row() if self._pressed is not None else -1
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Far enough from where it was pressed a step is dragged; the script's head is not."""
        at = event.position().toPoint()
        if self._pressed is None or self._from < 1:
            super().mouseMoveEvent(event)
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._to < 0 and not far:
            return
        over = self.indexAt(at)
        if over.isValid():
            self.scrollTo(over)
        last = self.rows.rowCount() - 1
        # Between which rows the pointer is: half a row either way.
        row = round((at.y() + self.verticalOffset()) / max(1, self.row_height))
        self._to = max(1, min(last + 1, row))
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """It comes to stand where the line is."""
        origin, to = self._from, self._to
        self._drop_nothing()
        super().mouseReleaseEvent(event)
        if to >= 0:
            target = to - 1 if to > origin else to
            if target != origin:
                self.dragged.emit(origin - 1, target - 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The rows, and the line."""
        super().paintEvent(event)
        if self._to < 0:
            return
        theme = current_theme()
        painter = QPainter(self.viewport())
        y = self._to * self.row_height - self.verticalOffset()
        thick = theme.stroke("strong")
        wide = self.viewport().width()
        painter.fillRect(0, y - thick // 2, wide, thick, theme.colour("accent"))
        painter.end()

    def _drop_nothing(self) -> None:
        self._pressed, self._from, self._to = None, -1, -1
        self.unsetCursor()
        self.viewport().update()


class OutlineBox(Pane):
    """`at(place)`: another step is in hand (`HEAD`: the script's head); `entered`: Enter on it.

    `wanted(title)`: a step is to be added; `removed`: the one in hand is to go; `left`: Esc;
    `dragged(from, to)`: a step was dragged to another place.
    """

    at = Signal(int)
    entered = Signal()
    wanted = Signal(str)
    removed = Signal()
    left = Signal()
    dragged = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = False
        self._low = False
        self.heading = SectionHeading(self)
        self.rows = _StepList(self)
        self.rows.setAccessibleIdentifier("studio-steps")
        self.field = TextBox("ui", self)
        self.field.setAccessibleIdentifier("studio-add-step")
        self.field.installEventFilter(DocumentUndo(self.field))
        self.field.returnPressed.connect(self._add)
        column = Column(self, self.heading, space="half", edge="unit")
        column.addWidget(self.rows, 1)
        self.add = PushButton("plain", "", self, small=True)
        self.add.setAccessibleIdentifier("studio-add")
        self.add.clicked.connect(self._add)
        line = LineBox(None, space="half")
        line.addWidget(FieldFrame(self.field, self, icon="plus"), 1)
        line.addWidget(self.add)
        self.out = PushButton("link", "", self, small=True)
        self.out.setAccessibleIdentifier("studio-remove-step")
        self.out.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does it by key
        self.out.clicked.connect(self.removed)
        column.addWidget(self.out)
        column.addLayout(line)
        self.rows.chosen.connect(self._chosen)
        self.rows.removed.connect(self.removed)
        self.rows.left.connect(self.left)
        self.rows.dragged.connect(self.dragged)
        self.rows.selectionModel().currentRowChanged.connect(self._moved)

    def set_low(self, low: bool) -> None:
        """Take no more height than it needs, or what there is."""
        self._low = low
        way = QSizePolicy.Policy.Fixed if low else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, way)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Where it is to be low, just what it needs."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.minimumSizeHint().height()) if self._low else hint

    def draw(
        self,
        title: str,
        steps: Sequence[StepRow],
        at: int,
        hint: str,
        waits: Callable[[str], int] = lambda step: 0,
    ) -> None:
        """Show the steps with the one in hand; `waits(step)` counts what the inbox has of it."""
        self._drawing = True
        counts = tuple(waits(one.id) for one in steps)
        shown = tuple((one.id, one.title, one.errors, one.warnings) for one in steps)
        told = (title, hint, shown, counts, self.tr("Steps"))
        if told != self._told:
            # To another step only the one in hand is another.
            self._told = told
            self.heading.set_heading(self.tr("Steps"), count=len(steps), caption=hint)
            head = ListRow(str(HEAD), title, icon="file-text")
            rows = (self._row(one, count) for one, count in zip(steps, counts, strict=True))
            self.rows.set_rows([head, *rows], choose=False)
        self.rows.go_to(at + 1)
        self._drawing = False
        set_words(self.rows, self.tr("Steps of %1").replace("%1", title))
        self.field.setPlaceholderText(self.tr("Add a step: its name"))
        set_words(self.field, self.tr("Add a step behind this one"))
        self.add.set_text(self.tr("Add"))
        self.out.set_text(self.tr("Take this step out"))
        self.out.setVisible(at != HEAD)

    _told: object = None

    def _row(self, step: StepRow, waits: int) -> ListRow:
        icon = "circle-alert" if step.errors else "triangle-alert" if step.warnings else "circle"
        count = step.errors + step.warnings
        problems = self.tr("%n problem(s)", "", count) if count else ""
        colour = "late" if step.errors else "warn" if step.warnings else "muted"
        title = f"{step.at + 1}  {step.title}"
        met = self.tr("%n in the inbox", "", waits) if waits else ""
        # The narrow list shows what it is by the icon and how much waits by a number.
        told = ", ".join(part for part in (problems, met) if part)
        number = str(waits) if waits else ""
        return ListRow(str(step.at), title, number, icon=icon, colour=colour, told=told)  # type: ignore[arg-type]

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.rows.rows.row(now)
        if row is not None and not self._drawing:
            self.at.emit(int(row.row_id))

    def _chosen(self, id: str) -> None:
        self.at.emit(int(id))
        self.entered.emit()

    def _add(self) -> None:
        title = " ".join(self.field.text().split())
        if title:
            self.field.clear()
            self.wanted.emit(title)
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
