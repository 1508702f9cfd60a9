"""The profile: the folder in which everything of one desk is kept.

settings.toml   log/   versions/   unsent/   index.sqlite   lock      (`assets/help/formats.md`)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from jobaid.log.folder_swap import end_half_swap
from jobaid.log.lock import ProfileLock
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.profile_formats import PROFILE, SETTINGS
from jobaid.log.profile_settings import (
    FORMAT,
    NAME,
    SettingsError,
    agent_of,
    complete_settings,
    desk_of,
    is_newer,
    leave_out,
    misfits,
    read_settings,
    set_aside,
)
from jobaid.log.trouble import ProfileTrouble, TroubleNotice, no_room, why
from jobaid.log.upgrades import FileFormat, upgrade_folder
from jobaid.log.whereabouts import account_name, profile_folder
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import joined, sentence


def new_desk_id() -> str:
    """A short id for a new desk: 8 hexadecimal digits, random."""
    import os

    return os.urandom(4).hex()


@dataclass(frozen=True)
class Profile:
    """An open profile, made by `Profile.open`; `notices` say what a person should know.

    `desk` is the device's id, "" where nothing was ever kept; `agent` has `id` and `name`.
    A profile open for writing holds its lock until `close`, and is a context manager for that.
    """

    folder: Path
    desk: str
    agent: Mapping[str, str]
    settings: Mapping[str, Any]
    notices: tuple[TroubleNotice, ...] = ()
    lock: ProfileLock | None = None

    @property
    def writing(self) -> bool:
        """True while this profile may be written to: it holds the lock."""
        return self.lock is not None and self.lock.held

    @property
    def log(self) -> Path:
        """The folder of journals and day files, with one folder for each desk."""
        return self.folder / "log"

    @property
    def open_calls(self) -> Path:
        """The folder of this desk's journals."""
        return self.log / self.desk / "open"

    @property
    def reserve(self) -> Path:
        """The file that is freed when the disk is full."""
        return self.open_calls / "reserve"

    @property
    def versions(self) -> Path:
        """The folder of the contents that calls have used."""
        return self.folder / "versions"

    @property
    def index(self) -> Path:
        """The index, which is rebuilt at any doubt."""
        return self.folder / "index.sqlite"

    def must_write(self) -> None:
        """Raise ProfileTrouble, with the reason, when this profile is only read."""
        if not self.writing:
            raise ProfileTrouble(
                joined(*(notice.words for notice in self.notices))
                or sentence(
                    "The profile {folder} is open for reading only. Nothing was kept.",
                    folder=self.folder,
                )
            )

    def close(self) -> None:
        """Let the profile go; a second time does nothing."""
        if self.lock is not None:
            self.lock.release()

    def __enter__(self) -> Profile:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    @classmethod
    def open(
        cls,
        path: Path | str | None = None,
        *,
        writing: bool,
        new_desk: Callable[[], str] = new_desk_id,
        account: Callable[[], str] = account_name,
        environment: Mapping[str, str] | None = None,
        platform: Platform = PLATFORM,
        formats: Sequence[FileFormat] = (PROFILE, SETTINGS),
    ) -> Profile:
        """Open a profile; with `writing` take its lock, and make what is missing of it.

        A profile of an earlier format is brought up to this one, and how it was is kept beside
        it, which a notice says; one of a newer format opens for reading only. Without `writing`
        nothing on the disk is touched, and a folder that is not there is an empty profile.
        Raises ProfileBusy when another program has the lock, and ProfileTrouble when the folder
        cannot be used; both in words.
        """
        folder = profile_folder(path, environment)
        try:
            if not folder.exists():
                end_half_swap(folder)
            if writing:
                # Parents are the user's or the system's own; the profile itself is private
                folder.parent.mkdir(parents=True, exist_ok=True)
                platform.make_folder(folder)
            try:
                settings = read_settings(folder, platform)
                notices = [_misfit_notice(folder, settings, key) for key in misfits(settings)]
                settings = {key: settings[key] for key in settings.keys() - misfits(settings)}
            except SettingsError as error:
                settings, notices = {}, [_damaged_notice(folder, error)]
            if is_newer(settings):
                writing, notices = False, [_newer_notice(folder, settings)]
            if writing:
                return _open_for_writing(cls, folder, new_desk, account, platform, formats)
        except OSError as error:
            raise ProfileTrouble(_trouble_words(folder, writing, error)) from error
        agent = agent_of(settings, account())
        return cls(folder, desk_of(settings), agent, settings, tuple(notices))


def _open_for_writing(
    kind: type[Profile],
    folder: Path,
    new_desk: Callable[[], str],
    account: Callable[[], str],
    platform: Platform,
    formats: Sequence[FileFormat],
) -> Profile:
    lock = ProfileLock(folder / "lock")
    lock.acquire()
    try:
        notices: list[TroubleNotice] = []
        try:
            settings = read_settings(folder, platform)
            if unfit := misfits(settings):
                aside = leave_out(folder, unfit, platform)
                notices += [_misfit_notice(folder, settings, key, aside) for key in unfit]
                settings = read_settings(folder, platform)
        except SettingsError as error:
            aside = set_aside(folder, platform)
            settings = {}
            notices.append(_damaged_notice(folder, error, aside))
        agent = agent_of(settings, account())
        settings = complete_settings(folder, settings, new_desk, agent, platform)
        asides = [
            aside for one in formats for aside in upgrade_folder(folder, one, platform=platform)
        ]
        if asides:
            settings = read_settings(folder, platform)
            notices += [_upgraded_notice(folder, aside) for aside in asides]
        profile = kind(folder, desk_of(settings), agent, settings, tuple(notices), lock)
        platform.make_folder(profile.versions)
        platform.make_folder(profile.open_calls)
        for left in (*folder.glob("*.tmp"), *profile.versions.glob("*.tmp")):
            platform.remove(left)  # of a write that was cut short
        full = _full(profile.open_calls, platform)
        if full is None:
            return profile
        notices.append(full)
        return kind(folder, profile.desk, agent, settings, tuple(notices), lock)
    except BaseException:
        lock.release()
        raise


def _full(folder: Path, platform: Platform) -> TroubleNotice | None:
    """Prove that the folder takes a file: no room is a notice, anything else is raised."""
    proof = folder / "proof.tmp"
    try:
        descriptor = platform.overwrite(proof)
        try:
            platform.write_all(descriptor, b"proof\n")
        finally:
            platform.close(descriptor)
        return None
    except OSError as error:
        if not no_room(error):
            raise
        return TroubleNotice(
            sentence(
                "There is no room to keep a call ({why}: {folder}). A call is then kept in "
                "memory only. Make room before the first call.",
                why=why(error),
                folder=folder,
            ),
            folder,
        )
    finally:
        platform.remove(proof)


def _damaged_notice(folder: Path, error: SettingsError, aside: Path | None = None) -> TroubleNotice:
    if aside is None:
        then = sentence("The usual settings are used instead.")
    else:
        then = sentence("They are kept as {name} and new ones were made.", name=aside.name)
    words = joined(
        sentence("The settings {path} cannot be used ({error}).", path=folder / NAME, error=error),
        then,
        sentence("What is kept of calls is not affected."),
    )
    return TroubleNotice(words, folder / NAME)


def _misfit_notice(
    folder: Path, settings: Mapping[str, Any], key: str, aside: Path | None = None
) -> TroubleNotice:
    words = joined(
        sentence(
            "`{key}` in the settings {path} is {value}, and must be {needed}: it cannot be used. "
            "The other settings hold.",
            key=key,
            path=folder / NAME,
            value=repr(settings[key])[:60],
            needed=misfits(settings)[key],
        ),
        "" if aside is None else sentence("The file as it was is kept as {name}.", name=aside.name),
        sentence("What is kept of calls is not affected."),
    )
    return TroubleNotice(words, folder / NAME)


def _upgraded_notice(folder: Path, aside: Path) -> TroubleNotice:
    return TroubleNotice(
        sentence(
            "The profile {folder} was brought up to the format of this Job Aid. What changed is "
            "kept in {name} as it was before.",
            folder=folder,
            name=aside.name,
        ),
        aside,
    )


def _newer_notice(folder: Path, settings: Mapping[str, Any]) -> TroubleNotice:
    return TroubleNotice(
        sentence(
            "The profile {folder} was written by a newer Job Aid (format {format}, this one knows "
            "{known}). It is open for reading only and nothing in it is changed. Use the newer "
            "program, or choose another folder with --profile.",
            folder=folder,
            format=str(settings["format"]),
            known=str(FORMAT),
        ),
        folder,
    )


def _trouble_words(folder: Path, writing: bool, error: OSError) -> str:
    reason = why(error)
    if error.filename:
        reason = sentence("{why} ({path})", why=reason, path=error.filename)
    if writing:
        what = sentence(
            "The profile {folder} cannot be written to: {why}.", folder=folder, why=reason
        )
    else:
        what = sentence("The profile {folder} cannot be read: {why}.", folder=folder, why=reason)
    return joined(
        what,
        sentence(
            "What is kept in it is as it was. Choose another folder with --profile, or ask "
            "whoever looks after this computer."
        ),
    )
