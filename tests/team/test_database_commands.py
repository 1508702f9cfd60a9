"""`jobaid team init|add-desk|...` as a person gives them, against a real PostgreSQL."""

from __future__ import annotations

import json
import re
import socket
import stat
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from jobaid.cli import run
from tests.log.kept import kept_id
from tests.operations.log_commands import Told
from tests.team.house import House
from tests.team.postgres import Server, query
from tests.team.stations import Station

Jobaid = Callable[..., Told]


@pytest.fixture
def jobaid(capsys: pytest.CaptureFixture[str]) -> Jobaid:
    def run_it(profile: Path, *arguments: str) -> Told:
        code = run([*arguments, "--profile", str(profile)])
        told = capsys.readouterr()
        return Told(code, told.out, told.err)

    return run_it


def test_a_dry_run_prints_what_init_runs_and_both_do_it_once(
    tmp_path: Path, postgres: Server, jobaid: Jobaid
):
    office, url = tmp_path / "office", postgres.database()
    dry = jobaid(office, "team", "init", url, "--dry-run")
    assert dry.code == 0
    assert query(url, "select to_regclass('jobaid.document')") == [(None,)]
    for part in ("create role", "row level security", "create policy", "jobaid_migration"):
        assert part in dry.out
    query(url, dry.out)  # psql's way: by hand
    told = jobaid(office, "team", "init", url)
    assert told.code == 0
    assert "is ready" in told.out
    assert "0001" not in told.out
    assert "nothing is to be done" in jobaid(office, "team", "init", url, "--dry-run").out

    other = postgres.database()
    assert "0001 records" in jobaid(office, "team", "init", other).out
    assert query(other, "select count(*) from public.jobaid_migration") == query(
        url, "select count(*) from public.jobaid_migration"
    )


def test_from_init_to_a_supervisor_who_has_the_call(
    tmp_path: Path, postgres: Server, jobaid: Jobaid
):
    office, url = tmp_path / "office", postgres.database()
    assert jobaid(office, "team", "add-desk", "anna", "--role", "agent").code == 2
    assert jobaid(office, "team", "init", url).code == 0
    anna = Station(tmp_path, "desk-a", agent="anna")
    sup = Station(tmp_path, "desk-s", agent="sam", role="supervisor")
    for one in (anna, sup):
        text = (one.profile / "settings.toml").read_text().split("[team]")[0]
        (one.profile / "settings.toml").write_text(text)
        told = jobaid(office, "team", "add-desk", one.agent, "--role", one.role)
        assert told.code == 0, told.err
        [address] = re.findall(r"jobaid team join '(postgresql://[^']+)'", told.out)
        told = jobaid(one.profile, "team", "join", address)
        assert told.code == 0, told.err
        password = re.findall(r":([^:@]+)@", address)[0]
        assert password not in (one.profile / "settings.toml").read_text()
        assert password not in told.out
        secrets = one.profile / "team-secrets.json"
        assert stat.S_IMODE(secrets.stat().st_mode) == 0o600
        assert password in secrets.read_text()
    anna.call(1)
    assert jobaid(anna.profile, "team", "status", "--json").rows[0]["waits_to_go_out"] == {
        "files": 1, "documents": 1,
    }  # fmt: skip
    assert jobaid(anna.profile, "team", "sync").code == 0
    told = jobaid(sup.profile, "team", "sync", "--json")
    assert (told.code, told.rows[0]["this_time"]["came_in"]) == (0, 1)
    listed = jobaid(sup.profile, "log", "list", "--json")
    assert [row["id"] for row in listed.rows] == [kept_id(1)]
    told = jobaid(sup.profile, "team", "doctor")
    assert told.code == 0, told.out
    assert "refuses what this desk may not do" in told.out
    rows = [json.loads(line) for line in jobaid(office, "team", "desks", "--json").out.splitlines()]
    assert [(one["name"], one["role"], one["desk"], one["documents"]) for one in rows] == [
        ("anna", "agent", "desk-a", 1), ("sam", "supervisor", "desk-s", 0),
    ]  # fmt: skip

    assert jobaid(office, "team", "remove-desk", "anna").code == 0
    told = jobaid(anna.profile, "team", "sync")
    assert told.code == 1
    assert "was removed" in told.err
    told = jobaid(anna.profile, "team", "doctor")
    assert told.code == 1
    assert "stops" in told.out
    assert jobaid(anna.profile, "team", "leave").code == 0
    assert jobaid(anna.profile, "team", "doctor").code == 2
    assert json.loads((anna.profile / "team-secrets.json").read_text()) == {}


class _Ring(KeyringBackend):
    """A keyring in memory; it may be locked."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}
        self.locked = False

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked("the keyring is locked")
        return self.held.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self.held[service, username]


def test_a_desk_that_leaves_takes_its_password_out_of_the_keyring(
    tmp_path: Path, postgres: Server, jobaid: Jobaid, monkeypatch: pytest.MonkeyPatch
):
    ring = _Ring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, getattr(ring, name))
    house = House(postgres, tmp_path)
    first, second = (house.desk(name) for name in ("anna", "ben"))
    assert len(ring.held) == 2
    assert not (first.profile / "team-secrets.json").exists()
    ring.locked = True
    told = jobaid(first.profile, "team", "leave")
    assert told.code != 0
    assert "the keyring is locked" in told.err
    assert "Nothing was changed" in told.err.replace("\n", " ")
    assert len(ring.held) == 2
    ring.locked = False
    assert jobaid(first.profile, "team", "leave").code == 0
    assert "server" not in (first.profile / "settings.toml").read_text()
    assert len(ring.held) == 1
    assert jobaid(second.profile, "team", "join", str(tmp_path / "none")).code != 0
    assert len(ring.held) == 1


@pytest.mark.parametrize("way", ["socket", "socket in the address", "IPv6", "an option"])
def test_a_desk_gets_to_the_server_by_every_way_there_is(
    tmp_path: Path, postgres: Server, jobaid: Jobaid, way: str
):
    if way == "IPv6":
        try:
            socket.create_connection(("::1", postgres.port)).close()
        except OSError:
            pytest.skip("this machine has no IPv6")
    house = House(postgres, tmp_path)
    name, port = house.boss.rpartition("/")[2], postgres.port
    folder = quote(str(postgres.folder), "")
    server = {
        "socket": f"postgresql://boss@/{name}?host={folder}&port={port}",
        "socket in the address": f"postgresql://boss@{folder}:{port}/{name}",
        "IPv6": f"postgresql://boss@[::1]:{port}/{name}",
        "an option": f"postgresql://127.0.0.1:{port}/?dbname={name}&user=boss",
    }[way]
    told = jobaid(house.office, "team", "add-desk", "anna", "--role", "agent", "--server", server)
    assert told.code == 0, told.err
    assert "good on this computer only" in told.out
    [address] = re.findall(r"jobaid team join '(postgresql://[^']+)'", told.out)
    anna = Station(tmp_path, "desk-a", agent="anna")
    told = jobaid(anna.profile, "team", "join", address)
    assert told.code == 0, told.err
    anna.call(1)
    assert jobaid(anna.profile, "team", "sync").code == 0
    assert house.ids() == [kept_id(1)]
    told = jobaid(anna.profile, "team", "doctor")
    assert told.code == 0, told.out
    assert "nothing goes out" in told.out
    assert "expects" not in told.out
    settings = anna.profile / "settings.toml"
    settings.write_text(settings.read_text().replace('"anna"', '"somebody-else"'))
    told = jobaid(anna.profile, "team", "doctor")
    assert told.code == 0
    assert "note   The server expects anna to work here" in told.out
    assert "under the id somebody-else" in told.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("init", "http://nowhere/x"), "begins with postgresql://"),
        (("init", "postgresql://nobody@127.0.0.1:1/x"), "nothing answers there"),
        (("init", "postgresql://nobody@host.invalid/x"), "its name is not known"),
        (("init", "postgresql://127.0.0.1"), "does not name a database"),
        (("init", "postgresql://nobody@127.0.0.1:port/x"), "not understood in the address: port"),
        (("init", "postgresql://nobody@[::1/x"), "no address of a database"),
        (("init", "postgresql://nobody:a#b@127.0.0.1/x"), "%23 for #"),
        (("init", "postgresql://127.0.0.1/x?sslmod=require"), "in the address: sslmod."),
        (("init", "postgresql://127.0.0.1/x?sslmode=requires"), "in the address: requires"),
        (("init", "postgresql:///x?host=/nowhere"), "nothing answers there"),
        (
            ("add-desk", "Anna Smith", "--role", "agent", "--server", "{url}"),
            "is no name of a desk",
        ),
        (("rotate", "nobody", "--server", "{url}"), "knows no desk nobody"),
        (("remove-desk", "nobody", "--server", "{url}"), "knows no desk nobody"),
        (("join", "{url}/x"), "does not exist"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    tmp_path: Path, postgres: Server, jobaid: Jobaid, arguments: tuple[str, ...], says: str
):
    office = tmp_path / "office"
    url = postgres.url()
    if "{url}" in arguments:
        url = postgres.database()
        assert jobaid(office, "team", "init", url).code == 0
    told = jobaid(office, "team", *(one.format(url=url) for one in arguments))
    assert told.code in (1, 2)
    assert says in told.err.replace("\n", " ") or "know this desk, or this database" in told.err
    assert "Traceback" not in told.err


def test_without_the_driver_it_says_what_to_install(
    tmp_path: Path, jobaid: Jobaid, monkeypatch: pytest.MonkeyPatch
):
    import sys

    monkeypatch.setitem(sys.modules, "psycopg", None)
    told = jobaid(tmp_path, "team", "init", "postgresql://localhost/x")
    assert told.code == 2
    assert "pip install 'jobaid[team]'" in told.err


def test_what_so_many_desks_need(tmp_path: Path, jobaid: Jobaid):
    small, large = (
        jobaid(tmp_path, "team", "plan", "--desks", str(desks), "--json").rows[0]
        for desks in (20, 5_000)
    )
    assert (small["notifies"], small["pooler"]) == (True, False)
    assert (large["notifies"], large["pooler"]) == (False, True)
    # 20 desks of 60 calls: 1,200 calls of 4.5 KB and their statements
    assert small["mb_a_day"] == pytest.approx(1_200 * 1.1 * 4_500 / 1e6, rel=0.01)
    assert large["disk_gb_a_year"] == pytest.approx(250 * small["disk_gb_a_year"], rel=0.01)
    assert large["documents_s"] == pytest.approx(250 * small["documents_s"], rel=0.05)
    told = jobaid(tmp_path, "team", "plan", "--desks", "5000").out
    assert "5,000, of them about 334 of supervisors" in told
    assert "PgBouncer    yes" in told
    with pytest.raises(SystemExit):
        jobaid(tmp_path, "team", "plan", "--desks", "0")
