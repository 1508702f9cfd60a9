"""What a trainee types and has neither said nor noted yet: kept with the run as typing pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobaid.ui.callview.typing_pause import TypingPause

if TYPE_CHECKING:
    from jobaid.operations.practice.practising import KeptRun
    from jobaid.ui.callview.note_box import NoteBox
    from jobaid.ui.widgets.text_fields import TextBox


class UnsaidWords(QObject):
    """Follows the field of what is said, and the note, of one run at a time."""

    def __init__(self, said: TextBox, note: NoteBox, parent: QObject) -> None:
        super().__init__(parent)
        self._said, self._note = said, note
        self._kept: KeptRun | None = None
        self._pause = TypingPause(self)
        self._pause.paused.connect(self.flush)
        said.textChanged.connect(self._touch)
        note.typed.connect(self.flush)

    def take_up(self, kept: KeptRun) -> None:
        """Put into the fields what was typed in them when the run was left or cut off."""
        self._kept = None
        self._said.setText(kept.unsaid.get("say", ""))
        self._note.replace(kept.unsaid.get("note", ""))
        self._pause.drop()
        self._kept = kept

    def put_away(self) -> None:
        """Keep what stands there now; no run is in hand any more."""
        self.flush()
        self._kept = None
        self._said.clear()
        self._note.replace("")
        self._pause.drop()

    def flush(self) -> None:
        """Keep what stands there now."""
        if self._kept is not None:
            self._kept.type("say", self._said.text())
            self._kept.type("note", self._note.text)

    def _touch(self) -> None:
        if self._kept is not None:
            self._pause.touch()
