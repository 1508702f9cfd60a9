"""How far the agent is with the scripts, at the desk: what is due, what is not open yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jobaid.operations.desk.action_result import Changes

if TYPE_CHECKING:
    from jobaid.operations.clock import Wall
    from jobaid.operations.library.library_in_use import LibraryInUse
    from jobaid.operations.records.record_reader import RecordReader


class OwnTraining:
    """`read` is for another thread: it reads disks; the rest is as it was read last.

    `due` is how many cards of the warm-up are due, `not_open` the scripts that the house does not
    open for the agent's calls yet, each with what is missing.
    """

    def __init__(
        self,
        reader: Callable[[], RecordReader | None],
        in_use: Callable[[], LibraryInUse],
        *,
        wall: Wall,
        agent: Callable[[], Mapping[str, str]],
        changed: Callable[[Changes], None],
    ) -> None:
        self._reader, self._in_use = reader, in_use
        self._wall, self._agent, self._changed = wall, agent, changed
        self.role = ""
        self.due = 0
        self.not_open: Mapping[str, str] = {}
        self._asked: str | None = None

    def read(self) -> None:
        """Find out how the agent stands. What cannot be read stops nothing."""
        from jobaid.operations.training.call_gate import is_trainee, not_open_yet
        from jobaid.operations.training.trainee_place import TraineePlace
        from jobaid.operations.training.warm_up import WarmUp

        reader, library, id = self._reader(), self._in_use().library, str(self._agent().get("id"))
        if reader is None or not library.scripts:
            return
        place = TraineePlace(reader.profile.folder, id)
        due, not_open = 0, self.not_open
        overrides = reader.index.statements("override")
        not_open = not_open_yet(library, place, overrides, self.role)
        if is_trainee(library, id, self.role) or place.folder.exists():
            warm_up = WarmUp(place, library)
            if reader.profile.writing:
                warm_up.take_up()
            due = len(warm_up.due(self._wall()))
        if (due, not_open) != (self.due, self.not_open):
            self.due, self.not_open = due, not_open
            self._changed(Changes.START)

    def asks_first(self, script: str) -> str | None:
        """What is asked before a script that is not open yet; None once it was asked.

        A second time in a row opens it: the customer may be on the line.
        """
        from jobaid.operations.training.call_gate import asks_first

        missing = self.not_open.get(script)
        if missing is None or self._asked == script:
            self._asked = None
            return None
        self._asked = script
        in_use = self._in_use()
        people = in_use.library.people
        person = people.get(str(self._agent().get("id")))
        coach = people.get(person.coach) if person is not None and person.coach else None
        return asks_first(in_use.title(script), missing, coach.name if coach is not None else "")

    def forget(self) -> None:
        """Somebody else works here now."""
        self.due, self.not_open, self._asked = 0, {}, None
