"""Made-up views between calls, for the tests."""

from __future__ import annotations

import datetime as dt
from typing import Any

from jobaid.operations.callview.view_models import NoticeRow
from jobaid.operations.desk.early_search import HitRow
from jobaid.operations.desk.start_view_models import (
    PromiseDue,
    ResumeRow,
    ScriptChange,
    ScriptRow,
    StandardToday,
    StartView,
)
from jobaid.operations.records.record_view_models import CallRecord, CallRow, FoundCalls

ZONE = dt.UTC
NOW = dt.datetime(2025, 11, 18, 14, 48, tzinfo=ZONE)

RAJ = ResumeRow("raj", "Raj Patel", "Billing dispute", "Verify identity", 100, False, NOW)
KIM = ResumeRow("kim", "Kim Ode", "Moving home", "Agree the date", 245, True, NOW)

SCRIPTS = (
    ScriptRow(
        "billing-dispute",
        "Billing dispute",
        "A charge looks wrong, or nobody explained it",
        4,
        "New wording in Explain the charge",
    ),
    ScriptRow("slow-line", "Slow or dropping line", "Broadband is slow, or it comes and goes", 3),
    ScriptRow("payment-plan", "Payment plan", "They can pay, but not all of it now", 2),
    ScriptRow("moving", "Moving home", "A new address, a date, or both", 2),
    ScriptRow(
        "cancel",
        "Cancel or leave",
        "They want to go, or are thinking about it",
        1,
        "New reply: “found it cheaper”",
    ),
    ScriptRow("death", "Someone has died", "Closing or moving an account after a death"),
    ScriptRow("router", "Lost or broken router", "No lights, water, dog, left on a train"),
)

PROMISES = (
    PromiseDue(
        "p1",
        "call-7",
        "Call Ann Lee back with the visit record",
        "Ann Lee",
        "Billing dispute",
        NOW + dt.timedelta(minutes=12),
        "today 15:00",
        0.86,
        "soon",
    ),
    PromiseDue(
        "p2",
        "call-9",
        "Email his plan",
        "Deepak Rao",
        "Payment plan",
        NOW + dt.timedelta(minutes=162),
        "today 17:30",
        0.3,
        "due",
    ),
)

STANDARDS = (
    StandardToday("greet", "Greet within 10 s", 12, 12),
    StandardToday("verify", "Verify before account talk", 12, 12),
    StandardToday("hold", "Hold at most 60 s", 8, 10),
    StandardToday("wrap", "Wrap up within 1 min", 11, 12),
)

NOTICES = (
    NoticeRow(
        "storm",
        "Storm damage in the north: engineers are two days late.",
        "I am sorry for the wait. The storm put us two days behind.",
        "today 18:00",
    ),
)

CHANGES = (
    ScriptChange("billing-dispute", "Billing dispute", ("New wording in Explain the charge",)),
    ScriptChange("cancel", "Cancel or leave", ("New reply: “found it cheaper”", "Changed rules")),
)

FINDINGS = (
    "scripts/moving.yaml, line 14: the answer “next-week” leads to a step that is not there.",
)


def start_view(**other: Any) -> StartView:
    """A full view; `other` takes the place of its parts."""
    parts: dict[str, Any] = {
        "agent": "Maya Okoro",
        "now": NOW,
        "calls_today": 12,
        "resume": (RAJ,),
        "scripts": SCRIPTS,
        "promises": PROMISES,
        "standards": STANDARDS,
        "notices": NOTICES,
        "changes": CHANGES,
        "findings": FINDINGS,
        "library_words": "7 scripts, taken up 08:10",
    }
    parts.update(other)
    return StartView(**parts)


HITS = (
    HitRow("script", "slow-line", "slow-line", "Slow or dropping line", "Broadband is slow"),
    HitRow("step", "billing-dispute", "visit", "Nobody came to my home", "Billing dispute"),
    HitRow("reply", "", "sorry", "“I have waited all day”", ""),
    HitRow("reply", "cancel", "cheaper", "“I found it cheaper”", "Cancel or leave"),
)


def call_row(id: str, who: str, minutes_ago: int, **other: Any) -> CallRow:
    """A kept call."""
    parts: dict[str, Any] = {
        "id": id,
        "started": NOW - dt.timedelta(minutes=minutes_ago),
        "who": who,
        "account": "4021 7788",
        "script_title": "Billing dispute",
        "outcome": "Dispute opened",
        "state": "completed",
        "handle_s": 527,
        "notes": 0,
    }
    parts.update(other)
    return CallRow(**parts)


ANN = call_row("ann", "Ann Lee", 27, notes=1)
CALLS = (
    ANN,
    call_row("tom", "Tom Wu", 55, script_title="Payment plan", outcome="Plan agreed", account=""),
    call_row("ann-2", "Ann Lee", 60 * 24 + 30, outcome="", state="interrupted", handle_s=61),
)

FOUND = FoundCalls(CALLS, len(CALLS))

RECORD = CallRecord(
    row=ANN,
    summary="Billing dispute, Ann Lee, 4021 7788\nCharge: £18.40, engineer visit\n"
    "Promised: call back today by 15:00 with the visit record",
    lines=(
        ("Greet", ""),
        ("Verify identity", "“Yes, that is me”"),
        ("Explain the charge", "“Nobody came to my home”"),
        ("Amount in dispute", "£18.40"),
        ("Promised", "Call back with the visit record"),
    ),
    amendments=((NOW - dt.timedelta(minutes=5), "Maya Okoro", "The van was at no. 41."),),
    earlier=(CALLS[2],),
    earlier_count=1,
)
