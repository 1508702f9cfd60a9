"""What a search or the palette found on the desk, opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobaid.ui.desk.reply_sheet import ReplySheet
from jobaid.ui.frame.panel_host import PanelHost

if TYPE_CHECKING:
    from jobaid.operations.desk.early_search import HitRow
    from jobaid.ui.desk.area import DeskArea
    from jobaid.ui.desk.dispatcher import Dispatcher


class Hits(QObject):
    """Goes to what was found.

    Between calls a step or a script's reply opens its script, and then the step or the reply in
    it; the house's replies belong to no script and are shown to read. In a call the call goes
    to the step or opens the reply, and a reply of a script that is not in hand is shown to read.
    """

    def __init__(self, dispatcher: Dispatcher, desk: DeskArea) -> None:
        super().__init__(desk)
        self._dispatcher = dispatcher
        self._host = PanelHost(desk, desk.room)
        self._sheet: ReplySheet | None = None

    def open_hit(self, hit: HitRow) -> None:
        """Go to a script, a step or a reply."""
        self.leave()
        session = self._dispatcher.session
        in_call = session.call_view() is not None
        in_reach = session.replies_of(hit.script) if in_call else bool(hit.script)
        if hit.kind == "script":
            self._dispatcher.run("open", session.open_script, hit.script)
        elif hit.kind == "reply" and not in_reach:
            self._read(hit)
        elif in_call or self._opened(hit.script):
            self._go_in(hit)

    def leave(self) -> None:
        """Put away what is shown to read."""
        self._host.close()

    def _opened(self, script: str) -> bool:
        """Begin a call with a script; whether one began."""
        self._dispatcher.run("open", self._dispatcher.session.open_script, script)
        return self._dispatcher.session.call_view() is not None

    def _go_in(self, hit: HitRow) -> None:
        """To a step or a reply of the call in hand."""
        view = self._dispatcher.session.call_view()
        if hit.kind == "reply":
            self._dispatcher.do("reply", id=hit.id)
        elif view is not None and (view.script, view.step) != (hit.script, hit.id):
            # A move that a rule is against asks first, as from any other step.
            self._dispatcher.do("jump", to=f"{hit.script}/{hit.id}")

    def _read(self, hit: HitRow) -> None:
        reply = self._dispatcher.session.reply_to_read(hit.script, hit.id)
        if reply is None:
            return
        if self._sheet is None:
            self._sheet = ReplySheet(self._host.surface)
            self._host.add(self._sheet)
        self._host.show("reply", self._sheet, self._sheet.prepare(reply))
