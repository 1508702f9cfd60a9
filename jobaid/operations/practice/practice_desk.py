"""What the practice area stands on: the trainee's place, the library in use, runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.call.command import Refused
from jobaid.call.language_names import language_words
from jobaid.log.statements import BadStatement
from jobaid.operations.made_scenarios import scenario_of_call
from jobaid.operations.practice.after_run import note_run
from jobaid.operations.practice.coach_view import Trainee, coaches_somebody, trainees
from jobaid.operations.practice.going_on import go_on_with, scenario_of_run
from jobaid.operations.practice.home_view import PracticeHome, home_of
from jobaid.operations.practice.practice_views import LostPoint, RunResult, result_of
from jobaid.operations.practice.practising import (
    KeptRun,
    begin_run,
    scenario_named,
)
from jobaid.operations.practice.run_card import RunCard, run_card
from jobaid.operations.statement_writer import StatementWriter
from jobaid.operations.training.learning_path import LearningPathView
from jobaid.operations.training.overrides import overruled, point_of
from jobaid.operations.training.trainee_place import TraineePlace
from jobaid.operations.training.trainee_progress import progress_of
from jobaid.operations.training.warm_up import WarmUp
from jobaid.sentences import sentence

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.library.model import Library
    from jobaid.library.model.scenario import Scenario
    from jobaid.log.trouble import TroubleNotice
    from jobaid.operations.clock import Wall
    from jobaid.operations.library.library_in_use import LibraryInUse
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.roles import Viewer

PATIENCE_S = 5.0
_FOLLOWS = ("commands", "unsaid")
"""What of a run that is not over stands in the lines after its first."""
NOT_KEPT = sentence("Nothing can be kept now, so it was not said.")


class PracticeDesk:
    """One for the area. What it gives is as of now; nothing here raises but `Refused`, in words.

    `recorder` is None while nothing can be kept: runs are the trainee's own and are kept anyway,
    only what others may know of them is not. `changed` is called when the desk should look again
    at what is due and open.
    """

    def __init__(
        self,
        *,
        profile: Path,
        in_use: Callable[[], LibraryInUse],
        recorder: Callable[[], Recorder | None],
        agent: Callable[[], Mapping[str, str]],
        wall: Wall,
        new_id: Callable[[], str],
        language: Callable[[], str] = lambda: "en",
        role: Callable[[], str] = lambda: "",
        records: Callable[[], RecordReader | None] = lambda: None,
        viewer: Callable[[], Viewer | None] = lambda: None,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._profile = profile
        self._in_use, self._recorder, self._agent = in_use, recorder, agent
        self._wall, self.new_id = wall, new_id
        self._notices: list[TroubleNotice] = []
        self._let_go: tuple[str, dict[str, Any]] | None = None
        self._language, self._role = language, role
        self._records, self._changed, self._viewer = records, changed, viewer

    @property
    def library(self) -> Library:
        """The library in use."""
        return self._in_use().library

    @property
    def compiled(self) -> CompiledLibrary:
        """The library in use, ready for walking."""
        return self._in_use().compiled

    @property
    def agent(self) -> Mapping[str, str]:
        """`id` and `name` of who practises."""
        return self._agent()

    @property
    def place(self) -> TraineePlace:
        """The place of who practises now."""
        id = str(self.agent.get("id") or "")
        return TraineePlace(self._profile, id, notices=self._notices)

    def take_notices(self) -> list[str]:
        """What of the trainee's own files was damaged and set aside since it was last asked."""
        told = []
        while self._notices:
            told.append(self._notices.pop(0).words)
        return told

    @property
    def language(self) -> str:
        """The language of the interface."""
        return self._language()

    def now(self) -> dt.datetime:
        """What time it is, in UTC."""
        return self._wall()

    def home(self) -> PracticeHome:
        """Everything of the start of practice. Reads the disk."""
        place, library, now = self.place, self.library, self.now()
        reader = self._records()
        if reader is not None:
            reader.refresh(whole=False)
        with suppress(OSError):
            WarmUp(place, library).take_up()
        path = self._path()
        stages = path.stages(now)
        at = next((one for one in stages if not one.passed), None)
        return home_of(
            library,
            str(self.agent.get("name") or ""),
            now,
            path.runs,
            place.open_runs(),
            stages,
            path.warm_up.due(now),
            self._shared(),
            gated=library.path is not None and library.path.gate,
            coach=None if self.coach is None else self.coach[1],
            facts=() if at is None else path.facts(at, now),
            spoken=self.spoken,
        )

    def _path(self) -> LearningPathView:
        id = str(self.agent.get("id") or "")
        return LearningPathView(self.library, self.place, self._records(), id)

    def warm_up(self) -> WarmUp:
        """The trainee's cards."""
        return WarmUp(self.place, self.library, self.spoken)

    @property
    def spoken(self) -> str:
        """The language in which customers speak: as chosen, else the interface's, else the house's.

        A scenario that is not written in it is spoken in the house's first.
        """
        languages = self.library.house.languages
        wanted = (self.place.cards().get("spoken"), self.language)
        return next((one for one in wanted if one in languages), languages[0])

    def speak_another(self) -> str:
        """Have customers speak the next language of the house; what was done, in words."""
        languages = self.library.house.languages
        if len(languages) < 2:
            return sentence("The house has one language only.")
        tag = languages[(languages.index(self.spoken) + 1) % len(languages)]
        try:
            self.place.change_cards(lambda told: {**told, "spoken": tag})
        except OSError as error:
            return sentence("This could not be kept: {why}.", why=error.strerror or str(error))
        name = language_words(tag)
        return sentence("Customers speak {language} now, where they are written so.", language=name)

    def _overrides(self) -> list[Mapping[str, Any]]:
        """What coaches decided otherwise, oldest first; nothing where no record can be read."""
        reader = self._records()
        return [] if reader is None else list(reader.index.statements("override"))

    @property
    def wants_voice(self) -> bool:
        """Whether who practises wants the customer to speak; off until they say so."""
        return self.place.cards().get("voice") is True

    def want_voice(self, on: bool) -> str:
        """Remember that; what the disk said against it, in words, "" for nothing."""
        try:
            self.place.change_cards(lambda told: {**told, "voice": on})
        except OSError as error:
            return sentence("This could not be kept: {why}.", why=error.strerror or str(error))
        return ""

    # -- runs ---------------------------------------------------------------------------------

    def begin(self, scenario: str) -> KeptRun:
        """Begin a run of a scenario; each time another customer speaks. Raises Refused."""
        return self._begin(scenario_named(self.library, scenario))

    def card(self, scenario: str) -> RunCard:
        """By what a run of a scenario is judged. Raises Refused."""
        library = self.library
        known = self.language in library.house.languages
        language = self.language if known else library.house.languages[0]
        return run_card(scenario_named(library, scenario), library, language)

    def begin_of_call(self, call: str) -> KeptRun:
        """Begin a run with the customer of a kept call, with another name and other numbers.

        Raises Refused, in words.
        """
        reader = self._records()
        if reader is None:
            raise Refused(sentence("Nothing that is kept can be read now."))
        reader.refresh(whole=False)
        row = reader.row(call)
        document = None if row is None else reader.document(row)
        if document is None:
            raise Refused(sentence("This call is not there any more."))
        made = scenario_of_call(document, self.library, self._seed())
        return self._begin(made, {"call": str(document.get("id"))})

    def once_more(self, run: str) -> KeptRun:
        """Begin anew what a run was of, also where that was made. Raises Refused, in words."""
        told = self.place.run(run)
        if told is None:
            raise Refused(sentence("This run is not there any more."))
        return self._begin(scenario_of_run(self.library, told), told.get("made_of"))

    def _begin(self, scenario: Scenario, made_of: Mapping[str, str] | None = None) -> KeptRun:
        spoken = self.spoken
        return begin_run(
            self.library,
            scenario,
            language=spoken if scenario.is_written_in(spoken) else None,
            new_id=self.new_id,
            seed=self._seed(),
            cues=None,
            agent=self.agent,
            place=self.place,
            made_of=made_of,
            compiled=self.compiled,
        )

    def _seed(self) -> int:
        place = self.place
        return len(place.runs()) + len(place.open_runs())

    def go_on(self, run: str) -> KeptRun:
        """Go on with a run that was cut off. Raises Refused, in words."""
        place = self.place
        for one in place.open_runs():
            if one["id"] == run:
                return go_on_with(self.library, one, place, new_id=self.new_id)
        raise Refused(sentence("This run is not there any more."))

    def let_go(self, run: str) -> bool:
        """Let go of a run that was cut off; False where there is none of that id."""
        place = self.place
        held = next((one for one in place.open_runs() if one["id"] == run), None)
        if held is None:
            return False
        self._let_go = place.trainee, held
        place.drop_open(run)
        return True

    def take_back(self) -> str:
        """Have the run again that was let go of last; what was done, in words."""
        held, self._let_go = self._let_go, None
        place = self.place
        if held is None or held[0] != place.trainee:
            return sentence("There is nothing more to undo.")
        run = held[1]
        try:
            begun = {key: value for key, value in run.items() if key not in _FOLLOWS}
            place.begin(begun)
            for one in run["commands"]:
                place.add(str(run["id"]), one)
            for field, words in run["unsaid"].items():
                place.add(str(run["id"]), {"typed": field, "text": words})
        except OSError as error:
            return sentence("This could not be kept: {why}.", why=error.strerror or str(error))
        return sentence("“{title}” waits again.", title=str(run.get("title") or ""))

    def again_from(self, run: str, ms: int) -> KeptRun:
        """The same run once more from a moment. Raises Refused, in words."""
        place = self.place
        told = place.run(run)
        if told is None:
            raise Refused(sentence("This run is not there any more."))
        return go_on_with(self.library, told, place, new_id=self.new_id, until=ms, again=True)

    def ended(self, kept: KeptRun) -> RunResult:
        """A run is over: cards and cues learn from it, and others that one practised."""
        note_run(kept, self.place, self.library, self.now())
        self.tell_progress()
        return self.result(kept.id)

    def answer_for_oneself(self, kept: KeptRun, point: str, met: bool) -> RunResult:
        """The trainee's own answer to what could not be decided."""
        kept.own_answer(point, met)
        return self.result(kept.id)

    def result(self, run: str) -> RunResult:
        """How a kept run went. Raises Refused where it is not there."""
        told = self.place.run(run)
        if told is None:
            raise Refused(sentence("This run is not there any more."))
        judged = overruled(told, self._overrides(), self.library)
        return result_of(judged, self.library, self._shared())

    # -- what others may know --------------------------------------------------------------------

    @property
    def coach(self) -> tuple[str, str] | None:
        """Id and name of the trainee's coach; None where the house names none."""
        person = self.library.people.get(str(self.agent.get("id") or ""))
        if person is None or not person.coach:
            return None
        coach = self.library.people.get(person.coach)
        return person.coach, coach.name if coach is not None else person.coach

    def share(self, run: str) -> str:
        """Share a run with the coach, or take that back; what was done, in words."""
        told, coach = self.place.run(run), self.coach
        if told is None:
            return sentence("This run is not there any more.")
        if coach is None:
            return sentence(
                "The house names no coach for you, so there is nobody to share it with."
            )
        if run in self._shared():
            done = self._say("sharing", run, {"withdrawn": True})
            words = sentence("Taken back. {name} does not see it any more.", name=coach[1])
        else:
            shared = {key: value for key, value in told.items() if key != "levels"}
            done = self._say("sharing", run, {"with": [coach[0]], "run": shared})
            words = sentence("Shared with {name}.", name=coach[1])
        return words if done else sentence("Nothing can be kept now, so it was not shared.")

    def _shared(self) -> frozenset[str]:
        """The runs that are shared now."""
        shared: set[str] = set()
        for one in self._own_sharings():
            run = str(one.get("of") or "")
            shared.discard(run)
            if not one.get("withdrawn"):
                shared.add(run)
        return frozenset(shared)

    def _own_sharings(self) -> list[Mapping[str, Any]]:
        kept = self.place.cards().get("sharings")
        return [one for one in kept if isinstance(one, Mapping)] if isinstance(kept, list) else []

    def tell_progress(self) -> None:
        """That one practised, what is passed and what is due: always shared."""
        place = self.place
        told = progress_of(self.library, place, self._path().runs, self.now())
        self._say("progress", str(self.agent.get("id") or place.trainee), told)
        self._changed()

    # -- coaching ---------------------------------------------------------------------------------

    @property
    def coaches(self) -> bool:
        """Whether who works here has trainees to look at."""
        viewer = self._viewer()
        return viewer is not None and coaches_somebody(self.library, viewer)

    def trainees(self) -> tuple[Trainee, ...]:
        """Whom who works here coaches, and how they stand. Reads the disk."""
        reader, viewer = self._records(), self._viewer()
        if reader is None or viewer is None:
            return ()
        reader.refresh(whole=False)
        said = reader.index.statements
        told = said("progress"), said("sharing"), said("override")
        return trainees(self.library, viewer, *told)

    def shared_result(self, run: Mapping[str, Any]) -> RunResult:
        """How a run went that a trainee shares, as it is judged now."""
        return result_of(overruled(run, self._overrides(), self.library), self.library, ())

    def open_sooner(self, script: str, trainee: str, why: str, *, back: bool = False) -> str:
        """Open a script for a trainee's calls before it is passed, or take that back; in words."""
        if not self._override(script, {"words": why, "to": trainee}, back=back):
            return NOT_KEPT
        title = self._in_use().title(script)
        if back:
            return sentence("“{title}” waits until it is passed again.", title=title)
        return sentence("“{title}” is open for their calls now.", title=title)

    def note_beside(self, script: str, trainee: str, words: str, *, back: bool = False) -> str:
        """Say that one sat beside a trainee's call, or take the last of it back; in words."""
        if not self._override(script, {"words": words, "to": trainee, "beside": True}, back=back):
            return NOT_KEPT
        title = self._in_use().title(script)
        if back:
            return sentence("Taken back: one call less beside them on “{title}”.", title=title)
        return sentence("Noted: you sat beside a call on “{title}”.", title=title)

    def decide_point(self, run: Mapping[str, Any], point: LostPoint, met: bool, why: str) -> str:
        """Judge a point of a shared run otherwise, with a reason; in words."""
        of = point_of(str(run.get("id")), {"kind": point.kind, "id": point.id})
        if not self._say("override", of, {"words": why, "met": met}):
            return NOT_KEPT
        counts = sentence("The point counts as met now.")
        return counts if met else sentence("The point counts as not met now.")

    def _override(self, script: str, added: Mapping[str, Any], *, back: bool) -> bool:
        return self._say("override", script, {**added, "withdrawn": True} if back else added)

    def _say(self, kind: str, of: str, added: Mapping[str, Any]) -> bool:
        recorder = self._recorder()
        if recorder is None or (kind == "sharing" and not self._note_sharing(of, added)):
            return False
        writer = StatementWriter(recorder, wall=self._wall, new_id=self.new_id)
        try:
            ticket = writer.say(kind, of, added, by=dict(self.agent))
        except BadStatement:
            return False
        if kind == "override":
            # What was said is read at once: it shows what it did.
            ticket.wait(PATIENCE_S)
            reader = self._records()
            if reader is not None:
                reader.refresh(whole=False)
        return True

    def _note_sharing(self, of: str, added: Mapping[str, Any]) -> bool:
        """The trainee's own note of it comes first: nothing is shared that they cannot take back.

        False where the disk refused it.
        """
        note = {"of": of, "withdrawn": bool(added.get("withdrawn"))}
        try:
            self.place.change_cards(
                lambda told: {**told, "sharings": [*(told.get("sharings") or []), note]}
            )
        except OSError:
            return False
        return True
