"""The forms of a scorecard: of the card, of a section of it, and of a question by its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.library.editing.trees import CannotWrite
from jobaid.operations.studio.form_document import (
    FormCell,
    FormColumn,
    FormDocument,
    FormEdit,
    FormEntry,
    FormPath,
    Options,
)
from jobaid.operations.studio.form_keys import FormKey, KeyKind, form_key, options_of
from jobaid.operations.studio.form_shapes import told
from jobaid.operations.studio.tree_edits import (
    PlainValues,
    as_text,
    value_at,
    values_of,
    with_item,
    with_set,
    without,
    words_at,
)
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library

_KINDS = options_of("yes-no", "choice", "number", "scale", "text")
_WEIGHT = form_key("weight", "number", hint=sentence("1 unless you say more or less."))

CARD_KEYS: tuple[FormKey, ...] = (
    form_key("title", "words", must=True),
    form_key("scope", "texts", hint=sentence("Scripts or tags; with none it is for every call.")),
    form_key("dispute_days", "number", label=sentence("Working days to dispute a review")),
    form_key(
        "sections",
        "rows",
        label=sentence("Sections"),
        hint=sentence("A weight in every section, or in none."),
        columns=(form_key("title", "words", must=True), form_key("weight", "number")),
    ),
)
SECTION_KEYS: tuple[FormKey, ...] = (
    form_key("title", "words", must=True),
    form_key("weight", "number", hint=sentence("A weight in every section, or in none.")),
    form_key(
        "questions",
        "rows",
        label=sentence("Questions"),
        columns=(
            form_key("text", "words", label=sentence("Question"), must=True),
            form_key("kind", "choice", label=sentence("Answer"), options=_KINDS),
            form_key("weight", "number"),
            form_key("not_applicable", "flag", label=sentence("May not apply")),
        ),
    ),
)
_OF_KIND: Mapping[str, tuple[FormKey, ...]] = {
    "choice": (
        form_key(
            "options",
            "rows",
            label=sentence("Answers"),
            columns=(
                form_key("label", "words", label=sentence("Answer"), must=True),
                form_key("points", "number", label=sentence("Points")),
            ),
        ),
    ),
    "number": (
        form_key("unit", "text", hint=sentence("seconds, euros, times")),
        form_key(
            "points",
            "rows",
            label=sentence("Points"),
            hint=sentence("The first row that fits gives the points; one without limits is last."),
            columns=(
                form_key("at_least", "number"),
                form_key("at_most", "number"),
                form_key("points", "number", label=sentence("Points")),
            ),
        ),
    ),
    "scale": (form_key("from", "number"), form_key("to", "number")),
}
"""What only questions of a kind have."""

_ANSWERS_LISTED = ("yes-no", "choice", "scale")
_MOST_ON_A_SCALE = 11
_TRUTHS = {"true": "yes", "false": "no"}
EVIDENCE_WORDS: Mapping[str, Callable[[str], str]] = {
    "never": lambda name: sentence("Never rule: {name}", name=name),
    "standard": lambda name: sentence("Standard: {name}", name=name),
    "step": lambda name: sentence("Step shown: {name}", name=name),
    "item": lambda name: sentence("Ticked: {name}", name=name),
    "rule": lambda name: sentence("Rule of a script: {name}", name=name),
    "promise": lambda name: sentence("Promise made: {name}", name=name),
    "outcome": lambda name: sentence("Outcome: {name}", name=name),
}
"""What the record can know of a question, by kind."""


def question_keys(kind: str, example: str = "") -> tuple[FormKey, ...]:
    """The keys of a question of a kind. `example` is a condition over an earlier answer."""
    first = (
        form_key("text", "words", label=sentence("Question"), must=True),
        form_key("kind", "choice", label=sentence("Answer"), options=_KINDS, usual="yes-no"),
    )
    hint = sentence("Over earlier answers: {example}", example=example) if example else ""
    when = form_key("when", "code", label=sentence("Asked only if"), hint=hint)
    if kind == "text":
        return (*first, when)
    listed: KeyKind = "pick" if kind in _ANSWERS_LISTED else "texts"
    return (
        *first,
        *_OF_KIND.get(kind, ()),
        _WEIGHT,
        form_key("not_applicable", "flag", label=sentence("May not apply")),
        form_key("bonus", "flag", label=sentence("Only adds to the score")),
        when,
        form_key(
            "auto_fail",
            "group",
            label=sentence("Fails at once"),
            columns=(
                form_key("on", listed, label=sentence("With this answer"), refers="answers"),
                form_key(
                    "of",
                    "choice",
                    label=sentence("What counts nothing then"),
                    options=_FAILS,
                    usual="card",
                ),
            ),
        ),
        form_key("why", listed, label=sentence("Answers that want words"), refers="answers"),
        form_key(
            "evidence",
            "rows",
            label=sentence("What the record knows of it"),
            hint=sentence("It is proposed with its moment; the reviewer decides."),
            columns=(form_key("name", "target", label=sentence("Shown by"), refers="evidence"),),
        ),
    )


_FAILS = (("card", sentence("The whole card")), ("section", sentence("Its section")))


def kind_of(question: PlainValues) -> str:
    """The kind of a question as its file has it."""
    return as_text(value_at(question, ("kind",))) or "yes-no"


def answers_of(question: PlainValues, languages: Sequence[str]) -> Options:
    """The answers that a question can have, where they can be listed."""
    match kind_of(question):
        case "yes-no":
            return options_of("yes", "no")
        case "choice":
            found = value_at(question, ("options",))
            return tuple(
                (
                    as_text(value_at(one, ("id",))),
                    words_at(one, ("label",), languages[0], languages)
                    or as_text(value_at(one, ("id",))),
                )
                for one in (found if isinstance(found, list) else ())
                if isinstance(one, Mapping)
            )
        case "scale":
            low, high = (_whole(value_at(question, (key,))) for key in ("from", "to"))
            first, last = 1 if low is None else low, 5 if high is None else high
            if 0 < last - first < _MOST_ON_A_SCALE:
                return tuple((str(one), str(one)) for one in range(first, last + 1))
    return ()


def _whole(value: PlainValues) -> int | None:
    try:
        return int(as_text(value))
    except ValueError:
        return None


def evidence_options(library: Library) -> Options:
    """Everything that the record can know, to pick from: `never:guess` and what it is called."""
    languages = tuple(library.house.languages)

    def text(words: object, id: str) -> str:
        say = getattr(words, "text", None)
        return str(say(languages[0], languages)) if say is not None else id

    def known() -> Iterator[tuple[str, str, str]]:
        for id, rule in library.never.items():
            yield "never", id, text(rule.text, id)
        for id, standard in library.standards.items():
            yield "standard", id, text(standard.text, id)
        for script in library:
            title = text(script.title, script.id)
            for one in script.rules:
                if one.id is not None:
                    yield "rule", f"{script.id}/{one.id}", f"{title}, {text(one.why, one.id)}"
            for step in script.steps:
                place, named = f"{script.id}/{step.id}", f"{title}, {text(step.title, step.id)}"
                yield "step", place, named
                for item in step.do:
                    yield "item", f"{place}/{item.id}", f"{named}: {text(item.text, item.id)}"
                if step.promise is not None:
                    yield "promise", place, named
        for id, outcome in library.outcomes.items():
            yield "outcome", id, text(outcome.label, id)

    return tuple((f"{kind}:{name}", EVIDENCE_WORDS[kind](words)) for kind, name, words in known())


class ScorecardDocument(FormDocument):
    """The form of what stands at `base` of a scorecard's file."""

    def entry(self, key: FormKey, path: FormPath) -> FormEntry:
        """A key at a path; evidence is a row for each thing that the record knows."""
        if key.key == "evidence":
            column = FormColumn(key.columns[0], options=self.options.get("evidence", ()))
            shown = dict(column.options)
            rows = [(FormCell(one, shown.get(one, one)),) for one in self.evidence(path)]
            return FormEntry(key, path, columns=(column,), rows=tuple(rows))
        made = super().entry(key, path)
        if key.refers == "answers":
            chosen = tuple(_TRUTHS.get(one, one) for one in made.chosen)
            return replace(made, chosen=chosen)
        return made

    def evidence(self, path: FormPath) -> list[str]:
        """What the record knows, as `never:guess`: of a mapping, or of a list of mappings."""
        found = value_at(self.values, path)
        groups = found if isinstance(found, list) else [found]
        return [
            f"{kind}:{as_text(name)}"
            for group in groups
            if isinstance(group, Mapping)
            for kind, names in group.items()
            for name in (names if isinstance(names, list) else [names])
            if as_text(name)
        ]

    def applied(self, edit: FormEdit) -> bytes:
        """The file after an edit. What a change of kind leaves without meaning goes with it."""
        content = super().applied(edit)
        last = edit.path[-1]
        if last == "kind":
            return self._of_other_kind(content, edit.path[:-1])
        if edit.what in ("cell", "add") and last == "questions":
            return self._of_other_kind(content, (*edit.path, edit.row))
        if len(edit.path) > 1 and edit.path[-2] == "auto_fail":
            holder = edit.path[:-1]
            if not value_at(values_of(content), (*holder, "on")):
                if last == "of":
                    raise CannotWrite(sentence("Say first which answer fails."))
                return without(content, holder)
        return content

    def _of_other_kind(self, content: bytes, path: FormPath) -> bytes:
        before, question = value_at(self.values, path), value_at(values_of(content), path)
        if not isinstance(question, Mapping) or kind_of(before) == kind_of(question):
            return content
        kept = {one.key for one in question_keys(kind_of(question))}
        for key in question:
            if key in _GO_WITH_KIND and key not in kept:
                content = without(content, (*path, key))
        can = {id for id, _ in answers_of(question, self.languages)}
        for place in ((*path, "why"), (*path, "auto_fail", "on")):
            listed = value_at(values_of(content), place)
            if isinstance(listed, list) and can:
                stays = [one for one in map(as_text, listed) if _TRUTHS.get(one, one) in can]
                if len(stays) < len(listed):
                    content = with_set(content, place, stays)
        if not value_at(values_of(content), (*path, "auto_fail", "on")):
            content = without(content, (*path, "auto_fail"))
        return content

    def rows_edited(self, key: FormKey, edit: FormEdit) -> bytes:
        """The file after an edit of a grid."""
        if key.key != "evidence":
            return super().rows_edited(key, edit)
        found = self.evidence(edit.path)
        match edit.what:
            case "remove":
                del found[edit.row]
            case "move":
                found.insert(edit.to, found.pop(edit.row))
            case "add":
                found.append(_known(edit.value))
            case _:
                found[edit.row] = _known(edit.value)
        return with_set(self.content, edit.path, _grouped(found))

    def row_added(self, key: FormKey, edit: FormEdit) -> bytes:
        """The file with a new row; rows of points have no ids."""
        if key.key != "points":
            return super().row_added(key, edit)
        column = self.columns(key)[edit.column].key
        item = {column.key: told(column, str(edit.value))}
        if column.key != "points":
            item["points"] = 0
        return with_item(self.content, edit.path, self.count(key, edit.path), item)

    def ids_at(self, path: FormPath) -> set[str]:
        """The ids that a new item may not have: a question's is its own in the whole card."""
        return question_ids(self.values) if path[-1] == "questions" else super().ids_at(path)


_GO_WITH_KIND = frozenset(
    key.key
    for kind in ("yes-no", "choice", "number", "scale")
    for key in question_keys(kind)
    if key.key not in ("text", "kind", "when")
)


def question_ids(values: PlainValues) -> set[str]:
    """The ids of all questions of a card."""
    sections = value_at(values, ("sections",))
    found = set()
    for section in sections if isinstance(sections, list) else ():
        questions = value_at(section, ("questions",))
        for one in questions if isinstance(questions, list) else ():
            found.add(as_text(value_at(one, ("id",))))
    return found


def _known(value: object) -> str:
    text = str(value).strip()
    if text.partition(":")[0] not in EVIDENCE_WORDS or not text.partition(":")[2]:
        raise CannotWrite(sentence("Pick one of what the record can know: type to find it."))
    return text


def _grouped(found: Sequence[str]) -> dict[str, object]:
    """As a file has it: a name for each kind, or several."""
    names: dict[str, list[str]] = {}
    for one in dict.fromkeys(found):
        kind, _, name = one.partition(":")
        names.setdefault(kind, []).append(name)
    return {kind: some[0] if len(some) == 1 else some for kind, some in names.items()}
