"""Changes in words, to read: what was taken out is struck, what was put in underlined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from jobaid.ui.studio.form_parts import language_name
from jobaid.ui.theme import Colour, TypeName, current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import Themed, grow_with_width, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.studio.change_rows import ChangeLook, ChangeRow

_MOST = 200
_SCROLLS = frozenset(
    (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home,
     Qt.Key.Key_End)
)  # fmt: skip
_ICONS: dict[ChangeLook, tuple[str, Colour]] = {
    "words": ("pencil-line", "accent"),
    "new": ("plus", "ok"),
    "gone": ("x", "late"),
    "moved": ("arrow-down", "accent"),
    "way": ("corner-up-right", "accent"),
    "standard": ("timer", "accent"),
    "never": ("ban", "never"),
}


class ChangesText(Themed, QTextBrowser):
    """Shows `ChangeRow`s under each other; arrows scroll, a screen reader reads all of it.

    `whole`: it is as high as what it shows, and what it stands in scrolls.
    """

    ring_radius = 8

    def __init__(self, parent: QWidget | None = None, *, whole: bool = False) -> None:
        super().__init__(parent)
        self._rows: tuple[ChangeRow, ...] = ()
        self._nothing = ""
        self._whole = whole
        self._heads: list[tuple[int, ChangeRow]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            grow_with_width(self)

    def ring_target(self) -> QWidget | None:
        """The text itself."""
        return self

    def show_changes(self, rows: Sequence[ChangeRow], nothing: str) -> None:
        """Show these changes; `nothing` is said where there are none."""
        if (tuple(rows), nothing) != (self._rows, self._nothing):
            self._rows, self._nothing = tuple(rows), nothing
            self._write()

    def restyle(self) -> None:
        """Take colours and fonts of the theme in force."""
        super().restyle()
        self._write()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower means higher, where all of it shows."""
        return self._whole

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height in px of all of it at `width` px."""
        document = self.document()
        before = document.textWidth()
        document.setTextWidth(width)
        high = int(document.size().height() + 1)
        document.setTextWidth(before)
        return high

    def sizeHint(self) -> QSize:  # noqa: N802
        """All of it, at the width it has, where all of it shows."""
        if not self._whole:
            return super().sizeHint()
        theme = current_theme()
        width = max(theme.px("list_least"), self.width())
        return QSize(theme.px("list_least"), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few words; all of its lines where all of it shows."""
        if not self._whole:
            return super().minimumSizeHint()
        theme = current_theme()
        return QSize(theme.px("column_least"), theme.px("row_two"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A layout keeps the height that was wanted at another width until it is told."""
        super().resizeEvent(event)
        if self._whole and event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """What it stands in scrolls, where all of it shows."""
        if self._whole and event.key() in _SCROLLS and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The words, and beside each change what kind it is and what ends with it."""
        theme = current_theme()
        painter = QPainter(self.viewport())
        layout, down = self.document().documentLayout(), self.verticalScrollBar().value()
        wide, pad = self.viewport().width(), theme.px("gap")
        line = theme.line("ui_bold")
        for number, row in self._heads:
            block = self.document().findBlockByNumber(number)
            top = int(layout.blockBoundingRect(block).top()) - down
            if number:
                painting.rule(painter, theme, 0, wide, top - theme.px("gap"))
            name, colour = _ICONS[row.kind]
            mark = QRect(pad, top, theme.px("icon"), line)
            painting.icon_in(painter, theme, name, colour, theme.tokens.size.icon, mark)
            note = plain(translated(row.note))
            words = f"{translated(row.where)}  {translated(row.part)}"
            used = line_width(theme, plain(words), "ui_bold") + self._left() + pad
            room = min(line_width(theme, note, "caption"), wide - pad - used)
            if note and room > theme.px("words_cut"):
                area = QRect(wide - pad - room, top, room + 1, line)
                draw_line(painter, theme, area, note, "caption", "muted")
        painter.end()
        super().paintEvent(event)

    def _left(self) -> int:
        theme = current_theme()
        return theme.px("gap") + theme.px("icon") + theme.px("gap")

    def _write(self) -> None:
        theme = current_theme()
        self.clear()
        self._heads = []
        cursor = self.textCursor()
        spoken = []
        head, body = self._block(2 * theme.px("gap")), self._block()
        for at, row in enumerate(self._rows[:_MOST]):
            part = plain(translated(row.part))
            if row.language:
                part = f"{part}, {language_name(row.language)}"
            if at:
                cursor.insertBlock(head, self._look("ui_bold", "text"))
            else:
                cursor.setBlockFormat(body)
            self._heads.append((cursor.blockNumber(), row))
            where = plain(translated(row.where))
            cursor.insertText(where + "  ", self._look("ui_bold", "text"))
            cursor.insertText(part, self._look("caption", "muted"))
            cursor.insertBlock(body, self._look("ui", "text"))
            told = [f"{where}, {part}:"]
            told.append(self._stays(cursor, row.lead))
            for what, words in row.runs:
                told.append(self._run(cursor, what, plain(translated(words))))
            told += [self._stays(cursor, row.tail), plain(translated(row.note))]
            spoken.append(" ".join(filter(None, told)))
        if not self._rows:
            cursor.setBlockFormat(self._block(bare=True))
            cursor.insertText(self._nothing, self._look("ui", "muted"))
        elif len(self._rows) > _MOST:
            more = self.tr("and %n more", "", len(self._rows) - _MOST)
            cursor.insertBlock(body, self._look("ui", "muted"))
            cursor.insertText(more, self._look("ui", "muted"))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        set_words(self, self.tr("Changes"), " ".join(spoken) or self._nothing)
        self.updateGeometry()

    def _block(self, top: int = 0, *, bare: bool = False) -> QTextBlockFormat:
        theme = current_theme()
        block = QTextBlockFormat()
        block.setTopMargin(top)
        block.setLeftMargin(theme.px("gap") if bare else self._left())
        block.setRightMargin(theme.px("gap"))
        high = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
        block.setLineHeight(theme.line("ui"), high)
        return block

    def _stays(self, cursor: QTextCursor, words: str) -> str:
        """Words that stand there before and after."""
        shown = plain(translated(words))
        if shown:
            cursor.insertText(shown + " ", self._look("ui", "muted"))
        return shown

    def _run(self, cursor: QTextCursor, what: str, words: str) -> str:
        look = self._look("ui", "text")
        if what == "out":
            look = self._look("ui", "late")
            look.setFontStrikeOut(True)
            look.setBackground(current_theme().colour("late_tint"))
        elif what == "in":
            look = self._look("ui", "ok")
            look.setFontUnderline(True)
            look.setBackground(current_theme().colour("ok_tint"))
        cursor.insertText(words, look)
        cursor.insertText(" ", self._look("ui", "text"))
        told = {"out": self.tr("taken out: %1"), "in": self.tr("put in: %1")}.get(what, "%1")
        return told.replace("%1", words)

    def _look(self, role: TypeName, colour: Colour) -> QTextCharFormat:
        theme = current_theme()
        look = QTextCharFormat()
        look.setFont(theme.font(role))
        look.setForeground(theme.colour(colour))
        return look
