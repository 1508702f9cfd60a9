"""What was typed is worked out on another thread: letters that come meanwhile stay as they are."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.operations.studio.form_document import FormEdit
from jobaid.ui.studio.form_pane import FormPane
from jobaid.ui.studio.form_parts import WordsPart
from jobaid.ui.studio.nested_parts import RowsPart
from jobaid.ui.studio.write_view import WriteView
from jobaid.ui.widgets.text_fields import LongBox
from tests.ui.spanish import speaking
from tests.ui.studio.studios import StudioWindow
from tests.ui.studio.test_writing import draft, go, open_script
from tests.ui.tree import Tree, press, settle, type_text


class Held:
    """Whatever is worked out begins, and ends once it is `let_go`."""

    def __init__(self, studio: StudioWindow) -> None:
        self.edits: list[FormEdit] = []
        self.ended = 0
        self._gate = threading.Event()
        work, real = studio.work, studio.work.form_ahead

        def form_ahead(edit: FormEdit) -> Callable[[], None]:
            work_out = real(edit)

            def waits() -> None:
                self.edits.append(edit)
                self._gate.wait()
                work_out()
                self.ended += 1

            return waits

        work.form_ahead = form_ahead  # type: ignore[method-assign]

    def let_go(self) -> None:
        self._gate.set()


@pytest.fixture
def held(studio: StudioWindow) -> Iterator[Held]:
    made = Held(studio)
    yield made
    made.let_go()


def test_letters_that_come_meanwhile_stay_and_all_is_one_step_of_undo(
    studio: StudioWindow, tree: Tree, held: Held
):
    open_script(studio, "a call comes")
    go(tree, "form-steps-say-en")
    before = studio.work.content
    press("End")
    type_text(" One")
    studio.until(lambda: bool(held.edits))
    type_text(" two")
    assert studio.work.content == before
    held.let_go()
    studio.until(lambda: b" One two" in studio.work.content)
    assert b" One two" in draft(studio)
    press("Ctrl+Z")
    assert studio.work.content == before
    assert draft(studio) == before


def test_what_is_worked_out_after_undo_changes_nothing(
    studio: StudioWindow, tree: Tree, held: Held
):
    open_script(studio, "a call comes")
    go(tree, "form-steps-say-en")
    before = studio.work.content
    press("End")
    type_text(" One")
    studio.until(lambda: bool(held.edits))
    press("Ctrl+Z")
    assert studio.work.content == before
    held.let_go()
    studio.until(lambda: held.ended == len(held.edits))
    studio.until(lambda: not studio.tasks.busy)
    assert studio.work.content == before
    press("Ctrl+Y")
    assert b" One" in studio.work.content


def test_what_is_typed_goes_to_its_own_step(studio: StudioWindow, tree: Tree, held: Held):
    open_script(studio, "a call comes")
    go(tree, "form-steps-say-en")
    press("End")
    type_text(" One")
    studio.until(lambda: bool(held.edits))
    step = studio.work.at
    press("Escape", "Down")
    assert studio.work.at != step
    after = studio.work.content
    assert b" One" in after
    held.let_go()
    studio.until(lambda: held.ended == len(held.edits))
    studio.until(lambda: not studio.tasks.busy)
    assert studio.work.content == after


def test_a_form_speaks_another_language_at_once_and_again(
    studio: StudioWindow, tree: Tree, qapp: QApplication
):
    open_script(studio, "a call comes")
    view = studio.area.work.stack.currentWidget() if studio.area.work else None
    assert isinstance(view, WriteView)

    def told() -> list[str]:
        grids = [part.grid for part in view.form.parts if isinstance(part, RowsPart)]
        across = Qt.Orientation.Horizontal
        titles = [
            grid.grid.headerData(at, across)
            for grid in grids
            for at in range(len(grid.grid.columns))
        ]
        return [*(part.title() for part in view.form.parts), *titles, *_spoken(view.form)]

    english = told()
    with speaking(qapp):
        settle()
        spanish = told()
    settle()
    assert told() == english
    assert len(spanish) == len(english)
    same = [one for one, other in zip(english, spanish, strict=True) if one and one == other]
    assert len(same) < len(english) / 4, same


def form_of(studio: StudioWindow) -> FormPane:
    """The form of the step in hand."""
    assert studio.area.work is not None
    view = studio.area.work.stack.currentWidget()
    assert isinstance(view, WriteView)
    return view.form


def _spoken(form: FormPane) -> list[str]:
    return [stop.accessibleName() for stop in form.stops()]


def test_what_cannot_be_written_shows_as_it_stands(studio: StudioWindow, tree: Tree):
    open_script(studio, "a call comes")
    go(tree, "form-steps-say-en")
    field = QApplication.focusWidget()
    assert isinstance(field, LongBox)
    before, shown = studio.work.content, field.toPlainText()
    field.setPlainText(shown + " \x07")  # a character that no file can hold
    field.textEdited.emit(field.toPlainText())
    studio.until(lambda: bool(studio.said))
    assert studio.work.content == before
    assert field.toPlainText() == shown


def test_a_pause_while_something_is_worked_out_waits_for_it(
    studio: StudioWindow, tree: Tree, held: Held
):
    open_script(studio, "a call comes")
    go(tree, "form-steps-say-en")
    before = studio.work.content
    part = next(one for one in form_of(studio).parts if one.identifier == "form-steps-say")
    assert isinstance(part, WordsPart)
    longest = part._typing._last
    longest.setInterval(600_000)
    press("End")
    type_text(" One")
    studio.until(lambda: bool(held.edits))
    type_text(" two")
    part.paused()
    assert studio.work.content == before
    longest.stop()
    part.paused()  # no longer than it may
    assert not held.ended
    assert b" One two" in studio.work.content
    held.let_go()


class LaidOut(QObject):
    """Counts how often a widget is told that something in it wants another size."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.LayoutRequest
        return False


def test_a_text_that_grows_moves_what_is_below_it_and_measures_nothing_round_the_form(
    studio: StudioWindow, tree: Tree
):
    open_script(studio, "a call comes")
    go(tree, "form-steps-say-en")
    settle()
    form = form_of(studio)
    inside, field = form.widget(), QApplication.focusWidget()
    holder = form.parentWidget()
    assert inside is not None
    assert isinstance(holder, QWidget)
    assert isinstance(field, LongBox)
    high, room, round_it = inside.height(), form.size(), LaidOut(holder)
    press("Ctrl+End")
    type_text(" and so on" * 60)
    field.repaint()
    settle()
    assert inside.height() > high
    assert form.size() == room
    assert not round_it.times


def test_what_another_check_finds_again_is_not_made_again(studio: StudioWindow, tree: Tree):
    open_script(studio, "a call comes")
    work = studio.work
    work.do_form(FormEdit(("steps", 0, "say"), "set", "Tell me {{ nobody_knows }}.", "en"))
    work.take_findings(work.check())
    problems, outline = work.problems(), work.outline()
    found, named = work.look_ahead(work.check())
    work.take_findings(work.check())
    assert work.findings
    assert found is problems
    assert work.problems() is problems
    assert work.outline() is outline
    assert named
