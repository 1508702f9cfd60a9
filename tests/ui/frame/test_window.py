"""The frame as a person finds it: panes, help, palette, banners, settings; by keys alone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.library.model.people import Person
from jobaid.operations.settings_file import change_settings
from jobaid.ui.frame.panes import first_in
from jobaid.ui.theme import current_theme
from tests.ui.frame.frames import Frame, SmallPlace
from tests.ui.tree import Tree, press, settle, tab_order, type_text


def test_f6_goes_round_the_panes_and_remembers_where_one_was(frame: Frame, tree: Tree) -> None:
    assert tree.focus.identifier == "search"
    press("F6")
    assert tree.focus.name == "One"
    press("Tab")
    assert tree.focus.name == "Two"
    press("F6")
    assert tree.focus.identifier == "search"
    press("F6")
    assert tree.focus.name == "Two"
    press("Shift+F6")
    assert tree.focus.identifier == "search"


def test_keys_of_another_screen_do_nothing(frame: Frame) -> None:
    press("F5")
    assert frame.place.held == 0
    frame.place.go("call")
    press("F5")
    assert frame.place.held == 1


def test_help_shows_the_keys_of_this_screen_and_gives_the_focus_back(
    frame: Frame, tree: Tree
) -> None:
    frame.place.go("call")
    press("F1")
    assert tree.focus.identifier == "key-hold"
    assert tree.find("key-hold").name == "Hold, or off hold, F5"
    assert not tree.has("key-resume-call")
    press("Esc")
    assert not tree.has("keys-panel")
    assert tree.focus.identifier == "search"


def test_a_key_is_changed_in_the_help_and_kept(frame: Frame, tree: Tree) -> None:
    frame.place.go("call")
    press("F1", "Return", "Ctrl+H")
    assert tree.find("key-hold").name == "Hold, or off hold, Ctrl H"
    assert tree.find("key-hold").description == "Your own key"
    press("Esc", "F5")
    assert frame.place.held == 0
    press("Ctrl+H")
    assert frame.place.held == 1
    assert frame.written().settings.keys == {"hold": "Ctrl+H"}


def test_a_key_that_is_taken_is_refused_in_words(frame: Frame, tree: Tree) -> None:
    frame.place.go("call")
    press("F1", "Return", "Ctrl+K")
    words = tree.find("key-problem").name
    assert words == "Ctrl K is already the key for “Find anything”. Choose another."
    press("Return", "F12")
    assert tree.find("key-problem").name.startswith("F12 is already the key for “Wrap up”")
    press("Esc", "F5")
    assert frame.place.held == 1


def test_delete_brings_the_usual_key_back(frame: Frame, tree: Tree) -> None:
    frame.place.go("call")
    press("F1", "Return", "Ctrl+H", "Return", "Delete")
    assert tree.find("key-hold").name == "Hold, or off hold, F5"
    assert frame.written().settings.keys == {}


def test_the_palette_finds_actions_and_settings_by_the_beginnings_of_their_words(
    frame: Frame, tree: Tree
) -> None:
    from jobaid.ui.frame.palette_item import PaletteItem, action_items
    from jobaid.ui.frame.palette_sources import setting_items

    frame.place.go("call")
    palette = frame.window.palette_panel
    palette.add_provider(action_items(frame.window.actions_of))
    palette.add_provider(setting_items(frame.preferences.titles))
    taken: list[PaletteItem] = []
    palette.chosen.connect(taken.append)
    press("Ctrl+K")
    assert tree.focus.identifier == "find"
    type_text("off hol")
    assert [(item.kind, item.id, item.cap) for item in palette.items] == [("action", "hold", "F5")]
    press("Return")
    assert [item.id for item in taken] == ["hold"]
    assert tree.focus.identifier == "search"
    press("Ctrl+K")
    type_text("text si")
    assert {item.kind for item in palette.items} == {"action", "setting"}
    first = palette.list.currentIndex().row()
    press("Down")
    assert palette.list.currentIndex().row() == first + 1
    press("Esc")
    assert tree.focus.identifier == "search"


def test_the_palette_says_that_nothing_fits_once_all_is_there(frame: Frame, tree: Tree) -> None:
    from jobaid.ui.frame.palette_sources import place_items

    frame.window.add_finds(place_items(frame.window.navigation.titles))
    press("Ctrl+K")
    type_text("xyzzy")
    assert not tree.has("find-nothing"), "it may still come"
    frame.window.all_can_be_found()
    assert tree.find("find-nothing").name == "Nothing fits “xyzzy”"
    frame.window.add_place("service", lambda: "Xyzzy", SmallPlace(frame.window.actions_of))
    type_text(" ")
    assert not tree.has("find-nothing")
    press("Esc")


def test_the_palette_finds_the_places_of_the_window(frame: Frame, tree: Tree) -> None:
    from jobaid.ui.frame.palette_sources import place_items

    palette = frame.window.palette_panel
    palette.add_provider(place_items(frame.window.navigation.titles))
    press("Ctrl+K")
    type_text(frame.title())
    assert palette.items == [], "there is nowhere to go to from the only place"
    press("Esc")
    frame.window.add_place("service", lambda: "Service", SmallPlace(frame.window.actions_of))
    press("Ctrl+K")
    type_text("serv")
    assert [(one.kind, one.id, one.title) for one in palette.items] == [
        ("place", "service", "Service")
    ]


def test_a_banner_asks_with_two_keys_and_holds_nothing_up(frame: Frame, tree: Tree) -> None:
    opened: list[str] = []
    frame.place.go("call")
    frame.window.banners.ask(
        "Another program wants to open “Complaint”.",
        "Open it",
        lambda: opened.append("yes"),
        "Leave it",
        lambda: opened.append("no"),
        id="open",
    )
    settle()
    assert tree.focus.identifier == "search"
    press("F5")
    assert frame.place.held == 1
    press("Alt+Y")
    assert opened == ["yes"]
    press("Alt+Y")
    assert opened == ["yes"]
    assert not tree.has("banner")


def test_two_banners_are_put_away_one_after_the_other_and_stay_in_the_help(
    frame: Frame, tree: Tree
) -> None:
    frame.window.banners.say("The disk is full.", "warn")
    frame.window.banners.say("A second thing.", "late")
    press("Alt+N")
    assert [node.name for node in tree.all("banner")] == ["The disk is full."]
    press("Alt+N")
    assert not tree.has("banner")
    press("F1")
    assert any("A second thing." in node.name for node in tree.nodes())


def test_what_comes_by_itself_takes_no_key_from_the_question_that_is_read(
    frame: Frame, tree: Tree
) -> None:
    banners, opened = frame.window.banners, list[str]()
    for name in ("Complaint", "Address"):
        banners.ask(f"Open “{name}”?", "Open", partial(opened.append, name), "Leave", id=name)
    banners.say("The disk is full.", "warn")

    def with_keys() -> list[str]:
        """What the two keys do, as the buttons say it."""
        return [node.name for node in tree.all(role="Button") if "Alt" in node.description]

    assert with_keys() == ["Leave", "Open"]
    press("Alt+Y")
    assert opened == ["Complaint"]
    closes = partial(opened.append, "close")
    banners.ask("Close and lose it?", "Close", closes, "Stay", id="closing", at_once=True)
    assert with_keys() == ["Stay", "Close"]
    assert tree.find("banner-closing-yes").name == "Close"
    assert tree.find("banner-closing-no").name == "Stay"
    press("Alt+Y", "Alt+Y")
    assert opened == ["Complaint", "close", "Address"]
    assert with_keys() == ["Put away"]
    press("Alt+N")
    assert not tree.has("banner")


def test_a_key_for_a_question_that_goes_by_itself_does_nothing_else(
    frame: Frame, tree: Tree, qtbot: QtBot
) -> None:
    banners, done = frame.window.banners, list[str]()
    read = partial(done.append, "read")
    frame.place.action_map.bind("banner-yes", read)
    for name in ("first", "second"):
        banners.ask(f"{name} asks for help", "Answer", partial(done.append, name), "Later", id=name)
    banners._rests.setInterval(60_000)  # however long the keys take here
    banners.take_away("first")
    press("Alt+Y", "Alt+N")
    assert done == []
    banners._rests.setInterval(0)
    assert [node.name for node in tree.all("banner")] == ["second asks for help"]
    qtbot.waitUntil(lambda: "Alt" in tree.find(name="Answer").description, timeout=60_000)
    press("Alt+Y")
    assert done == ["second"]
    press("Alt+Y")
    assert done == ["second", "read"], "what was answered leaves the keys to others at once"


def test_text_size_and_appearance_by_keys_are_kept(frame: Frame) -> None:
    press("Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+Shift+L", "Ctrl+Shift+L")
    assert current_theme().scale == 1.1
    assert current_theme().name == "dark"
    settings = frame.written().settings
    assert (settings.text_scale, settings.theme) == (1.1, "dark")


def test_settings_are_changed_by_keys_and_esc_goes_back(frame: Frame, tree: Tree) -> None:
    press("F6", "Ctrl+,")
    settle()
    assert tree.focus.identifier.startswith("setting-appearance.theme")
    press("3")
    assert current_theme().name == "dark"
    press("Esc")
    assert tree.focus.name == "One"
    assert frame.written().settings.theme == "dark"


def test_locked_settings_are_shown_as_locked_with_why(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tree: Tree
) -> None:
    (tmp_path / "defaults.toml").write_text(
        'library = "/srv/scripts"\n[appearance]\ntheme = "light"\n[locked]\n'
        'library = "The team\'s scripts are in the shared folder."\nappearance.theme = true\n'
    )
    monkeypatch.setenv("JOBAID_DEFAULTS", str(tmp_path / "defaults.toml"))
    frame = Frame(tmp_path / "profile")
    try:
        press("Ctrl+,")
        node = tree.find("setting-library")
        assert node.disabled
        assert node.text == "/srv/scripts"
        assert tree.has(name="Locked. The team's scripts are in the shared folder.")
        press("Ctrl+Shift+L")
        assert current_theme().name == "light"
    finally:
        frame.close()


def test_first_start_asks_name_and_role_and_enter_accepts(frame: Frame, tree: Tree) -> None:
    frame.preferences.ask_first()
    assert tree.focus.identifier == "first-name"
    type_text("Maya Okoro")
    press("Tab", "2", "Return")
    assert not tree.has("first-start")
    assert tree.focus.identifier == "search"
    settings = frame.written().settings
    assert (settings.name, settings.role) == ("Maya Okoro", "supervisor")


def test_what_people_yaml_says_shows_as_locked_until_it_says_it_no_more(
    frame: Frame, tree: Tree
) -> None:
    frame.preferences.show_page("agent.id")
    locked = "Locked. The people.yaml of your house's library says it."
    assert not tree.has(name=locked)
    id = frame.keeper.loaded.settings.agent_id
    frame.keeper.know_house({id: Person(id, "Ada", role="reviewer")})
    assert tree.find("setting-agent.name").text == "Ada"
    assert len(tree.all(name=locked)) == 2
    frame.keeper.know_house({})
    assert not tree.has(name=locked)


def test_an_internal_desk_is_set_where_the_house_has_kinds_of_customers(
    frame: Frame, tree: Tree
) -> None:
    frame.preferences.show_page("agent.id")
    row = "Customers of this desk"
    assert not tree.has(name=row)
    assert row not in [name for _, name in frame.preferences.titles()]
    frame.keeper.know_house({}, (("customers", "Customers"), ("colleagues", "Colleagues")))
    assert tree.has(name=row)
    frame.preferences.show_page("call.customer_kind")
    press("Right")
    press("Space")
    assert frame.written().settings.customer_kind == "colleagues"


def test_the_first_start_asks_nobody_whom_the_house_knows(
    tmp_path: Path, qapp: QApplication, tree: Tree
) -> None:
    frame = Frame(tmp_path / "profile")
    try:
        id = frame.keeper.loaded.settings.agent_id
        frame.preferences.ask_first()
        assert tree.has("first-start")
        frame.keeper.know_house({id: Person(id, "Ada", role="supervisor")})
        assert not tree.has("first-start")
        assert tree.focus.identifier == "search"
        assert frame.keeper.loaded.settings.role == "supervisor"
        assert frame.written().settings.role == "supervisor", "the next start asks nothing either"
    finally:
        frame.close()


def test_the_first_start_goes_on_asking_whom_the_house_does_not_know(
    frame: Frame, tree: Tree
) -> None:
    frame.preferences.ask_first()
    type_text("Maya")
    frame.keeper.know_house({"somebody-else": Person("somebody-else", "Ada", role="supervisor")})
    press("Return")
    assert frame.written().settings.name == "Maya"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_first_start_shows_every_role_whole(frame: Frame, tree: Tree, scale: float) -> None:
    frame.keeper.change({"appearance.text_scale": scale})
    frame.preferences.ask_first()
    QApplication.processEvents()
    panel = tree.find("first-start").widget
    for name in ("Agent", "Supervisor", "Reviewer", "New hire"):
        chip = tree.find(name=name).widget
        inside = QRect(chip.mapTo(panel, QPoint()), chip.size())
        assert panel.rect().contains(inside), name
        assert chip.width() >= chip.sizeHint().width()


def test_first_start_does_not_ask_again(tmp_path: Path, qapp: QApplication, tree: Tree) -> None:
    profile = tmp_path / "profile"
    assert change_settings(profile, {"agent.role": "agent"}) is None
    frame = Frame(profile)
    try:
        frame.preferences.ask_first()
        assert not tree.has("first-start")
    finally:
        frame.close()


def test_the_bar_says_what_is_saved_and_what_is_not(frame: Frame, tree: Tree) -> None:
    import datetime as dt

    bar = frame.window.message_bar
    assert not tree.has("saved")
    bar.set_saved(dt.datetime(2026, 11, 18, 14, 25))
    assert tree.find("saved").name == "Saved 14:25"
    bar.set_memory_only()
    assert tree.find("saved").name == "Not on the disk yet"


@pytest.mark.parametrize("size", [(1440, 900), (1024, 600), (420, 900), (400, 440)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_panels_stay_inside_the_window(
    frame: Frame, tree: Tree, size: tuple[int, int], scale: float
) -> None:
    frame.look.themes.set_scale(scale)
    frame.window.resize(*size)
    settle()
    assert (frame.window.width(), frame.window.height()) == size
    press("F1")
    assert frame.window.centre.rect().contains(frame.window.key_help.geometry())
    press("Esc", "Ctrl+K")
    type_text("t")
    assert frame.window.centre.rect().contains(frame.window.palette_panel.geometry())


def test_tab_goes_down_the_settings_in_reading_order(frame: Frame) -> None:
    press("Ctrl+,")
    back = frame.window.stack.currentWidget()
    first = first_in(back)
    assert first is not None
    order = [widget.accessibleIdentifier() for widget in tab_order(first)]
    heads = [name.rsplit("-", 1)[0] if name.count("-") > 1 else name for name in order]
    assert list(dict.fromkeys(heads)) == [
        "settings-back",
        "setting-appearance.theme",
        "setting-appearance.text_scale",
        "setting-appearance.less_motion",
        "setting-interface.language",
        "setting-agent.name",
        "setting-agent.role",
        "setting-agent.id",
        "setting-library",
        "choose-library",
        "setting-team.folder",
        "setting-call.hold_cue_seconds",
        "setting-dock.edge",
        "settings-keys",
        "team-server",
        "team-join",
        "backup-file",
        "backup-choose",
        "backup-make",
        "backup-restore",
    ]
