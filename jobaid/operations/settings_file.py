"""The files of settings: where they are, reading them, changing them with all comments kept."""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.profile_formats import SETTINGS
from jobaid.log.profile_settings import NAME
from jobaid.log.trouble import why
from jobaid.operations.setting_values import KEY_PREFIX, OF_AGENTS
from jobaid.sentences import sentence
from jobaid.utf8_text import utf8_text

if TYPE_CHECKING:
    from jobaid.log.upgrades import FileFormat

ENVIRONMENT = "JOBAID_DEFAULTS"
"""The environment variable that names the administrator's file instead of the system's place."""


def defaults_files(environment: Mapping[str, str] | None = None) -> tuple[Path, ...]:
    """Where an administrator's defaults may stand on this system, the strongest first."""
    env = os.environ if environment is None else environment
    named = env.get(ENVIRONMENT)
    if named:
        return (Path(named),)
    if sys.platform == "win32":
        return (Path(env.get("PROGRAMDATA", r"C:\ProgramData")) / "jobaid" / "defaults.toml",)
    if sys.platform == "darwin":
        return (Path("/Library/Application Support/jobaid/defaults.toml"),)
    more = [one for one in env.get("XDG_CONFIG_DIRS", "/etc/xdg").split(":") if one.startswith("/")]
    return tuple(Path(folder) / "jobaid" / "defaults.toml" for folder in ("/etc", *more))


def change_settings(
    folder: Path, changes: Mapping[str, object], *, platform: Platform = PLATFORM
) -> str | None:
    """Write changes (key to value, None takes a key out) into the profile's settings.

    Everything else in the file stays as it is, comments too. Returns in words why it could not
    be written, None where it was; the file then stands as it did.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    path = folder / NAME
    try:
        platform.make_folder(folder)
        try:
            text = utf8_text(platform.read(path))
        except FileNotFoundError:
            text = ""
        document = tomlkit.parse(text)
        for key, value in changes.items():
            _put(document, key, value)
        platform.write_whole(path, [tomlkit.dumps(document).encode("utf-8")])
    except OSError as error:
        return sentence(
            "The settings could not be written: {why} ({path}). They hold until the "
            "program ends. The file is as it was.",
            why=why(error),
            path=path,
        )
    except (TOMLKitError, UnicodeDecodeError, TypeError, ValueError) as error:
        return sentence(
            "The settings {path} cannot be read ({error}), so nothing was written over them. "
            "Mend the file, or rename it and start again.",
            path=path,
            error=error,
        )
    return None


def _put(document: Any, key: str, value: object) -> None:
    """Set or take out one dotted key in a TOML document, making the tables it needs."""
    import tomlkit

    whole = key.startswith((KEY_PREFIX, *OF_AGENTS))
    *tables, last = key.split(".", 1) if whole else key.split(".")
    place = document
    for table in tables:
        if not isinstance(place.get(table), Mapping):
            if value is None:
                return
            place[table] = tomlkit.table()
        place = place[table]
    if value is None:
        place.pop(last, None)
    else:
        place[last] = value


def read_toml(
    path: Path, words: list[str], platform: Platform, format: FileFormat = SETTINGS
) -> dict[str, Any]:
    """Settings as a mapping, of an earlier format as they are in this one.

    Empty where there are none, or none that can be used; that, and a newer format, is said.
    """
    try:
        content = platform.read(path)
        told = tomllib.loads(utf8_text(content))
        version = format.version(content)
        if version < format.latest:
            told = tomllib.loads(utf8_text(format.upgraded({NAME: content})[NAME]))
        elif version > format.latest:
            words.append(_newer_words(path, version, format.latest))
        return told
    except FileNotFoundError:
        return {}
    except NotADirectoryError:
        return {}
    except OSError as error:
        words.append(
            sentence(
                "{path} could not be read: {why}. The usual settings are used.",
                path=path,
                why=why(error),
            )
        )
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        words.append(
            sentence(
                "{path} cannot be used ({error}). The usual settings are used instead.",
                path=path,
                error=error,
            )
        )
    return {}


def _newer_words(path: Path, version: int, known: int) -> str:
    return sentence(
        "The settings {path} were written by a newer Job Aid (settings format {format}, this one "
        "knows {known}). What this one does not know stays in the file and has no effect here.",
        path=path,
        format=str(version),
        known=str(known),
    )


def flat_keys(told: Mapping[str, Any], before: str = "") -> dict[str, object]:
    """Nested tables as dotted keys; a key of `keys` may itself hold dots."""
    flat: dict[str, object] = {}
    for key, value in told.items():
        name = f"{before}{key}"
        if isinstance(value, Mapping):
            flat.update(flat_keys(value, f"{name}."))
        else:
            flat[name] = value
    return flat


def locks_of(told: object) -> dict[str, str]:
    """The locked keys with why, from a `[locked]` table."""
    if not isinstance(told, Mapping):
        return {}
    usual = sentence("Your administrator has set this for everybody.")
    return {
        key: reason if isinstance(reason, str) and reason else usual
        for key, reason in flat_keys(cast("Mapping[str, Any]", told)).items()
        if reason is not False
    }
