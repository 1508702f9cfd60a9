"""Every key of the desktop, as data, and the keys that a person has chosen instead.

One row of `KEYS` is one thing a key does. Actions, the key caps on screen, the key help and
the palette are all made from these rows; nothing else in the program names a key. The rules
are those of the design: F-keys mean one thing everywhere and never type, Alt with a letter or
digit belongs to the screen, plain letters are never keys, Alt letters stay free of mnemonics.
A key that works on several screens means the same on all of them, so that a hand which has
learned it on one is never wrong on another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

Context = Literal["everywhere", "start", "call", "wrapup"]
CONTEXTS: tuple[Context, ...] = ("everywhere", "start", "call", "wrapup")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Mark a text for translation. Qt's own does the same and is typed as an object."""
    return text


CONTEXT_TEXTS: Mapping[Context, str] = {
    "everywhere": QT_TRANSLATE_NOOP("Keys", "Everywhere"),
    "start": QT_TRANSLATE_NOOP("Keys", "Between calls"),
    "call": QT_TRANSLATE_NOOP("Keys", "In a call"),
    "wrapup": QT_TRANSLATE_NOOP("Keys", "Wrap-up"),
}


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that keys do.

    `keys` are the usual ones in Qt's portable writing. `plain` are keys that do the same only
    while no field has the caret; the step handles those itself, so they are shown and never
    bound. `%1` in `text` stands for `sign`, which tells the rows of one `group` apart
    ("Answer 1", "Answer 2"). Rows of different screens share a key only where `meaning` is the
    same: what the key stands for wherever it works.
    """

    id: str
    context: Context
    keys: tuple[str, ...]
    text: str
    plain: tuple[str, ...] = ()
    group: str = ""
    sign: str = ""
    means: str = ""

    @property
    def meaning(self) -> str:
        """What its keys stand for on every screen; its own id where no other has them."""
        return self.means or self.id

    def words(self) -> str:
        """What it does, in the language of the interface."""
        return QCoreApplication.translate("Keys", self.text).replace("%1", self.sign)


LETTERS = "ABCDEFGH"
"""The letters that never rules have: a rule's letter is the same for the whole call."""

KEYS: tuple[Key, ...] = (
    Key("help", "everywhere", ("F1",), QT_TRANSLATE_NOOP("Keys", "All keys of this screen")),
    Key("find", "everywhere", ("Ctrl+K",), QT_TRANSLATE_NOOP("Keys", "Find anything")),
    Key("pane-next", "everywhere", ("F6",), QT_TRANSLATE_NOOP("Keys", "Next pane")),
    Key("pane-back", "everywhere", ("Shift+F6",), QT_TRANSLATE_NOOP("Keys", "Pane before")),
    Key("dock", "everywhere", ("F11",), QT_TRANSLATE_NOOP("Keys", "Dock or undock")),
    Key(
        "text-larger",
        "everywhere",
        ("Ctrl++", "Ctrl+="),
        QT_TRANSLATE_NOOP("Keys", "Larger text"),
    ),
    Key("text-smaller", "everywhere", ("Ctrl+-",), QT_TRANSLATE_NOOP("Keys", "Smaller text")),
    Key("text-usual", "everywhere", ("Ctrl+0",), QT_TRANSLATE_NOOP("Keys", "Usual text size")),
    Key("theme", "everywhere", ("Ctrl+Shift+L",), QT_TRANSLATE_NOOP("Keys", "Next appearance")),
    Key("settings", "everywhere", ("Ctrl+,",), QT_TRANSLATE_NOOP("Keys", "Settings")),
    Key("banner-yes", "everywhere", ("Alt+Y",), QT_TRANSLATE_NOOP("Keys", "Yes to the banner")),
    Key("banner-no", "everywhere", ("Alt+N",), QT_TRANSLATE_NOOP("Keys", "No, or put it away")),
    Key("quit", "everywhere", ("Ctrl+Q",), QT_TRANSLATE_NOOP("Keys", "End Job Aid")),
    # Between calls
    *(
        Key(
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
    Key("resume-call", "start", ("Alt+R",), QT_TRANSLATE_NOOP("Keys", "Resume the call")),
    Key(
        "close-call",
        "start",
        ("Alt+X",),
        QT_TRANSLATE_NOOP("Keys", "Close it with a reason"),
        means="put-away",
    ),
    Key(
        "call-promise",
        "start",
        ("F3",),
        QT_TRANSLATE_NOOP("Keys", "Call the due promise"),
        means="promise",
    ),
    Key("my-calls", "start", ("Alt+V",), QT_TRANSLATE_NOOP("Keys", "My calls")),
    # In a call
    *(
        Key(
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
    Key(
        "answer-none",
        "call",
        ("Alt+0",),
        QT_TRANSLATE_NOOP("Keys", "None of these fits"),
        plain=("0",),
    ),
    Key("next", "call", ("Alt+Right",), QT_TRANSLATE_NOOP("Keys", "Next step")),
    Key(
        "tick-next",
        "call",
        ("Alt+T",),
        QT_TRANSLATE_NOOP("Keys", "Tick the next item"),
        plain=("Space",),
    ),
    *(
        Key(
            f"never-{letter}",
            "call",
            (f"Alt+{letter}",),
            QT_TRANSLATE_NOOP("Keys", "Own up to never rule %1"),
            group=QT_TRANSLATE_NOOP("Keys", "Own up to a never rule"),
            sign=letter,
        )
        for letter in LETTERS
    ),
    Key(
        "back",
        "call",
        ("Alt+Left",),
        QT_TRANSLATE_NOOP("Keys", "Undo, or back"),
        plain=("Backspace",),
        means="back",
    ),
    Key("undo", "call", ("Ctrl+Shift+Z",), QT_TRANSLATE_NOOP("Keys", "Undo the last move")),
    Key(
        "note",
        "call",
        ("F2",),
        QT_TRANSLATE_NOOP("Keys", "Note, or back to the step"),
        means="note",
    ),
    Key("promise", "call", ("F3",), QT_TRANSLATE_NOOP("Keys", "Promise")),
    Key("reply", "call", ("F4",), QT_TRANSLATE_NOOP("Keys", "Reply to an objection")),
    Key("hold", "call", ("F5",), QT_TRANSLATE_NOOP("Keys", "Hold, or off hold")),
    Key("skip", "call", ("F7",), QT_TRANSLATE_NOOP("Keys", "Skip with a reason")),
    Key("off-script", "call", ("F8",), QT_TRANSLATE_NOOP("Keys", "Off script")),
    Key("transfer", "call", ("F9",), QT_TRANSLATE_NOOP("Keys", "Transfer")),
    Key("wrap-up", "call", ("F12",), QT_TRANSLATE_NOOP("Keys", "Wrap up")),
    Key("may", "call", ("Alt+M",), QT_TRANSLATE_NOOP("Keys", "Use a may rule")),
    Key(
        "all-rules",
        "call",
        ("Alt+O",),
        QT_TRANSLATE_NOOP("Keys", "All rules of this call"),
        means="rules",
    ),
    Key("language", "call", ("Alt+L",), QT_TRANSLATE_NOOP("Keys", "Language of the call")),
    Key("park", "call", ("Alt+P",), QT_TRANSLATE_NOOP("Keys", "Park the call")),
    Key(
        "copy-line",
        "call",
        ("Alt+K",),
        QT_TRANSLATE_NOOP("Keys", "Copy the line or field"),
        means="copy",
    ),
    Key("repeat", "call", ("Alt+S",), QT_TRANSLATE_NOOP("Keys", "Say it again")),
    Key("urgent", "call", ("Alt+U",), QT_TRANSLATE_NOOP("Keys", "Urgent answers")),
    Key("change", "call", ("Alt+I",), QT_TRANSLATE_NOOP("Keys", "Change an earlier answer")),
    Key("outline", "call", ("Alt+J",), QT_TRANSLATE_NOOP("Keys", "Jump to a step")),
    Key(
        "discard",
        "call",
        ("Alt+X",),
        QT_TRANSLATE_NOOP("Keys", "Opened by mistake"),
        means="put-away",
    ),
    # Wrap-up
    Key("notes", "wrapup", ("F2",), QT_TRANSLATE_NOOP("Keys", "Notes"), means="note"),
    Key("promises", "wrapup", ("F3",), QT_TRANSLATE_NOOP("Keys", "Promises"), means="promise"),
    Key(
        "copy-notes",
        "wrapup",
        ("Alt+K",),
        QT_TRANSLATE_NOOP("Keys", "Copy the summary"),
        means="copy",
    ),
    Key(
        "own-up",
        "wrapup",
        ("Alt+O",),
        QT_TRANSLATE_NOOP("Keys", "Own up to a never rule"),
        means="rules",
    ),
    Key(
        "back-to-call",
        "wrapup",
        ("Alt+Left",),
        QT_TRANSLATE_NOOP("Keys", "Back to the call"),
        means="back",
    ),
    Key("finish", "wrapup", ("Ctrl+Return",), QT_TRANSLATE_NOOP("Keys", "Save and finish")),
)

BY_ID: Mapping[str, Key] = {key.id: key for key in KEYS}


def meet(one: Context, other: Context) -> bool:
    """Whether two contexts can be active at once: then they may share no key."""
    return one == other or "everywhere" in (one, other)
