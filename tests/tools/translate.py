"""The translators' files: filled with what the program says, and made ready for it to load.

For developers, with PySide6's tools installed:

    python -m tests.tools.translate update     takes every text of the program into the .ts files
    python -m tests.tools.translate release    makes the .qm files that the program loads
    python -m tests.tools.translate check      says which texts have no translation; exit 1 with any

Translators fill the .ts files in `assets/translations`, with Qt Linguist or any editor.
"""

from __future__ import annotations

import ast
import itertools
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import jobaid
from jobaid.ui.interface_languages import LANGUAGES, folder
from jobaid.ui.translated_sentences import CONTEXT
from tests.tools.templates import Template, templates

_HELPER = re.compile(
    r"def _tr\(text: str\) -> str:\s+return QCoreApplication\.translate\("
    r'"(?P<context>\w+)", text\)'
)


def sources() -> list[Path]:
    """Every file of the program that has texts for the interface."""
    package = Path(jobaid.__file__).parent
    return [*sorted((package / "ui").rglob("*.py")), package / "app.py"]


def update(into: Path) -> None:
    """Take every text of the program into the .ts files in `into`; what has gone is dropped."""
    with TemporaryDirectory() as folder_of_copies:
        copies = Path(folder_of_copies)
        readable = [_readable(path, copies) for path in sources()]
        core = copies / "core.py"
        core.write_text("".join(map(_call, templates())), encoding="utf-8")
        for language in LANGUAGES:
            # The core says it in English itself, plurals too.
            english = language == LANGUAGES[0]
            _update(into, language, readable if english else [*readable, core])


def _call(template: Template) -> str:
    """A template of the core as pyside6-lupdate finds it."""
    counted = ', "", n' if template.counted else ""
    text = json.dumps(template.text, ensure_ascii=False)
    return f'QCoreApplication.translate("{CONTEXT}", {text}{counted})\n'


def _readable(path: Path, copies: Path) -> Path:
    """A source in which pyside6-lupdate finds every text.

    It does not see through a module's own `_tr(text)`, nor into f-strings: there a copy has the
    call in full, and the calls instead of the f-string.
    """
    text = path.read_text(encoding="utf-8")
    plain = without_f_strings(text)
    if (helper := _HELPER.search(text)) is not None:
        call = f'QCoreApplication.translate("{helper["context"]}", '
        plain = re.sub(r"(?<![\w.])_tr\(", call, plain)
    if plain == text:
        return path
    copy = copies / f"{len(list(copies.iterdir()))}_{path.name}"
    copy.write_text(plain, encoding="utf-8")
    return copy


def without_f_strings(source: str) -> str:
    """A source with the translated texts of each f-string in its place."""
    lines = source.encode().splitlines(keepends=True)
    starts = [0, *itertools.accumulate(map(len, lines))]
    data = b"".join(lines)
    found = [
        (starts[node.lineno - 1] + node.col_offset, starts[end - 1] + node.end_col_offset, calls)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.JoinedStr)
        and (end := node.end_lineno) is not None
        and node.end_col_offset is not None
        and (calls := [ast.unparse(one) for one in ast.walk(node) if _translates(one)])
    ]
    for start, end, calls in sorted(found, reverse=True):
        data = data[:start] + f"({', '.join(calls)},)".encode() + data[end:]
    return data.decode()


def _translates(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    name = node.func.id if isinstance(node.func, ast.Name) else name
    return name in ("tr", "_tr")


def _update(into: Path, language: str, readable: list[Path]) -> None:
    plurals = ["-pluralonly"] if language == LANGUAGES[0] else []
    _tool(
        "pyside6-lupdate",
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en_GB",
        "-target-language",
        language,
        *plurals,
        *(str(path) for path in readable),
        "-ts",
        str(into / f"jobaid_{language}.ts"),
    )


def release(within: Path) -> None:
    """Make the .qm files from the .ts files."""
    for language in LANGUAGES:
        _tool("pyside6-lrelease", "-silent", str(within / f"jobaid_{language}.ts"))


def unfinished(ts: Path) -> list[str]:
    """The texts of a .ts file that have no finished translation, as "context: text"."""
    found = []
    for context in ET.parse(ts).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or not _finished(translation):
                found.append(f"{name}: {message.findtext('source', '')}")
    return found


def _finished(translation: ET.Element) -> bool:
    """Whether there is a text, for every plural where there are plurals."""
    forms = translation.findall("numerusform") or [translation]
    filled = all("".join(form.itertext()).strip() for form in forms)
    return filled and translation.get("type") != "unfinished"


def _tool(name: str, *arguments: str) -> None:
    beside = Path(sys.executable).parent / name
    subprocess.run([str(beside) if beside.exists() else name, *arguments], check=True)


def main(arguments: Sequence[str]) -> int:
    """`update`, `release` or `check`; returns the exit code."""
    match list(arguments):
        case ["update"]:
            update(folder())
        case ["release"]:
            release(folder())
        case ["check"]:
            missing = [line for ts in sorted(folder().glob("*.ts")) for line in unfinished(ts)]
            print("\n".join(missing))
            return 1 if missing else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
