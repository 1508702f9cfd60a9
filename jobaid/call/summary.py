"""The summary of a call, built from what was answered: plain lines for any CRM."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jobaid.call.values import python_value
from jobaid.library.texts import Unworkable, say
from jobaid.library.texts.spoken_values import say_money

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Field


def summary(call: CallReadModel) -> str:
    """The call in plain lines: what it was, what was captured, promised, done and left open."""
    state, library = call.state, call.library
    languages = library.house.languages
    language = languages[0]
    lines: list[str] = []
    script = library.scripts.get(str(state.about.get("script")))
    title = script.title.text(language, languages) if script else str(state.about.get("script"))
    outcome = state.outcome
    if outcome is not None:
        known = library.outcomes.get(outcome)
        title += f": {known.label.text(language, languages) if known else outcome}"
    lines.append(title)
    for name, kept in state.fields.items():
        field = call.compiled.field(name, tuple(state.versions))
        label = field.label.text(language, languages) if field else name
        value = python_value(field, kept, language, languages)
        lines.append(f"{label}: {_said(field, value, language, library.house.currency)}")
    for key, answer in state.answers.items():
        ready = call.compiled.step(key)
        chosen = None if ready is None else ready.answers.get(answer)
        if ready is not None and chosen is not None:
            said = chosen.answer.label.text(language, languages)
            lines.append(f"{ready.step.title.text(language, languages)}: “{said}”")
    for promise in state.promises.values():
        due = promise.get("due") or promise.get("due_text") or promise.get("within")
        lines.append(f"Promised: {promise['text']}" + (f" (due {_when(due)})" if due else ""))
    for used in state.may_used:
        rule = library.may.get(used["may"])
        lines.append(f"Done: {rule.text.text(language, languages) if rule else used['may']}")
    for moved in state.transfers:
        lines.append(f"Transferred to {moved['to']}")
    for one in state.none_fits:
        if one.get("text"):
            lines.append(f"Customer said: “{one['text']}”")
    for one in state.skipped:
        lines.append(f"Skipped {_title(call, one, language)}: {one['reason']}")
    lines += [f"Note: {one['text']}" for one in state.notes]
    return "\n".join(lines)


def _said(field: Field | None, value: Any, language: str, currency: str) -> str:
    try:
        if field is not None and field.kind == "money" and isinstance(value, Decimal | int):
            return say_money(value, currency, language)
        return say(value, language)
    except Unworkable:
        return str(value)


def _when(due: str) -> str:
    return due[:16].replace("T", " ") if due[:4].isdigit() else due


def _title(call: CallReadModel, entry: dict[str, Any], language: str) -> str:
    ready = call.compiled.step((entry["script"], entry["step"]))
    if ready is None:
        return str(entry["step"])
    return ready.step.title.text(language, call.library.house.languages)
