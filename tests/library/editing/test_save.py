"""An edited file is written whole, or the file is as it was and nothing is lost."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from jobaid.library.editing.save import NotSaved, save_file


def test_a_file_is_exchanged(tmp_path: Path) -> None:
    file = tmp_path / "never.yaml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    save_file(file, b"new", read=b"old")
    assert file.read_bytes() == b"new"
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["never.yaml"]


def test_a_new_file_may_be_read_by_others(tmp_path: Path) -> None:
    file = tmp_path / "scripts" / "billing" / "a.yaml"
    save_file(file, b"new", read=None)
    assert file.read_bytes() == b"new"
    other = tmp_path / "plain"
    other.write_bytes(b"")
    assert file.stat().st_mode == other.stat().st_mode


@pytest.mark.parametrize(
    ("there", "read"), [(b"theirs", b"old"), (None, b"old"), (b"theirs", None)]
)
def test_somebody_elses_change_is_not_written_over(
    tmp_path: Path, there: bytes | None, read: bytes | None
) -> None:
    file = tmp_path / "a.yaml"
    if there is not None:
        file.write_bytes(there)
    with pytest.raises(NotSaved) as caught:
        save_file(file, b"mine", read=read)
    assert caught.value.changed
    assert "a.yaml" in caught.value.words
    assert (file.read_bytes() if file.exists() else None) == there
    assert len(os.listdir(tmp_path)) == (there is not None)


def test_a_disk_that_refuses_leaves_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")

    def refuse(old: Path, new: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with pytest.raises(NotSaved) as caught:
        save_file(file, b"new", read=b"old", rename=refuse)
    assert not caught.value.changed
    assert "not lost" in caught.value.words
    assert file.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.yaml"]


@pytest.mark.skipif(os.name != "posix", reason="links are a matter of rights elsewhere")
def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(b"old")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    save_file(tmp_path / "link.yaml", b"new", read=b"old")
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == b"new"
