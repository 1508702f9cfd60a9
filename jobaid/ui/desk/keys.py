"""The keys of the desk: between calls, and those of a call."""

from __future__ import annotations

from functools import partial

from jobaid.ui.callview.call_key_rows import CALL_KEYS
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyBinding, KeyTable, key_in

_start = partial(key_in, "start")

DESK_KEYS = KeyTable(
    {"start": QT_TRANSLATE_NOOP("Keys", "Between calls"), **CALL_KEYS.contexts},
    (
        *(
            KeyBinding(
                f"script-{digit}",
                "start",
                (f"Alt+{digit}",),
                QT_TRANSLATE_NOOP("Keys", "Script %1 of today"),
                group=QT_TRANSLATE_NOOP("Keys", "Open a script of today"),
                sign=str(digit),
                means=f"number-{digit}",
            )
            for digit in range(1, 10)
        ),
        _start("resume-call", "Alt+R", QT_TRANSLATE_NOOP("Keys", "Resume the call")),
        _start(
            "close-call",
            "Alt+X",
            QT_TRANSLATE_NOOP("Keys", "Close it with a reason"),
            means="put-away",
        ),
        _start(
            "call-promise", "F3", QT_TRANSLATE_NOOP("Keys", "Call the due promise"), means="promise"
        ),
        _start("my-calls", "Alt+V", QT_TRANSLATE_NOOP("Keys", "My calls")),
        *CALL_KEYS.keys,
    ),
)
