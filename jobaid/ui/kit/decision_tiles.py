"""What can be decided, as tiles: a number, a verb and what follows; the chosen one is tinted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import TextParagraph
from jobaid.ui.widgets.tab_order import tab_from
from jobaid.ui.widgets.themed import Themed, grow_with_width, plain, set_words
from jobaid.ui.widgets.toggled import Toggled


class DecisionTile(Toggled, Painted, QRadioButton):
    """One of them; `option` is what it stands for."""

    ring_radius = 6

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = ""
        self._keys = ""
        self._verb, self._follows = TextParagraph(), TextParagraph()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        grow_with_width(self)

    def ring_target(self) -> QWidget | None:
        """The tile itself."""
        return self

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """All of it is pressed."""
        return self.rect().contains(pos)

    def show_words(self, verb: str, follows: str, keys: str) -> None:
        """Say what it does, what follows, and the key that chooses it now."""
        self._keys = keys
        self.setText(plain(verb).replace("&", "&&"))
        colour: Colour = "accent" if self.isChecked() else "text"
        self._verb.set_run(plain(verb), "ui_bold", colour)
        self._follows.set_run(plain(follows), "caption", "muted")
        set_words(
            self,
            ", ".join(filter(None, (plain(verb), plain(follows)))),
            painting.spoken_keys(keys),
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for a few words."""
        width = current_theme().px("column_least")
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few words."""
        theme = current_theme()
        return QSize(self._words_left(theme) + theme.px("words_least"), theme.px("row_two"))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height in px when the words wrap at `width` px."""
        theme = current_theme()
        return max(theme.px("row_two"), self._high(theme, width) + 2 * theme.px("unit"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw ground, number and words."""
        on = self.isChecked()
        ground: Colour = "accent_tint" if on else "hover" if self.underMouse() else "raised"
        stroke = theme.stroke("strong" if on and theme.is_contrast else "edge")
        line: Colour = "accent" if on else "edge"
        painting.box(painter, theme, self.rect(), ground=ground, line=line, width=stroke)
        size = painting.cap_size(theme, self._keys, "answer")
        top = (self.height() - size.height()) // 2
        cap = QRect(theme.px("gap"), top, *size.toTuple())
        painting.cap(painter, theme, cap, self._keys, "answer", enabled=self.isEnabled())
        wide = self._room(theme, self.width())
        self._verb.set_run(self._verb.text, "ui_bold", "accent" if on else "text")
        area = QRect(self._words_left(theme), 0, wide, self.height())
        area.setTop((self.height() - self._high(theme, self.width())) // 2)
        area.setTop(area.y() + self._verb.draw(painter, theme, area))
        self._follows.draw(painter, theme, area)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter chooses it too; arrows go along the tiles."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _words_left(self, theme: Theme) -> int:
        cap = painting.cap_size(theme, self._keys, "answer").width()
        return theme.px("gap") + (cap + theme.px("gap") if cap else 0)

    def _room(self, theme: Theme, width: int) -> int:
        return max(theme.px("words_cut"), width - self._words_left(theme) - theme.px("unit"))

    def _high(self, theme: Theme, width: int) -> int:
        room = self._room(theme, width)
        return self._verb.height(theme, room) + self._follows.height(theme, room)


class DecisionTiles(Themed, QWidget):
    """Tab comes to the chosen one, arrows go along and choose, so do Space, Enter or a click.

    They stand under each other. Signal `chosen(option)` after a person chose.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._tiles: list[DecisionTile] = []
        self._told: tuple[tuple[str, str, str], ...] = ()
        self._line = LineBox(self)
        self._line.stand(beside=False)
        grow_with_width(self)

    def set_options(self, options: Sequence[tuple[str, str, str]], caps: Sequence[str]) -> None:
        """Offer (option, verb, what follows), each with the key that chooses it now."""
        self._told = tuple(options)
        while len(self._tiles) < len(options):
            tile = DecisionTile(self)
            tile.clicked.connect(partial(self._picked, tile))
            self._group.addButton(tile)
            self._line.addWidget(tile, 1)
            tab_from(self._tiles[-1] if self._tiles else self, tile)
            self._tiles.append(tile)
        for tile, (option, _, _) in zip(self._tiles, options, strict=True):
            tile.option = option
        self.set_caps(caps)
        if self._tiles and self.value() is None:
            self.setFocusProxy(self._tiles[0])

    def set_caps(self, caps: Sequence[str]) -> None:
        """Show the keys that choose them now."""
        told = zip(self._tiles, self._told, caps, strict=True)
        for tile, (_, verb, follows), keys in told:
            tile.show_words(verb, follows, keys)

    def set_identifier(self, identifier: str) -> None:
        """Name the group and its tiles, `<identifier>-<option>`, for a screen reader."""
        self.setAccessibleIdentifier(identifier)
        for tile in self._tiles:
            tile.setAccessibleIdentifier(f"{identifier}-{tile.option}")

    def set_value(self, option: str) -> None:
        """Show that an option is chosen."""
        for tile in self._tiles:
            if tile.option == option:
                tile.setChecked(True)
                self.setFocusProxy(tile)

    def value(self) -> str | None:
        """The option that is chosen."""
        return next((tile.option for tile in self._tiles if tile.isChecked()), None)

    def shown(self) -> list[DecisionTile]:
        """The tiles."""
        return list(self._tiles)

    def _picked(self, tile: DecisionTile) -> None:
        self.setFocusProxy(tile)
        self.chosen.emit(tile.option)
