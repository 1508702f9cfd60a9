"""The form of a step: what stands in its keys, and the file after an edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from jobaid.operations.studio.form_document import (
    NEW,
    FormCell,
    FormColumn,
    FormDocument,
    FormEdit,
    FormPath,
    Options,
)
from jobaid.operations.studio.line_reading import line_note
from jobaid.operations.studio.step_keys import STEP_KEYS
from jobaid.operations.studio.step_targets import step_label
from jobaid.operations.studio.tree_edits import (
    PlainValues,
    as_text,
    new_id,
    value_at,
    values_of,
    with_item,
    with_set,
    with_words,
    without,
    words_at,
)
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.operations.studio.form_keys import FormKey

NEW_STEP = NEW
"""A target that begins so stands for a step still to be made, with the title behind it."""


class StepDocument(FormDocument):
    """The form of step number `at` (from 0); `live` is the file as it was published last."""

    def __init__(
        self,
        content: bytes,
        at: int,
        languages: Sequence[str],
        options: Mapping[str, Options],
        live: bytes | None = None,
    ) -> None:
        super().__init__(content, ("steps", at), STEP_KEYS, languages, options)
        self.at = at
        self._live = None if live is None or live == content else values_of(live)

    # -- what is said of a line ---------------------------------------------------------------

    def notes(self, key: FormKey, texts: Mapping[str, str]) -> Mapping[str, str]:
        """How a line reads aloud; which translation is older than the first language's text."""
        first = self.languages[0]
        stale = self._stale(key, texts)
        found = {}
        for language, text in texts.items():
            note = line_note(text, language) if key.key == "say" and text.strip() else ""
            if language in stale:
                note = joined(stale[language], note) if note else stale[language]
            if note:
                found[language] = note
            elif language != first and texts[first].strip() and not text.strip():
                found[language] = sentence("Not written yet: the first language stands here.")
        return found

    def _stale(self, key: FormKey, texts: Mapping[str, str]) -> dict[str, str]:
        if self._live is None:
            return {}
        id, first = value_at(self.values, (*self.base, "id")), self.languages[0]
        at = next(
            (number for number, step in enumerate(_steps(self._live)) if step.get("id") == id), -1
        )
        before = {
            one: words_at(self._live, ("steps", at, key.key), one, self.languages) for one in texts
        }
        if at < 0 or before[first] == texts[first]:
            return {}
        words = sentence("Older than the first language's text.")
        return {
            one: words for one in texts if one != first and texts[one] and texts[one] == before[one]
        }

    # -- goes to ------------------------------------------------------------------------------

    def shown(self, column: FormColumn, value: str, path: FormPath) -> str:
        """A target with its first words, also where it is the usual way on."""
        if column.key.key != "go":
            return super().shown(column, value, path)
        if value:
            known = dict(column.options).get(value)
            return known or sentence("{target}, which is not there", target=value)
        usual = self._usual()
        if not usual:
            return sentence("Stays here: nothing leads on")
        return sentence("{step} (the usual way on)", step=usual)

    def _usual(self) -> str:
        """Where the step leads without an answer that says so."""
        options = dict(self.options.get("targets", ()))
        routes = self._routes()
        if routes:
            always = next((one for one in routes if not one.get("when")), routes[0])
            return options.get(as_text(always.get("go")), as_text(always.get("go")))
        if self.at + 1 < len(_steps(self.values)):
            return step_label(self.values, self.at + 1, self.languages)
        return ""

    # -- rows that stand in other forms in the file ---------------------------------------------

    def count(self, key: FormKey, path: FormPath) -> int:
        """How many rows a grid has."""
        if key.key == "ask":
            return len(self._asked())
        if key.key == "next":
            return len(self._routes())
        return super().count(key, path)

    def row_path(self, path: FormPath, at: int) -> FormPath:
        """Where a row stands: what is asked for among the script's fields."""
        if path[-1] == "ask":
            return self._field_path(self._asked()[at])
        return super().row_path(path, at)

    def key_at(self, path: FormPath) -> FormKey | None:
        """The key of the form at a path: what is asked for stands among the script's fields."""
        if path[:1] == ("fields",):
            return super().key_at((*self.base, "ask", *path[1:]))
        return super().key_at(path)

    def cell(self, path: FormPath, column: FormColumn, at: int) -> FormCell:
        """A cell; of a field that another script has, only its name is known here."""
        if path[:1] == ("fields",) and value_at(self.values, path) is None:
            first = column.key.key == "label" and column.language in ("", self.languages[0])
            name = self._asked()[at]
            known = dict(self.options.get("fields", ())).get(name, name)
            return FormCell(known if first else "", known if first else "")
        if path[: len(self.base) + 1] == (*self.base, "next"):
            value = as_text(self._routes()[at].get(column.key.key))
            return FormCell(value, self.shown(column, value, path))
        return super().cell(path, column, at)

    def rows_edited(self, key: FormKey, edit: FormEdit) -> bytes:
        """The file after an edit of a grid."""
        if key.key == "ask":
            return self._ask_edited(key, edit)
        if key.key == "next":
            return self._next_edited(edit)
        new = key.key == "answers" and str(edit.value).startswith(NEW_STEP)
        if new and self.columns(key)[edit.column].key.key == "go":
            return self._to_new_step(key, edit)
        return super().rows_edited(key, edit)

    def _to_new_step(self, key: FormKey, edit: FormEdit) -> bytes:
        title = str(edit.value).removeprefix(NEW_STEP).strip()
        content, id = with_new_step(self.content, title, self._after_targets())
        after = StepDocument(content, self.at, self.languages, self.options)
        row = FormEdit(edit.path, edit.what, id, edit.language, edit.row, edit.column)
        return after.rows_edited(key, row)

    def _after_targets(self) -> int:
        """Behind the steps that the answers of this one lead to already, and not between a step
        and the one that follows it for want of another way on.
        """
        steps = _steps(self.values)
        ids = [as_text(step.get("id")) for step in steps]
        answers = value_at(self.values, (*self.base, "answers"))
        goes = [one.get("go") for one in answers] if isinstance(answers, list) else []
        at = self.at + 1
        while at < len(ids) and (ids[at] in goes or (at > self.at + 1 and _runs_on(steps[at - 1]))):
            at += 1
        return at

    def _asked(self) -> list[str]:
        found = value_at(self.values, (*self.base, "ask"))
        if found is None:
            return []
        return [as_text(one) for one in found] if isinstance(found, list) else [as_text(found)]

    def _field_path(self, name: str) -> FormPath:
        fields = value_at(self.values, ("fields",))
        if isinstance(fields, list):
            for at, one in enumerate(fields):
                if isinstance(one, Mapping) and name in (one.get("name"), one.get("id")):
                    return ("fields", at)
            return ("fields", len(fields))
        return ("fields", name)

    def _ask_edited(self, key: FormKey, edit: FormEdit) -> bytes:
        asked = self._asked()
        if edit.what in ("remove", "move"):
            if edit.what == "remove":
                del asked[edit.row]
            else:
                asked.insert(edit.to, asked.pop(edit.row))
            return self.with_list(edit.path, asked)
        if edit.what == "add":
            return self._ask_added(key, edit, asked)
        path = self._field_path(asked[edit.row])
        content = self.content
        if value_at(self.values, path) is None:
            # It belongs to the house or to another script: this one gets a field of its own.
            content = with_set(content, ("fields", asked[edit.row]), {"kind": "text"})
        after = FormDocument(content, self.base, STEP_KEYS, self.languages, self.options)
        return after.cell_set(key, edit, path)

    def _ask_added(self, key: FormKey, edit: FormEdit, asked: list[str]) -> bytes:
        column, text = self.columns(key)[edit.column], str(edit.value).strip()
        known = {label.casefold(): name for name, label in self.options.get("fields", ())}
        names = [name for name, _ in self.options.get("fields", ())]
        name = text if text in names else known.get(text.casefold(), "")
        content = self.content
        if not name:
            fields = value_at(self.values, ("fields",))
            own = [name for name in (fields or ()) if isinstance(name, str)]
            name = new_id(text, {*names, *own}, fallback="field", joint="_")
            made: dict[str, object] = {"label": text} if column.key.key == "label" else {}
            if column.language not in ("", self.languages[0]):
                made = {"label": {column.language: text}}
            made["kind"] = "text"
            if isinstance(fields, list):
                content = with_item(content, ("fields",), len(fields), {"name": name, **made})
            else:
                content = with_set(content, ("fields", name), made)
        if name in asked:
            return content
        return with_item(content, edit.path, len(asked), name)

    def _routes(self) -> list[Mapping[str, PlainValues]]:
        found = value_at(self.values, (*self.base, "next"))
        if found is None:
            return []
        listed = found if isinstance(found, list) else [found]
        return [one if isinstance(one, Mapping) else {"go": one} for one in listed]

    def _next_edited(self, edit: FormEdit) -> bytes:
        value, content = str(edit.value), self.content
        if edit.column == 1:
            value = self.condition(value)
        elif value.startswith(NEW_STEP):
            content, value = with_new_step(
                content, value.removeprefix(NEW_STEP).strip(), self._after_targets()
            )
        routes = [dict(one) for one in self._routes()]
        name = ("go", "when")[edit.column]
        if edit.what == "remove":
            del routes[edit.row]
        elif edit.what == "move":
            routes.insert(edit.to, routes.pop(edit.row))
        elif edit.what == "add":
            routes.append({name: value} if name == "go" else {"when": value, "go": ""})
        elif value.strip():
            routes[edit.row][name] = value
        else:
            routes[edit.row].pop(name, None)
        kept = [{key: one[key] for key in ("when", "go") if key in one} for one in routes if one]
        if not kept:
            return without(content, edit.path)
        plainly = len(kept) == 1 and set(kept[0]) == {"go"}
        return with_set(content, edit.path, kept[0]["go"] if plainly else kept)


def with_new_step(
    content: bytes, title: str, at: int, language: str = "", languages: Sequence[str] = ("en",)
) -> tuple[bytes, str]:
    """A script's file with a new step as number `at`, and the step's id."""
    values = values_of(content)
    steps = _steps(values)
    taken = {as_text(step.get("id")) for step in steps}
    id = new_id(title, taken, fallback=f"step-{len(steps) + 1}")
    item: dict[str, object] = {"id": id, "title": title}
    made = with_item(content, ("steps",), min(at, len(steps)), item)
    if language and language != languages[0]:
        made = with_words(made, ("steps", at, "title"), title, language, languages)
    return made, id


def _runs_on(step: Mapping[str, PlainValues]) -> bool:
    """Whether a step leads to the one that stands below it."""
    if step.get("next") is not None or step.get("return"):
        return False
    answers = step.get("answers")
    listed = answers if isinstance(answers, list) else []
    if listed:
        return any(isinstance(one, Mapping) and not one.get("go") for one in listed)
    return step.get("outcome") is None


def _steps(values: PlainValues) -> list[Mapping[str, PlainValues]]:
    found = value_at(values, ("steps",))
    return (
        [one if isinstance(one, Mapping) else {} for one in found]
        if isinstance(found, list)
        else []
    )
