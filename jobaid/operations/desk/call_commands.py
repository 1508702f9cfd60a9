"""The call in hand: commands from the screen and from other programs, and the view of it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.call.command import Done
from jobaid.library import customer_fields
from jobaid.log.mask import mask_text
from jobaid.operations.callview.answer_views import answer_in
from jobaid.operations.callview.call_view import CallViews
from jobaid.operations.callview.customer_views import (
    as_said_now,
    call_back_rows,
    customer_rows,
    misfit_rows,
    to_take_over,
)
from jobaid.operations.callview.handed_over_rows import handed_over_rows
from jobaid.operations.callview.live_details import LiveDetails
from jobaid.operations.desk import result_words
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.outside_values import rests_on
from jobaid.sentences import listed, sentence

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.operations.callview.customer_views import CustomerRow
    from jobaid.operations.callview.phrase_book import PhraseBook
    from jobaid.operations.callview.view_models import CallView
    from jobaid.operations.desk.between_calls import BetweenCalls
    from jobaid.operations.desk.desk_call import DeskCall
    from jobaid.operations.desk.open_calls import OpenCalls
    from jobaid.operations.library.library_pages import LibraryPage, LibraryPages

_log = logging.getLogger(__name__)

NO_CALL = sentence("No call is open. Open a script first.")
_TROUBLE = sentence(
    "That could not be done, and nothing was changed. Everything so far is kept: go on."
)


_SPOKEN = {"en": sentence("they speak English"), "es": sentence("they speak Spanish")}

HEARD = "heard"
"""A command of the desk: fill what was heard before the script was open."""


class CallCommands:
    """The call in hand and its view. Everything here is for one thread."""

    def __init__(
        self, open_calls: OpenCalls, between_calls: BetweenCalls, *, hold_cue_s: int, language: str
    ) -> None:
        self._open_calls = open_calls
        self._between_calls = between_calls
        self.hold_cue_s = hold_cue_s
        self.language = language
        self._views: CallViews | None = None
        self._books: dict[tuple[str, ...], PhraseBook] = {}

    # -- commands --------------------------------------------------------------------------

    def do(self, command: Mapping[str, Any], sure: bool = False) -> ActionResult:
        """Carry out a command of the call in hand (`assets/help/formats.md`).

        A move that would break a rule is asked about first (`ActionResult.ask`), unless `sure`.
        """
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return ActionResult(problem=NO_CALL)
        name = result_words.name_of(command)
        if name == HEARD:
            return self._heard(desk_call, command, sure)
        if (
            name in result_words.MOVES
            and not sure
            and (why := desk_call.engine.would_break(command))
        ):
            return ActionResult(ask=why)
        return self._do(desk_call, command)[1]

    def heard(self, words: str) -> dict[str, Any]:
        """What the words it was found by already say of a call: `values`, `language`, `answer`.

        Only what the call does not hold already, and `words` with it; empty where they say nothing.
        """
        from jobaid.library.heard_values import heard_language, heard_values

        desk_call = self._open_calls.desk_call
        if desk_call is None or not words:
            return {}
        call = desk_call.read_model
        words = mask_text(words).text
        found = heard_values(words, call.declared_fields(), call.manner)
        values = {name: one for name, one in found.items() if call.state.fields.get(name) is None}
        language = heard_language(words, call.library.house.languages)
        told: dict[str, Any] = {"values": values} if values else {}
        if language not in (None, call.state.language):
            told["language"] = language
        answer = answer_in(call, words)
        if answer is not None:
            told["answer"] = answer
        return told | {"words": words} if told else {}

    @property
    def is_at_opening(self) -> bool:
        """Whether the call in hand began with the house's opening, and has no script yet."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return False
        state = desk_call.read_model.state
        return bool(state.about.get("opening")) and state.script == state.about.get("script")

    def _heard(self, desk_call: DeskCall, command: Mapping[str, Any], sure: bool) -> ActionResult:
        """Fill what was heard, once a person has said that it is right."""
        told = command.get("values")
        values = {str(k): str(v) for k, v in told.items()} if isinstance(told, Mapping) else {}
        language, answer = command.get("language"), command.get("answer")
        call = desk_call.read_model
        ready = call.step_here()
        given = None if ready is None else ready.answers.get(str(answer))
        if not sure:
            said = [_field_words(call, name, value) for name, value in values.items()]
            if given is not None:
                label = call.render(call.words(given.answer.label)).plain
                said.append(sentence("“{words}”", words=label))
            if language is not None:
                said.append(_SPOKEN.get(str(language), str(language)))
            ask = sentence("Heard: {values}. Is that right?", values=listed(said))
            return ActionResult(ask=ask, yes=sentence("Take it"), no=sentence("Leave it"))
        desk_call.heard = str(command.get("words") or "")
        result = ActionResult(Changes.STEP)
        if language is not None:
            result = self._do(desk_call, {"do": "language", "to": language})[1]
        for name, value in values.items():
            result = self._do(desk_call, {"do": "fill", "field": name, "value": value})[1]
        move = {"do": "answer", "id": answer}
        if given is not None and desk_call.engine.would_break(move) is None:
            result = self._do(desk_call, move)[1]
        return result

    def start_of(self, script: str) -> str:
        """What a jump to the beginning of a script names, in the call in hand.

        That is how the same caller comes to another topic: what is filled, and who they are, stays.
        """
        desk_call = self._open_calls.desk_call
        found = None if desk_call is None else desk_call.read_model.compiled.start_of(script)
        return script if found is None else "/".join(found)

    @property
    def pages(self) -> LibraryPages:
        """What can be read beside a call, of the library in use."""
        from jobaid.operations.library.library_pages import LibraryPages

        in_use = self._between_calls.in_use
        root = None if in_use.opened is None else in_use.opened.root
        return LibraryPages(in_use.library, root, self._between_calls.wall().date())

    @property
    def pages_here(self) -> tuple[LibraryPage, ...]:
        """What the step of the call in hand has to show, in its order."""
        desk_call = self._open_calls.desk_call
        ready = None if desk_call is None else desk_call.read_model.step_here()
        if desk_call is None or ready is None or not ready.step.show:
            return ()
        pages, language = self.pages, desk_call.read_model.language
        return tuple(pages.material(one, language) for one in ready.step.show)

    def from_outside(self, command: Mapping[str, Any]) -> dict[str, Any]:
        """A command from another program: never asks; returns the state as `play` writes it."""
        from jobaid.call.view import play_state

        desk_call = self._open_calls.desk_call
        if desk_call is None:
            parked = next(reversed(self._own_parked()), None)
            if parked is None or result_words.name_of(command) != "unpark":
                return {"open": False, "events": [], "problem": NO_CALL}
            desk_call = parked
            done = self._open_calls.resume(self._between_calls.in_use, parked.id)
        elif (why := _rests_on_a_rule(desk_call, command)) is not None:
            done = Done((), why, refused=True)
        else:
            done = self._do(desk_call, command)[0]
        return play_state(desk_call.engine.call, done)

    def _own_parked(self) -> list[DeskCall]:
        """The agent's own parked calls: a desk may have those of a colleague too."""
        parked = self._open_calls.parked
        return [one for id, one in parked.items() if not self._between_calls.whose(parked, id)]

    def _flush(self) -> None:
        """Keep what is being written before the call is laid aside."""

    def _do(self, desk_call: DeskCall, command: Mapping[str, Any]) -> tuple[Done, ActionResult]:
        if result_words.name_of(command) in result_words.PUT_AWAY:
            self._flush()
        undoes = result_words.name_of(command) == "undo"
        deed = result_words.undo_words(desk_call.read_model) if undoes else None
        try:
            done = self._open_calls.do(desk_call, command)
        except Exception:
            # A call goes on whatever a library or a program may come up with.
            _log.exception("A command failed")
            return Done((), _TROUBLE, refused=True), ActionResult(problem=_TROUBLE)
        if customer_fields.EVERY & desk_call.engine.state.fields.keys():
            self._between_calls.look_up_customer(desk_call)
        result = result_words.result_of(desk_call.read_model, command, done)
        if undoes and done.events:
            result = replace(result, news=result_words.taken_back(deed))
        return done, result

    # -- what is shown ---------------------------------------------------------------------

    def _view(self) -> CallView | None:
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return None
        live = LiveDetails(
            now=(desk_call.clock()[0], desk_call.now_ms()),
            language=self.language,
            letters=desk_call.letters,
            typing=desk_call.typing,
            usual=self._between_calls.history.usual,
            parked=len(self._own_parked()),
            customer=desk_call.customer,
            memory_only=desk_call.memory_only,
            hold_cue_s=self.hold_cue_s,
            notices_read=self._between_calls.history.notices_read,
            heard=desk_call.heard,
        )
        return self._views_of(desk_call).view(desk_call.read_model, live)

    def customer_rows(self) -> tuple[CustomerRow, ...]:
        """What is known of who is on the line; first of all that they want no calls."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return ()
        fields = to_take_over(desk_call.customer, desk_call.read_model)
        said = as_said_now(desk_call.customer, desk_call.read_model)
        known = customer_rows(said, self._between_calls.wall(), fields)
        call = desk_call.read_model
        told = (*call_back_rows(desk_call.about), *misfit_rows(call), *handed_over_rows(call))
        return tuple(sorted((*told, *known), key=lambda one: one.kind != "no-contact"))

    def take_over_customer(self) -> ActionResult:
        """Fill what earlier calls know of the customer and this one does not say."""
        desk_call = self._open_calls.desk_call
        result = ActionResult()
        if desk_call is not None:
            for name, value in to_take_over(desk_call.customer, desk_call.read_model).items():
                result = self._do(desk_call, {"do": "fill", "field": name, "value": value})[1]
        return result

    def _views_of(self, desk_call: DeskCall) -> CallViews:
        if self._views is None or self._views.library is not desk_call.engine.call.library:
            self._views = CallViews(desk_call.read_model.library)
            self._books = {}
        return self._views

    @property
    def undo_words(self) -> str | None:
        """What an undo would take back now."""
        desk_call = self._open_calls.desk_call
        return None if desk_call is None else result_words.undo_words(desk_call.read_model)

    @property
    def saved(self) -> bool:
        """Whether everything of the call in hand is on the disk."""
        desk_call = self._open_calls.desk_call
        return desk_call is None or desk_call.call.saved


def _field_words(call: CallReadModel, name: str, value: str) -> str:
    field, languages = call.field(name), call.library.house.languages
    label = name if field is None else field.label.text(languages[0], languages)
    return sentence("{field}: {value}", field=label, value=value)


def _rests_on_a_rule(desk_call: DeskCall, command: Mapping[str, Any]) -> str | None:
    """Why another program may not fill a field that decides about a rule."""
    if result_words.name_of(command) not in ("fill", "change"):
        return None
    field = str(command.get("field"))
    return rests_on(field) if field in desk_call.read_model.compiled.rule_fields else None
