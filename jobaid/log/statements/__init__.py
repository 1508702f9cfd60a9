"""Statements: what is said of a call, a person or a script later. One maker, one reader.

A statement is a document of its own in its author's day file, in the table of its kind. It is
never edited; whoever thinks otherwise makes another one. `statement_kinds` has every kind as data,
`statement_maker` checks and makes them, `statement_reader` gives them back, `statement_schema`
writes them as JSON Schema.
"""

from jobaid.log.statements.statement_kinds import KINDS, TABLES, StatementKind
from jobaid.log.statements.statement_maker import (
    STATEMENT_VERSION,
    BadStatement,
    NewStatement,
    make_statement,
    mask_statement,
)
from jobaid.log.statements.statement_reader import Statement, faults_in, kept_promise, statements_in

__all__ = [
    "KINDS",
    "STATEMENT_VERSION",
    "TABLES",
    "BadStatement",
    "NewStatement",
    "Statement",
    "StatementKind",
    "faults_in",
    "kept_promise",
    "make_statement",
    "mask_statement",
    "statements_in",
]
