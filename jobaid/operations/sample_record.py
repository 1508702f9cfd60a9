"""A record of sample calls beside the real one: a profile of its own, thrown away at the end.

So that what is shown of samples, and what is done with them, never mixes with anything real.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.reader import read_library
from jobaid.operations.demo_desk import DemoProfile
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.review.review_desk import ReviewDesk
from jobaid.operations.roles import Viewer

if TYPE_CHECKING:
    from jobaid.operations.clock import Wall
    from jobaid.operations.library.library_in_use import LibraryInUse


class SampleRecord:
    """Made at once, on another thread; `close` throws it away. Raises what a full disk raises."""

    def __init__(self, library: Path, *, wall: Wall) -> None:
        self._wall = wall
        self._demo = DemoProfile()
        try:
            self._demo.fill(read_library(library), wall=wall)
            self._recorder = Recorder.open(self._demo.folder)
        except BaseException:
            self._demo.remove()
            raise
        self._records = RecordReader(self._recorder.profile, writing=True)
        self._records.refresh()

    def desk(
        self,
        in_use: Callable[[], LibraryInUse],
        agent: Callable[[], Mapping[str, str]],
        new_id: Callable[[], str],
    ) -> ReviewDesk:
        """What the review area stands on while it shows samples: whoever looks sees all of them."""
        return ReviewDesk(
            records=lambda: self._records,
            in_use=in_use,
            recorder=lambda: self._recorder,
            viewer=lambda: Viewer(agent()["id"], "supervisor"),
            agent=agent,
            wall=self._wall,
            new_id=new_id,
            samples=True,
            only_samples=True,
        )

    def close(self) -> None:
        """Let go of it and remove it."""
        self._records.close()
        self._recorder.close()
        self._demo.remove()
