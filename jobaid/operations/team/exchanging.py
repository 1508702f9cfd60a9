"""One exchange with the other desks: take, carry out erasures, send, and say that we live."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

from jobaid.log.trouble import why
from jobaid.operations.clock import stamp
from jobaid.operations.records.erasing import carry_out_erasures
from jobaid.operations.team.sending import Sending
from jobaid.operations.team.taking import LocalTrouble, Taking
from jobaid.operations.team.team_status import behind_others, moment_at, refused_words
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import joined, sentence
from jobaid.team.team_memory import KnownDesk, TeamMemory, read_memory, write_memory
from jobaid.team.transport import KeptOut, OutOfReach, Transport

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.operations.roles import Viewer
    from jobaid.operations.team.team_desk import TeamDesk

_STAYS = sentence("Nothing is lost: it is tried again.")


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What came of an exchange: files sent, documents that came, came back, were erased here.

    `left` is what was still to do when it was stopped, `behind` by how many publications this
    desk's library is behind that of another; `refused` says what of this desk the others' side
    does not take, `trouble` what could not be done; sentences, "" for nothing. `kept_out`: that
    does not end by itself. `well` is when all was last exchanged, None where it never was;
    `ahead_s` how many seconds this computer's clock is ahead of the server's, None where unknown.
    """

    sent: int = 0
    came: int = 0
    came_back: int = 0
    erased: int = 0
    left: int = 0
    trouble: str = ""
    behind: int = 0
    refused: str = ""
    kept_out: bool = False
    ahead_s: int | None = None
    well: dt.datetime | None = None


class Exchange:
    """Exchanges with the other desks of one transport, again and again; one at a time.

    `transport` is what it exchanges by. What is remembered is read at the beginning and kept in
    the profile.
    """

    def __init__(self, desk: TeamDesk, transport: Transport) -> None:
        self._desk = desk
        self.transport = transport
        self._lock = threading.Lock()
        folder, where = desk.profile.folder, transport.where
        self.memory = read_memory(folder, desk.platform)
        if self.memory.folder != where:
            self.memory = TeamMemory(folder=where)
        if not self.memory.series:
            self.memory.series = desk.new_id()
        self._kept: dict[str, object] = {}

    def works_for(self, viewer: Viewer, agent: dict[str, str]) -> None:
        """Exchange as this person's program from now on."""
        self._desk.viewer, self._desk.agent = viewer, agent

    def run(self, *, thorough: bool) -> Exchanged:
        """Exchange once; `thorough` looks at everything instead of what is told to be new.

        Never raises for anything that a disk can do.
        """
        with self._lock:
            memory, desk = self.memory, self._desk
            troubles: list[str] = []
            taking = Taking(desk, self.transport, memory)
            sending = Sending(desk, self.transport, memory)
            erased, kept_out, ahead_s = 0, False, None
            try:
                self.transport.check()
                if (clock := self.transport.clock) is not None:
                    ahead_s = round((desk.wall() - clock).total_seconds())
                self.transport.look(memory)
                desk.know_erased()
                self._tried(troubles, lambda: taking.take(thorough=thorough))
                memory.erasing |= taking.erasures > 0
                if memory.erasing:
                    erased = self._erase(troubles)
                self._tried(troubles, lambda: sending.send(thorough=thorough))
                self._keep_memory(troubles)
                self._tried(troubles, sending.beat)
            except OutOfReach as error:
                troubles.append(error.words)
                kept_out = isinstance(error, KeptOut)
            finally:
                self.transport.close()
            now = stamp(desk.wall())
            memory.tried, memory.trouble = now, joined(*dict.fromkeys(troubles))
            if not troubles:
                memory.done = now
            self._keep_memory(troubles)
            return Exchanged(
                sending.sent,
                taking.came,
                sending.came_back,
                erased,
                taking.left + sending.left,
                joined(*dict.fromkeys(troubles)),
                self._behind(),
                refused_words(memory, desk.profile.desk),
                kept_out,
                ahead_s,
                moment_at(memory.done),
            )

    def _behind(self) -> int:
        own = self._desk.profile.desk
        desks = {**self.memory.desks, own: KnownDesk(library=self._desk.library())}
        return behind_others(desks, own)

    def _erase(self, troubles: list[str]) -> int:
        """Carry out the erasures that came; until that is done it is tried each time."""
        desk = self._desk
        try:
            erased = carry_out_erasures(
                desk.profile, now=desk.wall(), new_id=desk.new_id, daybook=desk.daybook
            )
        except OSError as error:
            words = sentence(
                "An erasure that came could not be carried out here: {why}. It is tried again.",
                why=why(error),
            )
            troubles.append(words)
            return 0
        self.memory.erasing = False
        desk.know_erased()
        return erased

    def _tried(self, troubles: list[str], action: Callable[[], None]) -> None:
        """Do a part of an exchange; what the disk here or there refuses is told."""
        try:
            action()
        except OutOfReach:
            raise
        except LocalTrouble as error:
            words = sentence(
                "What other desks sent cannot be kept on this computer: {why}.", why=why(error)
            )
            troubles.append(joined(words, _STAYS))
        except OSError as error:
            self.transport.check()
            words = sentence(
                "The shared folder {folder} takes nothing: {why}.",
                folder=self.transport.where,
                why=why(error),
            )
            troubles.append(joined(words, _STAYS))

    def _keep_memory(self, troubles: list[str]) -> None:
        told = asdict(self.memory)
        if told == self._kept:
            return
        try:
            write_memory(self._desk.profile.folder, self.memory, self._desk.platform)
            self._kept = told
        except OSError as error:
            words = sentence(
                "What is known of other desks cannot be kept on this computer: {why}.",
                why=why(error),
            )
            troubles.append(joined(words, _STAYS))
