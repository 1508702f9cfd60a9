"""Texts and conditions tried with values of each kind, in every language."""

from __future__ import annotations

import pytest

from tests.library.checks.snippets import FIELDS, findings

MORE = (
    "  name: {label: Name, kind: text}\n"
    "  mail: {label: Mail, kind: email}\n"
    "  account: {label: Account, kind: text, pattern: '\\d{8}', example: '40217788'}\n"
    "  price: {label: Price, kind: text, example: '62.00'}\n"
    "  picked: {label: Picked, kind: choices, options: [{id: one, label: One}]}\n"
    "  at: {label: At, kind: time}\n"
)
HOUSE = """
name: House
company: House
languages: [en, es]
currency: GBP
caller_fields: {customer.name: {label: Name}}
values: {fee: "£62", tariff: "62,00", thousands: "1.250,00 €", plain: 62.5, line: "0800 123"}
"""


def tried(say: str = "Hello.", when: str = "verified", **files: str) -> list[str]:
    """What is found in a line and a condition: codes and words."""
    script = (
        f"{FIELDS}{MORE}steps:\n"
        "  - {id: a, say: A., ask: [verified, amount, count, day, note, reason, name, mail,"
        " account, price, picked, at]}\n"
        f"  - id: b\n    say: '{say.replace(chr(39), chr(39) * 2)}'\n"
        f"    next: [{{when: '{when.replace(chr(39), chr(39) * 2)}', go: c}}, {{go: d}}]\n"
        "  - {id: c, say: C., outcome: resolved}\n  - {id: d, say: D., outcome: resolved}\n"
    )
    found = findings(script, **{"library": HOUSE, **files})
    return [f"{one.code} {one.words} {one.fix or ''}" for one in found if one.code[:4] == "JA10"
            or one.code == "JA110"]  # fmt: skip


@pytest.mark.parametrize(
    "say",
    [
        "{{ today|date('%d/%m') }}",
        "{{ name|money }}",
        "{{ mail|number }}",
        "{{ note|date }}",
        "{{ name|time }}",
        "{{ day|money }}",
        "{{ verified|date }}",
        "{{ reason|money }}",
        "{{ amount|money + 5 }}",
        "{{ amount|money * 2 }}",
        "{{ name + 1 }}",
        "{{ name * 2 }}",
        "{{ -name }}",
        "{{ day * 2 }}",
        "{{ amount|length }}",
        "{{ amount|date('short') }}",
        "{{ fee|money }}",
        "{{ tariff|money }}",
        "{{ line|money }}",
        "{{ plain|date }}",
        "{{ now|money }}",
        "{{ company|number }}",
        "{{ amount|round(99) }}",
        "{% if amount|money > 5 %}x{% endif %}",
        "{% if false %}{{ name|money }}{% endif %}",
        "{% for one in picked %}{{ one|money }}{% endfor %}",
        "{{ name|money if verified else name }}",
        "{{ name or name|money }}",
        "{{ name|upper|money }}",
        "{{ (name|default('x'))|money }}",
    ],
)
def test_a_part_of_a_text_that_never_works(say: str) -> None:
    found = tried(say)
    assert len(found) == 1, found
    assert found[0].startswith("JA109 The step `b`")


@pytest.mark.parametrize(
    "say",
    [
        "{{ today|date }} {{ day|date('weekday') }} {{ at|time }} {{ now|time }} {{ now|date }}",
        "{{ amount|money }} {{ amount|money('EUR') }} {{ (amount + 5)|money }} {{ plain|money }}",
        "{{ count|number }} {{ amount / count }} {{ 10 / count }} {{ 10 % (count - 2) }}",
        "{{ account|digits(2) }} {{ account[-4:] }} {{ price|money }} {{ name|upper|trim }}",
        "{{ name|default('there') }} {{ picked|join }} {{ picked|length }} {{ picked|first }}",
        "{{ reason }} {{ verified }} {{ company|upper }} {{ agent.name|title }} {{ part_of_day }}",
        "{% for one in picked %}{{ loop.index }}: {{ one|upper }}{% endfor %}",
        "{% for one in picked if one != 'x' %}{{ one }}{% else %}{{ name }}{% endfor %}",
        "{% if amount > 25 and day < '2026-12-04' %}x{% elif verified %}y{% endif %}",
        "{{ count|plural('day', 'days') }} {{ amount|round(1) }} {{ count is even }}",
        "{{ customer.name|spell }} {{ line }} {{ name ~ amount }}",
    ],
)
def test_what_works_with_some_values_is_left_alone(say: str) -> None:
    assert tried(say) == []


@pytest.mark.parametrize(
    "when",
    [
        "amount > name",
        "amount|money > 5",
        "name + 1 > 2",
        "day > 5",
        "amount < fee",
        "amount == fee",
        "tariff != amount",
        "name|money",
    ],
)
def test_a_condition_that_never_works(when: str) -> None:
    found = [one for one in tried(when=when) if one.startswith("JA109")]
    assert len(found) == 1, found
    assert "The `when` of a way on of the step `b` can never be worked out" in found[0]


@pytest.mark.parametrize("when", ["amount > count", "day > today", "name == 'x'", "count + 1 > 2"])
def test_a_condition_that_works(when: str) -> None:
    assert tried(when=when) == []


@pytest.mark.parametrize(
    ("value", "amount"), [("fee", "62"), ("tariff", "62.00"), ("thousands", "1250.00")]
)
def test_a_price_as_a_text_is_told_how_to_write(value: str, amount: str) -> None:
    (found,) = tried(f"{{{{ {value}|money }}}}")
    assert f"`{value}: {amount}`" in found


@pytest.mark.parametrize(
    ("say", "sign"),
    [
        ("£{{ amount|money }}", "£"),
        ("It is £ {{ amount|money }}.", "£"),
        ("{{ amount|money }} €", "€"),
        ("{{ amount|money }}€ each", "€"),
        ("EUR {{ amount|money }}", "EUR"),
        ("{% if verified %}${{ amount|money }}{% endif %}", "$"),
        ("{{ amount|money }} pounds", "pounds"),
        ("son {{ amount|money }} euros.", "euros"),
    ],
)
def test_a_currency_that_is_said_twice(say: str, sign: str) -> None:
    (found,) = tried(say)
    assert found.startswith("JA110")
    assert f"Delete `{sign}`" in found


@pytest.mark.parametrize(
    "say", ["£5 and {{ amount|money }}", "{{ amount|money }} or €5", "£{{ amount }}"]
)
def test_a_currency_that_is_said_once(say: str) -> None:
    assert tried(say) == []


def test_a_text_fails_in_one_of_its_languages() -> None:
    script = (
        f"{FIELDS}steps:\n"
        "  - {id: a, say: A., ask: [day]}\n"
        "  - id: b\n    say: {en: 'On {{ day|date }}.', es: 'El {{ day|money }}.'}\n"
        "    outcome: resolved\n"
    )
    (found,) = [one for one in findings(script) if one.code == "JA109"]
    text = "    say: {en: 'On {{ day|date }}.', es: 'El {{ day|money }}.'}"
    assert found.column == text.index("day|money") + 1


def test_a_promise_put_together_of_values_and_the_house_s_files() -> None:
    script = (
        f"{FIELDS}steps:\n  - {{id: a, say: A., ask: [day]}}\n"
        "  - id: b\n    say: B.\n    outcome: resolved\n"
        '    promise: {text: "By {{ day|money }}", within: "{{ day|number }} days"}\n'
    )
    notices = "- {id: n, text: N, say: 'Until {{ today|money }}.', until: 2099-01-01}\n"
    found = [one for one in findings(script, notices=notices) if one.code == "JA109"]
    assert [one.file for one in found] == ["notices.yaml", "scripts/main.yaml", "scripts/main.yaml"]


@pytest.mark.parametrize(
    ("name", "source", "wrong"),
    [
        ("count", "name", True),
        ("amount", "day", True),
        ("day", "amount", True),
        ("verified", "amount + 5", True),
        ("reason", "name", True),
        ("amount", "count + 5", False),
        ("amount", "price", False),
        ("note", "name", False),
        ("note", "amount", False),
        ("verified", "amount > 5", False),
        ("day", "today", False),
    ],
)
def test_a_set_to_another_kind(name: str, source: str, wrong: bool) -> None:
    script = (
        f"{FIELDS}{MORE}steps:\n"
        "  - {id: a, say: A., ask: [verified, amount, count, day, note, reason, name, price]}\n"
        "  - id: b\n    say: B.\n    answers:\n"
        f"      - {{id: x, label: X, set: {{{name}: '{source}'}}, go: c}}\n"
        "  - {id: c, say: C., outcome: resolved}\n"
    )
    found = [one for one in findings(script, library=HOUSE) if one.code == "JA069"]
    assert len(found) == wrong, [one.words for one in found]


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("picked == 'one'", "Write `'one' in picked`."),
        ("'one' == picked", "Write `'one' in picked`."),
        ("picked == 'two'", "It holds several of: one."),
        ("'two' in picked", "It holds several of: one."),
        ("'one' in picked", None),
        ("'two' not in picked", None),
        ("picked == ['one']", None),
        ("note in picked", None),
    ],
)
def test_several_options_are_never_one_text(when: str, told: str | None) -> None:
    script = (
        f"{FIELDS}{MORE}steps:\n"
        "  - {id: a, say: A., ask: [note, picked]}\n"
        f'  - id: b\n    say: B.\n    next: [{{when: "{when}", go: c}}, {{go: d}}]\n'
        "  - {id: c, say: C., outcome: resolved}\n  - {id: d, say: D., outcome: resolved}\n"
    )
    found = [one for one in findings(script, library=HOUSE) if one.code == "JA069"]
    assert len(found) == (told is not None), [one.words for one in found]
    assert all(str(told) in f"{one.words} {one.fix}" for one in found)
