"""What a start finds of the calls that were open when the program last ended.

Every journal without a living writer becomes an interaction document in its day file, with what
its tail has beyond it. A call that was closed or discarded then loses its journal; any other can
be resumed, and keeps it. Cut short at any moment and run again, recovery comes to the same end.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Collection, Iterator
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.journal import remove_call
from jobaid.log.plain_records import Document, Fold, KeptEvent, merge
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.reading import (
    CallReading,
    encode_line,
    family,
    journal_path,
    member,
    member_number,
    open_calls,
    read_call,
)
from jobaid.log.tail import tails_in
from jobaid.log.trouble import TroubleNotice, why
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.log.daybook import Daybook, DayRecord
    from jobaid.log.dayreader import DayReader
    from jobaid.log.reserve import Reserve

_log = logging.getLogger(__name__)

_OVER = ("closed", "discarded")
_OVER_WORDS = {"closed": sentence("closed"), "discarded": sentence("discarded")}
_STATES = (*_OVER, "interrupted", "parked")


@dataclass(frozen=True)
class Resumable:
    """A call that can be gone on with: its id, all its events, and its document as kept."""

    interaction: str
    events: list[KeptEvent]
    document: Document


@dataclass(frozen=True)
class Recovery:
    """What a start found.

    `resumable` are the calls to offer for resuming, `kept` says by id what became of each call's
    document, `notices` what a person should know.
    """

    resumable: list[Resumable] = field(default_factory=list)
    kept: dict[str, DayRecord] = field(default_factory=dict)
    notices: list[TroubleNotice] = field(default_factory=list)


class ResumeError(ErrorInWords, LookupError):
    """There is no such call, or it is over; `words` say which."""


def recover(
    folder: Path,
    daybook: Daybook,
    fold: Fold,
    *,
    in_hand: Collection[str] = (),
    reserve: Reserve | None = None,
    platform: Platform = PLATFORM,
) -> Recovery:
    """Bring the calls whose journals are in `folder` to their day files.

    The caller holds the profile's lock; `in_hand` are the ids of calls that this very program
    has open. Raises nothing: what goes wrong with one call is a notice, its journal stays for the
    next start, and the others go on. `reserve` is made anew at the end, where there is room.
    """
    recovery = _Recoverer(folder, daybook, fold, platform).run(in_hand)
    if reserve is not None:
        reserve.make()
    return recovery


def events_to_resume(interaction: str, folder: Path, reader: DayReader) -> list[KeptEvent]:
    """All events of a call that can be gone on with: from its journal, its document, or both.

    Raises ResumeError when there is no such call or it is over.
    """
    try:
        reading = read_call(journal_path(folder, interaction))
    except ValueError as error:
        raise ResumeError(
            sentence("{id} cannot be the id of an interaction.", id=interaction)
        ) from error
    document = reader.get(interaction) or {}
    if document.get("state") in _OVER:
        raise ResumeError(
            sentence(
                "The interaction {id} is over ({state}) and cannot be gone on "
                "with. What came to light later can be added as an amendment.",
                id=interaction,
                state=_OVER_WORDS[document["state"]],
            )
        )
    events = merge(_events_of(document), reading.events)
    if not events:
        raise ResumeError(
            sentence(
                "There is no interaction {id} to go on with in {folder}. "
                "`jobaid log list` shows what is kept.",
                id=interaction,
                folder=folder.parent,
            )
        )
    return events


class _Recoverer:
    """One run of the recovery of a folder of journals."""

    def __init__(self, folder: Path, daybook: Daybook, fold: Fold, platform: Platform) -> None:
        self._folder = folder
        self._daybook = daybook
        self._fold = fold
        self._platform = platform
        self._found = Recovery()

    def run(self, in_hand: Collection[str]) -> Recovery:
        before = len(self._daybook.notices)
        calls = []
        self._sweep()
        for interaction in self._listed():
            if interaction not in in_hand:
                path = journal_path(self._folder, interaction)
                with self._guarded(interaction, path):
                    call = self._document(interaction, path)
                    if call is not None:
                        calls.append(call)
        for call in self._record(calls):
            if call.document["state"] in _OVER:
                remove_call(journal_path(self._folder, call.interaction), self._platform)
            else:
                self._found.resumable.append(call)
        if not in_hand:
            self._sweep_tails()
        self._found.notices.extend(self._daybook.notices[before:])
        return self._found

    def _listed(self) -> list[str]:
        """The ids of the calls that have a journal."""
        try:
            return list(open_calls(self._folder))
        except OSError as error:
            self._note(
                sentence(
                    "The folder of open calls {folder} could not be looked through: "
                    "{why}. What is in it is left as it is and read at the next start.",
                    folder=self._folder,
                    why=why(error),
                ),
                self._folder,
            )
            return []

    def _sweep(self) -> None:
        """Remove what a write that was cut short has left; none of it was ever acknowledged."""
        with contextlib.suppress(OSError):
            for pattern in ("open/*.tmp", "[0-9][0-9][0-9][0-9]/*.tmp"):
                for path in self._folder.parent.glob(pattern):
                    self._platform.remove(path)

    def _sweep_tails(self) -> None:
        """Remove the tails that no call has begun to use."""
        with contextlib.suppress(OSError):
            for tail, found in tails_in(self._folder, self._platform).items():
                if found.call is None:
                    self._platform.remove(tail)

    def _document(self, interaction: str, path: Path) -> Resumable | None:
        """The call of one journal with its present document, or None when there is no event."""
        reading = read_call(path, self._platform)
        self._mend(interaction, path, reading)
        if not reading.events:
            return None
        events = reading.events
        document = self._folded(interaction, path, events, reading.missing)
        present = self._daybook.present(interaction, self._daybook.day_of(document))
        if present is not None:
            events = merge(_events_of(present), events)
            if events == _events_of(present) and present.get("state") in _OVER:
                document = present
            elif len(events) > len(reading.events):  # the document knew some that the journal lost
                document = self._folded(interaction, path, events, [])
        return Resumable(interaction, events, document)

    def _folded(
        self, interaction: str, path: Path, events: list[KeptEvent], missing: list[int]
    ) -> Document:
        """The document of a call; where events are missing perhaps only of those before the gap."""
        try:
            document = self._fold(events)
        except Exception:
            if not missing:
                raise
            _log.exception("The fold fails on a call with a gap")
            before = [event for event in events if event["seq"] < missing[0]]
            document = {**self._fold(before), "events": list(events)}
            self._note(
                sentence(
                    "The call {id} has lost events in the middle. Its document shows what "
                    "came before; all events that could be read are kept in it.",
                    id=interaction,
                ),
                path,
            )
        state = document.get("state")
        return {
            **document,
            "id": document.get("id") or interaction,
            "state": state if state in _STATES else "interrupted",
        }

    def _record(self, calls: list[Resumable]) -> Iterator[Resumable]:
        """Put the documents into their day files; yields the calls whose document is there."""
        try:
            outcome = self._daybook.record_many([call.document for call in calls])
        except Exception:
            # One day's file may be the trouble of one call alone
            for call in calls:
                path = journal_path(self._folder, call.interaction)
                with self._guarded(call.interaction, path):
                    yield self._kept(call, self._daybook.record(call.document))
            return
        for call, kept in zip(calls, outcome, strict=True):
            yield self._kept(call, kept)

    def _kept(self, call: Resumable, kept: DayRecord) -> Resumable:
        self._found.kept[call.interaction] = kept
        document = {**call.document, "rev": kept.revision}
        return Resumable(call.interaction, call.events, document)

    def _mend(self, interaction: str, path: Path, reading: CallReading) -> None:
        """Set damaged files aside, after what is whole in them is in a new one."""
        for file, error in reading.unreadable:
            self._note(
                sentence(
                    "A journal of the call {id} could not be read: {why} ({path}). "
                    "It is left as it is and tried again at the next start.",
                    id=interaction,
                    why=why(error),
                    path=file,
                ),
                file,
            )
        if not reading.damaged:
            with contextlib.suppress(OSError):  # the tails stay, and are read again
                if reading.beyond:
                    self._write_whole(path, reading.events)
                self._remove(reading.tails)
            return
        if reading.events:
            self._write_whole(path, reading.events)
        self._remove(reading.tails)
        aside = [self._set_aside(file, interaction) for file in reading.damaged]
        self._note(_set_aside_words(interaction, reading, aside[0]), aside[0])

    def _write_whole(self, path: Path, events: list[KeptEvent]) -> None:
        number = max(map(member_number, family(path)), default=0) + 1
        self._platform.write_whole(member(path, number), map(encode_line, events))

    def _remove(self, tails: list[Path]) -> None:
        for tail in tails:
            self._platform.remove(tail)

    def _set_aside(self, file: Path, interaction: str) -> Path:
        number = 1
        while os.path.lexists(aside := file.with_name(f"{interaction}.damaged-{number}")):
            number += 1
        self._platform.replace(file, aside)
        return aside

    @contextlib.contextmanager
    def _guarded(self, interaction: str, path: Path) -> Iterator[None]:
        """Whatever goes wrong with one call is told, and the next one goes on."""
        try:
            yield
        except Exception as error:
            if not isinstance(error, OSError):
                _log.exception("The call %s could not be recovered", interaction)
            self._note(
                sentence(
                    "The call {id} could not be brought to its day file: {why}. Its "
                    "journal {path} is kept as it is and tried again at the next start.",
                    id=interaction,
                    why=why(error),
                    path=path,
                ),
                path,
            )

    def _note(self, words: str, path: Path) -> None:
        self._found.notices.append(TroubleNotice(words, path))


def _events_of(document: Document) -> list[KeptEvent]:
    events = document.get("events")
    return [event for event in events or () if isinstance(event, dict)]


def _set_aside_words(interaction: str, reading: CallReading, aside: Path) -> str:
    if not reading.events:
        return sentence(
            "A journal of the call {id} cannot be read: nothing in it is whole. The file is kept "
            "as {name}.",
            id=interaction,
            name=aside.name,
        )
    lost = len(reading.missing)
    return joined(
        sentence("A journal of the call {id} was damaged.", id=interaction),
        counted(
            len(reading.events),
            "1 event in it is whole and kept.",
            "%Ln events in it are whole and kept.",
        ),
        counted(lost, "1 could not be read.", "%Ln could not be read.") if lost else "",
        sentence("The damaged file is kept as {name}.", name=aside.name),
    )
