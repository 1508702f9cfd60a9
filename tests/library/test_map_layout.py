"""Maps of scripts: nothing through a box, right angles, room for labels, always alike."""

from __future__ import annotations

import builtins
import itertools
import random
import time
from typing import Any

import pytest

from jobaid.library.graph import flow
from jobaid.library.graph.layered_layout import BOX, LayeredLayout, MapArea, Way, lay_out
from jobaid.library.graph.map_layout import place_flow
from tests.shipped_reading import shipped_reading


def _ways(count: int, seed: int) -> list[Way]:
    """A script's kind of ways: on to the next, now and then far on or back."""
    chance = random.Random(seed)
    ways = {(number, number + 1) for number in range(count - 1) if chance.random() < 0.9}
    for number in range(count):
        for _ in range(chance.choice((0, 0, 1, 2))):
            target = max(0, min(count - 1, number + chance.randint(-5, 9)))
            if target != number:
                ways.add((number, target))
    return sorted(ways)


def _sound(placed: LayeredLayout, ways: list[Way]) -> None:
    """What holds of every layout."""
    boxes = [(x, y, *BOX) for x, y in placed.corners]
    assert not any(_meet(one, two) for at, one in enumerate(boxes) for two in boxes[:at])
    for (origin, target), points in zip(ways, placed.lines, strict=True):
        assert _on_border(boxes[origin], points[0])
        assert _on_border(boxes[target], points[-1])
        for (x, y), (to_x, to_y) in itertools.pairwise(points):
            assert abs(x - to_x) < 0.5 or abs(y - to_y) < 0.5, "no right angle"
            part = min(x, to_x), min(y, to_y), abs(x - to_x), abs(y - to_y)
            assert not any(_meet(part, box) for box in boxes), "a line through a box"
    labels = [one for one in placed.labels if one is not None]
    assert not any(_meet(one, box) for one in labels for box in boxes)
    for x, y, wide, high in (*boxes, *labels):
        assert -0.01 <= x <= placed.width - wide + 0.01
        assert -0.01 <= y <= placed.height - high + 0.01


def _meet(one: MapArea, two: MapArea) -> bool:
    return (
        one[0] < two[0] + two[2] - 0.01
        and two[0] < one[0] + one[2] - 0.01
        and one[1] < two[1] + two[3] - 0.01
        and two[1] < one[1] + one[3] - 0.01
    )


def _on_border(box: MapArea, at: tuple[float, float]) -> bool:
    x, y, wide, high = box
    inside = x - 0.01 <= at[0] <= x + wide + 0.01 and y - 0.01 <= at[1] <= y + high + 0.01
    return inside and (
        min(abs(at[0] - x), abs(at[0] - x - wide), abs(at[1] - y), abs(at[1] - y - high)) < 0.01
    )


@pytest.fixture(params=["graphlay", "ours"])
def layout(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of placing: the second is what is left where graphlay cannot be loaded."""
    if request.param == "ours":
        real = builtins.__import__

        def without(name: str, *given: Any, **named: Any) -> Any:
            if name == "graphlay":
                raise ImportError(name)
            return real(name, *given, **named)

        monkeypatch.setattr(builtins, "__import__", without)
    return str(request.param)


@pytest.mark.parametrize("seed", range(8))
def test_no_line_goes_through_a_box_and_labels_have_room(layout: str, seed: int) -> None:
    count = 3 + seed * 6
    ways = _ways(count, seed)
    placed = lay_out(count, ways, [60.0 + 10 * (at % 5) for at in range(len(ways))])
    _sound(placed, ways)
    assert all(one is not None for one in placed.labels)
    assert lay_out(count, ways, [60.0 + 10 * (at % 5) for at in range(len(ways))]) == placed


def test_boxes_without_a_way_stand_somewhere_too(layout: str) -> None:
    assert lay_out(0, []).corners == ()
    _sound(lay_out(4, []), [])
    _sound(lay_out(3, [(1, 0)]), [(1, 0)])


def test_every_shipped_script_is_placed_whole() -> None:
    library = shipped_reading().library
    for script in library.scripts.values():
        whole = flow(library, script, roots=[step.id for step in script.steps]).collapsed()
        placed = place_flow(whole, lambda edges: 100.0 if edges[0].answer is not None else 0.0)
        assert {box.node.step for box in placed.boxes} >= {step.id for step in script.steps}
        at = {box.node: number for number, box in enumerate(placed.boxes)}
        _sound(
            LayeredLayout(
                tuple((box.x, box.y) for box in placed.boxes),
                tuple(line.points for line in placed.lines),
                tuple(line.label for line in placed.lines),
                placed.width,
                placed.height,
            ),
            [(at[line.origin], at[line.target]) for line in placed.lines],
        )
        for line in placed.lines:
            assert {(one.origin, one.target) for one in line.edges} == {(line.origin, line.target)}
            assert (line.label is None) == (line.edges[0].answer is None)


def test_three_hundred_steps_take_less_than_a_second() -> None:
    ways = _ways(300, 1)
    best = 9.0
    for _ in range(3):
        begun = time.process_time()
        placed = lay_out(300, ways, [80.0] * len(ways))
        best = min(best, time.process_time() - begun)
    assert best < 1.0, "0.15 s on a quiet machine"
    _sound(placed, ways)
