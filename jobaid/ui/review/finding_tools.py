"""What is done with the calls that were found: filters, saved searches, several calls at once."""

from __future__ import annotations

from functools import partial
from itertools import chain as joined_together
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from jobaid.operations.roles import areas_for
from jobaid.sentences import put
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.review.review_print import print_review
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.review.call_search import ReviewRow
    from jobaid.operations.task_runner import Task
    from jobaid.ui.review.filter_panel import FilterPanel
    from jobaid.ui.review.finding_view import FindingView
    from jobaid.ui.review.saved_panel import SavedPanel
    from jobaid.ui.review.several_panel import AssignPanel, ExportPanel

_DEEDS = ("assign", "export", "print", "copy", "practise")


class FindingTools(QObject):
    """The strip under the table, and the panels. Panels are made when they are first wanted."""

    def __init__(self, view: FindingView) -> None:
        super().__init__(view)
        self._view, self._given = view, view.given
        self._host = PanelHost(view)
        self._panels: dict[str, Any] = {}
        self._picked: list[tuple[IndexRow, ReviewRow]] = []
        self.strip = QWidget(view)
        self.strip.setAccessibleIdentifier("found-deeds")
        self._said = TextLabel("ui", "muted", self.strip)
        self._said.setAccessibleIdentifier("found-selected")
        inside = QWidget(self.strip)
        flow = FlowLayout(inside)
        self._buttons: dict[str, PushButton] = {}
        for name in _DEEDS:
            button = self._buttons[name] = PushButton("plain", "", inside, small=True)
            button.setAccessibleIdentifier(f"found-{name}")
            flow.addWidget(button)
        row = LineBox(self.strip, space="gap", edge=("ring", "half", "ring", "half"))
        row.addWidget(self._said)
        row.addWidget(inside, 1)
        deeds = (self.assign, self.export, self.print_page, self.copy, self.practise)
        for button, deed in zip(self._buttons.values(), deeds, strict=True):
            button.clicked.connect(deed)
        view.rows.selectionModel().selectionChanged.connect(self.renew)
        self._given.actions.bind_all(
            {
                "find-words": view.focus_first,
                "find-filters": self.pick,
                "find-saved": self.show_saved,
                "find-assign": (self.assign, self._lists),
                "find-export": (self.export, self._lists),
                "find-print": (self.print_page, self._lists),
                "find-copy": self.copy,
                "find-practise": (self.practise, self._can_make),
            }
        )
        self._given.actions.changed.connect(self._show_keys)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return list(self._buttons.values())

    def renew(self) -> None:
        """Say how many are selected; what cannot be done now is off."""
        count = self._count()
        words = self.tr("%Ln call(s) selected", "", count) if count else ""
        self._said.set_text(words)
        grouped = not self._view.groups.isHidden()
        for name, button in self._buttons.items():
            button.setEnabled(bool(count) or (name == "copy" and grouped))
        self._buttons["practise"].setEnabled(count == 1)
        self._buttons["practise"].setVisible(self._writes())

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        titles = (
            self.tr("Assign"),
            self.tr("Export"),
            self.tr("Print"),
            self.tr("Copy"),
            self.tr("Make a practice customer"),
        )
        for button, title in zip(self._buttons.values(), titles, strict=True):
            button.set_text(title)
        set_words(self.strip, self.tr("With the selected calls"))
        self._show_keys()
        self.renew()

    # -- filters and searches -------------------------------------------------------------------

    def pick(self) -> None:
        """Show the filters as a form."""
        panel: FilterPanel = self._panel("filters", self._make_filters)
        asked = self._view.asked
        parts = () if asked is None else asked.parts
        first = panel.prepare(self._view.search.names(), self._view.words, parts)
        self._host.show("filters", panel, first)

    def show_saved(self) -> None:
        """Show the searches that were saved, and what is asked every week."""
        from jobaid.operations.review.saved_searches import QUESTIONS

        panel: SavedPanel = self._panel("saved", self._make_saved)
        own = self._searches().all() if self._folder() else []
        first = panel.prepare(own, QUESTIONS, self._view.words.strip())
        self._host.show("saved", panel, first)

    def _take_words(self, words: str) -> None:
        self._host.close()
        self._view.say_words(words)
        self._view.write_on()

    def _save(self, name: str) -> None:
        problem = self._searches().save(name, self._view.words) if self._folder() else None
        self._host.close()
        saved = self.tr("The search is saved. Ctrl S shows it.")
        self._given.say(translated(problem) if problem else saved)

    def _forget(self, name: str) -> None:
        problem = self._searches().remove(name)
        if problem:
            self._given.say(translated(problem))
        self.show_saved()

    def _folder(self) -> Path | None:
        records = self._given.desk.records
        return None if records is None else records.profile.folder

    def _searches(self) -> Any:
        from jobaid.operations.review.saved_searches import SavedSearches

        folder = self._folder()
        assert folder is not None
        return SavedSearches(folder)

    # -- several calls at once --------------------------------------------------------------------

    def assign(self) -> None:
        """Ask to whom the selected calls go."""
        from jobaid.operations.review.with_calls import reviewers

        people = reviewers(self._given.desk)

        def ask() -> None:
            panel: AssignPanel = self._panel("assign", self._make_assign)
            self._host.show("assign", panel, panel.prepare(people, len(self._picked)))

        self._gather(ask)

    def export(self) -> None:
        """Ask into which file the selected calls go."""

        def ask() -> None:
            panel: ExportPanel = self._panel("export", self._make_export)
            day = self._given.desk.now().date().isoformat()
            file = str(Path.home() / f"calls-{day}.csv")
            self._host.show("export", panel, panel.prepare(file, len(self._picked)))

        self._gather(ask)

    def print_page(self) -> None:
        """Make a page of the selected calls for print, and open it: of one, its review."""

        def made() -> None:
            if len(self._picked) == 1 and self._picked[0][1].score is not None:
                print_review(self._given, self._picked[0][0].id)
                return
            from jobaid.operations.review.with_calls import calls_page
            from jobaid.ui.page_to_print import open_to_print

            desk = self._given.desk
            rows, day = [row for row, _ in self._picked], desk.now().date().isoformat()
            refused = desk.viewings.taken_along("printed", rows, day)
            if refused:
                self._given.say(translated(refused))
                return
            house = desk.in_use.library.house.name
            page = calls_page([told for _, told in self._picked], house)
            self._given.say(open_to_print(page, house, across=True))

        self._gather(made)

    def copy(self) -> None:
        """Copy the selected calls, or the groups, as a table."""
        view = self._view
        if view.groups.isVisible():
            rows = (view.group_model.row(view.group_model.index(at, 0))
                    for at in range(view.group_model.rowCount()))  # fmt: skip
            told = ["\t".join(row.cells) for row in rows if row is not None]
            QGuiApplication.clipboard().setText("\n".join(told) + "\n")
            self._given.say(self.tr("The table is copied."))
            return

        def made() -> None:
            from jobaid.operations.review.with_calls import calls_table

            table = calls_table([told for _, told in self._picked])
            QGuiApplication.clipboard().setText(table)
            self._given.say(self.tr("%Ln call(s) copied as a table.", "", len(self._picked)))

        self._gather(made)

    def practise(self) -> None:
        """The selected call becomes a customer to practise with, in the draft of the library."""

        def made() -> None:
            self._given.customer_wanted(self._picked[0][0].id)

        self._gather(made)

    def _writes(self) -> bool:
        """Whether who looks has a place to write in."""
        return "studio" in areas_for(self._given.desk.viewer.role)

    def _can_make(self) -> bool:
        return self._writes() and self._count() == 1

    def _assigned(self, to: str, name: str, why: str) -> None:
        from jobaid.operations.review.with_calls import assign

        rows = [row for row, _ in self._picked]
        _, words = assign(self._given.desk, rows, to, name, why)
        self._host.close()
        self._given.say(translated(words))

    def _written(self, file: str) -> None:
        from jobaid.operations.review.with_calls import write_calls

        rows, told = [row for row, _ in self._picked], [told for _, told in self._picked]
        path = Path(file).expanduser()

        def work(_task: Task) -> str:
            return write_calls(self._given.desk, rows, told, path)

        panel: ExportPanel = self._panel("export", self._make_export)
        self._given.tasks.run(work, self._wrote, panel.refuse)

    def _wrote(self, words: str) -> None:
        self._host.close()
        self._given.say(translated(words))

    # -- inside ----------------------------------------------------------------------------------

    def _gather(self, then: Callable[[], None]) -> None:
        """Read the selected calls, off the window's thread, and go on with them."""
        from jobaid.operations.review.with_calls import MOST

        source: Any = self._view.calls.source
        numbers = getattr(source, "numbers", None)
        spans = self._view.rows.selected_spans()
        count = self._count()
        if not count:
            self._given.say(self.tr("Select the calls first, with Shift and the arrows."))
        elif numbers is None:
            self._given.say(self.tr("The calls are still being counted."))
        elif count > MOST:
            words = self.tr("At most %1 calls at once. Say more about which.")
            self._given.say(put(words, "%1", f"{MOST:,}"))
        else:
            wanted = [*joined_together.from_iterable(numbers[a : b + 1] for a, b in spans)]
            self._given.tasks.run(
                partial(_read, self._view.search, wanted),
                partial(self._gathered, then),
                self._given.say,
                key=(self, "gather"),
            )

    def _gathered(self, then: Callable[[], None], picked: list[tuple[IndexRow, ReviewRow]]) -> None:
        self._picked = picked
        if picked:
            then()

    def _count(self) -> int:
        if not self._lists():
            return 0
        return sum(last - first + 1 for first, last in self._view.rows.selected_spans())

    def _lists(self) -> bool:
        return not self._view.rows.isHidden()

    def _show_keys(self) -> None:
        cap = self._given.actions.cap
        self._view.bar.set_keys(cap("find-filters"), cap("find-saved"))
        for name, button in self._buttons.items():
            button.set_key("Ctrl C" if name == "copy" else cap(f"find-{name}"))

    def _panel(self, name: str, make: Callable[[], Any]) -> Any:
        if name not in self._panels:
            self._panels[name] = make()
            self._host.add(self._panels[name])
        return self._panels[name]

    def _make_filters(self) -> FilterPanel:
        from jobaid.ui.review.filter_panel import FilterPanel

        panel = FilterPanel(self._view)
        panel.picked.connect(self._take_words)
        return panel

    def _make_saved(self) -> SavedPanel:
        from jobaid.ui.review.saved_panel import SavedPanel

        panel = SavedPanel(self._view)
        panel.chosen.connect(self._take_words)
        panel.kept.connect(self._save)
        panel.removed.connect(self._forget)
        return panel

    def _make_assign(self) -> AssignPanel:
        from jobaid.ui.review.several_panel import AssignPanel

        panel = AssignPanel(self._view)
        panel.assigned.connect(self._assigned)
        return panel

    def _make_export(self) -> ExportPanel:
        from jobaid.ui.review.several_panel import ExportPanel

        panel = ExportPanel(self._view)
        panel.written.connect(self._written)
        return panel


def _read(search: Any, numbers: Sequence[int], _task: Task) -> list[tuple[IndexRow, ReviewRow]]:
    rows = search.index_rows(numbers)
    return list(zip(rows, search.told(rows), strict=True))
