"""What the panels of a run ask for: times read, replies found, the summary for a colleague."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.values import local_time
from jobaid.library.due_times.phrases import read_due
from jobaid.operations.callview.line_views import reply_rows
from jobaid.operations.callview.text_renderer import Renderer
from jobaid.operations.callview.wrap_up_views import for_colleague
from jobaid.practice.even_words import even_words

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.library.due_times.due_reading import DueReading
    from jobaid.operations.callview.view_models import ReplyRow
    from jobaid.operations.practice.practising import KeptRun


class RunOffers:
    """Of the run in hand."""

    def __init__(self, kept: KeptRun) -> None:
        self._kept = kept

    def read_due(self, words: str) -> DueReading:
        """What words like "tomorrow before noon" mean now, by the house's hours."""
        run = self._kept.run
        house = run.call.library.house
        return read_due(words, local_time(run.now()[0], house), house, run.call.language)

    def replies(self, words: str = "") -> tuple[ReplyRow, ...]:
        """The replies that are open here; those with the most of the words first."""
        language = self._kept.run.call.language
        rows = reply_rows(Renderer(self._kept.run.call))
        said = {one.word for one in even_words(words, language)}
        if not said:
            return tuple(rows)

        def fits(row: ReplyRow) -> int:
            heard = {one.word for text in row.heard for one in even_words(text, language)}
            return len(said & heard)

        return tuple(row for row in sorted(rows, key=fits, reverse=True) if fits(row))

    def for_colleague(self) -> str:
        """What a colleague needs to know who takes the call over."""
        return for_colleague(Renderer(self._kept.run.call))

    def promise(
        self, text: str, words: str, due: dt.datetime | None, giver: str, proposed: str
    ) -> list[Mapping[str, Any]]:
        """The commands that a promise is made of, as on the desk."""
        when = words.strip() if due is None else due.isoformat(timespec="seconds")
        told = {"text": text.strip(), "due": when, "from": giver}
        made: list[Mapping[str, Any]] = []
        if proposed and text.strip():
            made.append({"do": "promise", "id": proposed, "text": text.strip()})
        made.append({"do": "promise", **{name: said for name, said in told.items() if said}})
        return made
