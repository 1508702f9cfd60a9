"""The house's own texts to copy out of a call (`templates/*.j2`): for a CRM, for a letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobaid.call.language_names import language_words
from jobaid.call.summary import facts_of, summary
from jobaid.library.texts import RefusedText, compile_text
from jobaid.library.texts.rendered import clean
from jobaid.operations.callview.note_draft import DRAFT
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Library
    from jobaid.library.model.knowledge_files import TextTemplate

_TITLE = re.compile(r"\s*\{#-?\s*(.+?)\s*-?#\}")
_GAP = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class CopyText:
    """A text of the house that a key copies."""

    id: str
    title: str


def copyable(call: CallReadModel) -> str:
    """The call in three lines to put into any customer record."""
    return clean(summary(call, DRAFT))


def copy_texts(library: Library) -> tuple[CopyText, ...]:
    """The texts in the order of their files; each goes by its first comment, else by its name."""
    named: dict[str, TextTemplate] = {}
    for one in library.templates.values():
        if one.language is None or one.name not in named:
            named[one.name] = one
    return tuple(CopyText(name, _title(one)) for name, one in named.items())


@dataclass(frozen=True, slots=True)
class FilledText:
    """A text with the values of a call. `words` say where it is not in the call's language."""

    text: str
    words: str = ""


def filled_in(call: CallReadModel, id: str, now_ms: int) -> FilledText | None:
    """A text with the values of the call, to copy; None for no such text.

    `now_ms` are the milliseconds since the call began.

    It is the text in the language of the call, where the house has written one, else that in the
    house's first. Beside what every text knows it has `summary`, `script`, `outcome`, `started`,
    `minutes`, and the lists `answers`, `known`, `done`, `promises`, `awaited` and `notes`, in its
    own language. What a call lacks shows as a gap.
    """
    template, language = _written(call, id)
    if template is None:
        return None
    try:
        text = compile_text(template.text)
    except RefusedText as refused:
        return FilledText(str(refused.words))
    facts = facts_of(call, DRAFT, language=language)
    values = {
        **call.values(language),
        "summary": clean(summary(call, DRAFT, language)),
        "script": facts.title,
        "outcome": facts.outcome or None,
        "started": call.started(),
        "minutes": max(1, round(call.state.spent_ms(now_ms) / 60_000)),
        "answers": list(facts.answers),
        "known": [f"{label}: {value}" for label, value in facts.known],
        "done": list(facts.done),
        "promises": list(facts.promises),
        "awaited": list(facts.awaited),
        "notes": list(facts.notes),
    }
    made = text.render(values, language=language, labels=call.labels())
    words, wanted = "", call.state.language
    if language != wanted:
        told = sentence("It is in {spoken}: nobody has written it in {wanted}.")
        words = told.of(wanted=language_words(wanted), spoken=language_words(language))
    return FilledText(_GAP.sub("\n\n", clean(made.plain)).strip(), words)


def _written(call: CallReadModel, name: str) -> tuple[TextTemplate | None, str]:
    """The text of this name to take in the call's language, and the language that it is in."""
    templates, languages = call.library.templates, call.library.house.languages
    for language in dict.fromkeys((call.state.language, *languages)):
        found = templates.get(f"{name}.{language}")
        if found is not None and found.language == language:
            return found, language
        if language == languages[0] and name in templates:
            return templates[name], language
    return None, languages[0]


def _title(template: TextTemplate) -> str:
    named = _TITLE.match(template.text)
    return named[1] if named else template.name.replace("-", " ").capitalize()
