"""The page between calls: greeting, calls to go on with, search, scripts, and the side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from jobaid.ui.callview.focus_order import chain
from jobaid.ui.desk.start.desks_card import DesksCard
from jobaid.ui.desk.start.greeting import Greeting
from jobaid.ui.desk.start.news import ChangesCard, FindingsCard, NoticesCard
from jobaid.ui.desk.start.promises_due import PromisesCard
from jobaid.ui.desk.start.resume import ResumeList
from jobaid.ui.desk.start.script_keys import Scripts
from jobaid.ui.desk.start.search_part import SearchPart
from jobaid.ui.desk.start.standards_met import StandardsCard
from jobaid.ui.kit.open_row import OpenRow
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.layouts import Column, room_of
from jobaid.ui.widgets.placing import Arranged
from jobaid.ui.widgets.scrolled import ScrollPane
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.operations.desk.early_search import HitRow
    from jobaid.operations.desk.start_view_models import StartView
    from jobaid.operations.team.team_status import TeamStatus
    from jobaid.ui.kit.side_card import SideCard

_MAIN, _SIDE, _GAP, _PAGE = 840, 400, 32, 24
_STACKED = 800
"""Below this effective width the time stands under the greeting."""


class StartPage(Arranged, ScrollPane):
    """Draws a `StartView` in one column or two. `opened(script)`; the parts have their own.

    `hit_opened(HitRow)`: what the search found is to be opened.
    """

    opened = Signal(str)
    hit_opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view: StartView | None = None
        self._caps: dict[str, str] = {}
        self._two = True
        self._stops: list[QWidget] = []
        self._inside = QWidget()
        self.main = Pane(self._inside)
        self.side = Pane(self._inside)
        self.greeting = Greeting(self.main)
        self.resumes = ResumeList(self.main)
        self.search = SearchPart(self.main)
        self.scripts = Scripts(self.main)
        parts = (self.greeting, self.resumes, self.search, self.scripts)
        Column(self.main, *parts, space="block-rings").addStretch(1)
        self.promises = PromisesCard(self.side)
        self.notices = NoticesCard(self.side)
        self.standards = StandardsCard(self.side)
        self.desks = DesksCard(self.side)
        self.changes = ChangesCard(self.side)
        self.findings = FindingsCard(self.side)
        Column(self.side, *self._cards(), space="pad", edge="ring").addStretch(1)
        self._grid = QGridLayout(self._inside)
        self._grid.addWidget(self.main, 0, 0)
        self._grid.addWidget(self.side, 0, 1)
        self.hold(self._inside)
        self.search.opened.connect(self.hit_opened)
        self.search.searching.connect(self.scripts.setHidden)
        self.scripts.opened.connect(self.opened)
        self.search.moved.connect(self._show_marked)
        self.search.left_below.connect(self.scripts.card.focus_first)
        self.scripts.card.left_above.connect(self.search.field.setFocus)
        self.resumes.rearranged.connect(self._order)
        self.retranslate()
        self.restyle()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def draw(self, view: StartView) -> None:
        """Draw everything; what is typed stays."""
        self._view = view
        caps = self._caps
        self.greeting.draw(view)
        self.resumes.draw(view.resume, caps.get("resume", ""), caps.get("close", ""))
        self.scripts.draw(view, caps.get("settings", ""), caps.get("pin", ""))
        self.promises.draw(view, caps.get("promise", ""))
        self.notices.draw(view, caps.get("got_it", ""))
        self.standards.draw(view)
        self.changes.draw(view, "" if self.notices.unread else caps.get("got_it", ""))
        self.findings.draw(view)
        self.desks.draw_again()
        self.side.setVisible(any(not card.isHidden() for card in self._cards()))
        self.arrange()
        self._order()

    def show_team(self, status: TeamStatus | None, now: dt.datetime) -> None:
        """Draw how it stands with the other desks; None: nobody here is to know."""
        self.desks.show_team(status, now)
        self.side.setVisible(any(not card.isHidden() for card in self._cards()))
        self.arrange()
        self._order()

    def show_hits(self, hits: Sequence[HitRow]) -> None:
        """Draw what the search found, in the place of today's scripts."""
        self.search.show_hits(hits)
        self._order()

    def press(self, at: int) -> bool:
        """Open the result at `at` while one searches, else the script there."""
        if self.search.has_words:
            return self.search.press(at)
        return self.scripts.press(at)

    def script_in_hand(self) -> str:
        """The script that has the focus, or that the marked result is of; "" for none."""
        if self.search.has_words:
            return self.search.marked_script
        row = self.focusWidget()
        return row.target if isinstance(row, OpenRow) and row in self.scripts.card.shown else ""

    def can_press(self, at: int) -> bool:
        """Whether something stands at `at`, or will where one searches."""
        return self.search.has_words or at < self.scripts.count

    def set_caps(self, *, scripts: Sequence[str], **caps: str) -> None:
        """The keys that work now."""
        self._caps = dict(caps)
        self.search.set_caps(scripts)
        self.scripts.set_caps(scripts)
        ways = {name: caps[name] for name in ("calls", "reviews", "warm_up", "settings", "keys")}
        self.greeting.set_caps(**ways)
        self.scripts.begin.set_key(caps["begin"])
        if self._view is not None:
            self.draw(self._view)

    def focus_search(self) -> None:
        """Give the search the focus, with everything in view again."""
        self.verticalScrollBar().setValue(0)
        self.search.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """What is typed anywhere is searched for."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if plain and event.text().isprintable() and event.text().strip():
            self.focus_search()
            QApplication.sendEvent(self.search.field, event)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        set_words(self.main, self.tr("Find a script"))
        set_words(self.side, self.tr("Today"))

    def _cards(self) -> tuple[SideCard, ...]:
        return (
            self.promises,
            self.notices,
            self.desks,
            self.changes,
            self.findings,
            self.standards,
        )

    def arrange(self) -> None:
        """Place the parts."""
        theme = current_theme()
        width = self.width() / theme.scale
        two = width >= theme.tokens.layout.three_panes and not self.side.isHidden()
        narrow = width < theme.tokens.layout.two_panes
        edge = 16 if width < 640 else _PAGE
        side = _SIDE if width >= _MAIN + _GAP + _SIDE + 2 * _PAGE else 360
        most = _MAIN + _GAP + side if two else _MAIN
        spare = max(edge, (width - most) / 2)
        left = max(0, theme.px(spare) - theme.ring_room)
        top = room_of(theme, "pad-ring" if narrow else "page-ring")
        self._grid.setContentsMargins(left, top, left, theme.px("block"))
        self._grid.setHorizontalSpacing(room_of(theme, "page-rings") if two else 0)
        self._grid.setVerticalSpacing(room_of(theme, "block-rings"))
        wide = theme.px(side) + 2 * theme.ring_room
        self.side.setMinimumWidth(wide if two else 0)
        self.side.setMaximumWidth(wide if two else 16_777_215)
        self.greeting.set_stacked(width < _STACKED)
        if two != self._two:
            self._two = two
            self._grid.removeWidget(self.side)
            self._grid.addWidget(self.side, 0 if two else 1, 1 if two else 0)
        self._place_notices()
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(1, 0 if two else 1)

    def _place_notices(self) -> None:
        """What has not been read today stands over the scripts where the side is below them."""
        over = not self._two and self.notices.unread
        column = self.main if over else self.side
        if self.notices.parentWidget() is not column:
            layout = column.layout()
            assert isinstance(layout, Column)
            shown = not self.notices.isHidden()
            layout.insertWidget(3 if over else 1, self.notices)
            self.notices.setVisible(shown)

    def _order(self) -> None:
        """Tab goes in reading order, also through rows that were made later."""
        stops = [*self.greeting.stops(), *self.resumes.stops(), *self.search.stops()]
        stops.append(self.scripts.begin)
        stops += self.scripts.card.rows
        for card in self._cards():
            stops += card.stops()
        if stops != self._stops:
            self._stops = stops
            chain(stops)

    def _show_marked(self) -> None:
        """Keep the result that Enter opens in view, and the field as well where there is room."""
        for rect in (self.search.frame.geometry(), self.search.result_rect()):
            middle = self.search.mapTo(self._inside, rect.center())
            self.ensureVisible(middle.x(), middle.y(), 0, rect.height())

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._inside.isAncestorOf(now):
            return
        if now is self.search.field:
            self._show_marked()
            return
        corner = now.mapTo(self._inside, QPoint(0, 0))
        room = current_theme().ring_room + 4
        self.ensureVisible(corner.x(), corner.y() + now.height(), 0, room)
        self.ensureVisible(corner.x(), corner.y(), 0, room)
