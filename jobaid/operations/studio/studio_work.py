"""A supervisor's work on a library, without a screen: which script is in hand, and what is done.

Every deed has a name, which undo says. Findings are worked out on another thread (`check`) and
handed back with `take_findings`; all else is for one thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING

from jobaid.library.checks.accepted_warnings import entry_at, name_in_house
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.reading.plan_file import ENDING
from jobaid.operations.library_check import RecentChecks, check_reading
from jobaid.operations.studio.file_lists import (
    FILE_LISTS,
    entry_of_file,
    files_of,
    new_scenario,
)
from jobaid.operations.studio.form_document import FormDocument, FormEdit, FormPath
from jobaid.operations.studio.form_keys import FormKey, label_of
from jobaid.operations.studio.house_forms import HOUSE_FILE, house_form, is_whole_file
from jobaid.operations.studio.inbox import taken_as_answer
from jobaid.operations.studio.lately_known import LatelyKnown
from jobaid.operations.studio.plain_names import PlainNames
from jobaid.operations.studio.script_patterns import PACK, pack_script, pattern_files
from jobaid.operations.studio.step_form import StepDocument, with_new_step
from jobaid.operations.studio.step_keys import SCRIPT_KEYS
from jobaid.operations.studio.step_targets import step_title_at, targets_of, words_of_entry
from jobaid.operations.studio.studio_view import (
    FileLook,
    FoundProblem,
    StepRow,
    StudioScript,
    file_look,
    form_options,
    is_script,
    languages_of,
    library_options,
    line_of_path,
    problems_of,
    studio_scripts,
)
from jobaid.operations.studio.tree_edits import (
    as_text,
    new_id,
    value_at,
    values_of,
    with_item,
    with_moved,
    with_set,
    without,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model.scenario import Scenario
    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.studio.edited_library import EditDone, EditedLibrary
    from jobaid.operations.studio.form_document import Options
    from jobaid.operations.studio.inbox import InboxGroup

CheckedDraft = tuple["ReadLibrary", "tuple[Finding, ...]"]
"""A library as it reads, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class EditAhead:
    """What an edit of the step `at` of a file comes to, worked out before it is done."""

    before: bytes
    at: int
    edit: FormEdit
    after: bytes


HEAD = -1
"""The place of a script's head in its outline."""


class StudioWork:
    """The work on the draft `edited` of a library whose published files are `live`."""

    def __init__(self, edited: EditedLibrary, live: Mapping[str, bytes]) -> None:
        self.edited = edited
        self.live = dict(live)
        self.reading: ReadLibrary = edited.reading()
        self.findings: tuple[Finding, ...] = ()
        self.file = ""
        self.at = HEAD
        self._recent = RecentChecks()
        self._checking = threading.Lock()
        self._options: LatelyKnown[dict[str, Options]] = LatelyKnown()
        self._others: LatelyKnown[dict[str, Options]] = LatelyKnown()
        self._names: LatelyKnown[PlainNames] = LatelyKnown()
        self._looked: LatelyKnown[FileLook] = LatelyKnown()
        self._ahead: EditAhead | None = None

    # -- what is wrong ------------------------------------------------------------------------

    def check(self) -> CheckedDraft:
        """The library as it reads now, and what is wrong with it. For another thread."""
        with self._checking:
            reading = self.edited.reading()
            return reading, check_reading(reading, self._recent)

    def compare_findings(self) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """What is wrong with what is live, and with the draft as it reads. For another thread."""
        with self._checking:
            reading = self.edited.reading()
            live = check_reading(reading.with_contents(self.live), self._recent)
            return live, check_reading(reading, self._recent)

    def take_findings(self, checked: CheckedDraft) -> None:
        """Take over what a check found."""
        self.reading, self.findings = checked[0], self._as_before(checked[1])

    def _as_before(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """What was found once more is the same object: what was made of it holds."""
        known = self.findings
        return known if findings == known else findings

    def look_ahead(self, checked: CheckedDraft) -> tuple[tuple[FoundProblem, ...], PlainNames]:
        """What the file in hand shows of a check, before it is taken over. For another thread."""
        reading, findings = checked[0], self._as_before(checked[1])
        file = self.file
        content = reading.contents.get(file, b"")
        languages = languages_of(reading)
        look = self._look(file, content, findings, languages)
        self._options_of(reading, content, languages)
        return look.problems, self._names_of(reading, file)

    @property
    def is_checked(self) -> bool:
        """Whether what was found is of the library as it is now."""
        return self.reading.contents == self.edited.contents

    # -- the scripts --------------------------------------------------------------------------

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the house, the usual one first."""
        return languages_of(self.reading)

    def scripts(self) -> tuple[StudioScript, ...]:
        """Every script of the draft."""
        return studio_scripts(self.edited.contents, self.live, self.reading.library, self.findings)

    def open(self, file: str, at: int = HEAD) -> None:
        """Take a script in hand. Raises KeyError for one that is not there."""
        _ = self.edited.contents[file]
        self.file = file
        self.at = at

    @property
    def content(self) -> bytes:
        """The file in hand; empty where it went."""
        return self.edited.contents.get(self.file, b"")

    @property
    def title(self) -> str:
        """What the script in hand is called."""
        values = values_of(self.content)
        found = value_at(values, ("title",))
        if isinstance(found, Mapping):
            found = found.get(self.languages[0]) or next(iter(found.values()), "")
        return as_text(found) or self.file.rpartition("/")[2].removesuffix(".yaml")

    @property
    def script_id(self) -> str:
        """The id of the script in hand."""
        found = as_text(value_at(values_of(self.content), ("id",)))
        return found or self.file.rpartition("/")[2].removesuffix(".yaml")

    @property
    def can_be_read(self) -> bool:
        """Whether the file in hand reads as what it is."""
        if is_script(self.file):
            return self.has_form
        return not self.file.endswith(".yaml") or values_of(self.content) is not None

    @property
    def has_form(self) -> bool:
        """Whether a form can show the file in hand: scripts; all else is text."""
        return is_script(self.file) and isinstance(values_of(self.content), Mapping)

    def problems(self) -> tuple[FoundProblem, ...]:
        """What is wrong in the script in hand, its plans included."""
        return self._look(self.file, self.content, self.findings, self.languages).problems

    def outline(self) -> tuple[StepRow, ...]:
        """The steps of the script in hand."""
        return self._look(self.file, self.content, self.findings, self.languages).steps

    def _look(
        self, file: str, content: bytes, findings: tuple[Finding, ...], languages: tuple[str, ...]
    ) -> FileLook:
        return self._looked.get(
            (findings,),
            (file, content, languages),
            lambda: file_look(file, content, findings, languages),
        )

    def options(self) -> dict[str, Options]:
        """What keys of the forms may refer to."""
        return self._options_of(self.reading, self.content, self.languages)

    def _options_of(
        self, reading: ReadLibrary, content: bytes, languages: tuple[str, ...]
    ) -> dict[str, Options]:
        def make() -> dict[str, Options]:
            values = values_of(content)
            own = as_text(value_at(values, ("id",)))
            others = self._others.get(
                (reading.library,),
                (own, languages),
                lambda: library_options(reading.library, own, languages),
            )
            return form_options(others, values, languages)

        return self._options.get((reading.library,), (content, languages), make)

    def form(self) -> FormDocument:
        """The form of the step in hand, or of the script's head."""
        if self.at == HEAD:
            return FormDocument(self.content, (), SCRIPT_KEYS, self.languages, self.options())
        live = self.live.get(self.file)
        return StepDocument(self.content, self.at, self.languages, self.options(), live)

    def line_of_step(self) -> int:
        """The line of the file (from 1) where the step in hand begins."""
        return line_of_path(self.content, ("steps", self.at))

    # -- deeds --------------------------------------------------------------------------------

    def do_form(self, edit: FormEdit) -> bool:
        """Do what a person did in the form in hand. Raises `CannotWrite` in words."""
        form = self.form()
        key = form.key_at(edit.path)
        label = key.label if key is not None else label_of(str(edit.path[-1]))
        where = self.where()
        deeds = {
            "remove": sentence("take a row out of {what}, {where}", what=label, where=where),
            "move": sentence("move a row of {what}, {where}", what=label, where=where),
            "add": sentence("add to {what}, {where}", what=label, where=where),
        }
        deed = deeds.get(edit.what, sentence("change {what}, {where}", what=label, where=where))
        merge: Hashable = None
        if edit.what == "set":
            merge = (self.file, edit.path, edit.language)
        ahead, made = self._ahead, None
        if ahead is not None and (ahead.before, ahead.at, ahead.edit) == (
            self.content,
            self.at,
            edit,
        ):
            made = ahead.after
        content = form.applied(edit) if made is None else made
        return self.edited.edit(deed, {self.file: content}, merge=merge)

    def form_ahead(self, edit: FormEdit) -> Callable[[], None]:
        """What works an edit of the form in hand out, for another thread: doing it is then quick.

        It changes nothing; what cannot be done is said by `do_form`.
        """
        form, file, at = self.form(), self.file, self.at
        reading, findings, languages = self.reading, self.findings, self.languages

        def work_out() -> None:
            content = form.applied(edit)
            self._look(file, content, findings, languages)
            self._options_of(reading, content, languages)
            self._ahead = EditAhead(form.content, at, edit, content)

        return work_out

    def where(self) -> str:
        """What the part in hand is called."""
        if self.at == HEAD:
            return self.title
        return step_title_at(values_of(self.content), self.at, self.languages)

    def add_step(self, title: str, at: int | None = None) -> int:
        """Add a step behind the one in hand, and take it in hand."""
        rows = len(self.outline())
        place = min(rows, self.at + 1 if at is None else at)
        content, _ = with_new_step(self.content, title, place)
        self.edited.edit(sentence("add step {step}", step=title), {self.file: content})
        self.at = place
        return place

    def move_step(self, by: int) -> bool:
        """Move the step in hand up or down; False where it cannot go there."""
        to, count = self.at + by, len(self.outline())
        if not (0 <= self.at < count and 0 <= to < count):
            return False
        where = self.where()
        content = with_moved(self.content, ("steps",), self.at, to)
        self.edited.edit(sentence("move step {step}", step=where), {self.file: content})
        self.at = to
        return True

    def remove_step(self) -> bool:
        """Take the step in hand out; False for none."""
        if self.at == HEAD:
            return False
        where, count = self.where(), len(self.outline())
        if count < 2:
            raise CannotWrite(sentence("A script has at least one step, so this one stays."))
        content = without(self.content, ("steps", self.at))
        self.edited.edit(sentence("take out step {step}", step=where), {self.file: content})
        self.at = min(self.at, count - 2)
        return True

    def duplicate_step(self) -> bool:
        """Put a copy of the step in hand behind it, with an id of its own."""
        values = values_of(self.content)
        step = value_at(values, ("steps", self.at))
        if not isinstance(step, Mapping):
            return False
        taken = {one.id for one in self.outline()}
        made = {**step, "id": new_id(as_text(step.get("id")), taken, fallback="step")}
        where = self.where()
        content = with_item(self.content, ("steps",), self.at + 1, made)
        self.edited.edit(sentence("copy step {step}", step=where), {self.file: content})
        self.at += 1
        return True

    def set_text(self, text: str) -> bool:
        """Take the whole file in hand as it was typed, whatever it is."""
        content = text.encode("utf-8", "replace")
        if b"\r\n" in self.content and b"\r\n" not in content:
            content = content.replace(b"\n", b"\r\n")
        deed = sentence("change the text of {script}", script=self.title)
        return self.edited.edit(deed, {self.file: content}, merge=(self.file, "text"))

    def bring_back(self, number: int, content: bytes) -> bool:
        """Have the file in hand as it was in an earlier version; the draft keeps the way back."""
        deed = sentence("bring back version {number} of {script}", number=number, script=self.title)
        return self.edited.edit(deed, {self.file: content})

    def accept(self, problem: FoundProblem, why: str, by: str) -> bool:
        """Keep a warning with a reason, in the script that it is about, or in the house's file.

        Raises `CannotWrite`.
        """
        finding = problem.finding
        file = finding.file
        if file.endswith(ENDING):
            file = file.removesuffix(ENDING) + ".yaml"
        in_house = not is_script(file)
        file = f"{HOUSE_FILE}.yaml" if in_house else file
        content = self.edited.contents.get(file, b"")
        values = values_of(content)
        if not isinstance(values, Mapping):
            raise CannotWrite(sentence("The file of the house cannot be read as it stands."))
        item: dict[str, object] = {"code": finding.code}
        if in_house and finding.file != file:
            name = name_in_house(finding.file)
            entry = entry_at(self.reading.library, name, finding.line, finding.column)
            item["at"] = name if entry is None else f"{name}/{entry}"
        elif problem.step is not None:
            item["at"] = as_text(value_at(values, ("steps", problem.step, "id")))
        item |= {"why": why, "by": by}
        listed = value_at(values, ("accepted",))
        at = len(listed) if isinstance(listed, list) else 0
        content = with_item(content, ("accepted",), at, item)
        deed = sentence("keep warning {code}, {where}", code=problem.finding.code, where=file)
        return self.edited.edit(deed, {file: content})

    def plain_names(self, file: str) -> PlainNames:
        """What findings of a file call by its name there, as the forms have it."""
        return self._names_of(self.reading, file)

    def _names_of(self, reading: ReadLibrary, file: str) -> PlainNames:
        library = reading.library
        return self._names.get(
            (library,), file, lambda: PlainNames(library, file, languages_of(reading))
        )

    def all_problems(self) -> tuple[FoundProblem, ...]:
        """What is wrong in the whole library: errors first, causes before what comes of them."""
        contents = self.edited.contents
        found = {
            one.finding: one
            for file in dict.fromkeys(one.file for one in self.findings)
            for one in problems_of(file, contents.get(file, b""), self.findings, self.languages)
        }
        return tuple(sorted((found[one] for one in self.findings), key=_is_warning))

    def new_script(self, title: str, pattern: str) -> str:
        """A new script from a pattern, or (`pattern` is a file) from another; its file."""
        taken = {one.id for one in self.scripts()}
        id = new_id(title, taken, fallback=f"script-{len(taken) + 1}")
        file = f"scripts/{id}.yaml"
        if pattern in self.edited.contents or pattern.startswith(PACK):
            known = self.edited.contents.get(pattern)
            content = with_set(pack_script(pattern) if known is None else known, ("id",), id)
            content = without(without(content, ("was",)), ("accepted",))
            made = {file: with_set(content, ("title",), title)}
        else:
            outcomes = tuple(self.reading.library.outcomes)
            made = pattern_files(pattern, id, title, outcomes, self.edited.contents)
        self.edited.edit(sentence("new script {script}", script=title), made)
        self.open(file, 0)
        return file

    def targets_for(self, script: str) -> Options:
        """Where an answer of a script can lead."""
        found = next((one for one in self.scripts() if one.id == script), None)
        values = values_of(self.edited.contents.get(found.file, b"")) if found else None
        return targets_of(values, self.languages, self.reading.library)

    def take_up(self, group: InboxGroup, label: str, go: str | None) -> bool:
        """Take what customers said into the draft, as one more answer. Raises `NotInInbox`."""
        entry = group.entries[0]
        files = taken_as_answer(self.edited.reading(), entry, label=label, go=go)
        deed = sentence("add what customers say: {words}", words=label or entry.said)
        done = self.edited.edit(deed, files)
        if done:
            self.edited.done[-1].takes_up = group.to_answer
        return done

    # -- the house's lists --------------------------------------------------------------------

    def house_entries(self, name: str) -> tuple[tuple[str, str], ...]:
        """The entries of a house's list: (id, words)."""
        if name in FILE_LISTS:
            contents = self.edited.contents
            return tuple(
                entry_of_file(contents[file], file, self.languages)
                for file in files_of(contents, name)
            )
        values = values_of(self.edited.contents.get(f"{name}.yaml", b""))
        found = []
        for at, one in enumerate(values if isinstance(values, list) else []):
            id = as_text(value_at(one, ("id",))) or str(at + 1)
            words = words_of_entry(one, self.languages)
            found.append((id, words or id))
        return tuple(found)

    def list_is_broken(self, name: str) -> bool:
        """Whether a file of the house is there and cannot be read as what it is."""
        content = self.edited.contents.get(f"{name}.yaml", b"")
        shape = Mapping if is_whole_file(name) else list
        there = any(line.strip() and not line.startswith(b"#") for line in content.splitlines())
        return there and not isinstance(values_of(content), shape)

    def house_form(self, name: str, at: int) -> FormDocument:
        """The form of an entry of a house's list, or of the house itself."""
        base: FormPath = () if is_whole_file(name) or name in FILE_LISTS else (at,)
        content = self.edited.contents.get(self.house_file(name, at), b"")
        return FormDocument(content, base, house_keys(name), self.languages, self.options())

    def house_file(self, name: str, at: int) -> str:
        """The file that an entry of a list stands in."""
        if name not in FILE_LISTS:
            return f"{name}.yaml"
        files = files_of(self.edited.contents, name)
        return files[at] if 0 <= at < len(files) else ""

    def place_in_list(self, file: str) -> int:
        """The place of a file in its list of files; 0 for one that is not there."""
        files = files_of(self.edited.contents, file.partition("/")[0])
        return files.index(file) if file in files else 0

    def do_house(self, name: str, at: int, edit: FormEdit, title: str) -> bool:
        """Do what a person did in such a form."""
        form = self.house_form(name, at)
        key = form.key_at(edit.path)
        deed = sentence(
            "change {what}, {where}", what="" if key is None else key.label, where=title
        )
        file = self.house_file(name, at)
        merge = (file, edit.path, edit.language) if edit.what == "set" else None
        return self.edited.edit(deed, {file: form.applied(edit)}, merge=merge)

    def add_entry(self, name: str, words: str) -> int:
        """Add an entry to a house's list; its place."""
        if name in FILE_LISTS:
            scripts = self.options().get("scripts", ())
            made_file, made = new_scenario(words, self.edited.contents, scripts)
            self.edited.edit(sentence("add {what}", what=words), {made_file: made})
            return self.place_in_list(made_file)
        file, keys = f"{name}.yaml", house_keys(name)
        content = self.edited.contents.get(file, b"")
        entries = self.house_entries(name)
        first = next(one for one in keys if one.kind in ("words", "long-words", "text", "choice"))
        if name == "replies":
            first = next(one for one in keys if one.key == "say")
        item: dict[str, object] = {
            "id": new_id(words, [id for id, _ in entries], fallback=f"{name}-{len(entries) + 1}"),
            first.key: words,
        }
        if name == "outcomes":
            item["kind"] = "neutral"
        made = with_item(content, (), len(entries), item)
        self.edited.edit(sentence("add {what}", what=words), {file: made})
        return len(entries)

    def add_made(self, made: Scenario) -> str:
        """Add a customer that was made from a script or a call; their file."""
        from jobaid.operations.made_scenarios import scenario_file

        files = files_of(self.edited.contents, "scenarios")
        names = {one.rpartition("/")[2].removesuffix(".yaml") for one in files}
        taken = names.union(id for id, _ in self.house_entries("scenarios"))
        file, content = scenario_file(made, taken, self.languages)
        _, title = entry_of_file(content, file, self.languages)
        self.edited.edit(sentence("add {what}", what=title), {file: content})
        return file

    def change_entry(self, name: str, change: Callable[[bytes], bytes], deed: str) -> bool:
        """Move an entry of a house's list, or take it out."""
        file = f"{name}.yaml"
        return self.edited.edit(deed, {file: change(self.edited.contents.get(file, b""))})

    def remove_file(self, file: str, title: str) -> bool:
        """Take out an entry that is a file of its own."""
        return self.edited.edit(sentence("take out {what}", what=title), {file: None})

    # -- undo ---------------------------------------------------------------------------------

    def undo(self) -> EditDone | None:
        """Take the last deed back, and go to where it was."""
        return self._go_to(self.edited.undo())

    def redo(self) -> EditDone | None:
        """Do it again."""
        return self._go_to(self.edited.redo())

    def _go_to(self, done: EditDone | None) -> EditDone | None:
        if done is not None:
            came = [
                file for file in done.before if is_script(file) and file in self.edited.contents
            ]
            if self.file in done.before and self.file not in self.edited.contents and came:
                # It was renamed, and has its other name again.
                self.file = came[0]
            self.keep_in_hand()
        return done

    def follow(self, moved: Mapping[str, str]) -> None:
        """Files have other names: what is in hand stays in hand."""
        self.file = moved.get(self.file, self.file)

    def keep_in_hand(self) -> None:
        """What is in hand may be gone: then the step before it is, or no script."""
        if self.file not in self.edited.contents:
            self.file, self.at = "", HEAD
        self.at = min(self.at, len(self.outline()) - 1 if self.file else HEAD)


def house_keys(name: str) -> tuple[FormKey, ...]:
    """The keys of a house's file."""
    return house_form(name)


def _is_warning(problem: FoundProblem) -> bool:
    return not problem.finding.is_error
