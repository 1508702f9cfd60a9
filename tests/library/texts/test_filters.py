"""The named list of filters, in English and Spanish."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Mapping
from decimal import Decimal

import pytest

from jobaid.library.texts import ChoiceValue, compile_text, part_of_day, say
from jobaid.library.texts.filters import FILTERS, TESTS

VALUES: Mapping[str, object] = {
    "currency": "GBP",
    "fee": Decimal("25"),
    "large": Decimal("1234567.5"),
    "debt": Decimal("-5"),
    "text_fee": " 12.50 ",
    "tiny": Decimal("0.00001"),
    "due": dt.date(2026, 12, 4),
    "now": dt.datetime(2026, 12, 4, 13, 5),
    "iso": "2026-12-04",
    "iso_now": "2026-12-04T14:30:00",
    "morning": dt.time(9, 0),
    "noon": dt.time(12, 0),
    "midnight": dt.time(0, 0),
    "window": dt.time(14, 30),
    "clock": "14:30",
    "account": "40217788",
    "name": "ann o'neil-smith",
    "long": "one two three four five six",
    "one": 1,
    "many": 1250,
    "reasons": [
        ChoiceValue("twice", "Charged twice"),
        ChoiceValue("late", "Too late"),
        ChoiceValue("x", "Lost"),
    ],
    "pair": ["a", "inés"],
    "nested": ["a", ["b"], None, 5],
}


@pytest.mark.parametrize(
    ("source", "english", "spanish"),
    [
        ("fee|money", "£25.00", "25,00 £"),
        ("large|money", "£1,234,567.50", "1.234.567,50 £"),
        ("many|money", "£1,250.00", "1250,00 £"),
        ("debt|money", "-£5.00", "-5,00 £"),
        ("text_fee|money", "£12.50", "12,50 £"),
        ("fee|money('EUR')", "€25.00", "25,00 €"),
        ("fee|money('CHF')", "CHF 25.00", "25,00 CHF"),
        ("debt|money('CHF')", "-CHF 5.00", "-5,00 CHF"),
        ("fee|money('JPY')", "¥25", "25 ¥"),
        ("0.125|money", "£0.13", "0,13 £"),
        ("many|number", "1,250", "1250"),
        ("large|number", "1,234,567.5", "1.234.567,5"),
        ("large|number(2)", "1,234,567.50", "1.234.567,50"),
        ("large|number(0)", "1,234,568", "1.234.568"),
        ("many", "1250", "1250"),
        ("large", "1234567.5", "1234567,5"),
        ("tiny", "0.00001", "0,00001"),
        ("due", "4 December 2026", "4 de diciembre de 2026"),
        ("due|date", "4 December", "4 de diciembre"),
        ("due|date('year')", "4 December 2026", "4 de diciembre de 2026"),
        ("due|date('weekday')", "Friday 4 December", "viernes 4 de diciembre"),
        ("due|date('full')", "Friday 4 December 2026", "viernes 4 de diciembre de 2026"),
        ("iso|date", "4 December", "4 de diciembre"),
        ("now|date", "4 December", "4 de diciembre"),
        ("now", "4 December 2026 at 1:05 pm", "4 de diciembre de 2026 a las 13:05"),
        ("window", "2:30 pm", "14:30"),
        ("morning|time", "9 am", "9:00"),
        ("noon|time", "midday", "12:00"),
        ("midnight|time", "midnight", "0:00"),
        ("now|time", "1:05 pm", "13:05"),
        ("clock|time", "2:30 pm", "14:30"),
        ("iso_now|time", "2:30 pm", "14:30"),
        ("morning|part_of_day", "morning", "mañana"),
        ("window|part_of_day", "afternoon", "tarde"),
        ("name|upper", "ANN O'NEIL-SMITH", "ANN O'NEIL-SMITH"),
        ("name|upper|lower", "ann o'neil-smith", "ann o'neil-smith"),
        ("name|title", "Ann O'neil-Smith", "Ann O'neil-Smith"),
        ("'mCDONALD'|capitalize", "Mcdonald", "Mcdonald"),
        ("text_fee|trim", "12.50", "12.50"),
        ("reasons|join", "Charged twice, Too late and Lost", "Charged twice, Too late y Lost"),
        ("reasons|join('; ')", "Charged twice; Too late; Lost", "Charged twice; Too late; Lost"),
        ("name|join('; ')", "ann o'neil-smith", "ann o'neil-smith"),
        ("pair", "a and inés", "a e inés"),
        ("['a', 'hielo']", "a and hielo", "a y hielo"),
        ("['a', 'Hijo']", "a and Hijo", "a e Hijo"),
        ("nested", "a and 5", "a y 5"),
        ("reasons|first", "Charged twice", "Charged twice"),
        ("account|last", "8", "8"),
        ("account|length", "8", "8"),
        ("reasons|length", "3", "3"),
        ("2.5|round", "3", "3"),
        ("-2.5|round", "-3", "-3"),
        ("2.345|round(2)", "2.35", "2,35"),
        ("2.1|round(0, 'ceil')", "3", "3"),
        ("2.9|round(method='floor')", "2", "2"),
        ("debt|abs", "5", "5"),
        ("(1 - 3)|abs", "2", "2"),
        ("'ab 12'|spell", "A B 1 2", "A B 1 2"),
        ("account|digits", "4 0 2 1 7 7 8 8", "4 0 2 1 7 7 8 8"),
        ("'+44 20-7946'|digits(2)", "44 20 79 46", "44 20 79 46"),
        ("account|digits(3)", "402 177 88", "402 177 88"),
        ("'07700 900418'|phone", "07700 900 418", "07700 900 418"),
        ("'+447700900418'|phone", "+44 7700 900 418", "+44 7700 900 418"),
        ("'+34612345678'|phone", "+34 612 345 678", "+34 612 345 678"),
        ("'612345678'|phone", "612 345 678", "612 345 678"),
        ("'1234'|phone", "123 4", "123 4"),
        ("'07700900418 ext 4'|phone", "07700 900 418 ext 4", "07700 900 418 ext 4"),
        ("name|replace('n', 'm', 1)", "amn o'neil-smith", "amn o'neil-smith"),
        ("name|replace('-', ' ')", "ann o'neil smith", "ann o'neil smith"),
        ("long|truncate(12)", "one two...", "one two..."),
        ("long|truncate(12, true)", "one two t...", "one two t..."),
        ("long|truncate(12, end='…')", "one two…", "one two…"),
        ("long|truncate(50)", "one two three four five six", "one two three four five six"),
        ("long|truncate(2)", "...", "..."),
        ("one|plural('day', 'days')", "day", "day"),
        ("many|plural('day', 'days')", "days", "days"),
        ("reasons|plural('reason', 'reasons')", "reasons", "reasons"),
        ("1.0|plural('day', 'days')", "day", "day"),
        ("missing|default('x')", "x", "x"),
        ("fee|default('x')", "25", "25"),
    ],
)
def test_what_a_filter_says(source: str, english: str, spanish: str) -> None:
    text = compile_text(f"{{{{ {source} }}}}")
    for language, words in (("en", english), ("es", spanish)):
        rendered = text.render(VALUES, language=language)
        assert (rendered.plain, rendered.problem) == (words, None)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("name|money", "That is not a number."),
        ("'NaN'|money", "That is not a number."),
        ("true|money", "That is not a number."),
        ("reasons|number", "That is not a number."),
        ("1e28|money|number", "That is not a number."),
        ("fee|number(11)", "The number of decimals is a whole number from 0 to 10."),
        ("fee|number(-1)", "The number of decimals is a whole number from 0 to 10."),
        ("name|date", "That is not a date or time in ISO form, like 2026-12-04."),
        ("window|date", "`date` works with a date, not with a time."),
        ("due|date('long')", "`date` takes one of: day, year, weekday, full."),
        ("fee|time", "A time is needed here, not a number."),
        ("due|part_of_day", "A time is needed here, not a date."),
        ("fee|first", "A list or a text is needed here, not a number."),
        ("fee|round(2, 'up')", "`round` takes 'common', 'ceil' or 'floor'."),
        ("reasons|join(5)", "What stands between is a text of at most 100 characters."),
        ("fee|plural(1, 2)", "The form for one is a text of at most 100 characters."),
    ],
)
def test_a_filter_on_what_it_cannot_use(source: str, why: str) -> None:
    rendered = compile_text(f"{{{{ {source} }}}}").render(VALUES)
    assert rendered.problem is not None
    assert rendered.problem.endswith(f" cannot be worked out. {why}")
    assert rendered.pieces[0].kind == "gap"


def test_without_a_currency_an_amount_is_a_number() -> None:
    assert compile_text("{{ fee|money }}").render({"fee": Decimal("25")}).plain == "25.00"
    odd = {"fee": 25, "currency": ["GBP"]}
    assert compile_text("{{ fee|money }}").render(odd).plain == "25.00"


def test_every_filter_and_test_is_documented_and_tried_here() -> None:
    tried = inspect.getsource(inspect.getmodule(test_what_a_filter_says))  # type: ignore[arg-type]
    for name, used in FILTERS.items():
        assert used.__doc__, name
        assert f"|{name}" in tried, name
    assert set(TESTS) == {
        "defined", "divisibleby", "even", "false", "filled", "none", "number", "odd", "string",
        "true", "undefined",
    }  # fmt: skip


def test_a_long_text_can_be_looked_into() -> None:
    long = "no " * 6_000 + "REFUND"
    text = compile_text("{% if 'refund' in note|lower %}yes{% endif %}")
    assert text.render({"note": long}).plain == "yes"


@pytest.mark.parametrize(
    ("hour", "english", "spanish"),
    [(0, "morning", "mañana"), (11, "morning", "mañana"), (12, "afternoon", "tarde"),
     (17, "afternoon", "tarde"), (18, "evening", "tarde"), (20, "evening", "noche"),
     (23, "evening", "noche")],
)  # fmt: skip
def test_part_of_day(hour: int, english: str, spanish: str) -> None:
    assert part_of_day(dt.time(hour, 59), "en") == english
    assert part_of_day(dt.time(hour, 59), "es") == spanish


@pytest.mark.parametrize(
    ("source", "french", "german"),
    [
        ("large|money", "1\u202f234\u202f567,50 £", "1.234.567,50 £"),
        ("many|number", "1\u202f250", "1.250"),
        ("'2028-02-29'|date('full')", "mardi 29 février 2028", "Dienstag, 29. Februar 2028"),
        ("'2026-12-01'|date", "1er décembre", "1. Dezember"),
        ("now", "4 décembre 2026 à 13:05", "4. Dezember 2026 um 13:05"),
        ("clock|part_of_day", "après-midi", "Tag"),
        ("pair", "a et inés", "a und inés"),
        ("true", "oui", "ja"),
    ],
)
def test_values_are_said_in_french_and_german(source: str, french: str, german: str) -> None:
    text = compile_text(f"{{{{ {source} }}}}")
    for language, words in (("fr-CA", french), ("de", german)):
        assert text.render(VALUES, language=language).plain == words


def test_say_is_what_a_text_shows() -> None:
    assert say(ChoiceValue("a", "An option"), "en") == "An option"
    assert say(dt.datetime(2026, 1, 1, 1, 30), "es") == "1 de enero de 2026 a la 1:30"
    assert say([True, Decimal("1E+2")], "es") == "sí y 100"
