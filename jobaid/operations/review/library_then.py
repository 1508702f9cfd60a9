"""The library as a kept call used it: the versions in force, wherever they are to be found.

What has not changed since is taken from the library in use, what has from the versions that the
profile keeps. A script of which no version is to be found is rebuilt from the call's events: what
today's has to say is never shown as if it had been on the screen then.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.summary import as_words
from jobaid.library.files import HOUSE_FILES, NOT_IN_CALLS
from jobaid.library.reading.library_file import FILE, read_house
from jobaid.library.reading.list_reader import LIST_FILES, read_list
from jobaid.library.reading.script_reader import read_script
from jobaid.log.version_store import VersionError
from jobaid.operations.callview.call_view import CallViews
from jobaid.operations.callview.note_draft import with_draft
from jobaid.quick_dataclasses import dataclass
from jobaid.review.rebuilt_script import rebuilt_script
from jobaid.sentences import listed, sentence

if TYPE_CHECKING:
    from jobaid.call.events import Event
    from jobaid.call.state import CallState
    from jobaid.library.model import Library, Script

ContentOf = Callable[[str], bytes]
"""The bytes of a version by its content id; raises `VersionError` where it is not kept."""


@dataclass(frozen=True)
class LibraryThen:
    """A library as a call used it, ready to draw that call.

    `rebuilt` are the scripts that only the call's events tell of, `instead` the house files in
    whose place the present ones stand; `words` say both to a person.
    """

    library: Library
    compiled: CompiledLibrary
    views: CallViews
    rebuilt: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class LibrariesThen:
    """Finds the library that a call used; those of the last calls are kept ready.

    `content` gives the bytes of a version. For one thread at a time.
    """

    _MOST = 6

    def __init__(self, content: ContentOf) -> None:
        self._content = content
        # With the library that was in use: another must not come to be taken for it.
        self._made: dict[object, tuple[Library, LibraryThen]] = {}

    def of(self, state: CallState, events: Sequence[Event], present: Library) -> LibraryThen:
        """The library of a call whose events came to `state`; `present` is the one in use now."""
        used = {str(name): str(id or "") for name, id in state.versions.items()}
        scripts = [one for one in dict.fromkeys(_entered(state)) if one not in used]
        stamp = (id(present), tuple(sorted(used.items())), tuple(scripts))
        kept = self._made.pop(stamp, None)
        found = None if kept is None else kept[1]
        if found is None or found.rebuilt:
            found = self._make(used, scripts, events, present)
        self._made[stamp] = present, found
        while len(self._made) > self._MOST:
            del self._made[next(iter(self._made))]
        return found

    def _make(
        self,
        used: Mapping[str, str],
        more: Sequence[str],
        events: Sequence[Event],
        present: Library,
    ) -> LibraryThen:
        scripts: dict[str, Script] = {}
        changed: dict[str, Any] = {}
        rebuilt: list[str] = []
        instead: list[str] = []
        for name, id in (*used.items(), *((one, "") for one in more)):
            if id and present.versions.get(name) == id:
                continue
            if name in HOUSE_FILES:
                part = self._part(name, id)
                if part is None:
                    instead.append(name)
                else:
                    changed[_attribute(name)] = part
            elif not name.endswith(".yaml"):
                script = self._script(name, id, present)
                if script is None:
                    rebuilt.append(name)
                    script = rebuilt_script(name, events)
                scripts[name] = script
        if FILE in used:
            # A list that the house did not have yet was not there for the call either.
            absent = [one for one in LIST_FILES if one not in used and one not in NOT_IN_CALLS]
            changed.update({_attribute(one): {} for one in absent})
        else:
            instead = [one for one in HOUSE_FILES if one in present.versions]
        if scripts:
            changed["scripts"] = ChainMap(scripts, _as_dict(present.scripts))
        library = with_draft(replace(present, **changed) if changed else present)
        return LibraryThen(
            library,
            CompiledLibrary(library),
            CallViews(library),
            tuple(rebuilt),
            tuple(instead),
            tuple(_words(rebuilt, instead, present)),
        )

    def _bytes(self, id: str) -> bytes | None:
        try:
            return self._content(id) if id else None
        except VersionError:
            return None

    def _part(self, file: str, id: str) -> Any:
        content = self._bytes(id)
        if content is None:
            return None
        return read_house(content)[0] if file == FILE else read_list(file, content)[0]

    def _script(self, name: str, id: str, present: Library) -> Script | None:
        content = self._bytes(id)
        if content is None:
            return None
        known = present.scripts.get(name)
        file = f"scripts/{name}.yaml" if known is None else known.file
        script = read_script(file, content)[0]
        # Under another name it is what the events do not speak of.
        return script if script is not None and script.id == name else None


def _entered(state: CallState) -> list[str]:
    return [str(one["script"]) for one in state.path]


def _attribute(file: str) -> str:
    return "house" if file == FILE else PurePosixPath(file).stem


def _as_dict(scripts: Mapping[str, Script]) -> Any:
    # A chain only reads what stands under its first mapping; its types want a mutable one.
    return scripts


def _words(rebuilt: Sequence[str], instead: Sequence[str], present: Library) -> list[str]:
    words: list[str] = []
    if rebuilt:
        names = listed([f"“{_title(one, present)}”" for one in rebuilt])
        words.append(
            sentence(
                "What this call used of {scripts} is kept nowhere here. The steps are shown from "
                "the events of the call: what was done, not what stood on the screen.",
                scripts=names,
            )
        )
    if instead:
        words.append(
            sentence(
                "Not kept as they were then: {files}. Those of now stand in their place.",
                files=listed(list(instead)),
            )
        )
    return words


def _title(script: str, present: Library) -> str:
    found = present.scripts.get(script)
    return as_words(script) if found is None else found.title.any or as_words(script)
