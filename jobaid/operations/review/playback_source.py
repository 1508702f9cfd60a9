"""Kept calls to play back, by their ids: where one is to be found, or in words why it is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.log.index.index_rows import key
from jobaid.log.version_store import VersionStore
from jobaid.operations.records.erased_words import erased_words
from jobaid.operations.records.open_journals import OPEN
from jobaid.operations.review.call_playback import CallPlayback
from jobaid.operations.review.library_then import LibrariesThen
from jobaid.operations.roles import Viewer, may_see_call
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.operations.records.record_reader import Record, RecordReader


class NoPlayback(ErrorInWords, LookupError):
    """A call cannot be played back; `words` say why."""


class PlaybackSource:
    """Opens calls of one record. It reads the disk: for another thread, one call at a time.

    `today` is the library in use, `viewer` who looks (None: whoever it is may see everything).
    """

    def __init__(
        self,
        records: RecordReader,
        today: Callable[[], CompiledLibrary],
        viewer: Callable[[], Viewer | None],
        *,
        language: Callable[[], str] = lambda: "en",
    ) -> None:
        self._records = records
        self._today = today
        self._viewer = viewer
        self._language = language
        self._libraries = LibrariesThen(VersionStore(records.profile.versions).get)

    def open(self, id: str) -> CallPlayback:
        """The call with this id, covered. Raises NoPlayback, in words."""
        self._records.refresh(whole=False)
        row = self._records.row(id)
        if row is None:
            self._records.refresh()  # only the whole index tells that a call is not there
            row = self._records.row(id)
        record = None if row is None else self._records.load(row)
        if record is None:
            raise NoPlayback(self._why_not(id))
        viewer = self._viewer()
        if viewer is not None and not may_see_call(
            viewer, record.row, self._records.given_to(record.row.id)
        ):
            raise NoPlayback(
                sentence(
                    "Your role does not show this call. It is kept as it was; ask whose it is."
                )
            )
        return self.of(record)

    def of(self, record: Record) -> CallPlayback:
        """The call of a record that is at hand, covered."""
        document = record.document
        if record.row.state == OPEN:
            document = {**document, "state": OPEN}
        made = CallPlayback(
            document, self._today(), self._libraries, language=self._language(), now=record.now
        )
        viewer = self._viewer()
        if viewer is not None and viewer.id and viewer.id == made.head.agent_id:
            made.uncover()  # it was on their own screen
        return made

    def _why_not(self, id: str) -> str:
        erased = self._records.index.statements("erasure", of=key(id))
        if erased:
            return erased_words(erased[-1])
        return sentence(
            "This call is not to be found. Its file is not there, was set aside, or comes from a "
            "desk that has not been heard of yet. The other calls are as they were."
        )
