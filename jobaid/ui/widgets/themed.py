"""What all our widgets share: they measure and paint themselves anew when the theme changes."""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from jobaid.ui.theme.current import current_theme
from jobaid.ui.theme.theme import LARGEST_SCALE
from jobaid.ui.widgets.layouts import measure_layouts

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import Theme

    _Widget = QWidget
    _Button = QAbstractButton
else:
    _Widget = _Button = object

# What could hide, turn or break a line: control characters, line and paragraph separators,
# overrides of the direction of writing, half surrogates, U+FFFC (reads as nothing aloud).
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\uffff]"
)
# Nobody reads more than this in one row; what is kept of the call stays whole.
LONGEST_SHOWN = 2_000


class Themed(_Widget):
    """Mixin for a `QWidget`: `restyle` is called when the theme or the text scale changes,
    `retranslate` when the language of the interface does.
    """

    _worn: Theme | None = None
    _text_most: float = LARGEST_SCALE
    undressed = False
    """Whether the theme changed while this was hidden; `ThemeManager` sets it."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure and paint anew after a change of theme, say words anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        # Qt tells of one change of theme up to eight times: fonts and palettes are handed down.
        if event.type() == QEvent.Type.StyleChange and self._worn is not current_theme():
            self.undressed = False
            self.restyle()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """A widget that was hidden while the theme changed takes it now."""
        if self.undressed:
            self.undressed = False
            self.restyle()
        super().showEvent(event)

    @property
    def theme(self) -> Theme:
        """The theme in force, at the text scale that this may have at most."""
        return current_theme().at_most(self._text_most)

    def set_text_most(self, scale: float) -> None:
        """Have no larger text than at `scale`, where there is too little room for it."""
        if scale != self._text_most:
            self._text_most = scale
            self.restyle()

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self._worn = current_theme()
        measure_layouts(self.layout(), self.theme)
        self.remeasure()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""

    def remeasure(self) -> None:
        """What it shows is another size now, or may be."""
        self.updateGeometry()
        self.update()


class PressedByEnter(_Button):
    """Mixin for a button: Enter presses it as Space does, arrows go along those beside it, and the
    focus ring goes round it.
    """

    ring_radius = 6

    def ring_target(self) -> QWidget | None:
        """The ring goes round the whole button."""
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        elif event.key() in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            # At the end of the list the key is its owner's: Qt's buttons would go on by Tab.
            event.setAccepted(go_along(self, Qt.Key(event.key())))
        else:
            super().keyPressEvent(event)


_ARROWS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


def go_along(button: QAbstractButton, key: Qt.Key) -> bool:
    """Give the focus to the next button of its list in an arrow's direction; False for none.

    The list are the buttons of its class in the same parent.
    """
    x, y = _ARROWS[key]
    here = button.geometry()
    found: list[tuple[int, int, QAbstractButton]] = []
    parent = button.parentWidget()
    for one in () if parent is None else parent.children():
        if type(one) is not type(button) or one is button or not isinstance(one, QAbstractButton):
            continue
        there = one.geometry()
        if y:
            away, beside = y * (there.y() - here.y()), abs(there.x() - here.x())
        else:
            away, beside = x * (there.x() - here.x()), abs(there.y() - here.y())
            if not (there.top() <= here.bottom() and here.top() <= there.bottom()):
                continue
        if away > 0 and one.isVisible() and one.isEnabled() and one.focusPolicy():
            found.append((away, beside, one))
    if found:
        nearest = min(found, key=lambda told: told[:2])
        nearest[2].setFocus(Qt.FocusReason.OtherFocusReason)
    return bool(found)


def is_chord(event: QKeyEvent) -> bool:
    """Whether a key press is Alt with a letter or digit, with Shift or not: never text.

    Qt's fields write the letter where no action has the chord just now. On macOS Alt (Option)
    does write; the keys are on Control there.
    """
    beside = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    modifiers = event.modifiers() & ~beside
    return sys.platform != "darwin" and modifiers == Qt.KeyboardModifier.AltModifier


def is_plain(event: QEvent, kind: QEvent.Type) -> bool:
    """Whether `event` is the plain one of `kind`: for filters and `event`, which see every event.

    Its class is asked first: its kind is a value of one of Python's enums, which takes ten times
    as long to make, and most of what passes in a step are paints, moves and keys.
    """
    return type(event) is QEvent and event.type() == kind


@lru_cache(maxsize=500)
def plain(text: str, *, lines: bool = False) -> str:
    """`text` fit to be shown: no control character or turned direction, at most 2,000 long.

    Line ends become spaces unless `lines`. Kept: the same words come back step after step.
    """
    if len(text) > LONGEST_SHOWN:
        text = text[: LONGEST_SHOWN - 1] + "…"
    text = _ODD.sub("", text)
    return text if lines else " ".join(text.split())


_WORD_JOINER = "\u2060"
_TAG = re.compile(r"<(?=[a-zA-Z/!?])")
_TIP_WIDTH = 72


def plain_tip(text: str) -> str:
    """A tool tip that shows the characters of `text`: Qt guesses rich text in tips.

    It is plain itself, for Qt gives it to screen readers as what they read; nothing else wraps it.
    """
    import textwrap

    shown = _TAG.sub(f"<{_WORD_JOINER}", plain(text))
    return textwrap.fill(shown, _TIP_WIDTH)


@lru_cache(maxsize=500)
def _even(text: str) -> str:
    """`text` without what could hide, turn or break a line."""
    return _ODD.sub("", text)


def set_words(widget: QWidget, name: str, description: str = "") -> None:
    """Tell a screen reader what `widget` is, only where that changed (a change is announced)."""
    name, description = _even(name), _even(description)
    if widget.accessibleName() != name:
        widget.setAccessibleName(name)
    if widget.accessibleDescription() != description:
        widget.setAccessibleDescription(description)


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say `words` now, whatever has the focus."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def grow_with_width(widget: QWidget) -> None:
    """Let a layout ask `widget` how high it is at a width.

    Qt holds a widget of fixed height to its size hint, whatever its height for a width: so it
    may grow, and a column of such widgets ends with a stretch. A label takes the flag back at
    every new text unless its words wrap.
    """
    if isinstance(widget, QLabel):
        widget.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
