"""Characters that come with text from word processors, mails and merges: seen and unseen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from yaml.nodes import MappingNode, Node, ScalarNode

from jobaid.late_patterns import late_pattern
from jobaid.library.yaml_source.limits import every
from jobaid.library.yaml_source.scalars import place
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.report import Report

# Spaces that are none to YAML, and characters without any width.
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NO_WIDTH = "\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u2060-\u2064\ufeff"
HIDDEN = late_pattern(f"[{_SPACES}{_NO_WIDTH}]")
"""A character that cannot be told from a space, or from nothing at all."""
_AT_ENDS = late_pattern(f"^[{_SPACES} ]+|[{_SPACES} ]+$|[{_NO_WIDTH}]")
_INDENTS = late_pattern(f" *([{_SPACES}{_NO_WIDTH}])")
# What programs compare, and nobody reads aloud: ids, names of fields, kinds, `script/step`.
_NAME = late_pattern(r"[a-z0-9][a-z0-9_./-]*")
CURLY = late_pattern("[\u201c-\u201f\u00ab\u00bb\u2018-\u201b\u2039\u203a]")
"""A typographic quotation mark."""
_PAIRS = {
    "\u201c": "\u201d\u201c", "\u201d": "\u201d", "\u201e": "\u201c\u201d", "\u201f": "\u201d",
    "\u00ab": "\u00bb", "\u00bb": "\u00ab\u00bb", "\u2018": "\u2019\u2018", "\u2019": "\u2019",
    "\u201a": "\u2018\u2019", "\u2039": "\u203a", "\u203a": "\u2039\u203a",
}  # fmt: skip
# The marks of a merge that was not finished, each at the beginning of a line.
CONFLICT = late_pattern(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
HALF_CONFLICT = late_pattern(r"^(?:<{7}|={7}|\|{7}|>{7})(?: .*)?$", re.MULTILINE)


def character(one: str) -> str:
    """What a character is called, to tell people of one that they cannot see."""
    return f"{unicodedata.name(one, 'a hidden character').lower()} (U+{ord(one):04X})"


def tell_conflict(found: re.Match[str], text: str, report: Report) -> None:
    """Say that two versions of the file clash."""
    line = text.count("\n", 0, found.start()) + 1
    words = sentence(
        "Two versions of this file were put together and not yet settled: "
        "`{value}` is the mark of a merge.",
        value=found[0][:7],
    )
    fix = sentence(
        "Keep one of the two texts, and delete the lines that begin with "
        "`<<<<<<<`, `=======` and `>>>>>>>`."
    )
    report.add("JA046", (line, 1), words, fix)


def hidden_indent(text: str, line: int) -> tuple[tuple[int, int], str] | None:
    """What a line (from 1) is wrongly indented with, and where; None where with nothing."""
    lines = text.split("\n")
    for number in (line, line - 1, line + 1):
        if 0 < number <= len(lines):
            found = _INDENTS.match(lines[number - 1])
            if found is not None:
                return (number, found.start(1) + 1), character(found[1])
    return None


def tell_hidden(root: Node, report: Report) -> None:
    """Warn of characters that hide in keys and in names, and take them out."""
    for node, is_key in _scalars(root):
        found = HIDDEN.search(node.value)
        if found is None:
            continue
        cleaned = HIDDEN.sub(" ", _AT_ENDS.sub("", node.value))
        if not is_key and _NAME.fullmatch(cleaned) is None:
            continue  # a text that people read, in which such characters are no fault
        line, column = place(node)
        name = f"`{cleaned}`"
        what = sentence("the key {name}", name=name) if is_key else name
        words = sentence(
            "A character that cannot be seen hides in {what}: {character}.",
            what=what,
            character=character(found[0]),
        )
        report.add(
            "JA048",
            (line, column + found.start()),
            words,
            sentence("Write `{cleaned}` anew.", cleaned=cleaned),
        )
        node.value = cleaned


def tell_curly(root: Node, report: Report) -> None:
    """Warn of curly quotes round a value, which are no quotes to YAML, and leave them out."""
    for node, _ in _scalars(root):
        value = node.value
        if node.style or not value or value[0] not in _PAIRS:
            continue
        if len(value) > 1 and value[-1] in _PAIRS[value[0]] and value[0] not in value[1:-1]:
            node.value = value[1:-1]
            words = sentence(
                "The quotes {value} {value2} round this are not those of YAML; they are left out.",
                value=value[0],
                value2=value[-1],
            )
        elif _closed_later(node, report.text):
            words = sentence(
                "The quote {value} is none of YAML, so the text ends at the comma.", value=value[0]
            )
        else:
            continue
        report.add("JA047", place(node), words, sentence('Write straight quotes: "...".'))


def _closed_later(node: ScalarNode, text: str) -> bool:
    """Whether the text goes on behind a comma in its line, up to the quote that closes it."""
    end = node.end_mark.index
    rest = text[end : text.find("\n", end)]
    return rest.startswith(",") and any(sign in rest for sign in _PAIRS[node.value[0]])


def _scalars(root: Node) -> Iterator[tuple[ScalarNode, bool]]:
    """Every scalar of a tree, and whether it is a key."""
    keys = {
        id(key) for node in every(root) if isinstance(node, MappingNode) for key, _ in node.value
    }
    for node in every(root):
        if isinstance(node, ScalarNode):
            yield node, id(node) in keys
