"""Drafts of reviews: each a file of its reviewer's in the profile, until it is released.

`reviews/<reviewer>/<call>.<scorecard>.json`. No part of the record: nobody else is shown one, and a
release takes it away. What is typed is masked before it is written.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, field, replace
from typing import TYPE_CHECKING, Any

from jobaid.log.mask import mask_value
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.trouble import TroubleNotice, why
from jobaid.operations.records.erasure_reach import DRAFTS
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from pathlib import Path

DRAFT_VERSION = 1

_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,80}")
_IDS = frozenset({"id", "interaction", "card", "version", "replaces", "blind", "at_ms"})


@dataclass(frozen=True, slots=True)
class DraftComment:
    """A comment at a moment of the call (milliseconds since it began), or on all of it."""

    text: str
    at_ms: int | None = None
    question: str | None = None


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """A review as it is being written. `id` is the one it will have, once it is released.

    `card` and `version` are the scorecard's id and content id. `extra` is what a later version of
    the program wrote beside it.
    """

    id: str
    interaction: str
    card: str
    version: str
    answers: Mapping[str, Any] = field(default_factory=dict)
    why: Mapping[str, str] = field(default_factory=dict)
    comments: tuple[DraftComment, ...] = ()
    replaces: str | None = None
    blind: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been written in it."""
        return not (self.answers or self.why or self.comments)

    def as_json(self) -> dict[str, Any]:
        """As the file holds it."""
        told = asdict(self)
        del told["extra"]
        return {**self.extra, "v": DRAFT_VERSION, **told, "comments": comments_json(self)}


def comments_json(draft: ReviewDraft) -> list[dict[str, Any]]:
    """The comments of a draft as a review keeps them, in the order of the call."""
    said = sorted(draft.comments, key=lambda one: (one.at_ms is not None, one.at_ms or 0))
    return [asdict(one) for one in said if one.text.strip()]


def draft_of(told: object) -> ReviewDraft | None:
    """The draft that an object is; None where it is none. Parts that make no sense are left out."""
    if not isinstance(told, Mapping):
        return None
    ids = [told.get(name) for name in ("id", "interaction", "card", "version")]
    if not all(isinstance(one, str) and one for one in ids):
        return None
    answers, why_said, said = told.get("answers"), told.get("why"), told.get("comments")
    return ReviewDraft(
        id=str(ids[0]),
        interaction=str(ids[1]),
        card=str(ids[2]),
        version=str(ids[3]),
        answers=dict(answers) if isinstance(answers, Mapping) else {},
        why={str(k): v for k, v in why_said.items() if isinstance(v, str)}
        if isinstance(why_said, Mapping)
        else {},
        comments=tuple(
            DraftComment(one["text"], _whole(one.get("at_ms")), _text(one.get("question")))
            for one in (said if isinstance(said, list) else ())
            if isinstance(one, Mapping) and isinstance(one.get("text"), str)
        ),
        replaces=_text(told.get("replaces")),
        blind=_text(told.get("blind")),
        extra={
            str(k): v
            for k, v in told.items()
            if k != "v" and k not in ReviewDraft.__dataclass_fields__
        },
    )


class ReviewDrafts:
    """The drafts of one reviewer. For any thread, one at a time.

    `notices` say what could not be read; it is set aside under another name, never overwritten.
    """

    def __init__(self, profile: Path, reviewer: str, platform: Platform = PLATFORM) -> None:
        self._folder = profile / DRAFTS / _file_name(reviewer)
        self._platform = platform
        self.notices: list[TroubleNotice] = []

    def keep(self, draft: ReviewDraft) -> ReviewDraft:
        """Put a draft on the disk, masked; returns it as it was kept. Raises OSError."""
        masked, count = mask_value(draft.as_json(), safe_keys=_IDS)
        kept = (draft_of(masked) or draft) if count else draft
        self._platform.make_folder(self._folder)
        text = json.dumps(kept.as_json(), ensure_ascii=True, indent=1)
        self._platform.write_whole(self._path(kept), [text.encode()])
        return kept

    def get(self, interaction: str, card: str) -> ReviewDraft | None:
        """The draft of a call by a card, None where there is none that can be read."""
        return self._read(self._folder / f"{_file_name(interaction)}.{_file_name(card)}.json")

    def all(self) -> list[ReviewDraft]:
        """Every draft, in no order that means anything."""
        found = (self._read(path) for path in sorted(self._folder.glob("*.json")))
        return [one for one in found if one is not None]

    def drop(self, draft: ReviewDraft) -> None:
        """Take a draft away: it was released, or given up. Raises OSError."""
        self._platform.remove(self._path(draft))

    def _path(self, draft: ReviewDraft) -> Path:
        return self._folder / f"{_file_name(draft.interaction)}.{_file_name(draft.card)}.json"

    def _read(self, path: Path) -> ReviewDraft | None:
        try:
            data = self._platform.read(path)
        except FileNotFoundError:
            return None
        except OSError as error:
            self._tell(
                sentence("The draft {path} cannot be read: {why}.", path=path, why=why(error)), path
            )
            return None
        try:
            draft = draft_of(json.loads(data))
        except (ValueError, RecursionError):
            draft = None
        if draft is None:
            self._set_aside(path)
        return draft

    def _set_aside(self, path: Path) -> None:
        number = 1
        while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
            number += 1
        with contextlib.suppress(OSError):
            self._platform.replace(path, aside)
        self._tell(
            sentence(
                "The draft {path} holds no review that can be read. It is kept as {aside}.",
                path=path,
                aside=aside.name,
            ),
            path,
        )

    def _tell(self, words: str, path: Path) -> None:
        self.notices.append(TroubleNotice(words, path))


def with_answer(draft: ReviewDraft, question: str, answer: object) -> ReviewDraft:
    """A draft with another answer to a question; None takes the answer out."""
    answers = {id: told for id, told in draft.answers.items() if id != question}
    if answer is not None:
        answers[question] = answer
    return replace(draft, answers=answers)


def with_why(draft: ReviewDraft, question: str, words: str) -> ReviewDraft:
    """A draft with other words for an answer; "" takes them out."""
    told = {id: said for id, said in draft.why.items() if id != question}
    if words:
        told[question] = words
    return replace(draft, why=told)


def _file_name(id: str) -> str:
    """An id as part of the name of a file: itself where that does, else a digest of it."""
    if _PLAIN.fullmatch(id):
        return id
    return f"x-{hashlib.sha256(id.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


def _text(told: object) -> str | None:
    return told if isinstance(told, str) and told else None


def _whole(told: object) -> int | None:
    return told if isinstance(told, int) and not isinstance(told, bool) and told >= 0 else None
