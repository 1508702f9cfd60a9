"""The keys of practice: those of a call, under ids of their own, and what only practice has."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from jobaid.ui.callview.call_key_rows import CALL_KEYS
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyBinding, KeyTable, key_in

HOME, RUN, RESULT, CARDS = "practice-home", "practice-run", "practice-result", "practice-cards"
COACH, SHARED = "practice-coach", "practice-shared"

_OF_A_CALL = frozenset(
    (
        *(f"answer-{digit}" for digit in range(1, 10)),
        *(row.id for row in CALL_KEYS.keys if row.id.startswith("never-")),
        "answer-none", "next", "tick-next", "back", "undo", "hold", "wrap-up", "repeat", "note",
        "promise", "reply", "skip", "off-script", "transfer",
    )
)  # fmt: skip


def run_key(id: str) -> str:
    """The id under which practice has a key of a call."""
    return f"practice-{id}"


def _as_in_a_call(row: KeyBinding) -> KeyBinding:
    return replace(row, id=run_key(row.id), context=RUN, means=row.meaning)


_home, _run = partial(key_in, HOME), partial(key_in, RUN)
_result, _cards = partial(key_in, RESULT), partial(key_in, CARDS)

PRACTICE_KEYS = KeyTable(
    {
        HOME: QT_TRANSLATE_NOOP("Keys", "Practice"),
        RUN: QT_TRANSLATE_NOOP("Keys", "In a practice call"),
        RESULT: QT_TRANSLATE_NOOP("Keys", "How it went"),
        CARDS: QT_TRANSLATE_NOOP("Keys", "Warm-up"),
        COACH: QT_TRANSLATE_NOOP("Keys", "Trainees"),
        SHARED: QT_TRANSLATE_NOOP("Keys", "A run that a trainee shares"),
    },
    (
        _home("practice-warm-up", "Alt+W", QT_TRANSLATE_NOOP("Keys", "Warm-up"), means="warm-up"),
        *(
            KeyBinding(
                f"practice-scenario-{digit}",
                HOME,
                (f"Alt+{digit}",),
                QT_TRANSLATE_NOOP("Keys", "Scenario %1"),
                group=QT_TRANSLATE_NOOP("Keys", "Begin a scenario"),
                sign=str(digit),
                means=f"number-{digit}",
            )
            for digit in range(1, 10)
        ),
        _home("practice-card", "Ctrl+I", QT_TRANSLATE_NOOP("Keys", "What counts in a scenario"),
              means="customer"),
        _home("practice-language", "Alt+L",
              QT_TRANSLATE_NOOP("Keys", "Customers speak another language"), means="language"),
        _home("practice-go-on", "Alt+R", QT_TRANSLATE_NOOP("Keys", "Go on with a run"),
              means="resume-call"),
        _home("practice-let-go", "Alt+X", QT_TRANSLATE_NOOP("Keys", "Let go of a cut off run"),
              means="put-away"),
        _home("practice-take-back", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "Undo"),
              means="undo-write"),
        _home("practice-trainees", "Ctrl+2", QT_TRANSLATE_NOOP("Keys", "Trainees"),
              means="pick-2"),
        key_in(COACH, "practice-own", "Ctrl+1", QT_TRANSLATE_NOOP("Keys", "Your own practice"),
               means="pick-1"),
        key_in(SHARED, "practice-shared-back", "Alt+Left",
               QT_TRANSLATE_NOOP("Keys", "Back to the trainees"), means="back"),
        # In a run
        *(_as_in_a_call(row) for row in CALL_KEYS.keys if row.id in _OF_A_CALL),
        *(
            KeyBinding(
                f"practice-line-{digit}",
                RUN,
                (f"Ctrl+{digit}",),
                QT_TRANSLATE_NOOP("Keys", "Say line %1"),
                group=QT_TRANSLATE_NOOP("Keys", "Choose a line"),
                sign=str(digit),
                means=f"pick-{digit}",
            )
            for digit in range(1, 4)
        ),
        _run("practice-say", "Ctrl+J", QT_TRANSLATE_NOOP("Keys", "To what you say, or back"),
             means="next-open"),
        _run("practice-customer", "Ctrl+I", QT_TRANSLATE_NOOP("Keys", "What counts in this run"),
             means="customer"),
        _run("practice-better", "Ctrl+Shift+B", QT_TRANSLATE_NOOP("Keys", "Use the better line")),
        _run("practice-peek", "Ctrl+Shift+P", QT_TRANSLATE_NOOP("Keys", "Peek at the line")),
        _run("practice-voice", "Ctrl+Shift+X", QT_TRANSLATE_NOOP("Keys", "Voice, on or off")),
        _run("practice-listen", "Ctrl+Shift+J", QT_TRANSLATE_NOOP("Keys", "Speak, or end it")),
        _run("practice-stop", "Alt+X", QT_TRANSLATE_NOOP("Keys", "Stop here"), means="put-away"),
        # How it went
        _result("practice-more", "Ctrl+J", QT_TRANSLATE_NOOP("Keys", "The same once more"),
                means="next-open"),
        _result("practice-share", "Ctrl+Return",
                QT_TRANSLATE_NOOP("Keys", "Share it with your coach, or take that back"),
                means="finish"),
        _result("practice-home-again", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "Back to practice"),
                means="back"),
        _result("practice-did-not", "Alt+X", QT_TRANSLATE_NOOP("Keys", "No, I did not say it"),
                means="put-away"),
        # The warm-up
        _cards("practice-cards-end", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "Back to practice"),
               means="back"),
    ),
)  # fmt: skip
