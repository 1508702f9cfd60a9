"""Saying something of a call, a person or a script: made, and kept on the writer's thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.log.statements import make_statement
from jobaid.operations.clock import Wall, stamp

if TYPE_CHECKING:
    from jobaid.log.writer_thread import Ticket
    from jobaid.operations.recorder import Recorder


class StatementWriter:
    """Makes statements with this desk's clock and ids, and hands them to its day file.

    What every area that says something needs. The clock and the ids are passed in.
    """

    def __init__(self, recorder: Recorder, *, wall: Wall, new_id: Callable[[], str]) -> None:
        self._recorder = recorder
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
        on_saved: Callable[[], None] | None = None,
    ) -> Ticket:
        """Make a statement and have it kept; returns at once.

        `by` is its author; the rest is as for `make_statement`. `on_saved` is called on the
        writer's thread once it is on the disk, however late that is: until then nothing may
        count on it. Raises BadStatement, in words, and then keeps nothing.
        """
        made = make_statement(
            kind,
            of,
            added,
            id=self._new_id(),
            at=stamp(self._wall()),
            by=by,
            desk=self._recorder.profile.desk,
            work_of=work_of,
        )
        return self._recorder.days.add(made.document, made.table, on_saved)
