"""Schemas of scripts and their plans."""

from __future__ import annotations

from jobaid.library.schemas import calls
from jobaid.library.schemas.parts import Schema, many, mapping, of


def script() -> Schema:
    """A script's file."""
    return mapping(
        {
            "id": of("id"),
            "title": of("words"),
            "about": of("words"),
            "tags": of("texts"),
            "heard": {"description": "Callers' words, for search."} | of("many-words"),
            "fields": of("fields"),
            "start": {"description": "The first step unless told."} | of("text"),
            "steps": {"type": "array", "items": _step(), "minItems": 1},
            "replies": many(of("reply")),
            "rules": many(_rule()),
        },
        ["steps"],
    )


def _step() -> Schema:
    item = mapping({"id": of("id"), "text": of("words"), "must": _flag()}, ["id", "text"])
    answer = mapping(
        {
            "id": of("id"),
            "label": {"description": "What the customer says."} | of("words"),
            "go": {"description": "A step, a script, or `script/step`."} | of("text"),
            "when": of("expression"),
            "set": {
                "type": ["object", "null"],
                "propertyNames": of("field-name"),
                "additionalProperties": of("expression"),
            },
            "urgent": _flag(),
        },
        ["id", "label"],
    )
    route = mapping({"go": of("text"), "when": of("expression")}, ["go"])
    promise = mapping(
        {"text": of("words"), "within": of("text"), "due": of("text"), "to": of("text")}, ["text"]
    )
    return mapping(
        {
            "id": of("id"),
            "title": of("words"),
            "say": of("words"),
            "wording": of("wording"),
            "exact_because": of("words"),
            "do": many(item),
            "ask": {"description": "Fields to capture here."} | of("texts"),
            "answers": many(answer),
            "next": {
                "description": "A step, or routes of which the first whose `when` holds is taken.",
                "anyOf": [
                    of("text"),
                    route,
                    {"type": "array", "items": {"anyOf": [{"type": "string"}, route]}},
                ],
            },
            "visit": of("text"),
            "return": _flag(),
            "outcome": of("text"),
            "promise": {"anyOf": [of("text"), promise]},
            "standard": of("texts"),
            "never": of("texts"),
            "may": of("texts"),
        },
        ["id"],
    )


def _rule() -> Schema:
    return mapping(
        {
            "no": {"description": "Steps that are not entered before."} | of("texts"),
            "until": of("text"),
            "when": of("expression"),
            "why": of("words"),
        },
        ["no", "until"],
    )


def _flag() -> Schema:
    return {"type": ["boolean", "null"]}


def plans() -> Schema:
    """The plans of a script."""
    return many(
        mapping(
            {
                "id": of("id"),
                "about": of("words"),
                "given": {"type": ["object", "null"]},
                "commands": many(calls.command()),
                "path": of("texts"),
                "outcome": of("text"),
            },
            ["id"],
        )
    )
