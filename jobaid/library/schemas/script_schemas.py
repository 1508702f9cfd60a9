"""Schemas of scripts and their plans."""

from __future__ import annotations

from jobaid.library.schemas import call_schemas
from jobaid.library.schemas.schema_parts import Schema, many, mapping, named, of, one_of


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
            "accepted": many(accepted("The step it is about.")),
            "approval": of("flag"),
            "was": of("was"),
        },
        ["steps"],
    )


def _step() -> Schema:
    item = named({"text": of("words"), "must": of("flag")}, ["text"])
    answer = named(
        {
            "label": {"description": "What the customer says."} | of("words"),
            "go": {"description": "A step, a script, or `script/step`."} | of("text"),
            "when": of("expression"),
            "set": {
                "type": ["object", "null"],
                "propertyNames": of("field-name"),
                "additionalProperties": of("expression"),
            },
            "urgent": {"enum": [True, False, "always", None]},
        },
        ["label"],
    )
    route = mapping({"go": of("text"), "when": of("expression")}, ["go"])
    promise = mapping(
        {
            "text": of("words"),
            "within": of("text"),
            "due": of("text"),
            "to": of("text"),
            "from": {"enum": ["customer", None]},
        },
        ["text"],
    )
    return named(
        {
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
            "return": of("flag"),
            "outcome": of("text"),
            "promise": {"anyOf": [of("text"), promise]},
            "standard": of("texts"),
            "never": of("texts"),
            "may": of("texts"),
            "points": many(_point()),
            "show": many(_material()),
            "question": {"description": "`none`, or one of the house's questions."} | of("text"),
            "recording": one_of("pause", "resume"),
        }
    )


def _point() -> Schema:
    words: Schema = {"type": "array", "items": of("text")}
    groups: Schema = {"type": "array", "items": {"anyOf": [of("text"), words]}}
    return named(
        {
            "text": of("words"),
            "must": {"description": "Of every group one word."} | _by_language(groups),
            "spoils": _by_language(words),
            "not": {"description": "The sense is a denial."} | of("flag"),
        },
        ["text"],
    )


def _by_language(items: Schema) -> Schema:
    each = {"type": "object", "additionalProperties": items}
    return {"anyOf": [{"type": "null"}, items, each]}


def _material() -> Schema:
    keys = {"file": of("text"), "link": of("text"), "title": of("words")}
    either = [{"required": ["file"]}, {"required": ["link"]}]
    return {**mapping(keys), "oneOf": either}


def accepted(about: str) -> Schema:
    """A warning that somebody answers for; `about` says what its `at` names."""
    return mapping(
        {
            "code": {"type": "string", "pattern": r"^JA\d{3}$"},
            "at": {"description": about} | of("text"),
            "why": of("words"),
            "by": of("text"),
            "until": of("day"),
        },
        ["code"],
    )


def _rule() -> Schema:
    return mapping(
        {
            "id": {"description": "By which evidence names it."} | of("id"),
            "no": {"description": "Steps that are not entered before."} | of("texts"),
            "until": of("text"),
            "when": of("expression"),
            "why": of("words"),
            "was": of("was"),
        },
        ["no", "until"],
    )


def plans() -> Schema:
    """The plans of a script."""
    return many(
        named(
            {
                "about": of("words"),
                "given": {"type": ["object", "null"]},
                "commands": many(call_schemas.command()),
                "path": of("texts"),
                "outcome": of("text"),
            }
        )
    )
