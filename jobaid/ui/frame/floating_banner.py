"""The banner of a screen that is worked in: it floats at the foot of its room, moves nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.frame.panel_host import stand_at_foot
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.banner import Banner, BannerKind

Purpose = Literal["", "undo", "question", "words"]


class FloatingBanner(QObject):
    """Shows one sentence at a time. `undo_asked`, `go_on_asked`, `stay_asked`: its buttons.

    `heard` gets every sentence, so that the key help can list them. `changed`: what it is for is
    something else now.
    """

    undo_asked = Signal()
    changed = Signal()
    go_on_asked = Signal()
    stay_asked = Signal()

    def __init__(self, screen: QWidget, heard: Callable[[str], object]) -> None:
        super().__init__(screen)
        self._heard = heard
        self._room = QRect()
        self.purpose: Purpose = ""
        self._banner = Banner(screen)
        self._banner.setAccessibleIdentifier("call-banner")
        self._banner.hide()
        self._banner.installEventFilter(self)
        self._banner.acted.connect(self._acted)
        self._banner.acted_second.connect(self.stay_asked)
        self._banner.gone.connect(self._gone)

    @property
    def words(self) -> str:
        """What shows, "" where nothing does."""
        return self._banner.text() if self.purpose else ""

    def undo(self, words: str, button: str, keys: str) -> None:
        """Say what was done last and how it is taken back; goes by itself."""
        self._show("undo", "neutral", words, action=button, keys=keys)
        self._banner.name_buttons("undo")

    def ask(
        self,
        words: str,
        yes: str,
        yes_keys: str,
        no: str,
        no_keys: str,
        kind: BannerKind = "never",
    ) -> None:
        """Ask something; usually about a rule that a move would break."""
        words = translated(words)
        self._take("question")
        self._banner.set_banner(
            kind, words, action=yes, keys=yes_keys, second=no, second_keys=no_keys
        )
        self._banner.name_buttons("go-on", "stay")
        self._place()
        self._heard(words)

    def say(self, words: str, kind: BannerKind = "warn") -> None:
        """Say a sentence; it stays until the next action."""
        self._show("words", kind, words)

    def hide(self) -> None:
        """Take it away."""
        if self.purpose:
            self._take("")
            self._banner.hide_banner()

    def set_room(self, room: QRect) -> None:
        """Where it may stand, in the screen's coordinates."""
        self._room = room
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Words that wrap make it higher; eats nothing."""
        if event.type() == QEvent.Type.LayoutRequest and self.purpose:
            self._place()
        return False

    def _show(
        self, purpose: Purpose, kind: BannerKind, words: str, *, action: str = "", keys: str = ""
    ) -> None:
        words = translated(words)
        self._take(purpose)
        self._banner.set_banner(kind, words, action=action, keys=keys)
        self._place()
        self._heard(words)

    def _take(self, purpose: Purpose) -> None:
        before, self.purpose = self.purpose, purpose
        if before != purpose:
            self.changed.emit()

    def _place(self) -> None:
        if not self.purpose:
            return
        px = current_theme().px
        width = px("banner")
        if self.purpose == "undo":
            width = min(width, self._banner.sizeHint().width() + px("pad"))
        stand_at_foot(self._banner, self._room, width, least=px("control"))
        self._banner.raise_()

    def _acted(self) -> None:
        if self.purpose == "question":
            self.go_on_asked.emit()
        else:
            self.undo_asked.emit()

    def _gone(self) -> None:
        self._take("")
