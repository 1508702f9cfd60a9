"""What shares can tell: Wilson's interval of a share, and the exact one of a part looked at."""

from __future__ import annotations

import math
from collections.abc import Sequence

_Z = 1.959963984540054  # 95 % of a normal distribution lie within so many standard deviations
_TAIL = 0.025


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share of `hits` in `of` (at least 1), by Wilson, 0 to 1."""
    share, squared = hits / of, _Z * _Z
    middle = (share + squared / (2 * of)) / (1 + squared / of)
    half = _Z * math.sqrt(share * (1 - share) / of + squared / (4 * of * of)) / (1 + squared / of)
    return (
        0.0 if hits == 0 else max(0.0, middle - half),
        1.0 if hits == of else min(1.0, middle + half),
    )


def difference_of_shares(hits: int, of: int, later: int, later_of: int) -> tuple[float, float]:
    """The 95 % interval of how much larger a later share is, by Newcombe; -1 to 1.

    Source: R. G. Newcombe, Statistics in Medicine 17 (1998), method 10.
    """
    low, high = wilson(hits, of)
    later_low, later_high = wilson(later, later_of)
    share, later_share = hits / of, later / later_of
    change = later_share - share
    return (
        change - math.hypot(later_share - later_low, high - share),
        change + math.hypot(later_high - later_share, share - low),
    )


def difference_of_means(before: Sequence[float], after: Sequence[float]) -> tuple[float, float]:
    """The 95 % interval of how much larger the mean of later values is (two values each at least).

    By the normal distribution, with the spread of each side by itself (Welch).
    """
    means, spreads = [], 0.0
    for values in (before, after):
        mean = math.fsum(values) / len(values)
        means.append(mean)
        spread = math.fsum((one - mean) ** 2 for one in values) / (len(values) - 1)
        spreads += spread / len(values)
    change, half = means[1] - means[0], _Z * math.sqrt(spreads)
    return change - half, change + half


def certain_range(found: int, looked: int, of: int) -> tuple[int, int]:
    """How many there may be among `of` where `found` were in `looked` of them drawn at random.

    The exact (hypergeometric) 95 % interval: every number that would give so many found, or more,
    and so many, or fewer, with at least 2.5 % each. Raises ValueError where the figures do not fit.
    """
    if not 0 <= found <= looked <= of or looked < 1:
        raise ValueError("0 <= found <= looked <= of")
    least, most = found, of - (looked - found)
    low, high = least, most
    while low < high:  # the fewest with which so many or more are likely enough
        middle = (low + high) // 2
        if _at_least(found, looked, middle, of) >= _TAIL:
            high = middle
        else:
            low = middle + 1
    fewest, low, high = low, low, most
    while low < high:  # the most with which so many or fewer are
        middle = (low + high + 1) // 2
        if 1 - _at_least(found + 1, looked, middle, of) >= _TAIL:
            low = middle
        else:
            high = middle - 1
    return fewest, low


def _at_least(found: int, looked: int, there: int, of: int) -> float:
    """How likely `found` or more are in `looked` of `of` where `there` are in all."""
    first, last = max(0, looked - (of - there)), min(looked, there)
    if found <= first:
        return 1.0
    if found > last:
        return 0.0
    # The shorter of the two tails, so that neither sum loses digits to the other
    upper = last - found < found - 1 - first
    span = range(found, last + 1) if upper else range(first, found)
    whole = _log_ways(of, looked)
    part = math.fsum(
        math.exp(_log_ways(there, one) + _log_ways(of - there, looked - one) - whole)
        for one in span
    )
    return min(1.0, part) if upper else max(0.0, 1.0 - part)


def _log_ways(things: int, taken: int) -> float:
    return math.lgamma(things + 1) - math.lgamma(taken + 1) - math.lgamma(things - taken + 1)
