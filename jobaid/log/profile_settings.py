"""The settings of a profile: `settings.toml`, written once and never over what a person wrote."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from jobaid.log.platform import PLATFORM, NotPlainFile, Platform
from jobaid.log.trouble import why
from jobaid.sentences import Sentence, sentence
from jobaid.utf8_text import utf8_text

FORMAT = 1
"""The newest format of a profile that this program writes."""

NAME = "settings.toml"

_DESK = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


class SettingsError(ValueError):
    """The settings are there and cannot be used."""


def read_settings(folder: Path, platform: Platform = PLATFORM) -> dict[str, Any]:
    """The settings of a profile as a mapping, empty where there are none.

    Raises SettingsError for a file that is no TOML 1.0, and OSError for one that cannot be read.
    """
    try:
        settings = tomllib.loads(utf8_text(platform.read(folder / NAME)))
    except FileNotFoundError:
        return {}
    except NotPlainFile as error:
        raise SettingsError(why(error)) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(str(error)) from error
    return settings


def misfits(settings: Mapping[str, Any]) -> dict[str, Sentence]:
    """The keys of a profile's own that cannot be used, each with what it must be."""
    found = {}
    if "desk" in settings and not desk_of(settings):
        found["desk"] = sentence("letters, digits, _ and - only, 64 at most")
    for key in ("format", "settings_format"):
        told = settings.get(key, FORMAT)
        if isinstance(told, bool) or not isinstance(told, int) or told < 1:
            found[key] = sentence("a whole number, 1 or more")
    return found


def leave_out(folder: Path, keys: Collection[str], platform: Platform = PLATFORM) -> Path:
    """Take keys out of the settings; all else stays, and the file as it was is kept beside them.

    Returns where that is. Raises OSError.
    """
    import tomlkit

    content = platform.read(folder / NAME)
    wanted = tomllib.loads(utf8_text(content))
    document = tomlkit.parse(utf8_text(content))
    for key in keys:
        document.pop(key, None)
        wanted.pop(key, None)
    text = tomlkit.dumps(document)
    if tomllib.loads(text) != wanted:
        return set_aside(folder, platform)
    aside = _aside(folder)
    platform.write_whole(aside, [content])
    platform.write_whole(folder / NAME, [text.encode("utf-8")])
    return aside


def complete_settings(
    folder: Path,
    settings: dict[str, Any],
    new_desk: Callable[[], str],
    agent: Mapping[str, str],
    platform: Platform = PLATFORM,
) -> dict[str, Any]:
    """The settings with a format, a desk and, in a new file, an agent.

    What had to be added is written ahead of what a person wrote, which stays as it is. Raises
    OSError when the disk refuses; the file then stands as it was.
    """
    added: dict[str, Any] = {}
    if "format" not in settings:
        added["format"] = FORMAT
    if not desk_of(settings):
        added["desk"] = _lone_desk(folder) or new_desk()
    if not added:
        return settings
    path = folder / NAME
    text = _table(added)
    try:
        # Behind a table's heading the new keys would belong to that table: they go first
        text += utf8_text(platform.read(path))
    except FileNotFoundError:
        added["agent"] = dict(agent)
        text += "\n[agent]\n" + _table(agent)
    platform.write_whole(path, [text.encode("utf-8")])
    return {**settings, **added}


def set_aside(folder: Path, platform: Platform = PLATFORM) -> Path:
    """Rename settings that cannot be used, and return their new name. Raises OSError."""
    aside = _aside(folder)
    platform.replace(folder / NAME, aside)
    return aside


def _aside(folder: Path) -> Path:
    number = 1
    while os.path.lexists(aside := folder / f"settings.damaged-{number}.toml"):
        number += 1
    return aside


def is_newer(settings: Mapping[str, Any]) -> bool:
    """True when a newer program wrote this profile."""
    told = settings.get("format", FORMAT)
    return isinstance(told, int) and told > FORMAT


def desk_of(settings: Mapping[str, Any]) -> str:
    """The device's id, "" where the settings tell none that can name a folder."""
    told = settings.get("desk")
    return told if isinstance(told, str) and _DESK.fullmatch(told) else ""


def agent_of(settings: Mapping[str, Any], account: str) -> dict[str, str]:
    """`id` and `name` of the agent; where the settings tell none, the account's name."""
    told = settings.get("agent")
    agent = told if isinstance(told, Mapping) else {}
    identifier = str(agent.get("id") or account)
    return {"id": identifier, "name": str(agent.get("name") or identifier)}


def _lone_desk(folder: Path) -> str:
    """The desk of a profile that has lost its settings: the one whose calls were open last."""
    from jobaid.log.dayreader import desks

    places = [folder / "log" / desk / "open" for desk in desks(folder / "log")]
    known = [place for place in places if _DESK.fullmatch(place.parent.name) and place.is_dir()]
    if not known:
        return ""
    return max(known, key=lambda place: place.stat().st_mtime_ns).parent.name


def _table(values: Mapping[str, str | int]) -> str:
    return "".join(f"{key} = {_toml(value)}\n" for key, value in values.items())


def _toml(value: str | int) -> str:
    """A number, or a text as a basic string of TOML 1.0."""
    if isinstance(value, int):
        return str(value)
    text = value.encode("utf-8", errors="replace").decode("utf-8")  # no lone surrogates in TOML
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda sign: f"\\u{ord(sign[0]):04X}", text) + '"'
