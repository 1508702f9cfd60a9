"""House notices on a step: what the agent must know and may say now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.placing import Pool, height_at

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import NoticeRow


class Notices(QObject):
    """Draws notices on `body` as info banners, in a pool."""

    def __init__(self, body: QWidget) -> None:
        super().__init__(body)
        self._body = body
        self._banners = Pool(self._banner)
        self._rows: tuple[NoticeRow, ...] = ()

    def draw(self, rows: Sequence[NoticeRow]) -> None:
        """Draw the notices that hold here."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        for banner, row in zip(self._banners.take(len(rows)), rows, strict=True):
            words = row.text
            if row.say:
                words += " " + self.tr("You may say: “%1”").replace("%1", row.say)
            if row.until_words:
                words += " " + self.tr("(until %1)").replace("%1", row.until_words)
            banner.setAccessibleIdentifier(f"notice-{row.id}")
            banner.set_banner("info", words, icon="megaphone")
        for banner in self._banners.all[len(rows) :]:
            banner.hide_banner()

    def place(self, x: int, y: int, width: int) -> int:
        """Place them under each other; returns the height in px."""
        gap = current_theme().px("unit")
        top = y
        for banner in self._banners.used:
            high = height_at(banner, width)
            banner.setGeometry(x, top, width, high)
            top += high + gap
        return max(0, top - gap - y) if self._rows else 0

    def _banner(self) -> Banner:
        return Banner(self._body)
