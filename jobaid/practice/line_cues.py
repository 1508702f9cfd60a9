"""A line as it is shown to somebody who learns it, and three lines to pick from."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from jobaid.practice.spoken_points import sentences_of

HIDDEN = "____"
_FIRST = 3
_WORD = re.compile(r"[\w'’£$€.,%-]*\w[\w'’%-]*")


def cue_of(line: str, level: int) -> str:
    """The line as it is shown at a level: 0 whole, 1 half, 2 first words, 3 an icon, 4 nothing.

    Hidden words are HIDDEN, an icon stands as "…".
    """
    if level <= 0 or not line:
        return line
    if level >= 3:
        return "…" if level == 3 else ""
    shown = []
    for one in sentences_of(line):
        count = 0

        def put(found: re.Match[str]) -> str:
            nonlocal count
            count += 1
            visible = count % 2 == 1 if level == 1 else count <= _FIRST
            return found[0] if visible else HIDDEN

        shown.append(_WORD.sub(put, one))
    return " ".join(shown)


def three_lines(line: str, phrases: Sequence[str], seed: str) -> list[str]:
    """The script's line, one with a never phrase, one that leaves a part out; in a chance order.

    Fewer where there is no phrase, or nothing that can be left out.
    """
    if not line:
        return []
    chance = random.Random(seed)
    parts = sentences_of(line)
    lines = [line]
    if phrases:
        phrase = chance.choice(list(phrases))
        said = phrase[:1].upper() + phrase[1:]
        said = said if said[-1:] in ".!?" else f"{said}."
        lines.append(" ".join((*parts[:-1], said)) if len(parts) > 1 else f"{line} {said}")
    lines.append(_left_out(parts, line, chance))
    lines = list(dict.fromkeys(one for one in lines if one))
    chance.shuffle(lines)
    return lines


def _left_out(parts: list[str], line: str, chance: random.Random) -> str:
    """The line without one of its sentences; without its last clause where it is only one."""
    if len(parts) > 1:
        # What carries a figure is what is missed most.
        figures = [one for one in range(len(parts)) if any(c.isdigit() for c in parts[one])]
        out = chance.choice(figures or range(1, len(parts)))
        return " ".join(part for number, part in enumerate(parts) if number != out)
    clauses = re.split(r"(?<=[,;:])\s+", line)
    if len(clauses) > 1:
        return " ".join(clauses[:-1]).rstrip(",;: ") + "."
    words = line.split()
    return " ".join(words[: len(words) // 2]).rstrip(",;:.?! ") + "." if len(words) > 3 else ""
