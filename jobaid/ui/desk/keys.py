"""The keys of the desk: between calls, and those of a call."""

from __future__ import annotations

from functools import partial

from jobaid.ui.callview.call_key_rows import CALL_KEYS
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyBinding, KeyTable, key_in

_start = partial(key_in, "start")
_NEW_CALL = "Ctrl+N"
_ANOTHER_CALL = QT_TRANSLATE_NOOP("Keys", "New call; lay this one aside")

_CAPSULE = "Ctrl+Shift+O"
_HAND_OVER = QT_TRANSLATE_NOOP("Keys", "Copy a handover of this call")
_HAND_OVER_FILE = QT_TRANSLATE_NOOP("Keys", "Hand this call over as a file")

_REVIEWS = "my-reviews"
_review = partial(key_in, _REVIEWS)

REVIEW_ROWS = (
    *(
        KeyBinding(
            f"dispute-{digit}",
            _REVIEWS,
            (f"Alt+{digit}",),
            QT_TRANSLATE_NOOP("Keys", "Dispute question %1"),
            plain=(str(digit),),
            group=QT_TRANSLATE_NOOP("Keys", "Dispute a question"),
            sign=str(digit),
            means=f"number-{digit}",
        )
        for digit in range(1, 10)
    ),
    _review(
        "review-send",
        "Ctrl+Return",
        QT_TRANSLATE_NOOP("Keys", "Send the dispute, or say that you have read it"),
        means="finish",
    ),
    _review("moment-back", "", QT_TRANSLATE_NOOP("Keys", "The moment before"), plain="Left"),
    _review("moment-next", "", QT_TRANSLATE_NOOP("Keys", "The next moment"), plain="Right"),
    _review(
        "review-next", "Ctrl+J", QT_TRANSLATE_NOOP("Keys", "Next review to read"), means="next-open"
    ),
    _review("review-print", "Ctrl+P", QT_TRANSLATE_NOOP("Keys", "Print the review"), means="print"),
    _review(
        "review-copy", "", QT_TRANSLATE_NOOP("Keys", "Copy the review as text"), plain="Ctrl+C"
    ),
    _review(
        "my-reviews-back",
        "Ctrl+Shift+R",
        QT_TRANSLATE_NOOP("Keys", "Back to the start"),
        plain="Esc",
        means="my-reviews",
    ),
)
"""What the keys do while an agent's reviews show."""

DESK_KEYS = KeyTable(
    {
        "start": QT_TRANSLATE_NOOP("Keys", "Between calls"),
        _REVIEWS: QT_TRANSLATE_NOOP("Keys", "My reviews"),
        **CALL_KEYS.contexts,
    },
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
        _start("pin", "Ctrl+D", QT_TRANSLATE_NOOP("Keys", "Pin the script, or unpin it")),
        _start("my-calls", "Alt+V", QT_TRANSLATE_NOOP("Keys", "My calls")),
        _start("my-reviews", "Ctrl+Shift+R", QT_TRANSLATE_NOOP("Keys", "My reviews")),
        *REVIEW_ROWS,
        _start("start-warm-up", "Alt+W", QT_TRANSLATE_NOOP("Keys", "Warm-up"), means="warm-up"),
        _start(
            "begin-call", _NEW_CALL, QT_TRANSLATE_NOOP("Keys", "Begin a call"), means="new-call"
        ),
        *(
            key_in(screen, f"new-{screen}", _NEW_CALL, _ANOTHER_CALL, means="new-call")
            for screen in CALL_KEYS.contexts
        ),
        _start("take-over", "Ctrl+Shift+A", QT_TRANSLATE_NOOP("Keys", "Another agent works here")),
        _start("shift", "Ctrl+B", QT_TRANSLATE_NOOP("Keys", "Ready, break, training")),
        *(
            key_in(
                screen,
                f"timer-{screen}",
                "Ctrl+T",
                QT_TRANSLATE_NOOP("Keys", "Remind me in some minutes"),
                means="timer",
            )
            for screen in ("start", *CALL_KEYS.contexts)
        ),
        *(
            key_in(screen, f"capsule-{screen}", _CAPSULE, words, means="capsule")
            for screen, words in (
                ("start", QT_TRANSLATE_NOOP("Keys", "Hand over what is laid aside")),
                *((one, _HAND_OVER) for one in CALL_KEYS.contexts),
            )
        ),
        *(
            key_in(screen, f"capsule-file-{screen}", "", words)
            for screen, words in (
                ("start", QT_TRANSLATE_NOOP("Keys", "Hand over what is laid aside, as a file")),
                *((one, _HAND_OVER_FILE) for one in CALL_KEYS.contexts),
            )
        ),
        _start(
            "capsule-open",
            "Ctrl+Shift+V",
            QT_TRANSLATE_NOOP("Keys", "Take over what was copied"),
        ),
        _start("capsule-open-file", "", QT_TRANSLATE_NOOP("Keys", "Take over from a file")),
        key_in(
            "call", "look-up", "Ctrl+L", QT_TRANSLATE_NOOP("Keys", "Look up what the step shows")
        ),
        *CALL_KEYS.keys,
    ),
)
