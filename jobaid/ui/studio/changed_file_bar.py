"""Above a file that another program changed meanwhile: what was written here, and theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.sentences import sentence
from jobaid.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from jobaid.operations.studio.edited_library import EditedLibrary


class ChangedFileBar(Banner):
    """Offers both texts of the file that shows, as long as there are two; undo leads back.

    `did()` tells that one was taken.
    """

    def __init__(self, did: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._did = did
        self._edited: EditedLibrary | None = None
        self._file = ""
        self._told: object = None
        self.setAccessibleIdentifier("changed-file")
        self.name_buttons("changed-file-mine", "changed-file-theirs")
        self.acted.connect(self._take_mine)
        self.acted_second.connect(self._take_theirs)
        self.hide()

    def draw(self, edited: EditedLibrary, file: str) -> None:
        """Show what there is to choose for a file; nothing hides it."""
        self._edited, self._file = edited, file
        kept = edited.kept.get(file)
        now = "" if kept is None or kept == edited.contents.get(file) else "kept"
        now = "both" if file in edited.theirs else now
        if (file, now) == self._told:
            return
        self._told = file, now
        if now == "both":
            self.set_banner(
                "warn",
                self.tr(
                    "Another program changed this file on the disk at the same place. What you "
                    "wrote is safe; it is not written until you choose."
                ),
                action=self.tr("Keep mine"),
                second=self.tr("Take theirs"),
            )
        elif now:
            self.set_banner(
                "info",
                self.tr("What you wrote here before another program changed the file is kept."),
                action=self.tr("Take mine back"),
                second=self.tr("Let it go"),
            )
        else:
            self.hide_banner()

    def _take_mine(self) -> None:
        edited, file = self._edited, self._file
        if edited is None:
            return
        if file in edited.theirs:
            edited.settle_change(file, edited.contents.get(file), sentence("keep what I wrote"))
        else:
            edited.edit(sentence("take back what I wrote"), {file: edited.kept.get(file)})
        self._did()

    def _take_theirs(self) -> None:
        edited, file = self._edited, self._file
        if edited is None:
            return
        if file in edited.theirs:
            edited.settle_change(file, edited.theirs[file], "")
        else:
            edited.let_go(file)
        self._did()
