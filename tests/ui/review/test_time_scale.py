"""Where moments stand on a timeline: exact both ways, and long stops drawn short."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jobaid.ui.review.time_scale import SHORT_MS, TimeScale

LENGTHS = st.integers(0, 10**9)
STOPS = st.lists(st.tuples(LENGTHS, LENGTHS).map(lambda one: (min(one), max(one))), max_size=4)


@given(LENGTHS, st.integers(-5, 3000), STOPS, st.lists(LENGTHS, min_size=2, max_size=9))
def test_later_is_never_further_left(
    length: int, width: int, stops: list[tuple[int, int]], moments: list[int]
) -> None:
    scale = TimeScale(length, width, stops, 24)
    places = [scale.x(ms) for ms in sorted(moments)]
    assert places == sorted(places)
    assert all(0 <= x <= scale.width for x in places)
    assert scale.x(0) == 0
    for x in {0, scale.width // 3, scale.width}:
        assert abs(scale.x(scale.ms(x)) - x) <= 25 or scale.width <= 1 or length < scale.width


def test_a_long_stop_takes_little_and_the_rest_shares_what_is_left() -> None:
    hour = 3_600_000
    scale = TimeScale(120_000 + hour, 1_024, [(60_000, 60_000 + hour)], 24)
    assert scale.stops == ((60_000, 60_000 + hour),)
    assert (scale.x(60_000), scale.x(60_000 + hour)) == (500, 524)
    assert scale.x(120_000 + hour) == 1_024
    assert TimeScale(hour, 1_000, [(0, SHORT_MS - 1)], 24).stops == ()
    both = TimeScale(4 * hour, 1_000, [(0, hour), (hour // 2, 2 * hour)], 24)
    assert both.stops == ((0, 2 * hour),), "stops that overlap are one"


def test_the_axis_names_round_times_that_stand_apart() -> None:
    assert TimeScale(480_000, 600).ticks(72) == [0, 60_000, 120_000, 180_000, 240_000, 300_000,
                                                  360_000, 420_000, 480_000]  # fmt: skip
    assert TimeScale(20_000, 600).ticks(72) == [0, 5_000, 10_000, 15_000, 20_000]
    assert len(TimeScale(10**9, 600).ticks(72)) <= 9
