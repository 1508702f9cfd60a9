"""The line to say: the one place where a script's Markdown becomes words on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from jobaid.ui.theme.theme import LARGEST_SCALE
from jobaid.ui.widgets import say_marks
from jobaid.ui.widgets.say_lines import Piece, spoken
from jobaid.ui.widgets.say_marks import SayMark, mark_boxes
from jobaid.ui.widgets.say_page import NBSP, SayPage
from jobaid.ui.widgets.themed import Themed, grow_with_width, plain, plain_tip, set_words

if TYPE_CHECKING:
    from jobaid.ui.theme import TypeName


class ScriptText(Themed, QTextBrowser):
    """Shows a line to say; read only, opens nothing, fetches nothing.

    Left and Right go through gaps and glossary terms, Enter or a click on a gap asks to fill
    it: `gap_chosen(name)`. `explained(words)` tells the meaning of the term in hand, "" when
    there is none.
    """

    gap_chosen = Signal(str)
    explained = Signal(str)
    ring_radius = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: tuple[Piece, ...] = ()
        self._exact = False
        self._dock = self._bare = False
        self._terms: tuple[tuple[str, str], ...] = ()
        self._typed: dict[str, str] = {}
        self._marks: tuple[SayMark, ...] = ()
        self._at = -1
        self._height: tuple[int, int] = (-1, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        grow_with_width(self)

    def ring_target(self) -> QWidget | None:
        """The text itself."""
        return self

    def set_line(
        self, pieces: Sequence[Piece], *, exact: bool, terms: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Show a line; `terms` are (glossary term, what it means)."""
        told = (tuple(pieces), exact, tuple(terms))
        if told == (self._pieces, self._exact, self._terms):
            return
        self._pieces, self._exact, self._terms = told
        self._typed.clear()
        self._build()

    def set_typed(self, name: str, words: str) -> None:
        """Show in the gap `name` what is being typed into its field; "" shows its name again."""
        if self._typed.get(name, "") == words:
            return
        self._typed[name] = plain(words)
        if any(piece.kind == "gap" and piece.name == name for piece in self._pieces):
            self._build()

    def stand(
        self, *, dock: bool = False, bare: bool = False, text_most: float = LARGEST_SCALE
    ) -> None:
        """In the dock the line is 20 px, `bare` 18, else 24, at the text scale `text_most` at
        most.
        """
        if (dock, bare, text_most) != (self._dock, self._bare, self._text_most):
            self._dock, self._bare, self._text_most = dock, bare, text_most
            self._build()

    def plain_line(self) -> str:
        """The whole line in plain words, gaps as "[date of the visit?]"."""
        return spoken(self._pieces, points=not self._exact)

    @property
    def marks(self) -> tuple[SayMark, ...]:
        """Values, gaps and terms in the order of the line."""
        return self._marks

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802
        """Nothing: no file and no address is ever opened for a line."""
        return None

    def setSource(self, *args: object) -> None:  # noqa: N802
        """Does nothing: a line comes from `set_line` alone."""

    def restyle(self) -> None:
        """Take over the sizes and colours of the theme in force."""
        self._build()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the line is at the width it has."""
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few words."""
        theme = self.theme
        return QSize(theme.px("row_least"), theme.line(self._role()))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height in px when wrapped at `width` px."""
        if self._height[0] != width:
            document = self.document()
            # Each change of width lays the words out anew, so only another width is undone.
            own = self.viewport().width()
            document.setTextWidth(width)
            self._height = (width, int(document.size().height() + 0.5))
            if width != own and self.isVisible():
                document.setTextWidth(own)
        return self._height[1]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the boxes of gaps and the points behind the words, then the words."""
        painter = QPainter(self.viewport())
        theme, document, role = self.theme, self.document(), self._role()
        for number, mark in enumerate(self._marks):
            if mark.kind == "gap":
                say_marks.paint_gap(painter, theme, document, mark, role)
            else:
                say_marks.paint_under(painter, theme, document, mark, role)
            if number == self._at and self.hasFocus():
                say_marks.paint_in_hand(painter, theme, document, mark)
        say_marks.paint_points(painter, theme, document)
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Left and Right go through the marks; everything else but copying is the step's."""
        plainly = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plainly and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._go(1 if event.key() == Qt.Key.Key_Right else -1)
        elif plainly and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._in_hand():
            self._choose(self._in_hand())
        elif event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            self.selectAll()
            self.copy()
            self.moveCursor(QTextCursor.MoveOperation.Start)
        elif event.matches(QKeySequence.StandardKey.Copy) or event.matches(
            QKeySequence.StandardKey.SelectAll
        ):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the first gap or term in hand."""
        super().focusInEvent(event)
        if self._at < 0 and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(1)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Put down what was in hand."""
        super().focusOutEvent(event)
        self._at = -1
        self.explained.emit("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on a gap asks to fill it; on a term it explains it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._choose(self._mark_at(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Explain what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._mark_at(event.pos())
            words = mark.means if mark is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the step."""
        event.ignore()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Copies words only."""
        data, document = QMimeData(), self.document()
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        words = []
        # The first and last place of a gap make room for its box and are no words.
        for mark in (mark for mark in self._marks if mark.kind == "gap"):
            if start < mark.end and mark.start < end:
                words.append(_between(document, start, mark.start))
                first, last = max(start, mark.start + 1), min(end, mark.end - 1)
                words.append(_between(document, first, last))
                start = mark.end
        words.append(_between(document, start, end))
        data.setText("".join(words).replace("\u2029", "\n").replace(NBSP, " "))
        return data

    def _build(self) -> None:
        page = SayPage(self.theme, self._role(), self._pieces, exact=self._exact, typed=self._typed)
        page.write(self.document(), self._terms)
        self._marks = page.marks
        self._at = -1
        self._height = (-1, 0)
        about = [f"{mark.name}: {mark.means}" for mark in self._marks if mark.kind == "term"]
        set_words(self, self.plain_line(), " ".join(about))
        self.updateGeometry()
        self.viewport().update()

    def _role(self) -> TypeName:
        if self._bare:
            return "answer"
        return "say_dock" if self._dock else "say"

    def _stops(self) -> list[int]:
        return [at for at, mark in enumerate(self._marks) if mark.kind != "value"]

    def _in_hand(self) -> SayMark | None:
        return self._marks[self._at] if 0 <= self._at < len(self._marks) else None

    def _go(self, step: int) -> None:
        stops = self._stops()
        if not stops:
            return
        if self._at in stops:
            at = min(len(stops) - 1, max(0, stops.index(self._at) + step))
        else:
            at = 0 if step > 0 else len(stops) - 1
        self._at = stops[at]
        self._explain(self._marks[self._at])
        self.viewport().update()

    def _explain(self, mark: SayMark) -> None:
        words = mark.means
        if mark.kind == "term":
            words = f"{mark.name}: {mark.means}"
        self.explained.emit(words)

    def _choose(self, mark: SayMark | None) -> None:
        if mark is None:
            return
        if mark.kind == "gap" and mark.name:
            self.gap_chosen.emit(mark.name)
        elif mark.kind != "value":
            self._explain(mark)

    def _mark_at(self, point: QPoint) -> SayMark | None:
        for mark in self._marks:
            if mark.kind != "value":
                for rect in mark_boxes(self.document(), mark):
                    if rect.contains(point):
                        return mark
        return None


def _between(document: QTextDocument, start: int, end: int) -> str:
    """The words of the document from `start` to `end`; none when `end` is not after it."""
    if end <= start:
        return ""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()
