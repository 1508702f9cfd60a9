"""What an agent does with promises of earlier calls: kept, moved, handed over, taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.agent_history import DAYS_BACK
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.due_times.due_reading import DueReading
    from jobaid.library.model.people import Person
    from jobaid.operations.clock import Wall
    from jobaid.operations.desk.history_keeper import HistoryKeeper
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.promises.open_promises import Key, OpenPromise, PromiseChange

NOT_KEPT = sentence("Nothing is kept here, so this cannot be added to a record.")
NOT_DUE = sentence("That promise is not among those that are due.")
_LONGEST = 20_000
# Of one agent: more open promises from so long ago are none that the desk can help with.
_MOST_OLDER = 200


class DuePromises:
    """Changes promises by statements. A change counts once it is on the disk."""

    def __init__(
        self,
        recorder: Callable[[], Recorder | None],
        history: HistoryKeeper,
        *,
        wall: Wall,
        new_id: Callable[[], str],
        agent: Callable[[], Mapping[str, str]],
        read_due: Callable[[str], DueReading],
        people: Callable[[], Iterable[Person]],
        changed: Callable[[Changes], None],
    ) -> None:
        self._recorder = recorder
        self._history = history
        self._wall = wall
        self._new_id = new_id
        self._agent = agent
        self._read_due = read_due
        self._people = people
        self._changed = changed
        self._on_the_way: set[Key] = set()

    def get(self, interaction: str, promise: str) -> OpenPromise | None:
        """An open promise; None where there is no such one."""
        return self._history.history.promises.get(interaction, promise)

    def keep(self, interaction: str, promise: str, words: str = "") -> ActionResult:
        """It was kept, late where its time has passed."""
        known = self.get(interaction, promise)
        late = known is not None and known.due is not None and self._wall() > known.due
        return self._say(interaction, promise, _told("kept-late" if late else "kept", words=words))

    def move(
        self, interaction: str, promise: str, when: str, consent: str, to: str = ""
    ) -> ActionResult:
        """Another time, which the customer has agreed to; an unclear one is asked about.

        With `to` somebody else keeps it then.
        """
        reading = self._read_due(when)
        if reading.due is None:
            return ActionResult(ask=reading.ask)
        if not consent.strip():
            return ActionResult(ask=sentence("What did the customer say to the new time?"))
        due = reading.due.isoformat(timespec="seconds")
        moved = _told("moved", due=due, consent=consent)
        if not to.strip():
            return self._say(interaction, promise, moved)
        handed_over = _told("handed-over", {"to": self._person(to)})
        return self._say(interaction, promise, moved, handed_over)

    def hand_over(self, interaction: str, promise: str, to: str, words: str = "") -> ActionResult:
        """Somebody else keeps it now."""
        if not to.strip():
            return ActionResult(ask=sentence("Who keeps it now?"))
        told = _told("handed-over", {"to": self._person(to)}, words=words)
        return self._say(interaction, promise, told)

    def take_back(self, interaction: str, promise: str, words: str) -> ActionResult:
        """It is owed no more, and why."""
        if not words.strip():
            return ActionResult(ask=sentence("Say why it is taken back."))
        return self._say(interaction, promise, _told("withdrawn", words=words))

    def read_older(self, reader: RecordReader, *, samples: bool) -> None:
        """The open promises of calls from before the weeks that the desk reads. For a thread."""
        from jobaid.log.index.record_query import RecordQuery

        history = self._history.history
        reader.refresh()
        last = history.today - dt.timedelta(days=DAYS_BACK + 1)
        query = RecordQuery(agent=history.agent, last=last, promise="open", samples=samples)
        rows = reader.index.page(query, _MOST_OLDER)
        for row in rows:
            document = reader.document(row)
            if document is not None:
                document = reader.corrected(document, row)
                said = reader.index.statements("promise", interaction=row.id)
                self._history.add_older(document, said)
        if rows:
            self._changed(Changes.START)

    def _person(self, to: str) -> str | dict[str, str]:
        """Who is meant by a name or an id; a name that nobody has stays as it is written."""
        known = {one.id: one for one in self._people()}
        known |= {one.name.casefold(): one for one in known.values()}
        person = known.get(to.strip()) or known.get(to.strip().casefold())
        return to.strip() if person is None else {"id": person.id, "name": person.name}

    def _say(self, interaction: str, promise: str, *told: Mapping[str, Any]) -> ActionResult:
        """Keep one change after the other."""
        from jobaid.log.statements import BadStatement
        from jobaid.operations.statement_writer import StatementWriter

        recorder = self._recorder()
        if recorder is None:
            return ActionResult(problem=NOT_KEPT)
        key = (interaction, promise)
        if self.get(*key) is None or key in self._on_the_way:
            return ActionResult(problem=NOT_DUE)
        at = self._wall().astimezone(dt.UTC).isoformat()
        waiting = [{"interaction": interaction, **one} for one in told]

        def saved() -> None:
            self._history.change_promise({**waiting.pop(0), "of": promise, "at": at})
            if not waiting:
                self._on_the_way.discard(key)
                self._changed(Changes.START)

        writer = StatementWriter(recorder, wall=self._wall, new_id=self._new_id)
        try:
            # Before it is handed over: it may be on the disk before this goes on
            self._on_the_way.add(key)
            for added in tuple(waiting):
                writer.say("promise", promise, added, by=self._agent(), on_saved=saved)
        except BadStatement as refused:
            self._on_the_way.discard(key)
            return ActionResult(problem=refused.words)
        return ActionResult(Changes.START)


def _told(
    change: PromiseChange, more: Mapping[str, object] | None = None, **told: str
) -> dict[str, Any]:
    """What a statement says of one change; empty words say nothing."""
    words = {name: text.strip()[:_LONGEST] or None for name, text in told.items()}
    return {"change": change, **(more or {}), **words}
