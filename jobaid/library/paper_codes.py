"""Codes for a script on paper: a number for each step, a letter for each answer.

On the sheet one writes `1a 2 5b`, and from that the call can be typed in again. The sign of a sheet
tells which form of the script it was printed from: the beginning of the content's id.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import Library, Script

SIGN_LENGTH = 8


@dataclass(frozen=True, slots=True)
class PaperCodes:
    """The codes of one script; each maps a code, as it is printed, to an id.

    `steps`: "1" to a step, `answers`: "1a" to (step, answer), `items`: "1.1" to (step, item),
    `fields`: "F1" to a field, `outcomes`: "O1" to an outcome.
    """

    script: str
    sign: str
    steps: Mapping[str, str]
    answers: Mapping[str, tuple[str, str]]
    items: Mapping[str, tuple[str, str]]
    fields: Mapping[str, str]
    outcomes: Mapping[str, str]

    def of_step(self, step: str) -> str:
        """The code of a step; "" where it has none."""
        return next((code for code, id in self.steps.items() if id == step), "")

    def of_field(self, field: str) -> str:
        """The code of a field; "" where it has none."""
        return next((code for code, name in self.fields.items() if name == field), "")


def paper_codes(script: Script, library: Library) -> PaperCodes:
    """The codes of a script. Those of the house's fields and outcomes stand behind its own."""
    steps, answers, items = {}, {}, {}
    for number, step in enumerate(script.steps, start=1):
        steps[str(number)] = step.id
        for at, answer in enumerate(step.answers):
            answers[f"{number}{letter(at)}"] = (step.id, answer.id)
        for at, item in enumerate(step.do, start=1):
            items[f"{number}.{at}"] = (step.id, item.id)
    asked = [name for step in script.steps for name in step.ask]
    house = [field.name for field in library.house.caller_fields]
    names = dict.fromkeys((*script.field_named, *asked, *house))
    own = [step.outcome for step in script.steps if step.outcome is not None]
    outcomes = dict.fromkeys((*own, *library.outcomes))
    return PaperCodes(
        script.id,
        script.content_id[:SIGN_LENGTH],
        steps,
        answers,
        items,
        {f"F{number}": name for number, name in enumerate(names, start=1)},
        {f"O{number}": id for number, id in enumerate(outcomes, start=1)},
    )


def letter(number: int) -> str:
    """a, b ... z, aa, ab ... for 0, 1 ..."""
    found = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("a") + rest) + found
    return found
