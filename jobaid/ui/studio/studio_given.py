"""What the views of the studio work with, and what all of them can ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from jobaid.operations.studio.form_document import FormPath
    from jobaid.operations.studio.studio_desk import StudioDesk
    from jobaid.operations.studio.studio_work import StudioWork
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.tasks import Tasks


@dataclass(frozen=True, slots=True)
class StudioGiven:
    """`desk` is what the studio stands on, `work` the draft in hand; `tasks` runs what must not
    hold up the window; `say(words)` shows a sentence; `changed()` tells that something was done;
    `go(view)` shows another view: "scripts", "write", ...; `go_back()` the one where something was
    written last; `go_to_place(file, path, line, column)` the view of a file, there;
    `make_customer(script)` makes one to practise with, for a script; `shows_file(view, file)`
    tells which file a view shows.
    """

    desk: StudioDesk
    work: StudioWork
    actions: ActionMap
    tasks: Tasks
    say: Callable[[str], None]
    changed: Callable[[], None]
    go: Callable[[str], None]
    go_back: Callable[[], None]
    go_to_place: Callable[[str, FormPath, int, int], None]
    make_customer: Callable[[str], None]
    shows_file: Callable[[QWidget, str], None]


class StudioView(Themed, QWidget):
    """A view of the studio: made when it is first shown, kept from then on."""

    def __init__(self, given: StudioGiven, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given = given

    @property
    def work(self) -> StudioWork:
        """The work in hand."""
        return self.given.work

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round."""
        return [self]

    def focus_first(self) -> None:
        """Give the focus to where work goes on."""

    def show_place(self, file: str, path: FormPath, line: int, column: int) -> None:
        """Show a place of a file of this view, with the focus there."""

    def take_words(self, words: str) -> None:
        """Look for these words, where the view looks for any."""

    def make_ready(self) -> None:
        """It will be shown soon: what takes its time is made now."""

    def entered(self) -> None:
        """It was gone to."""

    def shown_again(self) -> None:
        """Another place was looked at meanwhile: what calls tell may be more."""

    def draw(self) -> None:
        """Something was done, or found: show it."""

    def draw_saved(self) -> None:
        """The disk holds the draft now, and nothing else is another: show that."""
        self.draw()

    def put_away(self) -> None:
        """Another view is gone to: what this one asks over its page goes."""

    def flush(self) -> None:
        """What was typed is taken at once."""

    def end(self) -> None:
        """It goes for good."""
