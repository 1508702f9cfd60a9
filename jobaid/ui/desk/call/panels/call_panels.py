"""All panels of a call: made when first needed, opened by name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from jobaid.sentences import put
from jobaid.ui.callview.panels.choose import ChoosePanel
from jobaid.ui.callview.panels.reply import ReplyPanel
from jobaid.ui.callview.panels.rows_panel import RowsPanel
from jobaid.ui.callview.panels.transfer import TransferPanel
from jobaid.ui.desk.call.panels.call_questions import CallQuestions
from jobaid.ui.desk.call.panels.customer_panel import CustomerPanel
from jobaid.ui.desk.call.panels.none_fits_panel import NoneFitsPanel
from jobaid.ui.desk.call.panels.promise_panels import PromisePanels
from jobaid.ui.desk.call.panels.rules_panel import RulesPanel
from jobaid.ui.desk.call.panels.words_panel import WordsPanel
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.widgets.text_fields import TextBox
from jobaid.ui.widgets.themed import is_plain

if TYPE_CHECKING:
    from jobaid.operations.callview.customer_views import CustomerRow
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.callview.panels.promise import PromisePanel
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.desk.promise_change import PromiseChangePanel
    from jobaid.ui.frame.actions import ActionMap


_ONLY_FIND = (ReplyPanel, RulesPanel)  # what is written there looks for something


class Panels(QObject):
    """The panels of a call. `settled` after one of them did something; `said` carries news.

    `hit_asked` carries what of the library is to be opened (a `HitRow`).
    """

    settled = Signal()
    said = Signal(str)
    hit_asked = Signal(object)

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
        self.promises = PromisePanels(dispatcher, self.host, screen)
        self.promises.settled.connect(self.settled)
        self.promises.said.connect(self.said)
        self._none: NoneFitsPanel | None = None
        self._reply: ReplyPanel | None = None
        self._rules: RulesPanel | None = None
        self._transfer: TransferPanel | None = None
        self._customer: CustomerPanel | None = None
        self._customer_rows: tuple[CustomerRow, ...] = ()
        self._complaint: WordsPanel | None = None
        self._suggestion: WordsPanel | None = None
        self._no_contact: WordsPanel | None = None
        screen.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Another language: panels are made anew, with its words; eats nothing."""
        if is_plain(event, QEvent.Type.LanguageChange):
            self.leave()
            made = (
                self._none,
                self._reply,
                self._rules,
                self._transfer,
                self._customer,
                self._complaint,
                self._suggestion,
                self._no_contact,
            )
            for panel in made:
                if panel is not None:
                    self.host.forget(panel)
            self._none = self._reply = self._rules = self._transfer = self._customer = None
            self._complaint = self._suggestion = self._no_contact = None
            self.promises.forget()
        return False

    def take_view(self, view: CallView) -> None:
        """The call as it is now."""
        self._view = view
        self.questions.take_view(view)
        self.promises.take_view(view)
        shown = self._customer if self.host.showing("customer") else None
        # What the record knows comes a moment after the call has begun.
        if shown and self._dispatcher.session.customer_rows() != self._customer_rows:
            self._show_customer(shown)

    @property
    def has_digits(self) -> bool:
        """Whether digits are the open panel's."""
        return self._digit_taker is not None

    @property
    def _digit_taker(self) -> RowsPanel | PromisePanel | PromiseChangePanel | None:
        shown = self.host.current
        return shown if isinstance(shown, RowsPanel) else self.promises.open

    def take_digit(self, digit: int) -> bool:
        """Give a digit to the open panel; False where none is open that has digits."""
        panel = self._digit_taker
        if panel is None:
            return False
        # Another panel may be open afterwards; the digit has been taken all the same.
        panel.take_digit(digit)
        return True

    def settle(self) -> None:
        """What was written in an open panel counts: the call moves on under it.

        A promise that is half written is there again when the panel is opened next.
        """
        if self._none is not None and self.host.showing("none") and self._none.words():
            self._none_said(self._none.words())
        elif self._complaint is not None and self.host.showing("complaint"):
            self._complaint.take_what_is_there()
        elif self._suggestion is not None and self.host.showing("suggestion"):
            self._suggestion.take_what_is_there()
        elif self._no_contact is not None and self.host.showing("no-contact"):
            self._no_contact.take_what_is_there()
        else:
            self.promises.settle()

    def leave(self) -> None:
        """The program ends, or speaks another language: nothing written in a panel is lost.

        What is not said yet, as a promise without its time, is kept as a note.
        """
        panel = self.host.current
        self.settle()
        if panel is None or panel is not self.host.current or isinstance(panel, _ONLY_FIND):
            return
        boxes = [box for box in panel.findChildren(TextBox) if box.isModified()]
        words = ", ".join(filter(None, (box.text().strip() for box in boxes)))
        if words:
            note = put(self.tr("%1 (not finished: %2)"), "%2", panel.opening_words().rstrip(".?"))
            self._dispatcher.do("note", text=put(note, "%1", words))

    def put_away(self) -> None:
        """Close what is open; what was written in it counts."""
        self.settle()
        self.host.close()

    def none_fits(self) -> None:
        """None of the answers fits: ask what they said."""
        if self._none is None:
            self._none = NoneFitsPanel(self._dispatcher.session.search, self._screen)
            self.host.add(self._none)
            self._none.said.connect(self._none_said)
            self._none.reply_asked.connect(self._none_reply)
            self._none.hit_asked.connect(self._none_hit)
        if not self._leave("none"):
            first = self._none.prepare(self._actions.cap("reply"))
            self.host.show("none", self._none, first)

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
            self._transfer.capsule_asked.connect(partial(self._actions.run, "capsule-call"))
            self._transfer.file_asked.connect(partial(self._actions.run, "capsule-file-call"))
        if not self._leave("transfer"):
            session = self._dispatcher.session
            first = self._transfer.prepare(
                session.offers.transfer_to,
                session.transfer_summary(),
                self._actions.cap("copy-line"),
                self._actions.cap("capsule-call"),
            )
            self.host.show("transfer", self._transfer, first)

    def customer(self) -> None:
        """What is known of who is on the line."""
        if self._customer is None:
            self._customer = CustomerPanel(self._screen)
            self.host.add(self._customer)
            self._customer.take_over_asked.connect(self._take_over)
            self._customer.copy_asked.connect(self._copy)
        if not self._leave("customer") and self._view is not None:
            self.host.show("customer", self._customer, self._show_customer(self._customer))

    def _show_customer(self, panel: CustomerPanel) -> QWidget | None:
        view = self._view
        if view is None:
            return None
        now = view.started + dt.timedelta(seconds=view.elapsed_s)
        title = view.customer or self.tr("Customer")
        self._customer_rows = self._dispatcher.session.customer_rows()
        return panel.prepare(title, self._customer_rows, now)

    def complaint(self) -> None:
        """A complaint: what, what they want, by when."""
        if self._complaint is None:
            lines = (
                ("text", self.tr("What the customer complains of")),
                ("wants", self.tr("What they want")),
                ("due", self.tr("By when")),
            )
            self._complaint = WordsPanel(lines, self._screen)
            self._complaint.set_title(self.tr("Complaint"))
            self._complaint.set_hint(
                self.tr("In their own words; it stays open until it is answered")
            )
            self.host.add(self._complaint)
            self._complaint.written.connect(self._complained)
        if not self._leave("complaint"):
            self.host.show("complaint", self._complaint, self._complaint.prepare())

    def no_contact(self) -> None:
        """The customer wants no calls from us; or takes that back."""
        if self._view is not None and self._view.no_contact:
            self._written(
                "no-contact", {"on": False}, self.tr("Taken back: they may be called again.")
            )
            return
        if self._no_contact is None:
            lines = (("words", self.tr("In the customer's words, if they gave any")),)
            self._no_contact = WordsPanel(lines, self._screen, needed=False)
            self._no_contact.set_title(self.tr("Do not contact"))
            self._no_contact.set_hint(self.tr("It shows wherever somebody could call them"))
            self.host.add(self._no_contact)
            self._no_contact.written.connect(self._asked_for_no_contact)
        if not self._leave("no-contact"):
            self.host.show("no-contact", self._no_contact, self._no_contact.prepare())

    def suggestion(self) -> None:
        """What should be different on this step."""
        if self._suggestion is None:
            lines = (("text", self.tr("What should be different here")),)
            self._suggestion = WordsPanel(lines, self._screen)
            self._suggestion.set_title(self.tr("Suggest a change"))
            self._suggestion.set_hint(self.tr("It goes to whoever writes this script"))
            self.host.add(self._suggestion)
            self._suggestion.written.connect(self._suggested)
        if not self._leave("suggestion"):
            self.host.show("suggestion", self._suggestion, self._suggestion.prepare())

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
        self.questions.use_may(id)
        if self.host.current is None:
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

    def _none_hit(self, words: str, hit: object) -> None:
        self.host.close()
        if words:
            self._dispatcher.do("none-fits", text=words)
        self.hit_asked.emit(hit)

    def _none_reply(self, words: str) -> None:
        if words:
            self._dispatcher.do("none-fits", text=words)
        self.reply(words)

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.host.close()
        self.said.emit(self.tr("Copied."))

    def _take_over(self) -> None:
        self.host.close()
        self._dispatcher.run("fill", self._dispatcher.session.take_over_customer)
        self.settled.emit()

    def _complained(self, words: dict[str, str]) -> None:
        self._written("complaint", words, self.tr("The complaint is kept."))

    def _suggested(self, words: dict[str, str]) -> None:
        self._written(
            "suggest", words, self.tr("Thank you. It goes to whoever writes this script.")
        )

    def _asked_for_no_contact(self, words: dict[str, str]) -> None:
        self._written("no-contact", words, self.tr("Kept: no calls to this customer."))

    def _written(self, command: str, words: Mapping[str, object], done: str) -> None:
        self.host.close()
        told = self._dispatcher.do(command, **words)
        if not told.problem:
            self.said.emit(done)
        self.settled.emit()

    def _replied(self, id: str) -> None:
        self.host.close()
        self._dispatcher.do("reply", id=id)
        self.settled.emit()

    def _transferred(self, kind: str, to: str) -> None:
        self.host.close()
        told = self._dispatcher.do("transfer", kind=kind, to=to)
        if not told.problem:
            self.said.emit(put(self.tr("Transferred to %1. Wrap up when they have it."), "%1", to))
        self.settled.emit()
