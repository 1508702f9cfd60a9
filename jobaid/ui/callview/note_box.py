"""Notes of this call: kept while they are written, guarded, never rules' phrases marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.operations.callview.view_models import PhraseHit
from jobaid.ui.callview.icon_words import IconWords
from jobaid.ui.callview.typing_pause import TypingPause, press_signs
from jobaid.ui.kit.ask_field import AskField, FieldValue
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.placing import Regrown, height_at

if TYPE_CHECKING:
    from jobaid.ui.callview.key_caps import KeyCaps

SpotPhrases = Callable[[str], Sequence[PhraseHit]]
_LINES = 4
# Longer texts are looked through when typing pauses, not at every key.
_AT_ONCE = 2_000


def hit_words(hits: Sequence[PhraseHit]) -> str:
    """What to say about phrases that were found: the first one's advice."""
    return hits[0].say_instead if hits else ""


def ranges(hits: Sequence[PhraseHit]) -> list[tuple[int, int]]:
    """Where the phrases stand: (first character, length)."""
    return [(hit.start, hit.end - hit.start) for hit in hits]


class NoteBox(Regrown, QWidget):
    """The note field. `typed` carries the text when typing pauses, `left` when it was left.

    `overfilled` tells that more was put in than a note takes.
    """

    typed = Signal(str)
    left = Signal(str)
    overfilled = Signal()

    def __init__(self, caps: KeyCaps, spot: SpotPhrases, parent: QWidget) -> None:
        super().__init__(parent)
        self._caps = caps
        self._spot = spot
        self._call = ""
        self._count = 0
        self._heading = SectionHeading(self)
        self.field = AskField(self)
        self._guard = IconWords("caption", "muted", "shield-check", self)
        self._pause = TypingPause(self)
        self._pause.paused.connect(self._paused)
        self.field.typed.connect(self._changed)
        self.field.edited.connect(self._edited)
        self.field.overfilled.connect(self.overfilled)
        caps.changed.connect(self._head)
        self._lines = 0
        self.set_lines(_LINES)
        self._head()

    def draw(self, call: str, draft: str, count: int) -> None:
        """Draw the notes of a call; what is being written stays."""
        if call != self._call:
            self._call = call
            self._pause.drop()
            self._show(draft)
            self.field.set_never("")
            self.field.set_guarded("")
        if count != self._count:
            self._count = count
            self._head()

    def flush(self) -> None:
        """Hand on what was typed and not handed on yet."""
        self._pause.flush()

    def end(self) -> None:
        """Hand on the whole note: the call is laid aside or wrapped up.

        Once: a field that the caret leaves later, when the call is over, has nothing to say.
        """
        self._pause.drop()
        if not self.field.finish():
            self.left.emit(self.text)

    def load(self, text: str) -> None:
        """Have another text in the field, which takes the caret."""
        self.replace(text)
        self.take_focus()

    def replace(self, text: str) -> None:
        """Have another text in the field."""
        self._pause.drop()
        self._show(text)
        self._mark()

    def _show(self, text: str) -> None:
        self.field.set_value(text)
        # One writes on behind what is there.
        self.field.go_to_end()

    @property
    def text(self) -> str:
        """What stands in the field."""
        value = self.field.value()
        return value if isinstance(value, str) else ""

    @property
    def has_focus(self) -> bool:
        """Whether the caret is in the note."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def take_focus(self) -> None:
        """Put the caret into the note."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def type_on(self, signs: str) -> None:
        """Type where the caret is in the note, apart from what was written there."""
        written = self.text
        press_signs(signs if not written or written[-1].isspace() else f" {signs}")

    def set_lines(self, lines: int) -> None:
        """Be this many lines high."""
        if lines != self._lines:
            self._lines = lines
            self._name()
            self.arrange()

    def wish(self, width: int, lines: int = _LINES) -> int:
        """The height in px with so many lines."""
        px = current_theme().px
        head = self._heading.sizeHint().height() + px("unit")
        return (
            head
            + px("field_edges")
            + lines * px("note_line")
            + px("unit")
            + self._guard.sizeHint().height()
            + px("half")
        )

    def fit(self, width: int, height: int) -> int:
        """Take as many lines as go into a height; returns the height in px.

        The sentence under it gives way before the lines that the note keeps.
        """
        line = current_theme().px("note_line")
        lines = (height - self.wish(width, 0)) // line
        if lines < _LINES:
            lines = min(_LINES, (height - self.least(width, 0)) // line)
        self.set_lines(min(12, max(1, lines)))
        return min(self.wish(width, self._lines), max(height, self.least(width, self._lines)))

    def least(self, width: int, lines: int = _LINES) -> int:
        """As `wish`, without the sentence under it."""
        half, guard = current_theme().px("half"), self._guard.sizeHint().height()
        return self.wish(width, lines) - guard - half

    def _name(self) -> None:
        self.field.set_field(
            "note",
            self.tr("Notes"),
            "long-text",
            identifier="note",
            lines=self._lines,
            headed=True,
            placeholder=self.tr("What the next person should know"),
        )

    def _head(self) -> None:
        self.setAccessibleName(self.tr("Notes"))
        self._guard.set_words(self.tr("Card numbers are never kept"))
        self._heading.set_heading(
            self.tr("Notes"),
            icon="notebook-pen",
            count=self._count,
            keys=self._caps.cap("note"),
        )

    def arrange(self) -> None:
        """Place the parts."""
        px, width = current_theme().px, self.width()
        y = self._heading.sizeHint().height()
        self._heading.setGeometry(0, 0, width, y)
        y += px("unit")
        # Not what its layout says: that learns of other lines only when events come round.
        high = px("field_edges") + self._lines * px("note_line")
        if not self.field.below.isHidden():
            high += px("half") + height_at(self.field.below, width)
        self.field.setGeometry(0, y, width, high)
        y += high + px("unit")
        guard = self._guard.sizeHint().height()
        # A sentence about the note takes the place of the one that always stands here.
        self._guard.setVisible(y + guard <= self.height() + px("half"))
        self._guard.setGeometry(0, y, width, guard)

    def _changed(self, _value: FieldValue) -> None:
        self._pause.touch()
        if len(self.text) <= _AT_ONCE:
            self._mark()

    def _edited(self, _value: FieldValue) -> None:
        self._pause.drop()
        self._mark()
        self.left.emit(self.text)

    def _paused(self) -> None:
        if len(self.text) > _AT_ONCE:
            self._mark()
        self.typed.emit(self.text)

    def _mark(self) -> None:
        hits = self._spot(self.text)
        words = self.tr("Say instead: “%1”").replace("%1", hit_words(hits)) if hits else ""
        self.field.set_never(words, ranges(hits))
