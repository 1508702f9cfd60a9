"""Schemas of the house's lists that no call needs at its beginning, and of its plans."""

from __future__ import annotations

from jobaid.library.model.people import ROLES
from jobaid.library.reading.list_reader import OUTCOME_KINDS
from jobaid.library.reading.other_lists import CLOCK_STARTS, METRICS, RECOVERY_KINDS, REWARD_REASONS
from jobaid.library.reading.plan_reader import EVERY, FIRST, PER, READ
from jobaid.library.schemas.schema_parts import Schema, many, mapping, named, of, one_of


def objectives() -> Schema:
    """`objectives.yaml`."""
    only = {key: of("text") for key in ("script", "tag", "team")}
    figure = mapping(
        {
            "metric": {"enum": [*METRICS]},
            "id": {"description": "The standard, outcome or question."} | of("text"),
            "filter": mapping({**only, "outcome_kind": one_of(*OUTCOME_KINDS)}),
            "at_least": of("number"),
            "at_most": of("number"),
            "least": {"description": "How many it takes to say anything."} | of("whole"),
        },
        ["metric"],
    )
    return many(
        named(
            {
                "text": of("words"),
                "why": of("words"),
                "priority": of("text"),
                "owner": of("text"),
                "due": of("day"),
                "measure": {"anyOf": [of("text"), of("languages"), figure]},
                "target": of("words"),
            },
            ("text",),
        )
    )


def people() -> Schema:
    """`people.yaml`."""
    absence = mapping({"from": of("day"), "until": of("day")})
    return many(
        named(
            {
                "name": of("text"),
                "team": of("text"),
                "role": one_of(*ROLES, "new hire"),
                "coach": {"description": "The id of another person."} | of("text"),
                "away": {"anyOf": [absence, many(absence)]},
            },
            ("name",),
        )
    )


def complaints() -> Schema:
    """`complaints.yaml`."""
    return many(
        named(
            {
                "text": of("words"),
                "within": {"description": "A span, like `5 working days`."} | of("text"),
                "from": one_of(*CLOCK_STARTS),
                "who": of("words"),
            },
            ("text", "within"),
        )
    )


def recovery() -> Schema:
    """`recovery.yaml`."""
    return many(
        named(
            {
                "kind": {"enum": [*RECOVERY_KINDS]},
                "weight": of("number"),
                "at_least": of("number"),
                "script": of("text"),
            },
            ("kind",),
        )
    )


def rewards() -> Schema:
    """`rewards.yaml`."""
    return many(
        named(
            {
                "for": {"enum": [*REWARD_REASONS]},
                "points": of("number"),
                "at_most": {"description": "Points a month."} | of("number"),
            },
            ("for",),
        )
    )


def masks() -> Schema:
    """`masks.yaml`."""
    keys = {"label": of("words"), "pattern": of("text"), "on": of("flag")}
    return many(named(keys, ("pattern",)))


def snippets() -> Schema:
    """`snippets.yaml`."""
    return many(named({"short": of("text"), "text": of("words")}, ("text",)))


def sampling() -> Schema:
    """`sampling.yaml`."""
    return mapping(
        {
            "per": one_of(*PER),
            "calls": of("whole"),
            "every": one_of(*EVERY),
            "first": {"type": ["array", "null"], "items": {"enum": [*FIRST]}},
            "seed": of("text"),
            "read": one_of(*READ),
        },
        ["calls"],
    )


def path() -> Schema:
    """`path.yaml`."""
    stage = mapping(
        {
            "script": of("text"),
            "pass_at": of("score"),
            "scenarios": of("texts"),
            "beside": {"description": "Calls taken with the coach beside."} | of("whole"),
        },
        ["script"],
    )
    return mapping(
        {"scripts": many({"anyOf": [{"type": "string"}, stage]}), "gate": of("flag")}, ["scripts"]
    )
