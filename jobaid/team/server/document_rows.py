"""What of a desk's parts is rows in the database: documents, salts, seals, contents; both ways."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.log.dayfile import KeptDocument, Tables, lay_out, readable
from jobaid.log.seal.seal_chain import (
    BadSeal,
    LeafName,
    read_salts,
    read_seal,
    salt_lines,
)
from jobaid.sentences import Sentence, sentence
from jobaid.team.merging import ERASURES
from jobaid.team.server.server_link import ServerLink, words_of

if TYPE_CHECKING:
    from psycopg import Connection

BATCH = 500
"""Documents that are sent at once."""

PUT = "select jobaid.put(%s, %b::text[], %b::text[])"
"""Takes documents of a day in: the day, of each its table and its text."""

_NO_ID = sentence("it has no id, and the server keeps only what has one")
_OTHERS = sentence(
    "the server has something else in the same revision; what came there first stays"
)


class Refusal(NamedTuple):
    """A document that the server does not take: its id, "" for none, and why, as a clause."""

    id: str
    why: Sentence


_DAY = "select tab, id, rev, body from jobaid.document where desk = %(desk)s and day = %(day)s"
_NEWER = " and num > %(since)s and num < (select jobaid.number_settled())"
_MAILED = (
    " or desk = %(desk)s and day = %(day)s and pos in (select m.pos from jobaid.mail m"
    " where m.desk = (select jobaid.my_desk()) and m.num > %(since)s)"
)


def read_day(
    link: ServerLink, desk: str, day: str, *, since: int = -1, mailed: bool = False
) -> bytes | None:
    """A day's file out of what may be read of it; with `since` only what is newer than that.

    `mailed`: also what is older and bears on this desk only since then.
    """
    query = _DAY + (_NEWER + _MAILED * mailed if since >= 0 else "") + " order by pos"
    rows = link.rows(query, {"desk": desk, "day": day, "since": since})
    tables: Tables = {}
    for tab, id, rev, body in rows:
        table = tables.setdefault(tab, {})
        table[str(len(table) + 1)] = KeptDocument.told(body.encode("ascii"), id, rev)
    # A later revision is a row of its own there, and takes the place of the earlier one here
    for table in tables.values():
        best: dict[str | None, tuple[str, KeptDocument]] = {}
        for number, kept in list(table.items()):
            before = best.get(kept.identifier)
            if before is None or kept.revision > before[1].revision:
                if before is not None:
                    del table[before[0]]
                best[kept.identifier] = (number, kept)
            else:
                del table[number]
    if not rows and since < 0:
        return None
    return b"".join(lay_out(tables))


def write_day(link: ServerLink, day: str, data: bytes, *, puts: bool = True) -> list[Refusal]:
    """Have every document of a day there, each once; gives those that the server does not take.

    Not `puts`: the server is of a version that takes rows alone.
    """
    refused: list[Refusal] = []
    there = {
        (id, rev): known
        for id, rev, known in link.rows(
            "select id, rev, md5(body) from jobaid.document"
            " where desk = jobaid.my_desk() and day = %s"
            " union all select id, rev, null from jobaid.tombstone"
            " where desk = jobaid.my_desk() and day = %s",
            (day, day),
        )
    }
    waiting: list[tuple[str, KeptDocument]] = []
    for tab, table in readable(data)[0].items():
        for kept in table.values():
            if kept.identifier is None:
                refused.append(Refusal("", _NO_ID))
                continue
            name = (kept.identifier, max(kept.revision, 0))
            if name not in there:
                if kept.get("sample") is not True:  # those are for looking round on one desk
                    waiting.append((tab, kept))
                kept.forget()
            elif there[name] is not None and there[name] != _md5(kept.text):
                refused.append(Refusal(kept.identifier, _OTHERS))
    for tab, kept in [one for one in waiting if one[0] == ERASURES]:
        refused += _each(link, [(tab, kept)], day, puts)
    waiting = [one for one in waiting if one[0] != ERASURES]
    for at in range(0, len(waiting), BATCH):
        refused += _each(link, waiting[at : at + BATCH], day, puts)
    return refused


def _each(
    link: ServerLink, some: Sequence[tuple[str, KeptDocument]], day: str, puts: bool
) -> list[Refusal]:
    """Send some at once; where one of them cannot be read at all, the rest goes without it."""
    import psycopg

    if not some:
        return []
    try:
        with link.transaction() as connection:
            return _insert(connection, some, day, puts)
    except psycopg.Error as error:
        if len(some) == 1:
            told = error.diag.message_primary or str(error)
            return [Refusal(some[0][1].identifier or "", words_of(error.sqlstate, told))]
        half = len(some) // 2
        return [*_each(link, some[:half], day, puts), *_each(link, some[half:], day, puts)]


def _insert(
    connection: Connection[Any], some: Sequence[tuple[str, KeptDocument]], day: str, puts: bool
) -> list[Refusal]:
    if some[0][0] == ERASURES:
        connection.execute("select jobaid.erase(%s, %s)", (_text(some[0][1]), day))
        return []
    values = (day, [tab for tab, _ in some], [_text(kept) for _, kept in some])
    if puts:
        row = connection.execute(PUT, values).fetchone()
        return [
            Refusal(some[n - 1][1].identifier or "", words_of(state, told))
            for n, state, told in (row and row[0]) or ()
        ]
    connection.execute(
        "insert into jobaid.document (tab, day, body)"
        " select tab, %s, body from unnest(%b::text[], %b::text[]) as one(tab, body)"
        " on conflict do nothing",
        values,
    )
    return []


def _text(kept: KeptDocument) -> str:
    return kept.text.decode("ascii")


def _md5(text: bytes) -> str:
    from hashlib import md5

    return md5(text, usedforsecurity=False).hexdigest()


def read_salt_rows(link: ServerLink, desk: str, day: str) -> bytes | None:
    """A day's file of salts."""
    rows = link.rows(
        "select tab, id, rev, salt from jobaid.salt where desk = %s and day = %s"
        " order by num, tab, id, rev",
        (desk, day),
    )
    if not rows:
        return None
    return b"".join(salt_lines({LeafName(*row[:3]): bytes(row[3]) for row in rows}))


def write_salt_rows(link: ServerLink, day: str, data: bytes) -> None:
    """Have every salt of a day there."""
    salts = read_salts(data)
    if not salts:
        return
    with link.transaction() as connection:
        connection.execute(
            "insert into jobaid.salt (day, tab, id, rev, salt)"
            " select %s, tab, id, rev, salt from unnest("
            "%s::text[], %s::text[], %s::integer[], %s::bytea[]) as one(tab, id, rev, salt)"
            " on conflict do nothing",
            (
                day,
                [name.table for name in salts],
                [name.id for name in salts],
                [name.rev for name in salts],
                list(salts.values()),
            ),
        )


def read_seal_rows(link: ServerLink, desk: str, year: str) -> bytes | None:
    """A year's file of seals."""
    rows = link.rows(
        "select line from jobaid.seal where desk = %s and year = %s order by n", (desk, int(year))
    )
    return "".join(row[0] for row in rows).encode("ascii") if rows else None


def write_seal_rows(link: ServerLink, year: str, data: bytes) -> None:
    """Have every seal of a year there."""
    told = []
    for line in data.splitlines(keepends=True):
        try:
            told.append((read_seal(line).head.n, line.decode("ascii")))
        except (BadSeal, UnicodeDecodeError):
            continue
    if told:
        with link.transaction() as connection:
            connection.execute(
                "insert into jobaid.seal (year, n, line) select %s, n, line"
                " from unnest(%s::integer[], %s::text[]) as one(n, line) on conflict do nothing",
                (int(year), [n for n, _ in told], [line for _, line in told]),
            )


def read_head_row(link: ServerLink, desk: str) -> bytes | None:
    """The head of a desk's seals: the latest that it sent."""
    rows = link.rows(
        "select body from jobaid.seal_head where desk = %s order by n desc limit 1", (desk,)
    )
    return rows[0][0].encode("ascii") if rows else None


def write_head_row(link: ServerLink, n: int, data: bytes) -> None:
    """Have a head there."""
    with link.transaction() as connection:
        connection.execute(
            "insert into jobaid.seal_head (n, body) values (%s, %s) on conflict do nothing",
            (n, data.decode("ascii")),
        )


def read_content(link: ServerLink, desk: str, id: str) -> bytes | None:
    """A content that a desk's calls used."""
    rows = link.rows("select body from jobaid.content where desk = %s and id = %s", (desk, id))
    return bytes(rows[0][0]) if rows else None


def write_content(link: ServerLink, id: str, data: bytes) -> None:
    """Have a content there."""
    with link.transaction() as connection:
        connection.execute(
            "insert into jobaid.content (id, body) values (%s, %s) on conflict do nothing",
            (id, data),
        )
