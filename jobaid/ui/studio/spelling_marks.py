"""Waves under words that no dictionary knows, in the long texts of the form in hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from jobaid.operations.studio.draft_spelling import CannotSpell

if TYPE_CHECKING:
    from jobaid.operations.task_runner import Task
    from jobaid.ui.studio.form_pane import FormPane
    from jobaid.ui.studio.studio_given import StudioView

PAUSE_MS = 800
"""How long after an edit words are marked, in milliseconds: none that is still being typed."""

UnknownWords = Mapping[str, frozenset[str]]
"""Words by their language."""


class SpellingMarks(QObject):
    """Looks through the file in hand of `view` on another thread, and marks the texts of `form`.

    Where spelling is not installed nothing is marked; the list of words says why.
    """

    def __init__(self, view: StudioView, form: FormPane) -> None:
        super().__init__(view)
        self._view, self._form = view, form
        self._of: tuple[str, bytes] | None = None
        self._off = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)

    def look(self) -> None:
        """The file in hand may be another, or read otherwise: looked at once nobody types."""
        work = self._view.work
        if not self._off and (work.file, work.content) != self._of:
            self._pause.start()

    def _look(self) -> None:
        work = self._view.work
        of = work.file, work.content
        if self._off or of == self._of or not work.has_form:
            return
        self._of = of
        spelling, file = self._view.given.desk.spelling, work.file

        def look(_task: Task) -> UnknownWords | None:
            try:
                unknown = spelling.unknown(work.edited.reading(), (file,))
            except CannotSpell:
                return None
            found: dict[str, set[str]] = {}
            for one in unknown:
                found.setdefault(one.language, set()).add(one.word)
            return {language: frozenset(words) for language, words in found.items()}

        self._view.given.tasks.run(look, self._found, key="studio-marks")

    def _found(self, unknown: UnknownWords | None) -> None:
        self._off = unknown is None
        self._form.mark_words(unknown or {})
