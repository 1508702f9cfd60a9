"""A handover capsule: one block of text with which a colleague goes on with calls elsewhere.

It says in plain lines whose calls they are, and holds beneath, between two marked lines, what the
calls need to go on: the step, what the customer told and answered, promises, notes. Only what is
masked and kept anyway goes in. Who made a block of text is known to nobody, so whatever is read
here is checked in form and size, and refused as a whole in one sentence.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import asdict, field
from typing import Any

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

VERSION = 1
MOST_CALLS = 40
_LONGEST = 4_000_000  # characters of a text that is looked through for a capsule
_MOST_BYTES = 2_000_000  # of what is in it, unpacked
_MOST = 300  # entries of one list or mapping
_LONGEST_TEXT = 20_000
_LONGEST_ID = 200

_BEGIN, _END = "-----BEGIN JOB AID CAPSULE-----", "-----END JOB AID CAPSULE"
_WHOLE = re.compile(rf"{_BEGIN}(?P<body>.*?){_END} (?P<sum>[0-9a-f]{{16}})-----", re.DOTALL)
_NOT_OF_IT = re.compile(r"[^A-Za-z0-9+/=]")
_WIDTH = 76
_STEP = re.compile(r"[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*")
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")

CapsuleValue = str | int | float | bool | tuple[str, ...]


class CapsuleTrouble(ErrorInWords, ValueError):
    """A text is no capsule that can be opened; `words` say why, and what to do."""


@dataclass(frozen=True, slots=True)
class CapsuleAnswer:
    """What the customer answered at a step, in words."""

    at: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class CapsulePromise:
    """A promise of the call that is handed over; `giver` is "customer" for what they promised."""

    id: str
    text: str
    due: str = ""
    due_text: str = ""
    to: str = ""
    giver: str = ""


@dataclass(frozen=True, slots=True)
class CapsuleCall:
    """A call as a colleague left it. `step` is `script/step`; `visits` the steps that visit it.

    `versions` are the content ids of the scripts it used, `labels` what its fields are called.
    """

    interaction: str
    script: str
    step: str
    visits: tuple[str, ...] = ()
    title: str = ""
    language: str = ""
    channel: str = ""
    customer_kind: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, CapsuleValue] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    answers: tuple[CapsuleAnswer, ...] = ()
    promises: tuple[CapsulePromise, ...] = ()
    notes: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    no_contact: str | None = None


@dataclass(frozen=True, slots=True)
class Capsule:
    """What a colleague hands over: who, when (UTC), of which library, and the calls."""

    by: Mapping[str, str]
    at: str
    library: str
    calls: tuple[CapsuleCall, ...]

    @property
    def name(self) -> str:
        """What the colleague is called."""
        return self.by.get("name") or self.by.get("id") or ""


def capsule_text(capsule: Capsule, head: str) -> str:
    """The block: `head` for people to read, and what a desk opens under it."""
    told = {"v": VERSION, **asdict(capsule)}
    packed = zlib.compress(json.dumps(told, separators=(",", ":")).encode("ascii"), 9)
    body = base64.b64encode(packed).decode("ascii")
    lines = [body[at : at + _WIDTH] for at in range(0, len(body), _WIDTH)]
    return "\n".join((head.strip(), "", _BEGIN, *lines, f"{_END} {_sum(packed)}-----", ""))


def holds_capsule(text: str) -> bool:
    """Whether a text looks as if it held a capsule, whole or not."""
    return "BEGIN JOB AID CAPSULE" in text[:_LONGEST]


def read_capsule(text: str) -> Capsule:
    """The capsule in a text, with whatever stands round it. Raises `CapsuleTrouble`."""
    if len(text) > _LONGEST:
        raise CapsuleTrouble(sentence("That is far too long for a handover capsule."))
    if not holds_capsule(text):
        raise CapsuleTrouble(
            sentence("There is no handover capsule in that. Copy all of it, first line to last.")
        )
    found = _WHOLE.search(text)
    if found is None:
        raise CapsuleTrouble(
            sentence("The handover capsule is cut off. Have it sent again, first line to last.")
        )
    # A mail program may have quoted or broken the lines: only the letters count.
    letters = _NOT_OF_IT.sub("", found["body"])
    try:
        packed = base64.b64decode(letters, validate=True)
    except (binascii.Error, ValueError):
        packed = b""
    if not packed or _sum(packed) != found["sum"]:
        raise CapsuleTrouble(
            sentence("The handover capsule was changed on its way. Have it sent again.")
        )
    return _read(_unpacked(packed))


def _sum(packed: bytes) -> str:
    return hashlib.sha256(packed).hexdigest()[:16]


def _unpacked(packed: bytes) -> Mapping[str, Any]:
    unpacking = zlib.decompressobj()
    try:
        plain = unpacking.decompress(packed, _MOST_BYTES)
        told = json.loads(plain.decode("ascii")) if unpacking.eof else None
    except (zlib.error, ValueError, RecursionError):
        told = None
    if not isinstance(told, Mapping):
        raise _senseless()
    return told


def _senseless() -> CapsuleTrouble:
    return CapsuleTrouble(
        sentence("What is in that handover capsule makes no sense, so nothing was opened.")
    )


def _read(told: Mapping[str, Any]) -> Capsule:
    version = told.get("v")
    if isinstance(version, int) and version > VERSION:
        raise CapsuleTrouble(
            sentence(
                "The handover capsule was made by a newer version of this program. Open it on a "
                "desk that has that version, or ask for the summary."
            )
        )
    if version != VERSION:
        raise _senseless()
    try:
        by = told["by"]
        calls = tuple(_call(one) for one in _some(told["calls"], list, MOST_CALLS))
        made = Capsule(
            {name: _text(by.get(name) or "", 300) for name in ("id", "name")},
            _text(told["at"], 40),
            _text(told.get("library") or "", 300),
            calls,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as misfit:
        raise _senseless() from misfit
    if not calls:
        raise _senseless()
    return made


def _call(told: Mapping[str, Any]) -> CapsuleCall:
    step, script = _text(told["step"], 2 * _LONGEST_ID), _text(told["script"], _LONGEST_ID)
    if not _STEP.fullmatch(step) or not _ID.fullmatch(script):
        raise ValueError(step)
    no_contact = told.get("no_contact")
    return CapsuleCall(
        interaction=_text(told.get("interaction") or "", _LONGEST_ID),
        script=script,
        step=step,
        visits=tuple(_step(one) for one in _some(told.get("visits") or [], list, 20)),
        title=_text(told.get("title") or "", 500),
        language=_text(told.get("language") or "", 20),
        channel=_text(told.get("channel") or "", 20),
        customer_kind=_text(told.get("customer_kind") or "", _LONGEST_ID),
        versions=_texts(told.get("versions") or {}),
        fields={
            _text(name, _LONGEST_ID): _value(value)
            for name, value in _some(told.get("fields") or {}, dict).items()
        },
        labels=_texts(told.get("labels") or {}),
        answers=tuple(
            CapsuleAnswer(_step(one["at"]), _text(one["title"], 500), _text(one["words"], 2_000))
            for one in _some(told.get("answers") or [], list)
        ),
        promises=tuple(_promise(one) for one in _some(told.get("promises") or [], list, 100)),
        notes=tuple(_text(one) for one in _some(told.get("notes") or [], list)),
        complaints=tuple(_text(one) for one in _some(told.get("complaints") or [], list)),
        no_contact=None if no_contact is None else _text(no_contact, 2_000),
    )


def _promise(told: Mapping[str, Any]) -> CapsulePromise:
    parts = ("due", "due_text", "to", "giver")
    made = CapsulePromise(
        _text(told["id"], _LONGEST_ID),
        _text(told["text"], 2_000),
        **{name: _text(told.get(name) or "", 500) for name in parts},
    )
    if not made.id or made.giver not in ("", "customer"):
        raise ValueError(made.giver)
    return made


def _step(told: object) -> str:
    step = _text(told, 2 * _LONGEST_ID)
    if not _STEP.fullmatch(step):
        raise ValueError(step)
    return step


def _some(told: Any, kind: type[Any], most: int = _MOST) -> Any:
    if not isinstance(told, kind) or len(told) > most:
        raise ValueError(kind)
    return told


def _texts(told: object) -> dict[str, str]:
    some: Mapping[str, Any] = _some(told, dict)
    return {_text(name, _LONGEST_ID): _text(one, 500) for name, one in some.items()}


def _value(told: object) -> CapsuleValue:
    if isinstance(told, bool | int | float):
        return told
    if isinstance(told, list):
        return tuple(_text(one) for one in _some(told, list))
    return _text(told)


def _text(told: object, longest: int = _LONGEST_TEXT) -> str:
    if not isinstance(told, str) or len(told) > longest:
        raise ValueError(longest)
    return told
