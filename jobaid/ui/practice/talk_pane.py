"""Who said what in a practice call, and what the trainee says: typed, or one of three lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.ui.kit.open_row import RowWords
from jobaid.ui.kit.rows_card import RowsCard
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.badge import Badge
from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.labels import ElidingLabel, TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox
from jobaid.ui.widgets.themed import announce, set_words

if TYPE_CHECKING:
    from jobaid.operations.practice.practice_views import RunView
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.theme import Theme

_EARLIER = 2
"""So many earlier lines stand over the last one."""


class TalkPane(OnGround, QWidget):
    """Signals: `say_asked(words)`, `line_asked(number)`, `better_asked`, `peek_asked`,
    `listen_asked`.
    """

    say_asked = Signal(str)
    line_asked = Signal(int)
    better_asked = Signal()
    peek_asked = Signal()
    listen_asked = Signal()

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("practice-talk")
        self._actions = actions
        self._shown: RunView | None = None
        self._heard: tuple[tuple[bool, str], ...] = ()
        self._folded = self._close = False
        self.better = ""
        self.heard = ""
        """What the customer said last."""
        head = Pane(self)
        self.title = ElidingLabel("ui_bold", "text", head)
        self.mood = Badge("neutral", "", "user", "small", head)
        self.mood.setAccessibleIdentifier("practice-mood")
        self.cue = TextLabel("caption", "muted", head)
        self.cue.setAccessibleIdentifier("practice-cue")
        self.peek = PushButton("quiet", "", head, small=True)
        self.peek.setAccessibleIdentifier("practice-peek")
        self.peek.clicked.connect(self.peek_asked)
        self.listen = PushButton("plain", "", head, small=True)
        self.listen.setAccessibleIdentifier("practice-listen")
        self.listen.set_icon_name("volume-2")
        self.listen.clicked.connect(self.listen_asked)
        self.listen.hide()
        self._head = head
        line = LineBox(head, self.title, space="unit")
        line.setStretchFactor(self.title, 1)
        for part in (self.mood, self.cue, self.listen, self.peek):
            line.addWidget(part)
        self.earlier = TextLabel("ui", "muted", self, wrap=True)
        self.earlier.setAccessibleIdentifier("practice-earlier")
        self.says = TextLabel("title", "text", self, wrap=True)
        self.says.setAccessibleIdentifier("practice-says")
        self.never = Banner(self)
        self.never.setAccessibleIdentifier("practice-never")
        self.never.acted.connect(self.better_asked)
        self.never.hide()
        self.said = TextBox("body")
        self.said.setAccessibleIdentifier("practice-said")
        self.field = FieldFrame(self.said, self, icon="quote")
        self.picks = RowsCard(self)
        self.picks.setAccessibleIdentifier("practice-lines")
        self.picks.opened.connect(self._pick)
        self.said.returnPressed.connect(self._say)
        Column(
            self, head, self.earlier, self.says, self.never, self.field, self.picks,
            space="unit", edge=("page", "unit", "page", "unit"),
        )  # fmt: skip
        # As high as its words are at its width: what they would take in a narrow one is no room
        # that it needs.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        actions.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        set_words(self.said, self.tr("What you say"))
        self.said.setPlaceholderText(self.tr("What you say; Enter says it"))
        self.peek.set_text(self.tr("Peek, costs a point"))
        self.peek.set_key(self._actions.cap("practice-peek"))
        if self._shown is not None:
            self.draw(self._shown)

    def fold(self, lines: bool, *, close: bool) -> None:
        """Put the three lines away, or show them again; `close`: all but the customer's words."""
        self._folded, self._close = lines, close
        self._show_parts()

    def _show_parts(self) -> None:
        view = self._shown
        talked = view is not None and bool(self.earlier.text()) and not view.never
        self._head.setVisible(not self._close)
        self.field.setVisible(not self._close)
        self.earlier.setVisible(talked and not self._close)
        self.picks.setVisible(bool(self.picks.count) and not self._folded)

    def show_voice(self, *, on: bool, listens: bool) -> None:
        """Show whether one may speak, and whether one is listened to."""
        words = self.tr("Listening; end") if listens else self.tr("Speak")
        self.listen.set_text(words)
        self.listen.set_key(self._actions.cap("practice-listen"))
        self.listen.set_kind("marked" if listens else "plain")
        self.listen.setVisible(on)

    def clear(self) -> None:
        """Nothing is being typed."""
        self.said.clear()

    def draw(self, view: RunView) -> None:
        """Show who said what, and the three lines."""
        self._shown = view
        self.title.set_text(view.title)
        mood = self.tr("%1 is %2").replace("%1", view.customer or self.tr("The customer"))
        self.mood.set_badge("neutral", mood.replace("%2", translated(view.mood)), "user")
        self.cue.set_text(self.tr("Your line: %1").replace("%1", translated(view.cue)))
        # All of it is no news.
        self.cue.setVisible(view.cue_level > 0)
        self.peek.setVisible(view.cue_level > 0)
        talk = view.talk
        name = view.customer or self.tr("Customer")
        last = next((words for mine, words in reversed(talk) if not mine), "")
        before = [one for one in talk if one != (False, last)][-_EARLIER:]
        told = [f"{self.tr('You') if mine else name}: “{words}”" for mine, words in before]
        self.earlier.set_text("\n".join(told) if told else view.brief)
        self.heard = last
        silent = last.strip() in ("", "…")
        words = self.tr("%1 says nothing.").replace("%1", name) if silent else f"“{last}”"
        self.says.set_text(words)
        set_words(self.says, f"{name}: {words}")
        if talk != self._heard:
            self._heard = talk
            announce(self.says, f"{name}: {words}")
        self.better = ""
        if view.never:
            rule, self.better = view.never[0]
            instead = self.tr("Say instead: “%1”").replace("%1", self.better)
            action = self.tr("Use that") if self.better else ""
            keys = self._actions.cap("practice-better")
            said = f"{rule} {instead}" if self.better else rule
            self.never.set_banner("never", said, action=action, keys=keys)
        else:
            self.never.hide_banner()
        caps = [self._actions.cap(f"practice-line-{at}") for at in range(1, 4)]
        self.picks.show_rows(
            [
                (str(at), f"practice-line-{at}", RowWords(f"“{one}”"))
                for at, one in enumerate(view.lines, 1)
            ],
            caps,
        )
        self._show_parts()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """The ground, and a line under it."""
        super().paint(painter, theme)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))

    def _say(self) -> None:
        self.say_asked.emit(self.said.text())

    def _pick(self, number: str) -> None:
        self.line_asked.emit(int(number))
        self.said.setFocus(Qt.FocusReason.OtherFocusReason)
