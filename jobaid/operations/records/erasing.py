"""Erasing calls, by id or of a customer: destroyed in every day file, with a tombstone.

The tombstone comes first, then the salts, then the documents: cut short at any moment, the same
erasure once more ends it, and nothing that is gone looks as if it had been tampered with.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.log.daybook import Daybook
from jobaid.log.dayfile import INTERACTIONS
from jobaid.log.index.index_rows import identifier, key
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.platform import PLATFORM
from jobaid.log.seal.seal_writer import SealWriter
from jobaid.log.statements import NewStatement, make_statement
from jobaid.operations.clock import stamp
from jobaid.operations.records.erasure_reach import (
    ERASURES,
    ErasedPlace,
    Erasure,
    drafts_naming,
    names_in,
    rows_at_once,
    spread_of,
    unsent_naming,
)
from jobaid.operations.records.record_finder import Records
from jobaid.operations.records.statement_import import erased_by
from jobaid.sentences import ErrorInWords

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.profile import Profile

_SOME = 8  # accounts that are named


class BadErasure(ErrorInWords, ValueError):
    """What is to be erased is not to be found, or not for sure; `words` say why."""


def plan_erasure(profile: Profile, *, id: str | None, customer: str | None) -> Erasure:
    """What an erasure of one call, or of all calls of a customer, would destroy; changes nothing.

    `customer` is a name, account or phone; it must stand for one account, or for none. Raises
    BadErasure and NoSuchRecord, in words.
    """
    with Records(profile) as records:
        open_ids = {identifier(call.id) for call in records.open_calls}
        if id is not None:
            documents = [records.record(id).document]
        else:
            rows = _rows_of(records, customer or "")
            documents = [one for row in rows if (one := records.document(row)) is not None]
            open_ids |= {
                identifier(call.id)
                for call in records.open_calls
                if RecordQuery(caller=customer).is_caller(call.row)
            }
            if not documents:
                raise BadErasure(
                    f"No call of {customer} is kept in this profile. Nothing was erased. Give the "
                    "name, account or phone as a call has it."
                )
    calls = {str(document["id"]): names_in(document) for document in documents}
    running = sorted(set(calls) & open_ids)
    if running:
        raise BadErasure(f"The call {running[0]} is open: end it first. Nothing was erased.")
    return spread_of(profile, calls, customer)


def erase(
    profile: Profile,
    plan: Erasure,
    *,
    why: str,
    now: dt.datetime,
    new_id: Callable[[], str],
) -> list[dict[str, Any]]:
    """Carry out an erasure; returns its tombstones, statements of kind `erasure`, one a call.

    `profile` is open for writing. Raises ProfileTrouble, BadStatement (where `why` says nothing;
    nothing is then erased), and OSError when the disk refuses: run it again then.
    """
    profile.must_write()
    told = [tombstone(profile, call, plan.along[call], why, now, new_id) for call in plan.calls]
    keep_tombstones(profile, told)
    destroy(profile, plan.places, customer=plan.customer)
    return [one.document for one in told]


def carry_out_erasures(
    profile: Profile,
    *,
    now: dt.datetime,
    new_id: Callable[[], str],
    daybook: Daybook | None = None,
) -> int:
    """Destroy what erasures in the record name and is here still; returns how many documents.

    For erasures that came from elsewhere. What was said here of the same calls goes as well, and
    has a tombstone of its own. `daybook` is the one that writes this desk's own files, where one
    is open. Raises ProfileTrouble, and OSError as `erase`.
    """
    profile.must_write()
    with Records(profile) as records:
        told = records.index.statements("erasure")
        stated = {of: one for one in told if isinstance(of := one.get("of"), str)}
        for call in records.open_calls:
            stated.pop(identifier(call.id) or "", None)
        names: dict[str, set[str]] = {}
        for one in told:
            if (of := str(one.get("of"))) in stated:
                names.setdefault(of, set()).update(erased_by(one))
        for ids in names.values():
            for row in [row for id in ids for row in records.index.copies(key(id))]:
                document = records.document(row)
                if document is not None:
                    ids |= names_in(document)
    if not names:
        return 0
    plan = spread_of(profile, names, None)
    for of, along in plan.along.items():
        more = [id for id in along if id not in names[of]]
        if more:
            why = str(stated[of].get("why"))
            keep_tombstones(profile, [tombstone(profile, of, more, why, now, new_id)], daybook)
    destroy(profile, plan.places, daybook)
    return sum(len(place.ids) for place in plan.places)


@contextlib.contextmanager
def _writing(profile: Profile, desk: str, own: Daybook | None) -> Iterator[Daybook]:
    """What writes the day files of a desk: for our own whoever does already, else one for now."""
    if own is not None and desk == profile.desk:
        yield own
        return
    daybook = Daybook(profile.log, desk)
    try:
        yield daybook
    finally:
        daybook.close()


def keep_tombstones(
    profile: Profile, told: Sequence[NewStatement], own: Daybook | None = None
) -> None:
    """Keep erasures in this desk's day file: always before anything is destroyed."""
    with _writing(profile, profile.desk, own) as daybook:
        daybook.put_many([one.document for one in told], ERASURES)


def destroy(
    profile: Profile,
    places: Sequence[ErasedPlace],
    own: Daybook | None = None,
    *,
    customer: str | None = None,
) -> None:
    """Destroy drafts of reviews, unsent words, salts, documents and the index, in this order."""
    if not places:
        return
    calls = {key(id).encode() for one in places if one.table == INTERACTIONS for id in one.ids}
    for path in drafts_naming(profile, calls):
        PLATFORM.remove(path)
    about = {id.encode() for one in places for id in one.ids}
    if customer:
        about.add(json.dumps(customer).encode())
    for path in unsent_naming(profile, about):
        PLATFORM.remove(path)
    for place in places:
        seals = SealWriter(profile.log, place.desk)
        seals.forget(place.day.isoformat(), set(place.ids))
    for desk in dict.fromkeys(place.desk for place in places):
        with _writing(profile, desk, own) as daybook:
            for place in places:
                if place.desk == desk:
                    daybook.erase(place.day, place.table, place.ids)
    # An index that only drops rows still has their words in free pages: it is made anew
    for ending in ("", "-wal", "-shm", "-journal"):
        PLATFORM.remove(profile.index.with_name(profile.index.name + ending))


def _rows_of(records: Records, customer: str) -> list[IndexRow]:
    """The calls of a customer. Raises BadErasure where they are of several accounts."""
    query = RecordQuery(caller=customer)
    rows = rows_at_once(records, query)
    accounts = sorted({row.account for row in rows if row.account})
    if len(accounts) > 1:
        some = ", ".join(accounts[:_SOME]) + (" ..." if len(accounts) > _SOME else "")
        raise BadErasure(
            f"The calls of {customer} are of more than one account: {some}. They may be of other "
            "people of that name. Nothing was erased. Give the account instead."
        )
    return rows


def tombstone(
    profile: Profile,
    call: str,
    along: list[str],
    why: str,
    now: dt.datetime,
    new_id: Callable[[], str],
) -> NewStatement:
    """What stays of a call and of what goes along with it: who, when, why, and ids."""
    return make_statement(
        "erasure",
        call,
        {"why": why, "along": along},
        id=new_id(),
        at=stamp(now),
        by=dict(profile.agent),
        desk=profile.desk,
    )
