"""A script as a Genesys Cloud script export: a JSON file with pages, components and variables.

A page is a step: its texts are what is said, its buttons that change the page are answers, its
inputs are fields. Variables are fields.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator, Mapping
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
from jobaid.library.exchange.script_ids import field_name, id_of
from jobaid.library.exchange.script_picture import ENDED
from jobaid.sentences import sentence
from jobaid.utf8_text import utf8_text

_CHANGE_PAGE = "scripter.changePage"
_KINDS = {"string": "text", "boolean": "yes-no", "number": "number", "integer": "number"}
_TYPES = {"yes-no": "boolean", "number": "number", "money": "number"}
_SPACE = uuid.UUID("6f1a1c5e-6d0b-4c4b-9f5e-8f0a7c1d2e3f")  # for ids that are the same each time
_WHY = sentence("A page of Genesys Cloud has no place for it.")
_VALUE = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_TEXTS = ("text", "label", "caption", "title", "placeholder", "content", "html")
_INPUTS = ("input", "dropdown", "checkbox", "radioButtonGroup", "datePicker", "textarea", "toggle")


# -- writing ------------------------------------------------------------------------------------


def write_genesys(script: OutgoingScript) -> tuple[bytes, ExchangeReport]:
    """The export as Genesys Cloud takes it in."""
    report = ExchangeReport()
    fields = script.tree.get("fields")
    names = _declared(fields)
    variables = {name: _id(script, "variable", name) for name in names}
    steps = script.steps()
    pages = {str(one["id"]): _id(script, "page", str(one["id"])) for one in steps}
    start = str(script.tree.get("start") or (steps[0]["id"] if steps else ""))
    whole = {
        "id": _id(script, "script", ""),
        "name": script.title,
        "versionId": _id(script, "version", ""),
        "startPageId": pages.get(start),
        "pages": [
            _page(script, step, number, steps, pages, variables, report)
            for number, step in enumerate(steps)
        ],
        "features": {
            "scripter": {"properties": {"enabled": {"typeName": "boolean", "value": True}}}
        },
        "variables": [
            {
                "id": variables[name],
                "name": name,
                "description": script.text(one.get("label")),
                "type": {
                    "isDynamic": False,
                    "isList": False,
                    "name": _TYPES.get(str(one.get("kind")), "string"),
                },
                "value": "",
                "input": True,
                "output": True,
            }
            for name, one in names.items()
        ],
        "customActions": [],
        "dataVersion": 0,
    }
    lose_rest(report, script, {"title", "start", "fields"}, {"title", "say", "ask", "next"}, _WHY)
    for name, one in names.items():
        for key in one:
            if key not in ("label", "kind"):
                report.lose(f"{script.id}/fields/{name}", sentence("`{key}`", key=key), _WHY)
    return (json.dumps(whole, indent=2, ensure_ascii=False) + "\n").encode(), report


def _declared(fields: Any) -> dict[str, Mapping[str, Any]]:
    if isinstance(fields, Mapping):
        return {str(name): one if isinstance(one, Mapping) else {} for name, one in fields.items()}
    found: dict[str, Mapping[str, Any]] = {}
    for one in listed_of(fields):
        if isinstance(one, Mapping) and one.get("name"):
            found[str(one["name"])] = {key: value for key, value in one.items() if key != "name"}
    return found


def _id(script: OutgoingScript, kind: str, name: str) -> str:
    return str(uuid.uuid5(_SPACE, f"{script.id}/{kind}/{name}"))


def _page(
    script: OutgoingScript,
    step: Mapping[str, Any],
    number: int,
    steps: list[Mapping[str, Any]],
    pages: Mapping[str, str],
    variables: Mapping[str, str],
    report: ExchangeReport,
) -> dict[str, Any]:
    id = str(step["id"])
    at = f"{script.id}/{id}"
    lose_languages(report, script, at, sentence("what is said"), step.get("say"))
    children = [_text(script.step_title(step), bold=True)]
    said = script.text(step.get("say")).strip("\n")
    if said:
        children.append(_text(_with_variables(said, variables, at, report), bold=False))
    for name in listed_of(step.get("ask")):
        if str(name) in variables:
            children.append(_input(str(name), variables[str(name)]))
        else:
            report.lose(
                at,
                sentence("the field `{name}`", name=name),
                sentence("It is declared in another script or the house."),
            )
    ways = []
    for answer in listed_of(step.get("answers")):
        if not isinstance(answer, Mapping):
            continue
        label = " ".join(script.text(answer.get("label")).split())
        lose_languages(
            report, script, f"{at}/{answer.get('id')}", sentence("the label"), answer.get("label")
        )
        for key in answer:
            if key not in ("id", "label", "go", "was"):
                report.lose(f"{at}/{answer.get('id')}", sentence("`{key}`", key=key), _WHY)
        ways.append((label, str(answer.get("go") or _plain_next(step, number, steps) or "")))
    plain = _plain_next(step, number, steps)
    if plain and not ways:
        ways.append(("Next", plain))
    if isinstance(step.get("next"), list):
        for route in step["next"]:
            when = route.get("when") if isinstance(route, Mapping) else None
            if when:
                report.lose(
                    at,
                    sentence("the way on `{when}`", when=when),
                    sentence("A button has no condition here."),
                )
    for label, go in ways:
        if go not in pages:
            report.lose(
                at,
                sentence("where “{label}” leads (`{what}`)", label=label, what=go or "nowhere"),
                sentence("It is no page of this."),
            )
        children.append(_button(label, pages.get(go)))
    return {
        "id": pages[id],
        "name": id,
        "properties": {"backgroundColor": {"typeName": "null"}},
        "dataVersion": 0,
        "rootContainer": {
            "type": "verticalStackContainer",
            "properties": {"childArrangement": {"typeName": "childArrangement", "value": "start"}},
            "children": children,
        },
    }


def _plain_next(step: Mapping[str, Any], number: int, steps: list[Mapping[str, Any]]) -> str | None:
    goes = step.get("next")
    if isinstance(goes, str):
        return goes
    for route in listed_of(goes):
        if isinstance(route, Mapping) and not route.get("when"):
            return str(route.get("go") or "") or None
    if goes or step.get("return") or (step.get("outcome") and not step.get("answers")):
        return None
    return str(steps[number + 1]["id"]) if number + 1 < len(steps) else None


def _with_variables(
    text: str, variables: Mapping[str, str], at: str, report: ExchangeReport
) -> str:
    def put(match: re.Match[str]) -> str:
        name = match[1].split("|")[0].strip()
        if name in variables:
            if "|" in match[1]:
                report.lose(
                    at,
                    sentence("the form of `{match}`", match=match[1]),
                    sentence("A variable is shown as it is."),
                )
            return "{{" + variables[name] + "}}"
        report.lose(
            at,
            sentence("`{{ {match} }}`", match=match[1]),
            sentence("It is no variable of this script."),
        )
        return f"[{name}]"

    return _VALUE.sub(put, text)


def _text(text: str, *, bold: bool) -> dict[str, Any]:
    properties = {
        "text": {"typeName": "interpolatedText", "value": text},
        "bold": {"typeName": "boolean", "value": bold},
        "fontSize": {"typeName": "integer", "value": 16 if bold else 14},
    }
    return {"type": "text", "properties": properties}


def _input(name: str, variable: str) -> dict[str, Any]:
    properties = {
        "value": {"typeName": "variable", "value": variable},
        "placeholder": {"typeName": "interpolatedText", "value": name},
    }
    return {"type": "input", "properties": properties}


def _button(label: str, page: str | None) -> dict[str, Any]:
    action: dict[str, Any] = {}
    if page is not None:
        action = {
            "actionName": _CHANGE_PAGE,
            "actionArgumentValues": [{"typeName": "page", "value": page}],
        }
    properties = {
        "text": {"typeName": "interpolatedText", "value": label},
        "clickAction": {"typeName": "action", "value": action},
    }
    return {"type": "button", "properties": properties}


# -- reading ------------------------------------------------------------------------------------


def read_genesys(content: bytes, name: str, language: str) -> IncomingScript:
    """The script of an export. Raises CannotExchange."""
    try:
        whole = json.loads(utf8_text(content))
    except (ValueError, RecursionError) as error:
        raise CannotExchange(
            sentence("This is no script of Genesys Cloud: it is no JSON that can be read.")
        ) from error
    if not isinstance(whole, dict) or not isinstance(whole.get("pages"), list):
        raise CannotExchange(sentence("This is JSON, and no script of Genesys Cloud: no `pages`."))
    return _GenesysReader(whole, name).read()


class _GenesysReader:
    def __init__(self, whole: dict[str, Any], name: str) -> None:
        self._whole = whole
        told = str(whole.get("name") or "")
        self._name = name if not told or "{{" in told else told
        self._report = ExchangeReport()
        self._fields: dict[str, dict[str, Any]] = {}
        self._variables: dict[str, str] = {}
        self._pages: dict[str, str] = {}

    def read(self) -> IncomingScript:
        """The whole export."""
        self._read_variables()
        pages = [one for one in self._whole["pages"] if isinstance(one, dict)]
        if not pages:
            raise CannotExchange(sentence("This script of Genesys Cloud has no page."))
        for page in pages:
            key = str(page.get("id") or len(self._pages))
            title = str(page.get("name") or "page")
            self._pages[key] = id_of(title, set(self._pages.values()))
        steps = [self._step(page) for page in pages]
        for step in steps[:-1]:
            ways = [one for one in step.get("answers", ()) if "go" in one]
            if not ways and "next" not in step:
                step["outcome"] = ENDED
                self._report.change(
                    step["id"], sentence("nothing leads on from it: the call ends there")
                )
        first = self._pages.get(str(self._whole.get("startPageId") or ""))
        tree: dict[str, Any] = {
            "id": id_of(self._name, usual="script"),
            "title": self._name,
        }
        if self._fields:
            tree["fields"] = self._fields
        if first is not None and first != steps[0]["id"]:
            tree["start"] = first
        tree["steps"] = steps
        for action in listed_of(self._whole.get("customActions")):
            if isinstance(action, Mapping):
                title = str(action.get("name") or action.get("id"))
                self._report.lose(
                    f"action {title}", _summary(action), sentence("A script here runs no actions.")
                )
        for feature, told in _items(self._whole.get("features")):
            if _enabled(told):
                why = sentence("What the desk can do is not the script's to say.")
                self._report.lose(f"feature {feature}", sentence("that it is on"), why)
        return IncomingScript(tree, self._report)

    def _read_variables(self) -> None:
        for one in listed_of(self._whole.get("variables")):
            if not isinstance(one, Mapping):
                continue
            told = str(one.get("name") or "variable")
            name = field_name(told, self._fields)
            kind = one.get("type")
            type_name = kind.get("name") if isinstance(kind, Mapping) else kind
            field: dict[str, Any] = {
                "label": told,
                "kind": _KINDS.get(str(type_name), "text"),
            }
            if str(type_name) not in _KINDS:
                self._report.change(
                    f"variable {told}",
                    sentence("{type_name} is a text here", type_name=type_name),
                )
            if one.get("description"):
                field["hint"] = str(one["description"])
            if one.get("input") is True:
                field["from_outside"] = True
            if one.get("value") not in (None, "", False, 0):
                why = sentence("A field begins empty.")
                self._report.lose(
                    f"variable {told}", sentence("its value “{one}”", one=one["value"]), why
                )
            if name != told:
                self._report.change(f"variable {told}", sentence("the field `{name}`", name=name))
            self._fields[name] = field
            self._variables[str(one.get("id"))] = name
            self._variables.setdefault(told, name)

    def _step(self, page: Mapping[str, Any]) -> dict[str, Any]:
        key = str(page.get("id") or "")
        id = self._pages.get(key) or id_of(str(page.get("name") or "page"))
        title = str(page.get("name") or id)
        step: dict[str, Any] = {"id": id, "title": title}
        said: list[str] = []
        answers: list[dict[str, Any]] = []
        asked: dict[str, None] = {}
        heading = False
        for part in _parts(page.get("rootContainer")):
            heading = heading or (not said and _property(part, "bold") is True)
            self._part(part, id, said, answers, asked)
        if said and heading and (id == title or " ".join(said[0].split()) == title):
            # A page that is named by an id has its title in bold above.
            step["title"] = " ".join(said.pop(0).split())
        if said:
            step["say"] = "\n".join(said)
        if asked:
            step["ask"] = list(asked)
        if len(answers) == 1 and answers[0]["label"].casefold() == "next" and "go" in answers[0]:
            step["next"] = answers[0]["go"]
        elif answers:
            step["answers"] = answers
        loaded = _property(page, "onLoadAction")
        if loaded:
            why = sentence("A step here runs no actions.")
            self._report.lose(
                id, sentence("what happens on loading: {loaded}", loaded=_summary(loaded)), why
            )
        return step

    def _part(
        self,
        part: Mapping[str, Any],
        at: str,
        said: list[str],
        answers: list[dict[str, Any]],
        asked: dict[str, None],
    ) -> None:
        kind = str(part.get("type") or "")
        properties = part.get("properties")
        told = properties if isinstance(properties, Mapping) else {}
        words = next((_words(told.get(key)) for key in _TEXTS if _words(told.get(key))), "")
        if _property(told, "visible") not in (None, "", True):
            self._report.lose(
                at,
                sentence("when “{what}” is shown", what=words or kind),
                sentence("It is always shown here."),
            )
        if "button" in kind.lower() or "clickAction" in told:
            self._button(told, words or kind, at, answers)
        elif kind in _INPUTS or kind.lower().endswith(("input", "picker")):
            self._input(told, words, kind, at, asked)
        elif words:
            said.append(self._with_fields(words))
            if kind != "text":
                self._report.change(at, sentence("{kind} is a text here", kind=kind))
        elif "container" not in kind.lower() and kind:
            source = next((str(_words(one)) for one in told.values() if _words(one)), "")
            self._report.lose(
                at, f"{kind} {source[:60]}".strip(), sentence("It has no words to say.")
            )

    def _button(
        self, told: Mapping[str, Any], words: str, at: str, answers: list[dict[str, Any]]
    ) -> None:
        taken = {one["id"] for one in answers}
        label = self._with_fields(words)
        answer: dict[str, Any] = {"id": id_of(label, taken, "answer"), "label": label}
        actions = list(_actions(told.get("clickAction")))
        for action in actions:
            name, values = action
            page = next((self._pages[one] for one in values if one in self._pages), None)
            if page is not None and "page" in name.lower():
                answer["go"] = page
            else:
                why = sentence("An answer here runs no actions.")
                self._report.lose(
                    at,
                    sentence(
                        "what “{label}” does: {name} {values}",
                        label=label,
                        name=name,
                        values=", ".join(values)[:80],
                    ),
                    why,
                )
        answers.append(answer)

    def _input(
        self, told: Mapping[str, Any], words: str, kind: str, at: str, asked: dict[str, None]
    ) -> None:
        variable = next(
            (self._variables[one] for one in _strings(told) if one in self._variables), None
        )
        if variable is None:
            variable = field_name(words or kind, self._fields)
            self._fields[variable] = {"label": words or kind, "kind": "text"}
            self._report.change(
                at,
                sentence(
                    "an input without a variable is the field `{variable}`", variable=variable
                ),
            )
        asked[variable] = None

    def _with_fields(self, text: str) -> str:
        def put(match: re.Match[str]) -> str:
            name = self._variables.get(match[1].strip())
            if name is None:
                self._report.change(
                    "texts",
                    sentence("{match} is no variable here and stands as words", match=match[0]),
                )
                return f"[{match[1].strip()}]"
            return "{{ " + name + " }}"

        return _VALUE.sub(put, text)


def _parts(container: Any) -> Iterator[Mapping[str, Any]]:
    """Every component of a page, in the order in which they are shown."""
    waiting = [container]
    while waiting:
        one = waiting.pop(0)
        if not isinstance(one, Mapping):
            continue
        yield one
        inside: list[Any] = []
        for key in ("children", "items", "rows", "columns", "pages", "content"):
            inside += [child for child in listed_of(one.get(key)) if isinstance(child, Mapping)]
        waiting[:0] = inside


def _property(holder: Any, name: str) -> Any:
    told = holder.get("properties", holder) if isinstance(holder, Mapping) else None
    one = told.get(name) if isinstance(told, Mapping) else None
    return one.get("value") if isinstance(one, Mapping) else one


def _words(value: Any) -> str:
    """The words of a property; "" where it holds none."""
    if isinstance(value, Mapping):
        if str(value.get("typeName")) not in ("interpolatedText", "text", "string", "richText"):
            return ""
        value = value.get("value")
    if not isinstance(value, str):
        return ""
    return re.sub(r"<[^>]+>", " ", value).strip() if "</" in value else value.strip()


def _actions(value: Any) -> Iterator[tuple[str, list[str]]]:
    """(name, texts among its arguments) of every action below a value."""
    if isinstance(value, Mapping):
        if isinstance(value.get("actionName"), str):
            yield value["actionName"], list(_strings(value.get("actionArgumentValues")))
            return
        for one in value.values():
            yield from _actions(one)
    elif isinstance(value, list):
        for one in value:
            yield from _actions(one)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            if key not in ("typeName", "variableTypeName"):
                yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def _items(value: Any) -> Iterator[tuple[str, Any]]:
    yield from value.items() if isinstance(value, Mapping) else ()


def _enabled(told: Any) -> bool:
    return _property(told, "enabled") is True


def _summary(value: Any) -> str:
    names = [f"{name} {', '.join(values)}".strip() for name, values in _actions(value)]
    return "; ".join(names)[:200] or "an action"
