"""Texts to say: values, gaps, loops, and what is shown of odd characters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal

import pytest

from jobaid.library.texts import ChoiceValue, Rendered, TextPiece, compile_text

VALUES: Mapping[str, object] = {
    "part_of_day": "morning",
    "company": "Brightline",
    "agent.name": "Sam",
    "customer.name": "Ann Lee",
    "credit": Decimal("25"),
    "currency": "GBP",
    "verified": True,
    "count": 3,
    "reason": ChoiceValue("twice", "Charged twice"),
    "reasons": [ChoiceValue("twice", "Charged twice"), ChoiceValue("late", "Too late"), "lost"],
}


def shown(source: str, values: Mapping[str, object] = VALUES, language: str = "en") -> str:
    rendered = compile_text(source).render(values, language=language)
    assert rendered.problem is None
    return rendered.plain


def test_a_usual_line() -> None:
    line = compile_text(
        "Good {{ part_of_day }}, you're through to {{ agent.name }}. "
        "I have credited {{ credit|money }}."
    )
    assert line.names == {"part_of_day", "agent.name", "credit"}
    assert line.uses["agent.name"] == (1, 46)
    rendered = line.render(VALUES)
    assert rendered.plain == "Good morning, you're through to Sam. I have credited £25.00."
    assert rendered.gaps == ()
    assert rendered.pieces[:2] == (
        TextPiece("text", "Good ", None),
        TextPiece("value", "morning", "part_of_day"),
    )


def test_a_text_without_anything_to_fill_in() -> None:
    text = compile_text("Which charge is it?\r\nTake your **time**.\n")
    assert text.render({}) == Rendered(
        (TextPiece("text", "Which charge is it?\nTake your **time**.", None),), None
    )
    assert text.render({}).markdown == text.render({}).plain
    assert compile_text("").render({}).pieces == ()
    assert text.names == frozenset()


def test_a_missing_value_is_a_gap_that_names_it() -> None:
    rendered = compile_text(
        "Which is it, {{ customer.nick_name }}? {{ fee|money }} {{ fee }}"
    ).render({"customer.nick_name": None}, labels={"fee": "Fee to pay"})
    assert rendered.plain == "Which is it, [customer nick name?]? [Fee to pay?] [Fee to pay?]"
    assert rendered.gaps == ("customer.nick_name", "fee")
    assert rendered.pieces[1] == TextPiece("gap", "[customer nick name?]", "customer.nick_name")
    assert rendered.markdown.startswith(r"Which is it, \[customer nick name\?\]? ")
    assert rendered.problem is None


@pytest.mark.parametrize(
    ("source", "gaps"),
    [
        ("{{ a + 1 }}", ("a",)),
        ("{{ count + a }}", ("a",)),
        ("{{ company ~ ' ' ~ a }}", ("a",)),
        ("{{ a|upper|lower }}", ("a",)),
        ("{{ count|plural(a, 'days') }}", ("a",)),
        ("{{ a[0] }}", ("a",)),
        ("{{ a|default(b) }}", ("b",)),
        ("{{ a if verified }}", ("a",)),
        ("{% for x in a %}{{ x }}{% endfor %}", ("a",)),
        ("{{ empty|first }}", ("empty",)),
        ("{{ reasons[9] }}", ("reasons",)),
        ("{{ a }}{{ b }}{{ a }}", ("a", "b")),
    ],
)
def test_what_needs_a_missing_value_is_one_gap(source: str, gaps: tuple[str, ...]) -> None:
    rendered = compile_text(source).render({**VALUES, "empty": []})
    assert rendered.gaps == gaps
    assert {piece.kind for piece in rendered.pieces} == {"gap"}
    assert rendered.problem is None


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ missing|default('there') }}", "there"),
        ("{{ missing or 'there' }}", "there"),
        ("[{{ 'x' if missing }}{{ none }}]", "[]"),
        ("{% if missing %}a{% else %}b{% endif %}", "b"),
        ("{% if not verified %}a{% elif count > 2 %}b{% else %}c{% endif %}", "b"),
        ("{% if missing == 5 %}a{% endif %}", ""),
        ("{% for r in missing %}{{ r }}{% else %}none{% endfor %}", "none"),
        ("{% for r in [] %}{{ r }}{% else %}none{% endfor %}", "none"),
        (
            "{% for r in reasons %}{{ loop.index }}/{{ loop.length }} {{ r }}"
            "{% if not loop.last %}, {% endif %}{% endfor %}",
            "1/3 Charged twice, 2/3 Too late, 3/3 lost",
        ),
        ("{% for r in reasons if r != 'late' %}{{ r }};{% endfor %}", "Charged twice;lost;"),
        ("{% for r in reasons if r == 'x' %}{{ r }}{% else %}none{% endfor %}", "none"),
        (
            "{% for r in reasons %}{% if loop.first %}{{ r }}{% endif %}{% endfor %}",
            "Charged twice",
        ),
        ("{% for count in reasons %}{% endfor %}{{ count }}", "3"),
        ("{{ reason }} {{ reasons }}", "Charged twice Charged twice, Too late and lost"),
        ("{% if reason == 'twice' %}again{% endif %}", "again"),
        ("{{ verified }} {{ not verified }}", "yes no"),
        ("{# not said #}a{#- #} {{- company }}", "aBrightline"),
        ("{% raw %}{{ company }}{% endraw %}", "{{ company }}"),
        ("a {{ company -}} \n b", "a Brightlineb"),
        ("{ } {a} #} %} }}", "{ } {a} #} %} }}"),
        ("Line one\n{{ company }}\n", "Line one\nBrightline"),
        ("{{ 1, 'a' }}", "1 and a"),
        ("{{ 10 / 4 }} {{ 1 / 3 }} {{ 1e2 }}", "2.5 0.3333333333 100"),
        ("{{ loop }}", "[loop?]"),
    ],
)
def test_what_is_said(source: str, said: str) -> None:
    assert shown(source) == said


def test_a_loop_variable_is_shown_under_the_name_of_its_list() -> None:
    text = compile_text("{% for r in reasons %}{{ r }}{% endfor %}")
    assert text.names == {"reasons"}
    assert text.render(VALUES).pieces[0] == TextPiece("value", "Charged twice", "reasons")


@pytest.mark.parametrize(
    ("source", "problem", "plain"),
    [
        (
            "{{ company|money }}",
            "`company` cannot be worked out. That is not a number.",
            "[company?]",
        ),
        (
            "{% if company < 5 %}a{% else %}b{% endif %}",
            "`company` cannot be worked out. A text cannot be compared with a number.",
            "b",
        ),
        (
            "{% if missing * 2 > 5 %}a{% else %}b{% endif %}",
            "`missing` cannot be worked out. `missing` is not filled in.",
            "b",
        ),
        (
            "{% for c in company %}{{ c }}{% endfor %}",
            "`company` cannot be worked out. A loop goes through a list only.",
            "[company?]",
        ),
        (
            "{% if 'a' < 5 %}a{% endif %}",
            "A part of this text cannot be worked out. A text cannot be compared with a number.",
            "",
        ),
    ],
)
def test_what_cannot_be_worked_out_is_told(source: str, problem: str, plain: str) -> None:
    rendered = compile_text(source).render(VALUES)
    assert rendered.problem == problem
    assert rendered.plain == plain


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("a\x00b", "a\ufffdb"),
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("a\ud800b", "a\ufffdb"),
        ("\u202eevil\u202c", "evil"),
        ("\u2066x\u2069", "x"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\ufffcb", "a\ufffdb"),
        ("ما", "ما"),
        ("é\U0001f600", "é\U0001f600"),
    ],
)
def test_odd_characters_are_shown_harmlessly(value: str, plain: str) -> None:
    rendered = compile_text("{{ x }}").render({"x": value})
    assert rendered.plain == plain
    rendered.markdown.encode("utf-8")
    # The author's own words and a field's label go the same way.
    assert compile_text(f"{{{{ y }}}}{value}").render({"y": ""}).plain == plain
    assert "\u202e" not in compile_text("{{ x }}").render({}, labels={"x": value}).plain


@pytest.mark.parametrize(
    ("value", "markdown"),
    [
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("<img src=x>", r"\<img src\=x\>"),
        ("[a](http://b.c)", r"\[a\]\(http\:\/\/b\.c\)"),
        ("www.example.org", r"www\.example\.org"),
        ("ann@example.org", r"ann\@example\.org"),
        ("&lt;", r"\&lt\;"),
        ("# a\n    - b\n\n> c", "\\# a\\\n\\- b\\\n\\> c"),
        ("      code", " code"),
        ("\ta", " a"),
        ("a\\", "a\\\\"),
        ("1. a", r"1\. a"),
        ("a | b", r"a \| b"),
        ("~~a~~", r"\~\~a\~\~"),
    ],
)
def test_a_value_is_never_markup(value: str, markdown: str) -> None:
    assert compile_text("**{{ x }}**").render({"x": value}).markdown == f"**{markdown}**"
    if not value.startswith((" ", "\t")):
        assert compile_text("{{ x }}").render({"x": value}).plain == value


def test_a_long_value_is_cut_where_it_is_shown() -> None:
    plain = compile_text("{{ x }}").render({"x": "a" * 1_000_000}).plain
    assert plain == "a" * 1_999 + "…"
    assert len(compile_text("{{ x }}").render({"x": ["ab"] * 10**6}).plain) <= 2_000


def test_a_text_that_grows_too_long_is_cut_off() -> None:
    rendered = compile_text("{% for x in xs %}{{ x }}{% endfor %}").render(
        {"xs": ["a" * 1_000] * 100}
    )
    assert rendered.problem == ("This text is cut off here. It is longer than 20,000 characters.")
    assert len(rendered.plain) == 20_001
    assert rendered.plain.endswith("a…")


class _Hostile(str):
    def __str__(self) -> str:
        raise OSError("no")

    def __eq__(self, other: object) -> bool:
        raise OSError("no")

    __hash__ = str.__hash__


class _Gone(Mapping[str, object]):
    def __getitem__(self, key: str) -> object:
        raise OSError("gone")

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def get(self, key: str, default: object = None) -> object:
        raise OSError("gone")


def test_values_that_go_wrong_never_raise() -> None:
    text = compile_text("Hello {{ x }}{% if x == 'a' %}.{% endif %}")
    assert text.render({"x": _Hostile("b")}).plain == "Hello b"
    rendered = text.render(_Gone())
    assert rendered.problem == ("This text cannot be shown whole. Its values do not fit together.")
    looped: list[object] = []
    looped.append(looped)
    assert compile_text("{{ x }}{{ x == x }}").render({"x": looped}).plain


@pytest.mark.parametrize(
    "value",
    [float("nan"), Decimal("NaN"), pytest.param(10**5000, id="huge"), {"a": 1}, object(), b"bytes"],
)
def test_what_is_no_value_of_a_field_is_a_gap(value: object) -> None:
    assert compile_text("{{ x }}").render({"x": value}).gaps == ("x",)


def test_the_language_changes_what_is_said_and_compiling_keeps_no_language() -> None:
    source = "{{ due }} {{ credit|money }} {{ verified }} {{ reasons }} {{ 'a' + (1.5|number) }}"
    values = {**VALUES, "due": dt.date(2026, 12, 4)}
    assert shown(source, values, "es") == (
        "4 de diciembre de 2026 25,00 £ sí Charged twice, Too late y lost a1,5"
    )
    assert shown(source, values, "es-ES") == shown(source, values, "es")
    # In Latin America the decimal mark is a point.
    assert "25.00 £" in shown(source, values, "es-419")
    assert shown(source, values, "en") == (
        "4 December 2026 £25.00 yes Charged twice, Too late and lost a1.5"
    )
    assert shown(source, values, "xx") == shown(source, values, "en")


def test_compiled_once() -> None:
    assert compile_text("{{ a }}") is compile_text("{{ a }}")


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("You are through to {{ company }}. Hello.", "You are through to Northwave Ltd. Hello."),
        ("“{{ company }}”.", "“Northwave Ltd.”"),
        ("{{ company }}, hello.", "Northwave Ltd., hello."),
        ("{{ company }}...", "Northwave Ltd...."),
        ("Is it {{ nobody }}.", "Is it [nobody?]."),
        ("{{ company }}.", "Northwave Ltd."),
    ],
)
def test_a_value_with_a_full_stop_ends_a_line_with_one(source, shown):
    assert compile_text(source).render({"company": "Northwave Ltd."}).plain == shown
