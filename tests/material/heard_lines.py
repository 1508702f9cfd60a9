"""What real callers say first, what the heard line makes of it, and whether that is so.

A value is judged by what the material says of the caller, where it does; else by the line itself,
read in another way than the program reads it: what was said right before the value.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jobaid.library.heard_values import heard_values
from jobaid.library.model import Field
from tests.shipped_reading import shipped_reading

_OTHER_NUMBER = re.compile(
    r"\b(policy|order|claim|invoice|card|bank|routing|pin|ssn|social|zip|licen[cs]e|member\w*)\b"
    r"[^.!?]{0,40}$",
    re.IGNORECASE,
)
_TO_CALL = re.compile(r"\b(phone|call|number|mobile|cell)\b[^.!?]{0,40}$", re.IGNORECASE)
_KIND = {
    "customer.name": "PERSON",
    "customer.phone": "PHONE_NUMBER",
    "customer.email": "EMAIL_ADDRESS",
}
_MARKED_WHOLE = ("Presidio",)
"""Where people marked every value of a line: what is not among them was not given."""

Known = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Filled:
    """A value proposed for a field from a line, and whether the caller gave it as that."""

    source: str
    field: str
    value: str
    line: str
    right: bool


def caller_fields() -> tuple[Field, ...]:
    """The fields with which the shipped library opens a call."""
    return shipped_reading().library.house.caller_fields


def filled(data: Path) -> Iterator[Filled]:
    """Every value that any opening line of the material proposes."""
    fields = caller_fields()
    for source, line, known in _lines(data):
        for field, value in heard_values(line, fields).items():
            yield Filled(source, field, value, line, _is_so(source, field, value, line, known))


def _is_so(source: str, field: str, value: str, line: str, known: Known) -> bool:
    """`known`: what the material says was given, by field."""
    sought, given = _plain(value), [_plain(one) for one in known.get(field, ()) if _plain(one)]
    part = field == "customer.name"  # "Ann" is who others call Ann Lee
    if any(one == sought or (part and (one in sought or sought in one)) for one in given):
        return True
    if source in _MARKED_WHOLE:
        return False
    if field == "customer.name":
        parts = iter(re.findall(r"[\w'’-]+", line))
        whole = all(part.rstrip(".") in parts for part in value.split())  # each word, in this order
        before = line[: line.index(value.split()[0])]
        behind = line[line.index(value.split()[-1]) + len(value.split()[-1]) :]
        led = re.search(r"(name(?:['’]?s)?|this|is|llamo)[\s,:]+$", before, re.IGNORECASE)
        further = re.match(r" +(?!I\b)[A-Z]", behind)  # a name that goes on
        return whole and led is not None and further is None
    before = line[: line.index(value)]
    if field == "customer.email":
        return "@" in value
    if field == "customer.phone":
        return _TO_CALL.search(before) is not None and _OTHER_NUMBER.search(before) is None
    spoken_of = re.search(r"\b(phone|mobile|cell|call me)\b[^.!?]{0,40}$", before, re.IGNORECASE)
    return _OTHER_NUMBER.search(before) is None and spoken_of is None


def _plain(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())


def _lines(data: Path) -> Iterator[tuple[str, str, Known]]:
    yield from _star(data / "star" / "dialogues-dev.jsonl.gz")
    yield from _natcs(data / "natcs" / "development.jsonl")
    yield from _abcd(data / "abcd" / "dialogues-5.json")
    yield from _presidio(data / "presidio" / "synth_dataset_v2.json")


def _star(file: Path) -> Iterator[tuple[str, str, Known]]:
    """Each caller's first two turns; the names and accounts are those that the agent looked up."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for each in lines:
            call = json.loads(each)
            turns = [
                one["Text"]
                for one in call["Events"]
                if one["Agent"] == "User" and one["Action"] == "utter" and one.get("Text")
            ]
            asked = [
                (name, str(value).strip('" '))
                for one in call["Events"]
                if one["Action"] == "query"
                for constraint in one.get("Constraints", ())
                for name, value in (constraint.items() if isinstance(constraint, dict) else ())
            ]
            task = call["Scenario"]["UserTask"]
            names = re.findall(
                r"(?:You|Your?) (?:are|is|name is|name:) ?([A-Z]\w+(?: [A-Z]\w+)?)", task
            )
            names += re.findall(r"You \((\w+)\)", task)
            names += [value for name, value in asked if "Name" in name]
            accounts = [value for name, value in asked if "Account" in name]
            known: dict[str, list[str]] = {}
            if names:
                known["customer.name"] = names
            if accounts:
                known["customer.account"] = accounts
            for line in turns[:2]:
                yield "STAR", line, known


def _natcs(file: Path) -> Iterator[tuple[str, str, Known]]:
    for each in file.read_text("utf-8").splitlines():
        yield "NatCS", json.loads(each)["utterance"], {}


def _abcd(file: Path) -> Iterator[tuple[str, str, Known]]:
    for call in json.loads(file.read_text("utf-8")):
        told = call["scenario"]["personal"]
        known = {
            field: [told[key]]
            for field, key in (
                ("customer.name", "customer_name"),
                ("customer.phone", "phone"),
                ("customer.email", "email"),
            )
            if key in told
        }
        for turn in call["original"]:
            if turn[0] == "customer":
                yield "ABCD", turn[1], known


def _presidio(file: Path) -> Iterator[tuple[str, str, Known]]:
    """Sentences in which people marked every name, number and address: an account is none."""
    for one in json.loads(file.read_text("utf-8")):
        known: dict[str, list[str]] = {}
        for field, kind in _KIND.items():
            known[field] = [
                span["entity_value"] for span in one["spans"] if span["entity_type"] == kind
            ]
        known["customer.account"] = []
        yield "Presidio", one["full_text"], known
