"""Moving through a call: answers, the way on, jumps, back, undo, ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.ui.desk.call.call_screen import CallScreen
    from jobaid.ui.desk.call.panels.call_panels import Panels
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.floating_banner import FloatingBanner


class Moves(QObject):
    """What moves the call, and what a plain key does. `said` carries news."""

    said = Signal(str)

    def __init__(
        self,
        dispatcher: Dispatcher,
        actions: ActionMap,
        screen: CallScreen,
        panels: Panels,
        banner: FloatingBanner,
    ) -> None:
        super().__init__(screen)
        self._dispatcher = dispatcher
        self._actions = actions
        self._screen = screen
        self._panels = panels
        self._banner = banner

    def take_digit(self, digit: int) -> None:
        """A digit: for the open panel, a card that asks, or an answer of the step."""
        if self._panels.take_digit(digit):
            return
        asking = self._screen.asking
        if asking is not None and digit in (1, 2):
            asking.leave()
            self._panels.own_up(asking.rule_id, digit == 2)
            return
        if digit == 0:
            self.none_fits()
            return
        view = self._screen.view
        for one in view.answers if view is not None else ():
            if one.number == digit:
                self.answer(one.id)

    def take_plain(self, name: str) -> None:
        """Another key that acts outside fields."""
        {
            "tick": self.tick_next,
            "back": self.back,
            "next": self._enter,
            "leave": self.leave,
            "down": self._screen.step.first_answer,
            "up": self._screen.step.rest,
            "page-down": self._page_down,
            "page-up": self._page_up,
        }[name]()

    def answer(self, id: str) -> None:
        """The customer's answer."""
        view = self._screen.view
        found = None
        if view is not None:
            found = next((one for one in view.answers if one.id == id), None)
        self._panels.put_away()
        if found is not None and not found.enabled and found.waits_for:
            words = self.tr("Not yet: it waits for %1").replace("%1", translated(found.waits_for))
            self.said.emit(words)
            return
        self._dispatcher.do("answer", id=id)

    def none_fits(self) -> None:
        """None of the answers fits."""
        if not self._panels.take_digit(0):
            self._panels.none_fits()

    def next(self) -> None:
        """The step's way on; the wrap-up where the script goes no further."""
        view = self._screen.view
        if view is not None and view.way_on is not None and view.way_on.does == "wrap-up":
            self._actions.run("wrap-up")
        else:
            self._dispatcher.do("next")

    def jump_to(self, target: str) -> None:
        """To a step of the outline, or an urgent answer's."""
        self._dispatcher.do("jump", to=target)

    def jump(self) -> None:
        """Choose a step in the outline; where there is none, in a panel."""
        if self._screen.outline.isVisible():
            self._screen.outline.focus_now()
        else:
            self._panels.questions.jump()

    def topic_back(self) -> None:
        """To the step where the caller's topic before this one was left."""
        view = self._screen.view
        if view is not None and view.earlier_topic:
            self._dispatcher.do("jump", to=view.earlier_topic)

    def back(self) -> None:
        """Undo while the banner offers it, else back along the way."""
        if self._banner.purpose == "question":
            self.stay()
        elif self._banner.purpose == "undo":
            self.undo()
        else:
            self._dispatcher.do("back")

    def undo(self) -> None:
        """Take the last move or tick back."""
        self._dispatcher.do("undo")

    def leave(self) -> None:
        """Esc: the question, the reply, the field; then the step."""
        view = self._screen.view
        if self._dispatcher.questioned:
            self.stay()
        elif view is not None and view.reply is not None:
            self._dispatcher.do("return")
        self._screen.step.rest()

    def stay(self) -> None:
        """No to a move that would break a rule."""
        self._dispatcher.stay()
        self._banner.hide()
        self._screen.step.rest()
        self._screen.step.body.answers.set_covered(frozenset())

    def _enter(self) -> None:
        view = self._screen.view
        if self._dispatcher.questioned:
            self._dispatcher.go_on()
        elif view is not None and view.way_on is not None and not view.answers:
            self.next()

    def tick_next(self) -> None:
        """Tick the next open item."""
        id = self._screen.step.body.items.next_open()
        if id is not None:
            self.tick(id, True)

    def tick(self, id: str, on: bool) -> None:
        """Tick an item, or take its tick away."""
        self._dispatcher.do("tick", id=id, on=on)

    def _page_down(self) -> None:
        self._screen.step.page(1)

    def _page_up(self) -> None:
        self._screen.step.page(-1)
