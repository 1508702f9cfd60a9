"""What can be done about the problem in hand, in any view that lists problems: mended, or kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobaid.library.editing.trees import CannotWrite
from jobaid.operations.studio.mending_place import Mend
from jobaid.operations.studio.mends import mends_of
from jobaid.sentences import put, sentence
from jobaid.ui.kit.reason_panel import ReasonPanel
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.studio.studio_view import FoundProblem
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.panel_host import PanelHost
    from jobaid.ui.studio.problem_pane import ProblemPane
    from jobaid.ui.studio.studio_given import StudioView

MendedFiles = tuple[Mapping[str, bytes], Mend, Mapping[str, "bytes | None"]]


class ProblemTools(QObject):
    """The tools of `view`, whose keys begin with `context`, about the problems of `pane`."""

    def __init__(self, view: StudioView, host: PanelHost, context: str, pane: ProblemPane) -> None:
        super().__init__(view)
        self._view, self._host, self._pane, self._context = view, host, pane, context
        self._reason: ReasonPanel | None = None
        self._mends: tuple[Mend, ...] = ()
        self._of: tuple[object, ...] = ()
        pane.moved.connect(self.look)
        pane.mended.connect(self.mend)
        pane.kept.connect(self.ask_why)
        view.given.actions.bind_all(
            {f"{context}-mend": self.mend_first, f"{context}-fix": self.ask_why}
        )

    def look(self) -> None:
        """Find the ways to mend the problem in hand."""
        work, problem = self._view.work, self._pane.current
        # What is wrong was found in the library as it was read then.
        of = (problem, work.reading.contents if problem is not None else None)
        if of == self._of:
            return
        self._of = of
        fresh = problem is not None and work.is_checked
        self._mends = mends_of(work.reading, problem.finding) if fresh and problem else ()
        actions = self._view.given.actions
        self._pane.show_mends(self._mends, actions.cap(f"{self._context}-mend"))
        self._pane.keep.set_key(actions.cap(f"{self._context}-fix"))
        if not fresh:
            self._of = ()

    # -- mending --------------------------------------------------------------------------------

    def mend_first(self) -> None:
        """Mend the problem in hand in the likeliest way."""
        self.mend(0)

    def mend(self, number: int) -> None:
        """Mend the problem in hand in this way."""
        self._view.flush()
        self.look()
        given, work = self._view.given, self._view.work
        if number >= len(self._mends):
            if self._pane.current is None:
                given.say(self.tr("Nothing is wrong here."))
            elif not work.is_checked:
                given.say(self.tr("It is still being looked through."))
            elif not self._mends:
                given.say(self.tr("Only you can mend this one."))
            return
        chosen, contents = self._mends[number], work.edited.contents

        def made(_task: Task) -> MendedFiles:
            return contents, chosen, chosen.files()

        given.tasks.run(made, self._made, given.say, key="studio-mend")

    def _made(self, told: MendedFiles) -> None:
        contents, chosen, files = told
        given, work = self._view.given, self._view.work
        if contents is not work.edited.contents:
            given.say(self.tr("Something was changed meanwhile. Mend it again."))
            return
        at = self._pane.current
        file, line = ("", 0) if at is None else (at.finding.file, at.finding.line)
        called = self._pane.plainly(file, chosen.words, line)
        deed = sentence("mend: {what}", what=called)
        moved = {
            before: after
            for before, gone in files.items()
            for after, made in files.items()
            if gone is None and made == contents.get(before)
        }
        work.follow(moved)
        if not work.edited.edit(deed, files):
            given.say(self.tr("Only you can mend this one."))
            return
        work.keep_in_hand()
        given.changed()
        key = given.actions.cap(f"{self._context}-undo")
        words = put(self.tr("Mended: %1. %2 takes it back."), "%2", key)
        given.say(put(words, "%1", called))

    # -- keeping a warning -----------------------------------------------------------------------

    def ask_why(self) -> None:
        """Ask why the warning in hand stays."""
        problem = self._pane.current
        if problem is None or problem.finding.is_error:
            self._view.given.say(self.tr("There is no warning to keep."))
            return
        if self._reason is None:
            self._reason = ReasonPanel(self._view)
            self._reason.given.connect(self._keep)
            self._host.add(self._reason)
        code = problem.finding.code
        first = self._reason.prepare(
            self.tr("Keep warning %1").replace("%1", code),
            self.tr("Why it stays"),
            self.tr("Keep it"),
        )
        self._host.show("reason", self._reason, first)

    def _keep(self, why: str) -> None:
        problem: FoundProblem | None = self._pane.current
        self._host.close()
        if problem is None:
            return
        given = self._view.given
        by = given.desk.author.partition(" <")[0]
        try:
            kept = self._view.work.accept(problem, why, by)
        except CannotWrite as refused:
            given.say(translated(refused.words))
            return
        if kept:
            given.changed()
