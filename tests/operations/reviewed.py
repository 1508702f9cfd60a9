"""Calls of one agent with reviews by the shipped scorecard, and what else was said of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jobaid.review.scoring import score_card
from tests.log.kept import keep, kept_id, made
from tests.shipped_reading import shipped_reading

MAYA = {"id": "maya", "name": "Maya Okoro"}
TOM = {"id": "tom", "name": "Tom Brandt"}
SARA = {"id": "sara", "name": "Sara Lind"}

ANSWERS = {
    "identity": "yes", "secrets": "yes", "cards": "n/a", "listened": "yes", "feeling": 4,
    "ours": "n/a", "holds": 90, "facts": "yes", "exact": "whole", "may": "n/a",
    "times": "yes", "read-back": "no", "notes": "yes",
}  # fmt: skip
"""Answers to the shipped card `good-call`, from which nothing is missing."""

PATH = [
    {"script": "charge-dispute", "step": "greet", "entered_ms": 0, "left_ms": 30_000},
    {"script": "charge-dispute", "step": "find-charge", "entered_ms": 30_000, "left_ms": 90_000},
    {"script": "charge-dispute", "step": "explain", "entered_ms": 90_000, "left_ms": 200_000},
]


def statement(kind: str, number: int, of: str, by: dict[str, str], **added: Any) -> dict[str, Any]:
    """A statement, made on 18 November 2026, `number` minutes after nine."""
    return {
        "v": 1,
        "id": f"019aa900-{number:04x}-7000-8000-00000000{len(kind):04x}",
        "kind": kind,
        "of": of,
        "at": f"2026-11-18T09:{number:02}:00.000Z",
        "by": by,
        "desk": "desk-2",
        **added,
    }


def review_of(call: int, number: int, by: dict[str, str] = TOM, **more: Any) -> dict[str, Any]:
    """A review of a call by the shipped card `good-call`."""
    card = shipped_reading().library.scorecards["good-call"]
    answers = {**ANSWERS, **more.pop("answers", {})}
    comments = [{"at_ms": 95_000, "text": "Tell her first, and come back.", "question": "holds"}]
    return statement(
        "review",
        number,
        kept_id(call),
        by,
        card={"id": card.id, "version": card.content_id},
        answers=answers,
        why=more.pop("why", {}),
        comments=comments,
        result=score_card(card, answers, {"feeling": "x", "facts": "x", "exact": "x"}).as_json(),
        **{"until": "2026-12-02T17:00:00.000Z", **more},
    )


def reviewed_profile(folder: Path, *said: dict[str, Any], agent: str = "maya") -> Path:
    """A profile of `agent` with three calls of Maya's, and what was said of them."""
    folder.mkdir(parents=True, exist_ok=True)
    names = {"maya": "Maya Okoro", "tom": "Tom Brandt", "sara": "Sara Lind"}
    (folder / "settings.toml").write_text(
        f'format = 1\n[agent]\nid = "{agent}"\nname = "{names[agent]}"\n', encoding="utf-8"
    )
    calls = [made(number, day="2026-11-17", path=PATH) for number in (1, 2, 3)]
    keep(folder / "log", *calls)
    tables = {"thanks": "thanks", "coaching": "coachings", "assignment": "assignments"}
    for one in said:
        table = tables.get(one["kind"], f"{one['kind']}s")
        keep(folder / "log", one, table=table, desk="desk-2")
    return folder
