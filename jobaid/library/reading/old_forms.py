"""Earlier forms of scorecards and scenarios, brought to the present one while they are read.

Each step mends one thing that was written otherwise before form 2 of a library. It changes the
nodes that were just read and never the file; each tells how the file is mended. What has no
place in the present form is handed back and kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from jobaid.library.reading.nodes import plain
from jobaid.library.yaml_source import MappingNode, Node, ScalarNode, SequenceNode, place, text_of
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.report import Report

FormUpgrade = Callable[[MappingNode, "Report"], dict[str, object]]
"""Changes the mapping of a file; returns what it had to leave aside, by key."""

_TAG = "?"
_MOODS = {
    "angry": "angry furious", "upset": "upset ashamed grieving short cold",
    "worried": "worried frightened guarded tired", "content": "content cheerful happy",
}  # fmt: skip


def upgraded(root: MappingNode, steps: Sequence[FormUpgrade], report: Report) -> dict[str, object]:
    """Bring a file's mapping to the present form; returns what was left aside."""
    aside: dict[str, object] = {}
    for step in steps:
        aside.update(step(root, report))
    return aside


def auto_fail_flag(root: MappingNode, report: Report) -> dict[str, object]:
    """`auto_fail: true` of a question becomes `{on: [no], of: card}`."""
    for question in _questions(root):
        value = _get(question, "auto_fail")
        if not isinstance(value, ScalarNode) or value.value not in ("true", "false"):
            continue
        _tell(
            report,
            value,
            "auto_fail",
            sentence("Write `auto_fail: {on: [no], of: card}`."),
        )
        on = _list([_text("no", value)], value)
        fails = _mapping([("on", on), ("of", _text("card", value))], value)
        _put(question, "auto_fail", fails if value.value == "true" else None)
    return {}


def never_of_question(root: MappingNode, report: Report) -> dict[str, object]:
    """The key `never` of a question becomes its evidence."""
    for question in _questions(root):
        value = _get(question, "never")
        if not isinstance(value, ScalarNode) or _get(question, "evidence") is not None:
            continue
        _tell(
            report,
            value,
            "never",
            sentence("Write `evidence: {never: {value}}`.", value=value.value),
        )
        _put(question, "never", None)
        _put(question, "evidence", _mapping([("never", value)], value))
    return {}


def persona_text(root: MappingNode, report: Report) -> dict[str, object]:
    """A persona in one text: the name comes first, perhaps an age after it."""
    value = _get(root, "persona")
    text = text_of(value) if isinstance(value, ScalarNode) else None
    if text is None or value is None:
        return {}
    name, _, more = text.partition(",")
    pairs: list[tuple[str, Node]] = [("name", _text(name.strip(), value))]
    shown = f"name: {name.strip()}"
    if (age := re.match(r"\s*(\d{1,3})\b", more)) is not None:
        pairs.append(("age", _text(age[1], value)))
        shown += f", age: {age[1]}"
    fix = sentence("Write `persona: {{shown}}`, and the rest under `brief`.", shown=shown)
    _tell(report, value, "persona", fix)
    _put(root, "persona", _mapping(pairs, value))
    return {"persona": text}


def mood_of_scenario(root: MappingNode, report: Report) -> dict[str, object]:
    """The `mood` of the scenario in free words becomes one of the persona's."""
    value = _get(root, "mood")
    text = text_of(value) if isinstance(value, ScalarNode) else None
    if text is None or value is None:
        return {}
    first = next((word for word in re.findall(r"[a-z]+", text.lower()) if _mood(word)), "")
    mood = _mood(first) or "calm"
    _tell(report, value, "mood", sentence("Write `mood: {mood}` in the persona.", mood=mood))
    _put(root, "mood", None)
    persona = _get(root, "persona")
    if persona is None:
        _put(root, "persona", _mapping([("mood", _text(mood, value))], value))
    elif isinstance(persona, MappingNode) and _get(persona, "mood") is None:
        _put(persona, "mood", _text(mood, value))
    return {"mood": text}


def opening_text(root: MappingNode, report: Report) -> dict[str, object]:
    """One opening becomes a list of one."""
    value = _get(root, "opening")
    if isinstance(value, ScalarNode) and text_of(value) is not None:
        _tell(report, value, "opening", sentence('Write it as a list: `opening: ["..."]`.'))
        _put(root, "opening", _list([value], value))
    return {}


def knows_list(root: MappingNode, report: Report) -> dict[str, object]:
    """What the customer knows as sentences: they cannot be told apart by field, and are kept."""
    value = _get(root, "knows")
    if not isinstance(value, SequenceNode):
        return {}
    fix = sentence("Write what is told when asked, by field: `knows: {customer.name: ...}`.")
    _tell(report, value, "knows", fix)
    _put(root, "knows", None)
    return {"knows": plain(value, report)}


def must_list(root: MappingNode, report: Report) -> dict[str, object]:
    """Steps to pass, as names alone, become things to do."""
    value = _get(root, "must")
    entries = value.value if isinstance(value, SequenceNode) else []
    if value is None or not any(isinstance(entry, ScalarNode) for entry in entries):
        return {}
    first = next(entry for entry in entries if isinstance(entry, ScalarNode))
    _tell(
        report,
        first,
        "must",
        sentence("Write it like `{id: a-name, enter: {value}}`.", value=first.value),
    )
    found = []
    for entry in entries:
        if isinstance(entry, ScalarNode):
            id = re.sub(r"[^a-z0-9]+", "-", entry.value.lower()).strip("-")
            entry = _mapping([("id", _text(id, entry)), ("enter", entry)], entry)
        found.append(entry)
    _put(root, "must", _list(found, value))
    return {}


def temptations(root: MappingNode, report: Report) -> dict[str, object]:
    """Temptations become turns that tempt, at whatever step they fit."""
    value = _get(root, "temptations")
    if not isinstance(value, SequenceNode):
        return {}
    _tell(
        report,
        value,
        "temptations",
        sentence("Write them as turns: `{says: [...], tempts: a-rule}`."),
    )
    turns = _get(root, "turns")
    found = list(turns.value) if isinstance(turns, SequenceNode) else []
    for entry in value.value:
        if not isinstance(entry, MappingNode):
            continue
        says, never = _get(entry, "says"), _get(entry, "never")
        pairs = [("says", says if isinstance(says, SequenceNode) else _list([says], entry))]
        found.append(_mapping([*pairs, *([("tempts", never)] if never else [])], entry))
    _put(root, "temptations", None)
    _put(root, "turns", _list(found, value))
    return {}


def ends_with(root: MappingNode, report: Report) -> dict[str, object]:
    """The one outcome that passes becomes a list of them."""
    value = _get(root, "ends_with")
    if value is None:
        return {}
    _tell(report, value, "ends_with", sentence("Write `ends: [...]`."))
    _put(root, "ends_with", None)
    if _get(root, "ends") is None:
        _put(root, "ends", value if isinstance(value, SequenceNode) else _list([value], value))
    return {}


SCORECARD_STEPS: tuple[FormUpgrade, ...] = (auto_fail_flag, never_of_question)
SCENARIO_STEPS: tuple[FormUpgrade, ...] = (
    persona_text, mood_of_scenario, opening_text, knows_list, must_list, temptations, ends_with,
)  # fmt: skip


def _mood(word: str) -> str | None:
    return next((mood for mood, words in _MOODS.items() if word in words.split()), None)


def _questions(root: MappingNode) -> Iterator[MappingNode]:
    sections = _get(root, "sections")
    for section in sections.value if isinstance(sections, SequenceNode) else ():
        many = _get(section, "questions") if isinstance(section, MappingNode) else None
        if isinstance(many, SequenceNode):
            yield from (one for one in many.value if isinstance(one, MappingNode))


def _tell(report: Report, node: Node, key: str, fix: str) -> None:
    words = sentence(
        "`{key}` is written in an earlier form; it is read as well as it can be.", key=key
    )
    report.add("JA037", place(node), words, fix)


def _get(node: MappingNode, key: str) -> Node | None:
    for name, value in node.value:
        if isinstance(name, ScalarNode) and name.value == key:
            found: Node = value
            return found
    return None


def _put(node: MappingNode, key: str, value: Node | None) -> None:
    """Give a key this value, at its place or as the last; None takes it out."""
    pairs = []
    for name, old in node.value:
        if isinstance(name, ScalarNode) and name.value == key:
            if value is not None:
                pairs.append((name, value))
            value = None
        else:
            pairs.append((name, old))
    if value is not None:
        pairs.append((_text(key, value), value))
    node.value = pairs


def _text(text: str, like: Node) -> ScalarNode:
    return ScalarNode(_TAG, text, like.start_mark, like.end_mark)


def _list(entries: Sequence[Node | None], like: Node) -> SequenceNode:
    kept = [entry for entry in entries if entry is not None]
    return SequenceNode(_TAG, kept, like.start_mark, like.end_mark)


def _mapping(pairs: Sequence[tuple[str, Node]], like: Node) -> MappingNode:
    named = [(_text(key, like), value) for key, value in pairs]
    return MappingNode(_TAG, named, like.start_mark, like.end_mark)
