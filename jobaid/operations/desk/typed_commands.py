"""What is typed in a call: into fields, into notes; never rules' phrases in it.

Typing is kept whenever it pauses (the screen's timer says when). What may become a card number
is held back until it has ended (`jobaid.log.mask`); a value that does not fit is kept as it was
typed, and is only complained of once the field has been left.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Any

from jobaid.log.mask import mask_text
from jobaid.operations.callview.field_views import field_of, problem_of
from jobaid.operations.callview.note_draft import DRAFT
from jobaid.operations.callview.phrase_book import PhraseBook
from jobaid.operations.callview.text_renderer import Renderer
from jobaid.operations.callview.view_models import PhraseHit
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.call_commands import NO_CALL, CallCommands
from jobaid.operations.desk.desk_call import LONGEST_NOTE, DeskCall
from jobaid.operations.desk.open_calls import keep_held
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
        fields = desk_call.read_model.state.fields
        if value is None and field in desk_call.held and field in fields:
            # A part of a number, or the one it takes the place of, must not be read out.
            self._do(desk_call, {"do": "fill", "field": field, "value": None})
            return ActionResult(Changes.FIELDS)
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
            done, result = self._do(desk_call, command)
            desk_call.noted_as += [one["seq"] for one in done.events if one["type"] == "noted"]
            problem = problem or result.problem
        return ActionResult(Changes.SIDE if commands else Changes.NOTHING, problem=problem)

    def snippet(self, before: str, typed: str) -> tuple[int, str] | None:
        """What a short form of the house that is being typed becomes; None for nothing.

        `before` stands before the caret, `typed` comes now. Gives how many characters before the
        caret make way, and for what.
        """
        from jobaid.operations.desk.snippet_typing import SIGN, typed_snippet

        desk_call = self._open_calls.desk_call
        if SIGN not in before:
            return None
        library = (
            self._between_calls.in_use.library
            if desk_call is None
            else desk_call.read_model.library
        )
        found = typed_snippet(before, typed, library.snippets)
        if found is None:
            return None
        languages = library.house.languages
        text = found.snippet.text.text(languages[0], languages)
        if desk_call is not None:
            text = desk_call.read_model.render(text).plain
        return found.length, text + found.after

    def take_up_note(self, seq: int) -> str:
        """Have an earlier note in the box, to put it right there: its text, "" for no such note.

        What the box holds and is no note yet becomes one first.
        """
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return ""
        self._flush()
        found = [str(one["text"]) for one in desk_call.engine.state.notes if one.get("seq") == seq]
        if found:
            desk_call.note_box_holds(found[0], [seq], mends=True)
        return found[0] if found else ""

    def strike_note(self, seq: int) -> ActionResult:
        """Take an earlier note out; that it was there stays in the record.

        The note box then holds what is `noted`.
        """
        result = self.do({"do": "note", "of": seq, "strike": True})
        desk_call = self._open_calls.desk_call
        if desk_call is not None and seq in desk_call.noted_as:
            kept = {one.get("seq"): str(one["text"]) for one in desk_call.engine.state.notes}
            notes = [one for one in desk_call.noted_as if one in kept]
            desk_call.note_box_holds(" ".join(kept[one] for one in notes), notes)
        return result

    @property
    def noted(self) -> str:
        """What of the note box has become a note."""
        desk_call = self._open_calls.desk_call
        return "" if desk_call is None else desk_call.noted

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
        if desk_call is None:
            return
        keep_held(desk_call)
        draft = str(desk_call.engine.state.fields.get(DRAFT) or "")
        # With the digits that were held back while they were typed.
        text = mask_text(desk_call.note).text if desk_call.note else draft
        desk_call.note = ""
        if text.strip():
            mended = desk_call.noted_as if desk_call.mends else []
            for command in _of_notes(mended, text) if mended else [_new_note(text)]:
                self._do(desk_call, command)
            desk_call.note_box_holds("", [])
        if draft:
            self._do(desk_call, {"do": "fill", "field": DRAFT, "value": ""})


def _value_to_keep(desk_call: DeskCall, name: str, text: str, ended: bool) -> str | None:
    """What of a text typed into a field is to be kept now; None for nothing yet."""
    field = field_of(desk_call.read_model, name)
    masked = desk_call.mask(name, field.pattern).settle(text, ended=ended)
    if not ended:
        desk_call.typing[name] = any(one.kind == "card" for one in masked.found)
    desk_call.held.pop(name, None)
    if not ended and masked.text != (mask_text(text).text if masked.found else text):
        # Digits that may become a card number: a part of them is no value.
        desk_call.held[name] = text
        if not masked.found:
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
    before = desk_call.noted
    goes_on = bool(before) and not desk_call.mends and text.startswith(before)
    new = text[len(before) :] if goes_on else text
    kept = desk_call.mask(DRAFT, None).settle(new, ended=ended).text
    draft = desk_call.read_model.state.fields.get(DRAFT, "")
    commands: list[dict[str, Any]] = []
    desk_call.note = "" if ended else new
    if not ended:
        if kept != draft and (kept.strip() or draft):
            commands.append({"do": "fill", "field": DRAFT, "value": kept})
        return commands, problem
    notes = desk_call.noted_as
    if notes and not goes_on and (desk_call.mends or (text.strip() and _put_right(before, text))):
        commands += _of_notes(notes, kept.strip())
        notes = notes[:1] if kept.strip() else []
    elif kept.strip():
        notes = notes if goes_on else []
        commands.append(_new_note(kept.strip()))
    desk_call.note_box_holds(text if text.strip() else "", notes, desk_call.mends and bool(notes))
    if draft:
        commands.append({"do": "fill", "field": DRAFT, "value": ""})
    return commands, problem


def _new_note(text: str) -> dict[str, Any]:
    return {"do": "note", "text": text}


def _of_notes(notes: list[int], text: str) -> list[dict[str, Any]]:
    """The notes become one with this text; emptied, none of them stays."""
    mended = [{"do": "note", "of": notes[0], "text": text}] if text else []
    struck = notes[len(mended) :]
    return [*mended, *({"do": "note", "of": one, "strike": True} for one in struck)]


def _put_right(before: str, now: str) -> bool:
    """Whether a text is the one before with something put right: half of it stands as it did.

    The wrap-up has a box of its own, so that another text is another note.
    """
    begins = _alike(before, now)
    ends = _alike(reversed(before[begins:]), reversed(now[begins:]))
    return 2 * (begins + ends) >= len(before) > 0


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """With how many equal characters two texts begin."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
