"""All that is kept of one customer or of one agent, in one file that they can be handed.

What is masked in the record is masked here. That somebody was handed it is itself kept: a `view`
of each call, `exported`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any

from jobaid.log.daybook import Daybook
from jobaid.log.dayfile import INTERACTIONS
from jobaid.log.dayreader import DayReader
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.statements import make_statement
from jobaid.operations.clock import stamp
from jobaid.operations.records.erasure_reach import names_in, rows_at_once, spread_of
from jobaid.operations.records.record_reader import Record
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.plain_records import Document
    from jobaid.log.profile import Profile
    from jobaid.operations.records.record_finder import Records

PERSON_FILE_VERSION = 1
_SOME = 8


class NoSuchPerson(ErrorInWords, LookupError):
    """Nobody is meant for sure; `words` say why."""


@dataclass
class PersonFile:
    """What is kept of somebody: `calls` with what was said of each, oldest first, and `others`,
    what was said that is of no call of theirs. `left_out` are blind reviews of a calibration.
    """

    customer: str | None
    agent: str | None
    calls: list[Record] = field(default_factory=list)
    others: list[Document] = field(default_factory=list)
    left_out: int = 0


def person_file(records: Records, *, customer: str | None, agent: str | None) -> PersonFile:
    """Gather what is kept of a customer (name, account or phone), or of an agent (id or name).

    Raises NoSuchPerson.
    """
    found = PersonFile(customer, agent)
    query = RecordQuery(caller=customer, agent=agent)
    rows = rows_at_once(records, query)
    _must_be_one(rows, customer, agent)
    said: set[str] = set()
    calls: dict[str, set[str]] = {}
    for row in reversed(rows):
        record = records.load(row)
        if record is not None:
            calls[str(record.document["id"])] = names_in(record.document)
            found.calls.append(_without_blind(record, found))
            said |= {str(one.get("id")) for one in (*record.amendments, *record.statements)}
    for call in records.open_calls:
        if query.fits(call.row):
            found.calls.append(Record(call.document, call.row, True, *records.said_of(call.row.id)))
            calls[call.id] = names_in(call.document)
    if not found.calls:
        raise NoSuchPerson(
            sentence(
                "No call of {who} is kept in this profile. Nothing was written. Give the name, "
                "account or phone of a customer as a call has it, or the id or name of an agent.",
                who=customer or agent,
            )
        )
    for document in _further(records, calls, customer, _ids_of(rows, agent)):
        if str(document.get("id")) not in said:
            if document.get("blind") is not None:
                found.left_out += 1
            else:
                found.others.append(document)
    found.others.sort(key=lambda one: str(one.get("at")))
    return found


def told_as_json(found: PersonFile, *, at: dt.datetime, by: Mapping[str, str]) -> dict[str, Any]:
    """All of it as one JSON object: documents as they are kept."""
    amendments = [one for record in found.calls for one in record.amendments]
    statements = [one for record in found.calls for one in record.statements]
    return {
        "v": PERSON_FILE_VERSION,
        "kind": "person",
        "of": {"customer": found.customer} if found.customer else {"agent": found.agent},
        "at": stamp(at),
        "by": dict(by),
        "calls": [record.document for record in found.calls],
        "amendments": amendments + [one for one in found.others if "kind" not in one],
        "statements": statements + [one for one in found.others if "kind" in one],
        "left_out": found.left_out,
    }


def note_export(
    profile: Profile, found: PersonFile, *, why: str, now: dt.datetime, new_id: Callable[[], str]
) -> None:
    """Keep that it was exported, as a `view` of each call. Raises ProfileTrouble, BadStatement and
    OSError; nothing may be handed over then.
    """
    profile.must_write()
    made = [
        make_statement(
            "view",
            str(record.document["id"]),
            {"what": "exported", "why": why},
            id=new_id(),
            at=stamp(now),
            by=dict(profile.agent),
            desk=profile.desk,
        )
        for record in found.calls
    ]
    daybook = Daybook(profile.log, profile.desk)
    try:
        daybook.put_many([one.document for one in made], made[0].table)
    finally:
        daybook.close()


def _must_be_one(rows: list[IndexRow], customer: str | None, agent: str | None) -> None:
    told = {row.account for row in rows if row.account} if customer else _ids_of(rows, agent)
    if len(told) > 1:
        some = ", ".join(sorted(told)[:_SOME]) + (" ..." if len(told) > _SOME else "")
        raise NoSuchPerson(
            sentence(
                "{who} may be several people: {some}. Nothing was written. Give one of these "
                "instead.",
                who=customer or agent,
                some=some,
            )
        )


def _ids_of(rows: list[IndexRow], agent: str | None) -> set[str]:
    return {row.agent for row in rows if row.agent} if agent else set()


def _without_blind(record: Record, found: PersonFile) -> Record:
    shown = [one for one in record.statements if one.get("blind") is None]
    found.left_out += len(record.statements) - len(shown)
    return Record(record.document, record.row, record.open, record.amendments, shown)


def _further(
    records: Records, calls: Mapping[str, set[str]], customer: str | None, agents: set[str]
) -> Iterator[Document]:
    """What was said that names the calls in a roundabout way, or the agent."""
    log = records.profile.log
    for place in spread_of(records.profile, calls, customer).places:
        if place.table != INTERACTIONS:
            held = DayReader(log, place.desk).tables(place.day).get(place.table, {})
            yield from (one.load() for one in held.values() if one.identifier in place.ids)
    if not agents:
        return
    told = {json.dumps(one) for one in agents}
    for document in records.index.statements():
        if any(json.dumps(one) in told for one in _people_in(document)):
            yield document


def _people_in(document: Mapping[str, Any]) -> Iterator[object]:
    """The ids of whom a statement is by, to or about."""
    yield document.get("of")
    for name in ("by", "to", "agent", "with", "taken"):
        held = document.get(name)
        yield held.get("id") if isinstance(held, Mapping) else held
