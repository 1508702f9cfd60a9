"""The head of a played-back call: whose it was, what is missing of it, and what is covered."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.clock_words import span
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Pool
from jobaid.ui.widgets.themed import Themed, plain

if TYPE_CHECKING:
    from jobaid.operations.review.playback_view_models import CoveredField, PlaybackHead


class PlaybackTitle(Themed, QWidget):
    """Draws a `PlaybackHead` and a button for each covered detail.

    Signals: `uncover_asked(name)`, "" for all.
    """

    uncover_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = TextLabel("title", "text", self, wrap=True)
        self._title.setAccessibleIdentifier("playback-title")
        self._facts = TextLabel("ui", "muted", self, wrap=True)
        self._notice = Banner(self)
        self._notice.setAccessibleIdentifier("playback-notice")
        self._covered = Pane(self)
        self._word = TextLabel("ui", "muted", self._covered)
        self._flow = FlowLayout(self._covered)
        self._flow.addWidget(self._word)
        self._buttons = Pool(self._button)
        self.all = PushButton("quiet", "", self._covered, small=True)
        self.all.setAccessibleIdentifier("uncover-all")
        self.all.clicked.connect(self._all)
        words = Column(None, self._title, self._facts, space="line")
        head = LineBox(space="pad")
        head.addLayout(words, 1)
        column = Column(self, space="unit")
        column.addLayout(head)
        column.addWidget(self._notice)
        column.addWidget(self._covered)
        self.restyle()
        self.setVisible(False)

    def draw(self, head: PlaybackHead, now: dt.datetime, more: str = "") -> None:
        """Draw the head; `more` is a further sentence about what is missing."""
        who = plain(head.agent) or self.tr("Somebody")
        title = who
        if head.customer:
            title = self.tr("%1 with %2").replace("%1", who).replace("%2", plain(head.customer))
        self._title.set_text(title)
        when = "" if head.started is None else day_and_time(head.started, now)
        parts = [plain(translated(head.script_title)), when, span(head.length_ms // 1000)]
        if head.outcome:
            parts.append(self.tr("outcome: %1").replace("%1", plain(translated(head.outcome))))
        self._facts.set_text(", ".join(part for part in parts if part))
        notices = [translated(one) for one in (*head.notices, more) if one]
        if notices:
            self._notice.set_banner("warn", plain(" ".join(notices)))
        else:
            self._notice.hide_banner()
        self.setVisible(True)

    def draw_covered(self, fields: tuple[CoveredField, ...], key: str) -> None:
        """Say what is covered, with a button that uncovers each; `key` uncovers all."""
        covered = [one for one in fields if not one.uncovered]
        self._covered.setVisible(bool(covered))
        self._word.set_text(self.tr("Covered:"))
        for button, one in zip(self._buttons.show(len(covered)), covered, strict=True):
            label = plain(translated(one.label))
            button.set_text(self.tr("Show %1").replace("%1", label))
            button.setObjectName(one.name)
            button.setAccessibleIdentifier(f"uncover-{one.name}")
        self.all.set_text(self.tr("Show all"))
        self.all.set_key(key)
        self._flow.removeWidget(self.all)
        self._flow.addWidget(self.all)
        self.all.setVisible(bool(covered))

    def restyle(self) -> None:
        """The word before the buttons stands at their middle."""
        super().restyle()
        self._word.setFixedHeight(current_theme().px("control_small"))

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [*self._buttons.used, self.all]

    def _button(self) -> PushButton:
        button = PushButton("quiet", "", self._covered, small=True)
        button.clicked.connect(self._one)
        self._flow.addWidget(button)
        return button

    def _one(self) -> None:
        button = self.sender()
        if isinstance(button, PushButton):
            self.uncover_asked.emit(button.objectName())

    def _all(self) -> None:
        self.uncover_asked.emit("")
