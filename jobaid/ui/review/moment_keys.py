"""The keys that go along a played-back call, for every view that shows one; nothing is bound here.

Plain arrows are no shortcuts: they act while the timeline or the list of moments has the focus.
With Alt they go along the call wherever the focus is, also while something is typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyBinding, key_in

if TYPE_CHECKING:
    from jobaid.review.call_moments import MomentSort


class AlongKey(NamedTuple):
    """A way along a call: the end of its id, by which sort of moment, in which direction."""

    name: str
    sort: MomentSort
    by: int
    plain: str
    text: str
    keys: str = ""
    means: str = ""


ALONG: tuple[AlongKey, ...] = (
    AlongKey(
        "moment-next",
        "any",
        1,
        "Right",
        QT_TRANSLATE_NOOP("Keys", "Next moment"),
        "Alt+Right",
        "next",
    ),
    AlongKey(
        "moment-back",
        "any",
        -1,
        "Left",
        QT_TRANSLATE_NOOP("Keys", "Moment before"),
        "Alt+Left",
        "back",
    ),
    AlongKey("step-next", "step", 1, "Ctrl+Right", QT_TRANSLATE_NOOP("Keys", "Next step shown")),
    AlongKey("step-back", "step", -1, "Ctrl+Left", QT_TRANSLATE_NOOP("Keys", "Step shown before")),
    AlongKey("slip-next", "slip", 1, "Shift+Right", QT_TRANSLATE_NOOP("Keys", "Next slip")),
    AlongKey("slip-back", "slip", -1, "Shift+Left", QT_TRANSLATE_NOOP("Keys", "Slip before")),
    AlongKey("note-next", "note", 1, "Ctrl+Shift+Right", QT_TRANSLATE_NOOP("Keys", "Next note")),
    AlongKey("note-back", "note", -1, "Ctrl+Shift+Left", QT_TRANSLATE_NOOP("Keys", "Note before")),
    AlongKey(
        "standard-next",
        "standard",
        1,
        "PgDown",
        QT_TRANSLATE_NOOP("Keys", "Next standard"),
    ),
    AlongKey("standard-back", "standard", -1, "PgUp", QT_TRANSLATE_NOOP("Keys", "Standard before")),
)
PARTS = ("shown", "moments", "map", "today")
"""What stands under or beside the timeline, in the order of their keys."""


def moment_keys(context: str) -> tuple[KeyBinding, ...]:
    """The rows of a view with a played-back call, whose context is its id."""
    along = (
        key_in(
            context,
            f"{context}-{one.name}",
            one.keys,
            one.text,
            plain=one.plain,
            means=one.means or one.name,
        )
        for one in ALONG
    )
    parts = (
        KeyBinding(
            f"{context}-part-{digit}",
            context,
            (f"Alt+{digit}",),
            QT_TRANSLATE_NOOP("Keys", "Part %1 of the playback"),
            group=QT_TRANSLATE_NOOP("Keys", "As shown, moments, map, today's version"),
            sign=str(digit),
            means=f"number-{digit}",
        )
        for digit in range(1, len(PARTS) + 1)
    )
    comment = key_in(
        context,
        f"{context}-comment",
        "",
        QT_TRANSLATE_NOOP("Keys", "Comment on this moment"),
        plain="Return",
        means="comment",
    )
    uncover = key_in(
        context,
        f"{context}-uncover",
        "Ctrl+U",
        QT_TRANSLATE_NOOP("Keys", "Uncover the customer's details"),
        means="uncover",
    )
    return (*along, *parts, comment, uncover)
