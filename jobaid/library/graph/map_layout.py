"""Where the steps of a script stand on a map: boxes in layers, lines with right angles between."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.library.graph.layered_layout import MapArea, MapPoint, lay_out
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.flow_node import FlowNode
    from jobaid.library.graph.flow import Flow, FlowEdge


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A step on the map; `x` and `y` are its top left, in px at 100 %."""

    node: FlowNode
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A way from one step to another, drawn once however many answers take it.

    `edges` are the ways of the flow that it stands for, `label` where they may be named.
    """

    origin: FlowNode
    target: FlowNode
    points: tuple[MapPoint, ...]
    edges: tuple[FlowEdge, ...] = ()
    label: MapArea | None = None


@dataclass(frozen=True, slots=True)
class PlacedFlow:
    """A flow laid out; everything stands between 0 and `width`, 0 and `height`."""

    boxes: tuple[PlacedBox, ...]
    lines: tuple[PlacedLine, ...]
    width: float
    height: float


def place_flow(
    flow: Flow, label_wide: Callable[[tuple[FlowEdge, ...]], float] | None = None
) -> PlacedFlow:
    """The flow of a script on a map, from top to bottom. The same flow is always placed alike.

    `label_wide` says how wide the label of a line is that stands for some edges, in px at 100 %,
    0 for none. Takes some milliseconds, of several hundred steps a fifth of a second.
    """
    nodes = list(flow.nodes)
    at = {node: number for number, node in enumerate(nodes)}
    found: dict[tuple[FlowNode, FlowNode], list[FlowEdge]] = {}
    for edges in flow.edges.values():
        for edge in edges:
            target = edge.target
            if target is not None and target != edge.origin and target in at and edge.origin in at:
                found.setdefault((edge.origin, target), []).append(edge)
    ways = {way: tuple(edges) for way, edges in found.items()}
    placed = lay_out(
        len(nodes),
        [(at[origin], at[target]) for origin, target in ways],
        [] if label_wide is None else [label_wide(edges) for edges in ways.values()],
    )
    return PlacedFlow(
        tuple(PlacedBox(node, *corner) for node, corner in zip(nodes, placed.corners, strict=True)),
        tuple(
            PlacedLine(*way, points, edges, label)
            for (way, edges), points, label in zip(
                ways.items(), placed.lines, placed.labels or [None] * len(ways), strict=True
            )
        ),
        placed.width,
        placed.height,
    )
