"""The house's own lists and the house itself, each as a form made from the schema of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.studio.file_lists import FILE_LISTS
from jobaid.operations.studio.house_forms import HOUSE_FILE, HOUSE_LISTS, PLAN_FILES, is_whole_file
from jobaid.operations.studio.scorecard_work import is_scorecard
from jobaid.operations.studio.tree_edits import with_moved, without
from jobaid.sentences import put, sentence
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.editing_view import NO_LIMIT, EditingView
from jobaid.ui.studio.field_keys import DocumentUndo
from jobaid.ui.studio.form_pane import FormPane
from jobaid.ui.studio.thing_tools import ThingTools
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Hairline, Pane
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.studio.form_document import FormEdit, FormPath
    from jobaid.ui.studio.made_customer_panel import MadeCustomerPanel
    from jobaid.ui.studio.studio_given import StudioGiven


SCENARIOS = "scenarios"
"""The list of customers to practise with."""
SCORECARDS = "scorecards"
"""The row that leads to the scorecards, which have a view of their own."""


class HouseView(EditingView):
    """Left the lists, then the entries of one, then the form of an entry."""

    context = "house"

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self.name, self.at = HOUSE_FILE, 0
        self._host = PanelHost(self)
        self._tools = ThingTools(self, self._host, "house", self._place)
        self._customer: MadeCustomerPanel | None = None
        self._drawing = False
        self.back = PushButton("quiet", "", self, small=True)
        self.back.setAccessibleIdentifier("house-back")
        self.back.set_icon_name("arrow-left")
        self.back.clicked.connect(self._back)
        self.heading = TextLabel("title", "text", self)
        self.lists = RowList(self, wraps=True)
        self.lists.setAccessibleIdentifier("house-lists")
        self.middle = Pane(self)
        self.entries_heading = SectionHeading(self.middle)
        self.entries = RowList(self.middle, removes=True, wraps=True)
        self.entries.setAccessibleIdentifier("house-entries")
        self.field = TextBox("ui", self.middle)
        self.field.setAccessibleIdentifier("house-add")
        held = Column(self.middle, self.entries_heading, space="unit", edge="unit")
        held.addWidget(self.entries, 1)
        self.add = PushButton("plain", "", self.middle, small=True)
        self.add.setAccessibleIdentifier("house-add-entry")
        self.add.clicked.connect(self._add)
        self.out = PushButton("link", "", self.middle, small=True)
        self.out.setAccessibleIdentifier("house-remove-entry")
        self.out.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does it by key
        self.out.clicked.connect(self._take_this_out)
        line = LineBox(None, space="half")
        line.addWidget(FieldFrame(self.field, self.middle, icon="plus"), 1)
        line.addWidget(self.add)
        held.addLayout(line)
        self.make = PushButton("plain", "", self.middle, small=True)
        self.make.setAccessibleIdentifier("house-make")
        self.make.clicked.connect(self._ask_for_customer)
        held.addWidget(self.make)
        held.addWidget(self.out)
        self.form = FormPane(self)
        self.form.setAccessibleIdentifier("house-form")
        self.nothing = EmptyState(self)
        self.nothing.hide()
        head = LineBox(None, self.back, self.heading, edge=("pad", "unit", "pad", "unit"))
        head.addStretch(1)
        self._lists_place = Pane(self)
        Column(self._lists_place, self.lists, edge="unit")
        self._panes.addWidget(self._lists_place)
        self._panes.addWidget(self.middle)
        self._panes.addWidget(self.nothing, 1)
        self._panes.addWidget(self.form, 1)
        column = Column(self, space="")
        column.addLayout(head)
        column.addWidget(Hairline(self))
        column.addLayout(self._panes, 1)
        self.levels = self._lists_place, self.middle, self.nothing, self.form
        self._wire()
        self.made()
        self.retranslate()

    def _wire(self) -> None:
        self.lists.selectionModel().currentRowChanged.connect(self._list_moved)
        self.lists.chosen.connect(self._to_entries)
        self.entries.selectionModel().currentRowChanged.connect(self._entry_moved)
        self.entries.chosen.connect(self._to_form)
        self.entries.removed.connect(self._remove)
        self.field.installEventFilter(DocumentUndo(self.field))
        self.field.returnPressed.connect(self._add)
        self.form.did.connect(self._do)
        self.form.left.connect(self._settle)
        self.given.actions.bind_all(
            {
                "house-scripts": self._leave,
                "house-up": self._up,
                "house-down": self._down,
                "house-make": (self._ask_for_customer, self._has_customers),
            }
        )

    # -- the view -----------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """Lists, entries, form."""
        return [self.lists, self.entries, *self.form.stops()[:1]]

    def focus_first(self) -> None:
        """The lists."""
        self.reach(self.lists)

    def flush(self) -> None:
        """What was typed is taken at once."""
        self.form.flush()

    def put_away(self) -> None:
        """What is asked over the page goes."""
        self._host.close()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.name_back()
        self.heading.set_text(self.tr("The house"))
        set_words(self.lists, self.tr("Lists of the house"))
        self.draw()

    def measure(self, *, stacked: bool) -> None:
        """Lists and entries as wide as they need, or as the window."""
        theme = current_theme()
        for pane, wide in ((self._lists_place, "list_least"), (self.middle, "side")):
            pane.setMaximumWidth(NO_LIMIT if stacked else theme.px(wide))
            pane.setMinimumWidth(0 if stacked else theme.px(wide))

    # -- drawing ------------------------------------------------------------------------------

    def _names(self) -> list[tuple[str, str]]:
        shown = {**HOUSE_LISTS, **PLAN_FILES, **FILE_LISTS}
        lists = [(name, translated(words)) for name, words in shown.items()]
        cards = (SCORECARDS, self.tr("Scorecards"))
        return [(HOUSE_FILE, self.tr("Company, hours, reasons")), *lists, cards]

    def draw(self) -> None:
        """Show the lists, the entries of the one in hand, and the form."""
        self._drawing = True
        names = self._names()
        counts = {name: len(self.work.house_entries(name)) for name, _ in names}
        counts[SCORECARDS] = sum(map(is_scorecard, self.work.edited.contents))
        bad = {one.file for one in self.work.findings}
        bad |= {f"{file.partition('/')[0]}.yaml" for file in bad if "/" in file}
        rows = [
            ListRow(
                name,
                words,
                "" if is_whole_file(name) else str(counts[name]),
                icon="triangle-alert" if f"{name}.yaml" in bad else "list",
                colour="warn" if f"{name}.yaml" in bad else "muted",
            )
            for name, words in names
        ]
        self.lists.set_rows(rows, choose=False)
        self.lists.go_to([name for name, _ in names].index(self.name))
        entries = () if is_whole_file(self.name) else self.work.house_entries(self.name)
        self.at = max(0, min(self.at, len(entries) - 1))
        title = dict(names)[self.name]
        broken = self.name not in (SCORECARDS, *FILE_LISTS) and self.work.list_is_broken(self.name)
        whole = is_whole_file(self.name) or self.name == SCORECARDS
        self.want(self.middle, not (whole or broken))
        moves = f"{self.given.actions.cap('house-up')} {self.given.actions.cap('house-down')}"
        hint = self.tr("%1 moves").replace("%1", moves)
        if self.name in FILE_LISTS:
            hint = ""  # files have no order
        self.entries_heading.set_heading(title, count=len(entries), caption=hint)
        self.entries.set_rows(
            [
                ListRow(
                    str(at),
                    words,
                    icon="triangle-alert" if self._has_problem(at, bad) else "circle",
                    colour="warn" if self._has_problem(at, bad) else "muted",
                )
                for at, (_, words) in enumerate(entries)
            ],
            choose=False,
        )
        self.entries.go_to(self.at)
        set_words(self.entries, title)
        self.field.setPlaceholderText(self.tr("Add one: its words"))
        self.add.set_text(self.tr("Add"))
        self.out.set_text(self.tr("Take it out"))
        self.make.set_text(self.tr("Make one for a script"))
        self.make.set_key(self.given.actions.cap("house-make"))
        self.make.setVisible(self._has_customers())
        self.out.setVisible(bool(entries))
        set_words(self.field, self.tr("Add to %1").replace("%1", title))
        there = not broken and (is_whole_file(self.name) or bool(entries))
        self.want(self.form, there)
        self.want(self.nothing, not there)
        if self.name == SCORECARDS:
            how = self.tr("Enter goes to the scorecards and their questions.")
            self.nothing.set_empty("clipboard-check", title, how)
        elif broken:
            how = self.tr("Enter opens its text where it is wrong. Nothing of it is lost.")
            title = self.tr("This list cannot be read as it stands")
            self.nothing.set_empty("triangle-alert", title, how)
        elif self._has_customers():
            how = self.tr("%1 makes one for a script; in Review, Calls, it makes one of a call.")
            how = how.replace("%1", self.given.actions.cap("house-make"))
            self.nothing.set_empty("user", self.tr("No customer to practise with yet"), how)
        else:
            how = self.tr("Type its words below")
            self.nothing.set_empty("list", self.tr("Nothing here yet"), how)
        if there:
            self.form.keys.merges = self.work.options().get("merges", ())
            self.form.show_entries(self.work.house_form(self.name, self.at).entries(), title)
        self._drawing = False
        self.given.shows_file(self, self.work.house_file(self.name, self.at))

    def _has_problem(self, at: int, bad: set[str]) -> bool:
        """Whether something is wrong with an entry that is a file of its own."""
        return self.name in FILE_LISTS and self.work.house_file(self.name, at) in bad

    # -- deeds --------------------------------------------------------------------------------

    def _list_moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.lists.rows.row(now)
        if row is not None and not self._drawing and row.row_id != self.name:
            self.flush()
            self._settle()
            self.name, self.at = row.row_id, 0
            self.draw()

    def _entry_moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._drawing and now.row() != self.at:
            self.flush()
            self._settle()
            self.at = now.row()
            self.draw()

    def _to_entries(self, _id: str) -> None:
        if self.name == SCORECARDS:
            self.given.go("cards")
        elif self.name not in FILE_LISTS and self.work.list_is_broken(self.name):
            self._to_text()
        elif is_whole_file(self.name):
            self.reach(self.form)
        else:
            self.reach(self.entries if self.work.house_entries(self.name) else self.field)

    def _to_text(self) -> None:
        """The text of a list that cannot be read, at what is wrong."""
        file = f"{self.name}.yaml"
        found = next((one for one in self.work.findings if one.file == file and one.is_error), None)
        line, column = (1, 1) if found is None else (found.line, found.column)
        self.given.go_to_place(file, (), line, column)

    def _to_form(self, _id: str) -> None:
        self.reach(self.form)

    def _title(self) -> str:
        entries = self.work.house_entries(self.name)
        if not is_whole_file(self.name) and self.at < len(entries):
            return entries[self.at][1]
        return dict(self._names())[self.name]

    def _do(self, edit: FormEdit) -> None:
        self._try(lambda: self.work.do_house(self.name, self.at, edit, self._title()))

    def _add(self) -> None:
        words = " ".join(self.field.text().split())
        if not words:
            return
        self.flush()
        made: list[int] = []
        if self._try(lambda: made.append(self.work.add_entry(self.name, words))):
            self.field.clear()
            self.at = made[0]
            self.draw()
            self.reach(self.form)

    def _has_customers(self) -> bool:
        """Whether the list in hand is that of customers to practise with."""
        return self.name == SCENARIOS

    def _ask_for_customer(self) -> None:
        """Ask for which script a customer is to be made."""
        self.flush()
        if self._customer is None:
            from jobaid.ui.studio.made_customer_panel import MadeCustomerPanel

            self._customer = MadeCustomerPanel(self)
            self._customer.wanted.connect(self._make_customer)
            self._host.add(self._customer)
        scripts = self.work.options().get("scripts", ())
        self._host.show("customer", self._customer, self._customer.prepare(scripts, ""))

    def _make_customer(self, script: str) -> None:
        self._host.close()
        self.given.make_customer(script)

    def _place(self) -> tuple[str, FormPath]:
        """The entry in hand, or the row of the grid that has the focus."""
        file = self.work.house_file(self.name, self.at)
        cell = self.form.cell_in_hand()
        if cell is not None:
            form = self.work.house_form(self.name, self.at)
            return file, (*form.row_path(cell[0], cell[1]), cell[2])
        whole = is_whole_file(self.name) or self.name in FILE_LISTS
        return file, () if whole else (self.at,)

    def _take_this_out(self) -> None:
        self._remove("")

    def _remove(self, _id: str) -> None:
        self.flush()
        title, at = self._title(), self.at
        thing = self._tools.needs_asking(*self._place())
        if thing is not None:
            self._tools.delete_thing(thing)
            return
        if self._try(lambda: self._take_out(at, title)):
            words = self.tr("Took out %1. %2 brings it back.")
            key = self.given.actions.cap("house-undo")
            self.given.say(put(words, "%1", title).replace("%2", key))

    def _take_out(self, at: int, title: str) -> bool:
        if self.name in FILE_LISTS:
            return self.work.remove_file(self.work.house_file(self.name, at), title)
        deed = sentence("take out {what}", what=title)
        return self.work.change_entry(self.name, lambda content: without(content, (at,)), deed)

    def show_place(self, file: str, path: FormPath, _line: int, _column: int) -> None:
        """Show an entry of a list, with the focus where the path leads."""
        folder = file.partition("/")[0]
        if folder in FILE_LISTS:
            self.name, self.at = folder, self.work.place_in_list(file)
        else:
            self.name = file.removesuffix(".yaml")
            self.at = path[0] if path and isinstance(path[0], int) else 0
        self.draw()
        self.reach(self.form)
        self.form.focus_path(path)

    def move_entry(self, by: int) -> None:
        """Move the entry in hand, or the row of the grid that has the focus."""
        self.flush()
        stays = is_whole_file(self.name) or self.name in (SCORECARDS, *FILE_LISTS)
        if self.form.move_row(by) or stays:
            return
        at, count = self.at, len(self.work.house_entries(self.name))
        if not 0 <= at + by < count:
            return
        deed = sentence("move {what}", what=self._title())
        self.at = at + by
        self._try(
            lambda: self.work.change_entry(
                self.name, lambda content: with_moved(content, (), at, at + by), deed
            )
        )

    def _up(self) -> None:
        self.move_entry(-1)

    def _down(self) -> None:
        self.move_entry(1)

    def _back(self) -> None:
        """By the mouse: one level out, else to all scripts."""
        self.flush()
        if not self.one_back():
            self._leave()

    def _leave(self) -> None:
        self.given.go("scripts")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes one pane back, and from the lists to all scripts."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.lists.hasFocus():
            self._leave()
        else:
            self.flush()
            whole = self.entries.hasFocus() or is_whole_file(self.name)
            self.reach(self.lists if whole else self.entries)
