"""What stands beside the form: the map or the preview above, problems or the history below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP
from jobaid.ui.kit.tab_row import TabRow
from jobaid.ui.studio.history_pane import HistoryPane
from jobaid.ui.studio.keys import SIDES
from jobaid.ui.studio.map_pane import MapPane
from jobaid.ui.studio.problem_pane import ProblemPane
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.layouts import Column

if TYPE_CHECKING:
    from jobaid.ui.studio.preview_pane import PreviewPane
    from jobaid.ui.studio.studio_given import StudioGiven

_TITLES = {
    "map": QT_TRANSLATE_NOOP("Keys", "Map"),
    "preview": QT_TRANSLATE_NOOP("Keys", "Preview"),
    "problems": QT_TRANSLATE_NOOP("Keys", "Problems"),
    "history": QT_TRANSLATE_NOOP("Keys", "History"),
}
_ICONS = {"map": "map", "preview": "play", "problems": "triangle-alert", "history": "history"}


class SideDeck(Pane):
    """Four panes in two rows of tabs; Ctrl+1 to Ctrl+4 go there.

    `step_wanted(script, step)`: a step is to be edited; `left`: Esc in the preview;
    `plan_wanted`: what was walked there is to be kept. The preview, which draws a whole call, is
    made when it is first looked at.
    """

    step_wanted = Signal(str, str)
    left = Signal()
    plan_wanted = Signal()

    def __init__(self, given: StudioGiven, parent: QWidget) -> None:
        super().__init__(parent)
        self._given = given
        self.map_pane = MapPane(given, self)
        self.map = self.map_pane.map
        self._preview: PreviewPane | None = None
        self._preview_place = Pane(self)
        Column(self._preview_place)
        self.problems = ProblemPane(self, given.work.plain_names)
        self.history = HistoryPane(given, self)
        self._panes: dict[str, QWidget] = {
            "map": self.map_pane,
            "preview": self._preview_place,
            "problems": self.problems,
            "history": self.history,
        }
        self._rows: list[tuple[TabRow, QStackedWidget, tuple[str, str]]] = []
        column = Column(self, space="")
        for names in (("map", "preview"), ("problems", "history")):
            tabs, stack = TabRow(self), QStackedWidget(self)
            for name in names:
                stack.addWidget(self._panes[name])
            tabs.chosen.connect(self.show_side)
            column.addWidget(tabs)
            column.addWidget(stack, 3 if names[0] == "map" else 2)
            self._rows.append((tabs, stack, names))
        self.retranslate()

    @property
    def preview(self) -> PreviewPane:
        """The draft as an agent sees it."""
        if self._preview is None:
            from jobaid.ui.studio.preview_pane import PreviewPane

            given = self._given
            agent = {"id": "", "name": given.desk.author.partition(" <")[0]}
            made = PreviewPane(given.work, agent, given.actions.keyboard, self._preview_place)
            made.step_wanted.connect(self.step_wanted)
            made.left.connect(self.left)
            made.plan_wanted.connect(self.plan_wanted)
            layout = self._preview_place.layout()
            assert layout is not None
            layout.addWidget(made)
            self._preview = made
        return self._preview

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.map_pane.retranslate()
        cap = self._given.actions.cap
        for tabs, stack, names in self._rows:
            tabs.set_tabs(
                [
                    (
                        name,
                        _TITLES[name],
                        _ICONS[name],
                        cap(f"studio-side-{SIDES.index(name) + 1}"),
                    )
                    for name in names
                ],
                lambda title: QCoreApplication.translate("Keys", title),
            )
            tabs.set_current(names[stack.currentIndex()])

    def show_side(self, name: str) -> None:
        """Show one of the four."""
        if name == "preview":
            self.preview.show()
        for tabs, stack, names in self._rows:
            if name in names:
                stack.setCurrentWidget(self._panes[name])
                tabs.set_current(name)
        self.draw()

    def set_single(self, name: str) -> None:
        """Show only the row of one of the four; "": both rows."""
        for tabs, stack, names in self._rows:
            shown = not name or name in names
            tabs.setVisible(shown)
            stack.setVisible(shown)

    def focus_side(self, name: str) -> None:
        """Show one of the four, and give it the focus."""
        self.show_side(name)
        stops = {"map": self.map, "problems": self.problems.rows, "history": self.history.rows}
        stop = self.preview.stop() if name == "preview" else stops[name]
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> list[QWidget]:
        """What shows now takes the focus by F6."""
        previewed = self._preview is not None and self._preview.isVisible()
        upper = self.preview.stop() if previewed else self.map
        lower = self.problems.rows if self.problems.isVisible() else self.history.rows
        return [upper, lower]

    def draw(self) -> None:
        """Show what is wrong, the map and the walk as the draft reads now."""
        work = self._given.work
        self.problems.draw(work.problems(), work.is_checked)
        if self._preview is not None:
            self._preview.draw()
        self.history.draw()
        self.map_pane.draw()
