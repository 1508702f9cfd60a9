"""The keys of the studio: the list of scripts, writing one, publishing, the house's lists."""

from __future__ import annotations

from functools import partial

from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyBinding, KeyTable, key_in

_TITLES = {
    "scripts": QT_TRANSLATE_NOOP("Keys", "Scripts"),
    "write": QT_TRANSLATE_NOOP("Keys", "Write"),
    "publish": QT_TRANSLATE_NOOP("Keys", "Publish"),
    "begin": QT_TRANSLATE_NOOP("Keys", "Begin"),
    "house": QT_TRANSLATE_NOOP("Keys", "The house"),
    "cards": QT_TRANSLATE_NOOP("Keys", "Scorecards"),
    "inbox": QT_TRANSLATE_NOOP("Keys", "Inbox"),
    "merge": QT_TRANSLATE_NOOP("Keys", "Bring both together"),
    "spelling": QT_TRANSLATE_NOOP("Keys", "Spelling"),
    "problems": QT_TRANSLATE_NOOP("Keys", "Problems"),
    "replace": QT_TRANSLATE_NOOP("Keys", "Find and replace"),
}

PLACES = tuple(one for one in _TITLES if one not in ("begin", "merge"))
"""The screens that one can leave for another: not those that ask something first."""

SIDES = ("map", "preview", "problems", "history")
"""What stands beside the form, in the order of its keys."""

_TABS = tuple(
    KeyBinding(
        f"studio-side-{digit}",
        "write",
        (f"Ctrl+{digit}",),
        QT_TRANSLATE_NOOP("Keys", "View %1"),
        group=QT_TRANSLATE_NOOP("Keys", "Views"),
        sign=str(digit),
        means=f"pick-{digit}",
    )
    for digit in range(1, len(SIDES) + 1)
)


def _both(id: str, keys: str, text: str, means: str = "") -> tuple[KeyBinding, ...]:
    """A key of every screen of the studio."""
    return tuple(
        key_in(context, f"{context}-{id}", keys, text, means=means or id) for context in _TITLES
    )


def _places(id: str, keys: str, text: str, means: str = "") -> tuple[KeyBinding, ...]:
    """A key of every screen that one can leave for another as it is."""
    return tuple(key for key in _both(id, keys, text, means) if key.context in PLACES)


def _in_hand(context: str) -> tuple[KeyBinding, ...]:
    """The keys of what is in hand there, whatever it is."""
    there = partial(key_in, context)
    return (
        there(
            f"{context}-rename",
            "Ctrl+M",
            QT_TRANSLATE_NOOP("Keys", "Rename it everywhere"),
            means="rename",
        ),
        there(
            f"{context}-uses",
            "Ctrl+Shift+U",
            QT_TRANSLATE_NOOP("Keys", "Where it is used"),
            means="uses",
        ),
        there(
            f"{context}-delete",
            "",
            QT_TRANSLATE_NOOP("Keys", "Delete it, and mend what names it"),
            means="delete",
        ),
    )


_publish = partial(key_in, "publish")
_scripts = partial(key_in, "scripts")
_write = partial(key_in, "write")
_cards = partial(key_in, "cards")

STUDIO_KEYS = KeyTable(
    _TITLES,
    (
        _scripts("scripts-find", "Ctrl+F", QT_TRANSLATE_NOOP("Keys", "Find"), means="filter"),
        *(key for context in ("scripts", "write", "house") for key in _in_hand(context)),
        *(
            key_in(
                context,
                f"{context}-replace",
                "Ctrl+H",
                QT_TRANSLATE_NOOP("Keys", "Find and replace in all texts"),
                means="replace",
            )
            for context in ("scripts", "write", "house", "replace")
        ),
        key_in(
            "replace",
            "replace-do",
            "Ctrl+Return",
            QT_TRANSLATE_NOOP("Keys", "Replace what is ticked"),
            means="finish",
        ),
        *(
            key_in(
                context,
                f"{context}-spelling",
                "Ctrl+Shift+W",
                QT_TRANSLATE_NOOP("Keys", "Spelling"),
                means="spelling",
            )
            for context in ("scripts", "write", "house")
        ),
        key_in(
            "house",
            "house-make",
            "Alt+Q",
            QT_TRANSLATE_NOOP("Keys", "Make a customer to practise with"),
            means="make-customer",
        ),
        *_places("new", "Ctrl+Shift+N", QT_TRANSLATE_NOOP("Keys", "New script"), "new-script"),
        *_places("publish", "Ctrl+Shift+Return", QT_TRANSLATE_NOOP("Keys", "Publish")),
        _publish(
            "publish-now",
            "Alt+1",
            QT_TRANSLATE_NOOP("Keys", "Publish now"),
            means="number-1",
        ),
        _publish(
            "publish-later",
            "Alt+2",
            QT_TRANSLATE_NOOP("Keys", "Publish at a date"),
            means="number-2",
        ),
        _publish(
            "publish-mend",
            "Ctrl+.",
            QT_TRANSLATE_NOOP("Keys", "Add the tick that calls would miss"),
            means="mend",
        ),
        *_both("undo", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "Undo"), "undo-write"),
        *_both("redo", "Ctrl+Y", QT_TRANSLATE_NOOP("Keys", "Do it again"), "redo-write"),
        *(
            key_in(
                context,
                f"{context}-inbox",
                "Ctrl+5",
                QT_TRANSLATE_NOOP("Keys", "Inbox"),
                means="pick-5",
            )
            for context in ("scripts", "write", "house", "cards", "publish")
        ),
        *(
            key_in(
                context,
                f"{context}-cards",
                "Ctrl+6",
                QT_TRANSLATE_NOOP("Keys", "Scorecards"),
                means="pick-6",
            )
            for context in ("scripts", "write", "house")
        ),
        key_in(
            "inbox",
            "inbox-send",
            "Ctrl+Return",
            QT_TRANSLATE_NOOP("Keys", "Do what was decided, and tell them"),
            means="finish",
        ),
        key_in(
            "inbox",
            "inbox-next",
            "Ctrl+J",
            QT_TRANSLATE_NOOP("Keys", "Next to answer"),
            means="next-open",
        ),
        *_places("house", "Ctrl+Shift+H", QT_TRANSLATE_NOOP("Keys", "The house and its lists")),
        key_in(
            "house",
            "house-scripts",
            "Ctrl+O",
            QT_TRANSLATE_NOOP("Keys", "All scripts"),
            means="write-scripts",
        ),
        key_in(
            "house",
            "house-up",
            "Alt+Up",
            QT_TRANSLATE_NOOP("Keys", "Move the step or row up"),
            means="write-up",
        ),
        key_in(
            "house",
            "house-down",
            "Alt+Down",
            QT_TRANSLATE_NOOP("Keys", "Move the step or row down"),
            means="write-down",
        ),
        _cards(
            "cards-scripts",
            "Ctrl+O",
            QT_TRANSLATE_NOOP("Keys", "All scripts"),
            means="write-scripts",
        ),
        _cards(
            "cards-section",
            "Ctrl+Shift+I",
            QT_TRANSLATE_NOOP("Keys", "Add a section"),
            means="write-add",
        ),
        _cards(
            "cards-take-in",
            "Ctrl+Shift+E",
            QT_TRANSLATE_NOOP("Keys", "Bring in an evaluation form of Amazon Connect"),
            means="take-in",
        ),
        _cards(
            "cards-export",
            "Ctrl+E",
            QT_TRANSLATE_NOOP("Keys", "Hand the scorecard out as a form for Amazon Connect"),
            means="export",
        ),
        _cards(
            "cards-up",
            "Alt+Up",
            QT_TRANSLATE_NOOP("Keys", "Move the question, section or row up"),
            means="write-up",
        ),
        _cards(
            "cards-down",
            "Alt+Down",
            QT_TRANSLATE_NOOP("Keys", "Move the question, section or row down"),
            means="write-down",
        ),
        _cards(
            "cards-problem",
            "Ctrl+J",
            QT_TRANSLATE_NOOP("Keys", "Next problem"),
            means="next-open",
        ),
        key_in(
            "begin",
            "begin-make",
            "Ctrl+Return",
            QT_TRANSLATE_NOOP("Keys", "Begin the library"),
            means="finish",
        ),
        _write("write-scripts", "Ctrl+O", QT_TRANSLATE_NOOP("Keys", "All scripts")),
        _write("write-add", "Ctrl+Shift+I", QT_TRANSLATE_NOOP("Keys", "Add a step")),
        _write("write-up", "Alt+Up", QT_TRANSLATE_NOOP("Keys", "Move the step or row up")),
        _write("write-down", "Alt+Down", QT_TRANSLATE_NOOP("Keys", "Move the step or row down")),
        _scripts(
            "scripts-copy", "", QT_TRANSLATE_NOOP("Keys", "Copy the script"), means="copy-script"
        ),
        *(
            key
            for context in ("scripts", "write")
            for key in (
                key_in(
                    context,
                    f"{context}-paste",
                    "Ctrl+Shift+Y",
                    QT_TRANSLATE_NOOP("Keys", "A script from what was copied"),
                    means="paste-script",
                ),
                key_in(
                    context,
                    f"{context}-take-in",
                    "Ctrl+Shift+E",
                    QT_TRANSLATE_NOOP("Keys", "Take in a script from a file"),
                    means="take-in",
                ),
                key_in(
                    context,
                    f"{context}-export",
                    "Ctrl+E",
                    QT_TRANSLATE_NOOP("Keys", "Write the script to a file"),
                    means="export",
                ),
            )
        ),
        _write(
            "write-shape",
            "Ctrl+Shift+M",
            QT_TRANSLATE_NOOP("Keys", "Move steps to another script, split, join"),
        ),
        _write("write-copy", "", QT_TRANSLATE_NOOP("Keys", "Copy the step")),
        _write("write-text", "Ctrl+Shift+T", QT_TRANSLATE_NOOP("Keys", "Text or form")),
        _write(
            "write-problem", "Ctrl+J", QT_TRANSLATE_NOOP("Keys", "Next problem"), means="next-open"
        ),
        *(
            key
            for context in ("write", "problems")
            for key in (
                key_in(
                    context,
                    f"{context}-mend",
                    "Ctrl+.",
                    QT_TRANSLATE_NOOP("Keys", "Mend the problem"),
                    means="mend",
                ),
                key_in(
                    context,
                    f"{context}-fix",
                    "Alt+Return",
                    QT_TRANSLATE_NOOP("Keys", "Keep the warning, with a reason"),
                    means="keep-warning",
                ),
            )
        ),
        *(
            key_in(
                context,
                f"{context}-problems",
                "Ctrl+J",
                QT_TRANSLATE_NOOP("Keys", "Everything that is wrong"),
                means="next-open",
            )
            for context in ("scripts", "house", "problems")
        ),
        *_TABS,
    ),
)
