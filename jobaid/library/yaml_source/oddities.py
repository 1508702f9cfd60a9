"""What only few files have, and what a reader would not see: tags, hidden characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml
from yaml.nodes import Node, ScalarNode

from jobaid.late_patterns import late_pattern
from jobaid.library.yaml_source.limits import every
from jobaid.library.yaml_source.scalars import CORE, CORE_TAGS, UNTAGGED, place
from jobaid.library.yaml_source.typography import CURLY, HIDDEN, tell_curly, tell_hidden
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.report import Report

# Escapes can write characters that no file may hold as such.
_ESCAPE = re.compile(rb"\\[0abevfrxuU]")
CONTROLS = late_pattern("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
# A text without quotes that goes on with a number sign: what follows is a comment.
_CUT = late_pattern(r"[^\s#]([ \t]+)#[^\s#!]")
_MAYBE_CUT = late_pattern(r"[ \t]#")
# A line to say that a comment ends before its sentence does: "Press # to go on".
_CUT_SAID = late_pattern(
    r"(?:^|[\s{,-])say:[ \t]+[^\s'\"|>#][^#]*?[^\s.!?\u2026#,}]([ \t]+)(?=#(?:[ \t]|$))"
)
# A value that is nothing but such a comment.
_SWALLOWED = late_pattern(r"[ \t]*(?:-[ \t]+)*(?:[\w.\-]+[ \t]*:[ \t]+|(?<=[ \t]))(#[^\s#!])")
# What may be an anchor (`&name`).
_MAYBE_ANCHOR = late_pattern(r"(?:^|[\s\[{,])&[^\s,\[\]{}]", re.MULTILINE)
# Marks that turn the direction of everything behind them (Unicode TR9, explicit overrides
# and embeddings): what is read aloud is then not what stands in the file.
_TURNS = late_pattern("[\u202a-\u202e\u2066-\u2069]")


def tell_oddities(root: Node, body: bytes, text: str, report: Report, loader: Any) -> None:
    """Note what is odd in a tree; characters that cannot be shown are taken out of it."""
    if not body.isascii():
        if HIDDEN.search(text) is not None:
            tell_hidden(root, report)
        if CURLY.search(text) is not None:
            tell_curly(root, report)
    if b"&" in body and _MAYBE_ANCHOR.search(text) is not None:
        _tell_anchors(body, report, loader)
    if b"!" in body:
        _tell_tags(root, report)
    if _ESCAPE.search(body) is not None or (not body.isascii() and _TURNS.search(text)):
        _clean(root, report)
    # A string is looked for 50 times as fast as a pattern; few files go on to the pattern.
    if (" #" in text or "\t#" in text) and _MAYBE_CUT.search(text) is not None:
        _tell_cuts(root, text, report)


def _tell_tags(root: Node, report: Report) -> None:
    for node in every(root):
        if node.tag != UNTAGGED and node.tag not in CORE_TAGS:
            shown = node.tag.removeprefix(CORE)
            report.add(
                "JA015",
                place(node),
                sentence("The tag `{shown}` is not used in a library.", shown=shown),
            )


def _tell_cuts(root: Node, text: str, report: Report) -> None:
    """Warn of `label: Order #5`, which YAML reads as "Order" with a comment."""
    ends = {
        (node.end_mark.line, node.end_mark.column)
        for node in every(root)
        if isinstance(node, ScalarNode) and not node.style and node.value
    }
    empty = {
        node.end_mark.line
        for node in every(root)
        if isinstance(node, ScalarNode) and not node.style and not node.value
    }
    for number, line in enumerate(text.split("\n")):
        swallowed = _SWALLOWED.match(line) if number in empty else None
        if swallowed is not None:
            shown = line[swallowed.start(1) :].split()[0]
            words = sentence(
                "Nothing is left of this text: `{shown}` begins a comment.", shown=shown
            )
            fix = sentence("Put the text in quotes, or write a space after `#`.")
            report.add("JA036", (number + 1, swallowed.start(1) + 1), words, fix)
        for match in (*_CUT.finditer(line), *_CUT_SAID.finditer(line)):
            if (number, match.start(1)) in ends:
                shown = line[match.end(1) :].split()[0]
                words = sentence(
                    "The text ends before `{shown}`: `#` after a space begins a comment.",
                    shown=shown,
                )
                is_said = match.re is _CUT_SAID
                fix = (
                    sentence("end its sentence before the comment")
                    if is_said
                    else sentence("write a space after `#`")
                )
                fix = sentence("Put the text in quotes, or {fix}.", fix=fix)
                report.add("JA036", (number + 1, match.end(1) + 1), words, fix)


def _tell_anchors(body: bytes, report: Report, loader: Any) -> None:
    """Warn of `label: &c more`, which YAML reads as "more" with a mark that nothing uses."""
    parser = loader(body)
    anchors: dict[str | None, Any] = {}
    try:
        while (event := parser.get_event()) is not None:
            if isinstance(event, yaml.AliasEvent):
                anchors.pop(event.anchor, None)
            elif isinstance(event, yaml.NodeEvent) and event.anchor is not None:
                anchors[event.anchor] = event.start_mark
    finally:
        parser.dispose()
    for name, mark in anchors.items():
        words = sentence(
            "YAML takes `&{name}` for a mark, and leaves it out of the text.", name=name
        )
        fix = sentence("Put the whole text in quotes.")
        report.add("JA049", (mark.line + 1, mark.column + 1), words, fix)


def _clean(root: Node, report: Report) -> None:
    for node in every(root):
        if not isinstance(node, ScalarNode):
            continue
        if CONTROLS.search(node.value):
            report.add(
                "JA033", place(node), sentence("A character that cannot be shown is left out here.")
            )
            node.value = CONTROLS.sub("", node.value)
        if _TURNS.search(node.value):
            report.add(
                "JA033",
                place(node),
                sentence("A mark that turns the direction of text hides here."),
            )
