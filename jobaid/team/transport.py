"""How parts get from desk to desk: the one place that knows, so that another way can take over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords
from jobaid.team.team_part import TeamPart

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.team.team_memory import TeamMemory


class OutOfReach(ErrorInWords, OSError):
    """What is between the desks is not there now; `words` say what, and that nothing is lost."""


class KeptOut(OutOfReach):
    """It is there and does not let this desk in: that ends only once somebody does something."""


class PartRefused(Exception):
    """What is between the desks took a part but for some documents: why, by the id of each."""

    def __init__(self, documents: Mapping[str, str]) -> None:
        super().__init__(", ".join(documents))
        self.documents = documents


class PartMark(NamedTuple):
    """What tells a part from an earlier form of itself: its size in bytes, and a time in ns."""

    size: int
    moment: int


@dataclass
class DeskParts:
    """The parts of a desk, and what lies among them that is none of them: path and why."""

    parts: dict[TeamPart, PartMark] = field(default_factory=dict)
    foreign: dict[str, str] = field(default_factory=dict)


class Transport(Protocol):
    """Carries this desk's parts to the others, and gives theirs.

    Every method may raise OSError: `OutOfReach` where nothing of it can be reached. What is
    written is there as a whole or not at all, whatever happens in between.
    """

    @property
    def where(self) -> str:
        """What it is, for people: a folder, an address."""
        ...

    @property
    def tells_all(self) -> bool:
        """Whether beats tell every change for sure, so that nothing else need be looked through."""
        ...

    @property
    def clock(self) -> dt.datetime | None:
        """The time that it had at the last `check`, None where it has none of its own."""
        ...

    def check(self) -> None:
        """Raise OutOfReach unless it is there."""
        ...

    def look(self, memory: TeamMemory) -> None:
        """An exchange begins: see how it stands, by what is remembered of it."""
        ...

    def desks(self) -> list[str]:
        """Every desk that has something there, this one too."""
        ...

    def foreign(self) -> Mapping[str, str]:
        """What lies among the desks and is none: its name and why."""
        ...

    def beat(self, desk: str) -> bytes | None:
        """What a desk last said of itself, None where it said nothing."""
        ...

    def parts(self, desk: str) -> DeskParts:
        """Everything that a desk has there."""
        ...

    def mark(self, desk: str, part: TeamPart) -> PartMark | None:
        """The mark of a part, None where it is not there."""
        ...

    def read(self, desk: str, part: TeamPart, *, whole: bool = True) -> bytes:
        """A part. Raises FileNotFoundError where it is not there.

        Where not the `whole` is asked for, what was taken before may be left out.
        """
        ...

    def write(self, part: TeamPart, data: bytes, moment: int) -> PartMark:
        """Put a part of this desk there, over an earlier form; `moment` is when it was made, in ns.

        Returns a mark that no earlier form had. Raises PartRefused once the rest is there.
        """
        ...

    def write_beat(self, data: bytes) -> None:
        """Say that this desk lives."""
        ...

    def listen(self, stopped: Callable[[], bool], heard: Callable[[], None]) -> None:
        """Call `heard` whenever another desk has sent something, until it is `stopped`.

        Returns at once where nothing can be heard. For a thread of its own, beside an exchange.
        """
        ...

    def close(self) -> None:
        """Nothing is wanted of it for now; it may be asked again."""
        ...


Marks = Mapping[TeamPart, PartMark]
