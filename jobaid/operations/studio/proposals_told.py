"""What somebody is told of publications that take two people, before they ask.

Told are the changes of others that wait for them to agree, and what became of their own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.operations.studio.approving import APPROVED_BY
from jobaid.operations.studio.library_history import LibraryHistory, NoHistory
from jobaid.operations.studio.proposed_publications import author_id, proposals
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from pathlib import Path

_AGREED_FOR = dt.timedelta(days=2)
"""How long it is told that somebody agreed: nothing has to be done about it."""


@dataclass(frozen=True, slots=True)
class ProposalsTold:
    """`to_look_at`: what the page of publishing shows, to be answered or read; `agreed`: news."""

    to_look_at: tuple[Sentence, ...] = ()
    agreed: tuple[Sentence, ...] = ()


def proposals_told(folder: Path, author: str, now: dt.datetime) -> ProposalsTold:
    """What `author` (`Name <id>`) is told. For another thread."""
    me = author_id(author).casefold()
    to_look_at = []
    for one in proposals(folder):
        mine = one.author_id.casefold() == me
        what = one.message.partition("\n")[0]
        if mine and one.state == "declined":
            to_look_at.append(
                sentence(
                    "{who} sent back your “{what}”: {why}",
                    who=one.sent_back_by,
                    what=what,
                    why=one.sent_back_why,
                )
                if one.sent_back_by
                else sentence("Your “{what}” was sent back.", what=what)
            )
        elif not mine and one.state == "waiting":
            to_look_at.append(
                sentence(
                    "{who} proposes “{what}”, which waits for a second person.",
                    who=one.author,
                    what=what,
                )
            )
    return ProposalsTold(tuple(to_look_at), tuple(_agreed(folder, me, now)))


def _agreed(folder: Path, me: str, now: dt.datetime) -> Iterator[Sentence]:
    try:
        history = LibraryHistory(folder)
    except NoHistory:
        return
    for author, message in history.said_since(now - _AGREED_FOR):
        what, _, by = message.partition(f"\n\n{APPROVED_BY}")
        if by and author_id(author).casefold() == me:
            yield sentence(
                "{who} agreed to your “{what}”: it is published.",
                who=by.partition(" <")[0],
                what=what.partition("\n")[0],
            )
