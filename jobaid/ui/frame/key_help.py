"""F1: all keys of this screen, changing them, and what the banners have said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.operations.setting_values import KEY_PREFIX
from jobaid.ui.frame.key_rows import KeyRow
from jobaid.ui.frame.key_table import EVERYWHERE, Context, KeyBinding
from jobaid.ui.frame.keyboard import shown
from jobaid.ui.frame.message_bar import short_time
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.panel import Panel
from jobaid.ui.widgets.scrolled import ScrollPane
from jobaid.ui.widgets.themed import announce

if TYPE_CHECKING:
    from jobaid.operations.settings_in_force import Loaded
    from jobaid.ui.frame.actions import WindowActions
    from jobaid.ui.frame.banners import BannerStrip

MOST_TOLD = 8


class KeyHelp(Panel):
    """The panel at the right. `key_wanted(id, key)`: a person wants another key, "" the usual."""

    key_wanted = Signal(str, str)

    def __init__(self, parent: QWidget, actions: WindowActions, banners: BannerStrip) -> None:
        super().__init__(parent, wide="key_help")
        self._actions = actions
        self._banners = banners
        self._loaded: Loaded | None = None
        self._open: set[str] = set()
        self._rows: dict[str, KeyRow] = {}
        self.setAccessibleIdentifier("keys-panel")
        inset = ("unit+ring", "", "unit+ring", "")
        self._title = TextLabel("title", "text", self, edge=inset)
        self._problem = TextLabel("ui", "late", self, wrap=True, edge=inset)
        self._problem.setAccessibleIdentifier("key-problem")
        self._problem.hide()
        self._scroll = ScrollPane(self)
        self._scroll.hold(QWidget())
        # The rows stand a little to the left: their words share an edge with the title.
        edge = ("unit-ring", "pad", "unit-ring", "pad")
        Column(self, self._title, self._problem, self._scroll, edge=edge)

    def prepare(self, loaded: Loaded) -> QWidget:
        """The keys of the screen that shows; returns what takes the focus."""
        self._loaded = loaded
        self._problem.hide()
        self._open.clear()
        self.rebuild()
        return next(iter(self._rows.values()), self)

    def settle(self, loaded: Loaded) -> None:
        """A key was changed: show the keys as they are now, the focus where it was."""
        self._loaded = loaded
        self._problem.hide()
        if self.isVisible():
            focus = self.focusWidget()
            at = focus.id if isinstance(focus, KeyRow) else ""
            self.rebuild()
            if at in self._rows:
                self._rows[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: str) -> None:
        """Say why a key cannot be had."""
        self._problem.set_text(words)
        self._problem.show()
        announce(self._problem, words)

    def rebuild(self) -> None:
        """Make the rows anew."""
        self._title.set_text(self.tr("Keys of this screen"))
        self.setAccessibleName(self.tr("Keys of this screen"))
        inside = Pane()
        column = Column(inside, space="", edge="ring")
        self._rows = {}
        keys = self._actions.shown.available()
        here = dict.fromkeys(key.context for key in keys if key.context != EVERYWHERE)
        for context in (*here, EVERYWHERE):
            self._add_context(column, inside, context, [k for k in keys if k.context == context])
        self._add_told(column, inside)
        column.addStretch(1)
        old = self._scroll.takeWidget()
        self._scroll.put(inside)
        if old is not None:
            old.deleteLater()

    def _add_context(
        self, column: Column, inside: QWidget, context: Context, keys: list[KeyBinding]
    ) -> None:
        if not keys:
            return
        self._heading(column, inside, self._actions.keyboard.title(context))
        done: set[str] = set()
        for key in keys:
            if not key.group:
                self._add_row(column, inside, key, 0)
            elif key.group not in done:
                done.add(key.group)
                members = [one for one in keys if one.group == key.group]
                self._add_group(column, inside, key.group, members)

    def _add_group(
        self, column: Column, inside: QWidget, group: str, members: list[KeyBinding]
    ) -> None:
        row = KeyRow(inside, f"group-{members[0].id}", listens=False)
        first, last = members[0], members[-1]
        caps = [_span(self._actions.keyboard.cap(first.id), self._actions.keyboard.cap(last.id))]
        if first.plain:
            caps.insert(0, _span(first.plain[0], last.plain[0]))
        is_open = group in self._open
        fold = self.tr("Enter hides the single keys") if is_open else ""
        row.set_row(QCoreApplication.translate("Keys", group), tuple(caps), fold)
        row.setObjectName(group)
        row.clicked.connect(self._fold)
        column.addWidget(row)
        self._rows[row.id] = row
        if is_open:
            for key in members:
                self._add_row(column, inside, key, 16)

    def _add_row(self, column: Column, inside: QWidget, key: KeyBinding, indent: int) -> None:
        loaded = self._loaded
        locked = None if loaded is None else loaded.why_locked(KEY_PREFIX + key.id)
        row = KeyRow(inside, key.id, listens=locked is None, indent=indent)
        usual = self._actions.keyboard.is_usual(key.id)
        note = locked or ("" if usual else self.tr("Your own key"))
        caps = (*(shown(one) for one in key.plain), self._actions.keyboard.cap(key.id))
        row.set_row(key.words(), caps, note)
        row.wanted.connect(self.key_wanted)
        column.addWidget(row)
        self._rows[key.id] = row

    def _add_told(self, column: Column, inside: QWidget) -> None:
        told = self._banners.told[-MOST_TOLD:]
        if not told:
            return
        self._heading(column, inside, self.tr("What was said"))
        for at, words in reversed(told):
            when = short_time(at)
            edge = ("unit", "half", "unit", "half")
            label = TextLabel("ui", "muted", inside, wrap=True, edge=edge)
            label.set_text(f"{when}  {words}")
            column.addWidget(label)

    def _heading(self, column: Column, inside: QWidget, words: str) -> None:
        label = TextLabel("ui_bold", "muted", inside, edge=("unit", "unit", "", "half"))
        label.set_text(words)
        column.addWidget(label)

    def _fold(self) -> None:
        row = self.sender()
        if isinstance(row, KeyRow):
            self._open ^= {row.objectName()}
            at = row.id
            self.rebuild()
            self._rows[at].setFocus(Qt.FocusReason.OtherFocusReason)


def _span(first: str, last: str) -> str:
    """The caps of a row of keys as one: "Alt 1–9"."""
    if first == last:
        return first
    lead, _, end = last.rpartition(" ")
    return f"{first}–{end}" if first.startswith(lead) else f"{first}–{last}"
