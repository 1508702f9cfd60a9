"""Whatever the source and the values: compiled or refused, and rendering never raises."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobaid.library.texts import (
    ChoiceValue,
    RefusedText,
    Unworkable,
    compile_expression,
    compile_text,
)
from jobaid.library.texts.environment import LONGEST_TEXT
from jobaid.library.texts.text import LONGEST_OUTPUT
from tests.examples import examples

NAMES = ["a", "b", "c.d", "xs", "when", "missing"]
PARTS = [
    *NAMES, "{{", "}}", "{%", "%}", "{#", "#}", "-", "+", "*", "/", "//", "%", "**", "~", "|",
    "(", ")", "[", "]", "{", "}", ",", ".", ":", "=", "==", "!=", "<", ">=", " in ", " not ",
    " and ", " or ", " is ", " if ", " else ", " for ", "if", "elif", "else", "endif", "for",
    "endfor", "raw", "endraw", "set", "none", "true", "loop.index", "loop", "upper", "default",
    "money", "date", "join", "replace", "round", "defined", "odd", "1", "0", "2.5", "1e9",
    "'text'", '"', "'", "\\", "\n", "\r\n", " ", "_", "__class__", "é", "\x00", "\ud800", "¾",
]  # fmt: skip
WORDS = st.sampled_from(PARTS)
EXPRESSIONS = st.recursive(
    st.sampled_from([*NAMES, "1", "0", "2.5", "'text'", "none", "true", "[1, a]", "loop.last"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*", "/", "//", "%", "~", "==", "!=", "<",
                                          ">=", " in ", " not in ", " and ", " or "]), inner)
        .map(lambda t: f"({t[0]}{t[1]}{t[2]})"),
        inner.map(lambda one: f"(not {one})"),
        inner.map(lambda one: f"(-{one})"),
        st.tuples(inner, inner, inner).map(lambda t: f"({t[0]} if {t[1]} else {t[2]})"),
        st.tuples(inner, st.sampled_from([
            "upper", "title", "length", "first", "join", "join(b)", "money", "date", "time",
            "number", "round", "abs", "spell", "digits", "replace('e', b)", "truncate(3)",
            "default(a)", "part_of_day", "plural(b, 'x')",
        ])).map(lambda t: f"({t[0]}|{t[1]})"),
        st.tuples(inner, st.sampled_from(["defined", "none", "odd", "filled", "divisibleby a"]))
        .map(lambda t: f"({t[0]} is {t[1]})"),
        st.tuples(inner, st.sampled_from(["[0]", "[-1]", "[1:]", "[:2]"])).map("".join),
    ),
    max_leaves=8,
)  # fmt: skip
SOURCES = st.one_of(
    st.text(max_size=60),
    st.lists(WORDS, max_size=25).map("".join),
    st.lists(WORDS, max_size=25).map(" ".join),
    st.lists(
        st.one_of(
            WORDS,
            EXPRESSIONS.map(lambda one: f"{{{{ {one} }}}}"),
            EXPRESSIONS.map(lambda one: f"{{% if {one} %}}x{{% else %}}y{{% endif %}}"),
            EXPRESSIONS.map(lambda one: f"{{% for a in {one} %}}{{{{ a }}}}{{% endfor %}}"),
        ),
        max_size=6,
    ).map("".join),
)
PLAIN_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.text(st.characters(codec=None), max_size=20),
    st.dates(),
    st.times(),
    st.datetimes(timezones=st.one_of(st.none(), st.just(dt.UTC))),
    st.builds(ChoiceValue, st.text(max_size=5), st.text(st.characters(codec=None), max_size=10)),
    st.binary(max_size=3),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=2),
    st.sampled_from([Decimal("1E+999999"), Decimal("sNaN"), Decimal("-0"), 10**400, "9" * 5000]),
)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "a": PLAIN_VALUES,
        "b": PLAIN_VALUES,
        "c.d": PLAIN_VALUES,
        "xs": st.lists(PLAIN_VALUES, max_size=5),
        "when": st.one_of(PLAIN_VALUES, st.dates()),
        "currency": PLAIN_VALUES,
    },
)
SETTINGS = settings(
    max_examples=examples(400),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


ANY_TEXT = given(source=SOURCES, values=VALUES, language=st.sampled_from(["en", "es", "xx", ""]))
ANY_CONDITION = given(
    source=st.one_of(SOURCES, EXPRESSIONS, st.lists(WORDS, max_size=12).map("".join)),
    values=VALUES,
)
ANY_WELL_FORMED = given(source=EXPRESSIONS, values=VALUES)


def any_text(source: str, values: dict[str, object], language: str) -> None:
    try:
        text = compile_text(source)
    except RefusedText as error:
        _well_told(error, source)
        return
    rendered = text.render(values, language=language)
    assert len(rendered.plain) <= max(LONGEST_TEXT, LONGEST_OUTPUT) + 1
    rendered.plain.encode("utf-8")
    rendered.markdown.encode("utf-8")
    assert set(rendered.gaps) <= text.names
    assert {piece.name for piece in rendered.pieces} <= text.names | {None}
    assert text.render(values, language=language) == rendered
    _places(text.uses.values(), source)


def any_condition(source: str, values: dict[str, object]) -> None:
    try:
        condition = compile_expression(source)
    except RefusedText as error:
        _well_told(error, source)
        return
    holds, why = condition.holds(values)
    assert isinstance(holds, bool)
    assert why is None or not holds
    _places(condition.uses.values(), source)
    if why is not None:
        with pytest.raises(Unworkable) as caught:
            condition.value(values)
        assert caught.value.words == why
    else:
        value = condition.value(values)
        assert bool(value) is holds
        assert value is None or isinstance(
            value,
            (str, int, Decimal, dt.date, dt.time, list),  # bool and datetime with them
        )


def any_well_formed(source: str, values: dict[str, object]) -> None:
    """The net under all that (`Its values do not fit together`) is never needed."""
    try:
        condition = compile_expression(source)
    except RefusedText:
        return
    _, why = condition.holds(values)
    assert why is None or "do not fit together" not in why
    rendered = compile_text(f"{{{{ {source} }}}}").render(values)
    assert rendered.problem is None or "do not fit together" not in rendered.problem


def _well_told(error: RefusedText, source: str) -> None:
    assert error.words
    assert error.words[-1] in ".?"
    assert "This cannot be read" not in error.words, (error.words, source)
    assert len(error.words) < 500
    _places([(error.line, error.column)], source)


def _places(places: object, source: str) -> None:
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line, column in places:  # type: ignore[attr-defined]
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


KINDS = pytest.mark.parametrize(
    ("body", "over"),
    [(any_text, ANY_TEXT), (any_condition, ANY_CONDITION), (any_well_formed, ANY_WELL_FORMED)],
    ids=["text", "condition", "well-formed"],
)


@KINDS
def test_any_source(body: Callable[..., None], over: Callable[..., Any]) -> None:
    SETTINGS(over(body))()


@pytest.mark.long
@KINDS
def test_very_many_sources(body: Callable[..., None], over: Callable[..., Any]) -> None:
    """Others in every run; Hypothesis says how to have again what fails."""
    settings(SETTINGS, max_examples=5_000, derandomize=False, print_blob=True)(over(body))()
