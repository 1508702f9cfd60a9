"""A few options, all in view: one of them (radio) or any of them (boxes)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from jobaid.ui.theme import Colour, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.tab_order import tab_from
from jobaid.ui.widgets.themed import Themed, is_plain, plain, plain_tip, set_words
from jobaid.ui.widgets.toggled import Toggled

if TYPE_CHECKING:
    _Widget = QAbstractButton
else:
    _Widget = object


class _Chip(Themed, _Widget):
    """Mixin for a button: one option as a chip."""

    ring_radius = 6
    round_mark = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = ""
        _prepare(self)

    def ring_target(self) -> QWidget | None:
        return self

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:  # noqa: N802
        return _size(self)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return _size(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows go on in the order of the options; Qt would look for what stands that way."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        _paint(self, round_mark=self.round_mark)


class _Radio(Toggled, _Chip, QRadioButton):
    """One of several."""

    round_mark = True


class _Box(Toggled, _Chip, QCheckBox):
    """Any of several."""


class ChoiceChips(Themed, QWidget):
    """Options as chips: Tab and arrows move, Space chooses, a digit chooses by place.

    With `many` any number can be on. Signal `chosen` after a person changed something; ask
    `values()` (ids in order), or `value()` for the only one.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None, *, many: bool = False) -> None:
        super().__init__(parent)
        self._many = many
        self._group = QButtonGroup(self)
        self._group.setExclusive(not many)
        self._chips: list[_Radio | _Box] = []
        self._count = 0
        self._flow = FlowLayout(self)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer `(id, label)` pairs; the chips there are stay."""
        self._count = len(options)
        while len(self._chips) < len(options):
            chip = _Box(self) if self._many else _Radio(self)
            chip.clicked.connect(self._picked)
            self._group.addButton(chip)
            self._flow.addWidget(chip)
            # Where this stands, however much was made after it
            tab_from(self._chips[-1] if self._chips else self, chip)
            self._chips.append(chip)
        for chip, (option, label) in zip(self._chips, options, strict=False):
            chip.option = option
            shown = plain(label)
            if chip.accessibleName() != shown:
                set_words(chip, shown)
                chip.setToolTip(plain_tip(shown) if len(shown) > 40 else "")
                chip.updateGeometry()
            chip.show()
        for chip in self._chips[len(options) :]:
            chip.hide()
        if self._chips:
            self.setFocusProxy(self._chips[0])

    def set_values(self, options: Sequence[str]) -> None:
        """Turn on the options with these ids and the others off."""
        self._group.setExclusive(False)
        for chip in self._chips[: self._count]:
            chip.setChecked(chip.option in options)
        for chip in self._chips[self._count :]:
            chip.setChecked(False)
        self._group.setExclusive(not self._many)

    def values(self) -> list[str]:
        """The ids that are on, in the order shown."""
        return [chip.option for chip in self._chips[: self._count] if chip.isChecked()]

    def value(self) -> str | None:
        """The id of the only choice, or None."""
        found = self.values()
        return found[0] if found else None

    def set_accessible(self, name: str, description: str, identifier: str) -> None:
        """Name the group; its chips are `<identifier>-<option id>`."""
        set_words(self, name, description)
        self.setAccessibleIdentifier(identifier)
        for chip in self._chips[: self._count]:
            chip.setAccessibleIdentifier(f"{identifier}-{chip.option}" if identifier else "")
            set_words(chip, chip.accessibleName(), name)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Chips wrap."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A plain digit chooses by place."""
        digit = event.text()
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plainly and len(digit) == 1 and digit in "123456789" and int(digit) <= self._count:
            chip = self._chips[int(digit) - 1]
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
            chip.click()
            return
        if event.key() in _ARROWS:
            self._go_on(_ARROWS[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def _go_on(self, by: int) -> None:
        """To the next chip or the one before, in whichever row it stands; at the ends nowhere."""
        chips = self._chips[: self._count]
        here = next((at for at, chip in enumerate(chips) if chip.hasFocus()), None)
        if here is None or not 0 <= here + by < len(chips):
            return
        chip = chips[here + by]
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        if not self._many and not chip.isChecked():
            chip.click()

    def event(self, event: QEvent) -> bool:
        """A new text scale moves the chips."""
        if is_plain(event, QEvent.Type.StyleChange):
            self._flow.invalidate()
        return super().event(event)

    def _picked(self) -> None:
        self.chosen.emit()


_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


def _prepare(chip: QAbstractButton) -> None:
    chip.setAttribute(Qt.WidgetAttribute.WA_Hover)
    chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


def _size(chip: QAbstractButton) -> QSize:
    theme = current_theme()
    words = min(theme.px("words_most"), line_width(theme, chip.accessibleName(), "ui_bold"))
    return QSize(words + theme.px("choice_room"), theme.px("control_small"))


def _paint(chip: QAbstractButton, *, round_mark: bool) -> None:
    theme = current_theme()
    painter = QPainter(chip)
    on, live = chip.isChecked(), chip.isEnabled()
    line: Colour = "accent" if on else "edge" if live else "line"
    ground: Colour = "accent_tint" if on else "hover" if chip.underMouse() else "raised"
    painting.box(painter, theme, chip.rect(), ground=ground, line=line, width=theme.stroke("edge"))
    side = theme.px("check")
    mark = QRect(theme.px("tight"), (chip.height() - side) // 2, side, side)
    painting.box(
        painter,
        theme,
        mark,
        ground="accent" if on and not round_mark else "raised",
        line=line,
        width=theme.stroke("strong"),
        radius=theme.tokens.radius.pill if round_mark else theme.tokens.radius.key,
    )
    if on and round_mark:
        inset = theme.px("notch")
        dot = mark.adjusted(inset, inset, -inset, -inset)
        radius = theme.tokens.radius.pill
        painting.box(painter, theme, dot, ground="accent", line=None, radius=radius)
    elif on:
        painting.icon_in(painter, theme, "check", "on_accent", 16, mark)
    words: Colour = "accent" if on else "text" if live else "disabled"
    area = chip.rect().adjusted(mark.right() + 1 + theme.px("unit"), 0, -theme.px("unit"), 0)
    draw_line(painter, theme, area, chip.accessibleName(), "ui_bold", words)
