"""What fits each setting: the keys of `settings.toml`, each with where it goes and its check."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Mapping

from jobaid.sentences import sentence

SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The text sizes that are offered, as shares of the usual one (design tokens, `scale_steps`)."""

_MOST_PINS = 100  # a file may hold; how many have a place is the desk's to say

RETAINED = ("calls", "notes", "reviews", "views", "feedback", "people", "practice")
"""The classes of what is kept, for each of which a house may say for how many days."""

Check = Callable[[object], object]


class Misfit(ValueError):
    """A value that does not fit; `needed` says what would."""

    def __init__(self, needed: str) -> None:
        super().__init__(needed)
        self.needed = needed


def _one_of(*allowed: str) -> Check:
    def check(value: object) -> object:
        if value not in allowed:
            choices = ", ".join(f'"{one}"' for one in allowed if one)
            raise Misfit(sentence("one of {choices}", choices=choices))
        return value

    return check


def _is_database(told: str) -> bool:
    from jobaid.team.server.server_address import is_address  # few settings name one

    return is_address(told)


def _text(value: object) -> object:
    if not isinstance(value, str):
        raise Misfit(sentence("a text in quotes"))
    return value.strip()[:200]


def _role(value: object) -> object:
    """A trainee is called a new hire here; people's roles in a library say trainee."""
    told = "new hire" if value == "trainee" else value
    return _one_of("agent", "supervisor", "reviewer", "new hire", "")(told)


def _folder(value: object) -> object:
    if not isinstance(value, str) or "\0" in value:
        raise Misfit(sentence("a folder as a text in quotes"))
    if _is_database(value):
        raise Misfit(sentence("a folder; the address of a database is for “Team's database”"))
    return value


def _server(value: object) -> object:
    """An address of a database. It should hold no password: that is kept apart."""
    told = value.strip() if isinstance(value, str) else "?"
    if "\0" in told or (told and not _is_database(told)):
        raise Misfit(sentence("an address that begins with postgresql://, in quotes"))
    return told


def _yes_no(value: object) -> object:
    if not isinstance(value, bool):
        raise Misfit(sentence("true or false"))
    return value


def _whole(lowest: int, highest: int) -> Check:
    def check(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            raise Misfit(
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
        raise Misfit(sentence("a number from 1.0 to 2.0"))
    return min(SCALES, key=lambda step: abs(step - value))


def pins(value: object) -> tuple[str, ...]:
    """Ids of scripts, each once. Raises Misfit."""
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise Misfit(sentence("a list of ids of scripts, each in quotes"))
    return tuple(dict.fromkeys(str(one)[:200] for one in value))[:_MOST_PINS]


def _command(value: object) -> object:
    """A command with its arguments, as one text or as a list of texts; no shell reads it."""
    needed = sentence("a command as a text in quotes, or a list of texts")
    if isinstance(value, str):
        try:
            parts = shlex.split(value, posix=os.name == "posix")
        except ValueError as error:
            raise Misfit(needed) from error
    elif isinstance(value, list) and all(isinstance(one, str) for one in value):
        parts = [str(one) for one in value]
    else:
        raise Misfit(needed)
    if any("\0" in one for one in parts):
        raise Misfit(needed)
    return tuple(parts)


KEYS: Mapping[str, tuple[str, Check]] = {
    "appearance.theme": ("theme", _one_of("system", "light", "dark", "contrast")),
    "appearance.text_scale": ("text_scale", _scale),
    "appearance.less_motion": ("less_motion", _yes_no),
    "interface.language": ("language", _one_of("system", "en", "es")),
    "agent.id": ("agent_id", _text),
    "agent.name": ("name", _text),
    "agent.role": ("role", _role),
    "library": ("library", _folder),
    "team.folder": ("team_folder", _folder),
    "team.server": ("team_server", _server),
    "team.library": ("team_library", _folder),
    "call.hold_cue_seconds": ("hold_cue_s", _whole(5, 3600)),
    "call.customer_kind": ("customer_kind", _text),
    "dock.edge": ("dock_edge", _one_of("left", "right")),
    "dock.width": ("dock_width", _whole(400, 1200)),
    "hooks.opened": ("hook_opened", _command),
    "hooks.closed": ("hook_closed", _command),
    "hooks.hold": ("hook_hold", _command),
    "hooks.recording": ("hook_recording", _command),
    **{f"retention.{name}": (f"keep_{name}", _whole(0, 36_500)) for name in RETAINED},
}
"""Every key of the file but `keys.<action>`, with where it goes and what fits."""

KEY_PREFIX = "keys."
PIN_PREFIX = "pins."
"""Before the id of an agent: the scripts that they have pinned."""

NAME_PREFIX = "names."
ROLE_PREFIX = "roles."
"""Before the id of an agent who had this desk: name and role as they had set them here."""

OF_AGENTS: Mapping[str, tuple[str, Check]] = {
    PIN_PREFIX: ("pins", pins),
    NAME_PREFIX: ("names", _text),
    ROLE_PREFIX: ("roles", _role),
}
"""Every table of the file that has agents' ids for keys, with where it goes and what fits."""
