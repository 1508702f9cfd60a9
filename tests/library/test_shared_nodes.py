"""A file that is edited is parsed once: what reads it gets the same as from its bytes alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.library.reading import nodes
from jobaid.library.reading.library_file import read_house
from jobaid.library.reading.list_reader import read_list
from jobaid.library.reading.plan_file import read_plans
from jobaid.library.reading.plan_reader import read_plan_file
from jobaid.library.reading.script_reader import read_script
from jobaid.library.shipped import shipped_library
from jobaid.library.yaml_source import MappingNode, Node, ScalarNode
from tests.library.editing.any_yaml import files
from tests.library.random_edits import edited

Read = Callable[[bytes], object]

READERS: tuple[Read, ...] = (
    partial(read_script, "scripts/x.yaml"),
    partial(read_plans, "scripts/x.plan.yaml", script="x"),
    partial(read_list, "outcomes.yaml"),
    partial(read_plan_file, "sampling.yaml"),
    read_house,
)
SHIPPED = [path.read_bytes() for path in sorted(shipped_library().rglob("*.yaml"))]
SCRIPTS = [
    path.read_bytes()
    for path in sorted((shipped_library() / "scripts").rglob("*.yaml"))
    if not path.name.endswith(".plan.yaml")
]
ODD = [b"{", b"]", b"\t", b'"', b"\x00", b"\xff", b"&a ", b"*a", "\u200b".encode()]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A shipped file of which a few bytes are other ones: most of these cannot be read whole."""
    content = bytearray(draw(st.sampled_from(SHIPPED))[:3000])
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(content) - 1))
        content[at : at + draw(st.integers(0, 2))] = draw(st.sampled_from(ODD))
    return bytes(content)


def parts(node: Node | None) -> Iterator[tuple[object, ...]]:
    """All that a tree holds and where it stands."""
    if node is None:
        return
    value = node.value if isinstance(node, ScalarNode) else len(node.value)
    style = getattr(node, "style", None), getattr(node, "flow_style", None)
    yield type(node), node.tag, value, style, node.start_mark.index, node.end_mark.index
    if isinstance(node, MappingNode):
        for key, one in node.value:
            yield from parts(key)
            yield from parts(one)
    elif not isinstance(node, ScalarNode):
        for one in node.value:
            yield from parts(one)


def reads_alike(content: bytes) -> None:
    """Every reader gives for a file in hand what it gives for its bytes, and leaves it alone."""
    nodes._kept.clear()
    fresh = [repr(read(content)) for read in READERS]
    assert not nodes._kept  # who only reads keeps nothing
    nodes.kept_nodes(content)
    root, text, findings = nodes._kept[content]
    before = list(parts(root))
    with patch.object(nodes, "compose", side_effect=AssertionError):
        for _ in range(2):
            assert [repr(read(content)) for read in READERS] == fresh
    assert list(parts(root)) == before
    assert nodes._kept[content] == (root, text, findings)


@given(st.one_of(files(), damaged(), st.sampled_from(SHIPPED)))
def test_a_file_in_hand_reads_like_its_bytes(content: bytes) -> None:
    reads_alike(content)


@settings(max_examples=25)
@given(st.integers(0, 2**32), st.sampled_from(SCRIPTS))
def test_a_script_that_is_edited_reads_like_its_bytes(seed: int, content: bytes) -> None:
    rng = random.Random(seed)
    for number in range(3):
        _, content = edited(rng, content, str(number))
        reads_alike(content)


def test_findings_of_a_file_in_hand_name_the_file_that_is_read() -> None:
    content = b"id: x\ntitle: [\n"
    nodes.kept_nodes(content)
    for file in ("scripts/x.yaml", "scripts/y.yaml"):
        _, findings = read_script(file, content)
        assert {one.file for one in findings} == {file}


@pytest.mark.parametrize("content", [b"", b"# nothing\n", b"\xef\xbb\xbfid: x\n"])
def test_what_holds_nothing_or_begins_with_a_mark_reads_the_same(content: bytes) -> None:
    reads_alike(content)


def test_few_files_are_kept() -> None:
    for number in range(100):
        nodes.kept_nodes(b"id: x%d\n" % number)
    assert len(nodes._kept) < 50
    assert b"id: x99\n" in nodes._kept
    assert b"id: x0\n" not in nodes._kept
