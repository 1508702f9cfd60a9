"""What must be in sight is, at every size: the line, the first answers, the way to wrap up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.ui.callview.live_news import LiveNews
from jobaid.ui.callview.step_body import CLOSEST
from jobaid.ui.frame.palette_item import action_items
from jobaid.ui.widgets.identifiers import identifiers
from tests.ui.desk.desks import Desk, opened
from tests.ui.tree import Tree, press, settle

SIZES = {
    "1024x600": ((1024, 600), 1.0),
    "1366x768, 150 %": ((1366, 768), 1.5),
    "1366x768, 200 %": ((1366, 768), 2.0),
    "1920x1080, 200 %": ((1920, 1080), 2.0),
}


def place_of(widget: QWidget, inside: QWidget) -> QRect:
    return QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())


def steps(desk: Desk, every: int) -> Iterator[str]:
    """Every step of so many scripts, one after the other; none of them has a field or a slip."""
    for script in list(opened().library.scripts.values())[::every]:
        desk.place.dispatcher.run("open", desk.session.open_script, script.id)
        for step in script.steps:
            desk.place.dispatcher.do("jump", to=f"{script.id}/{step.id}")
            QApplication.processEvents()
            if desk.view.step == step.id:
                yield f"{script.id}/{step.id}"
        desk.place.dispatcher.run("close", desk.session.finish, "test")


@pytest.mark.parametrize(
    ("size", "scale", "every"),
    [
        # Where there is least room every script, elsewhere each fourth.
        ((1024, 600), 2.0, 1),
        *((*size, 4) for size in SIZES.values()),
        *(pytest.param(*size, 1, marks=pytest.mark.long) for size in SIZES.values()),
        *(pytest.param((1024, 600), one, 1, marks=pytest.mark.long) for one in (1.25, 1.5, 1.75)),
        pytest.param((1280, 720), 2.0, 1, marks=pytest.mark.long),
    ],
)
def test_the_line_and_the_first_three_answers_are_whole(
    size: tuple[int, int], scale: float, every: int, qapp: QApplication
) -> None:
    desk = Desk("light", scale)
    desk.window.add_place("practice", desk.title, QWidget())  # the bar of the places is there
    desk.window.resize(*size)
    settle()
    cut = []
    for step in steps(desk, every):
        pane = desk.place.calls.call.step
        room = QRect(QPoint(0, 0), pane.viewport().size())
        body = pane.body
        line = [body.say] if body.say.isVisible() else []
        for part in (*line, *body.answers.shown[:3]):
            if not room.contains(place_of(part, pane.viewport())):
                cut.append((step, part.accessibleName()))
                break
    desk.close()
    assert cut == []


def test_where_there_is_little_room_the_text_is_as_large_as_it_can_be(desk: Desk) -> None:
    desk.themes.set_scale(2.0)
    desk.window.resize(1024, 600)
    settle()
    found = set()
    for script in ("verify-identity", "bereavement"):
        desk.open(script)
        for step in opened().library.scripts[script].steps:
            desk.place.dispatcher.do("jump", to=f"{script}/{step.id}")
            settle()
            pane = desk.place.calls.call.step
            body, level = pane.body, pane.body.level
            for one in (scale for scale in (1.25, 1.5, 1.75, 2.0) if scale > level.text_most):
                larger = (tried._replace(text_most=one) for tried in CLOSEST)
                assert all(body._end_of(tried) > pane.viewport().height() for tried in larger)
            body.fit()
            assert body.level == level, "it depends on nothing but the step and the room"
            found.add(level.text_most)
        desk.place.dispatcher.run("close", desk.session.finish, "test")
    assert min(found) > 1.0
    assert 2.0 in found


def test_in_the_lowest_window_the_bar_of_the_keys_gives_its_room_to_the_answers(
    desk: Desk, tree: Tree
) -> None:
    desk.window.add_finds(action_items(desk.window.actions_of))
    desk.themes.set_scale(2.0)
    desk.window.resize(1024, 600)
    desk.open()
    settle()
    assert not tree.has("hold")
    press("F5")
    assert desk.view.held_s is not None, "its keys do what they did"
    press("F5", "Ctrl+K")
    settle()
    found = {item.id: item for item in desk.window.palette_panel.items}
    for id in ("hold", "skip", "off-script", "transfer", "wrap-up"):
        assert found[id].cap, "the search names what they do, with its key"
    press("Escape")
    desk.window.resize(1366, 768)
    settle()
    assert tree.has("hold")


def test_the_line_is_whole_in_the_smallest_window_with_the_largest_text(
    qapp: QApplication, desk: Desk
) -> None:
    desk.themes.set_scale(2.0)
    desk.window.add_place("practice", desk.title, QWidget())
    desk.window.resize(1024, 600)
    settle()
    assert desk.window.navigation.isVisible()
    desk.open("verify-identity")
    settle()
    assert not desk.window.navigation.isVisible(), "the line comes first"
    pane = desk.place.calls.call.step
    room = QRect(QPoint(0, 0), pane.viewport().size())
    assert room.contains(place_of(pane.body.say, pane.viewport()))
    desk.window.show_place("practice")
    assert desk.window.navigation.isVisible(), "in another place one sees the way back"
    desk.window.show_place("desk")
    assert not desk.window.navigation.isVisible()
    desk.window.resize(1440, 900)
    settle()
    assert desk.window.navigation.isVisible()


@pytest.mark.parametrize("name", SIZES)
def test_the_way_to_wrap_up_is_never_cut(name: str, qapp: QApplication) -> None:
    size, scale = SIZES[name]
    desk = Desk("light", scale)
    desk.window.resize(*size)
    desk.open()
    settle()
    bar = desk.place.calls.call.action_bar
    shown = [one for one in bar.findChildren(QWidget) if one.isVisible()]
    assert "wrap-up" in [one.accessibleIdentifier() for one in shown]
    for one in shown:
        assert bar.rect().contains(place_of(one, bar)), one.accessibleIdentifier()
        assert one.width() >= one.sizeHint().width()
    for one, other in pairwise(sorted(shown, key=lambda part: part.x())):
        assert one.geometry().right() < other.x() or one.y() != other.y()
    desk.close()


def test_no_notice_stands_before_the_line(desk: Desk) -> None:
    """One that bears on the script has its line to say below; all are one quiet line."""
    desk.open("no-service")
    body = desk.place.calls.call.step.body
    banner = desk.find("notice-night-works")
    assert "On Tuesday nights" in banner.accessibleName()
    assert banner.y() > body.say.geometry().bottom()
    quiet = desk.find("notices")
    assert quiet.accessibleName() == "3 house notices"
    assert quiet.y() > banner.geometry().bottom()


def test_notices_are_put_away_at_the_start_with_one_key(desk: Desk, tree: Tree) -> None:
    assert "False texts" in tree.find("notices").description
    press("Alt+Y")
    assert tree.find("notices").description == ""
    assert tree.find("notices-got-it").name == "Read them again"
    assert tree.find("notices").name.startswith("House notices, 3")
    desk.open()
    press("Alt+Y")  # nothing of the start is done in a call
    assert desk.view.script == "charge-dispute"


def test_a_key_that_a_question_has_is_on_no_other_cap(desk: Desk, tree: Tree) -> None:
    assert tree.find("notices-got-it").description == "Alt Y"
    desk.window.banners.ask("Open it?", "Yes", settle, "No", id="asked")
    assert tree.find("notices-got-it").description == ""
    assert tree.find("banner-asked-yes").description == "Alt Y"
    press("Alt+N")
    assert tree.find("notices-got-it").description == "Alt Y"


def test_urgent_answers_of_other_steps_are_one_quiet_row(desk: Desk, tree: Tree) -> None:
    desk.open()
    desk.place.dispatcher.do("answer", id="a-charge")
    settle()
    rows = [node for node in tree.nodes() if node.identifier.startswith("urgent")]
    assert [node.identifier for node in rows] == ["urgent"]
    assert "“My phone was stolen and somebody's used it”" in rows[0].name


def test_the_never_list_has_the_room_and_the_note_keeps_three_lines(desk: Desk) -> None:
    desk.window.resize(1366, 768)
    desk.open()
    side, beside = desk.place.calls.call.side, desk.place.calls.call.beside
    settle()
    never = side.never.geometry()
    assert beside.y() - never.bottom() < 24, "no dead space under the never list"
    note = desk.find("note")
    assert note.height() >= 3 * note.fontMetrics().height()
    assert beside.geometry().bottom() <= side.height()


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1366, 768), 1.5), ((1920, 1080), 2.0), ((1024, 600), 1.0), ((1440, 900), 1.5)],
)
@pytest.mark.parametrize("bear", [1, 2])
def test_the_note_keeps_three_lines_in_large_text_and_small_windows(
    size: tuple[int, int], scale: float, bear: int, qapp: QApplication
) -> None:
    desk = Desk("light", scale)
    # As at work, with the places over it.
    desk.window.add_place("other", lambda: "Other", QWidget())
    desk.window.resize(*size)
    desk.open("complaint")
    if bear == 2:
        press("1")
    settle()
    assert sum(one.bears for one in desk.view.never) == bear
    beside, note = desk.place.calls.call.beside, desk.find("note")
    never = desk.place.calls.call.side.never
    assert note.height() >= 3 * note.fontMetrics().height()
    assert note.mapTo(beside, note.rect().bottomLeft()).y() <= beside.height()
    first = desk.find(f"never-{desk.view.never[0].id}")
    assert never.rect().contains(first.geometry())
    assert never.rect().contains(desk.find("never-more").geometry())
    assert never.geometry().bottom() < beside.y()
    desk.close()


@pytest.mark.parametrize("name", SIZES)
def test_ids_are_unique_in_a_call(name: str, qapp: QApplication, tree: Tree) -> None:
    size, scale = SIZES[name]
    desk = Desk("light", scale)
    desk.window.resize(*size)
    desk.open()
    settle()
    named = [node.identifier for node in tree.nodes() if node.identifier]
    assert sorted(named) == sorted(set(named))
    desk.close()


def test_a_step_is_told_whole(desk: Desk) -> None:
    """Title, number, "say exactly", the line, fields, answers, then the rules that bear."""
    desk.open("verify-identity")
    told = desk.place.calls.call.step.words_of_step(desk.view)
    view = desk.view
    assert view.say is not None
    order = [view.step_title, "step 1 of", view.say.plain[:20]]
    order += [one.label for one in view.asks] + [one.label for one in view.answers]
    order += [one.text for one in view.never if one.bears]
    places = [told.find(words) for words in order]
    assert -1 not in places, told
    assert places == sorted(places)
    assert ("Say exactly:" in told) == view.say.exact


def test_the_ways_from_the_start_are_in_sight(desk: Desk) -> None:
    desk.window.resize(1024, 600)
    settle()
    page = desk.place.start.page
    for id in ("my-calls", "start-settings", "start-help"):
        button = desk.find(id)
        assert page.viewport().rect().contains(place_of(button, page.viewport())), id
    desk.find("start-help").setFocus()
    press("Return")
    assert desk.find("keys-panel").isVisible()


@pytest.mark.parametrize("name", SIZES)
def test_a_screen_reader_goes_through_a_step_as_the_eye_does(name: str, qapp: QApplication) -> None:
    size, scale = SIZES[name]
    desk = Desk("light", scale)
    desk.window.resize(*size)
    desk.open("no-service")
    settle()
    body = desk.place.calls.call.step.body
    ring = desk.themes.rings.ring_of(desk.window)
    parts = [one for one in body.children() if isinstance(one, QWidget) and one is not ring]
    shown = [one for one in parts if one.isVisible() and one.accessibleName() != ""]
    for one, other in pairwise(shown):
        words = f"{other.accessibleName()} comes after {one.accessibleName()}"
        assert other.geometry().bottom() >= one.geometry().top(), words
    desk.close()


@pytest.mark.parametrize("size", [(1366, 768), (420, 900)])
def test_a_screen_reader_goes_through_the_wrap_up_as_the_eye_does(
    size: tuple[int, int], desk: Desk, tree: Tree
) -> None:
    desk.window.resize(*size)
    settle()
    desk.open()
    press("F12", "3")
    body = desk.place.calls.wrapup.body
    said = [
        node.widget
        for node in tree.nodes()
        if isinstance(node.object, QWidget) and node.object.parentWidget() is body
    ]
    tops = [one.geometry().top() for one in said if one.geometry().left() >= body.title.x()]
    assert len(tops) > 8
    assert tops == sorted(tops)


def test_what_is_unread_is_in_sight_on_a_small_screen_too(desk: Desk) -> None:
    desk.window.resize(1024, 600)
    settle()
    page = desk.place.start.page
    card = place_of(desk.find("notices"), page.viewport())
    assert card.top() < page.viewport().height() - 100
    press("Alt+Y")
    settle()
    assert place_of(desk.find("notices"), page.viewport()).top() > page.viewport().height()


def test_a_hold_and_a_standard_that_is_soon_and_over_are_told_once(desk: Desk) -> None:
    desk.open("no-service")
    news, told = LiveNews(), []
    for seconds in (25, 1, 10, 1, 1):
        told.append(news.of(desk.view))
        desk.tick(seconds)
    assert told[0] == ""
    assert "left" in told[1]
    assert told[2] == ""
    assert "over" in told[3]
    assert told[4] == ""
    desk.place.dispatcher.do("hold")
    assert news.of(desk.view) == "The call is on hold."
    desk.tick(1)
    assert news.of(desk.view) == ""
    desk.tick(45)
    assert "Check in with the customer." in news.of(desk.view)
    assert "Check in" not in news.of(desk.view)


def test_ids_that_a_house_gives_never_clash() -> None:
    given = identifiers("urgent", ["charge/late", "charge/late", "charge/late-2", "charge/late"])
    assert given == [
        "urgent-charge/late", "urgent-charge/late-2", "urgent-charge/late-2-2",
        "urgent-charge/late-3",
    ]  # fmt: skip
    assert identifiers("do", ["more", "less"], "more") == ["do-more-2", "do-less"]
