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

from jobaid.library.checks.fields import texts_of
from jobaid.library.checks.outlines import Outlines, digest
from jobaid.library.checks.plan_coverage import plan_scripts
from jobaid.library.checks.references import named_scripts
from jobaid.library.checks.script_context import captured
from jobaid.library.findings import Finding
from jobaid.sentences import kept_parts, of_kept_parts

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.model import Script

_FILE = "checks.json"


class FindingsStore:
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


class RecentFindings:
    """Findings kept in memory, for a library that is being changed: those of the last check.

    `outlines` and `recall` are what else is worth keeping from one check to the next.
    """

    def __init__(self) -> None:
        self.outlines = Outlines()
        self.recall: dict[str, tuple[object, object]] = {}
        self._old: dict[str, tuple[Finding, ...]] = {}
        self._new: dict[str, tuple[Finding, ...]] = {}

    def get(self, key: str | None) -> tuple[Finding, ...] | None:
        """The findings kept under `key`, or None."""
        return None if key is None else self._old.get(key)

    def put(self, key: str | None, findings: tuple[Finding, ...]) -> None:
        """Keep findings under `key`; under None they are not kept."""
        if key is not None:
            self._new[key] = findings

    def keep(self) -> None:
        """A check is over: what it did not ask for is let go."""
        self._old, self._new = self._new, {}


class FindingKeys:
    """What findings depend on, as keys under which they are kept."""

    def __init__(self, whole: LibraryContext, outlines: Outlines | None = None) -> None:
        self._whole = whole
        self._outlines = outlines or Outlines()
        library = whole.library
        house = [
            f"{name} {version}"
            for name, version in sorted(library.versions.items())
            if name not in library.scripts
        ]
        # What counts for every script: the checks, the house's files, which scripts there are.
        self._shared = digest([_form(), *house, "", *sorted(whole.ids)])
        self._pages = sorted(
            f"{file} {version}"
            for file, version in library.content_ids.items()
            if not file.startswith("scripts/")
        )
        self._has_ids = all(script.content_id for script in library.scripts.values())

    def of_script(self, script: Script, *, elsewhere: bool) -> str | None:
        """The key of a script's findings; None where the script has no content id.

        They depend on its own content and its plans, on all house files, and on which scripts
        there are. Of every script that a call may go to or that a name may mean the outline
        counts, of those that a call may come from only what they fill and where they lead here;
        those that visit it count with their outline and the fields that they say. Where calls
        that begin `elsewhere` had to be followed, the outlines of where they begin count too.
        """
        whole, library = self._whole, self._whole.library
        if not script.content_id:
            return None
        leads_to = {link.script for link in whole.links.get(script.id, ())}
        ruling = [library.scripts[id] for id in leads_to if library.scripts[id].rules]
        near = {*whole.onward(script.id), *named_scripts(script), *plan_scripts(whole, script)}
        near = near.union(*map(named_scripts, ruling))
        incoming = whole.incoming.get(script.id, ())
        if elsewhere:
            origins = [library.scripts[origin] for origin, _ in incoming]
            near |= {one.id for origin in origins for one in whole.visited_by(origin)}
        visitors = whole.visitors_of(script)
        near |= {one.id for one in visitors}
        before = whole.before(script.id) - {script.id}
        filled: set[str] = set().union(*(captured(library.scripts[id]) for id in before))
        names = [one.name for one in script.fields]
        parts = [
            self._shared,
            f"{script.file} {script.content_id} {elsewhere}",
            self._outlines.of_plans(script, library.plans.get(script.id, ())),
            *(f"{id} {self._outlines.of(library.scripts[id])}" for id in sorted(near & whole.ids)),
            repr(sorted(filled)),
            repr(sorted({(origin, link.kind, link.entered) for origin, link in incoming})),
            *(f"{one.id} {_said(names, one)}" for one in visitors if names),
        ]
        return digest(parts)

    def of_house_files(self) -> str | None:
        """The key of what is found in the house's files without a look at any script."""
        if not self._has_ids:
            return None
        return digest([self._shared, "files", *self._pages])

    def of_house(self) -> str | None:
        """The key of what is found in the house's files beside all scripts' outlines."""
        if not self._has_ids:
            return None
        scripts = self._whole.library.scripts.values()
        outlines = [f"{one.file} {self._outlines.of(one)}" for one in scripts]
        return digest([self._shared, "house", *outlines, *self._pages])

    def of_lines(self) -> str | None:
        """The key of what is found between the lines of scripts: everything."""
        if not self._has_ids:
            return None
        scripts = self._whole.library.scripts.values()
        files = [f"{script.file} {script.content_id}" for script in scripts]
        return digest([self._shared, "lines", *files])


def _said(names: list[str], script: Script) -> list[str]:
    """Those of the names that a script's texts have in them."""
    texts = "\n".join(texts_of(script))
    return [name for name in names if name in texts]


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


def _read(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(path.read_text(encoding="ascii"))
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _plain(one: Finding) -> list[Any]:
    fix = None if one.fix is None else kept_parts(one.fix)
    first = [one.file, one.line, one.column, one.code, kept_parts(one.words), one.severity, fix]
    return [*first, one.missing_script, *one.call]


def _finding(kept: list[Any]) -> Finding:
    file, line, column, code, words, severity, fix, missing, *call = kept
    told = None if fix is None else of_kept_parts(fix, "")
    said = of_kept_parts(words, "")
    return Finding(file, line, column, code, said, severity, told, tuple(call), missing)
