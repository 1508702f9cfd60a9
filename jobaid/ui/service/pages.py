"""The views of the service area. A further one is one more line of `SERVICE_PAGES`.

Nothing of a view is imported before it is first shown.
"""

from __future__ import annotations

from jobaid.ui.frame.area_pages import AreaPage, late_view
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP

SERVICE_PAGES: tuple[AreaPage, ...] = (
    AreaPage(
        "ledger",
        QT_TRANSLATE_NOOP("Keys", "Promises"),
        "handshake",
        late_view("service.ledger_view", "LedgerView"),
    ),
    AreaPage(
        "board",
        QT_TRANSLATE_NOOP("Keys", "Board"),
        "target",
        late_view("service.board_view", "BoardView"),
        roles=("", "supervisor"),
    ),
    AreaPage(
        "complaints",
        QT_TRANSLATE_NOOP("Keys", "Complaints"),
        "message-square-text",
        late_view("service.complaints_view", "ComplaintsView"),
    ),
    AreaPage(
        "win-back",
        QT_TRANSLATE_NOOP("Keys", "Win back"),
        "phone",
        late_view("service.win_back_view", "WinBackView"),
    ),
    AreaPage(
        "heard",
        QT_TRANSLATE_NOOP("Keys", "Heard"),
        "quote",
        late_view("service.heard_view", "HeardView"),
    ),
    AreaPage(
        "suggestions",
        QT_TRANSLATE_NOOP("Keys", "Suggestions"),
        "lightbulb",
        late_view("service.suggestions_view", "SuggestionsView"),
    ),
    AreaPage(
        "rewards",
        QT_TRANSLATE_NOOP("Keys", "Your points"),
        "award",
        late_view("service.rewards_view", "RewardsView"),
    ),
)
