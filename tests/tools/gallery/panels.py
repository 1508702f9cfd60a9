"""What comes over and beside a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from jobaid.ui.kit.ask_field import AskField
from jobaid.ui.kit.find_panel import FindPanel
from jobaid.ui.kit.row_list import ListRow
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.promise_row import PromiseRow
from jobaid.ui.widgets.small_panel import SmallPanel
from tests.tools.gallery.column import Column

if TYPE_CHECKING:
    from jobaid.ui.widgets.banner import BannerKind


class PanelsColumn(Column):
    """Banners, empty states, promises, panels."""

    def banners(self) -> None:
        """Banners."""
        self._head("Banners")
        told: tuple[tuple[BannerKind, str, str, str, str], ...] = (
            ("neutral", "Chose 2, “Nobody came to my home.”", "Undo", "Alt ←", ""),
            ("info", "Version 15 starts after this call.", "", "", ""),
            ("ok", "Promise kept. Ann Lee was called at 14:56.", "", "", ""),
            ("warn", "No connection. All is kept here and sent later.", "", "", "triangle-alert"),
            ("late", "Promise to Deepak Rao is 20 min late.", "Call", "", ""),
        )
        for kind, text, action, keys, icon in told:
            banner = Banner()
            banner.set_banner(kind, text, action=action, keys=keys, icon=icon)
            self._put(banner)
        banner = Banner()
        banner.set_banner(
            "warn",
            "A call with Raj Patel was interrupted.",
            action="Resume",
            keys="Alt R",
            second="Close it",
            second_keys="Alt X",
            primary=True,
            icon="history",
        )
        self._put(banner)

    def empty(self) -> None:
        """Nothing here yet, and promises."""
        self._head("Nothing here yet, promises")
        empty = EmptyState()
        hint = "Made one? Press F3 while you say it."
        empty.set_empty("handshake", "No promises in this call", hint, "F3")
        heading = SectionHeading()
        heading.set_heading(
            "Promised in this call", icon="handshake", colour="accent", count=1, keys="F3"
        )
        row, due = PromiseRow(), PromiseRow()
        row.set_promise("Call back today by 15:00", "in 35 min")
        due.set_promise(
            "Call Ann Lee back by 15:00",
            "in 12 min",
            "soon",
            detail="with the visit record",
            fraction=0.7,
            action="Call",
            keys="F3",
        )
        self._put(empty, heading, row, due)

    def panels(self) -> None:
        """Small panels."""
        self._head("Skip with reason (F7)")
        panel = SmallPanel()
        panel.set_title("Skip “Explain the charge”. Why?")
        panel.set_hint("A must step stays on the list for the wrap-up")
        reasons = ("Another reason…", "Known already", "No time")
        for number in (1, 2, 0):
            row = AnswerRow(compact=True)
            row.set_answer(number, reasons[number])
            panel.add(row)
        panel.open_panel()
        self._put(panel)
        self._head("Promise (F3)")
        panel = SmallPanel()
        panel.set_title("I promise to")
        what, when = AskField(), AskField()
        what.set_field("what", "I promise to", "choice", options=(("call", "Call back"),))
        what.set_value("call")
        when.set_field("by", "By", "text")
        when.set_value("today 3")
        row_ = QHBoxLayout()
        row_.addWidget(what)
        row_.addWidget(when)
        panel.add(row_)
        told = TextLabel("ui_bold")
        told.set_text("Today, Tuesday 18 November, 15:00.")
        panel.add(told)
        add = PushButton("primary", "Add promise", small=True)
        add.set_key("Enter")
        panel.buttons.addWidget(add)
        panel.set_hint("Read it back before goodbye")
        panel.open_panel()
        self._put(panel)
        self._head("Find (Ctrl K)")
        finder = FindPanel(filters=True)
        finder.set_finder("Find a script, step or reply", "Find")
        finder.set_rows(
            (
                ListRow("1", "“Your engineer never came”", "objection", "", "reply"),
                ListRow("2", "Open a dispute", "Billing dispute", "Step"),
                ListRow("3", "Book an engineer", "Slow or dropping line", "Step"),
                ListRow("4", "Engineer missed it", "starts a script", "Script", "file-text"),
            )
        )
        finder.open_finder("")
        self._put(finder)
