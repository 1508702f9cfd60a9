"""The keys of a call and its wrap-up, for every area that drives one; nothing is bound here."""

from __future__ import annotations

from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyBinding, KeyTable

LETTERS = "ABCDEFGH"
"""The letters that never rules have: a rule's letter is the same for the whole call."""

CALL_KEYS = KeyTable(
    {
        "call": QT_TRANSLATE_NOOP("Keys", "In a call"),
        "wrapup": QT_TRANSLATE_NOOP("Keys", "Wrap-up"),
    },
    (
        # In a call
        *(
            KeyBinding(
                f"answer-{digit}",
                "call",
                (f"Alt+{digit}",),
                QT_TRANSLATE_NOOP("Keys", "Answer %1"),
                plain=(str(digit),),
                group=QT_TRANSLATE_NOOP("Keys", "Choose an answer"),
                sign=str(digit),
                means=f"number-{digit}",
            )
            for digit in range(1, 10)
        ),
        KeyBinding(
            "answer-none",
            "call",
            ("Alt+0",),
            QT_TRANSLATE_NOOP("Keys", "None of these fits"),
            plain=("0",),
        ),
        KeyBinding("next", "call", ("Alt+Right",), QT_TRANSLATE_NOOP("Keys", "Next step")),
        KeyBinding(
            "tick-next",
            "call",
            ("Alt+T",),
            QT_TRANSLATE_NOOP("Keys", "Tick the next item"),
            plain=("Space",),
        ),
        *(
            KeyBinding(
                f"never-{letter}",
                "call",
                (f"Alt+{letter}",),
                QT_TRANSLATE_NOOP("Keys", "Own up to never rule %1"),
                group=QT_TRANSLATE_NOOP("Keys", "Own up to a never rule"),
                sign=letter,
            )
            for letter in LETTERS
        ),
        KeyBinding(
            "back",
            "call",
            ("Alt+Left",),
            QT_TRANSLATE_NOOP("Keys", "Undo, or back"),
            plain=("Backspace",),
            means="back",
        ),
        KeyBinding(
            "undo", "call", ("Ctrl+Shift+Z",), QT_TRANSLATE_NOOP("Keys", "Undo the last move")
        ),
        KeyBinding(
            "note",
            "call",
            ("F2",),
            QT_TRANSLATE_NOOP("Keys", "Note, or back to the step"),
            means="note",
        ),
        KeyBinding("promise", "call", ("F3",), QT_TRANSLATE_NOOP("Keys", "Promise")),
        KeyBinding("reply", "call", ("F4",), QT_TRANSLATE_NOOP("Keys", "Reply to an objection")),
        KeyBinding("hold", "call", ("F5",), QT_TRANSLATE_NOOP("Keys", "Hold, or off hold")),
        KeyBinding("skip", "call", ("F7",), QT_TRANSLATE_NOOP("Keys", "Skip with a reason")),
        KeyBinding("off-script", "call", ("F8",), QT_TRANSLATE_NOOP("Keys", "Off script")),
        KeyBinding("transfer", "call", ("F9",), QT_TRANSLATE_NOOP("Keys", "Transfer")),
        KeyBinding("wrap-up", "call", ("F12",), QT_TRANSLATE_NOOP("Keys", "Wrap up")),
        KeyBinding("may", "call", ("Alt+M",), QT_TRANSLATE_NOOP("Keys", "Use a may rule")),
        KeyBinding(
            "all-rules",
            "call",
            ("Alt+O",),
            QT_TRANSLATE_NOOP("Keys", "All rules of this call"),
            means="rules",
        ),
        KeyBinding(
            "language", "call", ("Alt+L",), QT_TRANSLATE_NOOP("Keys", "Language of the call")
        ),
        KeyBinding("park", "call", ("Alt+P",), QT_TRANSLATE_NOOP("Keys", "Park the call")),
        KeyBinding(
            "copy-line",
            "call",
            ("Alt+K",),
            QT_TRANSLATE_NOOP("Keys", "Copy the line or field"),
            means="copy",
        ),
        KeyBinding("repeat", "call", ("Alt+S",), QT_TRANSLATE_NOOP("Keys", "Say it again")),
        KeyBinding("urgent", "call", ("Alt+U",), QT_TRANSLATE_NOOP("Keys", "Urgent answers")),
        KeyBinding(
            "change", "call", ("Alt+I",), QT_TRANSLATE_NOOP("Keys", "Change an earlier answer")
        ),
        KeyBinding("outline", "call", ("Alt+J",), QT_TRANSLATE_NOOP("Keys", "Jump to a step")),
        KeyBinding(
            "discard",
            "call",
            ("Alt+X",),
            QT_TRANSLATE_NOOP("Keys", "Opened by mistake"),
            means="put-away",
        ),
        # Wrap-up
        KeyBinding("notes", "wrapup", ("F2",), QT_TRANSLATE_NOOP("Keys", "Notes"), means="note"),
        KeyBinding(
            "promises", "wrapup", ("F3",), QT_TRANSLATE_NOOP("Keys", "Promises"), means="promise"
        ),
        KeyBinding(
            "copy-notes",
            "wrapup",
            ("Alt+K",),
            QT_TRANSLATE_NOOP("Keys", "Copy the summary"),
            means="copy",
        ),
        KeyBinding(
            "own-up",
            "wrapup",
            ("Alt+O",),
            QT_TRANSLATE_NOOP("Keys", "Own up to a never rule"),
            means="rules",
        ),
        KeyBinding(
            "back-to-call",
            "wrapup",
            ("Alt+Left",),
            QT_TRANSLATE_NOOP("Keys", "Back to the call"),
            means="back",
        ),
        KeyBinding(
            "finish", "wrapup", ("Ctrl+Return",), QT_TRANSLATE_NOOP("Keys", "Save and finish")
        ),
    ),
)
