"""The desk as a place of the window: between calls, in a call, wrapping up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jobaid.ui.desk.keys import DESK_KEYS
from jobaid.ui.desk.start.start_screen import StartScreen
from jobaid.ui.frame.gc_policy import GcPolicy

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from jobaid.operations.desk.action_result import ActionResult, Changes
    from jobaid.operations.desk.early_search import HitRow
    from jobaid.operations.desk.session import Session
    from jobaid.operations.team.team_status import TeamStatus
    from jobaid.promises.open_promises import OpenPromise
    from jobaid.ui.desk.call.help_asking import HelpAsking
    from jobaid.ui.desk.controller import DeskController
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.desk.shown_calls import Calls
    from jobaid.ui.frame.actions import WindowActions
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.frame.undo_line import UndoLine

    EarlySearch = Callable[[str], Sequence[HitRow] | None]


OF_A_CALL = (
    "callview.step_body",
    "callview.step",
    "callview.side",
    "callview.top_bar",
    "callview.call_panes",
    "desk.call.call_screen",
    "callview.panels.choose",
    "desk.call.panels.call_panels",
    "desk.call.keys",
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
    action that began or ended a call; `trouble` a sentence between calls; `rang` that a free timer
    is over, in words; `agent_chosen` id and name of who takes over this desk; `desks_wanted` that
    all desks of the team are to show; `warm_up_asked` that the agent wants their warm-up,
    `practice_asked(call)` to practise a call; `pins_changed` the ids of all scripts that the agent
    has pinned now; `reload_asked` that the library is to be read again; `help_asked(words)` that a
    supervisor is asked for help with the call in hand, `help_left` that it is wanted no more;
    `needs_room` whether a call shows.
    """

    said = Signal(str)
    did = Signal(object)
    reload_asked = Signal()
    trouble = Signal(str)
    rang = Signal(str)
    agent_chosen = Signal(str, str)
    desks_wanted = Signal()
    pins_changed = Signal(object)
    warm_up_asked = Signal()
    practice_asked = Signal(str)
    help_asked = Signal(str)
    help_left = Signal()
    needs_room = Signal(bool)

    def __init__(
        self,
        actions: WindowActions,
        undo_line: UndoLine,
        find: EarlySearch | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("desk")
        self.action_map = actions.new_map(DESK_KEYS, self)
        self.undo_line = undo_line
        self._early = find
        self._to_open: HitRow | None = None
        self._docked = False
        self._floor = False
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
        self.start.warm_up_asked.connect(self.warm_up_asked)
        self.start.practice_asked.connect(self.practice_asked)
        self.start.page.desks.all_wanted.connect(self.desks_wanted)

    def begin(self, session: Session, tasks: Tasks, *, opens_call: bool = False) -> None:
        """The session is there: everything of the desk can be done.

        `opens_call`: it is about to open one, so that the start screen need not be drawn.
        """
        from jobaid.ui.desk.controller import DeskController

        self._work = DeskController(session, self.action_map, tasks, self, opens_call=opens_call)
        self._work.set_docked(self._docked)
        self._work.set_floor(self._floor)
        self._library_came()

    def leave(self) -> None:
        """The window closes: what stands in the call on the screen is kept as it is."""
        if self._work is not None:
            self._work.calls.leave()

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
        if self._at_work.prepare():
            return True
        self.gc_policy.much_was_made()
        return False

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

    def settle(self, name: str) -> None:
        """What is being typed in a call counts: what is named is about to be done."""
        if self._work is not None:
            self._work.settle(name)

    def set_docked(self, docked: bool) -> None:
        """The window went into the dock, or out."""
        self._docked = docked
        if self._work is not None:
            self._work.set_docked(docked)

    def set_floor(self, on: bool) -> None:
        """Whether a supervisor can be asked for help."""
        self._floor = on
        if self._work is not None:
            self._work.set_floor(on)

    @property
    def help(self) -> HelpAsking | None:
        """Where it shows what became of help that was asked for; None while no call was had."""
        return None if self._work is None else self._work.help

    def renew(self, changes: Changes) -> None:
        """Draw anew what these changes touch."""
        if self._work is not None and self._work.renew(changes):
            self._library_came()
            self.gc_policy.much_was_made()

    def take(self, result: ActionResult) -> None:
        """Draw what an action from elsewhere led to, and say what it told."""
        if self._work is not None:
            self.renew(result.changes)
            self._work.tell(result)

    def show_team(self, status: TeamStatus | None, now: dt.datetime) -> None:
        """Show a supervisor how it stands with the other desks; None: not at all."""
        self.start.page.show_team(status, now)

    def what_fits(self, words: str) -> Sequence[HitRow] | None:
        """What fits the words; None while nothing can be found yet."""
        if self._work is not None and self._work.has_library:
            return self._work.session.search(words)
        return None if self._early is None else self._early(words)

    @property
    def in_call(self) -> bool:
        """Whether a call is in hand: what is found then is for the same caller."""
        return self._work is not None and self._work.session.desk_call is not None

    def open_hit(self, hit: HitRow, new_call: bool = False) -> None:
        """Go to what was found: a script, a step, a reply; as soon as the library is there.

        `new_call`: a call of its own; the one in hand is laid aside.
        """
        if self._work is not None and self._work.has_library:
            self._work.hits.open_hit(hit, new_call)
        else:
            self._to_open = hit

    def call_about(self, promise: OpenPromise) -> None:
        """Call about a promise, whosever it is."""
        if self._work is not None:
            self._work.call_about(promise)

    def open_with(self, script: str, given: dict[str, str]) -> None:
        """Begin a call with a script and what is known of the customer."""
        if self._work is not None:
            self._work.open_with(script, given)

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
