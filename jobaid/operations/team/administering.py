"""What whoever looks after the team's database does: make it ready, let desks in and out."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.operations.team.server_secrets import (
    keep_secret,
    remember_server,
    remembered_server,
    secret_of,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, Sentence, joined, sentence
from jobaid.team.server.server_address import ServerAddress, is_address, read_address
from jobaid.team.server.server_desks import KnownLogin, add_desk, known_logins, remove_desk, rotate
from jobaid.team.server.server_link import driver, reason
from jobaid.team.server.server_schema import Migration, bring_up, due, script, version_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from psycopg import Connection


_NOTHING = sentence("Nothing was changed.")


class NotAdministered(ErrorInWords, ValueError):
    """The database cannot be looked after so; `words` say why and what to do."""


@dataclass(frozen=True, slots=True)
class DeskLogin:
    """What a desk needs to join: the address with its login and password."""

    name: str
    address: ServerAddress


def administered(profile: Path, told: str = "") -> ServerAddress:
    """The database to look after: the one that is told, else the one of `init`.

    Raises NotAdministered and BadAddress.
    """
    chosen = told or remembered_server(profile)
    if not chosen:
        raise NotAdministered(
            sentence(
                "No database is known here yet. Say which with --server postgresql://..., or make "
                "one ready with `jobaid team init postgresql://...`."
            )
        )
    if not is_address(chosen):
        raise NotAdministered(
            sentence("An address of a database begins with postgresql://. Nothing was done.")
        )
    address = read_address(chosen)
    if not address.password:
        address = replace(address, password=secret_of(profile, address.shown))
    return address


@contextlib.contextmanager
def administering(
    address: ServerAddress, stays: Callable[[], Sentence] = lambda: _NOTHING
) -> Iterator[Connection[Any]]:
    """A connection for whoever looks after a database; `stays` says what of it was done.

    Raises NotAdministered.
    """
    psycopg = driver()
    try:
        with psycopg.connect(
            address.secret, autocommit=True, prepare_threshold=None, connect_timeout=10
        ) as connection:
            yield connection
    except psycopg.Error as error:
        raise NotAdministered(
            joined(
                sentence(
                    "The database {where} did not do that: {why}.",
                    where=address.told,
                    why=reason(error),
                ),
                stays(),
            )
        ) from error


def make_ready(profile: Path, address: ServerAddress) -> list[Migration]:
    """Bring a database to its present form, and know it as the one that is looked after here."""
    taken: list[Migration] = []

    def stays() -> Sentence:
        if not taken:
            return sentence("Tables and rights are as they were.")
        return sentence(
            "The steps before it were taken and stay: {steps}. Desks can work with that; the next "
            "`jobaid team init` goes on from there.",
            steps=", ".join(one.label for one in taken),
        )

    with administering(address, stays) as connection:
        for step in bring_up(connection):
            taken.append(step)
    remember_server(profile, address.shown)
    if address.password:
        keep_secret(profile, address.shown, address.password)
    return taken


def would_run(address: ServerAddress) -> str:
    """The SQL that making it ready would run now; "" where nothing is to be done."""
    with administering(address) as connection:
        steps = due(version_of(connection))
    return script(steps) if steps else ""


def let_in(
    address: ServerAddress,
    name: str,
    kind: str,
    *,
    team: str | None = None,
    authors: Sequence[str] = (),
) -> DeskLogin:
    """Have a desk on the server. Raises BadDesk, NotAdministered."""
    with administering(address) as connection:
        login, password = add_desk(connection, name, kind, team=team, authors=authors)
    return DeskLogin(name, address.for_login(login, password))


def new_password(address: ServerAddress, name: str) -> DeskLogin:
    """Another password for a desk. Raises BadDesk, NotAdministered."""
    with administering(address) as connection:
        login, password = rotate(connection, name)
    return DeskLogin(name, address.for_login(login, password))


def let_out(address: ServerAddress, name: str) -> None:
    """Let a desk in no more. Raises BadDesk, NotAdministered."""
    with administering(address) as connection:
        remove_desk(connection, name)


def logins(address: ServerAddress) -> list[KnownLogin]:
    """Every desk that the server knows. Raises NotAdministered."""
    with administering(address) as connection:
        return known_logins(connection)
