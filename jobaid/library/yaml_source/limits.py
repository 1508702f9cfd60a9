"""Files that would bring the program down: too large, too deep, repeating without end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from jobaid.library.yaml_source.scalars import place
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.report import Report

LARGEST_FILE = 4 * 1024 * 1024
# A library needs 10 levels. The parser in C recurses: with libyaml 0.2.5 it takes the whole
# program down at about 50,000, since 0.2.6 it refuses more than 1,000, often before it has
# told of the first (it looks ahead); the parser in Python gives up at 300.
DEEPEST = 60
TOO_DEEP = sentence("More than {most} levels are nested here.", most=DEEPEST)
# A script of 300 steps has about 15,000 pieces.
MOST_PIECES = 200_000
# Aliases repeat what stands elsewhere; more than this many pieces in all is a bomb.
MOST_REPEATED = 100_000

# More brackets than this, more of them open at once than there may be levels, or a line that
# opens so many blocks: count before composing. A block needs a column for each level, so a
# deep one has a long run of these characters; a run of 280 shows in every 40th byte.
_MANY_BRACKETS = 2000
_STRIDE = 40
_BRACKETS = b"[]{}"
_OTHERS = bytes(set(range(256)) - set(_BRACKETS))
_STEP = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_DEEP_RUN = re.compile(rb"[ \t?:-]{6}")
_WHOLE_RUN = rb"[ \t?:-]{240}"  # compiled where a file has such a run: few do
_MAYBE_ALIAS = re.compile(rb"\*[0-9A-Za-z_-]")


def looks_heavy(body: bytes) -> bool:
    """Whether the file could be deep or have very many pieces (no: it surely is neither)."""
    brackets = body.translate(None, _OTHERS)
    opened = brackets.count(b"[") + brackets.count(b"{")
    return (
        opened > _MANY_BRACKETS
        or (opened > DEEPEST and max(accumulate(_STEP[byte] for byte in brackets)) > DEEPEST)
        or len(body) > MOST_PIECES
        # Six characters far apart may well be no run; one that is shows to both.
        or bool(_DEEP_RUN.search(body[::_STRIDE]) and re.search(_WHOLE_RUN, body))
    )


def bearable(body: bytes, report: Report, loader: Any) -> bool:
    """Walk through the file event by event, which does not recurse, and count."""
    parser = loader(body)
    depth = pieces = 0
    try:
        while (event := parser.get_event()) is not None:
            if isinstance(event, yaml.events.CollectionEndEvent):
                depth -= 1
                continue
            if isinstance(event, yaml.events.NodeEvent):
                pieces += 1
                depth += isinstance(event, yaml.events.CollectionStartEvent)
            if depth > DEEPEST or pieces > MOST_PIECES:
                mark = event.start_mark
                spot = (mark.line + 1, mark.column + 1)
                if depth > DEEPEST:
                    report.add("JA005", spot, TOO_DEEP)
                else:
                    report.add(
                        "JA005",
                        spot,
                        sentence(
                            "The file has over {most_pieces} pieces.", most_pieces=MOST_PIECES
                        ),
                    )
                return False
    finally:
        parser.dispose()
    return True


def _children(node: Node) -> Iterator[Node]:
    if isinstance(node, SequenceNode):
        yield from node.value
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield key
            yield value


def few_aliases(root: Node, body: bytes, report: Report) -> bool:
    """Whether the tree with every alias written out is finite and of a bearable size."""
    if _MAYBE_ALIAS.search(body) is None:
        return True
    sizes: dict[int, int] = {}
    open_nodes: set[int] = set()
    # (node, None) enters a node, (node, children) leaves it once their sizes are known.
    waiting: list[tuple[Node, list[Node] | None]] = [(root, None)]
    while waiting:
        node, children = waiting.pop()
        key = id(node)
        if children is not None:
            open_nodes.discard(key)
            sizes[key] = 1 + sum(sizes[id(child)] for child in children)
            if sizes[key] > MOST_REPEATED and len(sizes) < sizes[key] / 2:
                report.add(
                    "JA014",
                    place(node),
                    sentence("Aliases (`*name`) repeat far too much of this file."),
                )
                return False
            continue
        if key in open_nodes:
            report.add(
                "JA014", place(node), sentence("This holds itself, through an alias (`*name`).")
            )
            return False
        if key in sizes:
            continue
        if isinstance(node, ScalarNode):
            sizes[key] = 1
            continue
        open_nodes.add(key)
        inside = list(_children(node))
        waiting.append((node, inside))
        waiting.extend((child, None) for child in inside)
    return True


def every(root: Node) -> Iterator[Node]:
    """Every node of a tree, keys and values, each once."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            waiting.extend(_children(node))
