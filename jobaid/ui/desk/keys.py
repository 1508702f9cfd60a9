"""The keys of the desk: between calls, and those of a call."""

from __future__ import annotations

from jobaid.ui.callview.call_key_rows import CALL_KEYS
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyBinding, KeyTable

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
        KeyBinding(
            "resume-call", "start", ("Alt+R",), QT_TRANSLATE_NOOP("Keys", "Resume the call")
        ),
        KeyBinding(
            "close-call",
            "start",
            ("Alt+X",),
            QT_TRANSLATE_NOOP("Keys", "Close it with a reason"),
            means="put-away",
        ),
        KeyBinding(
            "call-promise",
            "start",
            ("F3",),
            QT_TRANSLATE_NOOP("Keys", "Call the due promise"),
            means="promise",
        ),
        KeyBinding("my-calls", "start", ("Alt+V",), QT_TRANSLATE_NOOP("Keys", "My calls")),
        *CALL_KEYS.keys,
    ),
)
