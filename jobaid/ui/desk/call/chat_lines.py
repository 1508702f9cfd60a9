"""The line to say, one sentence after the other: a chat agent copies and sends them singly."""

from __future__ import annotations

from jobaid.late_patterns import late_pattern

_ENDS = late_pattern(r"(?<=[.!?…])[\"”’»)]*\s+|\n+")


def chat_lines(text: str) -> list[str]:
    """The sentences of a text, each on a line of its own in a chat; the words stay as they are."""
    found, begin = [], 0
    for end in _ENDS.finditer(text):
        found.append(text[begin : end.end()].strip())
        begin = end.end()
    found.append(text[begin:].strip())
    return [one for one in found if one]


class ChatLines:
    """Knows which line of a text comes next; another text begins anew, and so does its end."""

    def __init__(self) -> None:
        self._text, self._next = "", 0

    def take(self, text: str) -> tuple[str, int, int]:
        """The next line of a text, which it is (from 1), and how many there are; 0 for none."""
        lines = chat_lines(text)
        if text != self._text or self._next >= len(lines):
            self._text, self._next = text, 0
        if not lines:
            return "", 0, 0
        self._next += 1
        return lines[self._next - 1], self._next, len(lines)
