"""What the customer is asked at the end of a call: `question` and `questions` of the house."""

from __future__ import annotations

from jobaid.library.model import Question, Words
from jobaid.library.reading.key_reader import KeyReader
from jobaid.library.reading.list_reader import needed
from jobaid.library.reading.nodes import once_by_id
from jobaid.library.reading.number_keys import whole
from jobaid.library.yaml_source import MappingNode, Node, ScalarNode, SequenceNode, place, text_of
from jobaid.sentences import sentence

QUESTION_KINDS = ("scale", "text", "long-text", "number", "yes-no")

_QUESTION = frozenset(("id", "text", "kind", "at_least", "at_most"))


def questions_of(keys: KeyReader) -> tuple[Question, ...]:
    """The questions at the end of a call: `question`, then those of the list `questions`."""
    found: list[Question] = []
    node = keys.nodes.get("question")
    if node is not None and (one := _question(node, "question", "question", keys)) is not None:
        found.append(one)
    node = keys.nodes.get("questions")
    for number, entry in enumerate(keys.entries("questions", node) if node else [], start=1):
        if (one := _question(entry, "questions", f"question-{number}", keys)) is not None:
            found.append(one)
    return once_by_id(found, "question", keys.report)


def _question(node: Node, key: str, id: str, keys: KeyReader) -> Question | None:
    if isinstance(node, ScalarNode):
        text = text_of(node)
        return None if text is None else Question(id, Words({"": text.rstrip()}), at=place(node))
    if isinstance(node, MappingNode) and is_words(node, _languages_of(keys)):
        words = keys.languages(key, node)
        return None if words is None else Question(id, words, at=place(node))
    if not isinstance(node, MappingNode):
        keys.wrong(key, node, sentence("one text, or a group of keys: `{id, text, kind}`"))
        return None
    inner = KeyReader(node, keys.report)
    id = inner.text("id") or id
    kind = inner.one_of("kind", QUESTION_KINDS, "scale")
    least, most = (whole(inner, key, None) for key in ("at_least", "at_most"))
    lowest, highest = least or 0, 10 if most is None else most
    if lowest >= highest:
        words_of_order = sentence("`at_least` should be less than `at_most`; 0 to 10 is used.")
        keys.report.add("JA030", inner.spots.get("at_most", inner.at), words_of_order)
        lowest, highest = 0, 10
    return Question(
        id,
        needed(inner, "text", id),
        kind,
        lowest,
        highest,
        **inner.kept(_QUESTION, "the question"),
    )


def _languages_of(keys: KeyReader) -> tuple[str, ...]:
    node = keys.nodes.get("languages")
    entries = node.value if isinstance(node, SequenceNode) else []
    return tuple(entry.value for entry in entries if isinstance(entry, ScalarNode)) or ("en",)


def is_words(node: Node, languages: tuple[str, ...]) -> bool:
    """Whether a group of values is one text in several of the house's languages."""
    return bool(node.value) and all(
        isinstance(key, ScalarNode) and key.value in languages for key, _ in node.value
    )
