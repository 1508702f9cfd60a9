"""A field that picks one of many by typing: the best fit is taken by Enter, or by going on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.theme import TypeName, current_theme
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.text_fields import TextBox
from jobaid.ui.widgets.themed import announce, plain

NEW = "new:"
"""What a value begins with that stands for something still to be made, with its name behind."""

_MOST = 8


class PickBox(TextBox):
    """Type a part of what is wanted; arrows go through what fits, Enter takes it, Esc does not.

    `picked(value)` carries an option's id, "" for none, or (where `makes` says how that is offered,
    with `%1` for the name) `NEW` and a name.
    """

    picked = Signal(str)

    def __init__(self, role: TypeName = "ui", parent: QWidget | None = None) -> None:
        super().__init__(role, parent)
        self._options: tuple[tuple[str, str], ...] = ()
        self._value = ""
        self._makes = ""
        self._none = ""
        self._list: _Offers | None = None
        self.takes_on_leaving = True
        """Whether leaving it takes what was typed; in a grid the grid sees to that."""
        self.textEdited.connect(self._typed)

    def set_options(
        self, options: Sequence[tuple[str, str]], *, makes: str = "", none: str = ""
    ) -> None:
        """Offer (id, label); `none` is what an empty field shows."""
        self._options, self._makes, self._none = tuple(options), makes, none
        self.setPlaceholderText(plain(none))
        self.set_value(self._value)

    def set_value(self, value: str) -> None:
        """Show an option by its id."""
        self._value = value
        if not (self.hasFocus() and self.offers):
            self.show_text(plain(dict(self._options).get(value, value)))

    def value(self) -> str:
        """What is taken as things stand: the option that fits best."""
        text = " ".join(self.text().split())
        if not text:
            return ""
        if text == plain(dict(self._options).get(self._value, self._value)):
            return self._value
        row = self._list.chosen_row() if self.offers and self._list is not None else ""
        return row or next(iter([id for id, _ in self.fitting(text)]), self._value)

    def fitting(self, text: str) -> list[tuple[str, str]]:
        """The options that hold all words of a text, best first, then the one still to be made."""
        words = text.casefold().split()
        found = []
        for at, (id, label) in enumerate(self._options):
            told = f"{label} {id}".casefold()
            if all(word in told for word in words):
                exact = text.casefold() in (id.casefold(), label.casefold())
                begins = label.casefold().startswith(text.casefold())
                found.append((not exact, not begins, at, id, label))
        made = [(id, label) for *_, id, label in sorted(found)][:_MOST]
        if self._makes and text and not any(one[:1] == (False,) for one in found):
            made.append((f"{NEW}{text}", self._makes.replace("%1", text)))
        return made

    @property
    def offers(self) -> bool:
        """Whether its list shows."""
        return self._list is not None and isValid(self._list) and not self._list.isHidden()

    def close_list(self) -> None:
        """Put what is offered away."""
        if self._list is not None and isValid(self._list):
            self._list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows go through the list; Enter takes, Esc puts it away."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            if self.offers and self._list is not None:
                self._list.step(1 if key == Qt.Key.Key_Down else -1)
            else:
                self._show("")
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
            return
        if key == Qt.Key.Key_Escape and self.offers:
            self.close_list()
            self.show_text(plain(dict(self._options).get(self._value, self._value)))
            return
        super().keyPressEvent(event)

    def take(self) -> None:
        """Take what fits best now."""
        value = self.value()
        self.close_list()
        self.set_value(value)
        self.picked.emit(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Going on takes what was typed, as Enter does."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            if self.offers and self.takes_on_leaving:
                value = self.value()
                self.close_list()
                if value != self._value:
                    self.set_value(value)
                    self.picked.emit(value)
            if self.takes_on_leaving:
                self.close_list()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """What is offered goes with it."""
        self.close_list()
        super().hideEvent(event)

    def _typed(self, text: str) -> None:
        self._show(" ".join(text.split()))

    def _show(self, text: str) -> None:
        rows = self.fitting(text)
        if not rows:
            self.close_list()
            return
        if self._list is None or not isValid(self._list):
            self._list = _Offers(self)
            self._list.rows.chosen.connect(self._clicked)
        self._list.show_rows(rows)
        announce(self, plain(rows[0][1]))

    def _clicked(self, id: str) -> None:
        self.close_list()
        self.set_value(id)
        self.picked.emit(id)


class _Offers(Card):
    """The list under the field: a part of the window, which takes no focus."""

    def __init__(self, field: PickBox) -> None:
        super().__init__(field.window(), strong=True)
        self._field = field
        self.setAccessibleIdentifier("pick-list")
        self.rows = RowList(self)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        Column(self, self.rows, edge="half")
        field.destroyed.connect(self.deleteLater)
        field.window().installEventFilter(self)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        icon = {True: "plus", False: "arrow-right"}
        self.rows.set_rows(
            [ListRow(id, label, icon=icon[id.startswith(NEW)]) for id, label in rows]
        )
        self._place()
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        self.rows.step(by)

    def chosen_row(self) -> str:
        row = self.rows.rows.row(self.rows.currentIndex())
        return "" if row is None else row.row_id

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The window is another size: put it away; eats nothing."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.hide()
        return False

    def _place(self) -> None:
        field, theme = self._field, current_theme()
        window = field.window()
        wide = min(max(field.width(), theme.px("panel")), window.width() - 2 * theme.px("unit"))
        high = self.rows.sizeHint().height() + 2 * theme.px("half")
        at = field.mapTo(window, QPoint(0, field.height() + theme.px("half")))
        if at.y() + high > window.height():
            at.setY(max(0, field.mapTo(window, QPoint(0, 0)).y() - high - theme.px("half")))
        at.setX(max(theme.px("unit"), min(at.x(), window.width() - wide - theme.px("unit"))))
        self.setGeometry(at.x(), at.y(), wide, high)
