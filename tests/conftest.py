"""What all tests share: the same examples every time, and the machine's cores."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

# The plain suite tries the same examples every time: a failure is a change's fault, and is there
# again when one looks. The long forms (`-m long`) may look further.
settings.register_profile("steady", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("steady")

# The many processes that tests start are as quick as where the program is installed: with their
# byte code at hand.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """All cores for many tests; files that are named run in this process, at once."""
    if any(".py" in name for name in config.args):
        return 0
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is `timed` comes first, in one go: the others wait for it once."""
    items.sort(key=lambda item: item.get_closest_marker("timed") is None)


def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput"):
        # The folder that pytest gives all workers of one run, and only them.
        config.pluginmanager.register(Turns(Path(config.option.basetemp).parent / "turns"))


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
