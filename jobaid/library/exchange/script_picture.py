"""A script as a picture: a box for each step, an arrow for each answer and way on.

A box shows the title and the first words. An arrow that an answer takes has its label; one that is
a way on has none, or `when ...` where it is taken on a condition.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from jobaid.library.exchange.exchange_report import (
    CannotExchange,
    ExchangeReport,
    IncomingScript,
    OutgoingScript,
    listed_of,
    lose_languages,
    lose_rest,
)
from jobaid.library.exchange.script_ids import id_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

FIRST_WORDS = 9
_WHY = sentence("A picture shows titles, first words, and where the answers lead.")
_WHEN = "when "
ENDED = "ended"
"""The outcome of a step at which a picture ends: it says no other."""


@dataclass(frozen=True, slots=True)
class PictureBox:
    """A box: a step, or (`elsewhere`) another script that an arrow leads to."""

    id: str
    label: str
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class PictureArrow:
    """An arrow between two boxes, by their ids; `condition`: it is a way on that waits for one."""

    origin: str
    target: str
    label: str = ""
    condition: bool = False
    id: str = ""


@dataclass(slots=True)
class ScriptPicture:
    """The boxes and arrows of a script, the first box is where it begins."""

    name: str
    title: str
    boxes: list[PictureBox] = field(default_factory=list)
    arrows: list[PictureArrow] = field(default_factory=list)


def picture_of(script: OutgoingScript, report: ExchangeReport) -> ScriptPicture:
    """The picture of a script; what it does not show is told."""
    picture = ScriptPicture(script.id, script.title)
    steps = script.steps()
    start = script.tree.get("start")
    steps.sort(key=lambda one: one["id"] != start)  # stable: only the start goes to the front
    order = [str(one["id"]) for one in script.steps()]
    for step in steps:
        said = " ".join(script.text(step.get("say")).split())
        words = said.split(" ")
        first = " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")
        label = script.step_title(step) + (f"\n{first}" if first else "")
        picture.boxes.append(PictureBox(str(step["id"]), label))
        at = f"{script.id}/{step['id']}"
        if len(words) > FIRST_WORDS:
            report.lose(at, sentence("all but the first words of `say`"), _WHY)
        lose_languages(report, script, at, sentence("what is said"), step.get("say"))
    for step in steps:
        _arrows(script, step, order, picture, report)
    there = {one.id for one in picture.boxes}
    elsewhere = dict.fromkeys(one.target for one in picture.arrows if one.target not in there)
    picture.boxes += [PictureBox(id, id, elsewhere=True) for id in elsewhere]
    lose_rest(report, script, {"title", "start"}, {"title", "say", "next"}, _WHY)
    return picture


def _arrows(
    script: OutgoingScript,
    step: Mapping[str, Any],
    order: Sequence[str],
    picture: ScriptPicture,
    report: ExchangeReport,
) -> None:
    origin = str(step["id"])
    at = f"{script.id}/{origin}"
    ways = _ways_on(step, order)
    answers = [one for one in listed_of(step.get("answers")) if isinstance(one, Mapping)]
    for answer in answers:
        label = " ".join(script.text(answer.get("label")).split())
        id = str(answer.get("id") or "")
        goes = [(str(answer["go"]), "")] if answer.get("go") else ways
        if not goes:
            report.lose(
                f"{at}/{id}",
                sentence("the answer"),
                sentence("It leads nowhere, so there is no arrow."),
            )
        for target, when in goes:
            shown = f"{label} ({_WHEN}{when})" if when else label
            picture.arrows.append(PictureArrow(origin, target, shown, id=id))
        lose_languages(report, script, f"{at}/{id}", sentence("the label"), answer.get("label"))
        for key in answer:
            if key not in ("id", "label", "go", "was"):
                report.lose(f"{at}/{id}", sentence("`{key}`", key=key), _WHY)
    if not answers or step.get("next"):
        for target, when in ways:
            label = f"{_WHEN}{when}" if when else ""
            picture.arrows.append(PictureArrow(origin, target, label, condition=bool(when)))


def _ways_on(step: Mapping[str, Any], order: Sequence[str]) -> list[tuple[str, str]]:
    """(target, condition) of a step's ways on; the following step where it names none."""
    found = []
    for route in listed_of(step.get("next")):
        if isinstance(route, Mapping):
            found.append((str(route.get("go") or ""), str(route.get("when") or "")))
        else:
            found.append((str(route), ""))
    found = [one for one in found if one[0]]
    if found or step.get("return") or (step.get("outcome") and not step.get("answers")):
        return found
    at = list(order).index(str(step["id"]))
    return [(order[at + 1], "")] if at + 1 < len(order) else []


# -- reading ------------------------------------------------------------------------------------


def script_from_picture(picture: ScriptPicture, report: ExchangeReport) -> IncomingScript:
    """The script that a picture shows. Raises CannotExchange where it shows no box."""
    leaving = {one.origin for one in picture.arrows}
    # A box that something leads on from is a step, whatever its shape.
    picture.boxes = [
        PictureBox(one.id, one.label) if one.id in leaving else one for one in picture.boxes
    ]
    steps = [one for one in picture.boxes if not one.elsewhere]
    if not steps:
        raise CannotExchange(sentence("There is no box in this picture, so there is no step."))
    ids = _ids(steps, picture, report)
    ids |= {one.id: one.label.strip() or one.id for one in picture.boxes if one.elsewhere}
    ordered = _from_the_start(steps, picture)
    for arrow in picture.arrows:
        if arrow.origin not in ids or arrow.target not in ids:
            why = sentence("One of its ends is no step.")
            report.lose(f"{arrow.origin} -> {arrow.target}", arrow.label or "an arrow", why)
    rows: list[dict[str, Any]] = []
    for number, box in enumerate(ordered):
        title, _, said = box.label.strip().partition("\n")
        step: dict[str, Any] = {"id": ids[box.id], "title": title.strip() or ids[box.id]}
        said = " ".join(said.split())
        if said:
            if said.endswith("…"):
                report.change(
                    ids[box.id], sentence("only the first words of what is said came along")
                )
            step["say"] = said
        following = ordered[number + 1].id if number + 1 < len(ordered) else None
        _take_arrows(step, box, picture, ids, following, report)
        rows.append(step)
    name = picture.name or picture.title
    tree = {
        "id": id_of(name, usual="script"),
        "title": picture.title or name,
        "steps": rows,
    }
    return IncomingScript(tree, report)


def _ids(
    steps: Sequence[PictureBox], picture: ScriptPicture, report: ExchangeReport
) -> dict[str, str]:
    found: dict[str, str] = {}
    for box in steps:
        readable = re.fullmatch(r"[a-z0-9][a-z0-9-]*", box.id) and not _is_machine_made(box.id)
        wish = box.id if readable else (box.label.strip().partition("\n")[0] or box.id)
        found[box.id] = id_of(wish, set(found.values()))
    return found


def _is_machine_made(id: str) -> bool:
    """Whether an id is a number, or signs that nobody would give a step."""
    return re.fullmatch(r"\d+|[a-z]?\d+|[0-9a-f]{8,}(-[0-9a-f]+)*", id) is not None


def _from_the_start(steps: Sequence[PictureBox], picture: ScriptPicture) -> list[PictureBox]:
    """The boxes in their order, but where it begins in front: what nothing leads to."""
    reached = {one.target for one in picture.arrows if one.origin != one.target}
    leaving = {one.origin for one in picture.arrows}
    first = [one for one in steps if one.id in leaving - reached]
    start = steps[0] if steps[0].id in leaving or not first else first[0]
    rest = [one for one in steps if one is not start]
    # What no arrow touches stands behind the rest.
    touched = reached | {one.origin for one in picture.arrows}
    return [start, *sorted(rest, key=lambda one: one.id not in touched)]


def _take_arrows(
    step: dict[str, Any],
    box: PictureBox,
    picture: ScriptPicture,
    ids: Mapping[str, str],
    following: str | None,
    report: ExchangeReport,
) -> None:
    ways = [one for one in picture.arrows if one.origin == box.id and one.target in ids]
    plain = [one for one in ways if not one.label.strip()]
    answers: list[dict[str, Any]] = []
    routes: list[dict[str, Any]] = []
    for arrow in ways:
        target = ids[arrow.target]
        label = " ".join(arrow.label.split())
        if arrow.condition and label.startswith(_WHEN):
            routes.append({"when": label.removeprefix(_WHEN), "go": target})
            continue
        if not label and len(plain) == 1:
            continue
        if not label:
            label = next(one.label for one in picture.boxes if one.id == arrow.target)
            label = label.strip().partition("\n")[0] or target
            report.change(
                step["id"],
                sentence("a second way without words is the answer “{label}”", label=label),
            )
        taken = {one["id"] for one in answers}
        wish = arrow.id if arrow.id and not _is_machine_made(arrow.id) else label
        answers.append({"id": id_of(wish, taken, "answer"), "label": label, "go": target})
    if len(plain) == 1:
        target = plain[0].target
        if routes:
            routes.append({"go": ids[target]})
        elif answers or target != following:
            step["next"] = ids[target]
    if routes:
        step["next"] = routes
    if answers:
        step["answers"] = answers
    if not ways and following is not None:
        step["outcome"] = ENDED
        report.change(step["id"], sentence("nothing leads on from it, so the call ends there"))
