"""The desk between calls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from jobaid.ui.desk.start.start_page import StartPage
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from jobaid.operations.desk.early_search import HitRow
    from jobaid.operations.desk.start_view_models import StartView
    from jobaid.operations.records.record_view_models import CallRecord
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.kit.table import RunTask
    from jobaid.ui.records.kept_calls_page import CallsPage
    from jobaid.ui.records.kept_calls_source import FindCalls

DIGITS = 9


class StartScreen(Themed, QWidget):
    """Draws a `StartView` and emits what a person asks for; it decides nothing.

    Signals and how they are answered:

    - `search_changed(words)`: `show_hits` at once;
    - `open_script(id)`, `open_hit(HitRow)` for what the search found;
    - `resume(id)`, `close_interrupted(id, reason)`;
    - `call_promise(interaction)`, `keep_promise(interaction, promise)`;
    - `calls_wanted(words, days)`: `show_calls` with what reads them (0 days: all);
    - `open_record(id)`: `show_record`; `amend(id, note)`: `show_view` once it is kept;
    - `reload`: the library is to be read again;
    - `renew_wanted`: another minute has begun while it shows: `show_view`.

    Its keys are bound here; they work while the context is "start". While it `waits` for the
    library, a key that cannot do anything yet is remembered, and does it once `library_came`.
    """

    search_changed = Signal(str)
    open_script = Signal(str)
    open_hit = Signal(object)
    resume = Signal(str)
    close_interrupted = Signal(str, str)
    call_promise = Signal(str)
    keep_promise = Signal(str, str)
    calls_wanted = Signal(str, int)
    open_record = Signal(str)
    amend = Signal(str, str)
    reload = Signal()
    renew_wanted = Signal()

    def __init__(self, actions: ActionMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._view: StartView | None = None
        self.page = StartPage(self)
        self._calls: CallsPage | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.page)
        self.waits = False
        self._pressed: list[_StartKey] = []
        self._digits = [
            _StartKey(self, partial(self.page.press, at), partial(self.page.can_press, at))
            for at in range(DIGITS)
        ]
        resumes, promises = self.page.resumes, self.page.promises
        self._resume = _StartKey(self, resumes.resume_first, self._can_resume)
        self._close = _StartKey(self, resumes.close_first, self._can_resume)
        self._promise = _StartKey(self, promises.call_first, self._has_promise)
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.timeout.connect(self._minute_over)
        self._wire()
        self._bind()

    # -- what is drawn -----------------------------------------------------------------------

    def show_view(self, view: StartView) -> None:
        """Draw everything between calls; what is typed and where the focus is stay."""
        self._view = view
        self.page.draw(view)
        if self._calls is not None:
            self._calls.set_now(view.now)
            if self.shows_calls:
                self._calls.renew()
        self._minute.start((60 - view.now.second) * 1_000)

    def show_hits(self, hits: Sequence[HitRow]) -> None:
        """Draw what fits the words that are searched for."""
        self.page.show_hits(hits)

    def press(self, key: _StartKey) -> None:
        """Do what a key does; while it cannot be done yet, in its turn when it can."""
        if self.waits and (self._pressed or not key.can()):
            self._pressed.append(key)
        else:
            key.do()

    def library_came(self) -> None:
        """What was pressed before happens now, as long as this screen shows."""
        self.waits = False
        QTimer.singleShot(0, self, self._press_early)

    def _press_early(self) -> None:
        pressed, self._pressed = self._pressed, []
        for key in pressed:
            if self.isVisible() and key.can():
                key.do()

    @property
    def searched(self) -> str:
        """The words that are searched for; "" where nobody searches."""
        return self.page.search.words

    def show_calls(self, find: FindCalls, run: RunTask) -> None:
        """Draw kept calls: `find` reads a page of them, `run` does so on another thread."""
        self.calls.show_calls(find, run)

    def show_record(self, record: CallRecord | None) -> None:
        """Draw one kept call; None: it cannot be read."""
        self.calls.show_record(record)

    # -- what the window asks ------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round."""
        if self.shows_calls:
            return [self.calls.list_pane, self.calls.record_pane]
        return [self.page.main, self.page.side]

    def focus_first(self) -> None:
        """Between calls work goes on in the search."""
        self._stack.setCurrentWidget(self.page)
        self.page.focus_search()

    @property
    def shows_calls(self) -> bool:
        """Whether the kept calls show."""
        return self._calls is not None and self._stack.currentWidget() is self._calls

    @property
    def calls(self) -> CallsPage:
        """The page of kept calls; made when it is first asked for: no start waits for it."""
        if self._calls is None:
            from jobaid.ui.records.kept_calls_page import CallsPage

            calls = self._calls = CallsPage(self)
            calls.wanted.connect(self.calls_wanted)
            calls.record_asked.connect(self.open_record)
            calls.amended.connect(self.amend)
            calls.left.connect(self.focus_first)
            self._stack.addWidget(calls)
            if self._view is not None:
                calls.set_now(self._view.now)
        return self._calls

    def toggle_calls(self) -> None:
        """To the kept calls, or back."""
        if self.shows_calls:
            self.focus_first()
            return
        self._stack.setCurrentWidget(self.calls)
        self.calls.open_up(self._actions.cap("my-calls"))

    def retranslate(self) -> None:
        """All words are said anew, in another language."""
        if self._view is not None:
            self.show_view(self._view)

    # -- keys ----------------------------------------------------------------------------------

    def _wire(self) -> None:
        page = self.page
        page.search.words_changed.connect(self.search_changed)
        page.opened.connect(self.open_script)
        page.hit_opened.connect(self.open_hit)
        page.resumes.resumed.connect(self.resume)
        page.resumes.closed.connect(self.close_interrupted)
        page.promises.called.connect(self.call_promise)
        page.promises.kept.connect(self.keep_promise)
        page.findings.reload_asked.connect(self.reload)
        page.greeting.calls_asked.connect(self.toggle_calls)
        self._actions.changed.connect(self._take_caps)

    def _bind(self) -> None:
        self._actions.bind_all(
            {
                **{
                    f"script-{at + 1}": (digit.press, self._on_start)
                    for at, digit in enumerate(self._digits)
                },
                "resume-call": (self._resume.press, self._resume.works),
                "close-call": (self._close.press, self._close.works),
                "call-promise": (self._promise.press, self._promise.works),
                "my-calls": self.toggle_calls,
            }
        )
        self._take_caps()

    def _on_start(self) -> bool:
        return not self.shows_calls

    def _can_resume(self) -> bool:
        return self._on_start() and self._view is not None and bool(self._view.resume)

    def _has_promise(self) -> bool:
        return self._on_start() and self._view is not None and bool(self._view.promises)

    def _take_caps(self) -> None:
        cap = self._actions.cap
        self.page.set_caps(
            scripts=[cap(f"script-{at + 1}") for at in range(DIGITS)],
            resume=cap("resume-call"),
            close=cap("close-call"),
            promise=cap("call-promise"),
            calls=cap("my-calls"),
            settings=cap("settings"),
        )

    def _minute_over(self) -> None:
        if self.isVisible():
            self.renew_wanted.emit()
        if not self._minute.isActive():
            self._minute.start(60_000)


class _StartKey:
    """What a key of this screen does, and when: bound methods that actions can hold on to."""

    def __init__(
        self, screen: StartScreen, action: Callable[[], object], when: Callable[[], bool]
    ) -> None:
        self._screen = screen
        self.do = action
        self.can = when

    def press(self) -> None:
        """Do it, or have it wait its turn."""
        self._screen.press(self)

    def works(self) -> bool:
        """Whether the key does something, now or later."""
        return not self._screen.shows_calls and (self._screen.waits or self.can())
