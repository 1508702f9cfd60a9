"""What an agent does in a call beside moving: promises, owning up, wrap-up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.values import local_time
from jobaid.operations.callview import wrap_up_views
from jobaid.operations.callview.line_views import reply_rows
from jobaid.operations.callview.offers import AnsweredView, answered
from jobaid.operations.callview.text_renderer import Renderer
from jobaid.operations.desk import told
from jobaid.operations.desk.action_result import Changes, Told
from jobaid.operations.desk.at_work import NO_CALL
from jobaid.operations.desk.typing_in import Typing
from jobaid.promises.phrases import read_due
from jobaid.sentences import listed, sentence

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import ReplyRow
    from jobaid.operations.desk.hand import InHand
    from jobaid.promises.due import DueReading


class InCall(Typing):
    """The call in hand, as an agent works it. Everything here is for one thread."""

    # -- beside the path -------------------------------------------------------------------

    def read_due(self, words: str) -> DueReading:
        """What words like "tomorrow before noon" mean now, by the house's hours."""
        hand = self._hands.hand
        house = (self._lobby.in_use if hand is None else hand.read_model).library.house
        language = self.language if hand is None else hand.engine.state.language
        return read_due(words, self._now(), house, language)

    def promise(
        self, text: str = "", words: str = "", due: dt.datetime | None = None, to: str = ""
    ) -> Told:
        """Make a promise, or confirm the step's own where `text` is empty.

        `words` say when; an unclear time is asked about (`Told.ask`) and nothing is promised.
        """
        command: dict[str, Any] = {"do": "promise"}
        if text.strip():
            command["text"] = text.strip()
        if to.strip():
            command["to"] = to.strip()
        if due is None and words.strip():
            reading = self.read_due(words)
            if reading.due is None:
                return Told(ask=reading.ask or sentence("When is it due?"))
            due = reading.due
        if due is not None:
            command["due"] = due.isoformat(timespec="seconds")
        return self.do(command)

    def own_up(self, rule: str, nearly: bool = False, text: str = "") -> Told:
        """Own up to a never rule broken, or nearly."""
        return self.do({"do": "near-miss" if nearly else "slip", "rule": rule, "text": text})

    def use_may(self, id: str, reason: str = "") -> Told:
        """Use a may rule."""
        return self.do({"do": "may", "id": id, "reason": reason})

    def replies(self, words: str = "") -> tuple[ReplyRow, ...]:
        """The replies that are open here and fit the words; all of them for no words."""
        hand = self._hands.hand
        if hand is None:
            return ()
        rows = reply_rows(Renderer(hand.read_model))
        if not words.strip():
            return tuple(rows)
        known = {row.id: row for row in rows}
        kinds = frozenset({"reply"})
        scripts = ("", *hand.engine.call.scripts_here())
        hits = self._lobby.in_use.index.find(words[:500], limit=100, kinds=kinds)
        return tuple(
            known[id]
            for id in dict.fromkeys(one.id for one in hits if one.script in scripts)
            if id in known
        )

    def replies_of(self, script: str) -> bool:
        """Whether the replies of a script (the house's for "") are open in the call in hand."""
        hand = self._hands.hand
        return hand is not None and (not script or script in hand.engine.call.scripts_here())

    def answered(self) -> tuple[AnsweredView, ...]:
        """The steps answered so far, to change one of them."""
        hand = self._hands.hand
        return () if hand is None else answered(hand.read_model)

    def would_alter(self, command: Mapping[str, Any]) -> str | None:
        """In words, what a `change` would alter; None where it alters nothing."""
        hand = self._hands.hand
        if hand is None:
            return None
        for event in hand.engine.preview(command).events:
            if event["type"] == "alters":
                return told.alters_words(hand.read_model, event["steps"])
        return None

    # -- laying aside and ending -----------------------------------------------------------

    def park(self, reason: str = "") -> Told:
        """Lay the call aside: another comes first."""
        self._flush()
        return self.do({"do": "park", "reason": reason})

    def discard(self, reason: str) -> Told:
        """Opened by mistake: the call stays on the disk, marked as discarded."""
        if not reason.strip():
            return Told(problem=sentence("Say why the call is discarded."))
        return self.do({"do": "discard", "reason": reason})

    def wrap_up(self) -> Told:
        """Begin the wrap-up, with the outcome that the path proposes."""
        return self.do({"do": "wrap-up"})

    def back_to_call(self) -> Told:
        """Leave the wrap-up for the step; its clock runs on."""
        hand = self._hands.hand
        if hand is None:
            return Told(problem=NO_CALL)
        hand.wrapping = False
        return Told(told.changes_of("wrap-up"))

    def choose_outcome(self, id: str) -> Told:
        """Wrap up with this outcome."""
        return self.do({"do": "wrap-up", "outcome": id})

    def finish(self, reason: str = "") -> Told:
        """End the call. Wants an outcome and what it needs, or a reason."""
        hand = self._hands.hand
        if hand is None:
            return Told(problem=NO_CALL)
        self._flush()
        if not reason.strip() and (problem := self._what_is_needed(hand)):
            return Told(problem=problem)
        return self.do({"do": "close", "reason": reason})

    def next_call(self) -> Told:
        """Finish the call in hand, if any, and be ready for the next."""
        if self._hands.hand is None:
            return Told(Changes.START)
        return self.finish()

    def _what_is_needed(self, hand: InHand) -> str | None:
        engine = hand.engine
        outcome = engine.state.outcome
        if outcome is None:
            return sentence("Choose an outcome first, or close the call with a reason.")
        texts = Renderer(hand.read_model)
        for one in wrap_up_views.outcome_views(texts):
            if one.id == outcome and one.open_fields:
                return sentence(
                    "“{outcome}” needs: {fields}. Fill it in, or close with a reason.",
                    outcome=one.label,
                    fields=listed([label for _, label in one.open_fields]),
                )
        return None

    # -- to copy ---------------------------------------------------------------------------

    def summary(self) -> str:
        """The call as plain lines, to copy into any customer record."""
        hand = self._hands.hand
        return "" if hand is None else wrap_up_views.copyable(hand.read_model, hand.now_ms())

    def transfer_summary(self) -> str:
        """What a colleague needs to know who takes the call over."""
        hand = self._hands.hand
        if hand is None:
            return ""
        return wrap_up_views.for_colleague(hand.now_ms(), Renderer(hand.read_model))

    def _now(self) -> dt.datetime:
        house = self._lobby.in_use.library.house
        return local_time(self._lobby.wall().isoformat(), house)
