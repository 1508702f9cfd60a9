"""Every text of the program is in every language, with its plurals and its places for values."""

from __future__ import annotations

import re
import shutil
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from jobaid.ui.interface_languages import Translations
from tests.tools import translate
from tests.ui.tree import Tree, press, settle

if TYPE_CHECKING:
    from tests.ui.frame.frames import Frame

_LUPDATE = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent)) or shutil.which(
    "pyside6-lupdate"
)


def texts(ts: Path) -> dict[tuple[str, str], ET.Element]:
    found = {}
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = message
    return found


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_no_text_is_unfinished(language: str) -> None:
    assert translate.unfinished(translate.folder() / f"jobaid_{language}.ts") == []


def spanish_words() -> list[str]:
    spanish = texts(translate.folder() / "jobaid_es.ts").values()
    return ["".join(one.find("translation").itertext()) for one in spanish]  # type: ignore[union-attr]


def test_spanish_quotes_as_spanish_does() -> None:
    assert [words for words in spanish_words() if re.search("[“”]", words)] == []


def test_spanish_says_usted_everywhere() -> None:
    tu = re.compile(
        r"\b(tu|tus|tú|ti|contigo|tuyo|tuya|puedes|quieres|eliges|tienes|estás|eres|sabes|haces"
        r"|debes|haz|ponlo|hazlo|escríbelo)\b",
        re.IGNORECASE,
    )
    told = spanish_words()
    assert len(told) > 1_000
    assert [words for words in told if tu.search(words)] == []


@pytest.mark.skipif(_LUPDATE is None, reason="pyside6-lupdate is not installed")
def test_no_text_of_the_program_is_missing_from_the_files(tmp_path: Path) -> None:
    translate.update(tmp_path)
    for language in translate.LANGUAGES:
        now = texts(tmp_path / f"jobaid_{language}.ts").keys()
        kept = texts(translate.folder() / f"jobaid_{language}.ts").keys()
        words = f"{language}: run: python -m tests.tools.translate update"
        assert now - kept == set(), words
        assert kept - now == set(), words


def test_texts_inside_of_f_strings_are_found_too() -> None:
    calls = "{self.tr('You')}: {self.tr('%n more', '', 2)}"
    source = f'class A:\n    def b(self) -> str:\n        return f"é {calls}"\n'
    plain = translate.without_f_strings(source)
    assert "(self.tr('You'), self.tr('%n more', '', 2),)" in plain
    assert 'f"' not in plain
    assert translate.without_f_strings('x = f"{1}"\n') == 'x = f"{1}"\n'


NOT_ONE = {
    "At most %1 calls at once. Say more about which.": "a bound, far more than one",
    "%1: %2 points": "points have decimals, which nothing counts",
    "So far {points} of {most} points.": "points have decimals, which nothing counts",
    "{points} of {most} points": "points have decimals, which nothing counts",
    "{calls} calls by {agents} agents.": "said from two agents on, who have a call each",
    "{question}: its weight {weight} is {points} points, for points are whole.":
        "said where points are no whole number",
    "This page is about the script and the team. A person’s figures are judged only where they "
    "are sure to {points} points, and never ranked.": "a bound, more than one",
    "“{words}”, {n} times": "said from the second time on",
    "{n} times {what}": "said from the second time on",
    "{n} calls": "said of very many",
    "{thing} has a sentence of {longest_sentence} words; in one breath people say {sentence}.":
        "said of more words than can be said in one breath",
    "{thing} says {count} words at one go; people listen to {whole}.":
        "said of more words than people listen to",
    "{step} misses an answer": "no number",
    "{step} never changes the way": "no number",
    "make {title} of steps of {script}": "no number",
    "%1 answers: “%2”": "no number",
}  # fmt: skip
"""Texts with a place before a thing that is counted elsewhere, and why there is never one of it."""


def test_how_many_there_are_is_told_as_a_count_wherever_it_can_be_one() -> None:
    kept = texts(translate.folder() / "jobaid_es.ts")
    counts = [source for (_, source), one in kept.items() if one.get("numerus") == "yes"]
    things = {
        thing for told in counts for thing in re.findall(r"%L?n (?:[a-z-]+ )??([a-z]+s)\b", told)
    }
    assert {"calls", "files", "questions"} <= things
    before = re.compile(r"(?:\{\w+\}|%L?\d) (?:[a-z-]+ )?(?:" + "|".join(sorted(things)) + r")\b")
    plain = {source for _, source in kept if before.search(source)}
    assert plain - NOT_ONE.keys() == set(), "tr(…, n) or `counted`: of one it reads wrong"
    assert NOT_ONE.keys() - plain == set(), "these are gone"


def test_a_translation_has_the_same_places_for_values() -> None:
    wrong = []
    for (context, source), message in texts(translate.folder() / "jobaid_es.ts").items():
        translation = message.find("translation")
        assert translation is not None
        for form in translation.findall("numerusform") or [translation]:
            if sorted(re.findall(r"%\w", source)) != sorted(re.findall(r"%\w", form.text or "")):
                wrong.append(f"{context}: {source}")
    assert wrong == []


def test_the_files_that_are_loaded_are_those_that_were_translated(qapp: QApplication) -> None:
    """A .qm older than its .ts would show old words."""
    spoken = Translations(qapp)
    spoken.speak("es")
    try:
        stale = []
        for (context, source), message in texts(translate.folder() / "jobaid_es.ts").items():
            if message.get("numerus") == "yes":
                continue
            wanted = message.findtext("translation", "")
            if QCoreApplication.translate(context, source) != wanted:
                stale.append(f"{context}: {source}")
        assert stale == [], "run: python -m tests.tools.translate release"
    finally:
        spoken.speak("en")


def test_the_language_changes_at_once(frame: Frame, tree: Tree) -> None:
    press("Ctrl+,")
    assert tree.has(name="Settings")
    frame.keeper.change({"interface.language": "es"})
    settle()
    assert not tree.has(name="Appearance")
    assert tree.has(name="Aspecto")
    assert frame.window.actions_of.action("hold").text() == "Espera, o volver a la llamada"
    frame.keeper.change({"interface.language": "en"})
    settle()
    assert tree.has(name="Appearance")


def test_plurals_are_right_in_both_languages(qapp: QApplication) -> None:
    spoken = Translations(qapp)
    for language in translate.LANGUAGES:
        spoken.speak(language)
        for (context, source), message in texts(
            translate.folder() / f"jobaid_{language}.ts"
        ).items():
            if message.get("numerus") == "yes":
                one, many = (QCoreApplication.translate(context, source, "", n) for n in (1, 2))
                assert "1" in one, source
                assert "2" in many, source
    spoken.speak("en")


def test_spanish_says_usted() -> None:
    """Forms that are nothing but tú."""
    familiar = re.compile(
        r"\b(?:tú|ti|contigo|tuy[oa]s?|eres|estás|tienes|puedes|quieres|debes|sabes|haces|dices|"
        r"hayas|querías|querrías|podrías|deberías|necesitas|escribes|eliges|haz|elige|arregla el|"
        r"pulsa|tus?)\b",
        re.IGNORECASE,
    )
    spoken = ET.parse(translate.folder() / "jobaid_es.ts").getroot().iter("translation")
    words = [" ".join(one.itertext()) for one in spoken]
    assert [one for one in words if familiar.search(one)] == []
