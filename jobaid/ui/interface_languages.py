"""The languages of the interface, and choosing one."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from jobaid.library.shipped import NotShipped, shipped_assets

LANGUAGES = ("en", "es")
"""The first is the one the program is written in; its file has the plurals only."""


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
