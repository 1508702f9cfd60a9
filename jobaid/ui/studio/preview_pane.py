"""The draft as an agent sees it: the desk's own drawing of a call, walked from the step in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from jobaid.operations.studio.draft_preview import DraftPreview, NoPreview
from jobaid.ui.callview.breakpoints import Shape
from jobaid.ui.callview.call_key_rows import CALL_KEYS
from jobaid.ui.callview.call_panes import CallPanes
from jobaid.ui.callview.key_caps import PlainCaps
from jobaid.ui.callview.typing_pause import takes_digits
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.segments import Segments
from jobaid.ui.widgets.themed import announce

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jobaid.operations.studio.studio_work import StudioWork
    from jobaid.ui.frame.keyboard import Keyboard


class PreviewPane(Pane):
    """Digits answer, Enter goes on, Backspace goes back, Esc leaves. `step_wanted(script, step)`:
    the step that shows is to be edited; `plan_wanted`: what was walked is to be kept as a plan.
    """

    step_wanted = Signal(str, str)
    plan_wanted = Signal()
    left = Signal()

    def __init__(self, work: StudioWork, agent: Mapping[str, str], keyboard: Keyboard,
                 parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self._work, self._agent = work, agent
        self.preview: DraftPreview | None = None
        self._from: tuple[object, ...] = ()
        self.sample = Segments(self)
        self.sample.setAccessibleIdentifier("preview-sample")
        self.sample.chosen.connect(self._sample_chosen)
        self.edit = PushButton("link", "", self, small=True)
        self.edit.setAccessibleIdentifier("preview-edit")
        self.edit.clicked.connect(self._edit)
        self.keep = PushButton("link", "", self, small=True)
        self.keep.setAccessibleIdentifier("preview-keep-plan")
        self.keep.clicked.connect(self.plan_wanted)
        keyboard.know(CALL_KEYS)
        self.call = CallPanes(PlainCaps(keyboard, self), self, whole=True, headless=True)
        self.call.setAccessibleIdentifier("preview-call")
        self.call.reshape(Shape(1))
        self.nothing = EmptyState(self)
        self.nothing.hide()
        row = LineBox(None, self.sample, edge=("unit", "half", "unit", "half"))
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.edit)
        column = Column(self, space="")
        column.addLayout(row)
        column.addWidget(self.nothing)
        column.addWidget(self.call, 1)
        body = self.call.step.body
        body.answers.chosen.connect(self._answer)
        body.answers.next_asked.connect(self._next)
        body.answers.none_asked.connect(self._none)
        body.asks.left.connect(self._fill)
        body.items.ticked.connect(self._tick)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        known, unknown = self.tr("Sample customer"), self.tr("Nothing known yet")
        self.sample.set_options([("known", known, known), ("unknown", unknown, unknown)])
        if not any(part.isChecked() for part in self.sample.shown()):
            self.sample.set_value("known")
        self.edit.set_text(self.tr("Edit this step"))
        self.keep.set_text(self.tr("Keep as a plan"))
        words = self.tr("This walk is walked again with every check, and what differs is told")
        self.keep.setToolTip(words)

    def stop(self) -> QWidget:
        """What takes the focus."""
        return self.call.step.body.title

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """It is looked at."""
        super().showEvent(event)
        self.draw()

    def draw(self) -> None:
        """Walk the draft as it reads now: from the step in hand, as far as one had come."""
        if not self.isVisible() or not self._work.file:
            return
        work = self._work
        rows = work.outline()
        step = rows[work.at].id if 0 <= work.at < len(rows) else ""
        begun = (work.script_id, step, self._customer)
        library = work.reading.library
        if self.preview is not None and self._from == (*begun, library):
            return
        same = self.preview is not None and self._from[:3] == begun
        commands = tuple(self.preview.commands) if same and self.preview is not None else ()
        self._from = (*begun, library)
        try:
            self.preview = DraftPreview(
                library,
                work.script_id,
                step,
                self._agent,
                customer=self._customer,  # type: ignore[arg-type]
                commands=commands,
            )
        except NoPreview as refused:
            self.preview = None
            words = translated(refused.words)
            self.nothing.set_empty("info", self.tr("It cannot be walked yet"), words)
        self._show()

    @property
    def _customer(self) -> str:
        chosen = [one.option for one in self.sample.shown() if one.isChecked()]
        return str(chosen[0]) if chosen else "known"

    def _show(self) -> None:
        there = self.preview is not None
        self.call.setVisible(there)
        self.edit.setVisible(there)
        self.keep.setVisible(there)
        self.nothing.setVisible(not there)
        if self.preview is not None:
            self.call.draw(self.preview.view())

    def _do(self, command: dict[str, Any]) -> None:
        if self.preview is None:
            return
        problem = self.preview.do(command)
        self._show()
        if problem:
            announce(self, translated(problem))
        elif self.call.view is not None:
            self.call.step.tell(self.call.view)

    def _answer(self, id: str) -> None:
        self._do({"do": "answer", "id": id})
        self.stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self) -> None:
        self._do({"do": "next"})
        self.stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _none(self) -> None:
        self._do({"do": "none-fits", "text": ""})

    def _fill(self, field: str, value: object) -> None:
        self._do({"do": "fill", "field": field, "value": value})

    def _tick(self, id: str, on: bool) -> None:
        self._do({"do": "tick", "id": id, "on": on})

    def _sample_chosen(self, _option: object) -> None:
        self.draw()

    def _edit(self) -> None:
        if self.preview is not None:
            self.step_wanted.emit(*self.preview.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The plain keys of a call."""
        focus = QApplication.focusWidget()
        text, key = event.text(), event.key()
        view = self.call.view
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif takes_digits(focus) or view is None:
            super().keyPressEvent(event)
        elif len(text) == 1 and text in "123456789":
            for one in view.answers:
                if one.number == int(text):
                    self._answer(one.id)
                    return
        elif key == Qt.Key.Key_Backspace:
            self._do({"do": "back"})
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(
            focus, QAbstractButton
        ):
            self._next()
        else:
            super().keyPressEvent(event)
