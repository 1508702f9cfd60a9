"""JSON Schemas (draft 2020-12) of everything that other programs read or write.

A file of a library is described as the values that its YAML stands for (YAML 1.2). What a
schema allows is what the reader takes without an error; keys that it does not name are
allowed, because a later version may know them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jobaid.library.schemas import (
    call_schemas,
    house_schemas,
    page_schemas,
    script_schemas,
    service_schemas,
)
from jobaid.library.schemas.schema_parts import Schema, whole

__all__ = ["names", "schema"]

_MADE: Mapping[str, tuple[str, Callable[[], Schema]]] = {
    "library": ("`library.yaml`: who the house is and how it works", house_schemas.library),
    "script": ("A script: `scripts/**/NAME.yaml`", script_schemas.script),
    "plans": ("The plans of a script: `NAME.plan.yaml` beside it", script_schemas.plans),
    "never": ("`never.yaml`: what must never happen", house_schemas.never),
    "may": ("`may.yaml`: what an agent may do without asking", house_schemas.may),
    "standards": ("`standards.yaml`: service standards", house_schemas.standards),
    "outcomes": ("`outcomes.yaml`: how a call can end", house_schemas.outcomes),
    "replies": ("`replies.yaml`: replies that are open in every script", house_schemas.replies),
    "glossary": ("`glossary.yaml`: the trade's words", house_schemas.glossary),
    "notices": ("`notices.yaml`: what agents must know now", house_schemas.notices),
    "objectives": (
        "`objectives.yaml`: what the house wants to reach",
        service_schemas.objectives,
    ),
    "people": ("`people.yaml`: who works here", service_schemas.people),
    "complaints": ("`complaints.yaml`: clocks of complaints", service_schemas.complaints),
    "recovery": ("`recovery.yaml`: why to win a customer back", service_schemas.recovery),
    "rewards": ("`rewards.yaml`: points for what customers said", service_schemas.rewards),
    "masks": ("`masks.yaml`: what is taken out of the record", service_schemas.masks),
    "snippets": ("`snippets.yaml`: texts typed by a short form", service_schemas.snippets),
    "sampling": ("`sampling.yaml`: which calls are reviewed", service_schemas.sampling),
    "path": ("`path.yaml`: in which order scripts are learned", service_schemas.path),
    "scorecard": ("`scorecards/NAME.yaml`: by what a call is judged", page_schemas.scorecard),
    "scenario": ("`scenarios/NAME.yaml`: a customer to practise with", page_schemas.scenario),
    "article": ("The front matter of `articles/**/NAME.md`", page_schemas.article),
    "command": ("A command of a call, one line of `play --json`", call_schemas.command),
    "play-state": (
        "What `play --json` writes at the start and for each line",
        call_schemas.play_state,
    ),
    "event": ("An event: one thing that happened in a call", call_schemas.event),
    "interaction": ("An interaction document: a call as it is kept", call_schemas.interaction),
    "amendment": (
        "An amendment: what was added to a call after it was kept",
        call_schemas.amendment,
    ),
    "finding": ("A finding, as `check --format json` writes it", call_schemas.finding),
}


def names() -> tuple[str, ...]:
    """The names of all schemas."""
    return tuple(_MADE)


def schema(name: str) -> dict[str, Any]:
    """The schema with this name, whole in itself. Raises KeyError for an unknown name."""
    title, make = _MADE[name]
    return whole(name, title, make())
