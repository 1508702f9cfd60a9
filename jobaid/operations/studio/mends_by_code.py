"""The ways to mend that belong to a kind of finding, the likeliest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from jobaid.library.findings import nearest
from jobaid.library.reading.nodes import FIELD_NAME, ID
from jobaid.library.reading.plan_file import ENDING
from jobaid.library.written_numbers import number_as_written
from jobaid.operations.studio.changed_plans import plan_as_it_goes, with_new_way
from jobaid.operations.studio.deleting import deletion
from jobaid.operations.studio.mending_place import QUOTED, Mend, MendedFile, MendingPlace
from jobaid.operations.studio.step_form import with_new_step
from jobaid.operations.studio.studio_view import is_script
from jobaid.operations.studio.tree_edits import (
    as_text,
    values_of,
    with_item,
    with_set,
)
from jobaid.operations.studio.written_plans import plans_written
from jobaid.sentences import sentence

if TYPE_CHECKING:
    pass


def _new_target(place: MendingPlace) -> Iterator[Mend]:
    name = as_text(place.value)
    if is_script(place.finding.file) and ID.fullmatch(name) and name != "none":
        words = sentence("Make the step `{name}`", name=name)
        yield Mend(words, partial(_step_made, place, name))


def _step_made(place: MendingPlace, name: str) -> MendedFile:
    steps = place.at("steps")
    title = name.replace("-", " ").capitalize()
    content, id = with_new_step(place.content, title, len(steps))
    if id != name:
        content = with_set(content, ("steps", len(steps), "id"), name)
    return place.changed(content)


def _way_out(place: MendingPlace) -> Iterator[Mend]:
    """A way on that leads nowhere goes; an answer then takes its step's way."""
    path = place.path
    if path[-1:] == ("start",):
        yield Mend(sentence("Begin with the first step"), partial(place.without, path))
    elif path[-1:] == ("go",) and "answers" in path:
        yield Mend(sentence("Let it take the step's way on"), partial(place.without, path))
    elif "next" in path:
        route = path[:-1] if path[-1] == "go" else path
        yield Mend(sentence("Leave this way on out"), partial(place.without, route))


def left_out(place: MendingPlace) -> Iterator[Mend]:
    """What stands there goes."""
    yield Mend(sentence("Leave it out"), partial(place.without, place.path))


_LISTS = {"never": "never", "may": "may", "outcome": "outcomes"}


def _entry_made(place: MendingPlace) -> Iterator[Mend]:
    """The house's list gets an entry of that name, still to be filled in."""
    key = next((one for one in reversed(place.path) if isinstance(one, str)), "")
    name, file = as_text(place.value), f"{_LISTS.get(key, '')}.yaml"
    if ID.fullmatch(name) is None or key not in _LISTS:
        return
    said = "label" if key == "outcome" else "text"
    item: dict[str, object] = {"id": name, said: name.replace("-", " ").capitalize()}
    if key == "outcome":
        item["kind"] = "neutral"

    def made() -> MendedFile:
        content = place.reading.contents.get(file, b"")
        return {file: with_item(content, (), len(values_of(content) or ()), item)}

    yield Mend(sentence("Add `{name}` to `{file}`", name=name, file=file), made)


def _field_declared(place: MendingPlace) -> Iterator[Mend]:
    """The script declares what is asked for, or named."""
    names = QUOTED.findall(place.finding.words)
    name = as_text(place.value) if place.finding.code == "JA060" else (names[-1] if names else "")
    if not is_script(place.finding.file) or FIELD_NAME.fullmatch(name) is None:
        return
    label = name.rpartition(".")[2].replace("_", " ").capitalize()
    fields = place.at("fields")

    def declared() -> MendedFile:
        if isinstance(fields, list):
            item = {"name": name, "label": label, "kind": "text"}
            return place.changed(with_item(place.content, ("fields",), len(fields), item))
        return place.with_set(("fields", name), {"label": label, "kind": "text"})

    yield Mend(sentence("Declare the field `{name}`", name=name), declared)


def _thing_deleted(kind: str, place: MendingPlace) -> Iterator[Mend]:
    """What nothing uses goes, with what names it all the same."""
    path = place.path if place.path[-1:] != ("id",) else place.path[:-1]
    if kind == "field":
        name = str(path[-1])
    else:
        name = as_text(place.at(*path, "id"))
        if kind == "step":
            name = f"{as_text(place.at('id'))}/{name}"
    words = sentence("Delete `{name}`", name=name.rpartition("/")[2])
    yield Mend(words, lambda: deletion(place.reading, kind, name).mended)


def _asked_for(place: MendingPlace) -> Iterator[Mend]:
    steps = place.at("steps")
    if isinstance(steps, list) and steps:
        asked = place.at("steps", 0, "ask")
        name = str(place.path[-1])
        title = as_text(place.at("steps", 0, "title")) or as_text(place.at("steps", 0, "id"))
        at = len(asked) if isinstance(asked, list) else int(asked is not None)
        made = partial(with_item, place.content, ("steps", 0, "ask"), at, name)
        words = sentence("Ask for it at “{step}”", step=title)
        yield Mend(words, lambda: place.changed(made()))


def _outcomes_of(place: MendingPlace) -> Iterator[Mend]:
    """The call ends there with an outcome: one of this script, else one that most steps have."""
    library = place.reading.library
    own = [
        as_text(step.get("outcome"))
        for step in place.at("steps") or ()
        if isinstance(step, Mapping) and step.get("outcome")
    ]
    often = Counter(step.outcome for script in library for step in script.steps)
    others = sorted(library.outcomes, key=lambda id: -often[id])
    wanted = dict.fromkeys(one for one in (*own, *others) if one in library.outcomes)
    for id in list(wanted)[:3]:
        label = library.outcomes[id].label.text(library.house.languages[0], ())
        words = sentence("End the call there with “{outcome}”", outcome=label or id)
        yield Mend(words, partial(place.with_set, (*place.path[:2], "outcome"), id))


def _file_renamed(place: MendingPlace) -> Iterator[Mend]:
    id, file = as_text(place.value), place.finding.file
    new = f"{file.rpartition('/')[0]}/{id}.yaml"
    if ID.fullmatch(id) and new not in place.reading.contents:
        yield Mend(
            sentence("Call the file `{name}`", name=f"{id}.yaml"), partial(_moved, place, new)
        )


def _moved(place: MendingPlace, new: str) -> MendedFile:
    file = place.finding.file
    found: MendedFile = {file: None, new: place.content}
    plans = file.removesuffix(".yaml") + ENDING
    if is_script(file) and plans in place.reading.contents:
        found |= {plans: None, new.removesuffix(".yaml") + ENDING: place.reading.contents[plans]}
    return found


def _plans_without_script(place: MendingPlace) -> Iterator[Mend]:
    file, contents = place.finding.file, place.reading.contents
    alone = {
        one.removesuffix(".yaml") + ENDING
        for one in contents
        if is_script(one) and one.removesuffix(".yaml") + ENDING not in contents
    }
    near = nearest(file, alone)
    if near is not None:
        words = sentence("Call the file `{name}`", name=near.rpartition("/")[2])
        yield Mend(words, lambda: {file: None, near: place.content})
    yield Mend(sentence("Delete this file"), lambda: {place.finding.file: None})


def _own_words(place: MendingPlace) -> Iterator[Mend]:
    step = place.path[:2]
    if place.finding.code == "JA083":
        yield Mend(
            sentence("Make the wording exact"), partial(place.with_set, (*step, "wording"), "exact")
        )
        yield Mend(sentence("Leave the reason out"), partial(place.without, place.path))
    else:
        yield Mend(
            sentence("Leave the wording to the agent"), partial(place.without, (*step, "wording"))
        )


TO_TRANSLATE = "TODO"
"""What a text begins with that is still to be translated: a check goes on naming it."""


def _to_translate(place: MendingPlace) -> Iterator[Mend]:
    """The first language's text, marked, where the translation goes."""
    languages = place.reading.library.house.languages
    names = QUOTED.findall(place.finding.words)
    language = names[-1] if names else ""
    if language not in languages:
        return
    value = place.value
    told = value.get(languages[0]) if isinstance(value, Mapping) else value
    if not isinstance(told, str) or not told.strip():
        return
    marked = f"{TO_TRANSLATE} {told.rstrip()}"
    words = sentence("Put the text there, marked as still to be translated")
    if isinstance(value, Mapping):
        yield Mend(words, partial(place.with_set, (*place.path, language), marked))
    else:
        both = {languages[0]: told.rstrip(), language: marked}
        yield Mend(words, partial(place.with_set, place.path, both))


def _language_listed(place: MendingPlace) -> Iterator[Mend]:
    languages = place.reading.library.house.languages
    code = str(place.path[-1])
    house = place.reading.contents.get("library.yaml", b"")
    added = partial(with_item, house, ("languages",), len(languages), code)
    words = sentence("Add `{language}` to the house's languages", language=code)
    yield Mend(words, lambda: {"library.yaml": added()})
    yield Mend(sentence("Leave it out"), partial(place.without, place.path))


def _no_question(place: MendingPlace) -> Iterator[Mend]:
    yield Mend(sentence("Ask nothing here"), partial(place.with_set, place.path, "none"))


_SIGN = re.compile(r"[£$€¥]\s?(?=\{\{[^{}]*\|\s*money)|(?<=\}\})\s?[£$€¥]", re.DOTALL)


def _one_currency(place: MendingPlace) -> Iterator[Mend]:
    text = as_text(place.value)
    if _SIGN.search(text):
        told = _SIGN.sub("", text)
        yield Mend(sentence("Delete the sign"), partial(place.with_set, place.path, told))


def _swapped(place: MendingPlace) -> Iterator[Mend]:
    holder = place.path[:-1]
    first, last = place.at(*holder, "from"), place.at(*holder, "until")
    if first is not None and last is not None:

        def swapped() -> MendedFile:
            content = with_set(place.content, (*holder, "from"), last)
            return place.changed(with_set(content, (*holder, "until"), first))

        yield Mend(sentence("Swap the two"), swapped)


def _as_list(place: MendingPlace) -> Iterator[Mend]:
    if place.path and not isinstance(place.value, list | Mapping):
        words = sentence("Make it a list of one")
        yield Mend(words, partial(place.with_set, place.path, [place.value]))


def _entry_left_out(place: MendingPlace) -> Iterator[Mend]:
    """The whole entry of the list in which it stands."""
    depth = max((at for at, one in enumerate(place.path) if isinstance(one, int)), default=-1)
    if depth >= 0:
        entry = place.path[: depth + 1]
        yield Mend(sentence("Take the entry out"), partial(place.without, entry))


_NEW_VALUE = re.compile(r"^Write `(?:\w+: )?([^`]+)`\.$|^Write ([\d.]+)\.$")


def _as_told(place: MendingPlace) -> Iterator[Mend]:
    """A value that the finding itself writes out."""
    found = _NEW_VALUE.match(place.finding.fix or "")
    if found is not None and not isinstance(place.value, list | Mapping) and place.path:
        new: object = found[1] or number_as_written(found[2])
        words = sentence("Write `{name}`", name=str(found[1] or found[2]))
        yield Mend(words, partial(place.with_set, place.path, new))


def _one_of(place: MendingPlace) -> Iterator[Mend]:
    """One of the words that the finding lists."""
    _, sign, listed = place.finding.words.rpartition("one of: ")
    if sign:
        for one in listed.rstrip(".").split(", ")[:4]:
            words = sentence("Write `{name}`", name=one)
            yield Mend(words, partial(place.with_set, place.path, one))


def _known_id(place: MendingPlace) -> Iterator[Mend]:
    """An id where there is none, as the finding writes it out."""
    found = re.match(r"^Write `id: ([a-z0-9-]+)`\.$", place.finding.fix or "")
    if found is not None:
        holder = place.path[:-1] if not isinstance(place.value, Mapping) else place.path
        words = sentence("Give it the id `{id}`", id=found[1])
        yield Mend(words, partial(place.with_set, (*holder, "id"), found[1]))


def _heard_as_titled(place: MendingPlace) -> Iterator[Mend]:
    """Callers say its title, until somebody writes what they say."""
    title = place.at("title")
    told = list(title.values()) if isinstance(title, Mapping) else [title]
    if is_script(place.finding.file) and told and all(isinstance(one, str) for one in told):
        words = sentence("Let it be found by “{title}”", title=told[0])
        by_language = {key: [one] for key, one in title.items()} if len(told) > 1 else told
        yield Mend(words, partial(place.with_set, ("heard",), by_language))


def _plans_written(place: MendingPlace) -> Iterator[Mend]:
    """Plans that take what no plan takes, found by walking."""
    script = _script_beside(place)
    if script is not None:
        yield Mend(
            sentence("Write plans that take every answer"),
            lambda: dict(plans_written(place.reading, script)),
        )


def _new_way_kept(place: MendingPlace) -> Iterator[Mend]:
    """The plan expects the way that it goes now."""
    script, at = _script_beside(place), place.path[0] if place.path else None
    id = None if at is None else place.at(at, "id")
    if script is None or not isinstance(at, int) or not isinstance(id, str):
        return
    plans = place.reading.library.plans.get(script, ())
    plan = next((one for one in plans if one.id == id), None)
    now = None if plan is None else plan_as_it_goes(place.reading.library, plan)
    if now is not None and not now.stops:
        yield Mend(
            sentence("Keep the new way as the plan"),
            lambda: place.changed(with_new_way(place.content, at, now)),
        )


def _script_beside(place: MendingPlace) -> str | None:
    """The script that the file is of: its own, or that of its plans."""
    file = place.finding.file
    own = file.removesuffix(ENDING) + ".yaml" if file.endswith(ENDING) else file
    return next((one.id for one in place.reading.library if one.file == own), None)


MENDS_BY_CODE: Mapping[str, tuple[Callable[[MendingPlace], Iterator[Mend]], ...]] = {
    "JA018": (_as_list,),
    "JA021": (_known_id,),
    "JA024": (_file_renamed,),
    "JA026": (_one_of,),
    "JA030": (_as_told,),
    "JA031": (_plans_without_script,),
    "JA050": (_new_target, _way_out),
    "JA051": (left_out,),
    "JA052": (left_out,),
    "JA053": (_entry_made, left_out),
    "JA054": (_entry_made, left_out),
    "JA055": (_entry_made, left_out),
    "JA056": (left_out,),
    "JA058": (left_out,),
    "JA060": (_field_declared, left_out),
    "JA061": (_field_declared,),
    "JA062": (_field_declared,),
    "JA063": (left_out,),
    "JA067": (partial(_thing_deleted, "field"), _asked_for),
    "JA071": (_outcomes_of,),
    "JA072": (partial(_thing_deleted, "step"),),
    "JA074": (_outcomes_of,),
    "JA075": (_entry_left_out,),
    "JA079": (_heard_as_titled,),
    "JA082": (_own_words,),
    "JA083": (_own_words,),
    "JA092": (_to_translate,),
    "JA094": (_language_listed,),
    "JA097": (partial(_thing_deleted, "outcome"),),
    "JA099": (_plans_written,),
    "JA106": (_entry_left_out,),
    "JA107": (_no_question,),
    "JA110": (_one_currency,),
    "JA111": (left_out,),
    "JA113": (_as_told,),
    "JA115": (_swapped,),
    "JA116": (left_out,),
    "JA120": (_new_way_kept, _entry_left_out),
    "JA121": (_entry_left_out,),
    "JA122": (_plans_written,),
}
