"""`library.yaml`: who the house is and how it works."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from jobaid.library.model.basics import Choice, Located, Words
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model.script import Field
    from jobaid.library.model.script_notes import AcceptedFinding

# Names that texts and conditions know everywhere, besides fields and the house's values.
BUILT_IN = (
    "company", "currency", "agent.name", "agent.id", "part_of_day", "today", "now",
    "greeted",
)  # fmt: skip

# Of the library's files. 1: scorecards and scenarios as they first were; see `reading.old_forms`.
FORMAT = 2


@dataclass(frozen=True, slots=True)
class Question(Located):
    """What the customer is asked at the end. `kind` as for fields, or `scale`."""

    id: str
    text: Words
    kind: str = "scale"
    at_least: int = 0
    at_most: int = 10


@dataclass(frozen=True, slots=True)
class CustomerKind(Choice):
    """A kind of customers, such as colleagues who ring an internal desk.

    `scope` are scripts, by id or tag, that are for such customers alone (none: this kind has no
    scripts of its own); `opening` is the script with which a call of theirs begins.
    """

    scope: tuple[str, ...] = ()
    opening: str | None = None


@dataclass(frozen=True, slots=True)
class House(Located):
    """`library.yaml`: who the house is and how it works.

    `hours` maps a weekday (mon .. sun) to its (open, close) spans as "HH:MM";
    `holidays` are ISO dates; `values` are merge values by dotted name. `questions` are asked at
    the end of a call, `causes` offered for complaints; `opening` is the script with which the
    desk begins a call before one is chosen, `due_soon` the minutes before a promise counts as
    due soon, `customer_kinds` whom the house serves, the first being those of a desk that is set
    to no other, `live_floor` whether supervisors see what each desk does now. `accepted` are
    warnings in the house's own files that somebody answers for (their `step` names the file,
    perhaps with an entry); `format` is the form in which the library is written.
    """

    name: str = ""
    company: Words = field(default_factory=lambda: Words({}))
    languages: tuple[str, ...] = ("en",)
    timezone: str = "UTC"
    currency: str = "GBP"
    hours: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    holidays: tuple[str, ...] = ()
    values: Mapping[str, Words | bool | int | float] = field(default_factory=dict)
    caller_fields: tuple[Field, ...] = ()
    questions: tuple[Question, ...] = ()
    transfer_to: tuple[Choice, ...] = ()
    skip_reasons: tuple[Choice, ...] = ()
    off_script_reasons: tuple[Choice, ...] = ()
    causes: tuple[Choice, ...] = ()
    date_order: str = "dmy"
    opening: str | None = None
    due_soon: float = 30
    customer_kinds: tuple[CustomerKind, ...] = ()
    live_floor: bool = False
    accepted: tuple[AcceptedFinding, ...] = ()
    format: int = FORMAT

    @property
    def openings(self) -> tuple[str, ...]:
        """The scripts with which calls begin: the house's, and those of kinds of customers."""
        told = (self.opening, *(one.opening for one in self.customer_kinds))
        return tuple(dict.fromkeys(one for one in told if one))

    @property
    def question(self) -> Question | None:
        """The first of the questions, for calls that ask one."""
        return self.questions[0] if self.questions else None
