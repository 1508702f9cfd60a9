"""What agents met and wrote: answers that did not fit, steps skipped, scripts left, suggestions.

Each is of a step. It is taken into the draft, answered, or declined with a reason; its agent sees
which, and is thanked in the note of the publication that took it up.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jobaid.library.editing.insert import insert
from jobaid.library.editing.save import save_file
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.exchange.script_ids import id_of
from jobaid.log.index.fact_sought import FactSought
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.present_names import present_ids
from jobaid.quick_dataclasses import dataclass
from jobaid.review.standing_models import author_of
from jobaid.sentences import ErrorInWords, counted, joined, listed, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.statement_writer import SaysStatements

InboxKind = Literal["none-fits", "skipped", "off-script", "suggestion"]
InboxState = Literal["open", "taken", "declined", "later"]

_ACCEPTED = ".inbox.json"
_MOST = 2_000
_TABLES = ("none_fits", "skipped", "off_script")
_KINDS: Mapping[str, InboxKind] = {
    "none-fits": "none-fits",
    "skipped": "skipped",
    "off-script": "off-script",
}
_STATES: Mapping[object, InboxState] = {True: "taken", False: "declined", "later": "later"}


class NotInInbox(ErrorInWords, LookupError):
    """It cannot be done with this entry; `words` say why."""


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """One thing that an agent met or wrote.

    `of` names it for statements (a suggestion's id, else `interaction#seq`), `script` and `step`
    are the present ids, `words` what was said. `answer` are the last words that it got.
    """

    of: str
    kind: InboxKind
    script: str
    step: str
    words: str
    at: str
    agent_id: str
    agent: str
    interaction: str | None
    reason: str = ""
    seconded: int = 0
    state: InboxState = "open"
    answer: str = ""

    @property
    def place(self) -> str:
        """`script/step`."""
        return f"{self.script}/{self.step}"

    @property
    def said(self) -> str:
        """What it says, with its reason in front where it has one."""
        return ": ".join(part for part in (self.reason, self.words) if part)


@dataclass(frozen=True, slots=True)
class InboxGroup:
    """The entries of one step that say the same, the newest first."""

    place: str
    kind: InboxKind
    words: str
    entries: tuple[InboxEntry, ...]

    @property
    def waiting(self) -> int:
        """How many of them are not answered."""
        return sum(1 for one in self.entries if one.state == "open")

    @property
    def to_answer(self) -> list[InboxEntry]:
        """Those that an answer is for: what waits, else all of them."""
        return [one for one in self.entries if one.state == "open"] or list(self.entries)


def inbox(
    records: RecordReader,
    library: Library,
    *,
    first: dt.date | None = None,
    until: dt.date | None = None,
    samples: bool = False,
    most: int = _MOST,
) -> list[InboxEntry]:
    """What came in, the newest first: at most `most` calls of each kind, and all suggestions."""
    present = present_ids(library)
    query = RecordQuery(first=first, last=until, samples=samples)
    found = [*_of_calls(records, query, present, most), *_suggestions(records, present, query)]
    answers: dict[str, Mapping[str, Any]] = {}
    for one in records.index.statements("answer"):
        answers[str(one.get("of"))] = one
    agreed = {
        (str(one.get("of")), author_of(one).casefold())
        for one in records.index.statements("seconding")
    }
    own = {(one.of, one.agent_id.casefold()) for one in found}
    seconded = Counter(of for of, _ in agreed - own)  # each once, and nobody their own
    told = [_answered(one, answers.get(one.of), seconded[one.of]) for one in found]
    return sorted(told, key=lambda one: one.at, reverse=True)


def _answered(one: InboxEntry, answer: Mapping[str, Any] | None, seconded: int) -> InboxEntry:
    if answer is None:
        return replace(one, seconded=seconded)
    state = _STATES.get(answer.get("taken"), "open")
    words = str(answer.get("words") or "")
    return replace(one, seconded=seconded, state=state, answer=words)


def _of_calls(
    records: RecordReader, query: RecordQuery, present: Mapping[str, Mapping[str, str]], most: int
) -> Iterator[InboxEntry]:
    numbers: dict[int, None] = {}
    for table in _TABLES:
        asked = replace(query, fact=FactSought(table))
        numbers.update(dict.fromkeys(list(records.index.numbers(asked))[:most]))
    ordered = sorted(numbers, reverse=True)
    for start in range(0, len(ordered), 500):
        rows = records.index.rows(ordered[start : start + 500])
        for document in records.documents(rows):
            yield from _of_document(document, present)


def _of_document(
    document: Mapping[str, Any], present: Mapping[str, Mapping[str, str]]
) -> Iterator[InboxEntry]:
    agent = document.get("agent")
    who = agent if isinstance(agent, Mapping) else {}
    taken_back = {
        event.get("of")
        for event in document.get("events") or ()
        if isinstance(event, Mapping) and event.get("type") == "undone"
    }
    for event in document.get("events") or ():
        if not isinstance(event, Mapping) or event.get("seq") in taken_back:
            continue
        kind = _KINDS.get(str(event.get("type")))
        if kind is None or not event.get("step"):
            continue
        script, step = _place(f"{event.get('script')}/{event['step']}", present)
        yield InboxEntry(
            f"{document.get('id')}#{event.get('seq')}",
            kind,
            script,
            step,
            str(event.get("text") or "").strip(),
            str(event.get("at") or ""),
            str(who.get("id") or ""),
            str(who.get("name") or who.get("id") or ""),
            str(document.get("id")),
            str(event.get("reason") or "").strip(),
        )


def _suggestions(
    records: RecordReader, present: Mapping[str, Mapping[str, str]], query: RecordQuery
) -> Iterator[InboxEntry]:
    for one in records.index.statements("suggestion"):
        day = str(one.get("at") or "")[:10]
        if query.first is not None and day < query.first.isoformat():
            continue
        if query.last is not None and day > query.last.isoformat():
            continue
        by = one.get("by")
        who = by if isinstance(by, Mapping) else {}
        script, step = _place(str(one.get("of") or ""), present)
        yield InboxEntry(
            str(one.get("id")),
            "suggestion",
            script,
            step,
            str(one.get("text") or "").strip(),
            str(one.get("at") or ""),
            str(who.get("id") or ""),
            str(who.get("name") or who.get("id") or ""),
            one.get("interaction") if isinstance(one.get("interaction"), str) else None,
        )


def _place(name: str, present: Mapping[str, Mapping[str, str]]) -> tuple[str, str]:
    now = present.get("step", {}).get(name, name)
    script, _, step = now.partition("/")
    return present.get("script", {}).get(script, script), step


def inbox_groups(entries: Iterable[InboxEntry]) -> list[InboxGroup]:
    """The entries by step and words, those that come most often first."""
    found: dict[tuple[str, str, str], list[InboxEntry]] = {}
    for one in entries:
        key = (one.place, one.kind, " ".join(one.said.casefold().split()))
        found.setdefault(key, []).append(one)
    groups = [
        InboxGroup(inside[0].place, inside[0].kind, inside[0].said, tuple(inside))
        for inside in found.values()
    ]
    return sorted(groups, key=lambda one: (-one.waiting, -len(one.entries), one.place))


def badges(entries: Iterable[InboxEntry]) -> dict[str, int]:
    """How many wait for an answer, by `script/step` and by script: for outline and map."""
    found: Counter[str] = Counter()
    for one in entries:
        if one.state == "open":
            found[one.place] += 1
            found[one.script] += 1
    return dict(found)


# -- what is done with them ---------------------------------------------------------------------


def taken_as_answer(
    reading: ReadLibrary, entry: InboxEntry, *, label: str = "", go: str | None = None
) -> dict[str, bytes]:
    """The script with what the customer said as one more answer of its step, to be looked at.

    Raises `NotInInbox` where the step is there no more.
    """
    script = reading.library.scripts.get(entry.script)
    step = None if script is None else script.step(entry.step)
    if script is None or step is None:
        raise NotInInbox(
            sentence("The step `{step}` is not in the library any more.", step=entry.place)
        )
    words = label.strip() or entry.words or entry.reason
    if not words:
        raise NotInInbox(sentence("It has no words. Write what the answer shall say."))
    answer: dict[str, Any] = {
        "id": id_of(words, [one.id for one in step.answers], "answer"),
        "label": words,
    }
    if go is not None:
        answer["go"] = go
    place = ("steps", script.step_number[step.id], "answers")
    content = reading.contents[script.file]
    try:
        if step.answers:
            return {script.file: insert(content, (*place, len(step.answers)), answer)}
        return {script.file: insert(content, place, [answer])}
    except CannotWrite as trouble:
        raise NotInInbox(trouble.words) from trouble


def answer_entries(
    says: SaysStatements,
    entries: Sequence[InboxEntry],
    by: Mapping[str, str],
    *,
    taken: bool | Literal["later"],
    words: str = "",
    version: str | None = None,
    on_saved: Callable[[], None] | None = None,
) -> int:
    """Say to those who wrote what becomes of it; how many were told. A refusal wants its reason.

    `version` is the content id that took it up; `on_saved` is called once all of it is on the
    disk. Raises `NotInInbox` or `BadStatement`.
    """
    if taken is False and not words.strip():
        raise NotInInbox(sentence("Say why not; whoever wrote it reads that."))
    added: dict[str, Any] = {"taken": taken}
    if words.strip():
        added["words"] = words.strip()
    if version is not None:
        added["version"] = version
    for number, one in enumerate(entries, start=1):
        # One after the other: with the last all are there.
        last = number == len(entries)
        says.say("answer", one.of, added, by=by, on_saved=on_saved if last else None)
    return people_of(entries)


def people_of(entries: Sequence[InboxEntry]) -> int:
    """How many wrote them: who wrote the same twice is one person."""
    return len({one.agent_id or one.agent or one.of for one in entries})


# -- taken into the draft, until it is published ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class AcceptedEntry:
    """An entry that the draft takes up: who is to be thanked once it is published."""

    of: str
    script: str
    step: str
    agent_id: str
    agent: str
    words: str


def accepted_entries(draft: Path) -> list[AcceptedEntry]:
    """What the draft in a folder takes up; none where nothing is noted or the note is damaged."""
    try:
        told = json.loads((draft / _ACCEPTED).read_text(encoding="utf-8"))
        return [AcceptedEntry(**one) for one in told["accepted"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []


def accept_entries(draft: Path, entries: Sequence[InboxEntry]) -> None:
    """Note that the draft in a folder takes entries up. Raises `NotSaved`."""
    known = {one.of: one for one in accepted_entries(draft)}
    for one in entries:
        known[one.of] = AcceptedEntry(
            one.of, one.script, one.step, one.agent_id, one.agent, one.said
        )
    _keep(draft, known.values())


def give_back(draft: Path, of: Sequence[str]) -> None:
    """Note that the draft does not take these up after all. Raises `NotSaved`."""
    _keep(draft, [one for one in accepted_entries(draft) if one.of not in set(of)])


def _keep(draft: Path, entries: Iterable[AcceptedEntry]) -> None:
    path = draft / _ACCEPTED
    told = {"v": 1, "accepted": [
        {name: getattr(one, name) for name in one.__dataclass_fields__} for one in entries
    ]}  # fmt: skip
    content = (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode()
    save_file(path, content, read=path.read_bytes() if path.exists() else None)


def thanking_note(entries: Sequence[AcceptedEntry]) -> str:
    """What the note of a publication says to those whose words it takes up; "" for nobody."""
    names = list(dict.fromkeys(one.agent for one in entries if one.agent))
    if not names:
        return ""
    many = counted(
        len(entries),
        "It takes up a suggestion.",
        "It takes up %Ln suggestions.",
    )
    return joined(many, sentence("Thank you, {names}.", names=listed(names)))


def thank_for_accepted(
    says: SaysStatements,
    draft: Path,
    by: Mapping[str, str],
    versions: Mapping[str, str],
) -> int:
    """After publishing: answer and thank all whose words the draft took up; how many.

    `versions` are the content ids that are live now, by script. What is said is noted off.
    """
    entries = accepted_entries(draft)
    for one in entries:
        added: dict[str, Any] = {"taken": True}
        version = versions.get(one.script)
        if version:
            added["version"] = version
        says.say("answer", one.of, added, by=by)
        if one.agent_id and one.agent_id != by.get("id"):
            to = {"id": one.agent_id, "name": one.agent}
            words = sentence("Your words are in the script now: {words}", words=one.words)
            says.say("thanks", one.of.partition("#")[0], {"to": to, "words": words}, by=by)
    if entries:
        _keep(draft, ())
    return len(entries)
