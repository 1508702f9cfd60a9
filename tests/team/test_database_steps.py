"""The steps of the schema: each a transaction of its own, once, whatever comes in between."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.operations.team.administering import (
    NotAdministered,
    administered,
    make_ready,
    would_run,
)
from jobaid.team.server import server_schema
from jobaid.team.server.server_schema import Migration
from tests.log.kept import kept_id
from tests.team.house import House
from tests.team.postgres import Server, psycopg, query, server

LATEST = server_schema.latest()
TAKEN = "select number from public.jobaid_migration order by number"
KEY = 4711


def more(*sql: str) -> list[Migration]:
    """The steps that there are, and more of them."""
    at = enumerate(sql, LATEST + 1)
    return [*server_schema.migrations(), *(Migration(n, f"more_{n}", one) for n, one in at)]


def schema_of(own: Server, url: str) -> str:
    told = own.run("pg_dump", "--schema-only", "-d", url).stdout.splitlines()
    # each dump has a key of its own, with which psql is kept from running anything else
    return "\n".join(one for one in told if not one.startswith(("\\restrict", "\\unrestrict")))


def until(said: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not said():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.01)


def test_what_a_dry_run_prints_makes_what_init_makes(postgres: Server, tmp_path: Path):
    by_hand, by_init = postgres.database(), postgres.database()
    told = would_run(administered(tmp_path, by_hand))
    assert told.count("\nbegin;") + told.startswith("begin;") == 1 + LATEST
    postgres.run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-d", by_hand, given=told)
    make_ready(tmp_path, administered(tmp_path, by_init))
    assert schema_of(postgres, by_hand) == schema_of(postgres, by_init)
    with pytest.raises(psycopg.Error, match="comes after 0, and once"):
        query(by_hand, told)
    assert query(by_hand, TAKEN) == [(n,) for n in range(1, LATEST + 1)]


def test_a_step_that_fails_keeps_those_before_it(
    postgres: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    house = House(postgres, tmp_path)
    anna = house.desk("anna")
    steps = more("create table jobaid.one (n int)", "select 1/0", "create table jobaid.three ()")
    monkeypatch.setattr(server_schema, "migrations", lambda: steps)
    with pytest.raises(NotAdministered) as caught:
        make_ready(house.office, administered(house.office))
    told = str(caught.value.words)
    assert "division by zero" in told
    assert f"{LATEST + 1:04} more {LATEST + 1}" in told
    assert house.sql(TAKEN)[-1] == (LATEST + 1,)
    # The same by hand, with a program that goes on after an error
    script = would_run(administered(house.office))
    told = postgres.run("psql", "-q", "-d", house.boss, check=False, given=script).stderr
    assert "division by zero" in told
    assert f"comes after {LATEST + 2}" in told
    assert house.sql("select to_regclass('jobaid.three')::text") == [(None,)]
    # Desks work with what there is, and once it is mended the rest comes
    anna.call(1)
    assert anna.exchange().trouble == ""
    steps[LATEST + 1] = Migration(LATEST + 2, "mended", "create table jobaid.two ()")
    taken = make_ready(house.office, administered(house.office))
    assert [one.number for one in taken] == [LATEST + 2, LATEST + 3]
    assert make_ready(house.office, administered(house.office)) == []
    assert house.ids() == [kept_id(1)]


_KILLED = """
import sys
from pathlib import Path
from jobaid.operations.team.administering import administered, make_ready
from jobaid.team.server import server_schema
from tests.team.test_database_steps import KEY, more
steps = more("create table jobaid.one ()", f"select pg_advisory_xact_lock({KEY})")
server_schema.migrations = lambda: steps
office = Path(sys.argv[1])
make_ready(office, administered(office))
"""


def test_init_that_is_killed_between_two_steps_goes_on_with_the_next(
    postgres: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    house = House(postgres, tmp_path)
    anna = house.desk("anna")
    with psycopg.connect(house.boss, autocommit=True) as holder:
        holder.execute("select pg_advisory_lock(%s)", (KEY,))
        child = subprocess.Popen([sys.executable, "-c", _KILLED, str(house.office)], env=os.environ)
        waits = "select count(*) from pg_locks where objid = %s and not granted"
        until(lambda: house.sql(waits, KEY) == [(1,)])
        child.kill()
        child.wait()
        assert house.sql(TAKEN)[-1] == (LATEST + 1,)
        anna.call(1)  # with the step in hand, of which nobody will hear any more
        assert anna.exchange().trouble == ""
    steps = more("select 1/0", "create table jobaid.two ()")
    monkeypatch.setattr(server_schema, "migrations", lambda: steps)
    taken = make_ready(house.office, administered(house.office))
    assert [one.number for one in taken] == [LATEST + 2]
    assert anna.exchange().trouble == ""
    assert house.ids() == [kept_id(1)]


def test_two_who_begin_at_once_take_each_step_once_between_them(
    postgres: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    url = postgres.database()
    steps = more(*(f"create table jobaid.t{n} (); select pg_sleep(0.02)" for n in range(8)))
    monkeypatch.setattr(server_schema, "migrations", lambda: steps)
    taken: list[int] = []
    failed: list[str] = []
    go = threading.Barrier(3)

    def one(name: str) -> None:
        try:
            go.wait()
            done = make_ready(tmp_path / name, administered(tmp_path / name, url))
            taken.extend(step.number for step in done)
        except Exception as error:
            failed.append(repr(error))

    for name in "abc":
        (tmp_path / name).mkdir()
    threads = [threading.Thread(target=one, args=(name,)) for name in "abc"]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert failed == []
    assert sorted(taken) == [step.number for step in steps]


def test_numbers_that_a_crash_gives_out_anew_pass_no_document_over(tmp_path: Path):
    """What waited for no disk is forgotten by a server whose power goes, its number too.

    It takes a server of its own, for its power.
    """
    with server("fsync = on", "wal_writer_delay = 2s") as own:
        house = House(own, tmp_path)
        anna, ben, sup = house.desk("anna"), house.desk("ben"), house.desk("sup", "supervisor")
        for one in (anna, ben, sup):
            one.exchange()
        house.sql("checkpoint")
        for _ in range(3):
            ben.exchange(thorough=False)  # nothing but that it lives
        sup.exchange(thorough=False)
        own.stop("immediate")
        own.start()
        anna.call(1)
        assert anna.exchange(thorough=False).trouble == ""
        assert sup.exchange(thorough=False).trouble == ""
        assert set(sup.held("anna")) == {kept_id(1)}
        assert house.sql("select life from jobaid.house") == [(2,)]
        own.stop("fast")
        own.start()
        anna.exchange()
        assert house.sql("select life from jobaid.house") == [(2,)]


def test_desks_that_notify_do_not_wait_for_each_other_s_disk(postgres: Server, tmp_path: Path):
    """A document is committed with no notification: those take a lock that is held meanwhile."""
    house = House(postgres, tmp_path)
    anna = house.desk("anna")
    assert house.sql("select notifies from jobaid.house") == [(True,)]
    with psycopg.connect(house.boss, autocommit=True) as hearing:
        hearing.execute("listen jobaid")
        anna.call(1)
        database = anna.database()
        database.check()
        from jobaid.team.team_part import own_parts

        [day] = [one for one in own_parts(anna.profile, anna.desk) if one.day is not None]
        database.write(day, day.inside(anna.profile, anna.desk).read_bytes(), 0)
        assert house.ids() == [kept_id(1)]
        assert house.sql("select told from jobaid.untold") == [("c anna > ",)]
        anna.exchange(thorough=False)
        [told] = hearing.notifies(timeout=30, stop_after=1)
        database.close()
    assert told.payload == "c anna > "
    assert house.sql("select count(*) from jobaid.untold") == [(0,)]
