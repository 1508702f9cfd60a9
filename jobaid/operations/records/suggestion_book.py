"""What agents suggest to change in the scripts: who agrees, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from jobaid.library.texts.rendered import clean, cut
from jobaid.log.index.index_rows import moment_of
from jobaid.operations.records.kept_reviews import author_name
from jobaid.operations.records.present_names import present_ids
from jobaid.quick_dataclasses import dataclass
from jobaid.review.standing_models import author_of, is_same_person
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.records.record_reader import RecordReader

SuggestionState = Literal["open", "later", "taken", "declined"]
SUGGESTION_STATES: tuple[SuggestionState, ...] = ("open", "later", "taken", "declined")
"""What waits for an answer first."""

_STATES: Mapping[object, SuggestionState] = {True: "taken", False: "declined", "later": "later"}
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class KeptSuggestion:
    """A suggestion as it stands. `place` is `script/step` by its present names.

    `seconds` are the names of those who agree, `seconded_by` their ids; `answer` are the last words
    that it got, `version` the content that took it up.
    """

    id: str
    place: str
    words: str
    at: dt.datetime
    agent_id: str
    agent: str
    interaction: str | None = None
    seconds: tuple[str, ...] = ()
    seconded_by: frozenset[str] = frozenset()
    state: SuggestionState = "open"
    answer: str = ""
    answered_by: str = ""
    version: str = ""

    def is_of(self, person: str) -> bool:
        """Whether somebody (by id) has made it."""
        return is_same_person(self.agent_id, person)

    def refusal(self, person: str) -> str:
        """Why somebody cannot second it, "" where they can."""
        if self.is_of(person):
            return sentence("It is your own suggestion.")
        if person.casefold() in self.seconded_by:
            return sentence("You agree with it already.")
        return ""


def suggestion_book(reader: RecordReader, library: Library) -> list[KeptSuggestion]:
    """Every suggestion that this desk knows: those that wait first, most agreed with, newest."""
    present = present_ids(library)
    answers = {str(one.get("of")): one for one in reader.index.statements("answer")}
    agreed: dict[str, dict[str, str]] = {}
    for one in reader.index.statements("seconding"):
        who = author_of(one)
        agreed.setdefault(str(one.get("of")), {}).setdefault(who.casefold(), author_name(one))
    found = []
    for one in reader.index.statements("suggestion"):
        at = moment_of(one.get("at"))
        id, words = str(one.get("id") or ""), _text(one.get("text"))
        if at is None or not id or not words:
            continue
        seconds = dict(agreed.get(id, {}))
        seconds.pop(author_of(one).casefold(), None)  # nobody agrees with themselves
        call = one.get("interaction")
        made = KeptSuggestion(
            id,
            _place(str(one.get("of") or ""), present),
            words,
            at,
            author_of(one),
            author_name(one),
            call if isinstance(call, str) else None,
            tuple(seconds.values()),
            frozenset(seconds),
            **_answered(answers.get(id)),
        )
        found.append(made)
    found.sort(
        key=lambda one: (
            SUGGESTION_STATES.index(one.state), -len(one.seconds), -one.at.timestamp(), one.id,
        )
    )  # fmt: skip
    return found


def _answered(told: Mapping[str, Any] | None) -> dict[str, Any]:
    if told is None:
        return {}
    return {
        "state": _STATES.get(told.get("taken"), "open"),
        "answer": _text(told.get("words")),
        "answered_by": author_name(told),
        "version": str(told.get("version") or ""),
    }


def credited(reader: RecordReader) -> dict[str, tuple[str, ...]]:
    """By content id, the names of those whose words that version took up."""
    authors = {
        str(one.get("id")): author_name(one) for one in reader.index.statements("suggestion")
    }
    found: dict[str, dict[str, None]] = {}
    for one in reader.index.statements("answer"):
        version, name = one.get("version"), authors.get(str(one.get("of")), "")
        if one.get("taken") is True and isinstance(version, str) and name:
            found.setdefault(version, {})[name] = None
    return {version: tuple(names) for version, names in found.items()}


def _place(name: str, present: Mapping[str, Mapping[str, str]]) -> str:
    now = present.get("step", {}).get(name, name)
    script, _, step = now.partition("/")
    return f"{present.get('script', {}).get(script, script)}/{step}"


def _text(told: object) -> str:
    return cut(" ".join(clean(str(told or "")).split()), _LONGEST)


def suggestion_line(one: KeptSuggestion) -> dict[str, Any]:
    """The object that `jobaid suggestions --json` writes."""
    return {
        "id": one.id,
        "of": one.place,
        "text": one.words,
        "at": one.at.isoformat(timespec="seconds"),
        "by": one.agent_id,
        "name": one.agent,
        "interaction": one.interaction,
        "seconded": len(one.seconds),
        "state": one.state,
        "answer": one.answer or None,
        "answered_by": one.answered_by or None,
        "version": one.version or None,
    }
