"""What the things of a kept call are called: as the versions in force then had it, and covered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.summary import as_words, said_value
from jobaid.library.due_times.due_words import due_words
from jobaid.library.texts.rendered import clean, cut
from jobaid.operations.callview.note_draft import DRAFT
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.events import Event
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Words
    from jobaid.operations.review.covering import CustomerCover

_LONGEST = 300


class NamesThen:
    """The names of one call's steps, fields, rules and the like. Nothing here raises.

    `call` is the call as its whole record tells it, in the library that it used; `cover` takes
    the customer's details out of every text. What the library does not know has its id as words.
    """

    def __init__(self, call: CallReadModel, cover: CustomerCover) -> None:
        self._call = call
        self._cover = cover
        self._languages = call.library.house.languages
        self._scripts = tuple(call.state.versions)

    def script(self, id: object) -> str:
        """What a script is called."""
        found = self._call.library.scripts.get(str(id))
        return self._known(None if found is None else found.title, id)

    def step(self, script: object, step: object) -> str:
        """What a step is called."""
        ready = self._call.compiled.step((str(script), str(step)))
        return self._known(None if ready is None else ready.step.title, step)

    def answer(self, script: object, step: object, id: object) -> str:
        """An answer, in the customer's words."""
        ready = self._call.compiled.step((str(script), str(step)))
        found = None if ready is None else ready.answers.get(str(id))
        return self._known(None if found is None else found.answer.label, id)

    def item(self, script: object, step: object, id: object) -> str:
        """A checklist item."""
        ready = self._call.compiled.step((str(script), str(step)))
        items = () if ready is None else ready.step.do
        return self._known(next((one.text for one in items if one.id == id), None), id)

    def rule(self, id: object) -> str:
        """A never rule."""
        found = self._call.library.never.get(str(id))
        return self._known(None if found is None else found.text, id)

    def may(self, id: object) -> str:
        """A may rule."""
        found = self._call.library.may.get(str(id))
        return self._known(None if found is None else found.text, id)

    def outcome(self, id: object) -> str:
        """What an outcome is called; "" for none."""
        found = self._call.library.outcomes.get(str(id))
        return self._known(None if found is None else found.label, id or "")

    def reply(self, script: object, id: object) -> str:
        """What a reply answers, in the customer's words."""
        scripts = self._scripts if script is None else (str(script),)
        found = self._call.compiled.reply(str(id), scripts)
        heard = () if found is None else found[1].heard
        return self._known(heard[0] if heard else None, id)

    def standard(self, measured: Event) -> str:
        """A standard that was measured: its words, and how it came out."""
        found = self._call.library.standards.get(str(measured.get("id")))
        text = self._known(None if found is None else found.text, measured.get("id"))
        value = f"{measured.get('value')} {measured.get('unit') or ''}".strip()[:60]
        if measured.get("met") is False:
            return sentence("{standard}: not kept, {value}", standard=text, value=value)
        return sentence("{standard}: kept, {value}", standard=text, value=value)

    def field(self, name: object) -> str:
        """What a field is called."""
        if name == DRAFT:
            return sentence("Note being written")
        found = self._call.compiled.field(str(name), self._scripts)
        return self._known(None if found is None else found.label, name)

    def value(self, name: object, kept: object) -> str:
        """What stood in a field; "" for nothing."""
        if kept is None or kept == "":
            return ""
        found = self._call.compiled.field(str(name), self._scripts)
        told = said_value(found, kept, self._call.library.house)
        return self._cover.value(name, _one_line(told))

    def typed(self, name: object, told: object) -> str:
        """What was typed into a field and did not fit."""
        return self._cover.value(name, _one_line(told))

    def promise(self, one: Mapping[str, Any]) -> str:
        """A promise: its text, when it is due, whose it is."""
        due = str(one.get("due") or "")
        try:
            moment = dt.datetime.fromisoformat(due)
            due = due_words(moment, moment, dated=True)
        except ValueError:
            due = str(one.get("due_text") or one.get("within") or due)
        parts = (self.line(one.get("text")), self.line(due), self.line(one.get("to")))
        return ", ".join(part for part in parts if part)

    def line(self, told: object) -> str:
        """Words of a record on one line, short enough to show."""
        return "" if told is None else self._cover.text(_one_line(told))

    def parts(self, lead: Event, *keys: str) -> str:
        """What an event has under some keys, with commas."""
        return ", ".join(one for one in (self.line(lead.get(key)) for key in keys) if one)

    def _known(self, words: Words | None, id: object) -> str:
        text = "" if words is None else words.text(self._call.language, self._languages)
        if "{" in text:
            text = self._call.render(text).plain
        return self.line(text) or as_words(_one_line(id))


def _one_line(told: object) -> str:
    return cut(" ".join(clean(str(told)).split()), _LONGEST)
