"""The map of a script: its steps and ways, what was gone of them, and what is to be said of each.

For the path of one call, the paths of many, and a draft: whoever shows it says how often and what.
Pure, and too slow for the window's thread: `ui.kit.step_map` draws what it comes to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from jobaid.library.graph import flow
from jobaid.library.graph.layered_layout import BOX, MapArea, MapPoint
from jobaid.library.graph.map_layout import PlacedFlow, place_flow
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.flow_node import FlowNode
    from jobaid.library.graph.flow import FlowEdge
    from jobaid.library.model import Library, Script

StepOf = tuple[str, str]
"""A step: its script and its id."""

MapTold = Literal["ways", "path", "heat"]
"""What a map tells beside its steps: nothing but the ways there are; the path of one call; how
many calls went each way."""

_LETTER, _LEAST, _MOST = 6.5, 24.0, 120.0
"""Width of a letter of a label, and of a label, in px at 100 %."""


@dataclass(frozen=True, slots=True)
class MapBox:
    """A step on the map. `x`, `y`: top left, in px at 100 %. `count`: how often it was entered.

    `own`: it is a step of the script itself, not one of another that a way leads to. `notes`: what
    is wrong with it, `waits`: what waits there for an answer, a sentence each.
    """

    target: str
    title: str
    x: float
    y: float
    count: int = 0
    own: bool = True
    notes: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MapLine:
    """A way between two steps. `count`: how often it was gone; `jump`: there is no such way.

    `answers`: what customers say that leads this way, in the house's words; `label` is the place
    for them, None where there is none.
    """

    origin: str
    target: str
    points: tuple[MapPoint, ...]
    count: int = 0
    jump: bool = False
    answers: tuple[str, ...] = ()
    label: MapArea | None = None


@dataclass(frozen=True, slots=True)
class ScriptMap:
    """A script as a map; boxes in the order of its steps."""

    script: str
    title: str
    boxes: tuple[MapBox, ...]
    lines: tuple[MapLine, ...]
    width: float
    height: float
    told: MapTold = "path"


def script_map(
    library: Library,
    script: Script,
    title: Callable[[str, str], str],
    entered: Mapping[StepOf, int] | None = None,
    gone: Mapping[tuple[StepOf, StepOf], int] | None = None,
    *,
    notes: Mapping[StepOf, tuple[str, ...]] | None = None,
    waits: Mapping[StepOf, tuple[str, ...]] | None = None,
    told: MapTold = "path",
    labelled: bool = False,
) -> ScriptMap:
    """The map of a script; `title(script, step)` says what a step is called.

    `entered` and `gone` tell how often each step was entered, and how often a call went from one
    to another; what was gone without there being a way is a jump. `notes` and `waits` are of
    steps. With `labelled` room is kept beside the ways for what customers say.
    """
    entered, gone, notes, waits = entered or {}, gone or {}, notes or {}, waits or {}
    languages = library.house.languages

    def said(edge: FlowEdge) -> str:
        return "" if edge.answer is None else edge.answer.label.text(languages[0], languages)

    placed = _laid_out(_MapOf(library, script, labelled=labelled))
    order = {step.id: number for number, step in enumerate(script.steps)}
    boxes = [
        MapBox(
            f"{one.node.script}/{one.node.step}",
            title(one.node.script, one.node.step),
            one.x,
            one.y,
            entered.get(one.node[:2], 0),
            one.node.script == script.id,
            notes.get(one.node[:2], ()),
            waits.get(one.node[:2], ()),
        )
        for one in placed.boxes
    ]
    boxes.sort(key=lambda one: (not one.own, order.get(one.target.partition("/")[2], 0)))
    lines = [
        MapLine(
            _name(one.origin),
            _name(one.target),
            one.points,
            gone.get((one.origin[:2], one.target[:2]), 0),
            answers=tuple(dict.fromkeys(filter(None, map(said, one.edges)))),
            label=one.label,
        )
        for one in placed.lines
    ]
    ways = {(one.origin[:2], one.target[:2]) for one in placed.lines}
    middle = {one.node[:2]: (one.x + BOX[0] / 2, one.y + BOX[1] / 2) for one in placed.boxes}
    for (origin, target), count in gone.items():
        if (origin, target) not in ways and origin in middle and target in middle:
            points = (middle[origin], middle[target])
            lines.append(MapLine("/".join(origin), "/".join(target), points, count, jump=True))
    return ScriptMap(
        script.id,
        script.title.text(languages[0], languages) or script.id,
        tuple(boxes),
        tuple(lines),
        placed.width,
        placed.height,
        told,
    )


def path_counts(
    places: Iterable[FlowNode], script: str
) -> tuple[Counter[StepOf], Counter[tuple[StepOf, StepOf]]]:
    """How often a call entered the steps on the map of a script, and went from one to the next.

    What was visited from a step of this script counts as that step.
    """
    entered: Counter[StepOf] = Counter()
    gone: Counter[tuple[StepOf, StepOf]] = Counter()
    before: StepOf | None = None
    for place in places:
        here: StepOf = (place.script, place.step)
        if place.script != script:
            here = next((visit for visit in place.visits if visit[0] == script), here)
        if here == before:
            continue
        entered[here] += 1
        if before is not None:
            gone[before, here] += 1
        before = here
    return entered, gone


def _name(node: FlowNode) -> str:
    return f"{node.script}/{node.step}"


class _MapOf:
    """A script in its library, as a key that is compared by which objects they are."""

    def __init__(self, library: Library, script: Script, *, labelled: bool) -> None:
        self.library, self.script, self.labelled = library, script, labelled

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _MapOf) or self.labelled != other.labelled:
            return False
        return self.library is other.library and self.script is other.script

    def __hash__(self) -> int:
        return hash((self.script.content_id, self.labelled))


@lru_cache(maxsize=16)
def _laid_out(of: _MapOf) -> PlacedFlow:
    steps = [step.id for step in of.script.steps]
    languages = of.library.house.languages

    def wide(edges: tuple[FlowEdge, ...]) -> float:
        said = [one.answer.label.text(languages[0], languages) for one in edges if one.answer]
        return min(_MOST, max(_LEAST, _LETTER * len("; ".join(said)))) if said else 0.0

    whole = flow(of.library, of.script, roots=steps).collapsed()
    return place_flow(whole, wide if of.labelled else None)
