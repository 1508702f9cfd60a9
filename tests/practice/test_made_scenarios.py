"""A customer made for a script: how a walk is steered to the answer that it is made for."""

from __future__ import annotations

from collections import Counter

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.flow_node import FlowNode
from jobaid.operations.made_scenarios import answers_to_reach, scenario_of_script
from jobaid.operations.scenario_steering import Steering
from tests.shipped_reading import shipped_reading

COMPILED = CompiledLibrary(shipped_reading().library)


def test_a_visited_script_is_steered_to_what_lets_its_visitor_go_on():
    steering = Steering(COMPILED, ("cancellation", "reason", "moving-away"))
    visiting = (("cancellation", "verify"),)

    def worth(step, answer):
        ready = COMPILED.step(("verify-identity", step))
        return steering.worth(FlowNode("verify-identity", step, visiting), ready, answer)

    assert worth("postcode", "matches") > worth("postcode", "differs")
    assert worth("who", "holder") > worth("third-party", "leave-message")
    assert steering.may_reach(FlowNode("verify-identity", "postcode", visiting))
    assert not steering.may_reach(FlowNode("cancellation", "not-verified"))


def test_an_answer_that_never_opens_does_not_send_the_customer_round_and_round():
    script = COMPILED.library.scripts["verify-identity"]
    at = answers_to_reach(script).index(("verify-identity", "who", "already-checked"))
    made = scenario_of_script(COMPILED, "verify-identity", at)
    asked = Counter(one.step for one in made.turns)
    assert max(asked.values()) <= 4
