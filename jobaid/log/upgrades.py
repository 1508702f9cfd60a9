"""Bringing files of an earlier format up to the present one, a version at a time.

A step is a pure function from contents to contents. Before a step changes a file, the file as it
was is put aside in a folder that says so; then the changed files are written, each as a whole, and
last the one that says the version. Whenever that is cut short the step is done again from where
things stand, so a step leaves alone what it has changed already: `tests/log/test_upgrades.py` holds
every step to that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from jobaid.log.platform import PLATFORM, Platform
from jobaid.quick_dataclasses import dataclass

ProfileFiles = Mapping[str, bytes]
"""Files by their paths in a folder, with / between the parts."""

UpgradeStep = Callable[[ProfileFiles], ProfileFiles]
"""The files that it changes or adds, of those it is given; {} for none."""


@dataclass(frozen=True, slots=True)
class FileFormat:
    """Files that have a version in common.

    `said_in` is the file that says it, `version` reads it there and `mark` writes another one into
    it. `steps` lead from each version to the next, up to `latest`; `holds` tells which files they
    may see. What begins with `before-` or a
    dot, and what a writing that was cut short left behind (`.tmp`), is never among them.
    """

    name: str
    latest: int
    steps: Mapping[int, UpgradeStep]
    said_in: str
    version: Callable[[bytes], int]
    mark: Callable[[bytes, int], bytes]
    holds: Callable[[str], bool]

    def upgraded(self, files: ProfileFiles) -> dict[str, bytes]:
        """The files that all steps change, as they are then; nothing on the disk is touched."""
        changed: dict[str, bytes] = {}
        for version in range(self.version(files[self.said_in]), self.latest):
            changed |= self._next({**files, **changed}, version)
        return changed

    def _next(self, files: ProfileFiles, version: int) -> dict[str, bytes]:
        """What one step changes, the file that says the version among it and last."""
        changed = dict(self.steps[version](files))
        said = changed.pop(self.said_in, files[self.said_in])
        return {**changed, self.said_in: self.mark(said, version + 1)}


def upgrade_folder(
    folder: Path, format: FileFormat, *, backups: str = "before-", platform: Platform = PLATFORM
) -> list[Path]:
    """Bring the files of a folder up to the latest version, where they are of an earlier one.

    Returns the folders in which they are kept as they were, [] where there was nothing to do.
    Raises OSError when the disk refuses; the same call then goes on from there.
    """
    try:
        version = format.version(platform.read(folder / format.said_in))
    except FileNotFoundError:
        return []
    kept = []
    for start in range(version, format.latest):
        files = _read(folder, format, platform)
        changed = format._next(files, start)
        aside = folder / f"{backups}{format.name}-{start + 1}"
        _put_aside(aside, {name: files[name] for name in changed if name in files}, platform)
        for name, content in changed.items():
            if files.get(name) != content:
                platform.make_folder((folder / name).parent)
                platform.write_whole(folder / name, [content])
        kept.append(aside)
    return kept


def _read(folder: Path, format: FileFormat, platform: Platform) -> dict[str, bytes]:
    files = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        ours = not name.startswith(("before-", ".")) and not name.endswith(".tmp")
        if ours and format.holds(name) and path.is_file():
            files[name] = platform.read(path)
    return files


def _put_aside(aside: Path, files: ProfileFiles, platform: Platform) -> None:
    """Keep files as they were; what an earlier attempt put aside whole stays as it is."""
    if aside.exists():
        return
    import shutil

    half = aside.with_name(f"{aside.name}.tmp")
    shutil.rmtree(half, ignore_errors=True)
    platform.make_folder(half)
    for name, content in files.items():
        platform.make_folder((half / name).parent)
        platform.write_whole(half / name, [content])
    platform.replace(half, aside)
    platform.sync_folder(aside.parent)
