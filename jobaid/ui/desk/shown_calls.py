"""The calls of the desk on the screen: the step, the wrap-up, and what was told about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.ui.desk.call.call_screen import CallScreen
from jobaid.ui.desk.call.keys import CallKeys
from jobaid.ui.desk.call.panels.call_panels import Panels
from jobaid.ui.desk.wrapup.keys import WrapUpKeys
from jobaid.ui.desk.wrapup.wrapup_screen import WrapUpScreen
from jobaid.ui.frame.floating_banner import FloatingBanner
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.widgets.banner import BannerKind

TICK_MS = 1_000
_MOVES = frozenset({"answer", "next", "jump", "skip", "return"})
_QUIET = frozenset({"typed", "note"})


class _WrapUp:
    """The screen that a call ends with, its panels, its banner, and what its keys do."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        actions: ActionMap,
        heard: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        self.screen = WrapUpScreen(dispatcher, actions, parent)
        self.panels = Panels(dispatcher, actions, self.screen)
        self.banner = FloatingBanner(self.screen, heard)
        self.key_bindings = WrapUpKeys(dispatcher, actions, self.screen, self.panels)


class Calls(QObject):
    """Draws whichever screen the call wants and answers what is told after each action.

    `shown` carries the screen that is to be seen: "call", "wrapup", or "start" between calls.
    The wrap-up is made when it is first wanted, or before, by `prepare`.
    """

    shown = Signal(str)

    def __init__(
        self,
        dispatcher: Dispatcher,
        actions: ActionMap,
        heard: Callable[[str], object],
        stack: QStackedWidget,
    ) -> None:
        super().__init__(stack)
        self._dispatcher = dispatcher
        self._actions = actions
        self._heard = heard
        self._stack = stack
        self._wrapping: _WrapUp | None = None
        self.call = CallScreen(dispatcher, actions, stack)
        self.call_panels = Panels(dispatcher, actions, self.call)
        self.call_banner = FloatingBanner(self.call, heard)
        self.key_bindings = CallKeys(
            dispatcher, actions, self.call, self.call_panels, self.call_banner
        )
        self.call.step.body.foot_room = self.call_banner.height()
        self._screen = "start"
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._connect()

    def _connect(self) -> None:
        dispatcher, banner = self._dispatcher, self.call_banner
        dispatcher.about_to.connect(self._about_to)
        dispatcher.asked.connect(self._asked)
        banner.undo_asked.connect(self.key_bindings.undo)
        banner.go_on_asked.connect(dispatcher.go_on)
        banner.stay_asked.connect(self.key_bindings.stay)
        self.key_bindings.said.connect(self._say)
        self._take_in(self.call, self.call_panels, banner)

    def _take_in(
        self, screen: CallScreen | WrapUpScreen, panels: Panels, banner: FloatingBanner
    ) -> None:
        self._stack.addWidget(screen)
        screen.placed.connect(banner.set_room)
        screen.placed.connect(panels.host.set_room)
        panels.host.opened.connect(self._panel_opened)
        panels.said.connect(self._say)
        panels.settled.connect(self._settled)

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

    def draw(self) -> CallView | None:
        """Draw the call as it is now, on the screen that it wants."""
        view = self._dispatcher.session.call_view()
        before = self._screen
        if view is None:
            self._between(before)
            return None
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
        return view

    def flush(self) -> None:
        """Keep what was typed and is not kept yet."""
        if self._screen == "call":
            self.key_bindings.flush()
        elif self._screen == "wrapup":
            self._wrap_up.key_bindings.flush()

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
            self.call.step.rest()
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

    def _about_to(self) -> None:
        self.flush()

    def heard_of(self, name: str, result: ActionResult) -> None:
        """Draw and say what an action led to."""
        if result.changes is not Changes.NOTHING:
            self.draw()
        if result.problem:
            self.say(result.problem)
        elif result.news:
            self.banner.say(result.news, "info")
        elif name in _MOVES and result.undo and self._screen == "call":
            undo = self.tr("Undo")
            self.banner.undo(_sentence(translated(result.undo)), undo, self._actions.cap("back"))
        elif name not in _QUIET:
            self.banner.hide()

    def _asked(self, words: str) -> None:
        self.banner.ask(
            words,
            self.tr("Go on all the same"),
            self.tr("Enter"),
            self.tr("Stay"),
            self.tr("Esc"),
        )

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


def _sentence(words: str) -> str:
    return words if words.endswith(".") else f"{words}."
