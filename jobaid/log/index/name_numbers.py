"""The numbers of names in an index; a name that was given up is brought to the present one."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from jobaid.log.index.call_columns import NumberColumn
    from jobaid.log.index.tables import Names

Renamed = Mapping[str, Mapping[str, str]]
"""Former ids to present ones, by what they name: script, step, outcome, standard, rule, may."""

NO_NAME = -1
"""The number of no name. Below it are the numbers of names that the index does not have."""


class PresentNames:
    """Reads only: a name that the index does not have gets a number of its own here."""

    def __init__(self, connection: sqlite3.Connection, names: Names, renamed: Renamed) -> None:
        self._connection = connection
        self._names = names
        self._own: dict[str, int] = {}
        self._own_texts: dict[int, str] = {}
        self._present = {
            kind: {
                number: self.number(now)
                for before, now in ids.items()
                if (number := self.known(before)) is not None
            }
            for kind, ids in renamed.items()
        }

    def now(self, kind: str, numbers: NumberColumn) -> NumberColumn:
        """Numbers with those of former ids brought to the present ones."""
        for before, now in self._present.get(kind, {}).items():
            there = numbers == before
            if there.any():
                numbers = np.where(there, now, numbers)
        return numbers

    def present(self, kind: str, number: int) -> int:
        """The same for one number."""
        return self._present.get(kind, {}).get(number, number)

    def known(self, text: str) -> int | None:
        """The number of a text in the index, None where it has none."""
        ask = "SELECT number FROM names WHERE text = ?"
        found = self._connection.execute(ask, (text,)).fetchone()
        return None if found is None else int(found[0])

    def number(self, text: str) -> int:
        """The number of a text: of the index, or our own, for this may only be read."""
        known = self.known(text)
        if known is None:
            known = self._own.setdefault(text, NO_NAME - 1 - len(self._own))
            self._own_texts[known] = text
        return known

    def text(self, number: int | None) -> str | None:
        """The text with a number, None for none."""
        return self._own_texts.get(number or 0) or self._names.text(number)
