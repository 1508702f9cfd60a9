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

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self._worn = current_theme()
        measure_layouts(self.layout())
        self.remeasure()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""

    def remeasure(self) -> None:
        """What it shows is another size now, or may be."""
        self.updateGeometry()
        self.update()


class PressedByEnter(_Button):
    """Mixin for a button: Enter presses it as Space does, and the focus ring goes round it."""

    ring_radius = 6

    def ring_target(self) -> QWidget | None:
        """The ring goes round the whole button."""
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


def is_chord(event: QKeyEvent) -> bool:
    """Whether a key press is Alt with a letter or digit: a key of the screen, never text.

    Qt's fields write the letter where no action has the chord just now. On macOS Alt (Option)
    does write; the keys are on Control there.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return sys.platform != "darwin" and modifiers == Qt.KeyboardModifier.AltModifier


@lru_cache(maxsize=500)
def plain(text: str, *, lines: bool = False) -> str:
    """`text` fit to be shown: no control character or turned direction, at most 2,000 long.

    Line ends become spaces unless `lines`. Kept: the same words come back step after step.
    """
    if len(text) > LONGEST_SHOWN:
        text = text[: LONGEST_SHOWN - 1] + "…"
    text = _ODD.sub("", text)
    return text if lines else " ".join(text.split())


def plain_tip(text: str) -> str:
    """A tool tip that shows exactly the characters of `text`: Qt guesses rich text in tips."""
    import html

    return f"<p>{html.escape(plain(text))}</p>" if text else ""


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
