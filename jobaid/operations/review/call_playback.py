"""A kept call, played back: its moments, and what was on the agent's screen at each of them.

The picture of a moment is a `CallView` as the desk's own, made by the same maker from the call's
events so far and the versions that were in force; only the clock between two moments is not kept.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.customer import Customer
from jobaid.call.read_model import CallReadModel
from jobaid.library.hours import zone_of
from jobaid.log.index.index_rows import moment_of
from jobaid.operations.callview.live_details import LiveDetails
from jobaid.operations.review.covering import CustomerCover
from jobaid.operations.review.moment_words import moment_row
from jobaid.operations.review.names_then import NamesThen
from jobaid.operations.review.playback_view_models import (
    CoveredField,
    MomentRow,
    PlaybackHead,
    ShownMoment,
    TimelineView,
    TodayView,
)
from jobaid.operations.review.timeline_view import timeline_view
from jobaid.operations.review.today_version import today_view
from jobaid.operations.script_map import ScriptMap, path_counts, script_map
from jobaid.review.call_moments import (
    CallMoment,
    MomentSort,
    call_moments,
    moment_at,
    next_moment,
)
from jobaid.review.call_spans import call_spans
from jobaid.review.told_call import told_call
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.operations.callview.view_models import CallView
    from jobaid.operations.review.library_then import LibrariesThen, LibraryThen

_log = logging.getLogger(__name__)

_NOT_DRAWN = sentence(
    "This moment cannot be drawn: its events are damaged, or of a kind that this version does not "
    "know. What was done then stands in the list of moments."
)
_KEPT_EVERY = 300
"""After so many events the call as it read then is kept, for going back."""
_MOST_SHOWN = 500
"""Moments of a call that are kept as they were worked out."""
_NO_TODAY = TodayView("unknown", sentence("This moment cannot be compared with today's version."))


class CallPlayback:
    """One kept call. Making one reads the versions from the disk: for another thread.

    `document` is an interaction as it is kept, `now` with what was put right of it since (its head
    says that), `today` the library in use now. Everything else is
    for one thread. Nothing here raises, whatever the record holds.
    """

    def __init__(
        self,
        document: Mapping[str, Any],
        today: CompiledLibrary,
        libraries: LibrariesThen,
        *,
        language: str = "en",
        now: Mapping[str, Any] | None = None,
    ) -> None:
        self.id = str(document.get("id") or "")
        self._today = today
        self._live = LiveDetails(language=language)
        self._told = told_call(document)
        events = self._told.events
        whole = CallReadModel.at(events, today)
        versions = document.get("versions")
        for name, id in versions.items() if isinstance(versions, Mapping) else ():
            whole.state.versions.setdefault(str(name), str(id))
        self._then = libraries.of(whole.state, events, today.library)
        self._whole = CallReadModel(self._then.compiled, (whole.state.last_at or "", 0))
        self._whole.state, self._whole.ms = whole.state, whole.state.ms
        self.moments: tuple[CallMoment, ...] = call_moments(events)
        self._cover = CustomerCover(self._whole, events)
        self._names = NamesThen(self._whole, self._cover)
        self._spans = call_spans(events)
        self._at: tuple[int, CallReadModel] | None = None
        self._kept: dict[int, CallReadModel] = {}
        self._shown: dict[int, ShownMoment] = {}
        self._document = document
        self._now = document if now is None else now
        self._retell()

    def _retell(self) -> None:
        """Say everything anew: other details are covered than before."""
        self._shown.clear()
        self.rows: tuple[MomentRow, ...] = tuple(moment_row(self._names, m) for m in self.moments)
        self.timeline: TimelineView = timeline_view(
            self._spans, self.rows, self._names, self._then.library.standards, self._told.ended_ms
        )
        self.head: PlaybackHead = self._make_head()

    # -- the call -------------------------------------------------------------------------------

    @property
    def library(self) -> LibraryThen:
        """The library as the call used it."""
        return self._then

    def _make_head(self) -> PlaybackHead:
        document = self._document
        agent = document.get("agent")
        agent = agent if isinstance(agent, Mapping) else {}
        before, customer = (
            Customer.of(one.get("fields")).shown_name for one in (document, self._now)
        )
        outcomes = [self._names.outcome(one.get("outcome")) for one in (document, self._now)]
        zone = zone_of(str(document.get("timezone") or self._then.library.house.timezone))
        started = moment_of(document.get("started"))
        return PlaybackHead(
            id=self.id,
            agent_id=str(agent.get("id") or ""),
            agent=str(agent.get("name") or agent.get("id") or ""),
            customer=_put_right(self._cover.text(customer), changed=customer != before),
            script_title=self._names.script(document.get("script") or ""),
            outcome=_put_right(outcomes[1], changed=outcomes[0] != outcomes[1]),
            started=None if started is None else started.astimezone(zone),
            length_ms=self._told.ended_ms,
            notices=(*self._told.faults, *self._then.words),
        )

    # -- the customer's details -----------------------------------------------------------------

    @property
    def covered(self) -> tuple[CoveredField, ...]:
        """The customer's details of this call, covered or uncovered."""
        return self._cover.fields

    def uncover(self, fields: Collection[str] | None = None) -> tuple[str, ...]:
        """Show details (None: all) from now on; the names of those that were covered till now."""
        still = self._cover.still
        opened = tuple(sorted(still if fields is None else still.intersection(fields)))
        if opened:
            self._cover.uncovered |= frozenset(opened)
            self._retell()
        return opened

    def cover(self) -> None:
        """Cover everything again."""
        if self._cover.uncovered:
            self._cover.uncovered = frozenset()
            self._retell()

    # -- moments --------------------------------------------------------------------------------

    def number_at(self, at_ms: int) -> int | None:
        """The number of the moment that a time of the call belongs to; None for a call without."""
        found = moment_at(self.moments, at_ms)
        return None if found is None else found.number

    def next(self, number: int, sort: MomentSort, by: int) -> int | None:
        """The number of the next moment of a sort, before this one where `by` is negative."""
        found = next_moment(self.moments, number, sort, by)
        return None if found is None else found.number

    def show(self, number: int) -> ShownMoment:
        """What was on the screen at a moment, covered."""
        found = self._shown.get(number)
        if found is None:
            if len(self._shown) > _MOST_SHOWN:
                self._shown.clear()
            found = self._shown[number] = self._show(number)
        return found

    def _show(self, number: int) -> ShownMoment:
        moment, row = self.moments[number], self.rows[number]
        standards = tuple(self._names.standard(one) for one in moment.standards)
        try:
            call = self._call_at(moment)
            view = self._cover.view(self._then.views.view(call, self._live))
        except Exception:
            # Damaged or foreign events: the rest of the call must still be shown.
            _log.info("A moment of %s cannot be drawn", self.id, exc_info=True)
            self._at = None
            return ShownMoment(row, None, _NO_TODAY, standards, _NOT_DRAWN)
        return ShownMoment(row, view, self._today_of(call), standards)

    def path_map(self, script: str) -> ScriptMap | None:
        """The path of the call on the map of a script as it was; None where no version is there."""
        found = self._then.library.scripts.get(script)
        if found is None:
            return None
        entered, gone = path_counts(self._whole.state.places, script)
        return script_map(self._then.library, found, self._names.step, entered, gone)

    def lines(self) -> Iterator[tuple[MomentRow, str]]:
        """Each moment with the line that was shown from then on; "" where that stayed as it was."""
        before = ""
        for row in self.rows:
            view = self.show(row.number).call
            line = "" if view is None else shown_line(view)
            yield row, "" if line == before else line
            before = line or before

    def _today_of(self, call: CallReadModel) -> TodayView:
        place = call.state.place
        rebuilt = place is not None and place.script in self._then.rebuilt
        try:
            found = today_view(call, self._today, rebuilt=rebuilt)
        except Exception:
            _log.info("A moment of %s cannot be compared", self.id, exc_info=True)
            return _NO_TODAY
        return self._cover.today(found)

    def _kept_before(self, upto: int) -> tuple[int, CallReadModel]:
        """The call at an earlier event, so that going back in a long one starts not all anew."""
        before = max((number for number in self._kept if number <= upto), default=0)
        if not before:
            return 0, CallReadModel(self._then.compiled)
        return before, self._kept[before].copy()

    def _call_at(self, moment: CallMoment) -> CallReadModel:
        """The call as it read at a moment; going on from the last one where that is earlier."""
        upto, call = self._at or (0, None)
        if call is None or upto > moment.upto:
            upto, call = self._kept_before(moment.upto)
        for number, event in enumerate(self._told.events[upto : moment.upto], start=upto + 1):
            call.apply(event)
            if number % _KEPT_EVERY == 0 and number not in self._kept:
                self._kept[number] = call.copy()
        call.now, call.ms = call.state.last_at or "", call.state.ms
        self._at = moment.upto, call
        return call


def _put_right(words: str, *, changed: bool) -> str:
    return sentence("{now} (corrected)", now=words) if changed and words else words


def shown_line(view: CallView) -> str:
    """The line that showed: the open reply's, else the step's."""
    say = view.reply.say if view.reply is not None else view.say
    return "" if say is None else say.plain
