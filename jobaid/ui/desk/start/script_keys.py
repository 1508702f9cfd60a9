"""Today's scripts on their keys, the most used first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.open_row import OpenRow, RowWords
from jobaid.ui.kit.rows_card import RowsCard
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import Themed, grow_with_width, set_words

if TYPE_CHECKING:
    from jobaid.operations.desk.start_view_models import ScriptRow, StartView


class Scripts(Themed, QWidget):
    """Draws the scripts: `opened(id)`; `call_begun` to begin before one is chosen."""

    opened = Signal(str)
    call_begun = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._caps: list[str] = []
        self.heading = SectionHeading(self)
        self.card = RowsCard(self)
        self.nothing = EmptyState(self)
        self.begin = PushButton("plain", "", self, small=True)
        self.begin.setAccessibleIdentifier("begin-call")
        self.begin.clicked.connect(self.call_begun)
        self.begin.hide()
        column = Column(self, self.card, self.nothing, edge="ring")
        top = LineBox(None, self.heading, self.begin, space="gap")
        top.setStretch(0, 1)
        column.insertLayout(0, top)
        # Until there is something to draw no empty frames stand there.
        self.card.hide()
        self.nothing.hide()
        self.card.opened.connect(self.opened)
        grow_with_width(self)

    def draw(self, view: StartView, settings_key: str, pin_key: str) -> None:
        """Draw the scripts; where there are none, say so and where to look."""
        used = any(row.earlier > 0 for row in view.scripts)
        pinned = any(row.pinned for row in view.scripts)
        caption = self.tr("most used first") if used else ""
        if pinned:
            caption = self.tr("pinned first")
        if pin_key:
            caption = ", ".join(part for part in (caption, self._pin_hint(pin_key)) if part)
        self.heading.set_heading(self.tr("Your scripts today"), caption=caption)
        set_words(self.card, self.tr("Your scripts today"))
        self.begin.set_text(self.tr("Begin a call"))
        self.begin.setVisible(bool(view.opening))
        rows = [(row.id, f"script-{row.id}", self._words(row)) for row in view.scripts]
        in_hand = self.card.focusWidget() if self.card.isVisible() else None
        script = in_hand.target if isinstance(in_hand, OpenRow) else ""
        had_focus = in_hand is not None and in_hand.hasFocus()
        self.card.show_rows(rows, self._caps)
        if had_focus:
            self.card.focus_on(script)
        self.card.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        if not rows:
            hint = self.tr(
                "The library is being read, or its folder holds none. Settings says which folder"
                " that is."
            )
            self.nothing.set_empty("folder", self.tr("No scripts yet"), hint, settings_key)

    def set_caps(self, caps: Sequence[str]) -> None:
        """The keys that open them."""
        self._caps = list(caps)
        for row, cap in zip(self.card.shown, self._caps, strict=False):
            row.set_keys(cap)
        self.card.settle()

    @property
    def count(self) -> int:
        """How many stand there."""
        return self.card.count

    def press(self, at: int) -> bool:
        """Open the script at `at`; tells whether there is one."""
        return self.card.press(at)

    def _pin_hint(self, key: str) -> str:
        return self.tr("%1 pins one").replace("%1", key)

    def _words(self, row: ScriptRow) -> RowWords:
        today = self.tr("%1 today").replace("%1", str(row.today)) if row.today else ""
        if row.pinned:
            today = ", ".join(part for part in (self.tr("Pinned"), today) if part)
        if row.missing:
            waits = self.tr("Not open for your calls yet. %1.")
            about = waits.replace("%1", translated(row.missing))
            return RowWords(row.title, about, today, self.tr("Not open yet"), "lock")
        return RowWords(row.title, row.about, today, translated(row.change or ""), "file-text")
