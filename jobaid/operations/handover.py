"""What a second start, a pedal or another program says to the desk that is running.

One JSON object on one line each way, over a local socket that only this account can reach:

    {"v": 1, "ask": "open", "script": "charge-dispute", "values": {"account": "40217788"}}
    {"v": 1, "ask": "send", "command": {"do": "hold"}}
    {"v": 1, "ask": "raise"}

and back `{"v": 1, "ok": true, "words": ""}`, with `result` for what a command led to. Whatever
does not fit is refused in `words`; values are plain text and nothing in them is carried out.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote_to_bytes, urlsplit

from jobaid.sentences import ErrorInWords, sentence

VERSION = 1
LONGEST = 256 * 1024
"""The longest message either way, in bytes."""
LONGEST_VALUE = 20_000
"""The longest value a call may be opened with, in characters."""
MOST_VALUES = 100
_PAUSE_S = 0.05

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,199}")
_FIELD = re.compile(r"[a-z][a-z0-9_]{0,99}(\.[a-z][a-z0-9_]{0,99}){0,5}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class NotFitting(ErrorInWords, ValueError):
    """A request that does not fit; `words` say why and what would."""


@dataclass(frozen=True, slots=True)
class HandoverRequest:
    """Something the running desk is asked for. `token` is the window system's leave to come up."""

    ask: Literal["open", "send", "raise"]
    script: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    command: Mapping[str, Any] = field(default_factory=dict)
    token: str = ""

    def line(self) -> bytes:
        """The request as it goes over the socket."""
        told: dict[str, Any] = {"v": VERSION, "ask": self.ask}
        if self.ask == "open":
            told |= {"script": self.script, "values": dict(self.values)}
        if self.ask == "send":
            told["command"] = dict(self.command)
        if self.token:
            told["token"] = self.token
        return json.dumps(told).encode("ascii") + b"\n"


@dataclass(frozen=True, slots=True)
class HandoverReply:
    """What the desk says back. `result` is what a command led to, as `jobaid play` would say it."""

    ok: bool
    words: str = ""
    result: Mapping[str, Any] | None = None

    def told(self) -> dict[str, Any]:
        """The answer as an object for JSON."""
        told: dict[str, Any] = {"v": VERSION, "ok": self.ok, "words": self.words}
        if self.result is not None:
            told["result"] = dict(self.result)
        return told

    def line(self) -> bytes:
        """The answer as it goes over the socket."""
        return json.dumps(self.told(), default=str).encode("ascii") + b"\n"


TOO_LONG = sentence("The message is too long.")
_TOO_MANY = sentence("That is more than {most} values.", most=MOST_VALUES)


def read_request(line: bytes) -> HandoverRequest:
    """The request on a line. Raises `NotFitting` for anything that is not one."""
    if len(line) > LONGEST:
        raise NotFitting(TOO_LONG)
    try:
        told = json.loads(line.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise NotFitting(sentence("The message is not a line of JSON.")) from error
    if not isinstance(told, dict):
        raise NotFitting(sentence("The message is not a JSON object."))
    if told.get("v") != VERSION:
        raise NotFitting(
            sentence(
                "The message is from another version of Job Aid. End the desk and start it again."
            )
        )
    token = told.get("token", "")
    token = token if isinstance(token, str) and len(token) <= 500 and token.isascii() else ""
    match told.get("ask"):
        case "open":
            return HandoverRequest(
                "open", script_id(told.get("script")), fitting(told.get("values", {})), token=token
            )
        case "send":
            return HandoverRequest("send", command=command_of(told.get("command")), token=token)
        case "raise":
            return HandoverRequest("raise", token=token)
        case other:
            raise NotFitting(
                sentence("The desk cannot be asked for {what}.", what=repr(str(other)[:40]))
            )


def script_id(told: object) -> str:
    """The id of a script. Raises `NotFitting`."""
    if not isinstance(told, str) or not _ID.fullmatch(told):
        shown = _CONTROL.sub("?", str(told))[:60]
        raise NotFitting(
            sentence(
                "“{name}” is not the name of a script: small letters, digits and - only. "
                "`jobaid find WORDS` finds the script you mean.",
                name=shown,
            )
        )
    return told


def fitting(values: object) -> dict[str, str]:
    """Values a call is opened with, as plain text. Raises `NotFitting`."""
    if not isinstance(values, Mapping):
        raise NotFitting(sentence("The values are not an object of names and texts."))
    if len(values) > MOST_VALUES:
        raise NotFitting(_TOO_MANY)
    found: dict[str, str] = {}
    for name, value in values.items():
        if not isinstance(name, str) or not _FIELD.fullmatch(name):
            shown = _CONTROL.sub("?", str(name))[:60]
            raise NotFitting(
                sentence("“{name}” is not the name of a field, such as customer.name.", name=shown)
            )
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise NotFitting(sentence("The value of `{name}` is not a text.", name=name))
        text = str(value)
        if len(text) > LONGEST_VALUE:
            raise NotFitting(
                sentence(
                    "The value of `{name}` is longer than {longest} characters.",
                    name=name,
                    longest=LONGEST_VALUE,
                )
            )
        if _CONTROL.search(text) or any("\ud800" <= sign <= "\udfff" for sign in text):
            raise NotFitting(
                sentence("The value of `{name}` has characters that no text has.", name=name)
            )
        found[name] = text
    return found


def command_of(told: object) -> dict[str, Any]:
    """A command of a call. Raises `NotFitting`; the call checks the rest."""
    if not isinstance(told, dict) or not isinstance(told.get("do"), str):
        raise NotFitting(sentence('A command is an object like {"do": "hold"}.'))
    return told


def read_link(link: str) -> HandoverRequest:
    """The request of `jobaid://open/SCRIPT?field=value&...`. Raises `NotFitting`.

    Names and values are percent-decoded as UTF-8. A plus stays a plus, so that a telephone
    number with its country code arrives whole; a blank is `%20`.
    """
    if len(link) > LONGEST:
        raise NotFitting(sentence("The link is too long."))
    try:
        parts = urlsplit(link)
    except ValueError as error:
        raise NotFitting(sentence("The link cannot be read.")) from error
    if parts.scheme.lower() != "jobaid" or parts.netloc.lower() != "open":
        raise NotFitting(
            sentence("The link is not one of Job Aid: jobaid://open/SCRIPT?field=value")
        )
    pairs = [pair for pair in parts.query.split("&") if pair]
    if len(pairs) > MOST_VALUES:
        raise NotFitting(_TOO_MANY)
    values: dict[str, str] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        name = _decoded(name)
        if name in values:
            raise NotFitting(sentence("The link gives `{name}` twice.", name=name[:60]))
        values[name] = _decoded(value)
    return HandoverRequest("open", script_id(_decoded(parts.path.strip("/"))), fitting(values))


def read_sets(many: list[str]) -> dict[str, str]:
    """`--set FIELD=VALUE`, given any number of times. Raises `NotFitting`."""
    values: dict[str, str] = {}
    for one in many:
        name, equals, value = one.partition("=")
        if not equals:
            raise NotFitting(
                sentence("`--set {value}` has no value: write --set FIELD=VALUE.", value=one[:80])
            )
        values[name.strip()] = value
    return fitting(values)


def _decoded(text: str) -> str:
    try:
        return unquote_to_bytes(text).decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotFitting(sentence("The link has characters that are not UTF-8.")) from error


# -- where the running desk listens -----------------------------------------------------------


def address(profile: Path) -> str:
    """The name of the socket on which the desk with this profile listens.

    A path on systems with Unix sockets, in a folder that is this account's alone; the name of
    a pipe on Windows. Does not depend on the environment where a foot pedal's differs.
    """
    mark = hashlib.sha256(os.fsencode(profile.expanduser().resolve())).hexdigest()[:16]
    if sys.platform == "win32":
        import getpass

        user = hashlib.sha256(getpass.getuser().encode()).hexdigest()[:8]
        return f"jobaid-{user}-{mark}"
    return str(_private_folder() / f"{mark}.desk")


def _private_folder() -> Path:
    """A folder for sockets that nobody else can write to. Raises OSError where there is none."""
    user = os.getuid()
    runtime = Path(f"/run/user/{user}")
    folder = (
        runtime / "jobaid"
        if os.access(runtime, os.W_OK)
        else Path(tempfile.gettempdir()) / f"jobaid-{user}"
    )
    folder.mkdir(mode=0o700, exist_ok=True)
    found = os.lstat(folder)
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != user or found.st_mode & 0o077:
        raise PermissionError(f"{folder} is not this account's alone, so it is not used.")
    return folder


def ask_desk(
    profile: Path, request: HandoverRequest, *, patience_s: float = 5.0
) -> HandoverReply | None:
    """Ask the desk that runs with this profile; None where none does.

    A desk that does not answer in time counts as running: the answer says so.
    """
    try:
        where = address(profile)
        talk = _over_pipe if sys.platform == "win32" else _over_socket
        line = talk(where, request.line(), patience_s)
    except TimeoutError:
        return HandoverReply(False, "The desk that is running does not answer. Look at its window.")
    except OSError:
        return None
    try:
        told = json.loads(line)
        result = told.get("result")
        return HandoverReply(
            bool(told["ok"]), str(told["words"]), result if isinstance(result, dict) else None
        )
    except (ValueError, KeyError, AttributeError, TypeError):
        return HandoverReply(False, "The desk that is running gave no answer that can be read.")


def ask_desk_that_starts(
    profile: Path,
    request: HandoverRequest,
    given_up: Callable[[], bool],
    *,
    patience_s: float = 3.0,
) -> HandoverReply | None:
    """Ask the desk that was started with this profile a moment ago, once it listens.

    None where none does after so many seconds, or `given_up` says so meanwhile: another program
    has the profile, not a desk. Waits, so it is not for the window's thread.
    """
    end = time.monotonic() + patience_s
    while not given_up():
        answer = ask_desk(profile, request)
        if answer is not None or time.monotonic() > end:
            return answer
        time.sleep(_PAUSE_S)
    return None


def _over_socket(where: str, line: bytes, patience_s: float) -> bytes:
    import socket

    with socket.socket(socket.AF_UNIX) as talk:
        talk.settimeout(patience_s)
        talk.connect(where)
        talk.sendall(line)
        found = b""
        while not found.endswith(b"\n") and len(found) <= LONGEST * 16:
            piece = talk.recv(65536)
            if not piece:
                break
            found += piece
        return found


def _over_pipe(where: str, line: bytes, patience_s: float) -> bytes:
    with open(rf"\\.\pipe\{where}", "r+b", buffering=0) as pipe:
        pipe.write(line)
        found = b""
        while not found.endswith(b"\n"):
            piece = pipe.read(65536)
            if not piece:
                break
            found += piece
        return found
