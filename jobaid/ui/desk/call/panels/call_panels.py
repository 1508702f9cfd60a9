"""All panels of a call: made when first needed, opened by name."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from jobaid.ui.desk.call.panels.call_questions import CallQuestions
from jobaid.ui.desk.call.panels.choose import ChoosePanel
from jobaid.ui.desk.call.panels.none_fits_panel import NoneFitsPanel
from jobaid.ui.desk.call.panels.promise import PromisePanel
from jobaid.ui.desk.call.panels.reply import ReplyPanel
from jobaid.ui.desk.call.panels.rows_panel import RowsPanel
from jobaid.ui.desk.call.panels.rules_panel import RulesPanel
from jobaid.ui.desk.call.panels.transfer import TransferPanel
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.actions import ActionMap


class Panels(QObject):
    """The panels of a call. `settled` after one of them did something; `said` carries news."""

    settled = Signal()
    said = Signal(str)

    def __init__(self, dispatcher: Dispatcher, actions: ActionMap, screen: QWidget) -> None:
        super().__init__(screen)
        self._dispatcher = dispatcher
        self._actions = actions
        self._screen = screen
        self._view: CallView | None = None
        self.host = PanelHost(screen)
        self.questions = CallQuestions(dispatcher, self.host, ChoosePanel(screen))
        self.questions.settled.connect(self.settled)
        self.questions.said.connect(self.said)
        self._none: NoneFitsPanel | None = None
        self._promise: PromisePanel | None = None
        self._reply: ReplyPanel | None = None
        self._rules: RulesPanel | None = None
        self._transfer: TransferPanel | None = None
        screen.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Another language: panels are made anew, with its words; eats nothing."""
        if event.type() == QEvent.Type.LanguageChange:
            made = (self._none, self._promise, self._reply, self._rules, self._transfer)
            for panel in made:
                if panel is not None:
                    self.host.forget(panel)
            self._none = self._promise = self._reply = self._rules = self._transfer = None
        return False

    def take_view(self, view: CallView) -> None:
        """The call as it is now."""
        self._view = view
        self.questions.take_view(view)

    def take_digit(self, digit: int) -> bool:
        """Give a digit to the open panel; False where none is open that has digits."""
        panel = self.host.current
        if isinstance(panel, RowsPanel | PromisePanel):
            panel.take_digit(digit)
            return True
        return False

    def none_fits(self) -> None:
        """None of the answers fits: ask what they said."""
        if self._none is None:
            self._none = NoneFitsPanel(self._screen)
            self.host.add(self._none)
            self._none.said.connect(self._none_said)
            self._none.reply_asked.connect(self._none_reply)
        if not self._leave("none"):
            first = self._none.prepare(self._actions.cap("reply"))
            self.host.show("none", self._none, first)

    def promise(self) -> None:
        """Ask what is promised, and by when."""
        if self._promise is None:
            self._promise = PromisePanel(self._dispatcher.session.read_due, self._screen)
            self.host.add(self._promise)
            self._promise.promised.connect(self._promised)
        if not self._leave("promise") and self._view is not None:
            now = self._view.started + dt.timedelta(seconds=self._view.elapsed_s)
            first = self._promise.prepare(self._view.promises, now)
            self.host.show("promise", self._promise, first)

    def reply(self, words: str = "") -> None:
        """Ask which reply to an objection is wanted."""
        if self._reply is None:
            self._reply = ReplyPanel(self._dispatcher.session.replies, self._screen)
            self.host.add(self._reply)
            self._reply.picked.connect(self._replied)
        if words or not self._leave("reply"):
            self.host.show("reply", self._reply, self._reply.prepare(words))

    def rules(self) -> None:
        """All rules of the call."""
        if self._rules is None:
            self._rules = RulesPanel(self._actions, self._screen)
            self.host.add(self._rules)
            self._rules.owned.connect(self._own_up_in_list)
            self._rules.used.connect(self.use_may)
        if not self._leave("rules") and self._view is not None:
            self.host.show("rules", self._rules, self._rules.prepare(self._view))

    def transfer(self) -> None:
        """A colleague takes over: ask who."""
        if self._transfer is None:
            self._transfer = TransferPanel(self._screen)
            self.host.add(self._transfer)
            self._transfer.transferred.connect(self._transferred)
            self._transfer.copy_asked.connect(self.copy_for_colleague)
        if not self._leave("transfer"):
            session = self._dispatcher.session
            first = self._transfer.prepare(
                session.offers.transfer_to,
                session.transfer_summary(),
                self._actions.cap("copy-line"),
            )
            self.host.show("transfer", self._transfer, first)

    def copy_for_colleague(self) -> None:
        """Copy what a colleague needs to know."""
        QGuiApplication.clipboard().setText(self._dispatcher.session.transfer_summary())
        self.said.emit(self.tr("Copied for the colleague."))

    def own_up(self, rule: str, nearly: bool) -> None:
        """Own up to a rule."""
        self.host.close()
        self._dispatcher.run("own-up", self._dispatcher.session.own_up, rule, nearly)
        self.settled.emit()

    def _own_up_in_list(self, rule: str, nearly: bool) -> None:
        self.own_up(rule, nearly)
        self.questions.tell_owned(rule)

    def use_may(self, id: str) -> None:
        """Use a may rule."""
        self.host.close()
        self._dispatcher.run("may", self._dispatcher.session.use_may, id)
        self.settled.emit()

    def _leave(self, name: str) -> bool:
        """The same key again leaves a panel."""
        if self.host.showing(name):
            self.host.close()
            return True
        return False

    def _none_said(self, words: str) -> None:
        self.host.close()
        told = self._dispatcher.do("none-fits", text=words)
        if not told.problem:
            self.said.emit(self.tr("Noted. Go on where it fits: skip, jump, or off script."))
        self.settled.emit()

    def _none_reply(self, words: str) -> None:
        if words:
            self._dispatcher.do("none-fits", text=words)
        self.reply(words)

    def _promised(self, text: str, words: str, due: object) -> None:
        when = due if isinstance(due, dt.datetime) else None
        told = self._dispatcher.run("promise", self._dispatcher.session.promise, text, words, when)
        if told.ask and self._promise is not None:
            self._promise.ask(translated(told.ask))
            return
        self.host.close()
        if not told.problem and self._view is not None:
            given = next((one for one in self._view.promises if one.text == text), None)
            when_words = given.due_words if given is not None else words
            back = (
                _tr("Promised. Read it back: “%1, %2”.")
                if when_words
                else _tr("Promised. Read it back: “%1”.")
            )
            self.said.emit(back.replace("%1", text).replace("%2", when_words))
        self.settled.emit()

    def _replied(self, id: str) -> None:
        self.host.close()
        self._dispatcher.do("reply", id=id)
        self.settled.emit()

    def _transferred(self, kind: str, to: str) -> None:
        self.host.close()
        told = self._dispatcher.do("transfer", kind=kind, to=to)
        if not told.problem:
            self.said.emit(
                self.tr("Transferred to %1. Wrap up when they have it.").replace("%1", to)
            )
        self.settled.emit()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Panels", text)
