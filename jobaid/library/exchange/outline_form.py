"""A script as an outline: headings are steps, lines are said, lists are things to do and answers.

Markdown, Word text and what somebody pastes all come down to such lines:

    # Title                                     the script
    ## Greet {#greet}                           a step, with its id where it has one
    Good morning.                               what is said
    es: Buenos días.                            the same in another language
    - [ ] Use the name {#use-name} (must)       to do
    - My bill is wrong -> Check {#bill}         an answer, and where it leads: a title or an id
    Next: Check                                 the way on; `Ask:`, `Outcome:`, `Wording:`, `Never:`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from jobaid.library.exchange.exchange_report import (
    CannotExchange,
    ExchangeReport,
    IncomingScript,
    OutgoingScript,
    listed_of,
)
from jobaid.library.exchange.script_ids import id_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

LineKind = Literal["title", "heading", "text", "item", "blank"]


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line of an outline; of an item `depth` is how far it is indented, from 0."""

    kind: LineKind
    text: str
    depth: int = 0


_ID = re.compile(r"(.*?)\s*\{#([a-z0-9][a-z0-9-]*)\}(?!.*\{#[a-z0-9][a-z0-9-]*\})(.*)", re.DOTALL)
# Where an answer leads: what stands behind the last arrow, whatever its words are
_LEADS = re.compile(r"(.*)(?:->|=>|→|➔|⇒)(.*)", re.DOTALL)
_BOX = re.compile(r"\[[ xX]?\]\s*|[\u2610\u2611\u2612]\s*")
_WHEN = re.compile(r"\s*\((?:when|if)\s+`?((?:(?!\((?:when|if)\s).)+?)`?\)\s*$")
_MUST = re.compile(r"\s*\((?:must|required)\)\s*$", re.IGNORECASE)
# Languages by their codes; those that are words of a sentence too ("is", "no", "or") are not.
_CODES = (
    "en es fr de it pt nl ca eu gl pl ro sv da nb nn fi cs sk hu el tr ar he ru uk bg hr sr sl et "
    "lv lt ga cy zh ja ko hi vi th fa ur"
)
_LANGUAGE = re.compile(rf"((?:{'|'.join(_CODES.split())})(?:-[A-Za-z]{{2}})?):\s+(.+)", re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\(#?([^)\s]+)\)")
_KEYS = ("next", "ask", "outcome", "wording", "never", "because")
_KEY = re.compile(rf"({'|'.join(_KEYS)}):\s*(.+)", re.IGNORECASE | re.DOTALL)

HELD = frozenset({"title", "about"})
HELD_OF_STEP = frozenset(
    {"title", "say", "do", "next", "ask", "outcome", "wording", "never", "exact_because"}
)
HELD_OF_ANSWER = frozenset({"id", "label", "go", "when", "was"})


# -- writing ------------------------------------------------------------------------------------


def outline_of(script: OutgoingScript) -> Iterator[OutlineLine]:
    """The lines of a script, in the usual language with the others below it."""
    yield OutlineLine("title", f"{script.title} {{#{script.id}}}")
    for line in _paragraphs(script.text(script.tree.get("about"))):
        yield OutlineLine("text", line)
    titles = {str(one["id"]): script.step_title(one) for one in script.steps()}
    for step in script.steps():
        yield OutlineLine("heading", f"{script.step_title(step)} {{#{step['id']}}}")
        for line in _paragraphs(script.text(step.get("say"))):
            yield OutlineLine("text", _escaped(line))
        say = step.get("say")
        for code, text in say.items() if isinstance(say, Mapping) else ():
            if code != script.languages[0]:
                for line in _paragraphs(str(text)):
                    yield OutlineLine("text", f"{code}: {line}" if line.strip() else "")
        for item in listed_of(step.get("do")):
            if isinstance(item, Mapping):
                text = " ".join(script.text(item.get("text")).split())
                must = " (must)" if item.get("must") else ""
                yield OutlineLine("item", f"[ ] {text}{must} {{#{item.get('id')}}}")
        for answer in listed_of(step.get("answers")):
            if isinstance(answer, Mapping):
                yield OutlineLine("item", _answer_text(script, answer, titles))
        yield from _key_lines(script, step, titles)


def _answer_text(
    script: OutgoingScript, answer: Mapping[str, Any], titles: Mapping[str, str]
) -> str:
    text = " ".join(script.text(answer.get("label")).split())
    if _BOX.match(text.lstrip("\\")):
        text = f"\\{text}"  # it is nothing to do
    if answer.get("go"):
        text += f" -> {answer['go']}"
    else:
        text += " -> next"
    if answer.get("when"):
        text += f" (when `{answer['when']}`)"
    return f"{text} {{#{answer.get('id')}}}"


def _key_lines(
    script: OutgoingScript, step: Mapping[str, Any], titles: Mapping[str, str]
) -> Iterator[OutlineLine]:
    if step.get("ask"):
        yield OutlineLine("text", f"Ask: {', '.join(map(str, listed_of(step['ask'])))}")
    if step.get("wording"):
        yield OutlineLine("text", f"Wording: {step['wording']}")
    if step.get("exact_because"):
        yield OutlineLine("text", f"Because: {script.text(step['exact_because'])}")
    if step.get("never"):
        yield OutlineLine("text", f"Never: {', '.join(map(str, listed_of(step['never'])))}")
    if step.get("outcome"):
        yield OutlineLine("text", f"Outcome: {step['outcome']}")
    for route in listed_of(step.get("next")):
        go, when = route, None
        if isinstance(route, Mapping):
            go, when = route.get("go"), route.get("when")
        yield OutlineLine("text", f"Next: {go}" + (f" (when `{when}`)" if when else ""))


def _paragraphs(text: str) -> list[str]:
    return text.strip("\n").split("\n") if text.strip() else []


def _escaped(line: str) -> str:
    """A line that is said and looks like another kind is kept from being taken for it."""
    alike = line.startswith("\\") or _KEY.match(line) or _LANGUAGE.fullmatch(line)
    return f"\\{line}" if alike else line


# -- reading ------------------------------------------------------------------------------------


def script_from_outline(lines: Sequence[OutlineLine], name: str, language: str) -> IncomingScript:
    """The script of an outline. Raises CannotExchange where there is nothing in it.

    An outline without headings has a step for each item of its first level, or for each line.
    """
    report = ExchangeReport()
    if not any(one.text.strip() for one in lines):
        raise CannotExchange(sentence("There is nothing written in this file."))
    if not any(one.kind == "heading" for one in lines) and (
        sum(1 for one in lines if one.kind == "title") > 1
    ):
        lines = [replace(one, kind="heading") if one.kind == "title" else one for one in lines]
    if not any(one.kind == "heading" for one in lines):
        lines = list(_with_headings(lines, report))
    reader = _OutlineReader(report, language)
    for line in lines:
        reader.take(line)
    return IncomingScript(reader.tree(name), report)


def _with_headings(lines: Sequence[OutlineLine], report: ExchangeReport) -> Iterator[OutlineLine]:
    """A list of points, or plain lines: each of the first level is a step."""
    items = [one for one in lines if one.kind == "item"]
    first = min((one.depth for one in items), default=None)
    report.change("file", sentence("it has no headings: each point of the first level is a step"))
    for line in lines:
        if line.kind == "item" and line.depth == first:
            title, said = _named_point(line.text)
            yield OutlineLine("heading", title)
            yield OutlineLine("text", said)
        elif first is None and line.kind == "text" and line.text.strip():
            yield OutlineLine("heading", " ".join(line.text.split()[:6]).rstrip(".:,;"))
            yield line
        else:
            yield line


def _named_point(text: str) -> tuple[str, str]:
    """What a step is called and what is said in it: "Greet: How can I help?"."""
    name, _, said = text.partition(": ")
    is_name = 0 < len(name.split()) <= 4 and not (_KEY.match(text) or _LANGUAGE.match(text))
    if said.strip() and is_name:
        return name.strip(), said.strip()
    return " ".join(text.split()[:6]).rstrip(".:,;"), text


class _OutlineReader:
    def __init__(self, report: ExchangeReport, language: str) -> None:
        self._report = report
        self._language = language
        self._title = ""
        self._id: str | None = None
        self._about: list[str] = []
        self._steps: list[dict[str, Any]] = []
        self._said: dict[str, list[str]] = {}
        self._speaking = language
        self._fields: dict[str, None] = {}

    def take(self, line: OutlineLine) -> None:
        """One line."""
        text = line.text.rstrip()
        if line.kind == "title" and not self._steps and not self._title:
            self._title, self._id = _named(text)
        elif line.kind in ("title", "heading"):
            self._begin(text)
        elif not self._steps:
            if text.strip() or self._about:
                self._about.append(text.strip())
        elif line.kind == "item":
            self._item(text.strip())
        elif not text.strip():
            if self._said.get(self._speaking):
                self._said[self._speaking].append("")
        else:
            self._text(text.strip())

    def _begin(self, text: str) -> None:
        self._end_of_step()
        title, id = _named(text)
        taken = {one["id"] for one in self._steps}
        if id is None or id in taken:
            id = id_of(title, taken)
        self._steps.append({"id": id, "title": title or id})

    def _text(self, text: str) -> None:
        step = self._steps[-1]
        if text.startswith("\\"):
            self._say(self._speaking, text[1:])
            return
        key = _KEY.fullmatch(text)
        if key is not None:
            self._key(step, key[1].lower(), key[2].strip())
            return
        language = _LANGUAGE.fullmatch(text)
        if language is not None and language[1] != self._language:
            self._speaking = language[1]
            self._say(language[1], language[2])
            return
        self._say(self._speaking, text)

    def _say(self, language: str, text: str) -> None:
        self._said.setdefault(language, []).append(text)

    def _key(self, step: dict[str, Any], key: str, text: str) -> None:
        names = [one for one in re.split(r"[,;]\s*", text) if one]
        if key == "next":
            when = _WHEN.search(text)
            route = {"go": _WHEN.sub("", text).strip()}
            if when is not None:
                route = {"when": when[1], **route}
            step.setdefault("next", []).append(route)
        elif key == "ask":
            step["ask"] = [id_of(one).replace("-", "_") if " " in one else one for one in names]
            self._fields.update(dict.fromkeys(step["ask"]))
        elif key == "wording" and text in ("exact", "own"):
            step["wording"] = text
        elif key == "because":
            step["exact_because"] = text
        elif key == "never":
            step["never"] = [id_of(one) for one in names]
        elif key == "outcome":
            step["outcome"] = id_of(text, usual="outcome")
        else:
            self._say(self._speaking, f"{key.capitalize()}: {text}")

    def _item(self, text: str) -> None:
        step = self._steps[-1]
        text, id = _named(text)
        box = _BOX.match(text)
        if box is not None:
            self._to_do(step, text[box.end() :].strip(), id)
            return
        when = _WHEN.search(text)
        plain = _WHEN.sub("", text).strip()
        way = _LINK.fullmatch(plain) or _LEADS.fullmatch(plain)
        if way is not None:
            label = way[1].removeprefix("\\") if _BOX.match(way[1].lstrip("\\")) else way[1]
            self._answer(step, label.strip(), way[2].strip(), when[1] if when else None, id)
            return
        self._to_do(step, text, id)

    def _to_do(self, step: dict[str, Any], text: str, id: str | None) -> None:
        must = _MUST.search(text)
        plain = _MUST.sub("", text).strip()
        items = step.setdefault("do", [])
        taken = {one["id"] for one in items}
        item: dict[str, Any] = {
            "id": id if id and id not in taken else id_of(plain, taken, "item"),
            "text": plain,
        }
        if must is not None:
            item["must"] = True
        items.append(item)

    def _answer(
        self, step: dict[str, Any], label: str, go: str, when: str | None, id: str | None
    ) -> None:
        answers = step.setdefault("answers", [])
        taken = {one["id"] for one in answers}
        answer: dict[str, Any] = {
            "id": id if id and id not in taken else id_of(label, taken, "answer"),
            "label": label,
        }
        if go and go.casefold() != "next":
            answer["go"] = go
        if when:
            answer["when"] = when
        answers.append(answer)

    def _end_of_step(self) -> None:
        if self._steps:
            texts = {
                code: "\n".join(said).strip("\n")
                for code, said in self._said.items()
                if any(one.strip() for one in said)
            }
            only = list(texts) == [self._language]
            if texts:
                self._steps[-1]["say"] = texts[self._language] if only else texts
        self._said, self._speaking = {}, self._language

    def tree(self, name: str) -> dict[str, Any]:
        """The script."""
        self._end_of_step()
        if not self._steps:
            raise CannotExchange(sentence("There is no step in this file: no heading, no point."))
        title = self._title or name
        tree: dict[str, Any] = {"id": self._id or id_of(title, usual="script"), "title": title}
        if self._about:
            tree["about"] = "\n".join(self._about).rstrip("\n")
        if self._fields:
            tree["fields"] = {one: {"label": one, "kind": "text"} for one in self._fields}
            self._report.change(
                "fields", sentence("declared as texts: {fields}", fields=", ".join(self._fields))
            )
        tree["steps"] = [self._in_order(step) for step in self._steps]
        self._resolve(tree["steps"])
        return tree

    @staticmethod
    def _in_order(step: dict[str, Any]) -> dict[str, Any]:
        order = ("id", "title", "wording", "exact_because", "say", "ask", "do", "never", "answers",
                 "next", "outcome")  # fmt: skip
        routes = step.get("next")
        if routes and len(routes) == 1 and "when" not in routes[0]:
            step = {**step, "next": routes[0]["go"]}
        return {key: step[key] for key in order if key in step}

    def _resolve(self, steps: list[dict[str, Any]]) -> None:
        ids = {one["id"] for one in steps}
        titles = {str(one["title"]).casefold(): str(one["id"]) for one in reversed(steps)}

        def target(told: str) -> str:
            plain = told.strip().strip("\"'“”").lstrip("#").rstrip(".")
            if plain in ids:
                return plain
            by_title = titles.get(plain.casefold())
            if by_title is not None:
                return by_title
            made = id_of(plain)
            return made if made in ids else (plain if _is_target(plain) else made)

        for step in steps:
            for holder in (*step.get("answers", ()), *_routes(step)):
                if "go" in holder:
                    holder["go"] = target(holder["go"])
            if isinstance(step.get("next"), str):
                step["next"] = target(step["next"])


def _is_target(text: str) -> bool:
    return re.fullmatch(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)?", text) is not None


def _routes(step: dict[str, Any]) -> list[dict[str, Any]]:
    routes = step.get("next")
    return routes if isinstance(routes, list) else []


def _named(text: str) -> tuple[str, str | None]:
    """A text without the id that stands last in it, and that id."""
    match = _ID.fullmatch(text)
    return (f"{match[1]}{match[3]}".strip(), match[2]) if match else (text.strip(), None)
