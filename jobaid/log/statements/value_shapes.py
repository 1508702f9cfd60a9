"""The shapes of what stands in a statement: each with its test, its words and its JSON Schema."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

ValueSchema = dict[str, Any]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
_PLACE = re.compile(r"[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class FieldShape:
    """What a value has to be: `fits(value)`, in words ("a text"), and as JSON Schema."""

    words: str
    fits: Callable[[object], bool]
    schema: ValueSchema = field(hash=False)


def one_of(*allowed: str) -> FieldShape:
    """One of a few words."""
    choices = ", ".join(f'"{one}"' for one in allowed)
    return FieldShape(
        sentence("one of {choices}", choices=choices),
        lambda value: value in allowed,
        {"enum": list(allowed)},
    )


def list_of(shape: FieldShape, words: str) -> FieldShape:
    """A list of values of one shape."""
    return FieldShape(
        words,
        lambda value: isinstance(value, list) and all(map(shape.fits, value)),
        {"type": "array", "items": shape.schema},
    )


def mapping_of(words: str, **parts: FieldShape) -> FieldShape:
    """A mapping with at least these parts, each of its shape."""

    def fits(value: object) -> bool:
        return isinstance(value, Mapping) and all(
            name in value and shape.fits(value[name]) for name, shape in parts.items()
        )

    schema = {
        "type": "object",
        "properties": {name: shape.schema for name, shape in parts.items()},
        "required": list(parts),
    }
    return FieldShape(words, fits, schema)


def either(first: FieldShape, second: FieldShape, words: str) -> FieldShape:
    """A value of one shape or another."""
    return FieldShape(
        words,
        lambda value: first.fits(value) or second.fits(value),
        {"anyOf": [first.schema, second.schema]},
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_moment(value: object) -> bool:
    if not isinstance(value, str) or _DAY.fullmatch(value):
        return False
    try:
        return dt.datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


TEXT = FieldShape(sentence("a text"), _is_text, {"type": "string"})
ID = FieldShape(
    sentence("a text that is not empty"),
    lambda value: isinstance(value, str) and bool(value.strip()),
    {"type": "string", "pattern": r"\S"},
)
STEP = FieldShape(
    sentence("a step as script/step"),
    lambda value: isinstance(value, str) and _PLACE.fullmatch(value) is not None,
    {"type": "string", "pattern": f"^{_PLACE.pattern}$"},
)
MOMENT = FieldShape(
    sentence("a time with its offset, like 2026-11-21T15:04:00Z"),
    _is_moment,
    {
        "description": "ISO 8601 with an offset.",
        "type": "string",
        "pattern": r"^\d{4}-\d{2}-\d{2}[T ].*(Z|[+-]\d{2}:?\d{2})$",
    },
)
_ONE_DAY = FieldShape(
    sentence("a day, like 2026-11-21"),
    _is_day,
    {"type": "string", "format": "date", "pattern": f"^{_DAY.pattern}$"},
)
TIME = either(_ONE_DAY, MOMENT, sentence("a day, like 2026-11-21, or a time with its offset"))
FLAG = FieldShape(
    sentence("true or false"), lambda value: isinstance(value, bool), {"type": "boolean"}
)
TRUE = FieldShape(sentence("true"), lambda value: value is True, {"const": True})
NUMBER = FieldShape(sentence("a number"), _is_number, {"type": "number"})
COUNT = FieldShape(
    sentence("a whole number, 0 or more"),
    lambda value: _is_number(value) and value >= 0 and value % 1 == 0,  # type: ignore[operator]
    {"type": "integer", "minimum": 0},
)
PERSON = mapping_of(sentence("a person with `id` and `name`"), id=ID, name=TEXT)
WHO = either(ID, PERSON, sentence("who: a text, or a person with `id` and `name`"))
WHOM = either(
    WHO,
    list_of(WHO, ""),
    sentence("who: a text, a person with `id` and `name`, or a list of them"),
)
MAPPING = FieldShape(
    sentence("a mapping"), lambda value: isinstance(value, Mapping), {"type": "object"}
)
ANY = FieldShape(sentence("something"), lambda value: True, {})
TEXTS = list_of(TEXT, sentence("a list of texts"))
LIST = list_of(ANY, sentence("a list"))
FIELDS = list_of(
    FieldShape(
        "",
        lambda value: isinstance(value, str) and _NAME.fullmatch(value) is not None,
        {"type": "string", "pattern": f"^{_NAME.pattern}$"},
    ),
    sentence("a list of names of fields"),
)
WORDS_BY_NAME = FieldShape(
    sentence("a mapping of texts"),
    lambda value: isinstance(value, Mapping) and all(map(_is_text, value.values())),
    {"type": "object", "additionalProperties": {"type": "string"}},
)
CARD = mapping_of(sentence("a scorecard with `id` and `version`"), id=ID, version=ID)
COMMENTS = list_of(
    FieldShape(
        "",
        lambda value: (
            isinstance(value, Mapping)
            and isinstance(value.get("text"), str)
            and (value.get("at_ms") is None or COUNT.fits(value["at_ms"]))
            and (value.get("question") is None or _is_text(value["question"]))
        ),
        {
            "type": "object",
            "properties": {
                "at_ms": {"type": ["integer", "null"], "minimum": 0},
                "question": {"type": ["string", "null"]},
                "text": {"type": "string"},
            },
            "required": ["text"],
        },
    ),
    sentence("a list of comments with `at_ms`, `question` and `text`"),
)
TAKEN = FieldShape(
    sentence('true, false or "later"'),
    lambda value: isinstance(value, bool) or value == "later",
    {"enum": [True, False, "later"]},
)
EVIDENCE = either(
    either(ID, MAPPING, ""), LIST, sentence("what shows it: a text, a mapping or a list")
)
DONE = either(FLAG, TIME, sentence("true, false, or when"))
RESULT = either(ID, MAPPING, sentence("a text or a mapping"))
