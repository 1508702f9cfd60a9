"""The flow of a script: every place a call can stand, and every way from one to the next.

A visited script stands in the flow once for each step that visits it, because a visit comes
back to the step it came from. Pure data: nothing here judges, and no condition is worked
out; each edge carries its conditions as they are written.
"""

from __future__ import annotations

from jobaid.library.flow_node import FlowNode, visits_kept
from jobaid.library.graph.flow import Flow, FlowEdge, Proviso, path_to
from jobaid.library.graph.flow_building import Link, flow, links, visited_step

__all__ = [
    "Flow",
    "FlowEdge",
    "FlowNode",
    "Link",
    "Proviso",
    "flow",
    "links",
    "path_to",
    "visited_step",
    "visits_kept",
]
