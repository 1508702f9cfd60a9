"""The notes for the customer's account: the summary to copy, and a note to add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.icon_words import IconWords
from jobaid.ui.callview.note_box import NoteBox, SpotPhrases
from jobaid.ui.desk.wrapup.house_texts import HouseTexts
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.placing import Arranged
from jobaid.ui.widgets.text_fields import FieldFrame, LongBox

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.operations.callview.wrap_up_view_models import WrapUpView
    from jobaid.ui.frame.actions import ActionMap


class AccountNotes(Arranged, OnGround, QWidget):
    """The right pane of the wrap-up. `copy_asked`: the summary is to be copied.

    `text_asked` carries the place of a text of the house that is to be copied.
    """

    copy_asked = Signal()
    text_asked = Signal(int)

    def __init__(self, actions: ActionMap, spot: SpotPhrases, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._stacked = False
        self._heading = SectionHeading(self)
        self.summary = LongBox("ui", self)
        self.summary.setReadOnly(True)
        self.summary.setAccessibleIdentifier("summary")
        self._frame = FieldFrame(self.summary, self, height=0)
        self._hint = IconWords("caption", "muted", "shield-check", self)
        self._copy = PushButton("plain", "", self)
        self._copy.setAccessibleIdentifier("copy-summary")
        self._copy.set_icon_name("copy")
        self._copy.clicked.connect(self.copy_asked)
        self.texts = HouseTexts(actions, self)
        self.texts.asked.connect(self.text_asked)
        self.note = NoteBox(actions, spot, self)
        self.setAccessibleIdentifier("account-notes")
        actions.changed.connect(self._tell)
        self._tell()

    def draw(self, view: CallView, wrap: WrapUpView) -> None:
        """Draw the summary as it would be copied now."""
        if wrap.summary != self.summary.toPlainText():
            at = self.summary.verticalScrollBar().value()
            self.summary.setPlainText(wrap.summary)
            self.summary.verticalScrollBar().setValue(at)
        if self.texts.draw(wrap.texts):
            self.arrange()
        self.note.draw(view.id, view.note_draft, len(view.notes))

    def set_stacked(self, stacked: bool) -> None:
        """Stand under the outcomes of a stacked window, or be a pane."""
        if stacked != self._stacked:
            self._stacked = stacked
            self.arrange()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Under the outcomes of a stacked window: a summary of eight lines, a note of three."""
        px = current_theme().px
        width = max(1, self.width())
        below = self.texts.lay(width) + self.note.wish(width, 3)
        return QSize(self.width(), px("tight_row") + below)

    def _tell(self) -> None:
        self.setAccessibleName(self.tr("Notes for the account"))
        self.summary.setAccessibleName(self.tr("Summary to copy"))
        self._heading.set_heading(
            self.tr("Notes for the account"), icon="clipboard-copy", colour="accent"
        )
        self._hint.set_words(self.tr("Built from your answers. Card numbers are never kept"))
        self._copy.set_text(self.tr("Copy summary"))
        self._copy.set_key(self._actions.cap("copy-notes"))

    def arrange(self) -> None:
        """Place the parts."""
        theme = current_theme()
        px = theme.px
        # Under the outcomes it shares their edges, and the pane has its own.
        pad = px(0 if self._stacked else "pad")
        width = self.width() - 2 * pad
        if width <= 0:
            return
        y = px("unit" if self._stacked else "block")
        high = self._heading.sizeHint().height()
        self._heading.setGeometry(pad, y, width, high)
        y += high + px("unit")
        note = self.note.wish(width, 3)
        below = (
            px("unit")
            + self._hint.sizeHint().height()
            + px("unit")
            + px("control")
            + self.texts.lay(width)
            + px("pad")
            + note
            + px("unit")
        )
        frame = max(px("words_least"), self.height() - y - below)
        self._frame.setGeometry(pad, y, width, frame)
        y += frame + px("unit")
        hint = self._hint.sizeHint().height()
        self._hint.setGeometry(pad, y, width, hint)
        y += hint + px("unit")
        self._copy.setGeometry(pad, y, width, px("control"))
        y += px("control")
        texts = self.texts.lay(width)
        self.texts.setGeometry(pad, y, width, texts)
        y += texts + px("pad")
        self.note.fit(width, note)
        self.note.setGeometry(pad, y, width, note)
