"""How it stands with the other desks: who was heard of when, what waits, what came."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.dayfile import readable
from jobaid.log.dayreader import count
from jobaid.log.platform import PLATFORM
from jobaid.operations.team.desk_clock import hear, own_clock_is_doubtful
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, joined, sentence
from jobaid.team.beat import BadBeat, read_beat
from jobaid.team.team_memory import KnownDesk, SetAside, TeamMemory, read_memory
from jobaid.team.team_part import PartKind, own_parts
from jobaid.team.transport import OutOfReach, Transport

if TYPE_CHECKING:
    from jobaid.operations.clock import Wall

QUIET = dt.timedelta(days=1)
"""From when on it is worth saying that a desk was not heard of."""


@dataclass(frozen=True, slots=True)
class DeskStatus:
    """One desk: who works there, when it was last heard of (None: never), what came of it.

    `ahead_s`: its clock, against this one's. `waits`: changes of it that are not here yet, None
    where that is not known. `behind`: by how many publications its library is behind this desk's
    (ahead where negative), 0 where it is the same or not known. `own`: this very desk.
    """

    desk: str
    name: str
    agent: str
    role: str
    team: str
    heard: dt.datetime | None
    ahead_s: int
    came: int
    came_at: dt.datetime | None
    aside: int
    waits: int | None
    own: bool = False
    behind: int = 0

    @property
    def shown_name(self) -> str:
        """What people call it: whoever works there, else its id."""
        return self.name or self.agent or self.desk


@dataclass(frozen=True, slots=True)
class TeamStatus:
    """All of it. `folder` is "" where nothing is shared; `trouble` says why it is not at hand.

    `files` and `documents` wait to go out. `words` are what a person should know.
    """

    folder: str
    desk: str
    desks: tuple[DeskStatus, ...] = ()
    files: int = 0
    documents: int = 0
    came: int = 0
    aside: tuple[SetAside, ...] = ()
    tried: dt.datetime | None = None
    done: dt.datetime | None = None
    trouble: str = ""
    words: tuple[str, ...] = ()

    @property
    def others(self) -> tuple[DeskStatus, ...]:
        """Every desk but this one, those that were longest not heard of first."""
        others = [one for one in self.desks if not one.own]
        return tuple(sorted(others, key=_by_hearing))

    def quiet(self, now: dt.datetime) -> tuple[DeskStatus, ...]:
        """The others that were not heard of for a day."""
        return tuple(one for one in self.others if one.heard is None or now - one.heard > QUIET)


def team_status(
    profile: Path,
    desk: str,
    transport: Transport | None,
    memory: TeamMemory | None = None,
    *,
    wall: Wall,
    fresh: bool = True,
) -> TeamStatus:
    """How it stands, by what is remembered; `fresh` asks the desks' beats too, and keeps nothing.

    Reads disks: for another thread. Raises nothing for what they do.
    """
    if transport is None:
        return TeamStatus("", desk)
    known = read_memory(profile) if memory is None else memory
    if known.folder != transport.where:
        known = TeamMemory(folder=transport.where)
    trouble = known.trouble
    there: list[str] = sorted(known.desks)
    desks = {name: replace(one) for name, one in known.desks.items()}
    beats: dict[str, int] = {}
    if fresh:
        try:
            transport.check()
            if transport.tells_all:  # by a copy: nothing is kept
                transport.look(replace(known, desks=desks, sent={}))
            there = transport.desks()
            trouble = "" if known.done == known.tried else trouble
            for name in there:
                _hear(transport, name, desks.setdefault(name, KnownDesk()), beats, known, wall)
        except OutOfReach as error:
            # One that was never exchanged with is begun by the first exchange
            new = not known.done and Path(transport.where).is_dir()
            trouble = "" if new else error.words
        except OSError:
            pass
        finally:
            transport.close()
    files, documents = waiting(profile, desk, known)
    library = desks[desk].library if desk in desks else 0
    found = [
        _status(name, one, known, beats.get(name), own=name == desk, library=library)
        for name, one in desks.items()
    ]
    if desk not in desks:
        found.append(replace(_status(desk, KnownDesk(), known, None, own=True)))
    aside = tuple(known.aside)
    return TeamStatus(
        transport.where,
        desk,
        tuple(sorted(found, key=lambda one: (not one.own, one.shown_name.casefold(), one.desk))),
        files,
        documents,
        sum(one.came for one in found),
        aside,
        moment_at(known.tried),
        moment_at(known.done),
        trouble,
        tuple(_words(known, desks, desk)),
    )


def waiting(profile: Path, desk: str, memory: TeamMemory) -> tuple[int, int]:
    """How many files, and documents in day files, wait to go out."""
    files = documents = 0
    for part in own_parts(profile, desk):
        path = part.inside(profile, desk)
        try:
            state = path.lstat()
        except OSError:
            continue
        sent = memory.sent.get(part.path)
        if part.name in memory.theirs or (
            sent is not None and (sent.size, sent.moment) == (state.st_size, state.st_mtime_ns)
        ):
            continue
        files += 1
        if part.kind is PartKind.DAY:
            try:
                there = count(readable(PLATFORM.read(path))[0])
            except OSError:
                continue
            documents += max(there - (0 if sent is None else sent.documents), 1)
    return files, documents


def moment_at(text: str) -> dt.datetime | None:
    """A moment as it is remembered; None for none."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def clock_words(ahead_s: int) -> Sentence | None:
    """That a desk's clock differs, and by how much; None where it does not."""
    if not ahead_s:
        return None
    if ahead_s > 0:
        return sentence("Its clock is {span} ahead of this one's.", span=_span(ahead_s))
    return sentence(
        "Its clock is {span} behind this one's, or its files come late.", span=_span(ahead_s)
    )


def own_clock_words(ahead_s: int) -> Sentence:
    """That this computer's clock differs from the server's, and by how much."""
    if ahead_s > 0:
        return sentence(
            "This computer's clock is {span} ahead of the server's.", span=_span(ahead_s)
        )
    return sentence("This computer's clock is {span} behind the server's.", span=_span(ahead_s))


def kept_by_wrong_clock(ahead_s: int) -> str:
    """The same, and why somebody should see to it."""
    more = sentence("Calls and promises are kept with its time: have it put right.")
    return joined(own_clock_words(ahead_s), more)


def _span(seconds: int) -> Sentence:
    minutes = max(round(abs(seconds) / 60), 1)
    hours, days = round(minutes / 60), round(minutes / 1440)
    if minutes < 100:
        return counted(minutes, "1 minute", "%Ln minutes")
    if hours < 48:
        return counted(hours, "1 hour", "%Ln hours")
    return counted(days, "1 day", "%Ln days")


def _hear(
    transport: Transport,
    name: str,
    known: KnownDesk,
    beats: dict[str, int],
    memory: TeamMemory,
    wall: Callable[[], dt.datetime],
) -> None:
    try:
        data = transport.beat(name)
        if data is not None:
            beat = read_beat(data)
            told = beat.since(known.took_n) if transport.tells_all else None
            beats[name] = beat.n if told is None else known.took_n + len(told)
            hear(known, beat, wall(), before=memory.tried)
    except (BadBeat, OSError):
        return


def _status(
    name: str, known: KnownDesk, memory: TeamMemory, n: int | None, *, own: bool, library: int = 0
) -> DeskStatus:
    waits = None if n is None or known.took_n < 0 or own else max(n - known.took_n, 0)
    return DeskStatus(
        name,
        known.name,
        known.agent,
        known.role,
        known.team,
        moment_at(known.heard),
        known.ahead_s,
        known.came,
        moment_at(known.came_at),
        sum(one.desk == name for one in memory.aside),
        waits,
        own,
        library - known.library if library and known.library else 0,
    )


def _words(memory: TeamMemory, desks: dict[str, KnownDesk], own: str) -> list[str]:
    words: list[str] = []
    if memory.other_place:
        words.append(
            sentence(
                "Another copy of this profile spoke as this desk ({desk}). If the profile was "
                "moved here, all is well. If both are used, give one of them a new name: take "
                "`desk` out of its settings.toml. Nothing of either is lost.",
                desk=own,
            )
        )
    others = [one for name, one in desks.items() if name != own]
    if own_clock_is_doubtful(others):
        words.append(
            sentence(
                "Most other desks' clocks differ from this one's, all to the same side. This "
                "computer's own clock may be wrong."
            )
        )
    late = behind_others(desks, own)
    if late:
        words.append(late_words(late))
    if memory.erasing:
        words.append(sentence("An erasure that came is still to be carried out here."))
    return [joined(*words)] if len(words) == 1 else words


def behind_others(desks: Mapping[str, KnownDesk], own: str) -> int:
    """By how many publications this desk's library is behind the newest that another uses."""
    mine = desks[own].library if own in desks else 0
    newest = max((one.library for name, one in desks.items() if name != own), default=0)
    return max(newest - mine, 0) if mine else 0


def refused_words(memory: TeamMemory, own: str) -> str:
    """That documents of this desk are not taken where it sends them, "" where all are."""
    reasons = [one.why for one in memory.aside if one.desk == own and "#" in one.path]
    if not reasons:
        return ""
    return counted(
        len(reasons),
        "One record of this desk is not taken by the team's database: {why}. It stays here, and "
        "is tried again.",
        "%Ln records of this desk are not taken by the team's database; the last one: {why}. They "
        "stay here, and are tried again.",
        why=reasons[-1],
    )


def late_words(late: int) -> Sentence:
    """That this desk works with earlier scripts than others."""
    return counted(
        late,
        "This desk's scripts are one publication behind those of others. They come by themselves "
        "between calls; if they do not, publish or take back what was changed here by hand.",
        "This desk's scripts are %Ln publications behind those of others. They come by themselves "
        "between calls; if they do not, publish or take back what was changed here by hand.",
    )


def library_words(behind: int) -> Sentence | None:
    """How another desk's library stands to this one's, None where there is nothing to say."""
    if not behind:
        return None
    if behind > 0:
        return counted(
            behind,
            "Its scripts are one publication behind this desk's.",
            "Its scripts are %Ln publications behind this desk's.",
        )
    return counted(
        -behind,
        "Its scripts are one publication ahead of this desk's.",
        "Its scripts are %Ln publications ahead of this desk's.",
    )


def _by_hearing(one: DeskStatus) -> tuple[float, str]:
    return (one.heard.timestamp() if one.heard else 0.0, one.shown_name.casefold())
