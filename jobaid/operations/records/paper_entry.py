"""A call that was written on a sheet of the booklet, typed in again by its codes.

    sheet: charge-dispute 3f9a2c11
    begun: 2026-11-21 14:05
    ended: 14:12
    agent: maya
    way: 1a 2 5b
    ticked: 1.1
    F1: 40217788
    outcome: O1
    note: She calls back tomorrow.

What is read is walked through the script as it was printed, where that form of it is still to be
found, so that the record says what was really said.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any

from jobaid.ids import uuid7
from jobaid.library.paper_codes import SIGN_LENGTH, PaperCodes, paper_codes
from jobaid.library.reader import ReadLibrary, read_contents
from jobaid.log.index.index_rows import key as row_key
from jobaid.operations.clock import stamp
from jobaid.operations.recorded_call import begin
from jobaid.operations.records.record_finder import Records
from jobaid.operations.records.statement_import import erased_by
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, Sentence, joined, sentence

if TYPE_CHECKING:
    from jobaid.operations.recorder import Recorder

Versions = Callable[[str, str], bytes | None]
"""The content of a script (its id) whose content id begins like this; None where it is nowhere."""

PAPER = "paper"
"""The `source` of a call that was typed in from a sheet."""

_KEY = re.compile(r"\s*([A-Za-z]\w*)\s*[:=]\s*(.*)")
_STEP = re.compile(r"(\d+)([a-z]*)")
_NO_TIME = dt.datetime(2000, 1, 1)


class BadSheet(ErrorInWords, ValueError):
    """Sheets cannot be typed in like this; `found` say each wrong line and why. Nothing is kept."""

    def __init__(self, *found: str) -> None:
        super().__init__(joined(*found))
        self.found = found


@dataclass(frozen=True, slots=True)
class EnteredSheet:
    """A sheet: the id of its call, the way it took, and what whoever typed it should know.

    `whole`: all that is written on it is kept, now or since before.
    """

    id: str
    path: tuple[str, ...]
    words: tuple[str, ...] = ()
    whole: bool = True


@dataclass(slots=True)
class PaperSheet:
    """A sheet as it was typed."""

    script: str
    sign: str
    begun: dt.datetime
    ended: dt.datetime
    agent: str = ""
    way: tuple[str, ...] = ()
    ticked: tuple[str, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    outcome: str = ""
    notes: list[str] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    """In which line of what was typed each key stands."""

    def call_id(self) -> str:
        """The id of its call: the same sheet typed in again has the same one."""
        told = (self.script, self.sign, stamp(self.ended), self.agent, self.way, self.ticked,
                sorted(self.fields.items()), self.outcome, self.notes)  # fmt: skip
        digest = hashlib.sha256(json.dumps(told).encode("ascii")).digest()
        return uuid7(int(self.begun.timestamp() * 1000), digest)

    def line_of(self, key: str) -> int:
        """The line of a key; that of the sheet where it has none."""
        return self.lines.get(key, self.lines["sheet"])


@dataclass(frozen=True, slots=True)
class ReadySheet:
    """A sheet with the library as it was printed from, and the commands of its call.

    `words` are what whoever typed it should know.
    """

    sheet: PaperSheet
    used: ReadLibrary
    commands: tuple[dict[str, Any], ...]
    words: tuple[Sentence, ...]


def read_sheets(text: str, zone: dt.tzinfo) -> list[PaperSheet]:
    """The sheets of a text, each beginning with `sheet:`. Raises `BadSheet` with every line."""
    blocks: list[list[tuple[int, str, str]]] = []
    wrong: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = _KEY.fullmatch(line)
        if match is None:
            words = sentence(
                "Line {line} is no `key: value`: {text}", line=number, text=line.strip()[:60]
            )
            wrong.append(words)
            continue
        if match[1].lower() == "sheet":
            blocks.append([])
        if not blocks:
            raise BadSheet(sentence("A sheet begins with `sheet:`, its script and its sign."))
        blocks[-1].append((number, match[1], match[2].strip()))
    if not blocks:
        raise BadSheet(sentence("There is no sheet here. It begins with `sheet:`."))
    found = [_sheet(block, zone, wrong) for block in blocks]
    if wrong:
        raise BadSheet(*wrong)
    return found


def _sheet(block: Sequence[tuple[int, str, str]], zone: dt.tzinfo, wrong: list[str]) -> PaperSheet:
    """A sheet; what is wrong with its lines is put to `wrong`."""
    told = {key.lower(): (number, value) for number, key, value in block}
    script, _, sign = told["sheet"][1].partition(" ")
    begun, ended = _NO_TIME.replace(tzinfo=zone), None
    try:
        moment = _moment(told.get("begun"), zone, None)
        if moment is None:
            raise BadSheet(
                sentence("Sheet in line {line}: say when it began, `begun: 2026-11-21 14:05`.",
                         line=told["sheet"][0])
            )  # fmt: skip
        begun = moment
        ended = _moment(told.get("ended"), zone, begun)
    except BadSheet as trouble:
        wrong += trouble.found
    found = PaperSheet(script.strip(), sign.strip().lower(), begun, ended or begun)
    found.lines |= {key: number for key, (number, _) in told.items()}
    for number, key, value in block:
        name = key.lower()
        if name in ("sheet", "begun", "ended") or not value:
            continue
        if name == "agent":
            found.agent = value
        elif name == "way":
            found.way = tuple(value.lower().split())
        elif name == "ticked":
            found.ticked = tuple(re.split(r"[\s,]+", value))
        elif name == "outcome":
            found.outcome = value
        elif name == "note":
            found.notes.append(value)
        elif re.fullmatch(r"f\d+", name):
            found.fields[name.upper()] = value
        else:
            wrong.append(sentence("Line {line}: a sheet has no `{key}`.", line=number, key=key))
    if found.ended < found.begun:
        wrong.append(sentence("The call of line {line} ended before it began.",
                              line=told["sheet"][0]))  # fmt: skip
    return found


def _moment(
    told: tuple[int, str] | None, zone: dt.tzinfo, begun: dt.datetime | None
) -> dt.datetime | None:
    if told is None or not told[1]:
        return None
    number, text = told
    try:
        if begun is not None and re.fullmatch(r"\d{1,2}:\d{2}(:\d{2})?", text):
            parts = [int(one) for one in text.split(":")]
            at = begun.replace(hour=parts[0], minute=parts[1], second=(*parts, 0)[2])
            return at if at >= begun else at + dt.timedelta(days=1)  # past midnight
        at = dt.datetime.fromisoformat(text)
    except ValueError:
        raise BadSheet(
            sentence("Line {line}: “{text}” is no time like 2026-11-21 14:05.",
                     line=number, text=text)
        ) from None  # fmt: skip
    return at if at.tzinfo is not None else at.replace(tzinfo=zone)


def ready_sheets(
    sheets: Sequence[PaperSheet], reading: ReadLibrary, versions: Versions
) -> list[ReadySheet]:
    """Sheets with the commands of their calls.

    Raises `BadSheet` with every code that is none of its sheet's: then no sheet is kept, so that
    none is kept twice once they are typed right.
    """
    ready, wrong = [], list[str]()
    for sheet in sheets:
        try:
            used, words = _library_of(sheet, reading, versions)
            codes = paper_codes(used.library.scripts[sheet.script], used.library)
            ready.append(ReadySheet(sheet, used, tuple(_commands(sheet, codes)), tuple(words)))
        except BadSheet as trouble:
            wrong += trouble.found
    if wrong:
        raise BadSheet(*wrong)
    return ready


def enter_sheets(
    ready: Sequence[ReadySheet],
    recorder: Recorder,
    *,
    new_id: Callable[[], str],
    agents: Mapping[str, str],
) -> Iterator[EnteredSheet]:
    """Keep the calls of sheets, but for those that were entered before or erased since.

    `agents` are the names of people by id.
    """
    with Records(recorder.profile) as records:
        rows = [records.row(row_key(one.sheet.call_id())) for one in ready]
        erased = set[str]().union(*map(erased_by, records.index.statements("erasure")))
    known = {row.id: row.state for row in rows if row is not None}
    for one in ready:
        id, line = one.sheet.call_id(), one.sheet.line_of("sheet")
        state = known.get(row_key(id), "")
        if id in erased:
            said = sentence(
                "The call of the sheet in line {line} was erased, and what is erased does not "
                "come back.",
                line=line,
            )
            yield EnteredSheet(id, (), (said,), whole=False)
        elif state not in ("", "interrupted"):
            said = sentence(
                "The sheet in line {line} is kept already, and was not entered again.", line=line
            )
            yield EnteredSheet(id, (), (said,))
        else:
            known[row_key(id)] = "closed"
            # What was cut short while it was entered stays as it is, and the sheet is kept whole
            ids = itertools.chain([new_id() if state else id], iter(new_id, ""))
            yield _enter(one, recorder, ids, agents)


def _enter(
    ready: ReadySheet, recorder: Recorder, ids: Iterator[str], agents: Mapping[str, str]
) -> EnteredSheet:
    sheet, used, commands = ready.sheet, ready.used, ready.commands
    clock = _SheetClock(sheet, len(commands) + 2)
    agent = {"id": sheet.agent, "name": agents.get(sheet.agent, sheet.agent)}
    about: dict[str, Any] = {"source": PAPER}
    about["agent"] = agent if sheet.agent else dict(recorder.profile.agent)
    call = begin(
        used, sheet.script, new_id=ids.__next__, recorder=recorder, clock=clock, about=about
    )
    told: list[str] = list(ready.words)
    whole = True
    for command in commands:
        place = call.engine.state.place
        here = "" if place is None else f"{place.script}/{place.step}"
        if command["do"] == "jump" and command["to"] == here:
            continue  # the answer led there already
        done = call.do(command)
        if done.problem is not None and command["do"] != "next":
            told.append(done.problem)
            whole = whole and not done.refused
    clock.over = True
    closed = call.do({"do": "close"})
    if closed.refused:
        why = closed.problem or ""
        if not sheet.outcome:
            why = sentence("No outcome is written on it, so the call is kept without one.")
        line = sentence("Sheet in line {line}: {why}", line=sheet.line_of("sheet"), why=why)
        told.append(line)
        call.do({"do": "close", "reason": "typed in from paper"})
    call.wait()
    if call.ended is not None:
        call.ended.wait()
    path = tuple(f"{one['script']}/{one['step']}" for one in call.engine.state.path)
    return EnteredSheet(call.id, path, tuple(filter(None, told)), whole)


def _library_of(
    sheet: PaperSheet, reading: ReadLibrary, versions: Versions
) -> tuple[ReadLibrary, list[Sentence]]:
    """The library with the script as the sheet was printed from it, and what to say of that."""
    script = reading.library.scripts.get(sheet.script)
    if script is None:
        raise BadSheet(
            sentence(
                "Line {line}: there is no script `{name}` here.",
                line=sheet.line_of("sheet"),
                name=sheet.script,
            )
        )
    sign = sheet.sign[:SIGN_LENGTH]
    if sign and script.content_id.startswith(sign):
        return reading, []
    content = versions(sheet.script, sign) if len(sign) >= 4 else None
    if content is None:
        raise BadSheet(
            sentence(
                "Line {line}: the sheet of `{script}` has the sign {sign}, and no form of the "
                "script that is kept here has it; today's is {today}. Look at the sheet again.",
                line=sheet.line_of("sheet"),
                script=sheet.script,
                sign=sheet.sign or "?",
                today=script.content_id[:SIGN_LENGTH],
            )
        )
    old = read_contents({**reading.contents, script.file: content})
    if sheet.script not in old.library.scripts:
        raise BadSheet(sentence("That form of the script cannot be read any more."))
    words = sentence(
        "The sheet is out of date: its sign is {sign}, today's is {today}. It was entered by the "
        "script as it was then. Print the booklet anew.",
        sign=sign,
        today=script.content_id[:SIGN_LENGTH],
    )
    return old, [words]


def _commands(sheet: PaperSheet, codes: PaperCodes) -> list[dict[str, Any]]:
    """The commands of a sheet: each step as it was come to, with its answer."""
    wrong: list[str] = []
    by_step: dict[str, list[str]] = {}
    for code in sheet.ticked:
        if code not in codes.items:
            wrong.append(_unknown(sheet, "ticked", code, codes))
            continue
        by_step.setdefault(codes.items[code][0], []).append(codes.items[code][1])
    found: list[dict[str, Any]] = []
    for code, value in sheet.fields.items():
        if code not in codes.fields:
            wrong.append(_unknown(sheet, code.lower(), code, codes))
            continue
        found.append({"do": "fill", "field": codes.fields[code], "value": value})
    for number, code in enumerate(sheet.way):
        match = _STEP.fullmatch(code)
        if match is None or match[1] not in codes.steps or (match[2] and code not in codes.answers):
            wrong.append(_unknown(sheet, "way", code, codes))
            continue
        step = codes.steps[match[1]]
        found.append({"do": "jump", "to": f"{codes.script}/{step}"})
        found += ({"do": "tick", "id": item} for item in by_step.pop(step, ()))
        if match[2]:
            found.append({"do": "answer", "id": codes.answers[code][1]})
        elif number + 1 < len(sheet.way):
            found.append({"do": "next"})
    for items in by_step.values():
        found += ({"do": "tick", "id": item} for item in items)
    found += ({"do": "note", "text": text} for text in sheet.notes)
    outcome = codes.outcomes.get(sheet.outcome.upper(), sheet.outcome)
    if outcome and outcome not in codes.outcomes.values():
        wrong.append(_unknown(sheet, "outcome", sheet.outcome, codes))
    if wrong:
        raise BadSheet(*wrong)
    found.append({"do": "wrap-up", **({"outcome": outcome} if outcome else {})})
    return found


def _unknown(sheet: PaperSheet, key: str, code: str, codes: PaperCodes) -> Sentence:
    return sentence(
        "Line {line}: `{code}` is no code of the sheet {script} {sign}.",
        line=sheet.line_of(key),
        code=code,
        script=codes.script,
        sign=codes.sign,
    )


class _SheetClock:
    """The clock of a call on paper: its commands spread over the time that was written down."""

    def __init__(self, sheet: PaperSheet, commands: int) -> None:
        self._begun = sheet.begun.astimezone(dt.UTC)
        self._whole = int((sheet.ended - sheet.begun).total_seconds() * 1000)
        self._commands = max(commands, 1)
        self._number = -1
        self.over = False

    def __call__(self) -> tuple[str, int]:
        self._number += 1
        share = self._whole * self._number // self._commands
        ms = self._whole if self.over else min(self._whole, share)
        return stamp(self._begun + dt.timedelta(milliseconds=ms)), ms
