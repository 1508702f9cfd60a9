"""A call in hand: an engine whose events are masked, on the disk, and in a day file at its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from jobaid.call.command import Done
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.call.fold import fold
from jobaid.call.interaction import document_of, interaction
from jobaid.library.customer_kinds import kind_of_call
from jobaid.library.reader import ReadLibrary, read_contents
from jobaid.log.journal import Journal
from jobaid.log.reading import journal_path
from jobaid.log.recovery import events_to_resume
from jobaid.log.trouble import why
from jobaid.log.version_store import VersionError
from jobaid.operations.clock import call_clock, resumed_at
from jobaid.operations.masking import mask_command, mask_event, use_masks_of
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.call.events import CallClock, Event
    from jobaid.call.taking_over import TakenOver
    from jobaid.log.writer_thread import Ticket
    from jobaid.operations.recorder import Recorder


class RecordedCall:
    """A call in hand. Without `keeping` nothing is written: a call to look at or to practise.

    `ticket` tells when the last command's events are on the disk (None where nothing is kept).
    """

    def __init__(
        self,
        engine: CallEngine,
        begun: Done,
        reading: ReadLibrary,
        recorder: Recorder | None = None,
        kept: list[Event] | None = None,
        on_saved: Callable[[int], None] | None = None,
    ) -> None:
        self.engine = engine
        self.begun = begun
        self._reading = reading
        self._recorder = recorder
        self._on_saved = on_saved
        self._kept_versions: set[str] = set()
        self._told_of_versions = False
        self._journal: Journal | None = None
        self.ticket: Ticket | None = None
        self.ended: Ticket | None = None
        if recorder is not None:
            self._journal = self._journal_in(recorder, kept or ())
        self._keep(begun)

    def keep_with(self, recorder: Recorder) -> None:
        """Keep a call of which nothing was kept: all of it so far, also where it is over."""
        if self._recorder is None:
            self._recorder = recorder
            self._journal = self._journal_in(recorder, ())
            self._keep(Done(tuple(self.engine.events)))

    def _journal_in(self, recorder: Recorder, kept: Sequence[Event]) -> Journal:
        journal = Journal(
            journal_path(recorder.profile.open_calls, self.id),
            kept=kept,
            reserve=recorder.reserve,
            tails=recorder.tails,
            platform=recorder.platform,
            on_saved=self._on_saved,
            on_trouble=recorder.tell,
            on_mended=recorder.call_mended,
        )
        recorder.watch(journal)
        return journal

    @property
    def id(self) -> str:
        """The id of the interaction."""
        return str(self.engine.state.about.get("id"))

    @property
    def saved(self) -> bool:
        """Whether everything of the call so far is on the disk."""
        return self.ticket is None or self.ticket.saved

    @property
    def memory_only(self) -> bool:
        """Whether the journal knows that the disk has refused some of the call, or none is kept."""
        return self._journal is None or self._journal.memory_only

    def do(self, command: object) -> Done:
        """Carry out one command and hand its events to the journal. Never raises."""
        try:
            masked = mask_command(command)
        except RecursionError:
            return Done((), sentence("That is nested too deep to be a command."), refused=True)
        done = self.engine.do(masked)
        self._keep(done)
        return done

    def wait(self) -> bool:
        """Wait until the last command's events are on the disk; False where they are not."""
        return True if self.ticket is None else self.ticket.wait()

    def leave(self) -> None:
        """Let a call go that is not over: its journal stays, and it can be resumed."""
        if self._journal is not None and self.ended is None:
            hooks = None if self._recorder is None else self._recorder.hooks
            if hooks is not None and self.engine.state.recording_paused:
                # The line is used again, whenever this call is.
                hooks.happened("recording-resumed", self._so_far)
            self._journal.close()

    def _keep(self, done: Done) -> None:
        if self._journal is None or self._recorder is None or not done.events:
            return
        self._keep_versions(self._recorder)
        self.ticket = self._journal.append(done.events)
        self._keep_suggestions(done, self._recorder)
        self._tell_hooks(done, self._recorder)
        if not self.engine.state.is_open:
            document = interaction(self.engine.events)
            self.ended = self._recorder.days.finish(document, self._journal)

    def _keep_suggestions(self, done: Done, recorder: Recorder) -> None:
        """What was suggested is a statement at once: it is about the script, not the call."""
        from jobaid.log.statements import make_statement

        about = self.engine.state.about
        for event in done.events:
            if event["type"] != "suggested" or "step" not in event:
                continue
            made = make_statement(
                "suggestion",
                f"{event['script']}/{event['step']}",
                {"text": event["text"], "interaction": self.id},
                id=event["id"],
                at=event["at"],
                by=about.get("agent") or recorder.profile.agent,
                desk=recorder.profile.desk,
            )
            recorder.days.add(made.document, made.table)

    def _tell_hooks(self, done: Done, recorder: Recorder) -> None:
        if recorder.hooks is not None:
            for event in done.events:
                recorder.hooks.happened(event["type"], self._so_far)

    def _so_far(self) -> dict[str, Any]:
        return document_of(self.engine.state, self.engine.events, rev=0)

    def _keep_versions(self, recorder: Recorder) -> None:
        """Keep each script and house file that the call has used, as it was."""
        files = self._reading.contents
        refused: dict[str, OSError] = {}
        for name, id in self.engine.state.versions.items():
            if name in self._kept_versions:
                continue
            self._kept_versions.add(name)
            try:
                recorder.versions.keep_from(id, partial(files.get, _file_of(name, self._reading)))
            except OSError as error:
                refused[name] = error
        if refused and not self._told_of_versions:
            self._told_of_versions = True
            name, trouble = next(iter(refused.items()))
            recorder.tell_lesser(
                sentence(
                    "The version of `{name}` that this call uses could not be kept ({why}). "
                    "The call goes on; its events are kept as always.",
                    name=name,
                    why=why(trouble),
                )
            )


def _file_of(name: str, reading: ReadLibrary) -> str:
    script = reading.library.scripts.get(name)
    return name if script is None else script.file


def begin(
    reading: ReadLibrary,
    script: str,
    *,
    new_id: Callable[[], str],
    recorder: Recorder | None = None,
    clock: CallClock | None = None,
    given: Mapping[str, object] | None = None,
    about: Mapping[str, Any] | None = None,
    language: str | None = None,
    on_saved: Callable[[int], None] | None = None,
    compiled: CompiledLibrary | None = None,
    taken: TakenOver | None = None,
) -> RecordedCall:
    """Begin a call. Raises `Refused` where the library has no such script.

    `taken` is how a colleague left the call that it goes on with.
    """
    use_masks_of(reading.library)
    known: dict[str, Any] = dict(about or {})
    if recorder is not None:
        known.setdefault("agent", dict(recorder.profile.agent))
        known.setdefault("desk", recorder.profile.desk)
    known |= _as_the_house_says(reading, known)
    known |= _whose_call(reading, script, known.pop("customer_kind", ""))
    masked = mask_command(dict(given or {}))
    engine, begun = CallEngine.start(
        compiled or CompiledLibrary(reading.library),
        script,
        clock or call_clock(),
        new_id,
        guard=mask_event,
        given=masked if isinstance(masked, Mapping) else {},
        about=known,
        language=language,
        taken=taken,
    )
    return RecordedCall(engine, begun, reading, recorder, on_saved=on_saved)


def _as_the_house_says(reading: ReadLibrary, about: Mapping[str, Any]) -> dict[str, Any]:
    """Name and team of the agent, where the library's `people.yaml` names the agent's id."""
    agent = about.get("agent")
    if not isinstance(agent, Mapping):
        return {}
    person = reading.library.people.get(str(agent.get("id")))
    if person is None:
        return {}
    named = {**agent, "name": person.name or agent.get("name")}
    return {"agent": named, "team": about.get("team") or person.team}


def _whose_call(reading: ReadLibrary, script: str, told: str) -> dict[str, Any]:
    """The kind of the customer, in a house that has kinds: as told, else as the script says."""
    opened = reading.library.scripts.get(script)
    if not told and opened is not None:
        told = kind_of_call(opened, reading.library.house)
    return {"customer_kind": told} if told else {}


def resume(
    reading: ReadLibrary,
    interaction_id: str,
    recorder: Recorder,
    *,
    new_id: Callable[[], str],
    clock: CallClock | None = None,
    on_saved: Callable[[int], None] | None = None,
) -> RecordedCall:
    """Go on with an interrupted or parked call, on the versions of the library it began with.

    Raises `ResumeError` where there is no such call or it is over.
    """
    use_masks_of(reading.library)
    events = list(events_to_resume(interaction_id, recorder.profile.open_calls, recorder.daybook))
    state = fold(events)
    as_then = reading_as_then(reading, state.versions, recorder)
    engine, begun = CallEngine.resume(
        CompiledLibrary(as_then.library),
        events,
        clock or call_clock(resumed_at(state.ms, state.last_at)),
        new_id,
        guard=mask_event,
    )
    return RecordedCall(engine, begun, as_then, recorder, kept=events, on_saved=on_saved)


def reading_as_then(
    reading: ReadLibrary, versions: Mapping[str, str], recorder: Recorder
) -> ReadLibrary:
    """The library with every file that a call has used as it was when the call used it."""
    contents = dict(reading.contents)
    changed = False
    for name, id in versions.items():
        if not id or reading.library.versions.get(name) == id:
            continue
        try:
            content = recorder.versions.get(id)
        except VersionError as missing:
            recorder.tell(joined(missing.words, sentence("The present one is used instead.")))
            continue
        script = reading.library.scripts.get(name)
        is_file = name.endswith(".yaml")
        file = script.file if script is not None else name if is_file else f"scripts/{name}.yaml"
        contents[file] = content
        changed = True
    return read_contents(contents) if changed else reading
