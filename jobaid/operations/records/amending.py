"""Adding to a record after the fact: the interaction is never edited, an amendment stands by it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jobaid.log.daybook import Daybook
from jobaid.log.dayfile import AMENDMENTS
from jobaid.log.mask import mask_value
from jobaid.operations.clock import stamp
from jobaid.operations.records.record_finder import Records
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document
    from jobaid.log.profile import Profile

AMENDMENT_VERSION = 1

_FIELD = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")


class BadAmendment(ErrorInWords, ValueError):
    """What is to be added cannot be; `words` say why."""


@dataclass(frozen=True, slots=True)
class Amended:
    """An amendment as it is kept, and how many card numbers and codes were masked in it."""

    document: Document
    masked: int


def amendment_of(
    of: str,
    note: object,
    *,
    id: str,
    at: str,
    agent: Mapping[str, str],
    fields: object = None,
) -> Document:
    """An amendment as it is kept; what goes in is masked already."""
    return {
        "v": AMENDMENT_VERSION,
        "id": id,
        "of": of,
        "at": at,
        "agent": dict(agent),
        "note": note,
        "fields": {} if fields is None else fields,
    }


def amend_record(
    profile: Profile,
    start: str,
    *,
    note: str,
    fields: Mapping[str, str],
    now: dt.datetime,
    new_id: Callable[[], str],
) -> Amended:
    """Add a note, values of fields, or both to the record whose id begins with `start`.

    `profile` is open for writing; the amendment goes into the day file of the day on which it is
    made. Raises NoSuchRecord, BadAmendment, ProfileTrouble, and OSError when the disk refuses
    (nothing is then changed).
    """
    profile.must_write()
    if not note.strip() and not fields:
        raise BadAmendment("An amendment needs a note or a field. Nothing was added.")
    for name in fields:
        if not _FIELD.fullmatch(name):
            raise BadAmendment(
                f"{name[:40]!r} is not the name of a field: small letters, digits and _, with dots "
                "between groups, like customer.name. Nothing was added."
            )
    with Records(profile) as records:
        record = records.record(start)
    typed, masked = mask_value({"note": note, "fields": dict(fields)})
    kept = typed if isinstance(typed, dict) else {}
    document = amendment_of(
        record.document["id"],
        kept.get("note"),
        id=new_id(),
        at=stamp(now),
        agent=profile.agent,
        fields=kept.get("fields"),
    )
    daybook = Daybook(profile.log, profile.desk)
    try:
        daybook.put(document, AMENDMENTS)
    finally:
        daybook.close()
    return Amended(document, masked)
