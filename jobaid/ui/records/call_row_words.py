"""How a kept call is told in a row."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jobaid.ui.callview.clock_words import span
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.open_row import RowWords
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.records.record_view_models import CallRow


def call_words(row: CallRow, now: dt.datetime) -> RowWords:
    """A kept call: when, who, script and outcome, how long, its notes."""
    about = ", ".join(part for part in (plain(row.script_title), outcome_words(row)) if part)
    notes = QCoreApplication.translate("CallWords", "%n note(s)", "", row.notes)
    return RowWords(
        title=who_words(row),
        about=about,
        detail=span(row.handle_s),
        badge=notes if row.notes else "",
        badge_icon="sticky-note",
        lead=day_and_time(row.started, now),
    )


def who_words(row: CallRow) -> str:
    """Whom the call was with: name and account, as far as they are known."""
    words = _who(row)
    told_later = not row.corrected.isdisjoint(("customer", "account", "phone"))
    return _corrected(words) if told_later else words


def _who(row: CallRow) -> str:
    account = plain(row.account)
    told = _tr("Account %1").replace("%1", account) if account else ""
    name = plain(row.who)
    if name and account:
        return f"{name}, {account}"
    return name or told or _tr("Customer not named")


def outcome_words(row: CallRow) -> str:
    """How it ended: the outcome, and whether it was put right since; else the state."""
    told = ended_words(row.outcome, row.state)
    return _corrected(told) if row.outcome and "outcome" in row.corrected else told


def ended_words(outcome: str, state: str) -> str:
    """How a call ended: the outcome, else what state it was left in."""
    if outcome:
        return plain(outcome)
    states = {
        "interrupted": _tr("interrupted"),
        "discarded": _tr("opened by mistake"),
        "parked": _tr("parked"),
        "transferred": _tr("transferred"),
        "open": _tr("still open"),
    }
    return states.get(state, "")


def _corrected(words: str) -> str:
    return _tr("%1 (corrected)").replace("%1", words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CallWords", text)
