"""What an hour of one agent's desk costs a server that 5,000 desks share: what it asks and sends.

`python -m tests.benchmarks team_asking` fills a database with a million calls and what was said of
them, and lives an hour of one desk: each exchange whole, with a connection of its own, and what
the others sent since the last one before it. `--calls N` has N calls, of as many desks less.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from jobaid.operations.team.team_needs import asks_an_hour, team_needs
from tests.team.hour_of_calls import AN_HOUR
from tests.team.house import DbStation, House
from tests.team.postgres import server

DESKS, CALLS_OF_ONE = 5_000, 200
TEAM = 15

_DESKS = """
insert into jobaid.desk (login, name, kind, team, authors, desk, place)
select 'jobaid_x_' || n, 'x' || n, case when n %% 15 = 0 then 'supervisor' else 'agent' end,
    't' || n / 15, array['x' || n || '-person'], 'x' || n, 'there' from generate_series(0, %s) n
"""
_MOST = "insert into jobaid.beat (desk, body) select desk, '{}' from jobaid.desk"
# Each second call has something said of it: by its own desk, or by the supervisor of its team
_DOCUMENTS = """
insert into jobaid.document (num, desk, tab, id, rev, day, author, subjects, body)
select jobaid.number_now() + %(since)s + n, desk, case when said then tab else 'interactions' end,
    case when said then 's-' else 'c-' end || n, 0, %(day)s, desk || '-person',
    case when said then array['c-' || n] else '{}' end,
    json_build_object('v', 1, 'id', case when said then 's-' else 'c-' end || n, 'desk', desk,
        'kind', 'view', 'of', 'c-' || n, 'what', 'opened', 'at', '2026-11-21T10:00:00.000Z')::text
from (
    select n, said, case n %% 4 when 0 then 'views' else 'promise_changes' end as tab,
        'x' || (case when said and n %% 4 = 0 then n %% %(desks)s / 15 * 15 else n %% %(desks)s end)
            as desk
    from generate_series(%(first)s::integer, %(last)s::integer) n, (values (false), (true)) v(said)
    where not said or n %% 2 = 0
) one
"""


def fill(house: House, first: int, count: int, desks: int, day: str, *, past: bool = False) -> None:
    """Documents of others, as if they had been taken in; what bears on whom is known of them."""
    values = {"first": first, "last": first + count - 1, "desks": desks, "day": day}
    values["since"] = -2_000_000 if past else -first - count + 1
    house.sql("set session_replication_role = replica; " + _DOCUMENTS % _quoted(values))
    if house.sql("select to_regprocedure('jobaid.deliver(bigint[])')::text")[0][0]:
        house.sql(
            "select count(jobaid.deliver(lot)) from (select array_agg(pos) as lot from"
            " jobaid.document where tab <> 'interactions' and id = any(select 's-' || n from"
            f" generate_series({first}, {first + count - 1}) n) group by pos / 200) one"
        )


def _quoted(values: dict[str, object]) -> dict[str, object]:
    return {name: f"'{one}'" if isinstance(one, str) else one for name, one in values.items()}


def exchanged(house: House, desk: DbStation, *, thorough: bool = False) -> float:
    """Seconds of the server's processor for an exchange, its connection's too."""
    before = _used(house)
    done = desk.exchange(thorough=thorough)
    assert not done.trouble, done.trouble
    return _used(house) - before


def _used(house: House) -> float:
    """What the server has used, once the connections before have ended: those are its children."""
    pid = (house.server.folder / "data/postmaster.pid").read_text().split()[0]
    children = Path(f"/proc/{pid}/task/{pid}/children")
    while any(b"127.0.0.1(" in _command(one) for one in children.read_text().split()):
        time.sleep(0.01)
    return house.server.processor_s()


def _command(pid: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def figures(calls: int = DESKS * CALLS_OF_ONE) -> list[tuple[str, str, str]]:
    """What was measured, the result, the aim."""
    desks = max(calls // CALLS_OF_ONE, 2)
    with (
        tempfile.TemporaryDirectory() as folder,
        server(
            "fsync = on", "shared_buffers = 1GB", "max_wal_size = 4GB", "autovacuum = off"
        ) as own,
    ):
        house = House(own, Path(folder))
        house.sql(_DESKS % (desks - 1))
        house.sql(_MOST)
        house.sql("update jobaid.house set notifies = false")
        anna = house.desk("anna", team="t0")
        sup = house.desk("sup", "supervisor", team="t1")
        for first in range(0, calls, 50_000):
            count = min(50_000, calls - first)
            fill(house, first, count, desks, f"2026-11-{1 + first * 20 // calls:02}", past=True)
        house.sql("vacuum analyze")
        for number in range(CALLS_OF_ONE):
            anna.call(number, f"2026-11-{1 + number // 10:02}")
        first = {one.role: exchanged(house, one, thorough=True) for one in (anna, sup)}
        asks = asks_an_hour(AN_HOUR)
        others = round(desks * AN_HOUR / asks)
        number = calls
        spent: dict[str, list[float]] = {"asks": [], "call": [], "sup": [], "thorough": []}
        for at in range(24):
            fill(house, number, others, desks, "2026-11-24")
            number += others
            kind = "call" if at % 3 == 0 else "asks"
            if kind == "call":
                anna.call(1_000 + at, "2026-11-24")
            spent[kind].append(exchanged(house, anna))
            if at % 3 == 1:
                spent["sup"].append(exchanged(house, sup))
        spent["thorough"].append(exchanged(house, anna, thorough=True))
        spent["sup thorough"] = [exchanged(house, sup, thorough=True)]
    mean = {kind: sum(some) / len(some) for kind, some in spent.items()}
    hour = AN_HOUR * mean["call"] + (asks - AN_HOUR) * mean["asks"] + 2 * mean["thorough"]
    said = team_needs(DESKS, calls_a_day=AN_HOUR * 8)
    return [
        (f"{calls:,} calls of {desks:,} desks: an asking that finds little",
         f"{mean['asks'] * 1000:.1f} ms of the server", "told"),
        ("a call and its exchange", f"{mean['call'] * 1000:.1f} ms", "told"),
        ("an exchange that looks at everything", f"{mean['thorough'] * 1000:.1f} ms", "told"),
        ("a supervisor's asking; looking at everything; the first exchange",
         f"{mean['sup'] * 1000:.1f} ms; {mean['sup thorough'] * 1000:.0f} ms;"
         f" {first['supervisor']:.1f} s", "told"),
        (f"an hour of a desk of an agent, {AN_HOUR} calls, {asks:.0f} exchanges",
         f"{hour:.2f} s of the server", "told"),
        (f"{DESKS:,} desks: cores at the mean", f"{hour * DESKS / 3600:.1f}",
         f"at the threefold, on paper {said.cores:.0f}"),
    ]  # fmt: skip
