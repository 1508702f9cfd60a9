"""The summary as it grows: what a colleague would read if the call ended now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.placing import Arranged, height_at

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView


class SummarySoFar(Arranged, OnGround, QWidget):
    """Draws the summary of the call at the foot of the path; whole lines only."""

    lines = ("top",)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = TextLabel("ui_bold", "text", self)
        self._words = TextLabel("caption", "muted", self, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._words.setAccessibleIdentifier("summary-so-far")
        self._tell()

    def draw(self, view: CallView) -> bool:
        """Draw the summary as it is now; tells whether it has changed."""
        if view.summary == self._words.text():
            return False
        self._words.set_text(view.summary)
        return True

    def wish(self, width: int, most: int) -> int:
        """The height in px for all of it at `width` px, at most `most` px."""
        theme = current_theme()
        # As the label sets its lines: at some sizes of text that is not the line of the theme.
        line = self._words.fontMetrics().lineSpacing()
        room = max(1, width - 2 * theme.px("pad"))
        high = height_at(self._words, room)
        head = self._head()
        return head + min(high, max(line, (most - head) // line * line)) + theme.px("gap")

    def retranslate(self) -> None:
        """Everything is said anew, in another language."""
        self._tell()

    def arrange(self) -> None:
        """Place the parts."""
        theme = current_theme()
        pad, width = theme.px("pad"), self.width() - 2 * theme.px("pad")
        head = self._head()
        self._heading.setGeometry(pad, theme.px("gap"), width, theme.line("ui_bold"))
        self._words.setGeometry(pad, head, width, max(0, self.height() - head - theme.px("gap")))

    def _head(self) -> int:
        theme = current_theme()
        return theme.px("gap") + theme.line("ui_bold") + theme.px("half")

    def _tell(self) -> None:
        self._heading.set_text(self.tr("Summary so far"))
        self.setAccessibleName(self.tr("Summary so far"))
