"""Numbers of a library that show with the decimals they were written with."""

from __future__ import annotations

import re

_DECIMALS = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")


class WrittenNumber(float):
    """A number that shows as it was written: 25.00 is 25.0, and nobody pays “25.0”."""

    __slots__ = ("written",)

    def __new__(cls, written: str) -> WrittenNumber:
        """Read a number."""
        made = super().__new__(cls, written)
        made.written = written
        return made

    written: str

    def __str__(self) -> str:
        return self.written

    __repr__ = __str__

    def __getnewargs__(self) -> tuple[str]:  # type: ignore[override]
        """What a copy is made of."""
        return (self.written,)


def number_as_written(text: str) -> float:
    """A number; as a `WrittenNumber` where Python would show it with other decimals.

    Raises ValueError where it is none.
    """
    number = float(text)
    if _DECIMALS.fullmatch(text) and float.__repr__(number) != text:
        return WrittenNumber(text)
    return number
