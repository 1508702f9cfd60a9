"""The desks that a database knows: added, removed, given a new password. For the administrator."""

from __future__ import annotations

import datetime as dt
import re
import secrets
from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence
from jobaid.team.server.server_schema import EVERY_DESK, KINDS, MAIL, version_of

if TYPE_CHECKING:
    from psycopg import Connection

MOST_NOTIFIED = 200
"""Desks that are told of what is new; where there are more, they ask."""

WITNESSES = 20
"""How many desks hold the last seal of each against what they saw before, about."""

_LONGEST = 63  # bytes of a name in PostgreSQL
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,47}")


class BadDesk(ErrorInWords, ValueError):
    """A desk cannot be added, changed or found so; `words` say why."""


@dataclass(frozen=True, slots=True)
class KnownLogin:
    """A desk as the database has it; `desk` is the id that it spoke with, None before it did."""

    name: str
    kind: str
    team: str | None
    authors: tuple[str, ...]
    desk: str | None
    claimed: dt.datetime | None
    removed: dt.datetime | None
    heard: dt.datetime | None
    documents: int


def add_desk(
    connection: Connection[Any],
    name: str,
    kind: str,
    *,
    team: str | None = None,
    authors: Sequence[str] = (),
) -> tuple[str, str]:
    """Have a desk, and give its login and a new password. Raises BadDesk.

    One that is there already keeps its id and what it sent; its role, team and people are put as
    they are told now. `authors` are the ids of who works there; where none is told, it is whoever
    works there when it first speaks.
    """
    if _NAME.fullmatch(name) is None:
        raise BadDesk(
            sentence(
                "{name} is no name of a desk: small letters, digits and hyphens, 48 at most. "
                "Nothing was done.",
                name=name[:60],
            )
        )
    if kind not in KINDS:
        raise BadDesk(sentence("A desk is one of {kinds}.", kinds=", ".join(KINDS)))
    password = secrets.token_urlsafe(24)
    with connection.transaction():
        row = connection.execute(
            "select login from jobaid.desk where name = %s", (name,)
        ).fetchone()
        login = str(row[0]) if row else _login(name, connection.info.dbname)
        _have_role(connection, login, password, new=row is None)
        for one in KINDS:
            if one != kind:
                _run(connection, "revoke {} from {}", f"jobaid_{one}", login)
        _run(connection, "grant {} to {}", f"jobaid_{kind}", login)
        connection.execute(
            "insert into jobaid.desk (login, name, kind, team, authors) values (%s, %s, %s, %s, %s)"
            " on conflict (login) do update set kind = excluded.kind, team = excluded.team,"
            " removed = null, place = null, authors = case when excluded.authors = '{}'"
            " then jobaid.desk.authors else excluded.authors end",
            (login, name, kind, team, list(authors)),
        )
        # Beyond some desks, notifying costs more than asking
        [(count,)] = connection.execute(
            "select count(*) from jobaid.desk where removed is null"
        ).fetchall()
        connection.execute("update jobaid.house set notifies = %s", (count <= MOST_NOTIFIED,))
        if version_of(connection) >= MAIL:
            one_in = max(count // WITNESSES, 1)
            connection.execute("update jobaid.house set one_in = %s", (one_in,))
            connection.execute("select jobaid.readdress(%s)", (login,))
    return login, password


def remove_desk(connection: Connection[Any], name: str) -> None:
    """Let a desk in no more; what it sent stays. Raises BadDesk."""
    login = _known(connection, name)
    with connection.transaction():
        _run(connection, "alter role {} nologin", login)
        connection.execute("update jobaid.desk set removed = now() where login = %s", (login,))
        # A pooler's connections may be of another role that the server does not end for us
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = %s", (login,)
        )


def rotate(connection: Connection[Any], name: str) -> tuple[str, str]:
    """A new password for a desk; it may speak from another place then. Raises BadDesk."""
    login = _known(connection, name)
    password = secrets.token_urlsafe(24)
    with connection.transaction():
        _have_role(connection, login, password, new=False)
        connection.execute("update jobaid.desk set place = null where login = %s", (login,))
    return login, password


def known_logins(connection: Connection[Any]) -> list[KnownLogin]:
    """Every desk, those that were removed too."""
    rows = connection.execute(
        "select d.name, d.kind, d.team, d.authors, d.desk, d.claimed, d.removed, b.at,"
        " (select count(*) from jobaid.document x where x.desk = d.desk)"
        " from jobaid.desk d left join jobaid.beat b on b.desk = d.desk order by d.name"
    ).fetchall()
    return [KnownLogin(row[0], row[1], row[2], tuple(row[3]), *row[4:]) for row in rows]


def _login(name: str, database: str) -> str:
    """The login of a desk: logins are the server's, so that the database is part of it."""
    told = f"jobaid_{database}_{name}"
    if len(told.encode()) <= _LONGEST:
        return told
    return f"jobaid_{blake2b(database.encode(), digest_size=4).hexdigest()}_{name}"


def _known(connection: Connection[Any], name: str) -> str:
    row = connection.execute(
        "select login from jobaid.desk where name = %s and removed is null", (name,)
    ).fetchone()
    if row is None:
        raise BadDesk(
            sentence("The database knows no desk {name}. Nothing was done.", name=name[:60])
        )
    return str(row[0])


def _have_role(connection: Connection[Any], login: str, password: str, *, new: bool) -> None:
    found = connection.execute("select 1 from pg_roles where rolname = %s", (login,)).fetchone()
    if found is not None and new:
        raise BadDesk(
            sentence(
                "The server has a login {login} already, of another database. Nothing was done. "
                "Choose another name.",
                login=login,
            )
        )
    verb = (
        "alter role {} login password " if found is not None else "create role {} login password "
    )
    from psycopg import sql

    told = sql.SQL(verb).format(sql.Identifier(login)) + sql.Literal(
        _verifier(password, connection)
    )
    connection.execute(told)
    _run(connection, "grant {} to {}", EVERY_DESK, login)


def _verifier(password: str, connection: Connection[Any]) -> str:
    """The password as the server keeps it: it never goes over the wire or into a log itself."""
    told = connection.pgconn.encrypt_password(password.encode(), b"x", b"scram-sha-256")
    return told.decode()


def _run(connection: Connection[Any], told: str, *names: str) -> None:
    from psycopg import sql

    made = sql.SQL(told).format(*(sql.Identifier(name) for name in names))
    connection.execute(made)
