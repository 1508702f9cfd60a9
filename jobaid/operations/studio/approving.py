"""A second person answers a proposed publication: agrees, so that it is live, or sends it back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.merge.kept_steps import kept_words
from jobaid.operations.studio.library_in_hand import published_contents
from jobaid.operations.studio.proposed_publications import (
    NoProposal,
    ProposedPublication,
    brought_together,
    proposal,
    send_back,
    take_off,
)
from jobaid.operations.studio.publishing import (
    PublishedLibrary,
    Publisher,
    make_live_or_release,
    take_in_releases,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.statement_writer import SaysStatements

APPROVED_BY = "Approved-by: "
"""What stands before the name of who agreed, at the end of a publication's message."""


@dataclass(frozen=True, slots=True)
class Approver:
    """Who answers a proposal, and when; `now` has a time zone."""

    id: str
    name: str
    now: dt.datetime


def approve_proposal(
    folder: Path, name: str, by: Approver, says: SaysStatements, *, words: str = ""
) -> PublishedLibrary:
    """Agree to a proposal: it is published in its author's name, on what is live by now.

    The agreement is kept as a statement. Raises `NoProposal`, `NotPublished`, or `BadStatement`
    (an author's own); then nothing is changed.
    """
    one = _waiting(folder, name, by)
    take_in_releases(folder, by.now)
    before = published_contents(folder)
    both = brought_together(folder, one, before)
    if both.clashes:
        raise NoProposal(
            sentence(
                "Something else was published since, at the same place: {what}. Its author brings "
                "both together and proposes it again.",
                what=both.clashes[0].what,
            )
        )
    _say(one, by, says, words, approves=True)
    message = f"{one.message}\n\n{APPROVED_BY}{by.name} <{by.id}>"
    author = Publisher(f"{one.author} <{one.author_id}>", message, by.now)
    at = one.live_from if one.live_from is not None and one.live_from > by.now else None
    done = make_live_or_release(folder, both.contents, author, at)
    take_off(folder, one)
    return replace(done, stays=kept_words(both))


def decline_proposal(
    folder: Path, name: str, by: Approver, says: SaysStatements, *, words: str
) -> ProposedPublication:
    """Send a proposal back with a reason. Raises `NoProposal` or `BadStatement`."""
    one = _waiting(folder, name, by)
    if not words.strip():
        raise NoProposal(sentence("Say why it is sent back; its author reads it."))
    _say(one, by, says, words, approves=False)
    send_back(folder, one, f"{by.name} <{by.id}>", words, by.now)
    return proposal(folder, one.name)


def take_proposal_back(folder: Path, name: str, by: Approver) -> ProposedPublication:
    """Its author does not propose it any more, or has read why it was sent back.

    Raises `NoProposal`.
    """
    one = proposal(folder, name)
    if not _is_by(one, by):
        raise NoProposal(sentence("Only its author takes it back. Send it back, with a reason."))
    take_off(folder, one)
    return one


def _is_by(one: ProposedPublication, by: Approver) -> bool:
    return one.author_id.casefold() == by.id.casefold()


def _waiting(folder: Path, name: str, by: Approver) -> ProposedPublication:
    one = proposal(folder, name)
    if one.state != "waiting":
        raise NoProposal(sentence("`{name}` was sent back already.", name=one.name))
    if _is_by(one, by):
        raise NoProposal(sentence("Its author cannot agree to it: that takes a second person."))
    return one


def _say(
    one: ProposedPublication, by: Approver, says: SaysStatements, words: str, *, approves: bool
) -> None:
    says.say(
        "approval",
        one.commit,
        {"approves": approves, **({"words": words.strip()} if words.strip() else {})},
        by={"id": by.id, "name": by.name},
        work_of=one.author_id,
    )
