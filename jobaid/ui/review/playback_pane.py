"""A kept call played back: its timeline, its moments, and the screen as it was at each of them.

For every view that shows a call. A view makes one and hears of two things:

    pane = PlaybackPane(given, "score", self)        # `given` is the view's, "score" its id
    pane.show_call(id)                               # read on another thread, then drawn
    pane.show_call(id, at_ms)                        # the same, at a moment of it
    pane.show_moment(at_ms)                          # another moment of the call that shows
    pane.moment_changed.connect(self._moment)        # (id, at_ms): the moment in hand is another
    pane.comment_asked.connect(self._comment)        # (id, at_ms): Enter, "say something here"

`pane.call_id` and `pane.at_ms` are what is in hand ("" and None for nothing); `at_ms` is in
milliseconds since the call began, as a review's comments and a proposal's evidence have it. The
keys are rows of `moment_keys(view's id)` in `keys.py`; the pane binds them, and goes by its view's
`panes()`. That a call was opened, and what of the customer was uncovered, the pane keeps itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.operations.review.playback_source import PlaybackSource
from jobaid.ui.frame.actions import KeyWithSign
from jobaid.ui.review.moment_keys import ALONG, PARTS, AlongKey
from jobaid.ui.review.playback_parts import PlaybackParts
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.review.call_playback import CallPlayback
    from jobaid.review.call_moments import MomentSort
    from jobaid.ui.frame.actions import ActionHandler, When
    from jobaid.ui.review.review_view import ReviewGiven


class PlaybackPane(PlaybackParts):
    """See the module: `show_call`, `show_moment`; `moment_changed`, `comment_asked`, `opened(id)`
    once a call shows.
    """

    moment_changed = Signal(str, int)
    comment_asked = Signal(str, int)
    opened = Signal(str)

    def __init__(self, given: ReviewGiven, context: str, parent: QWidget) -> None:
        super().__init__(given.actions, given.tasks, context, parent)
        self._given = given
        self._source: tuple[RecordReader, PlaybackSource] | None = None
        self.playback: CallPlayback | None = None
        """The call that shows, with everything that can be told of it."""
        self.number = -1
        """The number of the moment in hand; -1 for none."""
        self.why = ""
        """Why calls are opened here: what their agents see of it (`Viewings.opened`)."""
        self._being_read: tuple[str, int | None] | None = None
        self._wire()
        self._bind()
        self.retranslate()

    # -- for the view that has it ---------------------------------------------------------------

    @property
    def call_id(self) -> str:
        """The id of the call that shows, "" for none."""
        return "" if self.playback is None else self.playback.id

    @property
    def call_asked(self) -> str:
        """The id of the call that was last asked for: being read, else `call_id`."""
        return self.call_id if self._being_read is None else self._being_read[0]

    @property
    def at_ms(self) -> int | None:
        """The moment in hand, in milliseconds since the call began; None for none."""
        if self.playback is None or self.number < 0:
            return None
        return self.playback.moments[self.number].at_ms

    @property
    def moment_asked(self) -> int | None:
        """The moment of `call_asked` that was last asked for; None for none."""
        return self.at_ms if self._being_read is None else self._being_read[1]

    def show_call(self, id: str, at_ms: int | None = None) -> None:
        """Show a call, at a moment of it (None: where it begins)."""
        if self.playback is not None and self.playback.id == id:
            self._being_read = None
            if at_ms is not None:
                self.show_moment(at_ms)
            return
        self._read(id, at_ms)

    def show_moment(self, at_ms: int) -> None:
        """Go to the moment that a time of the call that shows belongs to."""
        number = None if self.playback is None else self.playback.number_at(at_ms)
        if number is not None:
            self._go(number)

    def renew(self) -> None:
        """The library, the person or the record is another now: read the call anew."""
        if self._being_read is not None:
            self._read(*self._being_read)
        elif self.playback is not None:
            self._read(self.playback.id, self.at_ms)

    def focus_first(self) -> None:
        """Give the focus to the timeline."""
        target = self.timeline if self._has_moments() else self.nothing
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- reading ----------------------------------------------------------------------------------

    def _read(self, id: str, at_ms: int | None) -> None:
        records = self._given.desk.records
        if records is None:
            self.show_nothing(
                self.tr("No call can be read yet"), self.tr("The record is still being opened.")
            )
            return
        if self._source is None or self._source[0] is not records:
            desk = self._given.desk
            language = QLocale().name()[:2]
            self._source = (
                records,
                PlaybackSource(
                    records,
                    lambda: desk.in_use.compiled,
                    lambda: desk.viewer,
                    language=lambda: language,
                ),
            )
        source = self._source[1]
        self._being_read = id, at_ms
        self._given.tasks.run(
            lambda _task: source.open(id),
            self._read_it,
            self._not_read,
            key=("playback", self._context),
            lane=("playback", self._context),
        )

    def _read_it(self, playback: CallPlayback) -> None:
        if self._being_read is None or playback.id != self._being_read[0]:
            return
        (id, at_ms), self._being_read = self._being_read, None
        waited = self.nothing.hasFocus()
        same = self.call_id == id
        if same and self.playback is not None:
            still = {one.name for one in self.playback.covered if one.uncovered}
            playback.uncover(still)
        more = self._given.desk.viewings.opened(id, playback.head.agent_id, self.why)
        self.playback, self.number = playback, -1
        self._draw_call(more)
        number = playback.number_at(at_ms or 0)
        if number is not None:
            self._go(number, tell=False)
        if waited:
            self.focus_first()
        self.opened.emit(id)

    def _not_read(self, words: str) -> None:
        if self._being_read is None:
            return
        self.playback, self.number, self._being_read = None, -1, None
        self.show_nothing(self.tr("This call cannot be shown"), words)

    # -- drawing ----------------------------------------------------------------------------------

    def _draw_call(self, more: str = "") -> None:
        playback = self.playback
        if playback is None:
            return
        now = self._given.desk.now().astimezone()
        self.title.draw(playback.head, now, more)
        self.title.draw_covered(
            playback.covered, self._given.actions.cap(f"{self._context}-uncover")
        )
        self.timeline.draw(playback.timeline, playback.rows)
        self.moments.draw(playback.rows, max(0, self.number))
        self.path_map.show_call(playback)
        if playback.moments:
            self.show_all()
        else:
            self.show_nothing(
                self.tr("Nothing of this call can be shown step by step"),
                plain(" ".join(translated(one) for one in playback.head.notices)),
                head=True,
            )

    def _go(self, number: int, *, tell: bool = True) -> None:
        """Take a moment in hand."""
        playback = self.playback
        if playback is None or number == self.number:
            return
        self.number = number
        shown = playback.show(number)
        self.timeline.show_moment(shown.row, tell=tell)
        self.line.draw(shown.row)
        self.moments.show_moment(number)
        self.then.draw(shown)
        self.today.draw(shown.today)
        self.path_map.show_moment(shown.row.target)
        self.moment_changed.emit(playback.id, shown.row.at_ms)

    # -- going along ------------------------------------------------------------------------------

    def step(self, sort: MomentSort, by: int) -> None:
        """Go to the next moment of a sort, or the one before."""
        if self.playback is None:
            return
        number = self.playback.next(self.number, sort, by)
        if number is None:
            self._given.say(self.tr("There is no further one in this call."))
        else:
            self._go(number)

    def _end(self, by: int) -> None:
        if self.playback is not None and self.playback.moments:
            self._go(0 if by < 0 else len(self.playback.moments) - 1)

    def _comment(self) -> None:
        if self.at_ms is not None:
            self.comment_asked.emit(self.call_id, self.at_ms)

    def uncover(self, field: str = "") -> None:
        """Show a covered detail ("": all of them); who uncovers which is kept first."""
        playback = self.playback
        if playback is None:
            return
        still = [one.name for one in playback.covered if not one.uncovered]
        wanted = [one for one in still if not field or one == field]
        if not wanted:
            return
        why_not = self._given.desk.viewings.uncovered(playback.id, playback.head.agent_id, wanted)
        if why_not:
            self._given.say(translated(why_not))
            return
        playback.uncover(wanted)
        labels = [one.label for one in playback.covered if one.name in wanted]
        self._given.say(
            self.tr("Uncovered, and kept that you did: %1").replace("%1", ", ".join(labels))
        )
        number, self.number = self.number, -1
        self._draw_call()
        self._go(number, tell=False)
        self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        super().retranslate()
        if self.playback is None:
            self.show_nothing(
                self.tr("No call shows here yet"),
                self.tr("Choose one in the list of calls: Enter plays it back."),
            )
        elif self.number >= 0:
            number, self.number = self.number, -1
            self._draw_call()
            self._go(number, tell=False)

    def _wire(self) -> None:
        self.timeline.stepped.connect(self.step)
        self.timeline.ended.connect(self._end)
        self.timeline.chosen.connect(self.show_moment)
        self.timeline.entered.connect(self._comment)
        self.moments.stepped.connect(self.step)
        self.moments.went_to.connect(self._go)
        self.moments.chosen.connect(self._comment)
        self.title.uncover_asked.connect(self.uncover)
        self.then.today_asked.connect(self._to_today)
        self.then.stepped.connect(self.step)
        self.path_map.chosen.connect(self._to_step)

    def _bind(self) -> None:
        """The arrows are bound for the key help and the palette; they have no shortcut."""
        self._along = [KeyWithSign(one, self._along_by, self) for one in ALONG]
        self._digits = [KeyWithSign(one, self._take_part, self) for one in (1, 2, 3, 4)]
        there = self._has_moments
        bound: dict[str, tuple[ActionHandler, When]] = {
            f"{self._context}-{key.name}": (one.press, there)
            for key, one in zip(ALONG, self._along, strict=True)
        }
        for digit, one in enumerate(self._digits, start=1):
            bound[f"{self._context}-part-{digit}"] = one.press, there
        bound[f"{self._context}-comment"] = self._comment, there
        bound[f"{self._context}-uncover"] = self.uncover, self._has_covered
        self._given.actions.bind_all(bound)

    def _along_by(self, key: AlongKey) -> None:
        self.step(key.sort, key.by)

    def _to_today(self) -> None:
        self.go_to_part("today")

    def _take_part(self, digit: int) -> None:
        self.go_to_part(PARTS[digit - 1])

    def _to_step(self, target: str) -> None:
        """To the first moment at a step of the map."""
        playback = self.playback
        for row in playback.rows if playback is not None else ():
            if row.target == target:
                self._go(row.number)
                return
        self._given.say(self.tr("The call never came to this step."))

    def _has_moments(self) -> bool:
        return self.playback is not None and bool(self.playback.moments)

    def _has_covered(self) -> bool:
        covered = self.playback.covered if self.playback is not None else ()
        return any(not one.uncovered for one in covered)
