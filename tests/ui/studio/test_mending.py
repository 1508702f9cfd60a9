"""A problem is mended by one key, in the likeliest way or another, or kept with a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from jobaid.operations.studio.tree_edits import values_of, with_set
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

FILE = "scripts/front-desk.yaml"


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


def broken(studio: StudioWindow, path: tuple[str | int, ...], value: object) -> None:
    """A draft in which something is wrong, and known to be."""
    content = with_set(studio.work.edited.contents[FILE], path, value)
    studio.work.edited.edit("break it", {FILE: content})
    assert studio.area.work is not None
    studio.area.work.changed()
    studio.checked()


def test_a_mistyped_target_is_mended_by_one_key(studio: StudioWindow, tree: Tree):
    before = values_of(studio.work.edited.contents[FILE])["steps"][0]["answers"][0]["go"]
    broken(studio, ("steps", 0, "answers", 0, "go"), before + "x")
    type_text("a call comes")
    press("Return", "Ctrl+J")
    settle()
    assert f"“{before}x” is no step" in tree.find("studio-problem").name
    # A name that the form knows by a title is told by that.
    title = studio.work.reading.library.scripts[before].title.any
    assert f"Write “{title}”" in tree.find("studio-mends").widget.model().index(0, 0).data()  # type: ignore[attr-defined]
    press("Ctrl+.")
    studio.until(lambda: values_of(studio.work.content)["steps"][0]["answers"][0]["go"] == before)
    assert studio.said[-1].startswith(f"Mended: Write “{title}”.")
    press("Ctrl+Z")
    assert studio.said[-1] == f"Undone: mend: Write “{title}”"


def test_another_way_to_mend_has_its_digit(studio: StudioWindow, tree: Tree):
    broken(studio, ("steps", 0, "answers", 0, "go"), "no-such-place")
    type_text("a call comes")
    press("Return", "Ctrl+3")
    settle()
    assert focus() == "studio-problems"
    press("1")
    studio.until(lambda: "no-such-place" in [one.id for one in studio.work.outline()])
    press("Ctrl+Z")
    studio.checked()
    settle()
    press("2")
    studio.until(lambda: "go" not in values_of(studio.work.content)["steps"][0]["answers"][0])


def test_what_is_wrong_anywhere_stands_in_one_list(studio: StudioWindow, tree: Tree):
    studio.checked()
    outcome = {"id": "nobody-has-it", "label": "Nobody has it", "kind": "neutral"}
    listed = values_of(studio.work.edited.contents["outcomes.yaml"])
    content = with_set(studio.work.edited.contents["outcomes.yaml"], (len(listed) - 1,), outcome)
    studio.work.edited.edit("break it", {"outcomes.yaml": content})
    assert studio.area.work is not None
    studio.area.work.changed()
    studio.checked()
    press("Ctrl+J")
    settle()
    assert studio.area.work.current == "problems"
    rows = [one.name for one in tree.all(role="Cell")]
    at = next(at for at, one in enumerate(rows) if "“Nobody has it”" in one)
    press(*["Down"] * at)
    assert "JA097" in tree.find("studio-problem").name
    press("Ctrl+.")
    studio.until(lambda: b"nobody-has-it" not in studio.work.edited.contents["outcomes.yaml"])
    press("Esc")
    settle()
    assert studio.area.work.current == "scripts"


def test_a_warning_that_is_kept_is_told_no_more(studio: StudioWindow, tree: Tree):
    broken(studio, ("steps", 0, "wording"), "exact")
    type_text("a call comes")
    press("Return", "Ctrl+3")
    settle()
    count = len(studio.work.problems())
    at = next(at for at, one in enumerate(studio.work.problems()) if one.finding.code == "JA082")
    press("Home", *["Down"] * at, "Alt+Return")
    settle()
    assert focus() == "studio-reason"
    type_text("The law wants it")
    press("Return")
    studio.checked()
    settle()
    assert "JA082" not in [one.finding.code for one in studio.work.problems()]
    assert len(studio.work.problems()) == count - 1
    assert focus() == "studio-problems"
