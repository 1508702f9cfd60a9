"""One call at a glance: what to know before it is opened, and where the words stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.library.texts.rendered import clean, cut
from jobaid.log.index.index_rows import mappings_in
from jobaid.log.index.index_words import words_of
from jobaid.operations.review.covering import covered_in
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import counted, sentence

if TYPE_CHECKING:
    from jobaid.log.index.index_words import Sought
    from jobaid.operations.records.record_reader import Record
    from jobaid.operations.review.call_search import ReviewRow
    from jobaid.operations.review.review_desk import ReviewDesk

_LONGEST = 600
_MOST = 6  # lines of a kind


@dataclass(frozen=True, slots=True)
class CallPeek:
    """A call: its row, its summary, what stands out in it, and places with the words.

    The customer's details are covered in all of it, as where the call is played back.
    `flags` are sentences, the gravest first; a place is pieces of text, each with whether it is
    what was looked for.
    """

    row: ReviewRow
    summary: str
    flags: tuple[str, ...]
    places: tuple[tuple[tuple[str, bool], ...], ...]


def peek_of(
    row: ReviewRow, record: Record, found: Sequence[str], sought: Sought, desk: ReviewDesk
) -> CallPeek:
    """A call at a glance; `found` are the lines of it that have the words."""
    document = record.document
    covered = covered_in(document, desk.in_use.compiled)
    return CallPeek(
        row,
        cut(clean(covered(str(document.get("summary") or ""))), _LONGEST),
        tuple(_flags(document, desk, covered)),
        tuple(marked(clean(covered(line)), sought) for line in found),
    )


def marked(line: str, sought: Sought) -> tuple[tuple[str, bool], ...]:
    """A line in pieces, each with whether it has a word that is looked for."""
    pieces: list[tuple[str, bool]] = []
    for piece in re.split(r"(\s+)", line):
        hit = bool(piece.strip()) and sought.count(words_of(piece)) > 0
        if pieces and pieces[-1][1] == hit:
            pieces[-1] = (pieces[-1][0] + piece, hit)
        else:
            pieces.append((piece, hit))
    return tuple(piece for piece in pieces if piece[0])


def _flags(
    document: Mapping[str, Any], desk: ReviewDesk, covered: Callable[[str], str]
) -> Iterator[str]:
    """What stands out, in words."""
    library = desk.in_use.library
    languages = library.house.languages
    for one in mappings_in(document.get("slips"))[:_MOST]:
        rule = library.never.get(str(one.get("rule")))
        text = str(one.get("rule")) if rule is None else rule.text.text(languages[0], languages)
        near = one.get("kind") == "near-miss"
        said = sentence("Near miss: {rule}", rule=clean(text))
        yield said if near else sentence("Slip, owned up to: {rule}", rule=clean(text))
    missed = [one for one in mappings_in(document.get("standards")) if one.get("met") is False]
    if missed:
        yield counted(len(missed), "1 standard missed.", "%Ln standards missed.")
    for one in mappings_in(document.get("none_fits"))[:_MOST]:
        text = cut(clean(covered(str(one.get("text") or ""))), 200)
        yield sentence("None of the answers fitted: “{words}”", words=text)
    for one in mappings_in(document.get("promises"))[:_MOST]:
        yield sentence(
            "Promised: {text}", text=cut(clean(covered(str(one.get("text") or ""))), 200)
        )
    for one in mappings_in(document.get("complaints"))[:_MOST]:
        yield sentence(
            "Complaint: {text}", text=cut(clean(covered(str(one.get("text") or ""))), 200)
        )
    skipped = len(mappings_in(document.get("skipped")))
    if skipped:
        yield counted(skipped, "1 step skipped.", "%Ln steps skipped.")
