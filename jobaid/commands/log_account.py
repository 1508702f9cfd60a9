"""The account of one call for a person: what happened, when, and what came of it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.commands.log_text import line, lines, mappings, span, when
from jobaid.library.due_times.due_words import due_words
from jobaid.log.index.index_rows import corrected, key

if TYPE_CHECKING:
    from jobaid.operations.records.record_reader import Record

AccountPart = Mapping[str, Any]

_TOLD_FIRST = ("v", "seq", "at", "ms", "type")
_STATES = {
    "open": "open now",
    "interrupted": "interrupted: it can be gone on with",
    "parked": "parked: it can be gone on with",
    "discarded": "discarded",
}


def account(record: Record, *, events: bool) -> Iterator[str]:
    """The lines of an account; with `events` every event in full at the end."""
    yield line(record.document.get("id"))
    yield from _columns(head_of(record))
    for title, body in account_parts(record, events=events):
        yield ""
        yield title
        yield from (f"  {one}" for one in body)


def account_parts(record: Record, *, events: bool) -> Iterator[tuple[str, list[str]]]:
    """The parts of an account that have something in them, each with its title."""
    document = record.document
    zone = record.row.zone
    for title, told in (
        ("What happened", _story(document)),
        ("Fields", _columns(_fields(document, record.now))),
        ("Promises", map(_promise, mappings(document.get("promises")))),
        ("Not done", _missing(document)),
        ("Slips", map(_slip, mappings(document.get("slips")))),
        ("Standards", _columns(map(_standard, mappings(document.get("standards"))))),
        ("Feedback", _columns(_feedback(document))),
        ("Notes", _notes(document)),
        ("Summary", lines(document.get("summary") or "")),
        ("Amendments", _amendments(record, zone)),
        ("Said of it", _statements(record, zone)),
        ("Events", _events(document) if events else ()),
    ):
        body = [one for one in told if one]
        if body:
            yield title, body


def head_of(record: Record) -> Iterator[tuple[str, str]]:
    """What a call was: names and values."""
    document, row = record.document, record.row
    agent, desk = document.get("agent"), document.get("desk")
    agent = agent if isinstance(agent, dict) else {}
    times = [("", span(document.get("handle_s"))), ("on hold ", span(document.get("hold_s")))]
    times.append(("wrap-up ", span(document.get("wrap_s"))))
    yield "State", _STATES.get(row.state or "", line(row.state, 40))
    yield "Script", line(document.get("script"))
    now, kept = line(record.now.get("outcome")), line(document.get("outcome"))
    yield "Outcome", now if now == kept else _put_right(now, kept)
    yield "Reason", line(document.get("reason"))
    yield "Began", when(document.get("started"), row.zone) + (f" ({row.zone})" if row.zone else "")
    yield "Length", ", ".join(name + time for name, time in times if time and time != "0:00")
    yield "Agent", line(agent.get("name") or agent.get("id"))
    yield "Team", line(document.get("team"))
    yield "Desk", line(desk)
    yield "Channel", line(document.get("channel"))
    yield "Customers", line(document.get("customer_kind"))
    yield "Language", line(document.get("language"))
    yield "Sample", "yes, this is no real call" if row.sample else ""


def _columns(pairs: Iterator[tuple[str, str]]) -> Iterator[str]:
    told = [(name, value) for name, value in pairs if value]
    width = max((len(name) for name, _ in told), default=0)
    for name, value in told:
        yield f"{name:{width}}  {value}"


def _story(document: AccountPart) -> Iterator[str]:
    """The call in order of time; of a record without events the path alone."""
    events = mappings(document.get("events"))
    if not events:
        for entry in mappings(document.get("path")):
            yield f"{_at(entry.get('entered_ms'))}  {_place(entry)}"
    for event in events:
        tell = _TOLD.get(str(event.get("type")))
        if tell is not None:
            yield f"{_at(event.get('ms'))}  {tell(event)}"


def _at(ms: object) -> str:
    known = isinstance(ms, int | float) and not isinstance(ms, bool)
    return f"{span(ms / 1000) if known else '':>7}"  # type: ignore[operator]


def _place(event: AccountPart) -> str:
    return f"{line(event.get('script'), 60)}/{line(event.get('step'), 60)}"


def _entered(event: AccountPart) -> str:
    how = line(event.get("how"), 20)
    return _place(event) + (f"  ({how})" if how in ("back", "jump", "undo", "skip") else "")


def _saying(words: str, *keys: str) -> Callable[[AccountPart], str]:
    """Tells an event by words and whatever it has under the keys."""

    def tell(event: AccountPart) -> str:
        told = ", ".join(text for key in keys if (text := line(event.get(key))))
        return f"  {words}: {told}" if told else f"  {words}"

    return tell


_TOLD: Mapping[str, Callable[[AccountPart], str]] = {
    "entered": _entered,
    "answered": lambda event: f"  “{line(event.get('label') or event.get('answer'))}”",
    "changed": lambda event: (
        f"  changed {line(event.get('field') or event.get('step'))} from {_value(event.get('old'))}"
        f" to {_value(event.get('value', event.get('answer')))}"
    ),
    "undone": _saying("undone", "what"),
    "skipped": _saying("skipped", "reason"),
    "repeated": _saying("said again"),
    "off-script": _saying("off script", "reason", "text"),
    "none-fits": _saying("no answer fitted", "text"),
    "reply-opened": _saying("reply", "reply"),
    "held": _saying("on hold"),
    "resumed": _saying("off hold"),
    "promised": _saying("promised", "text"),
    "promise-changed": _saying("promise changed", "text", "read_back", "to", "consent"),
    "promise-withdrawn": _saying("promise withdrawn", "reason"),
    "may-used": _saying("used", "may", "reason"),
    "slipped": _saying("slip", "rule", "text"),
    "nearly": _saying("near miss", "rule", "text"),
    "rule-broken": _saying("broke a rule", "why"),
    "transferred": _saying("transferred", "kind", "to"),
    "language-changed": _saying("language", "to"),
    "continued": _saying("gone on with after a stop"),
    "parked": _saying("parked", "reason"),
    "unparked": _saying("taken up again"),
    "wrapped-up": _saying("wrap-up", "outcome"),
    "wrap-up-left": _saying("back to the call"),
    "closed": _saying("closed", "outcome", "reason"),
    "discarded": _saying("discarded", "reason"),
}


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value)
    return line(value) or "nothing"


def _put_right(now: str, kept: str) -> str:
    """A value that was corrected, with what the call was kept with."""
    return f"{now or 'nothing'}  (corrected{f'; kept as {kept}' if kept else ''})"


def _fields(document: AccountPart, now: AccountPart) -> Iterator[tuple[str, str]]:
    held, right = (
        {line(name, 40): _value(value) for name, value in told.items()}
        if isinstance(told, dict)
        else {}
        for told in (document.get("fields"), now.get("fields"))
    )
    for field in {**held, **right}:
        kept, told = held.get(field, ""), right.get(field, "")
        yield field, told if told == kept else _put_right(told, kept)
    misfits = document.get("misfits")
    for field, value in misfits.items() if isinstance(misfits, dict) else ():
        yield line(field, 40), _value(value) + "  (as typed: it does not fit)"


def _promise(promise: AccountPart) -> str:
    due = promise.get("due") or promise.get("due_text") or promise.get("within")
    to = promise.get("to")
    told = line(promise.get("text"))
    told = f"by the customer: {told}" if promise.get("from") else told
    told += f", due {_when(due)}" if due else ""
    return told + (f", to {line(to)}" if to else "")


def _when(due: object) -> str:
    """A due time as one says it, as far as it can be read."""
    try:
        moment = dt.datetime.fromisoformat(str(due))
    except ValueError:
        return line(due)
    return due_words(moment, moment, dated=True)


def _missing(document: AccountPart) -> list[str]:
    missing = document.get("missing")
    return [line(one) for one in missing] if isinstance(missing, list) else []


def _slip(slip: AccountPart) -> str:
    near = "nearly: " if slip.get("kind") == "near-miss" else ""
    text = line(slip.get("text"))
    return near + line(slip.get("rule")) + (f": {text}" if text else "")


def _standard(standard: AccountPart) -> tuple[str, str]:
    met = "met" if standard.get("met") else "not met"
    unit = line(standard.get("unit"), 20)
    return line(standard.get("id"), 40), f"{line(standard.get('value'), 20)} {unit}  {met}"


def _feedback(document: AccountPart) -> Iterator[tuple[str, str]]:
    feedback = document.get("feedback")
    for name, value in feedback.items() if isinstance(feedback, dict) else ():
        if name != "ms":
            yield line(name, 40), line(value)


def _notes(document: AccountPart) -> Iterator[str]:
    for note in mappings(document.get("notes")):
        yield from lines(note.get("text"))


def _amendments(record: Record, zone: str | None) -> Iterator[str]:
    for one in record.amendments:
        agent = one.get("agent")
        name = agent.get("name") or agent.get("id") if isinstance(agent, dict) else agent
        yield f"{when(one.get('at'), zone)}, {line(name) or 'somebody'}"
        yield from (f"  {text}" for text in lines(one.get("note") or ""))
        fields = one.get("fields")
        for field, value in fields.items() if isinstance(fields, dict) else ():
            yield f"  {line(field, 40)}: {_value(value)}"


def _statements(record: Record, zone: str | None) -> Iterator[str]:
    """What was said of the call later: when, who, of which kind, and what it adds."""
    promised = mappings(record.document.get("promises"))
    promises = {key(one.get("id")): one.get("text") for one in promised}
    for one in record.statements:
        by = one.get("by")
        name = by.get("name") or by.get("id") if isinstance(by, dict) else by
        kind = line(one.get("kind"), 40)
        yield f"{when(one.get('at'), zone)}, {line(name) or 'somebody'}: {kind}"
        if (of := key(one.get("of"))) and of in promises:
            yield f"  {line(one.get('change'))}: {line(promises[of])}"
        if one.get("kind") == "correction":
            yield from _corrected(one, _before(record, one))
        if one.get("kind") in ("view", "assignment"):
            yield f"  {_opened_or_given(one)}"
        if words := one.get("words") or one.get("text"):
            yield from (f"  {text}" for text in lines(words))


def _opened_or_given(said: AccountPart) -> str:
    """What a view or an assignment says: "opened: review", "to tom: as planned"."""
    to = said.get("to")
    name = to.get("name") or to.get("id") if isinstance(to, Mapping) else to
    what = line(said.get("what"), 40) or (f"to {line(name, 80)}" if name else "")
    return ": ".join(part for part in (what, line(said.get("why"))) if part)


def _before(record: Record, said: AccountPart) -> AccountPart:
    """The fields of a call as they were when something was said of it."""
    at = str(said.get("at"))
    every = (*record.amendments, *record.statements)
    earlier = sorted((one for one in every if str(one.get("at")) < at), key=_moment)
    fields = corrected(record.document, earlier).get("fields")
    return fields if isinstance(fields, dict) else {}


def _moment(said: AccountPart) -> str:
    return str(said.get("at"))


def _corrected(said: AccountPart, before: AccountPart) -> Iterator[str]:
    """What a correction says is right: the outcome, fields by name; of one emptied what it held."""
    if said.get("outcome") is not None:
        yield f"  outcome: {line(said['outcome'])}"
    fields = said.get("fields")
    for name, now in fields.items() if isinstance(fields, Mapping) else ():
        held = line(before.get(name))
        was = f" (was {held})" if now is None and held else ""
        yield f"  {line(name)}: {_value(now)}{was}"


def _events(document: AccountPart) -> Iterator[str]:
    for event in mappings(document.get("events")):
        rest = {name: value for name, value in event.items() if name not in _TOLD_FIRST}
        number, kind = line(event.get("seq"), 8), line(event.get("type"), 40)
        yield f"{number:>4} {_at(event.get('ms'))}  {kind}  {line(json.dumps(rest), 4000)}"
