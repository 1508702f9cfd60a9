"""Schemas of scorecards, scenarios and the front matter of articles."""

from __future__ import annotations

from jobaid.library.reading.scenario_reader import AFTER, DOES, MOODS
from jobaid.library.reading.scorecard_reader import EVIDENCE, FAILS, KINDS
from jobaid.library.schemas.schema_parts import Schema, many, mapping, named, of, one_of


def scorecard() -> Schema:
    """`scorecards/NAME.yaml`."""
    section = named(
        {
            "title": of("words"),
            "weight": {"description": "In every section or in none."} | of("number"),
            "questions": many(_question()),
        }
    )
    return named(
        {
            "title": of("words"),
            "scope": of("scope"),
            "dispute_days": {"description": "Working days after release."} | of("whole"),
            "sections": many(section),
        },
        ("title", "sections"),
    )


def _question() -> Schema:
    answers: Schema = {"type": "array", "items": {"type": ["string", "number", "boolean"]}}
    option = named({"label": of("words"), "points": of("number")})
    keys = ("points", "at_most", "at_least")
    row = mapping({key: of("number") for key in keys}, ["points"])
    evidence = mapping({kind: {"anyOf": [of("text"), of("texts")]} for kind in EVIDENCE})
    return named(
        {
            "text": of("words"),
            "kind": one_of(*KINDS),
            "weight": of("number"),
            "options": many(option),
            "points": many(row),
            "unit": of("text"),
            "from": of("number"),
            "to": of("number"),
            "why": {"description": "The answers that need words."} | answers,
            "not_applicable": of("flag"),
            "when": {"description": "Over the answers to earlier questions."} | of("expression"),
            "bonus": of("flag"),
            "auto_fail": mapping({"on": answers, "of": one_of(*FAILS)}, ["on"]),
            "evidence": {"anyOf": [evidence, many(evidence)]},
        },
        ("text",),
    )


def scenario() -> Schema:
    """`scenarios/NAME.yaml`."""
    persona = mapping(
        {
            "name": of("text"),
            "age": of("whole"),
            "mood": one_of(*MOODS),
            "patience": of("whole"),
            "voice": of("text"),
        }
    )
    turn = mapping(
        {
            "at": {"description": "The step; without it at any."} | of("text"),
            "says": of("many-words"),
            "answer": of("text"),
            "tempts": {"description": "A never rule."} | of("text"),
            "after": one_of(*AFTER),
            "mood": of("whole"),
            "times": of("whole"),
        },
        ["says"],
    )
    must: Schema = {
        **named(
            {
                **{does: of("text") for does in DOES},
                "before": of("text"),
                "value": of("text"),
                "within": of("text"),
            }
        ),
        "oneOf": [{"required": [does]} for does in DOES],
    }
    return named(
        {
            "title": of("words"),
            "script": of("text"),
            "for": {"description": "Tags, for the learning path."} | of("texts"),
            "persona": persona,
            "brief": of("words"),
            "knows": {
                "description": "What the customer tells when asked, by field.",
                "type": ["object", "null"],
                "additionalProperties": of("words"),
            },
            "opening": of("many-words"),
            "turns": many(turn),
            "must": many(must),
            "never": of("texts"),
            "ends": {"description": "Outcomes that pass."} | of("texts"),
            "pass_at": of("score"),
        },
        ("title", "script"),
    )


def article() -> Schema:
    """The front matter of `articles/**/NAME.md`."""
    keys = {"title": of("words"), "heard": of("many-words"), "reviewed": of("day")}
    return mapping(keys, ["title"])
