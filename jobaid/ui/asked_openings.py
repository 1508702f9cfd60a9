"""Calls that other programs want opened: links are followed, and a call in hand is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from jobaid.operations.handover import HandoverReply, HandoverRequest
    from jobaid.ui.frame.banners import BannerStrip
    from jobaid.ui.links import Links
    from jobaid.ui.requests import Requests


class Opening(QObject):
    """Asks in a banner before a call in hand is parked. `refused` says why none was opened."""

    refused = Signal(str)

    def __init__(
        self, requests: Requests, links: Links, banners: BannerStrip, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._requests = requests
        self._banners = banners
        self._to_open: HandoverRequest | None = None
        links.asked.connect(self._link_asked)
        links.refused.connect(self.refused)
        requests.asking.connect(self._ask)

    def _ask(self, request: HandoverRequest, title: str) -> None:
        self._to_open = request
        words = self.tr("Another program wants to open “%1”. The call in hand would be parked.")
        self._banners.ask(
            words.replace("%1", title),
            self.tr("Open it"),
            self._open_asked,
            self.tr("Leave it"),
            id="open",
        )

    def _open_asked(self) -> None:
        request, self._to_open = self._to_open, None
        if request is not None:
            self._tell(self._requests.open_now(request))

    def _link_asked(self, request: HandoverRequest) -> None:
        # No program waits for the answer to a link: a refusal is for the agent.
        self._tell(self._requests.answer(request))

    def _tell(self, answer: HandoverReply) -> None:
        if not answer.ok:
            self.refused.emit(answer.words)
