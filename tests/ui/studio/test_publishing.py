"""From nothing to published by the keyboard; one sentence changed and published; back again."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractSlider, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from jobaid.library.files import read_file
from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.library_check import check_reading
from jobaid.operations.studio.library_history import LibraryHistory
from jobaid.operations.unsent_words import UnsentWords
from jobaid.ui.studio.note_fields import NoteFields
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.scrolled import ScrolledColumn
from tests.ui.studio.studios import NOW, StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

WRITTEN = b"""
  - id: written
    title: Write it down
    say: I have it all here.
    outcome: message-taken
"""


class Counted:
    """Presses keys and counts those that are no letters of words."""

    def __init__(self) -> None:
        self.keys = 0

    def press(self, *keys: str) -> None:
        self.keys += len(keys)
        press(*keys)
        settle()


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


@pytest.fixture
def first_start(qtbot: QtBot, tmp_path: Path) -> Iterator[StudioWindow]:
    """A supervisor whose house has no library: the one that comes along is in use."""
    window = StudioWindow(qtbot, shipped_library(), tmp_path / "profile")
    yield window
    window.close()


@pytest.fixture
def published(studio: StudioWindow) -> StudioWindow:
    """The clinic's library with a first version."""
    studio.desk.publish(studio.work, "The first version", {}, None)
    return studio


def test_a_front_desk_goes_from_nothing_to_published(
    first_start: StudioWindow, tree: Tree, tmp_path: Path
):
    studio, hand = first_start, Counted()
    words = studio.window.unsent_words = UnsentWords(tmp_path, lambda: "tom")
    assert focus() == "begin-company"
    type_text("Bright Smile Dental")
    assert words.get("begin", "house")[0] == {"company": "Bright Smile Dental"}
    hand.press("Return")
    assert focus() == "begin-weekdays"
    for _ in range(6):
        if focus() != "begin-script":
            hand.press("Tab")
    assert focus() == "begin-script"
    type_text("Book a visit")
    hand.press("Return")
    studio.until(lambda: studio.work.file == "scripts/book-a-visit.yaml")
    words.close()
    assert list((tmp_path / "unsent").glob("*")) == []
    assert focus() == "form-steps-title-en"
    hand.press("Tab")
    assert focus() == "form-steps-say-en"
    hand.press("Ctrl+A")
    type_text("Hello, this is {{ agent.name }} of {{ company }}. Would you like to book a visit?")
    hand.press("Ctrl+Shift+Return")
    assert focus() == "publish-why"
    type_text("Our first script")
    studio.until(lambda: tree.find("publish-title").name.endswith("places"))
    hand.press("Ctrl+Shift+Return")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1] == "Published as version 1."
    assert hand.keys <= 60, hand.keys
    reading = read_library(studio.library)
    assert reading.library.house.company.any == "Bright Smile Dental"
    assert reading.library.house.currency
    assert [one for one in check_reading(reading) if one.is_error] == []
    script = reading.library.scripts["book-a-visit"]
    assert "Would you like to book a visit?" in script.steps[0].say.any  # type: ignore[union-attr]
    assert LibraryHistory(studio.library).publications[-1].author == "Tom Reid"
    words = str(tree).casefold()
    for foreign in ("yaml", " git", "commit", str(studio.library).casefold()):
        assert foreign not in words


def test_wrong_hours_are_said_where_they_stand(first_start: StudioWindow, tree: Tree):
    type_text("Bright Smile")
    press("Return")
    press("Ctrl+A")
    type_text("all day")
    press("Ctrl+Return")
    settle()
    assert focus() == "begin-weekdays"
    assert tree.has(name="“all day” is no opening time")
    press("Ctrl+A")
    type_text("8-20")
    press("Ctrl+Return")
    first_start.until(lambda: first_start.library != shipped_library())
    house = read_library(first_start.library).library.house
    assert house.company.any == "Bright Smile"


def test_one_sentence_is_changed_and_published_in_twelve_keys(published: StudioWindow, tree: Tree):
    studio, hand = published, Counted()
    type_text("a call comes")
    hand.press("Return", "Tab", "Ctrl+End")
    type_text(" Take your time.")
    hand.press("Ctrl+Shift+Return")
    assert focus() == "publish-why"
    type_text("Callers felt rushed")
    studio.until(lambda: tree.find("publish-title").name == "1 change in 1 place")
    changes = tree.find("publish-changes")
    assert "put in: Take your time." in changes.description
    hand.press("Ctrl+Shift+Return")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1] == "Published as version 2."
    assert hand.keys <= 12
    live = read_file(studio.library, "scripts/front-desk.yaml")[0]
    assert live is not None
    assert b"Take your time." in live
    notice = read_library(studio.library).library.notices
    assert [one.text.any for one in notice.values()][-1] == "A call comes in: Greet changed."
    history = LibraryHistory(studio.library).publications
    assert history[-1].message == "Callers felt rushed"
    assert focus() == "form-steps-title-en"


def test_a_plan_that_goes_another_way_is_kept_so_by_a_button(published: StudioWindow, tree: Tree):
    studio, file = published, "scripts/front-desk.yaml"
    content = studio.work.edited.contents[file]
    changed = content.replace(b"go: message}", b"go: written}").rstrip() + WRITTEN
    studio.work.edited.edit("redirect", {file: changed})
    studio.area.work.changed()  # type: ignore[union-attr]
    press("Ctrl+Shift+Return")
    studio.until(lambda: "changed" in tree.find("publish-plans").name)
    assert tree.has(role="Cell", name="Take a message, left out")
    assert tree.has(role="Cell", name="Write it down, new")
    plan = "scripts/front-desk.plan.yaml"
    before = studio.work.edited.contents[plan]
    keep = tree.find("publish-keep-plan")
    keep.widget.setFocus()
    press("Return")
    studio.until(lambda: tree.has("publish-plan-told"))
    assert tree.find("publish-plan-told").name.startswith("You meant it")
    studio.checked()
    assert not [one for one in studio.work.findings if one.file == plan and one.code == "JA120"]
    press("Ctrl+Z")
    settle()
    assert studio.work.edited.contents[plan] == before


def test_nothing_is_published_without_a_reason_or_with_an_error(
    published: StudioWindow, tree: Tree
):
    studio = published
    before = dict(read_library(studio.library).contents)
    type_text("a call comes")
    press("Return", "Tab", "Ctrl+End")
    type_text(" {{ nobody_knows }}")
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.find("publish-title").name == "1 change in 1 place")
    press("Ctrl+Shift+Return")
    assert tree.has(name="Say in a few words what has changed")
    type_text("A mistake")
    press("Ctrl+Shift+Return")
    studio.until(lambda: bool(studio.said))
    assert "error" in studio.said[-1]
    assert dict(read_library(studio.library).contents) == before
    assert b"nobody_knows" in studio.work.edited.contents["scripts/front-desk.yaml"]
    assert "notices.yaml" not in studio.work.edited.done[-1].after
    press("Esc")
    settle()
    assert focus() == "form-steps-title-en"


def test_a_publication_waits_for_its_time(published: StudioWindow, tree: Tree):
    studio = published
    type_text("a call comes")
    press("Return", "Tab", "Ctrl+End")
    type_text(" Take your time.")
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.find("publish-title").name == "1 change in 1 place")
    type_text("From tomorrow")
    press("Alt+2")
    settle()
    assert focus() == "publish-day"
    assert tree.find("publish-time").text == "08:30"
    assert tree.find("publish-day").text == "Wed 25 Nov"
    type_text("whenever")
    press("Ctrl+Shift+Return")
    settle()
    assert focus() == "publish-day"
    press("Ctrl+A")
    type_text("tomorrow")
    press("Tab", "Ctrl+A")
    # As on a clock, also before the house opens.
    type_text("7:30")
    assert "tomorrow 07:30" in tree.find("publish-go").name
    press("Ctrl+Shift+Return")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1].startswith("Published for Tue 24 Nov, ")
    releases = list((studio.library / ".next").iterdir())
    assert len(releases) == 1
    live = read_file(studio.library, "scripts/front-desk.yaml")[0]
    assert b"Take your time." not in (live or b"")
    # What agents read goes with it; the draft would tell it a second time.
    assert "notices.yaml" not in [one.file for one in studio.work.edited.draft.changes()]


def test_what_waits_is_shown_and_can_be_taken_back(published: StudioWindow, tree: Tree):
    studio = published
    type_text("a call comes")
    press("Return", "Tab", "Ctrl+End")
    type_text(" Take your time.")
    studio.until(lambda: b"Take your" in studio.work.edited.contents["scripts/front-desk.yaml"])
    when = NOW + dt.timedelta(days=1)
    studio.desk.publish(studio.work, "From tomorrow", {"en": "Read this."}, when)
    draft = dict(studio.work.edited.contents)
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-take-back"))
    row = tree.find(name="Waits until Tue 24 Nov, ")
    assert row.name.endswith(": From tomorrow, Tom Reid")
    tree.find("publish-take-back").widget.click()
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1].startswith("Taken back.")
    studio.until(lambda: not tree.has("publish-take-back"))
    assert not list((studio.library / ".next").iterdir())
    assert studio.work.edited.contents == draft


def test_columns_go_under_each_other_and_nothing_is_squeezed(published: StudioWindow, tree: Tree):
    studio = published
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-plans"))
    for width, scale in ((1024, 1.0), (1440, 1.0), (1440, 2.0), (1024, 1.0), (1440, 1.0)):
        studio.window.resize(width, 500)
        studio.themes.set_scale(scale)
        wide = width / scale >= 1240
        shown = tree.find("publish-changes").widget
        page, done = _page_of(shown), tree.find("publish-plans").widget
        studio.until(lambda w=wide, p=page, d=done: (_page_of(d) is p) is not w)
        held = page.widget()
        studio.until(lambda h=held: h.height() >= h.heightForWidth(h.width()))
    assert focus() == "publish-why"


def test_what_fills_in_later_pushes_nothing_out_of_sight_that_has_the_focus(
    published: StudioWindow, tree: Tree
):
    studio = published
    studio.themes.set_scale(2.0)
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-plans"))
    why, above = tree.find("publish-why").widget, tree.find("publish-plans").widget
    page = _page_of(why)
    assert _page_of(above) is page
    assert focus() == "publish-why"
    above.setMinimumHeight(2_000)
    studio.until(lambda: page.verticalScrollBar().maximum() > 2_000)
    assert _in_sight(why, page)
    # Whoever scrolls away stays there, whatever comes.
    page.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    above.setMinimumHeight(3_000)
    studio.until(lambda: page.verticalScrollBar().maximum() > 3_000)
    assert page.verticalScrollBar().value() == 0


def _in_sight(part: QWidget, page: QScrollArea) -> bool:
    at = part.mapTo(page.viewport(), QPoint(0, 0)).y()
    return at >= 0 and at + part.height() <= page.viewport().height()


def _page_of(part: QWidget) -> QScrollArea:
    """What a part of the page scrolls in."""
    holder = part.parentWidget()
    while not isinstance(holder, ScrolledColumn):
        holder = holder.parentWidget()
    return holder


def test_a_version_is_rolled_back_in_one_action(published: StudioWindow, tree: Tree):
    studio = published
    file = "scripts/front-desk.yaml"
    before = read_file(studio.library, file)[0]
    studio.work.open(file, 0)
    studio.work.set_text((before or b"").decode() + "# more\n")
    studio.desk.publish(studio.work, "More", {}, None)
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-roll-back"))
    button = tree.find("publish-roll-back")
    assert button.name == "Roll back to version 1"
    button.widget.setFocus()
    press("Return")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1] == "Published as version 3."
    assert read_file(studio.library, file)[0] == before
    assert studio.work.edited.contents[file] == before
    assert NOW.year == 2026


@pytest.fixture
def bilingual(clinic: Path, qtbot: QtBot, tmp_path: Path) -> Iterator[StudioWindow]:
    """The studio of a house that speaks English and Spanish."""
    house = clinic / "library.yaml"
    content = house.read_bytes()
    assert b"languages: [en]" in content
    house.write_bytes(content.replace(b"languages: [en]", b"languages: [en, es]"))
    window = StudioWindow(qtbot, clinic, tmp_path / "profile")
    window.desk.publish(window.work, "The first version", {}, None)
    yield window
    window.close()


def test_agents_are_told_in_every_language_of_the_house(bilingual: StudioWindow, tree: Tree):
    studio = bilingual
    type_text("a call comes")
    press("Return")
    while focus() != "form-steps-say-en":
        press("Tab")
    press("Ctrl+End")
    type_text(" Take your time.")
    press("Ctrl+Shift+Return")
    studio.until(lambda: bool(tree.find("publish-note-es").text))
    assert tree.find("publish-note-en").text == "A call comes in: Greet changed."
    assert tree.find("publish-note-es").text == "A call comes in: ha cambiado Greet."
    assert tree.find("publish-note-es").name == "What agents read, once, Spanish"
    # From "why" back to the Spanish field, whose agents are told in other words.
    press("Shift+Tab", "Ctrl+A")
    assert focus() == "publish-note-es"
    type_text("Con calma.")
    press("Tab")
    assert focus() == "publish-why"
    type_text("Callers felt rushed")
    press("Ctrl+Shift+Return")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1] == "Published as version 2."
    reading = read_library(studio.library)
    told = list(reading.library.notices.values())[-1].text
    assert told.by_language == {"en": "A call comes in: Greet changed.", "es": "Con calma."}
    found = [one.words for one in check_reading(reading) if one.file == "notices.yaml"]
    assert not [words for words in found if "`news-" in words]


def test_a_note_in_one_language_is_for_all_and_no_warning(bilingual: StudioWindow):
    studio = bilingual
    studio.work.open("scripts/front-desk.yaml", 0)
    studio.work.set_text(studio.work.content.decode() + "# more\n")
    studio.desk.publish(studio.work, "More", {"es": "Hay algo nuevo."}, None)
    reading = read_library(studio.library)
    told = list(reading.library.notices.values())[-1].text
    assert set(told.by_language.values()) == {"Hay algo nuevo."}
    found = [one.words for one in check_reading(reading) if one.file == "notices.yaml"]
    assert not [words for words in found if "`news-" in words]


def test_nothing_empty_shows_while_the_changes_are_looked_up(published: StudioWindow, tree: Tree):
    studio = published
    work, may = studio.work, threading.Event()
    real = work.check

    def slow() -> object:
        may.wait(60)
        return real()

    work.check = slow  # type: ignore[method-assign,assignment]
    press("Ctrl+Shift+Return")
    assert tree.find("publish-title").name == "Looking at what changes"
    assert not tree.has("publish-changes")
    assert not tree.has("publish-warnings")
    may.set()
    studio.until(lambda: tree.find("publish-title").name == "Nothing has changed")
    assert tree.has("publish-changes")


def test_why_and_what_agents_read_are_kept_until_it_is_published(
    published: StudioWindow, tree: Tree, tmp_path: Path
):
    studio = published
    words = studio.window.unsent_words = UnsentWords(tmp_path, lambda: "tom")
    type_text("a call comes")
    press("Return", "Tab", "Ctrl+End")
    type_text(" Take your time.")
    press("Ctrl+Shift+Return")
    type_text("Callers felt rushed")  # before what changes is looked up
    studio.until(lambda: tree.find("publish-title").name == "1 change in 1 place")
    tree.find("publish-note").widget.setFocus()
    press("Ctrl+A")
    type_text("Be slower")
    words.close()
    again = studio.window.unsent_words = UnsentWords(tmp_path, lambda: "tom")
    told, earlier = again.get("publish", "library")
    assert earlier
    assert sorted(told.values()) == ["Be slower", "Callers felt rushed"]
    tree.find("publish-why").widget.setFocus()
    type_text("!")
    press("Ctrl+Shift+Return")
    studio.until(lambda: bool(studio.said))
    again.close()
    assert list((tmp_path / "unsent").glob("*")) == []


def test_publishing_says_how_far_it_is_and_is_stopped_while_it_can_be(
    published: StudioWindow, tree: Tree
):
    studio, gate = published, threading.Event()
    type_text("a call comes")
    press("Return", "Tab", "Ctrl+End")
    type_text(" Take your time.")
    studio.until(lambda: b"Take your time." in studio.work.content)
    studio.written()
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.find("publish-title").name == "1 change in 1 place")
    type_text("Callers felt rushed")
    # Something of another desk is waited for.
    studio.tasks.run(lambda _task: gate.wait(60), lane="studio-draft")
    press("Ctrl+Shift+Return")
    assert tree.find("publish-progress").name == ("Looking at what others published. Esc stops it.")
    assert tree.find("publish-stop-it").name == "Stop"
    assert not tree.has("publish-go")
    press("Esc")
    assert studio.said[-1].startswith("Stopped. Nothing is published")
    assert tree.has("publish-go")
    assert not tree.has("publish-progress")
    assert focus() == "publish-why"
    gate.set()
    studio.until(lambda: not studio.tasks.busy)
    assert len(LibraryHistory(studio.library).publications) == 1
    assert studio.said[-1].startswith("Stopped.")
    assert b"Take your time." in studio.work.edited.contents["scripts/front-desk.yaml"]
    press("Ctrl+Shift+Return")
    studio.until(lambda: studio.said[-1] == "Published as version 2.")


def test_whoever_went_on_while_it_was_published_stays_there(published: StudioWindow, tree: Tree):
    studio, gate = published, threading.Event()
    type_text("a call comes")
    press("Return", "Tab", "Ctrl+End")
    type_text(" Take your time.")
    studio.until(lambda: b"Take your time." in studio.work.content)
    studio.written()
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.find("publish-title").name == "1 change in 1 place")
    type_text("Callers felt rushed")
    studio.tasks.run(lambda _task: gate.wait(60), lane="studio-draft")
    press("Ctrl+Shift+Return")
    press("Ctrl+5")
    assert studio.area.work is not None
    assert studio.area.work.current == "inbox"
    gate.set()
    studio.until(lambda: "Published as version 2." in studio.said)
    assert studio.area.work.current == "inbox"


def test_what_agents_read_shows_all_of_its_lines(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    notes = NoteFields(["en", "es"], holder)
    column = Column(holder, notes)
    column.addStretch(1)
    scale = current_theme().scale
    holder.resize(round(300 * scale), round(900 * scale))
    holder.show()
    told = "Refund: Greet, Ask a manager changed. Late is gone. New: Lost card. " * 2
    notes.draw({"en": told, "es": "Poco."})
    field, short = notes.fields["en"], notes.fields["es"]

    def shows_all() -> bool:
        return field.height() > short.height() and not field.verticalScrollBar().maximum()

    qtbot.waitUntil(shows_all)
    lines = field.document().size().height()
    assert lines > 2
    holder.resize(round(240 * scale), round(900 * scale))
    qtbot.waitUntil(lambda: field.document().size().height() > lines and shows_all())
