"""What is typed in a call: into fields, into notes; never rules' phrases in it.

Typing is kept whenever it pauses (the screen's timer says when). What may become a card number
is held back until it has ended (`jobaid.log.mask`); a value that does not fit is kept as it was
typed, and is only complained of once the field has been left.
"""

from __future__ import annotations

from typing import Any

from jobaid.operations.callview.field_views import field_of, problem_of
from jobaid.operations.callview.note_draft import DRAFT
from jobaid.operations.callview.phrase_book import PhraseBook
from jobaid.operations.callview.text_renderer import Renderer
from jobaid.operations.callview.view_models import PhraseHit
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.call_commands import NO_CALL, CallCommands
from jobaid.operations.desk.desk_call import LONGEST_NOTE, DeskCall
from jobaid.sentences import sentence

TOO_LONG = sentence(
    "This note is longer than {longest} characters. The first {longest} are kept; "
    "the rest belongs in a note of its own.",
    longest=LONGEST_NOTE,
)


class TypedCommands(CallCommands):
    """The call in hand, as it is typed in."""

    def typed(self, field: str, text: str, ended: bool = False) -> ActionResult:
        """What a field holds now. Call it when typing pauses, and with `ended` on leaving."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return ActionResult(problem=NO_CALL)
        before = field in desk_call.typing
        if ended:
            desk_call.typing.pop(field, None)
        value = _value_to_keep(desk_call, field, text, ended)
        if value is None:
            changes = Changes.FIELDS if ended and before else Changes.NOTHING
            return ActionResult(
                changes, problem=problem_of(desk_call.read_model, field) if ended else None
            )
        done, result = self._do(desk_call, {"do": "fill", "field": field, "value": value})
        if done.refused:
            # Half a date is no mistake: it is complained of once the field has been left.
            return ActionResult(Changes.FIELDS, problem=done.problem if ended else None)
        if result.changes is Changes.NOTHING and ended and before:
            return ActionResult(Changes.FIELDS)
        return result

    def note_typed(self, text: str, ended: bool = False) -> ActionResult:
        """What the note box holds now; with `ended` what is new in it becomes a note."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return ActionResult(problem=NO_CALL)
        commands, problem = _note_to_keep(desk_call, text, ended)
        for command in commands:
            result = self._do(desk_call, command)[1]
            problem = problem or result.problem
        return ActionResult(Changes.SIDE if commands else Changes.NOTHING, problem=problem)

    def spot_phrases(self, text: str) -> tuple[PhraseHit, ...]:
        """Never rules' phrases in a text that is being typed, with what to say instead."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return ()
        rules = desk_call.engine.call.library.never
        scope = tuple(self._views_of(desk_call).never_here(desk_call.read_model))
        book = self._books.get(scope)
        if book is None:
            phrases = (
                (phrase, id)
                for id in scope
                for words in rules[id].phrases
                for phrase in words.by_language.values()
            )
            book = self._books[scope] = PhraseBook(phrases)
        texts = Renderer(desk_call.read_model)
        return tuple(
            PhraseHit(id, start, end, text[start:end], texts.plain(rules[id].say_instead))
            for id, start, end in book.find(text)
        )

    def _flush(self) -> None:
        """A note that is being written becomes one before the call is laid aside."""
        desk_call = self._open_calls.desk_call
        if desk_call is not None and (draft := desk_call.engine.state.fields.get(DRAFT)):
            self._do(desk_call, {"do": "note", "text": str(draft)})
            self._do(desk_call, {"do": "fill", "field": DRAFT, "value": ""})
            desk_call.noted = ""


def _value_to_keep(desk_call: DeskCall, name: str, text: str, ended: bool) -> str | None:
    """What of a text typed into a field is to be kept now; None for nothing yet."""
    field = field_of(desk_call.read_model, name)
    masked = desk_call.mask(name, field.pattern).settle(text, ended=ended)
    if not ended:
        desk_call.typing[name] = any(one.kind == "card" for one in masked.found)
    if not ended and not masked.found and masked.text != text:
        # Digits that may become a card number: a part of them is no value.
        return None
    state = desk_call.read_model.state
    if masked.text == state.misfits.get(name):
        return None
    return masked.text


def _note_to_keep(
    desk_call: DeskCall, text: str, ended: bool
) -> tuple[list[dict[str, Any]], str | None]:
    """The commands that keep the note box as it stands now, and a problem in words.

    While it is being written it is a field; once it has ended, what is new in it is a note.
    """
    problem = None
    if len(text) > LONGEST_NOTE:
        text, problem = text[:LONGEST_NOTE], TOO_LONG
    new = (
        text[len(desk_call.noted) :]
        if desk_call.noted and text.startswith(desk_call.noted)
        else text
    )
    kept = desk_call.mask(DRAFT, None).settle(new, ended=ended).text
    draft = desk_call.read_model.state.fields.get(DRAFT, "")
    commands: list[dict[str, Any]] = []
    if not ended:
        if kept != draft and (kept.strip() or draft):
            commands.append({"do": "fill", "field": DRAFT, "value": kept})
        return commands, problem
    desk_call.noted = text if text.strip() else ""
    if kept.strip():
        commands.append({"do": "note", "text": kept.strip()})
    if draft:
        commands.append({"do": "fill", "field": DRAFT, "value": ""})
    return commands, problem
