"""Writes a line to say into a document: words only, in our own formats."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from jobaid.ui.widgets.say_lines import Piece, SayParagraph, SaySpan, gap_label, paragraphs
from jobaid.ui.widgets.say_marks import SayMark, pencil_size
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.ui.theme import Theme, TypeName

NBSP = "\u00a0"
# A longer gap may break over lines; the box is then painted on each.
_ONE_LINE = 32


class SayPage:
    """Writes the pieces of a line; afterwards `marks` says where values, gaps and terms are.

    `typed` holds what is being typed for a gap by its name; `terms` are (term, meaning).
    """

    def __init__(
        self,
        theme: Theme,
        role: TypeName,
        pieces: Sequence[Piece],
        *,
        exact: bool,
        typed: Mapping[str, str],
    ) -> None:
        self._theme = theme
        self._role: TypeName = role
        self._pieces = pieces
        self._exact = exact
        self._typed = typed
        self._marks: list[SayMark] = []

    @property
    def marks(self) -> tuple[SayMark, ...]:
        """Values, gaps and terms in the order of the line."""
        return tuple(sorted(self._marks, key=lambda mark: mark.start))

    def write(self, document: QTextDocument, terms: Sequence[tuple[str, str]]) -> None:
        """Replace what is in `document` by the line."""
        lines = paragraphs(self._pieces, points=not self._exact)
        document.clear()
        document.setDefaultFont(self._theme.font(self._role))
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for number, paragraph in enumerate(lines):
            form = self._block(paragraph, last=number == len(lines) - 1)
            if number:
                cursor.insertBlock(form)
            else:
                cursor.setBlockFormat(form)
            for span in paragraph.spans:
                self._insert(cursor, span)
        cursor.endEditBlock()
        if terms:
            self._find_terms(document.toRawText(), terms)

    def _block(self, paragraph: SayParagraph, *, last: bool) -> QTextBlockFormat:
        theme = self._theme
        form = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.FixedHeight
        form.setLineHeight(theme.line(self._role), kind.value)
        if paragraph.point:
            form.setLeftMargin(theme.px("block"))
        elif not last:
            form.setBottomMargin(theme.px("unit"))
        return form

    def _letters(self, *, bold: bool) -> QTextCharFormat:
        how = QTextCharFormat()
        font = self._theme.font(self._role)
        how.setFont(font)
        own = font.weight() if self._exact else QFont.Weight.Normal
        how.setFontWeight(QFont.Weight.DemiBold if bold else own)
        how.setForeground(self._theme.colour("text"))
        return how

    def _insert(self, cursor: QTextCursor, span: SaySpan) -> None:
        how = self._letters(bold=span.bold)
        start = cursor.position()
        piece = self._pieces[span.mark] if span.mark is not None else None
        if piece is None or not span.text:
            cursor.insertText(span.text, how)
            return
        name = piece.name or ""
        if piece.kind == "gap":
            self._insert_gap(cursor, how, self._typed.get(name) or span.text)
            told = QCoreApplication.translate("ScriptText", "Not known yet: {what}")
            means = told.format(what=gap_label(piece.text))
            self._marks.append(SayMark("gap", start, cursor.position(), name, means))
            return
        cursor.insertText(span.text, how)
        self._marks.append(SayMark("value", start, cursor.position(), name))

    def _insert_gap(self, cursor: QTextCursor, how: QTextCharFormat, words: str) -> None:
        theme = self._theme
        how.setForeground(theme.colour("fill"))
        how.setFontWeight(QFont.Weight.DemiBold)
        if len(words) <= _ONE_LINE:
            words = words.replace(" ", NBSP)
        # Spaces that do not break make room for pencil and edge inside the painted box.
        room = QTextCharFormat(how)
        room.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        space = theme.text_width(NBSP, self._role)
        room.setFontLetterSpacing(
            max(0, theme.px(pencil_size(self._role)) + theme.px("icon_gap") - space)
        )
        cursor.insertText(NBSP, room)
        cursor.insertText(words, how)
        room.setFontLetterSpacing(theme.px("unit") - space)
        cursor.insertText(NBSP, room)

    def _find_terms(self, text: str, terms: Sequence[tuple[str, str]]) -> None:
        """Mark the first place of each term that is not inside a gap or another term."""
        for term, means in terms:
            if not term.strip():
                continue
            for found in re.finditer(rf"(?<!\w){re.escape(term)}(?!\w)", text, re.IGNORECASE):
                # The document counts UTF-16 units, Python counts characters.
                start = len(text[: found.start()].encode("utf-16-le")) // 2
                end = start + len(found.group().encode("utf-16-le")) // 2
                blocked = [mark for mark in self._marks if mark.kind != "value"]
                if any(start < mark.end and mark.start < end for mark in blocked):
                    continue
                self._marks.append(SayMark("term", start, end, plain(term), plain(means)))
                break
