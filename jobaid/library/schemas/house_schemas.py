"""Schemas of `library.yaml` and of the house's lists."""

from __future__ import annotations

from jobaid.library.schemas.schema_parts import Schema, many, mapping, named, of, one_of
from jobaid.library.schemas.script_schemas import accepted

_SPANS = {
    "type": "string",
    "pattern": r"^(closed|\s*\d{1,2}:\d{2}\s*[-\u2013]\s*\d{1,2}:\d{2}\s*(,.*)?)$",
}


def library() -> Schema:
    """`library.yaml`."""
    hours = {
        "description": "Opening hours of the day; a day that is not listed is closed.",
        "anyOf": [
            {"type": "null"},
            _SPANS,
            {"type": "array", "items": {"anyOf": [_SPANS, {"type": "array"}]}},
        ],
    }
    weekdays = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    question = mapping(
        {
            "id": of("id"),
            "text": of("words"),
            "kind": {"enum": ["scale", "text", "long-text", "number", "yes-no", None]},
            "at_least": of("number"),
            "at_most": of("number"),
            "was": of("was"),
        }
    )
    holiday = {
        "anyOf": [
            {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
            mapping({"date": of("day"), "name": of("words")}, ["date"]),
        ]
    }
    values = {
        "description": "Merge values of the house; groups give dotted names.",
        "type": ["object", "null"],
        "propertyNames": of("field-name"),
        "additionalProperties": {"type": ["string", "number", "boolean", "null", "object"]},
    }
    return mapping(
        {
            "name": of("text"),
            "company": of("words"),
            "languages": of("texts"),
            "timezone": {"description": "A name of the IANA time zone database."} | of("text"),
            "currency": {"type": ["string", "null"], "pattern": "^[A-Z]{3}$"},
            "hours": {
                "type": ["object", "null"],
                "properties": dict.fromkeys(weekdays, hours),
                "additionalProperties": False,
            },
            "holidays": many(holiday),
            "values": values,
            "caller_fields": of("fields"),
            "question": {"anyOf": [of("words"), question]},
            "transfer_to": of("offered"),
            "skip_reasons": of("offered"),
            "off_script_reasons": of("offered"),
            "questions": many({"anyOf": [of("words"), question]}),
            "causes": {"description": "What complaints were caused by."} | of("offered"),
            "date_order": one_of("dmy", "mdy", "ymd"),
            "opening": {"description": "The script with which a call begins."} | of("text"),
            "due_soon": {"description": "Minutes before a promise is due."} | of("number"),
            "customer_kinds": {
                "description": "Whom the house serves; the first is that of a desk set to no other."
            }
            | many(
                named(
                    {
                        "label": of("words"),
                        "scope": {"description": "Scripts for such customers alone."} | of("scope"),
                        "opening": {"description": "The script with which their calls begin."}
                        | of("text"),
                    },
                    [],
                )
            ),
            "live_floor": {"description": "Supervisors see what each desk does now."} | of("flag"),
            "accepted": many(accepted("The file it is about, or its entry: never/no-refund.")),
            "format": {"description": "The form in which the library is written."} | of("number"),
        }
    )


def _list(properties: dict[str, Schema], required: tuple[str, ...]) -> Schema:
    return many(named(properties, required))


def never() -> Schema:
    """`never.yaml`."""
    return _list(
        {
            "text": of("words"),
            "why": of("words"),
            "say_instead": of("words"),
            "severity": {"enum": ["auto-fail", "coach", None]},
            "scope": of("scope"),
            "phrases": of("many-words"),
            "owner": of("text"),
            "review_by": of("day"),
        },
        ("text",),
    )


def may() -> Schema:
    """`may.yaml`."""
    per = one_of("call", "customer", "month", "year")
    count = mapping({"amount": of("text"), "times": of("whole"), "per": per})
    return _list(
        {
            "text": of("words"),
            "limit": of("words"),
            "scope": of("scope"),
            "count": {"anyOf": [{"type": "null"}, count]},
        },
        ("text",),
    )


def standards() -> Schema:
    """`standards.yaml`."""
    return _list(
        {
            "text": of("words"),
            "measure": {
                "enum": [
                    "time-to-step", "step-time", "hold-time", "handle-time", "wrap-up-time",
                    "promise-due", "kept-time", "wait-time", "order", "count",
                ]
            },
            "at_most": of("number"),
            "at_least": of("number"),
            "unit": of("text"),
            "scope": of("scope"),
            "aim": {"description": "The share that should meet it, 0 to 1."} | of("number"),
            "before": of("text"),
            "after": of("text"),
            "step": of("text"),
            "icon": {"enum": ["greet", "identity", "hold", "step", "handle", "wrap"]},
        },
        ("text", "measure"),
    )  # fmt: skip


def outcomes() -> Schema:
    """`outcomes.yaml`."""
    return _list(
        {
            "label": of("words"),
            "kind": {"enum": ["success", "failure", "neutral", "follow-up", None]},
            "needs": {"description": "Fields to fill before the call closes."} | of("texts"),
        },
        ("label",),
    )


def replies() -> Schema:
    """`replies.yaml`."""
    return many(of("reply"))


def glossary() -> Schema:
    """`glossary.yaml`."""
    keys = {"term": of("words"), "means": of("words"), "say_instead": of("words")}
    return _list(keys, ("term", "means"))


def notices() -> Schema:
    """`notices.yaml`."""
    return _list(
        {
            "text": of("words"),
            "say": of("words"),
            "from": of("day"),
            "until": of("day"),
            "scope": of("scope"),
        },
        ("text",),
    )
