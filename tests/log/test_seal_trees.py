"""Trees and chains of seals: the reference's figures, and every proof of small trees."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from jobaid.log.seal.kept_tree import prove_from_tree, tree_bytes
from jobaid.log.seal.merkle_tree import audit_path, leaf_hash, merkle_root, root_by_path
from jobaid.log.seal.seal_chain import (
    NO_LINK,
    BadSeal,
    DaySeal,
    SealedLeaf,
    chain_faults,
    check_proof,
    content_of,
    make_proof,
    proof_text,
    read_seal,
    root_faults,
    seal_day,
    seal_line,
)

# The leaves of the reference tests of Certificate Transparency, and the roots over the first n
LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"]
LEAVES.append("606162636465666768696a6b6c6d6e6f")
ROOTS = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    5: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


@pytest.mark.parametrize("size", ROOTS)
def test_the_roots_of_the_reference(size: int):
    leaves = [leaf_hash(bytes.fromhex(leaf)) for leaf in LEAVES[:size]]
    assert merkle_root(leaves).hex() == ROOTS[size]


def test_every_proof_leads_to_its_root_and_no_other_does():
    hashes = [leaf_hash(bytes([number])) for number in range(34)]
    for size in range(1, 34):
        leaves = hashes[:size]
        root = merkle_root(leaves)
        for place in range(size):
            path = audit_path(leaves, place)
            assert root_by_path(leaves[place], place, size, path) == root
            assert root_by_path(hashes[33], place, size, path) != root
            assert root_by_path(leaves[place], place, size, [*path, root]) is None
            if path:
                assert root_by_path(leaves[place], place, size, path[:-1]) is None
    assert root_by_path(hashes[0], 1, 1, []) is None


def leaf(number: int) -> SealedLeaf:
    id = f"019aa6d4-{number:04x}-7000-8000-{number:012x}"
    return SealedLeaf("interactions", id, 1, content_of(bytes(32), b"%d" % number))


def test_a_seal_is_read_as_it_was_written():
    one = seal_day("2026-11-21", [], [leaf(1)], n=0, previous=NO_LINK, at="now")
    two = seal_day("2026-11-21", [leaf(1)], [leaf(2)], n=1, previous=one.link, at="later")
    assert [read_seal(seal_line(seal)) for seal in (one, two)] == [one, two]
    assert list(chain_faults([(one.head, one.link), (two.head, two.link)])) == []
    assert list(chain_faults([(two.head, two.link)])) == [1]
    assert list(root_faults([one, two])) == []
    assert list(root_faults([two])) == [1]


@pytest.mark.parametrize(
    "line", [b"", b"[]", b"{", b'{"v":1}', b'{"leaves":[1],"v":1}', b"[" * 100_000]
)
def test_what_is_no_seal(line: bytes):
    with pytest.raises(BadSeal):
        read_seal(line)


@pytest.mark.parametrize("size", [1, 2, 3, 200, 32_768])
def test_a_proof_is_under_a_kilobyte_and_holds(size: int):
    leaves = [leaf(number) for number in range(size)]
    seal = seal_day(
        "2026-11-21", [], leaves, n=250, previous="x" * 43, at="2026-11-22T08:00:00.000Z"
    )
    place = 0  # none has a longer path
    text = proof_text(make_proof("a41c09ee", [seal], place))
    assert len(text) < 1024
    told, head, link, desk = check_proof(text.encode())
    assert (told, head, link, desk) == (leaves[place], seal.head, seal.link, "a41c09ee")


def test_a_proof_with_anything_altered_does_not_hold():
    leaves = [leaf(number) for number in range(5)]
    seal = seal_day("2026-11-21", [], leaves, n=0, previous=NO_LINK, at="now")
    proof = make_proof("a41c09ee", [seal], 3)
    for name, value in {
        "day": "2026-11-20",
        "at": "then",
        "n": 1,
        "place": 2,
        "size": 6,
        "leaf": list(leaves[2]),
        "path": proof["path"][:-43],
        "previous": "x",
        "link": "x",
        "v": 2,
    }.items():
        with pytest.raises(BadSeal):
            check_proof(json.dumps(proof | {name: value}).encode())
    with pytest.raises(BadSeal):
        check_proof(json.dumps({name: proof[name] for name in proof if name != "leaf"}).encode())


def seals_of(size: int) -> list[DaySeal]:
    """A day of so many leaves, the second half of which came later."""
    leaves = [leaf(number) for number in range(size)]
    half = max(1, size // 2)
    one = seal_day("2026-11-21", [], leaves[:half], n=0, previous=NO_LINK, at="now")
    if size == half:
        return [one]
    two = seal_day("2026-11-21", leaves[:half], leaves[half:], n=1, previous=one.link, at="later")
    return [one, two]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 1000])
def test_a_kept_tree_proves_every_leaf_as_the_seals_do(tmp_path: Path, size: int):
    seals = seals_of(size)
    path = tmp_path / "a.tree"
    path.write_bytes(b"".join(tree_bytes(seals)))
    leaves = [leaf for seal in seals for leaf in seal.leaves]
    for place in {0, size // 2, size - 1}:
        told = prove_from_tree(path, "desk", leaves[place].id)
        assert told is not None
        assert told == (leaves[place], make_proof("desk", seals, place))
        assert check_proof(proof_text(told[1]).encode())[0] == leaves[place]
    assert prove_from_tree(path, "desk", "nobody") is None
    assert prove_from_tree(tmp_path / "none", "desk", leaves[0].id) is None


def test_a_kept_tree_that_was_altered_proves_nothing_or_the_same(tmp_path: Path):
    seals = seals_of(20)
    whole = b"".join(tree_bytes(seals))
    path, rng = tmp_path / "a.tree", random.Random(3)
    id = seals[0].leaves[4].id
    right = make_proof("desk", seals, 4)
    for _ in range(400):
        place, other = rng.randrange(len(whole)), rng.randrange(1, 256)
        path.write_bytes(whole[:place] + bytes([whole[place] ^ other]) + whole[place + 1 :])
        told = prove_from_tree(path, "desk", id)
        assert told is None or told[1] == right
    for size in range(0, len(whole), 97):
        path.write_bytes(whole[:size])
        told = prove_from_tree(path, "desk", id)
        assert told is None or told[1] == right
