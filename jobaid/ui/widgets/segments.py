"""A segmented choice: a few short options in one box, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.identifiers import identifiers
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.tab_order import tab_from
from jobaid.ui.widgets.themed import Themed, plain, set_words
from jobaid.ui.widgets.toggled import Toggled


class _Segment(Toggled, Themed, QRadioButton):
    """One option; `proposed`: something speaks for it that decides nothing."""

    ring_radius = 6

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.option: object = None
        self.proposed = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def ring_target(self) -> QWidget | None:
        return self

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:  # noqa: N802
        theme = current_theme()
        words = min(theme.px("words_most"), line_width(theme, self.text(), "ui_bold"))
        return QSize(
            max(theme.px("control"), words + 2 * theme.px("gap")), theme.px("control_small")
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up and down are for what it stands in; Qt would go along the options by them too.

        So is Space while nothing is chosen and something is proposed: it takes the proposal.
        """
        mine = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() in mine or (event.key() == Qt.Key.Key_Space and self._can_take()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _can_take(self) -> bool:
        parent = self.parentWidget()
        if not isinstance(parent, Segments):
            return False
        parts = parent.shown()
        return any(one.proposed for one in parts) and not any(one.isChecked() for one in parts)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        theme = current_theme()
        painter = QPainter(self)
        on = self.isChecked()
        ground: Colour = "accent_tint" if on else "hover" if self.underMouse() else "raised"
        line: Colour = "accent" if on or self.proposed else "edge"
        stroke = theme.stroke("strong" if on and theme.is_contrast else "edge")
        painting.box(painter, theme, self.rect(), ground=ground, line=line, width=stroke)
        words: Colour = "accent" if on else "text" if self.isEnabled() else "disabled"
        role = "ui_bold" if on else "ui"
        wide = line_width(theme, self.text(), role)  # type: ignore[arg-type]
        inset = max(theme.px("half"), (self.width() - wide) // 2)
        area = self.rect().adjusted(inset, 0, 1 - theme.px("half"), 0)
        draw_line(painter, theme, area, self.text(), role, words)  # type: ignore[arg-type]
        if self.proposed and not on:
            # A line under it says that it is proposed; its name says so too
            high = theme.px("line")
            pad = theme.px("inset")
            top = self.height() - high - theme.px("half")
            painter.fillRect(pad, top, self.width() - 2 * pad, high, theme.colour("accent"))


class Segments(Themed, QWidget):
    """Tab comes to the chosen one, left and right go along, Space or a click chooses.

    Signal `chosen(option)` after a person chose; `option` is what `set_options` gave.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.parts: list[_Segment] = []
        self._count = 0
        self._offered: object = None
        self._flow = FlowLayout(self, gap=4)

    def set_options(
        self, options: Sequence[tuple[object, str, str]], proposed: object = None
    ) -> None:
        """Offer (option, label, all of it for a screen reader); `proposed` is marked."""
        told = self.tr("%1, proposed by the record")
        offered = (tuple(options), proposed, told)
        if offered == self._offered:
            # A form that shows another step offers the same: nothing is laid out anew.
            return
        self._offered = offered
        self._count = len(options)
        while len(self.parts) < len(options):
            part = _Segment(self)
            part.clicked.connect(partial(self._picked, part))
            self._group.addButton(part)
            self._flow.addWidget(part)
            # Where this stands, however much was made after it
            tab_from(self.parts[-1] if self.parts else self, part)
            self.parts.append(part)
        for part, (option, label, spoken) in zip(self.parts, options, strict=False):
            part.option = option
            part.setText(plain(label))
            part.proposed = proposed is not None and option == proposed
            marked = told if part.proposed else "%1"
            set_words(part, marked.replace("%1", plain(spoken)))
            part.show()
            part.updateGeometry()
            part.update()
        for part in self.parts[len(options) :]:
            part.hide()
        if self.parts:
            self.setFocusProxy(self.parts[0])
        self._name_parts()

    def setAccessibleIdentifier(self, identifier: str) -> None:  # noqa: N802
        """Its options are named after it."""
        super().setAccessibleIdentifier(identifier)
        self._name_parts()

    def _name_parts(self) -> None:
        options = (str(part.option).lower() for part in self.shown())
        named = identifiers(self.accessibleIdentifier(), options)
        for part, identifier in zip(self.shown(), named, strict=True):
            part.setAccessibleIdentifier(identifier)

    def set_value(self, option: object) -> None:
        """Show that an option is chosen; None: none is."""
        self._group.setExclusive(False)
        for part in self.parts:
            same = part.option == option and type(part.option) is type(option)
            part.setChecked(option is not None and same and not part.isHidden())
        self._group.setExclusive(True)
        chosen = next((part for part in self.parts if part.isChecked()), None)
        if self.parts:
            self.setFocusProxy(chosen or self.parts[0])

    def has_focus(self) -> bool:
        """Whether one of its options has the focus."""
        return any(part.hasFocus() for part in self.parts)

    def shown(self) -> list[_Segment]:
        """The options that show."""
        return self.parts[: self._count]

    def _picked(self, part: _Segment) -> None:
        self.chosen.emit(part.option)
