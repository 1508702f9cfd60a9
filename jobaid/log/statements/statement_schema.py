"""The JSON Schema of statements, made of the same kinds that check them."""

from __future__ import annotations

from jobaid.log.statements.statement_kinds import KINDS, StatementKind
from jobaid.log.statements.value_shapes import ID, MOMENT, PERSON, ValueSchema


def statement_schema() -> ValueSchema:
    """A statement: what it adds depends on `kind`. Keys it does not name are allowed."""
    of = {"description": "What it is about; null only for feedback on no call."}
    return {
        "type": "object",
        "properties": {
            "v": {"type": "integer", "minimum": 1},
            "id": {"description": "A UUID, version 7."} | ID.schema,
            "kind": {"enum": list(KINDS)},
            "of": of | {"type": ["string", "null"]},
            "at": {"description": "When it was said, in UTC."} | MOMENT.schema,
            "by": PERSON.schema,
            "desk": ID.schema,
        },
        "required": ["v", "id", "kind", "of", "at", "by", "desk"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind.name}}},
                "then": _kind_schema(kind),
            }
            for kind in KINDS.values()
        ],
    }


def _kind_schema(kind: StatementKind) -> ValueSchema:
    of = kind.of_shape.schema
    properties = {"of": {"anyOf": [of, {"type": "null"}]} if kind.nullable else of}
    for one in kind.added:
        loose = {"anyOf": [one.shape.schema, {"type": "null"}]}
        properties[one.name] = one.shape.schema if one.needed else loose
    schema: ValueSchema = {
        "description": f"In the table `{kind.table}` of a day file.",
        "properties": properties,
        "required": [one.name for one in kind.added if one.needed],
    }
    if kind.one_of:
        schema["anyOf"] = [_there(name) for name in kind.one_of]
    if kind.needs:
        schema["allOf"] = [
            {
                "if": {
                    "properties": {need.on: {"enum": list(need.values)}},
                    "required": [] if None in need.values else [need.on],
                },
                "then": _there(need.name),
            }
            for need in kind.needs
        ]
    return schema


def _there(name: str) -> ValueSchema:
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}
