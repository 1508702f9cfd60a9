"""The bar under the call: what the F-keys do, and whether the call is on hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.bar_button import BarButton, fitting
from jobaid.ui.callview.breakpoints import Shape
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.themed import is_plain

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import ActionMap

# (action, words, short words for narrow windows)
_ROWS: tuple[tuple[str, str, str], ...] = (
    ("back", QT_TRANSLATE_NOOP("ActionBar", "Back"), ""),
    (
        "skip",
        QT_TRANSLATE_NOOP("ActionBar", "Skip with reason"),
        QT_TRANSLATE_NOOP("ActionBar", "Skip"),
    ),
    ("hold", QT_TRANSLATE_NOOP("ActionBar", "Put on hold"), QT_TRANSLATE_NOOP("ActionBar", "Hold")),
    ("promise", QT_TRANSLATE_NOOP("ActionBar", "Promise"), ""),
    ("note", QT_TRANSLATE_NOOP("ActionBar", "Note"), ""),
    (
        "reply",
        QT_TRANSLATE_NOOP("ActionBar", "Reply to an objection"),
        QT_TRANSLATE_NOOP("ActionBar", "Reply"),
    ),
    ("off-script", QT_TRANSLATE_NOOP("ActionBar", "Off script"), ""),
    ("transfer", QT_TRANSLATE_NOOP("ActionBar", "Transfer"), ""),
    ("park", QT_TRANSLATE_NOOP("ActionBar", "Park"), ""),
    ("wrap-up", QT_TRANSLATE_NOOP("ActionBar", "Wrap up"), ""),
)
# The order in a narrow window.
_NARROW = [
    "hold",
    "promise",
    "note",
    "reply",
    "skip",
    "wrap-up",
    "dock",
    "help",
    "back",
    "off-script",
    "transfer",
    "park",
]
# What is left to the keys and the key help first when there is no room.
_LEAVE = [
    "park",
    "transfer",
    "off-script",
    "back",
    "dock",
    "skip",
    "reply",
    "promise",
    "note",
    "hold",
    "wrap-up",
]
_MORE: tuple[tuple[str, str, str], ...] = (
    ("dock", QT_TRANSLATE_NOOP("ActionBar", "Dock"), ""),
    ("help", QT_TRANSLATE_NOOP("ActionBar", "All keys"), ""),
)


class ActionBar(OnGround, QWidget):
    """Buttons for the keys of the call. `asked` carries the action of the one that is pressed."""

    asked = Signal(str)
    ground, lines = "raised", ("top",)

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._actions = actions
        self._shape = Shape(3)
        self._held = False
        self._undoes = False
        self._docked = False
        self._brief = False
        self._buttons: dict[str, BarButton] = {}
        for id, _words, _short in (*_ROWS, *_MORE):
            button = BarButton(id, self)
            # The field of the note has that name, and a name is one thing's.
            button.setAccessibleIdentifier("note-button" if id == "note" else id)
            button.chosen.connect(self.asked)
            self._buttons[id] = button
        actions.changed.connect(self.renew)
        self.renew()

    def set_held(self, held: bool) -> None:
        """Show whether the call is on hold."""
        if held != self._held:
            self._held = held
            self.renew()

    def set_undoes(self, undoes: bool) -> None:
        """Whether the key for back takes the last move back, as the banner says."""
        if undoes != self._undoes:
            self._undoes = undoes
            self.renew()

    def set_shape(self, shape: Shape, *, docked: bool) -> None:
        """Take another shape of the window."""
        if (shape, docked) != (self._shape, self._docked):
            self._shape, self._docked = shape, docked
            self.renew()

    def renew(self) -> None:
        """Words and keys as they are now; short words where the long ones do not fit."""
        self.setAccessibleName(self.tr("Keys of the call"))
        self._brief = self._shape.stacked
        self._say()
        if not self._brief and self._wide(id for id, _, _ in _ROWS) > self.width() > 0:
            self._brief = True
            self._say()
        self._arrange()

    def _wide(self, ids: Iterable[str]) -> int:
        """What buttons take on one line."""
        theme = current_theme()
        shown = [self._buttons[id].sizeHint().width() for id in ids]
        return sum(shown) + theme.px("half") * len(shown) + theme.px("pad")

    def _fitting(self, width: int) -> list[str]:
        """The buttons that stand on one line, in order; what has no room is left to the keys."""

        def fits(shown: list[BarButton]) -> bool:
            return self._wide(one.action for one in shown) <= width

        row = (self._buttons[id] for id, _, _ in _ROWS)
        return [one.action for one in fitting(row, _LEAVE, fits)]

    def _say(self) -> None:
        for id, words, short in (*_ROWS, *_MORE):
            told = short if short and self._brief else words
            if id == "hold" and self._held:
                told = QT_TRANSLATE_NOOP("ActionBar", "Take off hold")
            if id == "back" and self._undoes:
                told = QT_TRANSLATE_NOOP("ActionBar", "Undo")
            if id == "dock" and self._docked:
                told = QT_TRANSLATE_NOOP("ActionBar", "Undock")
            self._buttons[id].set_button(
                QCoreApplication.translate("ActionBar", told),
                self._actions.cap(id),
                marked=id == "hold" and self._held,
            )
            self._buttons[id].set_tight(self._shape.stacked)

    def height_for(self, width: int) -> int:
        """How high the bar is at a width in px."""
        theme = current_theme()
        if not self._shape.stacked:
            return theme.px("action_bar")
        lines = self._lines(width)
        edges = 2 * theme.px("unit" if len(lines) == 1 else "half")
        return edges + theme.px("control_small") + theme.px("low_row") * (len(lines) - 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        """At the width it has."""
        return QSize(self.width(), self.height_for(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set the buttons anew."""
        super().resizeEvent(event)
        self.renew()

    def event(self, event: QEvent) -> bool:
        """A button that grew is set anew."""
        if is_plain(event, QEvent.Type.LayoutRequest):
            self._arrange()
        return super().event(event)

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        super().restyle()
        self.renew()

    def _lines(self, width: int) -> list[list[BarButton]]:
        """The buttons of a narrow window in at most two lines; what has no room is left out."""
        one_line = self._shape.low or width / current_theme().scale >= 600
        left = list(_LEAVE)
        shown = list(_NARROW)
        while len(lines := self._wrapped(shown, width)) > (1 if one_line else 2) and left:
            shown.remove(left.pop(0))
        return lines

    def _wrapped(self, ids: list[str], width: int) -> list[list[BarButton]]:
        theme = current_theme()
        edge, gap = theme.px("unit"), theme.px("line")
        lines: list[list[BarButton]] = [[]]
        used = edge
        for id in ids:
            button = self._buttons[id]
            wide = button.sizeHint().width()
            if lines[-1] and used + wide > width - edge:
                lines.append([])
                used = edge
            lines[-1].append(button)
            used += wide + gap
        return lines

    def _arrange(self) -> None:
        theme = current_theme()
        width = self.width()
        if not self._shape.stacked:
            lines = [[self._buttons[id] for id in self._fitting(width)]]
        else:
            lines = self._lines(width)
        shown = {button.action for line in lines for button in line}
        for id, button in self._buttons.items():
            button.setVisible(id in shown)
        top = theme.px("unit" if len(lines) == 1 else "half")
        high = theme.px("page" if len(lines) == 1 else "low_row")
        before: QWidget | None = None
        for line in lines:
            sizes = [button.sizeHint() for button in line]
            edge = theme.px("unit")
            spare = width - 2 * edge - sum(size.width() for size in sizes)
            gap = spare / max(1, len(line) - 1)
            if gap < 0:
                gap = 0
            x = float(edge)
            for button, size in zip(line, sizes, strict=True):
                button.setGeometry(int(x), top, size.width(), high)
                x += size.width() + gap
                if before is not None:
                    QWidget.setTabOrder(before, button)
                before = button
            top += high
