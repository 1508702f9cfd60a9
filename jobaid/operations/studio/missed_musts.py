"""Items that must be done and that a draft's ways pass by, put where calls would pass."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.operations.studio.tree_edits import as_text, value_at, values_of, with_item, words_at
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.studio.studio_work import StudioWork
    from jobaid.operations.studio.what_if import WalkedWay


def step_for_item(item: str, way: WalkedWay) -> str | None:
    """The step at which a call would be when `item` (`script/step/id`) was due; None for none.

    The item's own step where the new way enters it; else the one that is entered in its place.
    """
    step = item.rpartition("/")[0]
    if step in way.now:
        return step
    if step not in way.was or not way.now:
        return None
    shared = 0
    for one, other in zip(way.was, way.now, strict=False):
        if one != other:
            break
        shared += 1
    return way.now[min(shared, len(way.now) - 1)]


def put_item_there(work: StudioWork, item: str, way: WalkedWay) -> bool:
    """Put an item that would be missed into the draft where calls would pass; tells whether.

    Raises `CannotWrite` in words.
    """
    target = step_for_item(item, way)
    there = None if target is None else _place(work.edited.contents, target)
    step, _, id = item.rpartition("/")
    found = _place(work.live, step)
    if there is None or found is None:
        return False
    listed = value_at(values_of(work.live[found[0]]), (*found[1], "do"))
    held = next(
        (one for one in listed or () if isinstance(one, Mapping) and one.get("id") == id), None
    )
    file, path = there
    content = work.edited.contents[file]
    values = values_of(content)
    known = value_at(values, (*path, "do")) or []
    if held is None or any(isinstance(one, Mapping) and one.get("id") == id for one in known):
        return False
    languages = work.languages
    title = words_at(values, (*path, "title"), languages[0], languages)
    deed = sentence("put the item {item} into {step}", item=id, step=title or (target or ""))
    return work.edited.edit(deed, {file: with_item(content, (*path, "do"), len(known), dict(held))})


def _place(contents: Mapping[str, bytes], step: str) -> tuple[str, tuple[str, int]] | None:
    """The file and path of a step by `script/step`."""
    script, _, id = step.partition("/")
    for file, content in contents.items():
        if not file.startswith("scripts/") or file.endswith(".plan.yaml"):
            continue
        values = values_of(content)
        if as_text(value_at(values, ("id",))) != script:
            continue
        steps = value_at(values, ("steps",))
        for at in range(len(steps) if isinstance(steps, list) else 0):
            if value_at(steps, (at, "id")) == id:
                return file, ("steps", at)
    return None
