"""A script as the rows of a sheet: a row is a step or, below it, one of its answers.

A row without an id and an answer that has a `go` is a route of its step: where it leads, and when.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from jobaid.library.exchange.exchange_report import (
    CannotExchange,
    ExchangeReport,
    IncomingScript,
    OutgoingScript,
    listed_of,
    lose_languages,
    lose_rest,
)
from jobaid.library.exchange.script_ids import id_of
from jobaid.sentences import counted, sentence

COLUMNS = (
    "id", "title", "say", "wording", "ask", "do", "answer", "go", "when", "never", "outcome",
)  # fmt: skip
_HELD_OF_STEP = {"title", "say", "wording", "ask", "do", "next", "never", "outcome"}
_HELD_OF_ANSWER = {"id", "label", "go", "when", "was"}
_ITEM = re.compile(r"([a-z0-9][a-z0-9-]*)(!?):\s+(.+)")
_WHY = sentence("A sheet has no column for it.")
# A cell that a spreadsheet would take for a formula.
_RISKY = ("=", "+", "-", "@", "\t", "\r")

Rows = list[list[str]]


def safe_text(text: str) -> str:
    """A cell that no spreadsheet runs."""
    return f"'{text}" if text.lstrip("'").startswith(_RISKY) else text


def plain_text(text: str) -> str:
    """What was written as such a cell."""
    return text[1:] if text[:1] == "'" and text.lstrip("'").startswith(_RISKY) else text


def rows_of(script: OutgoingScript, report: ExchangeReport) -> Rows:
    """The rows of a script, with the names of the columns first."""
    others = [code for code in script.languages[1:] if _is_said_in(script, code)]
    rows = [[*COLUMNS, *(f"say:{code}" for code in others)]]
    for step in script.steps():
        at = f"{script.id}/{step['id']}"
        rows.append(_step_row(script, step, others))
        for item in listed_of(step.get("do")):
            if isinstance(item, Mapping):
                lose_languages(report, script, at, sentence("what to do"), item.get("text"))
        for answer in listed_of(step.get("answers")):
            if isinstance(answer, Mapping):
                rows.append(_answer_row(script, answer, len(others)))
                _tell_answer(report, script, at, answer)
        routes = step.get("next")
        if not isinstance(routes, str):
            for route in listed_of(routes):
                rows.append(_route_row(route, len(others)))
    lose_rest(report, script, set(), _HELD_OF_STEP, _WHY)
    return rows


def _is_said_in(script: OutgoingScript, code: str) -> bool:
    says = (step.get("say") for step in script.steps())
    return any(isinstance(say, Mapping) and code in say for say in says)


def _step_row(script: OutgoingScript, step: Mapping[str, Any], others: Sequence[str]) -> list[str]:
    goes = step.get("next")
    cells = {
        "id": str(step["id"]),
        "title": script.text(step.get("title")),
        "say": script.text(step.get("say")).strip("\n"),
        "wording": str(step.get("wording") or ""),
        "ask": ", ".join(str(one) for one in listed_of(step.get("ask"))),
        "do": "\n".join(_item_text(script, one) for one in listed_of(step.get("do"))),
        "go": goes if isinstance(goes, str) else "",
        "never": ", ".join(str(one) for one in listed_of(step.get("never"))),
        "outcome": str(step.get("outcome") or ""),
    }
    said = [script.text(step.get("say"), code).strip("\n") for code in others]
    return [*(cells.get(name, "") for name in COLUMNS), *said]


def _item_text(script: OutgoingScript, item: Any) -> str:
    if not isinstance(item, Mapping):
        return str(item)
    must = "!" if item.get("must") else ""
    return f"{item.get('id')}{must}: {' '.join(script.text(item.get('text')).split())}"


def _answer_row(script: OutgoingScript, answer: Mapping[str, Any], more: int) -> list[str]:
    cells = {
        "id": str(answer.get("id") or ""),
        "answer": script.text(answer.get("label")),
        "go": str(answer.get("go") or ""),
        "when": str(answer.get("when") or ""),
    }
    return [*(cells.get(name, "") for name in COLUMNS), *[""] * more]


def _route_row(route: Any, more: int) -> list[str]:
    cells = {"go": str(route)}
    if isinstance(route, Mapping):
        cells = {"go": str(route.get("go") or ""), "when": str(route.get("when") or "")}
    return [*(cells.get(name, "") for name in COLUMNS), *[""] * more]


def _tell_answer(
    report: ExchangeReport, script: OutgoingScript, at: str, answer: Mapping[str, Any]
) -> None:
    place = f"{at}/{answer.get('id')}"
    lose_languages(report, script, place, sentence("the label"), answer.get("label"))
    for key in answer:
        if key not in _HELD_OF_ANSWER:
            report.lose(place, sentence("`{key}`", key=key), _WHY)


# -- reading ------------------------------------------------------------------------------------


def script_from_rows(rows: Sequence[Sequence[str]], name: str, language: str) -> IncomingScript:
    """The script of a sheet. Raises CannotExchange where it has no columns of one.

    `name` is that of its file or sheet, `language` that of the column `say`.
    """
    report = ExchangeReport()
    heads = _heads(rows)
    if heads is None:
        raise CannotExchange(
            sentence(
                "This sheet has no row of heads like `id`, `title`, `say`, `answer`, `go`. Name "
                "its columns, and import it again."
            )
        )
    at, columns = heads
    for number, head in enumerate(rows[at]):
        if head.strip() and number not in columns.values():
            cells = sum(1 for row in rows[at + 1 :] if len(row) > number and row[number].strip())
            report.lose(
                f"column {head.strip()}",
                counted(cells, "1 cell", "%Ln cells"),
                sentence("No key of a step has its name."),
            )
    reader = _SheetReader(report, columns, language)
    for number, row in enumerate(rows[at + 1 :], start=at + 2):
        reader.take(number, [str(cell).strip() for cell in row])
    return IncomingScript(reader.tree(name), report)


def _heads(rows: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]] | None:
    for at, row in enumerate(rows[:20]):
        columns: dict[str, int] = {}
        for number, cell in enumerate(row):
            head = str(cell).strip().lower()
            head = _ALIKE.get(head, head)
            if head in COLUMNS or re.fullmatch(r"say:[a-z]{2,3}(-[a-z0-9]+)?", head):
                columns.setdefault(head, number)
        if len(columns) >= 2 and {"say", "title", "answer", "id"} & set(columns):
            return at, columns
    return None


_ALIKE = {
    "step": "id", "name": "title", "text": "say", "script": "say", "response": "answer",
    "option": "answer", "goto": "go", "next": "go", "go to": "go", "condition": "when",
}  # fmt: skip


class _SheetReader:
    def __init__(self, report: ExchangeReport, columns: dict[str, int], language: str) -> None:
        self._report = report
        self._columns = columns
        self._language = language
        self._steps: list[dict[str, Any]] = []
        self._names: dict[str, str] = {}
        self._asked: dict[str, None] = {}

    def take(self, number: int, row: list[str]) -> None:
        """One row below the heads."""
        cells = {name: row[at] for name, at in self._columns.items() if at < len(row) and row[at]}
        if not cells:
            return
        is_answer = "answer" in cells and not ({"title", "say"} & set(cells))
        is_route = not is_answer and set(cells) <= {"go", "when"}
        if (is_answer or is_route) and not self._steps:
            self._report.lose(
                f"row {number}", sentence("an answer"), sentence("It stands above the first step.")
            )
        elif is_answer:
            self._answer(cells)
        elif is_route:
            self._route(cells)
        else:
            self._step(number, cells)
            if "answer" in cells:
                self._answer({key: cells[key] for key in ("answer", "go", "when") if key in cells})

    def _step(self, number: int, cells: dict[str, str]) -> None:
        taken = {one["id"] for one in self._steps}
        told = cells.get("id", "")
        id = id_of(told or cells.get("title") or f"step {len(taken) + 1}", taken)
        if told and told != id:
            self._report.change(
                f"row {number}", sentence("the id `{told}` is `{id}`", told=told, id=id)
            )
        self._names.setdefault(told or id, id)
        step: dict[str, Any] = {"id": id, "title": cells.get("title") or told or id}
        says = {code[4:]: text for code, text in cells.items() if code.startswith("say:")}
        if says and "say" in cells:
            step["say"] = {self._language: cells["say"], **says}
        elif says:
            step["say"] = says
        elif "say" in cells:
            step["say"] = cells["say"]
        if cells.get("wording") in ("exact", "own"):
            step["wording"] = cells["wording"]
        elif "wording" in cells:
            self._report.lose(
                f"row {number}", cells["wording"], sentence("`wording` is own or exact.")
            )
        if "ask" in cells:
            step["ask"] = re.split(r"[,;\s]+", cells["ask"].strip(",; "))
            self._asked.update(dict.fromkeys(step["ask"]))
        if "do" in cells:
            step["do"] = self._items(cells["do"])
        if "never" in cells:
            step["never"] = re.split(r"[,;\s]+", cells["never"].strip(",; "))
        if "go" in cells and "answer" not in cells:
            step["next"] = cells["go"]
            if "when" in cells:
                step["next"] = [{"when": cells["when"], "go": cells["go"]}]
        if "outcome" in cells:
            step["outcome"] = id_of(cells["outcome"], usual="outcome")
        self._steps.append(step)

    def _items(self, text: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for line in text.splitlines():
            line = line.strip().lstrip("-*\u2022\u2610 ").strip()
            if not line:
                continue
            match = _ITEM.fullmatch(line)
            taken = {one["id"] for one in found}
            id = match[1] if match and match[1] not in taken else id_of(line, taken, "item")
            item: dict[str, Any] = {"id": id, "text": match[3] if match else line}
            if match and match[2]:
                item["must"] = True
            found.append(item)
        return found

    def _answer(self, cells: dict[str, str]) -> None:
        answers = self._steps[-1].setdefault("answers", [])
        taken = {one["id"] for one in answers}
        answer: dict[str, Any] = {
            "id": id_of(cells.get("id") or cells["answer"], taken, "answer"),
            "label": cells["answer"],
        }
        answer |= {key: cells[key] for key in ("go", "when") if key in cells}
        answers.append(answer)

    def _route(self, cells: dict[str, str]) -> None:
        step = self._steps[-1]
        before = step.get("next")
        routes = before if isinstance(before, list) else [{"go": before}] if before else []
        route = {key: cells[key] for key in ("when", "go") if key in cells}
        step["next"] = [*routes, route]

    def tree(self, name: str) -> dict[str, Any]:
        """The script."""
        if not self._steps:
            raise CannotExchange(sentence("This sheet has no step below its heads."))
        for step in self._steps:
            for holder in (*step.get("answers", ()), *_routes(step)):
                if "go" in holder:
                    holder["go"] = self._target(holder["go"])
            if isinstance(step.get("next"), str):
                step["next"] = self._target(step["next"])
        tree: dict[str, Any] = {"id": id_of(name, usual="script"), "title": name}
        if self._asked:
            # A sheet says nothing of fields but their names.
            tree["fields"] = {one: {"label": one, "kind": "text"} for one in self._asked}
            self._report.change(
                "fields", sentence("declared as texts: {asked}", asked=", ".join(self._asked))
            )
        tree["steps"] = self._steps
        return tree

    def _target(self, told: str) -> str:
        if told in self._names:
            return self._names[told]
        titles = {str(one["title"]).casefold(): str(one["id"]) for one in reversed(self._steps)}
        return titles.get(told.casefold(), told)


def _routes(step: dict[str, Any]) -> list[dict[str, Any]]:
    routes = step.get("next")
    return routes if isinstance(routes, list) else []
