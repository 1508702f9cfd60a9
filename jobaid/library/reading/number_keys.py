"""Keys that hold a number of a kind: a count, a share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.reading.key_reader import KeyReader


def whole(keys: KeyReader, key: str, least: int | None = 0) -> int | None:
    """A whole number, not less than `least`; None where it is absent, or none."""
    number = keys.number(key)
    if number is None:
        return None
    if number == int(number) and (least is None or number >= least):
        return int(number)
    words = sentence("`{key}: {number}` should be a whole number.", key=key, number=f"{number:g}")
    if least is not None and number < least:
        words = sentence(
            "`{key}: {number}` should be a whole number, {least} or more.",
            key=key,
            number=f"{number:g}",
            least=least,
        )
    keys.report.add("JA030", keys.spots[key], words)
    return None


def share(keys: KeyReader, key: str) -> float | None:
    """A share, 0 to 1; `90%` and 90 are taken as 0.9, and told of."""
    node = keys.nodes.get(key)
    if node is None:
        return None
    text = str(node.value).strip()
    percent = text.endswith("%") and text[:-1].strip().replace(".", "", 1).isdecimal()
    told = float(text[:-1]) if percent else keys.number(key)
    if told is None or (not percent and 0 <= told <= 1):
        return told
    spot = keys.spots[key]
    if 0 <= told <= 100:
        found = told / 100
        words = sentence("`{key}: {text}` is a share, 0 to 1.", key=key, text=text)
        keys.report.add("JA030", spot, words, sentence("Write {share}.", share=f"{found:g}"))
        return found
    words = sentence("`{key}: {text}` is a share, 0 to 1, like 0.9.", key=key, text=text)
    keys.report.add("JA030", spot, words)
    return None
