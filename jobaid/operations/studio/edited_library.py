"""A library in a supervisor's hands: its draft in memory, undo without end, and the disk behind it.

Undo keeps the bytes of the files that an edit touched, as they were before and after it; so it
undoes whatever an edit was, whichever view made it, and looking at something is no edit.
"""

from __future__ import annotations

import threading
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from jobaid.library.editing.drafts import versions_in
from jobaid.library.editing.save import NotSaved
from jobaid.library.files import reason
from jobaid.library.merge.kept_steps import kept_words
from jobaid.library.merge.library_merge import merge_libraries
from jobaid.library.reader import ReadLibrary, read_library
from jobaid.operations.studio.kept_copies import KeptCopies
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.library.editing.drafts import Draft
    from jobaid.operations.studio.inbox import InboxEntry

FileForms = Mapping[str, bytes | None]
"""Files by path inside the library; None for one that is not there."""

BothForms = tuple[bytes | None, bytes | None, bytes | None, str]
"""A file as it is in hand, as another program left it, what comes of both, and which of its steps
stay in it though one took them out, in words."""


@dataclass(slots=True)
class EditDone:
    """One edit: what it is called, and the files it touched before and after it.

    What has the same `merge` as the edit before it is one with that: a sentence that is typed.
    `takes_up`: what agents wrote that the edit takes into the draft.
    """

    deed: str
    before: dict[str, bytes | None]
    after: dict[str, bytes | None]
    merge: Hashable = None
    takes_up: Sequence[InboxEntry] = ()


@dataclass(slots=True)
class _OnDisk:
    """What the draft's files hold on the disk, as far as this desk wrote or read them.

    `theirs` are those that another program changed under this desk's hands, as they stand there.
    """

    files: dict[str, bytes]
    copies: KeptCopies
    theirs: dict[str, bytes | None] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)


class EditedLibrary:
    """The draft of a library, edited by one person. Made on another thread: it reads the disk.

    `contents` are the files as they are now. Edits, undo and redo are for one thread, `write` for
    another; `reading` gives the library as it reads now, from any.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._reading = read_library(draft.folder)
        self.contents: dict[str, bytes] = dict(self._reading.contents)
        self._disk = _OnDisk(dict(self.contents), KeptCopies(draft.folder))
        self._taking = threading.RLock()
        self._undone: list[EditDone] = []
        self.done: list[EditDone] = []

    # -- editing ------------------------------------------------------------------------------

    def edit(self, deed: str, changes: FileForms, *, merge: Hashable = None) -> bool:
        """Take other contents of files, under a name that undo says; False where none differs."""
        after = {file: one for file, one in changes.items() if self.contents.get(file) != one}
        if not after:
            return False
        before = {file: self.contents.get(file) for file in after}
        last = self.done[-1] if self.done else None
        if last is not None and merge is not None and last.merge == merge and not self._undone:
            last.before = {**before, **last.before}
            last.after = {**last.after, **after}
        else:
            self.done.append(EditDone(deed, before, after, merge))
        self._undone.clear()
        self._take(after)
        return True

    def settle(self) -> None:
        """What is typed from now on is an edit of its own."""
        if self.done:
            self.done[-1].merge = None

    @property
    def undo_deed(self) -> str | None:
        """What undo would take back; None for nothing."""
        return self.done[-1].deed if self.done else None

    @property
    def redo_deed(self) -> str | None:
        """What redo would do again; None for nothing."""
        return self._undone[-1].deed if self._undone else None

    def undo(self) -> EditDone | None:
        """Take the last edit back; None where there is none."""
        if not self.done:
            return None
        last = self.done.pop()
        last.merge = None
        self._undone.append(last)
        self._take(last.before)
        return last

    def withdraw(self, done: EditDone) -> None:
        """Take one edit back, whatever was done since: what was done to the same file stays."""
        with self._taking:
            if done in self.done:
                self.done.remove(done)
                now = self.contents
                same = {file for file, one in done.after.items() if now.get(file) == one}
                self._take({file: one for file, one in done.before.items() if file in same})

    def redo(self) -> EditDone | None:
        """Do again what undo took back last."""
        if not self._undone:
            return None
        last = self._undone.pop()
        self.done.append(last)
        self._take(last.after)
        return last

    def _take(self, files: FileForms) -> None:
        with self._taking:
            # Another mapping, so that a thread that has the one before reads on in peace.
            self.contents = _with(self.contents, files)

    # -- the disk and what is read ------------------------------------------------------------

    @property
    def unwritten(self) -> bool:
        """Whether the disk does not hold everything yet."""
        return self.contents != self._disk.files

    def write(self) -> None:
        """Bring the draft's files to what they are now. Raises `NotSaved`; the rest is written."""
        trouble: NotSaved | None = None
        with self._disk.lock:
            self._stand_again()
            contents, disk = self.contents, self._disk.files
            for file in sorted({*contents, *disk}):
                new, old = contents.get(file), disk.get(file)
                if new == old:
                    continue
                try:
                    if new is None and old is not None:
                        self.draft.remove(file, read=old)
                        self._disk.files = {k: one for k, one in disk.items() if k != file}
                    elif new is not None:
                        self.draft.save(file, new, read=old)
                        self._disk.files = {**self._disk.files, file: new}
                    if self._disk.copies.files.get(file) == new:
                        self._disk.copies.drop(file)
                except NotSaved as error:
                    if error.changed and new is not None and self.draft.read(file) is None:
                        # It is gone: nobody's words are in the way.
                        self.draft.save(file, new, read=None)
                        self._disk.files = {**self._disk.files, file: new}
                        disk = self._disk.files
                        continue
                    trouble = error
                    if error.changed:
                        self._disk.theirs = {**self._disk.theirs, file: self.draft.read(file)}
                        trouble = self._beside(file, new, error)
                disk = self._disk.files
        if trouble is not None:
            raise trouble

    def _stand_again(self) -> None:
        """A draft whose folder somebody took away is written again whole."""
        try:
            gone = self.draft.stand_again()
        except OSError as error:
            words = sentence("The draft cannot be written: {why}.", why=reason(error))
            raise NotSaved(words) from error
        if gone:
            versions = versions_in(self.draft.folder)
            self._disk.files = {k: one for k, one in self._disk.files.items() if k in versions}

    def _beside(self, file: str, content: bytes | None, error: NotSaved) -> NotSaved:
        """What cannot go into a file that somebody else changed is kept beside the draft."""
        path = None if content is None else self._disk.copies.keep(file, content)
        if path is None:
            return error
        kept = sentence("What you wrote is kept in {path} as well.", path=str(path))
        return NotSaved(joined(error.words, kept), changed=True)

    # -- what another program changed meanwhile -----------------------------------------------

    @property
    def theirs(self) -> FileForms:
        """Files that cannot be written since another program changed them, as it left them."""
        return self._disk.theirs

    @property
    def kept(self) -> Mapping[str, bytes]:
        """What was written in files before another program changed them, and is kept beside."""
        return self._disk.copies.files

    def bring_together(self, language: str) -> dict[str, BothForms]:
        """What comes of each such file and what is in hand, but where both changed one thing.

        `language` is the one of texts without any. For another thread.
        """
        found = {}
        for file, theirs in self._disk.theirs.items():
            mine, base = self.contents.get(file), self._disk.files.get(file)
            forms = [{} if one is None else {file: one} for one in (base, mine, theirs)]
            merged = merge_libraries(forms[0], forms[1], forms[2], language)
            if not merged.clashes:
                found[file] = mine, theirs, merged.contents.get(file), kept_words(merged)
        return found

    def take_both(self, brought: Mapping[str, BothForms]) -> str:
        """Take what was brought together, where nothing was written since; "" where none was.

        It says that, and which steps stay though one took them out.
        """
        told: list[str] = []
        for file, (mine, theirs, merged, stays) in brought.items():
            same = self.contents.get(file) == mine and file in self._disk.theirs
            if same and self._disk.theirs[file] == theirs:
                self.settle_change(file, merged, sentence("bring both together"))
                self.let_go(file)
                told.append(stays)
        if not told:
            return ""
        both = sentence("Another program changed this file too: both are in the draft.")
        return joined(both, *told)

    def settle_change(self, file: str, content: bytes | None, deed: str) -> None:
        """Have a file that another program changed as `content` from now on.

        What that program left is an edit of its own, so that undo leads to it as well.
        """
        with self._disk.lock:
            theirs = self._disk.theirs.get(file)
            self._disk.theirs = {k: one for k, one in self._disk.theirs.items() if k != file}
            files = {k: one for k, one in self._disk.files.items() if k != file}
            self._disk.files = files if theirs is None else {**files, file: theirs}
        self.edit(sentence("take what another program changed"), {file: theirs})
        self.edit(deed, {file: content})

    def let_go(self, file: str) -> None:
        """The copy that is kept of a file is not wanted any more."""
        with self._disk.lock:
            self._disk.copies.drop(file)

    def take_over(self, there: FileForms, deed: str) -> bool:
        """Take over what stands on the disk (`there`) where nothing was done here, as an edit."""
        with self._disk.lock:
            before = self._disk.files
            files = {file for file in {*before, *there} if before.get(file) != there.get(file)}
            mine = {
                file: there.get(file)
                for file in files
                if self.contents.get(file) == before.get(file)
            }
            self._disk.files = {file: one for file, one in there.items() if one is not None}
        return self.edit(deed, mine)

    def begin_anew(self, draft: Draft) -> None:
        """The draft was published, or what is live changed: read it, opened anew; nothing of
        before is left to undo. What was written since it was on the disk stays written.
        """
        with self._disk.lock:
            self.draft = draft
            reading = read_library(draft.folder)
            written = self._disk.files
            self._disk.files = dict(reading.contents)
            self._disk.copies, self._disk.theirs = KeptCopies(draft.folder), {}
            with self._taking:
                now = self.contents
                since = {
                    file: now.get(file)
                    for file in {*now, *written}
                    if now.get(file) != written.get(file)
                }
                self.contents = _with(reading.contents, since)
            self._reading = reading
        self.done.clear()
        self._undone.clear()

    def reading(self) -> ReadLibrary:
        """The library as it reads now; only files that changed are read anew."""
        reading, contents = self._reading, self.contents
        changed = [
            file
            for file in sorted({*reading.contents, *contents})
            if reading.contents.get(file) != contents.get(file)
        ]
        for file in changed:
            reading = reading.with_file(file, contents.get(file))
        self._reading = reading
        return reading


def _with(contents: Mapping[str, bytes], files: FileForms) -> dict[str, bytes]:
    """Files with others in their place."""
    found = dict(contents)
    for file, content in files.items():
        if content is None:
            found.pop(file, None)
        else:
            found[file] = content
    return found
