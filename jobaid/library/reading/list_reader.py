"""The house's lists: one top-level list of mappings with an `id` in each file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.library.model import (
    MayCount,
    MayRule,
    NeverRule,
    Notice,
    Outcome,
    Standard,
    Term,
    Words,
)
from jobaid.library.reading.key_reader import KeyReader
from jobaid.library.reading.nodes import named, nodes_of, once_by_id
from jobaid.library.reading.number_keys import share, whole
from jobaid.library.reading.shared_keys import replies_of, titled
from jobaid.library.report import Report
from jobaid.library.yaml_source import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    place,
    text_of,
)
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

ICONS = ("greet", "identity", "hold", "step", "handle", "wrap")
"""What a standard may be drawn with."""

MEASURES = (
    "time-to-step", "step-time", "hold-time", "handle-time", "wrap-up-time", "promise-due",
    "kept-time", "wait-time", "order", "count",
)  # fmt: skip
OUTCOME_KINDS = ("success", "failure", "neutral", "follow-up")
SEVERITIES = ("auto-fail", "coach")
PERIODS = ("call", "customer", "month", "year")


def read_list(file: str, content: bytes) -> tuple[Mapping[str, Any], tuple[Finding, ...]]:
    """A house file, by its name: what it holds by id, in order.

    `file` is one of `LIST_FILES`. Of two things with one id the first counts. Never raises for
    what the file holds.
    """
    report = Report(file)
    nodes = list_of(nodes_of(content, report), report)
    if file == "replies.yaml":
        things: list[Any] = list(replies_of(nodes, report))
    else:
        what, make = _maker(file)
        things = []
        for number, node in enumerate(nodes, start=1):
            keys = KeyReader(node, report)
            things.append(make(keys, keys.id(what, f"{what}-{number}".replace(" ", "-"))))
        once_by_id(things, what, report)
    found: dict[str, Any] = {}
    for thing in things:
        found.setdefault(thing.id, thing)
    return found, report.in_order()


def list_of(root: Node | None, report: Report) -> list[Node]:
    """The mappings of a file that is one list; an empty file is an empty list."""
    if root is None or (isinstance(root, ScalarNode) and text_of(root) is None):
        return []
    if not isinstance(root, SequenceNode):
        words = sentence("The file is one list of entries, but this is {what}.", what=named(root))
        report.add("JA013", place(root), words, sentence("Begin each entry with `- id: ...`."))
        return []
    found: list[Node] = []
    for entry in root.value:
        if isinstance(entry, MappingNode):
            found.append(entry)
        else:
            words = sentence(
                "An entry is a group of keys with an `id`, but here is {what}.", what=named(entry)
            )
            report.add("JA017", place(entry), words)
    return found


def needed(keys: KeyReader, key: str, id: str) -> Words:
    """Words that people read and that should not be missing; a missing one shows the id."""
    words = keys.words(key)
    if words is None:
        keys.report.add("JA028", keys.at, sentence("`{id}` has no `{key}`.", id=id, key=key))
        return titled(id)
    return words


def day(keys: KeyReader, key: str, example: str = "2027-01-31") -> str | None:
    """A date or a date and time, kept as it is written."""
    text = keys.text(key)
    if text is not None:
        try:
            dt.datetime.fromisoformat(text)
        except ValueError:
            words = sentence("`{key}: {text}` is not a date.", key=key, text=text)
            keys.report.add(
                "JA029",
                keys.spots[key],
                words,
                sentence("Write it like `{example}`.", example=example),
            )
    return text


def _never(keys: KeyReader, id: str) -> NeverRule:
    known = frozenset(
        ("id", "text", "why", "say_instead", "severity", "scope", "phrases", "owner", "review_by")
    )
    return NeverRule(
        id,
        needed(keys, "text", id),
        keys.words("why"),
        keys.words("say_instead"),
        keys.one_of("severity", SEVERITIES, "coach"),
        keys.texts("scope"),
        keys.many_words("phrases"),
        keys.text("owner"),
        day(keys, "review_by"),
        **keys.kept(known, "a never rule"),
    )


def _may(keys: KeyReader, id: str) -> MayRule:
    known = frozenset(("id", "text", "limit", "scope", "count"))
    return MayRule(
        id,
        needed(keys, "text", id),
        keys.words("limit"),
        keys.texts("scope"),
        _count(keys),
        **keys.kept(known, "a may rule"),
    )


def _count(keys: KeyReader) -> MayCount | None:
    inner = keys.inner("count", "{amount, times, per}")
    if inner is None:
        return None
    if inner.number("amount") is None and "times" not in inner.nodes:
        keys.report.add("JA035", inner.at, sentence("This count has neither `amount` nor `times`."))
    return MayCount(
        inner.text("amount"),
        whole(inner, "times"),
        inner.one_of("per", PERIODS, "call"),
        **inner.kept(frozenset(("amount", "times", "per")), "a count"),
    )


def _standard(keys: KeyReader, id: str) -> Standard:
    known = frozenset(
        (
            "id", "text", "measure", "at_most", "at_least", "unit", "scope", "aim",
            "before", "after", "step", "icon",
        )
    )  # fmt: skip
    if keys.text("measure") is None:
        keys.report.add("JA035", keys.at, sentence("The standard `{id}` has no `measure`.", id=id))
    return Standard(
        id,
        needed(keys, "text", id),
        keys.one_of("measure", MEASURES, ""),
        keys.number("at_most"),
        keys.number("at_least"),
        keys.text("unit"),
        keys.texts("scope"),
        share(keys, "aim"),
        keys.text("before"),
        keys.text("after"),
        keys.text("step"),
        keys.one_of("icon", ICONS, None),
        **keys.kept(known, "a standard"),
    )


def _outcome(keys: KeyReader, id: str) -> Outcome:
    known = frozenset(("id", "label", "kind", "needs"))
    return Outcome(
        id,
        needed(keys, "label", id),
        keys.one_of("kind", OUTCOME_KINDS, "neutral"),
        keys.texts("needs"),
        **keys.kept(known, "an outcome"),
    )


def _term(keys: KeyReader, id: str) -> Term:
    known = frozenset(("id", "term", "means", "say_instead"))
    return Term(
        id,
        needed(keys, "term", id),
        needed(keys, "means", id),
        keys.words("say_instead"),
        **keys.kept(known, "a glossary entry"),
    )


def _notice(keys: KeyReader, id: str) -> Notice:
    known = frozenset(("id", "text", "say", "from", "until", "scope"))
    return Notice(
        id,
        needed(keys, "text", id),
        keys.words("say"),
        day(keys, "from", "2027-01-31T16:00"),
        day(keys, "until", "2027-01-31T16:00"),
        keys.texts("scope"),
        **keys.kept(known, "a notice"),
    )


ListMaker = Callable[[KeyReader, str], Any]
# What a file holds, in words and as a function; replies are made where scripts' are made.
LISTS: Mapping[str, tuple[str, ListMaker]] = {
    "never.yaml": ("never rule", _never),
    "may.yaml": ("may rule", _may),
    "standards.yaml": ("standard", _standard),
    "outcomes.yaml": ("outcome", _outcome),
    "glossary.yaml": ("glossary entry", _term),
    "notices.yaml": ("notice", _notice),
}
# Of these no call has need at its beginning: how they are read stands in `other_lists`.
OTHER_LISTS = (
    "objectives.yaml", "people.yaml", "complaints.yaml", "recovery.yaml", "rewards.yaml",
    "masks.yaml", "snippets.yaml",
)  # fmt: skip
LIST_FILES = (*LISTS, "replies.yaml", *OTHER_LISTS)


def _maker(file: str) -> tuple[str, ListMaker]:
    if file in LISTS:
        return LISTS[file]
    from jobaid.library.reading.other_lists import MAKERS

    return MAKERS[file]
