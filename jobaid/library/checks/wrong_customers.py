"""Ways into a script that is for other customers alone: they would hear what is not for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.customer_kinds import kinds_for
from jobaid.library.graph import visited_step
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.script_context import ScriptContext
    from jobaid.library.findings import Finding
    from jobaid.library.model import FilePlace, Script, Step


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The answers, routes and visits that lead customers to a script which is not for them."""
    house, script = subject.library.house, subject.script
    if not any(one.scope for one in house.customer_kinds):
        return
    everybody = tuple(one.id for one in house.customer_kinds)
    here = kinds_for(script.id, script.tags, house) or everybody
    labels = {one.id: one.label.text("", house.languages) for one in house.customer_kinds}
    for step, other, spot in _ways_out(subject):
        there = kinds_for(other.id, other.tags, house)
        if not there or set(here) <= set(there):
            continue
        whose = " and ".join(labels[one] for one in there)
        words = sentence(
            "The step `{step}` leads to `{other}`, which is for {whose} alone.",
            step=step.id,
            other=other.id,
            whose=whose,
        )
        fix = sentence("Lead elsewhere, or take the script out of that `scope` in `library.yaml`.")
        yield subject.finding("JA126", spot, words, fix)


def _ways_out(subject: ScriptContext) -> Iterator[tuple[Step, Script, FilePlace]]:
    """The ways to other scripts: from which step, to which, and where that is written."""
    library, script = subject.library, subject.script
    for step in script.steps:
        ways = [(answer.go, answer.spot("go")) for answer in step.answers if answer.go]
        ways += [
            (route.go, route.spots.get("go") or step.spots.get(f"next.{number}") or route.at)
            for number, route in enumerate(step.next)
        ]
        found = [(library.find_step(name, script), spot) for name, spot in ways]
        found.append((visited_step(library, step), step.spot("visit")))
        for place, spot in found:
            if place is not None and place[0].id != script.id:
                yield step, place[0], spot
