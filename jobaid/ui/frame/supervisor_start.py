"""What a supervisor is asked once: which folder the desks share, and whether to look round."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.sentences import ended
from jobaid.ui.frame.panes import tab_through
from jobaid.ui.frame.share_form import ShareForm
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.panel import Panel


class SupervisorStart(Panel):
    """Asks for a folder to join or begin. `samples_wanted`: to look round with sample calls.

    Esc leaves it; all of it is in Review and in Settings later.
    """

    samples_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("supervisor-start")
        self._title = TextLabel("title", "text", self)
        self._about = TextLabel("ui", "muted", self, wrap=True)
        self.form = ShareForm(self)
        self._look = TextLabel("ui", "muted", self, wrap=True)
        self.samples = PushButton("plain", "", self)
        self.samples.setAccessibleIdentifier("supervisor-samples")
        self.samples.clicked.connect(self._samples)
        self.later = PushButton("quiet", "", self)
        self.later.set_key("Esc")
        self.later.setAccessibleIdentifier("supervisor-later")
        self.later.clicked.connect(self.left)
        row = QWidget(self)
        flow = FlowLayout(row)
        flow.addWidget(self.samples)
        flow.addWidget(self.later)
        parts = (self._title, self._about, self.form, self._look, row)
        Column(self, *parts, space="gap", edge="block")
        self.retranslate()
        tab_through([*self.form.stops(), self.samples, self.later])

    def prepare(self) -> QWidget:
        """What takes the focus."""
        return self.form.field

    def opening_words(self) -> str:
        """What is read out when it opens."""
        return f"{ended(self._title.text())} {self._about.text()}"

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.setAccessibleName(self.tr("Your team's desks"))
        self._title.set_text(self.tr("Your team's desks"))
        self._about.set_text(
            self.tr(
                "Desks that share a folder or a database send what they keep, and you review it "
                "here. Join your team's, or begin a folder."
            )
        )
        self._look.set_text(
            self.tr("Sample calls show what each screen is for. They never mix with real ones.")
        )
        self.samples.set_text(self.tr("Look round with sample calls"))
        self.later.set_text(self.tr("Not now"))

    def _samples(self) -> None:
        self.left.emit()
        self.samples_wanted.emit()
