"""The outline of the path: done, skipped, now and to come; a row leads to its step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.clock_words import clock
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.outline_row import OutlineRow
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.placing import Arranged, Pool, Regrown, show_if
from jobaid.ui.widgets.scrolled import ScrollPane

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView, OutlineView


class _Rows(Regrown, OnGround, QWidget):
    """The rows under each other, without a gap; visited scripts stand further in."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # rows stand whatever its height
        self.rows = Pool(self._row)
        self.depths: list[int] = []

    def arrange(self) -> None:
        """Place the rows that are in use."""
        px = current_theme().px
        edge = px("unit")
        y = px("line")
        for row, depth in zip(self.rows.used, self.depths, strict=False):
            left = edge + px("gap") * min(3, depth)
            height = row.sizeHint().height()
            row.setGeometry(left, y, self.width() - left - edge, height)
            y += height
        if self.minimumHeight() != y + edge:
            self.setMinimumHeight(y + edge)

    def _row(self) -> OutlineRow:
        row = OutlineRow(self)
        row.chosen.connect(self.chosen)
        if self.rows.all:
            QWidget.setTabOrder(self.rows.all[-1], row)
        return row


class OutlinePane(Arranged, QWidget):
    """Draws the path of the call. `jump_asked` carries the target of the row that is pressed."""

    jump_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("outline")
        # The summary under it grows by a line at a time: the rows over it are not painted for that.
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self._drawn: tuple[OutlineView, ...] = ()
        self._usual: int | None = None
        self._wrapping = False
        self._heading = TextLabel("ui_bold", "text", self)
        self._times = TextLabel("caption", "muted", self)
        self._scroll = ScrollPane(self)
        self._scroll.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self._body = _Rows(self._scroll)
        self._scroll.hold(self._body)
        self._scroll.viewport().setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self._body.chosen.connect(self.jump_asked)
        self._retell()

    def draw(self, view: CallView) -> None:
        """Draw the path as it is now."""
        self._retell(wrapping=view.wrap_up is not None)
        if view.outline == self._drawn and view.usual_s == self._usual:
            return
        moved = [(one.target, one.state) for one in view.outline] != [
            (one.target, one.state) for one in self._drawn
        ]
        before = self._drawn if len(self._drawn) == len(view.outline) else ()
        self._drawn, self._usual = view.outline, view.usual_s
        rows = self._body.rows.take(len(view.outline))
        last = len(view.outline) - 1
        for at, (row, one) in enumerate(zip(rows, view.outline, strict=True)):
            if before and before[at] == one and one.state != "now":
                continue
            row.step_id = one.target
            row.setAccessibleIdentifier(f"step-{one.target}")
            row.set_step(
                one.title,
                one.state,
                self._note(one, view.usual_s),
                "" if one.seconds is None else clock(one.seconds),
                first=at == 0,
                last=at == last,
            )
            show_if(row, True)
        for row in self._body.rows.all[len(rows) :]:
            show_if(row, False)
        self._body.depths = [one.depth for one in view.outline]
        if moved:
            self._body.arrange()
            self._show_now()

    def focus_now(self) -> None:
        """Give the focus to the row of the present step."""
        row = self._now()
        if row is not None:
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:  # noqa: N802
        """The pane's width."""
        theme = current_theme()
        return QSize(theme.px("outline"), 0)

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        super().restyle()
        self._body.arrange()
        self._show_now()

    def retranslate(self) -> None:
        """Everything is said anew, in another language."""
        self._drawn = ()
        self._heading.set_text("")
        self._retell(wrapping=self._wrapping)

    def _retell(self, *, wrapping: bool = False) -> None:
        if wrapping == self._wrapping and self._heading.text():
            return
        self._wrapping = wrapping
        self._heading.set_text(self.tr("The call") if wrapping else self.tr("This call"))
        self._times.set_text(self.tr("Step time"))
        self.setAccessibleName(self.tr("Path of the call"))

    def _note(self, one: OutlineView, usual_s: int | None) -> str:
        if one.state == "now" and self._wrapping:
            return self.tr("The call ended here")
        if one.state == "now":
            if usual_s is None:
                return self.tr("Now")
            return self.tr("Now, usually %1").replace("%1", clock(usual_s))
        if one.state == "skipped":
            if not one.hint:
                return self.tr("Skipped")
            return self.tr("Skipped: %1").replace("%1", one.hint)
        return self.tr("Still to do") if one.missing else ""

    def _now(self) -> OutlineRow | None:
        for row, one in zip(self._body.rows.used, self._drawn, strict=False):
            if one.state == "now":
                return row
        return None

    def _show_now(self) -> None:
        row = self._now()
        if row is not None and self._body.minimumHeight() > self._scroll.height():
            # From the top, so that it does not depend on what was shown before.
            self._scroll.verticalScrollBar().setValue(0)
            self._scroll.ensureWidgetVisible(row, 0, current_theme().px("row_room"))

    def arrange(self) -> None:
        """Place the parts."""
        theme = current_theme()
        px, width = theme.px, self.width()
        line = theme.line("ui_bold")
        times = self._times.sizeHint().width()
        self._heading.setGeometry(px("pad"), px("head_words"), width - px("control") - times, line)
        self._times.setGeometry(width - px("pad") - times, px("head_words"), times, line)
        top = px("head_words") + line + px("unit")
        before = self._scroll.height()
        self._scroll.setGeometry(0, top, width, max(0, self.height() - top))
        if self._scroll.height() != before:
            # The summary has grown over it, or the text has: the present step stays whole.
            self._show_now()
