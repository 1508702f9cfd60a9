"""Calls that were interrupted or parked: go on with one, or close it with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.clock_words import span
from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.paragraph import TextParagraph, TextRun
from jobaid.ui.widgets.placing import Arranged, Pool, Wrapping
from jobaid.ui.widgets.themed import Themed, grow_with_width, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.desk.start_view_models import ResumeRow
    from jobaid.ui.desk.start.closing import ClosePanel

FIRST = 3
"""So many are shown at once; the rest follow a button, so that the search stays in view."""


class ResumeBanner(Wrapping, Arranged, QWidget):
    """One such call. Signals `resumed` and `close_asked`; `call` holds which call it is."""

    resumed = Signal()
    close_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.call = ""
        self._parked = False
        self._words = TextParagraph()
        self.close_it = PushButton("plain", "", self, small=True)
        self.resume = PushButton("primary", "", self, small=True)
        self.close_it.clicked.connect(self.close_asked)
        self.resume.clicked.connect(self.resumed)
        grow_with_width(self)

    def draw(self, row: ResumeRow, *, first: bool, resume_key: str, close_key: str) -> None:
        """Draw a call; only the `first` has the keys and the button that stands out."""
        self.call = row.id
        self._parked = row.parked
        theirs = bool(row.of)
        for button in (self.resume, self.close_it):
            button.setVisible(not theirs)
        lead, rest = self._told(row)
        self._words.set_runs((TextRun(lead, "ui_bold", "text"), TextRun(rest, "ui", "text")))
        set_words(self, self._words.text)
        self.resume.set_kind("primary" if first else "plain")
        self.resume.set_text(self.tr("Resume"))
        self.resume.set_key(resume_key if first else "")
        self.close_it.set_text(self.tr("Close it"))
        self.close_it.set_key(close_key if first else "")
        who = plain(row.who) or plain(row.script_title)
        keys = painting.spoken_keys(resume_key if first else "")
        set_words(self.resume, self.resume.accessibleName(), f"{who} {keys}".strip())
        self.resume.setAccessibleIdentifier("resume-call" if first else f"resume-call-{row.id}")
        self.close_it.setAccessibleIdentifier("close-call" if first else f"close-call-{row.id}")
        self.arrange()
        self.remeasure()

    def sizeHint(self) -> QSize:  # noqa: N802
        """On one line."""
        theme = current_theme()
        width = theme.px("wide_page")
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the two buttons."""
        theme = current_theme()
        return QSize(self._buttons_width(theme) + theme.px("page"), theme.px("banner_words"))

    def measured(self, theme: Theme, width: int) -> int:
        """The buttons go under the words where it is narrow."""
        words = self._words.height(theme, self._words_width(theme, width))
        button = self.resume.sizeHint().height()
        if self._is_narrow(theme, width):
            return words + button + theme.px("page")
        return max(words, button) + theme.px("pad")

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw ground, icon and words."""
        ground: Colour = "accent_tint" if self._parked else "warn_tint"
        line: Colour = "accent" if self._parked else "warn"
        width = theme.stroke("hair")
        radius = theme.tokens.radius.card
        painting.box(
            painter, theme, self.rect(), ground=ground, line=line, width=width, radius=radius
        )
        words = self._words_width(theme, self.width())
        high = self._words.height(theme, words)
        narrow = self._is_narrow(theme, self.width())
        top = theme.px("gap") if narrow else (self.height() - high) // 2
        mark = QRect(theme.px("pad"), top, theme.px("icon_head"), theme.line("ui"))
        name = "pause" if self._parked else "history"
        painting.icon_in(painter, theme, name, line, 18, mark)
        self._words.draw(painter, theme, QRect(theme.px("banner_words"), top, words, high))

    def _told(self, row: ResumeRow) -> tuple[str, str]:
        who, script = plain(row.who), plain(row.script_title)
        if row.of:
            lead = (
                self.tr("A parked call of %1")
                if row.parked
                else self.tr("An interrupted call of %1")
            )
            rest = self.tr(" waits for them at this desk.")
            return lead.replace("%1", plain(row.of)), rest
        if who:
            lead = (
                self.tr("A call with %1 is parked")
                if row.parked
                else self.tr("A call with %1 was interrupted")
            )
        else:
            lead = (
                self.tr("A call on %1 is parked")
                if row.parked
                else self.tr("A call on %1 was interrupted")
            )
        rest = self.tr(" at %1, %2 in.") if row.step_title else self.tr(" %2 in.")
        rest = rest.replace("%2", span(row.seconds_in)).replace("%1", plain(row.step_title))
        return lead.replace("%1", who or script), rest

    def _buttons_width(self, theme: Theme) -> int:
        if self.resume.isHidden():
            return 0
        both = self.resume.sizeHint().width() + self.close_it.sizeHint().width()
        return both + theme.px("gap")

    def _is_narrow(self, theme: Theme, width: int) -> bool:
        return width - self._buttons_width(theme) - theme.px("banner_room") < theme.px("list_least")

    def _words_width(self, theme: Theme, width: int) -> int:
        room = width - theme.px("banner_edges")
        if not self._is_narrow(theme, width):
            room -= self._buttons_width(theme)
        return max(theme.px("words_least"), room)

    def arrange(self) -> None:
        """Keep the buttons at the right."""
        theme = current_theme()
        one, other = self.close_it.sizeHint(), self.resume.sizeHint()
        narrow = self._is_narrow(theme, self.width())
        y = (self.height() - other.height()) // 2
        if narrow:
            y = self.height() - other.height() - theme.px("gap")
        right = self.width() - theme.px("box_unit")
        x = right - other.width()
        if narrow:
            x = theme.px("banner_words") + one.width() + theme.px("gap")
        self.resume.setGeometry(x, y, *other.toTuple())
        self.close_it.setGeometry(x - theme.px("gap") - one.width(), y, *one.toTuple())


class ResumeList(Themed, QWidget):
    """All of them, the latest first, with the panel that asks why one is closed.

    Signals `resumed(id)` and `closed(id, reason)`; `rearranged` when the order of the focus is
    another one.
    """

    resumed = Signal(str)
    closed = Signal(str, str)
    rearranged = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[ResumeRow, ...] = ()
        self._keys = ("", "")
        self._all = False
        self._banners = Pool(self._banner)
        self._panel: ClosePanel | None = None
        self.more = PushButton("link", "", self)
        self.more.setAccessibleIdentifier("resume-more")
        self.more.clicked.connect(self._show_all)
        self._column = Column(self, self.more, edge="ring")
        self.more.hide()
        grow_with_width(self)

    @property
    def panel(self) -> ClosePanel:
        """Asks why a call is closed; made when the first is."""
        if self._panel is None:
            from jobaid.ui.desk.start.closing import ClosePanel

            self._panel = ClosePanel(self)
            self._panel.decided.connect(self._decided)
        return self._panel

    def draw(self, rows: tuple[ResumeRow, ...], resume_key: str, close_key: str) -> None:
        """Draw the calls."""
        self._rows, self._keys = rows, (resume_key, close_key)
        shown = rows if self._all else rows[:FIRST]
        for at, (banner, row) in enumerate(zip(self._banners.show(len(shown)), shown, strict=True)):
            banner.draw(row, first=at == 0, resume_key=resume_key, close_key=close_key)
        rest = len(rows) - len(shown)
        self.more.set_text(self.tr("%n more call(s) to go on with", "", rest))
        self.more.setVisible(rest > 0)
        if self._panel is not None and self._panel.call not in {"", *(row.id for row in rows)}:
            self._panel.leave()
        self.setVisible(bool(rows))

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        found: list[QWidget] = []
        for banner in self._banners.all:
            found += [banner.close_it, banner.resume]
            if self._panel is not None and banner.call == self._panel.call:
                found += self._panel.stops()
        return [*found, self.more]

    def resume_first(self) -> None:
        """Go on with the latest."""
        if self._rows and not self._rows[0].of:
            self.resumed.emit(self._rows[0].id)

    def close_first(self) -> None:
        """Ask why the latest is closed."""
        if self._rows and not self._rows[0].of:
            self._ask_about(self._rows[0])

    def _banner(self) -> ResumeBanner:
        banner = ResumeBanner(self)
        banner.resumed.connect(self._resume)
        banner.close_asked.connect(self._ask)
        self._column.insertWidget(len(self._banners.all), banner)
        return banner

    def _resume(self) -> None:
        banner = self.sender()
        if isinstance(banner, ResumeBanner):
            self.resumed.emit(banner.call)

    def _ask(self) -> None:
        banner = self.sender()
        if isinstance(banner, ResumeBanner):
            row = next((row for row in self._rows if row.id == banner.call), None)
            if row is not None:
                self._ask_about(row)

    def _ask_about(self, row: ResumeRow) -> None:
        at = next((at for at, one in enumerate(self._banners.all) if one.call == row.id), 0)
        self._column.removeWidget(self.panel)
        self._column.insertWidget(at + 1, self.panel)
        self.panel.ask(row.id, plain(row.who) or plain(row.script_title))
        self.rearranged.emit()

    def _decided(self, reason: str) -> None:
        call = self.panel.call
        self.panel.leave()
        self.closed.emit(call, reason)

    def _show_all(self) -> None:
        self._all = True
        self.draw(self._rows, *self._keys)
        self.rearranged.emit()
        for banner in self._banners.used[FIRST : FIRST + 1]:
            banner.resume.setFocus(Qt.FocusReason.OtherFocusReason)
