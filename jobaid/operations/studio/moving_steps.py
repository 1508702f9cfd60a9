"""Steps taken from one script to another: moved, or made a script of their own that is visited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from jobaid.library.editing.blocks import file_text
from jobaid.library.editing.insert import insert
from jobaid.library.editing.move import carry
from jobaid.library.editing.remove import remove
from jobaid.library.editing.replace import set_value
from jobaid.library.editing.rewriting import held_in
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.exchange.exchange_report import listed_of
from jobaid.library.reading.plan_file import ENDING
from jobaid.operations.studio.moved_names import named_anew
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Script
    from jobaid.library.reader import ReadLibrary


class CannotMoveSteps(ErrorInWords, ValueError):
    """Steps cannot be taken there; `words` say why, and nothing is changed."""


def steps_moved(
    reading: ReadLibrary, script: str, steps: Sequence[str], to: str, at: int | None = None
) -> dict[str, bytes | None]:
    """The files with `steps` of `script` in the script `to` instead, in their order.

    `at` is where the first then stands (None: behind the others). What led to them leads there,
    what they led to is named with its script. Comments come along. Raises `CannotMoveSteps`.
    """
    source, target = _script(reading, script), _script(reading, to)
    chosen = _chosen(source, steps)
    if len(chosen) == len(source.steps):
        raise CannotMoveSteps(
            sentence("These are all the steps of “{title}”.", title=source.title.any)
        )
    doubled = [one for one in chosen if target.step(one) is not None]
    if doubled:
        raise CannotMoveSteps(
            sentence(
                "“{title}” has a step `{step}` already. Rename one of them first.",
                title=target.title.any,
                step=doubled[0],
            )
        )
    reading = _with_ways_written(reading, source, chosen)
    from_file, to_file = reading.contents[source.file], reading.contents[target.file]
    first = len(target.steps) if at is None else max(0, min(at, len(target.steps)))
    try:
        for number, id in enumerate(chosen):
            place = ("steps", source.step_number[id])
            to_file = carry(to_file, ("steps", first + number), from_file, place)
        to_file = _leading(to_file, chosen, {one.id: f"{script}/{one.id}" for one in source.steps
                                             if one.id not in chosen})  # fmt: skip
        to_file = _with_fields(to_file, from_file, chosen)
        for id in reversed(chosen):
            from_file = remove(from_file, ("steps", source.step_number[id]))
        from_file = _leading(from_file, None, {id: f"{to}/{id}" for id in chosen})
    except CannotWrite as trouble:
        raise CannotMoveSteps(trouble.words) from trouble
    changed: dict[str, bytes | None] = {source.file: from_file, target.file: to_file}
    changed = named_anew(reading, changed, {f"{script}/{id}": to for id in chosen})
    _must_read(reading, changed)
    return changed


def steps_extracted(
    reading: ReadLibrary, script: str, steps: Sequence[str], new: str, title: str
) -> dict[str, bytes | None]:
    """The files with `steps` of `script` as the script `new`, visited where they stood.

    A step with the id of the first stands in their place and visits `new`; the call goes on where
    the last of them led to. Steps that follow each other, entered only at the first. Raises
    `CannotMoveSteps`.
    """
    source = _script(reading, script)
    chosen = _chosen(source, steps)
    if new in reading.library.scripts:
        raise CannotMoveSteps(sentence("There is a script `{id}` already.", id=new))
    if len(chosen) == len(source.steps):
        raise CannotMoveSteps(
            sentence("These are all the steps of “{title}”.", title=source.title.any)
        )
    numbers = [source.step_number[id] for id in chosen]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        raise CannotMoveSteps(sentence("Only steps that follow each other become a script."))
    content = reading.contents[source.file]
    held = held_in(content)
    rows = held["steps"]
    ends = _ends(rows, chosen, numbers)
    entered = _entered_inside(rows, chosen)
    if entered is not None:
        raise CannotMoveSteps(
            sentence(
                "`{step}` is entered from outside, and a visit begins at its first step.",
                step=entered,
            )
        )
    if len(ends) > 1:
        raise CannotMoveSteps(
            sentence(
                "They lead on to several steps ({steps}); a visit has one way back.",
                steps=", ".join(sorted(ends)),
            )
        )
    first = rows[numbers[0]]
    inner = [_returning(row, ends) for row in (rows[number] for number in numbers)]
    tree: dict[str, Any] = {"id": new, "title": title}
    fields = _fields_of(held, inner)
    if fields:
        tree["fields"] = fields
    tree["steps"] = inner
    visit: dict[str, Any] = {"id": first["id"], "title": title, "visit": new}
    following = rows[numbers[-1] + 1]["id"] if numbers[-1] + 1 < len(rows) else None
    if ends and next(iter(ends)) != following:
        visit["next"] = next(iter(ends))
    try:
        for number in reversed(numbers):
            content = remove(content, ("steps", number))
        content = insert(content, ("steps", numbers[0]), visit)
    except CannotWrite as trouble:
        raise CannotMoveSteps(trouble.words) from trouble
    made = file_text(tree).encode()
    changed: dict[str, bytes | None] = {source.file: content, f"scripts/{new}.yaml": made}
    changed = named_anew(reading, changed, {f"{script}/{id}": new for id in chosen[1:]})
    _must_read(reading, changed)
    return changed


def script_split(
    reading: ReadLibrary, script: str, at: str, new: str, title: str
) -> dict[str, bytes | None]:
    """The files with the step `at` of `script`, and all behind it, as the script `new`.

    What led there leads to the new script, for good. Raises `CannotMoveSteps`.
    """
    source = _script(reading, script)
    if new in reading.library.scripts:
        raise CannotMoveSteps(sentence("There is a script `{id}` already.", id=new))
    _chosen(source, [at])
    number = source.step_number[at]
    if number == 0:
        raise CannotMoveSteps(sentence("Before its first step nothing would be left."))
    steps = [one.id for one in source.steps[number:]]
    seed = file_text({"id": new, "title": title, "steps": [{"id": "x-x", "title": "x"}]}).encode()
    file = f"scripts/{new}.yaml"
    with_seed = reading.with_contents({**reading.contents, file: seed})
    last = source.steps[number - 1]
    changed = steps_moved(
        _with_way_on(with_seed, source, last.id, f"{script}/{at}"), script, steps, new
    )
    changed[file] = remove(changed[file] or b"", ("steps", 0))
    return changed


def scripts_joined(reading: ReadLibrary, script: str, other: str) -> dict[str, bytes | None]:
    """The files with all steps of `other` behind those of `script`, and no `other` any more.

    What led to `other` leads to its steps there; its name is left behind in `was`, so that the
    record follows. Raises `CannotMoveSteps`.
    """
    into, source = _script(reading, script), _script(reading, other)
    doubled = [one.id for one in source.steps if into.step(one.id) is not None]
    if doubled:
        raise CannotMoveSteps(
            sentence(
                "“{title}” has a step `{step}` already. Rename one of them first.",
                title=into.title.any,
                step=doubled[0],
            )
        )
    last, first = into.steps[-1], source.first_step
    if first is None:
        raise CannotMoveSteps(sentence("“{title}” has no step.", title=source.title.any))
    if not last.next and not last.is_ending and not last.returns:
        raise CannotMoveSteps(
            sentence(
                "`{step}` would go on to `{following}` because that stands behind it. Say so by "
                "`next` first.",
                step=last.id,
                following=source.steps[0].id,
            )
        )
    content, taken = reading.contents[into.file], reading.contents[source.file]
    own = {one.id for one in into.steps}
    changed: dict[str, bytes | None] = {source.file: None}
    try:
        for number, step in enumerate(source.steps):
            place = ("steps", source.step_number[step.id])
            content = carry(content, ("steps", len(into.steps) + number), taken, place)
        moved = [one.id for one in source.steps]
        content = _leading(content, moved, {f"{script}/{id}": id for id in own} | {script: (
            into.first_step.id if into.first_step is not None else script)})  # fmt: skip
        content = _with_fields(content, taken, moved)
        names = {f"{other}/{id}": id for id in moved} | {other: first.id}
        content = _leading(content, sorted(own), names)
        content = _leaving_name(content, other)
        changed[into.file] = content
        for file, one in reading.contents.items():
            if file in changed or not file.startswith("scripts/") or file.endswith(ENDING):
                continue
            if other.encode() not in one:
                continue
            names = {f"{other}/{id}": f"{script}/{id}" for id in moved}
            new = _leading(one, None, names | {other: f"{script}/{first.id}"})
            if new != one:
                changed[file] = new
    except CannotWrite as trouble:
        raise CannotMoveSteps(trouble.words) from trouble
    plan = source.file.removesuffix(".yaml") + ENDING
    if plan in reading.contents:
        changed[plan] = None
    steps = {f"{other}/{id}": script for id in moved}
    changed = named_anew(reading, changed, steps, {other: script})
    left = {file: one for file, one in reading.contents.items() if file not in changed}
    _must_read(reading, changed, left)
    return changed


def _leaving_name(content: bytes, name: str) -> bytes:
    held = held_in(content)
    was = [str(one) for one in listed_of(held.get("was"))]
    if name in was:
        return content
    if was:
        return set_value(content, ("was",), [*was, name])
    return insert(content, ("was",), [name], list(held).index("id") + 1)


def _with_way_on(reading: ReadLibrary, source: Script, last: str, to: str) -> ReadLibrary:
    """The script whose last step that stays says where it leads: it led to what follows."""
    step = source.step(last)
    if step is None or step.next or step.is_ending or step.returns:
        return reading
    place = ("steps", source.step_number[last], "next")
    content = set_value(reading.contents[source.file], place, to.partition("/")[2])
    return reading.with_contents({**reading.contents, source.file: content})


# -- parts ---------------------------------------------------------------------------------------


def _script(reading: ReadLibrary, id: str) -> Script:
    found = reading.library.scripts.get(id)
    if found is None:
        raise CannotMoveSteps(sentence("There is no script `{name}` here.", name=id))
    return found


def _chosen(source: Script, steps: Sequence[str]) -> list[str]:
    """The steps in the order in which they stand."""
    unknown = [one for one in steps if source.step(one) is None]
    if unknown or not steps:
        step = unknown[0] if unknown else "?"
        raise CannotMoveSteps(sentence("There is no step `{id}` here.", id=step))
    return [one.id for one in source.steps if one.id in set(steps)]


def _with_ways_written(reading: ReadLibrary, source: Script, chosen: Sequence[str]) -> ReadLibrary:
    """The library with `next` where a step goes on to what stands behind it, and the two part."""
    content = reading.contents[source.file]
    for number, (step, following) in enumerate(pairwise(source.steps)):
        falls = not step.next and not step.is_ending and not step.returns
        if step.answers:
            falls = falls and any(one.go is None for one in step.answers)
        if falls and (step.id in chosen) != (following.id in chosen):
            content = set_value(content, ("steps", number, "next"), following.id)
    if content == reading.contents[source.file]:
        return reading
    return reading.with_contents({**reading.contents, source.file: content})


def _targets(rows: Sequence[Mapping[str, Any]]) -> list[tuple[tuple[str | int, ...], str]]:
    """Every place below some steps that says where to go, and what it names."""
    found: list[tuple[tuple[str | int, ...], str]] = []
    for number, row in enumerate(rows):
        for at, answer in enumerate(listed_of(row.get("answers"))):
            if isinstance(answer, Mapping) and answer.get("go"):
                found.append(((number, "answers", at, "go"), str(answer["go"])))
        goes = row.get("next")
        if isinstance(goes, str):
            found.append(((number, "next"), goes))
        for at, route in enumerate(goes if isinstance(goes, list) else ()):
            if isinstance(route, Mapping) and route.get("go"):
                found.append(((number, "next", at, "go"), str(route["go"])))
            elif isinstance(route, str):
                found.append(((number, "next", at), route))
    return found


def _leading(content: bytes, steps: Sequence[str] | None, names: Mapping[str, str]) -> bytes:
    """The file with other names where its steps (None: all) say where to go, its rules too."""
    held = held_in(content)
    rows = held.get("steps") or []
    for path, told in _targets(rows):
        if told in names and (steps is None or rows[int(path[0])].get("id") in steps):
            content = set_value(content, ("steps", *path), names[told])
    if steps is None:
        for at, rule in enumerate(listed_of(held.get("rules"))):
            if not isinstance(rule, Mapping):
                continue
            if rule.get("until") in names:
                content = set_value(content, ("rules", at, "until"), names[rule["until"]])
            no = rule.get("no")
            if isinstance(no, str) and no in names:
                content = set_value(content, ("rules", at, "no"), names[no])
            elif isinstance(no, list) and any(one in names for one in no):
                wanted = [names.get(str(one), one) for one in no]
                content = set_value(content, ("rules", at, "no"), wanted)
        if held.get("start") in names:
            raise CannotMoveSteps(
                sentence("The script begins with `{step}`; let it begin elsewhere first.",
                         step=held["start"])
            )  # fmt: skip
    return content


def _fields_of(held: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The fields that some steps ask for, as their script declares them."""
    fields = held.get("fields")
    asked = dict.fromkeys(str(name) for row in rows for name in listed_of(row.get("ask")))
    return {name: fields[name] for name in asked if isinstance(fields, Mapping) and name in fields}


def _with_fields(content: bytes, source: bytes, steps: Sequence[str]) -> bytes:
    """The script with the fields declared that the steps that came ask for."""
    held, other = held_in(content), held_in(source)
    rows = [row for row in other["steps"] if row.get("id") in steps]
    known = held.get("fields")
    for name, field in _fields_of(other, rows).items():
        if not isinstance(known, Mapping):
            content = insert(content, ("fields",), {name: field}, _place_of_fields(held))
            held = held_in(content)
            known = held["fields"]
        elif name not in known:
            content = carry(content, ("fields", name), source, ("fields", name))
    return content


def _place_of_fields(held: Mapping[str, Any]) -> int:
    keys = list(held)
    return keys.index("steps") if "steps" in keys else len(keys)


def _ends(
    rows: Sequence[Mapping[str, Any]], chosen: Sequence[str], numbers: Sequence[int]
) -> set[str]:
    """Where the chosen steps lead to outside of themselves."""
    inside = [rows[number] for number in numbers]
    found = {told for _, told in _targets(inside) if told not in chosen}
    last = inside[-1]
    falls = not last.get("next") and not (last.get("outcome") and not last.get("answers"))
    open_answers = any(
        not one.get("go") for one in listed_of(last.get("answers")) if isinstance(one, Mapping)
    )
    if falls and (open_answers or not last.get("answers")) and numbers[-1] + 1 < len(rows):
        found.add(str(rows[numbers[-1] + 1]["id"]))
    return found


def _entered_inside(rows: Sequence[Mapping[str, Any]], chosen: Sequence[str]) -> str | None:
    """A step behind the first of the chosen that something outside leads to."""
    outside = [row for row in rows if row.get("id") not in chosen]
    return next((told for _, told in _targets(outside) if told in chosen[1:]), None)


def _returning(row: Mapping[str, Any], ends: set[str]) -> dict[str, Any]:
    """A step of the new script: what led out of it ends the visit."""
    step = dict(row)
    answers = []
    returns = False
    for answer in listed_of(row.get("answers")):
        one = dict(answer) if isinstance(answer, Mapping) else answer
        if isinstance(one, dict) and one.get("go") in ends:
            del one["go"]
            returns = True
        answers.append(one)
    if answers:
        step["answers"] = answers
    goes = row.get("next")
    if isinstance(goes, str) and goes in ends:
        del step["next"]
        returns = True
    elif isinstance(goes, list) and any(_goes_to(one) in ends for one in goes):
        raise CannotMoveSteps(
            sentence("`{step}` leads out of them on a condition; a visit has one way back.",
                     step=row.get("id"))
        )  # fmt: skip
    if returns:
        step["return"] = True
    return step


def _goes_to(route: Any) -> str:
    return str(route.get("go")) if isinstance(route, Mapping) else str(route)


def _must_read(
    reading: ReadLibrary,
    changed: Mapping[str, bytes | None],
    rest: Mapping[str, bytes] | None = None,
) -> None:
    """The scripts have to be readable afterwards; `rest` are the other files (None: as now)."""
    known = {(one.file, one.code, one.words) for one in reading.findings if one.is_error}
    there = {file: one for file, one in changed.items() if one is not None}
    after = reading.with_contents({**(reading.contents if rest is None else rest), **there})
    for one in after.findings:
        if one.is_error and (one.file, one.code, one.words) not in known:
            raise CannotMoveSteps(one.words)
