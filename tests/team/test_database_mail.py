"""What bears on a desk is in its mail, in whatever order it came, and asking reads nothing else."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from jobaid.operations.team.administering import administered, let_in, make_ready
from jobaid.team.server import server_schema, team_database
from jobaid.team.server.document_rows import PUT
from jobaid.team.server.server_link import ServerLink
from tests.log.kept import kept_id, made
from tests.team.house import DbStation, House
from tests.team.postgres import Server, psycopg
from tests.team.stations import review, said

ALL_THAT_BEARS = """
create function public.all_that_bears() returns setof text language sql security definer as $$
    select id from jobaid.document d where d.desk <> jobaid.my_desk()
        and jobaid.bears_on_me(d.tab, d.id, d.desk, d.subjects, d.people, d.blind) $$;
grant execute on function public.all_that_bears() to jobaid_desk;
grant usage on schema public to jobaid_desk;
"""


@pytest.fixture
def house(postgres: Server, tmp_path: Path) -> House:
    return House(postgres, tmp_path)


def staff_of(house: House) -> dict[str, DbStation]:
    staff = {
        name: house.desk(name, role, team=team)
        for name, role, team in (
            ("anna", "agent", "a"), ("ben", "agent", "b"), ("rev", "reviewer", None),
            ("sup", "supervisor", "a"), ("head", "supervisor", None),
        )
    }  # fmt: skip
    for one in staff.values():
        assert one.exchange().trouble == ""
    return staff


def a_case(staff: dict[str, DbStation]) -> list[tuple[str, str, dict[str, Any]]]:
    """A call, and what is said of it and of that: desk, table, document."""
    who = {name: one.agent for name, one in staff.items()}
    call = made(1, desk="anna", agent={"id": who["anna"], "name": "A"})
    judged = review(call["id"], by=who["rev"], desk="rev")
    disputed = said("dispute", judged["id"], who["anna"], "anna", question="q", words="w")
    return [
        ("anna", "interactions", call),
        ("anna", "promise_changes", said("promise", "p-1", who["anna"], "anna", to=who["ben"],
                                         interaction=call["id"])),
        ("sup", "assignments", said("assignment", call["id"], who["sup"], "sup", to=who["rev"])),
        ("rev", "views", said("view", call["id"], who["rev"], "rev", what="opened")),
        ("rev", "reviews", judged),
        ("rev", "reviews", review(call["id"], by=who["rev"], desk="rev", blind="round-1")),
        ("anna", "disputes", disputed),
        ("head", "rulings", said("ruling", disputed["id"], who["head"], "head", gives_way=True)),
        ("head", "thanks", said("thanks", call["id"], who["head"], "head", to={"id": who["ben"]})),
        ("ben", "suggestions", said("suggestion", "script/step", who["ben"], "ben", text="t")),
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(2))
def test_all_that_bears_on_a_desk_comes_in_whatever_order_it_was_sent(house: House, seed: int):
    """Also where transactions overlap, none of which sees the others."""
    chance = random.Random(seed)
    staff = staff_of(house)
    house.sql(ALL_THAT_BEARS)
    told = a_case(staff)
    chance.shuffle(told)
    open_ones = [psycopg.connect(staff[desk].url) for desk, _, _ in told]
    for connection, (desk, table, document) in zip(open_ones, told, strict=True):
        staff[desk].keep(document, table=table)
        values = ("2026-11-24", [table], [json.dumps(document)])
        assert connection.execute(PUT, values).fetchone() == (None,)
        if chance.random() < 0.5:
            connection.commit()
            connection.close()
    chance.shuffle(open_ones)
    for connection in open_ones:
        if not connection.closed:
            connection.commit()
            connection.close()
    for _ in range(2):  # what overlapped is looked at again by whoever comes next
        for one in staff.values():
            assert one.exchange(thorough=False).trouble == ""
    for name, one in staff.items():
        bears = {row[0] for row in one.sql("select * from public.all_that_bears()")}
        own = {document["id"] for desk, _, document in told if desk == name}
        seen = {row[0] for row in one.sql("select id from jobaid.document")}
        assert seen >= bears | own, name
        assert one.role == "supervisor" or seen == bears | own, (name, seen - bears - own)
    assert set(staff["rev"].held("anna")) == set(staff["ben"].held("anna")) == {kept_id(1)}
    for name, table in (("anna", "reviews"), ("anna", "views"), ("rev", "disputes"),
                        ("ben", "thanks"), ("anna", "rulings")):  # fmt: skip
        here = [id for desk in staff for id in staff[name].held(desk, table) if desk != name]
        assert len(here) == 1, (name, table)


def test_who_works_elsewhere_now_gets_what_is_addressed_to_them(house: House):
    anna, sup = house.desk("anna"), house.desk("sup", "supervisor")
    anna.call(1)
    anna.exchange()
    sup.keep(said("assignment", kept_id(1), sup.agent, "sup", to="cleo"), table="assignments")
    assert sup.exchange().trouble == ""
    cleo = house.desk("new", "reviewer", agent="cleo")
    assert cleo.exchange().trouble == ""
    assert set(cleo.held("anna")) == {kept_id(1)}


def test_asking_is_few_questions_however_many_desks_there_are(
    house: House, monkeypatch: pytest.MonkeyPatch
):
    anna = house.desk("anna")
    house.sql(
        "insert into jobaid.desk (login, name, kind, authors, desk, place) select 'x' || n,"
        " 'x' || n, 'agent', array['p' || n], 'x' || n, 'there' from generate_series(1, 300) n"
    )
    anna.exchange()
    house.sql(
        "set session_replication_role = replica; insert into jobaid.document (num, desk, tab, id,"
        " rev, day, author, body) select jobaid.number_now(), 'x' || n, 'interactions', 'c' || n,"
        " 0, '2026-11-24', 'p' || n, '{}' from generate_series(1, 300) n"
    )
    asked: list[str] = []
    rows = ServerLink.rows

    def counted(link: ServerLink, query: str, values: Any = ()) -> list[tuple[Any, ...]]:
        asked.append(query)
        return rows(link, query, values)

    monkeypatch.setattr(ServerLink, "rows", counted)
    assert anna.exchange(thorough=False).trouble == ""
    assert len(asked) <= 5, asked
    assert set(anna.memory().desks) == set()


def test_a_notification_says_on_whom_it_bears(house: House):
    staff = staff_of(house)
    with psycopg.connect(house.boss, autocommit=True) as connection:
        connection.execute("listen jobaid")
        for desk, table, document in a_case(staff):
            staff[desk].keep(document, table=table)
            staff[desk].exchange(thorough=False)
        told = [one.payload for one in connection.notifies(timeout=5, stop_after=10)]
    concerned = {
        name: sum(team_database._concerns(one, name, everything=False) for one in told)
        for name in ("anna", "ben", "rev", "somebody else")
    }
    assert len(told) == 10
    assert told[0] == "c anna > "
    assert 4 < concerned["anna"] < 10
    assert concerned["somebody else"] == 1  # what is suggested is everybody's
    assert team_database._concerns("s anna", "ben", everything=False)  # of an earlier server


@pytest.mark.parametrize("old", ["server", "desks"])
def test_desks_and_server_of_two_versions_work_together(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str
):
    with monkeypatch.context() as before:
        if old == "server":
            first = server_schema.migrations()[: server_schema.MAIL - 1]
            before.setattr(server_schema, "migrations", lambda: first)
            (tmp_path / "old").mkdir()
            house = House(house.server, tmp_path / "old")
        else:
            before.setattr(team_database, "MAIL", 99)
        staff = staff_of(house)
        case = a_case(staff)
        for desk, table, document in case[:6]:
            staff[desk].keep(document, table=table)
            assert staff[desk].exchange(thorough=False).trouble == ""
        for one in staff.values():
            assert one.exchange(thorough=False).trouble == ""
        assert let_in(administered(house.office), "later", "agent").name == "later"
    make_ready(house.office, administered(house.office))
    for desk, table, document in case[6:]:
        staff[desk].keep(document, table=table)
        assert staff[desk].exchange(thorough=False).trouble == ""
    for _ in range(2):
        for one in staff.values():
            assert one.exchange(thorough=False).trouble == ""
    assert sorted(house.ids()) == sorted(document["id"] for _, _, document in case)
    assert set(staff["rev"].held("anna")) == {kept_id(1)}
    assert len(staff["anna"].held("rev", "reviews")) == 1
    assert len(staff["rev"].held("anna", "disputes")) == 1
    assert len(staff["anna"].held("head", "rulings")) == 1


def test_a_supervisor_who_comes_later_has_what_others_said_of_the_team(house: House):
    """Of another team's desk only that; and what is not new is not looked through each time."""
    anna, ben = house.desk("anna", team="a"), house.desk("ben", team="b")
    rev = house.desk("rev", "reviewer")
    head = house.desk("head", "supervisor")
    calls = {one.desk: one.call(number) for number, one in enumerate((anna, ben), 1)}
    for one in (anna, ben):
        assert one.exchange().trouble == ""
    for call in calls.values():
        told = said("assignment", call["id"], head.agent, "head", to=rev.agent)
        head.keep(told, table="assignments")
    head.exchange()
    rev.exchange()
    reviews = {desk: review(call["id"], by=rev.agent, desk="rev") for desk, call in calls.items()}
    for one in reviews.values():
        rev.keep(one, table="reviews")
    rev.exchange()
    sup = house.desk("sup", "supervisor", team="a")
    assert sup.exchange().trouble == ""
    assert set(sup.held("anna")) == {kept_id(1)}
    assert set(sup.held("rev", "reviews")) == {reviews["anna"]["id"]}
    assert set(sup.held("head", "assignments")) != set()
    assert sup.held("ben") == {}
    # Who is of the team from now on brings what others said of them
    let_in(administered(house.office), "ben", "agent", team="a")
    ben.url = ""
    assert sup.exchange().trouble == ""
    assert set(sup.held("ben")) == {kept_id(2)}
    assert set(sup.held("rev", "reviews")) == {one["id"] for one in reviews.values()}
    listed: list[str] = []
    database = sup.database()
    parts = database.parts
    database.parts = lambda desk: listed.append(desk) or parts(desk)  # type: ignore
    rows: list[int] = []
    asked = ServerLink.rows
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            ServerLink, "rows", lambda *told: rows.append(told[1].count("group by")) or asked(*told)
        )
        assert sup.exchange(transport=lambda _: database).trouble == ""
    assert "rev" in listed
    assert sum(one >= 3 for one in rows) == 1 + 3  # what is new, and of anna, ben and itself


def test_whose_desks_may_be_read_is_asked_once(house: House):
    """Not once for each desk: a house of thousands asked for seconds."""
    sup = house.desk("sup", "supervisor", team="a")
    house.sql(
        "insert into jobaid.desk (login, name, kind, team, authors, desk, place) select 'x' || n,"
        " 'x' || n, 'agent', case n when 1 then 'a' end, array['p' || n], 'x' || n, 'there'"
        " from generate_series(1, 300) n"
    )
    calls = "select calls from pg_stat_xact_user_functions where funcname = 'my_desks'"
    house.sql(f"alter database {house.boss.rpartition('/')[2]} set track_functions = 'all'")
    with psycopg.connect(sup.url) as connection:
        found = dict(connection.execute("select * from jobaid.desks()").fetchall())
        assert connection.execute(calls).fetchone() == (1,)
    assert len(found) == 301
    assert {desk for desk, all_of_it in found.items() if all_of_it} == {"sup", "x1"}
