"""`library.yaml`: who the house is and how it works."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from jobaid.library.hours import USUAL, WEEKDAYS
from jobaid.library.model import House, Words
from jobaid.library.model.house_file import FORMAT, CustomerKind
from jobaid.library.reading.key_reader import KeyReader
from jobaid.library.reading.nodes import FIELD_NAME, LANGUAGE, nodes_of, once
from jobaid.library.reading.number_keys import whole
from jobaid.library.reading.question_reader import is_words, questions_of
from jobaid.library.reading.script_reader import tell_no_mapping
from jobaid.library.reading.shared_keys import choices_of, fields_of, titled
from jobaid.library.report import Report
from jobaid.library.yaml_source import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    place,
    text_of,
    value_of,
)
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model.script_notes import AcceptedFinding

FILE = "library.yaml"
DATE_ORDERS = ("dmy", "mdy", "ymd")
# Minutes before its due time a promise counts as due soon, unless the house says otherwise.
DUE_SOON = 30

_HOUSE = frozenset(
    (
        "id", "name", "company", "languages", "timezone", "currency", "hours", "holidays",
        "values", "caller_fields", "question", "transfer_to", "skip_reasons",
        "off_script_reasons", "questions", "causes", "date_order", "opening", "due_soon",
        "customer_kinds",
        "live_floor", "accepted", "format",
    )
)  # fmt: skip
_CUSTOMER_KIND = frozenset(("id", "label", "scope", "opening"))
_SPAN = re.compile(r"\s*(\d{1,2}:\d{2})\s*[-\u2013]\s*(\d{1,2}:\d{2})\s*")
_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
# Deeper groups of values than this have no use in a text.
_DEEPEST_VALUES = 5


def read_house(content: bytes) -> tuple[House | None, tuple[Finding, ...]]:
    """The house. None only when there is no mapping to read; never raises for the content."""
    report = Report(FILE)
    root = nodes_of(content, report)
    house = None
    if isinstance(root, MappingNode):
        house = _house(KeyReader(root, report))
    elif root is not None or not report.findings:
        tell_no_mapping(root, "`library.yaml`", report, "name: My house")
    return house, report.in_order()


def _house(keys: KeyReader) -> House:
    languages = _languages(keys)
    return House(
        name=keys.text("name") or "",
        company=keys.words("company") or Words({"": keys.text("name") or ""}),
        languages=languages,
        timezone=_timezone(keys),
        currency=_currency(keys),
        hours=_hours(keys),
        holidays=_holidays(keys),
        values=_values(keys, languages),
        caller_fields=fields_of(keys, "caller_fields"),
        questions=questions_of(keys),
        transfer_to=choices_of(keys, "transfer_to"),
        skip_reasons=choices_of(keys, "skip_reasons"),
        off_script_reasons=choices_of(keys, "off_script_reasons"),
        causes=choices_of(keys, "causes"),
        date_order=_date_order(keys),
        opening=keys.text("opening"),
        due_soon=_due_soon(keys),
        customer_kinds=_customer_kinds(keys),
        live_floor=keys.flag("live_floor"),
        accepted=_accepted(keys),
        format=_format(keys),
        **keys.kept(_HOUSE, "`library.yaml`"),
    )


def _accepted(keys: KeyReader) -> tuple[AcceptedFinding, ...]:
    if not keys.has("accepted"):
        return ()
    # Few houses have any: a start does not wait for what reads them.
    from jobaid.library.reading.note_reader import accepted

    return accepted(keys)


def _languages(keys: KeyReader) -> tuple[str, ...]:
    found: list[str] = []
    for number, code in enumerate(keys.texts("languages")):
        if LANGUAGE.fullmatch(code) is None:
            words = sentence("`{code}` is no language code.", code=code)
            spot = keys.spots[f"languages.{number}"]
            keys.report.add("JA034", spot, words, sentence("Write it like `en`, `es` or `pt-BR`."))
        elif code not in found:
            found.append(code)
    return tuple(found) or ("en",)


def _timezone(keys: KeyReader) -> str:
    name = keys.text("timezone")
    if name is None:
        return "UTC"
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        # Only now: the list of all zones is read from some 600 files.
        from zoneinfo import available_timezones

        words = sentence("The time zone `{name}` is not known; UTC is used.", name=name)
        keys.report.add(
            "JA044", keys.spots["timezone"], words, keys.report.meant(name, available_timezones())
        )
        return "UTC"
    return name


def _currency(keys: KeyReader) -> str:
    code = keys.text("currency")
    if code is None:
        return "GBP"
    if re.fullmatch(r"[A-Z]{3}", code) is None:
        words = sentence("`{code}` is no currency code.", code=code)
        keys.report.add(
            "JA034", keys.spots["currency"], words, sentence("Write it like `GBP` or `EUR`.")
        )
    return code


def _hours(keys: KeyReader) -> Mapping[str, tuple[tuple[str, str], ...]]:
    inner = keys.group("hours", 'a group of weekdays, like `mon: "08:00-20:00"`')
    if inner is None:
        return {}
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for name, value in inner.nodes.items():
        keys.spots[f"hours.{name}"] = inner.spots[name]
        if name in WEEKDAYS:
            before = len(keys.report.findings)
            found[name] = _spans(value, keys.report)
            if not found[name] and len(keys.report.findings) > before:
                # A slip of the keys is no closed day.
                found[name] = USUAL
        else:
            words = sentence(
                "`{name}` is no weekday; they are {known}.", name=name, known=", ".join(WEEKDAYS)
            )
            keys.report.add("JA044", inner.spots[name], words, keys.report.meant(name, WEEKDAYS))
    return found


def _spans(node: Node, report: Report) -> tuple[tuple[str, str], ...]:
    """The spans of one day: one text, a list of them, or a list of [open, close] pairs."""
    if isinstance(node, SequenceNode):
        ends = [entry.value for entry in node.value if isinstance(entry, ScalarNode)]
        if len(ends) == len(node.value) == 2 and all("-" not in end for end in ends):
            return _span(f"{ends[0]}-{ends[1]}", node, report)
        return tuple(span for entry in node.value for span in _spans(entry, report))
    text = text_of(node) if isinstance(node, ScalarNode) else ""
    if text is None or text == "closed":
        return ()
    return tuple(span for part in text.split(",") for span in _span(part, node, report))


def _span(text: str, node: Node, report: Report) -> tuple[tuple[str, str], ...]:
    match = _SPAN.fullmatch(text)
    if match is not None:
        first, last = (end.zfill(5) for end in match.groups())
        if first < "24:00" >= last != first and first[3:] < "60" and last[3:] < "60":
            # What ends before it begins is a shift over midnight.
            return ((first, last),)
    words = sentence("`{text}` is no span of opening hours.", text=text.strip())
    fix = sentence(
        'Write it like `"08:00-20:00"`, over midnight like `"22:00-06:00"`, or `closed`.'
    )
    report.add("JA044", place(node), words, fix)
    return ()


def _holidays(keys: KeyReader) -> tuple[str, ...]:
    """Dates; a holiday may also be written as `{date, name}`."""
    node = keys.nodes.get("holidays")
    if node is None:
        return ()
    found: list[str] = []
    for entry in keys.entries("holidays", node):
        inner = KeyReader(entry, keys.report) if isinstance(entry, MappingNode) else None
        spot = place(entry)
        if inner is not None:
            text = inner.text("date")
            inner.extra(frozenset(("date", "name")), "a holiday")
        else:
            text = text_of(entry) if isinstance(entry, ScalarNode) else None
        if text is not None and _is_day(text):
            keys.spots[f"holidays.{len(found)}"] = spot
            found.append(text)
        else:
            words = (
                sentence("`{text}` is no date.", text=text)
                if text
                else sentence("A holiday is a date.")
            )
            keys.report.add("JA044", spot, words, sentence('Write it like `"2026-12-25"`.'))
    return tuple(found)


def _is_day(text: str) -> bool:
    if _DATE.fullmatch(text) is None:
        return False
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _values(
    keys: KeyReader, languages: tuple[str, ...]
) -> Mapping[str, Words | bool | int | float]:
    found: dict[str, Words | bool | int | float] = {}
    inner = keys.group("values", "a group of values, each under its name")
    if inner is not None:
        _flatten(inner, "", found, keys, languages)
    return found


def _flatten(
    inner: KeyReader,
    group: str,
    found: dict[str, Words | bool | int | float],
    keys: KeyReader,
    languages: tuple[str, ...],
) -> None:
    """Add the values of a group under their dotted names."""
    for key, value in inner.nodes.items():
        name = f"{group}{key}"
        keys.spots[f"values.{name}"] = inner.spots[key]
        if FIELD_NAME.fullmatch(name) is None:
            words = sentence(
                "The name `{name}` is not made of a-z, 0-9 and `_`, with dots for groups.",
                name=name,
            )
            keys.report.add("JA023", inner.spots[key], words)
        if isinstance(value, ScalarNode):
            plain_value = value_of(value)
            if isinstance(plain_value, str):
                found[name] = Words.of(plain_value)
            elif plain_value is not None:
                found[name] = plain_value
        elif isinstance(value, MappingNode) and not is_words(value, languages):
            if name.count(".") < _DEEPEST_VALUES:
                _flatten(KeyReader(value, keys.report), f"{name}.", found, keys, languages)
            else:
                keys.report.add(
                    "JA017",
                    inner.spots[key],
                    sentence("`{name}` is grouped too deeply.", name=name),
                )
        elif (words_of_value := inner.words(key)) is not None:
            found[name] = words_of_value


def _date_order(keys: KeyReader) -> str:
    order = keys.one_of("date_order", DATE_ORDERS, DATE_ORDERS[0])
    return order if order in DATE_ORDERS else DATE_ORDERS[0]


def _due_soon(keys: KeyReader) -> float:
    minutes = keys.number("due_soon")
    if minutes is None or minutes >= 0:
        return DUE_SOON if minutes is None else minutes
    words = sentence(
        "`due_soon: {minutes}` is no number of minutes; {due_soon} is used.",
        minutes=f"{minutes:g}",
        due_soon=DUE_SOON,
    )
    keys.report.add("JA030", keys.spots["due_soon"], words)
    return DUE_SOON


def _customer_kinds(keys: KeyReader) -> tuple[CustomerKind, ...]:
    found = []
    for number, node in enumerate(keys.mappings("customer_kinds", "kind of customers"), start=1):
        inner = KeyReader(node, keys.report)
        id = inner.id("kind of customers", f"kind-{number}")
        made = CustomerKind(
            id,
            inner.words("label") or titled(id),
            inner.texts("scope"),
            inner.text("opening"),
            **inner.kept(_CUSTOMER_KIND, "a kind of customers"),
        )
        found.append(made)
    return once(found, lambda one: (one.id, one.at), "kind of customers", keys.report)


def _format(keys: KeyReader) -> int:
    number = whole(keys, "format", 1)
    if number is None:
        return FORMAT
    if number > FORMAT:
        words = sentence(
            "The library is written in form {number}; this program knows forms up to {format}. "
            "What it does not know is kept and not used.",
            number=str(number),
            format=FORMAT,
        )
        keys.report.add(
            "JA038", keys.spots["format"], words, sentence("Use the newest version of Job Aid.")
        )
    return number
