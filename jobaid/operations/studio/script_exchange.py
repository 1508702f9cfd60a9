"""Scripts into a library and out of it, in the forms of other programs."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from jobaid.library.editing.blocks import file_text
from jobaid.library.editing.insert import insert
from jobaid.library.editing.rewriting import held_in
from jobaid.library.editing.save import NotSaved
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.exchange.exchange_report import (
    CannotExchange,
    ExchangeReport,
    IncomingScript,
    OutgoingScript,
    ScriptTree,
)
from jobaid.library.exchange.script_ids import id_of
from jobaid.library.exchange.script_picture import ENDED
from jobaid.library.files import reason
from jobaid.library.reader import ReadLibrary, read_contents, read_library
from jobaid.operations.starter_library import starter_files
from jobaid.operations.studio.library_changes import write_changes
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

FORMS: Mapping[str, str] = {
    "markdown": ".md",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "docx": ".docx",
    "genesys": ".script",
    "dot": ".dot",
    "mermaid": ".mmd",
    "drawio": ".drawio",
}
"""The forms, and how their files end."""

LARGEST = 20 * 1024 * 1024
"""Bytes of a file that is taken in, at most: the longest script has some hundred thousand."""

LARGEST_UNPACKED = 256 * 1024 * 1024
_PACKED = ("xlsx", "docx")

_SIGNS: Mapping[bytes, tuple[str, ...]] = {
    rb"PK\x03\x04": _PACKED,
    rb"\xd0\xcf\x11\xe0|%PDF|\x89PNG|\xff\xd8\xff": (),
    rb"<\?xml\b|<!DOCTYPE\b|<mxfile\b|<mxGraphModel\b|<html\b": ("drawio",),
    rb'\{\s*"[^"\n]*"\s*:': ("genesys",),
    rb"(?:strict\s+)?digraph\b": ("dot",),
    rb"(?:---\r?\n(?:title|config):.*\n---\s+)?(?:flowchart|graph)\s+[TBLR][BDLRT]\b": ("mermaid",),
}
"""How a file begins that is of no other form than these."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an import made: its files by path, the script's tree, and what became of it."""

    made: tuple[str, ...]
    script: IncomingScript

    def as_json(self) -> dict[str, Any]:
        """The report that `jobaid import --json` prints."""
        report = self.script.report
        return {
            "made": list(self.made),
            "steps": self.script.steps,
            "answers": self.script.answers,
            "kept": report.kept,
            "changed": report.changed,
            "lost": report.lost,
        }


def take_in_script(form: str, file: Path, into: Path) -> TakenIn:
    """Take a script into the library in the folder `into`, which may be new.

    A script that has its id already stays: the new one gets another id. Raises `CannotExchange`
    in words; then nothing is written.
    """
    live = _library(into)
    script, files = script_of_file(form, file, live, into)
    try:
        write_changes(into, live.contents, {**live.contents, **files})
    except NotSaved as trouble:
        raise CannotExchange(trouble.words) from trouble
    made = tuple(sorted(files, key=lambda one: (not one.startswith("scripts/"), one)))
    return TakenIn(made, script)


def script_of_file(
    form: str, file: Path, live: ReadLibrary, into: Path
) -> tuple[IncomingScript, dict[str, bytes]]:
    """The script that a file holds, and what it becomes in a library. Raises `CannotExchange`.

    Nothing is written.
    """
    content = _content(form, file)
    script = read_script_form(form, content, file.stem, _language(live))
    return script, files_of_script(script, live, into)


def _language(live: ReadLibrary) -> str:
    return live.library.house.languages[0] if live.contents else "en"


def form_of_file(file: Path) -> str | None:
    """The form that a file has by its ending; None for one that nothing reads."""
    ending = file.suffix.lower()
    return next((form for form, one in FORMS.items() if one == ending), _MORE_ENDINGS.get(ending))


_MORE_ENDINGS = {
    ".markdown": "markdown",
    ".txt": "markdown",
    ".tsv": "csv",
    ".gv": "dot",
    ".mermaid": "mermaid",
}


def write_given(file: Path, content: bytes) -> None:
    """Write a script that goes out. Raises `CannotExchange` in words."""
    try:
        file.write_bytes(content)
    except OSError as error:
        raise CannotExchange(
            sentence("{file} cannot be written: {why}.", file=str(file), why=reason(error))
        ) from error


def read_script_form(form: str, content: bytes, name: str, language: str) -> IncomingScript:
    """The script of a file's content, with what became of it. Raises `CannotExchange`."""
    read: Callable[[bytes, str, str], IncomingScript] = _function(form, "read")
    if form in _PACKED:
        _must_unpack(content, form)
    try:
        found = read(content, name, language)
    except ImportError as error:
        raise _not_installed(form) from error
    except CannotExchange:
        raise
    except (RecursionError, MemoryError) as error:
        raise CannotExchange(sentence("This file is nested too deep to be read.")) from error
    except Exception as error:
        if form not in _PACKED:
            raise
        # Whatever the libraries that read it stumble over: the file is damaged.
        raise CannotExchange(sentence("This {form} file is damaged.", form=form)) from error
    if not found.report.kept:
        for step in found.tree.get("steps") or ():
            found.report.kept.append(f"{found.tree['id']}/{step['id']}")
    return found


def pasted_script(
    text: str, name: str, live: ReadLibrary, into: Path
) -> tuple[IncomingScript, dict[str, bytes]]:
    """The script of a text that somebody pastes (an outline, a list, a table), and its files.

    `name` is its title where the text has none. Nothing is written. Raises `CannotExchange`.
    """
    language, content = _language(live), text.encode()
    script = None
    if "\t" in text.partition("\n")[0].strip():
        # What is copied from a sheet, or from a table of Word, has tabs.
        with contextlib.suppress(CannotExchange):
            script = read_script_form("csv", content, name, language)
    if script is None:
        script = read_script_form("markdown", content, name, language)
    return script, files_of_script(script, live, into)


def _must_unpack(content: bytes, form: str) -> None:
    """A packed file that is none, or that would fill the memory, is not opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            size = sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        words = sentence("This is no {form} file, or it is damaged.", form=form)
        raise CannotExchange(words) from error
    if size > LARGEST_UNPACKED:
        raise CannotExchange(sentence("This file is far larger than any script once unpacked."))


def files_of_script(script: IncomingScript, live: ReadLibrary, into: Path) -> dict[str, bytes]:
    """The files that a script becomes in a library, by path; with a house where it has none.

    The id of the script is another one where the library has one of that name; told in its report.
    """
    tree, report = script.tree, script.report
    taken = {*live.library.scripts, *(Path(one).stem for one in live.contents)}
    id = id_of(str(tree["id"]), taken, "script")
    if id != tree["id"]:
        report.change(str(tree["id"]), f"there is one already, so this one is `{id}`")
        tree["id"] = id
    files: dict[str, bytes] = {}
    if "library.yaml" not in live.contents:
        house = starter_files(into.absolute().name)["library.yaml"]
        files["library.yaml"] = house.encode()
    outcomes = _outcomes(tree, live)
    if outcomes is not None:
        files["outcomes.yaml"] = outcomes
    content = file_text(tree).encode()
    if _read_back(content) != tree:
        raise CannotExchange(
            sentence("A text in it holds a sign that no file can show. Nothing was written.")
        )
    files[f"scripts/{id}.yaml"] = content
    reading = live.with_contents({**live.contents, **files})
    if id not in reading.library.scripts:
        why = next((one.words for one in reading.findings if one.is_error), "")
        raise CannotExchange(sentence("It makes no script that can be read: {why}", why=why))
    return files


def _read_back(content: bytes) -> Any:
    try:
        return held_in(content)
    except CannotWrite:
        return None


def _outcomes(tree: ScriptTree, live: ReadLibrary) -> bytes | None:
    """The house's outcomes with those that the script names and the house has not."""
    known = {*live.library.outcomes}
    named = {str(one["outcome"]) for one in tree["steps"] if one.get("outcome")} - known
    if not named or ("outcomes.yaml" in live.contents and not known):
        return None
    held = live.contents.get("outcomes.yaml")
    if held is None:
        lines = [f"- {{id: {id}, label: {_label(id)}, kind: neutral}}\n" for id in sorted(named)]
        return "".join(lines).encode()
    only = named & {ENDED}
    for id in sorted(only):
        new = {"id": id, "label": _label(id), "kind": "neutral"}
        try:
            held = insert(held, (len(known),), new)
        except CannotWrite:
            return None
    return held if only else None


def _label(id: str) -> str:
    return id.replace("-", " ").capitalize()


def give_script(form: str, reading: ReadLibrary, name: str) -> tuple[bytes, ExchangeReport]:
    """A script of a library in another form, and what that form cannot hold.

    Raises `CannotExchange` where there is no such script, or the form cannot be written here.
    """
    script = reading.library.scripts.get(name)
    content = None if script is None else reading.contents.get(script.file)
    if content is None:
        from jobaid.library.findings import did_you_mean
        from jobaid.sentences import joined

        hint = did_you_mean(name, reading.library.scripts) or ""
        words = sentence("There is no script `{name}` here.", name=name)
        raise CannotExchange(joined(words, hint))
    tree = held_in(content)
    outgoing = OutgoingScript(tree, reading.library.house.languages)
    write: Callable[[OutgoingScript], tuple[bytes, ExchangeReport]] = _function(form, "write")
    try:
        return write(outgoing)
    except ImportError as error:
        raise _not_installed(form) from error


def _function(form: str, does: str) -> Any:
    module = import_module(f"jobaid.library.exchange.{form}_form")
    return getattr(module, f"{does}_{form}")


def _not_installed(form: str) -> CannotExchange:
    return CannotExchange(
        sentence(
            "{form} needs a part that is not installed here. Install Job Aid with its extra "
            "`exchange`: jobaid[exchange].",
            form=form,
        )
    )


def _content(form: str, file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise CannotExchange(
                sentence(
                    "{file} is larger than any script can be ({size} MB). Nothing was taken in.",
                    file=file.name,
                    size=file.stat().st_size // 1_000_000,
                )
            )
        content = file.read_bytes()
    except OSError as error:
        raise CannotExchange(
            sentence("{file} cannot be read: {why}.", file=str(file), why=reason(error))
        ) from error
    head = content[:2000].removeprefix(b"\xef\xbb\xbf").lstrip()
    for sign, forms in _SIGNS.items():
        if form not in forms and re.match(sign, head, re.DOTALL | re.IGNORECASE):
            raise CannotExchange(
                sentence(
                    "{file} is no {form} file, whatever it is called. Nothing was taken in.",
                    file=file.name,
                    form=form,
                )
            )
    return content


def _library(into: Path) -> ReadLibrary:
    if into.exists() and not into.is_dir():
        words = sentence("{folder} is a file. Name a folder.", folder=str(into))
        raise CannotExchange(words)
    return read_library(into) if into.is_dir() else read_contents({})
