"""Files as people might write them: random values in random styles, with comments between."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from hypothesis import strategies as st

from jobaid.library.editing.trees import Pairs, PlainTree, plain, tree_of
from jobaid.library.report import Report
from jobaid.library.yaml_source import compose

KEYS = ["id", "say", "steps", "answers", "a b", "customer.name", "k1", "k2", "k3", "k4"]
WORDS = [
    "x",
    "two words",
    "it's",
    "5",
    "no",
    "12",
    "true",
    "null",
    "",
    "a: b",
    "# x",
    "é",
    "l1\nl2\n",
]
SCALARS = st.one_of(st.sampled_from(WORDS), st.integers(-9, 99), st.booleans(), st.none())
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    ),
    max_leaves=12,
)


class _Author:
    """Writes a value down, deciding everything that is a matter of taste by chance."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._comments = 0

    def any(self, *choices: str) -> str:
        return self._chance.choice(choices)

    def odd(self) -> bool:
        return self._chance.randrange(6) == 0

    def comment(self) -> str:
        self._comments += 1
        return f"# comment {self._comments}: it's [odd"

    def behind(self) -> str:
        return "  " + self.comment() if self.odd() else ""

    def lines_above(self, indent: str) -> Iterator[str]:
        if self.odd():
            yield ""
        if self.odd():
            yield indent + self.comment()
            if self.odd():
                yield ""

    def scalar(self, value: object) -> str:
        if not isinstance(value, str):
            return {None: "null", True: "true", False: "false"}.get(value, str(value))  # type: ignore[call-overload,no-any-return]
        if (
            value.isalnum()
            and value.isascii()
            and value.isalpha()
            and value not in ("true", "null")
        ):
            return self.any(value, f'"{value}"', f"'{value}'")
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        if "\n" in value:
            return f'"{escaped}"'
        return self.any(f'"{escaped}"', "'" + value.replace("'", "''") + "'")

    def flow(self, value: object) -> str:
        comma = self.any(", ", ",  ", " , ")
        last = self.any("", "", ",")
        if isinstance(value, dict):
            inner = [f"{self.scalar(key)}: {self.flow(one)}" for key, one in value.items()]
            return "{" + comma.join(inner) + (last if inner else "") + "}"
        if isinstance(value, list):
            return "[" + comma.join(map(self.flow, value)) + (last if value else "") + "]"
        return self.scalar(value)

    def block(self, before: str, value: object, indent: str, deeper: str) -> Iterator[str]:
        """A value behind a key or a dash (`before`); what is below it stands at `deeper`."""
        if isinstance(value, str) and value.endswith("\n") and not self.odd():
            yield before + self.any(" |", " |+", " >")
            yield from (f"{deeper}  {line}" for line in value.splitlines())
            if self.odd():
                yield ""
        elif isinstance(value, dict | list) and value and not self.odd():
            if before.endswith("-") and not self.odd():
                # The first entry stands behind the dash.
                inside = indent + "  "
                lines = list(self.entries(value, inside, first=True))
                yield f"{before} {lines[0].lstrip(' ')}"
                yield from lines[1:]
            else:
                yield before + self.behind()
                yield from self.entries(value, deeper)
        else:
            yield f"{before} {self.flow(value)}{self.behind()}"

    def entries(self, value: object, indent: str, *, first: bool = False) -> Iterator[str]:
        deeper = indent + self.any("  ", "    ")
        if isinstance(value, dict):
            for key, one in value.items():
                if not first:
                    yield from self.lines_above(indent)
                # A list may stand below its key without being indented.
                inside = indent if isinstance(one, list) and self.odd() else deeper
                yield from self.block(f"{indent}{self.scalar(key)}:", one, indent, inside)
                first = False
        elif isinstance(value, list):
            for one in value:
                if not first:
                    yield from self.lines_above(indent)
                yield from self.block(f"{indent}-", one, indent, deeper)
                first = False
        if self.odd():
            yield indent + self.comment()

    def file(self, value: object) -> bytes:
        lines = ["# the file's"] if self.odd() else []
        if isinstance(value, dict | list) and value:
            lines += self.entries(value, "")
        else:
            lines.append(self.flow(value))
        newline = self.any("\n", "\n", "\r\n")
        text = newline.join(lines) + (newline if not self.odd() else "")
        return (b"\xef\xbb\xbf" if self.odd() else b"") + text.encode()


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """A file that can be read, most of them with a list or mapping on top."""
    top = st.one_of(
        st.lists(VALUES, min_size=1, max_size=4),
        st.dictionaries(st.sampled_from(KEYS), VALUES, min_size=1, max_size=4),
    )
    return _Author(Random(draw(st.integers(0, 2**32)))).file(draw(top))


def tree(content: bytes) -> PlainTree:
    """What stands in a file."""
    report = Report("")
    root = compose(content, report)
    assert root is not None, (content.decode(), report.findings)
    return tree_of(root, report.text)


def value(content: bytes) -> object:
    """The same as lists and dictionaries."""
    return plain(tree(content))


def paths(found: PlainTree, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of all entries, but not of the whole."""
    if path:
        yield path
    if isinstance(found, Pairs):
        for key, one in found.pairs:
            yield from paths(one, (*path, str(key)))
    elif isinstance(found, list):
        for number, one in enumerate(found):
            yield from paths(one, (*path, number))
