"""The line to say: what is shown, what a screen reader is told, and what is never opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from jobaid.library.texts import compile_text
from jobaid.ui.widgets.say_card import SayCard
from jobaid.ui.widgets.say_lines import SayPiece, paragraphs
from jobaid.ui.widgets.script_text import ScriptText

if TYPE_CHECKING:
    from jobaid.ui.theme import ThemeManager
    from tests.ui.widgets.conftest import Show

PIECES = (
    SayPiece("value", "Ms Lee", "customer.name"),
    SayPiece("text", ", the visit on "),
    SayPiece("gap", "[date of the visit?]", "date"),
    SayPiece("text", ". You can **dispute** it."),
)
TERMS = (("dispute", "The customer says that a charge is wrong."),)


def words(text: ScriptText) -> str:
    return text.toPlainText().replace("\u00a0", " ")


def spot_in(card: SayCard, kind: str, letters: int) -> QPoint:
    """Where the first mark of a kind is drawn, so many letters into it."""
    mark = next(mark for mark in card.text.marks if mark.kind == kind)
    cursor = card.text.textCursor()
    cursor.setPosition(mark.start + letters)
    return card.text.cursorRect(cursor).center()


def test_the_whole_line_is_told_in_plain_words(show: Show[SayCard]) -> None:
    card = show(SayCard())
    card.set_line(PIECES, exact=True, seconds=14, terms=TERMS)
    line = "Ms Lee, the visit on [date of the visit?]. You can dispute it."
    assert card.text.accessibleName() == line == card.plain_line()
    assert card.text.accessibleDescription() == f"dispute: {TERMS[0][1]}"
    assert "date of the visit" in words(card.text)
    assert "\ufffc" not in words(card.text)
    assert card.accessibleName() == "Say exactly"


def test_marks_stand_where_their_words_are(show: Show[SayCard]) -> None:
    card = show(SayCard())
    card.set_line((SayPiece("text", "📞 Hello *there* "), *PIECES), exact=True, terms=TERMS)
    document = card.text.document()
    found = {}
    for mark in card.text.marks:
        cursor = card.text.textCursor()
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, cursor.MoveMode.KeepAnchor)
        found[mark.kind] = cursor.selectedText().replace("\u00a0", " ").strip()
    assert found == {"value": "Ms Lee", "gap": "date of the visit", "term": "dispute"}
    assert document.characterCount() > 10


def test_what_is_typed_fills_the_gap_live(show: Show[SayCard]) -> None:
    card = show(SayCard())
    card.set_line(PIECES, exact=True)
    card.set_typed("date", "21 Oct")
    assert "21 Oct" in words(card.text)
    assert "date of the visit" not in words(card.text)
    card.set_typed("date", "")
    assert "date of the visit" in words(card.text)


def test_own_words_are_points_and_exact_lines_are_not(themes: ThemeManager) -> None:
    two = (SayPiece("text", "You are sorry\nYou will find out"),)
    assert [p.point for p in paragraphs(two, points=True)] == [True, True]
    assert [p.point for p in paragraphs(two, points=False)] == [False]
    one = (SayPiece("text", "You are sorry"),)
    assert [p.point for p in paragraphs(one, points=True)] == [False]
    listed = (SayPiece("text", "- One *by*\n- one"),)
    assert [p.point for p in paragraphs(listed, points=False)] == [True, True]


def test_a_gap_can_be_clicked_and_reached_by_keys(show: Show[SayCard], qtbot: QtBot) -> None:
    card = show(SayCard())
    card.set_line(PIECES, exact=True, terms=TERMS)
    QApplication.processEvents()
    text = card.text
    spot = spot_in(card, "gap", 4)
    with qtbot.waitSignal(card.gap_chosen, timeout=60_000) as clicked:
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert clicked.args == ["date"]
    text.clearFocus()
    text.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(card.gap_chosen, timeout=60_000) as entered:
        QTest.keyClick(text, Qt.Key.Key_Return)
    assert entered.args == ["date"]


def test_a_term_explains_itself_to_the_keyboard(show: Show[SayCard]) -> None:
    card = show(SayCard())
    card.set_line(PIECES, exact=True, terms=TERMS)
    card.text.clearFocus()
    card.text.setFocus(Qt.FocusReason.TabFocusReason)
    heard: list[str] = []
    card.text.explained.connect(heard.append)
    QTest.keyClick(card.text, Qt.Key.Key_Right)
    assert heard == [f"dispute: {TERMS[0][1]}"]
    card.text.clearFocus()
    assert heard[-1] == ""


def test_digits_and_space_are_left_to_the_step(show: Show[SayCard]) -> None:
    card = show(SayCard())
    card.set_line(PIECES, exact=True)
    heard: list[int] = []

    card.window().keyPressEvent = lambda event: heard.append(event.key())
    card.text.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_Backspace):
        QTest.keyClick(card.text, key)
    assert heard == [Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_Backspace]


HOSTILE = (
    "<b>bold</b><img src='file:///etc/passwd'>",
    "![x](file:///etc/passwd) [y](https://example.org)",
    "https://example.org",
    "# heading\n- point\n> quote\n```code```",
    "\u202egnirts\u202c \ufffc \ue000\ue001 \x00",
    "a*b_c`d~e|f\\g&amp;h",
    "x" * 5_000,
)


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("author", ["Hello, ", "**Hello**, "])
def test_a_hostile_value_stays_plain_words(show: Show[SayCard], value: str, author: str) -> None:
    card = show(SayCard())
    pieces = (SayPiece("text", author), SayPiece("value", value, "customer.name"))
    card.set_line(pieces, exact=True)
    shown = card.text.toHtml()
    assert "<img" not in shown
    assert "<a href" not in shown
    told = words(card.text)
    for character in "\u202e\ufffc\ue000\ue001\x00":
        assert character not in told
    if len(value) < 100 and value.isascii() and "\x00" not in value:
        assert " ".join(value.split()) in " ".join(told.split())
    assert len(told) < 2_100


def test_what_an_author_writes_opens_nothing_either(
    show: Show[SayCard], tmp_path: Path, qtbot: QtBot
) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"not a picture")
    card = show(SayCard())
    line = f"Look ![at this]({secret.as_uri()}) and [there](https://example.org 'tip'), <b>now</b>."
    card.set_line((SayPiece("text", line),), exact=True)
    assert "<img" not in card.text.toHtml()
    assert "href" not in card.text.toHtml()
    assert words(card.text) == "Look at this and there, <b>now</b>."
    picture = QTextDocument.ResourceType.ImageResource
    assert card.text.loadResource(picture.value, QUrl.fromLocalFile(str(secret))) is None
    assert not card.text.openLinks()
    assert not card.text.openExternalLinks()
    card.text.setSource(QUrl.fromLocalFile(str(secret)))
    assert words(card.text).startswith("Look")


def test_a_tip_shows_markup_as_words(show: Show[SayCard], monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def hear(_at: QPoint, text: str, *_rest: object) -> None:
        shown.append(text)

    monkeypatch.setattr(QToolTip, "showText", hear)
    card = show(SayCard())
    card.set_line(PIECES, exact=True, terms=(("dispute", "<img src='file:///x'>"),))
    QApplication.processEvents()
    text = card.text
    spot = spot_in(card, "term", 2)
    event = QHelpEvent(QEvent.Type.ToolTip, spot, text.mapToGlobal(spot))
    QApplication.sendEvent(text.viewport(), event)
    assert shown == ["<\u2060img src='file:///x'>"]


def test_copying_gives_words_only(show: Show[SayCard]) -> None:
    card = show(SayCard())
    card.set_line(PIECES, exact=True)
    card.text.selectAll()
    data = card.text.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text() == "Ms Lee, the visit on date of the visit. You can dispute it."


def test_the_pieces_of_the_library_fit(show: Show[SayCard]) -> None:
    rendered = compile_text("Hello, {{ customer.name }}: {{ amount }}.").render(
        {"customer.name": "Ann *Lee*"}
    )
    card = show(SayCard())
    card.set_line(rendered.pieces, exact=False, seconds=3)
    assert card.plain_line() == "Hello, Ann *Lee*: [amount?]."


def test_the_line_is_as_high_as_its_words_at_any_scale(
    show: Show[SayCard], themes: ThemeManager
) -> None:
    card = show(SayCard())
    card.set_line((SayPiece("text", "One short line."),), exact=True)
    text = card.text
    one = text.heightForWidth(800)
    assert one == 36
    long = (SayPiece("text", "Many more words than one line holds. " * 4),)
    card.set_line(long, exact=True)
    assert text.heightForWidth(400) % 36 == 0
    assert text.heightForWidth(400) >= 4 * 36
    themes.set_scale(2.0)
    assert text.heightForWidth(3_000) % 72 == 0
    card.stand(dock=True)
    assert text.heightForWidth(9_000) == 60
