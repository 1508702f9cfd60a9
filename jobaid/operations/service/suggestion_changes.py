"""What is done with a suggestion: agreed with, answered, thanked for, each as a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.records.suggestion_book import KeptSuggestion
    from jobaid.operations.service.complaint_changes import Saved
    from jobaid.operations.service.service_desk import ServiceDesk

_LONGEST = 20_000


def second(desk: ServiceDesk, one: KeptSuggestion, on_saved: Saved | None = None) -> str:
    """Say that one agrees with a suggestion; why not, "" where it is kept."""
    refused = one.refusal(str(desk.agent.get("id") or ""))
    return refused or desk.try_to_say("seconding", one.id, {}, on_saved) or ""


def answer_suggestion(
    desk: ServiceDesk,
    one: KeptSuggestion,
    taken: bool | Literal["later"],
    words: str,
    on_saved: Saved | None = None,
) -> str:
    """Say what becomes of a suggestion; what is missing, "" where it is kept.

    Only who looks after a team answers; a refusal has its reason.
    """
    if not desk.leads:
        return sentence("Only a supervisor answers suggestions.")
    if taken is False and not words.strip():
        return sentence("Say why not; whoever wrote it reads that.")
    added: dict[str, Any] = {"taken": taken}
    if words.strip():
        added["words"] = words.strip()[:_LONGEST]
    return desk.try_to_say("answer", one.id, added, on_saved) or ""


def thank_for(
    desk: ServiceDesk, one: KeptSuggestion, words: str, on_saved: Saved | None = None
) -> str:
    """Thank whoever made a suggestion; what is missing, "" where it is kept."""
    if one.is_of(str(desk.agent.get("id") or "")):
        return sentence("It is your own suggestion.")
    if not words.strip():
        return sentence("Say what for.")
    to = {"id": one.agent_id, "name": one.agent}
    added = {"to": to, "words": words.strip()[:_LONGEST]}
    return desk.try_to_say("thanks", one.id, added, on_saved) or ""
