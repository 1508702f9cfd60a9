"""The work on the scorecards of a draft: a card's parts, what is wrong with them, and each deed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jobaid.library.editing.trees import CannotWrite
from jobaid.operations.studio.scorecard_form import (
    CARD_KEYS,
    SECTION_KEYS,
    ScorecardDocument,
    answers_of,
    evidence_options,
    kind_of,
    question_ids,
    question_keys,
)
from jobaid.operations.studio.studio_view import FoundProblem, problems_of
from jobaid.operations.studio.tree_edits import (
    PlainValues,
    as_text,
    new_id,
    value_at,
    values_of,
    with_item,
    with_moved,
    with_set,
    without,
    words_at,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import Scorecard, ScorecardQuestion
    from jobaid.operations.studio.connect_files import IncomingCard
    from jobaid.operations.studio.form_document import FormEdit, FormPath
    from jobaid.operations.studio.form_keys import FormKey
    from jobaid.operations.studio.studio_work import StudioWork

FOLDER = "scorecards/"
CARD: FormPath = ()
"""The place of the card itself among its parts."""


@dataclass(frozen=True, slots=True)
class StudioCard:
    """A scorecard in the list: its file, what it is called, and what is wrong in it."""

    file: str
    id: str
    title: str
    questions: int
    errors: int = 0
    warnings: int = 0


@dataclass(frozen=True, slots=True)
class CardPart:
    """The card, a section or a question: its place in the file and its words.

    `weighs` is its share of the whole score, None where it has none or it cannot be told.
    """

    path: FormPath
    id: str
    words: str
    weighs: float | None = None
    errors: int = 0
    warnings: int = 0

    @property
    def is_question(self) -> bool:
        """Whether it is asked."""
        return len(self.path) == 4


class ScorecardWork:
    """Works on the same draft as the rest of the studio: one undo for everything."""

    def __init__(self, work: StudioWork) -> None:
        self.work = work
        self._evidence: tuple[object, tuple[tuple[str, str], ...]] | None = None

    # -- what is there ------------------------------------------------------------------------

    def cards(self) -> tuple[StudioCard, ...]:
        """The scorecards of the draft by title."""
        found = []
        for file, content in self.work.edited.contents.items():
            if not is_scorecard(file):
                continue
            values = values_of(content)
            stem = file.removeprefix(FOLDER).removesuffix(".yaml")
            mine = [one for one in self.work.findings if one.file == file]
            found.append(
                StudioCard(
                    file,
                    as_text(value_at(values, ("id",))) or stem,
                    self._words(values, ("title",)) or stem,
                    len(question_ids(values)),
                    sum(one.is_error for one in mine),
                    sum(not one.is_error for one in mine),
                )
            )
        return tuple(sorted(found, key=lambda one: (one.title.casefold(), one.file)))

    def parts(self, file: str) -> tuple[CardPart, ...]:
        """The card, its sections and their questions, in the order of the file."""
        values = self._values(file)
        problems = self._problems(file)
        shares = self._shares(file)

        def part(path: FormPath, words: str) -> CardPart:
            id = as_text(value_at(values, (*path, "id")))
            here = [one for one in problems if part_of(one.path) == path]
            errors = sum(one.finding.is_error for one in here)
            weighs = shares.get(id) if path else None
            return CardPart(path, id, words or id, weighs, errors, len(here) - errors)

        found = [part(CARD, self._words(values, ("title",)))]
        for at, section in enumerate(_listed(value_at(values, ("sections",)))):
            path: FormPath = ("sections", at)
            found.append(part(path, self._words(values, (*path, "title"))))
            for place in range(len(_listed(value_at(section, ("questions",))))):
                inner = (*path, "questions", place)
                found.append(part(inner, self._words(values, (*inner, "text"))))
        return tuple(found)

    def problems(self, file: str, path: FormPath) -> tuple[FoundProblem, ...]:
        """What is wrong with one part."""
        return tuple(one for one in self._problems(file) if part_of(one.path) == path)

    def form(self, file: str, path: FormPath) -> ScorecardDocument:
        """The form of a part."""
        content = self.work.edited.contents.get(file, b"")
        values = values_of(content)
        question = value_at(values, path)
        options = {
            **self.work.options(),
            "answers": answers_of(question, self.work.languages),
            "evidence": self._known(),
        }
        keys: Sequence[FormKey] = CARD_KEYS
        if len(path) == 2:
            keys = SECTION_KEYS
        elif len(path) > 2:
            keys = question_keys(kind_of(question), self._example(values, path))
        return ScorecardDocument(content, path, keys, self.work.languages, options)

    # -- deeds --------------------------------------------------------------------------------

    def do(self, file: str, path: FormPath, edit: FormEdit) -> bool:
        """Do what a person did in the form of a part. Raises `CannotWrite` in words."""
        form = self.form(file, path)
        key = form.key_at(edit.path)
        where = self._title(file, path)
        deed = sentence(
            "change {what}, {where}", what="" if key is None else key.label, where=where
        )
        merge = (file, edit.path, edit.language) if edit.what == "set" else None
        return self.work.edited.edit(deed, {file: form.applied(edit)}, merge=merge)

    def new_card(self, title: str) -> str:
        """Begin a scorecard with one section; its file."""
        taken = {one.id for one in self.cards()}
        id = new_id(title, taken, fallback=f"card-{len(taken) + 1}")
        file = f"{FOLDER}{id}.yaml"
        content = with_set(b"id: card\n", ("id",), id)
        content = with_set(content, ("title",), title)
        # Its first section is called as the card is: in the house's own language.
        content = with_item(content, ("sections",), 0, {"id": "call", "title": title})
        self.work.edited.edit(sentence("new scorecard {card}", card=title), {file: content})
        return file

    def take_in(self, card: IncomingCard) -> str:
        """Take a scorecard of another program into the draft; its file. One of its id stays."""
        taken = {one.id for one in self.cards()}
        id, content = card.id, card.content
        if id in taken:
            id = new_id(id, taken, fallback=f"card-{len(taken) + 1}")
            content = with_set(content, ("id",), id)
        file = f"{FOLDER}{id}.yaml"
        deed = sentence("take in scorecard {card}", card=card.title)
        self.work.edited.edit(deed, {file: content})
        return file

    def add_question(self, file: str, path: FormPath, words: str) -> FormPath:
        """Add a question behind the part in hand; its place. A card without sections gets one."""
        content = self._content(file)
        values = values_of(content)
        sections = _listed(value_at(values, ("sections",)))
        if not sections:
            content = with_item(content, ("sections",), 0, {"id": "call", "title": words})
        section = int(path[1]) if len(path) > 1 else max(0, len(sections) - 1)
        holder: FormPath = ("sections", section, "questions")
        count = len(_listed(value_at(values, holder)))
        at = min(count, int(path[3]) + 1) if len(path) > 2 else count
        taken = question_ids(values)
        item = {
            "id": new_id(words, taken, fallback=f"question-{len(taken) + 1}"),
            "text": words,
            "kind": "yes-no",
        }
        made = with_item(content, holder, at, item)
        self.work.edited.edit(sentence("add question {what}", what=words), {file: made})
        return (*holder, at)

    def add_section(self, file: str, path: FormPath, title: str) -> FormPath:
        """Add a section behind the one in hand; its place."""
        content = self._content(file)
        listed = _listed(value_at(values_of(content), ("sections",)))
        at = min(len(listed), int(path[1]) + 1) if len(path) > 1 else len(listed)
        taken = {as_text(value_at(one, ("id",))) for one in listed}
        item: dict[str, object] = {
            "id": new_id(title, taken, fallback=f"section-{len(taken) + 1}"),
            "title": title,
        }
        if listed and all(value_at(one, ("weight",)) is not None for one in listed):
            item["weight"] = 0  # in every section or in none
        made = with_item(content, ("sections",), at, item)
        self.work.edited.edit(sentence("add section {what}", what=title), {file: made})
        return ("sections", at)

    def move(self, file: str, path: FormPath, by: int) -> FormPath | None:
        """Move a section, or a question, also into the section beside its own; its new place."""
        if len(path) < 2:
            return None
        content, values = self._content(file), self._values(file)
        at, to = int(path[-1]), int(path[-1]) + by
        listed = _listed(value_at(values, path[:-1]))
        deed = sentence("move {what}", what=self._title(file, path))
        if 0 <= to < len(listed):
            made = with_moved(content, path[:-1], at, to)
            self.work.edited.edit(deed, {file: made})
            return (*path[:-1], to)
        section = int(path[1]) + by
        if len(path) == 2 or not 0 <= section < len(_listed(value_at(values, ("sections",)))):
            return None
        holder: FormPath = ("sections", section, "questions")
        place = 0 if by > 0 else len(_listed(value_at(values, holder)))
        made = with_item(without(content, path), holder, place, value_at(values, path))
        self.work.edited.edit(deed, {file: made})
        return (*holder, place)

    def remove(self, file: str, path: FormPath) -> str:
        """Take a part out, or the whole card; what it is called. Raises `CannotWrite` in words."""
        title = self._title(file, path)
        deed = sentence("take out {what}", what=title)
        if not path:
            self.work.edited.edit(deed, {file: None})
            return title
        if len(path) == 2 and len(_listed(value_at(self._values(file), ("sections",)))) < 2:
            raise CannotWrite(sentence("A scorecard has at least one section, so this one stays."))
        self.work.edited.edit(deed, {file: without(self._content(file), path)})
        return title

    # -- inside -------------------------------------------------------------------------------

    def _content(self, file: str) -> bytes:
        return self.work.edited.contents.get(file, b"")

    def _values(self, file: str) -> PlainValues:
        return values_of(self._content(file))

    def _words(self, values: PlainValues, path: FormPath) -> str:
        for language in self.work.languages:
            if words := words_at(values, path, language, self.work.languages):
                return words
        return ""

    def _title(self, file: str, path: FormPath) -> str:
        key = "text" if len(path) > 2 else "title"
        values = self._values(file)
        return self._words(values, (*path, key)) or as_text(value_at(values, (*path, "id")))

    def _problems(self, file: str) -> tuple[FoundProblem, ...]:
        return problems_of(file, self._content(file), self.work.findings, self.work.languages)

    def _shares(self, file: str) -> dict[str, float]:
        found = (one for one in self.work.reading.library.scorecards.values() if one.file == file)
        return {} if (card := next(found, None)) is None else shares_of(card)

    def _known(self) -> tuple[tuple[str, str], ...]:
        library = self.work.reading.library
        if self._evidence is None or self._evidence[0] is not library:
            self._evidence = library, evidence_options(library)
        return self._evidence[1]

    def _example(self, values: PlainValues, path: FormPath) -> str:
        """A condition over a question before this one, such as one can write."""
        earlier = ""
        for section in range(int(path[1]) + 1):
            questions = _listed(value_at(values, ("sections", section, "questions")))
            last = int(path[3]) if section == path[1] else len(questions)
            for one in questions[:last]:
                answers = answers_of(one, self.work.languages)
                id = as_text(value_at(one, ("id",))).replace("-", "_")
                if answers and id:
                    earlier = f"{id} == '{answers[0][0]}'"
        return earlier


def is_scorecard(file: str) -> bool:
    """Whether a path inside a library is a scorecard's."""
    return file.startswith(FOLDER) and file.endswith(".yaml")


def part_of(path: FormPath) -> FormPath:
    """The part of a card that a place in its file belongs to."""
    if len(path) > 3 and path[2] == "questions":
        return path[:4]
    return path[:2] if len(path) > 1 and path[0] == "sections" else CARD


def shares_of(card: Scorecard) -> dict[str, float]:
    """What share of the whole score each question has when every one counts, by its id; a bonus
    what it can add at most.
    """
    by_section = bool(card.sections) and all(one.weight is not None for one in card.sections)
    groups = [one.questions for one in card.sections] if by_section else [tuple(card.questions)]
    weights = [one.weight or 0.0 for one in card.sections] if by_section else [1.0]
    scored = [[one for one in group if _counts(one)] for group in groups]
    sums = [sum(one.weight for one in group) for group in scored]
    whole = sum(weight for weight, held in zip(weights, sums, strict=True) if held)
    questions = sum(sums)
    found = {}
    for weight, group, held in zip(weights, scored, sums, strict=True):
        for one in group:
            share = one.weight / held if held else 0.0
            found[one.id] = share * weight / whole if whole else 0.0
    for one in card.questions:
        if one.bonus and one.kind != "text" and questions:
            found[one.id] = one.weight / questions
    return found


def _counts(question: ScorecardQuestion) -> bool:
    return question.kind != "text" and not question.bonus


def _listed(value: PlainValues) -> list[PlainValues]:
    return value if isinstance(value, list) else []
