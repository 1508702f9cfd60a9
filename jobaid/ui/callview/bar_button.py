"""Controls of the bars: a key and what it does, and the box that opens the search."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.painted import RowButton
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import plain, plain_tip, set_words


class BarButton(RowButton):
    """A key cap and a word. Pressing it asks for `action`: `chosen(action)`; `marked`: it is on."""

    chosen = Signal(str)

    def __init__(self, action: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.action = action
        self._words = ""
        self._keys = ""
        self._marked = False
        self._tight = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)

    def set_button(self, words: str, keys: str, *, marked: bool = False) -> None:
        """Say what it does, with which key, and whether it is on."""
        told = (plain(words), keys, marked)
        if told == (self._words, self._keys, self._marked):
            return
        self._words, self._keys, self._marked = told
        set_words(self, self._words, painting.spoken_keys(keys))
        self.remeasure()

    def set_tight(self, tight: bool) -> None:
        """Less room round cap and word, in the dock."""
        if tight != self._tight:
            self._tight = tight
            self.remeasure()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Fits cap and word."""
        theme = current_theme()
        pad = self._pad()
        wide = line_width(theme, self._words, "ui_bold") + 2 * pad
        if self._keys:
            wide += painting.cap_size(theme, self._keys).width() + pad
        return QSize(wide, theme.px("control_small"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never squeezed."""
        return self.sizeHint()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw ground, cap and word."""
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        ground: Colour | None = "accent_tint" if self._marked else None
        if hot:
            ground = "pressed" if self.isDown() else "hover"
        if ground is not None:
            line: Colour | None = "accent" if self._marked and theme.is_contrast else None
            self.fill(painter, theme, ground, line)
        x = self._pad()
        if self._keys:
            size = painting.cap_size(theme, self._keys)
            top = (self.height() - size.height()) // 2
            cap = QRect(x, top, size.width(), size.height())
            painting.cap(painter, theme, cap, self._keys, enabled=self.isEnabled())
            x += size.width() + self._pad()
        words: Colour = "accent" if self._marked else "text"
        area = self.rect().adjusted(x, 0, 0, 0)
        if not self.isEnabled():
            words = "disabled"
        draw_line(painter, theme, area, self._words, "ui_bold", words)

    def _choose(self) -> None:
        self.chosen.emit(self.action)

    def _pad(self) -> int:
        return current_theme().px("inset" if self._tight else "unit")


def fitting(
    buttons: Iterable[BarButton], leave: Iterable[str], fits: Callable[[list[BarButton]], bool]
) -> list[BarButton]:
    """The buttons of a bar that `fits` has room for, in their order.

    Those with an action of `leave` go first, one by one: their keys still work.
    """
    shown = list(buttons)
    for least in leave:
        if fits(shown):
            break
        shown = [one for one in shown if one.action != least]
    return shown


class OpenSearchBox(RowButton):
    """Looks like a field and opens the palette, where typing goes on. `small`: icon and key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = ""
        self._small = False
        self.setAccessibleIdentifier("search")

    def set_keys(self, keys: str) -> None:
        """Show the key that opens it."""
        words = self.tr("Find a script, step or reply")
        set_words(self, words, painting.spoken_keys(keys))
        if keys != self._keys:
            self._keys = keys
            self.remeasure()

    def set_small(self, small: bool) -> None:
        """Only icon and key, where there is little room."""
        if small != self._small:
            self._small = small
            self.setToolTip(plain_tip(self.accessibleName()) if small else "")
            self.remeasure()

    def sizeHint(self) -> QSize:  # noqa: N802
        """A field's height."""
        theme = current_theme()
        cap = painting.cap_size(theme, self._keys).width()
        if self._small:
            return QSize(cap + theme.px("page"), theme.px("control_small"))
        return QSize(theme.px("search_box"), theme.px("control"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the box, its icon, hint and key."""
        hot = self.underMouse() or self.isDown()
        size = painting.cap_size(theme, self._keys)
        side = theme.px("icon")
        top = (self.height() - size.height()) // 2
        if self._small:
            cap = QRect(theme.px("half"), top, size.width(), size.height())
            painting.cap(painter, theme, cap, self._keys)
            mark = QRect(cap.right() + theme.px("unit"), 0, side, self.height())
            painting.icon_in(painter, theme, "search", "text" if hot else "muted", 16, mark)
            return
        calm: Colour = "raised" if theme.is_dark else "surface"
        self.fill(painter, theme, "hover" if hot else calm, "edge", stroke="edge")
        mark = QRect(theme.px("box_gap"), 0, side, self.height())
        painting.icon_in(painter, theme, "search", "muted", 16, mark)
        right = self.width() - theme.px("tight") - size.width()
        left = mark.right() + theme.px("unit")
        area = QRect(left, 0, right - left - theme.px("unit"), self.height())
        draw_line(painter, theme, area, self.accessibleName(), "ui", "muted")
        painting.cap(painter, theme, QRect(right, top, size.width(), size.height()), self._keys)
