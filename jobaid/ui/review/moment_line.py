"""The moment in hand in words, under the timeline: when, what was done, what stood there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from jobaid.sentences import in_turn
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import Themed, plain

if TYPE_CHECKING:
    from jobaid.operations.review.playback_view_models import MomentRow


class MomentLine(Themed, QWidget):
    """Draws a `MomentRow`, and the keys that go along the call."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = TextLabel("ui_bold", "text", self, wrap=True)
        self._words.setAccessibleIdentifier("moment")
        self._detail = TextLabel("ui", "muted", self, wrap=True)
        self._keys = TextLabel("caption", "muted", self, wrap=True)
        Column(self, self._words, self._detail, self._keys, space="line")
        self.retranslate()
        self.restyle()

    def draw(self, row: MomentRow) -> None:
        """Draw a moment."""
        self._words.set_text(f"{row.clock}  {plain(translated(row.words))}")
        told = [plain(translated(row.detail))] if row.detail else []
        if row.was:
            told.append(self.tr("before: %1").replace("%1", plain(translated(row.was))))
        self._detail.set_text(in_turn(told))

    def show_keys(self, on: bool) -> None:
        """Whether the keys are said: where there is room."""
        self._keys.setVisible(on)

    def restyle(self) -> None:
        """A line is kept for what came of it: the list under it stands still."""
        super().restyle()
        self._detail.setMinimumHeight(current_theme().line("ui"))

    def retranslate(self) -> None:
        """Put the keys in the language of the interface."""
        self._keys.set_text(
            self.tr(
                "Left and Right: moment by moment. With Ctrl by step, with Shift by slip, with "
                "both by note. Page Up and Down: by standard. Enter: comment here."
            )
        )
