"""What can be done with the thing in hand, in any view of the studio: rename it, see where it is
used, delete it with what that would break.

A view says which thing that is (`place`) and how a place is gone to; everything that looks through
the library runs on another thread and counts only while the draft stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobaid.operations.studio.thing_in_hand import (
    NamedPlace,
    ThingInHand,
    can_be_renamed,
    deleting,
    named_elsewhere,
    named_places,
    others_like,
    renaming,
    renaming_words,
    thing_at,
    words_of_place,
)
from jobaid.sentences import joined, put, sentence
from jobaid.ui.kit.find_panel import FindPanel
from jobaid.ui.kit.row_list import ListRow
from jobaid.ui.studio.long_work import LongWork
from jobaid.ui.studio.plain_findings import in_plain_words
from jobaid.ui.studio.thing_panels import DeletePanel, RenamePanel
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.library.references.renaming import RenameResult
    from jobaid.operations.studio.deleting import Deletion
    from jobaid.operations.studio.form_document import FormPath
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.panel_host import PanelHost
    from jobaid.ui.studio.studio_given import StudioGiven, StudioView

RenamedFiles = tuple["RenameResult", dict[str, bytes | None]]


class ThingTools(QObject):
    """The tools of `view`, whose keys begin with `context`; `place()` is (file, path) in hand."""

    def __init__(
        self,
        view: StudioView,
        host: PanelHost,
        context: str,
        place: Callable[[], tuple[str, FormPath]],
    ) -> None:
        super().__init__(view)
        self._view, self._host, self._place_of = view, host, place
        self._context = context
        self._thing: ThingInHand | None = None
        self._rename: RenamePanel | None = None
        self._delete: DeletePanel | None = None
        self._uses: FindPanel | None = None
        self._wanted = ""
        self._found: tuple[Mapping[str, bytes], str, RenamedFiles] | None = None
        self._deletion: Deletion | None = None
        self._places: tuple[NamedPlace, ...] = ()
        self._work = LongWork(view, host, "studio-look-through")
        self._work.stopped.connect(self._stopped)
        self._instead = ""
        view.given.actions.bind_all(
            {
                f"{context}-rename": self.rename,
                f"{context}-uses": self.show_uses,
                f"{context}-delete": self.delete,
            }
        )

    @property
    def given(self) -> StudioGiven:
        """What the view works with."""
        return self._view.given

    def in_hand(self) -> ThingInHand | None:
        """The thing in hand; where there is none that is said."""
        self._view.flush()
        thing = thing_at(self._view.work.edited.reading(), *self._place_of())
        if thing is None:
            self.given.say(self.tr("Nothing here has a name of its own."))
        return thing

    # -- another name -------------------------------------------------------------------------

    def rename(self) -> None:
        """Ask for another name of the thing in hand."""
        thing = self.in_hand()
        if thing is None:
            return
        if not can_be_renamed(thing):
            self.given.say(self.tr("Its name cannot be another."))
            return
        if self._rename is None:
            self._rename = RenamePanel(self._view)
            self._rename.tried.connect(self._try_name)
            self._rename.wanted.connect(self._take_name)
            self._host.add(self._rename)
        self._thing, self._wanted, self._found = thing, "", None
        title = self.tr("Rename: %1").replace("%1", translated(thing.words))
        self._host.show("rename", self._rename, self._rename.prepare(title, thing.bare))

    def _try_name(self, name: str) -> None:
        thing, work = self._thing, self._view.work
        if thing is None or name == thing.bare:
            return
        contents = work.edited.contents

        def look(task: Task) -> tuple[Mapping[str, bytes], str, RenamedFiles]:
            return contents, name, renaming(work.edited.reading(), thing, name, task.went_on)

        self._work.run("", look, self._name_fits, self._name_not)

    def _name_fits(self, found: tuple[Mapping[str, bytes], str, RenamedFiles]) -> None:
        self._found = found
        if not self._host.showing("rename"):
            return  # Esc was pressed meanwhile: nothing is renamed
        if self._rename is not None:
            self._rename.tell(translated(renaming_words(found[2][0])))
        if self._wanted == found[1]:
            self._take_name(self._wanted)

    def _name_not(self, words: str) -> None:
        self._wanted = ""
        if self._rename is not None:
            self._rename.tell(words, bad=True)

    def _take_name(self, name: str) -> None:
        thing, work = self._thing, self._view.work
        if thing is None:
            return
        if name == thing.bare:
            self._host.close()
            return
        found = self._found
        if found is None or found[1] != name or found[0] is not work.edited.contents:
            self._wanted = name
            if self._rename is not None:
                self._rename.tell(self.tr("Looking at every place that names it. Esc stops it."))
            self._try_name(name)
            return
        self._wanted, self._found = "", None
        self._host.close()
        result, files = found[2]
        work.follow(result.moved)
        deed = sentence("rename {what} to {new}", what=thing.words, new=name)
        work.edited.edit(deed, files)
        self.given.changed()
        count = translated(renaming_words(result))
        self.given.say(f"{self.tr('Renamed to %1.').replace('%1', name)} {count}")

    # -- where it is used -----------------------------------------------------------------------

    def show_uses(self) -> None:
        """List every place that names the thing in hand."""
        thing, work = self.in_hand(), self._view.work
        if thing is None:
            return
        languages = work.languages

        def look(task: Task) -> tuple[ThingInHand, tuple[NamedPlace, ...]]:
            return thing, named_places(work.edited.reading(), thing, languages, task.went_on)

        self._look(thing, look, self._uses_found)

    def _uses_found(self, found: tuple[ThingInHand, tuple[NamedPlace, ...]]) -> None:
        thing, self._places = found
        if not self._view.isVisible():
            return
        if self._uses is None:
            self._uses = FindPanel(self._view, filters=True)
            self._uses.chosen.connect(self._to_use)
            self._host.add(self._uses)
        uses = sum(not one.is_own for one in self._places)
        name = self._called(thing)
        title = self.tr("%1 is used in %n place(s)", "", uses).replace("%1", name)
        self._uses.set_title(title)
        self._uses.set_finder(self.tr("Find among them"), title, "uses")
        self._uses.field.clear()
        self._uses.set_rows([self._use_row(at, one) for at, one in enumerate(self._places)])
        self._host.show("uses", self._uses, self._uses.field)

    def _use_row(self, at: int, place: NamedPlace) -> ListRow:
        where = translated(place.where)
        own = self.tr("itself") if place.is_own else ""
        icon = "pencil" if place.is_own else "arrow-right"
        return ListRow(str(at), where, place.shown, own, icon=icon)

    def _to_use(self, id: str) -> None:
        place = self._places[int(id)]
        self._host.close()
        self.given.go_to_place(place.file, place.path, place.line, place.column)

    def _look(
        self, thing: ThingInHand, look: Callable[[Task], object], found: Callable[..., object]
    ) -> None:
        """Look through the library; what lasts is said, and can be stopped."""
        self._thing = thing
        words = self.tr("Looking at every place that names it: %1")
        title = put(words, "%1", self._called(thing))
        self._work.run(title, look, found, self.given.say)

    def _called(self, thing: ThingInHand) -> str:
        """What a thing is called on the screen: by its title or label, not as in its file."""
        work = self._view.work
        return in_plain_words(thing.words, work.plain_names(work.file))

    def _stopped(self) -> None:
        self._thing = None

    # -- deleting -------------------------------------------------------------------------------

    def delete(self) -> None:
        """Delete the thing in hand; what that would break is asked about first."""
        thing = self.in_hand()
        if thing is not None:
            self.delete_thing(thing)

    def needs_asking(self, file: str, path: FormPath) -> ThingInHand | None:
        """The thing that stands at a path, where something else may name it."""
        work = self._view.work
        thing = thing_at(work.edited.reading(), file, path)
        if thing is not None and named_elsewhere(work.edited.contents, thing.bare):
            return thing
        return None

    def delete_thing(self, thing: ThingInHand) -> None:
        """Delete a thing: at once where nothing else names it."""
        self._thing = thing
        self._look_at_deletion("")

    def _look_at_deletion(self, instead: str) -> None:
        """Find what deleting comes to, with another thing named in its place or none."""
        thing, work = self._thing, self._view.work
        if thing is None:
            return
        contents, self._instead = work.edited.contents, instead

        def look(task: Task) -> tuple[Mapping[str, bytes], Deletion]:
            return contents, deleting(work.edited.reading(), thing, instead, task.went_on)

        self._look(thing, look, self._deletion_found)

    def _deletion_found(self, found: tuple[Mapping[str, bytes], Deletion]) -> None:
        contents, deletion = found
        thing, work = self._thing, self._view.work
        if thing is None:
            return
        if contents is not work.edited.contents:
            self._look_at_deletion(self._instead)  # something was done meanwhile
            return
        self._deletion = deletion
        if not deletion.broken:
            self._delete_mended()
            return
        if self._delete is None:
            self._delete = DeletePanel(self._view)
            self._delete.mending.connect(self._delete_mended)
            self._delete.plainly.connect(self._delete_plainly)
            self._delete.shown.connect(self._to_broken)
            self._delete.instead.connect(self._look_at_deletion)
            self._host.add(self._delete)
        title = put(self.tr("Delete: %1"), "%1", self._called(thing))
        left = len(deletion.left)
        words = translated(deletion.words)
        if left:
            words = f"{words} {self.tr('%n of them only you can mend', '', left)}"
        first = self._delete.prepare(
            title, words, self._broken_rows(deletion), mends=left < len(deletion.broken)
        )
        if not self._host.showing("delete"):
            work = self._view.work
            self._delete.offer(others_like(work.edited.reading(), thing, work.languages))
            self._host.show("delete", self._delete, first)
        self._host.place()

    def _broken_rows(self, deletion: Deletion) -> list[ListRow]:
        reading, languages = self._view.work.edited.reading(), self._view.work.languages
        rows: dict[str, ListRow] = {}
        for at, one in enumerate(deletion.broken):
            where = words_of_place(reading, one.reference.file, one.reference.path, languages)
            told = one.mend or sentence("This stays, and names nothing then.")
            icon = "circle-check" if one.mend else "triangle-alert"
            row = joined(sentence("{where}:", where=where), told)
            colour = "muted" if one.mend else "warn"
            words = translated(row)
            # What only a person can mend stands first; a plan that goes is told once.
            made = ListRow(str(at), words, icon=icon, colour=colour)  # type: ignore[arg-type]
            rows.setdefault(words, made)
        return sorted(rows.values(), key=lambda row: row.colour != "warn")

    def _to_broken(self, at: int) -> None:
        if self._deletion is not None:
            one = self._deletion.broken[at].reference
            self._host.close()
            self.given.go_to_place(one.file, one.path, *one.at)

    def _delete_mended(self) -> None:
        if self._deletion is not None:
            self._take_out(self._deletion.mended)

    def _delete_plainly(self) -> None:
        if self._deletion is not None:
            self._take_out(self._deletion.contents)

    def _take_out(self, files: Mapping[str, bytes | None]) -> None:
        thing, work = self._thing, self._view.work
        if thing is None or self._deletion is None:
            return
        self._host.close()
        called = self._called(thing)
        work.edited.edit(sentence("delete {what}", what=called), files)
        self._deletion = None
        work.keep_in_hand()
        if not work.file and self._context == "write":
            self.given.go("scripts")
        self.given.changed()
        key = self.given.actions.cap("scripts-undo")
        told = put(self.tr("Deleted: %1. %2 brings it back."), "%2", key)
        self.given.say(put(told, "%1", called))
