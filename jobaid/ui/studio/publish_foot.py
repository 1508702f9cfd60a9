"""What publishes, or rolls back; while that goes on how far it is, and what stops it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.operations.studio.publication_watch import STAGES, PublicationStage, PublicationWatch
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import announce

if TYPE_CHECKING:
    from jobaid.operations.studio.publishing import PublishedLibrary
    from jobaid.operations.task_runner import Task
    from jobaid.ui.studio.studio_given import StudioGiven

Publishes = Callable[[PublicationWatch], "PublishedLibrary"]


class PublishFoot(Pane):
    """`wanted`: it was pressed."""

    wanted = Signal()

    def __init__(self, given: StudioGiven, parent: QWidget) -> None:
        super().__init__(parent)
        self._given = given
        self._watch: PublicationWatch | None = None
        self.go = PushButton("primary", "", self)
        self.go.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.go.setAccessibleIdentifier("publish-go")
        self.go.clicked.connect(self.wanted)
        self.stop = PushButton("plain", "", self)
        self.stop.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.stop.setAccessibleIdentifier("publish-stop-it")
        self.stop.clicked.connect(self.stop_it)
        self.progress = TextLabel("ui", "text", self, wrap=True)
        self.progress.setAccessibleIdentifier("publish-progress")
        line = LineBox(None, self.go, self.stop)
        Column(self, self.progress, edge="pad", space="unit").addLayout(line)
        self._show()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.stop.set_text(self.tr("Stop"))
        self.stop.set_key(self.tr("Esc"))

    @property
    def busy(self) -> bool:
        """Whether something is being published."""
        return self._watch is not None

    def run(
        self,
        publishes: Publishes,
        done: Callable[[PublishedLibrary], object],
        failed: Callable[[str], object],
    ) -> None:
        """Publish on another thread. Of what was stopped nothing more is heard."""

        def work(task: Task) -> PublishedLibrary:
            watch.follow(lambda at: task.progress(at, len(STAGES)))
            return publishes(watch)

        def ended(tell: Callable[..., object], what: object) -> None:
            if self._watch is watch:
                self._watch = None
                self._show()
                tell(what)

        watch = self._watch = PublicationWatch()
        self._tell(0)
        self._show()
        self._given.tasks.run(
            work,
            lambda published: ended(done, published),
            lambda words: ended(failed, words),
            progressed=lambda at, _of: self._tell(at) if self._watch is watch else None,
            lane="studio-draft",
            must=True,
        )

    def stop_it(self) -> None:
        """End what is being published, while nothing of it is live."""
        if self._watch is None:
            return
        if self._watch.stop():
            self._watch = None
            self._show()
            self._given.say(self.tr("Stopped. Nothing is published, and the draft is as it was."))
        else:
            self._given.say(self.tr("It goes live already. It can be rolled back once it is done."))

    def _show(self) -> None:
        busy, had = self.busy, self.go.hasFocus() or self.stop.hasFocus()
        for part, shows in ((self.go, not busy), (self.stop, busy), (self.progress, busy)):
            part.setVisible(shows)
        if had:
            # What goes out of sight takes the keys along.
            (self.stop if busy else self.go).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, at: int) -> None:
        stage = STAGES[at]
        words = self._words(stage)
        self.stop.setEnabled(stage in ("wait", "check"))
        self.progress.set_text(words)
        announce(self.progress, words)

    def _words(self, stage: PublicationStage) -> str:
        return {
            "wait": self.tr("Looking at what others published. Esc stops it."),
            "check": self.tr("Checking that nothing is wrong. Esc stops it."),
            "live": self.tr("Making it live. This cannot be stopped any more."),
            "share": self.tr("It is live here. Handing it to the other desks."),
            "draft": self.tr("It is live. Beginning the next draft."),
        }[stage]
