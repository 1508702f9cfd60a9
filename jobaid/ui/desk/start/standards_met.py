"""Standards met today: how often each was met, as a bar and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QWidget

from jobaid.sentences import in_turn
from jobaid.ui.kit.side_card import SideCard
from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.paragraph import TextParagraph, draw_line, line_width
from jobaid.ui.widgets.placing import Pool, Wrapping
from jobaid.ui.widgets.themed import grow_with_width, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.desk.start_view_models import StandardToday, StartView


class StandardBar(Wrapping, QLabel):
    """One standard: its words, a bar, "8 of 10"; a tick where it was always met."""

    least = ("outline", "block")

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._words = TextParagraph()
        self._met, self._of, self._count = 0, 0, ""
        grow_with_width(self)

    def draw(self, standard: StandardToday) -> None:
        """Draw a standard."""
        self._met, self._of = standard.met, standard.of
        self._words.set_run(plain(standard.text), "ui", "text")
        count = self.tr("%1 of %2").replace("%1", str(standard.met))
        self._count = count.replace("%2", str(standard.of))
        words = f"{plain(standard.text)}, {self._count}"
        if words != self.text():
            self.setText(words)
            set_words(self, words)
        self.remeasure()

    def sizeHint(self) -> QSize:  # noqa: N802
        """At the width of the side."""
        width = current_theme().px("side_card")
        return QSize(width, self.heightForWidth(width))

    def measured(self, theme: Theme, width: int) -> int:
        """As many lines as the words take."""
        return max(
            theme.px("low_row"),
            self._words.height(theme, self._room(theme, width)) + theme.px("unit"),
        )

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw words, bar and numbers."""
        always = self._met >= self._of
        colour: Colour = "ok" if always else "warn"
        room = self._room(theme, self.width())
        high = self._words.height(theme, room)
        self._words.draw(painter, theme, QRect(0, (self.height() - high) // 2, room, high))
        wide = line_width(theme, self._count, "ui_bold")
        area = QRect(self.width() - wide, 0, wide + 1, self.height())
        draw_line(painter, theme, area, self._count, "ui_bold", "text")
        if always:
            mark = QRect(area.x() - theme.px("icon_room"), 0, theme.px("icon"), self.height())
            painting.icon_in(painter, theme, "check", "ok", 16, mark)
        bar = QRect(room + theme.px("gap"), 0, theme.px("meter"), theme.px("unit"))
        bar.moveTop((self.height() - bar.height()) // 2)
        radius = theme.tokens.radius.pill
        width = theme.stroke("hair")
        painting.box(painter, theme, bar, ground="raised", line="edge", width=width, radius=radius)
        share = self._met / self._of if self._of else 0.0
        inner = bar.adjusted(width, width, -width, -width)
        painter.save()
        painter.setClipRect(QRect(inner.x(), inner.y(), round(inner.width() * share), bar.height()))
        painting.box(painter, theme, inner, ground=colour, line=None, radius=radius)
        painter.restore()

    def _room(self, theme: Theme, width: int) -> int:
        return max(theme.px("words_least"), width - theme.px("meter_column"))


class StandardsCard(SideCard):
    """All standards that were measured today: how many were met, folded until they are wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("standards-today", parent)
        self._bars = Pool(self._bar)
        # Bars stand close together.
        self.column.space = "line"
        self.column.measure()
        self._view: StartView | None = None
        self._open = False
        self.fold = PushButton("link", "", self)
        self.fold.setAccessibleIdentifier("standards-fold")
        self.fold.clicked.connect(self._fold)
        self.column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self, self.fold]

    def draw(self, view: StartView) -> None:
        """Draw the standards; without any the card is not there."""
        self._view = view
        bars = self._bars.take(len(view.standards))
        for at, bar in enumerate(self._bars.all):
            bar.setVisible(self._open and at < len(bars))
        for bar, standard in zip(bars, view.standards, strict=True):
            bar.draw(standard)
        caption = self.tr("of your %Ln call(s)", "", view.calls_today) if view.calls_today else ""
        self.head(self.tr("Standards met today"), "timer", caption=caption)
        self.tell(in_turn(bar.text() for bar in bars))
        met = sum(1 for one in view.standards if one.met >= one.of)
        words = self.tr("%1 of %2 always met").replace("%1", str(met))
        shown = words.replace("%2", str(len(view.standards)))
        self.fold.set_text(self.tr("Fold them") if self._open else shown)
        self.setVisible(bool(view.standards))

    def _fold(self) -> None:
        self._open = not self._open
        if self._view is not None:
            self.draw(self._view)

    def _bar(self) -> StandardBar:
        bar = StandardBar(self)
        bar.hide()
        self.column.addWidget(bar)
        return bar
