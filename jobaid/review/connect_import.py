"""An evaluation form of Amazon Connect as a scorecard, with a line for whatever has no place.

The form is the one that its API takes and gives (CreateEvaluationForm, DescribeEvaluationForm), in
each of its scoring modes: QUESTION_ONLY, SECTION_ONLY and POINTS_BASED.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from fractions import Fraction
from typing import Any

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, sentence

FormPart = Mapping[str, Any]

_WRAPPERS = ("EvaluationForm", "EvaluationFormContent")
_FORM_KEYS = frozenset(("Title", "Items", "ScoringStrategy"))
_NO_LOSS = frozenset(  # what says where and when a form was kept, and nothing of what it asks
    (
        "EvaluationFormId", "EvaluationFormVersion", "EvaluationFormArn", "Locked", "Status",
        "CreatedTime", "CreatedBy", "LastModifiedTime", "LastModifiedBy", "InstanceId",
        "ClientToken", "AsDraft", "LatestValidationStatus", "LastValidationTime", "AIVersion",
    )
)  # fmt: skip
_SECTION_KEYS = frozenset(
    ("Title", "RefId", "Items", "Weight", "IsExcludedFromScoring", "Enablement")
)
_QUESTION_KEYS = frozenset(
    (
        "Title", "RefId", "NotApplicableEnabled", "QuestionType", "QuestionTypeProperties",
        "Enablement", "Weight", "ScoringConfiguration",
    )
)  # fmt: skip
_OPTION_KEYS = frozenset(
    (
        "RefId", "Text", "Score", "MinValue", "MaxValue", "AutomaticFail",
        "AutomaticFailConfiguration", "PointsConfiguration",
    )
)  # fmt: skip
_COMPARATORS = {
    "IN": "in", "NOT_IN": "not in", "EXACT": "==", "EQUAL_TO": "==", "NOT_EQUAL_TO": "!=",
    "GREATER_THAN": ">", "LESS_THAN": "<", "GREATER_THAN_OR_EQUAL_TO": ">=",
    "LESS_THAN_OR_EQUAL_TO": "<=",
}  # fmt: skip
_MOST_FAILING = 60  # numbers that fail, one by one


class NotAConnectForm(ValueError):
    """What was read is no evaluation form; the message says why."""


_MODES = ("QUESTION_ONLY", "SECTION_ONLY", "POINTS_BASED")
_IDLE_SECTION = sentence(
    "In this scoring mode a section has no weight: the one it had is left out."
)
_IDLE_QUESTION = sentence(
    "In this scoring mode a question has no weight: the one it had is left out."
)


@dataclass(slots=True)
class ConnectImport:
    """A scorecard as its file holds it, and what was kept, changed and lost on the way."""

    card: dict[str, Any]
    kept: list[str] = field(default_factory=list)
    changed: list[dict[str, str]] = field(default_factory=list)
    lost: list[dict[str, str]] = field(default_factory=list)


def scorecard_of_form(told: object) -> ConnectImport:
    """The scorecard of a form. Raises NotAConnectForm."""
    for wrapper in _WRAPPERS:
        if isinstance(told, Mapping) and isinstance(told.get(wrapper), Mapping):
            told = told[wrapper]
    if not isinstance(told, Mapping) or not isinstance(told.get("Items"), list):
        raise NotAConnectForm("It has no `Items`.")
    return _FormReader(told).read()


class _FormReader:
    def __init__(self, form: FormPart) -> None:
        self._form = form
        self._ids: dict[str, str] = {}  # by RefId
        self._options: dict[tuple[str, str], str] = {}
        self._asked: set[str] = set()  # RefIds of the questions so far
        self._done = ConnectImport({})
        strategy = form.get("ScoringStrategy")
        strategy = strategy if isinstance(strategy, Mapping) else {}
        self._mode = str(strategy.get("Mode") or "QUESTION_ONLY")
        self._strategy = strategy

    def read(self) -> ConnectImport:
        title = str(self._form.get("Title") or "").strip() or "Evaluation"
        self._done.card = {"id": slug(title), "title": title, "sections": []}
        self._strange("", self._form, _FORM_KEYS | _NO_LOSS)
        self._strange("ScoringStrategy", self._strategy, frozenset(("Mode", "Status")))
        if self._strategy.get("Status") == "DISABLED":
            self._change("ScoringStrategy", sentence("The form was not scored; a scorecard is."))
        if self._mode not in _MODES:
            why = sentence(
                "This way of scoring is not known here: questions count by their weights."
            )
            self._lose("ScoringStrategy", f"Mode {self._mode[:40]}", why)
            self._mode = "QUESTION_ONLY"
        items = self._parts("Items", self._form["Items"])
        loose = [one for one in items if "Section" not in one]
        if loose:
            self._section({"Title": title, "RefId": "form", "Items": loose}, "", 1.0, [])
        for one in items:
            if isinstance(one.get("Section"), Mapping):
                self._section(one["Section"], "", 100.0, [])
        if self._mode == "SECTION_ONLY":
            self._weigh_all()
        return self._done

    # -- sections --------------------------------------------------------------------------

    def _section(self, section: FormPart, above: str, share: float, conditions: list[str]) -> None:
        at = self._id(section, "section")
        title = str(section.get("Title") or at)
        title = f"{above}: {title}" if above else title
        self._strange(at, section, _SECTION_KEYS)
        conditions = [*conditions, *self._enabled(at, section)]
        told = section.get("Weight")
        weight = share if told is None else share * self._figure(at, told) / 100
        if section.get("IsExcludedFromScoring") is True:
            weight = 0.0
        made: dict[str, Any] = {"id": at, "title": title}
        if self._mode == "SECTION_ONLY":
            made["weight"] = _plain(weight)
        elif self._figure(at, told):
            self._change(at, _IDLE_SECTION)
        made["questions"] = []
        items = self._parts(at, section.get("Items"))
        if any(isinstance(one.get("Question"), Mapping) for one in items):
            self._done.card["sections"].append(made)
        for one in items:
            question = one.get("Question")
            if isinstance(question, Mapping):
                asked = self._question(question, at, conditions)
                if section.get("IsExcludedFromScoring") is True and asked["kind"] != "text":
                    asked["weight"] = 0
                made["questions"].append(asked)
        for one in items:
            if isinstance(one.get("Section"), Mapping):
                words = sentence("A section within {section} stands after it.", section=title)
                self._change(at, words)
                self._section(one["Section"], title, weight, conditions)

    def _weigh_all(self) -> None:
        sections = self._done.card["sections"]
        if not any(one["weight"] for one in sections):
            for one in sections:
                one["weight"] = 1

    # -- questions -------------------------------------------------------------------------

    def _question(self, question: FormPart, section: str, conditions: list[str]) -> dict[str, Any]:
        at = self._id(question, "question")
        self._strange(at, question, _QUESTION_KEYS)
        made: dict[str, Any] = {"id": at, "text": str(question.get("Title") or at)}
        kind = str(question.get("QuestionType"))
        scoring = question.get("ScoringConfiguration")
        scoring = scoring if isinstance(scoring, Mapping) else {}
        self._strange(at, scoring, frozenset(("PointsConfiguration", "IsExcludedFromScoring")))
        properties = question.get("QuestionTypeProperties")
        properties = properties if isinstance(properties, Mapping) else {}
        if kind == "SINGLESELECT":
            made |= self._choice(at, question, _mapping(properties, "SingleSelect"), section)
        elif kind == "NUMERIC":
            made |= self._number(at, _mapping(properties, "Numeric"), section)
        else:
            made["kind"] = "text"
            if kind != "TEXT":
                why = sentence("Here one thing is answered, in words: the question is not scored.")
                self._lose(at, kind, why)
            self._strange(at, _mapping(properties, kind.title()), frozenset())
        if question.get("NotApplicableEnabled") is True:
            made["not_applicable"] = True
        if made["kind"] != "text":
            self._weigh(at, made, question, scoring)
        when = [*conditions, *self._enabled(at, question)]
        if when:
            made["when"] = when[0] if len(when) == 1 else " and ".join(f"({one})" for one in when)
        self._asked.add(str(question.get("RefId")))
        self._done.kept.append(at)
        return made

    def _weigh(self, at: str, made: dict[str, Any], question: FormPart, scoring: FormPart) -> None:
        points = _mapping(scoring, "PointsConfiguration")
        if self._mode == "POINTS_BASED":
            if points.get("MaxPointValue") is not None:
                made["weight"] = _plain(self._figure(at, points["MaxPointValue"]))
            if self._figure(at, points.get("MinPointValue")) > 0:
                self._lose(at, "MinPointValue", sentence("The least that a question gives is 0."))
            if points.get("IsBonus") is True:
                made["bonus"] = True
        elif self._mode == "QUESTION_ONLY" and question.get("Weight") is not None:
            made["weight"] = _plain(self._figure(at, question["Weight"]))
        if self._mode != "QUESTION_ONLY" and self._figure(at, question.get("Weight")):
            self._change(at, _IDLE_QUESTION)
        if scoring.get("IsExcludedFromScoring") is True:
            made["weight"] = 0

    def _choice(self, at: str, question: FormPart, told: FormPart, section: str) -> dict[str, Any]:
        self._strange(at, told, frozenset(("Options", "DisplayAs")))
        options, failing = [], []
        for option in self._parts(at, told.get("Options")):
            id = self._fresh_option(at, question, option)
            options.append(
                {
                    "id": id,
                    "label": str(option.get("Text") or id),
                    "points": self._points(at, option),
                }
            )
            if option.get("AutomaticFail") is True:
                failing.append((id, option))
        made = {"kind": "choice", "options": options}
        if {one["id"]: bool(one["points"]) for one in options} == {"yes": True, "no": False}:
            made = {"kind": "yes-no"}
        elif not any(one["points"] for one in options):
            self._change(at, sentence("No option gives points: it has no weight in the score."))
        return made | self._fails(at, failing, section)

    def _number(self, at: str, told: FormPart, section: str) -> dict[str, Any]:
        self._strange(at, told, frozenset(("Options", "MinValue", "MaxValue")))
        rows: list[dict[str, Any]] = []
        failing: list[tuple[Any, FormPart]] = []
        for option in self._parts(at, told.get("Options")):
            least = self._figure(at, option.get("MinValue"))
            most = self._figure(at, option.get("MaxValue"))
            rows.append(
                {
                    "at_least": _plain(least),
                    "at_most": _plain(most),
                    "points": self._points(at, option),
                }
            )
            if option.get("AutomaticFail") is True:
                if most - least < _MOST_FAILING:
                    span = range(int(least), int(most) + 1)
                    failing += [(number, option) for number in span]
                else:
                    why = sentence("Too many numbers would fail, each of which is listed here.")
                    self._lose(at, f"AutomaticFail {least:g}–{most:g}", why)
        if not rows:
            self._change(at, sentence("A number that is not scored is answered in words here."))
            return {"kind": "text"}
        if _rises_evenly(rows):
            steps, whole = len(rows) - 1, rows[-1]["points"]
            if any(row["points"] * steps != whole * at for at, row in enumerate(rows)):
                self._change(at, sentence("Its points rise evenly: it is a scale here."))
            scale = {"kind": "scale", "from": rows[0]["at_least"], "to": rows[-1]["at_least"]}
            return scale | self._fails(at, failing, section)
        return {"kind": "number", "points": rows} | self._fails(at, failing, section)

    def _points(self, at: str, option: FormPart) -> float | int:
        self._strange(at, option, _OPTION_KEYS)
        if self._mode != "POINTS_BASED":
            return _plain(self._figure(at, option.get("Score")))
        points = _mapping(option, "PointsConfiguration")
        if points.get("IsBonus") is True:
            self._lose(at, "IsBonus", sentence("A bonus is a whole question, not one answer."))
        return _plain(self._figure(at, points.get("PointValue", option.get("Score"))))

    def _fails(self, at: str, failing: list[tuple[Any, FormPart]], section: str) -> dict[str, Any]:
        if not failing:
            return {}
        targets = [
            _mapping(option, "AutomaticFailConfiguration").get("TargetSection")
            for _, option in failing
        ]
        of = "section" if all(target is not None for target in targets) else "card"
        if len({target is None for target in targets}) > 1:
            words = sentence("Some answers failed a section: all that fail now fail the card.")
            self._change(at, words)
        elif of == "section" and any(self._ids.get(str(one)) != section for one in targets):
            words = sentence("An answer failed another section: now it fails the one it is in.")
            self._change(at, words)
        return {"auto_fail": {"on": [id for id, _ in failing], "of": of}}

    # -- conditions ------------------------------------------------------------------------

    def _enabled(self, at: str, item: FormPart) -> Iterator[str]:
        enablement = item.get("Enablement")
        if not isinstance(enablement, Mapping):
            return
        told = self._condition(_mapping(enablement, "Condition"))
        if told is None:
            why = sentence("It rests on what a scorecard does not know: the question is asked.")
            self._lose(at, "Enablement", why)
            return
        yield f"not ({told})" if enablement.get("Action") == "DISABLE" else told
        if enablement.get("DefaultAction") is not None:
            why = sentence("Without an answer to rest on, a condition is false.")
            self._lose(at, "DefaultAction", why)

    def _condition(self, told: FormPart) -> str | None:
        parts = []
        for operand in _mappings(told.get("Operands")):
            inner = operand.get("Condition")
            if isinstance(inner, Mapping):
                part = self._condition(inner)
                part = None if part is None else f"({part})"
            else:
                part = self._expression(_mapping(operand, "Expression"))
            if part is None:
                return None
            parts.append(part)
        joiner = " or " if told.get("Operator") == "OR" else " and "
        return joiner.join(parts) if parts else None

    def _expression(self, told: FormPart) -> str | None:
        source, ref = _mapping(told, "Source"), ""
        if source.get("Type") == "QUESTION_REF_ID":
            ref = str(source.get("RefId"))
        comparator = _COMPARATORS.get(str(told.get("Comparator")))
        if ref not in self._asked or comparator is None:
            return None
        values = []
        for value in _mappings(told.get("Values")):
            if value.get("Type") == "OPTION_REF_ID":
                id = self._options.get((ref, str(value.get("RefId"))))
                if id is None:
                    return None
                values.append(f"'{id}'")
            elif value.get("Type") == "NUMERIC_VALUE":
                values.append(str(_plain(self._figure(ref, value.get("NumericValue")))))
            else:
                return None
        name = self._ids[ref].replace("-", "_")
        if not values or ("in" not in comparator and len(values) > 1):
            return None
        if len(values) == 1:
            comparator = {"in": "==", "not in": "!="}.get(comparator, comparator)
            return f"{name} {comparator} {values[0]}"
        return f"{name} {comparator} [{', '.join(values)}]"

    # -- ids and lines ---------------------------------------------------------------------

    def _id(self, item: FormPart, what: str) -> str:
        ref = str(item.get("RefId") or item.get("Title") or what)
        id = _fresh(slug(ref), set(self._ids.values()))
        if ref in self._ids:
            self._change(ref, sentence("The form has this RefId twice: here it is {id}.", id=id))
        elif id != ref:
            self._change(ref, sentence("Its id here is {id}.", id=id))
        self._ids.setdefault(ref, id)
        return id

    def _fresh_option(self, at: str, question: FormPart, option: FormPart) -> str:
        ref, of = str(option.get("RefId") or option.get("Text")), str(question.get("RefId"))
        taken = {id for (one, _), id in self._options.items() if one == of}
        text = str(option.get("Text")).strip().lower()
        id = _fresh(text if text in ("yes", "no") else slug(ref), taken)
        if id != ref:
            self._change(f"{at}/{ref}", sentence("Its id here is {id}.", id=id))
        self._options[of, ref] = id
        return id

    def _parts(self, at: str, told: object) -> list[FormPart]:
        found = _mappings(told)
        for one in told if isinstance(told, list) else [] if told is None else [told]:
            if one not in found:
                self._lose(at, str(one)[:80], sentence("It is no part that a form can have there."))
        return found

    def _figure(self, at: str, told: object) -> float:
        if isinstance(told, int | float) and not isinstance(told, bool) and abs(told) < 1e9:
            return float(told)
        if told is not None:
            self._lose(
                at, str(told)[:80], sentence("It is no number that can count: it is 0 here.")
            )
        return 0.0

    def _strange(self, at: str, told: FormPart, known: frozenset[str]) -> None:
        for key, value in told.items():
            if key not in known and value not in (None, "", [], {}):
                self._lose(at, str(key), sentence("A scorecard has no place for it."))

    def _change(self, at: str, what: Sentence) -> None:
        self._done.changed.append({"at": at, "what": str(what)})

    def _lose(self, at: str, what: str, why: Sentence) -> None:
        line = {"at": at, "what": what, "why": str(why)}
        if line not in self._done.lost:
            self._done.lost.append(line)


def slug(text: str) -> str:
    """A text as an id: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    id = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return f"{id}-1" if id == "none" else id or "x"


def _rises_evenly(rows: Sequence[Mapping[str, Any]]) -> bool:
    """Whether points for number after number are those of a scale, in whole points."""
    steps, most = len(rows) - 1, rows[-1]["points"]
    return steps > 0 < most and all(
        row["at_least"] == row["at_most"] == rows[0]["at_least"] + at
        and row["points"] == round(Fraction(most) * at / steps)
        for at, row in enumerate(rows)
    )


def _fresh(id: str, taken: set[str]) -> str:
    number = 2
    fresh = id
    while fresh in taken:
        fresh, number = f"{id}-{number}", number + 1
    return fresh


def _mapping(told: FormPart, key: str) -> FormPart:
    found = told.get(key)
    return found if isinstance(found, Mapping) else {}


def _mappings(told: object) -> list[FormPart]:
    return [one for one in told if isinstance(one, Mapping)] if isinstance(told, list) else []


def _plain(number: float) -> float | int:
    return int(number) if number == int(number) else round(number, 6)
