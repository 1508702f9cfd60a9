"""The panel that asks why a call is closed without going on with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.sentences import put
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox
from jobaid.ui.widgets.themed import announce, set_words

_REASONS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("ClosePanel", "The customer hung up"),
    QT_TRANSLATE_NOOP("ClosePanel", "Finished without the script"),
    QT_TRANSLATE_NOOP("ClosePanel", "Passed to a colleague"),
    QT_TRANSLATE_NOOP("ClosePanel", "Opened by mistake"),
)
LONGEST = 500


class ClosePanel(SmallPanel):
    """Reasons on digits and a field for another one: `decided(reason)`. `call` is which call."""

    decided = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.call = ""
        self.setAccessibleIdentifier("close-panel")
        self._rows: list[AnswerRow] = []
        for number in range(1, len(_REASONS) + 1):
            row = AnswerRow(self, compact=True)
            row.setAccessibleIdentifier(f"close-reason-{number}")
            row.clicked.connect(self._chosen)
            self._rows.append(row)
            self.add(row)
        self.kept = KeptWords("close-panel", self)
        self.add(self.kept)
        self.field = TextBox()
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleIdentifier("close-reason")
        self._frame = FieldFrame(self.field, self)
        self.add(self._frame)
        for stop in self.stops():
            stop.installEventFilter(self)
        self.field.textEdited.connect(self._typed)
        self.accepted.connect(self._accept)
        self.left.connect(self.leave)

    def ask(self, call: str, who: str) -> None:
        """Ask about a call; `who` is the customer, or the script."""
        self.call = call
        self.set_title(put(self.tr("Close the call with %1. Why?"), "%1", who))
        self.set_hint(self.tr("It is kept with your reason and cannot be resumed."))
        for number, (row, reason) in enumerate(zip(self._rows, _REASONS, strict=True), start=1):
            row.set_answer(-1, QCoreApplication.translate("ClosePanel", reason))
            row.set_keys(str(number))
        self.field.clear()
        self.kept.begin(call, {"reason": self.field})
        self._frame.set_state("normal")
        self.field.setPlaceholderText(self.tr("Another reason"))
        set_words(self.field, self.tr("Another reason"), self.tr("Enter closes the call"))
        self.open_panel(self._rows[0])

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [*self._rows, self.field]

    def leave(self) -> None:
        """Leave the call as it is."""
        self.call = ""
        self.close_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A digit is a reason."""
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = event.key() - Qt.Key.Key_0
        if plainly and 1 <= digit <= len(self._rows):
            self._rows[digit - 1].click()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Up and down go through the reasons and on into the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            stops = self.stops()
            if step and plainly and watched in stops:
                to = min(len(stops) - 1, max(0, stops.index(watched) + step))
                stops[to].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _chosen(self) -> None:
        row = self.sender()
        if isinstance(row, AnswerRow):
            self.kept.sent()
            self.decided.emit(row.accessibleName())

    def _typed(self, _words: str) -> None:
        self._frame.set_state("normal")

    def _accept(self) -> None:
        reason = " ".join(self.field.text().split())
        if reason:
            self.kept.sent()
            self.decided.emit(reason)
            return
        self._frame.set_state("error")
        needed = self.tr("Say why the call is closed, or press Esc to leave it as it is.")
        self.set_hint(needed)
        announce(self.field, needed)
