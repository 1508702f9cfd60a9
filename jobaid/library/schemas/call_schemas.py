"""Schemas of commands, of what `play` writes, of events and of interaction documents."""

from __future__ import annotations

from jobaid.library.schemas.schema_parts import Schema, mapping

_TEXT: Schema = {"type": "string"}
_NAME: Schema = {"type": ["string", "number"]}
_TEXT_OR_NONE: Schema = {"type": ["string", "null"]}
_WHOLE: Schema = {"type": "integer", "minimum": 0}
_SECONDS: Schema = {"type": "number", "minimum": 0}
_FLAG: Schema = {"type": "boolean"}
_ANY: Schema = {}
_OBJECT: Schema = {"type": "object"}
_VALUE: Schema = {
    "description": "A value as it is kept: money and numbers too long for a float are texts.",
    "type": ["string", "number", "boolean", "array", "null"],
}
_AT: Schema = {
    "description": "Wall time in UTC, with milliseconds.",
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$",
}

# What goes with each command: needed keys, then others.
_COMMANDS: dict[str, tuple[dict[str, Schema], dict[str, Schema]]] = {
    "answer": ({"id": _NAME}, {}),
    "next": ({}, {}),
    "jump": ({"to": _NAME}, {}),
    "back": ({}, {}),
    "undo": ({}, {}),
    "repeat": ({}, {}),
    "skip": ({}, {"reason": _NAME}),
    "fill": ({"field": _TEXT}, {"value": _VALUE}),
    "change": ({}, {"field": _TEXT, "value": _VALUE, "step": _NAME, "answer": _NAME}),
    "tick": ({"id": _NAME}, {"on": _FLAG}),
    "off-script": ({}, {"reason": _NAME, "text": _NAME}),
    "none-fits": ({}, {"text": _NAME}),
    "reply": ({"id": _NAME}, {}),
    "return": ({}, {}),
    "hold": ({}, {}),
    "resume": ({}, {}),
    "note": ({}, {"text": _NAME, "of": _WHOLE, "strike": _FLAG}),
    "promise": (
        {},
        {
            **dict.fromkeys(("text", "due", "within", "to", "id", "consent", "withdraw"), _NAME),
            "from": {"enum": ["customer", "", None]},
        },
    ),
    "complaint": ({"text": _NAME}, {"wants": _NAME, "due": _NAME}),
    "suggest": ({"text": _NAME}, {}),
    "may": ({"id": _NAME}, {"amount": _VALUE, "reason": _NAME}),
    "no-contact": ({}, {"on": _FLAG, "words": _NAME}),
    "slip": ({}, {"rule": _NAME, "text": _NAME}),
    "near-miss": ({}, {"rule": _NAME, "text": _NAME}),
    "transfer": ({}, {"kind": {"enum": ["warm", "cold"]}, "to": _NAME}),
    "language": ({"to": _TEXT}, {}),
    "feedback": ({}, {"question": _NAME, "value": _VALUE, "words": _NAME, "skipped": _NAME}),
    "wrap-up": ({}, {"outcome": {"type": ["string", "number", "null"]}}),
    "back-to-call": ({}, {}),
    "close": ({}, {"reason": _NAME}),
    "park": ({}, {"reason": _NAME}),
    "unpark": ({}, {"reason": _NAME}),
    "discard": ({}, {"reason": _NAME}),
}


def command() -> Schema:
    """A command: what goes with it depends on `do`."""
    return {
        "type": "object",
        "properties": {"do": {"enum": list(_COMMANDS)}},
        "required": ["do"],
        "allOf": [
            {
                "if": {"properties": {"do": {"const": name}}},
                "then": mapping({**needed, **others}, needed),
            }
            for name, (needed, others) in _COMMANDS.items()
            if needed or others
        ],
    }


def play_state() -> Schema:
    """What `play --json` writes."""
    choice = mapping({"id": _TEXT, "label": _TEXT, "enabled": _FLAG}, ["id", "label", "enabled"])
    ask = mapping(
        {"field": _TEXT, "label": _TEXT, "kind": _TEXT, "value": _VALUE, "required": _FLAG},
        ["field", "label", "kind", "value", "required"],
    )
    item = mapping(
        {"id": _TEXT, "text": _TEXT, "must": _FLAG, "done": _FLAG}, ["id", "text", "must", "done"]
    )
    reply = {**mapping({"id": _TEXT, "say": _TEXT}, ["id", "say"]), "type": ["object", "null"]}
    keys: dict[str, Schema] = {
        "script": _TEXT_OR_NONE,
        "step": _TEXT_OR_NONE,
        "title": _TEXT_OR_NONE,
        "say": _TEXT_OR_NONE,
        "wording": {"enum": ["own", "exact"]},
        "choices": _many(choice),
        "ask": _many(ask),
        "do": _many(item),
        "missing": {"description": "Fields and items that are not filled or ticked."}
        | _many(_TEXT),
        "reply": reply,
        "visit": {"description": "The visiting steps, outermost first."} | _many(_TEXT),
        "outcome": _TEXT_OR_NONE,
        "open": _FLAG,
        "events": {"description": "Those of this command, whole."} | _many(event()),
        "problem": _TEXT_OR_NONE,
    }
    return mapping(keys, keys)


def event() -> Schema:
    """An event; what it adds depends on `type`."""
    keys: dict[str, Schema] = {
        "v": {"type": "integer", "minimum": 1},
        "seq": _WHOLE,
        "at": _AT,
        "ms": {"description": "Monotonic milliseconds since the start of the call."} | _WHOLE,
        "type": _TEXT,
    }
    return mapping(keys, keys)


def interaction() -> Schema:
    """An interaction document. One of another program may lack most of it."""
    agent = {**mapping({"id": _TEXT_OR_NONE, "name": _TEXT_OR_NONE}), "type": ["object", "null"]}
    entry = mapping(
        {
            "script": _TEXT,
            "step": _TEXT,
            "entered_ms": _WHOLE,
            "left_ms": {"type": ["integer", "null"]},
            "parked_ms": _WHOLE,
            "how": _TEXT,
        },
        ["script", "step"],
    )
    standard = mapping(
        {"id": _TEXT, "value": {"type": ["number", "null"]}, "unit": _TEXT_OR_NONE, "met": _ANY},
        ["id"],
    )
    lists = ("items", "skipped", "promises", "slips", "replies", "none_fits", "off_script")
    return mapping(
        {
            "v": {"type": "integer", "minimum": 1},
            "id": {"description": "A UUID, version 7."} | _TEXT,
            "rev": {
                "description": "Each time it is kept anew one more; 0 while it is open.",
                "type": "integer",
                "minimum": 0,
            },
            "state": {"enum": ["closed", "interrupted", "parked", "discarded"]},
            "channel": _TEXT_OR_NONE,
            "customer_kind": {"description": "One of the house's `customer_kinds`."}
            | _TEXT_OR_NONE,
            "desk": _TEXT_OR_NONE,
            "agent": agent,
            "team": _TEXT_OR_NONE,
            "library": {"type": ["object", "null"]},
            "script": _TEXT_OR_NONE,
            "versions": {
                "description": "The content id (git's blob id) of each file that was used.",
                "type": "object",
                "additionalProperties": _TEXT,
            },
            "language": _TEXT_OR_NONE,
            "timezone": _TEXT_OR_NONE,
            "started": {"anyOf": [_AT, {"type": "null"}]},
            "ended": {"anyOf": [_AT, {"type": "null"}]},
            "handle_s": _SECONDS,
            "waited_s": {"type": ["number", "null"], "minimum": 0},
            "hold_s": _SECONDS,
            "wrap_s": _SECONDS,
            "fields": {"type": "object", "additionalProperties": _VALUE},
            "path": _many(entry),
            **{name: _many(_OBJECT) for name in lists},
            "may_used": _many(_OBJECT),
            "complaints": _many(_OBJECT),
            "suggestions": _many(_OBJECT),
            "no_contact": {"type": ["object", "null"]},
            "standards": _many(standard),
            "outcome": _TEXT_OR_NONE,
            "feedback": {"type": ["object", "array", "null"]},
            "notes": _many(_ANY),
            "summary": _TEXT_OR_NONE,
            "events": _many(event()),
            "sample": _FLAG,
            "source": _ANY,
        },
        ["v", "id", "rev", "state"],
    )


def amendment() -> Schema:
    """What was added to an interaction after it was kept: a document of its own."""
    keys: dict[str, Schema] = {
        "v": {"type": "integer", "minimum": 1},
        "id": {"description": "A UUID, version 7."} | _TEXT,
        "of": {"description": "The interaction's id."} | _TEXT,
        "at": _AT,
        "agent": _OBJECT,
        "note": _TEXT_OR_NONE,
        "fields": {"type": ["object", "null"]},
    }
    return mapping(keys, ["v", "id", "of", "at"])


def finding() -> Schema:
    """A finding of a check."""
    keys: dict[str, Schema] = {
        "file": _TEXT,
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
        "code": {"type": "string", "pattern": r"^JA\d{3}$"},
        "severity": {"enum": ["error", "warning"]},
        "text": _TEXT,
        "fix": _TEXT_OR_NONE,
        "call": {"description": "The shortest call that shows it, to read."} | _many(_TEXT),
    }
    return mapping(keys, list(keys)[:6])


def _many(items: Schema) -> Schema:
    return {"type": "array", "items": items}
