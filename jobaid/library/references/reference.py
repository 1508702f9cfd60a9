"""A place in a library's files that spells a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import FilePlace

KINDS = (
    "script", "step", "answer", "item", "field", "option", "reply", "never", "may", "route-rule",
    "standard", "outcome", "term", "notice", "tag", "question", "person", "objective", "scorecard",
    "section", "card-question", "scenario", "must", "plan", "snippet", "mask", "clock", "recovery",
    "reward", "article", "template", "value", "customer-kind",
)  # fmt: skip
"""What can be named. `route-rule` is a rule of a script, `card-question` one of a scorecard,
`must` a thing to do in a scenario, `clock` one of complaints, `value` one of the house,
`customer-kind` whom it serves."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A name of a thing of this `kind`, as it is spelled in a file.

    `name` is whole, from the outside in (`script/step/answer`, `field/option`, `script/reply`, a
    house's reply by its id alone). `path` leads to the text in the file's tree, with `is_key` to
    a key of it; the characters from `start` to `end` of that text are what a new name replaces.
    In a file that is no YAML the path is empty and the text is the whole file. `defines` tells
    the place where the thing itself stands.
    """

    kind: str
    name: str
    file: str
    path: tuple[str | int, ...]
    at: FilePlace
    start: int
    end: int
    defines: bool = False
    is_key: bool = False

    @property
    def bare(self) -> str:
        """The last part of the name: what a rename changes."""
        return self.name if self.kind == "field" else self.name.rpartition("/")[2]

    def spelled(self, new: str) -> str:
        """How a new last part is written here: in a card's conditions with `_` for `-`."""
        in_condition = self.kind == "card-question" and not self.defines
        return new.replace("-", "_") if in_condition else new
