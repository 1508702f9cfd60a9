"""What names a step that stands in another script now: plans, scenarios, scorecards, the lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.editing.respell import respell
from jobaid.library.editing.rewriting import EntryPath, held_in
from jobaid.library.reading.plan_file import ENDING
from jobaid.library.references.index import references_in

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary
    from jobaid.library.references.reference import Reference


def named_anew(
    reading: ReadLibrary,
    changed: Mapping[str, bytes | None],
    steps: Mapping[str, str],
    scripts: Mapping[str, str] | None = None,
) -> dict[str, bytes | None]:
    """The changed files, with those that name `steps` (`script/step` to the script it is in now) or
    `scripts` (to the one it is now) outside of scripts. Raises `CannotWrite`.
    """
    names = scripts or {}
    by_place: dict[str, dict[tuple[EntryPath, bool], list[Reference]]] = {}
    for one in _outside_of_scripts(reading):
        if one.defines or not one.path or changed.get(one.file, b"") is None:
            continue
        wanted = steps if one.kind == "step" else names if one.kind == "script" else {}
        if one.name in wanted:
            places = by_place.setdefault(one.file, {})
            places.setdefault((one.path, one.is_key), []).append(one)
    found = dict(changed)
    for file, places in by_place.items():
        content = reading.contents[file]
        held = held_in(content)
        texts = {
            place: _text(_at(held, place), inside, steps, names) for place, inside in places.items()
        }
        found[file] = respell(content, texts)
    return found


def _outside_of_scripts(reading: ReadLibrary) -> Iterator[Reference]:
    """What files other than scripts name: of a large library scripts are nearly all."""
    for file in reading.contents:
        if not file.startswith("scripts/") or file.endswith(ENDING):
            yield from references_in(reading, file)


def _at(held: object, place: tuple[EntryPath, bool]) -> str:
    path, is_key = place
    if is_key:
        return str(path[-1])
    for key in path:
        held = held[key]  # type: ignore[index]
    return str(held)


def _text(
    text: str, inside: list[Reference], steps: Mapping[str, str], names: Mapping[str, str]
) -> str:
    of_steps = [one for one in inside if one.kind == "step"]
    if not of_steps:
        one = inside[0]
        return text[: one.start] + names[one.name] + text[one.end :]
    for one in sorted(of_steps, key=lambda one: -one.start):
        script = one.name.partition("/")[0]
        before = text[: one.start].removesuffix(f"{script}/")
        text = f"{before}{steps[one.name]}/{text[one.start :]}"
    return text
