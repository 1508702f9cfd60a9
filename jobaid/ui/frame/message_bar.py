"""The bar at the foot of the window: what is saved, trouble, the library's last change, who."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import QLabel, QSizePolicy, QSpacerItem, QWidget

from jobaid.ui.frame.undo_line import UndoLine
from jobaid.ui.theme import Colour, current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.labels import ElidingLabel
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.themed import Themed, announce


def short_time(at: dt.datetime) -> str:
    """A time of day as the interface's language writes it."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


class _Icon(Themed, QLabel):
    """An icon in a colour role; the words beside it say what it means."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = "check"
        self._colour: Colour = "ok"

    def set_icon(self, icon: str, colour: Colour) -> None:
        """Show another icon."""
        if (icon, colour) != (self._icon, self._colour):
            self._icon, self._colour = icon, colour
            self.restyle()

    def restyle(self) -> None:
        """Draw the icon anew."""
        ratio = self.devicePixelRatioF()
        self.setPixmap(current_theme().pixmap(self._icon, self._colour, 16, ratio))


class MessageBar(OnGround, QWidget):
    """Says quietly and always: saved when, what is the matter, which library, who works here.

    `undo_line` stands in it while the last deed can be taken back with one key.
    """

    ground, lines = "sunken", ("top",)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Messages"))
        self._trouble = ""
        self._library = ""
        self._floor = False
        self._icon = _Icon(self)
        self.saved = ElidingLabel("caption", "muted", self)
        self.saved.setAccessibleIdentifier("saved")
        self.trouble = ElidingLabel("caption", "warn", self)
        self.trouble.setAccessibleIdentifier("trouble")
        self.library = ElidingLabel("caption", "muted", self)
        self.library.setAccessibleIdentifier("library-words")
        self.floor = ElidingLabel("caption", "muted", self)
        self.floor.setAccessibleIdentifier("floor-words")
        self.agent = ElidingLabel("caption", "muted", self)
        self.agent.setAccessibleIdentifier("agent")
        self._row = LineBox(self, self._icon, self.saved, edge=("pad", "", "pad", ""))
        self._row.addWidget(self.trouble, 1)
        self._row.addStretch(1)
        self.undo_line = UndoLine(self)
        self._row.addWidget(self.undo_line, 0)
        self._row.addStretch(1)
        self._row.addWidget(self.floor, 0)
        self._row.addWidget(self.library, 0)
        self._apart = QSpacerItem(0, 0)
        self._row.addSpacerItem(self._apart)
        self._row.addWidget(self.agent, 0)
        for label in (self.saved, self.trouble, self.floor, self.library, self.agent):
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            label.hide()
        self._icon.hide()
        self.restyle()

    def set_saved(self, at: dt.datetime) -> None:
        """Everything so far is on the disk, since `at` (local time)."""
        self._mark("check", "ok", "muted")
        when = short_time(at)
        self.saved.set_text(self.tr("Saved %1").replace("%1", when))

    def set_memory_only(self) -> None:
        """The call is in memory only."""
        self._mark("circle-alert", "warn", "warn")
        self.saved.set_text(self.tr("Not on the disk yet"))
        announce(self.saved, self.saved.text())

    def set_unkept(self) -> None:
        """Nothing that is done in this window is kept."""
        self._mark("ban", "never", "never")
        self.saved.set_text(self.tr("Nothing is kept"))
        announce(self.saved, self.saved.text())

    def set_trouble(self, words: str) -> None:
        """A sentence about what is the matter, "" where nothing is."""
        self._trouble = words
        self.trouble.set_text(translated(words))
        self.trouble.setVisible(bool(words))

    def set_library(self, words: str) -> None:
        """How many scripts there are, and when they last changed."""
        self._library = words
        self.library.set_text(translated(words))
        self.library.setVisible(bool(words))

    def set_floor(self, on: bool) -> None:
        """Whether others see what is done here."""
        self._floor = on
        self.floor.set_text(self.tr("Live floor: supervisors see what you do now") if on else "")
        self.floor.setVisible(on)

    def set_agent(self, name: str) -> None:
        """Who works here."""
        self.agent.set_text(name)
        self.agent.setVisible(bool(name))

    def retranslate(self) -> None:
        """What stays in the bar is said in another language."""
        self.setAccessibleName(self.tr("Messages"))
        self.set_trouble(self._trouble)
        self.set_library(self._library)
        self.set_floor(self._floor)

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        theme = current_theme()
        self.setFixedHeight(theme.px("message_bar"))
        self._apart.changeSize(theme.px("unit"), 0)
        super().restyle()

    def _mark(self, icon: str, colour: Colour, words: Colour) -> None:
        self._icon.set_icon(icon, colour)
        self._icon.show()
        self.saved.set_colour(words)
        self.saved.show()
