"""The team's database as a transport: a desk's parts are rows there, one writer each.

What changed is told by the transactions that wrote it. Rows become visible in the order of their
commits and not of their numbers, so only what every running transaction is younger than is told
(`pg_snapshot_xmin`): whatever becomes visible later has a higher number than all that was told.
"""

from __future__ import annotations

import json
from dataclasses import field
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import joined, sentence
from jobaid.team.beat import BadBeat, Beat, PartChange, read_beat
from jobaid.team.server import document_rows as rows
from jobaid.team.server.server_link import ServerLink, driver, words_of
from jobaid.team.server.server_schema import MAIL
from jobaid.team.team_part import PartKind, TeamPart
from jobaid.team.transport import DeskParts, KeptOut, OutOfReach, PartMark, PartRefused

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from jobaid.team.server.server_address import ServerAddress
    from jobaid.team.team_memory import TeamMemory

_LISTEN_S = 0.5
_CLAIMS = {
    "no desk": sentence("the server knows no desk of this login"),
    "another desk": sentence(
        "this login is another desk's: each desk needs one of its own (`jobaid team add-desk`)"
    ),
    "cloned": sentence(
        "another desk of the same id is there. A profile that was copied with its id needs a new "
        "one: take `desk` out of its settings.toml"
    ),
    "another place": sentence(
        "this desk is in use from another place: its profile was copied or moved. If it was moved, "
        "the administrator lets it in with `jobaid team rotate`; if it was copied, take `desk` out "
        "of settings.toml of the copy and have a login of its own made"
    ),
}
_NEW = """
select 'd', desk, day::text, max(num), sum(octet_length(body))::bigint
    from jobaid.document where num > %(since)s and num < %(end)s
    and desk <> %(own)s group by desk, day
union all select 's', desk, day::text, max(num), 0 from jobaid.salt
    where num > %(since)s and num < %(end)s and desk <> %(own)s
    group by desk, day
union all select 'y', desk, year::text, max(num), 0 from jobaid.seal
    where num > %(since)s and num < %(end)s and desk <> %(own)s
    group by desk, year
union all select 'h', desk, '', max(num), 0 from jobaid.seal_head
    where num > %(since)s and num < %(end)s and desk <> %(own)s
    group by desk
union all select 'c', desk, id, num, 0 from jobaid.content
    where num > %(since)s and num < %(end)s and desk <> %(own)s
"""
_NEW_MAIL = """
union all select 'd', d.desk, d.day::text, max(m.num), 0
    from jobaid.mail m join jobaid.document d on d.pos = m.pos
    where m.desk = %(own)s and m.num > %(since)s and m.num < %(end)s group by d.desk, d.day
"""
_NEWS = "select kind, desk, name, num, 0 from jobaid.news(%(since)s, %(end)s)"
_LISTED = """
select 'd', day::text, count(*), max(pos) from jobaid.document where desk = %(desk)s group by day
union all select 's', day::text, count(*), 0 from jobaid.salt where desk = %(desk)s group by day
union all select 'y', year::text, count(*), 0 from jobaid.seal where desk = %(desk)s group by year
union all (select 'h', '', n, 0 from jobaid.seal_head where desk = %(desk)s order by n desc limit 1)
union all select 'c', id, octet_length(body), 0 from jobaid.content where desk = %(desk)s
"""
_MARKS = {
    PartKind.DAY: "select count(*), max(pos) from jobaid.document where desk = %s and day = %s",
    PartKind.SALTS: "select count(*), 0 from jobaid.salt where desk = %s and day = %s",
    PartKind.SEALS: "select count(*), 0 from jobaid.seal where desk = %s and year = %s::integer",
    PartKind.HEAD: "select max(n), 0 from jobaid.seal_head where desk = %s",
    PartKind.VERSION: "select octet_length(body), 0 from jobaid.content"
    " where desk = %s and id = %s",
}
_KINDS = {
    "d": PartKind.DAY,
    "s": PartKind.SALTS,
    "y": PartKind.SEALS,
    "h": PartKind.HEAD,
    "c": PartKind.VERSION,
}


@dataclass
class _Standing:
    """How it stood when the exchange began."""

    series: str = ""
    end: int = 0
    mail: bool = False
    partly: bool = False
    reads_all: dict[str, bool] = field(default_factory=dict)
    beats: dict[str, bytes] = field(default_factory=dict)
    changes: dict[str, list[PartChange]] = field(default_factory=dict)

    def told_of(self, desk: str) -> bool:
        """Whether all that comes of a desk is what bears on this one, and told when it is new."""
        return self.partly and desk in self.reads_all and not self.reads_all[desk]

    def carries(self, kind: str, desk: str) -> bool:
        """Whether parts of a kind come: of another team's desk no seals, its days being in part."""
        return not self.partly or self.reads_all.get(desk, False) or kind in "dc"


class TeamDatabase:
    """A transport over PostgreSQL. `desk` is this one, `place` tells this copy of its profile."""

    tells_all = True

    def __init__(self, address: ServerAddress, desk: str, *, place: str, author: str) -> None:
        self.desk = desk
        self.link = ServerLink(address)
        self._place, self._author = place, author
        self._standing = _Standing()
        self._own: dict[TeamPart, PartMark] | None = None
        self._since: dict[str, int] = {}
        self._memory: TeamMemory | None = None
        self._version = 0
        self.clock: dt.datetime | None = None

    @property
    def where(self) -> str:
        """The address, without what is secret."""
        return self.link.where

    def check(self) -> None:
        """Raise OutOfReach unless it is there, made ready, and lets this desk speak."""
        [(claimed, self._version, self.clock)] = self.link.rows(
            "select jobaid.claim(%s, %s, %s), (select max(number) from public.jobaid_migration),"
            " clock_timestamp()",
            (self.desk, self._place, self._author),
        )
        if claimed != "claimed":
            raise KeptOut(
                joined(
                    sentence(
                        "The team's database {where} does not take this desk: {why}.",
                        where=self.link.address.told,
                        why=_CLAIMS[claimed],
                    ),
                    sentence("Nothing is lost: what is to go out waits on this computer."),
                )
            )

    def version(self) -> int:
        """The version of its schema. Raises OutOfReach."""
        found = self.link.rows("select max(number) from public.jobaid_migration")
        return int(found[0][0] or 0)

    def look(self, memory: TeamMemory) -> None:
        """Look at how it stands, for the exchange that begins."""
        self._own = None
        [(series, end, back, latest, kind)] = self.link.rows(
            "select series, jobaid.number_settled(), %s <> '' and not jobaid.has(%s),"
            " jobaid.latest(), jobaid.my_kind() from jobaid.house",
            (memory.server_last, memory.server_last),
        )
        if back or (memory.server_end and end < memory.server_end):
            # An earlier state of it was put back: it may lack what was sent, and have again
            # the numbers that were taken already
            memory.restores += 1
            memory.sent.clear()
        memory.server_end, memory.server_last = end, latest or ""
        mail = self._version >= MAIL and kind != "supervisor"
        standing = _Standing(f"{series}/{memory.restores}", end, mail, kind == "supervisor")
        values: dict[str, object] = {"end": end, "own": self.desk}
        if mail:
            values["since"] = _mail_since(memory, standing)
        else:
            standing.reads_all = dict(self.link.rows("select desk, reads_all from jobaid.desks()"))
            self._since = {
                name: one.took_n
                for name, one in memory.desks.items()
                if name != self.desk and one.series == self._series(standing, name)
            }
            values["since"] = min((n for n in self._since.values() if n >= 0), default=end)
            standing.beats = {
                desk: body.encode("utf-8")
                for desk, body in self.link.rows("select desk, body from jobaid.beat")
            }
        asks = _NEWS if mail else _NEW + _NEW_MAIL * (self._version >= MAIL)
        for kind, desk, name, n, size in self.link.rows(asks, values):
            if not standing.carries(kind, desk):
                continue
            change = PartChange(TeamPart(_KINDS[kind], name).path, size, "", n)
            standing.changes.setdefault(desk, []).append(change)
        if mail:
            memory.mail_from = sorted(standing.changes)
        self._standing, self._memory = standing, memory

    def desks(self) -> list[str]:
        """Every desk that has spoken; of a desk that has mail, those of whom something is new."""
        standing = self._standing
        if not standing.series:
            return sorted(row[0] for row in self.link.rows("select desk from jobaid.desks()"))
        return sorted(standing.changes if standing.mail else standing.reads_all)

    def foreign(self) -> dict[str, str]:
        """Nothing: its rows are desks' alone."""
        return {}

    def beat(self, desk: str) -> bytes | None:
        """What a desk last said of itself, with what changed of it as the server knows it."""
        standing = self._standing
        if not standing.series or (standing.mail and desk == self.desk):
            found = self.link.rows("select body from jobaid.beat where desk = %s", (desk,))
            return found[0][0].encode("utf-8") if found else None
        told = standing.beats.get(desk)
        try:
            said = None if told is None else read_beat(told)
        except BadBeat:
            said = None
        if desk == self.desk:
            return told
        changes = sorted(standing.changes.get(desk, ()), key=lambda one: one.n)
        return Beat(
            desk=desk,
            series=self._series(standing, desk),
            n=standing.end - 1,
            at="" if said is None else said.at,
            agent={} if said is None else said.agent,
            role="" if said is None else said.role,
            team=None if said is None else said.team,
            place="" if said is None else said.place,
            library=0 if said is None else said.library,
            changes=tuple(changes),
        ).text()

    def parts(self, desk: str) -> DeskParts:
        """Everything of a desk that this one may read; of another team's only what is not told."""
        found = DeskParts()
        if self._standing.told_of(desk) and self._since.get(desk, -1) >= 0:
            return found
        for kind, name, size, moment in self.link.rows(_LISTED, {"desk": desk}):
            if desk != self.desk and not self._standing.carries(kind, desk):
                continue
            found.parts[TeamPart(_KINDS[kind], name)] = PartMark(size, moment or 0)
        if desk == self.desk:
            self._own = dict(found.parts)
        return found

    def mark(self, desk: str, part: TeamPart) -> PartMark | None:
        """The mark of a part: how many rows it has, and the last of them."""
        if desk != self.desk:
            return None
        if self._own is not None:
            return self._own.get(part)
        mark = self._mark_of(part)
        return mark if mark.size else None

    def read(self, desk: str, part: TeamPart, *, whole: bool = True) -> bytes:
        """A part; of a day only what is new, where not the whole is asked for."""
        data: bytes | None = None
        match part.kind:
            case PartKind.DAY:
                since = -1 if whole else self._since.get(desk, -1)
                mailed = self._version >= MAIL
                data = rows.read_day(self.link, desk, part.name, since=since, mailed=mailed)
            case PartKind.SALTS:
                data = rows.read_salt_rows(self.link, desk, part.name)
            case PartKind.SEALS:
                data = rows.read_seal_rows(self.link, desk, part.name)
            case PartKind.HEAD:
                data = rows.read_head_row(self.link, desk)
            case PartKind.VERSION:
                data = rows.read_content(self.link, desk, part.name)
        if data is None:
            raise FileNotFoundError(part.path)
        return data

    def write(self, part: TeamPart, data: bytes, moment: int) -> PartMark:
        """Have what a part holds there. Raises PartRefused for what the server does not take."""
        try:
            refused = self._put(part, data)
        except driver().Error as error:
            refused = [rows.Refusal("", words_of(error.sqlstate, str(error)))]
        mark = self._mark_of(part)
        if self._own is not None:
            self._own[part] = mark
        if refused:
            raise PartRefused({one.id: one.why for one in refused})
        return mark

    def _put(self, part: TeamPart, data: bytes) -> list[rows.Refusal]:
        """Have a part there; what of a day the server does not take."""
        match part.kind:
            case PartKind.DAY:
                return rows.write_day(self.link, part.name, data, puts=self._version >= MAIL)
            case PartKind.SALTS:
                rows.write_salt_rows(self.link, part.name, data)
            case PartKind.SEALS:
                rows.write_seal_rows(self.link, part.name, data)
            case PartKind.HEAD:
                rows.write_head_row(self.link, _number(data), data)
            case PartKind.VERSION:
                rows.write_content(self.link, part.name, data)
        return []

    def write_beat(self, data: bytes) -> None:
        """Say that this desk lives."""
        [(_, latest)] = self.link.rows(
            "select jobaid.say_alive(%s), jobaid.latest()", (data.decode("ascii").strip(),)
        )
        if self._memory is not None:  # with what was sent meanwhile
            self._memory.server_last = latest or ""

    def listen(self, stopped: Callable[[], bool], heard: Callable[[], None]) -> None:
        """Hear of what others send, on a connection of its own, where the house has it so.

        A supervisor hears of everything, others of what bears on them. Behind a pooler nothing is
        heard; then what is new is found at the next asking.
        """
        link = ServerLink(self.link.address)
        try:
            [(notifies, kind)] = link.rows("select notifies, jobaid.my_kind() from jobaid.house")
            if not notifies:
                return
            connection = link.connect()
            connection.execute("listen jobaid")
            while not stopped():
                for one in connection.notifies(timeout=_LISTEN_S, stop_after=1):
                    if _concerns(one.payload, self.desk, everything=kind == "supervisor"):
                        heard()
        except (OutOfReach, driver().Error):
            return  # the next exchange says what is wrong
        finally:
            link.close()

    def close(self) -> None:
        """Let the connection go."""
        self.link.close()

    # -- how it stood ----------------------------------------------------------------------

    def _series(self, standing: _Standing, desk: str) -> str:
        """What a desk's numbers are of: another one where all of it may be read now, or no more."""
        return f"{standing.series}/{'all' if standing.reads_all.get(desk) else 'some'}"

    def _mark_of(self, part: TeamPart) -> PartMark:
        found = self.link.rows(_MARKS[part.kind], (self.desk, *[part.name] * bool(part.name)))
        return PartMark(found[0][0] or 0, found[0][1] or 0) if found else PartMark(0, 0)


def _mail_since(memory: TeamMemory, standing: _Standing) -> int:
    """From which number on mail is read: what could not be taken last time comes once more."""
    if memory.mail_series != standing.series:
        memory.mail_series, memory.mail_since = standing.series, -1
    elif all(memory.desk(name).took_n >= memory.mail_end - 1 for name in memory.mail_from):
        memory.mail_since = memory.mail_end - 1
    memory.mail_end = standing.end
    return memory.mail_since


def _concerns(told: str, desk: str, *, everything: bool) -> bool:
    """Whether a notification is about a desk: `s anna > ben carl`, earlier `s anna`."""
    by, _, to = told.partition(" > ")
    about, _, sender = by.partition(" ")
    if sender == desk:
        return False
    if everything or (about == "s" and " > " not in told):
        return True
    return to == "*" or desk in to.split(" ")


def _number(data: bytes) -> int:
    """The number in a head, -1 for none."""
    try:
        n = json.loads(data)["n"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return -1
    return n if type(n) is int else -1
