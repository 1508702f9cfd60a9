"""The languages of the interface: choosing one, and the translators' files.

For developers, with PySide6's tools installed:

    python -m jobaid.ui.translate update     takes every text of the program into the .ts files
    python -m jobaid.ui.translate release    makes the .qm files that the program loads
    python -m jobaid.ui.translate check      says which texts have no translation; exit 1 with any

Translators fill the .ts files in `assets/translations`, with Qt Linguist or any editor.
"""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from jobaid.library.shipped import NotShipped, shipped_assets

LANGUAGES = ("en", "es")
"""The first is the one the program is written in; its file has the plurals only."""


_HELPER = re.compile(
    r"def _tr\(text: str\) -> str:\s+return QCoreApplication\.translate\("
    r'"(?P<context>\w+)", text\)'
)


class Translations(QObject):
    """Loads the translations of a language into the application."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._loaded: list[QTranslator] = []
        self._texts: list[bytes] = []  # what the translators read from, for as long as they live
        self.language = ""

    def speak(self, language: str) -> None:
        """Speak a language: one of `LANGUAGES`, or "system" for the system's, else English."""
        chosen = system_language() if language == "system" else language
        if chosen == self.language:
            return
        self.language = chosen
        for old in self._loaded:
            self._app.removeTranslator(old)
        self._loaded.clear()
        self._texts.clear()
        QLocale.setDefault(_locale(chosen))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        places = [] if chosen == LANGUAGES[0] else [Path(qt) / f"qtbase_{chosen}.qm"]
        with suppress(NotShipped):
            places.append(folder() / f"jobaid_{chosen}.qm")
        for place in places:
            translator = QTranslator(self)
            # From memory: Qt maps a file it is given, and dies where that file is cut meanwhile.
            try:
                texts = place.read_bytes()
            except OSError:
                continue
            if translator.load(texts):
                self._app.installTranslator(translator)
                self._loaded.append(translator)
                self._texts.append(texts)


def _locale(language: str) -> QLocale:
    """The system's own locale where it speaks the language, so that its dates and times stay."""
    system = QLocale.system()
    if system.name().startswith(f"{language}_"):
        return system
    return QLocale("en_GB" if language == LANGUAGES[0] else language)


def system_language() -> str:
    """The first of the system's languages that the program speaks."""
    for name in QLocale.system().uiLanguages():
        language = name.split("-")[0]
        if language in LANGUAGES:
            return language
    return LANGUAGES[0]


def folder() -> Path:
    """Where the translations are. Raises `NotShipped`."""
    return shipped_assets() / "translations"


def sources() -> list[Path]:
    """Every file of the program that has texts for the interface."""
    package = Path(__file__).parent
    return [*sorted(package.rglob("*.py")), package.parent / "app.py"]


def update(into: Path) -> None:
    """Take every text of the program into the .ts files in `into`; what has gone is dropped."""
    with TemporaryDirectory() as folder_of_copies:
        _update(into, [_readable(path, Path(folder_of_copies)) for path in sources()])


def _readable(path: Path, copies: Path) -> Path:
    """A source in which pyside6-lupdate finds every text.

    It does not see through a module's own `_tr(text)`: there a copy has the call in full.
    """
    text = path.read_text(encoding="utf-8")
    helper = _HELPER.search(text)
    if helper is None:
        return path
    call = f'QCoreApplication.translate("{helper["context"]}", '
    copy = copies / f"{len(list(copies.iterdir()))}_{path.name}"
    copy.write_text(re.sub(r"(?<![\w.])_tr\(", call, text), encoding="utf-8")
    return copy


def _update(into: Path, readable: list[Path]) -> None:
    for language in LANGUAGES:
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
