"""What fields are made of: the painted frame, one-line and long text boxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
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
from jobaid.ui.widgets.card_guard import CardGuard, copies_masked, moved_caret
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


_EDITING = frozenset({
    Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z,
})  # fmt: skip


if TYPE_CHECKING:
    _Field = QWidget
else:
    _Field = object


class LeavesChords(_Field):
    """Mixin for a field that leaves Ctrl with a letter to the window, unless it edits everywhere.

    On X11 Qt's fields take Ctrl+E, Ctrl+K, Ctrl+U and others for moving and deleting, before any
    key of the screen.
    """

    def event(self, event: QEvent) -> bool:
        """What the window has a key for goes there."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
            if (
                letter
                and event.modifiers() == Qt.KeyboardModifier.ControlModifier
                and event.key() not in _EDITING
            ):
                event.ignore()
                return True
        return super().event(event)


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


class TextBox(LeavesChords, Themed, QLineEdit):
    """One line of text without a frame of its own; the ring goes round its `FieldFrame`.

    `left_field` is emitted when the focus goes on to something else, `overfilled` when a person put
    in more than it takes: the rest was left out, `masked` when a card number or security code was
    taken out ("card", "code").
    """

    left_field = Signal()
    overfilled = Signal()
    masked = Signal(str)
    ring_radius = 6

    def __init__(self, role: TypeName = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role: TypeName = role
        self.setFrame(False)
        self.setMaxLength(MOST)
        # Queued: what was put in is told first, then that it was cut.
        self.inputRejected.connect(self._rejected, Qt.ConnectionType.QueuedConnection)
        self.setFont(current_theme().font(role))
        self._guard = CardGuard(self, self._read, self._put, self.masked.emit)
        self.textEdited.connect(self._guard.typed)
        self._by_us = False
        self._told = ""
        self.textEdited.connect(self._note)
        self.textChanged.connect(self._was_changed)

    def setText(self, text: str | None, /) -> None:  # noqa: N802
        """Show a text; nobody has typed it."""
        self._by_us, self._told = True, text or ""
        super().setText(text)
        self._by_us = False

    def clear(self) -> None:
        """Show nothing; nobody has deleted it."""
        self.setText("")

    def ring_target(self) -> QWidget | None:
        """The frame it stands in."""
        parent = self.parentWidget()
        return parent if isinstance(parent, FieldFrame) else self

    def show_text(self, text: str) -> None:
        """Show another text; the caret stays at the words where it stands."""
        before = self.text()
        if text != before:
            caret = moved_caret(before, text, self.cursorPosition())
            self.setText(text)
            self.setCursorPosition(caret)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Alt with a letter is a key of the screen and writes nothing."""
        if is_chord(event):
            event.ignore()
            return
        if copies_masked(event, self.selectedText()):
            if event.matches(QKeySequence.StandardKey.Cut):
                self.insert("")
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """What its menu copies is masked."""
        self._guard.ended()
        super().contextMenuEvent(event)

    def restyle(self) -> None:
        """Take the font of the theme in force."""
        self.setFont(current_theme().font(self._role))
        super().restyle()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the field was left; a menu or another window does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._guard.ended()
            self.left_field.emit()

    def _read(self) -> tuple[str, int]:
        return self.text(), self.cursorPosition()

    def _put(self, text: str) -> None:
        self.show_text(text)
        self.textEdited.emit(text)

    def _note(self, text: str) -> None:
        self._told = text

    def _was_changed(self, text: str) -> None:
        # A screen reader or dictation sets a text: Qt tells of it as if the program had.
        if not self._by_us and text != self._told:
            self.textEdited.emit(text)
            if not self.hasFocus():
                self._guard.ended()

    def _rejected(self) -> None:
        if self.hasFocus():
            self.overfilled.emit()


class LongBox(LeavesChords, Themed, QPlainTextEdit):
    """Lines of plain text without a frame of its own. Tab leaves it; waves mark slips.

    Signals as those of `TextBox`. Where `enter_leaves`, Enter is for what it stands in, and
    Shift+Enter begins a line.
    """

    textEdited = Signal(str)  # noqa: N815
    left_field = Signal()
    overfilled = Signal()
    masked = Signal(str)
    ring_radius = 6

    def __init__(self, role: TypeName = "ui", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role: TypeName = role
        self.enter_leaves = False
        self._slips: tuple[tuple[int, int], ...] = ()
        self._guarded: tuple[tuple[int, int], ...] = ()
        self._merge_fields: tuple[tuple[int, int], ...] = ()
        self._conditions: tuple[tuple[int, int], ...] = ()
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setTabChangesFocus(True)
        # Lines wrap anywhere; a bar would only hide the one line of a low box.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._by_us = False
        self._told = ""
        self._guard = CardGuard(self, self._read, self._put, self.masked.emit)
        self.document().contentsChange.connect(self._edited)
        self._dress()

    def ring_target(self) -> QWidget | None:
        """The frame it stands in."""
        parent = self.parentWidget()
        return parent if isinstance(parent, FieldFrame) else self

    def setPlainText(self, text: str | None, /) -> None:  # noqa: N802
        """Show a text; nobody has typed it."""
        self._by_us = True
        super().setPlainText(text or "")
        self._by_us, self._told = False, self.toPlainText()

    def clear(self) -> None:
        """Show nothing; nobody has deleted it."""
        self.setPlainText("")

    def show_text(self, text: str) -> None:
        """Show another text; the caret stays at the words where it stands.

        What was there cannot be brought back by undoing.
        """
        before, caret = self._read()
        if text == before:
            return
        caret = moved_caret(before, text, caret)
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(len(text[:caret].encode("utf-16-le", "surrogatepass")) // 2)
        self.setTextCursor(cursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """What its menu copies is masked."""
        self._guard.ended()
        super().contextMenuEvent(event)

    @property
    def slips(self) -> tuple[tuple[int, int], ...]:
        """What is marked with waves."""
        return self._slips

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

    def set_template(
        self, merge_fields: Sequence[tuple[int, int]], conditions: Sequence[tuple[int, int]]
    ) -> None:
        """Set off what stands for a value, and mute what decides whether words are said."""
        made = tuple(merge_fields), tuple(conditions)
        if made != (self._merge_fields, self._conditions):
            self._merge_fields, self._conditions = made
            self._mark()

    def restyle(self) -> None:
        """Take the font and colours of the theme in force."""
        self._dress()
        super().restyle()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the field was left; a menu or another window does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._guard.ended()
            self.left_field.emit()

    def _read(self) -> tuple[str, int]:
        text, at = self.toPlainText(), self.textCursor().position()
        units = text.encode("utf-16-le", "surrogatepass")[: 2 * at]
        return text, len(units.decode("utf-16-le", "ignore"))

    def _put(self, text: str) -> None:
        self.show_text(text)
        self.textEdited.emit(text)

    def _edited(self, _at: int, removed: int, added: int) -> None:
        # Also called for formats. A screen reader or dictation needs no focus to put a text in.
        if self._by_us or not (removed or added):
            return
        text = self.toPlainText()
        if text != self._told:
            self._told = text
            self._guard.typed()
            self.textEdited.emit(self.toPlainText())
            if not self.hasFocus():
                self._guard.ended()

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
        if copies_masked(event, self.textCursor().selection().toPlainText()):
            if event.matches(QKeySequence.StandardKey.Cut):
                self.insertPlainText("")
            return
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        keypad = Qt.KeyboardModifier.KeypadModifier
        if enters and self.enter_leaves and not event.modifiers() & ~keypad:
            event.ignore()
            return
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
        wave, kept, value, condition = (QTextCharFormat() for _ in range(4))
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(theme.colour("never"))
        kept.setBackground(theme.colour("pressed"))
        value.setBackground(theme.colour("accent_tint"))
        value.setForeground(theme.colour("accent"))
        condition.setForeground(theme.colour("muted"))
        ranges = [(*found, value) for found in self._merge_fields]
        ranges += [(*found, condition) for found in self._conditions]
        ranges += [(*found, wave) for found in self._slips]
        ranges += [(*found, kept) for found in self._guarded]
        text = self.toPlainText() if ranges else ""
        made = []
        for start, length, how in ranges:
            # Ranges count characters, the document counts UTF-16 units.
            first = len(text[:start].encode("utf-16-le", "surrogatepass")) // 2
            last = len(text[: start + length].encode("utf-16-le", "surrogatepass")) // 2
            marked = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(first, self.document().characterCount() - 1))
            end = min(last, self.document().characterCount() - 1)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            # What is typed right behind a mark is none of it.
            cursor.setKeepPositionOnInsert(True)
            marked.cursor = cursor
            marked.format = how
            made.append(marked)
        self.setExtraSelections(made)
