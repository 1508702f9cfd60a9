"""The forms of a house's own files, worked out from their schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from jobaid.library.schemas import schema
from jobaid.operations.studio.file_lists import SCHEMA_OF
from jobaid.operations.studio.form_keys import (
    FIELD_COLUMNS,
    FIELD_MORE,
    FormKey,
    KeyKind,
    form_key,
    label_of,
    options_of,
)
from jobaid.sentences import sentence

HOUSE_LISTS: Mapping[str, str] = {
    "never": sentence("Never list"),
    "may": sentence("You may list"),
    "standards": sentence("Standards"),
    "outcomes": sentence("Outcomes"),
    "replies": sentence("Replies to objections"),
    "glossary": sentence("Glossary"),
    "notices": sentence("Notices"),
    "objectives": sentence("Objectives"),
    "people": sentence("People"),
    "complaints": sentence("Clocks of complaints"),
    "recovery": sentence("Reasons to win back"),
    "rewards": sentence("Rewards"),
    "snippets": sentence("Snippets"),
    "masks": sentence("What is masked"),
}
"""The lists of a house that have a form, by the name of their file without its ending."""

HOUSE_FILE = "library"
PLAN_FILES: Mapping[str, str] = {
    "sampling": sentence("Which calls are reviewed"),
    "path": sentence("Learning path"),
}
"""The plans of a house, each a file that is edited whole, by its name without its ending."""


def is_whole_file(name: str) -> bool:
    """Whether a file of the house is one mapping, so that its form is of all of it."""
    return name == HOUSE_FILE or name in PLAN_FILES


_REFERS = {
    "needs": "fields",
    "outcome": "outcomes",
    "script": "scripts",
    "opening": "scripts",
    "coach": "people",
    "owner": "",
}
_REFERS_OF: Mapping[str, Mapping[str, str]] = {
    "scenarios": {
        "script": "scripts",
        "at": "targets",
        "enter": "targets",
        "say": "targets",
        "before": "targets",
        "tempts": "never",
        "never": "never",
        "ends": "outcomes",
        "fill": "fields",
    },
}
"""What the keys of a list refer to, where they do so otherwise than those of the house."""

_LABELS_OF: Mapping[str, Mapping[str, str]] = {
    "scenarios": {
        "for": sentence("Tags, for the learning path"),
        "opening": sentence("First words"),
        "must": sentence("What has to be done"),
        "never": sentence("Never rules that count"),
        "after": sentence("Only after"),
        "say": sentence("Says the line of"),
        "name": sentence("Name of the customer"),
    },
    "library": {
        "accepted": sentence("Warnings accepted"),
        "code": sentence("Warning"),
        "at": sentence("File, or its entry"),
        "by": sentence("Who"),
    },
    "sampling": {"first": sentence("Looked at before the rest is drawn")},
}
"""What the keys of a list are called, where that is otherwise than those of the house."""

_LONG = frozenset(("say", "why", "say_instead", "means", "text"))


def house_form(name: str) -> tuple[FormKey, ...]:
    """The keys of an entry of a house's list, or (`library`) of the house itself."""
    made = schema(SCHEMA_OF.get(name, name))
    held = made if is_whole_file(name) or name in SCHEMA_OF else made["items"]
    parts = made.get("$defs", {})
    return tuple(_keys(parts.get(_part(held), held), parts, name))


def _part(told: Mapping[str, Any]) -> str:
    """The part that a schema refers to; "" for none."""
    return str(told.get("$ref", "")).rpartition("/")[2]


def _keys(held: Mapping[str, Any], parts: Mapping[str, Any], name: str) -> Iterator[FormKey]:
    required = held.get("required", ())
    for key, told in held.get("properties", {}).items():
        if key in ("id", "was", "format"):
            continue
        made = _key(key, told, parts, key in required, name)
        if made is not None:
            yield replace(made, label=_LABELS_OF.get(name, {}).get(key, made.label))


def _key(
    key: str, told: Mapping[str, Any], parts: Mapping[str, Any], must: bool, name: str
) -> FormKey | None:
    part = _part(told)
    refers = _REFERS_OF.get(name, _REFERS).get(key, "")
    if name in ("rewards", "complaints") and key in ("for", "who"):
        refers = ""
    if part in _KINDS:
        kind = _KINDS[part]
        if part == "words" and key in _LONG and name in ("replies", "never", "notices", "glossary"):
            kind = "long-words" if key in ("say", "means") else "words"
        if part == "text" and refers:
            kind = "target" if refers in ("scripts", "targets") else "choice"
        if part == "texts" and refers:
            kind = "pick"
        return form_key(key, kind, must=must, refers=refers)
    if part == "offered":
        return form_key(key, "rows", columns=(form_key("label", "words", must=True),))
    if part == "fields":
        return form_key(key, "rows", must=must, columns=FIELD_COLUMNS, more=FIELD_MORE)
    if "enum" in told:
        usual = "own" if key == "wording" else ""
        options = [str(one) for one in told["enum"] if isinstance(one, str)]
        return form_key(key, "choice", must=must, options=options_of(*options), usual=usual)
    return _nested_key(key, told, parts, must, name)


def _nested_key(
    key: str, told: Mapping[str, Any], parts: Mapping[str, Any], must: bool, name: str
) -> FormKey | None:
    """Groups, lists of mappings, names with values; of several forms the fullest."""
    for one in (told, *told.get("anyOf", ())):
        if one.get("properties"):
            columns = tuple(_keys(one, parts, name))
            if key == "hours":
                days = tuple(one["properties"])
                hint = sentence("09:00-17:00, or closed")
                columns = tuple(form_key(day, "text", hint=hint) for day in days)
            return form_key(key, "group", must=must, columns=columns) if columns else None
    items = told.get("items")
    if isinstance(items, Mapping):
        for one in (items, *items.get("anyOf", ())):
            if one.get("properties"):
                return form_key(key, "rows", must=must, columns=tuple(_keys(one, parts, name)))
        if "enum" in items:
            return form_key(key, "pick", must=must, options=options_of(*items["enum"]))
        return form_key(key, "texts", must=must)
    if key in ("values", "knows"):
        return form_key(key, "pairs")
    types = told.get("type", "")
    if types == "string" or (isinstance(types, list) and "string" in types):
        return form_key(key, "text", must=must)
    for one in told.get("anyOf", ()):
        part = _part(one)
        if part in _KINDS:
            return FormKey(key, label_of(key), _KINDS[part], must)
    return None


_KINDS: Mapping[str, KeyKind] = {
    "words": "words",
    "many-words": "many-words",
    "text": "text",
    "expression": "code",
    "texts": "texts",
    "scope": "texts",
    "day": "text",
    "number": "number",
    "whole": "number",
    "flag": "flag",
    "score": "number",
    "wording": "choice",
    "id": "text",
}
