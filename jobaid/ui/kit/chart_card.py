"""A card with a chart: what is measured, what was found, the chart or its table, its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.ui.kit.chart import ChartPicture, paint_box, paint_patch
from jobaid.ui.kit.table import Table, TableColumn, TableModel, TableRow
from jobaid.ui.theme import Theme, current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import grow_with_width, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.charts import ReportTopic

_TABLE_ROWS = 8  # that show at once; the others scroll


class ChartCard(Card):
    """The card of a topic; `opened(topic id, place)` asks for the calls behind a point."""

    opened = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topic: ReportTopic | None = None
        self.measure = TextLabel("caption", "muted", self, wrap=True)
        self.finding = TextLabel("strong", "text", self, wrap=True)
        self.picture = ChartPicture(self)
        self.legend = ChartLegend(self)
        self.note = TextLabel("caption", "muted", self, wrap=True)
        self._rows = TableModel((), self)
        self.table = Table(self._rows, self)
        column = Column(
            self, self.measure, self.finding, self.picture, self.table, self.legend, self.note,
            edge="pad",
        )  # fmt: skip
        column.addStretch()
        self.table.hide()
        self.picture.opened.connect(self._open)
        self.table.chosen.connect(lambda id: self._open(int(id)))

    def show_topic(self, topic: ReportTopic) -> None:
        """Show a topic: its finding is the title."""
        self.topic = topic
        self.setAccessibleIdentifier(f"chart-{topic.id}")
        self.picture.setAccessibleIdentifier(f"picture-{topic.id}")
        self.table.setAccessibleIdentifier(f"table-{topic.id}")
        self.measure.set_text(translated(topic.title))
        self.finding.set_text(translated(topic.finding))
        self.note.set_text(translated(topic.note))
        self.note.setVisible(bool(topic.note))
        self.picture.show_topic(topic)
        self.legend.set_series(
            tuple(translated(one) for one in topic.series) if len(topic.series) > 1 else (),
            topic.kind,
        )
        set_words(self, translated(topic.finding), translated(topic.title))
        set_words(self.table, translated(topic.title), translated(topic.finding))
        self._rows.set_columns(
            [
                TableColumn(translated(title), _share(topic, at), right=at > 0)
                for at, title in enumerate(topic.columns)
            ]
        )
        self._rows.set_rows(
            [
                TableRow(str(at), tuple(plain(translated(cell)) for cell in row))
                for at, row in enumerate(topic.rows)
            ]
        )
        self._fit_table()
        if not topic.points:
            self.show_table(True)

    @property
    def as_table(self) -> bool:
        """Whether the table shows in place of the chart."""
        return not self.table.isHidden()

    @property
    def can_turn_back(self) -> bool:
        """Whether the table stands in the place of a chart."""
        return self.as_table and bool(self.picture.points)

    def show_table(self, shown: bool) -> None:
        """Show the table in place of the chart, or the chart again; the focus stays here."""
        shown = shown or not self.picture.points
        had = self.picture.hasFocus() or self.table.hasFocus()
        self.table.setVisible(shown)
        self.picture.setVisible(not shown)
        if had:
            self.target.setFocus()

    @property
    def target(self) -> QWidget:
        """What has the focus of this card: the chart or its table."""
        return self.table if self.as_table else self.picture

    @property
    def table_width(self) -> int:
        """How wide this card is where every heading of its table shows whole."""
        room = 2 * current_theme().px("pad")
        columns = range(len(self._rows.columns))
        return room + sum(self.table.least_width(at) for at in columns)

    def copy_table(self) -> bool:
        """Put the table on the clipboard, with tabs, as spreadsheets take it; False for none."""
        if self.topic is None:
            return False
        lines = [self.topic.columns, *self.topic.rows]
        QApplication.clipboard().setText(
            "\n".join("\t".join(_cell(translated(cell)) for cell in line) for line in lines)
        )
        return True

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        super().restyle()
        self._fit_table()

    def _fit_table(self) -> None:
        rows = 0 if self.topic is None else len(self.topic.rows)
        self.table.setFixedHeight(current_theme().px("row") * (min(rows, _TABLE_ROWS) + 1))

    def _open(self, place: int) -> None:
        if self.topic is not None and place < len(self.topic.points):
            self.opened.emit(self.topic.id, place)


def _share(topic: ReportTopic, column: int) -> int:
    """How much of the width a column wants: as much as it has to say."""
    told = [len(row[column]) for row in topic.rows[:50] if column < len(row)]
    return max(6, min(36, max([len(topic.columns[column]), *told]))) + 3  # the room round it


def _cell(text: str) -> str:
    """A cell that no spreadsheet runs."""
    shown = plain(text).replace("\t", " ")
    return f"'{shown}" if shown.startswith(("=", "+", "-", "@")) else shown


class ChartLegend(Painted, QWidget):
    """What the patterns of a chart stand for, in lines that wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: tuple[str, ...] = ()
        self._kind = ""
        grow_with_width(self)
        self.hide()

    def set_series(self, series: tuple[str, ...], kind: str = "") -> None:
        """Name the series of a chart; none hides this."""
        self._kind = kind
        self._series = tuple(plain(one) for one in series)
        set_words(self, ", ".join(self._series))
        self.setToolTip(", ".join(self._series))
        self.setVisible(bool(series))
        self.remeasure()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """All its lines."""
        theme = current_theme()
        places = self._places(theme, width)
        return max((box.bottom() + 1 for box in places), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A line; what more it takes comes from the width that it is given."""
        theme = current_theme()
        return QSize(theme.px("chart_least"), theme.line("caption"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The same."""
        return self.sizeHint()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw each pattern with its words."""
        for series, box in enumerate(self._places(theme, self.width())):
            patch = QRect(
                box.left(), box.center().y() - theme.px("notch"), theme.px("pad"), theme.px("tight")
            )
            if self._kind == "samples":
                paint_box(painter, theme, patch.toRectF(), series)
            else:
                paint_patch(painter, theme, patch.toRectF(), series)
            words = box.adjusted(theme.px("chart_room"), 0, 0, 0)
            draw_line(painter, theme, words, self._series[series], "caption", "text")

    def _places(self, theme: Theme, width: int) -> list[QRect]:
        found, x, y = [], 0, 0
        for words in self._series:
            wide = min(
                width,
                theme.px("chart_room") + line_width(theme, words, "caption") + theme.px("line"),
            )
            if x and x + wide > width:
                x, y = 0, y + theme.line("caption")
            found.append(QRect(x, y, wide, theme.line("caption")))
            x += wide + theme.px("pad")
        return found
