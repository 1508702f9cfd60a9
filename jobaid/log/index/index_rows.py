"""What the index knows of a document: a row of columns, and the words to find it by.

Any JSON may stand in a document: what has not the expected form counts as absent.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from json.encoder import encode_basestring_ascii
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.library import customer_fields
from jobaid.log.index.index_words import fold
from jobaid.log.index.spellings import joined_names, phone_key
from jobaid.log.plain_records import local_moment

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document

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

    Values are those that count: where a correction put some right, `as_kept` has those of the
    document, as JSON by their names.
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
    customer_kind: str | None = None
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
    phone_as_given: str | None = None
    as_kept: str | None = None

    @property
    def order(self) -> tuple[int, int]:
        """What sorts rows by time: the day of the file, then the moment."""
        return self.place.day.toordinal(), self.began_ms or 0

    @property
    def customer_key(self) -> str | None:
        """The customer's name as names are compared: no case, no accents."""
        return None if self.customer is None else fold(self.customer)

    @property
    def kept_values(self) -> dict[str, str | None]:
        """What the document has where a correction put something else right, by column."""
        return dict(json.loads(self.as_kept)) if self.as_kept else {}

    def with_right(self, right: Mapping[str, str | None]) -> IndexRow:
        """The row as its document has it, with what statements put right (`put_right`)."""
        values: dict[str, Any] = {**self.kept_values, "as_kept": None}
        kept = self._replace(**values)
        differs = {
            name: getattr(kept, name) for name in right if getattr(kept, name) != right[name]
        }
        values = {**right, "as_kept": json.dumps(differs)}
        return kept._replace(**values) if differs else kept


CORRECTABLE = ("outcome", "customer", "account", "phone", "phone_as_given")
"""The columns of a row that a correction, or an amendment, of its call may put right."""

PUTTING_RIGHT = ("amendment", "correction")
"""The kinds of statements that put values of their call right."""


def put_right(statements: Iterable[Mapping[str, Any]]) -> dict[str, str | None]:
    """What amendments and corrections of a call, oldest first, say is right, by column of a row.

    None for what they say is empty. Never raises.
    """
    right: dict[str, str | None] = {}
    for said in statements:
        if said.get("kind") == "correction" and _name(said.get("outcome")) is not None:
            right["outcome"] = _name(said.get("outcome"))
        told = said.get("fields")
        fields = told if isinstance(told, dict) else {}
        if customer_fields.NAME in fields:
            right["customer"] = _name(fields[customer_fields.NAME])
        if fields.keys() & {customer_fields.ACCOUNT, customer_fields.PLAIN_ACCOUNT}:
            right["account"] = _account(fields)
        if fields.keys() & {customer_fields.PHONE, customer_fields.PLAIN_PHONE}:
            right["phone"] = _phone(fields)
            right["phone_as_given"] = _phone_as_given(fields)
    return right


def corrected(document: Mapping[str, Any], statements: Iterable[Mapping[str, Any]]) -> Document:
    """A document with what amendments and corrections of its call, oldest first, put right.

    What was kept stays in `document`. Never raises.
    """
    told = document.get("fields")
    fields = dict(told) if isinstance(told, dict) else {}
    found = {**document}
    for said in statements:
        right = said.get("fields")
        for name, value in right.items() if isinstance(right, dict) else ():
            if value is None:
                fields.pop(name, None)
            else:
                fields[name] = value
        if said.get("kind") == "correction" and _name(said.get("outcome")) is not None:
            found["outcome"] = said["outcome"]
    return {**found, "fields": fields} if fields or "fields" in document else found


def key(identifier: object) -> str:
    """An id in the form in which the index and people see it: as JSON, without the quotes."""
    return encode_basestring_ascii(identifier)[1:-1] if isinstance(identifier, str) else ""


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
    phone = _phone_as_given(fields)
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
        customer_kind=_name(document.get("customer_kind")),
        script=_name(document.get("script")),
        outcome=_name(document.get("outcome")),
        handle_s=_handled(document),
        customer=_name(fields.get(customer_fields.NAME)),
        account=_account(fields),
        slips=_count(document.get("slips")),
        promises=_count(document.get("promises")),
        sample=document.get("sample") is True,
        language=_name(document.get("language")),
        version=_version(document),
        hold_s=_seconds(document.get("hold_s")),
        wrap_s=_seconds(document.get("wrap_s")),
        waited_s=_seconds(document.get("waited_s")),
        phone=_phone_key(phone),
        phone_as_given=phone,
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
    """A time as events tell it (ISO 8601; without an offset UTC), or None. Never raises.

    The first and the last year of the calendar are none: there a time may have no local one.
    """
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not 1 < moment.year < 9999:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def due_of(text: object) -> tuple[datetime, bool] | None:
    """A due time as promises tell it, and whether it is one without an offset; or None.

    Such a one is local where the house is, which a record does not know: it is told in UTC. A day
    alone is over at its end.
    """
    if isinstance(text, str) and len(text) == len("2026-11-20"):
        text += "T23:59:59"
    moment = moment_of(text)
    if moment is None:
        return None
    told = str(text)
    return moment, not (told.endswith("Z") or "+" in told[10:] or "-" in told[10:])


def microseconds(moment: datetime) -> int:
    """An aware moment as microseconds since 1970."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


def mappings_in(many: object) -> list[Mapping[str, Any]]:
    """The objects of a list as a record tells it; none where it is no list. Never raises."""
    return [one for one in many if isinstance(one, Mapping)] if isinstance(many, list) else []


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
    fields = document.get("fields")
    for name, value in fields.items() if isinstance(fields, dict) else ():
        if isinstance(value, str) and "name" in str(name):
            yield joined_names(fold(value[:_LONGEST_SHOWN]))
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
    if value is None:
        return None
    if type(value) is str and value.isascii() and 0 < len(value) <= _LONGEST_SHOWN:
        return value.replace("\0", "?")  # the usual case
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


def _account(fields: Mapping[str, Any]) -> str | None:
    return _name(fields.get(customer_fields.ACCOUNT)) or _name(
        fields.get(customer_fields.PLAIN_ACCOUNT)
    )


def _phone(fields: Mapping[str, Any]) -> str | None:
    """The number as numbers are compared, so that one customer is one however it was typed."""
    return _phone_key(_phone_as_given(fields))


def _phone_key(told: str | None) -> str | None:
    return None if told is None else phone_key(told)


def _phone_as_given(fields: Mapping[str, Any]) -> str | None:
    """The number as people read and dial it."""
    return _name(fields.get(customer_fields.PHONE)) or _name(
        fields.get(customer_fields.PLAIN_PHONE)
    )


def _handled(document: Mapping[str, Any]) -> float | None:
    """The length of a call in seconds; from its beginning to its end where it tells none."""
    told = document.get("handle_s")
    if told is not None:
        return _seconds(told)
    began, ended = moment_of(document.get("started")), moment_of(document.get("ended"))
    if began is None or ended is None or ended < began:
        return None
    return (ended - began).total_seconds()


def _count(value: object) -> int:
    return len(value) if isinstance(value, list) else 0


def _seconds(value: object) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e12:
        return float(value)
    return None
