"""All widgets at once: plain text, freed when closed, scaled, the same picture twice, no cost."""

from __future__ import annotations

import ast
import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

import jobaid.ui.widgets as widgets
from jobaid.ui.kit.ask_field import AskField
from jobaid.ui.kit.find_panel import FindPanel
from jobaid.ui.kit.row_list import ListRow
from jobaid.ui.theme import THEME_NAMES, ThemeManager
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.badge import Badge, KeyCap
from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.buttons import Chip, PushButton
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.do_row import DoRow
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import ElidingLabel, TextLabel
from jobaid.ui.widgets.may_row import MayRow
from jobaid.ui.widgets.never_card import NeverCard
from jobaid.ui.widgets.outline_row import OutlineRow, StepMarks
from jobaid.ui.widgets.promise_row import PromiseRow
from jobaid.ui.widgets.say_card import SayCard
from jobaid.ui.widgets.say_lines import SayPiece
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.standard_chip import StandardChip
from tests.tools.gallery.__main__ import lines_column, paint, panels_column, step_column

HOSTILE = {
    "html": "<h1>Big</h1><img src='file:///etc/passwd'><script>x</script>",
    "right to left": "\u202eevil\u202c \u05d0\u05d1\u05d2 name",
    "long": "Wolfeschlegelsteinhausenbergerdorff " * 140,
    "controls": "a\x00b\x1bc\nd\re\u2028f\ufffc",
    "ampersand": "Save & finish && more",
    "markdown": "![x](file:///etc/passwd) **b**",
}


def dressed(words: str) -> list[QWidget]:
    """One of each widget with `words` wherever words go."""
    made: list[QWidget] = []

    def add(widget: QWidget) -> QWidget:
        made.append(widget)
        return widget

    answer, do, field, say, never = AnswerRow(), DoRow(), AskField(), SayCard(), NeverCard()
    answer.set_answer(1, words, words, False, words, True, badge=words)
    do.set_item(words, True, True, words)
    field.set_field("f", words, "text", must=True, hint=words, placeholder=words)
    field.set_value(words)
    field.set_error(words)
    say.set_line((SayPiece("value", words, "x"), SayPiece("gap", words, "y")), exact=True)
    never.set_rule(words, words, keys="Alt A", form="card", owned=words, why=words)
    may, outline, promise, chip = MayRow(), OutlineRow(), PromiseRow(), StandardChip()
    may.set_rule(words, words, used=words)
    outline.set_step(words, "now", words, words)
    promise.set_promise(words, words, detail=words, fraction=0.4, action=words)
    chip.set_standard(words, words, 0.5)
    banner, empty, heading, cap = Banner(), EmptyState(), SectionHeading(), KeyCap()
    banner.set_banner("warn", words, action=words, second=words)
    empty.set_empty("search", words, words)
    heading.set_heading(words, caption=words, count=3)
    cap.set_keys("F5")
    label, cut, badge, marks = TextLabel(), ElidingLabel(), Badge(), StepMarks()
    label.set_text(words)
    cut.set_text(words)
    badge.set_badge("ok", words)
    marks.set_steps(("done", "now"), words)
    button, filters, choice = PushButton("plain", words), Chip(), ChoiceChips()
    filters.set_chip(words, 3)
    choice.set_options((("a", words), ("b", words)))
    panel, finder = SmallPanel(), FindPanel()
    panel.set_title(words)
    panel.set_hint(words)
    finder.set_rows([ListRow("a", words, words, words)])
    for widget in (answer, do, field, say, never, may, outline, promise, chip, banner, empty):
        add(widget)
    for widget in (heading, cap, label, cut, badge, marks, button, filters, choice, panel, finder):
        add(widget)
    return made


def shown(children: list[QWidget], width: int = 480) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    for child in children:
        column.addWidget(child)
        child.show()
    column.addStretch(1)
    window.resize(width, 900)
    window.show()
    QApplication.processEvents()
    return window


def ink(image: QImage) -> int:
    return len({image.pixel(x, image.height() // 2) for x in range(image.width())})


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_words_stay_plain_and_do_not_burst_the_screen(
    themes: ThemeManager, kind: str
) -> None:
    words = HOSTILE[kind]
    window = shown(dressed(words))
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    for widget in [window, *window.findChildren(QWidget)]:
        told = widget.accessibleName() + widget.accessibleDescription()
        for odd in "\u202e\u202c\x00\x1b\u2028\ufffc":
            assert odd not in told
        tip = widget.toolTip()
        assert "<img" not in tip
        assert "<h1" not in tip
        if isinstance(widget, QPushButton):
            assert widget.shortcut().isEmpty()
    # 5,000 characters wrap or are cut; no row asks for a wider window than it has.
    for child in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if isinstance(child, AnswerRow | DoRow | AskField | SayCard | NeverCard | OutlineRow):
            assert child.minimumSizeHint().width() <= 480
    window.grab()


def test_every_widget_is_freed_with_its_window(themes: ThemeManager) -> None:
    children = dressed("Words")
    gone = {type(child).__name__: weakref.ref(child) for child in children}
    window = shown(children)
    window.grab()
    themes.set_appearance("dark")
    window.close()
    window.deleteLater()
    del window, children
    for _ in range(2):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
    gc.collect()
    assert [name for name, ref in gone.items() if ref() is not None] == []


@pytest.mark.parametrize(
    "maker", [AnswerRow, DoRow, MayRow, OutlineRow, KeyCap, EmptyState, SectionHeading, NeverCard]
)
def test_sizes_follow_the_text_scale(themes: ThemeManager, maker: type[QWidget]) -> None:
    widget = next(child for child in dressed("Words") if isinstance(child, maker))
    window = shown([widget], 2_000)
    before = widget.sizeHint().height()
    themes.set_scale(2.0)
    assert widget.sizeHint().height() == pytest.approx(2 * before, abs=2)
    window.close()


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_the_same_state_is_the_same_picture(
    themes: ThemeManager, theme: str, tmp_path: Path
) -> None:
    for column in (step_column, panels_column, lines_column):
        pictures = []
        for name in ("dark", theme):
            themes.set_appearance(name)  # type: ignore[arg-type]
        for _ in range(2):
            made = column()
            made.resize(460, 1_600)
            QApplication.processEvents()
            pictures.append(made.grab().toImage())
            made.close()
        assert pictures[0] == pictures[1]
        assert ink(pictures[0]) > 2


def test_the_gallery_writes_a_picture(themes: ThemeManager, tmp_path: Path) -> None:
    out = tmp_path / "gallery.png"
    paint("dark", 1.5, out)
    picture = QImage(str(out))
    assert picture.width() == 2_160
    assert picture.height() > 2_000
    themes.set_appearance("dark")
    assert picture.pixelColor(2, 2) == themes.theme.colour("surface")
    with pytest.raises(OSError, match="could not be written"):
        paint("light", 1.0, tmp_path / "no such folder" / "x.png")


def test_setters_keep_the_widgets_there_are(themes: ThemeManager) -> None:
    children = dressed("Words")
    window = shown(children)
    before = {id(widget) for widget in window.findChildren(QWidget)}
    for child in children:
        if isinstance(child, AnswerRow):
            child.set_answer(2, "Others", "There")
        elif isinstance(child, SayCard):
            child.set_line((SayPiece("text", "Other words"),), exact=False, seconds=2)
        elif isinstance(child, NeverCard):
            child.set_rule("Another", "Instead", form="line")
        elif isinstance(child, AskField):
            child.set_field("g", "Other", "money")
    assert {id(widget) for widget in window.findChildren(QWidget)} == before


def test_no_widget_has_a_sheet_of_its_own_or_builds_on_rich_text() -> None:
    for path in sorted(Path(str(widgets.__file__)).parent.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = {
            node.func.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        }
        assert not calls & {"setStyleSheet", "setHtml", "setOpenExternalLinks"} or (
            path.name == "script_text.py" and "setHtml" not in calls
        )
        if path.name != "say_lines.py":
            assert "setMarkdown" not in calls
