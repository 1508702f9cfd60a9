"""What the window asks of a place (Desk now; Scripts, Review, Practice later)."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from jobaid.operations.desk.shapes import Changes, HitRow, Told
from jobaid.ui.keys import Context


@runtime_checkable
class Place(Protocol):
    """One of the places that the window's navigation leads to. The object is a QWidget.

    A place that goes from one screen to another (a call begins, or wraps up) emits its
    signal `context_changed(str)` with one of `keys.CONTEXTS`.
    """

    def context(self) -> Context:
        """Which keys work here now."""
        ...

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order; hidden ones are passed over."""
        ...

    def focus_first(self) -> None:
        """Give the focus to where work goes on: the search, or the step."""
        ...


@runtime_checkable
class DeskView(Place, Protocol):
    """What the program asks of the Desk: `DeskPlace(session, actions, parent)` is one.

    It draws what the session gives and calls the session's methods; what came about outside
    of it (another program, the palette, the disk) reaches it through these two. Its signals
    are `context_changed(str)` and `said(str)`, a sentence for a banner.
    """

    def renew(self, changes: Changes) -> None:
        """Draw anew what changed; with CALL, show the screen that is due now."""
        ...

    def take(self, told: Told) -> None:
        """Show what a deed led to that was done outside: what changed, and its sentence."""
        ...

    def open_hit(self, hit: HitRow) -> None:
        """Open what the search found: begin its script, jump to its step, or show its reply."""
        ...
