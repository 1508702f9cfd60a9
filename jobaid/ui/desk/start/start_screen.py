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
    from jobaid.ui.desk.reviews.my_reviews_page import MyReviewsPage
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.kit.table_pages import RunTask
    from jobaid.ui.records.kept_calls_page import CallsPage
    from jobaid.ui.records.kept_calls_source import FindCalls

DIGITS = 9


class StartScreen(Themed, QWidget):
    """Draws a `StartView` and emits what a person asks for; it decides nothing.

    Signals and how they are answered:

    - `search_changed(words)`: `show_hits` at once;
    - `open_script(id)`, `open_hit(HitRow)` for what the search found;
    - `pin_turned(id)`: a script is to be pinned, or its pin taken out ("" where none is in hand);
    - `call_begun`: a call is to begin before its script is known;
    - `resume(id)`, `close_interrupted(id, reason)`;
    - `call_promise(interaction, promise)`, `keep_promise`, `change_promise` alike;
    - `calls_wanted(words, days)`: `show_calls` with what reads them (0 days: all);
    - `open_record(id)`: `show_record`;
    - `amend(id, note)`, `correct(id, outcome, words)`,
      `correct_field(id, RecordedField, value, words)`: `show_view` once it is kept;
    - `review_asked(id, why)`: the agent asks for a review of a call;
    - `notices_read`, `changes_read`: the house notices that show have been read, the changes have;
    - `reviews_made(page)`: the page of reviews, which has signals of its own, is there now;
    - `practice_asked(id)`: a kept call is to be practised, where that is offered;
    - `warm_up_asked`: the cards that are due are to be asked;
    - `reload`: the library is to be read again;
    - `renew_wanted`: another minute has begun while it shows: `show_view`.

    Its keys are bound here; they work while the context is "start". While it `waits` for the
    library, a key that cannot do anything yet is remembered, and does it once `library_came`.
    """

    search_changed = Signal(str)
    open_script = Signal(str)
    open_hit = Signal(object)
    call_begun = Signal()
    pin_turned = Signal(str)
    resume = Signal(str)
    close_interrupted = Signal(str, str)
    call_promise = Signal(str, str)
    keep_promise = Signal(str, str)
    change_promise = Signal(str, str)
    calls_wanted = Signal(str, int)
    open_record = Signal(str)
    amend = Signal(str, str)
    correct = Signal(str, str, str)
    thanked = Signal(str, str, str)
    correct_field = Signal(str, object, str, str)
    review_asked = Signal(str, str)
    reload = Signal()
    renew_wanted = Signal()
    notices_read = Signal()
    changes_read = Signal()
    practice_asked = Signal(str)
    warm_up_asked = Signal()
    reviews_made = Signal(object)

    def __init__(self, actions: ActionMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._view: StartView | None = None
        self.page = StartPage(self)
        self._calls: CallsPage | None = None
        self._offers_practice = False
        self._reviews: MyReviewsPage | None = None
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
        self._begin = _StartKey(self, self.call_begun.emit, self._can_begin)
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
        if self._reviews is not None and self.shows_reviews:
            self._reviews.wanted.emit()
        self._minute.start((60 - view.now.second) * 1_000)

    def show_hits(self, hits: Sequence[HitRow]) -> None:
        """Draw what fits the words that are searched for."""
        self.page.show_hits(hits)

    def press(self, key: _StartKey) -> None:
        """Do what a key does; while it cannot be done yet, in its turn when it can."""
        if self.waits and (self._pressed or not key.can()):
            self._pressed.append(key)
            self.page.search.say_waits(True)
        else:
            key.do()

    def library_came(self) -> None:
        """What was pressed before happens now, as long as this screen shows."""
        self.waits = False
        QTimer.singleShot(0, self, self._press_early)

    def _press_early(self) -> None:
        pressed, self._pressed = self._pressed, []
        self.page.search.say_waits(False)
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

    def another_agent(self) -> None:
        """Somebody else works here now: what the former one read goes, and the start shows."""
        if not self.on_start():
            self.focus_first()
        if self._calls is not None:
            self._calls.forget()
        if self._reviews is not None:
            self._reviews.forget()

    # -- what the window asks ------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round."""
        if self.shows_calls:
            return [self.calls.list_pane, self.calls.record_pane]
        if self._reviews is not None and self.shows_reviews:
            return self._reviews.panes()
        return [self.page.main, self.page.side]

    def focus_first(self) -> None:
        """Between calls work goes on in the search."""
        self._stack.setCurrentWidget(self.page)
        self._actions.set_context("start")
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
            calls.corrected.connect(self.correct)
            calls.field_corrected.connect(self.correct_field)
            calls.review_asked.connect(self.review_asked)
            calls.thanked.connect(self.thanked)
            calls.practice_asked.connect(self.practice_asked)
            calls.left.connect(self.focus_first)
            if self._offers_practice:
                calls.record.offer_practice()
            self._stack.addWidget(calls)
            if self._view is not None:
                calls.set_now(self._view.now)
        return self._calls

    def offer_practice(self) -> None:
        """Kept calls can be practised from now on: there is a place for it."""
        self._offers_practice = True
        if self._calls is not None:
            self._calls.record.offer_practice()

    def toggle_calls(self) -> None:
        """To the kept calls, or back."""
        if self.shows_calls:
            self.focus_first()
            return
        self._stack.setCurrentWidget(self.calls)
        self.calls.open_up(self._actions.cap("my-calls"))

    @property
    def shows_reviews(self) -> bool:
        """Whether the reviews of the agent's calls show."""
        return self._reviews is not None and self._stack.currentWidget() is self._reviews

    @property
    def reviews(self) -> MyReviewsPage:
        """The page of reviews; made when it is first asked for: no start waits for it."""
        if self._reviews is None:
            from jobaid.ui.desk.reviews.my_reviews_page import MyReviewsPage

            page = self._reviews = MyReviewsPage(self)
            page.left.connect(self.focus_first)
            self._stack.addWidget(page)
            self.reviews_made.emit(page)
        return self._reviews

    def toggle_reviews(self) -> None:
        """To the reviews of one's own calls, or back."""
        if self.shows_reviews:
            self.focus_first()
            return
        self._stack.setCurrentWidget(self.reviews)
        self._actions.set_context("my-reviews")
        self._take_caps()
        self.reviews.open_up()

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
        page.promises.changing.connect(self.change_promise)
        page.notices.got_it.connect(self.notices_read)
        page.changes.got_it.connect(self.changes_read)
        page.findings.reload_asked.connect(self.reload)
        page.greeting.calls_asked.connect(self.toggle_calls)
        page.greeting.reviews_asked.connect(self.toggle_reviews)
        page.greeting.warm_up_asked.connect(self.warm_up_asked)
        page.greeting.asked.connect(self._actions.run)
        page.scripts.call_begun.connect(self.call_begun)
        self._actions.changed.connect(self._take_caps)

    def _bind(self) -> None:
        self._actions.bind_all(
            {
                **{
                    f"script-{at + 1}": (digit.press, self.on_start)
                    for at, digit in enumerate(self._digits)
                },
                "resume-call": (self._resume.press, self._resume.works),
                "close-call": (self._close.press, self._close.works),
                "call-promise": (self._promise.press, self._promise.works),
                "my-calls": self.toggle_calls,
                "pin": (self._turn_pin, self.on_start),
                "my-reviews": self.toggle_reviews,
                "start-warm-up": (self.warm_up_asked.emit, self._has_due_cards),
                "my-reviews-back": self.toggle_reviews,
                "begin-call": (self._begin.press, self._begin.works),
                "banner-yes": (self._got_notices, self._has_unread),
            }
        )
        self._take_caps()

    def on_start(self) -> bool:
        """Whether neither kept calls nor reviews show."""
        return not self.shows_calls and not self.shows_reviews

    def _turn_pin(self) -> None:
        self.pin_turned.emit(self.page.script_in_hand())

    def _has_unread(self) -> bool:
        page = self.page
        return page.isVisible() and (page.notices.unread or page.changes.unread)

    def _got_notices(self) -> None:
        if self.page.notices.unread:
            self.notices_read.emit()
        else:
            self.changes_read.emit()

    def _has_due_cards(self) -> bool:
        return self.on_start() and self._view is not None and self._view.due_cards > 0

    def _can_resume(self) -> bool:
        return self.on_start() and any(
            not row.of for row in (self._view.resume if self._view else ())
        )

    def _can_begin(self) -> bool:
        return self.on_start() and self._view is not None and bool(self._view.opening)

    def _has_promise(self) -> bool:
        return self.on_start() and self._view is not None and bool(self._view.promises)

    def _take_caps(self) -> None:
        cap = self._actions.cap
        self.page.set_caps(
            scripts=[cap(f"script-{at + 1}") for at in range(DIGITS)],
            resume=cap("resume-call"),
            close=cap("close-call"),
            promise=cap("call-promise"),
            calls=cap("my-calls"),
            reviews=cap("my-reviews"),
            warm_up=cap("start-warm-up"),
            begin=cap("begin-call"),
            pin=cap("pin"),
            settings=cap("settings"),
            keys=cap("help"),
            got_it=cap("banner-yes"),
        )
        if self._reviews is not None:
            questions = [cap(f"dispute-{at + 1}") for at in range(DIGITS)]
            self._reviews.set_keys(
                cap("my-reviews-back"), cap("review-send"), cap("review-print"), questions
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
        return self._screen.on_start() and (self._screen.waits or self.can())
