"""What fields are made of: the painted frame, one-line and long text boxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QWidget,
)

from jobaid.ui.theme import Colour, Theme, TypeName, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.badge import KeyCap
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.themed import Themed, is_chord

FrameState = Literal["normal", "error", "never"]

MOST = 20_000
"""Characters that a box takes, as many as a field or a note keeps. Longer
texts would not only be refused: laying out one word of a million letters holds the window up
for minutes, at every key.
"""


def cut_words() -> str:
    """What to say when more was put into a box than it takes."""
    words = QCoreApplication.translate(
        "boxes", "The first %1 characters are kept. The rest did not fit: put it in another note."
    )
    return words.replace("%1", QLocale().toString(MOST))


class FieldFrame(Painted, QWidget):
    """The box round an editor: edge, error edge, an icon before and a key cap after.

    `height` is in px at 100 %; 0: as high as it is placed.
    """

    def __init__(
        self, editor: QWidget, parent: QWidget | None = None, *, icon: str = "", height: int = 40
    ) -> None:
        super().__init__(parent)
        self._state: FrameState = "normal"
        self._icon = icon
        self._height = height
        self._editor = editor
        self.cap = KeyCap("inline", self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(editor, 1)
        self._row.addWidget(self.cap, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(editor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure()

    def set_state(self, state: FrameState) -> None:
        """Paint the edge for a good or a bad value."""
        if state != self._state:
            self._state = state
            self.update()

    def set_height(self, height: int) -> None:
        """Be `height` px high at 100 %."""
        if height != self._height:
            self._height = height
            self._measure()

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self._measure()
        super().restyle()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the box."""
        lines: dict[FrameState, Colour] = {"normal": "edge", "error": "late", "never": "never"}
        line = lines[self._state] if self._editor.isEnabled() else "line"
        width = theme.stroke("edge" if self._state == "normal" else "strong")
        ground: Colour = "raised" if self._editor.isEnabled() else "surface"
        painting.box(painter, theme, self.rect(), ground=ground, line=line, width=width)
        if self._icon:
            mark = QRect(theme.px("gap"), 0, theme.px("icon"), self.height())
            painting.icon_in(painter, theme, self._icon, "muted", 16, mark)

    def _measure(self) -> None:
        theme = current_theme()
        pad = theme.px("gap")
        left = pad + (theme.px("block") if self._icon else 0)
        lines = isinstance(self._editor, QPlainTextEdit)
        edge = theme.px("unit") if lines else theme.px("line")
        self._row.setContentsMargins(left, edge, pad if not lines else theme.px("half"), edge)
        self._row.setSpacing(theme.px("unit"))
        if self._height:
            self.setFixedHeight(theme.px(self._height))


class TextBox(Themed, QLineEdit):
    """One line of text without a frame of its own; the ring goes round its `FieldFrame`.

    `left_field` is emitted when the focus goes on to something else, `overfilled` when a person put
    in more than it takes: the rest was left out.
    """

    left_field = Signal()
    overfilled = Signal()
    ring_radius = 6

    def __init__(self, role: TypeName = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role: TypeName = role
        self.setFrame(False)
        self.setMaxLength(MOST)
        # Queued: what was put in is told first, then that it was cut.
        self.inputRejected.connect(self._rejected, Qt.ConnectionType.QueuedConnection)
        self.setFont(current_theme().font(role))

    def ring_target(self) -> QWidget | None:
        """The frame it stands in."""
        parent = self.parentWidget()
        return parent if isinstance(parent, FieldFrame) else self

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Alt with a letter is a key of the screen and writes nothing."""
        if is_chord(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Take the font of the theme in force."""
        self.setFont(current_theme().font(self._role))
        super().restyle()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the field was left; a menu or another window does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left_field.emit()

    def _rejected(self) -> None:
        if self.hasFocus():
            self.overfilled.emit()


class LongBox(Themed, QPlainTextEdit):
    """Lines of plain text without a frame of its own. Tab leaves it; waves mark slips.

    Signals as those of `TextBox`.
    """

    left_field = Signal()
    overfilled = Signal()
    ring_radius = 6

    def __init__(self, role: TypeName = "ui", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role: TypeName = role
        self._slips: tuple[tuple[int, int], ...] = ()
        self._guarded: tuple[tuple[int, int], ...] = ()
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setTabChangesFocus(True)
        # Lines wrap anywhere; a bar would only hide the one line of a low box.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._dress()

    def ring_target(self) -> QWidget | None:
        """The frame it stands in."""
        parent = self.parentWidget()
        return parent if isinstance(parent, FieldFrame) else self

    def set_slips(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Underline phrases of never rules: pairs of first character and length."""
        made = tuple(ranges)
        if made != self._slips:
            self._slips = made
            self._mark()

    def set_guarded(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Set off what a card number was cut to: pairs of first character and length."""
        made = tuple(ranges)
        if made != self._guarded:
            self._guarded = made
            self._mark()

    def restyle(self) -> None:
        """Take the font and colours of the theme in force."""
        self._dress()
        super().restyle()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the field was left; a menu or another window does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left_field.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste, or drop: as much as there is room for."""
        text, room = source.text().replace("\r\n", "\n"), self._room()
        units = text.encode("utf-16-le", "surrogatepass")
        self.insertPlainText(units[: 2 * room].decode("utf-16-le", "ignore"))
        self.ensureCursorVisible()
        if len(units) > 2 * room:
            self.overfilled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A letter that there is no room for is left out; Alt with one is a key of the screen."""
        if is_chord(event):
            event.ignore()
            return
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        types = bool(event.text()) and event.text().isprintable()
        if (types or (enters and not event.modifiers())) and self._room() < 1:
            self.overfilled.emit()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """The same for what an input method puts in."""
        if len(event.commitString()) > self._room():
            self.overfilled.emit()
            return
        super().inputMethodEvent(event)

    def _room(self) -> int:
        """How many characters go in where the caret is."""
        caret = self.textCursor()
        chosen = caret.selectionEnd() - caret.selectionStart()
        return max(0, MOST - (self.document().characterCount() - 1) + chosen)

    def _dress(self) -> None:
        theme = current_theme()
        self.setFont(theme.font(self._role))
        # The placeholder is drawn in the font of the viewport, which a style sheet cuts off
        # from what it stands in.
        self.viewport().setFont(theme.font(self._role))
        self.setCursorWidth(theme.px("line"))
        self._mark()

    def _mark(self) -> None:
        theme = current_theme()
        wave, kept = QTextCharFormat(), QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(theme.colour("never"))
        kept.setBackground(theme.colour("pressed"))
        ranges = [(*found, wave) for found in self._slips]
        ranges += [(*found, kept) for found in self._guarded]
        text = self.toPlainText() if ranges else ""
        made = []
        for start, length, how in ranges:
            # Ranges count characters, the document counts UTF-16 units.
            first = len(text[:start].encode("utf-16-le")) // 2
            last = len(text[: start + length].encode("utf-16-le")) // 2
            marked = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(first, self.document().characterCount() - 1))
            end = min(last, self.document().characterCount() - 1)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            marked.cursor = cursor
            marked.format = how
            made.append(marked)
        self.setExtraSelections(made)
