"""The views of the review area. A further one is one more line of `PAGES`.

Nothing of a view is imported before it is first shown.
"""

from __future__ import annotations

from jobaid.ui.frame.area_pages import AreaPage, late_view
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP

PAGES: tuple[AreaPage, ...] = (
    AreaPage(
        "calls",
        QT_TRANSLATE_NOOP("Keys", "Calls"),
        "list",
        late_view("review.finding_view", "FindingView"),
        opens=("calls",),
        about=QT_TRANSLATE_NOOP("Keys", "Here you find the calls that need eyes."),
    ),
    AreaPage(
        "playback",
        QT_TRANSLATE_NOOP("Keys", "Playback"),
        "play",
        late_view("review.playback_view", "PlaybackView"),
        opens=("call",),
    ),
    AreaPage(
        "insights",
        QT_TRANSLATE_NOOP("Keys", "Insights"),
        "chart-column",
        late_view("review.insights_view", "InsightsView"),
        roles=("", "supervisor"),
        about=QT_TRANSLATE_NOOP("Keys", "Here you learn from all calls what to change, and why."),
    ),
    AreaPage(
        "score",
        QT_TRANSLATE_NOOP("Keys", "Score"),
        "pencil-line",
        late_view("review.score_view", "ScoreView"),
        opens=("score", "comment"),
        about=QT_TRANSLATE_NOOP("Keys", "Here you score calls, and answer what agents dispute."),
    ),
    AreaPage(
        "plan",
        QT_TRANSLATE_NOOP("Keys", "Plan and calibration"),
        "clipboard-check",
        late_view("review.plan_view", "PlanView"),
        roles=("", "supervisor"),
    ),
    AreaPage(
        "desks",
        QT_TRANSLATE_NOOP("Keys", "Desks"),
        "folder",
        late_view("review.desks_view", "DesksView"),
        roles=("", "supervisor"),
        about=QT_TRANSLATE_NOOP("Keys", "Here you see each desk, and when it was last heard of."),
    ),
    AreaPage(
        "floor",
        QT_TRANSLATE_NOOP("Keys", "Live floor"),
        "user",
        late_view("review.floor_view", "FloorView"),
        roles=("", "supervisor"),
        about=QT_TRANSLATE_NOOP("Keys", "Here you see what each desk does now, and help."),
    ),
)
