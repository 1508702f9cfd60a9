"""A script as Markdown: an outline to read and write, and below it what an outline cannot say.

What has no words of its own in the outline (fields, rules, replies, promises ...) stands in one
block of YAML at the end, so that nothing is lost on the way and back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jobaid.library.editing.blocks import file_text
from jobaid.library.editing.rewriting import held_in
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.exchange.exchange_report import (
    CannotExchange,
    ExchangeReport,
    IncomingScript,
    OutgoingScript,
    listed_of,
)
from jobaid.library.exchange.outline_form import (
    HELD,
    HELD_OF_ANSWER,
    HELD_OF_STEP,
    OutlineLine,
    outline_of,
    script_from_outline,
)
from jobaid.sentences import sentence
from jobaid.utf8_text import utf8_text

_FENCE = "```yaml jobaid"
_TABLE = re.compile(r"\s*\|(.+)\|\s*")
_RULE = re.compile(r"\s*\|[\s:|-]+\|\s*")
_ITEM = re.compile(r"(\s*)(?:[-*+]|\d+[.)])\s+(.*)")
_MARKS = re.compile(r"\*{2,}|_{2,}|\\(?=[\\*_])")


def write_markdown(script: OutgoingScript) -> tuple[bytes, ExchangeReport]:
    """The script as text."""
    lines: list[str] = []
    before = ""
    for line in outline_of(script):
        if line.kind == "title":
            lines += [f"# {line.text}", ""]
        elif line.kind == "heading":
            lines += ["", f"## {line.text}", ""] if lines[-1:] != [""] else [f"## {line.text}", ""]
        elif line.kind == "item":
            if before not in ("item", "heading"):
                lines.append("")
            lines.append(f"- {_escaped(line.text)}")
        else:
            if before == "item":
                lines.append("")
            # Two spaces keep the lines of a text apart.
            lines.append(f"{_shown(_escaped(line.text))}  " if line.text else "")
        before = line.kind
    rest = _rest(script)
    if rest:
        lines += ["", _FENCE, file_text(rest).rstrip("\n"), "```"]
    return ("\n".join(lines).rstrip("\n") + "\n").encode(), ExchangeReport()


def _shown(text: str) -> str:
    """A line that would not be one of text is kept from being taken for another kind."""
    return f"\\{text}" if re.match(r"\\*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|\||```)", text) else text


def _escaped(text: str) -> str:
    """Signs that would make letters bold stay what they are."""
    return _MARKS.sub(lambda one: "".join(f"\\{sign}" for sign in one[0]), text)


def _rest(script: OutgoingScript) -> dict[str, Any]:
    """What the outline has no words for."""
    rest: dict[str, Any] = {
        key: value
        for key, value in script.tree.items()
        if key not in HELD | {"id", "steps"} or isinstance(value, dict)
    }
    rest.pop("steps", None)
    steps: dict[str, Any] = {}
    for step in script.steps():
        more: dict[str, Any] = {
            key: one for key, one in step.items() if key not in HELD_OF_STEP | {"id", "answers"}
        }
        if isinstance(step.get("title"), dict):
            more["title"] = step["title"]
        if isinstance(step.get("exact_because"), dict):
            more["exact_because"] = step["exact_because"]
        for key, simple in (("do", {"id", "text", "must"}), ("answers", HELD_OF_ANSWER - {"was"})):
            extra = {}
            for one in listed_of(step.get(key)):
                if not isinstance(one, dict):
                    continue
                left = {name: value for name, value in one.items() if name not in simple}
                text = one.get("text" if key == "do" else "label")
                if isinstance(text, dict):
                    left["text" if key == "do" else "label"] = text
                if left:
                    extra[str(one.get("id"))] = left
            if extra:
                more[key] = extra
        if more:
            steps[str(step["id"])] = more
    if steps:
        rest["steps"] = steps
    return rest


def read_markdown(content: bytes, name: str, language: str) -> IncomingScript:
    """The script of a text, an outline or a table of one. Raises CannotExchange."""
    if b"\0" in content[:4096]:
        raise CannotExchange(sentence("This is no text."))
    text = utf8_text(content, "replace").replace("\r\n", "\n")
    found = script_from_text(text, name, language)
    if b"\xff" in content[:2] or "\ufffd" in text:
        found.report.change("file", sentence("some signs are not in UTF-8 and became �"))
    return found


def script_from_text(text: str, name: str, language: str) -> IncomingScript:
    """As `read_markdown`, for what somebody pastes."""
    body, rest, trouble = _without_rest(text)
    found = script_from_outline(list(_lines(body)), name, language)
    if trouble is not None:
        found.report.lose(
            "the block at the end", trouble, sentence("It is no YAML that can be read.")
        )
    if rest:
        _put_back(found, rest)
    return found


def _without_rest(text: str) -> tuple[str, dict[str, Any], str | None]:
    fences = list(re.finditer(rf"(?m)^{_FENCE}\s*$", text))
    start = fences[-1].start() if fences else 0
    end = text.find("\n```", start + len(_FENCE)) if fences else -1
    if end < 0:
        return text, {}, None
    block = text[start + len(_FENCE) : end]
    body = text[:start] + text[end + 4 :]
    try:
        held = held_in(block.strip("\n").encode())
    except CannotWrite:
        return body, {}, block.strip()[:200]
    return body, held if isinstance(held, dict) else {}, None


def _put_back(found: IncomingScript, rest: dict[str, Any]) -> None:
    tree = found.tree
    steps = rest.pop("steps", None)
    if "fields" in rest:
        found.report.changed[:] = [one for one in found.report.changed if one["at"] != "fields"]
    more = {key: value for key, value in rest.items() if key != "id"}
    ordered: dict[str, Any] = {key: tree[key] for key in ("id", "title", "about") if key in tree}
    tree_steps = tree["steps"]
    tree.clear()
    tree.update({**ordered, **more, "steps": tree_steps})
    by_id = {one["id"]: one for one in tree_steps}
    for id, keys in steps.items() if isinstance(steps, dict) else ():
        step = by_id.get(id)
        if step is None or not isinstance(keys, dict):
            found.report.lose(
                str(id), sentence("what else it held"), sentence("There is no such step any more.")
            )
            continue
        for key, value in keys.items():
            if key in ("do", "answers") and isinstance(value, dict):
                inside = {one["id"]: one for one in step.get(key, ())}
                for part, extra in value.items():
                    if part in inside:
                        inside[part].update(extra)
                    else:
                        place = f"{id}/{part}"
                        found.report.lose(
                            place,
                            sentence("what else it held"),
                            sentence("It is not there any more."),
                        )
            else:
                step[key] = value


def _lines(text: str) -> Iterator[OutlineLine]:
    rows: list[list[str]] = []
    for line in text.split("\n"):
        table = _TABLE.fullmatch(line)
        if table is not None:
            if not _RULE.fullmatch(line):
                rows.append([cell.strip() for cell in table[1].split("|")])
            continue
        if rows:
            yield from _of_table(rows)
            rows = []
        yield from _line(line)
    if rows:
        yield from _of_table(rows)


def _of_table(rows: list[list[str]]) -> Iterator[OutlineLine]:
    """A table: the first column names the steps, the others are what is said."""
    heads, body = rows[0], rows[1:] or rows
    for row in body:
        yield OutlineLine("heading", row[0])
        for head, cell in zip(heads[1:], row[1:], strict=False):
            if not cell:
                continue
            if head.casefold() in ("answer", "answers", "response", "go to"):
                yield OutlineLine("item", cell)
            else:
                yield OutlineLine("text", cell.replace("<br>", "\n"))


def _line(line: str) -> Iterator[OutlineLine]:
    if not line.strip():
        yield OutlineLine("blank", "")
        return
    heading = re.fullmatch(r"(#{1,6})\s+(.*?)\s*#*\s*", line)
    if heading is not None:
        yield OutlineLine("title" if len(heading[1]) == 1 else "heading", heading[2])
        return
    item = _ITEM.fullmatch(line)
    if item is not None:
        yield OutlineLine("item", _unmarked(item[2]), len(item[1].expandtabs(4)) // 2)
        return
    plain = line.strip()
    if plain.startswith("\\"):
        inner = plain[1:]
        yield OutlineLine("text", _unmarked(inner if _shown(inner) != inner else plain))
        return
    yield OutlineLine("text", _unmarked(plain.removeprefix("> ")))


def _unmarked(text: str) -> str:
    """Without the signs that only make letters bold, or that keep others from doing so."""
    plain = re.sub(r"\*\*(.+?)\*\*|__(.+?)__", lambda one: one[1] or one[2], text)
    return re.sub(r"\\([\\*_])", r"\1", plain)
