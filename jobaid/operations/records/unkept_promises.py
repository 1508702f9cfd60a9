"""The promises of calls that no day file has yet: a desk is in them, or was killed in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.library.hours import zone_of
from jobaid.log.index.fact_tables import facts_of
from jobaid.log.index.index_rows import moment_of
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.promise_standing import PROMISED_IN
from jobaid.promises.ledger import LedgerMoment, LedgerPromise
from jobaid.promises.open_promises import promises_in

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator

    from jobaid.library.model import Library
    from jobaid.log.index.sight import Sight
    from jobaid.operations.records.record_finder import Records
    from jobaid.promises.open_promises import Key


def unkept_promises(
    records: Records,
    library: Library,
    now: dt.datetime,
    known: Collection[Key],
    *,
    sight: Sight | None = None,
    samples: bool = False,
) -> Iterator[LedgerPromise]:
    """Those that are not `known` from the record, as they stand at `now` (aware).

    What a killed desk has promised is owed before the next start brings its call to the record.
    """
    zone = zone_of(library.house.timezone)
    local = now.astimezone(zone)
    moment = LedgerMoment(library.house, local)
    asked = RecordQuery(sight=sight, samples=samples)
    for call in records.open_calls:
        began = moment_of(call.document.get("started"))
        if began is None or call.document.get("state") not in PROMISED_IN:
            continue
        if not asked.fits(call.row, facts_of(call.document)):
            continue
        for made in promises_in(call.document, began, zone):
            if made.key not in known:
                yield LedgerPromise(made, [], library.house, library.people, local, moment)
