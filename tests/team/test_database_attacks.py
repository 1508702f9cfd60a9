"""More ways by which somebody might try to read, forge or hold up what is not theirs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jobaid.operations.team.administering import administered, make_ready
from jobaid.team.server import server_link
from jobaid.team.server.document_rows import PUT
from jobaid.team.server.server_link import OutOfReach, ServerLink
from tests.log.kept import kept_id, made
from tests.team.house import DbStation, House
from tests.team.postgres import Server, psycopg
from tests.team.stations import said
from tests.team.test_database_rights import INSERT, Staff, own, put, refused, seen


@pytest.fixture(scope="module")
def staff(postgres: Server, tmp_path_factory: pytest.TempPathFactory) -> Staff:
    made = Staff(House(postgres, tmp_path_factory.mktemp("attacked")))
    made.other = made.house.desk("other", "supervisor", team="sales")  # type: ignore[attr-defined]
    return made


def other_of(staff: Staff) -> DbStation:
    found: DbStation = staff.other  # type: ignore[attr-defined]
    return found


FORBIDDEN = (
    # what the server does for itself
    "select jobaid.take_in(current_date, '{erasures}', array['{}'], true)",
    "select jobaid.deliver('{1,2,3}')",
    "select jobaid.settle()",
    "select jobaid.live_anew()",
    "select jobaid.readdress(session_user::name)",
    "select jobaid.number_now()",
    "select jobaid.read_document()",
    "select jobaid.stamp_row()",
    # others' mail, and what wakes them
    "insert into jobaid.mail (desk, num, pos) values ('ben', 1, 1)",
    "insert into jobaid.untold (desk, told) values ('ben', 's ben > *')",
    "select * from jobaid.untold",
    "select * from jobaid.alive",
    "select * from jobaid.awaited",
    "insert into jobaid.awaited (subject, pos, num) values ('x', 1, 1)",
    "insert into jobaid.floor (desk, body) values ('ben', '{}')",
    "insert into jobaid.floor_answer (desk, to_desk, body) values ('sup', 'ben', '{}')",
    # other ways in and out of a table
    "copy jobaid.document (tab, day, body) from stdin",
    "copy jobaid.document to '/tmp/leak'",
    "select id from jobaid.document for update",
    "select id from jobaid.document for share",
    "merge into jobaid.document d using (select 1) s on true when matched then delete",
    "create index mine on jobaid.document (id)",
    "create statistics mine on id, rev from jobaid.document",
    "create materialized view jobaid.mine as select * from jobaid.document",
    "create or replace view jobaid.mine as select * from jobaid.document",
    "create schema mine",
    "create publication mine for table jobaid.document",
    "create foreign data wrapper mine",
    "create event trigger mine on ddl_command_start execute function jobaid.stamp_row()",
    "create cast (text as date) with function jobaid.my_desk()",
    "create type public.mine as (n int)",
    "create function public.mine() returns int language sql as 'select 1'",
    "comment on table jobaid.document is 'x'",
    "reindex table jobaid.document",
    "cluster jobaid.document using document_pos",
    "alter function jobaid.my_desk() security invoker",
    "drop function jobaid.my_desk()",
    "grant select on jobaid.desk to public",
    "alter schema jobaid rename to mine",
    "alter policy desks_read on jobaid.document using (true)",
    "drop policy desks_read on jobaid.document",
    "alter sequence jobaid.document_pos_seq restart",
    "select setval('jobaid.document_pos_seq', 1)",
    "select nextval('jobaid.document_pos_seq')",
    "reassign owned by jobaid_owner to current_user",
    "drop owned by jobaid_owner",
    "alter role jobaid_owner login",
    "create role mine login",
    "alter system set fsync = off",
    "alter database postgres set row_security = off",
    "load 'plpgsql'",
    "select pg_reload_conf()",
    "select pg_read_binary_file('pg_hba.conf')",
    "select * from pg_authid",
    "select pg_ls_waldir()",
    "select pg_switch_wal()",
    "select pg_create_restore_point('x')",
    "set role jobaid_supervisor",
    "set role jobaid_reviewer",
)  # fmt: skip


@pytest.mark.parametrize("role", ["anna", "tim"])
def test_what_is_the_server_s_is_no_desk_s(staff: Staff, role: str):
    one: DbStation = getattr(staff, role)
    allowed = {}
    with psycopg.connect(one.url, autocommit=True) as connection:
        for told in FORBIDDEN:
            try:
                connection.execute(told)
                allowed[told] = "done"
            except psycopg.Error as error:
                if (error.sqlstate or "")[:2] not in ("42", "0A", "58"):
                    allowed[told] = f"{error.sqlstate} {error}"
        assert allowed == {}
        connection.execute("grant all on schema jobaid to current_user")  # a warning, no more
        asked = "select has_schema_privilege('jobaid', 'create')"
        assert connection.execute(asked).fetchone() == (False,)
        name = connection.info.user
        for told in ("alter role {} bypassrls", "alter role {} createrole", "grant boss to {}"):
            with pytest.raises(psycopg.Error):
                connection.execute(told.format(name))


def test_a_role_that_may_be_taken_on_shows_no_more_rows(staff: Staff):
    with psycopg.connect(staff.ben.url, autocommit=True) as connection:
        for role in ("jobaid_agent", "jobaid_desk"):
            connection.execute(f"set role {role}")
            rows = connection.execute("select id from jobaid.document").fetchall()
            assert {id for (id,) in rows} == seen(staff.ben)
            [(mine,)] = connection.execute("select jobaid.my_desk()").fetchall()
            assert mine == "ben"


def test_what_is_read_by_another_way_is_no_more(staff: Staff):
    """Copied out, by a cursor, by an error or a name that stands for the whole row."""
    with psycopg.connect(staff.ben.url) as connection:
        with connection.cursor().copy("copy jobaid.document (id) to stdout") as copied:
            out = b"".join(bytes(one) for one in copied).decode()
        assert kept_id(2) in out
        assert kept_id(1) not in out
        connection.execute("declare c cursor for select id from jobaid.document")
        assert {id for (id,) in connection.execute("fetch all from c")} == seen(staff.ben)
        # would fail on a row of another's, were that asked first
        connection.execute(
            "select 1 / (case when desk = 'anna' then 0 else 1 end) from jobaid.document"
        ).fetchall()
        rows = connection.execute("select document::text from jobaid.document").fetchall()
        assert not any(kept_id(1) in told for (told,) in rows)
        for told in (
            "select * from jobaid.mail where desk <> 'ben'",
            "select * from jobaid.news(-1, 9223372036854775807) n where n.desk = 'anna'"
            " and n.kind = 'd'",
            "select * from jobaid.beat where desk <> 'ben'",
            "select * from jobaid.floor where desk <> 'ben'",
            "select * from pg_stats where schemaname = 'jobaid' and tablename = 'document'"
            " and attname = 'id'",
            "select query from pg_stat_activity where usename = 'boss' and query !~ 'privilege'",
        ):
            assert connection.execute(told).fetchall() == [], told


def test_others_bodies_are_not_written_under_one_s_own_name(staff: Staff):
    copied = json.dumps(staff.annas)
    with pytest.raises(psycopg.Error, match="another desk"):
        staff.ben.sql(INSERT, "interactions", "2026-11-25", copied)
    [(wrong,)] = staff.ben.sql(PUT, "2026-11-25", ["interactions"], [copied])
    assert wrong[0][1] == "JA003"
    for call in (
        own(staff.ben, 300) | {"desk": "BEN"},
        own(staff.ben, 300) | {"agent": {"id": staff.ben.agent.upper()}},
        own(staff.ben, 300) | {"agent": [{"id": staff.ben.agent}]},
        own(staff.ben, 300) | {"agent": {"name": "x"}},
        own(staff.ben, 300) | {"kind": "review"},
        own(staff.ben, 300) | {"id": ""} | {"id": "x" * 201},
    ):
        with pytest.raises(psycopg.Error):
            put(staff.ben, call)
    for text in ("", "[]", "null", "{", '"x"', "[" * 100_000):
        with pytest.raises(psycopg.Error):
            staff.ben.sql(INSERT, "interactions", "2026-11-25", text)
    assert kept_id(300) not in seen(staff.ben)


def test_batches_take_what_is_true_and_name_what_is_not(staff: Staff):
    """One forged document among others takes none of them with it, and none comes in by it."""
    calls = [own(staff.ben, 310), own(staff.ben, 311) | {"desk": "anna"}, own(staff.ben, 312)]
    tabs = ["interactions"] * 3
    [(wrong,)] = staff.ben.sql(PUT, "2026-11-25", tabs, [json.dumps(one) for one in calls])
    assert [(n, state) for n, state, _ in wrong] == [(2, "JA003")]
    assert {kept_id(310), kept_id(312)} <= seen(staff.ben)
    assert kept_id(311) not in seen(staff.ben)
    # a role's own words in a batch, by a table or a kind of another spelling
    for kind, tab in (("review", "x"), ("ruling", "reviews"), ("erasure", "erasures"),
                      ("erasure", "x")):  # fmt: skip
        told = json.dumps(said(kind, kept_id(310), staff.ben.agent, "ben", why="x"))
        [(wrong,)] = staff.ben.sql(PUT, "2026-11-25", [tab], [told])
        assert wrong[0][1] in ("JA001", "JA002", "42501"), (kind, tab)


def test_who_may_give_a_call_to_somebody(staff: Staff):
    """Only whoever kept it, or a supervisor over it: another team's gives nothing away."""
    call = own(staff.anna, 320)
    put(staff.anna, call)
    other = other_of(staff)
    for giver in (other, staff.rev, staff.ben, staff.tim):
        to = {"id": other.agent, "name": "x"}
        put(giver, said("assignment", kept_id(320), giver.agent, giver.desk, to=to), "assignments")
        told = said("promise", kept_id(320), giver.agent, giver.desk, to=other.agent)
        put(giver, told, "promise_changes")
    assert kept_id(320) not in seen(other)
    put(staff.anna, said("assignment", kept_id(320), staff.anna.agent, "anna", to=other.agent),
        "assignments")  # fmt: skip
    assert kept_id(320) in seen(other)


def test_an_erasure_takes_only_what_the_kept_one_names(staff: Staff):
    first, second, third = (own(staff.anna, number) for number in (330, 331, 332))
    for one in (first, second, third):
        put(staff.anna, one)
    told = said("erasure", kept_id(330), staff.sup.agent, "sup", why="asked for", along=[])
    erase = "select jobaid.erase(%s, '2026-11-25')"
    assert staff.sup.sql(erase, json.dumps(told)) == [(1,)]
    assert staff.sup.sql(erase, json.dumps(told)) == [(0,)]  # once more: it is the same
    for forged in (told | {"of": kept_id(331)}, told | {"along": [kept_id(331)]}):
        assert refused(staff.sup, erase, json.dumps(forged)).sqlstate == "JA005"
    assert kept_id(331) in seen(staff.anna)
    # another desk's name or person's in it, of another team what is not theirs, by whom it is not
    for forged in (said("erasure", kept_id(331), "anna-person", "sup", why="x"),
                   said("erasure", kept_id(331), staff.sup.agent, "anna", why="x")):  # fmt: skip
        refused(staff.sup, erase, json.dumps(forged))
    other = other_of(staff)
    told = said("erasure", kept_id(332), other.agent, "other", why="x", along=[kept_id(331)])
    assert other.sql(erase, json.dumps(told)) == [(0,)]
    assert {kept_id(331), kept_id(332)} <= seen(staff.anna)
    # what was erased comes back by no way, not with another revision and not as a salt
    put(staff.anna, first | {"rev": 7})
    staff.anna.sql(
        "insert into jobaid.salt (day, tab, id, rev, salt) values ('2026-11-25', 'interactions',"
        " %s, 1, 'x')",
        kept_id(330),
    )
    assert kept_id(330) not in seen(staff.anna)
    assert staff.anna.sql("select * from jobaid.salt where id = %s", kept_id(330)) == []


def test_answers_on_the_floor_are_a_supervisor_s_of_the_team(staff: Staff):
    answer = "select jobaid.answer_on_floor('anna', '{}')"
    for one in (staff.ben, staff.tim, staff.rev, staff.anna, other_of(staff)):
        assert "supervisor of the desk" in str(refused(one, answer))
    staff.sup.sql(answer)
    assert refused(staff.anna, "select jobaid.say_on_floor(repeat('x', 9000))").sqlstate == "23514"
    assert refused(staff.anna, "select jobaid.say_alive(repeat('x', 70000))").sqlstate == "23514"


def test_a_claim_that_says_nothing_changes_nothing(staff: Staff):
    before = staff.house.sql("select login, desk, place, authors from jobaid.desk order by 1")
    for told in ("null, null, null", "'ben', null, null", "null, 'x', 'anna-person'",
                 "'ben', 'elsewhere', 'sup-person'", "'', '', ''"):  # fmt: skip
        staff.ben.sql(f"select jobaid.claim({told})")
    after = staff.house.sql("select login, desk, place, authors from jobaid.desk order by 1")
    assert after == before


def test_nobody_makes_anything_where_a_server_let_everybody(postgres: Server, tmp_path: Path):
    """As before PostgreSQL 15, where the schema public is open to all."""
    house = House(postgres, tmp_path)
    house.sql("grant create on schema public to public")
    make_ready(house.office, administered(house.office))
    ben = house.desk("ben")
    assert refused(ben, "create table public.mine (n int)").sqlstate == "42501"


def test_a_desk_that_falls_asleep_in_the_middle_holds_nobody_up(
    postgres: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A lid is shut between a write and its commit: until then nobody may take what is newer."""
    monkeypatch.setattr(server_link, "IDLE_S", 0.1)
    house = House(postgres, tmp_path)
    anna, ben, sup = house.desk("anna"), house.desk("ben"), house.desk("sup", "supervisor")
    for one in (anna, ben, sup):
        one.exchange()
    link = ServerLink(anna.database().link.address)
    text = json.dumps(made(1, desk="anna", agent={"id": anna.agent, "name": "A"}))

    def asleep() -> Any:
        with link.transaction() as connection:
            connection.execute(PUT, ("2026-11-25", ["interactions"], [text]))
            ben.call(2)
            ben.exchange(thorough=False)
            waits = "select count(*) from pg_stat_activity where state like 'idle in transaction%%'"
            while house.sql(waits + " and usename = %s", connection.info.user) != [(0,)]:
                pass
            assert sup.exchange(thorough=False).trouble == ""
            assert set(sup.held("ben")) == {kept_id(2)}

    with pytest.raises(OutOfReach):
        asleep()
    link.close()
    anna.keep(json.loads(text))
    assert anna.exchange(thorough=False).trouble == ""
    assert set(house.ids()) == {kept_id(1), kept_id(2)}
