"""`jobaid team ...`: several desks that share a folder."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jobaid.commands import team_server
from jobaid.commands.options import add_library, add_profile, library_folder, say_trouble

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from jobaid.log.profile import Profile
    from jobaid.operations.roles import Viewer
    from jobaid.operations.settings_in_force import Loaded
    from jobaid.operations.team.team_status import DeskStatus, TeamStatus

_NONE = (
    "This profile shares no folder. `jobaid team begin FOLDER` begins one, `jobaid team join "
    "FOLDER` joins one that somebody has begun, `jobaid team join postgresql://...` a database."
)


def add(commands: Any) -> None:
    """Add the command, with its own commands, to the parser."""
    team = commands.add_parser("team", help="several desks that share a folder: status, sync ...")
    add_profile(team)
    add_library(team)
    kinds = team.add_subparsers(title="commands", metavar="COMMAND", required=True)

    status = kinds.add_parser("status", help="each desk, when it was last heard of, what waits")
    status.add_argument("--json", action="store_true", help="JSON for other programs")
    status.set_defaults(handler=run_status)

    sync = kinds.add_parser("sync", help="send and take what is new, once")
    sync.add_argument("--json", action="store_true", help="JSON for other programs")
    sync.set_defaults(handler=run_sync)

    begin = kinds.add_parser("begin", help="begin a shared folder, for this desk and others")
    begin.add_argument("folder", metavar="FOLDER", help="a folder that all desks can reach")
    begin.set_defaults(handler=run_begin)

    join = kinds.add_parser("join", help="join a shared folder that was begun, or a database")
    join.add_argument(
        "folder", metavar="FOLDER", help="the shared folder, or the address that `add-desk` printed"
    )
    join.set_defaults(handler=run_join)

    leave = kinds.add_parser("leave", help="share no folder any more; nothing is deleted anywhere")
    leave.set_defaults(handler=run_leave)

    team_server.add(kinds)
    for one in (status, sync, begin, join, leave):
        add_profile(one)
        add_library(one)


def run_status(options: argparse.Namespace) -> int:
    """Print how it stands; exit code 1 where the folder cannot be reached."""
    from jobaid.log.profile import Profile

    profile = Profile.open(options.profile, writing=False)
    status = _status(profile, loaded_settings(profile.folder, options))
    if options.json:
        print(json.dumps(_told(status)))
    else:
        for told in _lines(status):
            print(told)
    return 1 if status.trouble else 0


def run_sync(options: argparse.Namespace) -> int:
    """Exchange once; exit code 1 where something could not be done."""
    from jobaid.ids import new_id
    from jobaid.log.daybook import Daybook
    from jobaid.log.platform import PLATFORM
    from jobaid.log.profile import Profile
    from jobaid.log.version_store import VersionStore
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.team.exchanging import Exchange
    from jobaid.operations.team.library_version import shared_version
    from jobaid.operations.team.team_desk import TeamDesk
    from jobaid.operations.team.transports import transport_to

    with Profile.open(options.profile, writing=True) as profile:
        loaded = loaded_settings(profile.folder, options)
        transport = transport_to(
            profile.folder,
            profile.desk,
            loaded.settings.team_place,
            author=loaded.settings.agent_id,
        )
        if transport is None:
            return _only_library(profile.folder, loaded)
        daybook = Daybook(profile.log, profile.desk)
        reader = RecordReader(profile, writing=True)
        try:
            desk = TeamDesk(
                profile,
                _viewer(loaded),
                loaded.settings.agent,
                daybook,
                VersionStore(profile.versions),
                reader,
                PLATFORM,
                wall_clock,
                new_id,
                library=lambda: shared_version(profile.folder, loaded.settings),
            )
            done = Exchange(desk, transport).run(thorough=True)
        finally:
            daybook.close()
            reader.close()
        status = _status(profile, loaded)
        new_library = _pull_library(profile.folder, loaded)
    if options.json:
        came = {
            "sent": done.sent,
            "came_in": done.came,
            "came_back": done.came_back,
            "erased": done.erased,
            "library": new_library,
        }
        print(json.dumps({"this_time": came, **_told(status)}))
    else:
        print(
            f"Sent {_some(done.sent, 'file')}; {_some(done.came, 'document')} came in."
            + (
                f" {_some(done.came_back, 'document')} of this desk's came back."
                * (done.came_back > 0)
            )
            + (f" {_some(done.erased, 'document')} erased, as others said." * (done.erased > 0))
            + " The library is a newer one." * new_library
        )
        for one in status.aside:
            say_trouble(f"Set aside: {_where(one.desk, one.path)}: {one.why}.")
    if done.trouble:
        say_trouble(done.trouble)
    return 1 if done.trouble else 0


def _only_library(profile: Path, loaded: Loaded) -> int:
    """An exchange where no records are shared, though perhaps a library."""
    if not loaded.settings.shares_library:
        say_trouble(_NONE)
        return 2
    came = _pull_library(profile, loaded)
    print("The library is a newer one." if came else "The library is as it was.")
    return 0


def _pull_library(profile: Path, loaded: Loaded) -> bool:
    """Take what others published of the library; whether anything came."""
    from jobaid.operations.team.shared_library import LibraryNotShared
    from jobaid.operations.team.team_library import TeamLibrary

    try:
        return TeamLibrary(profile, lambda: loaded.settings).pull()
    except LibraryNotShared as trouble:
        say_trouble(trouble.words)
        return False


def run_begin(options: argparse.Namespace) -> int:
    """Begin a shared folder and use it from now on."""
    from jobaid.operations.team.joining import begin_folder

    return _use(options, begin_folder, "The folder {folder} is begun. Other desks join it now.")


def run_join(options: argparse.Namespace) -> int:
    """Use a shared folder, or a database, from now on."""
    from jobaid.operations.team.joining import join_folder
    from jobaid.team.server.server_address import is_address

    if is_address(options.folder):
        return _join_server(options)
    return _use(options, join_folder, "This desk shares {folder} now.")


def run_leave(options: argparse.Namespace) -> int:
    """Share nothing from now on."""
    return _use(
        options,
        lambda path, profile, desk: None,
        "This desk shares no folder and no database now. What is there and what came in stays "
        "as it is.",
    )


def _join_server(options: argparse.Namespace) -> int:
    from jobaid.log.profile import Profile
    from jobaid.operations.settings_file import change_settings
    from jobaid.operations.team.server_joining import join_server, leave_server

    with Profile.open(options.profile, writing=True) as profile:
        loaded = loaded_settings(profile.folder, options)
        locked = loaded.why_locked("team.server")
        if locked is not None:
            say_trouble(locked)
            return 1
        author = loaded.settings.agent_id
        where = join_server(options.folder, profile.folder, profile.desk, author)
        if loaded.settings.team_server != where:
            leave_server(profile.folder, loaded.settings.team_server)
        trouble = change_settings(profile.folder, {"team.server": where})
        if trouble is not None:
            say_trouble(trouble)
            return 1
    print(f"This desk keeps its records in {where} too, from now on.")
    return 0


def _use(
    options: argparse.Namespace,
    found: Callable[[str, Path, str], Path | None],
    says: str,
) -> int:
    from jobaid.log.profile import Profile
    from jobaid.operations.settings_file import change_settings
    from jobaid.operations.team.server_joining import leave_server

    with Profile.open(options.profile, writing=True) as profile:
        loaded = loaded_settings(profile.folder, options)
        locked = loaded.why_locked("team.folder")
        if locked is not None:
            say_trouble(locked)
            return 1
        folder = found(getattr(options, "folder", ""), profile.folder, profile.desk)
        leave_server(profile.folder, loaded.settings.team_server)
        trouble = change_settings(
            profile.folder,
            {"team.folder": None if folder is None else str(folder), "team.server": None},
        )
        if trouble is not None:
            say_trouble(trouble)
            return 1
    print(says.format(folder=folder))
    return 0


def loaded_settings(profile: Path, options: argparse.Namespace) -> Loaded:
    """The settings in force, with the people of the library in use."""
    from jobaid.library.cache.cache_store import cache_folder
    from jobaid.library.cache.open_library import open_library
    from jobaid.operations.settings_in_force import load_settings, with_people

    people = open_library(library_folder(options), cache_folder()).library.people
    return with_people(load_settings(profile), people)


def _viewer(loaded: Loaded) -> Viewer:
    from jobaid.operations.roles import viewer_of

    settings = loaded.settings
    return viewer_of(settings.agent_id, settings.role, loaded.people)


def _status(profile: Profile, loaded: Loaded) -> TeamStatus:
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.team.team_status import team_status
    from jobaid.operations.team.transports import transport_to

    settings = loaded.settings
    transport = transport_to(
        profile.folder,
        profile.desk,
        settings.team_place,
        author=settings.agent_id,
        begins=False,
    )
    return team_status(profile.folder, profile.desk, transport, wall=wall_clock)


def _told(status: TeamStatus) -> dict[str, Any]:
    """The status for other programs."""
    return {
        "folder": status.folder or None,
        "desk": status.desk,
        "reachable": bool(status.folder) and not status.trouble,
        "trouble": status.trouble or None,
        "last_tried": _at(status.tried),
        "last_exchange": _at(status.done),
        "waits_to_go_out": {"files": status.files, "documents": status.documents},
        "came_in": status.came,
        "set_aside": [
            {
                "desk": one.desk,
                "path": one.path,
                "why": one.why,
                "since": one.since,
                "copy": one.here or None,
            }
            for one in status.aside
        ],
        "to_know": list(status.words),
        "desks": [_desk(one) for one in status.desks],
    }


def _desk(one: DeskStatus) -> dict[str, Any]:
    return {
        "desk": one.desk,
        "own": one.own,
        "agent": {"id": one.agent, "name": one.name},
        "role": one.role or None,
        "team": one.team or None,
        "last_heard": _at(one.heard),
        "clock_ahead_s": one.ahead_s,
        "library_behind": one.behind,
        "came_in": one.came,
        "came_in_at": _at(one.came_at),
        "waits_to_come": one.waits,
        "set_aside": one.aside,
    }


def _lines(status: TeamStatus) -> list[str]:
    """The status for people."""
    from jobaid.commands.log_text import line
    from jobaid.operations.team.team_status import clock_words, library_words

    if not status.folder:
        return [_NONE]
    told = [f"Shared with    {line(status.folder)}"]
    if status.trouble:
        told.append(line(status.trouble))
    told.append(f"Last exchange  {_local(status.done)}")
    told.append(
        f"To go out      {_some(status.files, 'file')}, {_some(status.documents, 'document')}"
    )
    told.append(f"Came in        {_some(status.came, 'document')}")
    told += [line(words) for words in status.words]
    if status.desks:
        told += ["", "Desks"]
    for one in status.desks:
        rest = [f"last heard of {_local(one.heard)}" if not one.own else "this desk"]
        rest += [f"{_some(one.came, 'document')} came in"] * (one.came > 0)
        rest += [f"{_some(one.waits or 0, 'change')} to come"] * bool(one.waits)
        told.append(f"  {line(one.shown_name, 40)} ({one.desk}): {', '.join(rest)}")
        more = clock_words(one.ahead_s), library_words(one.behind)
        told += [f"    {words}" for words in more if words is not None]
    if status.aside:
        told += ["", "Set aside"]
        told += [f"  {_where(one.desk, one.path)}: {line(one.why)}" for one in status.aside]
    return told


def _where(desk: str, path: str) -> str:
    from jobaid.commands.log_text import line

    return line(f"desks/{desk}/{path}".rstrip("/"))


def _some(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _at(moment: dt.datetime | None) -> str | None:
    from jobaid.operations.clock import stamp

    return None if moment is None else stamp(moment)


def _local(moment: dt.datetime | None) -> str:
    if moment is None:
        return "never"
    local = moment.astimezone()
    return f"{local:%A} {local.day} {local:%B} {local.year}, {local:%H:%M}"
