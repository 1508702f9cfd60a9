"""What the index knows of a document: a row of columns, and the words to find it by.

Any JSON may stand in a document: what has not the expected form counts as absent.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from jobaid.library import customer_fields
from jobaid.log.index.index_words import fold
from jobaid.log.plain_records import local_moment

_LONGEST_SHOWN = 120
_LARGEST = (1 << 63) - 1
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# What of an entry of these lists people have written, or would look for
_SPOKEN = {
    "notes": ("text",),
    "none_fits": ("text",),
    "off_script": ("reason", "text"),
    "promises": ("text", "to"),
    "skipped": ("reason",),
    "slips": ("rule", "text"),
    "may_used": ("may", "reason"),
    "transfers": ("to",),
    "rules_broken": ("why",),
}
_ABOUT = ("script", "outcome", "reason", "channel", "team")


class DayFileRef(NamedTuple):
    """Where a document is kept: the desk and the day of its day file."""

    desk: str
    day: date


class IndexRow(NamedTuple):
    """One interaction as a list shows it; None where the document does not say.

    `id` is the document's id as JSON writes it (ASCII, without the quotes; "" for none), `rev` its
    revision, `place` where it is kept, `began_ms` milliseconds since 1970, `zone` the document's
    time zone, `desk` the device that made it, `version` the content id of the script that was
    chosen, `hour` (0 to 23) the local hour of the beginning. What ends in `_s` is in seconds;
    `slips`, `promises` and `notes` are how many.
    """

    id: str
    rev: int
    place: DayFileRef
    state: str | None = None
    began_ms: int | None = None
    zone: str | None = None
    agent: str | None = None
    agent_name: str | None = None
    desk: str | None = None
    team: str | None = None
    channel: str | None = None
    script: str | None = None
    outcome: str | None = None
    handle_s: float | None = None
    customer: str | None = None
    account: str | None = None
    slips: int = 0
    promises: int = 0
    sample: bool = False
    language: str | None = None
    version: str | None = None
    hold_s: float | None = None
    wrap_s: float | None = None
    waited_s: float | None = None
    phone: str | None = None
    hour: int | None = None
    notes: int = 0

    @property
    def order(self) -> tuple[int, int]:
        """What sorts rows by time: the day of the file, then the moment."""
        return self.place.day.toordinal(), self.began_ms or 0

    @property
    def customer_key(self) -> str | None:
        """The customer's name as names are compared: no case, no accents."""
        return None if self.customer is None else fold(self.customer)


def key(identifier: object) -> str:
    """An id in the form in which the index and people see it: as JSON, without the quotes."""
    return json.dumps(identifier)[1:-1] if isinstance(identifier, str) else ""


def identifier(key: str) -> str | None:
    """The id behind a `key`, or None where there is none."""
    try:
        told = json.loads(f'"{key}"')
    except ValueError:
        return None
    return told if key and isinstance(told, str) else None


def row_of(document: Mapping[str, Any], place: DayFileRef) -> IndexRow:
    """The row of an interaction document. Never raises."""
    agent, fields = document.get("agent"), document.get("fields")
    agent = agent if isinstance(agent, dict) else {}
    fields = fields if isinstance(fields, dict) else {}
    return IndexRow(
        id=key(document.get("id")),
        rev=revision(document),
        place=place,
        state=_name(document.get("state")),
        began_ms=began_ms(document),
        zone=_name(document.get("timezone")),
        agent=_name(agent.get("id")),
        agent_name=_name(agent.get("name")),
        desk=_name(document.get("desk")),
        team=_name(document.get("team")),
        channel=_name(document.get("channel")),
        script=_name(document.get("script")),
        outcome=_name(document.get("outcome")),
        handle_s=_seconds(document.get("handle_s")),
        customer=_name(fields.get(customer_fields.NAME)),
        account=_name(fields.get(customer_fields.ACCOUNT))
        or _name(fields.get(customer_fields.PLAIN_ACCOUNT)),
        slips=_count(document.get("slips")),
        promises=_count(document.get("promises")),
        sample=document.get("sample") is True,
        language=_name(document.get("language")),
        version=_version(document),
        hold_s=_seconds(document.get("hold_s")),
        wrap_s=_seconds(document.get("wrap_s")),
        waited_s=_seconds(document.get("waited_s")),
        phone=_name(fields.get("customer.phone")) or _name(fields.get("phone")),
        hour=_hour(document),
        notes=_count(document.get("notes")),
    )


def revision(document: Mapping[str, Any]) -> int:
    """The revision of a document, 0 where it tells none."""
    rev = document.get("rev")
    return min(max(rev, 0), _LARGEST) if isinstance(rev, int) else 0


def began_ms(document: Mapping[str, Any]) -> int | None:
    """When an interaction began, in milliseconds since 1970; None where it does not say."""
    moment = moment_of(document.get("started"))
    if moment is None:
        return None
    since = moment - _EPOCH
    return since.days * 86_400_000 + since.seconds * 1000 + since.microseconds // 1000


def moment_of(text: object) -> datetime | None:
    """A time as events tell it (ISO 8601; without an offset UTC), or None. Never raises."""
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except ValueError:
        return None


def text_of(document: Mapping[str, Any]) -> str:
    """All that an interaction can be found by: what people typed, chose and said."""
    return _joined(_texts(document))


def amendment_text(document: Mapping[str, Any]) -> str:
    """All that an amendment or another statement can be found by: what a person wrote."""
    fields, why = document.get("fields"), document.get("why")
    values = [document.get(name) for name in ("note", "words", "text", "consent")]
    values += fields.values() if isinstance(fields, dict) else ()
    values += why.values() if isinstance(why, dict) else (why,)
    comments = document.get("comments")
    for one in comments if isinstance(comments, list) else ():
        values.append(one.get("text") if isinstance(one, dict) else None)
    return _joined(values)


def _texts(document: Mapping[str, Any]) -> Iterator[object]:
    """What people may search, of whatever form it is."""
    for name in _ABOUT:
        yield document.get(name)
    for name in ("fields", "misfits", "agent", "feedback"):
        held = document.get(name)
        if isinstance(held, dict):
            yield from held.values()
    for name, parts in _SPOKEN.items():
        entries = document.get(name)
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict):
                for part in parts:
                    yield entry.get(part)
            else:
                yield entry
    events = document.get("events")
    for event in events if isinstance(events, list) else ():
        if isinstance(event, dict) and event.get("type") == "answered":
            yield event.get("label")
    yield document.get("summary")  # last: it repeats what stands elsewhere


def _joined(values: Iterable[object]) -> str:
    """The texts and numbers among the values, also those in lists."""
    found: list[str] = []
    for value in values:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, list):
            found += [one for one in value if isinstance(one, str)]
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found.append(str(value))
    return "\n".join(found)


def _name(value: object) -> str | None:
    """A text short enough for a column, and one that any encoding can write."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value:
        return None
    return value[:_LONGEST_SHOWN].encode("utf-8", "replace").decode("utf-8").replace("\0", "?")


def _version(document: Mapping[str, Any]) -> str | None:
    versions, script = document.get("versions"), document.get("script")
    return (
        _name(versions.get(script))
        if isinstance(versions, dict) and isinstance(script, str)
        else None
    )


def _hour(document: Mapping[str, Any]) -> int | None:
    if not isinstance(document.get("started"), str):
        return None
    moment = local_moment(document)
    return None if moment is None else moment.hour


def _count(value: object) -> int:
    return len(value) if isinstance(value, list) else 0


def _seconds(value: object) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e12:
        return float(value)
    return None
