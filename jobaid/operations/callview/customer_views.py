"""What is known of the customer, in few words for the head of a call and in rows to read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from jobaid.operations.records.customer_view_models import CustomerHistory, EarlierCall
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, joined, listed, sentence

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel

CustomerRowKind = Literal[
    "no-contact",
    "complaint",
    "promise",
    "people",
    "identity",
    "note",
    "call",
    "sentence",
    "take-over",
    "number",
    "to-keep",
    "handed-over",
    "known",
    "check-again",
    "said",
]


_LONG_AGO = 30  # days after which a call is no longer what one begins with


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A row of the customer card. `at` is when it was or is due; `id` the call it is about."""

    kind: CustomerRowKind
    words: str
    at: dt.datetime | None = None
    late: bool = False
    id: str = ""
    detail: str = ""


def as_said_now(known: CustomerHistory | None, call: CallReadModel) -> CustomerHistory | None:
    """What is known with what the customer has said in this call of being called."""
    said = call.state.no_contact
    if said is None:
        return known
    words = str(said.get("words") or "") if said.get("on") else None
    return replace(known or CustomerHistory(), no_contact=words)


def no_contact_words(words: str | None) -> str:
    """That a customer wants no calls, with their words; "" where they have not said so."""
    if words is None:
        return ""
    return joined(sentence("Do not contact: wants no calls from us."), _quoted(words))


def customer_alert(known: CustomerHistory | None) -> str:
    """What must be seen before anything else of a customer, "" where there is no such thing."""
    if known is not None and known.no_contact is not None:
        return sentence("Do not contact")
    return sentence("Complaint open") if known is not None and known.complaint else ""


def customer_flags(known: CustomerHistory | None) -> tuple[Sentence, ...]:
    """What else is to be seen at a glance, the most pressing first."""
    if known is None:
        return ()
    found: list[Sentence] = []
    if known.complaint and known.no_contact is not None:
        found.append(sentence("Complaint open"))
    owed = sum(not one.waited_for for one in known.promises)
    if owed:
        found.append(counted(owed, "%Ln promise open", "%Ln promises open"))
    if known.count:
        found.append(counted(known.count, "%Ln call before", "%Ln calls before"))
    return tuple(found)


def to_take_over(known: CustomerHistory | None, call: CallReadModel) -> dict[str, str]:
    """What earlier calls know of the customer and this one does not say, by declared field."""
    fields = {} if known is None else known.fields
    return {
        name: value
        for name, value in fields.items()
        if call.field(name) is not None and call.state.fields.get(name) is None
    }


@dataclass(frozen=True, slots=True)
class CallBack:
    """What a call is made for: a promise to keep, or to ask after where it is the customer's."""

    number: str
    promise: str
    due: dt.datetime | None
    late: bool
    waited_for: bool = False


def call_back_rows(about: CallBack | None) -> tuple[CustomerRow, ...]:
    """Whom to ring, and what for."""
    if about is None:
        return ()
    words = sentence("Ask after: {text}") if about.waited_for else sentence("To keep: {text}")
    rows = (CustomerRow("to-keep", words.of(text=about.promise), about.due, about.late),)
    if not about.number:
        return rows
    return (CustomerRow("number", sentence("Ring {number}", number=about.number)), *rows)


def misfit_rows(call: CallReadModel) -> tuple[CustomerRow, ...]:
    """What came or was typed and does not fit its field, as it was given: it is to be asked."""
    labels = call.labels()
    told = sentence("Ask again: {field}. “{value}” does not fit.")
    return tuple(
        CustomerRow("check-again", told.of(field=labels.get(name, name), value=text), late=True)
        for name, text in call.state.misfits.items()
    )


def customer_rows(
    known: CustomerHistory | None, now: dt.datetime, fields: Mapping[str, str] | None = None
) -> tuple[CustomerRow, ...]:
    """Everything that is known, in the order in which an agent needs it.

    `fields` is what could be taken over into this call.
    """
    if known is None or not (known.count or known.no_contact is not None):
        return ()
    rows: list[CustomerRow] = []
    if known.no_contact is not None:
        told = no_contact_words(known.no_contact)
        rows.append(CustomerRow("no-contact", told, late=True, detail=known.no_contact_of))
    if len(known.people) > 1:
        people = ", ".join(known.people)
        asked = sentence("Known for {people}. Ask who is calling.", people=people)
        rows.append(CustomerRow("people", asked))
    if known.checked is not None:
        rows.append(CustomerRow("identity", sentence("Identity checked today"), known.checked))
    if known.complaint:
        told = sentence("Open complaint: {words}", words=known.complaint)
        rows.append(CustomerRow("complaint", told, detail=known.complaint_of))
    for one in known.promises:
        told = sentence("Promised: {text}", text=one.text)
        if one.waited_for:
            told = sentence("Ask after: {text}", text=one.text)
        owed = CustomerRow("promise", told, one.due, one.late, one.interaction, one.customer)
        rows.append(owed)
    if known.note:
        told = sentence("Last note: {words}", words=known.note)
        rows.append(CustomerRow("note", told, detail=known.note_of))
    rows += [
        CustomerRow("call", one.title, one.began, False, one.id, _ended(one)) for one in known.calls
    ]
    first = first_sentence(known, now)
    if first:
        rows.insert(0, CustomerRow("sentence", first))
    if fields:
        values = ", ".join(fields.values())
        rows.insert(0, CustomerRow("take-over", sentence("Take over: {values}", values=values)))
    return tuple(rows)


def first_sentence(known: CustomerHistory, now: dt.datetime) -> str:
    """Something to say first to somebody who has called before; "" to somebody new."""
    if len(known.people) > 1 or not known.calls:
        return ""
    late = next((one for one in known.promises if one.late and not one.waited_for), None)
    if late is not None:
        told = sentence("“I see we promised you: {text}. Let me see to that first.”")
        return told.of(text=late.text)
    if known.complaint:
        return sentence("“I have your complaint here. Is this about that?”")
    newest = known.calls[0]
    days = (now.astimezone(newest.began.tzinfo).date() - newest.began.date()).days
    if days == 0:
        told = sentence("“You spoke to us today about {title}. Is it the same?”")
        return told.of(title=newest.title)
    if days == 1:
        told = sentence("“You spoke to us yesterday about {title}. Is it the same?”")
        return told.of(title=newest.title)
    if days > _LONG_AGO:
        return ""
    return counted(
        days,
        "“You spoke to us %Ln day ago about {title}. Is it the same?”",
        "“You spoke to us %Ln days ago about {title}. Is it the same?”",
        title=newest.title,
    )


def _ended(call: EarlierCall) -> str:
    ended = sentence("{now} (corrected)", now=call.outcome) if call.corrected else call.outcome
    return listed([part for part in (call.customer, ended) if part])


def _quoted(words: str) -> str:
    return sentence("“{words}”", words=words) if words else ""
