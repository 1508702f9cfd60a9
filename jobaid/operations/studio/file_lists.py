"""Lists of a house whose entries are files of their own, edited as those of its other lists are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jobaid.operations.studio.tree_edits import as_text, new_id, value_at, values_of, with_set
from jobaid.sentences import sentence

FILE_LISTS: Mapping[str, str] = {"scenarios": sentence("Practice customers")}
"""Such lists by the name of their folder."""

SCHEMA_OF: Mapping[str, str] = {"scenarios": "scenario"}
"""The schema of a file of each."""

_NEW_SCENARIO = b"""persona: {mood: calm, patience: 3}
pass_at: 80
"""


def files_of(contents: Mapping[str, bytes], name: str) -> list[str]:
    """The files of a list, in the order in which they are shown."""
    folder = f"{name}/"
    return sorted(one for one in contents if one.startswith(folder) and one.endswith(".yaml"))


def entry_of_file(content: bytes, file: str, languages: Sequence[str]) -> tuple[str, str]:
    """Id and title of such a file; its name where it cannot be read."""
    values = values_of(content)
    name = file.rpartition("/")[2].removesuffix(".yaml")
    title = value_at(values, ("title",))
    if isinstance(title, Mapping):
        title = title.get(languages[0]) or next(iter(title.values()), "")
    id = as_text(value_at(values, ("id",))) or name
    return id, as_text(title) or id


def new_scenario(
    words: str, contents: Mapping[str, bytes], scripts: Sequence[tuple[str, str]]
) -> tuple[str, bytes]:
    """A file for a scenario called `words`, with what every one needs; its path and content.

    Its call begins with the script that the words name, else with the first of `scripts`
    (id, title).
    """
    taken = [
        one.rpartition("/")[2].removesuffix(".yaml") for one in files_of(contents, "scenarios")
    ]
    id = new_id(words, taken, fallback=f"scenario-{len(taken) + 1}")
    said = words.casefold()
    named = [one for one, title in scripts if title.casefold() in said or one in said]
    script = named[0] if named else scripts[0][0] if scripts else ""
    content = b"id: " + id.encode() + b"\n" + _NEW_SCENARIO
    content = with_set(content, ("title",), words)
    return f"scenarios/{id}.yaml", with_set(content, ("script",), script)
