"""Scorecards as commands and screens use them: which one is meant, and lines of answers scored."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.library.findings import did_you_mean
from jobaid.library.reading.page_reader import read_page
from jobaid.review.proposals import proposals, proposed_answers
from jobaid.review.scoring import score_card
from jobaid.sentences import ErrorInWords, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.library.model.scorecard import Scorecard


class NoSuchScorecard(ErrorInWords, LookupError):
    """No scorecard is meant, or it cannot be read; `words` say why and what there is."""


def scorecard_named(name: str, library: Library) -> Scorecard:
    """The scorecard that a name means: an id of the library, one it had before, or a file.

    Raises NoSuchScorecard.
    """
    for card in library.scorecards.values():
        if name == card.id:
            return card
    for card in library.scorecards.values():
        if name in card.was:
            return card
    path = Path(name)
    if path.suffix in (".yaml", ".yml") or path.is_file():
        return scorecard_in(path)
    known = ", ".join(sorted(library.scorecards)) or sentence("none")
    words = sentence(
        "There is no scorecard {name}, and no such file. The library has: {known}.",
        name=name,
        known=known,
    )
    raise NoSuchScorecard(joined(words, did_you_mean(name, library.scorecards) or ""))


def scorecard_in(path: Path) -> Scorecard:
    """The scorecard in a file. Raises NoSuchScorecard where none can be read there."""
    try:
        content = path.read_bytes()
    except OSError as error:
        why = error.strerror or str(error)
        raise NoSuchScorecard(
            sentence("{path} cannot be read: {why}.", path=path, why=why)
        ) from None
    page, findings = read_page(f"scorecards/{path.name}", content)
    if page is None:
        first = str(findings[0].line_of_text()) if findings else ""
        words = sentence("{path} holds no scorecard that can be read.", path=path)
        raise NoSuchScorecard(joined(words, first))
    card: Scorecard = page
    return card


def scored_line(card: Scorecard, line: str) -> tuple[dict[str, Any], bool]:
    """A line of answers scored, as it is written back; and whether it could be read."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, Mapping):
        result = score_card(card, {}, {}).as_json()
        words = sentence("This line is no JSON object, and nothing of it was scored.")
        return {"id": None, **result, "problems": [words]}, False
    parts = {}
    problems = []
    for name in ("answers", "why"):
        part = told.get(name)
        parts[name] = part if isinstance(part, Mapping) else {}
        if part is not None and not isinstance(part, Mapping):
            problems.append(sentence("{name} is no mapping of questions.", name=name))
    result = score_card(card, parts["answers"], parts["why"]).as_json()
    result["problems"] = [*map(str, problems), *result["problems"]]
    return {"id": told.get("id"), **result}, True


def proposed_line(card: Scorecard, document: Mapping[str, Any], library: Library) -> dict[str, Any]:
    """What the record of a call proposes for a card: a line of answers, with what it rests on."""
    found = proposals(card, document, library)
    return {
        "id": document.get("id"),
        "card": {"id": card.id, "version": card.content_id},
        "answers": proposed_answers(found),
        "why": {},
        "proposals": [one.as_json() for one in found],
    }
