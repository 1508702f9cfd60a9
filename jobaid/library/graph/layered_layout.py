"""Boxes of one size in layers, with lines of right angles between them: plain geometry.

`graphlay` places them; where it is missing, or refuses (it takes no more than so many boxes), a
plain layering of our own does: wider, never with a line through a box.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from jobaid.quick_dataclasses import dataclass

MapPoint = tuple[float, float]
MapArea = tuple[float, float, float, float]
"""Left, top, width and height."""
Way = tuple[int, int]
"""From a box to another, by their numbers."""

BOX = (128.0, 32.0)
"""How wide and high a box is, in px at 100 %."""
LABEL_HIGH = 16.0
"""How high the place of a label is, in px at 100 %."""

_MANY = 80
_LANE = 12.0
_ACROSS, _DOWN = 32.0, 40.0


@dataclass(frozen=True, slots=True)
class LayeredLayout:
    """Where boxes and lines stand: between 0 and `width`, 0 and `height`, in px at 100 %.

    `corners` are the top left of each box; `lines` and `labels` go with the ways: the points of a
    line from border to border, and the place kept for its label, None where none was wanted.
    """

    corners: tuple[MapPoint, ...]
    lines: tuple[tuple[MapPoint, ...], ...]
    labels: tuple[MapArea | None, ...]
    width: float
    height: float


def lay_out(count: int, ways: Sequence[Way], labels: Sequence[float] = ()) -> LayeredLayout:
    """Place so many boxes and the ways between them, from top to bottom.

    `labels` are the widths of what is written beside each way, 0 for nothing; none given: no way
    has a label. No way leads from a box to itself. The same is always placed alike.
    """
    if not count:
        return LayeredLayout((), (), (), 0.0, 0.0)
    wide = list(labels) or [0.0] * len(ways)
    try:
        # Loaded when a map is first drawn: no call needs it.
        import graphlay
    except ImportError:
        return _plain(count, ways, wide)
    graph = graphlay.Graph()
    for number in range(count):
        graph.node(number, width=BOX[0], height=BOX[1])
    # A label is a small box of its own on its way: so it stands on its line, and nowhere else.
    labelled: dict[int, int] = {}
    for at, ((origin, target), room) in enumerate(zip(ways, wide, strict=True)):
        if room:
            labelled[at] = count + len(labelled)
            graph.node(labelled[at], width=room, height=LABEL_HIGH)
            graph.edge(origin, labelled[at])
            graph.edge(labelled[at], target)
        else:
            graph.edge(origin, target)
    try:
        options = _options(count + len(labelled), down=_DOWN / 2 if labelled else _DOWN)
        drawing = graphlay.layout(graph, options=options)
    except graphlay.GraphlayError:
        return _plain(count, ways, wide)
    middles = drawing.positions()
    corners = [(middles[at][0] - BOX[0] / 2, middles[at][1] - BOX[1] / 2) for at in range(count)]
    parts = iter(
        [(float(at["x"]), float(at["y"])) for at in one["points"]] for one in drawing.edges
    )
    lines: list[list[MapPoint]] = []
    places: list[MapArea | None] = []
    for at, room in enumerate(wide):
        line = next(parts)
        if at in labelled:
            rest = next(parts)
            x, y = middles[labelled[at]]
            line += [(line[-1][0], y), (rest[0][0], y), *rest]
            places.append((x - room / 2, y - LABEL_HIGH / 2, room, LABEL_HIGH))
        else:
            places.append(None)
        lines.append(line)
    return _from_nought(corners, lines, places)


def _options(boxes: int, down: float) -> dict[str, Any]:
    return {
        "direction": "topbottom",
        "spacing": {"layer_gap": down, "node_gap": _ACROSS},
        # Its search for the fewest crossings takes most of its time, and a map of so many boxes
        # is scrolled, not seen as a whole.
        "tuning": {"order": {"seeds": 1, "kick_rounds": 0}} if boxes > _MANY else {},
    }


def _from_nought(
    corners: Sequence[MapPoint],
    lines: Sequence[Sequence[MapPoint]],
    labels: Sequence[MapArea | None],
) -> LayeredLayout:
    """The same moved to where nothing stands left of or above 0."""
    areas: list[MapArea] = [(x, y, *BOX) for x, y in corners]
    areas += [one for one in labels if one is not None]
    areas += [(x, y, 0.0, 0.0) for line in lines for x, y in line]
    left, top = min(one[0] for one in areas), min(one[1] for one in areas)
    return LayeredLayout(
        tuple((x - left, y - top) for x, y in corners),
        tuple(tuple((x - left, y - top) for x, y in line) for line in lines),
        tuple(
            None if one is None else (one[0] - left, one[1] - top, one[2], one[3]) for one in labels
        ),
        max(one[0] + one[2] for one in areas) - left,
        max(one[1] + one[3] for one in areas) - top,
    )


# -- without graphlay -----------------------------------------------------------------------------


def _plain(count: int, ways: Sequence[Way], wide: Sequence[float]) -> LayeredLayout:
    """Layers by the longest way; every line has a lane of its own in the gaps between them.

    A line leaves its box downwards into the gap under its layer, goes round the side of the map
    where the next layer is not its target's, and comes down on its target from the gap above it.
    So it meets no box.
    """
    layers = _layers(count, ways)
    deep: dict[int, float] = defaultdict(lambda: _DOWN / 2)
    lanes: list[tuple[float, float]] = []
    for (origin, target), room in zip(ways, wide, strict=True):
        under, over = layers[origin] + 1, layers[target]
        deep[under] += _LANE + (LABEL_HIGH if room else 0.0)
        first = second = deep[under]
        if under != over:
            deep[over] += _LANE
            second = deep[over]
        lanes.append((first, second))
    tops: list[float] = []
    gaps = [0.0]
    for layer in range(max(layers) + 1):
        tops.append(gaps[layer] + deep[layer] + _DOWN / 2)
        gaps.append(tops[layer] + BOX[1])
    corners, whole = _rows(layers, tops)
    out, into = _ports(ways, 0), _ports(ways, 1)
    side = whole + _ACROSS
    lines: list[list[MapPoint]] = []
    places: list[MapArea | None] = []
    for at, (origin, target) in enumerate(ways):
        x, y = corners[origin][0] + out[at], corners[origin][1] + BOX[1]
        last = corners[target][0] + into[at]
        lane = gaps[layers[origin] + 1] + lanes[at][0]
        line = [(x, y), (x, lane)]
        if layers[target] != layers[origin] + 1:
            above = gaps[layers[target]] + lanes[at][1]
            line += [(side, lane), (side, above)]
            side += _LANE
            lane = above
        lines.append([*line, (last, lane), (last, corners[target][1])])
        place = x + _LANE / 2, line[1][1] - LABEL_HIGH, wide[at], LABEL_HIGH
        places.append(place if wide[at] else None)
    return _from_nought(corners, lines, places)


def _rows(layers: Sequence[int], tops: Sequence[float]) -> tuple[list[MapPoint], float]:
    """The corners of boxes in rows that stand in the middle, and how wide the widest row is."""
    rows: dict[int, list[int]] = defaultdict(list)
    for number, layer in enumerate(layers):
        rows[layer].append(number)
    step = BOX[0] + _ACROSS
    whole = max(map(len, rows.values())) * step - _ACROSS
    corners = [(0.0, 0.0)] * len(layers)
    for layer, row in rows.items():
        left = (whole - len(row) * step + _ACROSS) / 2
        for at, number in enumerate(row):
            corners[number] = left + at * step, tops[layer]
    return corners, whole


def _layers(count: int, ways: Sequence[Way]) -> list[int]:
    """The longest way to each box along ways that go on; those that go back count for nothing."""
    layers = [0] * count
    for origin, target in sorted(way for way in ways if way[0] < way[1]):
        layers[target] = max(layers[target], layers[origin] + 1)
    return layers


def _ports(ways: Sequence[Way], end: int) -> list[float]:
    """Where each way leaves its box (`end` 0) or arrives at it (1), from the left of the box."""
    of: dict[int, list[int]] = defaultdict(list)
    for at, way in enumerate(ways):
        of[way[end]].append(at)
    found = [0.0] * len(ways)
    for its in of.values():
        for place, at in enumerate(its, start=1):
            # What leaves one box and what arrives at one under it never share a line.
            found[at] = BOX[0] * (place - end / 4) / (len(its) + 1)
    return found
