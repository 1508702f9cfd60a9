"""What the keys of a call do: from a key, a button or the palette to the session."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from jobaid.log.mask import mask_text
from jobaid.ui.callview.call_key_rows import LETTERS
from jobaid.ui.desk.call.move_keys import Moves
from jobaid.ui.widgets.text_fields import LongBox, cut_words

if TYPE_CHECKING:
    from jobaid.ui.desk.call.call_screen import CallScreen
    from jobaid.ui.desk.call.panels.call_panels import Panels
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.actions import ActionHandler, ActionMap, When
    from jobaid.ui.frame.floating_banner import FloatingBanner


class KeyWithSign(QObject):
    """A key that carries a digit or a letter: bound methods keep nothing alive, closures would."""

    def __init__(self, sign: Any, take: Callable[[Any], object], parent: QObject) -> None:
        super().__init__(parent)
        self._sign = sign
        self._take = take

    def press(self) -> None:
        """The key was pressed."""
        self._take(self._sign)


class CallKeys(Moves):
    """Binds every action of a call, those that move it among them."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        actions: ActionMap,
        screen: CallScreen,
        panels: Panels,
        banner: FloatingBanner,
    ) -> None:
        super().__init__(dispatcher, actions, screen, panels, banner)
        self._bind()
        self._connect()

    def _bind(self) -> None:
        questions = self._panels.questions
        bindings: dict[str, ActionHandler | tuple[ActionHandler, When]] = {
            f"answer-{digit}": KeyWithSign(digit, self.take_digit, self).press
            for digit in range(1, 10)
        }
        for letter in LETTERS:
            own_up = KeyWithSign(letter, self.own_up, self).press
            bindings[f"never-{letter}"] = own_up, self._has_rules
        bindings |= {
            "answer-none": self.none_fits,
            "next": self.next,
            "tick-next": self.tick_next,
            "back": self.back,
            "undo": self.undo,
            "note": self.note,
            "promise": self._panels.promise,
            "reply": self._panels.reply,
            "hold": self.toggle_hold,
            "skip": questions.skip,
            "off-script": questions.off_script,
            "transfer": self._panels.transfer,
            "wrap-up": self.wrap_up,
            "may": questions.may,
            "all-rules": self._panels.rules,
            "park": self.park,
            "copy-line": self.copy_line,
            "repeat": self.repeat,
            "outline": self.jump,
            "discard": questions.discard,
            "language": (questions.language, self._has_languages),
            "urgent": (questions.urgent, self._has_urgent),
            "change": (questions.change, self._has_answers),
        }
        self._actions.bind_all(bindings)

    def _connect(self) -> None:
        screen, step = self._screen, self._screen.step
        dispatcher = self._dispatcher
        screen.digit.connect(self.take_digit)
        screen.plain.connect(self.take_plain)
        screen.top_bar.find_asked.connect(self.find)
        screen.action_bar.asked.connect(self._actions.run)
        screen.outline.jump_asked.connect(self.jump_to)
        step.body.answers.chosen.connect(self.answer)
        step.body.answers.none_asked.connect(self.none_fits)
        step.body.answers.next_asked.connect(self.next)
        step.body.answers.urgent_asked.connect(self.jump_to)
        step.body.items.ticked.connect(self.tick)
        step.body.asks.typed.connect(dispatcher.typing)
        step.body.asks.left.connect(dispatcher.typed)
        step.body.asks.typed.connect(self._mark)
        step.body.asks.left.connect(self._mark)
        step.fill_asked.connect(self.fill)
        step.return_asked.connect(self.leave)
        for never in (screen.side.never, screen.strip):
            never.owned.connect(self._panels.own_up)
            never.all_asked.connect(self._panels.rules)
        screen.beside.may.used.connect(self._panels.use_may)
        screen.beside.may.all_asked.connect(self._panels.questions.may)
        screen.beside.note.typed.connect(dispatcher.noting)
        screen.beside.note.left.connect(dispatcher.noted)
        screen.beside.note.overfilled.connect(self._note_overfilled)

    # -- in the step --------------------------------------------------------------------------

    def fill(self, name: str) -> None:
        """A missing value was chosen on the line: to its field."""
        if not self._screen.step.body.asks.focus(name):
            self.said.emit(self.tr("This step does not ask for it: go back to the step that does."))

    def flush(self) -> None:
        """Keep what was typed and is not kept yet."""
        self._screen.step.body.asks.flush()
        self._screen.beside.note.flush()

    def repeat(self) -> None:
        """Said again."""
        self._dispatcher.do("repeat")
        self._screen.step.rest()
        view = self._screen.view
        if view is not None:
            self._screen.step.tell(view)

    def copy_line(self) -> None:
        """Copy the field that has the caret, the colleague's summary, or the line to say."""
        if self._panels.host.showing("transfer"):
            self._panels.copy_for_colleague()
            return
        focus = QApplication.focusWidget()
        text = ""
        if isinstance(focus, QLineEdit):
            text = focus.text()
        elif isinstance(focus, LongBox):
            text = focus.toPlainText()
        whose = self.tr("Copied the field.")
        if not text:
            text = self._screen.step.body.say.plain_line()
            whose = self.tr("Copied the line.")
        QGuiApplication.clipboard().setText(mask_text(text).text)
        self.said.emit(whose)

    def _mark(self, field: str, value: object) -> None:
        """Mark a never rule's phrase in a field, with what to say instead."""
        hits = self._dispatcher.session.spot_phrases(value) if isinstance(value, str) else ()
        words = self.tr("Say instead: “%1”").replace("%1", hits[0].say_instead) if hits else ""
        ranges = [(hit.start, hit.end - hit.start) for hit in hits]
        self._screen.step.body.asks.set_hits(field, words, ranges)

    # -- beside it ----------------------------------------------------------------------------

    def own_up(self, letter: str) -> None:
        """Own up to the rule with this letter: its card asks, or a panel where none shows."""
        self._panels.host.close()
        if self._screen.never.own_up(letter):
            return
        view = self._screen.view
        for one in view.never if view is not None else ():
            if one.letter == letter:
                self._panels.questions.own_up(one)

    def note(self) -> None:
        """To the note; again: back to the step."""
        note = self._screen.beside.note
        if note.has_focus:
            self._screen.step.rest()
        else:
            self._panels.host.close()
            note.take_focus()

    def toggle_hold(self) -> None:
        """Hold, or off hold."""
        view = self._screen.view
        held = view is not None and view.held_s is not None
        self._dispatcher.do("resume" if held else "hold")

    def park(self) -> None:
        """Another call comes first."""
        self._screen.beside.note.end()
        self._dispatcher.run("park", self._dispatcher.session.park)

    def wrap_up(self) -> None:
        """After-call work."""
        self._panels.host.close()
        self._screen.beside.note.end()
        self._dispatcher.run("wrap-up", self._dispatcher.session.wrap_up)

    def find(self) -> None:
        """Open the palette."""
        self._actions.run("find")

    def _note_overfilled(self) -> None:
        # There is no room for the sentence under the note of a low window.
        self.said.emit(cut_words())

    # -- what there is ------------------------------------------------------------------------

    def _has_rules(self) -> bool:
        return self._screen.view is not None and bool(self._screen.view.never)

    def _has_languages(self) -> bool:
        return self._screen.view is not None and len(self._screen.view.languages) > 1

    def _has_urgent(self) -> bool:
        view = self._screen.view
        if view is None:
            return False
        return bool(view.urgent) or any(one.urgent for one in view.answers)

    def _has_answers(self) -> bool:
        return bool(self._dispatcher.session.answered())
