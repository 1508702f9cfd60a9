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
import time
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote_to_bytes, urlsplit

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

VERSION = 1
LONGEST = 256 * 1024
"""The longest message either way, in bytes."""
LONGEST_VALUE = 20_000
"""The longest value a call may be opened with, in characters."""
MOST_VALUES = 100
CHANNELS = ("phone", "chat", "counter", "email")
"""How customers come."""
_LONGEST_WAIT_S = 7 * 86_400

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,199}")
_FIELD = re.compile(r"[a-z][a-z0-9_]{0,99}(\.[a-z][a-z0-9_]{0,99}){0,5}")
_TOKEN = re.compile(r"[!-~]{0,500}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class NotFitting(ErrorInWords, ValueError):
    """A request that does not fit; `words` say why and what would."""


@dataclass(frozen=True, slots=True)
class HandoverRequest:
    """Something the running desk is asked for. `token` is the window system's leave to come up.

    `open` with values and no script opens the house's opening.

    `waited_s` is how many seconds the customer waited before, where that is known; `channel` how
    they come ("phone" unless said), `customer_kind` which of the house's kinds of customers it is.

    `until` is when whoever asks gives up and does it otherwise, by the monotonic clock that all
    programs of a machine share, in seconds (None: never): a desk that was stopped and goes on
    must not do it a second time.

    `id` tells two askings from one that is repeated because the answer came too late: what a desk
    has done it does not do again ("" for a program that gives none).
    """

    ask: Literal["open", "send", "raise"]
    script: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    command: Mapping[str, Any] = field(default_factory=dict)
    token: str = ""
    until: float | None = field(default=None, compare=False)
    waited_s: float | None = None
    channel: str = ""
    customer_kind: str = ""
    id: str = field(default_factory=lambda: os.urandom(8).hex(), compare=False)

    def line(self) -> bytes:
        """The request as it goes over the socket."""
        told: dict[str, Any] = {"v": VERSION, "ask": self.ask}
        if self.id:
            told["id"] = self.id
        if self.ask == "open":
            told |= {"script": self.script, "values": dict(self.values)}
            if self.waited_s is not None:
                told["waited_s"] = self.waited_s
            if self.channel:
                told["channel"] = self.channel
            if self.customer_kind:
                told["customer_kind"] = self.customer_kind
        if self.ask == "send":
            told["command"] = dict(self.command)
        if self.token:
            told["token"] = self.token
        if self.until is not None:
            told["until"] = self.until
        return json.dumps(told).encode("ascii") + b"\n"


@dataclass(frozen=True, slots=True)
class HandoverReply:
    """What the desk says back. `result` is what a command led to, as `jobaid play` would say it.

    `silent` marks that nothing was done for want of time: the desk said nothing while it was asked.
    """

    ok: bool
    words: str = ""
    result: Mapping[str, Any] | None = None
    silent: bool = False

    def told(self) -> dict[str, Any]:
        """The answer as an object for JSON."""
        told: dict[str, Any] = {"v": VERSION, "ok": self.ok, "words": self.words}
        if self.result is not None:
            told["result"] = dict(self.result)
        if self.silent:
            told["silent"] = True
        return told

    def line(self) -> bytes:
        """The answer as it goes over the socket."""
        return json.dumps(self.told(), default=str).encode("ascii") + b"\n"


TOO_LONG = sentence("The message is too long.")
TOO_LATE = sentence("Whoever asked has given up waiting, so nothing was done.")
_NO_ANSWER = sentence("The desk that is running does not answer. Look at its window.")
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
    token = token if isinstance(token, str) and _TOKEN.fullmatch(token) else ""
    id = told.get("id", "")
    id = id if isinstance(id, str) and _TOKEN.fullmatch(id) else ""
    until = told.get("until")
    until = float(until) if isinstance(until, int | float) and abs(until) < 1e15 else None
    match told.get("ask"):
        case "open":
            values = fitting(told.get("values", {}))
            script = _script_or_opening(told.get("script"), values)
            return HandoverRequest(
                "open",
                script,
                values,
                token=token,
                until=until,
                waited_s=seconds_waited(told.get("waited_s")),
                channel=channel_of(told.get("channel")),
                customer_kind=kind_id(told.get("customer_kind")),
                id=id,
            )
        case "send":
            command = command_of(told.get("command"))
            return HandoverRequest("send", command=command, token=token, until=until, id=id)
        case "raise":
            return HandoverRequest("raise", token=token, until=until, id=id)
        case other:
            raise NotFitting(
                sentence("The desk cannot be asked for {what}.", what=repr(str(other)[:40]))
            )


def seconds_waited(told: object) -> float | None:
    """How long somebody waited, in seconds; None where nothing is told. Raises `NotFitting`."""
    if told is None or told == "":
        return None
    try:
        seconds = float(told) if isinstance(told, str | int | float) else float("nan")
    except ValueError:
        seconds = float("nan")
    if isinstance(told, bool) or not 0 <= seconds <= _LONGEST_WAIT_S:
        raise NotFitting(
            sentence(
                "“{told}” is no wait: write the seconds as a number, such as 95.",
                told=_CONTROL.sub("?", str(told))[:40],
            )
        )
    return int(seconds) if seconds == int(seconds) else round(seconds, 3)


def channel_of(told: object) -> str:
    """How the customer comes: one of `CHANNELS`, "" for not told. Raises `NotFitting`."""
    if told is None or told == "":
        return ""
    if told not in CHANNELS:
        raise NotFitting(
            sentence(
                "“{told}” is no channel. There are {known}.",
                told=_CONTROL.sub("?", str(told))[:40],
                known=", ".join(CHANNELS),
            )
        )
    return str(told)


def kind_id(told: object) -> str:
    """The id of a kind of customers, "" for not told. Raises `NotFitting`; the desk knows which."""
    if told is None or told == "":
        return ""
    if not isinstance(told, str) or not _ID.fullmatch(told):
        raise NotFitting(
            sentence(
                "“{told}” is no kind of customers: small letters, digits and - only, as the "
                "library has it.",
                told=_CONTROL.sub("?", str(told))[:40],
            )
        )
    return told


def _script_or_opening(told: object, values: Mapping[str, str]) -> str:
    """The script asked for; "" for the house's opening where only who is calling is told."""
    return "" if values and (told is None or told == "") else script_id(told)


def script_id(told: object) -> str:
    """The id of a script. Raises `NotFitting`."""
    if not isinstance(told, str) or not _ID.fullmatch(told):
        if told is None or told == "":
            raise NotFitting(
                sentence("Say which script is to be opened, or who is calling (--phone NUMBER).")
            )
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
    values = fitting(values)
    script = _script_or_opening(_decoded(parts.path.strip("/")), values)
    return HandoverRequest("open", script, values)


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
    a pipe on Windows. Nothing of the environment decides where that is: a foot pedal's differs.
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
    folder = runtime / "jobaid" if os.access(runtime, os.W_OK) else Path("/tmp") / f"jobaid-{user}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = os.lstat(folder)
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != user or found.st_mode & 0o077:
        raise PermissionError(f"{folder} is not this account's alone, so it is not used.")
    return folder


def ask_desk(
    profile: Path, request: HandoverRequest, *, patience_s: float = 5.0
) -> HandoverReply | None:
    """Ask the desk that runs with this profile; None where none does.

    A desk that does not answer in time counts as running: the answer says so, and is `silent`.
    It does not do it later either.
    """
    request = replace(request, until=time.monotonic() + patience_s)
    try:
        where = address(profile)
        talk = _over_pipe if sys.platform == "win32" else _over_socket
        line = talk(where, request.line(), patience_s)
    except (TimeoutError, BlockingIOError):  # the latter: nobody takes those who wait already
        return HandoverReply(False, _NO_ANSWER, silent=True)
    except OSError:
        return None
    try:
        told = json.loads(line)
        result = told.get("result")
        return HandoverReply(
            bool(told["ok"]),
            str(told["words"]),
            result if isinstance(result, dict) else None,
            silent=told.get("silent") is True,
        )
    except (ValueError, KeyError, AttributeError, TypeError):
        return HandoverReply(False, "The desk that is running gave no answer that can be read.")


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
