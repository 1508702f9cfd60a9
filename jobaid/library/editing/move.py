"""Moving a key or a list item to another place of its file, as it is written there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.editing.composed_file import composed
from jobaid.library.editing.insert import COMMENT_LOST, in_brackets, in_lines, insert, place
from jobaid.library.editing.layout import FileLayout
from jobaid.library.editing.regions import region, stands_alone
from jobaid.library.editing.remove import removed
from jobaid.library.editing.rename import rename_key
from jobaid.library.editing.splicing import spliced
from jobaid.library.editing.trees import (
    CannotWrite,
    Path,
    plain,
    tree_at,
    tree_of,
    with_entry,
    without_entry,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence
from jobaid.utf8_text import utf8_text

if TYPE_CHECKING:
    from jobaid.library.yaml_source import Node

__all__ = ["CannotWrite", "carry", "move"]


def move(content: bytes, path: Path, to: Path, at: int | None = None) -> bytes:
    """The file with what stands at `path` at `to` instead, its comments with it.

    `to` is read as the file is once the entry has been taken out, and `at` (which key of its
    mapping it becomes, None: the last) as well: to move the first of a list behind the second is
    `move(content, ("steps", 0), ("steps", 1))`. It keeps its quotes, its lines and their
    comments; only its indentation follows its new place. Raises `CannotWrite` when the file
    cannot be read, has no such places, has the key there already, or a comment would be lost.
    """
    if not path or not to:
        raise CannotWrite(sentence("The whole of a file cannot be moved. Nothing is written."))
    if isinstance(path[-1], str) and isinstance(to[-1], str) and path[-1] != to[-1]:
        content = rename_key(content, path, to[-1])
        path = (*path[:-1], to[-1])

    def change(tree: object) -> object:
        return with_entry(without_entry(tree, path), to, tree_at(tree, path), at)

    def tries(text: str, root: Node) -> Iterator[str]:
        layout = FileLayout(text)
        carried = _taken(layout, path)
        rest = FileLayout(removed(layout, path), layout.newline)
        yield from _put(rest, to, at, carried)
        if carried.comment:
            raise CannotWrite(COMMENT_LOST)
        value = plain(tree_at(tree_of(root, text), path))
        try:
            yield insert(rest.text.encode(), to, value, at).decode()
        except CannotWrite:
            return

    return spliced(content, path, change, tries)


def carry(content: bytes, to: Path, source: bytes, path: Path, at: int | None = None) -> bytes:
    """The file with what stands at `path` of another file at `to`, as it is written there.

    `to` and `at` are as of `insert`. Raises `CannotWrite` when one of the files cannot be read, or
    has no such place, or the key is there already.
    """
    other = utf8_text(source)
    held = composed(source)
    if held.root is None:
        raise CannotWrite(sentence("The file cannot be read, so nothing is written."))
    value = tree_at(held.tree, path)

    def tries(text: str, _root: Node) -> Iterator[str]:
        layout = FileLayout(text)
        carried = _taken(FileLayout(other.replace("\r\n", "\n"), layout.newline), path)
        yield from _put(layout, to, at, carried)
        yield utf8_text(insert(content, to, plain(value), at))

    return spliced(content, to, lambda tree: with_entry(tree, to, value, at), tries)


@dataclass(frozen=True, slots=True)
class Carried:
    """An entry on its way: whole `lines` from `column`, or (`lines` "") `words` of a bracket.

    `above` and `behind` are the comments of the latter, without indentation; `comment` says
    whether any comment belongs to it.
    """

    in_list: bool
    lines: str = ""
    column: int = 0
    words: str = ""
    above: tuple[str, ...] = ()
    behind: str = ""
    comment: bool = False


def _taken(layout: FileLayout, path: Path) -> Carried:
    holder, number = layout.at(path)
    assert holder is not None
    text, entry, in_list = layout.text, holder.entries[number], holder.kind == "list"
    if not holder.flow:
        own = region(layout, holder, number)
        column = layout.column(entry.start)
        lines = " " * (column if own.inline else 0) + text[own.head : own.tail]
        if not lines.endswith("\n"):
            lines += layout.newline
        comment = layout.has_comment(own.head, own.tail)
        return Carried(in_list, lines, column, comment=comment)
    words = text[entry.start : entry.value.end]
    alone = stands_alone(layout, holder, number)
    if alone is None:
        comment = layout.has_comment(entry.start, entry.value.end)
        return Carried(in_list, words=words, comment=comment)
    line = layout.line_start(entry.start)
    above = tuple(one.strip() for one in text[alone.head : line].splitlines())
    behind = text[entry.value.end : alone.tail].strip().removeprefix(",").strip()
    comment = layout.has_comment(alone.head, alone.tail)
    return Carried(in_list, words=words, above=above, behind=behind, comment=comment)


def _put(layout: FileLayout, to: Path, at: int | None, one: Carried) -> Iterator[str]:
    holder, number = place(layout, to, at)
    if (holder.kind == "list") != one.in_list:
        return
    if not holder.entries:
        yield from _into_empty(layout, to, one)
    elif holder.flow:
        if not one.lines:
            newline = layout.newline
            column = layout.column(holder.entries[0].start)
            above = (*one.above, *([one.behind] if one.behind else []))
            comments = "".join(f"{' ' * column}{line}{newline}" for line in above)
            yield in_brackets(layout, holder, number, one.words, comments)
    else:
        column = layout.column(holder.entries[0].start)
        yield in_lines(layout, holder, number, _lines(layout, one, column))


def _into_empty(layout: FileLayout, to: Path, one: Carried) -> Iterator[str]:
    """`[]` or `{}` behind a key becomes the lines that come, below it."""
    above, number = layout.at(to[:-1])
    text = layout.text
    if above is None or above.flow:
        return
    entry = above.entries[number]
    if text[entry.value.start : entry.value.end] not in ("[]", "{}"):
        return
    if not one.lines and not one.above and not one.behind:
        yield f"{text[: entry.value.start + 1]}{one.words}{text[entry.value.end - 1 :]}"
        return
    end = layout.line_end(entry.value.end)
    line = text[: entry.value.start].rstrip(" ") + text[entry.value.end : end]
    lines = _lines(layout, one, layout.column(entry.start) + 2)
    if not line.endswith("\n"):
        line, lines = line + layout.newline, lines.removesuffix(layout.newline)
    yield line + lines + text[end:]


def _lines(layout: FileLayout, one: Carried, column: int) -> str:
    """What is carried as whole lines at a column."""
    if one.lines:
        shift = column - one.column
        return "".join(
            _shifted(line, shift, layout.newline) for line in one.lines.splitlines(keepends=True)
        )
    indent, newline = " " * column, layout.newline
    first = f"{indent}{'- ' if one.in_list else ''}{one.words}"
    behind = f"  {one.behind}" if one.behind else ""
    comments = "".join(f"{indent}{line}{newline}" for line in one.above)
    return f"{comments}{first}{behind}{newline}"


def _shifted(line: str, shift: int, newline: str) -> str:
    line = line.rstrip("\r\n") + newline
    if not line.strip():
        return line
    if shift >= 0:
        return " " * shift + line
    spaces = len(line) - len(line.lstrip(" "))
    return line[min(-shift, spaces) :]
