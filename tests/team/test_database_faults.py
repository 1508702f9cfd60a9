"""What goes wrong between a desk and the server: each is a sentence, and nothing is lost."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from jobaid.operations.team.administering import administered, let_in, make_ready, new_password
from jobaid.operations.team.joining import NotJoined
from jobaid.operations.team.team_status import clock_words
from jobaid.team.server import server_schema
from jobaid.team.server.server_address import read_address
from jobaid.team.server.server_schema import Migration
from tests.log.kept import kept_id, made
from tests.team.house import House
from tests.team.postgres import Server, pooler, psycopg, query, server
from tests.team.stations import NOW

INSERT = "insert into jobaid.document (tab, day, body) values ('interactions', %s, %s)"


@pytest.fixture
def house(postgres: Server, tmp_path: Path) -> House:
    return House(postgres, tmp_path)


def test_twenty_who_write_at_once_and_commit_in_any_order(house: House):
    """Rows are seen in the order of commits: whoever pulls by number passes some over."""
    chance = random.Random(14)
    sup = house.desk("sup", "supervisor")
    urls = {}
    for number in range(20):
        login = let_in(administered(house.office), f"w{number}", "agent")
        urls[f"w{number}"] = login.address.secret
    plans = {name: [[chance.random() * 0.06 for _ in range(2)] for _ in range(10)] for name in urls}
    failed: list[BaseException] = []
    pulled = threading.Semaphore(0)

    def write(name: str, first: int) -> None:
        try:
            with psycopg.connect(urls[name]) as connection:
                connection.execute("select jobaid.claim(%s, 'here', 'maya')", (name,))
                connection.commit()
                number = first
                for turn, pauses in enumerate(plans[name]):
                    if turn == 8:  # of whom is pulled while they write, on a slow machine too
                        assert pulled.acquire(timeout=60)
                    for pause in pauses:
                        document = made(number, desk=name, agent={"id": "maya", "name": "M"})
                        connection.execute(INSERT, ("2026-11-21", json.dumps(document)))
                        connection.execute("select pg_sleep(%s)", (pause,))
                        number += 1
                    connection.commit()
        except BaseException as error:
            failed.append(error)

    threads = [
        threading.Thread(target=write, args=(name, 100 * (at + 1))) for at, name in enumerate(urls)
    ]
    for one in threads:
        one.start()
    pulls = 0
    while any(one.is_alive() for one in threads):
        assert sup.exchange(thorough=False).trouble == ""
        pulls += 1
        pulled.release(len(threads))
    assert failed == []
    assert sup.exchange(thorough=False).trouble == ""
    assert pulls >= 2
    for at, name in enumerate(urls):
        expected = {kept_id(100 * (at + 1) + number) for number in range(20)}
        assert set(sup.held(name)) == expected, name
    assert len(house.ids()) == 400


def test_what_is_not_committed_is_not_passed_over(house: House):
    """The same by hand: an earlier row that is committed after a later one was taken."""
    anna, ben, sup = house.desk("anna"), house.desk("ben"), house.desk("sup", "supervisor")
    sup.exchange()
    with psycopg.connect(anna.url) as slow:
        document = made(1, desk="anna", agent={"id": anna.agent, "name": "A"})
        slow.execute(INSERT, ("2026-11-21", json.dumps(document)))
        ben.call(2)
        ben.exchange()
        sup.exchange(thorough=False)
        assert sup.held("anna") == {}
        slow.commit()
    sup.exchange(thorough=False)
    assert set(sup.held("anna")) == {kept_id(1)}
    assert set(sup.held("ben")) == {kept_id(2)}


_DRIVER = """
import sys
from pathlib import Path
from tests.team.house import DbStation
one = DbStation.again(Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5])
print("ready", flush=True)
for _ in range(1000):
    one.exchange(thorough=True)
"""


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 250))]
)
def test_a_desk_that_is_killed_at_any_moment_sends_each_once(house: House, seed: int):
    chance = random.Random(seed)
    anna = house.desk("anna")
    expected: set[str] = set()
    for round_ in range(2):
        for number in range(round_ * 10 + 1, round_ * 10 + 11):
            anna.call(number, f"2026-11-{21 + number % 4}")
            expected.add(kept_id(number))
        process = subprocess.Popen(
            [sys.executable, "-c", _DRIVER, str(house.root), "anna", anna.agent, "agent", anna.url],
            stdout=subprocess.PIPE,
            env=os.environ,
        )
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(chance.random() * 0.12)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert len(house.ids()) == len(set(house.ids()))
    assert anna.exchange().trouble == ""
    assert sorted(house.ids()) == sorted(expected)
    assert set(anna.held()) == expected


def test_offline_for_a_week_and_back(house: House):
    anna, sup = house.desk("anna"), house.desk("sup", "supervisor")
    away = house.server.port
    anna.exchange()
    url, anna.url = anna.url, anna.url.replace(f":{away}/", ":1/")
    for day in range(21, 28):
        for number in range(3):
            anna.call(day * 10 + number, f"2026-11-{day}")
        told = anna.exchange().trouble
        assert "nothing answers there" in told
        assert "Nothing is lost" in told
    assert anna.status().documents == 21
    anna.url = url
    assert anna.exchange().trouble == ""
    assert len(house.ids()) == 21
    assert sup.exchange().came == 21


def test_a_server_put_back_from_yesterday_is_sent_what_it_lacks(house: House, tmp_path: Path):
    anna, sup = house.desk("anna"), house.desk("sup", "supervisor")
    anna.call(1)
    anna.seal()
    anna.exchange()
    sup.exchange()
    name = house.boss.rpartition("/")[2]
    place = ("-h", str(house.server.folder), "-p", str(house.server.port), "-U", "boss")
    dump = str(house.server.folder / f"{name}.dump")
    house.server.run("pg_dump", *place, "-Fc", "-f", dump, name)
    anna.call(2)
    anna.exchange()
    sup.keep(made(5, desk="sup", agent={"id": sup.agent, "name": "S"}))
    sup.exchange()
    assert set(sup.held("anna")) == {kept_id(1), kept_id(2)}
    query(house.server.url(), f"drop database {name} with (force)")
    query(house.server.url(), f"create database {name}")
    house.server.run("pg_restore", *place, "-d", name, dump)
    assert house.ids() == [kept_id(1)]
    # Without being asked to look at everything
    assert anna.exchange(thorough=False).trouble == ""
    assert set(house.ids()) == {kept_id(1), kept_id(2)}
    anna.call(3)
    anna.exchange(thorough=False)
    assert sup.exchange(thorough=False).trouble == ""
    assert set(sup.held("anna")) == {kept_id(1), kept_id(2), kept_id(3)}
    assert set(house.ids()) == {kept_id(1), kept_id(2), kept_id(3), kept_id(5)}
    assert sup.aside() == {}


def test_a_copied_profile_is_refused_and_told_both_ways_out(house: House, tmp_path: Path):
    anna = house.desk("anna")
    anna.call(1)
    anna.exchange()
    copy = tmp_path / "copy"
    shutil.copytree(anna.profile, copy)
    anna.profile, original = copy, anna.profile
    anna.call(2)
    told = anna.exchange().trouble
    assert "in use from another place" in told
    assert "rotate" in told
    assert "take `desk` out" in told
    assert house.ids() == [kept_id(1)]
    # It was moved: the administrator lets it in from there, and the old place no more
    fresh = new_password(administered(house.office), "anna").address.secret
    anna.url = fresh
    assert anna.exchange().trouble == ""
    assert set(house.ids()) == {kept_id(1), kept_id(2)}
    anna.profile = original
    assert "in use from another place" in anna.exchange().trouble


def test_two_desks_of_one_id_with_logins_of_their_own(house: House, tmp_path: Path):
    anna = house.desk("anna")
    login = let_in(administered(house.office), "second", "agent")
    from jobaid.operations.team.server_joining import join_server

    with pytest.raises(NotJoined, match="another desk of the same id"):
        join_server(login.address.secret, tmp_path / "elsewhere", anna.desk, "maya")


def test_a_full_server_takes_what_it_can_later(house: House):
    """What the server says when its disk is full, said by it where a row is written."""
    anna = house.desk("anna")
    anna.call(1)
    house.sql(
        "create function jobaid.no_room() returns trigger language plpgsql as"
        " $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$"
    )
    house.sql(
        "create trigger no_room before insert on jobaid.document for each row"
        " execute function jobaid.no_room()"
    )
    told = anna.exchange().trouble
    assert "the disk of the server is full" in told
    assert "Nothing is lost" in told
    assert anna.status().documents == 1
    house.sql("drop trigger no_room on jobaid.document")
    anna.exchange()
    assert house.ids() == [kept_id(1)]


def test_a_migration_while_desks_write(house: House, monkeypatch: pytest.MonkeyPatch):
    anna = house.desk("anna")
    more = Migration(
        server_schema.latest() + 1,
        "a_column_more",
        "alter table jobaid.document add column later text; select pg_sleep(0.2);",
    )
    steps = [*server_schema.migrations(), more]
    monkeypatch.setattr(server_schema, "migrations", lambda: steps)
    failed: list[str] = []

    def migrate() -> None:
        try:
            make_ready(house.office, administered(house.office))
        except Exception as error:
            failed.append(repr(error))

    threads = [threading.Thread(target=migrate) for _ in range(2)]  # two administrators at once
    for one in threads:
        one.start()
    number = 0
    while any(one.is_alive() for one in threads):
        number += 1
        anna.call(number)
        assert anna.exchange(thorough=False).trouble == ""
    for one in threads:
        one.join()
    assert failed == []
    anna.exchange()
    assert len(house.ids()) == number
    assert house.sql("select count(*) from public.jobaid_migration where number = %s",
                     more.number) == [(1,)]  # fmt: skip
    # A program that knows less than the database keeps its hands off the schema, and writes on
    monkeypatch.undo()
    from jobaid.team.server.server_schema import SchemaTrouble

    with pytest.raises(SchemaTrouble, match="later version"):
        make_ready(house.office, administered(house.office))
    anna.call(number + 1)
    assert anna.exchange().trouble == ""


def test_a_backup_that_is_put_on_another_server(house: House, tmp_path: Path):
    """Another server counts its transactions anew, far below those of the rows that it got."""
    anna, sup = house.desk("anna"), house.desk("sup", "supervisor")
    anna.call(1)
    anna.exchange()
    name = house.boss.rpartition("/")[2]
    place = ("-h", str(house.server.folder), "-p", str(house.server.port), "-U", "boss")
    dump = house.server.folder / f"{name}.dump"
    house.server.run("pg_dump", *place, "-Fc", "-f", str(dump), name)
    with server() as other:
        place = ("-h", str(other.folder), "-p", str(other.port), "-U", "boss")
        told = server_schema.ROLES_SQL
        query(other.url(), f"create database {name}")
        query(other.url(name), told)
        other.run("pg_restore", *place, "-d", name, str(dump))
        # As if the old server had been at work for years
        for table in ("document", "seal", "seal_head", "salt", "content"):
            query(other.url(name), f"update jobaid.{table} set num = num + 1000000000")
        for one in (anna, sup):
            fresh = new_password(administered(house.office, other.url(name)), one.desk)
            one.join(fresh.address.secret)
        anna.call(2)
        assert anna.exchange().trouble == ""
        assert sup.exchange(thorough=False).trouble == ""
        assert set(sup.held("anna")) == {kept_id(1), kept_id(2)}
        anna.call(3)
        anna.exchange(thorough=False)
        sup.exchange(thorough=False)
        assert set(sup.held("anna")) == {kept_id(1), kept_id(2), kept_id(3)}
        assert query(other.url(name), "select life from jobaid.house") == [(2,)]


def certificate(folder: Path, name: str) -> None:
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
         "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30", "-subj",
         f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}", "-keyout", "key.pem",
         "-out", "cert.pem"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip


def test_a_wrong_certificate_is_refused_before_any_password(house: House, tmp_path: Path):
    anna = house.desk("anna")
    anna.call(1)
    keys = house.server.folder / "keys"
    keys.mkdir()
    certificate(keys, "db.example")
    if house.server.user is not None:
        for one in (keys, *keys.iterdir()):
            os.chown(one, int(house.server.user), -1)
    for told in (
        f"alter system set ssl_cert_file = '{keys}/cert.pem'",
        f"alter system set ssl_key_file = '{keys}/key.pem'",
        "alter system set ssl = on",
        "select pg_reload_conf()",
    ):
        query(house.server.url(), told)
    trusted, other = tmp_path / "trusted.pem", tmp_path / "other"
    trusted.write_bytes((keys / "cert.pem").read_bytes())
    other.mkdir()
    certificate(other, "db.example")
    url = anna.url
    try:
        for options, says in (
            (f"sslmode=verify-full&sslrootcert={other}/cert.pem", "certificate"),
            (f"sslmode=verify-full&sslrootcert={trusted}", "certificate"),  # of another name
            (f"sslmode=verify-ca&sslrootcert={trusted}", ""),
        ):
            anna.url = f"{url}?{options}"
            trouble = anna.exchange().trouble
            if says:
                assert "is not one that this desk trusts" in trouble
                assert "sslrootcert" not in trouble
                assert house.ids() == []
            else:
                assert trouble == ""
        assert house.ids() == [kept_id(1)]
    finally:
        query(house.server.url(), "alter system reset ssl")
        query(house.server.url(), "select pg_reload_conf()")


def test_a_pooler_in_between_gives_each_transaction_another_connection(house: House):
    desks = [house.desk(f"d{number}") for number in range(5)]
    sup = house.desk("sup", "supervisor")
    logins = [read_address(one.url) for one in (*desks, sup)]
    with pooler(house.server, logins, connections=2) as port:
        for number, one in enumerate((*desks, sup)):
            one.url = one.url.replace(f":{house.server.port}/", f":{port}/")
            if one is not sup:
                one.call(number * 10)
        failed: list[str] = []
        threads = [
            threading.Thread(target=lambda one=one: failed.append(one.exchange().trouble))
            for one in desks
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failed == [""] * 5
        assert sup.exchange().came == 5
        desks[0].call(1)
        assert desks[0].exchange(thorough=False).trouble == ""
        assert sup.exchange(thorough=False).came == 1


@pytest.mark.parametrize("days", [1, -1])
def test_a_desk_whose_clock_is_off_by_a_day(house: House, days: int):
    anna, sup = house.desk("anna"), house.desk("sup", "supervisor")
    off = NOW + dt.timedelta(days=days)
    assert sup.exchange(now=NOW).trouble == ""
    anna.call(1, f"2026-11-{25 + days}")
    done = anna.exchange(now=off)
    assert done.trouble == ""
    [(server,)] = house.sql("select now()")
    assert done.ahead_s is not None
    assert abs(done.ahead_s - (off - server).total_seconds()) < 600
    assert sup.exchange(now=NOW + dt.timedelta(minutes=1), thorough=False).came == 1
    anna.call(2, f"2026-11-{25 + days}")
    assert anna.exchange(now=off + dt.timedelta(minutes=1)).trouble == ""
    status = sup.status(NOW + dt.timedelta(minutes=2))
    [seen] = status.others
    assert abs(seen.ahead_s - days * 86_400) < 600
    assert "clock" in str(clock_words(seen.ahead_s))
    assert sup.exchange(now=NOW + dt.timedelta(minutes=2), thorough=False).came == 1
    assert set(sup.held("anna")) == {kept_id(1), kept_id(2)}
