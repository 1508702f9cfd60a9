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
from jobaid.operations.desk.action_result import Changes, Told
from jobaid.operations.desk.at_work import NO_CALL, AtWork
from jobaid.operations.desk.hand import LONGEST_NOTE, InHand
from jobaid.sentences import sentence

TOO_LONG = sentence(
    "This note is longer than {longest} characters. The first {longest} are kept; "
    "the rest belongs in a note of its own.",
    longest=LONGEST_NOTE,
)


class Typing(AtWork):
    """The call in hand, as it is typed in."""

    def typed(self, field: str, text: str, ended: bool = False) -> Told:
        """What a field holds now. Call it when typing pauses, and with `ended` on leaving."""
        hand = self._hands.hand
        if hand is None:
            return Told(problem=NO_CALL)
        before = field in hand.typing
        if ended:
            hand.typing.pop(field, None)
        value = _value_to_keep(hand, field, text, ended)
        if value is None:
            changes = Changes.FIELDS if ended and before else Changes.NOTHING
            return Told(changes, problem=problem_of(hand.read_model, field) if ended else None)
        done, result = self._do(hand, {"do": "fill", "field": field, "value": value})
        if done.refused:
            # Half a date is no mistake: it is complained of once the field has been left.
            return Told(Changes.FIELDS, problem=done.problem if ended else None)
        if result.changes is Changes.NOTHING and ended and before:
            return Told(Changes.FIELDS)
        return result

    def note_typed(self, text: str, ended: bool = False) -> Told:
        """What the note box holds now; with `ended` what is new in it becomes a note."""
        hand = self._hands.hand
        if hand is None:
            return Told(problem=NO_CALL)
        commands, problem = _note_to_keep(hand, text, ended)
        for command in commands:
            result = self._do(hand, command)[1]
            problem = problem or result.problem
        return Told(Changes.SIDE if commands else Changes.NOTHING, problem=problem)

    def spot_phrases(self, text: str) -> tuple[PhraseHit, ...]:
        """Never rules' phrases in a text that is being typed, with what to say instead."""
        hand = self._hands.hand
        if hand is None:
            return ()
        rules = hand.engine.call.library.never
        scope = tuple(self._views_of(hand).never_here(hand.read_model))
        book = self._books.get(scope)
        if book is None:
            phrases = (
                (phrase, id)
                for id in scope
                for words in rules[id].phrases
                for phrase in words.by_language.values()
            )
            book = self._books[scope] = PhraseBook(phrases)
        texts = Renderer(hand.read_model)
        return tuple(
            PhraseHit(id, start, end, text[start:end], texts.plain(rules[id].say_instead))
            for id, start, end in book.find(text)
        )

    def _flush(self) -> None:
        """A note that is being written becomes one before the call is laid aside."""
        hand = self._hands.hand
        if hand is not None and (draft := hand.engine.state.fields.get(DRAFT)):
            self._do(hand, {"do": "note", "text": str(draft)})
            self._do(hand, {"do": "fill", "field": DRAFT, "value": ""})
            hand.noted = ""


def _value_to_keep(hand: InHand, name: str, text: str, ended: bool) -> str | None:
    """What of a text typed into a field is to be kept now; None for nothing yet."""
    field = field_of(hand.read_model, name)
    masked = hand.mask(name, field.pattern).settle(text, ended=ended)
    if not ended:
        hand.typing[name] = any(one.kind == "card" for one in masked.found)
    if not ended and not masked.found and masked.text != text:
        # Digits that may become a card number: a part of them is no value.
        return None
    state = hand.read_model.state
    if masked.text == state.misfits.get(name):
        return None
    return masked.text


def _note_to_keep(hand: InHand, text: str, ended: bool) -> tuple[list[dict[str, Any]], str | None]:
    """The commands that keep the note box as it stands now, and a problem in words.

    While it is being written it is a field; once it has ended, what is new in it is a note.
    """
    problem = None
    if len(text) > LONGEST_NOTE:
        text, problem = text[:LONGEST_NOTE], TOO_LONG
    new = text[len(hand.noted) :] if hand.noted and text.startswith(hand.noted) else text
    kept = hand.mask(DRAFT, None).settle(new, ended=ended).text
    draft = hand.read_model.state.fields.get(DRAFT, "")
    commands: list[dict[str, Any]] = []
    if not ended:
        if kept != draft and (kept.strip() or draft):
            commands.append({"do": "fill", "field": DRAFT, "value": kept})
        return commands, problem
    hand.noted = text if text.strip() else ""
    if kept.strip():
        commands.append({"do": "note", "text": kept.strip()})
    if draft:
        commands.append({"do": "fill", "field": DRAFT, "value": ""})
    return commands, problem
