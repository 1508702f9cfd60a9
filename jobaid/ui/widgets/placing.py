"""What widgets share that measure and place their own parts: heights for widths, and pools."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme.current import current_theme
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.themed import Themed, is_plain

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import Theme

PooledWidget = TypeVar("PooledWidget", bound=QWidget)


def height_at(widget: QWidget, width: int) -> int:
    """How high a widget wants to be at `width` px."""
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()


def show_if(widget: QWidget, on: bool) -> None:
    """Show or hide a widget where it is not so already: `setVisible` is not free.

    What begins hidden is hidden where it is made: a child that was never told counts as hidden
    while its window is, and comes up with it.
    """
    if widget.isHidden() == on:
        widget.setVisible(on)


class Wrapping(Painted):
    """Mixin for a painted widget whose words wrap: narrower means higher.

    It writes `paint`, `measured(theme, width)`, and `usual`, `least`: names of sizes, how wide it
    is when
    nobody says otherwise, and its least width and height.
    """

    usual: str | int = 0
    least: tuple[str | int, str | int] = (0, 0)

    def measured(self, theme: Theme, width: int) -> int:
        """The height in px at `width` px."""
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Words wrap; a label would say so only of its own text."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height in px when the words wrap at `width` px."""
        return self.measured(current_theme(), width)

    def sizeHint(self) -> QSize:  # noqa: N802
        """At the usual width, as high as at the width it has."""
        theme = current_theme()
        return QSize(theme.px(self.usual), self.measured(theme, self.width()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few words."""
        theme = current_theme()
        return QSize(theme.px(self.least[0]), theme.px(self.least[1]))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A layout keeps the height that was wanted at another width until it is told."""
        super().resizeEvent(event)
        parent = self.parentWidget()
        if event.size().width() != event.oldSize().width() and parent and parent.layout():
            self.updateGeometry()


class Arranged(Themed):
    """Mixin for a widget that places its parts by hand: `arrange` follows its size and theme."""

    def arrange(self) -> None:
        """Place the parts."""
        raise NotImplementedError

    def reflow(self) -> None:
        """Another size, theme or text scale: who takes another shape then does so first."""
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the parts anew."""
        super().resizeEvent(event)
        self.reflow()

    def restyle(self) -> None:
        """Take the sizes of the theme in force."""
        super().restyle()
        self.reflow()


class Regrown(Arranged):
    """The same for one whose parts grow by themselves."""

    def event(self, event: QEvent) -> bool:
        """A part that grew moves the others."""
        if is_plain(event, QEvent.Type.LayoutRequest):
            self.arrange()
        return super().event(event)


class Stacked(Arranged):
    """Mixin for parts under each other: it writes `lay`, which measures, and places if told to."""

    def lay(self, width: int, *, move: bool = False) -> int:
        """The height in px at `width` px; with `move` the parts are placed."""
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height in px at `width` px."""
        return self.lay(width)

    def sizeHint(self) -> QSize:  # noqa: N802
        """At the width it has."""
        return QSize(self.width(), self.lay(max(1, self.width())))

    def arrange(self) -> None:
        """Place the parts at the width it has."""
        if self.width() > 0:
            self.lay(self.width(), move=True)


class Pool(Generic[PooledWidget]):
    """Widgets that are made once and shown again: `show(3)` shows three of them and hides the rest.

    `make` makes one more. What is shown next only is hidden where it is made.
    """

    def __init__(self, make: Callable[[], PooledWidget]) -> None:
        self._make = make
        self.all: list[PooledWidget] = []
        """Every one that was made, in use or not."""
        self.used: list[PooledWidget] = []
        """Those in use."""

    def take(self, count: int) -> list[PooledWidget]:
        """The first `count`, made where they are not there yet; what shows is the caller's."""
        while len(self.all) < count:
            self.all.append(self._make())
        self.used = self.all[:count]
        return self.used

    def show(self, count: int) -> list[PooledWidget]:
        """The same, shown, and the others hidden."""
        self.take(count)
        for at, part in enumerate(self.all):
            show_if(part, at < count)
        return self.used
