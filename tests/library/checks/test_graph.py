"""The flow of a script: its places, its ways, visits and what comes after them."""

from __future__ import annotations

import pytest

from jobaid.library.graph import FlowNode, Proviso, flow, flow_building, links, visits_kept
from tests.library.checks.snippets import library

VISITED = """
    id: inner
    title: Inner
    steps:
      - id: ask
        say: Who is it?
        answers:
          - {id: me, label: Me, go: fine}
          - {id: gone, label: Nobody, go: away}
          - {id: main, label: Back to you, go: main/last}
      - {id: fine, say: Fine., return: true}
      - {id: spare, say: Not reached.}
    """
MAIN = """
    steps:
      - {id: hello, say: Hello., next: check}
      - id: check
        say: Let me see.
        visit: inner
        next: [{when: ok, go: good}, {when: not ok, go: bad}]
      - {id: good, say: Good., outcome: resolved}
      - {id: bad, say: Bad., next: last}
      - id: last
        say: Anything else?
        answers:
          - {id: again, label: "Yes", go: hello}
          - {id: done, label: "No", set: {ok: "true"}}
    """
AWAY = "id: away\ntitle: Away\nsteps:\n  - {id: bye, say: Bye., outcome: resolved}\n"
AT = FlowNode("inner", "ask", (("main", "check"),))
BACK = FlowNode("main", "check", (), True)


@pytest.fixture
def house():
    return library(MAIN, scripts__inner=VISITED, scripts__away=AWAY)


def test_a_visit_begins_at_once_and_comes_back_to_its_step(house):
    made = flow(house, house.scripts["main"])
    assert made.start == FlowNode("main", "hello")
    assert made.successors(FlowNode("main", "check")) == (AT,)
    fine = AT._replace(step="fine")
    assert made.successors(fine) == (BACK,)
    assert made.edges[fine][0].returns
    assert made.edges[FlowNode("main", "check")][0].automatic


def test_routes_carry_that_the_ones_before_did_not_hold(house):
    made = flow(house, house.scripts["main"])
    onward = [edge for edge in made.edges[BACK] if edge.automatic]
    assert [edge.after for edge in onward] == [
        (Proviso("ok", True),),
        (Proviso("ok", False), Proviso("not ok", True)),
    ]
    assert [edge.route for edge in onward] == [0, 1]


def test_where_no_route_holds_the_call_stands_at_the_visiting_step(house):
    made = flow(house, house.scripts["main"])
    resting = [edge for edge in made.edges[BACK] if not edge.automatic]
    assert {edge.arrival for edge in resting} == {(Proviso("ok", False), Proviso("not ok", False))}
    assert [edge.kind for edge in resting] == ["next", "next"]


def test_going_to_another_script_drops_the_visit_and_stops_the_flow(house):
    made = flow(house, house.scripts["main"])
    away = FlowNode("away", "bye")
    assert away in made.outside
    assert made.edges[away] == ()
    assert FlowNode("main", "last") in made.successors(AT)
    wide = flow(house, house.scripts["main"], within={"away"})
    assert wide.outside == frozenset()


def test_an_answer_without_go_takes_the_way_on_after_its_set(house):
    (done,) = flow(house, house.scripts["inner"]).edges[FlowNode("inner", "fine")]
    assert (done.kind, done.target) == ("next", FlowNode("inner", "spare"))
    last = flow(house, house.scripts["main"]).edges[FlowNode("main", "last")]
    assert [edge.answer.id for edge in last] == ["again"]


def test_return_true_counts_only_on_a_visit(house):
    alone = flow(house, house.scripts["inner"])
    assert alone.successors(FlowNode("inner", "fine")) == (FlowNode("inner", "spare"),)
    assert (
        FlowNode("inner", "spare", (("main", "check"),))
        not in flow(house, house.scripts["main"]).edges
    )


def test_shortest_path_and_reach(house):
    made = flow(house, house.scripts["main"])
    path = made.shortest_path({FlowNode("main", "good")})
    assert path is not None
    assert [edge.origin.step for edge in path] == ["hello", "check", "ask", "fine", "check"]
    assert made.shortest_path({FlowNode("main", "good")}, through=lambda p: p.step != "ask") is None
    assert FlowNode("main", "hello") in made.reaching({FlowNode("main", "good")})
    assert FlowNode("main", "hello") in made.reachable([FlowNode("main", "last")])
    assert made.reachable([FlowNode("main", "good")]) == {FlowNode("main", "good")}


def test_collapsed_has_each_own_step_once(house):
    made = flow(house, house.scripts["main"]).collapsed()
    assert set(made.edges) == {
        *(FlowNode("main", step) for step in ("hello", "check", "good", "bad", "last")),
        FlowNode("away", "bye"),
    }
    after = made.successors(FlowNode("main", "check"))
    assert set(after) == {
        FlowNode("main", "good"),
        FlowNode("main", "bad"),
        FlowNode("main", "last"),
        FlowNode("away", "bye"),
    }
    assert made.start == FlowNode("main", "hello")


def test_a_circle_of_visits_is_left_out():
    house = library(
        "steps:\n  - {id: a, say: A., visit: inner}\n  - {id: b, say: B.}",
        scripts__inner="id: inner\ntitle: I\nsteps:\n  - {id: x, say: X., visit: main}\n",
    )
    made = flow(house, house.scripts["main"])
    inside = FlowNode("inner", "x", (("main", "a"),))
    assert made.successors(inside) == (FlowNode("main", "a", (), True),)


def test_a_visit_may_begin_at_a_step():
    house = library(
        "steps:\n  - {id: a, say: A., visit: inner/y}\n  - {id: b, say: B.}",
        scripts__inner="id: inner\ntitle: I\nsteps:\n  - {id: x, say: X.}\n  - {id: y, say: Y.}\n",
    )
    made = flow(house, house.scripts["main"])
    assert made.successors(FlowNode("main", "a")) == (FlowNode("inner", "y", (("main", "a"),)),)
    assert [link.entered for link in links(house, house.scripts["main"])] == ["y"]


def test_going_from_a_nested_visit_to_an_outer_script_keeps_the_outer_visits():
    place = FlowNode("c", "x", (("a", "one"), ("b", "two")))
    assert visits_kept(place, "c") == (("a", "one"), ("b", "two"))
    assert visits_kept(place, "b") == (("a", "one"),)
    assert visits_kept(place, "a") == ()
    assert visits_kept(place, "d") == ()


def test_a_flow_that_grows_without_measure_is_left_incomplete(monkeypatch):
    monkeypatch.setattr(flow_building, "MOST_PLACES", 5)
    house = library(MAIN, scripts__inner=VISITED, scripts__away=AWAY)
    made = flow(house, house.scripts["main"])
    assert not made.complete
    assert all(
        edge.target in made.edges
        for edges in made.edges.values()
        for edge in edges
        if edge.target is not None
    )


def test_what_names_nothing_is_an_edge_without_a_target():
    house = library("steps:\n  - {id: a, say: A., next: nowhere}")
    (edge,) = flow(house, house.scripts["main"]).edges[FlowNode("main", "a")]
    assert (edge.target, edge.go) == (None, "nowhere")


def test_a_script_without_steps_has_an_empty_flow():
    house = library("steps: []")
    made = flow(house, house.scripts["main"])
    assert made.start is None
    assert made.nodes == ()
    assert made.shortest_path({FlowNode("main", "a")}) is None
