"""What the views that change the draft share: a deed is tried, panes stand side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from jobaid.library.editing.trees import CannotWrite
from jobaid.ui.kit.row_list import RowList
from jobaid.ui.studio.form_pane import FormPane
from jobaid.ui.studio.studio_given import StudioGiven, StudioView
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.layouts import LineBox

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from jobaid.ui.widgets.buttons import PushButton

NO_LIMIT = 16_777_215
"""What Qt takes for a size without a limit."""


class EditingView(StudioView):
    """Panes in a row, under each other where the window is narrow (`measure`).

    What is put in `levels`, the outermost first, is then seen one at a time: `reach` goes to one.
    `context` is that of its keys, `back` the button that leads to all scripts.
    """

    context = ""
    back: PushButton

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self._panes = LineBox(space="", edge="")
        self._made = False
        self.levels: tuple[QWidget, ...] = ()
        self._wanted: dict[QWidget, bool] = {}
        self._level = 0

    def made(self) -> None:
        """Every part is there: from now on they are measured."""
        self._made = True

    @property
    def stacked(self) -> bool:
        """Whether there is no room for panes beside each other."""
        return self._panes.direction() == QBoxLayout.Direction.TopToBottom

    def want(self, pane: QWidget, wanted: bool) -> None:
        """Whether a level has something to show."""
        self._wanted[pane] = wanted
        self._show_levels()

    def reach(self, part: QWidget) -> None:
        """Give a part the focus, with its level in sight; a form has it where its work begins."""
        for at, pane in enumerate(self.levels):
            if pane is part or pane.isAncestorOf(part):
                self._level = at
        self._show_levels()
        if isinstance(part, FormPane):
            part.focus_first()
        else:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def one_back(self) -> bool:
        """Go one level out, where levels are seen one at a time; False at the outermost."""
        outer = [at for at in range(self._level) if self._wanted.get(self.levels[at], True)]
        if not (self.stacked and outer):
            return False
        pane = self.levels[outer[-1]]
        self.reach(pane.findChild(RowList) or pane)
        return True

    def name_back(self) -> None:
        """Say where the button leads that goes back: one level out, else to all scripts."""
        inside = self.stacked and self._level > 0
        self.back.set_text(self.tr("Back") if inside else self.tr("All scripts"))
        key = self.given.actions.cap(f"{self.context}-scripts")
        self.back.set_key(self.tr("Esc") if inside else key)

    def _show_levels(self) -> None:
        wanted = [self._wanted.get(pane, True) for pane in self.levels]
        shown = self._level
        if self.levels and not wanted[shown]:
            # What has nothing to show gives way to what tells so.
            shown = next((at for at in range(shown, len(wanted)) if wanted[at]), shown)
        for at, pane in enumerate(self.levels):
            pane.setVisible(wanted[at] and (not self.stacked or at == shown))
        self.name_back()

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
        self._panes.stand(beside=not stacked)
        self.measure(stacked=stacked)
        self._show_levels()

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
