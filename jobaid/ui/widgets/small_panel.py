"""A small panel over the desk: skip, none fits, promise, find. It is never modal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QLayout, QSizePolicy, QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.badge import KeyCap
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.panel import Panel
from jobaid.ui.widgets.placing import height_at
from jobaid.ui.widgets.scrolled import ScrolledColumn
from jobaid.ui.widgets.themed import set_words

# The bar of what scrolls stands in the right edge.
_EDGE = ("pad-ring", "pad", "", "pad")
_PAGES = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class SmallPanel(Panel):
    """A panel of 480 px with a title, content and a foot.

    Where there is no room for all of it the content scrolls, in scant room with title and foot;
    `scrolls=False` is for content that scrolls itself, and then stands alone.

    Enter emits `accepted`. The owner closes it, as it may have more to ask.
    """

    accepted = Signal()

    def __init__(self, parent: QWidget | None = None, *, scrolls: bool = True) -> None:
        super().__init__(parent, wide="panel")
        self._title = TextLabel("title", "text", self, wrap=True, edge=("ring", "", "pad", ""))
        self._hint = TextLabel("caption", "muted", self, wrap=True)
        self._hint_words = ""
        self._escape = KeyCap("inline", self)
        self._escape.set_keys(self.tr("Esc"))
        self._scroll = ScrolledColumn(self) if scrolls else None
        # The ring of what stands at the edge of the content must not be cut off.
        column = self._parts = Column(self, self._title, space="unit-ring", edge=_EDGE)
        if self._scroll is not None:
            self.content = self._scroll.column
            column.addWidget(self._scroll)
        else:
            self.content = Column(space="ring", edge=("ring", "ring", "pad", "ring"))
            column.addLayout(self.content)
        self.buttons = LineBox()
        self._panel_foot = Pane(self)
        foot = LineBox(self._panel_foot, space="gap", edge=("ring", "", "pad", ""))
        foot.addLayout(self.buttons)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._escape, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self._panel_foot)
        self._scant = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._measure()

    def set_title(self, text: str) -> None:
        """The question or action: "Skip “Explain the charge”. Why?"; "" for none."""
        self._title.set_text(text)
        self._show_title()
        set_words(self, text)

    def set_hint(self, text: str) -> None:
        """A hint in the foot: "A must step stays on the list for the wrap-up"."""
        self._hint_words = text
        self._hint.set_text(text)

    def tell_meanwhile(self, words: str) -> None:
        """Say what goes on in the place of the hint; "" brings that back."""
        self._hint.set_text(words or self._hint_words)

    def set_foot(self, shown: bool) -> None:
        """Show or hide the foot with hint, buttons and Esc; Esc works all the same."""
        self._escape.setVisible(shown)
        self._hint.setVisible(shown)

    def add(self, part: QWidget | QLayout) -> None:
        """Put a widget or layout under what is there."""
        if isinstance(part, QWidget):
            self.content.addWidget(part)
        else:
            self.content.addLayout(part)

    def opening_words(self) -> str:
        """The title."""
        return self._title.text()

    def least_height(self) -> int:
        """Title and foot, and of the content what its least is; the same in scant room."""
        theme = current_theme()
        edges = self._parts.contentsMargins()
        inner = theme.px(self._wide) - edges.left() - edges.right()
        parts = [self._panel_foot.sizeHint().height()]
        parts += [height_at(self._title, inner)] if self._title.text() else []
        parts.append(self._least_content())
        gaps = self._parts.spacing() * (len(parts) - 1)
        return sum(parts) + gaps + edges.top() + edges.bottom()

    def _least_content(self) -> int:
        """Of the content alone, also while title and foot scroll along."""
        if self._scroll is None:
            return self.content.minimumSize().height()
        column = self._scroll.column
        whole = column.totalSizeHint().height()
        if self._scant:
            along = [one for one in (self._title, self._panel_foot) if not one.isHidden()]
            whole -= sum(one.sizeHint().height() + column.spacing() for one in along)
        return min(current_theme().px("meter"), whole)

    def set_scant(self, scant: bool) -> None:
        """With less room than that title and foot scroll with the rest, or give theirs to it."""
        if scant == self._scant:
            return
        self._scant = scant
        if self._scroll is None:
            self._panel_foot.setVisible(not scant)
            self._show_title()
            return
        focus = self.window().focusWidget()
        before, after = self._parts, self._scroll.column
        if not scant:
            before, after = after, before
        for part in (self._title, self._panel_foot):
            before.removeWidget(part)
        after.insertWidget(0, self._title)
        after.addWidget(self._panel_foot)
        self._show_title()
        self._panel_foot.show()
        if focus is not None and self._panel_foot.isAncestorOf(focus):
            # Qt takes the focus from what gets another parent.
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.updateGeometry()

    def _show_title(self) -> None:
        shown = self._scroll is not None or not self._scant
        self._title.setVisible(shown and bool(self._title.text()))

    def open_panel(self, first: QWidget | None = None) -> None:
        """Show it with the focus in `first`, and remember where the focus was."""
        if self._scroll is not None:
            # What it asks may be new: measure it now, not when events come round.
            self._scroll.updateGeometry()
            self._scroll.verticalScrollBar().setValue(0)
        self._escape.set_keys(self.tr("Esc"))
        super().open_panel(first)
        if self._scroll is not None:
            # Where title and foot scroll along, what has the focus may stand further down.
            self._scroll.keep_focus_in_sight()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter accepts, wherever in the panel the focus is; Page Up and Page Down read on."""
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        page = _PAGES.get(Qt.Key(event.key()))
        if plainly and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        elif plainly and page is not None and self._scroll is not None:
            self._scroll.verticalScrollBar().triggerAction(page)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Be as wide as the theme wants."""
        super().showEvent(event)
        self._measure()

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self._measure()
        super().restyle()

    def _measure(self) -> None:
        self.setMaximumWidth(current_theme().px("panel"))
