"""The languages of the interface, and choosing one."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from jobaid.library.shipped import NotShipped, shipped_assets
from jobaid.sentences import COUNT
from jobaid.ui.translated_sentences import said_by, translated

LANGUAGES = ("en", "es")
"""The first is the one the program is written in; its file has the plurals only."""


class Translations(QObject):
    """Loads the translations of a language into the application."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._loaded: list[QTranslator] = []
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
        QLocale.setDefault(_locale(chosen))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        places = [] if chosen == LANGUAGES[0] else [Path(qt) / f"qtbase_{chosen}.qm"]
        with suppress(NotShipped):
            places.append(folder() / f"jobaid_{chosen}.qm")
        for place in places:
            translator = FileTranslator(place, self)
            if translator.is_loaded:
                self._app.installTranslator(translator)
                self._loaded.append(translator)


class FileTranslator(QTranslator):
    """Translates from a file, where there is one that can be read."""

    def __init__(self, place: Path, parent: QObject) -> None:
        super().__init__(parent)
        # From memory: Qt maps a file it is given, and dies where that file is cut meanwhile.
        self._texts = b""  # what it reads from, for as long as it lives
        with suppress(OSError):
            self._texts = place.read_bytes()
        self.is_loaded = bool(self._texts) and self.load(self._texts)


class OtherLanguages(QObject):
    """Says sentences of the core in languages other than that of the interface."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._loaded: dict[str, FileTranslator] = {}

    def said_in(self, words: str, language: str) -> str:
        """A sentence in a language; "" in one that the program does not speak."""
        if language not in LANGUAGES:
            return ""
        if QLocale().name().startswith(language):
            return translated(words)
        if language not in self._loaded:
            self._loaded[language] = FileTranslator(folder() / f"jobaid_{language}.qm", self)
        translator, locale = self._loaded[language], _locale(language)

        def translate(context: str, text: str, about: str = "", count: int = -1) -> str:
            found = translator.translate(context, text, about, count) or text
            return found if count < 0 else found.replace(COUNT, locale.toString(count))

        return said_by(words, translate, lambda: locale)


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
