"""Rights are the database's: SQL by hand, with each role's own login, is refused by the server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.log.kept import kept_id, made
from tests.team.house import DbStation, House
from tests.team.postgres import Server, psycopg
from tests.team.stations import review, said

INSERT = "insert into jobaid.document (tab, day, body) values (%s, %s, %s)"
TABLES = (
    "house", "desk", "document", "tombstone", "salt", "seal", "seal_head", "content", "beat",
    "floor", "floor_answer", "mail", "awaited", "untold", "alive",
)  # fmt: skip


class Staff:
    """A house with somebody of each role, and calls of two teams."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.anna = house.desk("anna", team="billing")
        self.ben = house.desk("ben", team="sales")
        self.tim = house.desk("tim", "trainee", team="billing")
        self.rev = house.desk("rev", "reviewer")
        self.sup = house.desk("sup", "supervisor", team="billing")
        self.all = (self.anna, self.ben, self.tim, self.rev, self.sup)
        self.annas, self.bens = self.anna.call(1), self.ben.call(2)
        self.anna.seal()
        self.anna.version(b"id: charge-dispute\n")
        for one in (self.anna, self.ben):
            assert one.exchange().trouble == ""


@pytest.fixture(scope="module")
def staff(postgres: Server, tmp_path_factory: pytest.TempPathFactory) -> Staff:
    return Staff(House(postgres, tmp_path_factory.mktemp("staff")))


def put(by: DbStation, document: dict[str, Any], tab: str = "interactions") -> None:
    by.sql(INSERT, tab, "2026-11-25", json.dumps(document))


def refused(by: DbStation, told: str, *values: Any) -> psycopg.Error:
    with pytest.raises(psycopg.Error) as caught:
        by.sql(told, *values)
    return caught.value


def seen(by: DbStation) -> set[str]:
    return {row[0] for row in by.sql("select id from jobaid.document")}


def own(by: DbStation, number: int, **more: Any) -> dict[str, Any]:
    return made(number, desk=by.desk, agent={"id": by.agent, "name": "x"}) | more


def test_nobody_sees_another_s_calls_but_whoever_the_team_is_of(staff: Staff):
    put(staff.anna, own(staff.anna, 50))  # which no other test gives to anybody
    assert kept_id(50) in seen(staff.anna)
    for one in (staff.ben, staff.tim, staff.rev):
        assert kept_id(50) not in seen(one)
        assert one.sql("select * from jobaid.salt") == []
    assert kept_id(50) in seen(staff.sup)
    assert kept_id(2) not in seen(staff.sup)  # another team's


def test_a_forged_desk_or_author_is_refused_to_every_role(staff: Staff):
    for number, one in enumerate(staff.all, 100):
        other = staff.ben if one is not staff.ben else staff.anna
        call = own(one, number)
        for forged in (
            call | {"desk": other.desk},
            call | {"agent": {"id": other.agent, "name": "x"}},
            call | {"agent": None},
            call | {"agent": {"id": f"{one.agent}\0"}},
            {**call, "agent": {"id": [one.agent]}},
        ):
            with pytest.raises(psycopg.Error, match="another"):
                put(one, forged)
        statement = said("thanks", kept_id(number), other.agent, one.desk, to={"id": "x"})
        with pytest.raises(psycopg.Error, match="another person"):
            put(one, statement, "thanks")
        for name in ("desk", "author", "num", "pos", "id", "subjects"):
            error = refused(
                one,
                f"insert into jobaid.document (tab, day, body, {name}) values (%s, %s, %s, null)",
                "interactions", "2026-11-25", json.dumps(call),
            )  # fmt: skip
            assert error.sqlstate in ("42501", "428C9")
        put(one, call)  # what is true is taken


def test_a_key_that_stands_twice_forges_nothing(staff: Staff):
    call = json.dumps(own(staff.anna, 150))
    twice = call[:-1] + ', "agent": {"id": "ben-person"}}'
    with pytest.raises(psycopg.Error, match="another person"):
        staff.anna.sql(INSERT, "interactions", "2026-11-25", twice)


def test_nothing_is_updated_or_deleted_by_anybody(staff: Staff):
    columns = staff.house.sql(
        "select table_name, column_name from information_schema.columns"
        " where table_schema = 'jobaid'"
    )
    assert {table for table, _ in columns} == set(TABLES)
    told = [f"update jobaid.{table} set {column} = {column}" for table, column in columns]
    for table in TABLES:
        told += [
            f"delete from jobaid.{table}", f"truncate jobaid.{table}",
            f"drop table jobaid.{table}", f"alter table jobaid.{table} disable row level security",
            # Whoever may lock a table keeps the others from writing
            f"do $$ begin lock table jobaid.{table}; end $$",
        ]  # fmt: skip
    for one in staff.all:
        with psycopg.connect(one.url, autocommit=True) as connection:
            for each in told:
                with pytest.raises(psycopg.Error) as caught:
                    connection.execute(each)
                assert caught.value.sqlstate in ("42501", "428C9"), each


def test_a_row_that_is_there_is_not_written_over(staff: Staff):
    call = own(staff.anna, 1, notes=[{"text": "another"}])
    staff.anna.sql(INSERT + " on conflict do nothing", "interactions", "2026-11-25",
                   json.dumps(call))  # fmt: skip
    error = refused(
        staff.anna,
        INSERT + " on conflict (id, rev) do update set body = excluded.body",
        "interactions", "2026-11-25", json.dumps(call),
    )  # fmt: skip
    assert error.sqlstate == "42501"
    [(body,)] = staff.anna.sql("select body from jobaid.document where id = %s", kept_id(1))
    assert json.loads(body) == staff.annas


def test_another_s_id_is_not_taken_over(staff: Staff):
    """Whoever had a document of the id of another's call would read what is said of that call."""
    with pytest.raises(psycopg.Error, match="another desk"):
        put(staff.ben, own(staff.ben, 1, rev=2))
    put(staff.rev, review(kept_id(1), by=staff.rev.agent, desk="rev"), "reviews")
    before = seen(staff.ben)
    put(staff.ben, said("assignment", kept_id(1), staff.ben.agent, "ben", to=staff.ben.agent),
        "assignments")  # fmt: skip
    put(staff.ben, said("view", kept_id(1), staff.ben.agent, "ben", what="opened"), "views")
    assert kept_id(1) not in seen(staff.ben)
    assert len(seen(staff.ben)) == len(before) + 2


def test_what_only_reviewers_and_supervisors_may_say(staff: Staff):
    for one in (staff.anna, staff.tim):
        for kind, tab in (("review", "reviews"), ("review", "thanks"), ("thanks", "reviews"),
                          ("ruling", "rulings"), ("reward", "rewards"),
                          ("agreement", "agreements")):  # fmt: skip
            with pytest.raises(psycopg.Error, match="reviewer or a supervisor"):
                put(one, said(kind, kept_id(1), one.agent, one.desk, words="x"), tab)
    for one in staff.all:
        for tab, kind in (("erasures", "thanks"), ("thanks", "erasure")):
            with pytest.raises(psycopg.Error):
                put(one, said(kind, kept_id(1), one.agent, one.desk), tab)
        told = said("erasure", kept_id(1), one.agent, one.desk, why="x")
        with pytest.raises(psycopg.Error) as error:
            put(one, told, "erasures")
        assert error.value.sqlstate == "42501"
    for one in (staff.anna, staff.ben, staff.tim, staff.rev):
        told = json.dumps(said("erasure", kept_id(1), one.agent, one.desk, why="x", along=[]))
        assert "supervisor" in str(refused(one, "select jobaid.erase(%s, current_date)", told))
    told = json.dumps(said("erasure", kept_id(2), staff.sup.agent, "sup", why="x", along=[]))
    assert staff.sup.sql("select jobaid.erase(%s, current_date)", told) == [(0,)]
    assert kept_id(2) in seen(staff.ben)  # another team's call is not the supervisor's to erase


def test_a_reviewer_reads_what_was_assigned_and_the_agent_what_was_said(staff: Staff):
    put(staff.sup, said("assignment", kept_id(1), staff.sup.agent, "sup",
                        to={"id": staff.rev.agent, "name": "R"}), "assignments")  # fmt: skip
    assert kept_id(1) in seen(staff.rev)
    assert kept_id(2) not in seen(staff.rev)
    put(staff.rev, opened := said("view", kept_id(1), staff.rev.agent, "rev", what="opened"),
        "views")  # fmt: skip
    put(staff.rev, whole := review(kept_id(1), by=staff.rev.agent, desk="rev"), "reviews")
    blind = review(kept_id(1), by=staff.rev.agent, desk="rev", blind="round-1")
    put(staff.rev, blind, "reviews")
    assert {opened["id"], whole["id"]} <= seen(staff.anna)
    assert blind["id"] not in seen(staff.anna)
    assert blind["id"] in seen(staff.sup)
    assert not {opened["id"], whole["id"], blind["id"]} & seen(staff.ben)


@pytest.mark.parametrize("role", ["anna", "rev", "sup"])
def test_no_way_round_the_policies(staff: Staff, role: str):
    one: DbStation = getattr(staff, role)
    for told in (
        "set role jobaid_owner",
        "set role boss",
        "set session authorization boss",
        "alter role current_user bypassrls",
        "alter role current_user superuser",
        "create role mine superuser",
        "grant jobaid_owner to current_user",
        "grant jobaid_supervisor to current_user",
        "create function jobaid.mine() returns int language sql as 'select 1'",
        "create table jobaid.mine (n int)",
        "create table public.mine (n int)",
        "create or replace function jobaid.my_desk() returns text language sql as $$ select '' $$",
        "create policy mine on jobaid.document using (true)",
        "alter table jobaid.document owner to current_user",
        "alter table jobaid.document no force row level security",
        "alter table jobaid.document disable trigger all",
        "set session_replication_role = replica",
        "create trigger mine before insert on jobaid.document for each row"
        " execute function jobaid.stamp_row()",
        "create rule mine as on select to jobaid.document do instead select 1",
        "create extension plpython3u",
        "copy (select 1) to program 'true'",
        "select pg_read_file('postgresql.conf')",
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'boss' limit 1",
        "select * from jobaid.desk",
        "select erasure from jobaid.tombstone",
        "select jobaid.is_given('x', 'y')",
        "insert into jobaid.beat (desk, body) values ('ben', 'x')",
        "insert into jobaid.tombstone (pos, num, desk, id, rev, day, erasure)"
        " values (1, 1, 'anna', 'x', 1, current_date, '')",
        "insert into jobaid.seal (desk, year, n, line) values ('ben', 2026, 99, 'x')",
        "insert into public.jobaid_migration (number, name) values (99, 'x')",
        "lo_import('/etc/passwd')",
    ):
        try:
            rows = one.sql(told)
        except psycopg.Error:
            continue
        assert rows in ([], [(False,)]), told
    # A setting that shows what the policies hide raises instead of widening
    with psycopg.connect(one.url, autocommit=True) as connection:
        connection.execute("set row_security = off")
        with pytest.raises(psycopg.Error):
            connection.execute("select * from jobaid.document")


@pytest.fixture
def temporary(staff: Staff) -> Iterator[None]:
    """Desks may make nothing of their own; here they may, to see that it would not help them."""
    name = staff.house.boss.rpartition("/")[2]
    assert refused(staff.ben, "create temp table mine (n int)").sqlstate == "42501"
    staff.house.sql(f"grant temporary on database {name} to jobaid_desk")
    yield
    staff.house.sql(f"revoke temporary on database {name} from jobaid_desk")


@pytest.mark.usefixtures("temporary")
def test_a_condition_of_one_s_own_is_not_shown_other_rows(staff: Staff):
    """A cheap function in a condition must not be asked of rows before the policies are."""
    with psycopg.connect(staff.ben.url, autocommit=True) as connection:
        heard: list[str] = []
        connection.add_notice_handler(lambda one: heard.append(str(one.message_primary)))
        connection.execute(
            "create or replace function pg_temp.leak(told text) returns boolean language plpgsql"
            " cost 0.0001 as $$ begin raise notice 'seen %', told; return true; end $$"
        )
        connection.execute("select id from jobaid.document where pg_temp.leak(id)").fetchall()
    assert heard
    assert not any(kept_id(1) in one for one in heard)


@pytest.mark.usefixtures("temporary")
def test_functions_of_the_server_are_not_led_astray(staff: Staff):
    """A schema, or an operator, of one's own is not looked into by what runs with more rights."""
    with psycopg.connect(staff.ben.url, autocommit=True) as connection:
        connection.execute("create temp table desk (login name, desk text, removed timestamptz,"
                           " kind text, team text, authors text[])")  # fmt: skip
        connection.execute(
            "insert into desk values (session_user, 'anna', null, 'supervisor', null, '{}')"
        )
        connection.execute("create function pg_temp.my_desks() returns text[] language sql as"
                           " $$ select array['anna', 'ben'] $$")  # fmt: skip
        connection.execute("set search_path = pg_temp, jobaid, public")
        rows = connection.execute("select id from jobaid.document").fetchall()
    assert (kept_id(1),) not in rows


def test_one_login_is_one_desk_s_from_one_place(staff: Staff):
    ask = "select jobaid.claim(%s, %s, %s)"
    assert staff.ben.sql(ask, "anna", "elsewhere", "x") == [("another desk",)]
    assert staff.ben.sql(ask, "ben", "elsewhere", "x") == [("another place",)]
    new = staff.house.desk("new")
    staff.house.sql("update jobaid.desk set desk = null, place = null where name = 'new'")
    assert new.sql(ask, "anna", "anywhere", "x") == [("cloned",)]
    assert staff.house.sql("select count(*) from jobaid.desk where desk = 'anna'") == [(1,)]


def test_somebody_who_is_no_desk_sees_nothing(staff: Staff, postgres: Server):
    staff.house.sql("create role visitor login password 'v'")
    url = staff.house.boss.replace("boss@", "visitor:v@")
    with pytest.raises(psycopg.Error, match="permission denied"):
        psycopg.connect(url)
    staff.house.sql("grant jobaid_agent to visitor")
    with psycopg.connect(url, autocommit=True) as connection:
        for table in TABLES:
            try:
                assert connection.execute(f"select count(*) from jobaid.{table}").fetchone() == (0,)
            except psycopg.errors.InsufficientPrivilege:
                continue
        with pytest.raises(psycopg.Error):
            connection.execute(INSERT, ("interactions", "2026-11-25", json.dumps(staff.annas)))


def test_a_desk_that_was_removed_is_let_in_no_more(postgres: Server, tmp_path: Path):
    from jobaid.operations.team.administering import administered, let_out, new_password

    house = House(postgres, tmp_path)
    anna = house.desk("anna")
    anna.call(1)
    anna.exchange()
    fresh = new_password(administered(house.office), "anna")
    assert "password" in anna.exchange().trouble
    anna.join(fresh.address.secret)
    assert anna.exchange().trouble == ""
    let_out(administered(house.office), "anna")
    told = anna.exchange().trouble
    assert "was removed" in told
    assert "Nothing is lost" in told
    assert house.ids() == [kept_id(1)]
