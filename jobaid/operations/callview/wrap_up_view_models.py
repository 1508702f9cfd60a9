"""What after-call work shows: plain values with words ready to show. Lengths are seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.operations.callview.copy_texts import CopyText
    from jobaid.operations.callview.step_view_models import AskView


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """An outcome to wrap up with; `open_fields` are (field, label) that it still needs."""

    id: str
    number: int
    label: str
    kind: str
    proposed: bool
    open_fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MissingView:
    """Something left open: a field or an item, with where."""

    kind: Literal["field", "item"]
    id: str
    label: str
    target: str
    step_title: str


@dataclass(frozen=True, slots=True)
class WrapUpView:
    """After-call work."""

    outcomes: tuple[OutcomeView, ...]
    chosen: str | None
    needs: tuple[AskView, ...]
    missing: tuple[MissingView, ...]
    skipped: tuple[tuple[str, str], ...]  # step title, reason
    question: str | None
    question_id: str | None
    question_kind: str
    at_least: int
    at_most: int
    feedback_value: str | None
    feedback_words: str
    summary: str
    texts: tuple[CopyText, ...]
    seconds: int
    limit_s: float | None
