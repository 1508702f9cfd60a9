"""Help from a supervisor during a call: asked for in two keys, answered quietly beside the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from jobaid.ui.desk.call.panels.words_panel import WordsPanel
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.banner import Banner, BannerKind
from jobaid.ui.widgets.themed import is_plain, plain

if TYPE_CHECKING:
    from jobaid.ui.desk.call.call_screen import CallScreen
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.panel_host import PanelHost

PANEL = "help"


class HelpAsking(QObject):
    """The panel that asks, and the line that says what became of it.

    `asked(words)`: help is wanted; `left`: it is wanted no more, or its answer was read.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self, screen: CallScreen, host: PanelHost, actions: ActionMap) -> None:
        super().__init__(screen)
        self._screen, self._host, self._actions = screen, host, actions
        self._panel: WordsPanel | None = None
        self._line: Banner | None = None
        self._waits = False
        self.on = False
        """Whether there is anybody to ask: the house has a live floor."""
        screen.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Another language: the panel is made anew, with its words; eats nothing."""
        if is_plain(event, QEvent.Type.LanguageChange) and self._panel is not None:
            self._host.forget(self._panel)
            self._panel = None
        return False

    @property
    def can_ask(self) -> bool:
        """Whether the key does anything now."""
        return self.on or self._shows

    def press(self) -> None:
        """Ask for help; an answer that shows is put away; the same key again leaves the panel."""
        if self._shows and not self._waits:
            self._leave()
        elif self._host.showing(PANEL):
            self._host.close()
        else:
            self._ask()

    def set_floor(self, on: bool) -> None:
        """Whether there is anybody to ask."""
        self.on = on
        if not on:
            self.clear()

    def show_waiting(self, words: str) -> None:
        """It was asked for, in these words."""
        self._waits = True
        told = self.tr("You asked for help: “%1”").replace("%1", words)
        if not words:
            told = self.tr("You asked for help.")
        told += " " + self.tr("The answer shows here; the call goes on.")
        self._show("info", told, self.tr("Take it back"), "circle-help")

    def show_answer(self, name: str, words: str) -> None:
        """Somebody answered."""
        self._waits = False
        told = self.tr("%1 answers: “%2”").replace("%1", plain(name)).replace("%2", plain(words))
        self._show("ok", told, self.tr("Got it"), "message-square-text")

    def show_trouble(self, words: str) -> None:
        """It cannot be asked for now: why."""
        told = self.tr("Nobody has heard you yet. %1").replace("%1", translated(words))
        self._show("warn", told, self.tr("Take it back"), "triangle-alert")

    def clear(self) -> None:
        """Nothing is asked for any more."""
        self._waits = False
        if self._shows and self._line is not None:
            self._line.hide_banner()
            self._screen.step.body.arrange()

    @property
    def _shows(self) -> bool:
        return self._line is not None and not self._line.isHidden()

    def _ask(self) -> None:
        if self._panel is None:
            lines = (("text", self.tr("What you need, in a few words, if you like")),)
            self._panel = WordsPanel(lines, self._screen, needed=False, done=self.tr("Ask"))
            self._panel.set_title(self.tr("Ask a supervisor for help"))
            self._panel.set_hint(self.tr("They see this step and its line with it"))
            self._host.add(self._panel)
            self._panel.written.connect(self._written)
        self._host.show(PANEL, self._panel, self._panel.prepare())

    def _written(self, words: dict[str, str]) -> None:
        self._host.close()
        self.asked.emit(words["text"])

    def _leave(self) -> None:
        self.clear()
        self.left.emit()

    def _show(self, kind: BannerKind, words: str, action: str, icon: str) -> None:
        body = self._screen.step.body
        if self._line is None:
            self._line = Banner(body)
            self._line.setAccessibleIdentifier("help-line")
            self._line.acted.connect(self._leave)
            body.under_say = self._line
            body.stack_in_reading_order()
        elif self._shows and self._line.text() == plain(words):
            return
        keys = "" if self._waits else self._actions.cap("help-me")
        self._line.set_banner(kind, words, action=action, keys=keys, icon=icon)
        body.arrange()
