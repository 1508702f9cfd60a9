"""From other threads to the window: what a journal and a session tell.

It arrives here as a queued signal, so that a component is only ever called on the GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """What the log and the session tell from their threads, as signals of the GUI thread.

    `saved` carries the highest event number that is on the disk, `told` a sentence for the
    agent, `not_kept` one about what the disk refused, `kept_again` that it took it, `changed`
    what should be drawn anew (`Changes`).
    """

    saved = Signal(int)
    told = Signal(object)  # `str` would make plain text of a `Sentence`
    not_kept = Signal(object)
    kept_again = Signal(object)
    changed = Signal(object)

    def on_saved(self, seq: int) -> None:
        """For `on_saved` of a journal; from any thread."""
        self.saved.emit(seq)

    def tell(self, words: str) -> None:
        """For `tell` of a session; from any thread."""
        self.told.emit(words)

    def tell_not_kept(self, words: str) -> None:
        """For `tell` of `Keeping`; from any thread."""
        self.not_kept.emit(words)

    def tell_kept_again(self, words: str) -> None:
        """For `mended` of `Keeping`; from any thread."""
        self.kept_again.emit(words)

    def on_changed(self, changes: object) -> None:
        """For `changed` of a session; from any thread."""
        self.changed.emit(changes)
