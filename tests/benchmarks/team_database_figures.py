"""What a team's PostgreSQL takes and gives: intake with rights on, catching up, call to server.

`python -m tests.benchmarks team_database`; some minutes. Server, desks and everything else share
this machine, so that the figures are what all of them do together.
"""

from __future__ import annotations

import contextlib
import json
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jobaid.log.dayfile import KeptDocument
from jobaid.operations.team.administering import administered, let_in
from jobaid.team.server.document_rows import BATCH, PUT
from tests.log.kept import made
from tests.team.house import House
from tests.team.postgres import psycopg, server

DESKS, BYTES = 20, 4_500
WAKES_S = 0.01
"""How often what stands for the window's thread wants to work, in seconds."""


def document(number: int, desk: str, day: str = "2026-11-21") -> dict[str, Any]:
    """A call of about `BYTES` bytes."""
    event = {"v": 1, "seq": 0, "at": f"{day}T14:00:00.000Z", "ms": 0, "type": "started"}
    call = made(number, day, desk=desk, agent={"id": f"{desk}-person", "name": "N"})
    short = BYTES - len(json.dumps(call))
    return call | {"events": [{**event, "seq": at} for at in range(short // 92)]}


def _intake(
    house: House, urls: dict[str, str], first: int, each: int, batch: int, *, tells: bool = False
) -> tuple[float, float]:
    """Documents a second that all desks together get in, `batch` in each transaction.

    And how many seconds of the server's processor one of them took. `tells`: after each comes the
    desk's beat, which tells the others.
    """
    texts = {
        desk: [
            KeptDocument.of(document(first + at * each + n, desk)).text.decode()
            for n in range(each)
        ]
        for at, desk in enumerate(urls)
    }
    go = threading.Barrier(len(urls) + 1)

    def send(desk: str) -> None:
        with psycopg.connect(urls[desk], autocommit=True) as connection:
            go.wait()
            for at in range(0, each, batch):
                some = texts[desk][at : at + batch]
                connection.execute(PUT, ("2026-11-21", ["interactions"] * len(some), some))
                if tells:
                    connection.execute("select jobaid.say_alive('{}')")

    threads = [threading.Thread(target=send, args=(desk,)) for desk in urls]
    for one in threads:
        one.start()
    go.wait()
    began, before, count = time.perf_counter(), house.server.processor_s(), len(urls) * each
    for one in threads:
        one.join()
    took = time.perf_counter() - began
    return count / took, (house.server.processor_s() - before) / count


@contextlib.contextmanager
def _window_thread() -> Iterator[list[float]]:
    """A thread that wants to work every 10 ms, as a window's does: by how many s it is late."""
    late: list[float] = []
    over = threading.Event()

    def wake() -> None:
        while not over.is_set():
            due = time.perf_counter() + WAKES_S
            time.sleep(WAKES_S)
            late.append(time.perf_counter() - due)

    thread = threading.Thread(target=wake)
    thread.start()
    try:
        yield late
    finally:
        over.set()
        thread.join()


def figures(calls: int = 12_000) -> list[tuple[str, str, str]]:
    """What was measured, the result, the aim."""
    told = []
    with (
        tempfile.TemporaryDirectory() as folder,
        server("fsync = on", "shared_buffers = 256MB", "max_wal_size = 2GB") as own,
    ):
        house = House(own, Path(folder))
        sup = house.desk("sup", "supervisor")
        urls = {}
        for number in range(DESKS):
            login = let_in(administered(house.office), f"w{number}", "agent")
            urls[f"w{number}"] = login.address.secret
            with psycopg.connect(login.address.secret, autocommit=True) as connection:
                told_ = (f"w{number}", "here", f"w{number}-person")
                connection.execute("select jobaid.claim(%s, %s, %s)", told_)
        singly, single_s = _intake(house, urls, 100_000, 200, 1)
        each = f"{singly:,.0f}/s; {single_s * 1e6:,.0f} us of the server each"
        told.append((f"intake, {DESKS} desks, 4.5 KB, one a transaction", each, ">= 1,500"))
        singly, single_s = _intake(house, urls, 150_000, 100, 1, tells=True)
        each = f"{singly:,.0f}/s; {single_s * 1e6:,.0f} us of the server each"
        told.append(("the same, each followed by the desk's beat", each, "-"))
        batched, batch_s = _intake(house, urls, 200_000, max(calls - 6_000, 4_000) // DESKS, BATCH)
        each = f"{batched:,.0f}/s; {batch_s * 1e6:,.0f} us of the server each"
        told.append((f"the same, up to {BATCH} a transaction", each, ">= 8,000"))
        [(there,)] = house.sql("select count(*) from jobaid.document")
        [(size,)] = house.sql("select pg_total_relation_size('jobaid.document')")
        with _window_thread() as late:
            began = time.perf_counter()
            came = sup.exchange().came
            told.append((f"a supervisor's program catches up {came:,} calls of {there:,}",
                         f"{time.perf_counter() - began:.1f} s", "<= 30 s for 12,000"))  # fmt: skip
            began = time.perf_counter()
            sup.exchange(thorough=False)
            told.append(("its index of them made", f"{time.perf_counter() - began:.1f} s",
                         "with the above, <= 30 s"))  # fmt: skip
        ordered = sorted(late)
        each = f"p50 {ordered[len(ordered) // 2] * 1e3:.0f}, p99 "
        each += f"{ordered[len(ordered) * 99 // 100] * 1e3:.0f}, worst {ordered[-1] * 1e3:.0f} ms"
        told.append(("meanwhile the window's thread came to work late by", each, "the window free"))
        began = time.perf_counter()
        sup.exchange(thorough=False)
        told.append(("an asking that finds nothing new", f"{time.perf_counter() - began:.2f} s",
                     "-"))  # fmt: skip
        told.append(("on the server, a document with its indexes", f"{size / there:,.0f} bytes",
                     "-"))  # fmt: skip
        told.append(_call_to_server(house))
        times = []
        with psycopg.connect(urls["w0"], autocommit=True) as connection:
            for number in range(200):
                text = KeptDocument.of(document(900_000 + number, "w0")).text.decode()
                began = time.perf_counter()
                connection.execute(PUT, ("2026-11-22", ["interactions"], [text]))
                times.append(time.perf_counter() - began)
        told.append(("server's time for one document, one desk alone",
                     f"{statistics.median(times) * 1000:.1f} ms", "-"))  # fmt: skip
    return told


def _call_to_server(house: House) -> tuple[str, str, str]:
    """From a call kept on the disk to its row on the server, with the thread of an open desk."""
    from tests.team.test_background import AtWork

    anna = house.desk("anna")
    agent = AtWork(anna)
    agent.background._settle_s = 1.5  # as a desk has it
    spans = []
    try:
        agent.exchange()
        for number in range(1, 41):
            call = document(number, "anna")
            agent.recorder.daybook.put(call)
            began = time.perf_counter()
            agent.background.soon()
            while not house.sql("select 1 from jobaid.document where id = %s", call["id"]):
                time.sleep(0.01)
            spans.append(time.perf_counter() - began)
    finally:
        agent.background.close()
        agent.recorder.close()
    p95 = statistics.quantiles(spans, n=20)[-1]
    return (
        "from a call's end to the server, p50 and p95 of 40",
        f"{statistics.median(spans):.2f} s, {p95:.2f} s",
        "p95 <= 2 s",
    )
