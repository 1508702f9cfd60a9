"""A practice call: the desk's own call view, with who said what above it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from jobaid.operations.practice.practice_views import RunView, run_view
from jobaid.ui.callview.breakpoints import shape_of
from jobaid.ui.callview.call_panes import CallPanes
from jobaid.ui.callview.plain_keys import PLAIN_KEYS
from jobaid.ui.callview.typing_pause import takes_digits
from jobaid.ui.frame.actions import KeyWithSign
from jobaid.ui.practice.keys import run_key
from jobaid.ui.practice.run_bar import RunBar
from jobaid.ui.practice.run_panels import RunPanels
from jobaid.ui.practice.run_voice import RunVoice
from jobaid.ui.practice.talk_pane import TalkPane
from jobaid.ui.practice.unsaid_words import UnsaidWords
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.placing import height_at, show_if
from jobaid.ui.widgets.scrolled import ScrollPane
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from jobaid.operations.callview.call_view import CallViews
    from jobaid.operations.practice.practising import KeptRun
    from jobaid.ui.frame.actions import ActionMap, Bindings

TICK_MS = 1000
_WITH_BAR = 640
"""From so many px of height at 100 % the bar of keys stands under the call."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class _PracticeCaps(QObject):
    """The keys of a call as practice has them: caps tell what works here."""

    changed = Signal()

    def __init__(self, actions: ActionMap, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        actions.changed.connect(self.changed)

    def cap(self, id: str) -> str:
        """What the key cap of an action shows; "" for what practice does not have."""
        try:
            return self._actions.cap(run_key(id))
        except KeyError:
            return ""


class RunScreen(Themed, QWidget):
    """One run at a time. `over` once the call has ended, `told(words)` for a sentence.

    `voice_turned(on)`: the trainee wants the customer to speak, or not.
    """

    over = Signal()
    told = Signal(str)
    voice_turned = Signal(bool)

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("practice-run")
        self._actions = actions
        self._kept: KeptRun | None = None
        self._views: CallViews | None = None
        self._language = "en"
        self.view: RunView | None = None
        self.above = ScrollPane(self)
        self.talk = TalkPane(actions, self.above)
        self.above.hold(self.talk)
        self.call = CallPanes(_PracticeCaps(actions, self), self)
        self.panels = RunPanels(self._carried_out, self, self._room)
        self.voice = RunVoice(self)
        self.call.typed_beside = (self.talk.said,)
        self.unsaid = UnsaidWords(self.talk.said, self.call.beside.note, self)
        self.bar = RunBar(actions, self)
        column = Column(self, self.above, space="")
        column.addWidget(self.call, 1)
        column.addWidget(self.bar)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self._connect()

    # -- for the controller -------------------------------------------------------------------

    def take_up(self, kept: KeptRun, views: CallViews, language: str) -> None:
        """Show a run, and let its time go on; `language` is the interface's."""
        self._kept, self._views, self._language = kept, views, language
        self.panels.take_up(kept)
        self.draw()
        self.unsaid.take_up(kept)
        self._clock.start()

    def stop(self) -> None:
        """No run is in hand any more."""
        self.unsaid.put_away()
        self.voice.be_silent()
        self.panels.forget()
        self._clock.stop()
        self._kept = None

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order."""
        call = self.call
        return [self.talk.said, call.top_bar, call.outline, call.step.body, call.side]

    def focus_first(self) -> None:
        """To what the trainee says."""
        self.talk.said.setFocus(Qt.FocusReason.OtherFocusReason)

    def bindings(self) -> Bindings:
        """What the keys of a run do."""
        lines = [KeyWithSign(at, self._say_line, self) for at in range(1, 4)]
        answers = [KeyWithSign(at, self._answer_at, self) for at in range(1, 10)]
        slips = {one: KeyWithSign(one, self._own_up, self) for one in _LETTERS}
        return {
            **{f"practice-line-{one + 1}": lines[one].press for one in range(3)},
            **{run_key(f"answer-{one + 1}"): answers[one].press for one in range(9)},
            **{run_key(f"never-{one}"): (slips[one].press, self._has_rules) for one in _LETTERS},
            run_key("answer-none"): self._none_fits,
            run_key("next"): self._next,
            run_key("tick-next"): self._tick_next,
            run_key("back"): self._back,
            run_key("undo"): self._undo,
            run_key("hold"): self._hold,
            run_key("repeat"): self._repeat,
            run_key("wrap-up"): self._finish,
            run_key("note"): self._to_note,
            run_key("promise"): self.panels.promise,
            run_key("reply"): self._reply_or_back,
            run_key("skip"): self.panels.skip,
            run_key("off-script"): self.panels.off_script,
            run_key("transfer"): self.panels.transfer,
            "practice-say": self._to_what_is_said,
            "practice-voice": self._turn_voice,
            "practice-listen": (self.voice.listen, self._has_voice),
            "practice-better": self._use_better,
            "practice-peek": self._peek,
            "practice-customer": self.panels.card,
        }

    # -- drawing --------------------------------------------------------------------------------

    def draw(self) -> None:
        """Draw the run as it stands."""
        if self._kept is None or self._views is None:
            return
        self.view = run_view(self._kept, self._views, self._language)
        self.call.draw(self.view.call)
        self.talk.draw(self.view)
        self.panels.take_view(self.view)
        self.talk.show_voice(on=self.voice.on, listens=self.voice.listens)
        self.voice.follow(self.view)
        self._share_room()

    def reflow_call(self) -> None:
        """The call takes the shape of the window, as on the desk."""
        self.call.reshape(shape_of(self.window().size(), current_theme()))

    def resizeEvent(self, event: Any) -> None:  # noqa: N802
        """As the window wants it."""
        super().resizeEvent(event)
        # In a low window the call needs the room, and F1 has all of it.
        show_if(self.bar, not self._is_low())
        self._share_room()
        self.reflow_call()

    def _share_room(self) -> None:
        """What was said takes what it needs, and half the height at most: it scrolls then."""
        layout = self.talk.layout()
        if layout is None or not self.height():
            return
        bar = self.above.verticalScrollBar().sizeHint().width()
        wanted = layout.totalHeightForWidth(max(1, self.width() - bar))
        self.above.setFixedHeight(min(wanted, self.height() // 2))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Another place, or the window closes: what is being typed is kept."""
        self.unsaid.flush()
        super().hideEvent(event)

    def _is_low(self) -> bool:
        return self.height() / current_theme().scale < _WITH_BAR

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        """In a low window the three lines give way to the answers while one works in the call."""
        if now is None or not self.isVisible() or self.talk.field.isHidden():
            return
        in_call = self.call.isAncestorOf(now)
        if in_call or self.talk.isAncestorOf(now):
            self.talk.fold(in_call and self._is_low(), close=False)
            self._share_room()

    def _keep_in_sight(self) -> None:
        """The customer's words and the field under them come first; the three lines scroll."""
        end = self.talk.field.geometry().bottom() + current_theme().px("block")
        over = end - self.above.viewport().height()
        self.above.verticalScrollBar().setValue(max(0, over))

    def _room(self) -> QRect:
        """Where panels may stand: under the line to say, where that leaves room for one."""
        step, panel, under = self.call.step, self.panels.host.current, self._under_the_line()
        least = 0 if panel is None else panel.minimumSizeHint().height()
        if under.height() >= least:
            return under
        return QRect(step.mapTo(self, QPoint(0, 0)), step.size())

    def _under_the_line(self) -> QRect:
        step, say = self.call.step, self.call.step.body.say
        room = QRect(step.mapTo(self, QPoint(0, 0)), step.size())
        if say.isVisibleTo(step.body):
            end = say.mapTo(self, QPoint(0, say.height())).y()
            room.setTop(max(room.top(), min(end, room.bottom())))
        return room

    def _tick(self) -> None:
        kept = self._kept
        if kept is None or not self.isVisible():
            return
        if kept.wait():
            self._after()
        elif self._views is not None:
            self.view = run_view(kept, self._views, self._language)
            self.call.tick(self.view.call)

    def _carried_out(self, command: Mapping[str, Any]) -> str:
        """A command of a panel; what was wrong with it."""
        kept = self._kept
        if kept is None:
            return ""
        self.call.step.body.asks.flush()
        return str(kept.do(dict(command)).problem or "")

    # -- doing ----------------------------------------------------------------------------------

    def do(self, name: str, **with_: Any) -> bool:
        """Carry out a command; tells whether it was."""
        kept = self._kept
        if kept is None:
            return False
        self.call.step.body.asks.flush()
        done = kept.do({"do": name, **with_})
        if done.problem:
            self.told.emit(translated(done.problem))
        self._after()
        return not done.refused

    def _after(self) -> None:
        kept = self._kept
        if kept is None:
            return
        if kept.run.over:
            self.over.emit()
        else:
            self.draw()

    def _say(self, words: str) -> None:
        typed = self.talk.said.text()
        if words.strip() and self.do("say", text=words) and self._kept is not None:
            if words == typed:
                self.talk.clear()
            self.call.step.rest()

    def _say_line(self, number: int) -> None:
        view = self.view
        if view is not None and number <= len(view.lines):
            self._say(view.lines[number - 1])

    def _use_better(self) -> None:
        """What is said instead of a never rule goes into the field."""
        better = self.talk.better
        if better:
            self.talk.said.show_text(better)
            self.focus_first()

    def _peek(self) -> None:
        if self.do("peek"):
            self.told.emit(self.tr("The whole line shows. It costs a point."))

    def _answer_at(self, number: int) -> None:
        if self.panels.take_digit(number):
            return
        view = self.view
        for one in view.call.answers if view is not None else ():
            if one.number == number:
                self._answer(one.id)

    def _answer(self, id: str) -> None:
        if self.do("answer", id=id):
            self.focus_first()

    def _next(self) -> None:
        view = self.view
        way = view.call.way_on if view is not None else None
        if way is not None and way.does == "wrap-up":
            self._finish()
        elif self.do("next"):
            self.focus_first()

    def _back(self) -> None:
        self.do("back")

    def _undo(self) -> None:
        self.do("undo")

    def _repeat(self) -> None:
        self.do("repeat")

    def _hold(self) -> None:
        view = self.view
        held = view is not None and view.call.held_s is not None
        self.do("resume" if held else "hold")

    def _tick_next(self) -> None:
        id = self.call.step.body.items.next_open()
        if id is not None:
            self.do("tick", id=id, on=True)

    def _tick_item(self, id: str, on: bool) -> None:
        self.do("tick", id=id, on=on)

    def _typed(self, field: str, value: object) -> None:
        """What is typed counts when typing pauses, and when something is done."""
        kept = self._kept
        if kept is None or value in ("", None):
            return
        if kept.run.engine.state.fields.get(field) != value:
            kept.do({"do": "fill", "field": field, "value": value})

    def _left(self, field: str, value: object) -> None:
        self._typed(field, value)
        self._after()

    def _finish(self) -> None:
        """The end of the call: its outcome as it stands, what it needs as it is."""
        kept = self._kept
        if kept is None:
            return
        self.call.step.body.asks.flush()
        self.call.beside.note.end()
        kept.do({"do": "wrap-up"})
        done = kept.do({"do": "close"})
        if done.refused:
            kept.do({"do": "close", "reason": "Ended in practice"})
        self._after()

    def _none_fits(self) -> None:
        self.do("none-fits", text=self.talk.heard)
        self.told.emit(self.tr("Kept that none fits. Go on as you would on a call."))

    def _noted(self, words: str) -> None:
        kept = self._kept
        if kept is not None and words.strip():
            kept.do({"do": "note", "text": words})
            self.call.beside.note.replace("")

    def _own_up(self, letter: str) -> None:
        view = self.view
        for one in view.call.never if view is not None else ():
            if one.letter == letter:
                self._slip(one.id, False)
                return

    def _slip(self, rule: str, nearly: bool) -> None:
        self.do("near-miss" if nearly else "slip", rule=rule)

    def _make_room(self) -> None:
        """What a panel asks stands over no line to say: other things give way, as far as needed.

        First the three lines, then all but the customer's words, the bar over the call, and them.
        """
        panel, layout = self.panels.host.current, self.layout()
        was_hidden = self.talk.field.isHidden()
        self.call.step.verticalScrollBar().setValue(0)
        for level in (1, 2, 3, 4) if panel is not None else (0,):
            self.talk.fold(level > 0, close=level > 1)
            self.call.show_head(level < 3)
            self.call.step.body.keep_bare(level > 1)
            self.above.setVisible(level < 4)
            self._share_room()
            if layout is not None:
                layout.activate()
            if panel is None or self._under_the_line().height() >= height_at(panel, panel.width()):
                break
        if panel is not None:
            self.panels.host.place()
        elif was_hidden:
            # The panel could not give the focus back to it.
            self.focus_first()

    def _say_of_voice(self, words: str) -> None:
        self.told.emit(translated(words))

    def _settled(self) -> None:
        self._after()
        if self._kept is not None:
            self.focus_first()

    def _jump(self, target: str) -> None:
        self.do("jump", to=target)

    def use_voice(self, on: bool) -> None:
        """Have the customer speak, or not."""
        if on and self._kept is not None:
            self.voice.turn_on(self._kept.run.call.language)
        else:
            self.voice.turn_off()
        self.draw()

    def _turn_voice(self) -> None:
        on = not self.voice.on
        self.use_voice(on)
        self.voice_turned.emit(on)

    def _has_voice(self) -> bool:
        return self.voice.on

    def _voice_changed(self) -> None:
        self.talk.show_voice(on=self.voice.on, listens=self.voice.listens)

    def _heard(self, words: str, whole: bool) -> None:
        """What was heard stands in the field, to be mended before it is said."""
        if self._kept is None:
            return
        if words:
            self.talk.said.show_text(words)
        if whole:
            self.focus_first()
            nothing = self.tr("Nothing was heard. Say it again, or type it.")
            mend = self.tr("Mend what was heard if need be; Enter says it.")
            self.told.emit(mend if words else nothing)

    def _to_note(self) -> None:
        """To the note, or from it back to what is said."""
        note = self.call.beside.note
        if note.has_focus:
            note.flush()
            self.focus_first()
        else:
            self.panels.host.close()
            note.take_focus()

    def _reply_or_back(self) -> None:
        """Ask for a reply; from one that is open back to the step."""
        view = self.view
        if view is not None and view.call.reply is not None:
            self.do("return")
            self.focus_first()
        else:
            self.panels.reply()

    def _to_what_is_said(self) -> None:
        if self.talk.said.hasFocus():
            self.call.step.rest()
        else:
            self.focus_first()

    def _has_rules(self) -> bool:
        return self.view is not None and bool(self.view.call.never)

    # -- keys and mouse -----------------------------------------------------------------------

    def _connect(self) -> None:
        step = self.call.step
        self.voice.heard.connect(self._heard)
        self.voice.told.connect(self._say_of_voice)
        self.voice.changed.connect(self._voice_changed)
        self.talk.listen_asked.connect(self.voice.listen)
        self.panels.host.opened.connect(self._make_room)
        self.panels.host.closed.connect(self._make_room)
        self.above.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self.panels.settled.connect(self._settled)
        self.panels.told.connect(self.told)
        self.talk.say_asked.connect(self._say)
        self.talk.line_asked.connect(self._say_line)
        self.talk.better_asked.connect(self._use_better)
        self.talk.peek_asked.connect(self._peek)
        step.body.answers.chosen.connect(self._answer)
        step.body.answers.none_asked.connect(self._none_fits)
        step.body.answers.next_asked.connect(self._next)
        step.body.answers.urgent_asked.connect(self._jump)
        step.body.items.ticked.connect(self._tick_item)
        step.body.asks.typed.connect(self._typed)
        step.body.asks.left.connect(self._left)
        self.call.outline.jump_asked.connect(self._jump)
        self.call.beside.note.left.connect(self._noted)
        # Another script is found on the desk; here the script in hand is rehearsed.
        self.call.top_bar.search.hide()
        self.bar.asked.connect(self._actions.run)
        for never in (self.call.side.never, self.call.strip):
            never.owned.connect(self._slip)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Plain digits, Space, Backspace, Enter and Esc, outside fields, as at the desk."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        focus = QApplication.focusWidget()
        if modifiers == Qt.KeyboardModifier.ShiftModifier and event.text().isalpha():
            modifiers = Qt.KeyboardModifier.NoModifier
        if modifiers or (takes_digits(focus) and event.key() != Qt.Key.Key_Escape):
            super().keyPressEvent(event)
            return
        text, name = event.text(), PLAIN_KEYS.get(Qt.Key(event.key()))
        if event.isAutoRepeat():
            event.accept()
        elif len(text) == 1 and text in "0123456789":
            if text != "0":
                self._answer_at(int(text))
            elif not self.panels.take_digit(0):
                self._none_fits()
        elif text.isalpha():
            # What is typed is said, wherever the focus is.
            self.focus_first()
            QApplication.sendEvent(self.talk.said, event)
        elif name == "tick":
            self._tick_next()
        elif name == "back":
            self._back()
        elif name == "next":
            if self.view is not None and not self.view.call.answers:
                self._next()
        elif name == "leave":
            self.call.step.rest()
        elif name == "down":
            self.call.step.first_answer()
        elif name == "up" and not isinstance(focus, QAbstractButton):
            self.call.step.rest()
        else:
            super().keyPressEvent(event)
