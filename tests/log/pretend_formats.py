"""Formats with steps, for tests of how steps are taken: the program itself has few as yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jobaid.log.profile_formats import PROFILE, SETTINGS


def greet(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """1 to 2: every `hello` in the log becomes a `good day`, and a list of them is added."""
    changed = {
        name: content.replace(b"hello", b"good day")
        for name, content in files.items()
        if name.startswith("log/") and b"hello" in content
    }
    names = sorted(name for name in files if name.startswith("log/") and name != "log/list")
    return {**changed, "log/list": "\n".join(names).encode()}


def shout(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """2 to 3: the list is in capitals."""
    return {"log/list": files["log/list"].upper()}


def call_it_colour(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """1 to 2: a setting of another name."""
    return {name: content.replace(b"theme =", b"text_scale =") for name, content in files.items()}


THINGS = replace(PROFILE, latest=3, steps={1: greet, 2: shout})
COLOURS = replace(SETTINGS, latest=2, steps={1: call_it_colour})
