"""A length of time as a person says it: "12 min", "2 h 42 min", "3 days"."""

from __future__ import annotations

import datetime as dt

from jobaid.sentences import Sentence, counted, sentence

_DAY = 24 * 60


def length_words(length: dt.timedelta) -> Sentence:
    """A length of time that is not negative; seconds where it is under two minutes."""
    seconds = int(length.total_seconds())
    if seconds < 120:
        return sentence("{n} s", n=seconds)
    minutes = seconds // 60
    if minutes >= 2 * _DAY:
        return counted(minutes // _DAY, "1 day", "%Ln days")
    hours, rest = divmod(minutes, 60)
    if not hours:
        return sentence("{n} min", n=rest)
    if not rest:
        return sentence("{n} h", n=hours)
    return sentence("{hours} h {minutes} min", hours=hours, minutes=rest)
