"""The work in the studio: the draft, its views, and what is written, checked and undone."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from jobaid.operations.studio.customers_made import made_of_call, made_of_script
from jobaid.operations.studio.file_lists import FILE_LISTS
from jobaid.operations.studio.house_forms import HOUSE_LISTS, is_whole_file
from jobaid.operations.studio.scorecard_work import is_scorecard
from jobaid.operations.studio.studio_work import HEAD, CheckedDraft, StudioWork
from jobaid.sentences import put, sentence
from jobaid.ui.studio.changed_file_bar import ChangedFileBar
from jobaid.ui.studio.field_keys import marked_words
from jobaid.ui.studio.keys import PLACES, STUDIO_KEYS
from jobaid.ui.studio.plain_findings import in_plain_words
from jobaid.ui.studio.studio_given import StudioGiven, StudioView
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.headings import EmptyState

if TYPE_CHECKING:
    from jobaid.library.model.scenario import Scenario
    from jobaid.operations.studio.edited_library import BothForms
    from jobaid.operations.studio.form_document import FormPath
    from jobaid.operations.studio.studio_desk import StudioDesk
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.studio.area import StudioArea

CHECK_MS = 10
"""How long after an edit a check begins, in milliseconds."""
RETRY_MS = 5_000
"""After how long a draft that could not be written is tried again, in milliseconds."""

_VIEWS = {
    "scripts": ("scripts_view", "ScriptsView"),
    "write": ("write_view", "WriteView"),
    "publish": ("publish_view", "PublishView"),
    "begin": ("first_hour_view", "FirstHourView"),
    "house": ("house_view", "HouseView"),
    "cards": ("scorecards_view", "ScorecardsView"),
    "inbox": ("inbox_view", "InboxView"),
    "merge": ("merge_view", "MergeView"),
    "replace": ("replace_view", "ReplaceView"),
    "problems": ("problems_view", "ProblemsView"),
    "spelling": ("spelling_view", "SpellingView"),
}

WRITING = ("scripts", "write", "house", "cards")
"""The views from which one goes to what the whole draft has in common."""


class StudioController(QObject):
    """Opens the draft on another thread, then shows one view at a time."""

    def __init__(
        self,
        desk: StudioDesk,
        actions: ActionMap,
        tasks: Tasks,
        say: Callable[[str], None],
        place: StudioArea,
    ) -> None:
        super().__init__(place)
        self._place = place
        self.desk, self._actions, self._tasks, self._say = desk, actions, tasks, say
        self.given: StudioGiven | None = None
        self.current = ""
        self._came_from = "scripts"
        self._views: dict[str, StudioView] = {}
        self._wants_focus = False
        self._folder = desk.folder
        self.saving = False
        self._looked = False
        self._wanted: Callable[[], object] | None = None
        self.stack = QStackedWidget(place)
        self.opening = EmptyState(place)
        self.stack.addWidget(self.opening)
        self.bar = ChangedFileBar(self.changed, place)
        place.column.addWidget(self.bar)
        place.column.addWidget(self.stack, 1)
        self._check = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._check.timeout.connect(self._begin_check)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._write)
        actions.bind_all(
            {
                **{f"{one}-undo": self.undo for one in STUDIO_KEYS.contexts},
                **{f"{one}-redo": self.redo for one in STUDIO_KEYS.contexts},
            }
        )
        ways = {
            "new": (self.to_new_script, tuple(one for one in PLACES if one != "scripts")),
            "publish": (self.to_publish, tuple(one for one in PLACES if one != "publish")),
            "replace": (self.to_replace, ("scripts", "write", "house", "replace")),
            "problems": (self.to_problems, ("scripts", "house")),
            "spelling": (self.to_spelling, ("scripts", "write", "house")),
            "inbox": (self.to_inbox, (*WRITING, "publish")),
            "cards": (self.to_cards, ("scripts", "write", "house")),
            "house": (self.to_house, PLACES),
        }
        actions.bind_all(
            {f"{one}-{name}": way for name, (way, views) in ways.items() for one in views}
        )
        self._open()

    # -- the draft ----------------------------------------------------------------------------

    @property
    def work(self) -> StudioWork | None:
        """The work in hand; None until the draft is open."""
        return None if self.given is None else self.given.work

    def _open(self) -> None:
        if self.current in self._views:
            self._views[self.current].flush()
        # No key of the studio works: what is pressed goes to the place, which keeps it.
        self._actions.set_context("")
        self._place.hold_keys()
        self.stack.setCurrentWidget(self.opening)
        self.opening.set_empty(
            "pencil-line", self.tr("Opening the draft"), self.tr("What you type meanwhile is kept.")
        )
        self._tasks.run(self._read, self._opened, self._not_opened, lane="studio-draft")

    def _read(self, _task: Task) -> StudioWork:
        from jobaid.library.reader import read_library

        # What the first opened script is shown with is loaded here: off the window's thread.
        importlib.import_module("jobaid.ui.studio.write_view")
        edited = self.desk.open()
        return StudioWork(edited, read_library(edited.draft.live).contents)

    def _not_opened(self, words: str) -> None:
        self._place.drop_early_keys()
        self.opening.set_empty("triangle-alert", self.tr("The draft cannot be opened"), words)

    def _opened(self, work: StudioWork) -> None:
        self.given = StudioGiven(
            self.desk,
            work,
            self._actions,
            self._tasks,
            self._say,
            self.changed,
            self.go,
            self.go_back,
            self.go_to_place,
            self.make_of_script,
            self._shows_file,
        )
        for view in self._views.values():
            view.end()
            self.stack.removeWidget(view)
            view.deleteLater()
        self._views.clear()
        if not self.desk.is_own and not self._looked:
            self._looked = True
            self.go("begin")
        elif [one.standing for one in work.scripts()] == ["new"]:
            # The house's first script goes on where the first hour ended.
            work.open(work.scripts()[0].file, 0)
            self.go("write")
        else:
            self.go("scripts")
        self._begin_check()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()
        self._place.play_early_keys()

    def shown(self) -> None:
        """The place shows again, as it was left; what calls told meanwhile is looked up."""
        if self.current in self._views:
            self._views[self.current].shown_again()

    def renew(self) -> None:
        """The library in use is another now, or lies elsewhere."""
        folder = self.desk.folder
        given = self.given
        if folder != self._folder:
            self._folder = folder
            self._open()
        elif given is not None:
            work = given.work
            self._tasks.run(
                lambda _task: (work, *self.desk.look_again(work)),
                self._looked_again,
                self._say,
                key="studio-look",
                lane="studio-draft",
            )

    def _looked_again(self, found: tuple[StudioWork, dict[str, bytes], dict[str, bytes]]) -> None:
        """What somebody else published, or wrote into the draft, is taken over where it can be."""
        work, live, there = found
        if self.given is None or work is not self.given.work:
            return
        changed = work.live != live
        work.live = live
        if work.edited.take_over(there, sentence("take over what was published")):
            self.changed()
        elif changed:
            self._draw()

    # -- views --------------------------------------------------------------------------------

    def go(self, id: str) -> None:
        """Show a view, and give it the focus."""
        if self.given is None:
            return
        if self.current in self._views:
            self._views[self.current].flush()
            if id != self.current:
                self._views[self.current].put_away()
        if self.current in WRITING and id not in WRITING:
            self._came_from = self.current
        self.current = id
        view = self._view(id, self.given)
        self.stack.setCurrentWidget(view)
        self._actions.set_context(id)
        self._shows_file(view, "")
        view.draw()
        # What was read while another place is looked at takes no key strokes away from there.
        if self.stack.isVisible():
            view.focus_first()
        view.entered()

    def go_back(self) -> None:
        """Show the view again from which one went to what all of the draft has in common."""
        written = self.work is not None and bool(self.work.file)
        self.go("scripts" if self._came_from == "write" and not written else self._came_from)

    def go_to_place(self, file: str, path: FormPath, line: int, column: int) -> None:
        """Show a place of a file, in the view that shows such files."""
        given = self.given
        if given is None or file not in given.work.edited.contents:
            return
        name = file.removesuffix(".yaml")
        is_list = name in HOUSE_LISTS or is_whole_file(name)
        is_list = is_list and not given.work.list_is_broken(name)
        is_list = is_list or file.partition("/")[0] in FILE_LISTS
        view = "cards" if is_scorecard(file) else "house" if is_list else "write"
        if view == "write":
            at = path[1] if len(path) > 1 and path[0] == "steps" else HEAD
            given.work.open(file, at if isinstance(at, int) else HEAD)
        self.go(view)
        self._views[view].show_place(file, path, line, column)

    def _view(self, id: str, given: StudioGiven) -> StudioView:
        """A view, made when it is first asked for."""
        if id not in self._views:
            module, name = _VIEWS[id]
            made = getattr(importlib.import_module(f"jobaid.ui.studio.{module}"), name)
            view: StudioView = made(given)
            view.setAccessibleIdentifier(f"studio-view-{id}")
            self._views[id] = view
            self.stack.addWidget(view)
        return self._views[id]

    def _make_ready(self) -> None:
        """While a script is still looked for: what the first of them will be shown with."""
        if self.given is not None and self.current == "scripts":
            self._view("write", self.given).make_ready()

    def panes(self) -> list[QWidget]:
        """The panes of the view that shows."""
        return self._views[self.current].panes() if self.current in self._views else [self.stack]

    def focus_first(self) -> None:
        """Give the focus to where work goes on."""
        if self.given is None:
            self._place.hold_keys()
        elif self.current in self._views:
            self._views[self.current].focus_first()

    def end(self) -> None:
        """What was typed is taken, and written before the program ends."""
        self._retry.stop()
        self._check.stop()
        for view in self._views.values():
            view.flush()
            view.end()
        self.desk.spelling.close()
        self.given = None

    # -- customers to practise with -----------------------------------------------------------

    def when_open(self, what: Callable[[], object]) -> None:
        """Do something as soon as the draft is open."""
        if self.given is None:
            self._wanted = what
        else:
            what()

    def make_of_call(self, call: str) -> None:
        """Make a customer of a kept call."""
        if self.given is not None:
            library_of, records = self.given.work.edited.reading, self.desk.records
            self._make(lambda: made_of_call(library_of().library, records, call))

    def make_of_script(self, script: str) -> None:
        """Make a customer for a script of the draft."""
        if self.given is not None:
            library_of = self.given.work.edited.reading
            self._make(lambda: made_of_script(library_of().library, script))

    def _make(self, make: Callable[[], Scenario]) -> None:
        if self.given is None:
            return
        if not self.desk.is_own:
            self._say(
                self.tr("This is the library that comes along. Begin your own to make customers.")
            )
            self.go("begin")
            return
        work = self.given.work
        self._tasks.run(lambda _task: (work, make()), self._made, self._say, lane="studio-draft")

    def _made(self, found: tuple[StudioWork, Scenario]) -> None:
        work, made = found
        if self.given is None or work is not self.given.work:
            return
        if self.current in self._views:
            self._views[self.current].flush()
        file = work.add_made(made)
        self.changed()
        self.go_to_place(file, ("title",), 1, 1)
        words = self.tr("In the draft. Give %1 their own words, then publish; %2 takes it back.")
        key = self._actions.cap("house-undo")
        self._say(put(words, "%1", made.persona.name).replace("%2", key))

    # -- what was done ------------------------------------------------------------------------

    def changed(self) -> None:
        """Something was done: it goes to the disk, is drawn, and is checked."""
        if self.given is None:
            return
        self._write()
        self._draw()
        self._check.start()

    def _write(self) -> None:
        given = self.given
        if given is not None:
            self.saving = True
            write = given.work.edited.write
            self._tasks.run(
                lambda _task: write(), self._saved, self._not_saved, lane="studio-draft", must=True
            )

    def to_publish(self) -> None:
        """Go to the page that publishes; the shipped library has none."""
        if self.desk.is_own:
            self.go("publish")
        else:
            self._say(self.tr("This is the library that comes along. Begin your own to publish."))

    def to_new_script(self) -> None:
        """Go to the scripts, and ask what a new one is called."""
        self.go("scripts")
        self._actions.run("scripts-new")

    def to_inbox(self) -> None:
        """Go to what agents met and wrote."""
        self.go("inbox")

    def to_cards(self) -> None:
        """Go to the scorecards."""
        self.go("cards")

    def to_house(self) -> None:
        """Go to the house's lists."""
        self.go("house")

    def to_problems(self) -> None:
        """Go to everything that is wrong."""
        self.go("problems")

    def to_spelling(self) -> None:
        """Go to the words that no dictionary knows."""
        self.go("spelling")

    def to_replace(self) -> None:
        """Go to finding and replacing, with the words that are marked."""
        words = marked_words(QApplication.focusWidget())
        self.go("replace")
        if "replace" in self._views:
            self._views["replace"].take_words(words)

    def undo(self) -> None:
        """Take the last deed back, and say which it was."""
        self._again(self.tr("Undone: %1"), back=True)

    def redo(self) -> None:
        """Do it again."""
        self._again(self.tr("Done again: %1"), back=False)

    def _again(self, words: str, *, back: bool) -> None:
        given = self.given
        if given is None:
            return
        if self.current in self._views:
            self._views[self.current].flush()
        done = given.work.undo() if back else given.work.redo()
        if done is None:
            self._say(self.tr("There is nothing more to undo."))
            return
        if not given.work.file and self.current in ("write", "publish"):
            self.go("scripts")
        self._say(words.replace("%1", translated(done.deed)))
        self.changed()
        if done.takes_up:
            desk, work = self.desk, given.work
            self._tasks.run(
                lambda _task: desk.follow_undo(work, done, back=back),
                self._followed,
                self._say,
                lane="studio-draft",
                must=True,
            )

    def _followed(self, _nothing: object) -> None:
        if self.current == "inbox":
            self._views["inbox"].entered()

    def _draw(self) -> None:
        if self.current in self._views:
            self._views[self.current].draw()

    def _shows_file(self, view: QWidget, file: str) -> None:
        if self.given is not None and view is self.stack.currentWidget():
            self.bar.draw(self.given.work.edited, file)

    def _saved(self, _nothing: object) -> None:
        given = self.given
        self.saving = given is not None and given.work.edited.unwritten
        if self.current in self._views:
            self._views[self.current].draw_saved()

    def _not_saved(self, words: str) -> None:
        """What was written stays in hand; it is tried again with the next edit, and by itself."""
        work = self.work
        theirs = {} if work is None else work.edited.theirs
        known, self._known = self._known, dict(theirs)
        if not theirs or theirs.keys() - known.keys():
            self._say(words)
        if work is not None and theirs:
            self._tasks.run(
                lambda _task: (work, work.edited.bring_together(work.languages[0])),
                self._brought,
                self._say,
                key="studio-both",
            )
        self._draw()
        self._retry.start()

    _known: Mapping[str, object] = MappingProxyType({})

    def _brought(self, found: tuple[StudioWork, dict[str, BothForms]]) -> None:
        """What another program changed at other places of a file is in hand too now."""
        work, brought = found
        words = work.edited.take_both(brought) if work is self.work else ""
        if words:
            self._say(translated(words))
            self.changed()

    def _begin_check(self) -> None:
        given = self.given
        if given is not None:
            work = given.work

            def check(_task: Task) -> tuple[StudioWork, CheckedDraft]:
                checked = work.check()
                for problem in (ahead := work.look_ahead(checked))[0]:
                    in_plain_words(problem.finding.words, ahead[1], problem.finding.line)
                return work, checked

            self._tasks.run(
                check,
                self._checked,
                self._say,
                key="studio-check",
                lane="studio-check",
            )

    def _checked(self, found: tuple[StudioWork, CheckedDraft]) -> None:
        work, checked = found
        if self._check.isActive():
            return  # something was done meanwhile: what is wrong with that is looked for next
        if self.given is not None and work is self.given.work:
            work.take_findings(checked)
            self._draw()
            if "write" not in self._views:
                QTimer.singleShot(0, self, self._make_ready)
