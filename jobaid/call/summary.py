"""The summary of a call: at most three lines that a colleague would write, for any CRM.

Why they rang and how it ended; what is known and was done; what comes next, and what was noted.
A line with nothing to say is left out, so that it grows with the call. It is in the house's first
language, whichever the call is in: colleagues read it; a text for the customer asks for theirs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jobaid.call.customer import Customer
from jobaid.call.values import python_value
from jobaid.library.customer_fields import ACCOUNT, NAME, PLAIN_ACCOUNT
from jobaid.library.due_times.due_words import due_words, tag_of
from jobaid.library.texts import Unworkable, say
from jobaid.library.texts.rendered import cut
from jobaid.library.texts.spoken_values import say_list, say_money
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ended

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Field, House, Words

# Of many answers those at both ends tell most: why they rang, and what was agreed.
_MOST_ANSWERS = 4
_LONGEST_VALUE = 300
_SHOWN_ABOVE = frozenset({NAME, ACCOUNT, PLAIN_ACCOUNT})

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "promised": "Promised",
        "awaited": "The customer promised",
        "no-time": "no time yet",
        "by": "by {when}",
        "done": "Done",
        "transferred": "Transferred to {to}",
        "skipped": "Skipped {step}",
        "complained": "Complaint",
        "no-contact": "Wants no calls from us",
        "misfit": "{value} (as given, does not fit)",
        "note": "Note",
    },
    "es": {
        "promised": "Prometido",
        "awaited": "El cliente prometió",
        "no-time": "aún sin hora",
        "by": "para el {when}",
        "done": "Hecho",
        "transferred": "Transferida a {to}",
        "skipped": "Se saltó {step}",
        "complained": "Reclamación",
        "no-contact": "No quiere que llamemos",
        "misfit": "{value} (tal como vino, no encaja)",
        "note": "Nota",
    },
    "fr": {
        "promised": "Promis",
        "awaited": "Le client a promis",
        "no-time": "encore sans heure",
        "by": "pour {when}",
        "done": "Fait",
        "transferred": "Transféré à {to}",
        "skipped": "Étape sautée : {step}",
        "complained": "Réclamation",
        "no-contact": "Ne veut pas que nous appelions",
        "misfit": "{value} (tel que donné, ne convient pas)",
        "note": "Note",
    },
    "de": {
        "promised": "Versprochen",
        "awaited": "Der Kunde hat versprochen",
        "no-time": "noch ohne Uhrzeit",
        "by": "bis {when}",
        "done": "Erledigt",
        "transferred": "Weitergeleitet an {to}",
        "skipped": "Schritt übersprungen: {step}",
        "complained": "Beschwerde",
        "no-contact": "Wünscht keine Anrufe von uns",
        "misfit": "{value} (wie angegeben, passt nicht)",
        "note": "Notiz",
    },
}


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What there is to tell of a call, each thing in words of the house's first language."""

    title: str
    outcome: str
    who: str
    answers: tuple[str, ...]
    known: tuple[tuple[str, str], ...]
    done: tuple[str, ...]
    promises: tuple[str, ...]
    awaited: tuple[str, ...]
    notes: tuple[str, ...]


def summary(call: CallReadModel, draft: str = "", language: str | None = None) -> str:
    """The call in at most three lines. `draft` is the field of a note that is being written.

    `language` is another than the house's first, for a text that goes to the customer.
    """
    facts = facts_of(call, draft, _MOST_ANSWERS, language)
    words = _WORDS[tag_of(language or _language(call))]
    head = f"{facts.title}: {facts.outcome}" if facts.outcome else facts.title
    if facts.who:
        head += f" ({facts.who})"
    why = [head, ", ".join(f"“{one}”" for one in facts.answers)]
    known = ["; ".join(f"{label}: {value}" for label, value in facts.known)] if facts.known else []
    after = [f"{words['promised']}: {one}" for one in facts.promises]
    after += [f"{words['awaited']}: {one}" for one in facts.awaited]
    after += [f"{words['note']}: {one}" for one in facts.notes]
    lines = (_sentences(why), _sentences([*known, *facts.done]), _sentences(after))
    return "\n".join(line for line in lines if line)


def facts_of(
    call: CallReadModel, draft: str = "", most: int | None = None, language: str | None = None
) -> CallFacts:
    """What there is to tell of a call, at most `most` answers; the rest as for `summary`."""
    state, library = call.state, call.library
    language = language or _language(call)
    topics = [library.scripts.get(id) for id in call.topics()]
    titles = [_words(call, script.title, language) for script in topics if script is not None]
    outcome = library.outcomes.get(state.outcome or "")
    customer, given = Customer.of(state.fields), state.promises.values()
    notes = [*(one["text"] for one in state.notes), state.fields.get(draft, "")]
    return CallFacts(
        title=say_list(titles, language) or str(state.script or ""),
        outcome=_words(call, outcome.label, language) if outcome else as_words(state.outcome or ""),
        who=", ".join(one for one in (customer.shown_name, customer.shown_account) if one),
        answers=tuple(_answers(call, most, language)),
        known=tuple(_known(call, draft, language)),
        done=tuple(_done(call, language)),
        promises=tuple(_promise(call, one, language) for one in given if not one.get("from")),
        awaited=tuple(_promise(call, one, language) for one in given if one.get("from")),
        notes=tuple(line for one in notes if (line := _line(str(one)))),
    )


def _sentences(parts: Iterable[str]) -> str:
    return " ".join(ended(one) for one in parts if one)


def _answers(call: CallReadModel, most: int | None, language: str) -> Iterable[str]:
    """What the customer said, in the order of the steps; not where a script was only visited, and
    not on a branch that the call has left.
    """
    topics, on_path = set(call.topics()), call.on_path()
    gone_back_from = {place[:2] for place in call.state.branch.ahead}
    said: list[tuple[tuple[str, str] | None, str]] = [
        (key, answer)
        for key, answer in call.state.answers.items()
        if key[0] in topics and (key in on_path or key in gone_back_from)
    ]
    said += [(None, str(one["text"])) for one in call.state.none_fits if one.get("text")]
    if most is not None and len(said) > most:
        said = [*said[: most // 2], *said[-(most // 2) :]]
    for key, answer in said:
        ready = None if key is None else call.compiled.step(key)
        chosen = None if ready is None else ready.answers.get(answer)
        if chosen is not None:
            yield _words(call, chosen.answer.label, language)
        elif key is None:
            yield _line(answer)


def _known(call: CallReadModel, draft: str, language: str) -> Iterable[tuple[str, str]]:
    """Each captured value with its label; who it is stands above already."""
    state, house = call.state, call.library.house
    for name, kept in state.fields.items():
        if name in _SHOWN_ABOVE or name == draft:
            continue
        field = call.compiled.field(name, tuple(state.versions))
        label = _words(call, field.label, language) if field else ""
        yield label or as_words(name), _line(said_value(field, kept, house, language))
    for name, text in state.misfits.items():
        field = call.compiled.field(name, tuple(state.versions))
        label = _words(call, field.label, language) if field else ""
        value = _WORDS[tag_of(language)]["misfit"].format(value=_line(text))
        yield label or as_words(name), value


def _done(call: CallReadModel, language: str) -> Iterable[str]:
    state, words = call.state, _WORDS[tag_of(language)]
    for used in state.may_used:
        rule = call.library.may.get(used["may"])
        what = _words(call, rule.text, language) if rule else as_words(used["may"])
        if used.get("amount"):
            given = say_money(Decimal(used["amount"]), call.library.house.currency, language)
            what = f"{what}, {given}"
        yield f"{words['done']}: {what}"
    for one in state.complaints:
        yield f"{words['complained']}: {_line(str(one.get('text') or ''))}"
    for one in state.skipped:
        ready = call.compiled.step((one["script"], one["step"]))
        title = as_words(str(one["step"]))
        if ready is not None:
            title = _words(call, ready.step.title, language)
        yield f"{words['skipped'].format(step=title)}: {_line(str(one['reason']))}"
    if (state.no_contact or {}).get("on"):
        yield words["no-contact"]
    for one in state.transfers:
        yield words["transferred"].format(to=_line(str(one["to"])))


def _promise(call: CallReadModel, promise: Mapping[str, Any], language: str) -> str:
    """What is promised, with the day and its year: the summary is read later."""
    words, now = _WORDS[tag_of(language)], call.local_now()
    try:
        due = dt.datetime.fromisoformat(promise["due"])
        due = due if due.tzinfo is not None else due.replace(tzinfo=now.tzinfo)
        when = words["by"].format(when=due_words(due, now, language, dated=True))
    except (TypeError, ValueError, KeyError):
        told = promise.get("due_text") or promise.get("within")
        when = f"“{told}”, {words['no-time']}" if told else words["no-time"]
    return f"{_line(str(promise['text'])).rstrip('.')} ({when})"


def said_value(field: Field | None, kept: Any, house: House, language: str | None = None) -> str:
    """A kept value in words (a date, a choice by label); in the first language unless told."""
    language = language or house.languages[0]
    value = python_value(field, kept, language, house.languages)
    return _said(field, value, language, house.currency)


def _said(field: Field | None, value: Any, language: str, currency: str) -> str:
    try:
        if field is not None and field.kind == "money" and isinstance(value, Decimal | int):
            return say_money(value, currency, language)
        return say(value, language)
    except Unworkable:
        return str(value)


def _words(call: CallReadModel, words: Words, language: str) -> str:
    """A text of the library in a language, with the values of the call."""
    languages = call.library.house.languages
    return _line(call.render(words.text(language, languages), language).plain)


def as_words(id: str) -> str:
    """What to call something of which only the id is left."""
    return id.replace("-", " ").replace("_", " ").replace(".", " ").capitalize()


def _line(text: str) -> str:
    return cut(" ".join(text.split()), _LONGEST_VALUE)


def _language(call: CallReadModel) -> str:
    return call.library.house.languages[0]
