"""What is typed in a call: into fields, into notes; never rules' phrases in it."""

from __future__ import annotations

from jobaid.operations.callview import field_views
from jobaid.operations.callview.phrase_book import PhraseBook
from jobaid.operations.callview.text_renderer import Renderer
from jobaid.operations.callview.view_models import PhraseHit
from jobaid.operations.desk.action_result import Changes, Told
from jobaid.operations.desk.at_work import NO_CALL, AtWork
from jobaid.operations.desk.hand import DRAFT


class Typing(AtWork):
    """The call in hand, as it is typed in."""

    def typed(self, field: str, text: str, ended: bool = False) -> Told:
        """What a field holds now. Call it when typing pauses, and with `ended` on leaving."""
        hand = self._hands.hand
        if hand is None:
            return Told(problem=NO_CALL)
        before = field in hand.typing
        if ended:
            hand.typing.discard(field)
        else:
            hand.typing.add(field)
        value = field_views.value_to_keep(hand, field, text, ended)
        if value is None:
            changes = Changes.FIELDS if ended and before else Changes.NOTHING
            return Told(changes, problem=field_views.problem_of(hand, field) if ended else None)
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
        commands, problem = field_views.note_to_keep(hand, text, ended)
        for command in commands:
            result = self._do(hand, command)[1]
            problem = problem or result.problem
        return Told(Changes.SIDE if commands else Changes.NOTHING, problem=problem)

    def spot_phrases(self, text: str) -> tuple[PhraseHit, ...]:
        """Never rules' phrases in a text that is being typed, with what to say instead."""
        hand = self._hands.hand
        if hand is None:
            return ()
        rules = hand.engine.library.never
        scope = tuple(self._views_of(hand).never_here(hand))
        book = self._books.get(scope)
        if book is None:
            phrases = (
                (phrase, id)
                for id in scope
                for words in rules[id].phrases
                for phrase in words.by_language.values()
            )
            book = self._books[scope] = PhraseBook(phrases)
        texts = Renderer(hand.engine)
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
