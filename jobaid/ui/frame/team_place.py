"""The team's database from the settings page: joined, tried and left on another thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobaid.operations.clock import wall_clock
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.settings_keeper import SettingsKeeper
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.frame.team_card import TeamCard

_KEY = "team's database"


class TeamPlace(QObject):
    """What the card asks for, done."""

    def __init__(
        self, card: TeamCard, tasks: Tasks, keeper: SettingsKeeper, profile: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._tasks = tasks
        self._keeper = keeper
        self._profile = profile
        card.join_wanted.connect(self._join)
        card.try_wanted.connect(self._try)
        card.leave_wanted.connect(self._leave)

    def show(self) -> None:
        """Show what is joined now."""
        loaded = self._keeper.loaded
        self._card.show_state(loaded.settings.team_server, loaded.why_locked("team.server"))

    def _join(self, told: str) -> None:
        author, profile = self._keeper.loaded.settings.agent_id, self._profile

        def work(_task: Task) -> str:
            from jobaid.operations.team.server_joining import desk_of, join_server

            return join_server(told, profile, desk_of(profile), author)

        self._begin()
        self._tasks.run(work, self._joined, self._card.tell, key=_KEY)

    def _joined(self, where: str) -> None:
        self._keeper.change({"team.server": where})
        self._card.joined()
        self.show()
        self._try()

    def _try(self) -> None:
        settings, profile = self._keeper.loaded.settings, self._profile

        def work(_task: Task) -> list[str]:
            from jobaid.operations.team.server_joining import desk_of, steps_to

            desk = desk_of(profile)
            found = steps_to(settings.team_server, profile, desk, settings.agent_id, wall_clock())
            return [one.words for one in found]

        self._begin()
        self._tasks.run(work, self._tried, self._card.tell, key=_KEY)

    def _tried(self, steps: list[str]) -> None:
        self._card.tell("\n".join(translated(one) for one in steps))

    def _leave(self) -> None:
        where, profile = self._keeper.loaded.settings.team_server, self._profile

        def work(_task: Task) -> None:
            from jobaid.operations.team.server_joining import leave_server

            leave_server(profile, where)

        self._tasks.run(work, self._left, self._card.tell, key=_KEY)

    def _left(self, _done: None) -> None:
        self._keeper.change({"team.server": None})
        self.show()
        self._card.tell(self.tr("This desk uses no database now. What came in stays as it is."))

    def _begin(self) -> None:
        self._card.show_working()
