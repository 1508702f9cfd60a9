"""The line to say as it is drawn: its pieces, how long it takes aloud, its terms explained."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.library.model import Library, Reply, Step, Words
from jobaid.library.texts.aloud import spoken_seconds
from jobaid.library.texts.rendered import Rendered, cut
from jobaid.operations.callview.phrase_book import PhraseBook
from jobaid.operations.callview.step_view_models import Explained, SayView
from jobaid.operations.callview.view_models import ReplyRow, ReplyView

if TYPE_CHECKING:
    from jobaid.operations.callview.text_renderer import Renderer

LONGEST_VALUE = 400
"""Characters of one value that a line shows: half a minute of reading aloud. A longer one (a
whole letter pasted into the name) would push the answers out of sight; it is kept whole."""

# It stands where the line to say does, so it is in the language of the call as that is.
_REPLY_GONE = Words(
    {
        "en": "This reply is not in the library any more. Go back to the step.",
        "es": "Esta respuesta ya no está en la biblioteca. Vuelve al paso.",
    }
)


class Sayings:
    """Makes the lines of one library, each once for what it shows."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._terms: dict[str, PhraseBook] = {}
        self._fixed: dict[tuple[object, ...], SayView] = {}

    def of_step(self, step: Step, texts: Renderer) -> SayView | None:
        """The line of a step, or None where it has none."""
        if step.say is None:
            return None
        source, because = texts.words(step.say), texts.words(step.exact_because)
        if "{" in source or "{" in because:
            return self.say(step.say, step.wording, step.exact_because, texts)
        # A line without values is the same on every call.
        stamp = (texts.language, source, step.wording, because)
        if stamp not in self._fixed:
            self._fixed[stamp] = self.say(step.say, step.wording, step.exact_because, texts)
        return self._fixed[stamp]

    def say(self, words: Words, wording: str, because: Words | None, texts: Renderer) -> SayView:
        """A line with the values of now."""
        rendered = _shortened(texts.text(texts.words(words)))
        plain = rendered.plain.strip()
        return SayView(
            pieces=rendered.pieces,
            markdown=rendered.markdown.strip(),
            plain=plain,
            exact=wording == "exact",
            exact_because=texts.plain(because) or None,
            seconds=spoken_seconds(plain, texts.language),
            terms=self._explained(plain, texts),
        )

    def _explained(self, plain: str, texts: Renderer) -> tuple[Explained, ...]:
        glossary = self._library.glossary
        book = self._terms.get(texts.language)
        if book is None:
            terms = ((texts.words(one.term), id) for id, one in glossary.items())
            book = self._terms[texts.language] = PhraseBook(terms, plurals=True)
        found = dict.fromkeys(id for id, _, _ in book.find(plain))
        return tuple(
            Explained(texts.words(glossary[id].term), texts.plain(glossary[id].means))
            for id in found
        )


def _shortened(rendered: Rendered) -> Rendered:
    """The same with values cut to what a line can show."""
    if all(len(one.text) <= LONGEST_VALUE for one in rendered.pieces if one.kind == "value"):
        return rendered
    pieces = tuple(
        replace(one, text=cut(one.text, LONGEST_VALUE)) if one.kind == "value" else one
        for one in rendered.pieces
    )
    return Rendered(pieces, rendered.problem)


def reply_view(sayings: Sayings, texts: Renderer) -> ReplyView | None:
    """The open reply."""
    call = texts.call
    if call.state.reply is None:
        return None
    script, id = call.state.reply
    found = call.compiled.reply(id, call.scripts_here() if script is None else (script,))
    if found is None:
        return ReplyView(id, id, sayings.say(_REPLY_GONE, "own", None, texts))
    reply = found[1]
    say = sayings.say(reply.say, reply.wording, reply.exact_because, texts)
    return ReplyView(id, heard_of(reply, texts)[0], say)


def reply_rows(texts: Renderer) -> list[ReplyRow]:
    """Every reply that is open here: the scripts' own first, then the house's."""
    call = texts.call
    rows: dict[str, ReplyRow] = {}
    for script_id in call.scripts_here():
        script = call.library.scripts.get(script_id)
        for reply in () if script is None else script.replies:
            rows.setdefault(reply.id, _row(reply, texts, house=False))
    for reply in call.library.replies.values():
        rows.setdefault(reply.id, _row(reply, texts, house=True))
    return list(rows.values())


def _row(reply: Reply, texts: Renderer, *, house: bool) -> ReplyRow:
    return ReplyRow(reply.id, heard_of(reply, texts), texts.plain(reply.say), house)


def heard_of(reply: Reply, texts: Renderer) -> tuple[str, ...]:
    """What customers say that the reply answers; its id where nobody has written any."""
    heard = tuple(texts.words(one) for one in reply.heard)
    return heard or (reply.id.replace("-", " ").capitalize(),)
