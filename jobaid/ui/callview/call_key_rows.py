"""The keys of a call and its wrap-up, for every area that drives one; nothing is bound here."""

from __future__ import annotations

from functools import partial

from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyBinding, KeyTable, key_in

LETTERS = "ABCDEFGH"
"""The letters that never rules have: a rule's letter is the same for the whole call."""

_call, _wrap_up = partial(key_in, "call"), partial(key_in, "wrapup")

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
        _call("answer-none", "Alt+0", QT_TRANSLATE_NOOP("Keys", "None of these fits"), plain="0"),
        _call("next", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "Next step")),
        _call("tick-next", "Alt+T", QT_TRANSLATE_NOOP("Keys", "Tick the next item"), plain="Space"),
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
        _call(
            "back",
            "Alt+Left",
            QT_TRANSLATE_NOOP("Keys", "Undo, or back"),
            plain="Backspace",
            means="back",
        ),
        _call("undo", "Ctrl+Shift+Z", QT_TRANSLATE_NOOP("Keys", "Undo the last move")),
        _call("note", "F2", QT_TRANSLATE_NOOP("Keys", "Note, or back to the step"), means="note"),
        _call("promise", "F3", QT_TRANSLATE_NOOP("Keys", "Promise")),
        _call("reply", "F4", QT_TRANSLATE_NOOP("Keys", "Reply to an objection")),
        _call("hold", "F5", QT_TRANSLATE_NOOP("Keys", "Hold, or off hold")),
        _call("skip", "F7", QT_TRANSLATE_NOOP("Keys", "Skip with a reason")),
        _call("off-script", "F8", QT_TRANSLATE_NOOP("Keys", "Off script")),
        _call("transfer", "F9", QT_TRANSLATE_NOOP("Keys", "Transfer")),
        _call("wrap-up", "F12", QT_TRANSLATE_NOOP("Keys", "Wrap up")),
        _call("may", "Alt+M", QT_TRANSLATE_NOOP("Keys", "Use a may rule")),
        _call(
            "all-rules", "Alt+O", QT_TRANSLATE_NOOP("Keys", "All rules of this call"), means="rules"
        ),
        _call("language", "Alt+L", QT_TRANSLATE_NOOP("Keys", "Language of the call")),
        _call("park", "Alt+P", QT_TRANSLATE_NOOP("Keys", "Park the call")),
        _call(
            "copy-line", "Alt+K", QT_TRANSLATE_NOOP("Keys", "Copy the line or field"), means="copy"
        ),
        _call("repeat", "Alt+S", QT_TRANSLATE_NOOP("Keys", "Say it again")),
        _call("urgent", "Alt+U", QT_TRANSLATE_NOOP("Keys", "Urgent answers")),
        _call("change", "Alt+I", QT_TRANSLATE_NOOP("Keys", "Change an earlier answer")),
        _call("outline", "Alt+J", QT_TRANSLATE_NOOP("Keys", "Jump to a step")),
        _call("discard", "Alt+X", QT_TRANSLATE_NOOP("Keys", "Opened by mistake"), means="put-away"),
        # Wrap-up
        _wrap_up("notes", "F2", QT_TRANSLATE_NOOP("Keys", "Notes"), means="note"),
        _wrap_up("promises", "F3", QT_TRANSLATE_NOOP("Keys", "Promises"), means="promise"),
        _wrap_up(
            "copy-notes", "Alt+K", QT_TRANSLATE_NOOP("Keys", "Copy the summary"), means="copy"
        ),
        _wrap_up(
            "own-up", "Alt+O", QT_TRANSLATE_NOOP("Keys", "Own up to a never rule"), means="rules"
        ),
        _wrap_up(
            "back-to-call", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "Back to the call"), means="back"
        ),
        _wrap_up("finish", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Save and finish")),
    ),
)
