"""House notices on a step: the line to say of those that bear on it, and a quiet line for all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.notice_lines import notice_lines
from jobaid.ui.kit.side_card import Lines
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.placing import Pool, height_at, show_if

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import NoticeRow


class Notices(QObject):
    """Draws notices on `body`; never before the line to say.

    `place_lines` places what those that bear on the step say, `place_row` the line with the
    count of all, which unfolds them: `folded`.
    """

    folded = Signal()

    def __init__(self, body: QWidget) -> None:
        super().__init__(body)
        self._body = body
        self._banners = Pool(self._banner)
        self._rows: tuple[NoticeRow, ...] = ()
        self._open = False
        self.row = PushButton("quiet", "", body, small=True)
        self.row.setAccessibleIdentifier("notices")
        self.row.set_icon_name("megaphone")
        self.row.clicked.connect(self._fold)
        self.row.hide()
        self.all = Lines(body)
        self.all.hide()

    @property
    def parts(self) -> list[QWidget]:
        """All of it in reading order."""
        return [*self._banners.all, self.row, self.all]

    def draw(self, rows: Sequence[NoticeRow]) -> None:
        """Draw the notices that hold here."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        bearing = [row for row in rows if row.bears]
        for banner, row in zip(self._banners.take(len(bearing)), bearing, strict=True):
            words = row.text
            if row.say:
                words = self.tr("You may say: “%1”").replace("%1", row.say)
            if row.until_words:
                words += " " + self.tr("(until %1)").replace("%1", row.until_words)
            banner.setAccessibleIdentifier(f"notice-{row.id}")
            banner.set_banner("info", words, icon="megaphone")
        for banner in self._banners.all[len(bearing) :]:
            banner.hide_banner()
        self._draw_row()

    def place_lines(self, x: int, y: int, width: int) -> int:
        """Place the lines to say under each other; returns the height in px, with room below."""
        gap = current_theme().px("unit")
        top = y
        for banner in self._banners.used:
            high = height_at(banner, width)
            banner.setGeometry(x, top, width, high)
            top += high + gap
        return top - y

    def place_row(self, x: int, y: int, width: int) -> int:
        """Place the quiet line, and under it what it unfolds; returns the height in px."""
        if not self._rows:
            return 0
        size: QSize = self.row.sizeHint()
        self.row.setGeometry(x, y, min(width, size.width()), size.height())
        if not self._open:
            return size.height()
        high = height_at(self.all, width)
        self.all.setGeometry(x, y + size.height(), width, high)
        return size.height() + high

    def _draw_row(self) -> None:
        count = self.tr("%n house notice(s)", "", len(self._rows))
        new = sum(1 for row in self._rows if not row.read)
        if 0 < new < len(self._rows):
            count += self.tr(", %n new", "", new)
        self.row.set_text(count)
        show_if(self.row, bool(self._rows))
        show_if(self.all, self._open and bool(self._rows))
        if self._open:
            self.all.show_lines(notice_lines(self._rows))

    def _fold(self) -> None:
        self._open = not self._open
        self._draw_row()
        self.folded.emit()

    def _banner(self) -> Banner:
        return Banner(self._body)
