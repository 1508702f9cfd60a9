"""A walk through a draft kept as a plan of its script, which is walked again with every check."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.library.reading.plan_file import ENDING
from jobaid.operations.studio.tree_edits import as_text, new_id, value_at, values_of, with_item
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.studio.draft_preview import DraftPreview
    from jobaid.operations.studio.studio_work import StudioWork


def keep_as_plan(work: StudioWork, preview: DraftPreview) -> str:
    """Keep what was walked as a plan of the script in hand; its id. Raises `CannotWrite`."""
    file = work.file.removesuffix(".yaml") + ENDING
    content = work.edited.contents.get(file, b"")
    values = values_of(content)
    listed = values if isinstance(values, list) else []
    taken = [as_text(value_at(one, ("id",))) for one in listed]
    path = preview.path
    words = " ".join(dict.fromkeys(one.rpartition("/")[2] for one in path[-2:]))
    id = new_id(words, taken, fallback=f"walk-{len(listed) + 1}")
    plan: dict[str, object] = {"id": id, "about": work.where()}
    if preview.given:
        plan["given"] = dict(preview.given)
    plan["commands"] = [_plain(one) for one in preview.walked]
    plan["path"] = path
    if preview.outcome:
        plan["outcome"] = preview.outcome
    made = with_item(content, (), len(listed), plan)
    work.edited.edit(sentence("keep the walk as plan {plan}", plan=id), {file: made})
    return id


def _plain(command: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in command.items() if value not in ("", None)}
