"""What the core says is translated: every template, with its places, and nothing slips by."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.sentences import PLACE, Sentence, counted, decimal_words, joined, sentence
from jobaid.ui.bridge import Bridge
from jobaid.ui.frame.message_bar import MessageBar
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.translated_sentences import decimal_shown, translated
from tests.test_sentences import HOSTILE
from tests.tools.templates import NotWritten, core_sources, templates, templates_of
from tests.tools.translate import folder
from tests.ui.frame.test_translations import texts
from tests.ui.spanish import speaking

if TYPE_CHECKING:
    from jobaid.ui.interface_languages import Translations

SPOKEN = {
    "Refused",
    "DoesNotFit",
    "NotFitting",
    "Notice",
    "ProfileTrouble",
    "ProfileBusy",
    "ResumeError",
    "VersionError",
}
"""What carries words to the desk as its first argument."""

TOLD = {"problem", "undo", "ask", "news"}


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[Translations]:
    with speaking(qapp) as spoken:
        yield spoken


@pytest.mark.usefixtures("spanish")
def test_a_number_with_decimals_has_the_mark_of_the_language() -> None:
    assert decimal_shown(41.7) == "41,7"
    assert decimal_shown(40) == "40"
    assert decimal_shown(4.0, 1) == "4,0"
    told = sentence("Passed: {score} of 100", score=decimal_words(41.7))
    assert told == "Passed: 41.7 of 100"
    assert "41,7" in translated(told)
    assert "41,7" in translated(sentence("{gave} “{words}”", gave=told, words="1.5 a day"))
    assert "1.5 a day" in translated(sentence("{gave} “{words}”", gave=told, words="1.5 a day"))


def test_a_number_with_decimals_is_written_in_english_as_it_was() -> None:
    assert decimal_shown(41.7) == "41.7"


def test_every_template_has_a_spanish_one_with_the_same_places() -> None:
    kept = texts(folder() / "jobaid_es.ts")
    found = templates()
    assert len(found) > 200
    wrong = []
    for template in found:
        message = kept.get(("core", template.text))
        translation = None if message is None else message.find("translation")
        forms = [] if translation is None else translation.findall("numerusform") or [translation]
        said = [form.text or "" for form in forms]
        places = sorted(PLACE.findall(template.text))
        fits = bool(said) and all(sorted(PLACE.findall(one)) == places for one in said)
        if template.counted:
            fits = fits and len(said) == 2 and all("%Ln" in one for one in said)
        if not fits:
            wrong.append(template.text)
    assert wrong == []


def test_a_template_that_is_no_literal_is_refused() -> None:
    source = "from jobaid.sentences import sentence\nsentence(words)"
    with pytest.raises(NotWritten, match=r"a\.py:2"):
        list(templates_of(source, "a.py"))
    assert list(templates_of("sentence(words)", "a.py")) == []  # a function of its own


def test_what_reaches_the_desk_is_written_as_a_sentence() -> None:
    """A literal given to what carries words would be English in every language."""
    plain = []
    for path in core_sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            words = node.args[:1] if name in SPOKEN or name in ("tell", "_tell", "_note") else []
            words = [*words, *(one.value for one in node.keywords if one.arg in TOLD)]
            plain += [
                f"{path.name}:{one.lineno}: {ast.unparse(one)}"
                for one in words
                if _is_text(one) and not ALLOWED & {path.name, path.parent.name}
            ]
    assert plain == []


ALLOWED = {
    "commands",
    "terminal",
    "play.py",
    "records_import.py",
    "records_verify.py",
    "records_proof.py",
}
"""What only the command line says."""


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp | ast.BoolOp):
        parts = [node.left, node.right] if isinstance(node, ast.BinOp) else node.values
        return any(map(_is_text, parts))
    if isinstance(node, ast.IfExp):
        return _is_text(node.body) or _is_text(node.orelse)
    if isinstance(node, ast.JoinedStr):
        return True
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value


def test_a_sentence_is_said_in_the_language_of_the_interface(spanish: Translations) -> None:
    full = sentence("the disk is full")
    told = sentence("The call cannot be read: {why}. What is kept of it is as it was: try again.")
    assert translated(told.of(why=full)).startswith(
        "La llamada no se puede leer: el disco está lleno."
    )
    assert translated("the disk is full") == "the disk is full"  # not the program's own words
    both = joined(sentence("What is kept of calls is not affected."), "as it is")
    assert translated(both) == "A lo guardado de las llamadas no le afecta. as it is"


@pytest.mark.parametrize("count", [1, 2, 12_000])
def test_plurals_and_numbers_are_those_of_the_language(spanish: Translations, count: int) -> None:
    told = counted(count, "1 more change", "%Ln more changes")
    assert (
        translated(told)
        == {
            1: "1 cambio más",
            2: "2 cambios más",
            12_000: "12.000 cambios más",
        }[count]
    )
    spanish.speak("en")
    assert translated(told) == told


def test_without_a_translation_it_stays_english(spanish: Translations) -> None:
    odd = sentence("Nobody has {what} this.", what=sentence("the disk is full"))
    assert translated(odd) == "Nobody has el disco está lleno this."
    assert translated(counted(1, "1 odd thing", "%Ln odd things")) == "1 odd thing"
    assert translated(counted(3, "1 odd thing", "%Ln odd things")) == "3 odd things"


@pytest.mark.parametrize("value", HOSTILE)
def test_what_stands_in_a_value_stays_plain_text(spanish: Translations, value: str) -> None:
    told = sentence("{field} is a date, like 4 December 2026.", field=value)
    assert translated(told) == f"{value} es una fecha, como 4 diciembre 2026."
    many = counted(5, "1 script, taken up {time}", "%Ln scripts, taken up {time}", time=value)
    assert translated(many) == f"5 guiones, leídos a las {value}"
    bar = MessageBar()
    bar.set_trouble(told)
    assert bar.trouble.text() == translated(told)
    bar.deleteLater()


def test_a_sentence_from_another_thread_stays_one(qapp: QApplication) -> None:
    heard: list[object] = []
    bridge = Bridge()
    bridge.told.connect(heard.append)
    bridge.tell(sentence("the disk is full"))
    assert isinstance(heard[0], Sentence)


def test_work_that_fails_says_so_in_the_language(spanish: Translations, qtbot: QtBot) -> None:
    class Failing(Exception):
        words = sentence("No call is open. Open a script first.")

    def fail(_job: object) -> None:
        raise Failing

    heard: list[str] = []
    tasks = Tasks()
    tasks.run(fail, failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=60_000)
    tasks.close()
    assert heard == ["No hay ninguna llamada abierta. Abra antes un guion."]


def test_the_bar_speaks_another_language_at_once(spanish: Translations) -> None:
    bar = MessageBar()
    bar.set_library(
        counted(2, "1 script, taken up {time}", "%Ln scripts, taken up {time}", time="")
    )
    assert bar.library.text().startswith("2 guiones")
    spanish.speak("en")
    QCoreApplication.processEvents()
    assert bar.library.text().startswith("2 scripts")
    bar.deleteLater()


def test_the_core_knows_nothing_of_qt() -> None:
    of_qt = re.compile(r"^\s*(from|import) PySide6", re.M)
    knows = [path for path in core_sources() if of_qt.search(path.read_text(encoding="utf-8"))]
    assert {path.name for path in knows} <= {"qt_doctor.py"}  # the doctor tries it in a process


def test_no_article_stands_before_a_noun_that_is_put_in() -> None:
    """“a {kind}” is wrong before a vowel; `{type}` of f-strings is looked at as well."""
    article = re.compile(
        r"""(?:^|[\s"'(])[Aa]n? [`“"']?\{[a-z_.]*(?:kind|type|part|what|name|noun)"""
    )
    wrong = [one.text for one in templates() if article.search(one.text)]
    for path in core_sources():
        source = path.read_text(encoding="utf-8")
        wrong += [line for line in source.splitlines() if "f" in line and article.search(line)]
    assert wrong == []
