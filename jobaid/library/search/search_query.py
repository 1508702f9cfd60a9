"""What was typed or said, as the words to look for."""

from __future__ import annotations

from jobaid.library.search.meanings import with_phrases
from jobaid.library.search.short_forms import NO_SHORT_FORMS, ShortForms, written_out
from jobaid.library.search.word_forms import fold, is_filler, looks_spanish, words_of
from jobaid.quick_dataclasses import dataclass

# Of longer input only this much is read: a sentence, not a document.
MOST_LETTERS, MOST_WORDS = 4_000, 48


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """The words of a query.

    `text` is its bare words in order, `as_id` what was typed without blanks around it,
    folded; `content` the words that carry a subject, `fillers` the others. `begun` is the
    last word where it may not be finished yet.
    """

    text: str
    as_id: str
    content: tuple[str, ...]
    fillers: tuple[str, ...]
    begun: str | None
    spanish: bool

    @classmethod
    def read(cls, typed: str, short_forms: ShortForms = NO_SHORT_FORMS) -> SearchQuery:
        """Read what was typed, whatever it is; nothing is raised."""
        folded = fold(typed[:MOST_LETTERS])
        words = words_of(folded)[: 4 * MOST_WORDS]
        distinct = list(dict.fromkeys(with_phrases(written_out(words, short_forms))))
        content = [word for word in distinct if not is_filler(word)]
        # With nothing but fillers ("out of", or "th" on the way to a word) they are all
        # there is to look for.
        content, fillers = (
            (content, [word for word in distinct if is_filler(word)]) if content else (distinct, [])
        )
        unfinished = folded[-1:].isalnum() and bool(words)
        return cls(
            text=" ".join(words),
            as_id=folded.strip(),
            content=tuple(content[:MOST_WORDS]),
            fillers=tuple(fillers[:MOST_WORDS]),
            begun=words[-1] if unfinished and words[-1] in content else None,
            spanish=looks_spanish(words),
        )
