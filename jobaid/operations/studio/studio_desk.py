"""What everything in the studio stands on: the live library, the profile, who writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from jobaid.library.editing.drafts import open_draft
from jobaid.library.hours import zone_of
from jobaid.library.reader import read_library
from jobaid.library.releases import Release, releases
from jobaid.library.shipped import NotShipped, shipped_library
from jobaid.operations.library_check import check_reading
from jobaid.operations.studio.approving import (
    Approver,
    approve_proposal,
    decline_proposal,
    take_proposal_back,
)
from jobaid.operations.studio.draft_spelling import DraftSpelling
from jobaid.operations.studio.edited_library import EditDone, EditedLibrary
from jobaid.operations.studio.first_library import (
    FirstAnswers,
    begin_library,
    first_files,
    first_script,
)
from jobaid.operations.studio.inbox import (
    AcceptedEntry,
    InboxGroup,
    NotInInbox,
    accept_entries,
    accepted_entries,
    answer_entries,
    give_back,
    inbox,
    inbox_groups,
    people_of,
    thank_for_accepted,
    thanking_note,
)
from jobaid.operations.studio.library_in_hand import published_contents
from jobaid.operations.studio.library_merging import merge_into_draft
from jobaid.operations.studio.proposed_publications import (
    NoProposal,
    author_id,
    brought_together,
    proposals,
)
from jobaid.operations.studio.publication_watch import PublicationWatch
from jobaid.operations.studio.publish_picture import PublishPicture, publish_picture
from jobaid.operations.studio.publishing import (
    PublishedLibrary,
    Publisher,
    about_release,
    publish,
    restore,
    take_back,
)
from jobaid.operations.studio.step_signs import StepSigns, step_signs
from jobaid.operations.studio.tree_edits import new_id, values_of, with_item
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import joined, sentence

NOTICES = "notices.yaml"
NEWS_DAYS = 7
"""For how many days what was published is told."""

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.library.merge.library_merge import ClashKey, MergedLibrary
    from jobaid.operations.clock import Wall
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.statement_writer import SaysStatements
    from jobaid.operations.studio.change_impact import AsksImpact, ChangeImpact
    from jobaid.operations.studio.proposed_publications import ProposedPublication
    from jobaid.operations.studio.studio_work import StudioWork


Published = TypeVar("Published")


@dataclass(frozen=True, slots=True)
class WaitingRelease:
    """What was published for a time to come; `author` is `Name <id>`, `message` says why."""

    release: Release
    author: str
    message: str


@dataclass(frozen=True, slots=True)
class ProposalPage:
    """What a second person sees of a proposal: its page, and the library as it would be."""

    proposal: ProposedPublication
    picture: PublishPicture
    contents: Mapping[str, bytes]


_PATIENCE_S = 10
"""How long an answer waits for the disk: what is read next has to know of it."""


class StudioDesk:
    """One for the area. `use_library(folder)` has this desk use another library from then on."""

    def __init__(
        self,
        *,
        folder: Callable[[], Path],
        profile: Path,
        agent: Callable[[], Mapping[str, str]],
        wall: Wall,
        use_library: Callable[[Path], object],
        records: Callable[[], RecordReader | None] = lambda: None,
        says: Callable[[], SaysStatements | None] = lambda: None,
        samples: bool = False,
        impact: AsksImpact = lambda before, after, stopped: None,
    ) -> None:
        self._records, self._says = records, says
        self.spelling = DraftSpelling()
        self.impact = impact
        """What a change of fees and limits would have touched: for another thread."""
        self.samples = samples
        """Whether sample calls count: in the demonstration."""
        self._folder, self.profile, self._agent, self._wall = folder, profile, agent, wall
        self.use_library = use_library

    @property
    def folder(self) -> Path:
        """The live library."""
        return self._folder()

    @property
    def is_own(self) -> bool:
        """Whether the live library is the house's own: the shipped one is for looking at."""
        try:
            return self.folder.resolve() != shipped_library().resolve()
        except NotShipped:
            return True

    @property
    def records(self) -> RecordReader | None:
        """What is kept of calls; None while nothing can be read."""
        return self._records()

    def now(self) -> dt.datetime:
        """What time it is, in UTC."""
        return self._wall()

    @property
    def author(self) -> str:
        """Who publishes, as the history names them."""
        agent = self._agent()
        id = agent.get("id") or "supervisor"
        return f"{agent.get('name') or id} <{id}>"

    def publisher(self, message: str) -> Publisher:
        """Who publishes now, and why."""
        return Publisher(self.author, message, self.now())

    def open(self) -> EditedLibrary:
        """The draft of the live library. For another thread; raises `NotSaved` in words."""
        return EditedLibrary(open_draft(self.profile, self.folder))

    # -- publishing: all of it for another thread -----------------------------------------------

    def publish(
        self,
        work: StudioWork,
        why: str,
        note: Mapping[str, str],
        at: dt.datetime | None,
        impact: ChangeImpact | None = None,
        watch: PublicationWatch | None = None,
    ) -> PublishedLibrary:
        """Publish the draft, now or `at` a time, with what agents are told and what it touches.

        `note` is by language; where it has none, agents read another. Raises `NotPublished`,
        `NotSaved`, `NotALibrary`, `LibraryNotShared` or `PublicationStopped` in words; then the
        draft is as it was, with what was written meanwhile.
        """
        edited, watch = work.edited, watch or PublicationWatch()
        told = None
        if note and edited.edit(
            sentence("tell agents"), {NOTICES: self._with_note(work, note, at)}
        ):
            told = edited.done[-1]
        by = self.publisher(why)
        try:
            edited.write()
            published = self._for_all_desks(
                lambda: publish(self.folder, by, profile=self.profile, at=at, watch=watch), watch
            )
        except Exception:
            if told is not None:
                edited.withdraw(told)
                edited.write()
            raise
        watch.reached("draft")
        if told is not None and (at is not None or published.proposal is not None):
            # It is told with what waits; the draft, which stays one, would tell it once more.
            edited.withdraw(told)
            edited.write()
        says = self._says()
        if impact is not None and says is not None and published.proposal is None:
            says.say("impact", impact.of, impact.told, by=self._agent())
        if at is None and published.proposal is None:
            edited.begin_anew(open_draft(self.profile, self.folder))
            work.live = dict(read_library(self.folder).contents)
            self._thank(work)
        return published

    def waiting_releases(self) -> tuple[WaitingRelease, ...]:
        """What was published for a time to come, the earliest first."""
        now = self.now()
        waiting = (one for one in releases(self.folder) if one.at > now)
        return tuple(WaitingRelease(one, *about_release(one)) for one in waiting)

    def take_back(self, one: WaitingRelease) -> None:
        """Have what waits for its time not begin. Raises `NotPublished` or `LibraryNotShared`."""
        self._for_all_desks(lambda: take_back(self.folder, one.release, self.now()))

    def moved_on(self) -> tuple[str, ...]:
        """The files of the draft that somebody else published since it was begun."""
        changes = open_draft(self.profile, self.folder).changes()
        return tuple(one.file for one in changes if one.moved_on)

    def bring_together(
        self, work: StudioWork, theirs: Collection[ClashKey], ours: Collection[ClashKey]
    ) -> MergedLibrary:
        """Bring what was published meanwhile into the draft; with clashes left nothing changes."""
        work.edited.write()
        merged = merge_into_draft(self.folder, self.profile, choose_theirs=theirs, choose_ours=ours)
        if not merged.clashes:
            work.edited.begin_anew(open_draft(self.profile, self.folder))
            work.live = dict(read_library(self.folder).contents)
        return merged

    def look_again(self, work: StudioWork) -> tuple[dict[str, bytes], dict[str, bytes]]:
        """What is live now, and the draft's files on the disk, which follow it where untouched."""
        work.edited.write()
        draft = open_draft(self.profile, self.folder)
        live = dict(read_library(self.folder).contents)
        return live, dict(read_library(draft.folder).contents)

    # -- a second person ------------------------------------------------------------------------

    def open_proposals(self) -> tuple[ProposedPublication, ...]:
        """The publications that wait for a second person, and one's own that were sent back."""
        return tuple(
            one for one in proposals(self.folder) if one.state == "waiting" or self.is_mine(one)
        )

    def is_mine(self, one: ProposedPublication) -> bool:
        """Whether whoever looks proposed it."""
        return one.author_id.casefold() == author_id(self.author).casefold()

    def proposal_page(self, one: ProposedPublication, work: StudioWork) -> ProposalPage:
        """The page of a publication that waits for a second person, on what is live by now."""
        live = published_contents(self.folder)
        contents = brought_together(self.folder, one, live).contents
        reading = work.reading.with_contents(contents)
        findings = check_reading(reading)
        picture = publish_picture(self.folder, live, contents, reading, findings)
        return ProposalPage(one, picture, contents)

    def answer_proposal(
        self, work: StudioWork, one: ProposedPublication, *, agree: bool, words: str
    ) -> str:
        """Agree to a proposal, or send it back with a reason (one's own: take it back), in words.

        Raises `NoProposal`, `NotPublished` or `BadStatement` in words.
        """
        says = self._says()
        if says is None:
            raise NoProposal(sentence("Nothing can be kept now, so it cannot be answered."))
        agent = self._agent()
        by = Approver(agent.get("id", ""), agent.get("name", ""), self.now())
        if self.is_mine(one) and not agree:
            self._for_all_desks(lambda: take_proposal_back(self.folder, one.name, by))
            return sentence("Taken back. The draft is as it was.")
        if not agree:
            self._for_all_desks(
                lambda: decline_proposal(self.folder, one.name, by, says, words=words)
            )
            return sentence("Sent back to {name}.", name=one.author)
        done = self._for_all_desks(
            lambda: approve_proposal(self.folder, one.name, by, says, words=words)
        )
        work.live, _ = self.look_again(work)
        work.edited.begin_anew(open_draft(self.profile, self.folder))
        return joined(sentence("Published in the name of {name}.", name=one.author), done.stays)

    # -- what agents met and wrote --------------------------------------------------------------

    def inbox_groups(self, work: StudioWork) -> tuple[InboxGroup, ...]:
        """What came in, those that come most often first; none where nothing can be read."""
        records = self.records
        if records is None:
            return ()
        records.refresh()
        entries = inbox(records, work.reading.library, samples=self.samples)
        drafted = {one.of for one in accepted_entries(work.edited.draft.folder)}
        told = (replace(one, state="taken") if one.of in drafted else one for one in entries)
        return tuple(inbox_groups(told))

    def step_signs(self, work: StudioWork, stopped: Callable[[], bool]) -> StepSigns:
        """What calls tell of the steps: what waits in the inbox, and where they went."""
        records = self.records
        if records is None:
            return StepSigns()
        groups = self.inbox_groups(work)
        return step_signs(
            records, work.reading.library, groups, samples=self.samples, stopped=stopped
        )

    def answer_group(self, work: StudioWork, group: InboxGroup, decision: str, words: str) -> int:
        """Say what becomes of a group; how many hear it. `decision`: accept, answer or decline.

        What is accepted is thanked for when it is published. Raises `NotInInbox` in words.
        """
        says = self._says()
        if says is None:
            raise NotInInbox(sentence("Nothing can be kept now, so it cannot be answered."))
        waiting = group.to_answer
        if decision == "accept":
            work.edited.write()
            accept_entries(work.edited.draft.folder, waiting)
            if not words:
                return people_of(waiting)
        taken: bool | Literal["later"] = False if decision == "decline" else "later"
        kept = Event()
        told = answer_entries(
            says, waiting, self._agent(), taken=taken, words=words, on_saved=kept.set
        )
        if not kept.wait(_PATIENCE_S):
            raise NotInInbox(
                sentence(
                    "The disk has not taken it yet. It is kept in memory and tried again: leave "
                    "the program open."
                )
            )
        return told

    def follow_undo(self, work: StudioWork, done: EditDone, *, back: bool) -> None:
        """What undo takes out of the draft waits again; done again, the draft takes it up again."""
        if not done.takes_up:
            return
        if back:
            give_back(work.edited.draft.folder, [one.of for one in done.takes_up])
        else:
            accept_entries(work.edited.draft.folder, done.takes_up)

    def thanks(self, work: StudioWork) -> str:
        """What the note of the next publication says to those whose words it takes up."""
        return thanking_note(accepted_entries(work.edited.draft.folder))

    def taken_up(self, work: StudioWork) -> list[AcceptedEntry]:
        """What agents met and wrote that the draft takes up."""
        return accepted_entries(work.edited.draft.folder)

    def progress(self) -> list[Mapping[str, Any]]:
        """What is known of who practised what: statements, oldest first."""
        reader = self._records()
        return [] if reader is None else list(reader.index.statements("progress"))

    def _thank(self, work: StudioWork) -> None:
        says = self._says()
        if says is None:
            return
        versions = {id: one.content_id for id, one in work.edited.reading().library.scripts.items()}
        thank_for_accepted(says, work.edited.draft.folder, self._agent(), versions)

    def roll_back(
        self, work: StudioWork, version: str, why: str, watch: PublicationWatch | None = None
    ) -> PublishedLibrary:
        """Publish again what a version was; the draft keeps what it has of its own."""
        watch = watch or PublicationWatch()
        work.edited.write()
        published = self._for_all_desks(
            lambda: restore(self.folder, version, self.publisher(why), watch), watch
        )
        watch.reached("draft")
        work.edited.begin_anew(open_draft(self.profile, self.folder))
        work.live = dict(read_library(self.folder).contents)
        return published

    def _for_all_desks(
        self, does: Callable[[], Published], watch: PublicationWatch | None = None
    ) -> Published:
        """Publish, into the folder that is shared with other desks too."""
        from jobaid.operations.settings_in_force import load_settings
        from jobaid.operations.team.team_library import TeamLibrary

        settings = load_settings(self.profile).settings
        team = TeamLibrary(self.profile, lambda: settings)
        shared = team.shares(self.folder)

        def told() -> Published:
            done = does()
            if shared and watch is not None:
                watch.reached("share")
            return done

        done = team.publishing(self.folder, told)
        if team.stays and isinstance(done, PublishedLibrary):
            return replace(done, stays=joined(team.stays, done.stays))
        return done

    def _with_note(
        self, work: StudioWork, note: Mapping[str, str], at: dt.datetime | None
    ) -> bytes:
        """The house's notices with what changed, shown for a week to those who have not read it."""
        content = work.edited.contents.get(NOTICES, b"")
        values = values_of(content)
        listed = values if isinstance(values, list) else []
        taken = [str(one.get("id")) for one in listed if isinstance(one, dict)]
        text = next(iter(note.values()))
        languages = work.languages
        begins = (at or self.now()).astimezone(zone_of(work.reading.library.house.timezone))
        item: dict[str, object] = {
            "id": new_id(f"news {begins:%Y %m %d}", taken, fallback="news"),
            "text": {one: note.get(one, text) for one in languages} if languages[1:] else text,
            "until": (begins + dt.timedelta(days=NEWS_DAYS)).strftime("%Y-%m-%dT%H:%M"),
        }
        return with_item(content, (), len(listed), item)

    # -- the first hour -------------------------------------------------------------------------

    def check_first(self, answers: FirstAnswers) -> None:
        """Whether a library can be made of these answers. Raises `CannotStart` in words."""
        first_files(answers)

    def begin_library(self, answers: FirstAnswers) -> Path:
        """Make the house's library; its first script is in the draft. For another thread."""
        folder = begin_library(self.profile, answers, self.author, self.now())
        edited = EditedLibrary(open_draft(self.profile, folder))
        _, files = first_script(answers)
        edited.edit(sentence("new script {script}", script=answers.script), files)
        edited.write()
        return folder
