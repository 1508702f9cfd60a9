"""What kept calls tell the desk, while it is read anew, calls end, and promises are kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.operations.desk.agent_history import AgentHistory

if TYPE_CHECKING:
    from jobaid.operations.callview.notice_views import NoticeRead

_Change = Callable[[AgentHistory], object]


class HistoryKeeper:
    """Holds the `facts` in use; nothing that happens while they are read anew is lost.

    What happens changes the facts in use at once, and once more those that are being read: their
    day file may have been read before it was in it. (Facts take a call once, however often it is
    added.) A reading that was begun earlier never takes the place of one begun later, nor one
    begun before the facts were begun anew. All methods may be called from any thread.
    """

    def __init__(self, history: AgentHistory) -> None:
        self.history = history
        self._lock = threading.Lock()
        self._begun = 0
        self._shown = 0
        self._meanwhile: dict[int, list[_Change]] = {}

    def begin_anew(self, history: AgentHistory) -> None:
        """Begin with other facts, for another day or person; readings on their way are void."""
        with self._lock:
            self.history = history
            self._shown = self._begun
            self._meanwhile.clear()

    def read(self, gather: Callable[[], AgentHistory]) -> bool:
        """Use what `gather` reads, and what happens meanwhile; False where it is overtaken."""
        with self._lock:
            self._begun += 1
            number, meanwhile = self._begun, list[_Change]()
            self._meanwhile[number] = meanwhile
        try:
            history = gather()
        except BaseException:
            with self._lock:
                self._meanwhile.pop(number, None)
            raise
        with self._lock:
            self._meanwhile.pop(number, None)
            if number <= self._shown:
                return False
            for change in meanwhile:
                change(history)
            self.history, self._shown = history, number
            return True

    def add(self, document: Mapping[str, Any]) -> None:
        """A call has ended."""
        self._change(lambda history: history.add(document))

    def change_promise(self, said: Mapping[str, Any]) -> None:
        """Something was said of a promise, and the disk has it."""
        self._change(lambda history: history.promises.change(said))

    def correct(self, said: Mapping[str, Any]) -> None:
        """Values of a kept call were put right, and the disk has it."""
        self._change(lambda history: history.correct(said))

    def add_older(self, document: Mapping[str, Any], said: Iterable[Mapping[str, Any]]) -> None:
        """A call from before the days that are read has promises that are still open."""
        many = tuple(said)
        self._change(lambda history: history.add_older(document, many))

    def read_notices(self, read: Iterable[NoticeRead]) -> None:
        """House notices were read."""
        self._change(lambda history: history.read_notices(read))

    def _change(self, change: _Change) -> None:
        with self._lock:
            change(self.history)
            for waiting in self._meanwhile.values():
                waiting.append(change)
