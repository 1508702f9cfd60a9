"""What a sample that was looked at tells of the whole it was drawn from, in words."""

from __future__ import annotations

from typing import Any

from jobaid.quick_dataclasses import dataclass
from jobaid.review.intervals import certain_range
from jobaid.sentences import Sentence, decimal_words, sentence


@dataclass(frozen=True, slots=True)
class SampleCertainty:
    """The exact 95 % interval: `low` to `high` of all (`of`), and a sentence that says so."""

    found: int
    looked: int
    of: int
    low: int
    high: int
    words: Sentence

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "found": self.found,
            "looked": self.looked,
            "of": self.of,
            "low": self.low,
            "high": self.high,
            "low_share": self.low / self.of,
            "high_share": self.high / self.of,
            "words": str(self.words),
        }


def certainty_of(found: int, looked: int, of: int) -> SampleCertainty | None:
    """What `found` among `looked`, drawn at random from `of`, tell; None where these do not fit."""
    if not 0 <= found <= looked <= of or looked < 1:
        return None
    low, high = certain_range(found, looked, of)
    if low == high:
        template = sentence("Found in {found} of {looked} looked at: that is all of {of}.")
        if looked < of:
            template = sentence(
                "Found in {found} of {looked} looked at, of {of}: it is exactly {low} of them, "
                "with 95 % certainty."
            )
    else:
        template = sentence(
            "Found in {found} of {looked} looked at, of {of}: with 95 % certainty it is in {low} "
            "to {high} of them, {low_share} to {high_share} %."
        )
    words = template.of(
        found=found,
        looked=looked,
        of=of,
        low=low,
        high=high,
        low_share=decimal_words(100 * low / of, 1),
        high_share=decimal_words(100 * high / of, 1),
    )
    return SampleCertainty(found, looked, of, low, high, words)
