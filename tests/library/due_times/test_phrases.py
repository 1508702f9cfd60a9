"""Due phrases in English and Spanish, by the shipped house's hours and holidays."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from jobaid.library.due_times.phrases import read_due, read_span, read_within
from jobaid.library.hours import OpenSpan
from jobaid.library.model import House

LONDON = ZoneInfo("Europe/London")
WEEK = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), (("08:00", "20:00"),))
HOUSE = House(
    timezone="Europe/London",
    hours={**WEEK, "sat": (("09:00", "17:00"),)},
    holidays=("2026-12-25", "2026-12-26", "2026-12-28", "2027-01-01"),
)
OFFICE = House(
    timezone="Europe/London",
    hours=dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), (("09:00", "17:00"),)),
)
NOW = dt.datetime(2026, 11, 23, 10, 0, tzinfo=LONDON)  # a Monday

ASKS = ""
ENGLISH = {
    # hours of today and tomorrow
    "today 3": "2026-11-23 15:00",
    "Today at 3": "2026-11-23 15:00",
    "today 8": "2026-11-23 20:00",
    "by 3 today": "2026-11-23 15:00",
    "by 3": "2026-11-23 15:00",
    "3pm": "2026-11-23 15:00",
    "3 p.m.": "2026-11-23 15:00",
    "by 15:00": "2026-11-23 15:00",
    "15.30": "2026-11-23 15:30",
    "at 3:45 pm": "2026-11-23 15:45",
    "half past two": "2026-11-23 14:30",
    "half two": "2026-11-23 14:30",
    "quarter past four": "2026-11-23 16:15",
    "a quarter to five": "2026-11-23 16:45",
    "ten to three": "2026-11-23 14:50",
    "twenty-five past six this evening": "2026-11-23 18:25",
    "five o'clock": "2026-11-23 17:00",
    "noon": "2026-11-23 12:00",
    "before midday": "2026-11-23 12:00",
    "3 in the afternoon": "2026-11-23 15:00",
    "today": "2026-11-23 20:00",
    "by the end of the day": "2026-11-23 20:00",
    "end of today": "2026-11-23 20:00",
    "close of business": "2026-11-23 20:00",
    "EOD": "2026-11-23 20:00",
    "this morning": "2026-11-23 12:00",
    "this afternoon": "2026-11-23 18:00",
    "this afternoon at 4": "2026-11-23 16:00",
    "this evening": "2026-11-23 20:00",
    "tonight": "2026-11-23 20:00",
    "tomorrow": "2026-11-24 20:00",
    "the next working day": "2026-11-24 20:00",
    "next business day at noon": "2026-11-24 12:00",
    "el próximo día laborable": "2026-11-24 20:00",
    "tomorrow before noon": "2026-11-24 12:00",
    "tomorrow morning": "2026-11-24 12:00",
    "tomorrow afternoon": "2026-11-24 18:00",
    "tomorrow at 9": "2026-11-24 09:00",
    "tomorrow 15:00": "2026-11-24 15:00",
    "3 tomorrow": "2026-11-24 15:00",
    "tomorrow at half past nine in the morning": "2026-11-24 09:30",
    "first thing tomorrow": "2026-11-24 08:00",
    "tomorrow, first thing": "2026-11-24 08:00",
    "end of tomorrow": "2026-11-24 20:00",
    "the day after tomorrow": "2026-11-25 20:00",
    "day after tomorrow at 11": "2026-11-25 11:00",
    # as people say them
    "1430": "2026-11-23 14:30",
    "fortnight": "2026-12-07 10:00",
    "a couple of hours": "2026-11-23 12:00",
    "in a couple of days": "2026-11-25 10:00",
    "a day or two": "2026-11-25 10:00",
    "2-3 days": "2026-11-26 10:00",
    "two to three days": "2026-11-26 10:00",
    "3-5 working days": "2026-11-28 17:00",
    "between 3 and 5 working days": "2026-11-28 17:00",
    "between 2 and 4": "2026-11-23 16:00",
    "tomorrow between 11 and 1": "2026-11-24 13:00",
    "this time tomorrow": "2026-11-24 10:00",
    "same time on Thursday": "2026-11-26 10:00",
    "half a year": "2027-05-24 20:00",
    "a year and a half": "2028-05-23 10:00",
    "Christmas Eve": "2026-12-24 20:00",
    "by Christmas Eve at noon": "2026-12-24 12:00",
    "New Year's Day": "2027-01-02 17:00",
    "by lunchtime": "2026-11-23 12:00",
    "once we open tomorrow": "2026-11-24 08:00",
    "before you close on Friday": "2026-11-27 20:00",
    "Friday at close": "2026-11-27 20:00",
    "C.O.B. Friday": "2026-11-27 20:00",
    "tomorrow night": "2026-11-24 20:00",
    "sometime tomorrow": "2026-11-24 20:00",
    "the thirtieth": "2026-11-30 20:00",
    "the twenty-fourth at noon": "2026-11-24 12:00",
    "first of the month": "2026-12-01 20:00",
    "last working day of the month": "2026-11-30 20:00",
    "first working day of January": "2027-01-02 17:00",
    "last day of next month": "2026-12-31 20:00",
    # days of the week
    "Friday": "2026-11-27 20:00",
    "by Friday": "2026-11-27 20:00",
    "on Friday": "2026-11-27 20:00",
    "Friday at 3": "2026-11-27 15:00",
    "Friday 3pm": "2026-11-27 15:00",
    "3 on Friday": "2026-11-27 15:00",
    "this Friday": "2026-11-27 20:00",
    "coming Wednesday": "2026-11-25 20:00",
    "Friday morning": "2026-11-27 12:00",
    "Saturday": "2026-11-28 17:00",
    "Saturday afternoon": "2026-11-28 17:00",
    "next Monday": "2026-11-30 20:00",
    "Tuesday week": "2026-12-01 20:00",
    "a week on Tuesday": "2026-12-01 20:00",
    "no later than Thursday noon": "2026-11-26 12:00",
    "Thursday by close of business": "2026-11-26 20:00",
    "Wednesday next week": "2026-12-02 20:00",
    "last thing today": "2026-11-23 20:00",
    "Wed 10:15": "2026-11-25 10:15",
    # dates
    "4 December": "2026-12-04 20:00",
    "4 December at half past two": "2026-12-04 14:30",
    "4th of December": "2026-12-04 20:00",
    "the fourth of December": "2026-12-04 20:00",
    "December 4": "2026-12-04 20:00",
    "Dec 4th, 3pm": "2026-12-04 15:00",
    "Friday 4 December": "2026-12-04 20:00",
    "4 Dec 2026 11:00": "2026-12-04 11:00",
    "4/12": "2026-12-04 20:00",
    "04/12/2026": "2026-12-04 20:00",
    "04.12.2026": "2026-12-04 20:00",
    "2026-12-04": "2026-12-04 20:00",
    "2026-12-04 15:00": "2026-12-04 15:00",
    "the 4th": "2026-12-04 20:00",
    "by the 30th at noon": "2026-11-30 12:00",
    "3 March": "2027-03-03 20:00",
    "end of the month": "2026-11-30 20:00",
    # lengths of time
    "in 2 hours": "2026-11-23 12:00",
    "2h": "2026-11-23 12:00",
    "within 4 hours": "2026-11-23 14:00",
    "in two hours' time": "2026-11-23 12:00",
    "in half an hour": "2026-11-23 10:30",
    "in an hour": "2026-11-23 11:00",
    "within the hour": "2026-11-23 11:00",
    "in an hour and a half": "2026-11-23 11:30",
    "in one and a half hours": "2026-11-23 11:30",
    "in 1.5 hours": "2026-11-23 11:30",
    "in quarter of an hour": "2026-11-23 10:15",
    "three quarters of an hour": "2026-11-23 10:45",
    "2 hours 30 minutes": "2026-11-23 12:30",
    "in an hour and 20 minutes": "2026-11-23 11:20",
    "17h30": "2026-11-23 17:30",
    "45 minutes": "2026-11-23 10:45",
    "ninety minutes": "2026-11-23 11:30",
    "20 mins from now": "2026-11-23 10:20",
    "within 3 working days": "2026-11-26 20:00",
    "3 business days": "2026-11-26 20:00",
    "within one working day": "2026-11-24 20:00",
    "in 6 working days": "2026-11-30 20:00",
    "in 4 working hours": "2026-11-23 14:00",
    "in 3 days": "2026-11-26 10:00",
    "in 3 days at 4": "2026-11-26 16:00",
    "in a week": "2026-11-30 10:00",
    "in two weeks": "2026-12-07 10:00",
    "a fortnight": "2026-12-07 10:00",
    "a week today": "2026-11-30 20:00",
    "within 24 hours": "2026-11-24 10:00",
    "48h": "2026-11-25 10:00",
    "24 h": "2026-11-24 10:00",
    "2h30m": "2026-11-23 12:30",
    "in 1h30": "2026-11-23 11:30",
    "2 fortnights": "2026-12-21 10:00",
    "1 month": "2026-12-23 10:00",
    "within 1 calendar month": "2026-12-23 10:00",
    "two months": "2027-01-23 10:00",
    "a year": "2027-11-23 10:00",
    "in 9 years": "2035-11-23 10:00",
    "in 2 weeks' time": "2026-12-07 10:00",
    "no later than 5 working days": "2026-11-28 17:00",
    "12 working hours": "2026-11-24 10:00",
    "in a week at noon": "2026-11-30 12:00",
    "in one month at 10": "2026-12-23 10:00",
    # more days
    "two weeks today": "2026-12-07 20:00",
    "a week on Friday": "2026-12-04 20:00",
    "2 weeks on Friday": "2026-12-11 20:00",
    "Friday fortnight": "2026-12-11 20:00",
    "first thing on Monday week": "2026-12-07 08:00",
    "end of next month": "2026-12-31 20:00",
    "last day of the month": "2026-11-30 20:00",
    "end of December": "2026-12-31 20:00",
    "EOM": "2026-11-30 20:00",
    "end of the year": "2026-12-31 20:00",
    "the 4th of next month": "2026-12-04 20:00",
    "the 30th of this month": "2026-11-30 20:00",
    "4 December 2030": "2030-12-04 20:00",
    "30/11/26": "2026-11-30 20:00",
    "2026/12/04": "2026-12-04 20:00",
    # as texts and programs write it
    "4 December 2026 at 2:30 pm": "2026-12-04 14:30",
    "4 December 2026 at midday": "2026-12-04 12:00",
    "Friday, December 4, 2026 at 3 PM": "2026-12-04 15:00",
    "Fri 4 Dec 2026, 20:00": "2026-12-04 20:00",
    "2026-12-04T15:00": "2026-12-04 15:00",
    "2026-12-04T15:00:00": "2026-12-04 15:00",
    "2026-12-04T15:00:00+01:00": "2026-12-04 14:00",
    "2026-12-06T15:00:00Z": "2026-12-06 15:00",
    # times of day
    "after lunch": "2026-11-23 18:00",
    "tomorrow after lunch": "2026-11-24 18:00",
    "before lunch tomorrow": "2026-11-24 12:00",
    "at 1430": "2026-11-23 14:30",
    "today 1430": "2026-11-23 14:30",
    "tomorrow 0930": "2026-11-24 09:30",
    "Friday at 1430 hours": "2026-11-27 14:30",
    "tomorrow 17h": "2026-11-24 17:00",
    "tomorrow by 5": "2026-11-24 17:00",
    "5 tomorrow evening": "2026-11-24 17:00",
    "Friday COB": "2026-11-27 20:00",
    "EOD tomorrow": "2026-11-24 20:00",
    "midday on the 4th": "2026-12-04 12:00",
    # closed days
    "Sunday": "2026-11-30 20:00",
    "Sunday at 3": "2026-11-30 20:00",
    "in 6 days": "2026-11-30 20:00",
    "25 December": "2026-12-29 20:00",
    "end of February": "2027-03-01 20:00",
    "six months": "2027-05-24 20:00",
}
SPANISH = {
    # como se dice
    "un par de horas": "2026-11-23 12:00",
    "un día o dos": "2026-11-25 10:00",
    "en 2 o 3 días": "2026-11-26 10:00",
    "en el plazo de 5 días": "2026-11-28 10:00",
    "de hoy en ocho días": "2026-12-01 10:00",
    "entre las 2 y las 4": "2026-11-23 16:00",
    "mañana a esta hora": "2026-11-24 10:00",
    "Nochebuena": "2026-12-24 20:00",
    "medio año": "2027-05-24 20:00",
    "el último día del mes": "2026-11-30 20:00",
    "el primer día hábil de enero": "2027-01-02 17:00",
    "mañana antes de cerrar": "2026-11-24 20:00",
    "cuando abramos mañana": "2026-11-24 08:00",
    "la mañana del jueves": "2026-11-26 12:00",
    "hoy a las 3": "2026-11-23 15:00",
    "hoy 3": "2026-11-23 15:00",
    "a las tres": "2026-11-23 15:00",
    "a las 3 de la tarde": "2026-11-23 15:00",
    "antes de las 15:00": "2026-11-23 15:00",
    "para las 15:00": "2026-11-23 15:00",
    "a las dos y media": "2026-11-23 14:30",
    "a las cuatro y cuarto": "2026-11-23 16:15",
    "a las cinco menos cuarto": "2026-11-23 16:45",
    "a las seis menos veinte": "2026-11-23 17:40",
    "a la una": "2026-11-23 13:00",
    "a la una y media": "2026-11-23 13:30",
    "al mediodía": "2026-11-23 12:00",
    "hoy": "2026-11-23 20:00",
    "al final del día": "2026-11-23 20:00",
    "a última hora": "2026-11-23 20:00",
    "esta mañana": "2026-11-23 12:00",
    "esta tarde": "2026-11-23 18:00",
    "esta tarde a las 5": "2026-11-23 17:00",
    "mañana": "2026-11-24 20:00",
    "mañana antes del mediodía": "2026-11-24 12:00",
    "mañana por la mañana": "2026-11-24 12:00",
    "mañana por la tarde": "2026-11-24 18:00",
    "mañana a las 9": "2026-11-24 09:00",
    "mañana a las nueve de la mañana": "2026-11-24 09:00",
    "mañana a primera hora": "2026-11-24 08:00",
    "a primera hora de mañana": "2026-11-24 08:00",
    "pasado mañana": "2026-11-25 20:00",
    "el viernes": "2026-11-27 20:00",
    "el viernes a las 3": "2026-11-27 15:00",
    "este viernes": "2026-11-27 20:00",
    "el próximo martes": "2026-11-24 20:00",
    "el martes que viene": "2026-11-24 20:00",
    "antes del jueves a las 12": "2026-11-26 12:00",
    "el miércoles de la semana que viene": "2026-12-02 20:00",
    "a las 17 horas": "2026-11-23 17:00",
    "hoy mismo": "2026-11-23 20:00",
    "a fin de mes": "2026-11-30 20:00",
    "el sábado por la mañana": "2026-11-28 12:00",
    "el miércoles a mediodía": "2026-11-25 12:00",
    "el 4 de diciembre": "2026-12-04 20:00",
    "el 4 de diciembre a las dos y media": "2026-12-04 14:30",
    "4 dic a las 15:00": "2026-12-04 15:00",
    "el día 4": "2026-12-04 20:00",
    "el 4": "2026-12-04 20:00",
    "4/12/2026": "2026-12-04 20:00",
    "a final de mes": "2026-11-30 20:00",
    "en 2 horas": "2026-11-23 12:00",
    "dentro de 2 horas": "2026-11-23 12:00",
    "en media hora": "2026-11-23 10:30",
    "en una hora": "2026-11-23 11:00",
    "en hora y media": "2026-11-23 11:30",
    "en un cuarto de hora": "2026-11-23 10:15",
    "en treinta y cinco minutos": "2026-11-23 10:35",
    "en 3 días laborables": "2026-11-26 20:00",
    "en tres días hábiles": "2026-11-26 20:00",
    "en 3 días": "2026-11-26 10:00",
    "en una semana": "2026-11-30 10:00",
    "dentro de dos semanas": "2026-12-07 10:00",
    "un mes": "2026-12-23 10:00",
    "en dos meses": "2027-01-23 10:00",
    "en un año": "2027-11-23 10:00",
    "en quince días": "2026-12-08 10:00",
    "una quincena": "2026-12-07 10:00",
    "48 horas": "2026-11-25 10:00",
    "de aquí a una semana": "2026-11-30 10:00",
    "en un plazo de 3 días hábiles": "2026-11-26 20:00",
    "a finales de mes": "2026-11-30 20:00",
    "a fin de año": "2026-12-31 20:00",
    "a finales de diciembre": "2026-12-31 20:00",
    "a final del mes que viene": "2026-12-31 20:00",
    "el 4 del mes que viene": "2026-12-04 20:00",
    "el 4 del próximo mes": "2026-12-04 20:00",
    "el primero de diciembre": "2026-12-01 20:00",
    "viernes 4 de diciembre": "2026-12-04 20:00",
    "mar 1 dic, 20:00": "2026-12-01 20:00",
    "4 de diciembre de 2026 a las 14:30": "2026-12-04 14:30",
    "después de comer": "2026-11-23 18:00",
    "mañana después del almuerzo": "2026-11-24 18:00",
    "hoy a las 17 h": "2026-11-23 17:00",
    "el domingo": "2026-11-30 20:00",
    "el 25 de diciembre": "2026-12-29 20:00",
}
UNCLEAR = [
    "now",
    "ahora mismo",
    "right now",
    "by Christmas",
    "antes de Navidad",
    "Friday next week or the week after",
    "between Monday and Wednesday",
    "",
    "   ",
    "soon",
    "as soon as possible",
    "asap",
    "later",
    "later today",
    "sometime",
    "a few days",
    "next week",
    "next month",
    "this weekend",
    "in 10",
    "2 to 4",
    "around 3",
    "after 3",
    "3 or 4",
    "Friday or Saturday",
    "tomorrow today",
    "in the morning",
    "first thing",
    "10.11",
    "15",
    "1500 hours",
    "0 minutes",
    "in 2.5 days",
    "yesterday",
    "tomorrow 8",
    "today 9",
    "8:30",
    "today 22:00",
    "tomorrow 3 am",
    "Monday",
    "this Monday",
    "next Tuesday",
    "next Friday",
    "Friday 27",
    "Saturday 4 December",
    "20 November",
    "31 November",
    "30/2",
    "29 February",
    "45 December",
    "4/13",
    "25:00",
    "12:75",
    "4 December 2020",
    "4 December 2199",
    "in 100000 days",
    "in 99999999999999999999 hours",
    "midnight",
    "tonight at 11",
    "end of the week",
    "3pm EST",
    "when pigs fly",
    "call Ann",
    "tomorrow morning at 3pm",
    "noon in the afternoon",
    "pronto",
    "luego",
    "más tarde",
    "cuanto antes",
    "la semana que viene",
    "el fin de semana",
    "ayer",
    "mañana a las 8",
    "sobre las 3",
    "1h30",
    "15h",
    "90 seconds",
    "in 2.5 working days",
    "in 48 hours on Friday",
    "tomorrow lunchtime",
    "early tomorrow",
    "by the weekend",
    "a principios de mes",
    "in 11 years",
    "9999-12-31",
    "9999-12-31T00:00:00Z",
    "2020-01-01T10:00:00Z",
    "before Friday",
    "antes de mañana",
    "before tomorrow afternoon",
    "a medianoche",
    "por la mañana",
    "el 31 de noviembre",
    "el lunes",
    "x" * 5_000,
    "tomorrow " * 500,
    "\0",
    "‮tomorrow‬ 3x",
    "<b>tomorrow</b>",
    "💥",
]


def due_of(words: str, now: dt.datetime = NOW, house: House = HOUSE, language: str = "en") -> str:
    """The due time in minutes, or "" where the reading asks."""
    reading = read_due(words, now, house, language)
    assert (reading.due is None) == (reading.ask is not None)
    if reading.due is None:
        return ASKS
    assert reading.due.tzinfo is not None
    assert reading.due > now
    return f"{reading.due:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize("words", ENGLISH)
def test_english(words: str) -> None:
    assert due_of(words) == ENGLISH[words]


@pytest.mark.parametrize("words", SPANISH)
def test_spanish(words: str) -> None:
    assert due_of(words, language="es") == SPANISH[words]
    assert due_of(words.upper(), language="es") == SPANISH[words]


@pytest.mark.parametrize("words", UNCLEAR)
def test_asks_and_offers_what_is_ahead_and_open(words: str) -> None:
    reading = read_due(words, NOW, HOUSE, "en")
    assert reading.due is None
    assert reading.ask
    assert all(due > NOW for _, due in reading.choices)
    assert len({name for name, _ in reading.choices}) == len(reading.choices)


def choices_of(words: str, now: dt.datetime = NOW, house: House = HOUSE) -> list[str]:
    reading = read_due(words, now, house, "en")
    assert reading.due is None
    return [f"{due:%Y-%m-%d %H:%M}" for _, due in reading.choices]


@pytest.mark.parametrize(
    ("words", "house", "offered"),
    [
        ("next Tuesday", HOUSE, ["2026-11-24 20:00", "2026-12-01 20:00"]),
        ("Monday", HOUSE, ["2026-11-23 20:00", "2026-11-30 20:00"]),
        ("9:30", HOUSE, ["2026-11-24 09:30"]),
        ("today at 9", OFFICE, ["2026-11-24 09:00"]),
        ("tomorrow 8", HOUSE, ["2026-11-24 08:00", "2026-11-24 20:00"]),
        ("end of the week", HOUSE, ["2026-11-27 20:00", "2026-11-28 17:00"]),
        ("before Friday", HOUSE, ["2026-11-26 20:00", "2026-11-27 20:00"]),
        ("29 February at 3", HOUSE, ["2027-03-01 15:00", "2028-02-29 15:00"]),
        ("31 November", HOUSE, ["2026-11-30 20:00", "2026-12-01 20:00"]),
        ("20 November", HOUSE, ["2027-11-20 17:00"]),
    ],
)
def test_offers_the_times_that_may_be_meant(words: str, house: House, offered: list[str]) -> None:
    assert choices_of(words, house=house) == offered


def test_a_weekday_that_is_today_means_the_next_one_once_its_time_has_passed() -> None:
    for words, due in (("Monday 9:30", "2026-11-30 09:30"), ("Monday at 9", "2026-11-30 09:00")):
        assert f"{read_due(words, NOW, HOUSE, 'en').due:%Y-%m-%d %H:%M}" == due
    evening = NOW.replace(hour=21)
    assert f"{read_due('Monday', evening, HOUSE, 'en').due:%Y-%m-%d %H:%M}" == "2026-11-30 20:00"
    assert f"{read_due('el lunes', evening, HOUSE, 'es').due:%Y-%m-%d}" == "2026-11-30"
    assert read_due("Monday at 4", NOW, HOUSE, "en").due is None, "today or next week: asked"


def test_a_bare_hour_is_the_one_the_house_is_open() -> None:
    for hour in (1, 2, 3, 4, 5):
        assert due_of(f"tomorrow {hour}", house=OFFICE) == f"2026-11-24 {hour + 12}:00"
    for hour in (9, 10, 11, 12):
        assert due_of(f"tomorrow {hour}", house=OFFICE) == f"2026-11-24 {hour:02}:00"
    for hour in (6, 7, 8):
        assert due_of(f"tomorrow {hour}", house=OFFICE) == ASKS


def test_a_leap_day_that_comes_is_a_date() -> None:
    now = dt.datetime(2028, 2, 1, 10, 0, tzinfo=LONDON)
    assert due_of("29 February", now) == "2028-02-29 20:00"
    assert due_of("el 29 de febrero a las 3", now, language="es") == "2028-02-29 15:00"


def test_days_when_the_clocks_change() -> None:
    always = House(
        timezone="Europe/London",
        hours=dict.fromkeys(
            ("mon", "tue", "wed", "thu", "fri", "sat", "sun"), (("00:00", "24:00"),)
        ),
    )
    spring = dt.datetime(2026, 3, 28, 23, 0, tzinfo=LONDON)
    # 01:30 is skipped that night: it comes an hour later.
    assert due_of("tomorrow 01:30", spring, always) == "2026-03-29 02:30"
    assert due_of("in 3 hours", spring, always) == "2026-03-29 03:00"
    assert due_of("in 1 day", spring, always) == "2026-03-29 23:00"
    autumn = dt.datetime(2026, 10, 24, 23, 30, tzinfo=LONDON)
    assert due_of("in 3 hours", autumn, always) == "2026-10-25 01:30"
    reading = read_due("in 3 hours", autumn, always, "en")
    assert reading.due is not None
    assert reading.due.astimezone(dt.UTC) - autumn.astimezone(dt.UTC) == dt.timedelta(hours=3)
    assert due_of("tomorrow 14:00", autumn, always) == "2026-10-25 14:00"


def test_a_clock_elsewhere_counts_in_the_zone_of_the_house() -> None:
    there = NOW.astimezone(ZoneInfo("America/New_York"))
    assert due_of("today 3", there) == "2026-11-23 15:00"
    tokyo = dt.datetime(2026, 11, 24, 0, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
    assert due_of("tomorrow", tokyo) == "2026-11-24 20:00"
    assert due_of("today 5", tokyo) == "2026-11-23 17:00"


@pytest.mark.parametrize(
    ("order", "words", "due"),
    [
        ("dmy", "4/12", "2026-12-04 20:00"),
        ("dmy", "04.12.27", "2027-12-04 17:00"),
        ("mdy", "12/4", "2026-12-04 20:00"),
        ("mdy", "4/12", "2027-04-12 20:00"),
        ("mdy", "12/4/2026", "2026-12-04 20:00"),
        ("mdy", "4 December", "2026-12-04 20:00"),
        ("ymd", "26/12/04", "2026-12-04 20:00"),
        ("ymd", "12/4", "2026-12-04 20:00"),
        ("ymd", "2026-12-04", "2026-12-04 20:00"),
    ],
)
def test_dates_in_digits_are_read_in_the_order_of_the_house(
    order: str, words: str, due: str
) -> None:
    house = replace(HOUSE, date_order=order)
    assert due_of(words, house=house) == due
    assert due[:4] in read_due(words, NOW, house, "en").words


@pytest.mark.parametrize(
    ("order", "words", "offered"),
    [
        ("dmy", "12/24", ["2026-12-24 20:00"]),
        ("mdy", "24/12", ["2026-12-24 20:00"]),
        ("ymd", "4/12/2026", ["2026-12-04 20:00"]),
        ("dmy", "24/13", []),
    ],
)
def test_digits_that_do_not_fit_the_order_are_asked_about(
    order: str, words: str, offered: list[str]
) -> None:
    found = choices_of(words, house=replace(HOUSE, date_order=order))
    assert found == offered or not offered


def test_a_house_that_never_opens_asks() -> None:
    closed = House(timezone="Europe/London", hours={"mon": ()})
    for words in ("today 3", "in 3 working days", "in 2 hours", "Friday", "soon"):
        assert due_of(words, house=closed) == ASKS


@pytest.mark.parametrize(
    ("words", "english", "spanish", "french", "german"),
    [
        (
            "4/12",
            "Fri 4 Dec 2026, 20:00",
            "vie 4 dic 2026, 20:00",
            "ven. 4 déc. 2026, 20:00",
            "Fr 4. Dez. 2026, 20:00",
        ),
        ("tomorrow 15:00", "tomorrow 15:00", "mañana 15:00", "demain 15:00", "morgen 15:00"),
        (
            "24 November",
            "Tue 24 Nov 2026, 20:00",
            "mar 24 nov 2026, 20:00",
            "mar. 24 nov. 2026, 20:00",
            "Di 24. Nov. 2026, 20:00",
        ),
        (
            "Sunday",
            "Mon 30 Nov, 20:00 (closed Sun 29 Nov)",
            "lun 30 nov, 20:00 (cerrado dom 29 nov)",
            "lun. 30 nov., 20:00 (fermé dim. 29 nov.)",
            "Mo 30. Nov., 20:00 (geschlossen So 29. Nov.)",
        ),
        (
            "1/1",
            "Sat 2 Jan 2027, 17:00 (closed Fri 1 Jan 2027)",
            "sáb 2 ene 2027, 17:00 (cerrado vie 1 ene 2027)",
            "sam. 2 janv. 2027, 17:00 (fermé ven. 1er janv. 2027)",
            "Sa 2. Jan. 2027, 17:00 (geschlossen Fr 1. Jan. 2027)",
        ),
    ],
)
def test_what_is_read_back(
    words: str, english: str, spanish: str, french: str, german: str
) -> None:
    assert read_due(words, NOW, HOUSE, "en").words == english
    assert read_due(words, NOW, HOUSE, "es").words == spanish
    assert read_due(words, NOW, HOUSE, "fr-CA").words == french
    assert read_due(words, NOW, HOUSE, "de").words == german
    # A language in which the house speaks no times is told them in English.
    assert read_due(words, NOW, HOUSE, "nl").words == english


def test_every_question_is_there_in_each_language_it_is_asked_in() -> None:
    from jobaid.library.due_times.due_questions import _WORDS
    from jobaid.library.due_times.due_words import MONTHS

    assert _WORDS.keys() == MONTHS.keys()
    for words in _WORDS.values():
        assert {key: text.count("{") for key, text in words.items()} == {
            key: text.count("{") for key, text in _WORDS["en"].items()
        }
    assert read_due("30/2", NOW, HOUSE, "fr").ask.startswith("Il n’y a pas de 30 févr.")
    assert "Sept." in read_due("31/9", NOW, HOUSE, "de").ask


@pytest.mark.parametrize("words", ["3 sept", "3 Sept. 2027", "sept 3", "le 3 sept.", "3rd sept"])
def test_sept_beside_a_day_is_a_month_and_seven_elsewhere(words: str) -> None:
    assert due_of(words)[:10] == "2027-09-03"
    assert due_of("dans sept jours") == due_of("in 7 days")
    assert due_of("le sept décembre") == due_of("7 December")


@pytest.mark.parametrize(
    "words",
    [
        "\u200bFriday\u200e 3pm",
        "Friday\u00a03pm.",
        "“Friday 3pm”",
        "Friday \uff13pm",
        "  FRIDAY,  3 P.M. ",
        "Friday\u202f15:00",
    ],
)
def test_what_cannot_be_seen_changes_nothing(words: str) -> None:
    assert due_of(words) == "2026-11-27 15:00"


def test_a_length_of_time_in_a_place_for_one() -> None:
    assert read_span("24h") == OpenSpan(24, "hour")
    assert read_span("15h") == OpenSpan(15, "hour")
    assert read_span("a fortnight") == OpenSpan(2, "week")
    assert read_span("within 3 working days") == OpenSpan(3, "working day")
    assert read_span("tres días hábiles") == OpenSpan(3, "working day")
    for words in ("Friday", "0 days", "2.5 days", "soon", "in 3 days at 4", "", "3"):
        assert read_span(words) is None, words
    assert read_within("15h", NOW, HOUSE, "en").due is not None


def test_questions_are_in_the_language_asked_for() -> None:
    assert read_due("today 22:00", NOW, HOUSE, "en").ask == (
        "We are closed today 22:00. When is it due?"
    )
    assert read_due("hoy a las 22:00", NOW, HOUSE, "es").ask == (
        "Está cerrado hoy 22:00. ¿Para cuándo es?"
    )
    assert read_due("31 November", NOW, HOUSE, "en").ask == (
        "Nov has 30 days. Try Mon 30 Nov or Tue 1 Dec."
    )
    assert read_due("mañana a las 9", NOW, HOUSE, "es").words == "mañana 09:00"


def test_hours_that_end_after_closing_are_asked_about_or_due_when_the_house_opens() -> None:
    near_closing = dt.datetime(2026, 11, 27, 16, 30, tzinfo=LONDON)  # a Friday; OFFICE closes at 5
    typed = read_due("in two hours", near_closing, OFFICE, "en")
    assert typed.ask == "We are closed today 18:30. When is it due?"
    assert [words for words, _ in typed.choices] == [
        "today 18:30",
        "today 17:00",
        "Mon 30 Nov, 09:00",
        "Mon 30 Nov, 17:00",
    ]
    limit = read_within("2 hours", near_closing, OFFICE, "en")
    assert limit.words == "Mon 30 Nov, 09:00 (closed today 18:30)"
    assert due_of("in 30 minutes", near_closing, OFFICE) == "2026-11-27 17:00"
    at_once = read_within("45 minutes", near_closing, OFFICE, "en")
    assert at_once.words == "today 17:00 (closed today 17:15)"
    assert at_once.due == near_closing.replace(hour=17, minute=0)
    at_closing = read_within("45 minutes", near_closing.replace(hour=17, minute=0), OFFICE, "en")
    assert at_closing.words == "Mon 30 Nov, 09:00 (closed today 17:45)"
    before_opening = near_closing.replace(hour=7, minute=0)
    assert read_within("90 minutos", before_opening, OFFICE, "es").words == (
        "hoy 09:00 (cerrado hoy 08:30)"
    )


def test_every_hour_of_a_week_reads_no_time_that_is_past_or_closed() -> None:
    for hours in range(0, 24 * 8, 5):
        now = (NOW.astimezone(dt.UTC) + dt.timedelta(hours=hours)).astimezone(LONDON)
        for words in (*ENGLISH, *SPANISH):
            reading = read_due(words, now, HOUSE, "en")
            if reading.due is not None:
                assert reading.due > now, words
                assert reading.due.weekday() != 6 or words.endswith("Z"), words
            for _, choice in reading.choices:
                assert choice > now, words


def test_24_00_is_the_end_of_that_day() -> None:
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    always = House(timezone="Europe/London", hours=dict.fromkeys(days, (("00:00", "24:00"),)))
    for words in ("24:00", "today 24:00", "today at 24h00", "hoy a las 24:00", "tonight 24:00"):
        assert due_of(words, house=always) == "2026-11-24 00:00", words
    assert due_of("tomorrow 24:00", house=always) == "2026-11-25 00:00"
    told = read_due("today 24:00", NOW, HOUSE, "en")
    assert (told.due, told.ask) == (None, "We are closed tomorrow 00:00. When is it due?")


@pytest.mark.parametrize(
    "words",
    ["tomorrow 15:00 CET", "tomorrow 3pm New York time", "18:00 UTC", "tomorrow 12:00 their time",
     "5pm PT", "tomorrow 15:00 UTC+2"],
)  # fmt: skip
def test_a_time_by_another_places_clock_is_asked_for_in_ours(words: str) -> None:
    asked = read_due(words, NOW, HOUSE, "en")
    assert asked.due is None
    assert asked.ask == "We promise in our own time (London). When is that here?"
    assert asked.choices


def test_other_words_after_a_time_are_no_zone() -> None:
    told = read_due("mañana a las 15 hora de Canarias", NOW, HOUSE, "es")
    assert told.ask == "Prometemos en nuestra hora (London). ¿Cuándo es eso aquí?"
    for words in ("tomorrow lunch time", "tomorrow at 9 some time", "tomorrow at 9 with Ann"):
        assert (read_due(words, NOW, HOUSE, "en").ask or "").startswith("When is that?"), words
