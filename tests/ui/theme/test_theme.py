from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollBar, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from jobaid.library.shipped import shipped_assets
from jobaid.ui.theme import Theme, ThemeManager, current_theme
from jobaid.ui.theme.icons import IconMissing, Icons
from jobaid.ui.theme.manager import APPEARANCES
from jobaid.ui.theme.theme import THEME_NAMES, ThemeName
from jobaid.ui.widgets.labels import TextLabel


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeManager]:
    manager = ThemeManager(qapp)
    yield manager
    manager.set_appearance("light")
    manager.set_scale(1.0)
    manager.set_less_motion(False)


def test_the_typefaces_are_ours_in_four_weights(themes: ThemeManager) -> None:
    tokens = themes.theme.tokens
    # The one for code is loaded with the first code that is shown.
    assert QFontInfo(themes.theme.font("code")).family() == tokens.family_code
    for family in (tokens.family, tokens.family_code):
        assert {"Regular", "Medium", "SemiBold", "Bold"} <= set(QFontDatabase.styles(family))
    for role in ("caption", "ui", "strong", "say"):
        told = QFontInfo(themes.theme.font(role))  # type: ignore[arg-type]
        assert told.family() == tokens.family
        assert told.weight() == tokens.roles[role].weight
    assert QFontInfo(themes.theme.font("code")).family() == tokens.family_code
    assert (shipped_assets() / "fonts" / "AtkinsonHyperlegibleNext-OFL.txt").is_file()


def test_digits_are_all_equally_wide(themes: ThemeManager) -> None:
    metrics = themes.theme.metrics("number")
    assert len({metrics.horizontalAdvance(digit * 4) for digit in "0123456789"}) == 1
    assert themes.theme.font("number").featureValue(QFont.Tag("tnum")) == 1


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_every_size_follows_the_text_scale(themes: ThemeManager, scale: float) -> None:
    themes.set_scale(scale)
    theme = themes.theme
    assert theme.px(40) == round(40 * scale)
    assert theme.font("say").pixelSize() == round(24 * scale)
    assert theme.line("say") == round(36 * scale)
    assert QApplication.font().pixelSize() == theme.px(14)


def test_a_scale_beyond_the_ends_is_brought_in() -> None:
    assert Theme("light", 9.0).scale == 2.0
    assert Theme("light", 0.1).scale == 1.0


def test_lines_are_doubled_in_contrast_and_movement_can_be_off() -> None:
    assert Theme("contrast").stroke("focus") == 2 * Theme("light").stroke("focus")
    assert Theme("light").duration(120) == 120
    assert Theme("light", less_motion=True).duration(120) == 0


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_palette_has_the_roles_that_qt_paints_with(themes: ThemeManager, name: str) -> None:
    themes.set_appearance(name)  # type: ignore[arg-type]
    palette, theme = QApplication.palette(), themes.theme
    assert palette.color(QPalette.ColorRole.Link) == theme.colour("accent")
    assert palette.color(QPalette.ColorRole.PlaceholderText) == theme.colour("muted")
    assert palette.color(QPalette.ColorRole.Accent) == theme.colour("accent")
    assert palette.color(QPalette.ColorRole.Window) == theme.colour("surface")


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("way", [Qt.Orientation.Horizontal, Qt.Orientation.Vertical])
def test_a_scroll_bar_is_its_handle_and_scrolls(
    qtbot: QtBot, themes: ThemeManager, name: ThemeName, way: Qt.Orientation
) -> None:
    themes.set_appearance(name)
    bar = QScrollBar(way)
    qtbot.addWidget(bar)
    bar.setRange(0, 300)
    bar.setPageStep(100)
    level = way == Qt.Orientation.Horizontal
    bar.resize(400 if level else bar.sizeHint().width(), bar.sizeHint().height() if level else 400)
    bar.show()
    long = 400 if level else bar.height()

    def point(along: int) -> QPoint:
        return QPoint(along, bar.height() // 2) if level else QPoint(bar.width() // 2, along)

    def colour(along: int) -> QColor:
        return bar.grab().toImage().pixelColor(point(along))

    assert colour(long // 8) == themes.theme.colour("edge")
    assert colour(long * 3 // 4) == themes.theme.colour("surface")
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=point(long - 4))
    assert bar.value() == 100
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=point(long // 3 + 10))
    QTest.mouseMove(bar, point(long))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=point(long))
    assert bar.value() == 300
    assert colour(long // 8) == themes.theme.colour("surface")


def test_menus_and_tips_have_the_theme(qtbot: QtBot, themes: ThemeManager) -> None:
    themes.set_appearance("dark")
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.setActiveAction(menu.addAction("Copy"))
    menu.resize(menu.sizeHint())
    picture = menu.grab().toImage()
    assert picture.pixelColor(0, 0) == themes.theme.colour("edge")
    assert picture.pixelColor(2, 2) == themes.theme.colour("raised")
    row = menu.actionGeometry(menu.actions()[0])
    assert picture.pixelColor(row.right() - 4, row.center().y()) == themes.theme.colour(
        "accent_tint"
    )
    assert QToolTip.palette().color(QPalette.ColorRole.ToolTipText) == themes.theme.colour("text")


def test_what_was_hidden_has_the_theme_when_it_shows(qtbot: QtBot, themes: ThemeManager) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    label = TextLabel("ui", "text", box)
    box.show()
    label.hide()
    themes.set_appearance("dark")
    themes.set_scale(2.0)
    label.show()
    assert label.palette().color(QPalette.ColorRole.WindowText) == themes.theme.colour("text")
    assert label.font().pixelSize() == themes.theme.font("ui").pixelSize()


def test_what_stays_hidden_has_the_theme_soon(qtbot: QtBot, themes: ThemeManager) -> None:
    labels = [TextLabel("ui", "text") for _ in range(100)]
    for label in labels:
        qtbot.addWidget(label)
    themes.set_scale(2.0)
    size = themes.theme.font("ui").pixelSize()
    qtbot.waitUntil(
        lambda: all(label.font().pixelSize() == size for label in labels), timeout=60_000
    )


def test_a_change_is_announced_once_and_only_when_it_is_one(themes: ThemeManager) -> None:
    heard: list[str] = []

    def hear() -> None:
        heard.append(current_theme().name)

    themes.set_appearance("light")
    themes.changed.connect(hear)
    themes.set_appearance("dark")
    themes.set_appearance("dark")
    themes.set_scale(1.5)
    themes.set_scale(1.5)
    assert heard == ["dark", "dark"]
    assert current_theme() is themes.theme
    themes.changed.disconnect(hear)


def test_appearances_and_sizes_go_round(themes: ThemeManager) -> None:
    themes.set_appearance("system")
    seen = [themes.next_appearance() for _ in APPEARANCES]
    assert seen == ["light", "dark", "contrast", "system"]
    assert [themes.step_scale(1) for _ in range(6)] == [1.1, 1.25, 1.5, 1.75, 2.0, 2.0]
    assert themes.step_scale(-9) == 1.0


def test_the_system_is_followed_only_when_chosen(themes: ThemeManager) -> None:
    hints = QApplication.styleHints()
    themes.set_appearance("system")
    assert themes.theme.name == ("dark" if hints.colorScheme().name == "Dark" else "light")
    themes.set_appearance("contrast")
    assert themes.theme.name == "contrast"


def test_icons_take_the_colour_of_the_role_and_are_kept() -> None:
    icons = Icons()
    red = QColor("#FF0000")
    picture = icons.pixmap("ban", red, 16, 2.0)
    assert picture.width() == 32
    assert picture.devicePixelRatio() == 2.0
    image = picture.toImage()
    inked = {
        image.pixelColor(x, x).name() for x in range(32) if image.pixelColor(x, x).alpha() > 250
    }
    assert inked == {"#ff0000"}
    assert icons.pixmap("ban", red, 16, 2.0) is picture


@pytest.mark.parametrize("name", ["no-such-icon", "../tokens", "/etc/passwd", "a.b", ""])
def test_an_icon_is_never_looked_for_elsewhere(name: str) -> None:
    with pytest.raises(IconMissing):
        Icons().pixmap(name, QColor("#000000"), 16)
