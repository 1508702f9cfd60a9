"""The promise ledger, by keys and by what a screen reader is told."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from jobaid.promises.open_promises import OpenPromise
from tests.ui.service.service_windows import ServiceWindow
from tests.ui.tree import Tree, all_come, press, type_text

_SPOKEN = 11  # Qt.ItemDataRole.AccessibleTextRole


def lines(tree: Tree) -> list[str]:
    table = tree.find("ledger").widget
    model = table.model()  # type: ignore[attr-defined]
    return [str(model.index(n, 0).data(_SPOKEN)) for n in range(model.rowCount())]


def ready(service: ServiceWindow, tree: Tree, count: int = 4) -> None:
    service.until(lambda: tree.has("ledger") and len(lines(tree)) == count)
    service.until(lambda: tree.has("story-title"))


def test_the_team_s_promises_late_first_with_what_stands_in_the_way(
    service: ServiceWindow, tree: Tree
) -> None:
    ready(service, tree)
    assert lines(tree) == [
        "Late, Ring back about the router, Customer 1, today 14:27, 33 min late, Leo Santos",
        "Due soon, Ring with the result, Customer 4, today 15:12, in 12 min, Leo Santos",
        "At risk, Ring back with the report, Customer 2, today 16:30, in 1 h 30 min,"
        " Maya Okoro, away",
        "To come, Send the letter, Customer 3, Wed 25 Nov, 17:00, in 2 days, Leo Santos",
    ]
    assert tree.find("ledger-open").name == "Open 4"
    assert tree.find("ledger-away").name == "Owner away 1"
    tree.find("ledger").widget.setFocus()
    press("Down", "Down")
    service.until(lambda: "report" in tree.find("story-title").name)
    assert tree.find("story-title").description == "At risk"
    assert "Maya Okoro is away until Thu 26 Nov" in tree.find("story-stands").name
    assert "by Mon 23 Nov 2026, 16:30" in tree.find("story-read-back").description


def test_who_wants_no_calls_is_said_in_red_beside_the_key_that_calls(
    service: ServiceWindow, tree: Tree
) -> None:
    ready(service, tree)
    tree.find("ledger").widget.setFocus()
    press("Home")
    service.until(lambda: "router" in tree.find("story-title").name)
    warning = tree.find("story-no-contact")
    assert warning.name == "Do not contact: wants no calls from us. “Only letters”"
    late = tree.find("story-stands").widget.palette().windowText().color()
    assert warning.widget.palette().windowText().color() == late
    press("Down")
    service.until(lambda: "result" in tree.find("story-title").name)
    assert not tree.has("story-no-contact")


def test_it_is_handed_over_with_a_digit_and_called_with_one_key(
    service: ServiceWindow, tree: Tree
) -> None:
    ready(service, tree)
    tree.find("ledger").widget.setFocus()
    press("Down", "Down")
    service.until(lambda: "report" in tree.find("story-title").name)
    press("F3")
    (promise,) = service.called
    assert isinstance(promise, OpenPromise)
    assert promise.id == "p-2"
    press("F9")
    takers = tree.find("story-takers").widget
    assert takers.hasFocus()
    first = takers.model().index(0, 0).data(_SPOKEN)  # type: ignore[attr-defined]
    assert first == "Priya Nair, nothing due before"
    press("1")
    service.until(lambda: any("Priya Nair" in line for line in lines(tree)))
    (said,) = service.desk.records.index.statements("promise")  # type: ignore[union-attr]
    assert said["to"] == {"id": "priya", "name": "Priya Nair"}
    assert said["of"] == "p-2"
    assert "At risk" not in " ".join(lines(tree))


def test_kept_asks_what_was_done_and_a_move_asks_for_consent(
    service: ServiceWindow, tree: Tree
) -> None:
    ready(service, tree)
    tree.find("ledger").widget.setFocus()
    press("Return")
    assert tree.find("story-title").widget.hasFocus()
    tree.find("story-kept").widget.setFocus()
    press("Space")
    assert tree.find("change-words").widget.hasFocus()
    press("Ctrl+Return")
    assert tree.find("change-hint").name == "Say what was done."
    type_text("Rang at half past, the router is new")
    press("Ctrl+Return")
    service.until(lambda: len(lines(tree)) == 4 and lines(tree)[-1].startswith("Kept late"))
    (said,) = service.desk.records.index.statements("promise")  # type: ignore[union-attr]
    assert said["change"] == "kept-late"
    assert said["words"] == "Rang at half past, the router is new"
    tree.find("ledger").widget.setFocus()
    press("Home")
    service.until(lambda: "result" in tree.find("story-title").name)
    tree.find("story-moved").widget.setFocus()
    press("Space")
    type_text("29 february")
    press("Return")  # what cannot be read is said where it stands, and left only once it can
    assert tree.find("change-due").widget.hasFocus()
    assert tree.find("change-due").description.startswith("There is no 29 Feb")
    type_text("on sunday at 14:00")
    press("Return")  # how it was read is told before the customer is asked: nobody is here then
    assert "closed Sun 29 Nov" in tree.find("change-hint").name
    assert tree.find("change-consent").widget.hasFocus()
    tree.find("change-due").widget.setFocus()
    press("Ctrl+A")
    type_text("tomorrow noon")
    press("Ctrl+Return")
    asked = tree.find("change-hint").name
    assert asked == "tomorrow 12:00. What did the customer say to the new time?"
    assert tree.find("change-consent").widget.hasFocus()
    type_text("Noon is fine")
    press("Ctrl+Return")
    service.until(lambda: any("tomorrow 12:00" in line for line in lines(tree)))
    moved = service.desk.records.index.statements("promise")[-1]  # type: ignore[union-attr]
    assert moved["due"] == "2026-11-24T12:00:00+00:00"
    assert moved["consent"] == "Noon is fine"


def test_what_was_taken_back_by_mistake_is_taken_up_again(
    service: ServiceWindow, tree: Tree
) -> None:
    ready(service, tree)
    tree.find("ledger").widget.setFocus()
    press("Home")
    title = tree.find("story-title").name
    assert not tree.has("story-reopened")
    tree.find("story-withdrawn").widget.setFocus()
    press("Space")
    type_text("They have it already")
    press("Ctrl+Return")
    service.until(lambda: any(line.startswith("Taken back") for line in lines(tree)))
    all_come(service.tasks)  # the list too: it stands last there now
    tree.find("ledger").widget.setFocus()
    press("End")
    all_come(service.tasks)
    assert tree.find("story-title").name == title
    assert not tree.has("story-kept")
    tree.find("story-reopened").widget.setFocus()
    press("Space")
    press("Ctrl+Return")
    assert tree.find("change-hint").name == "Say why it is taken up again."
    type_text("That was the other Ann Lee")
    press("Ctrl+Return")
    service.until(lambda: not any(line.startswith("Taken back") for line in lines(tree)))
    said = [one["change"] for one in service.desk.records.index.statements("promise")]  # type: ignore[union-attr]
    assert sorted(said) == ["reopened", "withdrawn"]


def test_a_promise_on_a_day_that_became_a_holiday_says_so(
    service: ServiceWindow, tree: Tree
) -> None:
    ready(service, tree)
    closed = "We are closed then. Keep it before, or move it with their consent."
    tree.find("ledger").widget.setFocus()
    press("End")
    service.until(lambda: "Send the letter" in tree.find("story-title").name)
    assert closed not in tree.find("story-stands").name
    service.desk.holidays = ("2026-11-25",)
    assert not tree.has("ledger-closed")
    press("Ctrl+2", "Ctrl+1")
    service.until(lambda: closed in tree.find("story-stands").name)
    # Who is to be told is a list of its own
    service.until(lambda: tree.has("ledger-closed"))
    assert tree.find("ledger-closed").name == "While closed 1"
    tree.find("ledger-closed").widget.setFocus()
    press("Space")
    service.until(lambda: len(lines(tree)) == 1)
    assert "Send the letter" in lines(tree)[0]


def test_a_form_that_opens_below_comes_into_sight_whole(service: ServiceWindow, tree: Tree) -> None:
    ready(service, tree)
    service.window.resize(1440, 640)
    tree.find("ledger").widget.setFocus()
    press("Return")
    tree.find("story-moved").widget.setFocus()
    press("Space")
    field, button = tree.find("change-words").widget, tree.find("change-keep").widget
    service.until(lambda: button.visibleRegion().boundingRect() == button.rect())
    assert field.visibleRegion().boundingRect() == field.rect()


def test_all_filters_show_whole_in_large_text(
    qtbot: QtBot, promises_profile: Path, tree: Tree
) -> None:
    window = ServiceWindow(qtbot, promises_profile, look=("contrast", 2.0))
    try:
        window.until(lambda: tree.has("ledger") and len(lines(tree)) == 4)
        window.desk.holidays = ("2026-11-25",)
        press("Ctrl+2", "Ctrl+1")
        window.until(lambda: tree.has("ledger-closed"))
        window.window.resize(1440, 660)
        for which in ("week", "broken", "closed"):
            chip = tree.find(f"ledger-{which}").widget
            window.until(lambda chip=chip: chip.visibleRegion().boundingRect() == chip.rect())
    finally:
        window.close()


def test_esc_keeps_what_was_typed_and_words_filter(service: ServiceWindow, tree: Tree) -> None:
    ready(service, tree)
    tree.find("ledger").widget.setFocus()
    press("Return")
    tree.find("story-broken").widget.setFocus()
    press("Space")
    type_text("A voucher")
    press("Escape")
    assert not tree.has("change-words")
    press("Space")
    assert tree.find("change-words").text == "A voucher"
    press("Escape", "Escape")
    assert tree.find("ledger").widget.hasFocus()
    press("Ctrl+F")
    type_text("letter")
    service.until(lambda: len(lines(tree)) == 1)
    type_text(" no such")
    service.until(lambda: not tree.has("ledger"))
    assert tree.find(name="No promise is listed here. Another filter above shows others. "
                     "F3 in a call makes one.")  # fmt: skip


def test_my_promises_as_a_calendar_file(service: ServiceWindow, tree: Tree, tmp_path: Path) -> None:
    service.viewer = type(service.viewer)("leo", "agent")
    service.area.renew()
    service.until(lambda: tree.has("ledger") and len(lines(tree)) == 3)
    view = service.area.work.view("ledger")  # type: ignore[union-attr]
    view.calendar.write(str(tmp_path / "mine.ics"))  # type: ignore[attr-defined]
    service.until(lambda: bool(service.said))
    text = (tmp_path / "mine.ics").read_bytes().decode()
    assert text.count("BEGIN:VEVENT\r\n") == 3
    assert "DTSTART:20261123T151200Z\r\n" in text
    view.calendar.write(str(tmp_path / "no" / "mine.ics"))  # type: ignore[attr-defined]
    service.until(lambda: len(service.said) == 2)
    assert "mine.ics" in service.said[1]


def test_what_is_late_by_the_clock_alone_becomes_so(service: ServiceWindow, tree: Tree) -> None:
    ready(service, tree)
    service.now = service.now.replace(hour=15, minute=12, second=1)
    service.area.work.shown()  # type: ignore[union-attr]
    service.until(lambda: len([line for line in lines(tree) if line.startswith("Late")]) == 2)
