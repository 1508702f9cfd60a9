"""The banner of a screen that is worked in: it floats at the foot of its room, moves nothing.

What can be undone is said beside it, in the message bar: it comes with every step, and must not
lie on the answers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.frame.panel_host import stand_at_foot
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.banner import Banner, BannerKind
from jobaid.ui.widgets.themed import is_plain

if TYPE_CHECKING:
    from jobaid.ui.frame.undo_line import UndoLine

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

    def __init__(
        self, screen: QWidget, heard: Callable[[str], object], undo_line: UndoLine | None = None
    ) -> None:
        super().__init__(screen)
        self._heard = heard
        self._room = QRect()
        self.purpose: Purpose = ""
        self._banner = Banner(screen)
        self._banner.setAccessibleIdentifier("call-banner")
        self._banner.hide()
        self._banner.installEventFilter(self)
        self._banner.acted.connect(self.go_on_asked)
        self._banner.acted_second.connect(self.stay_asked)
        self._banner.gone.connect(self._gone)
        self._undo_line = undo_line
        if undo_line is not None:
            undo_line.acted.connect(self.undo_asked)
            undo_line.gone.connect(self._gone)
            screen.installEventFilter(self)

    @property
    def words(self) -> str:
        """What shows, "" where nothing does."""
        if self.purpose == "undo" and self._undo_line is not None:
            return self._undo_line.text()
        return self._banner.text() if self.purpose else ""

    def undo(self, words: str, button: str, keys: str) -> None:
        """Say what was done last and how it is taken back; goes by itself."""
        if self._undo_line is None:
            return
        words = translated(words)
        self._banner.hide_banner()
        self._take("undo")
        self._undo_line.tell(words, button, keys)
        self._heard(words)

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
        words = translated(words)
        self._take("words")
        self._banner.set_banner(kind, words)
        self._place()
        self._heard(words)

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
        """Words that wrap make it higher; with its screen all of it goes; eats nothing."""
        its_own = watched is self._banner
        if its_own and is_plain(event, QEvent.Type.LayoutRequest):
            self._place()
        elif isinstance(event, QHideEvent) and self.purpose == "undo" and not its_own:
            self.hide()
        return False

    def _take(self, purpose: Purpose) -> None:
        before, self.purpose = self.purpose, purpose
        if before == "undo" != purpose and self._undo_line is not None:
            self._undo_line.take_away()
        if before != purpose:
            self.changed.emit()

    def _place(self) -> None:
        if self.purpose not in ("question", "words"):
            return
        px = current_theme().px
        stand_at_foot(self._banner, self._room, px("banner"), least=px("control"))
        self._banner.raise_()

    def _gone(self) -> None:
        self._take("")
