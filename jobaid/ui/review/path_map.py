"""The path of a call on the map of the script in hand, and the same steps as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.kit.step_map import StepMap
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.review.call_playback import CallPlayback
    from jobaid.operations.script_map import MapBox, ScriptMap
    from jobaid.ui.frame.tasks import Tasks


class PathMap(Pane):
    """Draws the map once it shows: it is laid out on another thread, and what showed stays.

    Signal `chosen(target)`: the step was chosen, on the map or in the list.
    """

    chosen = Signal(str)

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("path-map")
        self._tasks = tasks
        self._playback: CallPlayback | None = None
        self._target = ""
        self._asked: tuple[CallPlayback, str] | None = None
        self._shown: ScriptMap | None = None
        self.map = StepMap(self)
        set_words(self.map, self.tr("Map"))
        self.steps = RowList(self, height="row_do")
        self.steps.setAccessibleIdentifier("map-steps")
        self._nothing = EmptyState(self)
        column = Column(self, self._nothing, space="unit", edge="ring")
        column.addWidget(self.map, 3)
        column.addWidget(self.steps, 1)
        column.addStretch()
        self._nothing.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._nothing.hide()
        self.map.chosen.connect(self.chosen)
        self.steps.chosen.connect(self.chosen)

    @property
    def stop(self) -> QWidget:
        """What takes the focus: the map, else what says that there is none."""
        return self.map if self._nothing.isHidden() else self._nothing

    def show_call(self, playback: CallPlayback | None) -> None:
        """Show another call."""
        self._playback, self._target = playback, ""

    def show_moment(self, target: str) -> None:
        """Mark the step that shows at a moment (script/step)."""
        self._target = target
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """It is looked at: draw it."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        playback, script = self._playback, self._target.partition("/")[0]
        if playback is None:
            return
        if self._asked == (playback, script):
            self._mark()
            return
        self._asked = asked = playback, script
        self._tasks.run(
            lambda _task: playback.path_map(script) if script else None,
            lambda made: self._laid_out(asked, made),
            lambda _words: self._laid_out(asked, None),
            key=self,
        )

    def _laid_out(self, asked: tuple[CallPlayback, str], shown: ScriptMap | None) -> None:
        if asked != self._asked:
            return
        self._shown = shown
        had = self.map.hasFocus() or self._nothing.hasFocus()
        self.steps.set_rows([self._row(one) for one in shown.boxes] if shown else [])
        there = shown is not None and bool(shown.boxes)
        self.map.setVisible(there)
        self.steps.setVisible(there)
        self._nothing.setVisible(not there)
        self._nothing.set_empty(
            "map",
            self.tr("There is no map of this script"),
            self.tr("No version of it is kept, or the call stood on no step then."),
        )
        title = plain(shown.title) if shown else ""
        set_words(self.steps, self.tr("Steps of %1").replace("%1", title))
        self._mark()
        if had:
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self) -> None:
        shown = self._shown
        if shown is not None and shown.boxes:
            self.map.draw(shown, self._target)
            targets = [one.target for one in shown.boxes]
            if self._target in targets:
                self.steps.go_to(targets.index(self._target))

    def _row(self, box: MapBox) -> ListRow:
        count = (
            self.tr("entered %n time(s)", "", box.count) if box.count else self.tr("not entered")
        )
        icon = "circle-check" if box.count else "circle"
        return ListRow(box.target, plain(box.title), count, icon=icon)
