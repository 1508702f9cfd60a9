"""Every JSON Schema that the program knows: of a library, of a call, and of the record."""

from __future__ import annotations

from typing import Any

from jobaid.library import schemas
from jobaid.library.schemas.schema_parts import whole
from jobaid.log.statements.statement_schema import statement_schema

_STATEMENT = "statement"


def schema_names() -> tuple[str, ...]:
    """The names of all schemas."""
    return (*schemas.names(), _STATEMENT)


def json_schema(name: str) -> dict[str, Any]:
    """The schema with this name, whole in itself. Raises KeyError for an unknown name."""
    if name == _STATEMENT:
        title = "A statement: what was said of a call, a person or a script later"
        return whole(name, title, statement_schema())
    return schemas.schema(name)
