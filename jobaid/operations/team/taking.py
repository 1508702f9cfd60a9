"""Taking what other desks sent: into `log/<their desk>/`, only ever adding to what is there."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.dayfile import INTERACTIONS, KeptDocument
from jobaid.log.platform import NotPlainFile
from jobaid.log.seal.seal_chain import BadSeal, read_seal
from jobaid.log.seal.seal_reader import SealReader
from jobaid.log.seal.seal_writer import SEALS_IN_HAND
from jobaid.log.trouble import why
from jobaid.log.version_store import content_id
from jobaid.operations.clock import stamp
from jobaid.operations.team.desk_clock import hear
from jobaid.operations.team.interest import Interest, takes_all
from jobaid.operations.team.sending import head_of
from jobaid.operations.team.team_desk import TeamDesk, digest_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence
from jobaid.team.beat import BEAT, BadBeat, Beat, PartChange, read_beat
from jobaid.team.merging import (
    ERASURES,
    MergedDay,
    NotWhole,
    Rewritten,
    merge_day,
    merge_salts,
    merge_seals,
)
from jobaid.team.team_memory import KnownDesk, SetAside, TeamMemory
from jobaid.team.team_part import PartKind, TeamPart, part_at

if TYPE_CHECKING:
    from jobaid.team.transport import Transport

FIRST_DAYS = 60
"""How far back a desk looks that does not take everything, at its first time."""

_ROUNDS = 5  # as deep as what is said of what was said goes, and once more
_ORDER = list(PartKind)
_HALF = sentence("it is not there as its desk sent it: part of it has not come yet")
_CHANGED = sentence(
    "it says something else there than when it came, in the same revision; what came first stays"
)
_REWRITTEN = sentence(
    "the seals of this desk were written anew: they do not go on from those that were seen here"
)


class LocalTrouble(OSError):
    """The disk of this computer refuses: nothing more can be taken now."""


@dataclass(frozen=True, slots=True)
class _Due:
    """A part to look at; `told` is what its desk's beat says of it."""

    part: TeamPart
    told: PartChange | None


class Taking:
    """One pass of taking. Raises OSError where it cannot go on."""

    def __init__(self, desk: TeamDesk, transport: Transport, memory: TeamMemory) -> None:
        self._desk = desk
        self._transport = transport
        self._memory = memory
        self._interest: Interest | None = None
        self.came = 0
        self.erasures = 0
        self.left = 0

    def take(self, *, thorough: bool) -> None:
        """Take from every desk what is new; `thorough` looks at all they have.

        What one desk sent wrong keeps nobody from the others.
        """
        self._begin()
        for _ in range(_ROUNDS):
            before = {name: replace(one) for name, one in self._memory.desks.items()}
            self._once(thorough)
            if self._interest is None or not self._interest.learned:
                return
            self._interest.learned = 0
            # What was passed over may be about what came now: a database tells it all anew
            for name, one in self._memory.desks.items():
                was = before.get(name, KnownDesk())
                one.took_n = was.took_n if one.series == was.series else -1
            if not self._transport.tells_all:
                self._look_again()
                return

    def _once(self, thorough: bool) -> None:
        desk = self._desk
        names = self._transport.desks()
        self._among(names)
        for name in names:
            if name == desk.profile.desk:
                continue
            if desk.stopped():
                self.left += 1
                continue
            try:
                self._from(name, thorough)
            except LocalTrouble:
                raise
            except OSError as error:
                self._transport.check()  # where all of it is gone, that is what is said
                self._aside(name, "", why(error))

    def _begin(self) -> None:
        """As whose program it takes: another one than last time looks at everything again."""
        viewer = self._desk.viewer
        sight = "all" if takes_all(viewer) else f"{viewer.role} {viewer.id}"
        if sight != self._memory.sight:
            self._memory.sight = sight
            self._look_again()
            if self._transport.tells_all and self._memory.mail_series:
                self._memory.mail_series = ""
                self._transport.look(self._memory)
        if sight != "all":
            index = self._desk.reader.index
            self._interest = Interest(viewer, index, index.statements())

    def _look_again(self) -> None:
        for known in self._memory.desks.values():
            known.took_n = -1

    # -- one desk --------------------------------------------------------------------------

    def _from(self, name: str, thorough: bool) -> None:
        known, now = self._memory.desk(name), self._desk.wall()
        beat = self._heard(name, known, now)
        if beat is not None and beat.series != known.series:
            known.series, known.took_n = beat.series, -1
        told = None if beat is None or known.took_n < 0 else beat.since(known.took_n)
        if told is None or (thorough and self._interest is None):
            due = list(self._everything(name, known))
            if told is not None and self._transport.tells_all:
                due += _due(told)
        else:
            due = _due(told)
        whole = True
        for one in sorted(due, key=_by_kind):
            if self._desk.stopped():
                self.left += 1
                return
            whole &= self._take(name, one)
        if whole and beat is not None:
            known.took_n = beat.n
        if whole:
            known.took_at = stamp(now)

    def _heard(self, name: str, known: KnownDesk, now: dt.datetime) -> Beat | None:
        data = self._transport.beat(name)
        if data is None:
            self._memory.taken(name, BEAT)
            return None
        try:
            beat = read_beat(data)
        except BadBeat:
            self._aside(name, BEAT, _HALF)
            return None
        self._memory.taken(name, BEAT)
        hear(known, beat, now, before=self._memory.tried)
        return beat

    def _everything(self, name: str, known: KnownDesk) -> Iterator[_Due]:
        """All parts that are not here as they are there, and what lies among them named."""
        listed = self._transport.parts(name)
        for odd, reason in listed.foreign.items():
            self._aside(name, odd, reason)
        self._forget_gone(name, {*listed.foreign, BEAT})
        first = None if self._interest is None else self._first_day(known)
        for part, mark in listed.parts.items():
            if first is not None and part.day is not None and part.day < first:
                continue
            path = part.inside(self._desk.profile.folder, name)
            try:
                state = path.lstat()
            except OSError:
                yield _Due(part, None)
                continue
            if part.kind is PartKind.VERSION:
                continue
            if self._transport.tells_all and known.took_n >= 0:
                continue
            if (state.st_size, state.st_mtime_ns) != mark:
                yield _Due(part, None)

    def _first_day(self, known: KnownDesk) -> dt.date:
        """From which day on a desk looks that takes only what bears on it."""
        today = self._desk.wall().date()
        try:
            last = dt.datetime.fromisoformat(known.took_at).date() - dt.timedelta(days=7)
        except ValueError:
            last = today - dt.timedelta(days=FIRST_DAYS)
        return min(last, today - dt.timedelta(days=FIRST_DAYS))

    def _among(self, names: list[str]) -> None:
        """Name what lies among the desks and is none."""
        if self._transport.tells_all:
            return
        odd = self._transport.foreign()
        for name, reason in odd.items():
            self._aside(name, "", reason)
        for name in {one.desk for one in self._memory.aside} - {
            *names,
            *odd,
            self._desk.profile.desk,
        }:
            self._forget_gone(name, set())

    def _forget_gone(self, name: str, foreign: set[str]) -> None:
        """What is no longer there needs no word."""
        for one in [one for one in self._memory.aside if one.desk == name]:
            if part_at(one.path) is None and one.path not in foreign and "#" not in one.path:
                self._memory.taken(name, one.path)

    # -- one part --------------------------------------------------------------------------

    def _take(self, name: str, due: _Due) -> bool:
        """Take a part; False where it has to be looked at again."""
        part = due.part
        if self._interest is not None and part.kind in (PartKind.VERSION, PartKind.SALTS):
            return True
        if self._interest is not None and part.kind is PartKind.SEALS:
            return True  # looked at with the head
        mark = self._transport.mark(name, part)
        try:
            data = self._transport.read(name, part, whole=self._lacks(name, due))
        except FileNotFoundError:
            self._aside(name, part.path, _HALF)
            return due.told is None
        except NotPlainFile as error:
            self._aside(name, part.path, why(error))
            return True
        told = due.told
        if told is not None and told.digest and (len(data), digest_of(data)) != told[1:3]:
            self._aside(name, part.path, _HALF)
            return False
        try:
            if self._interest is not None and part.kind is PartKind.HEAD:
                self._witness(name, data)
            else:
                self._put(name, part, data)
        except NotWhole as error:
            self._aside(name, part.path, error.words)
            return False
        except Rewritten as error:
            here = self._keep_evidence(name, part, data)
            self._aside(name, part.path, error.words, here)
            return True
        self._memory.taken(name, part.path)
        if mark is not None and self._interest is None:
            self._same_time(part.inside(self._desk.profile.folder, name), len(data), mark.moment)
        return True

    def _lacks(self, name: str, due: _Due) -> bool:
        """Whether all of a part is needed, not only what is told to be new of it."""
        path = due.part.inside(self._desk.profile.folder, name)
        return due.told is None or self._interest is not None or not path.exists()

    def _put(self, name: str, part: TeamPart, data: bytes) -> None:
        """Bring a part together with what is here of it."""
        path = part.inside(self._desk.profile.folder, name)
        match part.kind:
            case PartKind.VERSION:
                if content_id(data) != part.name:
                    raise NotWhole(sentence("its content is not the one of its name"))
                self._keep_version(part.name, data)
            case PartKind.DAY:
                wanted = None if self._interest is None else self._interest.wants
                merged = merge_day(self._here(path), data, erased=self._desk.erased, wanted=wanted)
                self._keep_day(name, part, path, merged)
            case PartKind.SALTS:
                with SEALS_IN_HAND:
                    self._write(path, merge_salts(self._here(path), data, self._desk.erased))
            case PartKind.SEALS:
                self._write(path, merge_seals(self._here(path), data))
            case PartKind.HEAD:
                self._head(name, path, data)

    def _keep_day(self, name: str, part: TeamPart, path: Path, merged: MergedDay) -> None:
        self._write(path, merged.data)
        for id in merged.changed:
            self._aside(name, f"{part.path}#{id}", _CHANGED)
        if self._interest is not None:
            for table, kept in merged.came:
                if table == INTERACTIONS:
                    self._versions_of(name, kept)
        known = self._memory.desk(name)
        if merged.came:
            known.came += len(merged.came)
            known.came_at = stamp(self._desk.wall())
            self.came += len(merged.came)
        self.erasures += sum(table == ERASURES for table, _ in merged.came)

    def _versions_of(self, name: str, kept: KeptDocument) -> None:
        """The contents that a call used, for whoever does not take all of them."""
        told = kept.load().get("versions")
        for id in told.values() if isinstance(told, dict) else ():
            part = part_at(f"versions/{id}")
            if part is not None and not (self._desk.profile.versions / part.name).exists():
                self._take_version(name, part)

    def _take_version(self, name: str, part: TeamPart) -> None:
        try:
            data = self._transport.read(name, part)
        except FileNotFoundError:
            return  # it comes with the next of its desk's calls, or never: the record says so
        if content_id(data) == part.name:
            self._keep_version(part.name, data)

    def _keep_version(self, id: str, data: bytes) -> None:
        with _own_disk():
            self._desk.versions.keep(data)
        if id not in self._memory.theirs:
            self._memory.theirs.append(id)

    def _head(self, name: str, path: Path, data: bytes) -> None:
        """Which seal is the last: taken over once the seals that are here hold it."""
        head = head_of(data)
        if head is None:
            raise NotWhole(sentence("it is not what tells the last seal"))
        known = self._memory.desk(name)
        chain = SealReader(self._desk.profile.log, name).chain()
        links = {one.n: (link, one.day[:4]) for one, link in chain.links}
        if _goes_back(head, known):
            raise Rewritten(_REWRITTEN)
        if head[0] >= 0 and (head[0] not in links or links[head[0]][0] != head[1]):
            raise NotWhole(sentence("the seals that it tells of have not come yet"))
        known.sealed_n, known.sealed_link = head
        known.sealed_year = links[head[0]][1] if head[0] >= 0 else ""
        self._write(path, data)

    def _witness(self, name: str, data: bytes) -> None:
        """Hold a desk's last seal against the one that was seen before, without taking them all."""
        head, known = head_of(data), self._memory.desk(name)
        if head is None:
            raise NotWhole(sentence("it is not what tells the last seal"))
        if head[0] < 0:
            return
        if known.sealed_n >= 0:
            if _goes_back(head, known):
                raise Rewritten(_REWRITTEN)
            before = self._link(name, known.sealed_year, known.sealed_n)
            if before is not None and before != known.sealed_link:
                raise Rewritten(_REWRITTEN)
        for part in sorted(self._transport.parts(name).parts, reverse=True):
            if part.kind is PartKind.SEALS and self._link(name, part.name, head[0]) == head[1]:
                known.sealed_n, known.sealed_link = head
                known.sealed_year = part.name
                return
        raise NotWhole(sentence("the seals that it tells of have not come yet"))

    def _link(self, name: str, year: str, n: int) -> str | None:
        """The link of a seal as its desk sent it; None where it cannot be read."""
        try:
            data = self._transport.read(name, TeamPart(PartKind.SEALS, year))
        except FileNotFoundError:
            return ""
        for line in data.split(b"\n")[:-1]:
            try:
                seal = read_seal(line)
            except BadSeal:
                return None
            if seal.head.n == n:
                return seal.link
        return ""

    # -- the disk here ---------------------------------------------------------------------

    def _here(self, path: Path) -> bytes | None:
        try:
            return self._desk.platform.read(path)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise LocalTrouble(error.errno, why(error)) from error

    def _write(self, path: Path, data: bytes | None) -> None:
        if data is None:
            return
        with _own_disk():
            self._desk.platform.make_folder(path.parent)
            self._desk.platform.write_whole(path, [data])

    def _same_time(self, path: Path, size: int, moment: int) -> None:
        """Give what is here the time of what is there: then it is seen that they are the same."""
        try:
            if path.lstat().st_size == size:
                os.utime(path, ns=(moment, moment))
        except OSError:
            return

    def _keep_evidence(self, name: str, part: TeamPart, data: bytes) -> str:
        """A copy, in the profile, of seals that contradict those that were seen."""
        path = self._desk.profile.folder / "team" / name / part.path.replace("/", "-")
        self._write(path, data)
        return str(path)

    def _aside(self, name: str, path: str, words: str, here: str = "") -> None:
        at = stamp(self._desk.wall())
        self._memory.set_aside(SetAside(name, path, str(words), at, here))


class _own_disk:  # noqa: N801
    """Whatever this computer's disk refuses is trouble of its own."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError) and not isinstance(error, LocalTrouble):
            raise LocalTrouble(error.errno, why(error)) from error


def _goes_back(head: tuple[int, str], known: KnownDesk) -> bool:
    """Whether a last seal is an earlier one than was seen, or another one of the same number."""
    if head[0] != known.sealed_n:
        return head[0] < known.sealed_n
    return known.sealed_n >= 0 and head[1] != known.sealed_link


def _due(told: Iterable[PartChange]) -> list[_Due]:
    return [_Due(part, one) for one in told if (part := part_at(one.path)) is not None]


def _by_kind(due: _Due) -> tuple[int, float]:
    day = due.part.day
    return _ORDER.index(due.part.kind), 0 if day is None else -day.toordinal()
