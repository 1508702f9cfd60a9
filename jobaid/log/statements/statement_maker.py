"""Making a statement: every field checked, card numbers masked, nothing wrong let through."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.log.mask import mask_value
from jobaid.log.statements.statement_kinds import KINDS, StatementKind
from jobaid.log.statements.value_shapes import ID, MOMENT, PERSON, FieldShape
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, joined, sentence

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document

STATEMENT_VERSION = 1
"""The newest version of a statement that this program writes."""

_OWN = frozenset({"v", "id", "kind", "at", "desk", "interaction", "replaces", "along"})
"""The program's own: ids and times, which may look like a card number and are none."""

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(#\d+)?|[0-9a-f]{40}", re.IGNORECASE)
"""An id, which may look like a card number and is none; or one of a commit."""


class BadStatement(ErrorInWords, ValueError):
    """What is to be said cannot be kept like this; `words` say why, in sentences."""


@dataclass(frozen=True, slots=True)
class NewStatement:
    """A statement to be kept in `table`, and how many card numbers and codes were masked in it."""

    document: Document
    table: str
    masked: int


def make_statement(
    kind: str,
    of: str | None,
    added: Mapping[str, Any],
    *,
    id: str,
    at: str,
    by: Mapping[str, str],
    desk: str,
    work_of: str | None = None,
) -> NewStatement:
    """A statement, checked and masked.

    `of` is what it is about, `added` what its kind adds. `id` is a fresh UUIDv7, `at` now in UTC
    (ISO 8601), `by` its author (`id`, `name`), `desk` the device's id. `work_of` is the id of the
    person whose work is judged: of a review the agent, of a ruling the reviewer, of an approval
    the author; for these it must be told, since they may not judge it themselves. Raises
    BadStatement.
    """
    known = KINDS.get(kind)
    if known is None:
        raise BadStatement(sentence("There is no kind of statement {kind}.", kind=kind[:40]))
    document: Document = {
        "v": STATEMENT_VERSION,
        "id": id,
        "kind": kind,
        "of": of,
        "at": at,
        "by": dict(by),
        "desk": desk,
        **{name: value for name, value in added.items() if name not in _RESERVED},
    }
    wrong = [*faults_of(document, known), *_own_work(document, known, work_of)]
    wrong += [
        sentence("`{name}` is told by the program itself.", name=name)
        for name in added
        if name in _RESERVED
    ]
    if wrong:
        raise BadStatement(joined(*wrong, sentence("Nothing was kept.")))
    masked, count = mask_statement(document)
    return NewStatement(masked, known.table, count)


def mask_statement(document: Document) -> tuple[Document, int]:
    """The statement without card numbers and codes, and how many there were."""
    of = document.get("of")
    safe = _OWN | {"of"} if isinstance(of, str) and _UUID.fullmatch(of) else _OWN
    masked, count = mask_value(document, safe_keys=safe)
    return (masked, count) if isinstance(masked, dict) else (document, 0)


def faults_of(document: Mapping[str, Any], kind: StatementKind) -> Iterator[str]:
    """What is wrong with a statement of a kind, in sentences; nothing where it is right."""
    name = kind.name
    version = document.get("v")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        yield _must_be(name, "v", sentence("a whole number, 1 or more"))
    yield from _fault(document, name, "id", ID, needed=True)
    told = document.get("kind")
    if told != name:
        yield sentence(
            "The {kind} says of itself that it is {other}.", kind=name, other=repr(told)[:40]
        )
    if not (kind.nullable and document.get("of") is None and "of" in document):
        yield from _fault(document, name, "of", kind.of_shape, needed=True)
    yield from _fault(document, name, "at", MOMENT, needed=True)
    yield from _fault(document, name, "by", PERSON, needed=True)
    yield from _fault(document, name, "desk", ID, needed=True)
    for one in kind.added:
        yield from _fault(document, name, one.name, one.shape, needed=one.needed)
    for need in kind.needs:
        if document.get(need.on) in need.values and document.get(need.name) is None:
            yield _absent(name, need.name)
    if kind.one_of and all(document.get(one) is None for one in kind.one_of):
        choices = ", ".join(f"`{one}`" for one in kind.one_of)
        yield sentence("The {kind} needs one of {choices}.", kind=name, choices=choices)


def is_utc(at: str) -> bool:
    """Whether a time that can be read tells UTC."""
    return dt.datetime.fromisoformat(at).utcoffset() == dt.timedelta(0)


def _fault(
    document: Mapping[str, Any], kind: str, name: str, shape: FieldShape, *, needed: bool
) -> Iterator[str]:
    value = document.get(name)
    if value is None:
        if needed:
            yield _absent(kind, name)
    elif not shape.fits(value):
        yield _must_be(kind, name, shape.words)
    elif name == "at" and not is_utc(value):
        yield _must_be(kind, name, sentence("in UTC"))


def _absent(kind: str, name: str) -> str:
    return sentence("The {kind} needs `{name}`.", kind=kind, name=name)


def _must_be(kind: str, name: str, what: str) -> str:
    return sentence("`{name}` of the {kind} must be {what}.", name=name, kind=kind, what=what)


def _own_work(document: Document, kind: StatementKind, work_of: str | None) -> Iterator[str]:
    """Nobody reviews their own call, keeps their own score, or approves their own change."""
    if kind.others_work is None or document.get(kind.others_work) is True:
        return
    by = document["by"]
    if work_of is None:
        yield sentence("The {kind} needs to know whose work it is about.", kind=kind.name)
    elif isinstance(by, Mapping) and str(by.get("id")).casefold() == work_of.casefold():
        if kind.name == "review":
            yield sentence("This call is your own: ask somebody else to review it.")
        elif kind.others_work:
            yield sentence(
                "A ruling that does not give way needs another person than the reviewer."
            )
        else:
            yield sentence("Who wrote a change cannot approve it: ask somebody else.")


_RESERVED = frozenset({"v", "id", "kind", "of", "at", "by", "desk"})
