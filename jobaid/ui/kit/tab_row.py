"""The row of tabs under the top bar of a place that has several views."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.ui.theme import Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.painted import OnGround, RowButton
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import plain_tip, set_words
from jobaid.ui.widgets.toggled import Toggled

TabWords = tuple[str, str, str, str]
"""A tab: its id, title, icon, and the key that goes there."""

_MOST = 16_777_215


class _Tab(Toggled, RowButton):
    """One view: icon and title; `bare` without the icon, with hardly any room the icon alone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = ""
        self.bare = False
        self.setCheckable(True)
        self.room = _MOST
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)

    def set_tab(self, title: str, icon: str, keys: str) -> None:
        """Say where it goes, and by which key."""
        self._icon_name = icon
        set_words(self, title, painting.spoken_keys(keys))
        self.setToolTip(plain_tip(f"{title}, {keys}" if keys else title))
        self.remeasure()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Icon and title, as far as there is room for it."""
        return QSize(min(self.whole, self.room), current_theme().px("app_bar"))

    @property
    def whole(self) -> int:
        """How wide it is with its whole title, with the icon or without."""
        theme = current_theme()
        wide = line_width(theme, self.accessibleName(), "ui_bold")
        return wide + self._icon_room(theme) + theme.px("pad")

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The icon."""
        theme = current_theme()
        return QSize(self._icon_room(theme) + theme.px("unit"), theme.px("app_bar"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """The view that shows is bold on a thick line of the accent."""
        on, unit = self.isChecked(), theme.px("unit")
        if self.underMouse():
            painter.fillRect(self.rect(), theme.colour("hover"))
        colour = "accent" if on else "muted"
        if not self.bare:
            mark = QRect(unit, 0, theme.px("icon"), self.height())
            painting.icon_in(painter, theme, self._icon_name, colour, 16, mark)  # type: ignore[arg-type]
        area = self.rect().adjusted(self._icon_room(theme), 0, -unit + 1, 0)
        if area.width() > 4 * unit:
            words = "text" if on else "muted"
            role = "ui_bold" if on else "ui"
            draw_line(painter, theme, area, self.accessibleName(), role, words)  # type: ignore[arg-type]
        if on:
            thick = theme.stroke("strong") + theme.px(1)
            painter.fillRect(0, self.height() - thick, self.width(), thick, theme.colour("accent"))

    def _icon_room(self, theme: Theme) -> int:
        return theme.px("unit") if self.bare else theme.px("icon") + 2 * theme.px("unit")


class TabRow(OnGround, QWidget):
    """Tabs side by side; `chosen(id)` carries where to go. Arrows go along them."""

    chosen = Signal(str)
    ground, lines = "raised", ("bottom",)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: dict[str, _Tab] = {}
        self._told: tuple[Sequence[TabWords], Callable[[str], str]] = ((), str)
        self._row = LineBox(self, space="unit", edge=("pad", "", "pad", ""))
        self._row.addStretch(1)
        self.restyle()

    def set_tabs(self, tabs: Sequence[TabWords], words: Callable[[str], str]) -> None:
        """Show these views in this order; `words(title)` says a title in the interface's language.

        The tabs that are there stay.
        """
        self._told = tabs, words
        wanted = [one[0] for one in tabs]
        for id in [id for id in self._tabs if id not in wanted]:
            gone = self._tabs.pop(id)
            gone.hide()
            gone.deleteLater()
        for at, (id, _, _, _) in enumerate(tabs):
            tab = self._tabs.get(id)
            if tab is None:
                tab = self._tabs[id] = _Tab(self)
                tab.setObjectName(id)
                tab.setAccessibleIdentifier(f"view-{id}")
                tab.clicked.connect(self._pressed)
            self._row.insertWidget(at, tab)
        for before, after in pairwise(wanted):
            QWidget.setTabOrder(self._tabs[before], self._tabs[after])
        self.retranslate()

    def set_current(self, id: str) -> None:
        """Say which view shows."""
        for name, tab in self._tabs.items():
            tab.setChecked(name == id)
            tab.update()
        self._share_room()

    def focus_first(self) -> None:
        """Give the focus to the tab of the view that shows."""
        for tab in self._tabs.values():
            if tab.isChecked():
                tab.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the titles in the language of the interface."""
        set_words(self, self.tr("Views"))
        tabs, words = self._told
        for id, title, icon, keys in tabs:
            self._tabs[id].set_tab(words(title), icon, keys)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The titles share the room."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Where titles lack room, the icons go first; then, but of the view that shows, the long
        titles are cut; and where hardly anything of them is left the icons are there again.
        """
        edges = self._row.contentsMargins()
        room = self.width() - edges.left() - edges.right()
        room -= self._row.spacing() * len(self._tabs)
        tabs = list(self._tabs.values())
        for bare in (False, True):
            for tab in tabs:
                tab.bare = bare and not tab.isChecked()
            if sum(tab.whole for tab in tabs) <= room:
                break
        else:
            lack = sum(tab.whole for tab in tabs) - room
            for tab in tabs:
                tab.bare = tab.bare and lack < room // 4
        tabs.sort(key=lambda tab: (not tab.isChecked(), tab.whole))
        for at, tab in enumerate(tabs):
            share = room if tab.isChecked() else room // (len(tabs) - at)
            tab.room = max(min(tab.whole, share), tab.minimumSizeHint().width())
            room -= tab.room
            tab.updateGeometry()

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        self.setFixedHeight(current_theme().px("app_bar"))
        super().restyle()
        self._share_room()

    def _pressed(self) -> None:
        tab = self.sender()
        if isinstance(tab, _Tab):
            self.set_current(tab.objectName())
            self.chosen.emit(tab.objectName())
