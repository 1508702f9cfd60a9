"""What all tests share: the same examples and the same zone every time, and the machine's cores."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from jobaid import disk_sync
from tests.examples import examples, try_all

# A desk's day is that of the machine's zone, and the calls that tests make up have their days.
if hasattr(time, "tzset"):
    os.environ["TZ"] = "UTC"
    time.tzset()

# The many processes that tests start are as quick as where the program is installed: with their
# byte code at hand.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """For many tests half as many again as there are cores: some wait, for a process or a disk.

    Files that are named run in this process, at once.
    """
    if any(".py" in name for name in config.args):
        return 0
    there = hasattr(os, "sched_getaffinity")
    cores = len(os.sched_getaffinity(0)) if there else os.cpu_count() or 1
    return cores + cores // 2


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is `timed` comes first, in one go: the others wait for it once."""
    items.sort(key=lambda item: item.get_closest_marker("timed") is None)


def pytest_itemcollected(item: pytest.Item) -> None:
    """A property test is in the long suite as well, with all its examples."""
    if _is_long(item.config) and getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
        item.add_marker("long")


def _is_long(config: pytest.Config) -> bool:
    return bool(config.option.markexpr == "long")


def pytest_configure(config: pytest.Config) -> None:
    if _is_long(config):
        try_all()
    # The plain suite tries the same examples every time: a failure is a change's fault, and is
    # there again when one looks. The long forms (`-m long`) may look further.
    settings.register_profile(
        "steady",
        derandomize=True,
        deadline=None,
        print_blob=True,
        max_examples=examples(100),
    )
    settings.load_profile("steady")
    if hasattr(config, "workerinput"):
        # The folder that pytest gives all workers of one run, and only them.
        config.pluginmanager.register(Turns(Path(config.option.basetemp).parent / "turns"))


@pytest.fixture(scope="session", autouse=True)
def _no_power_cut() -> Iterator[None]:
    """What a test itself has synced need not outlive the machine: the disk is not waited for.

    That every sync is asked for where it must be, and what comes of one that fails or is slow, is
    tried with disks that fail and in processes of their own, which sync as the program does.
    """

    def sync(_name: str, descriptor: int) -> None:
        os.fstat(descriptor)  # one that is closed is a fault here as well

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disk_sync, "_sync", sync)
        yield


class Turns:
    """A `timed` test runs while no other worker runs any.

    SQLite has what that needs on every system: a lock that many may share and that ends with its
    process, and one who waits for it alone is not overtaken by those who come later.
    """

    def __init__(self, file: Path) -> None:
        self._lock = sqlite3.connect(file, timeout=3600, isolation_level=None)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item, nextitem: pytest.Item | None
    ) -> Generator[None, object, object]:
        timed, timed_next = (one and one.get_closest_marker("timed") for one in (item, nextitem))
        if not self._lock.in_transaction:
            self._lock.execute("BEGIN EXCLUSIVE" if timed else "BEGIN")
            self._lock.execute("SELECT * FROM sqlite_schema").fetchall()
        try:
            return (yield)
        finally:
            if not (timed and timed_next):
                self._lock.execute("ROLLBACK")
