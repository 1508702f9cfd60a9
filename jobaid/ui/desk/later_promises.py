"""Promises of earlier calls on the start screen: called about, kept, changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from jobaid.sentences import ended
from jobaid.ui.desk.promise_change import PromiseChangePanel
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.themed import is_plain

if TYPE_CHECKING:
    from jobaid.operations.desk.action_result import ActionResult
    from jobaid.operations.desk.due_promises import DuePromises
    from jobaid.ui.desk.dispatcher import Dispatcher


class LaterPromises(QObject):
    """Asks what changes of a promise and says it. `done`: something was said of one."""

    done = Signal()

    def __init__(self, dispatcher: Dispatcher, screen: QWidget) -> None:
        super().__init__(screen)
        self._dispatcher = dispatcher
        self._screen = screen
        self._host = PanelHost(screen)
        self._panel: PromiseChangePanel | None = None
        self._about = ("", "")
        screen.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Another language: the panel is made anew, with its words; eats nothing."""
        if is_plain(event, QEvent.Type.LanguageChange) and self._panel is not None:
            self._host.forget(self._panel)
            self._panel = None
        return False

    def keep(self, interaction: str, promise: str) -> None:
        """It was kept, or what was waited for came."""
        self._dispatcher.run("keep-promise", self._promises.keep, interaction, promise)
        self.done.emit()

    def change(self, interaction: str, promise: str) -> None:
        """Ask what changes of it."""
        session = self._dispatcher.session
        view = session.start_view()
        for one in view.promises:
            if (one.interaction, one.id) == (interaction, promise):
                if self._panel is None:
                    self._panel = PromiseChangePanel(session.read_due, self._screen, words=False)
                    self._host.add(self._panel)
                    self._panel.changed.connect(self._changed)
                self._about = (interaction, promise)
                of = f"{interaction}#{promise}"
                first = self._panel.prepare(one.text, one.due_words, view.now, of)
                self._host.show("change-promise", self._panel, first)

    @property
    def _promises(self) -> DuePromises:
        return self._dispatcher.session.promises

    def _changed(self, told: Mapping[str, str]) -> None:
        result = self._dispatcher.run("change-promise", self._say, told)
        if result.ask and self._panel is not None:
            self._panel.ask(translated(result.ask))
            return
        if self._panel is not None:
            self._panel.kept.sent()
        self._host.close()
        self.done.emit()

    def _say(self, told: Mapping[str, str]) -> ActionResult:
        due, consent = told.get("due", ""), told.get("consent", "")
        if "withdraw" in told:
            words = ended(told["withdraw"]) if consent else told["withdraw"]
            return self._promises.take_back(*self._about, f"{words} {consent}".strip())
        to = told.get("to", "")
        if to and not due:
            return self._promises.hand_over(*self._about, to, consent)
        return self._promises.move(*self._about, due, consent, to)
