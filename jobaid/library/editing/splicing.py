"""Trying an edit on the text of a file, and believing only what reads as it was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

import yaml

from jobaid.library.editing.composed_file import composed
from jobaid.library.editing.trees import CannotWrite, Path, PlainTree, same
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.library.yaml_source import Node

BOM = b"\xef\xbb\xbf"


def spliced(
    content: bytes,
    path: Path,
    change: Callable[[PlainTree], PlainTree],
    tries: Callable[[str, Node], Iterable[str]],
) -> bytes:
    """The file after an edit at `path`.

    `change` makes of the file's tree what it must be afterwards (LookupError: no such place),
    `tries` gives texts of which the first that reads as just that is taken. Raises `CannotWrite`
    where the file cannot be read or no text does.
    """
    held = composed(content)
    if held.root is None:
        why = held.findings[0].words if held.findings else sentence("It is empty.")
        raise CannotWrite(joined(sentence("The file cannot be read, so nothing is written."), why))
    try:
        wanted = change(held.tree)
    except LookupError as error:
        words = sentence("The file has no place {place}.", place=shown(path))
        raise CannotWrite(words) from error
    if same(held.tree, wanted):
        return content
    bom = BOM if content.startswith(BOM) else b""
    # Through an alias there are places that do not stand in the text.
    with suppress(LookupError, yaml.YAMLError):
        for text in tries(held.text, held.root):
            written = bom + text.encode()
            if _reads_as(written, wanted, len(held.findings)):
                return written
    raise CannotWrite(
        sentence(
            "{place} cannot be changed like this: it holds a character that no file can show, or "
            "what stands there is used elsewhere through an alias (`*name`). Nothing is written.",
            place=shown(path),
        )
    )


def _reads_as(content: bytes, wanted: PlainTree, findings: int) -> bool:
    """Whether these bytes are the wanted values, with no more findings than before."""
    held = composed(content)
    return held.root is not None and len(held.findings) <= findings and same(held.tree, wanted)


def shown(path: Path) -> str:
    """A path as people read it."""
    return "`" + " > ".join(str(one) for one in path) + "`"
