"""The keys of the review area. Each view is a screen with keys of its own: its id is the context.

A view's keys are rows here; the view binds what they do in `given.actions`.
"""

from __future__ import annotations

from functools import partial

from jobaid.ui.frame.area_pages import view_keys
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyBinding, KeyTable, key_in
from jobaid.ui.review.moment_keys import moment_keys
from jobaid.ui.review.pages import PAGES


def samples_key(page: str) -> str:
    """The id of the action that shows sample calls, or the real ones again, in the view `page`."""
    return f"review-{page}-samples"


_SAMPLES = tuple(
    KeyBinding(
        samples_key(page.id),
        page.id,
        (),
        QT_TRANSLATE_NOOP("Keys", "Sample calls: look round, or back"),
        means="samples",
    )
    for page in PAGES
)

_calls = partial(key_in, "calls")
_FINDING = (
    _calls("find-words", "Ctrl+F", QT_TRANSLATE_NOOP("Keys", "Say which calls"), means="filter"),
    _calls("find-filters", "Ctrl+Shift+F", QT_TRANSLATE_NOOP("Keys", "Pick filters")),
    _calls("find-saved", "Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Saved searches"), means="saved"),
    _calls(
        "find-assign",
        "F9",
        QT_TRANSLATE_NOOP("Keys", "Assign the selected calls"),
        means="transfer",
    ),
    _calls("find-export", "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "Export them"), means="export"),
    _calls(
        "find-print",
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Keys", "Print them; of one call its review"),
        means="print",
    ),
    _calls(
        "find-practise",
        "Alt+Q",
        QT_TRANSLATE_NOOP("Keys", "Make a customer to practise with"),
        means="make-customer",
    ),
    _calls("find-copy", "", QT_TRANSLATE_NOOP("Keys", "Copy them as a table"), plain="Ctrl+C"),
)

_DESKS = (key_in("desks", "desks-exchange", "Ctrl+R", QT_TRANSLATE_NOOP("Keys", "Exchange now")),)

_INSIGHTS = (
    key_in("insights", "insights-copy", "Ctrl+C", QT_TRANSLATE_NOOP("Keys", "Copy as a table")),
    key_in("insights", "insights-table", "Ctrl+G", QT_TRANSLATE_NOOP("Keys", "Chart or its table")),
)

_PLAN = (
    key_in(
        "plan",
        "plan-fill",
        "Ctrl+Return",
        QT_TRANSLATE_NOOP("Keys", "Put them in the queue"),
        means="finish",
    ),
    key_in(
        "plan",
        "plan-next",
        "Ctrl+J",
        QT_TRANSLATE_NOOP("Keys", "Next to review"),
        means="next-open",
    ),
    key_in(
        "plan",
        "plan-agree",
        "Ctrl+Shift+Q",
        QT_TRANSLATE_NOOP("Keys", "What do you agree? The next question"),
    ),
    key_in(
        "plan",
        "plan-copy",
        "Ctrl+C",
        QT_TRANSLATE_NOOP("Keys", "Copy as a table"),
        means="insights-copy",
    ),
    key_in(
        "plan",
        "plan-table",
        "Ctrl+G",
        QT_TRANSLATE_NOOP("Keys", "Chart or its table"),
        means="insights-table",
    ),
)
_SCORE = (
    key_in(
        "playback", "playback-score", "Ctrl+Shift+G", QT_TRANSLATE_NOOP("Keys", "Score this call")
    ),
    key_in(
        "playback",
        "playback-next",
        "Ctrl+J",
        QT_TRANSLATE_NOOP("Keys", "Next call that waits for you"),
        means="next-open",
    ),
    key_in(
        "score",
        "score-release",
        "Ctrl+Return",
        QT_TRANSLATE_NOOP("Keys", "Release the review, or send the answer"),
        means="finish",
    ),
    key_in("score", "score-undo", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "Undo"), means="undo-write"),
    key_in(
        "score",
        "score-redo",
        "Ctrl+Y",
        QT_TRANSLATE_NOOP("Keys", "Do it again"),
        means="redo-write",
    ),
    key_in(
        "score",
        "score-next",
        "Ctrl+J",
        QT_TRANSLATE_NOOP("Keys", "Next call that waits for you"),
        means="next-open",
    ),
    key_in(
        "score",
        "score-print",
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Keys", "Print the review"),
        means="print",
    ),
    *(
        key_in("score", id, "", text, plain=plain)
        for id, text, plain in (
            ("score-digits", QT_TRANSLATE_NOOP("Keys", "Answer the question"), "1 2 3 4 5 6 7 8 9"),
            ("score-na", QT_TRANSLATE_NOOP("Keys", "The question does not apply"), "0"),
            ("score-take", QT_TRANSLATE_NOOP("Keys", "Take what the record proposes"), "Space"),
            ("score-why", QT_TRANSLATE_NOOP("Keys", "Write why"), "Return"),
            ("score-clear", QT_TRANSLATE_NOOP("Keys", "Take the answer out"), "Delete"),
            ("score-copy", QT_TRANSLATE_NOOP("Keys", "Copy the review as text"), "Ctrl+C"),
        )
    ),
)

REVIEW_KEYS = KeyTable(
    {page.id: page.title for page in PAGES},
    (
        *view_keys("review", PAGES),
        *moment_keys("playback"),
        *moment_keys("score"),
        *_FINDING,
        *_DESKS,
        *_INSIGHTS,
        *_PLAN,
        *_SCORE,
        *_SAMPLES,
    ),
)
