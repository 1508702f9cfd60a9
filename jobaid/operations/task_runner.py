"""Work off the thread of a person's screen: begun, watched, cancelled, replaced by a newer one.

Nothing here knows Qt: `jobaid.ui.frame.tasks` brings results to the window's thread. What must be
durable is not work of this kind: the writers of `jobaid.log` have threads of their own.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Literal

_log = logging.getLogger(__name__)

TaskState = Literal["waiting", "running", "done", "failed", "cancelled", "superseded"]
THREADS = 6
"""At once; a folder on a share that hangs holds up one of them, and the rest goes on."""


_TELLING = 10  # each so many of what is done is told


class NotWanted(Exception):
    """A task was cancelled while it went on; nobody hears of this."""


class Task:
    """One piece of work. The work itself gets it, to say how far it is and to stop early.

    `state` ends as "done" (with `result`), "failed" (with `error`), "cancelled", or "superseded"
    by a newer task of the same key. What a task that was cancelled or superseded comes to is
    told to nobody, also where the work did not stop.
    """

    def __init__(
        self,
        work: Callable[[Task], Any],
        ended: Callable[[Task], object] | None = None,
        progressed: Callable[[Task, int, int], object] | None = None,
    ) -> None:
        self.state: TaskState = "waiting"
        self.result: Any = None
        self.error: BaseException | None = None
        self._work: Callable[[Task], Any] | None = work
        self._ended = ended
        self._progressed = progressed
        self._gate = threading.Lock()
        self._over = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants the result any more: the work asks this and stops early."""
        return self.state in ("cancelled", "superseded")

    def cancel(self, *, superseded: bool = False) -> None:
        """Say that the result is not wanted, also where it is there and nobody has heard of it."""
        with self._gate:
            if not self.cancelled:
                self.state = "superseded" if superseded else "cancelled"

    def progress(self, done: int, of: int) -> None:
        """For the work, to say how far it is; from any thread."""
        if not self.cancelled and self._progressed is not None:
            self._progressed(self, done, of)

    def went_on(self, done: int, of: int) -> None:
        """The same where the work hears only of this; raises `NotWanted` once nobody wants it."""
        if self.cancelled:
            raise NotWanted
        if done % _TELLING == 0 or done == of:
            self.progress(done, of)

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the work is over, at most `timeout` seconds; False where it is not."""
        return self._over.wait(timeout)

    def carry_out(self) -> None:
        """For the runner, on its thread: do the work, unless it is not wanted any more."""
        work, self._work = self._work, None  # with what it holds on to
        if work is not None and self._go("running", "waiting"):
            try:
                self.result = work(self)
            except BaseException as error:
                self.error = error
                self._go("failed", "running")
            else:
                self._go("done", "running")
        try:
            if self._ended is not None:
                self._ended(self)
        finally:
            self._over.set()

    def _go(self, state: TaskState, before: TaskState) -> bool:
        with self._gate:
            if self.state == before:
                self.state = state
            return self.state == state


class TaskRunner:
    """Threads that carry tasks out, several at once; made when the first task comes."""

    def __init__(self, threads: int = THREADS, name: str = "task") -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._changed = threading.Condition()  # for all that follows
        self._closed = False
        self._newest: dict[Hashable, Task] = {}
        self._lanes: dict[Hashable, deque[Task]] = {}
        self._open: dict[Task, tuple[Hashable, bool]] = {}
        """Every task that has not ended: its key, and whether it must be done."""

    def start(
        self, task: Task, *, key: Hashable = None, lane: Hashable = None, must: bool = False
    ) -> Task:
        """Begin a task as soon as a thread is free. Once this is closed it is cancelled instead.

        With a `key` it supersedes the one of that key before it. In a `lane` tasks are carried
        out one after the other in their order. One that `must` is done before `close` returns.
        """
        with self._changed:
            if self._closed:
                task.cancel()
                return task
            if key is not None:
                before = self._newest.get(key)
                if before is not None:
                    before.cancel(superseded=True)
                self._newest[key] = task
            self._open[task] = key, must
            if lane is not None:
                queue = self._lanes.setdefault(lane, deque())
                queue.append(task)
                if len(queue) > 1:
                    return task
            self._pool.submit(self._carry_out, task, lane)
        return task

    def drain(self, lane: Hashable) -> None:
        """Wait until nothing of a lane is left."""
        with self._changed:
            self._changed.wait_for(lambda: lane not in self._lanes)

    def close(self) -> None:
        """Cancel what need not be done, wait for what runs, and end the threads."""
        with self._changed:
            self._closed = True
            for task, (_, must) in self._open.items():
                if not must:
                    task.cancel()
            self._changed.wait_for(lambda: not self._open)
        self._pool.shutdown(wait=True)

    def _carry_out(self, task: Task, lane: Hashable) -> None:
        after: Task | None = task
        while after is not None:
            task = after
            try:
                task.carry_out()
            except Exception:
                _log.exception("Nobody could be told how a task ended")
            after = self._take_out(task, lane)

    def _take_out(self, task: Task, lane: Hashable) -> Task | None:
        """A task has ended; the next of its lane."""
        with self._changed:
            key, _ = self._open.pop(task)
            if self._newest.get(key) is task:
                del self._newest[key]
            after = None
            if lane is not None:
                queue = self._lanes[lane]
                queue.popleft()
                after = queue[0] if queue else None
                if after is None:
                    del self._lanes[lane]
            self._changed.notify_all()
        return after


class Lane:
    """Takes work that is done in order, one after the other; what a job raises is logged."""

    def __init__(self, runner: TaskRunner | None = None) -> None:
        self._given = runner
        self._own: TaskRunner | None = None
        self._lock = threading.Lock()
        self._held: list[Callable[[], object]] | None = None

    def hold(self) -> None:
        """Let jobs wait from now on: something else has the machine for itself."""
        with self._lock:
            self._held = self._held or []

    def go_on(self) -> None:
        """Do what waited, and what comes from now on."""
        with self._lock:
            held, self._held = self._held or [], None
        for job in held:
            self(job)

    def __call__(self, job: Callable[[], object]) -> None:
        """Take a job; returns at once."""
        with self._lock:
            if self._held is not None:
                self._held.append(job)
                return
        if self._given is None and self._own is None:
            self._own = TaskRunner(1, "lane")
        runner = self._given or self._own
        assert runner is not None
        runner.start(Task(lambda _task: job(), _log_failure), lane=self, must=True)

    def close(self) -> None:
        """Do what is waiting."""
        self.go_on()
        own, self._own = self._own, None
        if own is not None:
            own.close()
        elif self._given is not None:
            self._given.drain(self)


def _log_failure(task: Task) -> None:
    if task.error is not None:
        _log.error("Work on the side failed", exc_info=task.error)
