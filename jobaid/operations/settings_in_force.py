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

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.profile_formats import SETTINGS
from jobaid.log.profile_settings import NAME
from jobaid.log.whereabouts import account_name
from jobaid.operations.roles import Colleague, role_of
from jobaid.operations.setting_values import KEY_PREFIX, KEYS, Misfit
from jobaid.operations.settings_file import defaults_files, flat_keys, locks_of, read_toml
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.log.upgrades import FileFormat

ThemeChoice = Literal["system", "light", "dark", "contrast"]
Role = Literal["", "agent", "supervisor", "reviewer", "new hire"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set. `name` and `role` are "" until somebody has told them.

    `hold_cue_s` is how many seconds on hold pass between cues to check in; `keys` are a
    person's own keys by action; the dock's width is in pixels at 100 % text.
    """

    theme: ThemeChoice = "system"
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


_PERSONS = frozenset({"agent.name", "agent.role"})
"""What the library's `people.yaml` says of whom it names, over the settings."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as they are in force.

    `locked` maps each key that an administrator has locked to why, in words; `words` say what
    could not be used. `own` has the profile's keys and values as they stand in its file,
    `house` the administrator's; `people` are those whom the library's `people.yaml` names.
    """

    settings: Settings
    locked: Mapping[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    own: Mapping[str, object] = field(default_factory=dict)
    house: Mapping[str, object] = field(default_factory=dict)
    people: Mapping[str, Colleague] = field(default_factory=dict)

    def why_locked(self, key: str) -> str | None:
        """Why a key cannot be changed; None where it can. A lock on a table locks all in it."""
        for locked, reason in self.locked.items():
            if key == locked or key.startswith(locked + "."):
                return reason
        person = self.people.get(self.settings.agent_id) if key in _PERSONS else None
        if person is None or (key == "agent.name" and not person.name):
            return None
        return sentence("The people.yaml of your house's library says it.")


def load_settings(
    folder: Path,
    *,
    defaults: tuple[Path, ...] | None = None,
    account: Callable[[], str] = account_name,
    platform: Platform = PLATFORM,
    format: FileFormat = SETTINGS,
) -> Loaded:
    """The settings of the profile in `folder`. Never raises: what cannot be used is said."""
    words: list[str] = []
    house: dict[str, object] = {}
    locked: dict[str, str] = {}
    for path in reversed(defaults_files() if defaults is None else defaults):
        told = read_toml(path, words, platform, format)
        locked.update(locks_of(told.pop("locked", {})))
        house.update(flat_keys(told))
    own = flat_keys(read_toml(folder / NAME, words, platform, format))
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


def with_people(
    loaded: Loaded,
    people: Mapping[str, Colleague],
    *,
    account: Callable[[], str] = account_name,
) -> Loaded:
    """The settings as they are in force with the people whom the library names."""
    return _in_force(replace(loaded, people=people, words=()), account())


def _in_force(found: Loaded, account: str) -> Loaded:
    """The same with the settings that follow from what stands in the files."""
    words = list(found.words)
    values: dict[str, Any] = {}
    keys: dict[str, str] = {}
    locked = replace(found, people={})  # what people.yaml says is put over it below
    free = {key: value for key, value in found.own.items() if locked.why_locked(key) is None}
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
                except Misfit as misfit:
                    words.append(_misfit_words(key, value, origin, misfit.needed))
    settings = Settings(**values, keys=keys)
    if not settings.agent_id:
        settings = replace(settings, agent_id=account)
    person = found.people.get(settings.agent_id)
    if person is not None:
        role: Any = role_of(person.role)
        settings = replace(settings, name=person.name or settings.name, role=role)
    return replace(found, settings=settings, words=tuple(words))


def _misfit_words(key: str, value: object, origin: str, needed: str) -> str:
    return sentence(
        "`{key}` is {value} in {origin}, and must be {needed}. The usual value is used instead.",
        key=key,
        value=repr(str(value)[:60]),
        origin=origin,
        needed=needed,
    )
