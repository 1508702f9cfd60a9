"""The calls of the desk on the screen: the step, the wrap-up, and what was told about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.result_words import PUT_AWAY, WHILE_TYPING
from jobaid.sentences import ended
from jobaid.ui.callview.typing_pause import takes_digits
from jobaid.ui.desk.call.call_screen import CallScreen
from jobaid.ui.desk.call.keys import CallKeys
from jobaid.ui.desk.call.panels.call_panels import Panels
from jobaid.ui.frame.floating_banner import FloatingBanner
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.after_paint import AfterPaint
from jobaid.ui.widgets.themed import announce

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.desk.wrapup.wrapup_screen import WrapUpScreen
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.undo_line import UndoLine
    from jobaid.ui.widgets.banner import BannerKind

TICK_MS = 1_000
_MOVES = frozenset({"answer", "next", "jump", "skip", "return"})
_DIGITS = frozenset("0123456789")
_ENTERS = _MOVES - {"return"}
_QUIET = frozenset({"typed", "note"})
_LAY_ASIDE = PUT_AWAY | {"open", "resume-call", "wrap-up", "back-to-call"}
"""The actions that leave the screen of the call: the note in it is one then."""


class _WrapUp:
    """The screen that a call ends with, its panels, its banner, and what its keys do."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        actions: ActionMap,
        heard: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        from jobaid.ui.desk.wrapup.keys import WrapUpKeys
        from jobaid.ui.desk.wrapup.wrapup_screen import WrapUpScreen

        self.screen = WrapUpScreen(dispatcher, actions, parent)
        self.panels = Panels(dispatcher, actions, self.screen)
        self.banner = FloatingBanner(self.screen, heard)
        self.key_bindings = WrapUpKeys(dispatcher, actions, self.screen, self.panels)


class Calls(QObject):
    """Draws whichever screen the call wants and answers what is told after each action.

    `shown` carries the screen that is to be seen: "call", "wrapup", or "start" between calls.
    `hit_asked` carries what of the library is to be opened (a `HitRow`), `panel_opening` tells
    that a panel of the screen opens.
    The wrap-up is made when it is first wanted, or before, by `prepare`.
    """

    shown = Signal(str)
    hit_asked = Signal(object)
    panel_opening = Signal()

    def __init__(
        self,
        dispatcher: Dispatcher,
        actions: ActionMap,
        heard: Callable[[str], object],
        stack: QStackedWidget,
        undo_line: UndoLine,
    ) -> None:
        super().__init__(stack)
        self._dispatcher = dispatcher
        self._actions = actions
        self._heard = heard
        self._stack = stack
        self._wrapping: _WrapUp | None = None
        self.call = CallScreen(dispatcher, actions, stack)
        self.call_panels = Panels(dispatcher, actions, self.call)
        self.call_banner = FloatingBanner(self.call, heard, undo_line)
        self.key_bindings = CallKeys(
            dispatcher, actions, self.call, self.call_panels, self.call_banner
        )
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self.call.step.body.foot_room = "row_two"
        self._screen = "start"
        self._telling_undo = AfterPaint(self, self._tell_undo)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._connect()

    def _connect(self) -> None:
        dispatcher, banner = self._dispatcher, self.call_banner
        dispatcher.about_to.connect(self.settle)
        dispatcher.asked.connect(self._asked)
        banner.changed.connect(self._banner_changed)
        banner.undo_asked.connect(self.key_bindings.undo)
        banner.go_on_asked.connect(dispatcher.go_on)
        banner.stay_asked.connect(self.key_bindings.stay)
        self.key_bindings.said.connect(self._say)
        self._take_in(self.call, self.call_panels, banner)
        host = self.call_panels.host
        host.leave_in_sight(self.call.step.body.say)
        host.opened.connect(self._panel_changed)
        host.closed.connect(self._panel_changed)

    def _panel_changed(self) -> None:
        self.call.set_panel(self.call_panels.host.current)

    def _take_in(
        self, screen: CallScreen | WrapUpScreen, panels: Panels, banner: FloatingBanner
    ) -> None:
        self._stack.addWidget(screen)
        screen.placed.connect(banner.set_room)
        screen.placed.connect(panels.host.set_room)
        panels.host.opening.connect(self.panel_opening)
        panels.host.opened.connect(self._panel_opened)
        panels.said.connect(self._say)
        panels.settled.connect(self._settled)
        panels.hit_asked.connect(self.hit_asked)

    @property
    def _wrap_up(self) -> _WrapUp:
        return self._make_wrap_up() if self._wrapping is None else self._wrapping

    def _make_wrap_up(self) -> _WrapUp:
        made = self._wrapping = _WrapUp(self._dispatcher, self._actions, self._heard, self._stack)
        made.key_bindings.said.connect(self._say)
        self._take_in(made.screen, made.panels, made.banner)
        return made

    @property
    def wrapup(self) -> WrapUpScreen:
        """The screen that a call ends with."""
        return self._wrap_up.screen

    @property
    def wrapup_panels(self) -> Panels:
        """The panels over it."""
        return self._wrap_up.panels

    def prepare(self) -> bool:
        """Make the wrap-up before it is wanted; False: it is there."""
        if self._wrapping is not None:
            return False
        self._make_wrap_up()
        return True

    def set_docked(self, docked: bool) -> None:
        """The window went into the dock, or out."""
        self.call.set_docked(docked)

    @property
    def screen(self) -> str:
        """Which screen is to be seen."""
        return self._screen

    @property
    def banner(self) -> FloatingBanner:
        """The banner of the screen that shows."""
        return self._wrap_up.banner if self._screen == "wrapup" else self.call_banner

    def draw(self) -> bool:
        """Draw the call as it is now, on the screen that it wants; whether another step came."""
        view = self._dispatcher.session.call_view()
        before = self._screen
        if view is None:
            self._between(before)
            return False
        self._screen = "call" if view.wrap_up is None else "wrapup"
        if self._screen == "call":
            self.call_panels.take_view(view)
            anew = self.call.draw(view) or before != "call"
            self._forget_wrap_up()
        else:
            self.wrapup_panels.take_view(view)
            anew = self.wrapup.draw(view) or before != "wrapup"
        if before != self._screen:
            self._change_screen(before)
        if not self._timer.isActive():
            self._timer.start()
        if anew:
            self._arrived(view)
        return anew

    def flush(self) -> None:
        """Keep what was typed and is not kept yet."""
        if self._screen == "call":
            self.key_bindings.flush()
        elif self._screen == "wrapup":
            self._wrap_up.key_bindings.flush()

    def leave(self) -> None:
        """The window closes: what stands in fields, notes and panels is kept."""
        self.flush()
        if self._screen == "call":
            self.call_panels.leave()
        elif self._screen == "wrapup":
            self.wrapup_panels.leave()

    def rest(self) -> None:
        """Give the focus to where work goes on."""
        if self._screen == "call":
            self.call.step.rest()
        elif self._screen == "wrapup":
            self.wrapup.rest()

    def _arrived(self, view: CallView) -> None:
        """Another step shows: nothing of the one before stays open, and it is read out."""
        self.call_panels.host.close()
        if self._screen == "call":
            self.call.step.arrive()
            self.call.step.tell(view)
        else:
            self.wrapup.rest()
            self.wrapup.tell()

    def _between(self, before: str) -> None:
        self._screen = "start"
        self._timer.stop()
        self._forget_wrap_up()
        if before != "start":
            self._change_screen(before)

    def _change_screen(self, before: str) -> None:
        panels = self.wrapup_panels if before == "wrapup" else self.call_panels
        panels.host.close()
        self.call_banner.hide()
        if self._wrapping is not None:
            self._wrapping.banner.hide()
        self.shown.emit(self._screen)

    def _forget_wrap_up(self) -> None:
        if self._wrapping is not None:
            self._wrapping.screen.forget()

    def _tick(self) -> None:
        view = self._dispatcher.session.call_view()
        if view is None:
            return
        if self._screen == "call":
            self.call_panels.take_view(view)
            self.call.tick(view)
        else:
            self.wrapup.tick(view)

    def settle(self, name: str) -> None:
        """What stands in the fields counts: the call is about to do what is named.

        Beside a tick or a rule owned up to the typing goes on.
        """
        if name in WHILE_TYPING or name == "own-up":
            self.flush()
        elif self._screen == "call":
            self.key_bindings.settle(note=name in _LAY_ASIDE)
            if name in _ENTERS or name in _LAY_ASIDE:
                self.call_panels.settle()
        elif self._screen == "wrapup":
            self._wrap_up.key_bindings.settle(note=name in _LAY_ASIDE)

    def heard_of(self, name: str, result: ActionResult) -> None:
        """Draw and say what an action led to."""
        self._focus_moved(None, QApplication.focusWidget())
        if result.changes is not Changes.NOTHING:
            came = self.draw()
            if name in _ENTERS and self._screen == "call" and not came:
                # The step that came is the one that was there.
                self.call.step.arrive()
        if result.problem and self._told_by_field(result.problem):
            announce(self.call, translated(result.problem))
            self.banner.hide()
        elif result.problem and name == "promise" and self.call_panels.promises.open:
            self.banner.hide()  # the panel says it, and covers where the banner would stand
        elif result.problem:
            self.say(result.problem)
        elif result.news:
            self.banner.say(ended(translated(result.news)), "info")
        elif name in _MOVES and result.undo and self._screen == "call":
            undo = self.tr("Undo")
            self.banner.undo(ended(translated(result.undo)), undo, self._actions.cap("back"))
        elif name not in _QUIET:
            self.banner.hide()

    def _told_by_field(self, problem: str) -> bool:
        """Whether a field of the step says it itself: saying it twice would cover answers."""
        view = self.call.view
        return (
            self._screen == "call"
            and view is not None
            and any(one.problem == problem for one in view.asks)
        )

    def _banner_changed(self) -> None:
        """The key for back undoes while the banner offers it: its button says so, too.

        It stands beside the step that comes with it, and so comes right after it.
        """
        self._telling_undo.ask()

    def _tell_undo(self) -> None:
        self.call.action_bar.set_undoes(self.call_banner.purpose == "undo")

    def _asked(self, words: str, yes: str, no: str) -> None:
        # Enter and Esc answer it: they must not go into a field.
        self.call.step.rest()
        self._focus_moved(None, QApplication.focusWidget())
        self.banner.ask(
            words,
            yes or self.tr("Go on all the same"),
            self.tr("Enter"),
            no or self.tr("Stay"),
            self.tr("Esc"),
            "info" if yes else "never",
        )

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        """What opens over the step takes the focus: the caps under it show what works still."""
        if now is None or self._screen != "call":
            return
        step, panel = self.call.step, self.call_panels.host.current
        covered: frozenset[str] = frozenset()
        if self.call_panels.has_digits:
            covered = _DIGITS
        elif self.call.asking is not None:
            covered = frozenset("12")
        if self._dispatcher.questioned:
            covered |= {"Enter"}
        if panel is not None and panel.isAncestorOf(now):
            step.set_typing(takes_digits(now))
        step.body.answers.set_covered(covered)

    def say(self, words: str, kind: BannerKind = "warn") -> None:
        """Say a sentence. A question that waits for its answer stays: then F1 lists it."""
        if self._dispatcher.questioned:
            self._heard(translated(words))
        else:
            self.banner.say(words, kind)

    def _say(self, words: str) -> None:
        self.say(words, "info")

    def _panel_opened(self) -> None:
        """A panel takes the place of the banner; a question that nobody sees is forgotten."""
        self._dispatcher.stay()
        self.banner.hide()

    def _settled(self) -> None:
        """A panel gave the focus back to where it was; where that is gone, to the step."""
        focus = QApplication.focusWidget()
        if focus is None or not focus.isVisible():
            self.rest()
