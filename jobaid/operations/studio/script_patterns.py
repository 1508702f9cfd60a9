"""Patterns that a new script begins from: shapes of calls that a house fills with its own words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from jobaid.library.reading.plan_file import ENDING
from jobaid.library.shipped import shipped_packs
from jobaid.operations.studio.tree_edits import as_text, value_at, values_of, with_item
from jobaid.sentences import sentence

PATTERNS: Mapping[str, str] = {
    "empty": sentence("Empty: one step"),
    "inbound": sentence("Inbound call: greet, find out, help, close"),
    "checklist": sentence("Checklist: one step after another"),
    "call-back": sentence("Call back: reach them, or try again"),
    "voicemail": sentence("Voicemail: what to leave, and what not"),
    "tree": sentence("Finding a fault: one question after another"),
}
"""The patterns, with what each is for."""

_GREET = "Good {{ part_of_day }}, this is {{ agent.name }} of {{ company }}. How can I help?"
_STEPS: Mapping[str, Sequence[Mapping[str, object]]] = {
    "empty": ({"id": "greet", "title": "Greet", "say": _GREET, "outcome": "OUTCOME"},),
    "inbound": (
        {
            "id": "greet",
            "title": "Greet",
            "say": _GREET,
            "answers": [
                {"id": "now", "label": "Something we can settle now", "go": "help"},
                {"id": "later", "label": "Something we must look into", "go": "look-into-it"},
            ],
        },
        {
            "id": "help",
            "title": "Help",
            "say": "Let me do that for you. Is there anything else?",
            "outcome": "OUTCOME",
        },
        {
            "id": "look-into-it",
            "title": "Look into it",
            "say": "I'll find out and call you back within 1 working day.",
            "promise": {"text": "Call back about it", "within": "1 working day"},
            "outcome": "OUTCOME",
        },
    ),
    "checklist": (
        {
            "id": "begin",
            "title": "Begin",
            "say": _GREET,
            "do": [{"id": "first", "text": "First of all", "must": True}],
            "next": "go-through",
        },
        {
            "id": "go-through",
            "title": "Go through it",
            "say": "Let's go through it together.",
            "do": [{"id": "next-thing", "text": "The next thing"}],
            "next": "end",
        },
        {"id": "end", "title": "End", "say": "That's all. Thank you.", "outcome": "OUTCOME"},
    ),
    "call-back": (
        {
            "id": "reach",
            "title": "Reach them",
            "say": "Hello, this is {{ agent.name }} of {{ company }}, as we promised. "
            "Is this a good moment?",
            "answers": [
                {"id": "good", "label": "Yes, go on", "go": "tell"},
                {"id": "bad", "label": "Not now", "go": "try-again"},
            ],
        },
        {"id": "tell", "title": "Tell them", "say": "Here is what we found.", "outcome": "OUTCOME"},
        {
            "id": "try-again",
            "title": "Try again",
            "say": "When would suit you?",
            "promise": {"text": "Call again", "within": "1 working day"},
            "outcome": "OUTCOME",
        },
    ),
    "voicemail": (
        {
            "id": "leave",
            "title": "Leave a message",
            "wording": "exact",
            "say": "Hello, this is {{ agent.name }} of {{ company }}. Please call us back.",
            "exact_because": "Others may hear it.",
            "outcome": "OUTCOME",
        },
    ),
    "tree": (
        {
            "id": "what",
            "title": "What happens",
            "say": "What happens when you try?",
            "answers": [
                {"id": "nothing", "label": "Nothing at all", "go": "power"},
                {"id": "error", "label": "There is a message", "go": "message"},
            ],
        },
        {
            "id": "power",
            "title": "Is it on",
            "say": "Is there a light on it?",
            "answers": [
                {"id": "light", "label": "Yes", "go": "message"},
                {"id": "dark", "label": "No", "go": "mended"},
            ],
        },
        {"id": "message", "title": "The message", "say": "What does it say?", "next": "mended"},
        {
            "id": "mended",
            "title": "Does it work now",
            "say": "Does it work now?",
            "outcome": "OUTCOME",
        },
    ),
}


PACK = "pack:"
"""What a pattern begins with that is a script of a pack that comes along: its pack and path."""


def pack_patterns() -> tuple[tuple[str, str], ...]:
    """The scripts of the packs that come along, each with what it is called and whose it is."""
    found = []
    for name, folder in shipped_packs().items():
        for path in sorted((folder / "scripts").rglob("*.yaml")):
            if not path.name.endswith(ENDING):
                told = as_text(value_at(values_of(path.read_bytes()), ("title",))) or path.stem
                words = sentence("From the pack {pack}: {title}", pack=name, title=told)
                found.append((f"{PACK}{name}/{path.relative_to(folder).as_posix()}", words))
    return tuple(found)


def pack_script(pattern: str) -> bytes:
    """The file of such a script. Raises LookupError where there is none."""
    pack, _, path = pattern.removeprefix(PACK).partition("/")
    if pattern not in [one for one, _ in pack_patterns()]:
        raise LookupError(pattern)
    return (shipped_packs()[pack] / path).read_bytes()


def pattern_files(
    pattern: str, id: str, title: str, outcomes: Sequence[str], contents: Mapping[str, bytes]
) -> dict[str, bytes]:
    """The files of a new script: its own, and an outcome where the house has none yet.

    An unknown pattern is the empty one. A script begins without plans: they are recorded later.
    """
    files: dict[str, bytes] = {}
    outcome = next(iter(outcomes), "")
    if not outcome:
        outcome = "settled"
        made = with_item(
            contents.get("outcomes.yaml", b""),
            (),
            len(values_of(contents.get("outcomes.yaml", b"")) or ()),
            {"id": outcome, "label": "Settled", "kind": "success"},
        )
        files["outcomes.yaml"] = made
    content = f"id: {id}\ntitle: {json.dumps(title, ensure_ascii=False)}\nsteps: []\n".encode()
    for at, step in enumerate(_STEPS.get(pattern, _STEPS["empty"])):
        told = {key: outcome if value == "OUTCOME" else value for key, value in step.items()}
        content = with_item(content, ("steps",), at, told)
    files[f"scripts/{id}.yaml"] = content
    return files
