"""The one window. It assembles places, banners, panels and the message bar, and decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from jobaid.ui.frame.actions import WindowActions
from jobaid.ui.frame.areas import Area, room_in
from jobaid.ui.frame.banners import BannerStrip
from jobaid.ui.frame.digit_row import DigitRow
from jobaid.ui.frame.docking import Docking
from jobaid.ui.frame.keys_before_active import KeysBeforeActive
from jobaid.ui.frame.message_bar import MessageBar
from jobaid.ui.frame.navigation import Navigation
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.frame.panes import Panes
from jobaid.ui.frame.window_state import LEAST, WindowState

if TYPE_CHECKING:
    from jobaid.operations.settings_in_force import Loaded
    from jobaid.operations.unsent_words import UnsentWords
    from jobaid.ui.frame.key_help import KeyHelp
    from jobaid.ui.frame.keyboard import Keyboard
    from jobaid.ui.frame.palette import Palette
    from jobaid.ui.frame.palette_item import Provider


class MainWindow(QMainWindow):
    """Where every part lives: `add_place` brings one, `show_place` goes there.

    `closing` fires before it closes, `docked(bool)` after it went into the dock or out.
    `key_wanted(id, key)`: the key help asks for another key, "" for the usual; `found(item)`:
    what Enter took in the palette. Both panels are made when they are first wanted.
    """

    closing = Signal()
    docked = Signal(bool)
    key_wanted = Signal(str, str)
    found = Signal(object)
    words_can_be_kept = Signal()

    def __init__(self, loaded: Loaded, keyboard: Keyboard | None = None) -> None:
        super().__init__()
        self._loaded = loaded
        self._title = self._mark = ""
        self._page: QWidget | None = None
        self._before_page: QWidget | None = None
        self._places: dict[str, QWidget] = {}
        self._providers: list[Provider] = []
        self.may_close: Callable[[], bool] | None = None
        self._unsent_words: UnsentWords | None = None
        self._palette: Palette | None = None
        self._finds_wait = True
        self._key_help: KeyHelp | None = None
        self.setAccessibleIdentifier("window")
        self.setMinimumSize(LEAST)
        self.actions_of = WindowActions(self, keyboard)
        self._keys_before_active = KeysBeforeActive(self, self.actions_of)
        self._digit_row = DigitRow(self.actions_of, self)
        self.docking = Docking(self, loaded.settings.dock_edge, loaded.settings.dock_width)
        self.banners = BannerStrip(self.actions_of.frame)
        self.message_bar = MessageBar()
        self.navigation = Navigation()
        self.stack = QStackedWidget()
        self.panes = Panes(self)
        self.centre = QWidget(self)
        column = QVBoxLayout(self.centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.navigation)
        column.addWidget(self.banners)
        column.addWidget(self.stack, 1)
        column.addWidget(self.message_bar)
        self.setCentralWidget(self.centre)
        self.panels = PanelHost(self.centre, self._room)
        self.navigation.chosen.connect(self.show_place)
        self._worked_in: QWidget | None = None
        self.stack.currentChanged.connect(self._give_room)
        self._bind()
        for screen in QGuiApplication.screens():
            self._watch(screen)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._watch)
        app.screenRemoved.connect(self._screens_changed)

    @property
    def unsent_words(self) -> UnsentWords | None:
        """What keeps the words of forms: none until a profile is open, `words_can_be_kept` then."""
        return self._unsent_words

    @unsent_words.setter
    def unsent_words(self, words: UnsentWords | None) -> None:
        self._unsent_words = words
        self.words_can_be_kept.emit()

    # -- places and pages ---------------------------------------------------------------------

    def add_place(self, id: str, title: Callable[[], str], place: QWidget) -> None:
        """Bring a place (see `frame.areas.Place`); the first one shows. `title()` names it."""
        self._places[id] = place
        self.stack.addWidget(place)
        self.navigation.add(id, title)
        self._bind_navigation()
        if len(self._places) == 1:
            self.show_place(id)

    def remove_place(self, id: str) -> None:
        """Take a place away for good; where it showed, the first of the others does."""
        place = self._places.pop(id)
        if isinstance(place, Area):
            place.end()
        self.navigation.remove(id)
        self._bind_navigation()
        self.stack.removeWidget(place)
        place.deleteLater()
        if self.navigation.current == id:
            self.navigation.set_current("")
            self.actions_of.show_map(None)
            for other in list(self._places)[:1]:
                self.show_place(other)

    def order_places(self, ids: Sequence[str]) -> None:
        """Put all places in this order, in the bar and for the keys that step through them."""
        self._places = {id: self._places[id] for id in ids}
        self.navigation.set_order(ids)

    def show_place(self, id: str) -> None:
        """Go to a place."""
        self._page = None
        self.stack.setCurrentWidget(self._places[id])
        self.navigation.set_current(id)
        self._take_keys()
        place = self.place
        if place is not None:
            place.focus_first()

    @property
    def place(self) -> Area | None:
        """The place that shows, also while a page stands over it."""
        shown = self._places.get(self.navigation.current)
        return shown if isinstance(shown, Area) else None

    def give_room(self, place: QWidget, needs: bool) -> None:
        """Whether a place shows a call now, which needs all the room of a low window."""
        self._worked_in = place if needs else None
        self._give_room()

    def _give_room(self) -> None:
        shown = self.stack.currentWidget()
        self.navigation.set_gives_way(shown is not None and shown is self._worked_in)

    def show_page(self, page: QWidget) -> None:
        """Put a page (the settings) over the place; `leave_page` goes back."""
        if self._page is None:
            self._before_page = QApplication.focusWidget()
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self._page = page
        self.stack.setCurrentWidget(page)
        self._take_keys()

    def leave_page(self) -> None:
        """Back to the place, where the focus was."""
        if self._page is None:
            return
        before, self._before_page = self._before_page, None
        self.show_place(self.navigation.current)
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- panels -------------------------------------------------------------------------------

    @property
    def palette_panel(self) -> Palette:
        """Finds everything from one field."""
        if self._palette is None:
            from jobaid.ui.frame.palette import Palette

            self._palette = Palette(self.centre)
            self._palette.waits = self._finds_wait
            self._palette.chosen.connect(self.found)
            self.panels.add(self._palette)
            for provider in self._providers:
                self._palette.add_provider(provider)
        return self._palette

    @property
    def key_help(self) -> KeyHelp:
        """The keys of this screen."""
        if self._key_help is None:
            from jobaid.ui.frame.key_help import KeyHelp

            self._key_help = KeyHelp(self.centre, self.actions_of, self.banners)
            self.panels.add(self._key_help, "side")
            self._key_help.key_wanted.connect(self.key_wanted)
        return self._key_help

    @property
    def shows_help(self) -> bool:
        """Whether the key help is open."""
        return self._key_help is not None and self._key_help.isVisible()

    def add_finds(self, provider: Provider) -> None:
        """Let the palette find more."""
        self._providers.append(provider)
        if self._palette is not None:
            self._palette.add_provider(provider)

    def _room(self) -> QRect | None:
        """Where panels may stand in `centre`; None: anywhere."""
        return None if self._page is not None else room_in(self.centre, self.place)

    def all_can_be_found(self) -> None:
        """All that the palette finds is there: what was typed and entered before is found now."""
        waited, self._finds_wait = self._finds_wait, False
        if waited and self._palette is not None:
            self._palette.waits = False
            self._palette.renew()

    def open_palette(self) -> None:
        """Open the palette."""
        self.panels.show("find", self.palette_panel, self.palette_panel.prepare())

    # -- what is shown round them -------------------------------------------------------------

    def set_title(self, title: str) -> None:
        """The title of the window."""
        self._title = title
        self.setWindowTitle(f"{self._mark} – {title}" if self._mark else title)

    def set_mark(self, words: str) -> None:
        """What comes before the title, in the list of windows too; "" for nothing."""
        self._mark = words
        self.set_title(self._title)

    def say_trouble(self, words: str) -> None:
        """A sentence about what is kept, or what a file lacks: a banner, and in the bar."""
        self.banners.say(words, "warn")
        self.message_bar.set_trouble(words)

    def take_settings(self, loaded: Loaded) -> None:
        """Settings changed: keys and help follow."""
        self._loaded = loaded
        self.actions_of.keyboard.take(loaded.settings.keys)
        self.actions_of.take_keys()
        if self._key_help is not None:
            self._key_help.settle(loaded)

    def retranslate(self) -> None:
        """The language of the interface changed."""
        self.actions_of.retranslate()
        if self.shows_help:
            self.key_help.rebuild()

    def restore(self, state: WindowState) -> None:
        """Put the window where it was. Call it before it shows."""
        self.docking.restore(state)

    def come_up(self) -> None:
        """To the front, in front of what has the focus now."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_help(self) -> None:
        """The keys of this screen, at the right."""
        self.panels.show("keys", self.key_help, self.key_help.prepare(self._loaded))

    def toggle_dock(self) -> None:
        """Into the dock, or back, in the middle of whatever goes on."""
        self.docking.toggle()
        self.docked.emit(self.docking.docked)

    def sizeHint(self) -> QSize:  # noqa: N802
        """The usual size of the desk."""
        return QSize(1440, 900)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """From now on the window has keys."""
        super().showEvent(event)
        self._digit_row.watch(self.windowHandle())
        self._keys_before_active.watch()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A low window leaves the room to a call."""
        super().resizeEvent(event)
        self.navigation.settle()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """An open call is kept as it is and offered at the next start: closing need not ask.

        Only what is nowhere but in memory would be lost (`may_close`).
        """
        if self.may_close is not None and not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another language: the parts read their words again."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # -- keys ---------------------------------------------------------------------------------

    def _bind(self) -> None:
        self.actions_of.frame.bind_all(
            {
                "help": self._toggle_help,
                "find": self.open_palette,
                "pane-next": self._next_pane,
                "pane-back": self._pane_before,
                "dock": self.toggle_dock,
                "quit": self.close,
            }
        )

    def _bind_navigation(self) -> None:
        """There is somewhere to go to only with two places."""
        frame = self.actions_of.frame
        if len(self._places) > 1:
            frame.bind_all({"area-next": self._next_place, "area-back": self._place_before})
        else:
            frame.unbind("area-next", "area-back")

    def _next_place(self) -> None:
        self._step_place(1)

    def _place_before(self) -> None:
        self._step_place(-1)

    def _step_place(self, step: int) -> None:
        ids = list(self._places)
        self.show_place(ids[(ids.index(self.navigation.current) + step) % len(ids)])

    def _toggle_help(self) -> None:
        if self.shows_help:
            self.panels.close(self.key_help)
        else:
            self.show_help()

    def _next_pane(self) -> None:
        self.panes.go(self._all_panes(), 1)

    def _pane_before(self) -> None:
        self.panes.go(self._all_panes(), -1)

    def _all_panes(self) -> list[QWidget]:
        if self.shows_help:
            return [*self._place_panes(), self.key_help]
        return self._place_panes()

    def _place_panes(self) -> list[QWidget]:
        if self._page is not None:
            return [self.banners, self._page]
        inside = self.place.panes() if self.place is not None else [self.stack]
        return [self.navigation, self.banners, *inside]

    def _take_keys(self) -> None:
        place = self.place if self._page is None else None
        self.actions_of.show_map(None if place is None else place.action_map)
        if self.shows_help:
            self.key_help.rebuild()

    # -- screens ------------------------------------------------------------------------------

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._screens_changed)

    def _screens_changed(self, _what: object = None) -> None:
        self.docking.settle()
