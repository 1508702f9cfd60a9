"""The panels that ask for a promise, and for a change of one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from jobaid.sentences import put
from jobaid.ui.callview.panels.promise import PromisePanel
from jobaid.ui.desk.promise_change import PromiseChangePanel
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.panel_host import PanelHost


class PromisePanels(QObject):
    """Asks what is promised and what becomes of it. `settled` after a promise was made or changed;
    `said` carries how it is read back.
    """

    settled = Signal()
    said = Signal(str)

    def __init__(self, dispatcher: Dispatcher, host: PanelHost, screen: QWidget) -> None:
        super().__init__(screen)
        self._dispatcher = dispatcher
        self._host = host
        self._screen = screen
        self._view: CallView | None = None
        self._promise: PromisePanel | None = None
        self._change: PromiseChangePanel | None = None
        self._changed_id = ""

    def take_view(self, view: CallView) -> None:
        """The call as it is now."""
        self._view = view

    @property
    def open(self) -> PromisePanel | PromiseChangePanel | None:
        """The one that is open; it says itself what is wrong with a promise."""
        panel = self._host.current
        return panel if isinstance(panel, PromisePanel | PromiseChangePanel) else None

    def settle(self) -> None:
        """The call moves on: what is half written is there again when it is opened next."""
        if self._promise is not None and self._host.showing("promise"):
            self._promise.leave_half_written()

    def forget(self) -> None:
        """Another language: both are made anew, with its words."""
        for panel in (self._promise, self._change):
            if panel is not None:
                self._host.forget(panel)
        self._promise = self._change = None

    def promise(self) -> None:
        """Ask what is promised, and by when."""
        if self._promise is None:
            self._promise = PromisePanel(self._dispatcher.session.read_due, self._screen)
            self._host.add(self._promise)
            self._promise.promised.connect(self._promised)
            self._promise.changing.connect(self._change_promise)
        if self._host.showing("promise"):
            # The same key again leaves it.
            self._host.close()
        elif self._view is not None:
            now = self._view.started + dt.timedelta(seconds=self._view.elapsed_s)
            self._promise.warn(translated(self._view.no_contact))
            self._promise.tell(translated(self._dispatcher.session.kept_in_time()))
            first = self._promise.prepare(self._view.promises, now)
            self._host.show("promise", self._promise, first)

    def _promised(self, text: str, words: str, due: object, giver: str) -> None:
        panel = self._promise
        if panel is None:
            return
        when = due if isinstance(due, dt.datetime) else None
        promise = partial(self._dispatcher.session.promise, giver=giver, proposed=panel.proposed)
        told = self._dispatcher.run("promise", promise, text, words, when)
        if told.ask or told.problem:
            panel.ask(translated(told.ask or told.problem or ""))
            return
        self._host.close()
        if self._view is not None:
            given = next((one for one in self._view.promises if one.text == text), None)
            said = panel.readings.read_back if due is None else ""
            when_words = said or (given.due_words if given is not None else words)
            back = _tr("Promised. Read it back: “%1, %2”.")
            self.said.emit(put(back, "%1", text).replace("%2", when_words))
        self.settled.emit()

    def _change_promise(self, id: str) -> None:
        if self._view is None:
            return
        if self._change is None:
            read = self._dispatcher.session.read_due
            self._change = PromiseChangePanel(read, self._screen, words=True)
            self._host.add(self._change)
            self._change.changed.connect(self._promise_changed)
        self._changed_id = id
        now = self._view.started + dt.timedelta(seconds=self._view.elapsed_s)
        for one in self._view.promises:
            if one.id == id:
                first = self._change.prepare(one.text, one.due_words, now)
                self._host.show("change-promise", self._change, first)

    def _promise_changed(self, told: dict[str, str]) -> None:
        result = self._dispatcher.do("promise", id=self._changed_id, **told)
        if result.problem and self._change is not None:
            self._change.ask(translated(result.problem))
            return
        self._host.close()
        self.said.emit(_changed_words(told))
        self.settled.emit()


def _changed_words(told: Mapping[str, str]) -> str:
    """What has become of a promise: a word of the customer alone moves nothing."""
    if "withdraw" in told:
        return _tr("The promise is taken back.")
    if told.keys() & {"due", "text"}:
        return _tr("The promise is changed. Read it back.")
    if "to" in told:
        return put(_tr("It is %1 who keeps it now."), "%1", told["to"])
    return _tr("What the customer said is kept. The promise stays as it is.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Panels", text)
