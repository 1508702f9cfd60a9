"""Reading journals: what the lines of an open call say, whatever happened to the files.

A line is 8 hexadecimal digits of CRC32, a space, the event as JSON, a newline. An end without its
newline is what a crash leaves and was never acknowledged as saved; a line that does not fit its
checksum hides none of the others. What a killed program had not written yet is in the call's
tail (`jobaid.log.tail`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import field
from itertools import pairwise
from pathlib import Path
from zlib import crc32

from jobaid.log.plain_records import KeptEvent, encode_event, merge, missing, sequence
from jobaid.log.platform import PLATFORM, NotPlainFile, Platform
from jobaid.log.tail import first_link, link_of, tail_lines, tails_in
from jobaid.quick_dataclasses import dataclass

SUFFIX = ".jl"
_SAFE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,127}")
_START = re.compile(rb"[0-9a-f]{8} \{")
_MEMBER = re.compile(r"(?P<id>[A-Za-z0-9][A-Za-z0-9_-]{0,127})(?:\.(?P<number>[1-9][0-9]*))?\.jl")


@dataclass(frozen=True)
class JournalReading:
    """What one journal file says.

    `events` are all whole events in the order of the file, `torn` is True when its end was cut
    off, `damaged` lists the lines (1 for the first) that are there but cannot be trusted.
    """

    events: list[KeptEvent]
    torn: bool = False
    damaged: list[int] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """True when more events may be added to the end of this very file."""
        return not self.torn and not self.damaged


@dataclass(frozen=True)
class CallReading:
    """What all the journal files of one call say together.

    `events` are in order of `seq` without doubles; `missing` the numbers that no file holds any
    more; `files` the files from the oldest to the newest; `damaged` those with untrusted lines,
    or of which nothing can be read though something should be there; `unreadable` those that
    could not be read at all, with the reason. `beyond` are the events that only the call's
    `tails` hold.
    """

    events: list[KeptEvent]
    missing: list[int]
    files: list[Path]
    damaged: list[Path]
    unreadable: list[tuple[Path, OSError]]
    beyond: int = 0
    tails: list[Path] = field(default_factory=list)


def encode_line(event: KeptEvent) -> bytes:
    """An event as a line of a journal."""
    body = encode_event(event)
    return b"%08x %b\n" % (crc32(body), body)


def read_lines(data: bytes) -> JournalReading:
    """What the bytes of a journal say."""
    *lines, tail = data.split(b"\n")
    events: list[KeptEvent] = []
    damaged: list[int] = []
    for number, line in enumerate(lines, start=1):
        event = _event(line)
        if event is None:
            damaged.append(number)
            events.extend(_within(line))
        else:
            events.append(event)
    events.extend(_within(tail))
    return JournalReading(events, bool(tail), damaged)


def read_journal(path: Path, platform: Platform = PLATFORM) -> JournalReading:
    """What a journal file says; raises OSError when it cannot be read at all."""
    return read_lines(platform.read(path))


def read_call(path: Path, platform: Platform = PLATFORM) -> CallReading:
    """What the journal at `path`, the files that follow it (`.2.jl` ...) and its tails say.

    Raises nothing.
    """
    # The tails first: what leaves one in between is in the journal by then
    tails = tails_of(path, platform)
    further = [line for data in tails.values() for line in _lines_of(data)]
    files = family(path)
    readings: list[list[KeptEvent]] = []
    empty: list[Path] = []
    damaged: list[Path] = []
    unreadable: list[tuple[Path, OSError]] = []
    for file in files:
        try:
            reading = read_journal(file, platform)
        except NotPlainFile:
            damaged.append(file)
            continue
        except OSError as error:
            unreadable.append((file, error))
            continue
        readings.append(reading.events)
        if reading.damaged or (reading.torn and not reading.events):
            damaged.append(file)
        elif not reading.events:
            empty.append(file)
    events = merge(*readings)
    known = len(events)
    events = _gone_on(path.name[: -len(SUFFIX)], events, further)
    beyond = len(events) - known
    if not events:
        # A file that was begun beside others holds nothing for a moment; the only one never does.
        damaged += empty
    return CallReading(events, missing(events), files, damaged, unreadable, beyond, list(tails))


def tails_of(path: Path, platform: Platform = PLATFORM) -> dict[Path, bytes]:
    """The tails of the call whose journal is at `path`, with what is in them; raises nothing."""
    call = path.name[: -len(SUFFIX)]
    try:
        tails = tails_in(path.parent, platform)
    except OSError:
        return {}
    return {tail: data for tail, (whose, data) in tails.items() if whose == call}


def _lines_of(tail: bytes) -> Iterator[tuple[int, KeptEvent]]:
    for link, line in tail_lines(tail):
        event = _event(line)
        if event is not None:
            yield link, event


def _gone_on(
    call: str, events: list[KeptEvent], further: list[tuple[int, KeptEvent]]
) -> list[KeptEvent]:
    """The events, and those of the tails that go on from them."""
    found = {event["seq"]: event for event in events}
    for link, event in sorted(further, key=lambda one: one[1]["seq"]):
        seq = event["seq"]
        before = found.get(seq - 1)
        if seq not in found and (seq == 0 or before is not None):
            after = first_link(call) if before is None else link_of(before)
            if link == after:
                found[seq] = event
    return [found[seq] for seq in sorted(found)]


def journal_path(folder: Path, interaction: str) -> Path:
    """Where the journal of a call is. Raises ValueError for an id that cannot name a file."""
    if not _SAFE_ID.fullmatch(interaction):
        raise ValueError(f"{interaction!r} cannot be the id of an interaction")
    return folder / (interaction + SUFFIX)


def member(path: Path, number: int) -> Path:
    """The file that follows a journal as the `number`th (1 is the journal itself)."""
    return path if number == 1 else path.with_name(f"{path.name[: -len(SUFFIX)]}.{number}{SUFFIX}")


def member_number(path: Path) -> int:
    """Which file of its call a journal file is, 1 for the first."""
    match = _MEMBER.fullmatch(path.name)
    return int(match["number"] or 1) if match else 1


def family(path: Path) -> list[Path]:
    """The files of the call whose journal is at `path` that can be found, oldest first."""
    try:
        return _journals(path.parent).get(path.name[: -len(SUFFIX)], [])
    except OSError:
        return []


def open_calls(folder: Path) -> dict[str, list[Path]]:
    """The calls in a folder by their id, with their journal files, the oldest first.

    A call that was killed before its journal was made has none, but a tail. A folder that is not
    there holds none; raises OSError when it cannot be listed.
    """
    calls: dict[str, list[Path]] = {
        call: [] for call, _ in tails_in(folder).values() if call and _SAFE_ID.fullmatch(call)
    }
    return calls | _journals(folder)


def _journals(folder: Path) -> dict[str, list[Path]]:
    calls: dict[str, list[Path]] = {}
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return {}
    for path in paths:
        match = _MEMBER.fullmatch(path.name)
        if match:
            calls.setdefault(match["id"], []).append(path)
    return {call: sorted(files, key=member_number) for call, files in calls.items()}


def _event(line: bytes) -> KeptEvent | None:
    """The event of one line, or None when the line cannot be trusted."""
    body = line[9:]
    try:
        if line[8:9] != b" " or int(line[:8], 16) != crc32(body):
            return None
        event = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return event if isinstance(event, dict) and sequence(event) is not None else None


def _within(line: bytes) -> list[KeptEvent]:
    """The whole events inside a line that does not fit: a spoilt newline joins two good ones."""
    starts = [match.start() for match in _START.finditer(line)]
    found: list[KeptEvent] = []
    for start, end in pairwise([*starts, len(line)]):
        event = _event(line[start:end]) or _event(line[start : end - 1])
        if event is not None:
            found.append(event)
    return found
