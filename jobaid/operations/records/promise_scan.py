"""The promises of a record without its index of them: a plain scan, slow, but always there.

What a row and statements say of one promise is read here for the index too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jobaid.call.customer import Customer
from jobaid.library.hours import zone_of
from jobaid.log.index.index_rows import identifier, key, moment_of
from jobaid.log.index.ledger_rows import A_YEAR_MS, FIRST_DAY, LAST_DAY
from jobaid.log.index.record_query import Cursor, RecordQuery, same
from jobaid.log.promise_standing import PROMISED_IN, told_id
from jobaid.promises.ledger import (
    LedgerMoment,
    LedgerPromise,
    PromiseChangeSaid,
    most_pressing_first,
)
from jobaid.promises.open_promises import OpenPromise, due_moment

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.fact_tables import Value
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.index.sight import Sight
    from jobaid.operations.records.record_reader import RecordReader

_AT_A_TIME = 5_000


def listed_promises(
    reader: RecordReader,
    library: Library,
    now: dt.datetime,
    *,
    sight: Sight | None = None,
    owner: str = "",
    samples: bool = False,
    first: dt.date | None = None,
    script: str | None = None,
) -> list[LedgerPromise]:
    """As `PromiseLedger.every`, out of every promise of the record: slow, but always there.

    What makes no sense in one call leaves out that call's promises alone.
    """
    zone = zone_of(library.house.timezone)
    local = now.astimezone(zone)
    moment = LedgerMoment(library.house, local)
    said = _said(reader.index.statements("promise"), zone)
    facts = _facts(reader, RecordQuery(promise="any"))
    rows = _rows(reader, [cursor.number for cursor, _ in facts])
    seen = set(reader.index.numbers(RecordQuery(promise="any", sight=sight)))
    families: dict[tuple[str, str], list[tuple[int, OpenPromise]]] = {}
    alone: list[list[tuple[int, OpenPromise]]] = []
    for cursor, told in facts:
        row = rows.get(cursor.number)
        if row is None or row.state not in PROMISED_IN:
            continue
        made = made_of(row, told, zone)
        if made.id:
            families.setdefault(made.made_in or made.key, []).append((cursor.number, made))
        else:
            alone.append([(cursor.number, made)])
    house, people = library.house, library.people
    found: list[LedgerPromise] = []
    for family in (*families.values(), *alone):
        of = [
            one
            for interaction, id in dict.fromkeys(
                (family[0][1].made_in or family[0][1].key, *(made.key for _, made in family))
            )
            for one in said.get((key(interaction), key(id)), ())
        ]
        went_on = [made.made for _, made in family if made.made_in is not None]
        for number, made in family:
            if went_on and (made.made_in is None or made.made != max(went_on)):
                continue  # it stands where it went on last
            one = LedgerPromise(made, of, house, people, local, moment)
            row = rows[number]
            if (
                (samples or not row.sample)
                and (script is None or same(row.script, script))
                and (number in seen or (owner and one.owner == owner))
                and (first is None or _is_told(one, row, first))
            ):
                found.append(one)
    return most_pressing_first(found)


def _is_told(one: LedgerPromise, row: IndexRow, first: dt.date) -> bool:
    """Whether a promise is open, made in a call since a day, or over since then."""
    if one.is_open:
        return True
    over = one.ending and one.ending.at.astimezone(one.now.tzinfo).date() >= first
    return row.place.day >= first or bool(over)


def _facts(reader: RecordReader, query: RecordQuery) -> list[tuple[Cursor, dict[str, Value]]]:
    found: list[tuple[Cursor, dict[str, Value]]] = []
    after: Cursor | None = None
    while page := reader.index.facts("promises", query, _AT_A_TIME, after):
        found += page
        if len(page) < _AT_A_TIME:
            break
        after = page[-1][0]
    return found


def _rows(reader: RecordReader, numbers: Iterable[int]) -> dict[int, IndexRow]:
    """The rows of calls, by their numbers."""
    wanted = list(dict.fromkeys(numbers))
    rows = reader.index.rows(wanted)
    if len(rows) == len(wanted):
        return dict(zip(wanted, rows, strict=True))
    # Something went meanwhile: one at a time, so that none stands for another
    return {number: row for number in wanted for row in reader.index.rows([number])}


def made_of(row: IndexRow, told: Mapping[str, Value], zone: dt.tzinfo) -> OpenPromise:
    """A promise as the index has it."""
    if row.began_ms is None:
        # When it began cannot be read: its day is known, and its promises are owed all the same.
        day = min(max(row.place.day, FIRST_DAY), LAST_DAY)
        began = dt.datetime.combine(day, dt.time(), dt.UTC)
    else:
        began = dt.datetime.fromtimestamp(row.began_ms / 1000, dt.UTC)
    ms = told["ms"]
    if isinstance(ms, int) and abs(ms) < A_YEAR_MS:
        with suppress(OverflowError):
            began += dt.timedelta(milliseconds=ms)
    return OpenPromise(
        id=str(told["promise"] or ""),
        interaction=identifier(row.id) or "",
        text=str(told["text"] or ""),
        customer=Customer(row.customer or "", row.account or "", row.phone_as_given or ""),
        script=row.script or "",
        made=began,
        due=due_moment(told["due"], zone),
        due_text=str(told["due_text"] or ""),
        waited_for=told["origin"] == "customer",
        agent=row.agent or "",
        agent_name=row.agent_name or "",
        to=str(told["recipient"] or ""),
        withdrawn=bool(told["withdrawn"]),
    )


def _said(
    statements: Iterable[Mapping[str, Any]], zone: dt.tzinfo
) -> dict[tuple[str, str], list[PromiseChangeSaid]]:
    """What was said of promises, by call and promise (`index_rows.key`)."""
    found: dict[tuple[str, str], list[PromiseChangeSaid]] = {}
    for one in statements:
        told = change_said(one, zone)
        if told is not None:
            of = (key(one.get("interaction")), key(one.get("of")))
            found.setdefault(of, []).append(told)
    return found


def change_said(one: Mapping[str, Any], zone: dt.tzinfo) -> PromiseChangeSaid | None:
    """A statement about a promise; None for one that tells no time."""
    at, by = moment_of(one.get("at")), one.get("by")
    if at is None:
        return None
    return PromiseChangeSaid(
        str(one.get("change") or ""),
        at,
        by if isinstance(by, Mapping) else {},
        due_moment(one.get("due"), zone),
        told_id(one.get("to")) or None,
        str(one.get("words") or ""),
        str(one.get("consent") or ""),
    )
