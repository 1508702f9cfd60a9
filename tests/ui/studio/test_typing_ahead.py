"""What was typed is worked out on another thread: letters that come meanwhile stay as they are."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from jobaid.operations.studio.form_document import FormEdit
from tests.ui.studio.studios import StudioWindow
from tests.ui.studio.test_writing import draft, go, open_script
from tests.ui.tree import Tree, press, type_text


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
