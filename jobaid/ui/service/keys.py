"""The keys of the service area. Each view is a screen with keys of its own: its id is the context.

A view's keys are rows here; the view binds what they do in `given.actions`.
"""

from __future__ import annotations

from functools import partial

from jobaid.ui.frame.area_pages import view_keys
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyTable, key_in
from jobaid.ui.service.pages import SERVICE_PAGES

_ledger = partial(key_in, "ledger")
_LEDGER = (
    _ledger("ledger-call", "F3", QT_TRANSLATE_NOOP("Keys", "Call about it"), means="promise"),
    _ledger("ledger-hand", "F9", QT_TRANSLATE_NOOP("Keys", "Hand it over"), means="transfer"),
    _ledger("ledger-note", "F2", QT_TRANSLATE_NOOP("Keys", "Note on it"), means="note"),
    _ledger("ledger-find", "Ctrl+F", QT_TRANSLATE_NOOP("Keys", "Filter"), means="filter"),
    _ledger("ledger-next", "Ctrl+J", QT_TRANSLATE_NOOP("Keys", "Next one that presses"),
            means="next-open"),
    _ledger("ledger-send", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Keep what is filled in"),
            means="finish"),
    _ledger("ledger-export", "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "My promises as a calendar file"),
            means="export"),
)  # fmt: skip

_NEXT = QT_TRANSLATE_NOOP("Keys", "Next one of the list")
_SEND = QT_TRANSLATE_NOOP("Keys", "Keep what is filled in")
_OTHERS = (
    *(
        key_in(page, f"{page}-{id}", keys, words, means=means)
        for page in ("complaints", "win-back", "heard", "suggestions", "rewards")
        for id, keys, words, means in (
            ("next", "Ctrl+J", _NEXT, "next-open"),
            ("send", "Ctrl+Return", _SEND, "finish"),
        )
    ),
    key_in("win-back", "win-back-call", "F3", QT_TRANSLATE_NOOP("Keys", "Call the customer"),
           means="promise"),
    key_in("heard", "heard-note", "F2", QT_TRANSLATE_NOOP("Keys", "Note what was heard"),
           means="note"),
    key_in("board", "board-print", "Ctrl+P", QT_TRANSLATE_NOOP("Keys", "Print the page"),
           means="print"),
    key_in("board", "board-copy", "Ctrl+C", QT_TRANSLATE_NOOP("Keys", "Copy as a table"),
           means="insights-copy"),
)  # fmt: skip

SERVICE_KEYS = KeyTable(
    {page.id: page.title for page in SERVICE_PAGES},
    (*view_keys("service", SERVICE_PAGES), *_LEDGER, *_OTHERS),
)
