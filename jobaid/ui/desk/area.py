"""The desk as a place of the window: between calls, in a call, wrapping up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jobaid.ui.desk.keys import DESK_KEYS
from jobaid.ui.desk.start.start_screen import StartScreen
from jobaid.ui.frame.gc_policy import GcPolicy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobaid.operations.desk.action_result import ActionResult, Changes
    from jobaid.operations.desk.early_search import HitRow
    from jobaid.operations.desk.session import Session
    from jobaid.ui.desk.controller import DeskController
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.desk.shown_calls import Calls
    from jobaid.ui.frame.actions import WindowActions
    from jobaid.ui.frame.tasks import Tasks

    EarlySearch = Callable[[str], Sequence[HitRow] | None]


OF_A_CALL = (
    "callview.step_body",
    "callview.step",
    "callview.side",
    "callview.top_bar",
    "callview.call_panes",
    "desk.call.call_screen",
    "desk.call.panels.choose",
    "desk.call.panels.call_panels",
    "desk.call.keys",
    "desk.wrapup.wrapup_screen",
    "desk.shown_calls",
)
"""What the screens of a call are made of, in parts that load quickly.

On the window's thread: PySide makes its classes when they are first touched, and dies where two
threads do so at once.
"""


class DeskArea(QWidget):
    """A stack of the start screen, the call and the wrap-up, over one session.

    The start screen is there at once, and `find` answers its search (None: not yet); the
    session comes with `begin`. What was typed or opened before is found and opened then.

    Its keys do what its own `action_map` says; `said` carries every sentence that a
    banner of the desk has shown, for the list in the key help; `did` every `ActionResult` of an
    action that began or ended a call; `trouble` a sentence between calls; `reload_asked` that the
    library is to be read again.
    """

    said = Signal(str)
    did = Signal(object)
    reload_asked = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        actions: WindowActions,
        find: EarlySearch | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("desk")
        self.action_map = actions.new_map(DESK_KEYS, self)
        self._early = find
        self._to_open: HitRow | None = None
        self._docked = False
        self._work: DeskController | None = None
        self.gc_policy = GcPolicy(self)
        self.stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.start = StartScreen(self.action_map, self.stack)
        self.stack.addWidget(self.start)
        self.start.waits = True
        self.start.search_changed.connect(self._search)
        self.start.open_hit.connect(self.open_hit)

    def begin(self, session: Session, tasks: Tasks) -> None:
        """The session is there: everything of the desk can be done."""
        from jobaid.ui.desk.controller import DeskController

        self._work = DeskController(session, self.action_map, tasks, self)
        self._work.set_docked(self._docked)
        self._library_came()

    def end(self) -> None:
        """The place goes: nothing of it works on. Its calls are the session's to close."""
        self.gc_policy.let_go()

    @property
    def dispatcher(self) -> Dispatcher:
        """What is done on the desk goes through here; there once it has begun."""
        return self._at_work.dispatcher

    @property
    def calls(self) -> Calls:
        """The calls on the screen; there once the desk has begun."""
        return self._at_work.calls

    def prepare(self) -> bool:
        """Load or make one more part of the screens of a call; False: all is there."""
        return self._at_work.prepare()

    # -- for the window -----------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order."""
        return self.start.panes() if self._work is None else self._work.panes()

    def room(self) -> QRect | None:
        """Where panels may stand: in a call not over the never strip and the bars."""
        return None if self._work is None else self._work.room()

    def focus_first(self) -> None:
        """Give the focus to where work goes on."""
        if self._work is None:
            self.start.focus_first()
        else:
            self._work.focus_first()

    def set_docked(self, docked: bool) -> None:
        """The window went into the dock, or out."""
        self._docked = docked
        if self._work is not None:
            self._work.set_docked(docked)

    def renew(self, changes: Changes) -> None:
        """Draw anew what these changes touch."""
        if self._work is not None and self._work.renew(changes):
            self._library_came()

    def take(self, result: ActionResult) -> None:
        """Draw what an action from elsewhere led to, and say what it told."""
        if self._work is not None:
            self.renew(result.changes)
            self._work.tell(result)

    def what_fits(self, words: str) -> Sequence[HitRow] | None:
        """What fits the words; None while nothing can be found yet."""
        if self._work is not None and self._work.has_library:
            return self._work.session.search(words)
        return None if self._early is None else self._early(words)

    def open_hit(self, hit: HitRow) -> None:
        """Go to what was found: a script, a step, a reply; as soon as the library is there."""
        if self._work is not None and self._work.has_library:
            self._work.hits.open_hit(hit)
        else:
            self._to_open = hit

    def search_again(self) -> None:
        """What was typed may find something now."""
        if self.start.searched:
            self._search(self.start.searched)

    # -- inside -------------------------------------------------------------------------------

    @property
    def _at_work(self) -> DeskController:
        assert self._work is not None, "the desk has not begun"
        return self._work

    def _search(self, words: str) -> None:
        found = self.what_fits(words)
        if found is not None:
            self.start.show_hits(found)

    def _library_came(self) -> None:
        """What was typed or opened before there was a library is found and opened now."""
        if not self._at_work.has_library:
            return
        self.search_again()
        hit, self._to_open = self._to_open, None
        if hit is not None:
            QTimer.singleShot(0, self, lambda: self.open_hit(hit))
        self.start.library_came()
