"""What a person has set on this desk: the profile's `settings.toml` over the house's defaults.

The file is a person's own: what the program does not know in it, and every comment, stays. An
administrator's `defaults.toml` has the same keys and may lock any of them:

    [appearance]
    theme = "contrast"
    [locked]
    library = "The team's scripts are in the shared folder."
    appearance.theme = true

A lock is a house rule, not a safeguard: whoever may write the file may alter it.
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, cast

from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.settings import NAME
from jobaid.log.trouble import why
from jobaid.log.whereabouts import account_name
from jobaid.sentences import sentence

ENVIRONMENT = "JOBAID_DEFAULTS"
"""The environment variable that names the administrator's file instead of the system's place."""

SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The text sizes that are offered, as shares of the usual one (design tokens, `scale_steps`)."""

Theme = Literal["system", "light", "dark", "contrast"]
Role = Literal["", "agent", "supervisor", "new hire"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set. `name` and `role` are "" until somebody has told them.

    `hold_cue_s` is how many seconds on hold pass between cues to check in; `keys` are a
    person's own keys by action; the dock's width is in pixels at 100 % text.
    """

    theme: Theme = "system"
    text_scale: float = 1.0
    less_motion: bool = False
    language: Literal["system", "en", "es"] = "system"
    agent_id: str = ""
    name: str = ""
    role: Role = ""
    library: str = ""
    hold_cue_s: int = 45
    dock_edge: Literal["left", "right"] = "right"
    dock_width: int = 420
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def agent(self) -> dict[str, str]:
        """`id` and `name` of who works here, as a call's record and its texts have them."""
        return {"id": self.agent_id, "name": self.name or self.agent_id}


Check = Callable[[object], object]


class _Misfit(ValueError):
    """A value that does not fit; `needed` says what would."""

    def __init__(self, needed: str) -> None:
        super().__init__(needed)
        self.needed = needed


def _one_of(*allowed: str) -> Check:
    def check(value: object) -> object:
        if value not in allowed:
            choices = ", ".join(f'"{one}"' for one in allowed if one)
            raise _Misfit(sentence("one of {choices}", choices=choices))
        return value

    return check


def _text(value: object) -> object:
    if not isinstance(value, str):
        raise _Misfit(sentence("a text in quotes"))
    return value.strip()[:200]


def _folder(value: object) -> object:
    if not isinstance(value, str) or "\0" in value:
        raise _Misfit(sentence("a folder as a text in quotes"))
    return value


def _yes_no(value: object) -> object:
    if not isinstance(value, bool):
        raise _Misfit(sentence("true or false"))
    return value


def _whole(lowest: int, highest: int) -> Check:
    def check(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            raise _Misfit(
                sentence(
                    "a whole number from {lowest} to {highest}",
                    lowest=str(lowest),
                    highest=str(highest),
                )
            )
        return value

    return check


def _scale(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value <= 2:
        raise _Misfit(sentence("a number from 1.0 to 2.0"))
    return min(SCALES, key=lambda step: abs(step - value))


KEYS: Mapping[str, tuple[str, Check]] = {
    "appearance.theme": ("theme", _one_of("system", "light", "dark", "contrast")),
    "appearance.text_scale": ("text_scale", _scale),
    "appearance.less_motion": ("less_motion", _yes_no),
    "interface.language": ("language", _one_of("system", "en", "es")),
    "agent.id": ("agent_id", _text),
    "agent.name": ("name", _text),
    "agent.role": ("role", _one_of("agent", "supervisor", "new hire", "")),
    "library": ("library", _folder),
    "call.hold_cue_seconds": ("hold_cue_s", _whole(5, 3600)),
    "dock.edge": ("dock_edge", _one_of("left", "right")),
    "dock.width": ("dock_width", _whole(400, 1200)),
}
"""Every key of the file but `keys.<action>`, with where it goes and what fits."""

KEY_PREFIX = "keys."


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as they are in force.

    `locked` maps each key that an administrator has locked to why, in words; `words` say what
    could not be used. `own` has the profile's keys and values as they stand in its file,
    `house` the administrator's.
    """

    settings: Settings
    locked: Mapping[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    own: Mapping[str, object] = field(default_factory=dict)
    house: Mapping[str, object] = field(default_factory=dict)

    def why_locked(self, key: str) -> str | None:
        """Why a key cannot be changed; None where it can. A lock on a table locks all in it."""
        for locked, reason in self.locked.items():
            if key == locked or key.startswith(locked + "."):
                return reason
        return None


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


def load_settings(
    folder: Path,
    *,
    defaults: tuple[Path, ...] | None = None,
    account: Callable[[], str] = account_name,
    platform: Platform = PLATFORM,
) -> Loaded:
    """The settings of the profile in `folder`. Never raises: what cannot be used is said."""
    words: list[str] = []
    house: dict[str, object] = {}
    locked: dict[str, str] = {}
    for path in reversed(defaults_files() if defaults is None else defaults):
        told = _read(path, words, platform)
        locked.update(_locks(told.pop("locked", {})))
        house.update(_flat(told))
    own = _flat(_read(folder / NAME, words, platform))
    return _in_force(Loaded(Settings(), locked, tuple(words), own, house), account())


def library_of(named: Path | None, chosen: str) -> Path:
    """The library's folder: the one named, else the one chosen in Settings, else the shipped.

    Every command and the desk go by this. Raises `NotShipped`.
    """
    if named is not None:
        return named
    if chosen:
        return Path(chosen).expanduser()
    from jobaid.library.shipped import shipped_library

    return shipped_library()


def with_changes(
    loaded: Loaded, changes: Mapping[str, object], *, account: Callable[[], str] = account_name
) -> Loaded:
    """The settings as they are in force once `changes` are (see `change_settings`)."""
    own = {**loaded.own, **changes}
    own = {key: value for key, value in own.items() if value is not None}
    return _in_force(replace(loaded, own=own, words=()), account())


def _in_force(found: Loaded, account: str) -> Loaded:
    """The same with the settings that follow from what stands in the files."""
    words = list(found.words)
    values: dict[str, Any] = {}
    keys: dict[str, str] = {}
    free = {key: value for key, value in found.own.items() if found.why_locked(key) is None}
    origins = (
        (sentence("the administrator's defaults"), found.house),
        (sentence("your settings"), free),
    )
    for origin, told in origins:
        for key, value in told.items():
            if key.startswith(KEY_PREFIX):
                if isinstance(value, str):
                    keys[key.removeprefix(KEY_PREFIX)] = value
                else:
                    needed = sentence("a key as a text in quotes")
                    words.append(_misfit_words(key, value, origin, needed))
            elif key in KEYS:
                attribute, check = KEYS[key]
                try:
                    values[attribute] = check(value)
                except _Misfit as misfit:
                    words.append(_misfit_words(key, value, origin, misfit.needed))
    settings = Settings(**values, keys=keys)
    if not settings.agent_id:
        settings = replace(settings, agent_id=account)
    return replace(found, settings=settings, words=tuple(words))


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
            text = platform.read(path).decode("utf-8")
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

    *tables, last = key.split(".") if not key.startswith(KEY_PREFIX) else key.split(".", 1)
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


def _read(path: Path, words: list[str], platform: Platform) -> dict[str, Any]:
    """A TOML file as a mapping; empty where it is not there, or cannot be used, which is said."""
    try:
        return tomllib.loads(platform.read(path).decode("utf-8"))
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


def _flat(told: Mapping[str, Any], before: str = "") -> dict[str, object]:
    """Nested tables as dotted keys; a key of `keys` may itself hold dots."""
    flat: dict[str, object] = {}
    for key, value in told.items():
        name = f"{before}{key}"
        if isinstance(value, Mapping):
            flat.update(_flat(value, f"{name}."))
        else:
            flat[name] = value
    return flat


def _locks(told: object) -> dict[str, str]:
    """The locked keys with why, from a `[locked]` table."""
    if not isinstance(told, Mapping):
        return {}
    usual = sentence("Your administrator has set this for everybody.")
    return {
        key: reason if isinstance(reason, str) and reason else usual
        for key, reason in _flat(cast("Mapping[str, Any]", told)).items()
        if reason is not False
    }


def _misfit_words(key: str, value: object, origin: str, needed: str) -> str:
    return sentence(
        "`{key}` is {value} in {origin}, and must be {needed}. The usual value is used instead.",
        key=key,
        value=repr(str(value)[:60]),
        origin=origin,
        needed=needed,
    )
