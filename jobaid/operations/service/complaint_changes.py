"""What is done with a complaint and with a customer to win back, each as a statement."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.service.recovery_list import ListedCustomer
    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.service.complaint_standing import ComplaintStanding

_LONGEST = 20_000
Saved = Callable[[], None]


def acknowledge(desk: ServiceDesk, one: ComplaintStanding, on_saved: Saved | None = None) -> str:
    """Say that one has it: the first clock stops, and it is theirs."""
    me = dict(desk.agent)
    return desk.try_to_say("assignment", one.kept.id, {"to": me}, on_saved) or ""


def answer_complaint(
    desk: ServiceDesk,
    one: ComplaintStanding,
    words: str,
    cause: str,
    *,
    settled: bool,
    on_saved: Saved | None = None,
) -> str:
    """Say what was answered, or that it is settled; what is missing, "" where it is kept."""
    if not words.strip():
        return sentence("Say what the customer was told.")
    found = ""
    if cause.strip():
        found = cause_of(desk, cause)
        if not found:
            known = ", ".join(each.label.any for each in desk.library.house.causes)
            return sentence("The house's causes are: {known}.", known=known)
    if settled and not (found or one.cause):
        return sentence("Say the cause first: it is settled when it is known.")
    added: dict[str, Any] = {"settled": settled, "words": words.strip()[:_LONGEST]}
    if found:
        added["cause"] = found
    return desk.try_to_say("complaint-answer", one.kept.id, added, on_saved) or ""


def cause_of(desk: ServiceDesk, told: str) -> str:
    """The id of a cause, by its id, its number in the list, or the beginning of its label."""
    causes = desk.library.house.causes
    wanted = told.strip().casefold()
    if wanted.isdecimal() and 1 <= int(wanted) <= len(causes):
        return causes[int(wanted) - 1].id
    languages = desk.library.house.languages
    for one in causes:
        labels = [one.id, *(one.label.text(language) for language in languages)]
        if any(label.casefold().startswith(wanted) for label in labels if label):
            return one.id
    return ""


def take_customer(desk: ServiceDesk, one: ListedCustomer, on_saved: Saved | None = None) -> str:
    """Say that one rings this customer."""
    return desk.try_to_say("recovery", one.of, {"taken": dict(desk.agent)}, on_saved) or ""


def close_customer(
    desk: ServiceDesk,
    one: ListedCustomer,
    words: str,
    *,
    no_contact: bool,
    on_saved: Saved | None = None,
) -> str:
    """Say what came of it, or that they want no calls; what is missing, "" where it is kept."""
    if not words.strip():
        return sentence("Say what came of it.")
    added: dict[str, Any] = {"words": words.strip()[:_LONGEST]}
    if no_contact:
        added["no_contact"] = True
    else:
        added["result"] = "done"
    return desk.try_to_say("recovery", one.of, added, on_saved) or ""
