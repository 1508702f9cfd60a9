"""What an area of the window stands on: the record, the library in use, and who works there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.operations.statement_writer import StatementWriter

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.log.writer_thread import Ticket
    from jobaid.operations.clock import Wall
    from jobaid.operations.library.library_in_use import LibraryInUse
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.roles import Viewer
    from jobaid.operations.team.live_floor import LiveFloor
    from jobaid.operations.team.team_watch import TeamWatch


class AreaDesk:
    """One for an area, shared by its views; what it gives is as of now, from any thread.

    `records` is None while no profile is open, `recorder` while nothing can be kept.
    """

    def __init__(
        self,
        *,
        records: Callable[[], RecordReader | None],
        in_use: Callable[[], LibraryInUse],
        recorder: Callable[[], Recorder | None],
        viewer: Callable[[], Viewer],
        agent: Callable[[], Mapping[str, str]],
        wall: Wall,
        new_id: Callable[[], str],
        samples: bool = False,
        team: Callable[[], TeamWatch | None] = lambda: None,
        floor: Callable[[], LiveFloor | None] = lambda: None,
        only_samples: bool = False,
    ) -> None:
        self._records, self._in_use, self._recorder = records, in_use, recorder
        self._viewer, self._agent = viewer, agent
        self._wall, self.new_id = wall, new_id
        self.samples = samples
        """Whether sample calls count: in the demonstration."""
        self.only_samples = only_samples
        """Whether it stands on a record of samples, beside the real one (`SampleRecord`)."""
        self._team, self._floor = team, floor

    @property
    def records(self) -> RecordReader | None:
        """The one reader of what the profile has kept."""
        return self._records()

    @property
    def team(self) -> TeamWatch | None:
        """What is exchanged with other desks; None while nothing can be."""
        return self._team()

    @property
    def floor(self) -> LiveFloor | None:
        """The live floor; None where the house has none, or shares nothing."""
        return self._floor()

    @property
    def in_use(self) -> LibraryInUse:
        """The library in use."""
        return self._in_use()

    @property
    def recorder(self) -> Recorder | None:
        """The profile open for keeping."""
        return self._recorder()

    @property
    def viewer(self) -> Viewer:
        """Who looks: what `operations.roles` decides by."""
        return self._viewer()

    @property
    def agent(self) -> Mapping[str, str]:
        """`id` and `name` of who works here now, as a statement names its author."""
        return self._agent()

    def now(self) -> dt.datetime:
        """What time it is, in UTC."""
        return self._wall()

    def say(
        self,
        kind: str,
        of: str | None,
        added: Mapping[str, Any],
        *,
        work_of: str | None = None,
        on_saved: Callable[[], None] | None = None,
    ) -> Ticket | None:
        """Keep a statement in this person's name (`StatementWriter.say`).

        None where nothing can be kept now. Raises BadStatement, in words.
        """
        recorder = self.recorder
        if recorder is None:
            return None
        writer = StatementWriter(recorder, wall=self._wall, new_id=self.new_id)
        return writer.say(kind, of, added, by=self.agent, work_of=work_of, on_saved=on_saved)
