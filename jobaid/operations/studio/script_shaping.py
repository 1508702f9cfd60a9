"""Scripts taken apart and put together, as a person asks for it, with a name for undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from jobaid.operations.studio.moving_steps import (
    CannotMoveSteps,
    script_split,
    scripts_joined,
    steps_extracted,
    steps_moved,
)
from jobaid.operations.studio.tree_edits import new_id
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import counted, sentence

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary

Shaping = Literal["move", "extract", "split", "join"]


@dataclass(frozen=True, slots=True)
class ShapingAsked:
    """What to do with the steps `first` to `last` of `script`: into the script `to`, or (extract,
    split) one with a new `title`. To join is to take all of `to` into `script`.
    """

    what: Shaping
    script: str
    first: str = ""
    last: str = ""
    to: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class ShapedScripts:
    """What it comes to: the files, its name for undo, and the file to look at then."""

    deed: str
    files: Mapping[str, bytes | None]
    file: str


def told_ahead(
    asked: ShapingAsked, own: Sequence[str], others: Mapping[str, tuple[str, int]]
) -> str:
    """How many steps and scripts it is about, before it is done; "" while that is open.

    `own` are the steps of the script, `others` title and number of steps of every other one.
    """
    title, count = others.get(asked.to, ("", 0))
    if asked.what == "join":
        every = len(own) + count
        return title and counted(
            every,
            "2 scripts, 1 step: they become one script.",
            "2 scripts, %Ln steps: they become one script.",
        )
    if asked.first not in own:
        return ""
    at = own.index(asked.first)
    if asked.what == "split":
        rest = counted(at, "1 stays here", "%Ln stay here")
        return counted(
            len(own) - at,
            "1 step becomes the new script; {rest}.",
            "%Ln steps become the new script; {rest}.",
            rest=rest,
        )
    number = len(_span(own, asked))
    if asked.what == "extract":
        return counted(number, "1 step becomes the new script.", "%Ln steps become the new script.")
    if not title:
        return counted(number, "1 step goes to another script.", "%Ln steps go to another script.")
    return counted(number, "1 step goes to “{title}”.", "%Ln steps go to “{title}”.", title=title)


def _span(ids: Sequence[str], asked: ShapingAsked) -> Sequence[str]:
    """From the first of its steps to the last."""
    at = ids.index(asked.first)
    to = ids.index(asked.last) if asked.last in ids else at
    return ids[min(at, to) : max(at, to) + 1]


def shaped(reading: ReadLibrary, asked: ShapingAsked) -> ShapedScripts:
    """Take scripts apart, or put them together. Raises `CannotMoveSteps` in words."""
    script = reading.library.scripts.get(asked.script)
    if script is None:
        raise CannotMoveSteps(sentence("There is no script `{name}` here.", name=asked.script))
    ids = [one.id for one in script.steps]
    title = " ".join(asked.title.split())
    if asked.what in ("extract", "split") and not title:
        raise CannotMoveSteps(sentence("Give the new script a title."))
    if asked.what in ("move", "join") and asked.to not in reading.library.scripts:
        raise CannotMoveSteps(sentence("Say which script."))
    new = new_id(title, reading.library.scripts, fallback=f"{asked.script}-2")
    if asked.what == "join":
        files = scripts_joined(reading, asked.script, asked.to)
        deed = sentence("join {other} to {script}", other=asked.to, script=asked.script)
        return ShapedScripts(deed, files, script.file)
    if asked.first not in ids:
        raise CannotMoveSteps(sentence("Take a step in hand first."))
    if asked.what == "split":
        changed = script_split(reading, asked.script, asked.first, new, title)
        deed = sentence("split {script} at {step}", script=asked.script, step=asked.first)
        return ShapedScripts(deed, changed, f"scripts/{new}.yaml")
    steps = _span(ids, asked)
    if asked.what == "extract":
        changed = steps_extracted(reading, asked.script, steps, new, title)
        deed = sentence("make {title} of steps of {script}", title=title, script=asked.script)
        return ShapedScripts(deed, changed, f"scripts/{new}.yaml")
    if asked.to == asked.script:
        raise CannotMoveSteps(sentence("They stand in this script already."))
    changed = steps_moved(reading, asked.script, steps, asked.to)
    deed = counted(
        len(steps), "move a step to {script}", "move %Ln steps to {script}", script=asked.to
    )
    return ShapedScripts(deed, changed, reading.library.scripts[asked.to].file)
