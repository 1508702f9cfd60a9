"""Board, complaints and customers to win back, by keys and by what a screen reader is told."""

from __future__ import annotations

from tests.ui.service.service_windows import ServiceWindow
from tests.ui.tree import Tree, press, type_text

_SPOKEN = 11  # Qt.ItemDataRole.AccessibleTextRole


def lines(tree: Tree, identifier: str) -> list[str]:
    model = tree.find(identifier).widget.model()  # type: ignore[attr-defined]
    return [str(model.index(n, 0).data(_SPOKEN)) for n in range(model.rowCount())]


def go(window: ServiceWindow, tree: Tree, place: int, identifier: str, count: int) -> None:
    press(f"Ctrl+{place}")
    window.until(lambda: tree.has(identifier) and len(lines(tree, identifier)) == count)


def test_a_complaint_is_taken_answered_and_settled_with_its_cause(
    unhappy: ServiceWindow, tree: Tree
) -> None:
    go(unhappy, tree, 3, "complaints", 2)
    first, second = lines(tree, "complaints")
    assert first.startswith("Late, Three call-backs were missed, Customer 1, ")
    assert second.startswith("Open, Charged twice, Customer 2, ")
    assert "An apology" in tree.find("complaints-detail").description
    tree.find("complaints-take").widget.setFocus()
    press("Space")
    unhappy.until(lambda: lines(tree, "complaints")[0].endswith("Tom Brandt"))
    tree.find("complaints-settle").widget.setFocus()
    press("Space")
    assert tree.find("complaints-form-words").widget.hasFocus()
    press("Ctrl+Return")
    assert tree.find("complaints-form-hint").name == "Say what the customer was told."
    type_text("We rang and said sorry")
    press("Ctrl+Return")
    assert "Say the cause first" in tree.find("complaints-form-hint").name
    assert tree.find("complaints-form-cause").widget.hasFocus()
    type_text("nonsense")
    press("Ctrl+Return")
    assert "causes are" in tree.find("complaints-form-hint").name
    press("Ctrl+A")
    type_text("1")
    press("Ctrl+Return")
    unhappy.until(lambda: any(line.startswith("Settled") for line in lines(tree, "complaints")))
    records = unhappy.desk.records
    assert records is not None
    (said,) = records.index.statements("complaint-answer")
    assert (said["of"], said["settled"], said["cause"]) == ("k-1", True, "promise-broken")
    unhappy.until(lambda: tree.has("chart-causes"))
    assert "We did not do what we promised: once" in tree.find("chart-causes").name
    # In little height, as at 200 %, the complaints have all of it
    unhappy.window.resize(1440, 500)
    unhappy.until(lambda: not tree.has("chart-causes"))
    unhappy.window.resize(1440, 900)
    unhappy.until(lambda: tree.has("chart-causes"))


def test_whom_to_ring_first_with_what_and_what_came_of_it(
    unhappy: ServiceWindow, tree: Tree
) -> None:
    go(unhappy, tree, 4, "win-back", 2)
    first, second = lines(tree, "win-back")
    # Of two that weigh the same, who has more reasons comes first
    assert first.startswith("Nobody yet, Customer 3, ")
    assert "Gave 2 of 10. “Nobody rang.”" in first
    assert "On hold for 6:40." in first
    assert second == "Nobody yet, Customer 1, A complaint is late: Three call-backs were missed, 3"
    tree.find("win-back").widget.setFocus()
    press("F3")
    script, given = unhappy.asked[0]
    assert script == "satisfaction"
    assert given["customer.account"] == "40217703"  # type: ignore[index]
    tree.find("win-back-take").widget.setFocus()
    press("Space")
    unhappy.until(lambda: lines(tree, "win-back")[0].startswith("Tom Brandt"))
    tree.find("win-back-result").widget.setFocus()
    press("Space")
    press("Ctrl+Return")
    assert tree.find("win-back-form-hint").name == "Say what came of it."
    type_text("She stays with us")
    press("Return")
    unhappy.until(lambda: len(lines(tree, "win-back")) == 1)
    tree.find("win-back-silent").widget.setFocus()
    press("Space")
    type_text("No more calls")
    press("Return")
    unhappy.until(lambda: not tree.has("win-back"))
    records = unhappy.desk.records
    assert records is not None
    said = records.index.statements("recovery")
    assert [one.get("no_contact") for one in said] == [None, None, True]


def test_the_board_tells_how_objectives_stand_and_leads_to_what_is_behind(
    unhappy: ServiceWindow, tree: Tree
) -> None:
    press("Ctrl+2")
    unhappy.until(lambda: tree.has("board-title") and tree.has("objective-keep-every-promise"))
    assert tree.find("board-title").name == "We provide seamless service when ..."
    card = tree.find("objective-leave-as-friends")
    assert "Too few to judge" in card.description
    assert "more are needed" in card.description
    assert "aim 8.0" in card.description
    assert "She stayed until it worked." in tree.find("board-praise").description
    assert len(lines(tree, "board-complaints")) == 2
    tree.find("board-customers").widget.setFocus()
    press("Down", "Return")
    unhappy.until(lambda: tree.has("win-back"))
    assert unhappy.area.work is not None
    assert unhappy.area.work.current == "win-back"


def test_an_agent_has_no_board_and_sees_their_own(unhappy: ServiceWindow, tree: Tree) -> None:
    unhappy.viewer = type(unhappy.viewer)("leo", "agent")
    unhappy.area.renew()
    press("Ctrl+2")
    unhappy.until(lambda: tree.has("service-complaints"))
    assert not tree.has("view-board")
    assert tree.find(name="There is no complaint. One that is noted in a call (Ctrl+Shift+C) "
                     "is here once the call is over.")  # fmt: skip
