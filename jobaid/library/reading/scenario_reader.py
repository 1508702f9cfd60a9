"""A scenario's file: from its node to a `Scenario`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.library.model.scenario import Persona, Scenario, ScenarioMust, ScenarioTurn
from jobaid.library.reading.key_reader import KeyReader
from jobaid.library.reading.list_reader import needed
from jobaid.library.reading.nodes import once_by_id
from jobaid.library.reading.number_keys import whole
from jobaid.library.reading.old_forms import SCENARIO_STEPS, upgraded
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Words
    from jobaid.library.report import Report
    from jobaid.library.yaml_source import MappingNode

MOODS = ("angry", "upset", "worried", "calm", "content")
AFTER = ("slip", "vague", "dead-air", "asked-twice")
DOES = ("enter", "tick", "fill", "say", "promise")

_SCENARIO = frozenset(
    (
        "id", "title", "script", "for", "persona", "brief", "knows", "opening", "turns", "must",
        "never", "ends", "pass_at",
    )
)  # fmt: skip
_PERSONA = frozenset(("name", "age", "mood", "patience", "voice"))
_TURN = frozenset(("at", "says", "answer", "tempts", "after", "mood", "times"))
_MUST = frozenset(("id", *DOES, "before", "value", "within"))


def read_scenario(root: MappingNode, id: str, file: str, version: str, report: Report) -> Scenario:
    """The scenario of a file; `id` is its name, for one without an id of its own."""
    earlier = upgraded(root, SCENARIO_STEPS, report)
    keys = KeyReader(root, report)
    id = keys.id("scenario", id)
    script = keys.text("script")
    if script is None:
        words = sentence("The scenario does not say where the call begins: it has no `script`.")
        report.add("JA039", keys.at, words, sentence("Write `script: ...`."))
    kept = keys.kept(_SCENARIO, "a scenario", earlier)
    return Scenario(
        id,
        needed(keys, "title", id),
        script or "",
        file,
        version,
        keys.texts("for"),
        _persona(keys),
        keys.words("brief"),
        _knows(keys),
        keys.many_words("opening"),
        _turns(keys),
        _must(keys),
        keys.texts("never"),
        keys.texts("ends"),
        _pass_at(keys),
        **kept,
    )


def _pass_at(keys: KeyReader) -> float:
    score = keys.number("pass_at")
    if score is not None and not 0 <= score <= 100:
        words = sentence("`pass_at: {score}` is a score, 0 to 100; 80 is used.", score=f"{score:g}")
        keys.report.add("JA030", keys.spots["pass_at"], words)
        score = None
    return 80 if score is None else score


def _persona(keys: KeyReader) -> Persona:
    inner = keys.inner("persona", "{name, age, mood, patience}")
    if inner is None:
        return Persona()
    patience = whole(inner, "patience")
    return Persona(
        inner.text("name") or "",
        whole(inner, "age"),
        inner.one_of("mood", MOODS, "calm"),
        3 if patience is None else patience,
        inner.text("voice"),
        **inner.kept(_PERSONA, "a persona"),
    )


def _knows(keys: KeyReader) -> Mapping[str, Words]:
    """What the customer tells when asked, by field."""
    inner = keys.inner("knows", "{customer.name: ...}")
    if inner is None:
        return {}
    found: dict[str, Words] = {}
    for name, spot in inner.spots.copy().items():
        keys.spots[f"knows.{name}"] = spot
        words = inner.words(name)
        if words is not None:
            found[name] = words
    return found


def _turns(keys: KeyReader) -> tuple[ScenarioTurn, ...]:
    found = []
    for inner in keys.inners("turns", "turn"):
        says = inner.many_words("says")
        if not says:
            keys.report.add(
                "JA028", inner.at, sentence("The customer has nothing to say in this turn.")
            )
        found.append(
            ScenarioTurn(
                says,
                inner.text("at"),
                inner.text("answer"),
                inner.text("tempts"),
                inner.one_of("after", AFTER, None),
                whole(inner, "mood", None) or 0,
                whole(inner, "times"),
                **inner.kept(_TURN, "a turn"),
            )
        )
    return tuple(found)


def _must(keys: KeyReader) -> tuple[ScenarioMust, ...]:
    found = []
    for inner, id in keys.identified("must", "thing to do", "must"):
        named = [(does, inner.text(does)) for does in DOES if inner.has(does)]
        does, name = named[0] if named else ("", None)
        if len(named) != 1 or name is None:
            words = sentence(
                "`{id}` should say one thing to do: {known}.", id=id, known=", ".join(DOES)
            )
            keys.report.add(
                "JA039", inner.at, words, sentence("Write it like `enter: script/step`.")
            )
            continue
        found.append(
            ScenarioMust(
                id,
                does,
                name,
                inner.text("before"),
                inner.text("value"),
                inner.text("within"),
                **inner.kept(_MUST, "a thing to do"),
            )
        )
    return once_by_id(found, "thing to do", keys.report)
