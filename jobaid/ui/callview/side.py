"""The side of the desk: the never list, the may list, promises and notes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.may_list import MayList
from jobaid.ui.callview.never_list import NeverList
from jobaid.ui.callview.note_box import NoteBox, SpotPhrases
from jobaid.ui.callview.promise_list import PromiseList
from jobaid.ui.theme import Theme, current_theme
from jobaid.ui.widgets.placing import Regrown, Stacked

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.callview.key_caps import KeyCaps


_LINES = 3
"""Lines that the note keeps, whatever stands over it."""


class Beside(Stacked, QWidget):
    """May list, promises and notes under each other, a hairline between them.

    What the never list leaves is theirs: first three lines of the note, then may rules.

    It stands in the side, or under the answers of a stacked window.
    """

    def __init__(self, caps: KeyCaps, spot: SpotPhrases, parent: QWidget) -> None:
        super().__init__(parent)
        self.may = MayList(caps, self)
        self.promises = PromiseList(caps, self)
        self.note = NoteBox(caps, spot, self)
        self._rules: list[int] = []
        self._stamp: object = None
        self._heights: dict[tuple[Theme, int, int, bool], int] = {}
        self._close = False
        self.free = False
        """Whether there is room for everything (under the answers of a stacked window)."""

    def draw(self, view: CallView) -> None:
        """Draw what stands here."""
        now = view.started + dt.timedelta(seconds=view.elapsed_s)
        stamp = (view.may, view.promises, now.replace(second=0, microsecond=0))
        if stamp != self._stamp:
            self._stamp = stamp
            self._heights.clear()
        changed = self.may.draw(view.may)
        changed = self.promises.draw(view.promises, now) or changed
        self.note.draw(view.id, view.note_draft, len(view.notes))
        if changed:
            self.updateGeometry()
            self.arrange()

    def wish(self, width: int) -> int:
        """The height in px of everything at a width."""
        return self._sum(width, self.may.wish(width), self.note.wish(width))

    def fair(self, width: int) -> int:
        """The height in px that leaves the never list most: how many may rules, three lines."""
        return self._kept(width, _LINES)

    def least(self, width: int) -> int:
        """The least height in px that is of use: how many may rules, three lines."""
        return self._kept(width, _LINES, tight=True)

    def bare(self, width: int) -> int:
        """What is kept where it is close: headings and three lines."""
        parts = [self.promises.lay(width), self.note.least(width, _LINES)]
        if not self.may.empty:
            parts.append(self.may.wish(width, 0))
        return sum(parts) + 2 * current_theme().px("half") * len(parts)

    def open_least(self, width: int) -> int:
        """As `least`, were it not close."""
        parts = [self.promises.open_height(width), self.note.wish(width, _LINES)]
        if not self.may.empty:
            parts.append(self.may.open_height())
        return sum(parts) + 2 * current_theme().px("unit") * len(parts)

    def set_close(self, close: bool) -> None:
        """Where there is not even the least room: headings alone, and no empty list."""
        if close != self._close:
            self._close = close
            self.may.set_close(close)
            self.promises.set_close(close)
            self._heights.clear()

    def retranslate(self) -> None:
        """Words of another length wrap elsewhere."""
        self._heights.clear()
        super().retranslate()

    def lay(self, width: int, *, move: bool = False) -> int:
        """The height in px of everything."""
        return self.wish(width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The hairlines."""
        theme = current_theme()
        painter = QPainter(self)
        for y in self._rules:
            painter.fillRect(0, y, self.width(), theme.stroke("hair"), theme.colour("line"))

    def arrange(self) -> None:
        """Place the parts; may rules give way first, then the note's lines."""
        width, height = self.width(), self.height()
        if width <= 0 or height <= 0:
            return
        tight = height < self.fair(width)
        gap = current_theme().px("half" if self._close else "unit" if tight else "gap")
        promises = self.promises.lay(width)
        lines_least = self.note.wish(width, 4 if self.free else _LINES)
        y = gap
        before, self._rules = self._rules, [0]
        self.may.setVisible(not self.may.empty)
        if not self.may.empty:
            # Room for the rule of the promises and that of the notes, and 12 px round each.
            room = height - y - promises - lines_least - 4 * gap
            high = self.may.fit(width, max(self.may.wish(width, 0), room))
            self.may.setGeometry(0, y, width, high)
            y += high + gap
            self._rules.append(y)
            y += gap
        self.promises.setGeometry(0, y, width, promises)
        if promises:
            y += promises + gap
            self._rules.append(y)
            y += gap
        high = self.note.fit(width, height - y)
        self.note.setGeometry(0, y, width, max(high, height - y))
        if before != self._rules:
            self.update()

    def _kept(self, width: int, lines: int, *, tight: bool = False) -> int:
        """The height with so many lines: from step to step it is mostly the same."""
        key = (current_theme(), width, lines, tight)
        found = self._heights.get(key)
        if found is None:
            may, note = self.may.wish(width, 0), self.note.wish(width, lines)
            found = self._heights[key] = self._sum(width, may, note, tight=tight)
        return found

    def _sum(self, width: int, may: int, note: int, *, tight: bool = False) -> int:
        gap = current_theme().px("unit" if tight else "gap")
        parts = [self.promises.lay(width), note]
        if not self.may.empty:
            parts.append(may)
        return sum(parts) + 2 * gap * len(parts)


class SidePane(Regrown, QWidget):
    """The right pane. The never list takes all it needs, and the rest what that leaves."""

    resized = Signal()

    def __init__(self, caps: KeyCaps, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleIdentifier("side")
        self.setAccessibleName(self.tr("Rules, promises and notes"))
        self.never = NeverList(caps, "list", self)
        self._beside: Beside | None = None
        self._told: tuple[object, ...] = ()

    def hold(self, beside: Beside | None) -> None:
        """Take what stands under the never list, or let it go."""
        self._beside = beside
        if beside is not None:
            beside.free = False
            beside.set_close(False)
            self._told = ()
            beside.setParent(self)
            beside.show()
        self.arrange()

    def arrange(self) -> None:
        """Share the height between the never list and what stands under it."""
        theme = current_theme()
        pad, top = theme.px("pad"), theme.px("block")
        gap, foot = theme.px("gap"), theme.px("unit")
        width, height = self.width() - 2 * pad, self.height() - top - gap
        if width <= 0 or height <= 0:
            return
        beside = self._beside
        room = height
        if beside is not None:
            close = self._closeness(beside, width, height)
            if close:
                top, gap, foot = theme.px("unit"), theme.px("half"), theme.px("half")
                height = self.height() - top - gap
            least = min(self.never.least(width), height)
            wished = beside.bare(width) if close else beside.least(width)
            below = max(wished, min(beside.fair(width), height - least))
            # Where both do not go, one rule shows and the note keeps its lines.
            room = max(min(self.never.least(width, one=True), height), height - below)
        # On a grid, so that what stands here is not moved, and painted, for a pixel or two.
        grid = theme.px("gap")
        high = min(room, -(-self.never.place(width, room) // grid) * grid)
        self.never.setGeometry(pad, top, width, high)
        if beside is not None:
            y = top + high + gap
            beside.setGeometry(pad, y, width, max(0, self.height() - y - foot))

    def _closeness(self, beside: Beside, width: int, height: int) -> bool:
        """Whether parts stand close, as they then do; worked out where something is another."""
        px = current_theme().px
        wants = beside.open_least(width)
        told = (current_theme(), width, self.height(), wants, *self.never.shown)
        if told != self._told:
            self._told = told
            self.never.set_close(False)
            close = self.never.least(width) + wants + px("gap") > height
            beside.set_close(close)
            self.never.set_close(close)
            room = self.height() - px("unit") - px("half")
            if close and self.never.least(width, one=True) + beside.bare(width) > room:
                self.never.set_close(True, slim=True)
        return self.never.stands_close

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The ground."""
        QPainter(self).fillRect(event.rect(), current_theme().colour("surface"))
