"""Saying something of a call, a person or a script: made, and kept on the writer's thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from jobaid.log.daybook import Daybook
from jobaid.log.statements import make_statement
from jobaid.operations.clock import Wall, stamp

if TYPE_CHECKING:
    from jobaid.log.profile import Profile
    from jobaid.log.statements.statement_maker import NewStatement
    from jobaid.log.writer_thread import Ticket
    from jobaid.operations.recorder import Recorder


Kept = TypeVar("Kept", covariant=True)


class SaysStatements(Protocol):
    """Keeps statements: on a writer's thread, or before it returns."""

    def say(
        self,
        kind: str,
        of: str | None,
        added: Mapping[str, Any],
        *,
        by: Mapping[str, str],
        work_of: str | None = None,
        id: str | None = None,
        on_saved: Callable[[], None] | None = None,
    ) -> object:
        """Make a statement and have it kept. Raises BadStatement, and then keeps nothing."""
        ...


class StatementMaker(Generic[Kept]):
    """Makes statements with this desk's clock and ids and has them kept.

    What everybody who says something needs: it is kept on a writer's thread, or before `say`
    returns. The clock and the ids are passed in.
    """

    def __init__(self, profile: Profile, *, wall: Wall, new_id: Callable[[], str]) -> None:
        self._profile = profile
        self._wall = wall
        self._new_id = new_id

    def say(
        self,
        kind: str,
        of: str | None,
        added: Mapping[str, Any],
        *,
        by: Mapping[str, str],
        work_of: str | None = None,
        id: str | None = None,
        on_saved: Callable[[], None] | None = None,
    ) -> Kept:
        """Make a statement and have it kept. Raises BadStatement, in words, and then keeps nothing.

        `by` is its author, `id` its id where it has one already; the rest is as for
        `make_statement`. `on_saved` is called once it is on the disk, however late that is: until
        then nothing may count on it.
        """
        made = make_statement(
            kind,
            of,
            added,
            id=id or self._new_id(),
            at=stamp(self._wall()),
            by=by,
            desk=self._profile.desk,
            work_of=work_of,
        )
        return self._keep(made, on_saved)

    def _keep(self, made: NewStatement, on_saved: Callable[[], None] | None) -> Kept:
        raise NotImplementedError


class StatementWriter(StatementMaker["Ticket"]):
    """Hands statements to the day file of a desk, and returns at once."""

    def __init__(self, recorder: Recorder, *, wall: Wall, new_id: Callable[[], str]) -> None:
        super().__init__(recorder.profile, wall=wall, new_id=new_id)
        self._recorder = recorder

    def _keep(self, made: NewStatement, on_saved: Callable[[], None] | None) -> Ticket:
        return self._recorder.days.add(made.document, made.table, on_saved)


class StatementsNow(StatementMaker[None]):
    """Keeps each statement before it returns, for a command: `profile` is for writing.

    `kept` are those that were made, in order. `say` raises OSError when the disk refuses.
    """

    def __init__(self, profile: Profile, *, wall: Wall, new_id: Callable[[], str]) -> None:
        profile.must_write()
        super().__init__(profile, wall=wall, new_id=new_id)
        self.kept: list[Mapping[str, Any]] = []

    def _keep(self, made: NewStatement, on_saved: Callable[[], None] | None) -> None:
        daybook = Daybook(self._profile.log, self._profile.desk)
        try:
            daybook.put(made.document, made.table)
        finally:
            daybook.close()
        self.kept.append(made.document)
        if on_saved is not None:
            on_saved()
