"""Findings that are kept between runs, by the content of all that they depend on."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.library.checks.plans import plan_scripts
from jobaid.library.checks.references import named_scripts
from jobaid.library.findings import Finding

if TYPE_CHECKING:
    from jobaid.library.checks.whole import Whole
    from jobaid.library.model import Script

_FILE = "checks.json"


class Store:
    """The kept findings in the folder `folder`; nothing is kept where it is None.

    Only what was asked for or put in since is kept again, so that it does not grow.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._old: dict[str, Any] = {} if folder is None else _read(folder / _FILE)
        self._new: dict[str, Any] = {}

    def get(self, key: str | None) -> tuple[Finding, ...] | None:
        """The findings kept under `key`, or None."""
        kept = None if key is None else self._old.get(key)
        try:
            return None if kept is None else tuple(_finding(one) for one in kept)
        except (TypeError, ValueError, IndexError, KeyError):
            return None

    def put(self, key: str | None, findings: tuple[Finding, ...]) -> None:
        """Keep findings under `key`; under None they are not kept."""
        if key is not None and self._folder is not None:
            self._new[key] = [_plain(one) for one in findings]

    def keep(self) -> None:
        """Write everything down. A folder that cannot be written to changes nothing."""
        if self._folder is None or self._new == self._old:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".tmp")
            try:
                with os.fdopen(handle, "w", encoding="ascii") as file:
                    json.dump(self._new, file)
                os.replace(name, self._folder / _FILE)
            except OSError:
                os.unlink(name)
        except OSError:
            return


class Keys:
    """What findings depend on, as keys under which they are kept."""

    def __init__(self, whole: Whole) -> None:
        self._whole = whole
        library = whole.library
        house = [
            f"{name} {version}"
            for name, version in sorted(library.versions.items())
            if name not in library.scripts
        ]
        # What counts for every script: the checks, the house's files, which scripts there are.
        self._shared = _digest([_form(), *house, "", *sorted(whole.ids)])
        self._pages = sorted(
            f"{file} {version}"
            for file, version in library.content_ids.items()
            if not file.startswith("scripts/")
        )

    def of_script(self, script: Script) -> str | None:
        """The key of a script's findings; None where the script has no content id.

        They depend on its own content and its plans, on all house files, on every script that
        a call may come from or go to or that a name in it may mean, and on which scripts there
        are at all.
        """
        whole, library = self._whole, self._whole.library
        if not script.content_id:
            return None
        near = {*whole.onward(script.id), *whole.before(script.id), *named_scripts(script)}
        near |= {one.id for one in whole.visitors_of(script)} | plan_scripts(whole, script)
        parts = [
            self._shared,
            script.file,
            *(f"{id} {library.scripts[id].content_id}" for id in sorted(near & whole.ids)),
            repr(library.plans.get(script.id, ())),
        ]
        return _digest(parts)

    def of_house(self) -> str | None:
        """The key of what is found in the house's files and between scripts: everything."""
        scripts = self._whole.library.scripts.values()
        if not all(script.content_id for script in scripts):
            return None
        files = [f"{script.file} {script.content_id}" for script in scripts]
        return _digest([self._shared, "house", *files, *self._pages])


@cache
def _form() -> str:
    """The checks themselves: what another version of them found is not taken over."""
    sha = hashlib.sha256()
    for folder in ("", ".model", ".reading", ".checks", ".texts", ".codes"):
        entries = resources.files(f"jobaid.library{folder}").iterdir()
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.name.endswith((".py", ".md")):
                sha.update(entry.read_bytes())
    return sha.hexdigest()


def _digest(parts: list[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _read(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(path.read_text(encoding="ascii"))
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _plain(one: Finding) -> list[Any]:
    first = [one.file, one.line, one.column, one.code, one.words, one.severity, one.fix]
    return [*first, one.missing_script, *one.call]


def _finding(kept: list[Any]) -> Finding:
    file, line, column, code, words, severity, fix, missing, *call = kept
    return Finding(file, line, column, code, words, severity, fix, tuple(call), missing)
