"""The list of scripts: found by their words, with how each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.studio.proposals_told import ProposalsTold, proposals_told
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.kit.find_panel import SteppingBox
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.exchange_tools import ExchangeTools
from jobaid.ui.studio.field_keys import DocumentUndo
from jobaid.ui.studio.new_script_panel import NewScriptPanel
from jobaid.ui.studio.studio_given import StudioGiven, StudioView
from jobaid.ui.studio.thing_tools import ThingTools
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.text_fields import FieldFrame
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.studio.form_document import FormPath
    from jobaid.operations.studio.studio_view import StudioScript


class _Finder(SteppingBox):
    """Enter in it opens what is in hand in the list under it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc empties it."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)


class ScriptsView(StudioView):
    """Type to find, Enter opens."""

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self.heading = TextLabel("title", "text", self)
        self.about = TextLabel("ui", "muted", self, wrap=True)
        self.told = TextLabel("ui_bold", "warn", self, wrap=True)
        self.told.setAccessibleIdentifier("studio-told")
        self.told.hide()
        self._told = ProposalsTold()
        self.field = _Finder("body", self)
        self.field.setAccessibleIdentifier("studio-find")
        self.rows = RowList(self, removes=True, height="row")
        self.rows.setAccessibleIdentifier("studio-scripts")
        self._files: list[str] = []
        self.nothing = EmptyState(self)
        self.make = PushButton("plain", "", self)
        self.make.setAccessibleIdentifier("studio-new")
        self.make.set_icon_name("plus")
        self.make.clicked.connect(self.new_script)
        self.own = PushButton("primary", "", self)
        self.own.setAccessibleIdentifier("studio-begin")
        self.own.clicked.connect(self._begin_own)
        self.own.setVisible(not given.desk.is_own)
        self.publish = PushButton("primary", "", self)
        self.publish.setAccessibleIdentifier("studio-publish")
        self.publish.clicked.connect(self._publish)
        self.publish.setVisible(given.desk.is_own)
        self.inbox = PushButton("plain", "", self)
        self.inbox.setAccessibleIdentifier("studio-inbox")
        self.inbox.clicked.connect(self._inbox)
        self.house = PushButton("plain", "", self)
        self.house.setAccessibleIdentifier("studio-house")
        self.house.clicked.connect(self._house)
        self._host = PanelHost(self)
        self._panel: NewScriptPanel | None = None
        self._tools = ThingTools(self, self._host, "scripts", self._place)
        self._exchange = ExchangeTools(self, self._host, "scripts", self._script_in_hand)
        self.setAcceptDrops(True)
        top = self._top = LineBox(None, self.heading)
        ways = LineBox(None, self.inbox, self.house, self.make, self.own, self.publish)
        top.addStretch(1)
        top.addLayout(ways)
        column = Column(self, space="gap", edge="pad")
        column.addLayout(top)
        column.addWidget(self.about)
        column.addWidget(self.told)
        column.addWidget(FieldFrame(self.field, self, icon="search"))
        column.addWidget(self.nothing)
        column.addWidget(self.rows, 1)
        self.field.installEventFilter(DocumentUndo(self.field))
        self.field.textEdited.connect(self._typed)
        self.field.stepped.connect(self.rows.step)
        self.field.returnPressed.connect(self._open_current)
        self.rows.chosen.connect(self.open)
        self.rows.removed.connect(self._delete)
        given.actions.bind_all(
            {
                "scripts-find": self.focus_first,
                "scripts-new": self.new_script,
                "scripts-copy": self.copy_script,
            }
        )
        given.actions.changed.connect(self.retranslate)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The heading stands over the buttons where there is no room beside them."""
        super().resizeEvent(event)
        theme = current_theme()
        narrow = self.width() / theme.scale < theme.tokens.named["main_column"]
        self._top.stand(beside=not narrow)

    def panes(self) -> list[QWidget]:
        """The field, then the list."""
        return [self.field, self.rows]

    def focus_first(self) -> None:
        """The field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def put_away(self) -> None:
        """What is asked over the page goes."""
        self._host.close()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.heading.set_text(self.tr("Scripts"))
        self.about.set_text(
            self.tr("What you write is a draft. Nothing changes for agents until you publish.")
        )
        self.field.setPlaceholderText(self.tr("Find a script by its words"))
        set_words(self.field, self.tr("Find a script"))
        set_words(self.rows, self.tr("Scripts"))
        self.make.set_text(self.tr("New script"))
        self.make.set_key(self.given.actions.cap("scripts-new"))
        self.inbox.set_text(self.tr("Inbox"))
        self.inbox.set_key(self.given.actions.cap("scripts-inbox"))
        self.house.set_text(self.tr("The house"))
        self.house.set_key(self.given.actions.cap("scripts-house"))
        self.own.set_text(self.tr("Begin your own"))
        self.publish.set_text(self.tr("Publish"))
        self.publish.set_key(self.given.actions.cap("scripts-publish"))
        self._tell()
        self.draw()

    def draw(self) -> None:
        """Show the scripts that fit what is typed; the one in hand stays."""
        here = self.rows.rows.row(self.rows.currentIndex())
        wanted = self.field.text().casefold().split()
        scripts = [one for one in self.work.scripts() if _fits(one, wanted)]
        scripts.sort(key=lambda one: not _fits_title(one, wanted))
        self.rows.set_rows([self._row(one) for one in scripts])
        self._files = [one.file for one in scripts]
        if here is not None:
            self._take_in_hand(here.row_id)
        self.nothing.setVisible(not scripts)
        self.nothing.set_empty(
            "file-text",
            self.tr("No script fits these words") if wanted else self.tr("There is no script yet"),
            self.tr("Begin one"),
            self.given.actions.cap("scripts-new"),
        )

    def entered(self) -> None:
        """Where it was gone to from a script, that one is in hand."""
        self._take_in_hand(self.work.file)
        self._look_at_proposals()

    def shown_again(self) -> None:
        """Others may have proposed or answered something meanwhile."""
        self._look_at_proposals()

    def _look_at_proposals(self) -> None:
        desk = self.given.desk
        folder, author, now = desk.folder, desk.author, desk.now()
        self.given.tasks.run(
            lambda _task: proposals_told(folder, author, now),
            self._proposals_found,
            self.given.say,
            key="studio-told",
        )

    def _proposals_found(self, told: ProposalsTold) -> None:
        self._told = told
        self._tell()

    def _tell(self) -> None:
        """Say what waits for whoever looks, and the key that leads to it."""
        lines = [translated(one) for one in self._told.to_look_at]
        if lines:
            key = self.given.actions.cap("scripts-publish")
            lines.append(self.tr("%1 leads there.").replace("%1", key))
        lines += [translated(one) for one in self._told.agreed]
        self.told.set_text("\n".join(lines))
        self.told.setVisible(bool(lines))

    def _take_in_hand(self, file: str) -> None:
        if file in self._files:
            self.rows.go_to(self._files.index(file))

    def open(self, file: str) -> None:
        """Open a script at its first step."""
        self.work.open(file, 0)
        self.given.go("write")

    def _place(self) -> tuple[str, FormPath]:
        """The script in hand."""
        row = self.rows.rows.row(self.rows.currentIndex())
        return "" if row is None else row.row_id, ()

    def _script_in_hand(self) -> str:
        file, _ = self._place()
        return next((one.id for one in self.work.scripts() if one.file == file), "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A file, or a text, that could be a script."""
        if self._exchange.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take it in."""
        event.acceptProposedAction()
        self._exchange.drop(event.mimeData())

    def copy_script(self) -> None:
        """Ask for the title of a copy of the script in hand."""
        file, _ = self._place()
        found = next((one for one in self.work.scripts() if one.file == file), None)
        if found is not None:
            self._ask_new(found.file, self.tr("%1, copy").replace("%1", found.title))

    def _delete(self, _id: str) -> None:
        self._tools.delete()

    def new_script(self) -> None:
        """Ask for the title of a new script, and from what it begins."""
        self._ask_new("inbound", "")

    def _ask_new(self, pattern: str, title: str) -> None:
        if self._panel is None:
            self._panel = NewScriptPanel(self)
            self._panel.wanted.connect(self._make)
            self._host.add(self._panel)
        first = self._panel.prepare(self.work.scripts(), pattern, title)
        self._host.show("new-script", self._panel, first)

    def _make(self, title: str, pattern: str) -> None:
        self._host.close()
        self.work.new_script(title, pattern)
        self.given.changed()
        self.given.go("write")

    def _begin_own(self) -> None:
        self.given.go("begin")

    def _inbox(self) -> None:
        self.given.go("inbox")

    def _house(self) -> None:
        self.given.go("house")

    def _publish(self) -> None:
        self.given.actions.run("scripts-publish")

    def _typed(self, _words: str) -> None:
        self.draw()
        self.rows.go_to(0)

    def _open_current(self) -> None:
        self.rows.choose_current()

    def _row(self, script: StudioScript) -> ListRow:
        states = {
            "live": "",
            "draft": self.tr("draft"),
            "new": self.tr("new, not published"),
            "unreadable": self.tr("cannot be read"),
        }
        problems = []
        if script.errors:
            problems.append(self.tr("%n error(s)", "", script.errors))
        if script.warnings:
            problems.append(self.tr("%n warning(s)", "", script.warnings))
        detail = ", ".join((self.tr("%n step(s)", "", script.steps), *problems))
        bad = script.errors or script.standing == "unreadable"
        icon = "circle-alert" if bad else "triangle-alert" if script.warnings else "file-text"
        title = f"{script.folder} / {script.title}" if script.folder else script.title
        colour = "late" if bad else "warn" if script.warnings else "muted"
        return ListRow(
            script.file,
            title,
            detail,
            states[script.standing],
            icon,
            colour=colour,  # type: ignore[arg-type]
        )


def _fits(script: StudioScript, wanted: list[str]) -> bool:
    told = f"{script.title} {script.id} {script.folder} {script.heard}".casefold()
    return all(word in told for word in wanted)


def _fits_title(script: StudioScript, wanted: list[str]) -> bool:
    title = script.title.casefold()
    return all(word in title for word in wanted)
