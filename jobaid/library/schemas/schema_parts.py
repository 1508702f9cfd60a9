"""The parts that schemas are made of: texts, words in languages, ids, lists."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_DEFINED: Mapping[str, Schema] = {
    "text": {
        "description": "One text. A number or true and false are taken as they are written.",
        "type": ["string", "number", "boolean", "null"],
    },
    "languages": {
        "description": "One text for each language.",
        "type": "object",
        "propertyNames": {"pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
        "additionalProperties": {"$ref": "#/$defs/text"},
    },
    "words": {
        "description": "What people read: one text, or one for each language.",
        "anyOf": [{"$ref": "#/$defs/text"}, {"$ref": "#/$defs/languages"}],
    },
    "many-words": {
        "description": "Texts, each perhaps in several languages; or a list for each language.",
        "anyOf": [
            {"$ref": "#/$defs/text"},
            {"type": "array", "items": {"$ref": "#/$defs/words"}},
            {
                "type": "object",
                "propertyNames": {"pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
                "additionalProperties": {
                    "anyOf": [
                        {"$ref": "#/$defs/text"},
                        {"type": "array", "items": {"$ref": "#/$defs/text"}},
                    ]
                },
            },
        ],
    },
    "id": {
        "description": "Stable for ever; `none` is reserved.",
        "type": ["string", "integer"],
        "pattern": "^[a-z0-9][a-z0-9-]*$",
        "not": {"const": "none"},
    },
    "field-name": {"type": "string", "pattern": r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$"},
    "expression": {
        "description": "A Jinja2 expression over the fields.",
        "type": ["string", "number", "boolean", "null"],
    },
    "texts": {
        "anyOf": [
            {"$ref": "#/$defs/text"},
            {"type": "array", "items": {"type": ["string", "number", "boolean"]}},
        ],
    },
    "scope": {
        "description": "Script ids, `script/step` ids or tags; absent means everywhere.",
        "$ref": "#/$defs/texts",
    },
    "day": {
        "description": "A date, or a date and time: 2027-01-31 or 2027-01-31T16:00.",
        "type": ["string", "null"],
        "pattern": r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$",
    },
    "number": {
        "type": ["number", "string", "null"],
        "pattern": r"^\s*[-+]?(\d+\.?\d*|\.\d+)\s*%?\s*$",
    },
    "whole": {"type": ["integer", "string", "null"], "pattern": r"^\s*[-+]?\d+(\.0*)?\s*$"},
    "flag": {"type": ["boolean", "null"]},
    "was": {"description": "The ids that it had before."} | {"$ref": "#/$defs/texts"},
    "score": {"description": "A score, 0 to 100.", "$ref": "#/$defs/number"},
    "wording": {"enum": ["own", "exact", None]},
    "field": {
        "type": "object",
        "properties": {
            "label": {"$ref": "#/$defs/words"},
            "kind": {
                "enum": [
                    "text", "long-text", "number", "money", "date", "time", "phone", "email",
                    "yes-no", "choice", "choices",
                ]
            },
            "required": {"type": ["boolean", "null"]},
            "pattern": {
                "description": "A regular expression that the whole value has to match.",
                "$ref": "#/$defs/text",
            },
            "example": {"$ref": "#/$defs/text"},
            "hint": {"$ref": "#/$defs/words"},
            "options": {"$ref": "#/$defs/offered"},
            "past": {"$ref": "#/$defs/flag"},
            "future": {"$ref": "#/$defs/flag"},
            "from_outside": {"$ref": "#/$defs/flag"},
            "was": {"$ref": "#/$defs/was"},
        },
    },
    "fields": {
        "description": "Fields under their names, or a list of names and fields with a `name`.",
        "anyOf": [
            {"type": "null"},
            {
                "type": "object",
                "propertyNames": {"$ref": "#/$defs/field-name"},
                "additionalProperties": {"$ref": "#/$defs/field"},
            },
            {
                "type": "array",
                "items": {
                    "anyOf": [
                        {"$ref": "#/$defs/field-name"},
                        {
                            "$ref": "#/$defs/field",
                            "properties": {"name": {"$ref": "#/$defs/field-name"}},
                            "anyOf": [{"required": ["name"]}, {"required": ["id"]}],
                        },
                    ],
                },
            },
        ],
    },
    "offered": {
        "description": "Things that are offered: labels, or `{id, label}`.",
        "anyOf": [
            {"$ref": "#/$defs/text"},
            {
                "type": "array",
                "items": {
                    "anyOf": [
                        {"type": ["string", "number", "boolean"]},
                        {
                            "type": "object",
                            "properties": {
                                "id": {"$ref": "#/$defs/id"},
                                "label": {"$ref": "#/$defs/words"},
                                "was": {"$ref": "#/$defs/was"},
                            },
                            "required": ["id"],
                        },
                    ]
                },
            },
            {"type": "object", "additionalProperties": {"$ref": "#/$defs/words"}},
        ],
    },
    "reply": {
        "type": "object",
        "properties": {
            "id": {"$ref": "#/$defs/id"},
            "heard": {"$ref": "#/$defs/many-words"},
            "say": {"$ref": "#/$defs/words"},
            "wording": {"$ref": "#/$defs/wording"},
            "exact_because": {"$ref": "#/$defs/words"},
            "was": {"$ref": "#/$defs/was"},
        },
        "required": ["id", "say"],
    },
}  # fmt: skip


def of(name: str) -> Schema:
    """A reference to one of the parts defined here."""
    if name not in _DEFINED:
        raise KeyError(name)
    return {"$ref": f"#/$defs/{name}"}


def mapping(properties: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """A mapping with these keys; others are allowed."""
    found: Schema = {"type": "object", "properties": dict(properties)}
    if needed := list(required):
        found["required"] = needed
    return found


def named(properties: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """A mapping with an id, and with the ids that it had before."""
    return mapping({"id": of("id"), **properties, "was": of("was")}, ("id", *required))


def one_of(*words: str) -> Schema:
    """One of these words, or nothing."""
    return {"enum": [*words, None]}


def many(items: Schema) -> Schema:
    """A list of these, or nothing."""
    return {"type": ["array", "null"], "items": items}


def whole(name: str, title: str, body: Schema) -> Schema:
    """A schema that stands by itself: with its dialect, its name and the parts it refers to."""
    found: Schema = {"$schema": DIALECT, "$id": f"urn:jobaid:schema:{name}", "title": title, **body}
    needed: dict[str, Schema] = {}
    waiting = [json.dumps(body)]
    while waiting:
        text = waiting.pop()
        for part, definition in _DEFINED.items():
            if part not in needed and f'"#/$defs/{part}"' in text:
                needed[part] = definition
                waiting.append(json.dumps(definition))
    if needed:
        found["$defs"] = {part: needed[part] for part in sorted(needed)}
    return json.loads(json.dumps(found))  # type: ignore[no-any-return]
