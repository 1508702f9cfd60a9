"""Words that look like marks of a form come back from it as they were written."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from jobaid.library.exchange.exchange_report import ExchangeReport, OutgoingScript, lose_rest
from jobaid.library.exchange.markdown_form import script_from_text
from jobaid.operations.studio.script_exchange import read_script_form

AWKWARD = (
    "a -> b", "--> c", "x → y -> next", "{#id}", "foo (when `a > 1`)", '"quoted"', '"', "'=q",
    "=1+1", "# Head", "* star", "1. one", "> quote", "| a | b |", "```yaml jobaid", "\\# back",
    "\\n", "**bold**", "__init__", "a_b*c", "[ ] box", "\\[x] box", "[link](first)", "<b>bold</b>",
    "<br>", "a<br/>b", "&lt;", "#quot; #35;", "%% c", "a;b", "{{ agent.name }}", "es: uno",
    "Next: x", "`code`", "😀 é e\u0301",
)  # fmt: skip
HELD = {
    "markdown": ("title", "say", "do", "answers"), "docx": ("title", "say", "do", "answers"),
    "csv": ("title", "say", "do", "answers"), "xlsx": ("title", "say", "do", "answers"),
    "dot": ("title", "say", "answers"), "mermaid": ("title", "say", "answers"),
    "drawio": ("title", "say", "answers"),
}  # fmt: skip


def there_and_back(form: str, tree: dict[str, Any]) -> dict[str, Any]:
    module = import_module(f"jobaid.library.exchange.{form}_form")
    data, _ = getattr(module, f"write_{form}")(OutgoingScript(tree, ("en", "es")))
    return read_script_form(form, data, str(tree["id"]), "en").tree


def told(step: dict[str, Any], key: str) -> Any:
    if key == "answers":
        return [(one["label"], one["go"], one.get("when")) for one in step["answers"]]
    return step[key]


@pytest.mark.parametrize("form", HELD)
@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_words_come_back(form: str, words: str) -> None:
    first: dict[str, Any] = {
        "id": "first",
        "title": words,
        "say": words,
        "do": [{"id": "thing", "text": words, "must": True}],
        "answers": [{"id": "one", "label": words, "go": "last"}],
    }
    if form in ("markdown", "docx", "csv", "xlsx"):
        first["answers"].append({"id": "two", "label": words, "go": "first", "when": "x == '->'"})
    tree = {"id": "awkward", "title": words, "steps": [first, {"id": "last", "outcome": "done"}]}
    back = there_and_back(form, tree)
    assert [one["id"] for one in back["steps"]] == ["first", "last"]
    for key in HELD[form]:
        assert told(back["steps"][0], key) == told(first, key), key


@pytest.mark.parametrize("form", ["markdown", "docx"])
def test_paragraphs_of_another_language_come_back(form: str) -> None:
    say = {"en": "One.\n\nTwo.", "es": "Uno.\n\nNext: dos."}
    tree = {"id": "two", "title": "Two", "about": "A.\n\nB.", "steps": [{"id": "a", "say": say}]}
    back = there_and_back(form, tree)
    assert back["steps"][0]["say"] == say
    assert back["about"] == tree["about"]


def test_an_arrow_in_a_condition_alone_makes_no_answer() -> None:
    tree = script_from_text("## Step\n- Look (when x == '->')\n", "pasted", "en").tree
    assert [one["text"] for one in tree["steps"][0]["do"]] == ["Look (when x == '->')"]


def test_titles_in_other_languages_are_told_to_be_lost() -> None:
    title = {"en": "Bill", "es": "Factura"}
    tree = {"id": "bill", "title": title, "steps": [{"id": "a", "title": title, "say": "Hello"}]}
    report = ExchangeReport()
    lose_rest(report, OutgoingScript(tree, ("en", "es")), {"title"}, {"title", "say"}, "why")
    assert [(one["at"], one["what"]) for one in report.lost] == [
        ("bill", "`title` in es"),
        ("bill/a", "`title` in es"),
    ]
