"""The versions of a profile and of its settings, and the steps from each to the next.

Both are told in `settings.toml`: `format` is the profile's as a whole, and a program that does not
know it only reads the profile; `settings_format` is the settings' own (absent: 1), and a program
that does not know it uses what it knows of them and leaves the rest as it is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import partial
from typing import Any

from jobaid.log.profile_settings import FORMAT, NAME
from jobaid.log.upgrades import FileFormat, UpgradeStep
from jobaid.utf8_text import utf8_text

SETTINGS_FORMAT = 1
"""The newest format of settings that this program writes."""

PROFILE_STEPS: Mapping[int, UpgradeStep] = {}
"""From each format of a profile to the next; the day files are among what a step is given."""

SETTINGS_STEPS: Mapping[int, UpgradeStep] = {}
"""From each format of settings to the next; a step is given `settings.toml` alone."""

_OPENING_TABLE = re.compile(r"^\s*\[", re.MULTILINE)


def version_told(settings: Mapping[str, Any], key: str) -> int:
    """The version under a key: 1 where there is none, and for one that is no number."""
    told = settings.get(key, 1)
    return told if isinstance(told, int) and not isinstance(told, bool) else 1


def _version(content: bytes, key: str) -> int:
    return version_told(tomllib.loads(utf8_text(content)), key)


def _mark(content: bytes, version: int, key: str) -> bytes:
    """Write a version under a key ahead of the tables, all else as it is."""
    text = utf8_text(content)
    table = _OPENING_TABLE.search(text)
    head, rest = (text, "") if table is None else (text[: table.start()], text[table.start() :])
    line = re.compile(rf"^(\s*{key}\s*=\s*)[0-9_]+", re.MULTILINE)
    head, there = line.subn(rf"\g<1>{version}", head, count=1)
    return (("" if there else f"{key} = {version}\n") + head + rest).encode("utf-8")


def _is_record(name: str) -> bool:
    return name == NAME or name.startswith("log/")


PROFILE = FileFormat(
    "profile",
    FORMAT,
    PROFILE_STEPS,
    NAME,
    partial(_version, key="format"),
    partial(_mark, key="format"),
    _is_record,
)

SETTINGS = FileFormat(
    "settings",
    SETTINGS_FORMAT,
    SETTINGS_STEPS,
    NAME,
    partial(_version, key="settings_format"),
    partial(_mark, key="settings_format"),
    NAME.__eq__,
)
