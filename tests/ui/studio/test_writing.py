"""Scripts are written by the keyboard alone; the draft is kept, undone and checked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.operations.studio.tree_edits import values_of
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.text_fields import LongBox
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

RECEPTION = "scripts/front-desk.yaml"


def open_script(studio: StudioWindow, words: str) -> None:
    type_text(words)
    press("Return")
    settle()
    assert studio.area.work is not None
    assert studio.area.work.current == "write"


def focus() -> str:
    """The identifier of what has the focus: lists tell of a cell as well."""
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


def draft(studio: StudioWindow, file: str = "") -> bytes:
    studio.written()
    found = studio.work.edited.draft.read(file or studio.work.file)
    return found or b""


def go(tree: Tree, identifier: str) -> None:
    """Tab to a part of the form."""
    for _ in range(60):
        if focus() == identifier:
            return
        press("Tab")
    raise AssertionError(f"Tab never comes to {identifier}:\n{tree}")


def test_an_answer_that_leads_to_a_new_step_is_typed_into_the_grid(
    studio: StudioWindow, tree: Tree
):
    open_script(studio, "a call comes")
    before = studio.work.content
    go(tree, "form-steps-answers")
    press("End", "Return")
    type_text("I've lost my card")
    press("Tab")
    type_text("Card lost")
    press("Return")
    settle()
    made = draft(studio)
    steps = values_of(made)["steps"]
    assert steps[0]["answers"][-1] == {
        "id": "ive-lost-my-card",
        "label": "I've lost my card",
        "go": "card-lost",
    }
    assert {"id": "card-lost", "title": "Card lost"} in steps
    for line in before.splitlines():
        assert line in made.splitlines()
    live = (studio.library / studio.work.file).read_bytes()
    assert live == before


def test_what_is_typed_is_on_the_disk_and_undone_by_name(studio: StudioWindow, tree: Tree):
    open_script(studio, "a call comes")
    before = studio.work.content
    go(tree, "form-steps-say-en")
    press("Ctrl+End")
    type_text(" Take your time.")
    studio.until(lambda: b"Take your time." in studio.work.content)
    assert b"Take your time." in draft(studio)
    press("Ctrl+Z")
    assert studio.work.content == before
    assert studio.said[-1] == "Undone: change Say, Greet"
    press("Ctrl+Y")
    assert b"Take your time." in studio.work.content
    press("Ctrl+Z")
    assert draft(studio) == before


def test_steps_are_added_moved_and_taken_out(studio: StudioWindow, tree: Tree):
    open_script(studio, "a call comes")
    press("Ctrl+Shift+I")
    type_text("Say goodbye")
    press("Return")
    settle()
    assert focus() == "form-steps-say-en"
    assert [one.title for one in studio.work.outline()][1] == "Say goodbye"
    press("Esc")
    assert focus() == "studio-steps"
    press("Alt+Down")
    assert [one.title for one in studio.work.outline()][2] == "Say goodbye"
    assert studio.work.at == 2
    press("Del")
    assert "Say goodbye" not in [one.title for one in studio.work.outline()]
    assert "Say goodbye" in studio.said[-1]
    press("Ctrl+Z", "Ctrl+Z")
    assert [one.title for one in studio.work.outline()][1] == "Say goodbye"


def test_rows_are_moved_and_taken_out(studio: StudioWindow, tree: Tree):
    open_script(studio, "a call comes")
    go(tree, "form-steps-answers")
    labels = [one["label"] for one in values_of(studio.work.content)["steps"][0]["answers"]]
    press("Home", "Alt+Down")
    settle()
    moved = [one["label"] for one in values_of(studio.work.content)["steps"][0]["answers"]]
    assert moved[:2] == [labels[1], labels[0]]
    press("Del")
    studio.until(lambda: tree.has("delete-mend"))  # a plan takes it
    press("Return")
    settle()
    left = [one["label"] for one in values_of(studio.work.content)["steps"][0]["answers"]]
    assert left == [labels[1], *labels[2:]]


def test_goes_to_shows_the_target_and_the_usual_way_on(studio: StudioWindow, tree: Tree):
    open_script(studio, "a call comes")
    form = studio.work.form()
    answers = next(one for one in form.entries() if one.key.key == "answers")
    go_to = next(at for at, one in enumerate(answers.columns) if one.key.key == "go")
    assert answers.rows[-1][go_to].shown.startswith("Take a message: “I'll write")
    go(tree, "form-steps-answers")
    press("End", "Return")
    type_text("Wrong number")
    press("Return")
    settle()
    answers = next(one for one in studio.work.form().entries() if one.key.key == "answers")
    cell = answers.rows[-1][go_to]
    assert cell.value == ""
    assert "(the usual way on)" in cell.shown
    assert "Take a message" in cell.shown


def test_a_file_that_cannot_be_read_opens_as_text_at_the_error(
    qtbot: QtBot, clinic: Path, tmp_path: Path, tree: Tree
):
    file = clinic / "scripts" / "lost.yaml"
    file.write_text("id: lost\ntitle: Lost\nsteps:\n  - id: a\n    say: [oops\n", encoding="utf-8")
    studio = StudioWindow(qtbot, clinic, tmp_path / "profile")
    studio.checked()
    type_text("lost")
    press("Return")
    settle()
    assert focus() == "studio-text"
    assert tree.has("studio-broken")
    press("Ctrl+A")
    for line in ("id: lost", "title: Lost", "steps:", "  - id: a", "    say: Hello"):
        type_text(line)
        press("Return")
    studio.until(lambda: studio.work.can_be_read)
    assert not tree.has("studio-broken")
    press("Ctrl+Shift+T")
    settle()
    assert tree.find("form-steps-say-en").text == "Hello"
    press("Ctrl+Z")
    assert not studio.work.can_be_read
    studio.close()


def test_text_and_form_edit_one_document(studio: StudioWindow, tree: Tree):
    open_script(studio, "a call comes")
    press("Ctrl+Shift+T")
    settle()
    assert focus() == "studio-text"
    assert "Good {{ part_of_day }}" in tree.find("studio-text").text
    press("Ctrl+Home")
    type_text("# Mine")
    press("Return")
    studio.until(lambda: studio.work.content.startswith(b"# Mine\n"))
    press("Ctrl+Shift+T")
    settle()
    assert focus() == "form-steps-title-en"


def test_one_key_goes_to_the_problem_and_a_warning_is_kept_with_a_reason(
    studio: StudioWindow, tree: Tree
):
    open_script(studio, "a call comes")
    press("Ctrl+Shift+I")
    type_text("Nowhere")
    press("Return")
    settle()
    studio.checked()
    settle()
    problems = studio.work.problems()
    assert problems
    press("Ctrl+J")
    settle()
    assert studio.work.at == (problems[0].step if problems[0].step is not None else -1)
    warning = next(at for at, one in enumerate(problems) if not one.finding.is_error)
    for _ in range(warning):
        press("Ctrl+J")
    code = problems[warning].finding.code
    press("Alt+Return")
    settle()
    assert focus() == "studio-reason"
    type_text("It comes next week")
    press("Return")
    settle()
    accepted = values_of(draft(studio))["accepted"]
    assert accepted[-1]["code"] == code
    assert accepted[-1]["why"] == "It comes next week"
    assert accepted[-1]["by"] == "Tom Reid"


def test_what_is_typed_finds_titles_before_what_callers_say(studio: StudioWindow, tree: Tree):
    # "check-up" is what callers say for the first script of the list.
    open_script(studio, "che")
    assert studio.work.file == "scripts/toothache.yaml"


def test_a_new_script_begins_from_a_pattern(studio: StudioWindow, tree: Tree):
    press("Ctrl+Shift+N")
    settle()
    assert focus() == "new-script-title"
    press("Return")
    assert tree.has(name="Give it a title")
    type_text("Lost glasses")
    press("Return")
    settle()
    assert studio.work.file == "scripts/lost-glasses.yaml"
    assert [one.title for one in studio.work.outline()] == ["Greet", "Help", "Look into it"]
    studio.checked()
    assert not [one for one in studio.work.findings if one.is_error]
    press("Ctrl+Z")
    settle()
    assert "scripts/lost-glasses.yaml" not in studio.work.edited.contents
    assert focus() == "studio-find"


def test_the_draft_is_there_at_the_next_start(
    studio: StudioWindow, tree: Tree, qtbot: QtBot, clinic: Path, tmp_path: Path
):
    open_script(studio, "a call comes")
    go(tree, "form-steps-title-en")
    press("End")
    type_text(" them")
    press("Ctrl+O")
    settle()
    studio.written()
    studio.close()
    again = StudioWindow(qtbot, clinic, tmp_path / "profile")
    row = next(one for one in again.work.scripts() if one.file == RECEPTION)
    assert row.standing == "draft"
    assert b"title: Greet them" in again.work.edited.contents[RECEPTION]
    again.close()


def test_a_condition_is_picked_and_typed_in_words(studio: StudioWindow, tree: Tree):
    open_script(studio, "book a visit")
    go(tree, "form-steps-answers")
    press("Home")
    answers = next(one for one in studio.work.form().entries() if one.key.key == "answers")
    column = next(at for at, one in enumerate(answers.columns) if one.key.key == "when")
    press(*["Right"] * column, "Return")
    type_text("number is known")
    press("Return")
    settle()
    answer = values_of(studio.work.content)["steps"][0]["answers"][0]
    assert answer["when"].endswith("!= none")
    form = studio.work.form()
    shown = next(one for one in form.entries() if one.key.key == "answers").rows[0][column].shown
    assert shown.endswith("is known")
    press("Return")
    type_text("Patient number is 40217")
    press("Return")
    settle()
    answer = values_of(studio.work.content)["steps"][0]["answers"][0]
    assert answer["when"] == "customer.account == '40217'"


def test_values_and_conditions_stand_out_from_the_words_that_are_said(
    studio: StudioWindow, tree: Tree
):
    open_script(studio, "a call comes")
    field = tree.find("form-steps-say-en").widget
    assert isinstance(field, LongBox)
    field.setFocus()
    QApplication.clipboard().setText("😀")
    press("Ctrl+A", "Ctrl+V")
    type_text(" Hello {{ customer.name }}{% if late %}, sorry{% endif %} {{ not_done")

    def set_off() -> list[tuple[str, str]]:
        return [
            (one.cursor.selectedText(), one.format.foreground().color().name())  # type: ignore[attr-defined]
            for one in field.extraSelections()
        ]

    theme = current_theme()
    value, condition = theme.colour("accent").name(), theme.colour("muted").name()
    assert set_off() == [
        ("{{ customer.name }}", value),
        ("{% if late %}", condition),
        ("{% endif %}", condition),
    ]
    studio.themes.set_appearance("dark")
    assert set_off()[0] == ("{{ customer.name }}", current_theme().colour("accent").name())
    assert current_theme().colour("accent").name() != value
