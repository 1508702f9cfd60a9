"""The search between calls: the field, and what it found under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.open_row import RowWords
from jobaid.ui.kit.rows_card import RowsCard
from jobaid.ui.kit.search_box import SearchBox
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.text_fields import FieldFrame
from jobaid.ui.widgets.themed import Themed, announce, set_words

if TYPE_CHECKING:
    from jobaid.operations.desk.early_search import HitRow

_CARD_DIGITS = 12


class SearchPart(Themed, QWidget):
    """Field and results. `words_changed(words)` as one types, `opened(HitRow)` by Enter.

    The owner answers `words_changed` with `show_hits`, at once or when it can; an empty field shows
    nothing under it. What is pressed before the answer is done with it, unless other words are
    typed meanwhile.
    `searching` tells whether results, or their absence, stand under the field; `left_below`
    when Down is pressed while nothing is searched for; `moved` when another result is marked.
    """

    words_changed = Signal(str)
    searching = Signal(bool)
    left_below = Signal()
    moved = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._at = 0
        self._answered = True
        self._to_press: int | None = None
        self._waits = False
        self._hits: tuple[HitRow, ...] = ()
        self._caps: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)
        self.field = SearchBox()
        self.field.setAccessibleIdentifier("search")
        self.frame = FieldFrame(self.field, self, icon="search", height=56)
        self.results = RowsCard(self)
        self.results.setAccessibleIdentifier("results")
        self.hint = TextLabel("caption", "muted", self, wrap=True)
        self.nothing = EmptyState(self)
        parts = (self.frame, self.hint, self.results, self.nothing)
        Column(self, *parts, space="unit+ring", edge="ring")
        self.results.hide()
        self.nothing.hide()
        self.field.textEdited.connect(self._typed)
        self.field.stepped.connect(self._step)
        self.field.entered.connect(self._enter)
        self.results.opened.connect(self._open)
        self.results.left_above.connect(self.field.setFocus)
        self.retranslate()

    @property
    def words(self) -> str:
        """What is typed."""
        return self.field.text().strip()

    @property
    def has_words(self) -> bool:
        """Whether something is searched for, so that results stand under the field."""
        return bool(self.words)

    def set_caps(self, caps: Sequence[str]) -> None:
        """The keys that open the first results."""
        self._caps = list(caps)
        for row, cap in zip(self.results.shown, self._caps, strict=False):
            row.set_keys(cap, self.tr("Enter"))
        self.results.settle()

    def show_hits(self, hits: Sequence[HitRow]) -> None:
        """Show what fits the words, best first; the first is marked."""
        wanted = self.has_words
        self._hits = tuple(hits) if wanted else ()
        rows = [
            (str(at), f"result-{at + 1}", self._words_of(hit)) for at, hit in enumerate(self._hits)
        ]
        self.results.show_rows(rows, self._caps, self.tr("Enter"))
        self._at = 0 if self._answered else max(0, min(self._at, len(rows) - 1))
        self._answered = True
        self._mark()
        self.results.setVisible(bool(rows))
        if wanted and not rows:
            title = self.tr("Nothing fits “%1”").replace("%1", self.words[:80])
            self.nothing.set_empty("text-search", title, self.tr("Try fewer or other words."))
        self.nothing.setVisible(wanted and not rows)
        self.say_waits(False)
        self.searching.emit(wanted)
        if wanted:
            self._say(len(rows))
        if self._to_press is not None:
            QTimer.singleShot(0, self, self._press_early)

    def clear(self) -> None:
        """Empty the field and take the results away."""
        self._soon.stop()
        self._to_press = None
        if self.field.text():
            self.field.clear()
        self.show_hits(())

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.field, *self.results.rows]

    @property
    def marked_script(self) -> str:
        """The script of the marked result; "" where there is none."""
        self._look_now()
        here = self._answered and 0 <= self._at < len(self._hits)
        return self._hits[self._at].script if here else ""

    def press(self, at: int) -> bool:
        """Open the result at `at`, as soon as there are results; tells whether there is one."""
        self._look_now()
        if not self._answered:
            self._to_press = at
            self.say_waits(True)
            return True
        return self.results.press(at)

    def say_waits(self, waits: bool) -> None:
        """Say that a key which was pressed waits until the scripts are read; or no longer."""
        self._waits = waits
        self._retell()
        self.hint.setVisible(waits or not self.has_words)
        if waits:
            announce(self.field, self.hint.text())

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.field.setPlaceholderText(self.tr("What is the customer calling about?"))
        hint = self.tr("Scripts, steps and replies are listed as you type. Enter opens the first.")
        set_words(self.field, self.tr("What is the customer calling about?"), hint)
        set_words(self.results, self.tr("What fits"))
        self._retell()

    def _retell(self) -> None:
        own_words = self.tr(
            "The caller’s own words work too: “engineer never came”, “I want to leave”"
        )
        waits = self.tr("Still reading the scripts: what you pressed happens when they are there.")
        self.hint.set_text(waits if self._waits else own_words)

    def result_rect(self) -> QRect:
        """Where the marked result is, in this widget: it is kept in view."""
        if not self.results.isVisible() or not self.results.count:
            return self.frame.geometry()
        row = self.results.rows[self._at].geometry()
        return row.translated(self.results.pos())

    def _words_of(self, hit: HitRow) -> RowWords:
        kinds = {"script": "", "step": self.tr("Step"), "reply": self.tr("Reply")}
        kinds["article"] = self.tr("Article")
        about = hit.detail
        if hit.kind == "article":
            about = self.tr("An article to read, also beside a call")
        elif not hit.script:
            about = self.tr("A reply of the house: it is there in every call")
        title = hit.title
        if hit.kind == "reply" and not title.startswith(("“", "«")):
            title = self.tr("“%1”").replace("%1", title)
        return RowWords(title, about, kinds.get(hit.kind, ""))

    def _typed(self, words: str) -> None:
        # A card number pasted here by mistake must not stay on the screen.
        if sum(letter.isdigit() for letter in words) >= _CARD_DIGITS:
            from jobaid.log.mask import mask_text

            masked = mask_text(words)
            if masked.found:
                self.field.setText(masked.text)
        # Keys that came at once, before anything could be drawn, are one search.
        self._to_press = None
        if self._waits:
            self.say_waits(False)
        self._soon.start(0)

    def _look(self) -> None:
        self._at = 0
        self._answered = False
        self.words_changed.emit(self.words)
        if not self.has_words:
            self.show_hits(())

    def _look_now(self) -> None:
        """What is done with the results is done with those of all that was typed."""
        if self._soon.isActive():
            self._soon.stop()
            self._look()

    def _step(self, by: int) -> None:
        self._look_now()
        if not self.has_words:
            if by > 0:
                self.left_below.emit()
            return
        rows = self.results.shown
        at = self._at + by
        if not self._answered:
            self._at = max(0, at)
            return
        if 0 <= at < len(rows):
            self._at = at
            self._mark()
            self.moved.emit()
            announce(self.field, rows[at].accessibleName())

    def _enter(self) -> None:
        if self.has_words:
            self.press(self._at)

    def _press_early(self) -> None:
        at, self._to_press = self._to_press, None
        if at is not None and self.has_words:
            self.results.press(at)

    def _open(self, target: str) -> None:
        hit = self._hits[int(target)]
        if hit.script:
            self.clear()
        self.opened.emit(hit)

    def _mark(self) -> None:
        for at, row in enumerate(self.results.shown):
            row.set_marked(at == self._at)

    def _say(self, count: int) -> None:
        if not count:
            announce(self.field, self.nothing.text())
            return
        first = self.results.rows[self._at].accessibleName()
        found = self.tr("%n found. First: %1", "", count).replace("%1", first)
        announce(self.field, found)
