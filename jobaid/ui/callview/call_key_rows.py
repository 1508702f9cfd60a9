"""The keys of a call and its wrap-up, for every area that drives one; nothing is bound here."""

from __future__ import annotations

from functools import partial
from string import ascii_uppercase

from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyBinding, KeyTable, key_in

LETTERS = ascii_uppercase
"""The letters that never rules have: a rule's letter is the same for the whole call."""
_BY_ALT = "ABCDEFGH"
"""Those that Alt alone is enough for; the other letters do something else with it."""

COPY_KEYS = 9
"""So many of the house's texts have a key of their own."""

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
                (f"Alt+{letter}" if letter in _BY_ALT else f"Alt+Shift+{letter}",),
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
        _call(
            "note-change",
            "Shift+F2",
            QT_TRANSLATE_NOOP("Keys", "Change or strike a note"),
            means="note-change",
        ),
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
        _call(
            "customer",
            "Ctrl+I",
            QT_TRANSLATE_NOOP("Keys", "What is known of the customer"),
            means="customer",
        ),
        _call(
            "complaint", "Ctrl+Shift+C", QT_TRANSLATE_NOOP("Keys", "Complaint"), means="complaint"
        ),
        _call(
            "suggest",
            "Ctrl+Shift+S",
            QT_TRANSLATE_NOOP("Keys", "Suggest a change here"),
            means="suggest",
        ),
        _call(
            "no-contact",
            "Ctrl+Shift+D",
            QT_TRANSLATE_NOOP("Keys", "The customer wants no calls; or takes that back"),
            means="no-contact",
        ),
        _call("help-me", "Shift+F1", QT_TRANSLATE_NOOP("Keys", "Ask a supervisor for help")),
        _call("language", "Alt+L", QT_TRANSLATE_NOOP("Keys", "Language of the call")),
        _call("park", "Alt+P", QT_TRANSLATE_NOOP("Keys", "Park the call")),
        _call(
            "copy-line", "Alt+K", QT_TRANSLATE_NOOP("Keys", "Copy the line or field"), means="copy"
        ),
        _call(
            "large-print",
            "Shift+F11",
            QT_TRANSLATE_NOOP("Keys", "Large print for the person opposite"),
        ),
        _call("repeat", "Alt+S", QT_TRANSLATE_NOOP("Keys", "Say it again")),
        _call("urgent", "Alt+U", QT_TRANSLATE_NOOP("Keys", "Urgent answers")),
        _call("change", "Alt+I", QT_TRANSLATE_NOOP("Keys", "Change an earlier answer")),
        _call("outline", "Alt+J", QT_TRANSLATE_NOOP("Keys", "Jump to a step")),
        _call("topic-back", "Ctrl+Shift+K", QT_TRANSLATE_NOOP("Keys", "Back to the topic before")),
        _call("discard", "Alt+X", QT_TRANSLATE_NOOP("Keys", "Opened by mistake"), means="put-away"),
        *(
            KeyBinding(
                f"{screen}-text-{digit}",
                screen,
                (f"Ctrl+{digit}",),
                QT_TRANSLATE_NOOP("Keys", "Copy text %1 of the house"),
                group=QT_TRANSLATE_NOOP("Keys", "Copy a text of the house"),
                sign=str(digit),
                means=f"pick-{digit}",
            )
            for screen in ("call", "wrapup")
            for digit in range(1, COPY_KEYS + 1)
        ),
        # Wrap-up
        *(
            KeyBinding(
                f"outcome-{digit}",
                "wrapup",
                (f"Alt+{digit}",),
                QT_TRANSLATE_NOOP("Keys", "Outcome %1"),
                plain=(str(digit),),
                group=QT_TRANSLATE_NOOP("Keys", "Choose an outcome"),
                sign=str(digit),
                means=f"number-{digit}",
            )
            for digit in range(1, 10)
        ),
        _wrap_up("notes", "F2", QT_TRANSLATE_NOOP("Keys", "Notes"), means="note"),
        _wrap_up(
            "notes-change",
            "Shift+F2",
            QT_TRANSLATE_NOOP("Keys", "Change or strike a note"),
            means="note-change",
        ),
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
        _wrap_up(
            "wrapup-customer",
            "Ctrl+I",
            QT_TRANSLATE_NOOP("Keys", "What is known of the customer"),
            means="customer",
        ),
        _wrap_up(
            "wrapup-complaint",
            "Ctrl+Shift+C",
            QT_TRANSLATE_NOOP("Keys", "Complaint"),
            means="complaint",
        ),
        _wrap_up(
            "wrapup-suggest",
            "Ctrl+Shift+S",
            QT_TRANSLATE_NOOP("Keys", "Suggest a change here"),
            means="suggest",
        ),
        _wrap_up(
            "wrapup-no-contact",
            "Ctrl+Shift+D",
            QT_TRANSLATE_NOOP("Keys", "The customer wants no calls; or takes that back"),
            means="no-contact",
        ),
        _wrap_up("finish", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Save and finish")),
    ),
)
