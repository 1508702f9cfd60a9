"""What each area of the window stands on: its desk without a screen, made when it is first seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from jobaid.ids import new_id
from jobaid.operations.clock import wall_clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobaid.library.model import Library
    from jobaid.operations.area_desk import AreaDesk
    from jobaid.operations.desk.session import Session
    from jobaid.operations.library.library_source import LibrarySource
    from jobaid.operations.practice.practice_desk import PracticeDesk
    from jobaid.operations.review.review_desk import ReviewDesk
    from jobaid.operations.sample_record import SampleRecord
    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.operations.startup import Startup
    from jobaid.operations.statement_writer import SaysStatements
    from jobaid.operations.studio.change_impact import ChangeImpact
    from jobaid.operations.studio.studio_desk import StudioDesk
    from jobaid.ui.application_look import Look
    from jobaid.ui.frame.settings_keeper import SettingsKeeper
    from jobaid.ui.runtime import Runtime

    AnyDesk = TypeVar("AnyDesk", bound=AreaDesk)


class AreaDesks:
    """Makes the desk of an area out of what the runtime has: each time what is there by then."""

    def __init__(
        self,
        runtime: Runtime,
        start: Startup,
        source: LibrarySource,
        keeper: SettingsKeeper,
        look: Look,
    ) -> None:
        self._runtime = runtime
        self._start = start
        self._source = source
        self._keeper = keeper
        self._look = look

    def review(self) -> ReviewDesk | None:
        """What the review area stands on; None until there is a session."""
        session = self._runtime.session
        if session is None:
            return None
        from jobaid.operations.review.review_desk import ReviewDesk

        return self._of_the_record(ReviewDesk, session)

    def _of_the_record(self, make: type[AnyDesk], session: Session) -> AnyDesk:
        keeper = self._keeper
        return make(
            records=lambda: session.records,
            in_use=lambda: session.library,
            recorder=lambda: self._runtime.recorder,
            viewer=lambda: self._runtime.team.who()[0],
            agent=lambda: keeper.loaded.settings.agent,
            wall=wall_clock,
            new_id=new_id,
            samples=self._start.demo is not None,
            team=lambda: self._runtime.team.watch,
            floor=lambda: self._runtime.floor.live,
        )

    def _statement_writer(self) -> SaysStatements | None:
        """Keeps what is said in somebody's name; None while nothing can be kept."""
        if self._runtime.recorder is None:
            return None
        from jobaid.operations.statement_writer import StatementWriter

        return StatementWriter(self._runtime.recorder, wall=wall_clock, new_id=new_id)

    def studio(self) -> StudioDesk | None:
        """What the studio stands on; None until there is a session."""
        session = self._runtime.session
        if session is None:
            return None
        from jobaid.operations.studio.studio_desk import StudioDesk

        keeper = self._keeper
        return StudioDesk(
            folder=lambda: self._source.folder,
            profile=self._start.profile,
            agent=lambda: keeper.loaded.settings.agent,
            wall=wall_clock,
            use_library=lambda folder: keeper.change({"library": str(folder)}),
            records=lambda: (
                None if self._runtime.session is None else self._runtime.session.records
            ),
            says=self._statement_writer,
            samples=self._start.demo is not None,
            impact=self._impact,
        )

    def _impact(
        self, before: Library, after: Library, stopped: Callable[[], bool]
    ) -> ChangeImpact | None:
        """What publishing would touch; None where no record is open."""
        records = None if self._runtime.session is None else self._runtime.session.records
        if records is None:
            return None
        from jobaid.operations.publication_impact import publication_impact

        return publication_impact(
            records, self._source.folder, before, after, wall_clock(),
            samples=self._start.demo is not None, stopped=stopped,
        )  # fmt: skip

    def practice(self) -> PracticeDesk | None:
        """What the practice area stands on; None until there is a session."""
        session = self._runtime.session
        if session is None:
            return None
        from jobaid.operations.practice.practice_desk import PracticeDesk

        keeper, look = self._keeper, self._look
        return PracticeDesk(
            profile=self._start.profile,
            in_use=lambda: session.library,
            recorder=lambda: self._runtime.recorder,
            agent=lambda: keeper.loaded.settings.agent,
            wall=wall_clock,
            new_id=new_id,
            language=lambda: look.translations.language,
            role=lambda: keeper.loaded.settings.role,
            records=lambda: session.records,
            viewer=lambda: self._runtime.team.who()[0],
            changed=session.read_training,
        )

    def service(self) -> ServiceDesk | None:
        """What the service area stands on; None until there is a session."""
        session = self._runtime.session
        if session is None:
            return None
        from jobaid.operations.service.service_desk import ServiceDesk

        return self._of_the_record(ServiceDesk, session)

    def samples(self, record: SampleRecord) -> ReviewDesk | None:
        """What the review area stands on while it shows sample calls."""
        session, keeper = self._runtime.session, self._keeper
        if session is None:
            return None
        return record.desk(lambda: session.library, lambda: keeper.loaded.settings.agent, new_id)
