"""The calls of the desk on the screen: the step, the wrap-up, and what was told about them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.operations.desk.shapes import CallView, Changes, Told
from jobaid.ui.actions import ActionRegistry
from jobaid.ui.desk.call.conduct import Conduct
from jobaid.ui.desk.call.panels.panels import Panels
from jobaid.ui.desk.call.screen import CallScreen
from jobaid.ui.desk.deeds import Deeds
from jobaid.ui.desk.floating import FloatingBanner
from jobaid.ui.desk.wrapup.conduct import WrapUpConduct
from jobaid.ui.desk.wrapup.screen import WrapUpScreen

TICK_MS = 1_000
_MOVES = frozenset({"answer", "next", "jump", "skip", "return"})
_QUIET = frozenset({"typed", "note"})


class Calls(QObject):
    """Draws whichever screen the call wants and answers what is told after each deed.

    `shown` carries the screen that is to be seen: "call", "wrapup", or "start" between calls.
    """

    shown = Signal(str)

    def __init__(
        self,
        deeds: Deeds,
        actions: ActionRegistry,
        heard: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._actions = actions
        self.call = CallScreen(deeds, actions, parent)
        self.wrapup = WrapUpScreen(deeds, actions, parent)
        self.call_panels = Panels(deeds, actions, self.call)
        self.wrapup_panels = Panels(deeds, actions, self.wrapup)
        self.call_banner = FloatingBanner(self.call, heard)
        self.wrapup_banner = FloatingBanner(self.wrapup, heard)
        self.conduct = Conduct(deeds, actions, self.call, self.call_panels, self.call_banner)
        self.wrapup_conduct = WrapUpConduct(deeds, actions, self.wrapup, self.wrapup_panels)
        self.call.step.body.foot_room = self.call_banner.height()
        self._screen = "start"
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._connect()

    def _connect(self) -> None:
        deeds, call_banner = self._deeds, self.call_banner
        for screen, banner, panels in (
            (self.call, call_banner, self.call_panels),
            (self.wrapup, self.wrapup_banner, self.wrapup_panels),
        ):
            screen.placed.connect(banner.set_room)
            screen.placed.connect(panels.host.set_room)
            panels.host.opened.connect(banner.hide)
        deeds.about_to.connect(self._about_to)
        deeds.told.connect(self._told)
        deeds.asked.connect(self._asked)
        call_banner.undo_asked.connect(self.conduct.moves.undo)
        call_banner.go_on_asked.connect(deeds.go_on)
        call_banner.stay_asked.connect(self.conduct.moves.stay)
        for source in (self.conduct, self.wrapup_conduct, self.call_panels, self.wrapup_panels):
            source.said.connect(self._say)
        self.call_panels.settled.connect(self._settled)
        self.wrapup_panels.settled.connect(self._settled)

    @property
    def screen(self) -> str:
        """Which screen is to be seen."""
        return self._screen

    @property
    def banner(self) -> FloatingBanner:
        """The banner of the screen that shows."""
        return self.wrapup_banner if self._screen == "wrapup" else self.call_banner

    def draw(self) -> CallView | None:
        """Draw the call as it is now, on the screen that it wants."""
        view = self._deeds.session.call_view()
        before = self._screen
        if view is None:
            self._between(before)
            return None
        self._screen = "call" if view.wrap_up is None else "wrapup"
        if self._screen == "call":
            self.call_panels.take_view(view)
            anew = self.call.draw(view) or before != "call"
            self.wrapup.forget()
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
            self.conduct.flush()
        elif self._screen == "wrapup":
            self.wrapup_conduct.flush()

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
        self.wrapup.forget()
        if before != "start":
            self._change_screen(before)

    def _change_screen(self, before: str) -> None:
        panels = self.wrapup_panels if before == "wrapup" else self.call_panels
        panels.host.close()
        self.call_banner.hide()
        self.wrapup_banner.hide()
        self.shown.emit(self._screen)

    def _tick(self) -> None:
        view = self._deeds.session.call_view()
        if view is None:
            return
        if self._screen == "call":
            self.call_panels.take_view(view)
            self.call.tick(view)
        else:
            self.wrapup.tick(view)

    def _about_to(self) -> None:
        self.flush()

    def _told(self, name: str, told: Told) -> None:
        if told.changes is not Changes.NOTHING:
            self.draw()
        if told.problem:
            self._say_problem(told.problem)
        elif told.news:
            self.banner.say(told.news, "info")
        elif name in _MOVES and told.undo and self._screen == "call":
            undo = self.tr("Undo")
            self.banner.undo(_sentence(told.undo), undo, self._actions.cap("back"))
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

    def _say(self, words: str) -> None:
        self.banner.say(words, "info")

    def _say_problem(self, words: str) -> None:
        self.banner.say(words, "warn")

    def _settled(self) -> None:
        """A panel gave the focus back to where it was; where that is gone, to the step."""
        focus = QApplication.focusWidget()
        if focus is None or not focus.isVisible():
            self.rest()


def _sentence(words: str) -> str:
    return words if words.endswith(".") else f"{words}."
