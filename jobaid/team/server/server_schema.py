"""The schema of the team's database: steps in order, each once, and what of them is still to come.

A step is a file of SQL and a transaction of its own, under a lock: two people who begin at once
take each step once, and one that fails leaves those before it, each a version to work with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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

    @property
    def label(self) -> str:
        """As it is told to people."""
        return f"{self.number:04d} {self.name.replace('_', ' ')}"


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
    revoke create on schema public from public;  -- before PostgreSQL 15 everybody had that
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


_LOCKED = f"set local lock_timeout = '30s';\nselect pg_advisory_xact_lock({_LOCK});"
"""Others wait for those who bring it up, and these for desks that write; never without an end."""


def script(steps: list[Migration]) -> str:
    """All that `init` would run, as one text that psql takes as well."""
    parts = [f"{_LOCKED}\n{ROLES_SQL}{LEDGER_SQL}", *(f"{_LOCKED}\n{_taken(one)}" for one in steps)]
    return "".join(f"begin;\n{part}commit;\n" for part in parts)


def _taken(step: Migration) -> str:
    """The SQL of a step; it refuses to be run after a step that failed, or once more."""
    return f"""\
-- {step.number:04d} {step.name}
do $$ begin
    if (select coalesce(max(number), 0) from public.jobaid_migration) <> {step.number - 1} then
        raise exception 'the step {step.number} comes after {step.number - 1}, and once';
    end if;
end $$;
set local role {OWNER};
{step.sql}
;
reset role;
insert into public.jobaid_migration (number, name) values ({step.number}, '{step.name}');
"""


def bring_up(connection: Connection[Any]) -> Iterator[Migration]:
    """Make a database ready; gives each step that was taken, none where it was.

    Raises SchemaTrouble, and what psycopg raises where the rights do not reach.
    """
    due(version_of(connection))
    with connection.transaction():
        connection.execute(f"{_LOCKED}\n{ROLES_SQL}{LEDGER_SQL}")
    for step in due(version_of(connection)):
        with connection.transaction():
            connection.execute(_LOCKED)
            if version_of(connection) >= step.number:  # somebody else took it meanwhile
                continue
            connection.execute(_taken(step))
        yield step
