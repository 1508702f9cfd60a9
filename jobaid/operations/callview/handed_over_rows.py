"""What a colleague told of a call that goes on here: in rows, the most needed first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.operations.callview.customer_views import CustomerRow
from jobaid.sentences import listed, sentence

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel


def handed_over_rows(call: CallReadModel) -> tuple[CustomerRow, ...]:
    """Who handed the call over, what not to ask again, what to check, what was said."""
    told = call.state.about.get("capsule")
    if not isinstance(told, Mapping):
        return ()
    by = told.get("by")
    name = str((by.get("name") or by.get("id") or "") if isinstance(by, Mapping) else "")
    rows = [
        CustomerRow(
            "handed-over",
            sentence("Handed over by {name}", name=name) if name else sentence("Handed over"),
            _moment(told.get("at")),
        )
    ]
    labels = call.labels()
    known = [labels.get(one, one) for one, value in call.state.fields.items() if value is not None]
    if known:
        words = sentence("Do not ask again: {fields}", fields=listed(known))
        rows.append(CustomerRow("known", words))
    for label, value in _pairs(told.get("check")):
        words = sentence(
            "Check it again: {field}. A rule rests on it; the colleague had “{value}”.",
            field=label,
            value=value,
        )
        rows.append(CustomerRow("check-again", words, late=True))
    for title, said in _pairs(told.get("answers")):
        rows.append(CustomerRow("said", sentence("{step}: “{words}”", step=title, words=said)))
    for one in call.state.promises.values():
        words = sentence("Ask after: {text}") if one.get("from") else sentence("Promised: {text}")
        promised = words.of(text=str(one.get("text") or ""))
        rows.append(CustomerRow("promise", promised, _moment(one.get("due"))))
    for text in _texts(told.get("complaints")):
        rows.append(CustomerRow("complaint", sentence("Open complaint: {words}", words=text)))
    for text in _texts(told.get("notes")):
        rows.append(CustomerRow("note", sentence("Their note: {words}", words=text)))
    for label, value in _pairs(told.get("left_out")):
        words = sentence("{field}: {value} (no field of this library)", field=label, value=value)
        rows.append(CustomerRow("note", words))
    return tuple(rows)


def _pairs(told: object) -> list[tuple[str, str]]:
    some: list[Any] = told if isinstance(told, list) else []
    return [
        (str(one[0]), str(one[1]))
        for one in some
        if isinstance(one, list | tuple) and len(one) == 2
    ]


def _texts(told: object) -> list[str]:
    return [one for one in told if isinstance(one, str)] if isinstance(told, list) else []


def _moment(told: object) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(str(told))
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=dt.UTC)
