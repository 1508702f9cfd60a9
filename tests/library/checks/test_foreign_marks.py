"""Placeholders and marks of other tools in texts, and texts with nothing in them."""

from __future__ import annotations

import pytest

from tests.library.checks.snippets import FIELDS, findings


def found_in(say: str, **files: str) -> list[tuple[str, str]]:
    script = (
        f"{FIELDS}  name: {{label: Name, kind: text}}\nsteps:\n"
        "  - {id: a, say: A., ask: [verified, amount, count, day, note, reason, name]}\n"
        f"  - id: b\n    say: |\n      {say}\n    outcome: resolved\n"
    )
    found = findings(script, **files)
    return [(one.words, one.fix or "") for one in found if one.code == "JA108"]


@pytest.mark.parametrize(
    ("mark", "meant"),
    [
        ("{name}", "name"),
        ("{ name }", "name"),
        ("{amount}", "amount"),
        ("${x}", "x"),
        ("${name}", "name"),
        ("#{name}", "name"),
        ("[Name]", "name"),
        ("[NAME]", "name"),
        ("[Customer Name]", "customer.name"),
        ("[customer name]", "customer.name"),
        ("[insert amount]", "amount"),
        ("[your name]", "name"),
        ("[agent_name]", "agent.name"),
        ("[[name]]", "name"),
        ("<name>", "name"),
        ("<<Customer Name>>", "customer.name"),
        ("%NAME%", "name"),
        ("%(name)s", "name"),
        ("@@name@@", "name"),
        ("{0}", "name"),
        ("%s", "name"),
        ("$NAME", "name"),
        ("[customer's name]", "customer.name"),
        ("{Full.Name}", "full.name"),
        ("{name}}", "name"),
        ("{!name}", "name"),
        ("{$name}", "name"),
        ("%name%", "name"),
        ("*|NAME|*", "name"),
        ("$(name)", "name"),
        ("$name", "name"),
        ("@name@", "name"),
    ],
)
def test_a_placeholder_of_another_tool(mark: str, meant: str) -> None:
    ((words, fix),) = found_in(f"Thank you, {mark}, goodbye.")
    assert f"`{mark}`" in words
    assert f"{{{{ {meant}" in fix or mark == "{Full.Name}"


@pytest.mark.parametrize(
    "say",
    [
        "Thank you, {{ name }}.",
        "{% if verified %}Thank you{% endif %}, {{name}}.",
        "{# a remark for {name} #}Thank you.",
        "Wait a moment [pause] please.",
        "A [link](https://example.com) and a 5 < 6 > 4.",
        "100 % discount, $25 of £5, a@b.example, x[1], {{ name[0] }}",
        "Terms & conditions (see above); M&S; ham & eggs.",
        "Size XXL, part XX7, wait... a moment ... please, snake_case_name.",
        "5% or 10% off, $5 and *really* so.",
    ],
)
def test_what_is_no_placeholder(say: str) -> None:
    assert found_in(say) == []


@pytest.mark.parametrize("mark", ["<b>", "<p>", "<br/>", "<strong>"])
def test_marks_of_web_pages(mark: str) -> None:
    ((words, fix),) = found_in(f"Thank you {mark} very much.")
    assert f"`{mark}`" in words
    assert "write the words alone" in fix


@pytest.mark.parametrize("mark", ["&nbsp;", "&amp;", "&#39;", "&#x27;"])
def test_signs_as_web_pages_write_them(mark: str) -> None:
    ((words, fix),) = found_in(f"Thank you {mark} very much.")
    assert f"`{mark}`" in words
    assert "write the words alone" in fix


@pytest.mark.parametrize("blank", ["___", "______", "XXXX", "xxx", "£XX", "......."])
def test_a_blank_that_nothing_fills(blank: str) -> None:
    ((words, _),) = found_in(f"Thank you, {blank}, goodbye.")
    assert "is a blank that nothing fills" in words


@pytest.mark.parametrize("reminder", ["TODO", "TBC", "TBD", "FIXME", "Lorem ipsum"])
def test_a_reminder_to_the_author(reminder: str) -> None:
    ((words, _),) = found_in(f"Thank you, {reminder} goodbye.")
    assert "is a reminder to its author" in words


def test_every_text_and_every_language_is_looked_at() -> None:
    script = (
        "about: For [Name]\nsteps:\n"
        "  - {id: a, title: '{name}', say: {en: Hello., es: 'Hola, [Nombre].'}, outcome: resolved,"
        " do: [{id: x, text: 'Ask for <Name>'}]}\n"
    )
    never = "- {id: n, text: 'Never say {x}', why: w, say_instead: s, phrases: [p]}\n"
    found = [one for one in findings(script, never=never) if one.code == "JA108"]
    assert [(one.file, one.line) for one in found] == [
        ("never.yaml", 1),
        ("scripts/main.yaml", 4),
        ("scripts/main.yaml", 6),
        ("scripts/main.yaml", 6),
        ("scripts/main.yaml", 6),
    ]


@pytest.mark.parametrize("say", ['""', '"  "', "", "{en: Hello., es: ''}", "|\n      \n"])
def test_a_line_with_nothing_in_it(say: str) -> None:
    script = f"steps:\n  - id: a\n    say: {say}\n    outcome: resolved\n"
    found = [one for one in findings(script) if one.code == "JA111"]
    assert [one.line for one in found] == [6]
    assert "has nothing in its `say`" in found[0].words


def test_a_step_without_a_line_is_no_fault() -> None:
    script = "steps:\n  - {id: a, outcome: resolved}\n"
    assert [one for one in findings(script) if one.code == "JA111"] == []
