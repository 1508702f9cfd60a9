"""What a publication would change, in words, and what stands in its way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from jobaid.operations.studio.change_rows import ChangeRow, file_title, gone_steps, step_title
from jobaid.operations.studio.library_history import LibraryHistory, NoHistory, Publication
from jobaid.operations.studio.proposed_publications import scripts_to_approve
from jobaid.operations.studio.studio_view import problems_of
from jobaid.operations.studio.told_renames import told_changes
from jobaid.operations.studio.tree_edits import as_text, value_at, values_of
from jobaid.operations.training.unsaid_lines import unsaid_lines
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, joined, listed, sentence

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.library.comparison.library_comparison import LibraryDifference
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library
    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.studio.inbox import AcceptedEntry

_LINES = ("replies.yaml", "library.yaml")
"""Files of the house that lines are made of, beside the scripts."""


@dataclass(frozen=True, slots=True)
class KeptWarning:
    """A warning that somebody answers for: its code, where it is, who kept it and why."""

    code: str
    where: str
    words: str


@dataclass(frozen=True, slots=True)
class PublishPicture:
    """The page of a publication. `about` names what changes, `title` counts the changes; `notes`
    are drafts of what agents read, by language; `history` the publications so far, the newest
    first. `unsaid` names the lines to be said word for word that change, and who has not said them
    yet; `reads` who reads the note; `practice` what of practice follows; `asks` the
    scripts that want a second person.
    """

    title: str
    changes: tuple[ChangeRow, ...]
    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    notes: Mapping[str, str]
    number: int
    history: tuple[Publication, ...] = field(default=())
    files: tuple[str, ...] = ()
    unsaid: Sentence | str = ""
    about: str = ""
    kept: tuple[KeptWarning, ...] = ()
    reads: Sentence | str = ""
    practice: Sentence | str = ""
    asks: tuple[str, ...] = ()


def publish_picture(
    folder: Path,
    live: Mapping[str, bytes],
    draft: Mapping[str, bytes],
    reading: ReadLibrary,
    findings: Sequence[Finding],
    thanks: str = "",
    progress: Sequence[Mapping[str, Any]] = (),
    taken_up: Sequence[AcceptedEntry] = (),
) -> PublishPicture:
    """What publishing `draft` over `live` would do. Reads the history: for another thread.

    `thanks` stand behind what agents read; `progress` are statements of that kind, oldest first;
    `taken_up` is what agents wrote that the draft takes up.
    """
    library = reading.library
    languages = library.house.languages or ("en",)
    told, changes = told_changes(live, draft, reading)
    rows = _asked_for(changes, library, taken_up)
    files = tuple(sorted(f for f in {*live, *draft} if live.get(f) != draft.get(f)))
    places = len({row.where for row in rows})
    title = joined(
        counted(len(rows), "%Ln change", "%Ln changes"),
        counted(places, "in %Ln place", "in %Ln places"),
    )
    try:
        history = LibraryHistory(folder).publications
    except NoHistory:
        history = ()
    before = reading.with_contents(live).library if live else library
    return PublishPicture(
        title if rows else sentence("Nothing has changed"),
        rows,
        tuple(one for one in findings if one.is_error),
        tuple(one for one in findings if not one.is_error and one.file in files),
        {
            language: joined(release_note(told, library, before, (language, *languages)), thanks)
            for language in languages
        },
        len(history) + 1,
        tuple(reversed(history)),
        files,
        _unsaid(before if live else None, library, files, progress),
        ", ".join(
            dict.fromkeys(file_title(f, library if f in draft else before) for f in _titled(files))
        )
        or library.house.name,
        tuple(_kept_warnings(library, files)),
        _reads(library),
        _practice(library, files),
        scripts_to_approve(live, draft),
    )


def _titled(files: Sequence[str]) -> Iterable[str]:
    """The files that a page is about: a script's plans go with it."""
    plans = ".plan.yaml"
    return (one for one in files if not one.endswith(plans)) if files else ()


def _asked_for(
    rows: Sequence[ChangeRow], library: Library, taken_up: Sequence[AcceptedEntry]
) -> tuple[ChangeRow, ...]:
    """The rows, those that take up what agents wrote with the names of these."""
    files = {script.id: script.file for script in library}
    wants: dict[tuple[str, str], dict[str, None]] = {}
    for one in taken_up:
        place = files.get(one.script, ""), one.step
        wants.setdefault(place, {})[one.agent or one.agent_id] = None
    made = []
    for row in rows:
        # An answer that is new is what they wrote; else the first change of the step.
        names = wants.get((row.file, row.step))
        new = any(one.kind == "new" and one.step == row.step for one in rows)
        if names and (row.kind == "new" or not new):
            made.append(replace(row, note=str(listed(list(names)))))
            del wants[row.file, row.step]
        else:
            made.append(row)
    return tuple(made)


def ended_warnings(
    picture: PublishPicture,
    live: Mapping[str, bytes],
    before: Sequence[Finding],
    after: Sequence[Finding],
    languages: Sequence[str],
) -> PublishPicture:
    """The page with the warnings that end named at the changes of their step.

    `before` and `after` are what is wrong with what is live and with the draft.
    """
    still = {(one.file, one.code, str(one.words)) for one in after}
    ended: dict[tuple[str, str], list[str]] = {}
    for file in picture.files:
        gone = [
            one
            for one in before
            if one.file == file and (one.file, one.code, str(one.words)) not in still
        ]
        values = values_of(live.get(file, b""))
        for one in problems_of(file, live.get(file, b""), gone, languages):
            step = "" if one.step is None else as_text(value_at(values, ("steps", one.step, "id")))
            ended.setdefault((file, step), []).append(one.finding.code)
    made = []
    for row in picture.changes:
        codes = ended.pop((row.file, row.step), []) if not row.note else []
        told = ", ".join(dict.fromkeys(codes))
        made.append(
            replace(row, note=sentence("warning {codes} gone", codes=told)) if told else row
        )
    return replace(picture, changes=tuple(made))


def _kept_warnings(library: Library, files: Sequence[str]) -> Iterable[KeptWarning]:
    languages = library.house.languages or ("en",)
    for script in library:
        if script.file not in files:
            continue
        for one in script.accepted:
            step = None if one.step is None else script.step(one.step)
            title = one.step or "" if step is None else step.title.text(languages[0], languages)
            where = title or script.title.text(languages[0], languages) or script.id
            why = "" if one.why is None else one.why.text(languages[0], languages)
            told = ": ".join(filter(None, (one.by or "", why)))
            yield KeptWarning(one.code, where, told)


def _reads(library: Library) -> Sentence | str:
    """Who reads the note: those who take calls."""
    agents = sum(one.role == "agent" for one in library.people.values())
    hires = sum(one.role == "trainee" for one in library.people.values())
    told: list[str] = []
    if agents:
        told.append(counted(agents, "one agent", "%Ln agents"))
    if hires:
        told.append(counted(hires, "one new hire", "%Ln new hires"))
    return sentence("{people}, once", people=listed(told)) if told else sentence("once")


def _practice(library: Library, files: Sequence[str]) -> Sentence | str:
    """The scenarios that are played through what changes."""
    scripts = {one.id for one in library if one.file in files}
    count = sum(one.script in scripts for one in library.scenarios.values())
    if not count:
        return ""
    return counted(
        count,
        "Practice follows: one scenario goes through what changes.",
        "Practice follows: %Ln scenarios go through what changes.",
    )


def _unsaid(
    before: Library | None,
    library: Library,
    files: Sequence[str],
    progress: Sequence[Mapping[str, Any]],
) -> Sentence | str:
    """Who has not said the lines that change; nothing where no such line can have changed."""
    touched = [one for one in files if one.startswith("scripts/") or one in _LINES]
    if before is None or all(one.endswith(".plan.yaml") for one in touched):
        return ""
    return unsaid_lines(before, library, progress).words


def release_note(
    told: Sequence[LibraryDifference],
    library: Library,
    before: Library,
    languages: Sequence[str],
) -> str:
    """What agents are told, as a first draft: which scripts changed, and what is new in them.

    What is gone is called as `before` calls it, in the first of `languages` that does.
    """
    scripts: dict[str, list[LibraryDifference]] = {}
    for one in told:
        if one.script is not None and not one.file.endswith(".plan.yaml"):
            scripts.setdefault(one.script, []).append(one)
    lines, gone = [], gone_steps(told)
    for script_id, step_id in gone:
        old = before.scripts.get(script_id)
        step = None if old is None else old.step(step_id)
        if step is not None:
            gone[script_id, step_id] = step.title.text(languages[0], tuple(languages)) or step_id
    for id, changes in scripts.items():
        script = library.scripts.get(id) or before.scripts.get(id)
        title = id if script is None else script.title.text(languages[0], tuple(languages)) or id
        if any(one.step is None and one.what == "added" for one in changes):
            lines.append(sentence("New: {script}.", script=title))
            continue
        if any(one.step is None and one.what == "removed" for one in changes):
            lines.append(sentence("{script} is gone.", script=title))
            continue
        named = (step_title(one, library, languages, gone) for one in changes if one.step)
        steps = dict.fromkeys(named)
        names = ", ".join(name for name in steps if name)
        if names:
            lines.append(sentence("{script}: {steps} changed.", script=title, steps=names))
        else:
            lines.append(sentence("{script} changed.", script=title))
    return joined(*lines[:6])
