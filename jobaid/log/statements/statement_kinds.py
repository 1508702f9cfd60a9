"""Every kind of statement: its table, what it is about, and what it adds.

Only what is told here is checked. Anything else in a statement is kept as it is: a later version
may know more of it than this one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from jobaid.log.statements import value_shapes as shapes
from jobaid.log.statements.value_shapes import FieldShape, one_of
from jobaid.quick_dataclasses import dataclass

StatementSubject = Literal[
    "interaction", "statement", "step", "person", "customer", "promise", "other"
]
"""What a statement is about, as far as the record itself can follow it."""


@dataclass(frozen=True, slots=True)
class AddedField:
    """A field that a kind adds. Where it is not needed it may be absent or null."""

    name: str
    shape: FieldShape
    needed: bool = False


@dataclass(frozen=True, slots=True)
class NeededWhen:
    """`name` is needed where `on` has one of `values`; None among them: where `on` is absent."""

    name: str
    on: str
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class StatementKind:
    """One kind of statement.

    `about` is what its `of` names (`nullable`: it may be null), `one_of` are fields of which one
    has to be there, `needs` what is needed under a condition. `others_work`: the person whose
    work it judges may not make it, where the field named here is false ("" for always).
    """

    name: str
    table: str
    about: StatementSubject
    added: tuple[AddedField, ...] = ()
    one_of: tuple[str, ...] = ()
    needs: tuple[NeededWhen, ...] = ()
    nullable: bool = False
    others_work: str | None = None

    @property
    def of_shape(self) -> FieldShape:
        """What its `of` has to be."""
        return shapes.STEP if self.about == "step" else shapes.ID


def _needed(name: str, shape: FieldShape) -> AddedField:
    return AddedField(name, shape, needed=True)


_WORDS = AddedField("words", shapes.TEXT)
_SAID = _needed("words", shapes.ID)
_CALL = AddedField("interaction", shapes.ID)
_CHANGES = one_of("kept", "kept-late", "broken", "moved", "handed-over", "withdrawn", "reopened")

_ALL = (
    StatementKind(
        "review",
        "reviews",
        "interaction",
        (
            _needed("card", shapes.CARD),
            _needed("answers", shapes.MAPPING),
            AddedField("why", shapes.WORDS_BY_NAME),
            AddedField("comments", shapes.COMMENTS),
            _needed("result", shapes.MAPPING),
            AddedField("replaces", shapes.ID),
            AddedField("blind", shapes.ID),
            AddedField("until", shapes.TIME),
        ),
        others_work="",
    ),
    StatementKind("acknowledgement", "acknowledgements", "statement", (_WORDS, _CALL)),
    StatementKind(
        "dispute",
        "disputes",
        "statement",
        (AddedField("question", shapes.ID), _SAID, AddedField("until", shapes.TIME), _CALL),
    ),
    StatementKind(
        "ruling",
        "rulings",
        "statement",
        (_needed("gives_way", shapes.FLAG), _SAID, _CALL),
        others_work="gives_way",
    ),
    StatementKind(
        "view",
        "views",
        "other",
        (
            _needed("what", one_of("opened", "uncovered", "exported", "printed")),
            AddedField("fields", shapes.FIELDS),
            AddedField("why", shapes.TEXT),
        ),
        needs=(NeededWhen("fields", "what", ("uncovered",)),),
    ),
    StatementKind(
        "promise",
        "promise_changes",
        "promise",
        (
            _needed("interaction", shapes.ID),
            _needed("change", _CHANGES),
            AddedField("due", shapes.MOMENT),
            AddedField("to", shapes.WHO),
            AddedField("consent", shapes.TEXT),
            _WORDS,
            AddedField("evidence", shapes.EVIDENCE),
        ),
        needs=(
            NeededWhen("due", "change", ("moved",)),
            NeededWhen("to", "change", ("handed-over",)),
        ),
    ),
    StatementKind(
        "suggestion",
        "suggestions",
        "step",
        (_needed("text", shapes.ID), AddedField("interaction", shapes.ID)),
    ),
    StatementKind("seconding", "secondings", "statement"),
    StatementKind(
        "answer",
        "answers",
        "other",
        (_needed("taken", shapes.TAKEN), _WORDS, AddedField("version", shapes.ID)),
    ),
    StatementKind("thanks", "thanks", "other", (_needed("to", shapes.PERSON), _SAID)),
    StatementKind(
        "sharing",
        "sharings",
        "other",
        (
            AddedField("with", shapes.WHOM),
            AddedField("run", shapes.MAPPING),
            AddedField("withdrawn", shapes.FLAG),
        ),
        needs=(
            NeededWhen("with", "withdrawn", (None, False)),
            NeededWhen("run", "withdrawn", (None, False)),
        ),
    ),
    StatementKind(
        "progress",
        "progress",
        "person",
        (
            _needed("scripts_passed", shapes.TEXTS),
            _needed("scenarios_passed", shapes.TEXTS),
            _needed("cards_due", shapes.COUNT),
            AddedField("said", shapes.WORDS_BY_NAME),
        ),
    ),
    StatementKind(
        "assignment",
        "assignments",
        "other",
        (
            AddedField("to", shapes.WHO),
            AddedField("until", shapes.TIME),
            AddedField("why", shapes.TEXT),
        ),
        one_of=("to", "why"),
    ),
    StatementKind(
        "override",
        "overrides",
        "other",
        (
            _SAID,
            AddedField("to", shapes.WHO),
            AddedField("met", shapes.FLAG),
            AddedField("beside", shapes.TRUE),
            AddedField("withdrawn", shapes.FLAG),
        ),
    ),
    StatementKind(
        "recovery",
        "recoveries",
        "customer",
        (
            AddedField("taken", shapes.WHO),
            AddedField("result", shapes.RESULT),
            _WORDS,
            AddedField("no_contact", shapes.TRUE),
        ),
        one_of=("taken", "result", "words", "no_contact"),
    ),
    StatementKind(
        "feedback",
        "feedback",
        "interaction",
        (
            AddedField("question", shapes.ID),
            AddedField("value", shapes.ANY),
            _WORDS,
            _needed("source", shapes.ID),
        ),
        one_of=("value", "words"),
        nullable=True,
    ),
    StatementKind("impact", "impacts", "other", (_needed("change", shapes.LIST),)),
    StatementKind(
        "approval",
        "approvals",
        "other",
        (_needed("approves", shapes.FLAG), _WORDS),
        others_work="",
    ),
    StatementKind(
        "coaching",
        "coachings",
        "statement",
        (
            AddedField("agreed", shapes.ID),
            AddedField("until", shapes.TIME),
            AddedField("done", shapes.DONE),
            _CALL,
        ),
        one_of=("agreed", "done"),
    ),
    StatementKind(
        "agreement",
        "agreements",
        "interaction",
        (
            AddedField("blind", shapes.ID),
            _needed("question", shapes.ID),
            _needed("decision", one_of("reword", "example", "leave")),
            AddedField("answer", shapes.ID),
            _SAID,
        ),
    ),
    StatementKind(
        "correction",
        "corrections",
        "interaction",
        (AddedField("outcome", shapes.ID), AddedField("fields", shapes.MAPPING), _WORDS),
        one_of=("outcome", "fields"),
    ),
    StatementKind(
        "reward", "rewards", "person", (_needed("points", shapes.NUMBER), _needed("for", shapes.ID))
    ),
    StatementKind("read", "reads", "other", (_CALL,)),
    StatementKind(
        "shift",
        "shifts",
        "person",
        (
            _needed("what", one_of("ready", "break", "training", "end")),
            AddedField("why", shapes.TEXT),
        ),
    ),
    StatementKind(
        "erasure",
        "erasures",
        "other",
        (_needed("why", shapes.ID), AddedField("along", shapes.TEXTS)),
    ),
    StatementKind(
        "complaint-answer",
        "complaint_answers",
        "other",
        (_needed("settled", shapes.FLAG), _WORDS, AddedField("cause", shapes.ID)),
    ),
)

KINDS: Mapping[str, StatementKind] = {kind.name: kind for kind in _ALL}
"""Every kind by its name."""

TABLES: Mapping[str, StatementKind] = {kind.table: kind for kind in _ALL}
"""Every kind by its table in a day file."""
