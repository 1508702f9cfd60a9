"""`jobaid rename`, `where`, `diff`, `history`, `publish`, `restore`: changing a library."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from jobaid.commands.options import add_library, add_profile, library_folder, say_trouble
from jobaid.sentences import ErrorInWords, counted

if TYPE_CHECKING:
    from jobaid.operations.studio.library_history import LibraryHistory
    from jobaid.operations.studio.publishing import PublishedLibrary

T = TypeVar("T")


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    rename = commands.add_parser("rename", help="call a thing of a library otherwise, everywhere")
    rename.add_argument("folder", type=Path, metavar="DIR")
    rename.add_argument("kind", metavar="KIND", help="script, step, answer, field, rule, ...")
    rename.add_argument("old", metavar="OLD", help="its name; of a step script/step")
    rename.add_argument("new", metavar="NEW", help="the new one; of a step its own id alone")
    rename.set_defaults(handler=run_rename)

    where = commands.add_parser("where", help="say every place of a library that uses a name")
    where.add_argument("folder", type=Path, metavar="DIR")
    where.add_argument("name", metavar="NAME")
    where.add_argument("--json", action="store_true", help="a list of objects")
    where.set_defaults(handler=run_where)

    diff = commands.add_parser("diff", help="say in words what changed between two libraries")
    words = "a library, a file, or a version of the other side (number or commit)"
    diff.add_argument("before", metavar="A", help=words)
    diff.add_argument("after", metavar="B", help=words)
    diff.add_argument("--json", action="store_true", help="a list of objects")
    add_library(diff)
    add_profile(diff)
    diff.set_defaults(handler=run_diff)

    history = commands.add_parser("history", help="list what was published of a library, and why")
    history.add_argument("folder", type=Path, metavar="DIR")
    history.add_argument("script", nargs="?", metavar="SCRIPT", help="only what changed this one")
    history.add_argument("--json", action="store_true", help="a list of objects")
    history.add_argument(
        "--results", action="store_true", help="what the calls of each version of SCRIPT came to"
    )
    history.add_argument("--samples", action="store_true", help="sample calls too, with --results")
    add_profile(history)
    history.set_defaults(handler=run_history)

    publish = commands.add_parser("publish", help="make what was changed of a library live")
    publish.add_argument("folder", type=Path, metavar="DIR")
    publish.add_argument("-m", "--message", required=True, help="what has changed, and why")
    publish.add_argument("--at", metavar="TIME", help="live from then on, like 2026-12-04T08:00")
    add_profile(publish)
    publish.set_defaults(handler=run_publish)

    restore = commands.add_parser("restore", help="publish a library again as it was at a version")
    restore.add_argument("folder", type=Path, metavar="DIR")
    restore.add_argument("version", metavar="VERSION", help="its number in the history, or commit")
    restore.add_argument("-m", "--message", help="why (without it: which version it is)")
    add_profile(restore)
    restore.set_defaults(handler=run_restore)


def run_rename(options: argparse.Namespace) -> int:
    """Rename, and say how many places were touched."""
    from jobaid.operations.studio.library_names import rename_in

    done = rename_in(options.folder, options.kind, options.old, options.new)
    places = counted(done.places, "%Ln place", "%Ln places")
    files = counted(len(done.contents), "%Ln file", "%Ln files")
    print(f"`{done.old}` is now `{done.new}`: {places} in {files}.")
    for before, after in done.moved.items():
        print(f"{before} -> {after}")
    return 0


def run_where(options: argparse.Namespace) -> int:
    """List the places."""
    from jobaid.operations.studio.library_names import used_places

    found = used_places(options.folder, options.name)
    if options.json:
        print(json.dumps([one.as_json() for one in found], indent=2, ensure_ascii=False))
        return 0
    for one in found:
        does = "is" if one.reference.defines else "uses"
        what = f"{does} {one.reference.kind} {one.reference.name}"
        print(f"{one.reference.file}:{one.line}:{one.column}: {what}: {one.shown}")
    return 0


def run_diff(options: argparse.Namespace) -> int:
    """Say what changed, part by part; exit 0 whether anything has or not."""
    from jobaid.operations.studio.compared_versions import compared

    found = compared(options.before, options.after, library_folder(options))
    if options.json:
        print(json.dumps([one.as_json() for one in found], indent=2, ensure_ascii=False))
        return 0
    if not found:
        print("Nothing has changed.")
    place = None
    for one in found:
        here = f"{one.script}/{one.step}" if one.step else one.script or one.file
        if here != place:
            print(here)
            place = here
        print(f"  {one.what}{f' ({one.language})' if one.language else ''}: {_in_line(one.words)}")
    return 0


_MARKS = {"same": "{}", "out": "[-{}-]", "in": "{{+{}+}}"}


def _in_line(runs: list[tuple[str, str]] | Any) -> str:
    """Words with what goes out and what comes in marked, as `git diff --word-diff` does."""
    return " ".join(_MARKS[what].format(words) for what, words in runs)


def run_history(options: argparse.Namespace) -> int:
    """List the publications, the newest first."""
    from jobaid.operations.studio.library_history import LibraryHistory

    history = LibraryHistory(options.folder)
    if options.results:
        return _results(options, history)
    found = history.of_script(options.script) if options.script else history.publications
    if options.json:
        print(json.dumps([one.as_json() for one in found[::-1]], indent=2, ensure_ascii=False))
        return 0
    for one in found[::-1]:
        line = one.message.partition("\n")[0]
        print(f"version {one.number}  {one.at:%Y-%m-%d %H:%M}  {one.author}: {line}")
    return 0


def _results(options: argparse.Namespace, history: LibraryHistory) -> int:
    """What the versions of a script came to, each beside the one before it."""
    from jobaid.library.reader import read_library
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.studio.version_results import compared_results, version_results

    if not options.script:
        say_trouble("Say of which script: history DIR SCRIPT --results.")
        return 2
    library = read_library(options.folder).library
    with Records.open(getattr(options, "profile", None)) as records:
        found = version_results(
            records.index, library, options.script, history, samples=options.samples
        )
    if options.json:
        print(json.dumps([one.as_json() for one in found], indent=2))
        return 0
    for one, before in zip(found, [*found[1:], None], strict=True):
        number = "no publication" if one.number is None else f"version {one.number}"
        print(f"{number}  {one.version[:10]}: {counted(one.calls, '%Ln call', '%Ln calls')}")
        for change in compared_results(before, one) if before is not None else ():
            print(
                f"  {change.name}: {change.before:.3g} -> {change.after:.3g} "
                f"({change.low:+.3g} to {change.high:+.3g}). {change.words}"
            )
    return 0


def run_publish(options: argparse.Namespace) -> int:
    """Publish; exit 1 where it is not sound or there is nothing to publish."""
    from jobaid.commands.impact import fee_impact, say_fee_impact
    from jobaid.operations.studio.publishing import NotPublished, Publisher, publish

    at = None if options.at is None else _moment_in(options.folder, options.at)
    by = Publisher(author_of(options), options.message, house_now(options.folder))
    try:
        drafts = profile_with_drafts(options)
        fees = fee_impact(options.folder, getattr(options, "profile", None), drafts)
        done = published_for_all(
            options, lambda: publish(options.folder, by, profile=drafts, at=at)
        )
    except NotPublished as trouble:
        say_trouble(trouble.words)
        for finding in trouble.findings:
            say_trouble(finding.line_of_text())
        return 1
    say_published(done)
    if fees is not None:
        say_fee_impact(options, done.commit or done.proposal or options.message, fees)
    if done.number is not None:
        _thank(options, drafts)
    return 0


def run_restore(options: argparse.Namespace) -> int:
    """Publish an earlier version again."""
    from jobaid.operations.studio.publishing import NotPublished, Publisher, restore

    message = options.message or f"Back to version {options.version}"
    by = Publisher(author_of(options), message, house_now(options.folder))
    try:
        done = published_for_all(options, lambda: restore(options.folder, options.version, by))
        say_published(done)
    except NotPublished as trouble:
        say_trouble(trouble.words)
        return 1
    return 0


def published_for_all(options: argparse.Namespace, publish: Callable[[], T]) -> T:
    """Publish, into the shared folder too where the profile shares one and this is its library."""
    from jobaid.log.whereabouts import NoHome, profile_folder
    from jobaid.operations.team.team_library import for_all_desks

    try:
        profile = profile_folder(getattr(options, "profile", None))
    except NoHome:
        return publish()
    return for_all_desks(profile, options.folder, publish)


def _thank(options: argparse.Namespace, drafts: Path | None) -> None:
    """Answer and thank those whose words the draft took up; where the profile can be written."""
    from jobaid.library.editing.drafts import open_draft
    from jobaid.operations.studio.inbox import accepted_entries, thank_for_accepted

    draft = None if drafts is None else open_draft(drafts, options.folder).folder
    if draft is None or not accepted_entries(draft):
        return
    from jobaid.ids import new_id
    from jobaid.library.reader import read_library
    from jobaid.log.profile import Profile
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.statement_writer import StatementsNow

    versions = dict(read_library(options.folder).library.versions)
    try:
        with Profile.open(getattr(options, "profile", None), writing=True) as profile:
            says = StatementsNow(profile, wall=wall_clock, new_id=new_id)
            number = thank_for_accepted(says, draft, dict(profile.agent), versions)
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return
    print(f"{number} whose words it takes up are told and thanked.")


def say_published(done: PublishedLibrary) -> None:
    """Tell what was published, or what waits."""
    files = counted(len(done.files), "%Ln file", "%Ln files")
    if done.proposal is not None:
        scripts = ", ".join(done.asks)
        print(
            f"{files}: proposed as `{done.proposal}`, commit {(done.commit or '')[:10]}. Nothing "
            f"is live yet: {scripts} wants a second person's word (jobaid approve)."
        )
    elif done.at is not None:
        print(f"{files}: live from {done.at:%Y-%m-%d %H:%M %Z} on.")
    else:
        print(f"{files}: published as version {done.number}, commit {(done.commit or '')[:10]}.")
    if done.stays:
        print(done.stays)
    for file in done.kept:
        print(f"{file} stays as it is in the release that waits for its time.")


def author_of(options: argparse.Namespace) -> str:
    """`Name <id>` of the person whose profile this is."""
    from jobaid.log.whereabouts import NoHome, account_name, profile_folder
    from jobaid.operations.settings_in_force import load_settings

    try:
        settings = load_settings(profile_folder(getattr(options, "profile", None))).settings
    except NoHome:
        return account_name()
    id = settings.agent_id or account_name()
    return f"{settings.name or id} <{id}>"


def profile_with_drafts(options: argparse.Namespace) -> Path | None:
    """The profile, where it has drafts: one that is not there yet is not made for this."""
    from jobaid.log.whereabouts import NoHome, profile_folder

    try:
        profile = profile_folder(getattr(options, "profile", None))
    except NoHome:
        return None
    return profile if (profile / "drafts").is_dir() else None


def house_now(folder: Path) -> dt.datetime:
    """Now, where the house of a library is."""
    from jobaid.operations.clock import wall_clock

    return wall_clock().astimezone(_zone(folder))


def _zone(folder: Path) -> dt.tzinfo:
    from jobaid.library.hours import zone_of
    from jobaid.library.reader import read_library

    return zone_of(read_library(folder).library.house.timezone)


def _moment_in(folder: Path, text: str) -> dt.datetime:
    """A moment in ISO 8601, in the house's own time where it has no offset; else in its words."""
    from jobaid.library.due_times.phrases import read_due
    from jobaid.library.reader import read_library

    house = read_library(folder).library.house
    try:
        at = dt.datetime.fromisoformat(text)
    except ValueError:
        read = read_due(text, house_now(folder), house, house.languages[0])
        if read.due is None:
            raise ErrorInWords(
                f"“{text}” is no time like 2026-12-04T08:00. Nothing is published."
            ) from None
        at = read.due
    return at if at.tzinfo is not None else at.replace(tzinfo=_zone(folder))
