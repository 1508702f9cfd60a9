"""What is shared with other desks: a folder, to be begun or joined, or a database to join."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import Themed


class ShareForm(Themed, QWidget):
    """A field and its buttons. `wanted(told, begin)`: a folder is to be begun, or what is told, a
    folder's path or a database's address, joined.

    Enter in the field joins. `refuse` says why it cannot be shared; what is typed stays.
    """

    wanted = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = LineField()
        self.field = box.field
        self.field.setAccessibleIdentifier("share-folder")
        self.row = FormRow(box, self)
        self.join = PushButton("primary", "", self)
        self.join.setAccessibleIdentifier("share-join")
        self.begin = PushButton("plain", "", self)
        self.begin.setAccessibleIdentifier("share-begin")
        self.choose = PushButton("quiet", "", self)
        self.choose.setAccessibleIdentifier("share-choose")
        self._buttons = QWidget(self)
        flow = FlowLayout(self._buttons)
        for button in (self.join, self.begin, self.choose):
            flow.addWidget(button)
        Column(self, self.row, self._buttons, space="gap")
        self.join.clicked.connect(self._join)
        self.begin.clicked.connect(self._begin)
        self.choose.clicked.connect(self._choose)
        self.field.returnPressed.connect(self._join)
        self.field.textEdited.connect(self._typed)
        self.retranslate()

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.row, self.join, self.begin, self.choose]

    def set_busy(self, busy: bool) -> None:
        """Whether it is being looked at: nothing else is asked for meanwhile."""
        for button in (self.join, self.begin, self.choose):
            button.setEnabled(not busy)

    def refuse(self, words: str) -> None:
        """Say why it cannot be, below the field, which has the caret."""
        self.set_busy(False)
        self.row.set_error(words)
        self.field.setFocus()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.row.set_label(self.tr("The folder or the database of your desks"))
        hint = self.tr(
            "A share of your network, a folder that a program keeps the same, or the address from "
            "your administrator (postgresql://…)."
        )
        self.row.set_help("hint", hint, aloud=False)
        self.join.set_text(self.tr("Join it"))
        self.begin.set_text(self.tr("Begin it"))
        self.choose.set_text(self.tr("Choose a folder"))

    def _typed(self, _words: str) -> None:
        self.row.set_error("")

    def _join(self) -> None:
        self._want(begin=False)

    def _begin(self) -> None:
        self._want(begin=True)

    def _want(self, *, begin: bool) -> None:
        if not self.join.isEnabled():
            return
        told = self.field.text().strip()
        if not told:
            self.refuse(self.tr("Say which folder, or which database."))
            return
        self.row.set_error("")
        self.set_busy(True)
        self.wanted.emit(told, begin)

    def _choose(self) -> None:
        """A folder dialogue that holds nothing up; typing the folder does the same."""
        dialog = QFileDialog(self, self.tr("The folder of your desks"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(False)
        dialog.fileSelected.connect(self.field.setText)
        dialog.show()
