"""Passwords of the team's database: in the system's keyring where there is one, else in a file.

The file lies in the profile and is readable by its user alone. A profile's backup and export do
not carry it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jobaid.log.platform import PLATFORM

SECRETS = "team-secrets.json"
SERVICE = "jobaid team"


def keep_secret(profile: Path, where: str, password: str) -> str:
    """Keep the password of an address; gives where it is now: "keyring" or the file's path.

    Raises OSError.
    """
    ring = _keyring()
    if ring is not None:
        try:
            ring.set_password(SERVICE, where, password)
        except Exception:  # whatever a keyring of some system raises: the file does it
            ring = None
        else:
            _put(profile, where, None)
            return "keyring"
    _put(profile, where, password)
    return str(profile / SECRETS)


def secret_of(profile: Path, where: str) -> str:
    """The password of an address, "" for none."""
    held = _held(profile).get(where)
    if isinstance(held, str):
        return held
    ring = _keyring()
    if ring is None:
        return ""
    try:
        return str(ring.get_password(SERVICE, where) or "")
    except Exception:  # as above
        return ""


def forget_secret(profile: Path, where: str) -> None:
    """Keep it no longer. Raises OSError, also where the keyring keeps it nevertheless."""
    _put(profile, where, None)
    ring = _keyring()
    if ring is None:
        return
    try:
        if ring.get_password(SERVICE, where) is not None:
            ring.delete_password(SERVICE, where)
    except Exception as error:  # whatever a keyring of some system raises
        raise OSError(str(error) or type(error).__name__) from error


def remembered_server(profile: Path) -> str:
    """The database that this profile's person looks after, "" for none."""
    told = _held(profile).get(_LOOKED_AFTER)
    return told if isinstance(told, str) else ""


def remember_server(profile: Path, where: str) -> None:
    """Know which database this profile's person looks after. Raises OSError."""
    _put(profile, _LOOKED_AFTER, where)


_LOOKED_AFTER = "administers"


def _keyring() -> Any:
    """The module keyring, None where it is not installed or has nothing to keep secrets in."""
    try:
        import keyring
        from keyring.backends import fail, null

        ring = keyring.get_keyring()
    except Exception:  # a system's own trouble: without a keyring, the file does it
        return None
    return None if isinstance(ring, fail.Keyring | null.Keyring) else keyring


def _held(profile: Path) -> dict[str, object]:
    try:
        told = json.loads(PLATFORM.read(profile / SECRETS))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _put(profile: Path, name: str, value: str | None) -> None:
    held = _held(profile)
    if held.get(name) == value:
        return
    held.pop(name, None)
    if value is not None:
        held[name] = value
    path = profile / SECRETS
    PLATFORM.make_folder(profile)
    PLATFORM.write_whole(path, [json.dumps(held, indent=1).encode("ascii") + b"\n"])
