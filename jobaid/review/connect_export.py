"""A scorecard as an evaluation form of Amazon Connect, with a line for whatever has no place there.

The form is what its API takes (CreateEvaluationForm), without the instance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from jinja2 import nodes

from jobaid.library.texts.environment import parse_expression
from jobaid.library.texts.problems import RefusedText
from jobaid.review.card_answers import exact
from jobaid.review.scoring import score_card
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.model.basics import Words
    from jobaid.library.model.scorecard import Scorecard, ScorecardQuestion, ScorecardSection

_BEST = 10  # the score of the best option, as the service's own forms have it
_LARGEST = 1_000_000  # for a number without an upper limit
_MOST_POINTS = 100
_COMPARATORS = {
    "eq": "IN", "in": "IN", "ne": "NOT_IN", "notin": "NOT_IN", "gt": "GREATER_THAN",
    "lt": "LESS_THAN", "gteq": "GREATER_THAN_OR_EQUAL_TO", "lteq": "LESS_THAN_OR_EQUAL_TO",
}  # fmt: skip
_OF_NUMBERS = _COMPARATORS | {"eq": "EQUAL_TO", "ne": "NOT_EQUAL_TO"}


class _NoPlace(Exception):
    """A condition that the service's forms cannot say."""


def form_of_scorecard(
    card: Scorecard, language: str, languages: tuple[str, ...]
) -> tuple[dict[str, Any], list[Sentence]]:
    """The form, its texts in a language, and what of the scorecard it cannot hold."""
    return _FormMaker(card, language, languages).make()


class _FormMaker:
    def __init__(self, card: Scorecard, language: str, languages: tuple[str, ...]) -> None:
        self._card = card
        self._language, self._languages = language, languages
        self._told: list[Sentence] = []
        self._mode = self._best_mode()
        self._ids = {question.id for question in card.questions}
        self._by_name = {one.id.replace("-", "_"): one for one in card.questions}

    def make(self) -> tuple[dict[str, Any], list[Sentence]]:
        form = {
            "Title": self._text(self._card.title),
            "Items": [{"Section": self._section(one)} for one in self._card.sections],
            "ScoringStrategy": {"Mode": self._mode, "Status": "ENABLED"},
        }
        if self._card.scope:
            self._lose(sentence("For which calls the card is (`scope`) has no place there."))
        if self._card.dispute_days is not None:
            self._lose(sentence("The days for a dispute (`dispute_days`) have no place there."))
        return form, self._told

    def _best_mode(self) -> str:
        """The mode that says most: points for a bonus, sections where questions weigh the same."""
        scored = [one for one in self._card.questions if one.kind != "text"]
        weighed = [one for one in self._card.sections if one.weight is not None]
        if any(one.bonus for one in scored):
            if weighed:
                self._lose(
                    sentence("With a bonus the form counts points: weights of sections are lost.")
                )
            return "POINTS_BASED"
        if not weighed:
            return "QUESTION_ONLY"
        alike = all(
            len({one.weight for one in section.questions if one.kind != "text"}) < 2
            for section in weighed
        )
        if not alike:
            self._lose(
                sentence(
                    "Questions of a section weigh differently: the weights of sections are worked "
                    "into theirs, and what does not apply is made up for by all sections."
                )
            )
        return "SECTION_ONLY" if alike else "QUESTION_ONLY"

    # -- sections and questions ------------------------------------------------------------

    def _section(self, section: ScorecardSection) -> dict[str, Any]:
        made: dict[str, Any] = {
            "Title": self._text(section.title),
            "RefId": self._section_id(section.id),
        }
        if self._mode == "SECTION_ONLY":
            made["Weight"] = _percent(
                exact(section.weight or 0),
                sum((exact(one.weight or 0) for one in self._card.sections), Fraction(0)),
            )
        made["Items"] = [{"Question": self._question(one, section)} for one in section.questions]
        return made

    def _section_id(self, id: str) -> str:
        """Ids of sections and questions are of one kind there."""
        return f"section-{id}" if id in self._ids else id

    def _question(self, question: ScorecardQuestion, section: ScorecardSection) -> dict[str, Any]:
        made: dict[str, Any] = {
            "Title": self._text(question.text),
            "RefId": question.id,
            "NotApplicableEnabled": question.not_applicable,
        }
        if question.kind == "text":
            made["QuestionType"] = "TEXT"
        elif question.kind in ("number", "scale"):
            made["QuestionType"] = "NUMERIC"
            made["QuestionTypeProperties"] = {"Numeric": self._numeric(question, section)}
        else:
            made["QuestionType"] = "SINGLESELECT"
            properties = {"Options": [*self._options(question, section)], "DisplayAs": "RADIO"}
            made["QuestionTypeProperties"] = {"SingleSelect": properties}
        self._weigh(made, question, section)
        if question.when is not None:
            self._enable(made, question)
        if question.why:
            self._lose(
                sentence("{question}: answers that need words (`why`).", question=question.id)
            )
        if question.evidence:
            self._lose(sentence("{question}: what it rests on (`evidence`).", question=question.id))
        return made

    def _weigh(
        self, made: dict[str, Any], question: ScorecardQuestion, section: ScorecardSection
    ) -> None:
        if question.kind == "text":
            return
        if self._mode == "POINTS_BASED":
            points = self._points_of(question)
            made["ScoringConfiguration"] = {
                "PointsConfiguration": {"MaxPointValue": points, "IsBonus": question.bonus}
            }
        elif self._mode == "QUESTION_ONLY":
            weights = {
                one.id: self._weight(one, its)
                for its in self._card.sections
                for one in its.questions
                if one.kind != "text"
            }
            whole = sum(weights.values(), Fraction(0))
            made["Weight"] = _percent(weights[question.id], whole)

    def _weight(self, question: ScorecardQuestion, section: ScorecardSection) -> Fraction:
        own = exact(question.weight)
        if section.weight is None:
            return own
        inside = [exact(one.weight) for one in section.questions if one.kind != "text"]
        whole = sum(inside, Fraction(0))
        return exact(section.weight) * own / whole if whole else Fraction(0)

    def _points_of(self, question: ScorecardQuestion) -> int:
        largest = max(exact(one.weight) for one in self._card.questions)
        own = exact(question.weight)
        scaled = own * _MOST_POINTS / largest if largest > _MOST_POINTS else own
        points = round(scaled)
        if points != own:
            self._lose(
                sentence(
                    "{question}: its weight {weight} is {points} points, for points are whole.",
                    question=question.id,
                    weight=f"{question.weight:g}",
                    points=points,
                )
            )
        return points

    # -- answers ---------------------------------------------------------------------------

    def _options(
        self, question: ScorecardQuestion, section: ScorecardSection
    ) -> Iterator[dict[str, Any]]:
        if question.kind == "yes-no":
            told = [("yes", "Yes", Fraction(1)), ("no", "No", Fraction(0))]
        else:
            best = max((exact(one.points) for one in question.options), default=Fraction(0))
            told = [
                (one.id, self._text(one.label), exact(one.points) / best if best else Fraction(0))
                for one in question.options
            ]
        for id, label, share in told:
            fails = question.auto_fail is not None and id in question.auto_fail.on
            yield {
                "RefId": id,
                "Text": label,
                **self._gives(question, share),
                **self._fail(question, section, fails=fails),
            }

    def _gives(self, question: ScorecardQuestion, share: Fraction) -> dict[str, Any]:
        """What an answer with a share of 0 to 1 gives: whole numbers only."""
        best = self._points_of(question) if self._mode == "POINTS_BASED" else _BEST
        gives = round(max(share, Fraction(0)) * best)
        if gives != share * best:
            self._lose(
                sentence(
                    "{question}: {share} of the best answer is {gives} of {best}, for scores are "
                    "whole.",
                    question=question.id,
                    share=f"{float(share):.3g}",
                    gives=gives,
                    best=best,
                )
            )
        if self._mode == "POINTS_BASED":
            return {"PointsConfiguration": {"PointValue": gives}}
        return {"Score": gives}

    def _fail(
        self, question: ScorecardQuestion, section: ScorecardSection, *, fails: bool
    ) -> dict[str, Any]:
        if not fails or question.auto_fail is None:
            return {}
        told: dict[str, Any] = {"AutomaticFail": True}
        if question.auto_fail.of == "section":
            told["AutomaticFailConfiguration"] = {"TargetSection": self._section_id(section.id)}
        return told

    def _numeric(self, question: ScorecardQuestion, section: ScorecardSection) -> dict[str, Any]:
        """Ranges of whole numbers that do not overlap, each with what its numbers give."""
        least, most = _limits(question)
        starts = {least}
        for row in question.rows:
            if row.at_most is not None:
                starts.add(int(exact(row.at_most)) + 1)
            if row.at_least is not None:
                starts.add(-int(-exact(row.at_least) // 1))
        if question.kind == "scale":
            starts |= set(range(least, most + 1))
        failing = question.auto_fail.on if question.auto_fail is not None else ()
        for text in failing:
            if text.lstrip("-").isdecimal():
                starts |= {int(text), int(text) + 1}
        if any(row.at_most is not None and row.at_most % 1 for row in question.rows):
            self._lose(
                sentence(
                    "{question}: parts of numbers, for theirs are whole.", question=question.id
                )
            )
        ordered = sorted(start for start in starts if least <= start <= most)
        options = []
        for start, end in zip(ordered, [*(one - 1 for one in ordered[1:]), most], strict=True):
            options.append(
                {
                    "MinValue": start,
                    "MaxValue": end,
                    **self._gives(question, self._share(question, start)),
                    **self._fail(question, section, fails=str(start) in failing),
                }
            )
        return {"MinValue": least, "MaxValue": most, "Options": options}

    def _share(self, question: ScorecardQuestion, number: int) -> Fraction:
        alone = replace(self._card.sections[0], questions=(replace(question, when=None),))
        card = replace(self._card, sections=(alone,))
        return score_card(card, {question.id: number}, {}).questions[question.id].p or Fraction(0)

    # -- conditions ------------------------------------------------------------------------

    def _enable(self, made: dict[str, Any], question: ScorecardQuestion) -> None:
        try:
            node: nodes.Node = parse_expression(question.when or "")
            action = "DISABLE" if isinstance(node, nodes.Not) else "ENABLE"
            condition = self._condition(node.node if isinstance(node, nodes.Not) else node)
        except (_NoPlace, RefusedText):
            self._lose(
                sentence(
                    "{question}: when it applies, `{when}`, cannot be said there.",
                    question=question.id,
                    when=question.when or "",
                )
            )
            return
        made["Enablement"] = {"Condition": condition, "Action": action}

    def _condition(self, node: nodes.Node) -> dict[str, Any]:
        if isinstance(node, nodes.And | nodes.Or):
            parts = [self._operand(node.left), self._operand(node.right)]
            operator = "AND" if isinstance(node, nodes.And) else "OR"
            return {"Operands": parts, "Operator": operator}
        return {"Operands": [self._operand(node)]}

    def _operand(self, node: nodes.Node) -> dict[str, Any]:
        if isinstance(node, nodes.And | nodes.Or):
            return {"Condition": self._condition(node)}
        if not isinstance(node, nodes.Compare) or len(node.ops) != 1:
            raise _NoPlace
        asked = node.expr
        question = self._by_name.get(asked.name) if isinstance(asked, nodes.Name) else None
        told, op = node.ops[0].expr, node.ops[0].op
        values = told.items if isinstance(told, nodes.List) else [told]
        if question is None or not all(isinstance(one, nodes.Const) for one in values):
            raise _NoPlace
        constants = [one.value for one in values if isinstance(one, nodes.Const)]
        numbers = question.kind in ("number", "scale")
        comparator = (_OF_NUMBERS if numbers else _COMPARATORS).get(op)
        if comparator is None or (numbers and len(constants) > 1):
            raise _NoPlace
        return {
            "Expression": {
                "Source": {"Type": "QUESTION_REF_ID", "RefId": question.id},
                "Values": [_value(one, numbers=numbers) for one in constants],
                "Comparator": comparator,
            }
        }

    def _text(self, words: Words) -> str:
        return words.text(self._language, self._languages)

    def _lose(self, words: Sentence) -> None:
        if words not in self._told:
            self._told.append(words)


def _value(constant: object, *, numbers: bool) -> Mapping[str, Any]:
    if numbers and isinstance(constant, int | float):
        return {"Type": "NUMERIC_VALUE", "NumericValue": constant}
    if not numbers and isinstance(constant, str):
        return {"Type": "OPTION_REF_ID", "RefId": constant}
    raise _NoPlace


def _limits(question: ScorecardQuestion) -> tuple[int, int]:
    """Between which whole numbers an answer lies."""
    if question.kind == "scale":
        return round(question.lowest), round(question.highest)
    ends = [
        int(end) for row in question.rows for end in (row.at_least, row.at_most) if end is not None
    ]
    open_above = not question.rows or any(row.at_most is None for row in question.rows)
    least = min([0, *ends])
    if question.rows and all(row.at_least is not None for row in question.rows):
        least = min(ends)
    return least, _LARGEST if open_above else max([least, *ends])


def _percent(part: Fraction, whole: Fraction) -> float | int:
    share = round(100 * part / whole, 6) if whole else Fraction(0)
    return int(share) if share.denominator == 1 else float(share)
