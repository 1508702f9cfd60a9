"""A library in a supervisor's hands: its draft in memory, undo without end, and the disk behind it.

Undo keeps the bytes of the files that an edit touched, as they were before and after it; so it
undoes whatever an edit was, whichever view made it, and looking at something is no edit.
"""

from __future__ import annotations

import threading
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from jobaid.library.editing.save import NotSaved, save_file
from jobaid.library.reader import ReadLibrary, read_library
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.library.editing.drafts import Draft
    from jobaid.operations.studio.inbox import InboxEntry

ASIDE = ".yours"
"""The folder beside a draft's files for what could not go into them; no reader looks there."""

FileForms = Mapping[str, bytes | None]
"""Files by path inside the library; None for one that is not there."""


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
    """What the draft's files hold on the disk, as far as this desk wrote or read them."""

    files: dict[str, bytes]
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
        self._disk = _OnDisk(dict(self.contents))
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

    def redo(self) -> EditDone | None:
        """Do again what undo took back last."""
        if not self._undone:
            return None
        last = self._undone.pop()
        self.done.append(last)
        self._take(last.after)
        return last

    def _take(self, files: FileForms) -> None:
        contents = dict(self.contents)
        for file, content in files.items():
            if content is None:
                contents.pop(file, None)
            else:
                contents[file] = content
        # Another mapping, so that a thread that has the one before reads on in peace.
        self.contents = contents

    # -- the disk and what is read ------------------------------------------------------------

    @property
    def unwritten(self) -> bool:
        """Whether the disk does not hold everything yet."""
        return self.contents != self._disk.files

    def write(self) -> None:
        """Bring the draft's files to what they are now. Raises `NotSaved`; the rest is written."""
        trouble: NotSaved | None = None
        with self._disk.lock:
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
                except NotSaved as error:
                    trouble = error
                    if error.changed and new is not None:
                        trouble = self._beside(file, new, error)
                disk = self._disk.files
        if trouble is not None:
            raise trouble

    def _beside(self, file: str, content: bytes, error: NotSaved) -> NotSaved:
        """What cannot go into a file that somebody else changed is kept beside the draft."""
        path = self.draft.folder / ASIDE / file
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            save_file(path, content, read=path.read_bytes() if path.exists() else None)
        except (OSError, NotSaved):
            return error
        kept = sentence("What you wrote is kept in {path} as well.", path=str(path))
        return NotSaved(joined(error.words, kept), changed=True)

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
        before is left to undo.
        """
        with self._disk.lock:
            self.draft = draft
            self._reading = read_library(self.draft.folder)
            self.contents = dict(self._reading.contents)
            self._disk.files = dict(self.contents)
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
