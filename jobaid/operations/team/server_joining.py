"""A desk joins the team's database: each step is tried, and told in plain words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jobaid.log.profile import Profile
from jobaid.operations.team.joining import NotJoined
from jobaid.operations.team.server_secrets import forget_secret, keep_secret, secret_of
from jobaid.operations.team.team_desk import place_of
from jobaid.operations.team.team_status import own_clock_words
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, listed, sentence
from jobaid.team.server.server_address import ServerAddress, is_address, read_address
from jobaid.team.server.server_link import NoDriver, driver
from jobaid.team.server.server_schema import latest
from jobaid.team.server.team_database import TeamDatabase
from jobaid.team.transport import OutOfReach

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOCK_OFF = dt.timedelta(minutes=2)
"""From which difference to the server's clock on a desk is told of it."""


@dataclass(frozen=True, slots=True)
class TriedStep:
    """One step of getting to the database, and how it went; `words` are whole sentences."""

    result: Literal["fine", "note", "stops"]
    words: Sentence


def join_server(told: str, profile: Path, desk: str, author: str) -> str:
    """Prove that a database can be reached as this desk, keep its password, give its address.

    Raises NotJoined and BadAddress.
    """
    address = read_address(told)
    if not desk:
        raise NotJoined(
            sentence("This profile is not in use yet: start Job Aid with it once, then join.")
        )
    if not address.password:
        address = replace(address, password=secret_of(profile, address.shown))
    database = TeamDatabase(address, desk, place=place_of(profile), author=author)
    try:
        database.check()
    except OutOfReach as error:
        raise NotJoined(error.words) from error
    finally:
        database.close()
    if address.password:
        try:
            keep_secret(profile, address.shown, address.password)
        except OSError as error:
            raise NotJoined(
                sentence("The password cannot be kept on this computer: {why}.", why=error)
            ) from error
    return address.shown


def leave_server(profile: Path, where: str) -> None:
    """Keep the password of a database no longer that this desk leaves. Raises NotJoined."""
    if not is_address(where):
        return
    try:
        forget_secret(profile, where)
    except OSError as error:
        raise NotJoined(
            sentence(
                "The password of the database cannot be taken off this computer: {why}. Unlock "
                "the system's keyring, and leave once more. Nothing was changed.",
                why=error,
            )
        ) from error


def desk_of(profile: Path) -> str:
    """The id of the desk whose profile this is."""
    return Profile.open(profile, writing=False).desk


def steps_to(
    server: str, profile: Path, desk: str, author: str, now: dt.datetime
) -> list[TriedStep]:
    """Each step to the database that the settings name, with the password that is kept for it.

    Raises BadAddress.
    """
    address = read_address(server)
    if not address.password:
        address = replace(address, password=secret_of(profile, address.shown))
    return list(try_steps(address, profile, desk, author, now))


def try_steps(
    address: ServerAddress, profile: Path, desk: str, author: str, now: dt.datetime
) -> Iterator[TriedStep]:
    """Each step from this computer to the database; ends at the first that stops."""
    try:
        driver()
    except NoDriver as error:
        yield TriedStep("stops", Sentence(error.words))
        return
    yield TriedStep("fine", sentence("What speaks to PostgreSQL is installed."))
    if not address.password and not address.is_here:
        yield TriedStep("note", sentence("No password is kept for this address on this computer."))
    database = TeamDatabase(address, desk, place=place_of(profile), author=author)
    try:
        yield from _connected(database, address, author, now)
    except OutOfReach as error:
        yield TriedStep("stops", _told(error))
    finally:
        database.close()


def _connected(
    database: TeamDatabase, address: ServerAddress, author: str, now: dt.datetime
) -> Iterator[TriedStep]:
    connection = database.link.connect()
    yield TriedStep(
        "fine", sentence("The server answers, and lets {user} in.", user=address.user or "?")
    )
    encrypted = connection.pgconn.ssl_in_use
    if encrypted:
        yield TriedStep("fine", sentence("What is sent is encrypted."))
    elif address.is_here:
        yield TriedStep("fine", sentence("The server is this computer: nothing goes out."))
    else:
        yield TriedStep(
            "note",
            sentence("What is sent is not encrypted: anybody in this network may read it."),
        )
    version = database.version()
    if version < latest():
        yield TriedStep(
            "note",
            sentence(
                "The database has version {have}, this program knows {known}: `jobaid team init` "
                "brings it up. Until then both work.",
                have=version,
                known=latest(),
            ),
        )
    else:
        yield TriedStep("fine", sentence("The database has version {have}.", have=version))
    database.check()
    yield TriedStep("fine", sentence("The server knows this desk as {desk}.", desk=database.desk))
    yield from _who_works_here(database, author)
    yield _rights(database)
    yield _clock(database, now)


def _who_works_here(database: TeamDatabase, author: str) -> Iterator[TriedStep]:
    """What is kept by somebody whom the server does not expect here would be refused."""
    [(known,)] = database.link.rows("select jobaid.my_authors()")
    if author and author not in known:
        yield TriedStep(
            "note",
            sentence(
                "The server expects {known} to work here, and takes nothing that is kept under "
                "the id {author}. Settings, “Your id in the record”, says who works here; "
                "`jobaid team add-desk` with --agent lets others in.",
                known=listed(known),
                author=author,
            ),
        )


def _rights(database: TeamDatabase) -> TriedStep:
    """Whether the policies hold for this login: one that escapes them would see everything."""
    [(escapes,)] = database.link.rows(
        "select rolsuper or rolbypassrls or pg_has_role(current_user, 'jobaid_owner', 'usage')"
        " from pg_roles where rolname = current_user"
    )
    if escapes:
        return TriedStep(
            "stops",
            sentence(
                "This login may do everything in the database: no right of it holds. Use the one "
                "that `jobaid team add-desk` printed."
            ),
        )
    return TriedStep("fine", sentence("The server itself refuses what this desk may not do."))


def _clock(database: TeamDatabase, now: dt.datetime) -> TriedStep:
    [(server,)] = database.link.rows("select clock_timestamp()")
    apart = now - server
    if abs(apart) <= CLOCK_OFF:
        return TriedStep("fine", sentence("The clocks of the server and this computer agree."))
    return TriedStep("note", own_clock_words(round(apart.total_seconds())))


def _told(error: OutOfReach) -> Sentence:
    return error.words if isinstance(error.words, Sentence) else Sentence(str(error.words))
