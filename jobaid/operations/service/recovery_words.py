"""Why a customer is to be won back, in words, with what their calls say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from jobaid.sentences import counted, decimal_words, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.customer_signs import CustomerSigns
    from jobaid.log.index.fact_tables import Value
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.service.winning_back import WinBackSign


class ReasonWords:
    """Reasons in words, with what their calls say."""

    def __init__(
        self,
        signs: CustomerSigns,
        reader: RecordReader,
        library: Library,
        rows: Mapping[int, IndexRow],
    ) -> None:
        self._signs, self._reader, self._library, self._rows = signs, reader, library, rows
        self._unkept: Mapping[int, list[str]] = {}
        self._answers: Mapping[int, list[dict[str, Value]]] = {}

    def read(self, signs: Iterable[WinBackSign]) -> None:
        """Read what the words need."""
        kinds: dict[str, set[int]] = {}
        for one in signs:
            kinds.setdefault(one.reason.kind, set()).add(one.call)
        self._unkept = self._signs.unkept(kinds.get("promise-broken", ()))
        self._answers = self._signs.entries("feedback", kinds.get("low-score", ()))

    def of(self, sign: WinBackSign) -> str:
        """One reason in words."""
        match sign.reason.kind:
            case "long-hold":
                minutes, seconds = divmod(round(sign.value), 60)
                return sentence("On hold for {time}.", time=f"{minutes}:{seconds:02}")
            case "unresolved":
                return sentence("Not sorted: {outcome}.", outcome=self._outcome(sign.call))
            case "called-again":
                return counted(int(sign.value), "1 call within a week.", "%Ln calls within a week.")
            case "low-score":
                return self._score(sign)
            case "promise-broken":
                broken = self._unkept.get(sign.call, ())
                text = broken[int(sign.value)] if sign.value < len(broken) else ""
                return sentence("A promise was not kept: {text}", text=text)
            case "complaint-late":
                return sentence("A complaint is late: {text}", text=sign.words)
        return sign.reason.kind

    def _outcome(self, call: int) -> str:
        id = self._rows[call].outcome or ""
        known = self._library.outcomes.get(id)
        house = self._library.house
        return known.label.text(house.languages[0], house.languages) if known else id

    def _score(self, sign: WinBackSign) -> str:
        if sign.words:
            return sign.words
        questions = {one.id: one for one in self._library.house.questions}
        for one in self._answers.get(sign.call, ()):
            question = questions.get(str(one["question"]))
            if question is not None and one["value"] == sign.value:
                return gave_words(sign.value, question.at_most, str(one["words"] or ""))
        return sentence("Gave {value}.", value=decimal_words(sign.value))


def gave_words(value: float, most: int, words: str) -> str:
    """What somebody answered to a question, with what they said to it."""
    gave = sentence("Gave {value} of {most}.", value=decimal_words(value), most=most)
    return sentence("{gave} “{words}”", gave=gave, words=words) if words else gave
