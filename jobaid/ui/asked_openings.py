"""Calls that other programs want opened: links are followed, and a call in hand is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.sentences import put

if TYPE_CHECKING:
    from jobaid.operations.handover import HandoverReply, HandoverRequest
    from jobaid.ui.frame.banners import BannerStrip
    from jobaid.ui.links import Links
    from jobaid.ui.requests import Requests


class Opening(QObject):
    """Asks in a banner before a call in hand is parked. `refused` says why none was opened.

    A second request waits until the first is answered.
    """

    refused = Signal(str)

    def __init__(
        self, requests: Requests, links: Links, banners: BannerStrip, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._requests = requests
        self._banners = banners
        self._waiting: list[tuple[HandoverRequest, str]] = []
        links.asked.connect(self._link_asked)
        links.refused.connect(self.refused)
        requests.asking.connect(self._ask)

    def _ask(self, request: HandoverRequest, title: str) -> None:
        self._waiting.append((request, title))
        if len(self._waiting) == 1:
            self._ask_first()

    def _ask_first(self) -> None:
        words = self.tr("Another program wants to open “%1”. The call in hand would be parked.")
        self._banners.ask(
            put(words, "%1", self._waiting[0][1]),
            self.tr("Open it"),
            self._open_first,
            self.tr("Leave it"),
            self._leave_first,
            id="open",
        )

    def _open_first(self) -> None:
        request = self._waiting[0][0]
        self._leave_first()
        self._tell(self._requests.open_now(request))

    def _leave_first(self) -> None:
        del self._waiting[0]
        if self._waiting:
            self._ask_first()

    def _link_asked(self, request: HandoverRequest) -> None:
        # No program waits for the answer to a link: a refusal is for the agent.
        self._tell(self._requests.answer(request))

    def _tell(self, answer: HandoverReply) -> None:
        if not answer.ok:
            self.refused.emit(answer.words)
