"""The may list: what the agent may do without asking anybody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.identifiers import identifiers
from jobaid.ui.widgets.placing import Arranged, Pool, height_at, show_if

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import MayView
    from jobaid.ui.callview.key_caps import KeyCaps
    from jobaid.ui.widgets.may_row import MayRow


def limit_words(view: MayView) -> str:
    """How far a rule goes, and what is left of it."""
    return ", ".join(part for part in (view.limit, translated(view.left)) if part)


class MayList(Arranged, QWidget):
    """Draws may rules, as many as fit. `used` carries a rule's id; `all_asked`: all are wanted."""

    used = Signal(str)
    all_asked = Signal()

    def __init__(self, caps: KeyCaps, parent: QWidget) -> None:
        super().__init__(parent)
        self._caps = caps
        self._views: tuple[MayView, ...] = ()
        self._close = False
        self._rows = Pool(self._row)
        self.setAccessibleIdentifier("may-list")
        self._heading = SectionHeading(self)
        self.more = PushButton("link", "", self)
        self.more.setAccessibleIdentifier("may-more")
        self.more.hide()
        self.more.clicked.connect(self.all_asked)
        caps.changed.connect(self._take_keys)
        self._take_keys()

    def draw(self, views: Sequence[MayView]) -> bool:
        """Draw the rules in scope; tells whether there are others than before."""
        if tuple(views) == self._views:
            return False
        self._views = tuple(views)
        for row, view in zip(self._rows.take(len(views)), views, strict=True):
            row.rule_id = view.id
            row.setAccessibleIdentifier(*identifiers("may", [view.id], "list", "more"))
            used = ""
            if view.used:
                used = self.tr("once") if view.used == 1 else self.tr("%n times", "", view.used)
            row.set_rule(view.text, limit_words(view), used=used)
        self._take_keys()
        self.arrange()
        return True

    @property
    def empty(self) -> bool:
        """Whether nothing is in scope."""
        return not self._views

    def wish(self, width: int, rows: int | None = None) -> int:
        """The height in px that (some of) the rules take at a width."""
        return self._lay(width, None, most=rows)

    def fit(self, width: int, height: int) -> int:
        """The height in px of as many rules as go into `height`."""
        return self._lay(width, height)

    def arrange(self) -> None:
        """Place the parts."""
        if self.width() > 0 and self.height() > 0:
            self._lay(self.width(), self.height(), move=True)

    def set_close(self, close: bool) -> None:
        """Where room is dear the heading tells how many there are, and no line of its own."""
        if close != self._close:
            self._close = close
            self._take_keys()

    def open_height(self) -> int:
        """The height in px with no rule, only how many there are, were it not close."""
        return self._heading.sizeHint().height() + current_theme().px("block")

    def _lay(
        self, width: int, height: int | None, *, most: int | None = None, move: bool = False
    ) -> int:
        px = current_theme().px
        y = self._heading.sizeHint().height()
        if move:
            self._heading.setGeometry(0, 0, width, y)
        more_high = 0 if self._close else px("block")
        shown = 0
        for at in range(len(self._views)):
            if most is not None and at >= most:
                break
            row = self._rows.all[at]
            high = height_at(row, width)
            still = at < len(self._views) - 1
            if height is not None and y + high + (more_high if still else 0) > height:
                break
            if move:
                row.setGeometry(0, y, width, high)
            y += high
            shown += 1
        hidden = len(self._views) - shown
        if move:
            for at, row in enumerate(self._rows.all):
                show_if(row, at < shown)
            show_if(self.more, hidden > 0 and not self._close)
            if hidden:
                self.more.set_text(self.tr("%n more", "", hidden))
                self.more.setGeometry(px("head_words"), y, *self.more.sizeHint().toTuple())
        return y + (more_high if hidden else 0)

    def _row(self) -> MayRow:
        from jobaid.ui.widgets.may_row import MayRow

        row = MayRow(self)
        row.hide()
        row.chosen.connect(self.used)
        if self._rows.all:
            QWidget.setTabOrder(self._rows.all[-1], row)
        QWidget.setTabOrder(row, self.more)
        return row

    def _take_keys(self) -> None:
        self.setAccessibleName(self.tr("You may, without asking"))
        self._heading.set_heading(
            self.tr("You may, without asking"),
            icon="circle-check",
            colour="may",
            count=len(self._views) if self._close else 0,
            keys=self._caps.cap("may"),
        )
