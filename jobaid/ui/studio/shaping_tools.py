"""Taking scripts apart and putting them together, from the script and step in hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobaid.operations.studio.script_shaping import ShapedScripts, ShapingAsked, shaped
from jobaid.operations.studio.studio_work import HEAD
from jobaid.ui.studio.long_work import LongWork
from jobaid.ui.studio.shaping_panel import ShapingPanel
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.panel_host import PanelHost
    from jobaid.ui.studio.studio_given import StudioView


class ShapingTools(QObject):
    """Asks what is to be done with the step in hand of `view`, and does it on another thread."""

    def __init__(self, view: StudioView, host: PanelHost) -> None:
        super().__init__(view)
        self._view, self._host = view, host
        self._panel: ShapingPanel | None = None
        self._work = LongWork(view, host, "studio-shape")
        view.given.actions.bind_all({"write-shape": self.ask})

    def ask(self) -> None:
        """Ask what is to be done."""
        self._view.flush()
        work = self._view.work
        if not work.has_form:
            self._view.given.say(self.tr("Only a script that can be read is taken apart."))
            return
        if self._panel is None:
            self._panel = ShapingPanel(self._view)
            self._panel.wanted.connect(self._do)
            self._host.add(self._panel)
        steps = work.outline()
        step = steps[work.at] if work.at != HEAD else None
        scripts = tuple(one for one in work.scripts() if one.file != work.file)
        first = self._panel.prepare(work.script_id, step, steps, scripts)
        self._host.show("shaping", self._panel, first)

    def _do(self, asked: ShapingAsked) -> None:
        work = self._view.work
        contents = work.edited.contents

        def made(_task: Task) -> tuple[Mapping[str, bytes], ShapedScripts]:
            return contents, shaped(work.edited.reading(), asked)

        words = self.tr("Working out what changes. Esc stops it.")
        self._work.run(words, made, self._made, self._refused)

    def _refused(self, words: str) -> None:
        if self._panel is not None:
            self._panel.refuse(words)

    def _made(self, told: tuple[Mapping[str, bytes], ShapedScripts]) -> None:
        contents, done = told
        given, work = self._view.given, self._view.work
        if contents is not work.edited.contents:
            self._refused(self.tr("Something was changed meanwhile. Do it again."))
            return
        self._host.close()
        work.edited.edit(done.deed, done.files)
        work.open(done.file, 0)
        given.changed()
        self._view.focus_first()
        key = given.actions.cap("write-undo")
        words = self.tr("Done: %1. %2 takes it back.").replace("%2", key)
        given.say(words.replace("%1", translated(done.deed)))
