"""What the views that change the draft share: a deed is tried, panes stand side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout

from jobaid.library.editing.trees import CannotWrite
from jobaid.ui.studio.studio_given import StudioGiven, StudioView
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.layouts import LineBox

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

NO_LIMIT = 16_777_215
"""What Qt takes for a size without a limit."""


class EditingView(StudioView):
    """Panes in a row, under each other where the window is narrow (`measure`)."""

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self._panes = LineBox(space="", edge="")
        self._made = False

    def made(self) -> None:
        """Every part is there: from now on they are measured."""
        self._made = True

    def measure(self, *, stacked: bool) -> None:
        """Give the panes their sizes."""
        raise NotImplementedError

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        super().restyle()
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Panes go under each other where the window is narrow."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        if not self._made:
            return
        theme = current_theme()
        stacked = self.width() / theme.scale < theme.tokens.named["main_column"]
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._panes.setDirection(down if stacked else across)
        self.measure(stacked=stacked)

    def _settle(self) -> None:
        self.work.edited.settle()

    def _try(self, deed: Callable[[], object]) -> bool:
        """Do something; what cannot be done is said, and nothing is lost."""
        try:
            done = deed()
        except (CannotWrite, LookupError) as error:
            self.given.say(translated(getattr(error, "words", "") or str(error)))
            self.draw()
            return False
        if done is not False:
            self.given.changed()
        return done is not False
