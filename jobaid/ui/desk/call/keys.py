"""What the keys of a call do: from a key, a button or the palette to the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from jobaid.log.mask import mask_text
from jobaid.sentences import put
from jobaid.ui.callview.call_key_rows import LETTERS
from jobaid.ui.desk.call.chat_lines import ChatLines
from jobaid.ui.desk.call.help_asking import HelpAsking
from jobaid.ui.desk.call.move_keys import Moves
from jobaid.ui.desk.call.stray_keys import StrayKeys
from jobaid.ui.desk.copy_keys import CopyKeys
from jobaid.ui.frame.actions import KeyWithSign
from jobaid.ui.widgets.text_fields import LongBox, cut_words

if TYPE_CHECKING:
    from jobaid.ui.desk.call.call_screen import CallScreen
    from jobaid.ui.desk.call.large_print import LargePrint
    from jobaid.ui.desk.call.panels.call_panels import Panels
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.actions import ActionHandler, ActionMap, Bindings, When
    from jobaid.ui.frame.floating_banner import FloatingBanner


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
        copies = CopyKeys(dispatcher, "call", self.flush, self)
        copies.said.connect(self.said)
        self._chat = ChatLines()
        self._large: LargePrint | None = None
        self._before_note: tuple[object, str] = None, ""
        self.help = HelpAsking(screen, panels.host, actions)
        self._bind(copies.bindings)
        self._connect()

    def _bind(self, copies: Bindings) -> None:
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
            "note-change": (self.change_note, self._has_notes),
            "promise": self._panels.promises.promise,
            "reply": self._panels.reply,
            "hold": self.toggle_hold,
            "skip": questions.skip,
            "off-script": questions.off_script,
            "transfer": self._panels.transfer,
            "wrap-up": self.wrap_up,
            "may": questions.may,
            "all-rules": self._panels.rules,
            "customer": self._panels.customer,
            "complaint": self._panels.complaint,
            "suggest": self._panels.suggestion,
            "no-contact": self._panels.no_contact,
            "help-me": (self.help.press, self._has_help),
            "park": self.park,
            "copy-line": self.copy_line,
            "large-print": self.large_print,
            "repeat": self.repeat,
            "outline": self.jump,
            "topic-back": (self.topic_back, self._has_topic),
            "discard": questions.discard,
            "language": (questions.language, self._has_languages),
            "urgent": (questions.urgent, self._has_urgent),
            "change": (questions.change, self._has_answers),
        }
        self._actions.bind_all({**bindings, **copies})

    def _connect(self) -> None:
        screen, step = self._screen, self._screen.step
        dispatcher = self._dispatcher
        self._stray = StrayKeys(dispatcher, screen, self._panels, self)
        self._stray.said.connect(self.said)
        self._stray.note_asked.connect(self.note)
        screen.top_bar.find_asked.connect(self.find)
        screen.action_bar.asked.connect(self._actions.run)
        screen.outline.jump_asked.connect(self.jump_to)
        step.body.answers.chosen.connect(self.answer)
        step.body.answers.none_asked.connect(self.none_fits)
        step.body.answers.next_asked.connect(self.next)
        step.body.answers.urgent_asked.connect(self.jump_to)
        step.body.answers.all_urgent_asked.connect(self._panels.questions.urgent)
        step.body.items.ticked.connect(self.tick)
        step.body.asks.typed.connect(dispatcher.typing)
        step.body.asks.left.connect(dispatcher.typed)
        step.body.asks.typed.connect(self._mark)
        step.body.asks.left.connect(self._mark)
        step.fill_asked.connect(self.fill)
        step.return_asked.connect(self.leave)
        step.look_asked.connect(self._look_up)
        for never in (screen.side.never, screen.strip):
            never.owned.connect(self._panels.own_up)
            never.all_asked.connect(self._panels.rules)
        screen.beside.may.used.connect(self._panels.use_may)
        screen.beside.may.all_asked.connect(self._panels.questions.may)
        screen.beside.note.typed.connect(dispatcher.noting)
        screen.beside.note.left.connect(dispatcher.noted)
        screen.beside.note.overfilled.connect(self._note_overfilled)
        self._panels.questions.note_taken.connect(screen.beside.note.load)
        self._panels.questions.note_struck.connect(screen.beside.note.replace)

    # -- in the step --------------------------------------------------------------------------

    def fill(self, name: str) -> None:
        """A missing value was chosen on the line: to its field."""
        if not self._screen.step.body.asks.focus(name):
            self.said.emit(self.tr("This step does not ask for it: go back to the step that does."))

    def flush(self) -> None:
        """Keep what was typed and is not kept yet."""
        self._screen.step.body.asks.flush()
        self._screen.beside.note.flush()

    def settle(self, *, note: bool) -> None:
        """Keep what stands in the fields as done with, and the `note` where it is over, too."""
        self._screen.step.body.asks.settle()
        if note:
            self._screen.beside.note.end()
        else:
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
            if self._dispatcher.session.channel == "chat":
                text, at, of = self._chat.take(text)
                told = self.tr("Copied line %1 of %2.")
                whose = put(told, "%1", str(at)).replace("%2", str(of))
        QGuiApplication.clipboard().setText(mask_text(text).text)
        self.said.emit(whose)

    def large_print(self) -> None:
        """Turn the screen into large print, or back."""
        from jobaid.ui.desk.call.large_print import LargePrint

        if self._large is None:
            self._large = LargePrint(self._screen.window())
            self._large.left.connect(self._leave_large_print)
        if not self._large.isHidden():
            self._leave_large_print()
        else:
            self._large.show_line(self._screen.step.body.say.plain_line())

    def _leave_large_print(self) -> None:
        if self._large is not None:
            self._large.hide()
        self._screen.step.rest()

    def _mark(self, field: str, value: object) -> None:
        """Mark a never rule's phrase in a field, with what to say instead."""
        hits = self._dispatcher.session.spot_phrases(value) if isinstance(value, str) else ()
        words = self.tr("Say instead: “%1”").replace("%1", hits[0].say_instead) if hits else ""
        ranges = [(hit.start, hit.end - hit.start) for hit in hits]
        self._screen.step.body.asks.set_hits(field, words, ranges)

    # -- beside it ----------------------------------------------------------------------------

    def own_up(self, letter: str) -> None:
        """Own up to the rule with this letter: its card asks, or a panel where none shows."""
        self._panels.put_away()
        if self._screen.never.own_up(letter):
            return
        view = self._screen.view
        for one in view.never if view is not None else ():
            if one.letter == letter:
                self._panels.questions.own_up(one)

    def note(self) -> None:
        """To the note; again: back to the field that had the caret, else to the step."""
        note, asks = self._screen.beside.note, self._screen.step.body.asks
        if note.has_focus:
            step, field = self._before_note
            if step != self._step_here or not asks.focus(field, select=False):
                self._screen.step.rest()
        else:
            self._panels.put_away()
            self._before_note = self._step_here, asks.focused
            note.take_focus()

    @property
    def _step_here(self) -> tuple[str, str, str] | None:
        view = self._screen.view
        return None if view is None else (view.id, view.script, view.step)

    def change_note(self) -> None:
        """Choose a note of this call, to put it right or strike it."""
        self._screen.beside.note.end()
        self._panels.questions.notes()

    def toggle_hold(self) -> None:
        """Hold, or off hold."""
        view = self._screen.view
        held = view is not None and view.held_s is not None
        self._dispatcher.do("resume" if held else "hold")

    def park(self) -> None:
        """Another call comes first."""
        self._dispatcher.run("park", self._dispatcher.session.park)

    def wrap_up(self) -> None:
        """After-call work."""
        self._panels.put_away()
        self._dispatcher.run("wrap-up", self._dispatcher.session.wrap_up)

    def find(self) -> None:
        """Open the palette."""
        self._actions.run("find")

    def _look_up(self) -> None:
        self._actions.run("look-up")

    def _note_overfilled(self) -> None:
        # There is no room for the sentence under the note of a low window.
        self.said.emit(cut_words())

    # -- what there is ------------------------------------------------------------------------

    def _has_help(self) -> bool:
        return self.help.can_ask

    def _has_rules(self) -> bool:
        return self._screen.view is not None and bool(self._screen.view.never)

    def _has_languages(self) -> bool:
        return self._screen.view is not None and len(self._screen.view.languages) > 1

    def _has_urgent(self) -> bool:
        view = self._screen.view
        if view is None:
            return False
        return bool(view.urgent) or any(one.urgent for one in view.answers)

    def _has_notes(self) -> bool:
        view = self._screen.view
        return view is not None and bool(view.notes or self._screen.beside.note.text)

    def _has_topic(self) -> bool:
        return self._screen.view is not None and bool(self._screen.view.earlier_topic)

    def _has_answers(self) -> bool:
        return bool(self._dispatcher.session.answered())
