"""Where the parts of a played-back call stand: the timeline, its moments, and what was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP
from jobaid.ui.kit.tab_row import TabRow
from jobaid.ui.review.moment_keys import PARTS
from jobaid.ui.review.moment_line import MomentLine
from jobaid.ui.review.moment_list import MomentList
from jobaid.ui.review.path_map import PathMap
from jobaid.ui.review.playback_head import PlaybackTitle
from jobaid.ui.review.screen_then import ScreenThen
from jobaid.ui.review.timeline import Timeline
from jobaid.ui.review.today_pane import TodayPane
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Arranged
from jobaid.ui.widgets.scrolled import ScrollPane, reveal

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.tasks import Tasks

_TITLES = {
    "shown": (QT_TRANSLATE_NOOP("PlaybackParts", "As shown"), "play"),
    "moments": (QT_TRANSLATE_NOOP("PlaybackParts", "Moments"), "list"),
    "map": (QT_TRANSLATE_NOOP("PlaybackParts", "Map"), "map"),
    "today": (QT_TRANSLATE_NOOP("PlaybackParts", "Today's version"), "history"),
}


class PlaybackParts(Arranged, QWidget):
    """The widgets of a playback, and how they stand; what they show is `PlaybackPane`'s.

    Wide enough, the list of moments stands under the timeline and the rest beside both; else
    everything stands under each other, and the list is one of the parts behind the tabs.
    """

    def __init__(self, actions: ActionMap, tasks: Tasks, context: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._context = actions, context
        self._part = PARTS[0]
        self._wide: bool | None = None
        self.setAccessibleIdentifier("playback")
        self.title = PlaybackTitle(self)
        self.nothing = EmptyState(self)
        self.nothing.setAccessibleIdentifier("playback-nothing")
        self.nothing.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll = ScrollPane(self)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        inside = Pane(self._scroll)
        self._left = Pane(inside)
        self._right = Pane(inside)
        self._card = Card(self._left)
        self.timeline = Timeline(self._card)
        self.line = MomentLine(self._card)
        Column(self._card, self.timeline, self.line, edge=("gap", "gap", "gap", "unit"))
        self.moments = MomentList(self._left)
        self._left_column = Column(self._left, self.title, self._card, space="gap")
        self.tabs = TabRow(self._right)
        self.stack = QStackedWidget(self._right)
        self.then = ScreenThen(actions.keyboard, self.stack)
        self.today = TodayPane(self.stack)
        self.path_map = PathMap(tasks, self.stack)
        self._parts: dict[str, QWidget] = {
            "shown": self.then,
            "moments": self.moments,
            "map": self.path_map,
            "today": self.today,
        }
        for part in ("shown", "map", "today"):
            self.stack.addWidget(self._parts[part])
        Column(self._right, self.tabs, space="").addWidget(self.stack, 1)
        self._row = LineBox(inside, self._left, self._right, space="pad", edge="ring")
        self._scroll.hold(inside)
        self._scroll.shown_with = self._with_tabs
        column = Column(self, self.nothing, space="", edge=("gap", "unit", "gap", "half"))
        column.addWidget(self._scroll, 1)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self._stand(wide=False)
        self.tabs.chosen.connect(self.show_part)
        actions.changed.connect(self._name_tabs)

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order."""
        return [self._left, self.tabs, self._right]

    def show_part(self, part: str) -> None:
        """Show what was on the screen, the moments, the map, or today's version."""
        if part == "moments" and self._wide:
            self.moments.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._part = part
        self.stack.setCurrentWidget(self._parts[part])
        self.tabs.set_current(part)

    def go_to_part(self, part: str) -> None:
        """Show a part and give it the focus."""
        self.show_part(part)
        target = self.path_map.stop if part == "map" else self._parts[part]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_nothing(self, words: str, hint: str, *, head: bool = False) -> None:
        """Show only why nothing shows; with the `head` of the call over it where there is one."""
        self._left.setVisible(head)
        self._card.setVisible(False)
        self.moments.setVisible(False)
        self._right.setVisible(False)
        self.nothing.set_empty("file-text", words, hint)
        self.nothing.setVisible(True)

    def show_all(self) -> None:
        """Show the parts of a call."""
        self.nothing.setVisible(False)
        self._left.setVisible(True)
        self._card.setVisible(True)
        self.moments.setVisible(bool(self._wide) or self._part == "moments")
        self._right.setVisible(True)

    def arrange(self) -> None:
        """Stand beside each other where there is room, else under each other."""
        theme = current_theme()
        wide = self.width() / theme.scale >= theme.tokens.layout.three_panes
        if wide != self._wide:
            self._stand(wide=wide)
        self.line.show_keys(self.height() / theme.scale >= theme.tokens.layout.two_panes // 2)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self._name_tabs()

    def restyle(self) -> None:
        """At another text size there is another room."""
        super().restyle()
        self._stand(wide=bool(self._wide))
        self.arrange()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._wide or now is None or not self.isVisible():
            return
        reveal(self._scroll, self._with_tabs(now))

    def _with_tabs(self, now: QWidget) -> QWidget:
        """What was shown takes no focus itself: where one under each other stands, it comes
        into sight with its tabs.
        """
        return self._right if not self._wide and self._right.isAncestorOf(now) else now

    def _stand(self, *, wide: bool) -> None:
        self._wide = wide
        self._row.stand(beside=wide)
        if wide:
            self.stack.removeWidget(self.moments)
            self._left_column.addWidget(self.moments, 1)
        else:
            self._left_column.removeWidget(self.moments)
            self.stack.addWidget(self.moments)
        self._right.setMinimumHeight(0 if wide else current_theme().px("step_least"))
        self._row.setStretchFactor(self._left, 2 if wide else 0)
        self._row.setStretchFactor(self._right, 3)
        self.show_part("shown" if wide and self._part == "moments" else self._part)
        if wide:
            self.moments.setVisible(not self._card.isHidden())
        self._name_tabs()

    def _name_tabs(self) -> None:
        tabs = [
            (part, *_TITLES[part], self._actions.cap(f"{self._context}-part-{digit}"))
            for digit, part in enumerate(PARTS, start=1)
            if part != "moments" or not self._wide
        ]
        self.tabs.set_tabs(tabs, _words)
        self.tabs.set_current(self._part)


def _words(title: str) -> str:
    return QCoreApplication.translate("PlaybackParts", title)
