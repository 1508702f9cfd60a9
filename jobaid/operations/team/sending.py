"""Sending what is this desk's own: copies of its files, each written beside and renamed.

What the folder has of this desk and the desk has not comes back: after a restored backup, or where
a profile was copied and both copies were used.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from jobaid.log.dayfile import KeptDocument, readable
from jobaid.log.dayreader import count
from jobaid.log.platform import NotPlainFile
from jobaid.log.seal.seal_reader import SealReader
from jobaid.log.seal.seal_writer import SEALS_IN_HAND
from jobaid.log.version_store import content_id
from jobaid.operations.clock import stamp
from jobaid.operations.team.team_desk import TeamDesk, digest_of
from jobaid.sentences import sentence
from jobaid.team.beat import MOST_CHANGES, BadBeat, Beat, PartChange, read_beat
from jobaid.team.merging import NotWhole, Rewritten, merge_day, merge_salts, merge_seals
from jobaid.team.team_memory import SentPart, SetAside, TeamMemory
from jobaid.team.team_part import PartKind, TeamPart, own_parts
from jobaid.team.transport import PartRefused

if TYPE_CHECKING:
    from jobaid.team.transport import PartMark, Transport

_FORKED = sentence(
    "the seals of this desk there are not those that are here: a backup was put back, or the "
    "profile was copied. Both stay as they are"
)


class Sending:
    """One pass of sending. Raises OSError where it cannot go on; what was sent is remembered."""

    def __init__(self, desk: TeamDesk, transport: Transport, memory: TeamMemory) -> None:
        self._desk = desk
        self._transport = transport
        self._memory = memory
        self._changed: list[tuple[TeamPart, bytes]] = []
        self.sent = 0
        self.left = 0
        self.came_back = 0

    def send(self, *, thorough: bool) -> None:
        """Send every part that is not there as it is here; `thorough` looks there too.

        Ends early, with what is `left`, once the desk is to stop.
        """
        try:
            if thorough:
                self._get_back()
            for part in own_parts(self._desk.profile.folder, self._desk.profile.desk):
                local = self._local(part)
                if local is None or not self._is_due(part, local, thorough):
                    continue
                if part.name in self._memory.theirs:
                    continue
                if self._desk.stopped():
                    self.left += 1
                    continue
                self._send(part, local)
        finally:
            self._tell_changes()

    def _get_back(self) -> None:
        """Have again what was sent once and is gone here, whole files: nobody said to erase it."""
        desk = self._desk
        own = desk.profile.desk
        listed = self._transport.parts(own)
        for path, reason in listed.foreign.items():
            self._aside(path, reason)
        for part in sorted(listed.parts, key=lambda one: list(PartKind).index(one.kind)):
            if desk.stopped() or part.inside(desk.profile.folder, own).exists():
                continue
            data = self._there(part)
            try:
                self._have_again(part, data)
            except NotWhole as error:
                self._aside(part.path, error.words)

    def _have_again(self, part: TeamPart, data: bytes | None) -> None:
        if data is None:
            return
        match part.kind:
            case PartKind.DAY:
                self._have_documents(merge_day(None, data, erased=self._desk.erased).came)
            case PartKind.SALTS:
                with SEALS_IN_HAND:
                    self._take_back(part, merge_salts(None, data, self._desk.erased))
            case PartKind.SEALS:
                with SEALS_IN_HAND:
                    self._take_back(part, merge_seals(None, data))
            case PartKind.HEAD:
                if self._holds(head_of(data)):
                    self._take_back(part, data)
            case PartKind.VERSION:
                if content_id(data) == part.name:
                    self._desk.versions.keep(data)

    def beat(self) -> None:
        """Say that this desk lives, and what of it changed last."""
        memory, desk = self._memory, self._desk
        self._know_other_place()
        told = Beat(
            desk=desk.profile.desk,
            series=memory.series,
            n=memory.n,
            at=stamp(desk.wall()),
            agent=desk.agent,
            role=desk.viewer.role,
            team=desk.viewer.team,
            place=desk.place,
            library=desk.library(),
            # A database knows by itself what changed
            changes=()
            if self._transport.tells_all
            else tuple(PartChange(*one) for one in memory.changes),
        )
        self._transport.write_beat(told.text())

    # -- one part --------------------------------------------------------------------------

    def _local(self, part: TeamPart) -> os.stat_result | None:
        path = part.inside(self._desk.profile.folder, self._desk.profile.desk)
        try:
            return path.lstat()
        except OSError:
            return None  # gone since

    def _is_due(self, part: TeamPart, local: os.stat_result, thorough: bool) -> bool:
        known = self._memory.sent.get(part.path)
        if known is None or (known.size, known.moment) != (local.st_size, local.st_mtime_ns):
            return True
        if not thorough:
            return False
        there = self._transport.mark(self._desk.profile.desk, part)
        return there is None or there != (known.there_size, known.there_moment)

    def _send(self, part: TeamPart, local: os.stat_result) -> None:
        own = self._desk.profile.desk
        path = part.inside(self._desk.profile.folder, own)
        try:
            data = self._desk.platform.read(path)
        except (FileNotFoundError, NotPlainFile):
            return
        known = self._memory.sent.get(part.path)
        mark = self._transport.mark(own, part)
        as_sent = known is not None and mark == (known.there_size, known.there_moment)
        there = None if mark is None or as_sent else self._there(part)
        try:
            written = self._brought_together(part, data, there)
        except NotWhole as error:  # ours: recovery mends it, and then it is sent
            self._aside(part.path, error.words)
            return
        except Rewritten:
            self._aside(part.path, _FORKED)
            return
        self._memory.taken(own, part.path)
        if written is not None:
            try:
                mark = self._transport.write(part, written, local.st_mtime_ns)
            except PartRefused as error:  # it waits, and is tried again
                for id, why in error.documents.items():
                    self._aside(f"{part.path}#{id}", why)
                return
            self._forget_refused(part)
            self.sent += 1
        self._remember(part, local, data if written is None else written, mark)

    def _there(self, part: TeamPart) -> bytes | None:
        """What stands there and this desk did not put there as far as it remembers."""
        try:
            return self._transport.read(self._desk.profile.desk, part)
        except (FileNotFoundError, NotPlainFile):
            return None

    def _brought_together(self, part: TeamPart, data: bytes, there: bytes | None) -> bytes | None:
        """What is to stand there; None where it does. What only stood there comes back here."""
        match part.kind:
            case PartKind.DAY:
                merged = merge_day(there, data, erased=self._desk.erased, erasing=True)
                self._have_documents(merged.more)
                return merged.data
            case PartKind.SALTS:
                if there is not None:
                    with SEALS_IN_HAND:
                        self._take_back(part, merge_salts(data, there, self._desk.erased))
                return merge_salts(there, data, self._desk.erased)
            case PartKind.SEALS:
                return self._seals(part, data, there)
            case PartKind.HEAD if there is not None:
                return self._head(part, data, there)
        return None if there == data else data

    def _seals(self, part: TeamPart, data: bytes, there: bytes | None) -> bytes | None:
        """The longer of the two; those there that are damaged are put right."""
        merge_seals(None, data)
        if there is None:
            return data
        with SEALS_IN_HAND:
            path = part.inside(self._desk.profile.folder, self._desk.profile.desk)
            data = self._desk.platform.read(path)
            try:
                back = merge_seals(data, there)
            except NotWhole:
                return data
            if back is not None:
                self._take_back(part, back)
                return None
        return None if there == data else data

    def _head(self, part: TeamPart, data: bytes, there: bytes) -> bytes | None:
        """The later head of the two, where the seals that are here hold it."""
        own, other = head_of(data), head_of(there)
        if other is None or own is None or other[0] <= own[0]:
            return data
        if not self._holds(other):
            raise Rewritten(_FORKED)
        self._take_back(part, there)
        return None

    def _holds(self, head: tuple[int, str] | None) -> bool:
        """Whether the seals that are here have this one."""
        chain = SealReader(self._desk.profile.log, self._desk.profile.desk).chain()
        return any((one.n, link) == head for one, link in chain.links)

    def _have_documents(self, told: list[tuple[str, KeptDocument]]) -> None:
        """Take documents of our own back by the hand that writes these files."""
        for table in dict.fromkeys(table for table, _ in told):
            back = [kept.load() for name, kept in told if name == table]
            self._desk.daybook.put_many(back, table)
            self.came_back += len(back)

    def _take_back(self, part: TeamPart, data: bytes | None) -> None:
        if data is None:
            return
        path = part.inside(self._desk.profile.folder, self._desk.profile.desk)
        self._desk.platform.make_folder(path.parent)
        self._desk.platform.write_whole(path, [data])
        self.came_back += 1

    # -- what is remembered ----------------------------------------------------------------

    def _remember(
        self, part: TeamPart, local: os.stat_result, data: bytes, mark: PartMark | None
    ) -> None:
        size, moment = mark or (0, 0)
        documents = count(readable(data)[0]) if part.kind is PartKind.DAY else 0
        sent = SentPart(local.st_size, local.st_mtime_ns, size, moment, documents)
        self._memory.sent[part.path] = sent
        self._changed.append((part, data))

    def _tell_changes(self) -> None:
        """Number what was sent, for the next beat: each of it once, with its latest number."""
        if not self._changed:
            return
        memory = self._memory
        memory.n += 1
        new = {
            part.path: [part.path, len(data), digest_of(data), memory.n]
            for part, data in self._changed
        }
        self._changed.clear()
        before = [one for one in memory.changes if one[0] not in new]
        memory.changes = [*before, *new.values()][-MOST_CHANGES:]

    def _forget_refused(self, part: TeamPart) -> None:
        own = self._desk.profile.desk
        for one in [one for one in self._memory.aside if one.path.startswith(f"{part.path}#")]:
            if one.desk == own:
                self._memory.taken(own, one.path)

    def _aside(self, path: str, why: str) -> None:
        at = stamp(self._desk.wall())
        self._memory.set_aside(SetAside(self._desk.profile.desk, path, why, at))

    def _know_other_place(self) -> None:
        """Whether another copy of this profile has spoken since."""
        try:
            data = self._transport.beat(self._desk.profile.desk)
            before = None if data is None else read_beat(data)
        except (BadBeat, OSError):
            return
        if before is not None and before.place and before.place != self._desk.place:
            self._memory.other_place = before.at
            self._memory.series = self._desk.new_id()  # what was told there is not all told here


def head_of(data: bytes) -> tuple[int, str] | None:
    """The number and link in a head's file, None where it is none."""
    try:
        told = json.loads(data)
        n, link = told["n"], told["link"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return (n, link) if type(n) is int and isinstance(link, str) else None
