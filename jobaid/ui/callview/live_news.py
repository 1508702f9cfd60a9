"""What a screen reader is told while a step goes on: once each, however often it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jobaid.sentences import ended
from jobaid.ui.callview.standard_words import state_words

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView


class LiveNews:
    """Remembers what has been told of the call that shows."""

    def __init__(self) -> None:
        self._call = ""
        self._told: set[tuple[str, str]] = set()

    def of(self, view: CallView) -> str:
        """What is new: a hold, the cue to check in, a standard that is soon or over; "" else."""
        now: dict[tuple[str, str], str] = {}
        if view.held_s is not None:
            now["hold", ""] = _tr("The call is on hold.")
        if view.hold_cue:
            now["hold", "cue"] = _tr("Check in with the customer.")
        for one in view.standards:
            if one.state in ("soon", "over"):
                now[one.id, one.state] = ended(f"{one.text}: {state_words(one)}")
        if view.id != self._call:
            self._call, self._told = view.id, set()
        # A hold and its cue come again; a standard that is over stays so.
        self._told = {key for key in self._told if key[0] != "hold" or key in now}
        new = [words for key, words in now.items() if key not in self._told]
        self._told |= now.keys()
        return " ".join(new)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LiveNews", text)
