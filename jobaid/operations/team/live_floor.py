"""The live floor while a desk is open: a thread that carries cards, requests for help and answers.

Not in the way of a call and not of an exchange: it has a channel of its own, and what cannot be
reached is asked again, later each time.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from jobaid.operations.clock import Wall, stamp, wall_clock
from jobaid.quick_dataclasses import dataclass
from jobaid.team.floor_card import (
    BadCard,
    FloorCard,
    FloorChannel,
    HelpAnswer,
    answer_text,
    read_answer,
    read_card,
)
from jobaid.team.transport import OutOfReach

_log = logging.getLogger(__name__)

LOOK_S = 2.0
"""How often cards are looked at by who sees them, and answers by who waits for one, in seconds."""

BEAT_S = 60.0
"""How often a desk says again that all is as it was, in seconds."""

QUIET_S = 3 * BEAT_S
"""After so many seconds without a word a card tells nothing of now: the desk was cut off."""

SLOWEST_S = 60.0
_JITTER = 0.2
_GOING_S = 2.0


@dataclass(frozen=True, slots=True)
class FloorDesk:
    """A desk on the floor: its card, for how many seconds it has been so, None for not known.

    `quiet_s` is for how long it has said nothing; both are by this computer's clock alone.
    """

    card: FloorCard
    for_s: float | None
    quiet_s: float

    @property
    def is_quiet(self) -> bool:
        """Whether it was cut off."""
        return self.quiet_s > QUIET_S


@dataclass(frozen=True, slots=True)
class FloorNews:
    """How it stands after a look: the desks, the answer to this desk's request, what is wrong."""

    desks: tuple[FloorDesk, ...] = ()
    answer: HelpAnswer | None = None
    trouble: str = ""


class LiveFloor:
    """Carries the floor from its own thread; methods are for any thread and never wait.

    `channel` gives what carries it, None for nothing; `heard(news)` is called on the thread
    whenever something is new.
    """

    def __init__(
        self,
        desk: str,
        channel: Callable[[], FloorChannel | None],
        heard: Callable[[FloorNews], None],
        *,
        wall: Wall = wall_clock,
        monotonic: Callable[[], float] = time.monotonic,
        look_s: float = LOOK_S,
    ) -> None:
        self._desk, self._make, self._heard = desk, channel, heard
        self._wall, self._monotonic, self._look_s = wall, monotonic, look_s
        self._lock = threading.Lock()  # for what is wanted
        self._card: FloorCard | None = None
        self._looks, self._team = False, ""
        self._anew = False
        self._to_answer: dict[str, HelpAnswer] = {}
        self._woken, self._ending = threading.Event(), threading.Event()
        # The rest is the thread's own
        self._channel: FloorChannel | None = None
        self._said: FloorCard | None = None
        self._said_at = float("-inf")
        self._answered: dict[str, HelpAnswer] = {}
        self._seen: dict[str, tuple[FloorCard, float]] = {}
        self._news = FloorNews()
        self._thread = threading.Thread(target=self._run, name="floor", daemon=True)
        self._thread.start()

    def say(self, card: FloorCard | None) -> None:
        """What this desk does now; None shows nothing of it."""
        with self._lock:
            before, self._card = self._card, card
        if before != card:
            self._woken.set()

    @property
    def news(self) -> FloorNews:
        """How it stood when it was last looked at."""
        return self._news

    def look(self, looks: bool, team: str = "") -> None:
        """Whether the cards of others are wanted: of a team, or of all."""
        with self._lock:
            before = self._looks, self._team
            self._looks, self._team = looks, team
        if before != (looks, team):
            self._woken.set()

    def answer(self, desk: str, answer: HelpAnswer) -> None:
        """Answer a request; the answer goes when the request does."""
        with self._lock:
            self._to_answer[desk] = answer
        self._woken.set()

    def again(self) -> None:
        """Another place is shared, or another person works here: begin anew."""
        with self._lock:
            self._to_answer.clear()
            self._anew = True
        self._woken.set()

    def close(self) -> None:
        """Take this desk's card away and end. What hangs holds nobody up."""
        self.say(None)
        self._ending.set()
        self._woken.set()
        self._thread.join(_GOING_S)

    # -- on the thread ------------------------------------------------------------------------

    def _run(self) -> None:
        pause, failed = BEAT_S, 0
        while not self._ending.is_set():
            self._woken.wait(pause)
            self._woken.clear()
            try:
                trouble = self._once()
            except Exception:
                _log.exception("The live floor failed")
                trouble = "-"
            failed = failed + 1 if trouble else 0
            pause = self._pause(failed)
            if failed:
                self._drop()
        if self._said is not None:
            self._once()
        self._drop()

    def _pause(self, failed: int) -> float:
        with self._lock:
            asks = self._card is not None and self._card.help is not None
            often = self._looks or asks
        pause = self._look_s if often else BEAT_S
        if failed:
            pause = min(max(pause, self._look_s) * 2 ** min(failed, 5), SLOWEST_S)
        return pause * random.uniform(1 - _JITTER, 1 + _JITTER)

    def _once(self) -> str:
        """Say and look; a sentence where it cannot be done."""
        with self._lock:
            card, looks, anew = self._card, self._looks, self._anew
            self._anew = False
            answers, self._to_answer = self._to_answer, {}
        if anew:
            self._take_away()
        asks = card is not None and card.help is not None
        if self._channel is None and (card is not None or looks):
            self._channel = self._make()
        channel = self._channel
        if channel is None:
            self._tell(FloorNews())
            return ""
        try:
            self._say(channel, card)
            while answers:
                desk, answer = answers.popitem()
                try:
                    self._put_answer(channel, desk, answer)
                except OSError:
                    answers[desk] = answer
                    raise
            desks = self._look(channel) if looks else ()
            reply = self._reply(channel, card) if asks else None
        except OSError as error:
            with self._lock:  # a later answer to the same desk stands
                self._to_answer = {**answers, **self._to_answer}
            words = error.words if isinstance(error, OutOfReach) else str(error)
            self._tell(replace(self._news, trouble=words))
            return words
        self._tell(FloorNews(desks, reply))
        if not looks and not asks:
            channel.close()
        return ""

    def _say(self, channel: FloorChannel, card: FloorCard | None) -> None:
        now = self._monotonic()
        if card == self._said and (card is None or now - self._said_at < BEAT_S / 2):
            return
        told = None if card is None else replace(card, at=stamp(self._wall())).text()
        channel.say(told)
        self._said, self._said_at = card, now

    def _put_answer(self, channel: FloorChannel, desk: str, answer: HelpAnswer | None) -> None:
        channel.answer(desk, None if answer is None else answer_text(answer))
        if answer is None:
            self._answered.pop(desk, None)
        else:
            self._answered[desk] = answer

    def _look(self, channel: FloorChannel) -> tuple[FloorDesk, ...]:
        now, found = self._monotonic(), []
        for desk, data in channel.cards().items():
            if desk == self._desk:
                continue
            try:
                card = read_card(data, desk)
            except BadCard:
                continue  # on its way
            known = self._seen.get(desk)
            if known is None or known[0] != card:
                known = self._seen[desk] = card, now
            if self._team and card.team != self._team:
                continue
            since = card.since_s
            quiet = now - known[1]
            found.append(FloorDesk(card, None if since is None else since + quiet, quiet))
        asked = {one.card.desk: one.card.help for one in found}
        for desk, answer in list(self._answered.items()):
            request = asked.get(desk)
            if request is None or request.id != answer.request:
                self._put_answer(channel, desk, None)
        return tuple(found)

    def _reply(self, channel: FloorChannel, card: FloorCard | None) -> HelpAnswer | None:
        found = None
        for data in channel.answers():
            try:
                answer = read_answer(data)
            except BadCard:
                continue
            if card is not None and card.help is not None and answer.request == card.help.id:
                found = answer if found is None or answer.at >= found.at else found
        return found

    def _take_away(self) -> None:
        """What is shared is another now: what stands of this desk in the one before goes."""
        try:
            if self._channel is not None and self._said is not None:
                self._channel.say(None)
        except OSError as error:
            _log.info("The card could not be taken away: %s", error)
        self._seen.clear()
        self._answered.clear()
        self._said, self._said_at = None, float("-inf")
        self._drop()

    def _tell(self, news: FloorNews) -> None:
        if news != self._news:
            self._news = news
            self._heard(news)

    def _drop(self) -> None:
        channel, self._channel = self._channel, None
        if channel is not None:
            channel.close()
