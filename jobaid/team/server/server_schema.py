"""The schema of the team's database: steps in order, each once, and what of them is still to come.

A step is a file of SQL. All steps that are due run in one transaction, under a lock: two people
who begin at once do it once, and one that fails leaves everything as it was.
"""

from __future__ import annotations

import re
from importlib import resources
from typing import TYPE_CHECKING, Any

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from psycopg import Connection

KINDS = ("agent", "supervisor", "reviewer", "trainee")
"""What a desk may be, each with a role in the database: `jobaid_agent` ..."""

MAIL = 4
"""The version from which on the database keeps for each desk what bears on it."""

OWNER, EVERY_DESK = "jobaid_owner", "jobaid_desk"

_NAME = re.compile(r"(\d{4})_([a-z_]+)\.sql")
_LOCK = 0x6A6F62616964  # "jobaid"


class SchemaTrouble(ErrorInWords, ValueError):
    """The database cannot be made ready; `words` say why."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its number, name and SQL."""

    number: int
    name: str
    sql: str


def migrations() -> list[Migration]:
    """Every step, in order."""
    found = []
    for one in resources.files("jobaid.team.server.migrations").iterdir():
        match = _NAME.fullmatch(one.name)
        if match is not None:
            found.append(Migration(int(match[1]), match[2], one.read_text("utf-8")))
    return sorted(found, key=lambda step: step.number)


def latest() -> int:
    """The number of the last step: the version that this program knows."""
    return migrations()[-1].number


ROLES = (OWNER, EVERY_DESK, *(f"jobaid_{kind}" for kind in KINDS))

ROLES_SQL = f"""\
do $$
declare
    one text;
begin
    foreach one in array string_to_array('{" ".join(ROLES)}', ' ')
    loop
        if not exists (select from pg_roles where rolname = one) then
            execute format('create role %I nologin', one);
        end if;
    end loop;
end $$;
grant {EVERY_DESK} to {", ".join(f"jobaid_{kind}" for kind in KINDS)};
grant {OWNER} to current_user;
do $$
begin
    execute format('grant create, connect on database %I to {OWNER}', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to {EVERY_DESK}', current_database());
end $$;
"""
"""Roles are the server's, not the database's: they are made where they are missing."""

LEDGER_SQL = f"""\
create table if not exists public.jobaid_migration (
    number integer primary key,
    name text not null,
    applied timestamptz not null default now()
);
grant select on public.jobaid_migration to {EVERY_DESK}, {OWNER};
"""


def version_of(connection: Connection[Any]) -> int:
    """The last step that a database has, 0 for none."""
    there = connection.execute("select to_regclass('public.jobaid_migration')").fetchone()
    if there is None or there[0] is None:
        return 0
    row = connection.execute("select max(number) from public.jobaid_migration").fetchone()
    return (row and row[0]) or 0


def due(have: int) -> list[Migration]:
    """The steps that a database of this version still needs. Raises SchemaTrouble."""
    if have > latest():
        raise SchemaTrouble(
            sentence(
                "The database is of a later version ({have}) than this program knows ({known}). "
                "Nothing was done. Use a newer Job Aid.",
                have=have,
                known=latest(),
            )
        )
    return [step for step in migrations() if step.number > have]


def script(steps: list[Migration]) -> str:
    """All that `init` would run, as one text that psql takes as well."""
    told = ["begin;", f"select pg_advisory_xact_lock({_LOCK});", ROLES_SQL, LEDGER_SQL]
    for step in steps:
        told += [
            f"-- {step.number:04d} {step.name}",
            f"set local role {OWNER};",
            step.sql,
            "reset role;",
            "insert into public.jobaid_migration (number, name) "
            f"values ({step.number}, '{step.name}');",
        ]
    return "\n".join([*told, "commit;", ""])


def bring_up(connection: Connection[Any]) -> list[Migration]:
    """Make a database ready; returns the steps that were taken, none where it was.

    Raises SchemaTrouble, and what psycopg raises where the rights do not reach.
    """
    with connection.transaction():
        connection.execute(f"select pg_advisory_xact_lock({_LOCK})")
        # Desks that write meanwhile wait a moment; they are never waited for without an end
        connection.execute("set local lock_timeout = '30s'")
        connection.execute(ROLES_SQL)
        connection.execute(LEDGER_SQL)
        taken = due(version_of(connection))
        for step in taken:
            connection.execute(f"set local role {OWNER}")
            connection.execute(step.sql)
            connection.execute("reset role")
            connection.execute(
                "insert into public.jobaid_migration (number, name) values (%s, %s)",
                (step.number, step.name),
            )
    return taken
