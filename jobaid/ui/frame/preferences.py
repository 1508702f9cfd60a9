"""What a person sets, from keys, palette, page and first start to the look and the file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.log.whereabouts import account_name
from jobaid.operations.setting_values import KEY_PREFIX, SCALES
from jobaid.ui.frame.keyboard import portable

if TYPE_CHECKING:
    from jobaid.operations.settings_in_force import Loaded
    from jobaid.ui.application_look import Look
    from jobaid.ui.frame.backups import Backups
    from jobaid.ui.frame.first_start import FirstStart
    from jobaid.ui.frame.settings_keeper import SettingsKeeper
    from jobaid.ui.frame.settings_view import SettingsView
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.frame.team_place import TeamPlace
    from jobaid.ui.frame.window import MainWindow


FIRST = "first-start"


def is_first_start(loaded: Loaded) -> bool:
    """Whether nobody has told the role yet, and somebody could."""
    return not loaded.settings.role and loaded.why_locked("agent.role") is None


class Preferences(QObject):
    """Wires the settings of one window. `changed(Loaded)` fires when others are in force.

    `introduced(role)`: somebody has said for the first time who works here.

    The page and the first start's panel are loaded when they are first shown: a start that
    shows neither does not pay for them.
    """

    changed = Signal(object)
    introduced = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        keeper: SettingsKeeper,
        look: Look,
        profile: Path,
        tasks: Tasks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self._look = look
        self._profile = profile
        self._tasks = tasks
        self._view: SettingsView | None = None
        self._backups: Backups | None = None
        self._team: TeamPlace | None = None
        self._first: FirstStart | None = None
        self._findings = ""
        self.library = Path()
        window.actions_of.frame.bind_all(
            {
                "text-larger": self._larger,
                "text-smaller": self._smaller,
                "text-usual": self._usual_size,
                "theme": self._next_theme,
                "settings": self.show_page,
            }
        )
        window.key_wanted.connect(self._key_wanted)
        keeper.changed.connect(self._take)

    @property
    def loaded(self) -> Loaded:
        """The settings in force."""
        return self._keeper.loaded

    def titles(self) -> list[tuple[str, str]]:
        """(key, name) of every setting, for the palette."""
        return self._page().titles()

    def show_page(self, key: str = "") -> None:
        """Show the settings, the focus on one of them."""
        page = self._page()
        page.show_settings(self.loaded, self._profile, self.library)
        page.show_findings(self._findings)
        if self._backups is not None:
            self._backups.show()
        if self._team is not None:
            self._team.show()
        self._window.show_page(page)
        page.focus_on(key)

    def show_findings(self, words: str) -> None:
        """What was found in the library, for the page."""
        self._findings = words
        if self._view is not None:
            self._view.show_findings(words)

    def ask_first(self) -> None:
        """On the first start of a profile: who works here."""
        if not is_first_start(self.loaded):
            return
        from jobaid.ui.frame.first_start import FirstStart

        account = self.loaded.settings.name or account_name()
        self._first = FirstStart(self._window.centre, self.loaded, account)
        self._first.accepted.connect(self._take_first)
        self._window.panels.add(self._first, "question")
        self._window.panels.show(FIRST, self._first, self._first.prepare())

    def _take_first(self, changes: Mapping[str, object]) -> None:
        self._keeper.change(changes)
        self.introduced.emit(self.loaded.settings.role)

    def _page(self) -> SettingsView:
        if self._view is None:
            from jobaid.ui.frame.backups import Backups
            from jobaid.ui.frame.settings_view import SettingsView
            from jobaid.ui.frame.team_place import TeamPlace

            self._view = SettingsView()
            self._backups = Backups(
                self._view.backup, self._tasks, self._profile, lambda: self.library, self
            )
            self._team = TeamPlace(self._view.team, self._tasks, self._keeper, self._profile, self)
            self._view.changed.connect(self._wanted)
            self._view.left.connect(self._window.leave_page)
            self._view.keys_wanted.connect(self._window.show_help)
        return self._view

    def _wanted(self, key: str, value: object) -> None:
        # An emptied text means the usual again, whatever the house's default is.
        self._keeper.change({key: None if value == "" else value})

    def _take(self) -> None:
        loaded = self.loaded
        self._look.take(loaded.settings)
        self._window.take_settings(loaded)
        if self._view is not None:
            self._view.show_settings(loaded, self._profile, self.library)
        if self._window.panels.showing(FIRST) and not is_first_start(loaded):
            self._window.panels.close(self._first)  # the house's library says who works here
        self.changed.emit(loaded)

    def _key_wanted(self, id: str, key: str) -> None:
        keyboard = self._window.actions_of.keyboard
        if not key:
            usual = keyboard.usual(id)
            refusal = keyboard.problem(id, usual) if usual else None
        else:
            refusal = keyboard.problem(id, key)
        if refusal is not None:
            self._window.key_help.refuse(refusal)
            return
        self._keeper.change({KEY_PREFIX + id: portable(key) if key else None})

    def _larger(self) -> None:
        self._step_scale(1)

    def _smaller(self) -> None:
        self._step_scale(-1)

    def _step_scale(self, step: int) -> None:
        at = SCALES.index(self.loaded.settings.text_scale)
        scale = SCALES[min(len(SCALES) - 1, max(0, at + step))]
        self._keeper.change({"appearance.text_scale": scale})

    def _usual_size(self) -> None:
        self._keeper.change({"appearance.text_scale": 1.0})

    def _next_theme(self) -> None:
        round_ = ("system", "light", "dark", "contrast")
        at = round_.index(self.loaded.settings.theme)
        self._keeper.change({"appearance.theme": round_[(at + 1) % len(round_)]})
