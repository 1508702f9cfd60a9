"""Every key of the format has its place in a form, or is told here to be for the text alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from jobaid.library.schemas import schema
from jobaid.operations.studio.form_document import FormDocument, FormEdit
from jobaid.operations.studio.form_keys import FormKey
from jobaid.operations.studio.house_forms import HOUSE_LISTS, PLAN_FILES, house_form, is_whole_file
from jobaid.operations.studio.step_form import StepDocument
from jobaid.operations.studio.step_keys import SCRIPT_KEYS, STEP_KEYS
from jobaid.operations.studio.tree_edits import values_of

ONLY_TEXT = {
    "id": "stable for ever: renaming is a deed of its own",
    "was": "what a rename leaves behind",
    "format": "written by the program",
    "steps": "the outline and the form of each step",
    "icon": "the program picks one by the measure",
    "name": "of a field in a list of fields: its id",
}
"""Keys that no form asks for, and why."""


def schema_keys(made: Mapping[str, Any], parts: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The keys of a mapping, in whichever of its forms it has them, with the schema of each."""
    seen = [made]
    while seen:
        one = seen.pop()
        part = str(one.get("$ref", "")).rpartition("/")[2]
        if part in ("words", "many-words", "texts", "scope", "text", "languages", "offered"):
            continue
        if part:
            seen.append(parts[part])
        yield from one.get("properties", {}).items()
        seen += one.get("anyOf", ())
        for key in ("items", "additionalProperties"):
            if isinstance(one.get(key), Mapping):
                seen.append(one[key])


def missing(
    made: Mapping[str, Any], parts: Mapping[str, Any], keys: Sequence[FormKey], path: str
) -> Iterator[str]:
    known = {one.key: one for one in keys}
    for name, inner in schema_keys(made, parts):
        if name in ONLY_TEXT and name not in known:
            continue
        if name not in known:
            yield f"{path}/{name}"
            continue
        held = (*known[name].columns, *known[name].more)
        if held and name != "hours":
            yield from missing(inner, parts, held, f"{path}/{name}")


def test_every_key_of_a_script_has_its_place_in_a_form() -> None:
    made = schema("script")
    step = made["properties"]["steps"]["items"]
    parts = made["$defs"]
    fields = next(one for one in SCRIPT_KEYS if one.key == "fields")
    asked = next(one for one in STEP_KEYS if one.key == "ask")
    assert (asked.columns, asked.more) == (fields.columns, fields.more)
    found = [*missing(made, parts, SCRIPT_KEYS, "script")]
    found = [one for one in found if not one.startswith("script/steps")]
    assert [*found, *missing(step, parts, STEP_KEYS, "step")] == []


@pytest.mark.parametrize("name", ["library", *HOUSE_LISTS, *PLAN_FILES])
def test_every_key_of_a_house_file_has_its_place_in_a_form(name: str) -> None:
    made = schema(name)
    held = made if is_whole_file(name) else made["items"]
    assert [*missing(held, made.get("$defs", {}), house_form(name), name)] == []


SCRIPT = b"""\
id: refund
fields:
  reason:  # kept
    {label: Reason, kind: choice, options: [{id: twice, label: Charged twice}, Not theirs]}
steps:
  - id: hello
    say: Hello.
    ask: [reason, customer.name]
    promise: Call back today
    points:
      - {id: when, text: By when, must: [[three, "3"], [day]]}
"""


def step(content: bytes, languages: tuple[str, ...] = ("en", "es")) -> StepDocument:
    return StepDocument(content, 0, languages, {"fields": (("reason", "Reason"),)})


def entry_of(form: FormDocument, *names: str) -> Any:
    entries = form.entries()
    found = next(one for one in entries if one.key.key == names[0])
    for name in names[1:]:
        inner = found.inner or found.details[0]
        found = next(one for one in inner if one.key.key == name)
    return found


def test_options_are_lines_that_keep_their_ids() -> None:
    form = step(SCRIPT)
    options = entry_of(form, "ask", "options")
    assert options.texts == {"en": "Charged twice\nNot theirs", "es": ""}
    text = "Billed twice\nNot theirs\nToo high"
    made = form.applied(FormEdit(options.path, "set", text, "en"))
    assert values_of(made)["fields"]["reason"]["options"] == [
        {"id": "twice", "label": "Billed twice"},
        "Not theirs",
        {"id": "too-high", "label": "Too high"},
    ]
    assert b"# kept" in made
    made = step(made).applied(FormEdit(options.path, "set", "Dos veces\nNo es suyo", "es"))
    assert values_of(made)["fields"]["reason"]["options"][:2] == [
        {"id": "twice", "label": {"en": "Billed twice", "es": "Dos veces"}},
        {"id": "not-theirs", "label": {"en": "Not theirs", "es": "No es suyo"}},
    ]
    made = step(made).applied(FormEdit(options.path, "set", "Not theirs", "en"))
    assert [one["id"] for one in values_of(made)["fields"]["reason"]["options"]] == ["not-theirs"]


def test_a_field_has_a_pattern_and_one_of_another_script_asks_for_nothing_more() -> None:
    form = step(SCRIPT)
    asked = entry_of(form, "ask")
    assert len(asked.details[0]) > 3
    assert asked.details[1] == ()
    pattern = entry_of(form, "ask", "pattern")
    made = form.applied(FormEdit(pattern.path, "set", r"\d{8}"))
    assert values_of(made)["fields"]["reason"]["pattern"] == r"\d{8}"
    head = FormDocument(made, (), SCRIPT_KEYS, ("en",), {})
    assert entry_of(head, "fields", "pattern").texts == {"": r"\d{8}"}
    made = head.applied(FormEdit(("fields",), "add", "Date of the bill", column=0))
    assert values_of(made)["fields"]["date_of_the_bill"] == {
        "label": "Date of the bill", "kind": "text"
    }  # fmt: skip


def test_words_that_must_be_said_are_lines_of_which_each_has_its_own_words() -> None:
    form = step(SCRIPT)
    must = entry_of(form, "points", "must")
    assert must.texts == {"en": "three, 3\nday", "es": ""}
    made = form.applied(FormEdit(must.path, "set", "three, 3\nworking day, business day", "en"))
    spoils = entry_of(step(made), "points", "spoils")
    made = step(made).applied(FormEdit(spoils.path, "set", "weeks\nsome point", "en"))
    made = step(made).applied(FormEdit(must.path, "set", "tres, 3", "es"))
    assert values_of(made)["steps"][0]["points"] == [
        {
            "id": "when",
            "text": "By when",
            "must": {
                "en": [["three", "3"], ["working day", "business day"]],
                "es": [["tres", "3"]],
            },
            "spoils": ["weeks", "some point"],
        }
    ]


def test_a_promise_that_is_one_text_keeps_it_when_more_is_said() -> None:
    form = step(SCRIPT)
    text = entry_of(form, "promise", "text")
    assert text.texts["en"] == "Call back today"
    assert (
        values_of(form.applied(FormEdit(text.path, "set", "Ring back", "en")))["steps"][0][
            "promise"
        ]
        == "Ring back"
    )
    within = entry_of(form, "promise", "within")
    made = form.applied(FormEdit(within.path, "set", "1 day"))
    assert values_of(made)["steps"][0]["promise"] == {"text": "Call back today", "within": "1 day"}


def test_a_row_that_is_one_text_keeps_it_when_more_is_said() -> None:
    content = b"holidays: [2026-12-25]\nskip_reasons: [Not needed]\n"
    form = FormDocument(content, (), house_form("library"), ("en", "es"), {})
    days = entry_of(form, "holidays")
    assert [cell.value for cell in days.rows[0]][:2] == ["2026-12-25", ""]
    made = form.applied(FormEdit(("holidays",), "cell", "Christmas", row=0, column=1))
    assert values_of(made)["holidays"] == [{"date": "2026-12-25", "name": "Christmas"}]
    made = form.applied(FormEdit(("skip_reasons",), "cell", "No hace falta", row=0, column=1))
    assert values_of(made)["skip_reasons"] == [
        {"id": "not-needed", "label": {"en": "Not needed", "es": "No hace falta"}}
    ]


def test_a_learning_path_is_written_from_nothing_and_keeps_what_stands_there() -> None:
    options = {"scripts": (("greet", "Greet"), ("refund", "Refund"))}
    keys = house_form("path")
    form = FormDocument(b"", (), keys, ("en",), options)
    made = form.applied(FormEdit(("scripts",), "add", "greet", column=0))
    assert values_of(made) == {"scripts": [{"script": "greet"}]}
    content = b"scripts:  # in this order\n  - greet\n  - {script: refund, beside: 2}  # hard\n"
    form = FormDocument(content, (), keys, ("en",), options)
    made = form.applied(FormEdit(("scripts",), "cell", "85", row=0, column=1))
    assert values_of(made)["scripts"][0] == {"script": "greet", "pass_at": 85}
    assert made.count(b"#") == 2
    gate = FormDocument(made, (), keys, ("en",), options)
    assert values_of(gate.applied(FormEdit(("gate",), "set", "true")))["gate"] is True


def test_a_sampling_plan_is_written_from_nothing() -> None:
    made = b""
    keys = house_form("sampling")
    told = {one.key: one for one in keys}
    assert {one for one, _ in told["first"].options} > {"slips", "complaint"}
    for key, text in (("calls", "4"), ("per", "agent"), ("every", "week"), ("first", "slips")):
        form = FormDocument(made, (), keys, ("en",), {})
        made = form.applied(FormEdit((key,), "set", [text] if key == "first" else text))
    assert values_of(made) == {"calls": 4, "per": "agent", "every": "week", "first": ["slips"]}
