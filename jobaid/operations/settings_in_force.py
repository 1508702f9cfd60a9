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
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.profile_formats import SETTINGS
from jobaid.log.profile_settings import NAME
from jobaid.log.whereabouts import account_name
from jobaid.operations.roles import Colleague, role_of
from jobaid.operations.setting_values import (
    KEY_PREFIX,
    KEYS,
    NAME_PREFIX,
    OF_AGENTS,
    RETAINED,
    ROLE_PREFIX,
    Misfit,
)
from jobaid.operations.settings_file import defaults_files, flat_keys, locks_of, read_toml
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.log.upgrades import FileFormat

ThemeChoice = Literal["system", "light", "dark", "contrast"]
Role = Literal["", "agent", "supervisor", "reviewer", "new hire"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set; `keep_...` are days of retention, 0 for ever.
    `name` and `role` are "" until somebody has told them.

    `customer_kind` is whom this desk serves, of the house's kinds of customers ("": the first).
    `hold_cue_s` is how many seconds on hold pass between cues to check in; `keys` are a
    person's own keys by action, `pins` the scripts that agents have pinned, by agent; `names` and
    `roles` are those of agents who had this desk before, as they had set them; `hook_...`
    are commands of the house (`operations.hooks`); the dock's width is in pixels at 100 % text.
    `team_folder` is the folder shared with other desks, `team_server` the database (it goes
    before the folder), `team_library` the git remote with everybody's library, "" for none.
    """

    theme: ThemeChoice = "system"
    text_scale: float = 1.0
    less_motion: bool = False
    language: Literal["system", "en", "es"] = "system"
    agent_id: str = ""
    name: str = ""
    role: Role = ""
    library: str = ""
    team_folder: str = ""
    team_server: str = ""
    team_library: str = ""
    hold_cue_s: int = 45
    customer_kind: str = ""
    dock_edge: Literal["left", "right"] = "right"
    dock_width: int = 420
    hook_opened: tuple[str, ...] = ()
    hook_closed: tuple[str, ...] = ()
    hook_hold: tuple[str, ...] = ()
    hook_recording: tuple[str, ...] = ()
    keep_calls: int = 0
    keep_notes: int = 0
    keep_reviews: int = 0
    keep_views: int = 0
    keep_feedback: int = 0
    keep_people: int = 0
    keep_practice: int = 0
    keys: Mapping[str, str] = field(default_factory=dict)
    pins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)

    @property
    def hooks(self) -> dict[str, tuple[str, ...]]:
        """The house's command for each hook, empty where it has none."""
        return {
            "opened": self.hook_opened,
            "closed": self.hook_closed,
            "hold": self.hook_hold,
            "recording": self.hook_recording,
        }

    @property
    def names_here(self) -> dict[str, str]:
        """Whom this desk knows from before, by id; "" for one without a name."""
        return {id: self.names.get(id, "") for id in (*self.roles, *self.names)}

    @property
    def team_place(self) -> str:
        """What is shared with other desks: the database's address, else the folder."""
        return self.team_server or self.team_folder

    @property
    def shares_library(self) -> bool:
        """Whether the library is one that desks share."""
        return bool(self.team_library.strip() or self.team_folder.strip())

    @property
    def retention(self) -> dict[str, int]:
        """For how many days each class of what is kept stays; 0 for ever."""
        return {name: getattr(self, f"keep_{name}") for name in RETAINED}

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
    `house` the administrator's; `people` are those whom the library's `people.yaml` names,
    `customer_kinds` the house's, as (id, label).
    """

    settings: Settings
    locked: Mapping[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    own: Mapping[str, object] = field(default_factory=dict)
    house: Mapping[str, object] = field(default_factory=dict)
    people: Mapping[str, Colleague] = field(default_factory=dict)
    customer_kinds: tuple[tuple[str, str], ...] = ()

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
        # Whoever looks after the machine may keep it elsewhere: a link is followed here
        told = read_toml(Path(os.path.realpath(path)), words, platform, format)
        locked.update(locks_of(told.pop("locked", {})))
        house.update(flat_keys(told))
    own = flat_keys(read_toml(folder / NAME, words, platform, format))
    return _in_force(Loaded(Settings(), locked, tuple(words), own, house), account())


TEAM_COPY = "library"
"""The folder of a profile in which a desk has the library of the shared folder, if none is set."""


def library_of(named: Path | None, chosen: str, profile: Path | None = None) -> Path:
    """The library's folder: the one named, else the one chosen in Settings.

    Without either the one that came from the shared folder into `profile`, else the shipped one.
    Every command and the desk go by this. Raises `NotShipped`.
    """
    if named is not None:
        return named
    if chosen:
        return Path(chosen).expanduser()
    if profile is not None and (profile / TEAM_COPY / "library.yaml").is_file():
        return profile / TEAM_COPY
    from jobaid.library.shipped import shipped_library

    return shipped_library()


def with_changes(
    loaded: Loaded, changes: Mapping[str, object], *, account: Callable[[], str] = account_name
) -> Loaded:
    """The settings as they are in force once `changes` are (see `change_settings`)."""
    own = {**loaded.own, **changes}
    own = {key: value for key, value in own.items() if value is not None}
    return _in_force(replace(loaded, own=own, words=()), account())


def desk_taken_over(loaded: Loaded, id: str, name: str) -> dict[str, object]:
    """What changes when the agent with this id takes the desk over (`name` "" where not known).

    Name and role that each has set here wait for their return, as their pins do. Who has set no
    role here is an agent: the one in the settings is that of whoever had the desk before.
    """
    settings, before = loaded.settings, loaded.settings.agent_id
    if id == before:
        return {}
    changes: dict[str, object] = {"agent.id": id}
    changes["agent.name"] = (name if name != id else "") or settings.names.get(id) or None
    if before not in loaded.people:
        changes[NAME_PREFIX + before] = settings.name or None
        changes[ROLE_PREFIX + before] = settings.role or None
    if id not in loaded.people and (settings.role or id in settings.roles):
        changes["agent.role"] = settings.roles.get(id) or "agent"
    return changes


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
    of_agents: dict[str, Any] = {name: {} for name, _ in OF_AGENTS.values()}
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
                continue
            prefix = next((one for one in OF_AGENTS if key.startswith(one)), "")
            if key in KEYS or prefix:
                try:
                    if key in KEYS:
                        attribute, check = KEYS[key]
                        values[attribute] = check(value)
                    else:
                        attribute, check = OF_AGENTS[prefix]
                        of_agents[attribute][key.removeprefix(prefix)] = check(value)
                except Misfit as misfit:
                    words.append(_misfit_words(key, value, origin, misfit.needed))
            elif shape := _other_shape(key):
                words.append(_misfit_words(key, value, origin, shape))
    settings = Settings(**values, keys=keys, **of_agents)
    if not settings.agent_id:
        settings = replace(settings, agent_id=account)
    person = found.people.get(settings.agent_id)
    if person is not None:
        role: Any = role_of(person.role)
        settings = replace(settings, name=person.name or settings.name, role=role)
    return replace(found, settings=settings, words=tuple(words))


def _other_shape(key: str) -> str:
    """What must stand where one value is given for a table, or a table for one value; else ""."""
    if any(one.startswith(f"{key}.") for one in (*KEYS, KEY_PREFIX, *OF_AGENTS)):
        return sentence("a table, with the heading [{key}]", key=key)
    if any(key.startswith(f"{one}.") for one in KEYS):
        return sentence("one value, no table")
    return ""


def _misfit_words(key: str, value: object, origin: str, needed: str) -> str:
    return sentence(
        "`{key}` is {value} in {origin}, and must be {needed}. The usual value is used instead.",
        key=key,
        value=repr(str(value)[:60]),
        origin=origin,
        needed=needed,
    )
