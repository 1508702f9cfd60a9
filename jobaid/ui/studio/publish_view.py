"""Publishing: what changes in words, what it would have done, when, who is told, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.library.due_times.due_words import day_words, tag_of
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.studio.publish_picture import (
    PublishPicture,
    ended_warnings,
    publish_picture,
)
from jobaid.ui.callview.typing_pause import takes_digits
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.frame.panes import tab_through
from jobaid.ui.studio.changes_text import ChangesText
from jobaid.ui.studio.plain_findings import in_plain_words
from jobaid.ui.studio.plans_card import PlansCard
from jobaid.ui.studio.publish_foot import PublishFoot
from jobaid.ui.studio.publish_form import LATER, NOW, PublishForm
from jobaid.ui.studio.publish_others import PublishOthers
from jobaid.ui.studio.script_views import ScriptViews
from jobaid.ui.studio.studio_given import StudioGiven, StudioView
from jobaid.ui.studio.walked_pane import WalkedPane
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.badge import Badge
from jobaid.ui.widgets.ground import Card, Hairline, Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import ElidingLabel, TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.scrolled import ScrolledColumn

if TYPE_CHECKING:
    from jobaid.operations.studio.change_impact import ChangeImpact
    from jobaid.operations.studio.publication_watch import PublicationWatch
    from jobaid.operations.studio.publishing import PublishedLibrary
    from jobaid.operations.studio.studio_desk import ProposalPage
    from jobaid.operations.task_runner import Task
    from jobaid.ui.theme import Colour

_MOST_TOLD = 4


class PublishView(StudioView):
    """Three columns: the changes, what they would have done, when and who is told."""

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self.picture: PublishPicture | None = None
        self._busy = False
        self.impact: ChangeImpact | None = None
        self._looking: Task | None = None
        self._make_head()
        self._make_left()
        self._make_middle()
        self.form = PublishForm(given, self)
        self.form.changed.connect(self._say_when)
        self.form.back_wanted.connect(self._roll_back)
        self.foot = PublishFoot(given, self)
        self.foot.wanted.connect(self.publish)
        self._make_columns()
        given.actions.bind_all(
            {
                "publish-publish": self.publish,
                "publish-now": self._now,
                "publish-later": self._later,
                "publish-mend": self.calls.put_there,
            }
        )
        self.retranslate()
        self.form.notes.made.connect(self._order)
        self._order()

    def _order(self) -> None:
        """The order of the focus: the form comes first."""
        done = [*self.plans.stops(), *self.calls.stops()]
        tab_through(
            [
                *self.form.stops(),
                self.foot.go,
                self.foot.stop,
                *self.views.shown(),
                *self.others.stops(),
                self.changes,
                *done,
            ]
        )

    def _make_head(self) -> None:
        self.heading = ElidingLabel("title", "text", self)
        self.heading.setAccessibleIdentifier("publish-about")
        self.draft = Badge("info", parent=self, size="normal")
        self.live = TextLabel("caption", "muted", self, wrap=True)
        self.live.setAccessibleIdentifier("publish-live")
        self.views = ScriptViews(self.given, "publish", self)

    def _make_left(self) -> None:
        """What changes, and what stands in its way."""
        self.left = Pane(self)
        self.title = TextLabel("title", "text", self.left, wrap=True)
        self.title.setAccessibleIdentifier("publish-title")
        self._changes = Card(self.left)
        self.changes = ChangesText(self._changes, whole=True)
        self.changes.setAccessibleIdentifier("publish-changes")
        Column(self._changes, self.changes, edge=("half", "gap", "half", "gap"))
        self.out, self.put = TextLabel("caption", "late"), TextLabel("caption", "ok")
        self.warned = SectionHeading(self.left)
        self._warnings = Card(self.left)
        self.warnings = TextLabel("ui", "text", self._warnings, wrap=True)
        self.warnings.setAccessibleIdentifier("publish-warnings")
        Column(self._warnings, self.warnings, edge="pad")
        self.others = PublishOthers(self.given, self.left)
        self.others.taking_back.connect(self._take_back)
        self.others.bringing_both.connect(self._bring_both)
        self.others.looking.connect(self._show_proposal)
        self.others.answered.connect(self._answer_proposal)
        parts = (self._changes, self.warned, self._warnings)
        head = LineBox(None, self.title)
        head.setStretchFactor(self.title, 1)
        head.addWidget(self.out)
        head.addWidget(self.put)
        column = Column(self.left, space="gap")
        self.others.put_into(column)
        column.addLayout(head)
        for part in parts:
            column.addWidget(part)

    def _make_middle(self) -> None:
        """What it would have done."""
        self.middle = Pane(self)
        self.done = TextLabel("title", "text", self.middle, wrap=True)
        self.state = Badge("ok", parent=self.middle)
        self.plans = PlansCard(self.given, self.middle)
        self.plans.kept.connect(self.given.changed)
        self.calls = WalkedPane(self.given, self.middle)
        self.calls.mended.connect(self.given.changed)
        self.impact_title = SectionHeading(self.middle)
        self.impact_words = TextLabel("ui", "text", self.middle, wrap=True)
        self.impact_words.setAccessibleIdentifier("publish-impact")
        head = LineBox(None, self.done)
        head.setStretchFactor(self.done, 1)
        head.addWidget(self.state)
        column = Column(self.middle, space="gap")
        column.addLayout(head)
        for part in (self.plans, self.calls, self.impact_title, self.impact_words):
            column.addWidget(part)

    def _make_columns(self) -> None:
        head = self._head = LineBox(space="pad", edge=("pad", "unit", "pad", "unit"))
        name = LineBox(None, self.heading, self.draft)
        name.addStretch(1)
        told = Column(space="half")
        told.addLayout(name)
        told.addWidget(self.live)
        head.addLayout(told, 1)
        head.addWidget(self.views)
        self._pages = tuple(ScrolledColumn(self) for _ in range(3))
        for page in self._pages:
            page.column.space, page.column.edge = "gap", "pad"
            page.column.measure()
            page.column.addStretch(1)
            page.follow_focus()
        self._rules = (Hairline(self, down=True), Hairline(self, down=True))
        self._last = Pane(self)
        self._last_column = Column(self._last, space="")
        self._last_column.addWidget(self._pages[2], 1)
        self._columns = LineBox(space="", edge="")
        self._columns.addWidget(self._pages[0], 5)
        self._columns.addWidget(self._rules[0])
        self._columns.addWidget(self._pages[1], 5)
        self._columns.addWidget(self._rules[1])
        self._columns.addWidget(self._last, 4)
        self._all = Column(self, space="")
        self._all.addLayout(head)
        self._all.addWidget(Hairline(self))
        self._all.addLayout(self._columns, 1)
        self._placed = 0
        self._place(3)
        # Not while layouts are at work: they would go on with what was taken out of them.
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._measure)

    # -- the view -----------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """Changes, what it would have done, the form."""
        return [self.others.waiting, self.changes, self.calls.rows, self.form.why]

    def focus_first(self) -> None:
        """Why: the one thing that is asked."""
        self.form.keep_words()
        self.form.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.done.set_text(self.tr("What it would have done"))
        self.out.set_text(self.tr("taken out"))
        self.put.set_text(self.tr("put in"))
        self.foot.go.set_key(self.given.actions.cap("publish-publish"))
        self.impact_title.set_heading(self.tr("What the change of fees and limits touches"))
        for part in (self.views, self.plans, self.calls, self.form, self.foot):
            part.retranslate()
        self._say_when()
        if self.picture is not None:
            self._show(self.picture)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Columns go under each other where there is no room beside."""
        super().resizeEvent(event)
        self._fit.start()

    def restyle(self) -> None:
        """Take the sizes of the theme in force."""
        super().restyle()
        self._fit.start()

    def _measure(self) -> None:
        theme = current_theme()
        wide = self.width() / theme.scale
        two, one = theme.tokens.layout.three_panes, theme.tokens.named["main_column"]
        self._place(3 if wide >= two else 2 if wide >= one else 1)

    def _place(self, columns: int) -> None:
        """Put what stands in one, two or three columns there."""
        if columns == self._placed:
            return
        self._placed = columns
        focus = QApplication.focusWidget()
        parts = (self.left, self.middle, self.form)
        where = {3: (0, 1, 2), 2: (0, 0, 2), 1: (0, 0, 0)}[columns]
        for page in self._pages:
            for part in parts:
                page.column.removeWidget(part)
        for part, number in zip(parts, where, strict=True):
            column = self._pages[number].column
            column.insertWidget(column.count() - 1, part)
        for at, shown in enumerate((self._pages[0], self._pages[1], self._last)):
            shown.setVisible(at in where)
        for at, rule in enumerate(self._rules, start=1):
            rule.setVisible(at in where)
        foot = self._all if columns == 1 else self._last_column
        foot.addWidget(self.foot)
        if focus is not None and self.isAncestorOf(focus):
            # What is put elsewhere loses the focus.
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._head.stand(beside=columns > 1)
        QTimer.singleShot(0, self, self._measure_pages)

    def _measure_pages(self) -> None:
        """What was put elsewhere shows by now: a page that scrolls measures it only when told."""
        for page in self._pages:
            held = page.widget()
            if held is not None:
                QApplication.postEvent(held, QEvent(QEvent.Type.LayoutRequest))

    def draw(self) -> None:
        """Work out anew what would change."""
        desk, work = self.given.desk, self.work
        contents, live = work.edited.contents, work.live
        known = self.picture
        if known is not None and self._told == (contents, live) and work.is_checked:
            return
        self._told = (contents, live)
        if known is None:
            self._show_looking()

        def look(_task: Task) -> PublishPicture:
            reading, findings = work.check()
            return publish_picture(
                desk.folder,
                live,
                contents,
                reading,
                findings,
                desk.thanks(work),
                desk.progress(),
                desk.taken_up(work),
            )

        self.given.tasks.run(look, self._take, self.given.say, key="studio-publish")

        def touch(task: Task) -> ChangeImpact | None:
            reading = work.edited.reading()
            before = reading.with_contents(live).library
            return desk.impact(before, reading.library, lambda: task.cancelled)

        self._show_impact(None)
        self._looking = self.given.tasks.run(
            touch, self._show_impact, self.given.say, key="studio-impact"
        )
        self._look_at_others()
        self.given.tasks.run(
            lambda _task: sum(one.waiting for one in desk.inbox_groups(work)),
            self.views.set_waiting,
            self.given.say,
            key="studio-waiting",
        )

    _told: object = None

    _proposed: ProposalPage | None = None
    """What somebody proposes, in the place of the draft's page."""

    def _take_back(self) -> None:
        one, desk = self.others.release, self.given.desk
        if self._is_busy or one is None:
            return
        self._busy = True
        self.given.tasks.run(
            lambda _task: desk.take_back(one),
            self._taken_back,
            self._refused,
            lane="studio-draft",
            must=True,
        )

    def _taken_back(self, _nothing: object) -> None:
        self._busy = False
        self._told = None
        self.given.say(self.tr("Taken back. What is live stays, and the draft is as it is."))
        self.draw()

    def _show_impact(self, found: ChangeImpact | None) -> None:
        self.impact = found
        words = () if found is None else found.words
        self.impact_words.set_text("\n".join(translated(one) for one in words))
        self.impact_words.setVisible(found is not None)
        self.impact_title.setVisible(found is not None)

    def _bring_both(self) -> None:
        self.given.go("merge")

    def _show_proposal(self) -> None:
        one, desk, work = self.others.proposal, self.given.desk, self.work
        if one is not None:
            self.given.tasks.run(
                lambda _task: desk.proposal_page(one, work),
                self._look_at,
                self.given.say,
                key="studio-proposal",
            )

    def _look_at(self, page: ProposalPage | None) -> None:
        """Have the page of a proposal in the place of the draft's; None: the draft's again."""
        if page is self._proposed:
            return
        self._proposed = page
        contents = None if page is None else page.contents
        self.plans.walk(contents)
        self.calls.look_at(contents)
        self.form.only_why(page is not None)
        if page is not None:
            self._show_page(page.picture)
        elif self.picture is not None:
            self._show(self.picture)

    def _answer_proposal(self, agree: bool) -> None:
        looked_at, desk, work = self._proposed, self.given.desk, self.work
        one = self.others.proposal if looked_at is None else looked_at.proposal
        words = " ".join(self.form.why.text().split())
        if one is None or self._is_busy:
            return
        self._busy = True
        self.given.tasks.run(
            lambda _task: desk.answer_proposal(work, one, agree=agree, words=words),
            self._answered,
            self._refused,
            lane="studio-draft",
            must=True,
        )

    def _answered(self, words: str) -> None:
        self._busy = False
        self.form.why_row.set_error("")
        self._look_at(None)
        self._done()
        self._told = None
        self.given.say(translated(words))
        self.given.changed()

    def _look_at_others(self) -> None:
        """What others published or proposed changes without a word of the draft."""
        desk = self.given.desk
        self.given.tasks.run(
            lambda _task: (desk.moved_on(), desk.open_proposals(), desk.waiting_releases()),
            self.others.draw,
            self.given.say,
            key="studio-others",
            lane="studio-draft",
        )

    def entered(self) -> None:
        """It was gone to: plans and the last calls are walked once more."""
        self._look_at_others()
        self._look_at(None)
        self.plans.walk()
        self.calls.walk()

    def end(self) -> None:
        """What is being walked is not wanted any more."""
        self.calls.end()
        if self._looking is not None:
            self._looking.cancel()

    # -- drawing ------------------------------------------------------------------------------

    def _take(self, picture: PublishPicture) -> None:
        """Show the page; which warnings end, and how many calls were taken, comes after."""
        desk, work = self.given.desk, self.work
        self._show(picture)
        languages, records = work.languages, desk.records

        def more(_task: Task) -> tuple[PublishPicture, int | None]:
            before, after = work.compare_findings()
            told = ended_warnings(picture, work.live, before, after, languages)
            calls = None
            if picture.history and records is not None:
                day = picture.history[0].at.astimezone().date()
                records.refresh()
                calls = records.index.count(RecordQuery(first=day, samples=desk.samples))
            return told, calls

        self.given.tasks.run(more, self._show_more, self.given.say, key="studio-publish-more")

    def _show_more(self, found: tuple[PublishPicture, int | None]) -> None:
        picture, self._calls = found
        if self.picture is not None and picture.files == self.picture.files:
            self._show(picture)

    _calls: int | None = None

    def _show_looking(self) -> None:
        """Nothing is known yet: nothing empty shows."""
        self.title.set_text(self.tr("Looking at what changes"))
        later = (self.draft, self._changes, self.out, self.put, self.state, self.warned)
        for part in (*later, self._warnings):
            part.hide()

    def _show(self, picture: PublishPicture) -> None:
        self.picture = picture
        if self._proposed is None:
            self._show_page(picture)
            self.form.draw(picture)

    def _show_page(self, picture: PublishPicture) -> None:
        """The page of the draft, or of what somebody proposes."""
        self._changes.show()
        self._show_head(picture)
        self.title.set_text(translated(picture.title))
        for part in (self.out, self.put):
            part.setVisible(bool(picture.changes))
        self.changes.show_changes(picture.changes, self.tr("Nothing has changed since then."))
        self._show_findings(picture)
        self._say_when()

    def _show_head(self, picture: PublishPicture) -> None:
        self.heading.set_text(translated(picture.about))
        number, history = str(picture.number), picture.history
        words = self.tr("Draft of version %1").replace("%1", number) if picture.files else ""
        if self._proposed is not None:
            words = self.others.told(self._proposed.proposal)
        self.draft.set_badge("info", words, "pencil-line")
        told = []
        if history:
            last = history[0]
            language = tag_of(QLocale().name())
            day = day_words(last.at.astimezone().date(), self.given.desk.now().date(), language)
            live = self.tr("Version %1 is live since %2")
            live = live.replace("%1", str(last.number)).replace("%2", day)
            if self._calls is not None:
                calls = self.tr("%Ln call(s)", "", self._calls)
                live = f"{live}, {calls}"
            told.append(f"{live}.")
        told.append(self.tr("Nothing changes for agents until you publish."))
        self.live.set_text(" ".join(told))

    def _show_findings(self, picture: PublishPicture) -> None:
        errors, warnings, kept = picture.errors, picture.warnings, picture.kept
        if errors:
            words = self.tr("%n error(s)", "", len(errors))
            self.state.set_badge("late", words, "circle-alert")
        else:
            words = self.tr("No errors, %n warning(s)", "", len(warnings))
            if kept:
                told = self.tr("%n kept", "", len(kept))
                words = f"{words}, {told}"
            self.state.set_badge("ok" if not warnings else "warn", words, "check")
        names = self.work.plain_names
        lines = [
            in_plain_words(one.words, names(one.file), one.line)
            for one in (*errors, *warnings)[:_MOST_TOLD]
        ]
        codes = [one.code for one in (*errors, *warnings)]
        lines += [f"{one.where}: {one.words}" for one in kept[:_MOST_TOLD]]
        codes += [one.code for one in kept]
        colour: Colour = "late" if errors else "warn" if warnings else "muted"
        if errors:
            heading = self.tr("%n error(s), to be mended first", "", len(errors))
        elif warnings:
            heading = self.tr("%n warning(s)", "", len(warnings))
        else:
            heading = self.tr("%n warning(s), kept with a reason", "", len(kept))
        caption = ", ".join(dict.fromkeys(codes))
        name = "circle-alert" if errors else "triangle-alert"
        self.warned.set_heading(heading, icon=name, colour=colour, caption=caption)
        self.warnings.set_text("\n".join(lines))
        for part in (self.warned, self._warnings):
            part.setVisible(bool(lines))

    def _say_when(self) -> None:
        if self._proposed is not None:
            self.foot.go.set_text(self.others.deed(self._proposed.proposal))
            self.foot.go.setEnabled(not self._busy)
            return
        number = "" if self.picture is None else str(self.picture.number)
        words = self.tr("Publish version %1")
        told = self.form.told_moment()
        asks = self.picture is not None and self.picture.asks
        if asks:
            words = self.tr("Propose version %1 to a second person")
        elif self.form.later:
            words = (
                self.tr("Publish version %1, %2") if told else self.tr("Publish version %1 then")
            )
        self.foot.go.set_text(words.replace("%1", number).replace("%2", told))
        self.foot.go.setEnabled(not self._busy)

    def _now(self) -> None:
        self.form.choose(NOW)
        self.form.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _later(self) -> None:
        self.form.choose(LATER)

    # -- deeds --------------------------------------------------------------------------------

    def publish(self) -> None:
        """Publish, now or at the time that was said."""
        picture = self.picture
        if self._is_busy:
            return
        if self._proposed is not None:
            self._answer_proposal(agree=not self.given.desk.is_mine(self._proposed.proposal))
            return
        if self.others.moved:
            self._bring_both()
            return
        if picture is None:
            self.given.say(self.tr("Still looking at what changes. Press it again in a moment."))
            return
        form = self.form
        why = " ".join(form.why.text().split())
        if not why:
            form.why_row.set_error(self.tr("Say in a few words what has changed, and why."))
            self.focus_first()
            return
        form.why_row.set_error("")
        at = form.moment() if form.later else None
        if form.later and at is None:
            return
        desk, work, note = self.given.desk, self.work, form.notes.texts()
        impact = self.impact

        def go(watch: PublicationWatch) -> PublishedLibrary:
            return desk.publish(work, why, note, at, impact, watch)

        self.foot.run(go, self._published, self._refused)

    @property
    def _is_busy(self) -> bool:
        return self._busy or self.foot.busy

    def _refused(self, words: str) -> None:
        self._busy = False
        self._say_when()
        self.form.why_row.set_error(words)
        self.given.say(words)

    def _published(self, published: PublishedLibrary) -> None:
        self._done()
        if published.proposal is not None:
            told = self.tr("It waits for a second person to agree.")
        elif published.at is not None:
            now = self.given.desk.now().astimezone()
            when = day_and_time(published.at.astimezone(), now)
            told = self.tr("Published for %1. Until then it can be taken back here.")
            told = told.replace("%1", when)
        else:
            told = self.tr("Published as version %1.").replace("%1", str(published.number))
        self.given.say(f"{told} {translated(published.stays)}".strip())
        self.given.changed()
        if self.isHidden():
            return  # whoever published it went on with something else
        self.given.go("write" if self.work.file in self.work.edited.contents else "scripts")

    def _done(self) -> None:
        self.form.clear()
        self.picture = None

    def _roll_back(self) -> None:
        picture = self.picture
        if self._is_busy or picture is None or len(picture.history) < 2:
            return
        desk, work = self.given.desk, self.work
        number = picture.history[1].number
        why = self.tr("Roll back to version %1").replace("%1", str(number))

        def back(watch: PublicationWatch) -> PublishedLibrary:
            return desk.roll_back(work, str(number), why, watch)

        self.foot.run(back, self._published, self._refused)

    def leave(self) -> None:
        """Back to writing; from what somebody proposes to the draft's page."""
        if self._proposed is not None:
            self._look_at(None)
        else:
            self.given.go_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back; 1 and 2 choose when, outside of fields."""
        if event.key() == Qt.Key.Key_Escape and self.foot.busy:
            self.foot.stop_it()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.text() in ("1", "2") and not takes_digits(QApplication.focusWidget()):
            self.form.choose({"1": NOW, "2": LATER}[event.text()])
        else:
            super().keyPressEvent(event)
