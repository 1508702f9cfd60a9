"""What a desk reads the record of its kept calls with: each part is loaded when first asked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.log.profile import Profile
    from jobaid.operations.library.library_in_use import LibraryInUse
    from jobaid.operations.records.customer_history import CustomerFinder
    from jobaid.operations.records.kept_calls_view import MyCalls
    from jobaid.operations.records.record_reader import RecordReader

_PATIENCE_S = 1.0  # for an index that is made anew, before what is there answers


class KeptRecords:
    """The record of a profile, for any thread: the first step of a call waits for none of it."""

    def __init__(
        self, profile: Profile, library: Callable[[], LibraryInUse], *, samples: bool
    ) -> None:
        self.profile = profile
        self._library, self._samples = library, samples
        self._lock = threading.RLock()
        self._reader: RecordReader | None = None
        self._customers: CustomerFinder | None = None
        self._calls: MyCalls | None = None

    @property
    def reader(self) -> RecordReader:
        """Reads the record itself."""
        with self._lock:
            if self._reader is None:
                from jobaid.operations.records.record_reader import RecordReader

                self._reader = RecordReader(
                    self.profile, writing=self.profile.writing, patience_s=_PATIENCE_S
                )
            return self._reader

    @property
    def customers(self) -> CustomerFinder:
        """Finds what is known of a customer."""
        with self._lock:
            if self._customers is None:
                from jobaid.operations.records.customer_history import CustomerFinder

                self._customers = CustomerFinder(self.reader, self._library, samples=self._samples)
            return self._customers

    @property
    def calls(self) -> MyCalls:
        """Finds and shows an agent's own calls."""
        with self._lock:
            if self._calls is None:
                from jobaid.operations.records.kept_calls_view import MyCalls

                self._calls = MyCalls(self.reader, self._library, samples=self._samples)
            return self._calls

    def close(self) -> None:
        """Let go of what was opened."""
        with self._lock:
            if self._reader is not None:
                self._reader.close()
