"""How long what keeps a record safe takes: taking it in, proving it, a proof of one call.

`python -m tests.benchmarks custody --calls 100000` makes so many calls of 15 steps, two years of
them. Times are by the clock and, where others share the machine, of the processors too: with two
free ones an import takes about half of that.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import tinydb

from jobaid.log.daybook import Daybook
from jobaid.log.index.index_words import sought
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.profile import Profile
from jobaid.log.seal.seal_chain import proof_text
from jobaid.operations.records.seal_proof import prove
from jobaid.operations.records.sealing import seal_records
from tests.benchmarks.index_stores_figures import a_document

CALLS = 10_000
DAYS = 730
_LAST = date(2026, 11, 20)


class Run(NamedTuple):
    """A command that has ended: seconds by the clock and of processors, most MB of its memory."""

    wall: float
    cpu: float
    memory: float
    out: str


def calls_of(many: int, days: int = DAYS) -> Iterator[dict[str, Any]]:
    """Closed calls in order of time, evenly over so many days."""
    rng = random.Random(3)
    for number in range(many):
        day = _LAST - timedelta(days=days - 1 - number * days // many)
        yield a_document(number, day, f"desk-{number % 100:03}", rng)


def jobaid(*arguments: str) -> Run:
    """Run a command of the program in a process of its own, its children counted in."""
    code = (
        "import resource, sys, time; from jobaid.cli import run; began = time.perf_counter();"
        " ended = run(sys.argv[1:]); told = [resource.getrusage(one) for one in"
        " (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)];"
        " most = [one.split()[1] for one in open('/proc/self/status') if one.startswith('VmHWM')];"
        " print(time.perf_counter() - began, sum(one.ru_utime + one.ru_stime for one in told),"
        " int(most[0]) / 1024, ended)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    *out, last = ran.stdout.splitlines() or [""]
    wall, cpu, memory, _ = last.split()
    return Run(float(wall), float(cpu), float(memory), "\n".join(out))


def write_lines(path: Path, many: int, *, shuffled: bool) -> None:
    """Calls as JSON lines."""
    lines = [json.dumps(one, separators=(",", ":")) for one in calls_of(many)]
    if shuffled:
        random.Random(1).shuffle(lines)
    path.write_text("\n".join(lines) + "\n", encoding="ascii")


def told(run: Run) -> str:
    """A run in words."""
    return f"{run.wall:.1f} s ({run.cpu:.1f} s of processors, {run.memory:.0f} MB)"


def import_figures(folder: Path, many: int) -> Iterator[tuple[str, str, str]]:
    """Taking calls in, in order and shuffled; and a tenth of them, for the memory."""
    file = folder / "calls.jsonl"
    for words, number, shuffled, aim in (
        ("in order", many, False, "<= 40 s per 100,000"),
        ("shuffled over two years", many, True, "<= 80 s per 100,000"),
        ("shuffled, a tenth of them", many // 10, True, "flat memory"),
    ):
        write_lines(file, number, shuffled=shuffled)
        run = jobaid("log", "import", str(file), "--profile", str(folder / f"{number}{shuffled}"))
        yield f"log import of {number:,} calls, {words}", told(run), aim
    file.unlink()


def verify_figures(profile: Path, many: int) -> Iterator[tuple[str, str, str]]:
    """Sealing and proving what was taken in."""
    jobaid("log", "seal", "--profile", str(profile))
    run = jobaid("log", "verify", "--profile", str(profile))
    share = 1_000_000 / many
    yield (
        f"log verify of {many:,} sealed calls",
        f"{told(run)}; a million: {run.wall * share:.0f} s",
        "<= 60 s a million",
    )


def proof_figures(folder: Path) -> Iterator[tuple[str, str, str]]:
    """A proof of a call in a day of 1,000."""
    with Profile.open(folder, writing=True) as profile:
        calls = [_with_id(one) for one in calls_of(1_000, days=1)]
        daybook = Daybook(profile.log, profile.desk)
        daybook.put_many(calls)
        daybook.close()
        seal_records(profile, now=dt.datetime(2027, 1, 1, tzinfo=dt.UTC))
        times, sizes = [], []
        for call in calls[::5]:
            began = time.perf_counter()
            proof = prove(profile.log, call["id"])
            times.append((time.perf_counter() - began) * 1000)
            sizes.append(len(proof_text(proof)))
    yield (
        "a proof in a day of 1,000 calls",
        f"p50 {sorted(times)[100]:.2f}, p95 {sorted(times)[190]:.2f} ms, <= {max(sizes)} bytes",
        "<= 1 ms, <= 1 KB",
    )


def _with_id(call: dict[str, Any]) -> dict[str, Any]:
    """The call with an id that tells when it began, as our own have."""
    ms = int(dt.datetime.fromisoformat(call["started"]).timestamp() * 1000)
    return {**call, "id": f"{ms >> 16:08x}-{ms & 0xFFFF:04x}{call['id'][13:]}"}


def index_figures(profile: Path, many: int) -> Iterator[tuple[str, str, str]]:
    """An index made anew, what answers meanwhile, and a day of 200 desks caught up with."""
    (index := profile / "index.sqlite").unlink()
    before = time.perf_counter()
    asked = subprocess.Popen(
        [sys.executable, "-m", "jobaid", "log", "search", "cracked", "--profile", str(profile)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert asked.stdout is not None
    asked.stdout.readline()
    first = time.perf_counter() - before
    _, errors = asked.communicate()
    whole = time.perf_counter() - before
    words = next((one for one in errors.splitlines() if "anew" in one), "the whole index")
    yield f"search without an index, {many:,} calls", f"first rows {first:.1f} s", "at once"
    yield "what it says", words, "says so"
    share = 1_000_000 / many
    yield (
        f"the index of {many:,} calls of 15 steps made",
        f"{whole:.1f} s, {index.stat().st_size / 1e6:.0f} MB; a million: {whole * share:.0f} s, "
        f"{index.stat().st_size * share / 1e6:.0f} MB",
        "<= 180 s, <= 700 MB a million",
    )
    rng = random.Random(4)
    for desk in range(200):
        name, day = f"desk-{desk:03}", _LAST + timedelta(days=1)
        daybook = Daybook(profile / "log", name)
        numbers = range(many + desk * 60, many + desk * 60 + 60)
        daybook.put_many(a_document(one, day, name, rng) for one in numbers)
        daybook.close()
    opened = Index(profile / "log", index, writing=True)
    began, spent = time.perf_counter(), time.process_time()
    opened.refresh()
    wall, cpu = time.perf_counter() - began, time.process_time() - spent
    opened.close()
    spent_words = f"{wall:.1f} s ({cpu:.1f} s of this process)"
    yield "catching up with 12,000 calls of 200 desks", spent_words, "<= 5 s"


def search_figures(folder: Path, many: int = 10_000) -> Iterator[tuple[str, str, str]]:
    """A search by a word in plain TinyDB and here."""
    calls = list(calls_of(many))
    path = folder / "plain.json"
    folder.mkdir()
    with tinydb.TinyDB(path) as base:
        base.table("interactions").insert_multiple(calls)
    with tinydb.TinyDB(path) as base:
        table = base.table("interactions")
        began = time.perf_counter()
        plain = table.search(tinydb.where("summary").search("cracked"))
        slow = time.perf_counter() - began
    daybook = Daybook(folder / "log", "desk")
    daybook.put_many(calls)
    daybook.close()
    index = Index(folder / "log", folder / "index.sqlite", writing=True)
    index.refresh()
    query = RecordQuery(words=sought("cracked"))
    assert index.count(query) == len(plain)
    quick = min(_timed(lambda: index.page(query, 50)) for _ in range(20))
    index.close()
    yield (
        f"plain TinyDB search at {many:,} calls / the newest 50 here",
        f"{slow / quick:,.0f} times ({slow * 1000:.0f} and {quick * 1000:.2f} ms)",
        ">= 1,000 times",
    )


def _timed(question: Callable[[], object]) -> float:
    began = time.perf_counter()
    question()
    return time.perf_counter() - began


def figures(calls: int = CALLS) -> Iterator[tuple[str, str, str]]:
    """Every row: what, measured, aim."""
    load = os.getloadavg()[0]
    yield "load of the machine before", f"{load:.1f} on {os.cpu_count()} processors", ""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        yield from search_figures(folder / "search")
        yield from proof_figures(folder / "proof")
        yield from import_figures(folder, calls)
        # As dense as a million calls in two years are
        dense, profile = folder / "dense.jsonl", folder / "dense"
        days = max(1, calls // 1_400)
        lines = (json.dumps(one, separators=(",", ":")) for one in calls_of(calls, days=days))
        dense.write_text("\n".join(lines) + "\n", encoding="ascii")
        jobaid("log", "import", str(dense), "--profile", str(profile))
        yield from verify_figures(profile, calls)
        yield from index_figures(profile, calls)
