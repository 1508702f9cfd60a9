"""Events, a fold and a faulty disk for the tests of the log."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tinydb

from jobaid.log.platform import Platform
from jobaid.log.statements import make_statement

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document, KeptEvent

CALL = "01a1fe7b-6a34-7000-8000-000000000001"
STARTED = "2026-11-21T14:21:03.412Z"
DAY_FILE = "desk/2026/2026-11-21.json"


def interaction_id(number: int) -> str:
    """A UUIDv7 of the day of STARTED."""
    return f"01a1fe7b-6a35-7000-8000-{number:012x}"


def event(seq: int, call: str = CALL, kind: str | None = None) -> dict[str, Any]:
    """The event with this number of a call: always the same."""
    made: dict[str, Any] = {"v": 1, "seq": seq, "at": STARTED, "ms": seq * 1000}
    if seq == 0:
        made |= {"type": kind or "started", "id": call, "timezone": "Europe/London"}
    else:
        made |= {"type": kind or "note", "text": f"Note {seq}: caf\u00e9 \ud800 \u202e \x00 {call}"}
    return made


def events(count: int, call: str = CALL, *, closed: bool = False) -> list[dict[str, Any]]:
    """The first events of a call, the last one its end when it is closed."""
    made = [event(seq, call) for seq in range(count)]
    if closed:
        made[-1] = event(count - 1, call, "closed")
    return made


def statement(number: int) -> dict[str, Any]:
    """The statement with this number: thanks for a call, said on the day of STARTED."""
    made = make_statement(
        "thanks",
        CALL,
        {"to": {"id": "maya", "name": "Maya"}, "words": f"Thanks {number}: caf\u00e9 " * 40},
        id=interaction_id(900_000 + number),
        at=STARTED,
        by={"id": "lucia", "name": "Lucia"},
        desk="desk",
    )
    return made.document


def fold(told: Sequence[KeptEvent]) -> Document:
    """The document of a call of these events; fails on a gap, as a strict fold would."""
    assert [one["seq"] for one in told] == list(range(len(told)))
    first, last = told[0], told[-1]
    return {
        "v": 1,
        "id": first["id"],
        "rev": 1,
        "state": "closed" if last["type"] == "closed" else "interrupted",
        "started": first["at"],
        "timezone": first["timezone"],
        "notes": len(told),
        "events": list(told),
    }


def document(number: int, count: int = 6) -> Document:
    """A closed interaction of `count` events."""
    return fold(events(count, interaction_id(number), closed=True))


def as_json(value: Any) -> Any:
    """A value as it comes back from JSON."""
    return json.loads(json.dumps(value))


def stock(path: Path, table: str = "interactions") -> list[Document]:
    """The documents of a table of a day file as plain TinyDB reads them."""
    with tinydb.TinyDB(path) as base:
        return [dict(held) for held in base.table(table).all()]


class FaultyPlatform(Platform):
    """A disk that fails when told to.

    `faults` are called with the name of the operation and its first argument before each one;
    what they raise is what the disk reports. `shortest` makes each write take that many bytes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[Callable[[str, object], None]] = []
        self.shortest: int | None = None
        self.done: list[str] = []

    def fail(self, operation: str, code: int = errno.EIO, *, times: int = 1_000_000) -> None:
        """Let the next `times` operations of this name fail ("" for every name)."""
        left = times

        def fault(name: str, what: object) -> None:
            nonlocal left
            if name != "close" and operation in ("", name) and left > 0:
                left -= 1
                raise OSError(code, "made to fail", str(what))

        self.faults.append(fault)

    def mend(self) -> None:
        """Fail no more."""
        self.faults.clear()

    def _before(self, name: str, what: object) -> None:
        self.done.append(name)
        for fault in self.faults:
            fault(name, what)

    def make_folder(self, path: Path) -> None:
        self._before("make_folder", path)
        super().make_folder(path)

    def sync_folder(self, path: Path) -> None:
        self._before("sync_folder", path)
        super().sync_folder(path)

    def create(self, path: Path) -> int:
        self._before("create", path)
        return super().create(path)

    def overwrite(self, path: Path) -> int:
        self._before("overwrite", path)
        return super().overwrite(path)

    def append_to(self, path: Path) -> int:
        self._before("append_to", path)
        return super().append_to(path)

    def write(self, descriptor: int, data: bytes) -> int:
        self._before("write", descriptor)
        return super().write(descriptor, data[: self.shortest])

    def sync(self, descriptor: int) -> None:
        self._before("sync", descriptor)
        super().sync(descriptor)

    def datasync(self, descriptor: int) -> None:
        self._before("datasync", descriptor)
        super().datasync(descriptor)

    def close(self, descriptor: int) -> None:
        super().close(descriptor)
        self._before("close", descriptor)

    def read(self, path: Path) -> bytes:
        self._before("read", path)
        return super().read(path)

    def replace(self, source: Path, target: Path) -> None:
        self._before("replace", target)
        super().replace(source, target)

    def remove(self, path: Path) -> None:
        self._before("remove", path)
        super().remove(path)
