"""What an agent does in a call beside moving: promises, owning up, wrap-up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.call.may_count import over_the_count
from jobaid.call.values import local_time
from jobaid.log.mask import mask_text
from jobaid.operations.callview import wrap_up_views
from jobaid.operations.callview.copy_texts import (
    CopyText,
    FilledText,
    copy_texts,
    copyable,
    filled_in,
)
from jobaid.operations.callview.line_views import reply_rows
from jobaid.operations.callview.text_renderer import Renderer
from jobaid.operations.desk import result_words
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.call_commands import NO_CALL
from jobaid.operations.desk.typed_commands import TypedCommands
from jobaid.sentences import listed, sentence

if TYPE_CHECKING:
    from jobaid.library.due_times.due_reading import DueReading
    from jobaid.operations.callview.offers import AnsweredView
    from jobaid.operations.callview.view_models import ReplyRow
    from jobaid.operations.desk.desk_call import DeskCall


class WrapUpCommands(TypedCommands):
    """The call in hand, as an agent works it. Everything here is for one thread."""

    # -- beside the path -------------------------------------------------------------------

    def read_due(self, words: str) -> DueReading:
        """What words like "tomorrow before noon" mean now, by the house's hours."""
        from jobaid.library.due_times.phrases import read_due

        desk_call = self._open_calls.desk_call
        house = (
            self._between_calls.in_use if desk_call is None else desk_call.read_model
        ).library.house
        language = self.language if desk_call is None else desk_call.engine.state.language
        return read_due(words, self._now(), house, language)

    def promise(
        self,
        text: str = "",
        words: str = "",
        due: dt.datetime | None = None,
        to: str = "",
        *,
        giver: str = "",
        proposed: str = "",
    ) -> ActionResult:
        """Make a promise, or confirm the step's own where `text` is empty.

        `words` say when; an unclear time is asked about (`ActionResult.ask`), and nothing is
        promised. `giver` is "customer" for what the customer promises. `proposed` is the id of the
        step's own where it is that one, whatever its text is now.
        """
        if due is None and words.strip():
            reading = self.read_due(words)
            if reading.due is None:
                return ActionResult(ask=reading.ask or sentence("When is it due?"))
        when = words.strip() if due is None else due.isoformat(timespec="seconds")
        told = {"text": text.strip(), "due": when, "to": to.strip(), "from": giver}
        if proposed and text.strip():
            self.do({"do": "promise", "id": proposed, "text": text.strip()})
        return self.do({"do": "promise", **{name: said for name, said in told.items() if said}})

    def own_up(self, rule: str, nearly: bool = False, text: str = "") -> ActionResult:
        """Own up to a never rule broken, or nearly."""
        return self.do({"do": "near-miss" if nearly else "slip", "rule": rule, "text": text})

    def use_may(self, id: str, amount: str = "") -> ActionResult:
        """Use a may rule, with the amount as typed where one is given.

        Past what the house allows, that is said and it is kept; what is no amount keeps nothing.
        """
        result = self.do({"do": "may", "id": id, "amount": amount})
        if not result.changes:
            return result
        desk_call = self._open_calls.desk_call
        if desk_call is None or desk_call.customer is None or id not in desk_call.customer.may_used:
            return result
        over = over_the_count(desk_call.read_model, id, desk_call.customer.may_used[id])
        return result if over is None else replace(result, problem=over)

    def replies(self, words: str = "") -> tuple[ReplyRow, ...]:
        """The replies that are open here and fit the words; all of them for no words."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return ()
        rows = reply_rows(Renderer(desk_call.read_model))
        if not words.strip():
            return tuple(rows)
        known = {row.id: row for row in rows}
        kinds = frozenset({"reply"})
        scripts = ("", *desk_call.engine.call.scripts_here())
        hits = self._between_calls.in_use.index.find(words[:500], limit=100, kinds=kinds)
        return tuple(
            known[id]
            for id in dict.fromkeys(one.id for one in hits if one.script in scripts)
            if id in known
        )

    def replies_of(self, script: str) -> bool:
        """Whether the replies of a script (the house's for "") are open in the call in hand."""
        desk_call = self._open_calls.desk_call
        return desk_call is not None and (
            not script or script in desk_call.engine.call.scripts_here()
        )

    def answered(self) -> tuple[AnsweredView, ...]:
        """The steps answered so far, to change one of them."""
        from jobaid.operations.callview.offers import answered

        desk_call = self._open_calls.desk_call
        return () if desk_call is None else answered(desk_call.read_model)

    def would_alter(self, command: Mapping[str, Any]) -> str | None:
        """In words, what a `change` would alter; None where it alters nothing."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return None
        for event in desk_call.engine.preview(command).events:
            if event["type"] == "alters":
                return result_words.alters_words(desk_call.read_model, event["steps"])
        return None

    # -- laying aside and ending -----------------------------------------------------------

    def park(self, reason: str = "") -> ActionResult:
        """Lay the call aside: another comes first."""
        self._flush()
        return self.do({"do": "park", "reason": reason})

    def discard(self, reason: str) -> ActionResult:
        """Opened by mistake: the call stays on the disk, marked as discarded."""
        if not reason.strip():
            return ActionResult(problem=sentence("Say why the call is discarded."))
        return self.do({"do": "discard", "reason": reason})

    def wrap_up(self) -> ActionResult:
        """Begin the wrap-up, with the outcome that the path proposes."""
        if self._open_calls.desk_call is not None:
            # Its note box is another one, and empty.
            self._open_calls.desk_call.mends = False
        return self.do({"do": "wrap-up"})

    def back_to_call(self) -> ActionResult:
        """Leave the wrap-up for the step; its clock stops."""
        return self.do({"do": "back-to-call"})

    def choose_outcome(self, id: str | None) -> ActionResult:
        """Wrap up with this outcome; with None no one is chosen any more."""
        return self.do({"do": "wrap-up", "outcome": id})

    def finish(self, reason: str = "") -> ActionResult:
        """End the call. Wants an outcome and what it needs, or a reason."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return ActionResult(problem=NO_CALL)
        self._flush()
        if not reason.strip() and (problem := self._what_is_needed(desk_call)):
            return ActionResult(problem=problem)
        return self.do({"do": "close", "reason": reason})

    def next_call(self) -> ActionResult:
        """Finish the call in hand, if any, and be ready for the next."""
        if self._open_calls.desk_call is None:
            return ActionResult(Changes.START)
        return self.finish()

    def _what_is_needed(self, desk_call: DeskCall) -> str | None:
        engine = desk_call.engine
        outcome = engine.state.outcome
        if outcome is None:
            return sentence("Choose an outcome first, or close the call with a reason.")
        texts = Renderer(desk_call.read_model)
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
        desk_call = self._open_calls.desk_call
        return "" if desk_call is None else copyable(desk_call.read_model)

    @property
    def copy_texts(self) -> tuple[CopyText, ...]:
        """The house's own texts to copy out of the call in hand, in their order."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return ()
        return copy_texts(desk_call.read_model.library)

    def copy_text(self, id: str) -> FilledText | None:
        """One of the `copy_texts` with the values of the call; None for no such text."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return None
        made = filled_in(desk_call.read_model, id, desk_call.now_ms())
        return None if made is None else replace(made, text=mask_text(made.text).text)

    def transfer_summary(self) -> str:
        """What a colleague needs to know who takes the call over."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return ""
        return wrap_up_views.for_colleague(Renderer(desk_call.read_model))

    def _now(self) -> dt.datetime:
        house = self._between_calls.in_use.library.house
        return local_time(self._between_calls.wall().isoformat(), house)
