"""A class made quickly can do what the same class of the standard library can."""

from __future__ import annotations

import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import field, fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid import quick_dataclasses

Make = Callable[..., Any]
STANDARD: Make = dataclasses.dataclass
QUICK: Make = quick_dataclasses.dataclass


def _twins(make: Make, **how: Any) -> tuple[type, type, type]:
    """The same three classes, each made by `make`: no field, one, and several of all kinds."""

    @make(**how)
    class Empty:
        """Nothing."""

    @make(**how)
    class One:
        """One field."""

        number: int

    @make(**how)
    class Several:
        """Fields that count and fields that do not."""

        words: str
        number: int = 3
        noted: str = field(default="", compare=False)
        hidden: int = field(default=0, repr=False)
        unhashed: list[int] = field(default_factory=list, hash=False)

    return Empty, One, Several


WAYS = [{"frozen": frozen, "slots": slots} for frozen in (True, False) for slots in (True, False)]


@pytest.mark.parametrize("how", WAYS)
@given(st.text(max_size=3), st.integers(0, 2), st.text(max_size=1), st.integers(0, 1))
def test_it_compares_and_hashes_as_the_standard_one(
    how: dict[str, bool], words: str, number: int, noted: str, hidden: int
) -> None:
    given = (words, number, noted, hidden)
    told = []
    for make in (STANDARD, QUICK):
        empty, one, several = _twins(make, **how)
        first, other = several(*given, [1]), several("a", 1, "", 0, [1])
        told.append(
            (
                first == other,
                first != other,
                first == several(*given, [1]),
                empty() == empty(),
                one(number) == one(1),
                one(1) == empty(),
                first == given,
                first.__eq__(given),
                repr(first).rpartition("Several")[2],
                repr(empty()).rpartition("Empty")[2],
                type(first).__hash__ is None,
                how["frozen"] and (hash(first) == hash(several(*given, [2])), hash(one(1))),
                [part.name for part in fields(first)],
                replace(first, number=9).number,
                type(first).__match_args__,
                hasattr(first, "__dict__"),
            )
        )
    assert told[0] == told[1]


@quick_dataclasses.dataclass(frozen=True, slots=True)
class Kept:
    """One that is kept by pickle, under a name of its own."""

    words: str
    number: int = 2


def test_what_is_kept_is_read_again() -> None:
    kept = Kept("three", 3)
    assert pickle.loads(pickle.dumps(kept)) == kept
    assert Kept.__reduce_ex__(kept, 4)[2] == ["three", 3], "as a class of the standard library"


def test_what_a_class_writes_itself_stays() -> None:
    @QUICK(frozen=True)
    class Own:
        """It knows better."""

        words: str

        def __eq__(self, other: object) -> bool:
            return True

        def __repr__(self) -> str:
            return "own"

    assert Own("a") == Own("b")
    assert repr(Own("a")) == "own"
    assert hash(Own("a")) != hash(Own("b"))


def _made_in_every_way(make: Make, **how: Any) -> list[object]:
    """What comes of making things of a class with all that a field can be."""

    @make(**how)
    class Base:
        """It has fields that are only named."""

        words: str
        noted: str = field(default="-", kw_only=True)

    @make(**how)
    class Several(Base):
        """It has more of them, and one that it works out."""

        numbers: list[int] = field(default_factory=list)
        twice: str = field(init=False)
        kept: list[int] = field(init=False, default_factory=list)

        def __post_init__(self) -> None:
            object.__setattr__(self, "twice", self.words * 2)

    told: list[object] = []
    for values, named in (
        (("a",), {}), (("a", [1]), {"noted": "b"}), ((), {"words": "a"}), ((), {}),
        (("a", [1], 2), {}), (("a",), {"other": 1}),
    ):  # fmt: skip
        try:
            made = Several(*values, **named)
        except TypeError as error:
            told.append(str(error).rpartition(".")[2])
        else:
            told.append((made.words, made.noted, made.numbers, made.twice, made.kept))
    first, second = Several("a"), Several("b")
    first.numbers.append(1)
    told.append((second.numbers, first.kept is second.kept, Base("c") == Base("c")))
    return told


@pytest.mark.parametrize("how", WAYS)
def test_it_is_made_as_the_standard_one(how: dict[str, bool]) -> None:
    made = _made_in_every_way(QUICK, **how)
    assert made == _made_in_every_way(STANDARD, **how)
    assert [one for one in made if isinstance(one, str)], "what does not fit is refused"


def test_the_making_is_written_when_it_is_first_used() -> None:
    @QUICK(frozen=True, slots=True)
    class Late:
        """Loaded by a start, and perhaps never made."""

        words: str

    before = Late.__init__
    made = Late("a")
    assert Late.__init__ is not before
    written = Late.__init__
    assert (Late("b"), made.words) == (Late("b"), "a")
    assert Late.__init__ is written


def test_an_order_is_the_standard_one() -> None:
    @QUICK(frozen=True, slots=True, order=True)
    class Ordered:
        """Comes before or after."""

        number: int

    assert sorted([Ordered(2), Ordered(1)]) == [Ordered(1), Ordered(2)]


def test_what_a_start_loads_is_made_quickly() -> None:
    asked = (
        "import sys, dataclasses\n"
        "import jobaid.operations.startup, jobaid.operations.desk.session\n"
        "import jobaid.operations.recorder, jobaid.library.cache.open_library\n"
        "made = [getattr(module, 'dataclass', None) for name, module in sys.modules.items()"
        " if name.startswith('jobaid.')]\n"
        "print(made.count(dataclasses.dataclass), sum(one is not None for one in made))"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    slowly, of = map(int, told.stdout.split())
    assert of > 50
    assert slowly * 20 <= of, f"{slowly} of {of} modules make theirs slowly"
