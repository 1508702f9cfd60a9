"""Writing a script: its outline, the form of the step in hand, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from jobaid.operations.studio.recorded_plan import keep_as_plan
from jobaid.operations.studio.step_form import StepDocument
from jobaid.operations.studio.studio_work import HEAD
from jobaid.sentences import put
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.studio.editing_view import NO_LIMIT, EditingView
from jobaid.ui.studio.exchange_tools import ExchangeTools
from jobaid.ui.studio.form_pane import FormPane
from jobaid.ui.studio.outline_box import OutlineBox
from jobaid.ui.studio.plain_findings import in_plain_words
from jobaid.ui.studio.problem_tools import ProblemTools
from jobaid.ui.studio.script_views import ScriptViews
from jobaid.ui.studio.shaping_tools import ShapingTools
from jobaid.ui.studio.side_deck import SideDeck
from jobaid.ui.studio.source_box import SourceBox
from jobaid.ui.studio.spelling_marks import SpellingMarks
from jobaid.ui.studio.thing_tools import ThingTools
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.badge import Badge
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Hairline, Pane
from jobaid.ui.widgets.labels import ElidingLabel, TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.text_fields import FieldFrame
from jobaid.ui.widgets.themed import announce, set_words

if TYPE_CHECKING:
    from jobaid.operations.studio.form_document import FormEdit, FormPath
    from jobaid.operations.studio.step_signs import StepSigns
    from jobaid.operations.task_runner import Task
    from jobaid.ui.studio.form_parts import Then
    from jobaid.ui.studio.studio_given import StudioGiven


class WriteView(EditingView):
    """Left the outline, in the middle the form or the text, at the right the problems."""

    context = "write"

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self._host = PanelHost(self)
        self._tools = ThingTools(self, self._host, "write", self._place)
        self._shaping = ShapingTools(self, self._host)
        self._exchange = ExchangeTools(self, self._host, "write", self._script_in_hand)
        self._shown: tuple[str, int] | None = None
        self.back = PushButton("quiet", "", self, small=True)
        self.back.setAccessibleIdentifier("studio-all-scripts")
        self.back.set_icon_name("arrow-left")
        self.back.clicked.connect(self._to_scripts)
        self.title = ElidingLabel("title", "text", self)
        self.title.setAccessibleIdentifier("studio-title")
        self.badge = Badge("info", parent=self)
        self.saved = TextLabel("caption", "muted", self)
        self.saved.setAccessibleIdentifier("studio-saved")
        self.publish = PushButton("primary", "", self, small=True)
        self.publish.setAccessibleIdentifier("studio-publish")
        self.publish.clicked.connect(self._publish)
        self.views = ScriptViews(given, "write", self)
        self.outline = OutlineBox(self)
        self.form = FormPane(self, self._work_out)
        self.form.setAccessibleIdentifier("studio-form")
        self._marks = SpellingMarks(self, self.form)
        self.source = SourceBox(self)
        self.source.setAccessibleIdentifier("studio-text")
        self._source_page = Pane(self)
        self.broken = TextLabel("ui", "late", self._source_page, wrap=True)
        self.broken.setAccessibleIdentifier("studio-broken")
        held = Column(self._source_page, self.broken, edge="ring")
        held.addWidget(FieldFrame(self.source), 1)
        self.middle = QStackedWidget(self)
        self.middle.addWidget(self.form)
        self.middle.addWidget(self._source_page)
        self.deck = SideDeck(given, self)
        self.side = self.deck.problems
        self._problems = ProblemTools(self, self._host, "write", self.side)
        name = LineBox(None, self.back, self.title, self.badge, self.saved)
        name.setStretchFactor(self.title, 1)
        ways = LineBox(None, self.views, self.publish)
        head = self._head = LineBox(edge=("pad", "unit", "pad", "unit"))
        head.addLayout(name, 1)
        head.addLayout(ways)
        self._panes.addWidget(self.outline)
        self._panes.addWidget(self.middle, 6)
        self._panes.addWidget(self.deck, 5)
        column = Column(self, space="")
        column.addLayout(head)
        column.addWidget(Hairline(self))
        column.addLayout(self._panes, 1)
        self._wire()
        self.made()
        self.retranslate()

    def _wire(self) -> None:
        self.form.did.connect(self._do)
        self.form.left.connect(self._settle)
        self.source.typed.connect(self._text_typed)
        self.outline.at.connect(self._go_to)
        self.outline.entered.connect(self.form.focus_first)
        self.outline.wanted.connect(self._add_step)
        self.outline.removed.connect(self._remove_step)
        self.outline.left.connect(self._to_scripts)
        self.outline.dragged.connect(self._drag_step)
        self.side.chosen.connect(self._show_problem)
        self.deck.map.chosen.connect(self._to_target)
        self.deck.step_wanted.connect(self._to_step)
        self.deck.left.connect(self._to_outline)
        self.deck.plan_wanted.connect(self._keep_plan)
        self.deck.history.wanted.connect(self._bring_back)
        self.given.actions.bind_all(
            {
                "write-scripts": self._to_scripts,
                "write-add": self._focus_add,
                "write-up": self._up,
                "write-down": self._down,
                "write-copy": self._copy_step,
                "write-text": self.turn_text,
                "write-problem": self._next_problem,
                "studio-side-1": self._to_map,
                "studio-side-2": self._to_preview,
                "studio-side-3": self._to_problems,
                "studio-side-4": self._to_history,
            }
        )

    # -- the view -----------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """Outline, form or text, problems."""
        middle: QWidget = self.source if self.shows_text else self._first_stop()
        return [self.outline.rows, middle, *self.deck.stops()]

    def make_ready(self) -> None:
        """The form of a step, as that of the first script has it."""
        scripts = self.work.scripts()
        if scripts and not self.form.parts:
            content, languages = self.work.edited.contents[scripts[0].file], self.work.languages
            document = StepDocument(content, 0, languages, self.work.options())
            self.form.show_entries(document.entries(), "")

    def entered(self) -> None:
        """It was gone to: what calls tell of its steps is looked up."""
        desk, work = self.given.desk, self.work

        def read(task: Task) -> StepSigns:
            return desk.step_signs(work, lambda: task.cancelled)

        self.given.tasks.run(read, self._take_signs, self.given.say, key="studio-signs")

    def shown_again(self) -> None:
        """Calls were held meanwhile."""
        self.entered()

    def _take_signs(self, signs: StepSigns) -> None:
        self.deck.map_pane.take_signs(signs)
        self.views.set_waiting(signs.to_answer)
        self.draw()

    def focus_first(self) -> None:
        """The form; the text where the file cannot be read."""
        if self.shows_text:
            self.source.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.focus_first()

    def flush(self) -> None:
        """What was typed is taken at once."""
        self.form.flush()
        self.source.flush()

    @property
    def shows_text(self) -> bool:
        """Whether the text shows in the place of the form."""
        return self.middle.currentWidget() is self._source_page

    def put_away(self) -> None:
        """What is asked over the page goes."""
        self._host.close()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.name_back()
        self.publish.set_text(self.tr("Publish"))
        self.publish.set_key(self.given.actions.cap("write-publish"))
        self.views.retranslate()
        set_words(self.source, self.tr("Text of the file"))
        if self._shown is not None:
            self.draw()

    def measure(self, *, stacked: bool) -> None:
        """The outline as wide as it needs, or as the window; beside it what there is room for."""
        theme = current_theme()
        self._head.stand(beside=not stacked)
        narrow = theme.px("list_least")
        self.outline.setMinimumWidth(0 if stacked else narrow)
        self.outline.setMaximumWidth(NO_LIMIT if stacked else narrow)
        # The form has the rest: it is what is written in.
        self.outline.set_low(stacked)
        self._wide = self.width() / theme.scale >= theme.tokens.layout.three_panes
        self._show_panes(beside=self._beside)

    _wide = True
    _beside = False
    _side_name = "problems"

    def _show_panes(self, *, beside: bool) -> None:
        """All three; in a narrower window the form or what stands beside it."""
        self._beside = beside
        self.deck.setVisible(self._wide or beside)
        self.deck.set_single("" if self._wide else self._side_name)
        self.middle.setVisible(self._wide or not beside)
        stacked = self._panes.direction() == QBoxLayout.Direction.TopToBottom
        self.outline.setVisible(not (stacked and beside))

    # -- drawing ------------------------------------------------------------------------------

    def draw(self) -> None:
        """Show the script in hand as it is now."""
        work = self.work
        if not work.file:
            return
        readable, has_form = work.can_be_read, work.has_form
        if not has_form and not self.shows_text:
            self._show_text()
        self.title.set_text(work.title)
        live = work.live.get(work.file)
        new, same = live is None, live == work.content
        words = self.tr("New") if new else self.tr("Live") if same else self.tr("Draft")
        self.badge.set_badge("ok" if same else "info", words, "check" if same else "pencil")
        problems = work.problems()
        caps = self.given.actions
        steps = work.outline()
        keys = f"{caps.cap('write-up')} {caps.cap('write-down')}"
        hint, script = self.tr("%1 moves").replace("%1", keys), work.script_id
        signs = self.deck.map_pane.signs
        self.outline.draw(work.title, steps, work.at, hint, lambda step: signs.count(script, step))
        self.deck.draw()
        if self.shows_text:
            self._show_source()
        self.broken.setVisible(not readable)
        if not readable:
            first = next((one.finding for one in problems if one.finding.is_error), None)
            told = "" if first is None else translated(first.words)
            self.broken.set_text(told or self.tr("The file cannot be read as it stands."))
        if has_form:
            fresh = self._shown != (work.file, work.at)
            self._shown = work.file, work.at
            self.form.keys.merges = work.options().get("merges", ())
            self.form.show_entries(work.form().entries(), work.where())
            self._marks.look()
            if fresh:
                self.form.verticalScrollBar().setValue(0)
        self.draw_saved()

    def draw_saved(self) -> None:
        """Show whether the disk holds what was written."""
        work = self.work
        words = self.tr("Not saved yet") if work.edited.unwritten else self.tr("Draft saved")
        self.saved.set_text(words)
        self.given.shows_file(self, work.file)

    def _first_stop(self) -> QWidget:
        return next(iter(self.form.stops()), self.form)

    # -- deeds --------------------------------------------------------------------------------

    def _do(self, edit: FormEdit) -> None:
        if edit.what == "remove" and edit.path[-1:] != ("ask",):
            path = self.work.form().row_path(edit.path, edit.row)
            thing = self._tools.needs_asking(self.work.file, path)
            if thing is not None and thing.kind != "step":
                self._tools.delete_thing(thing)
                return
        self._try(lambda: self.work.do_form(edit))

    def _work_out(self, edit: FormEdit, then: Then) -> None:
        """What an edit comes to, on another thread; what cannot be done is said by doing it."""
        work_out = self.work.form_ahead(edit)
        self.given.tasks.run(lambda _task: work_out(), then, then)

    def _text_typed(self, text: str) -> None:
        self._try(lambda: self.work.set_text(text))

    def _go_to(self, at: int) -> None:
        if at != self.work.at:
            self.flush()
            self._settle()
            self.work.at = at
            self.draw()

    def _add_step(self, title: str) -> None:
        self.flush()
        if self._try(lambda: self.work.add_step(title) >= 0):
            self.form.focus_path(("steps", self.work.at, "say"))

    def _place(self) -> tuple[str, FormPath]:
        """The step in hand, or the cell of the grid that has the focus."""
        work = self.work
        cell = self.form.cell_in_hand()
        if cell is not None and work.has_form:
            return work.file, (*work.form().row_path(cell[0], cell[1]), cell[2])
        return work.file, () if work.at == HEAD else ("steps", work.at)

    def _script_in_hand(self) -> str:
        return self.work.script_id if self.work.has_form else ""

    def _remove_step(self) -> None:
        self.flush()
        title, thing = self.work.where(), self._tools.needs_asking(*self._place())
        if thing is not None and (len(self.work.outline()) > 1 or thing.kind != "step"):
            self._tools.delete_thing(thing)
        elif self._try(self.work.remove_step):
            words = self.tr("Took out %1. %2 brings it back.")
            key = self.given.actions.cap("write-undo")
            self.given.say(put(words, "%1", title).replace("%2", key))

    def show_place(self, file: str, path: FormPath, line: int, column: int) -> None:
        """Show a place of the file in hand: in the form, or in its text where it has none."""
        if self.shows_text and self.work.has_form:
            self.turn_text()
        if self.shows_text:
            self.source.go_to(line, column)
            self.source.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.form.focus_path(path):
            self.form.focus_first()

    def _copy_step(self) -> None:
        self.flush()
        self._try(self.work.duplicate_step)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        self.flush()
        if not self.form.move_row(by) and self._try(lambda: self.work.move_step(by)):
            number = self.tr("Step %1").replace("%1", str(self.work.at + 1))
            announce(self.outline.rows, f"{self.work.where()}, {number}")

    def _drag_step(self, at: int, to: int) -> None:
        """A step was dragged to another place."""
        self.flush()
        self._settle()
        self.work.at = at
        self._try(lambda: self.work.move_step(to - at))

    def _focus_add(self) -> None:
        self.outline.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_scripts(self) -> None:
        self.given.go("scripts")

    def _publish(self) -> None:
        self.given.actions.run("write-publish")

    # -- text and problems --------------------------------------------------------------------

    def turn_text(self) -> None:
        """The text in the place of the form, or the form again."""
        self.flush()
        if not self.shows_text:
            self._show_text()
        elif self.work.has_form:
            self.middle.setCurrentWidget(self.form)
            self.draw()
            self.form.focus_first()
        else:
            words = self.tr("The form shows again once the file can be read.")
            if self.work.can_be_read:
                words = self.tr("This file has no form; its text is all there is.")
            self.given.say(words)

    def _show_text(self) -> None:
        work = self.work
        self.middle.setCurrentWidget(self._source_page)
        self._show_source()
        problems = work.problems()
        if not work.can_be_read and problems:
            self.source.go_to(problems[0].finding.line, problems[0].finding.column)
        elif work.at != HEAD:
            self.source.go_to(work.line_of_step(), 1)
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_source(self) -> None:
        text = self.work.content.decode("utf-8-sig", "replace")
        self.source.show_text(text.replace("\r\n", "\n"))

    def _to_map(self) -> None:
        self._to_side("map")

    def _to_preview(self) -> None:
        self._to_side("preview")

    def _to_problems(self) -> None:
        self._to_side("problems")

    def _to_history(self) -> None:
        self._to_side("history")

    def _to_side(self, name: str) -> None:
        self.flush()
        self._side_name = name
        self._show_panes(beside=True)
        self.deck.focus_side(name)

    def _to_outline(self) -> None:
        self._show_panes(beside=False)
        self.outline.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_target(self, target: str) -> None:
        script, _, step = target.partition("/")
        self._to_step(script, step)

    def _to_step(self, script: str, step: str) -> None:
        """Take a step in hand, of this script or of another."""
        self.flush()
        self._settle()
        work = self.work
        if script != work.script_id:
            found = next((one for one in work.scripts() if one.id == script), None)
            if found is None:
                return
            work.open(found.file, 0)
        at = next((one.at for one in work.outline() if one.id == step), None)
        if at is not None:
            work.at = at
        self._show_panes(beside=False)
        self.draw()
        self.focus_first()

    def _keep_plan(self) -> None:
        """What was walked in the preview is a plan from now on."""
        walked = self.deck.preview.preview
        made: list[str] = []
        if walked is not None and self._try(lambda: made.append(keep_as_plan(self.work, walked))):
            words = self.tr("Kept as plan %1. Every check walks it again.")
            self.given.say(words.replace("%1", made[0]))

    def _bring_back(self, number: int, content: object) -> None:
        if isinstance(content, bytes):
            self._try(lambda: self.work.bring_back(number, content))

    def _next_problem(self) -> None:
        self.flush()
        if not self.side.problems:
            self.given.say(self.tr("Nothing is wrong here."))
            return
        if not self.side.rows.hasFocus() and self._last_problem is not None:
            self.side.step()
        self._show_problem(self.side.rows.currentIndex().row())

    _last_problem: int | None = None

    def _show_problem(self, at: int) -> None:
        """Go to where a problem is."""
        self.side.rows.go_to(at)
        problem = self.side.current
        if problem is None:
            return
        self._last_problem = at
        finding = problem.finding
        if self.shows_text:
            self.source.go_to(finding.line, finding.column)
            self.source.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show_panes(beside=False)
            self.work.at = HEAD if problem.step is None else problem.step
            self.draw()
            if not self.form.focus_path(problem.path):
                self.form.focus_first()
        announce(
            self.side,
            in_plain_words(finding.words, self.work.plain_names(finding.file), finding.line),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes from a field to the outline."""
        if event.key() == Qt.Key.Key_Escape and not self.outline.rows.hasFocus():
            self.flush()
            self._to_outline()
        else:
            super().keyPressEvent(event)
