from __future__ import annotations

import errno
import shutil
import subprocess
from pathlib import Path

import pytest

from jobaid.log.version_store import VersionError, VersionStore, content_id
from tests.log.support import FaultyPlatform

CONTENT = "say: caf\u00e9\n".encode()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"),
        (b"hello\n", "ce013625030ba8dba906f756967f9e9ca394464a"),
    ],
)
def test_the_id_is_gits(content: bytes, expected: str):
    assert content_id(content) == expected


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_id_is_what_git_itself_says():
    told = subprocess.run(
        ["git", "hash-object", "--stdin"], input=CONTENT, capture_output=True, check=True
    )
    assert told.stdout.decode().strip() == content_id(CONTENT)


def test_what_is_kept_comes_back(tmp_path: Path):
    store = VersionStore(tmp_path / "versions")
    identifier = store.keep(CONTENT)
    assert identifier == content_id(CONTENT)
    assert (tmp_path / "versions" / identifier).read_bytes() == CONTENT
    assert store.get(identifier) == CONTENT
    assert VersionStore(tmp_path / "versions").get(identifier) == CONTENT


def test_what_is_known_to_be_there_costs_no_disk(tmp_path: Path):
    disk = FaultyPlatform()
    store = VersionStore(tmp_path, platform=disk)
    ids = store.keep_all([b"one", b"two", b"one"])
    assert ids == [content_id(b"one"), content_id(b"two"), content_id(b"one")]
    assert disk.done.count("replace") == 2
    disk.fail("")
    assert store.keep_all([b"two", b"one"]) == [ids[1], ids[0]]
    other = VersionStore(tmp_path, platform=FaultyPlatform())
    assert other.keep(b"one") == ids[0]


def test_a_disk_that_refuses_is_raised_and_tried_again(tmp_path: Path):
    disk = FaultyPlatform()
    store = VersionStore(tmp_path, platform=disk)
    disk.fail("sync", errno.ENOSPC)
    with pytest.raises(OSError, match="made to fail"):
        store.keep(CONTENT)
    assert list(tmp_path.iterdir()) == []
    disk.mend()
    assert store.get(store.keep(CONTENT)) == CONTENT


def test_a_damaged_version_is_told_and_put_right(tmp_path: Path):
    identifier = VersionStore(tmp_path).keep(CONTENT)
    (tmp_path / identifier).write_bytes(CONTENT[:-1])
    store = VersionStore(tmp_path)
    with pytest.raises(VersionError, match="is damaged"):
        store.get(identifier)
    [notice] = store.verify()
    assert identifier in notice.words
    assert store.keep(CONTENT) == identifier
    assert store.get(identifier) == CONTENT
    assert store.verify() == []


@pytest.mark.parametrize("identifier", ["0" * 40, "../lock", "", "xyz"])
def test_a_version_that_is_not_there_is_told(tmp_path: Path, identifier: str):
    with pytest.raises(VersionError) as told:
        VersionStore(tmp_path / "none").get(identifier)
    assert repr(identifier)[1:-1] in told.value.words


def test_a_version_that_cannot_be_read_is_told(tmp_path: Path):
    disk = FaultyPlatform()
    store = VersionStore(tmp_path, platform=disk)
    identifier = store.keep(CONTENT)
    disk.fail("read")
    with pytest.raises(VersionError, match="the disk reported a fault"):
        store.get(identifier)
