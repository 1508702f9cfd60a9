"""A connection to the team's database, made when it is needed, and its troubles in words.

Nothing of a session is relied on (no temporary table, no setting, no prepared statement, no lock):
a pooler may stand in between and give each transaction another connection.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.sentences import Sentence, sentence
from jobaid.team.transport import KeptOut, OutOfReach

if TYPE_CHECKING:
    from psycopg import Connection

    from jobaid.team.server.server_address import ServerAddress

CONNECT_S = 10
"""How long a connection may take, in seconds."""

IDLE_S = 60.0
"""How long a transaction may wait for its desk, in seconds: nobody takes what is newer than it."""

_BROKEN = ("08", "57P", "25P")  # SQLSTATEs after which a connection is of no use
_DOCUMENTS = ("JA", "22", "23", "54")  # those that say that something is wrong with a document
_STATES = {
    "28P01": sentence("the password is not the one that the server knows"),
    "28000": sentence("the server does not let this desk in"),
    "3D000": sentence("there is no such database on the server"),
    "53300": sentence("the server has no connection free"),
    "53100": sentence("the disk of the server is full"),
    "53200": sentence("the server has no memory left"),
    "57P01": sentence("the server is being stopped"),
    "57P02": sentence("the server has failed and starts anew"),
    "57P03": sentence("the server is starting or stopping"),
    "57014": sentence("the server took too long"),
    "55P03": sentence("the database is being brought up to date just now"),
    "25006": sentence("the server can only be read from: it is a copy, or in maintenance"),
    "42501": sentence("the server does not allow that to this desk"),
    "3F000": sentence("the database has not been made ready: `jobaid team init` does that"),
    "42P01": sentence("the database has not been made ready: `jobaid team init` does that"),
    "42883": sentence("the database is of an earlier version: `jobaid team init` brings it up"),
}
_KEPT_OUT_TEXTS = (
    ("certificate", sentence("the server's certificate is not one that this desk trusts")),
    ("server name", sentence("the server's certificate is not one that this desk trusts")),
    ("root.crt", sentence("this desk has no certificate to prove the server by")),
    ("does not support ssl", sentence("the server does not encrypt, and this desk wants it to")),
    ("password authentication", _STATES["28P01"]),
    ("no password supplied", sentence("no password is kept for it on this computer")),
    ("not permitted to log in", sentence("this desk was removed from the server")),
)
_KEPT_OUT = {_STATES["28P01"], _STATES["28000"], *(words for _, words in _KEPT_OUT_TEXTS)}
_BROKE = sentence("the connection broke")
_TEXTS = (
    ("syscall", _BROKE),
    ("closed unexpectedly", _BROKE),
    *_KEPT_OUT_TEXTS,
    ("ssl", sentence("no encrypted connection could be made")),
    ("does not exist", sentence("the server does not know this desk, or this database")),
    ("no such database", _STATES["3D000"]),
    ("could not translate", sentence("its name is not known in this network")),
    ("failed to resolve", sentence("its name is not known in this network")),
    ("name or service not known", sentence("its name is not known in this network")),
    ("nodename nor servname", sentence("its name is not known in this network")),
    ("refused", sentence("nothing answers there")),
    ("no such file", sentence("nothing answers there")),
    ("timeout", sentence("it does not answer in time")),
    ("timed out", sentence("it does not answer in time")),
    ("unreachable", sentence("there is no way to it in this network")),
    ("too many", _STATES["53300"]),
    ("no more connections", _STATES["53300"]),
    ("starting up", _STATES["57P03"]),
    ("shutting down", _STATES["57P03"]),
    ("closed the connection", _BROKE),
    ("connection is closed", _BROKE),
)


_NOT_UNDERSTOOD = re.compile('(?:connection (?:failed|is bad): )?invalid [^"]*"(.*?)"')
"""libpq's words for what it cannot read in an address, before it goes anywhere."""

QueryValues = Sequence[object] | Mapping[str, object]


class NoDriver(KeptOut):
    """What speaks to PostgreSQL is not installed."""


def reason(error: BaseException) -> str:
    """Why the server could not be asked, as a clause."""
    state = getattr(error, "sqlstate", None)
    if state in _STATES:
        return _STATES[state]
    told = str(error).strip()
    low = told.lower()
    if wrong := _NOT_UNDERSTOOD.match(told):
        return sentence("this is not understood in the address: {what}", what=wrong[1])
    for part, words in _TEXTS:
        if part in low:
            return words
    return told.splitlines()[0] if told else sentence("the server gave no reason")


def out_of_reach(where: str, error: BaseException) -> OutOfReach:
    """The database cannot be asked now."""
    why = reason(error)
    kind = KeptOut if why in _KEPT_OUT else OutOfReach
    return kind(
        sentence(
            "The team's database {where} cannot be reached: {why}. Nothing is lost: what is to go "
            "out waits on this computer, and what came in stays.",
            where=where,
            why=why,
        )
    )


def driver() -> Any:
    """The module psycopg. Raises NoDriver."""
    try:
        import psycopg
    except ImportError as error:
        raise NoDriver(
            sentence(
                "What speaks to PostgreSQL is not installed on this computer. Install it with: "
                "pip install 'jobaid[team]'. Nothing was done."
            )
        ) from error
    return psycopg


class ServerLink:
    """The one connection of a desk; made anew after it broke. For one thread at a time."""

    def __init__(self, address: ServerAddress) -> None:
        self.address = address
        self._connection: Connection[Any] | None = None

    @property
    def where(self) -> str:
        """The address without what is secret."""
        return self.address.shown

    def connect(self) -> Connection[Any]:
        """The connection. Raises OutOfReach."""
        psycopg = driver()
        if self._connection is not None and not self._connection.closed:
            return self._connection
        try:
            self._connection = psycopg.connect(
                self.address.secret,
                autocommit=True,
                prepare_threshold=None,
                connect_timeout=CONNECT_S,
                keepalives_idle=30,
                keepalives_interval=10,
                keepalives_count=3,
                tcp_user_timeout=30_000,
                application_name="jobaid",
            )
        except psycopg.Error as error:
            raise out_of_reach(self.address.told, error) from error
        return self._connection

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Connection[Any]]:
        """A transaction: all of it, or nothing. Raises OutOfReach where the connection breaks."""
        psycopg = driver()
        connection = self.connect()
        try:
            with connection.transaction():
                # A desk that falls asleep in the middle must not hold the others up for hours
                connection.execute(
                    "set local statement_timeout = '60s'; set local lock_timeout = '20s';"
                    f" set local idle_in_transaction_session_timeout = '{IDLE_S:g}s'"
                )
                yield connection
        except psycopg.OperationalError as error:
            self.close()
            raise out_of_reach(self.address.told, error) from error
        except psycopg.Error as error:
            state = error.sqlstate or ""
            if state.startswith(_BROKEN):
                self.close()
            if state.startswith(_DOCUMENTS):
                raise
            raise out_of_reach(self.address.told, error) from error

    def rows(self, query: str, values: QueryValues = ()) -> list[tuple[Any, ...]]:
        """What a query gives, in a transaction of its own. Raises OutOfReach."""
        psycopg = driver()
        try:
            with self.transaction() as connection:
                return connection.execute(query, values).fetchall()
        except psycopg.Error as error:
            raise out_of_reach(self.address.told, error) from error

    def close(self) -> None:
        """Let it go."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(Exception):
                connection.close()


def words_of(state: str | None, told: str) -> Sentence:
    """Why the server refuses one document, as a clause."""
    return _REFUSALS.get(state or "", sentence("the server refuses it: {why}", why=told))


_REFUSALS = {
    "JA001": sentence("the server cannot read it as a document of Job Aid"),
    "JA002": sentence("the server takes that from a supervisor or a reviewer only"),
    "JA003": sentence("it says that it is another desk's, and the server takes only this one's"),
    "JA004": sentence(
        "it says that it is by somebody whom the server does not expect at this desk: Settings, "
        "“Your id in the record”, says who works here, and `jobaid team add-desk` with --agent "
        "lets others in"
    ),
    "JA005": sentence("another desk has sent a document of the same id"),
}
