"""The part of the settings page about backups: where to, how long ago, make one, restore one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from jobaid.ui.frame.setting_card import SettingCard
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.layouts import Column

if TYPE_CHECKING:
    from jobaid.ui.widgets.buttons import PushButton


class BackupCard(SettingCard):
    """Shows how backups stand and asks for one; whoever wired it does the work.

    `backup_wanted(Path)`, `restore_wanted(Path)`; `stopped` while one is under way; `unwanted` for
    a backup that is ready and is not to be taken up after all.
    """

    backup_wanted = Signal(object)
    restore_wanted = Signal(object)
    stopped = Signal()
    unwanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, field="backup-file", state="backup-last", told="backup-words")
        self._working = False
        self._choose = self._button("backup-choose", self._choose_file)
        self._make = self._button("backup-make", self._make_wanted)
        self._restore = self._button("backup-restore", self._restore_wanted)
        self._stop = self._button("backup-stop", self.stopped.emit)
        self._forget = self._button("backup-forget", self.unwanted.emit)
        self._pressed = self._make
        self._stop.hide()
        self._forget.hide()
        Column(
            self, self._row, self._state, self._told, self._choose, self._make, self._restore,
            self._stop, self._forget, space="half",
        )  # fmt: skip
        self.retranslate()

    def parts(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [
            self._row, self._choose, self._make, self._restore, self._stop, self._forget,
        ]  # fmt: skip

    def show_state(self, last: str, file: Path, *, late: bool, waits: bool) -> None:
        """Show how long ago the last backup was (`late`: too long), and whether one `waits` to be
        taken up. `file` is proposed where nothing is typed.
        """
        self._state.set_text(translated(last))
        self._state.set_colour("text" if late else "muted")
        if not self._field.field.text():
            self._field.field.setText(str(file))
        _let_go(self._forget, self._restore, waits and not self._working)

    def show_working(self, words: str) -> None:
        """Say how far it is; "" once it is over. What has the focus meanwhile stops it."""
        began = bool(words) and not self._working
        self._working = bool(words)
        buttons = (self._choose, self._make, self._restore)
        if began:
            self._pressed = next((one for one in buttons if _has_focus(one)), self._make)
            self._stop.show()
            if _has_focus(self._pressed):
                self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in buttons:
            button.setEnabled(not self._working)
        _let_go(self._stop, self._pressed, self._working)
        self._show(words)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self._row.set_label(self.tr("Backup file"))
        note = self.tr("The whole profile with your library. Best on another disk.")
        self._row.set_help("note", note, aloud=False)
        self._choose.set_text(self.tr("Choose a file"))
        self._make.set_text(self.tr("Back up now"))
        self._restore.set_text(self.tr("Restore this backup"))
        self._stop.set_text(self.tr("Stop"))
        self._forget.set_text(self.tr("Do not take it up"))

    def _file(self) -> Path | None:
        """The file that is typed; None, and it is said, where none is."""
        told = self._typed(self.tr("Type where the backup is, or is to be."))
        return Path(told).expanduser() if told else None

    def _make_wanted(self) -> None:
        file = self._file()
        if file is not None:
            self.backup_wanted.emit(file)

    def _restore_wanted(self) -> None:
        file = self._file()
        if file is not None:
            self.restore_wanted.emit(file)

    def _choose_file(self) -> None:
        """A file dialogue that holds nothing up; typing the name does the same."""
        dialog = QFileDialog(self, self.tr("The file of the backup"))
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("zip")
        dialog.setNameFilters([self.tr("Backups (*.zip)"), self.tr("All files (*)")])
        dialog.setModal(False)
        dialog.fileSelected.connect(self._field.field.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()


def _let_go(button: PushButton, to: PushButton, shows: bool) -> None:
    """Show or hide a button; the focus that a hidden one had goes to another."""
    if not shows and _has_focus(button):
        to.setFocus(Qt.FocusReason.OtherFocusReason)
    button.setVisible(shows)


def _has_focus(button: PushButton) -> bool:
    """Whether a button has the focus, or will have it once its window is in front again."""
    return button.window().focusWidget() is button
