"""Dates as people write and say them: in the house's order, leaning to the field's use."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.late_patterns import late_pattern
from jobaid.library.kinds.field_kinds import DoesNotFit, KeptValue, ReadingManner, named
from jobaid.library.kinds.typed_text import bare
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Field


def _numbered(names: str) -> dict[str, int]:
    """Each word's number: the words of one number stand between commas."""
    each = enumerate(names.split(","), start=1)
    return {name: number for number, words in each for name in words.split()}


# English, Spanish, French and German: the languages whose words no other of them means otherwise.
MONTHS: Mapping[str, int] = _numbered(
    "january jan enero ene janvier janv januar jänner,"
    "february feb febrero février fevrier févr fevr fév februar,"
    "march mar marzo mars märz maerz mrz, april apr abril abr avril avr, may mayo mai,"
    "june jun junio juin juni, july jul julio juillet juil juli, august aug agosto ago août aout,"
    "september sep sept septiembre setiembre set septembre,"
    "october oct octubre octobre oktober okt, november nov noviembre novembre,"
    "december dec diciembre dic décembre decembre déc dezember dez"
)
WEEKDAYS: Mapping[str, int] = _numbered(
    "monday mon lunes lun lundi montag mo, tuesday tue tues martes mardi dienstag di,"
    "wednesday wed weds miércoles miercoles mié mie mercredi mer mittwoch mi,"
    "thursday thu thur thurs jueves jue jeudi donnerstag do,"
    "friday fri viernes vie vendredi ven freitag fr,"
    "saturday sat sábado sabado sáb sab samedi sam samstag sa,"
    "sunday sun domingo dom dimanche dim sonntag so"
)
_NEAR = {
    "today": 0, "hoy": 0, "aujourd'hui": 0, "heute": 0,
    "yesterday": -1, "ayer": -1, "hier": -1, "gestern": -1,
    "tomorrow": 1, "mañana": 1, "demain": 1, "morgen": 1,
    "day before yesterday": -2, "anteayer": -2, "avant-hier": -2, "vorgestern": -2,
    "day after tomorrow": 2, "pasado mañana": 2, "après-demain": 2, "übermorgen": 2,
    "in a fortnight": 14, "a fortnight ago": -14,
    "en una quincena": 14, "dentro de una quincena": 14, "hace una quincena": -14,
    "in vierzehn tagen": 14, "vor vierzehn tagen": -14,
}  # fmt: skip
_DAYS = "days?|d[ií]as?|jours?|tag(?:en|e)?"
_WEEKS = "weeks?|semanas?|semaines?|wochen?"
_COUNT = rf"(?P<n>\d{{1,3}}|an?|one|un[ae]?|ein(?:er|em)?) (?:(?:{_DAYS})|(?P<weeks>{_WEEKS}))"
_AHEAD = late_pattern(rf"(?:in|dentro de|en|dans) {_COUNT}")
_AGO = late_pattern(rf"(?:hace|il y a|vor) {_COUNT}")
_AGO_AFTER = late_pattern(rf"{_COUNT} ago")
# Of "next" and "last" people mean two days; "el próximo", "dernier" and "kommenden" are one.
_SAID = late_pattern(
    r"(?:on |el |le |am )?(?:(?P<this>this|este|ce|diesen)|(?P<next>next|n[äa]chste[nr]?)"
    r"|(?P<last>last|letzte[nr]?)|(?P<coming>pr[oó]ximo|coming|kommende[nr]?)"
    r"|(?P<latest>pasado|vergangene[nr]?)) (?P<day>[^\W\d_]+)\.?"
)
_SAID_AFTER = late_pattern(
    r"(?:on |el |le )?(?P<day>[^\W\d_]+)\.? (?:(?P<next>prochain)"
    r"|(?P<coming>que viene|pr[oó]ximo)|(?P<latest>pasado|dernier))"
)
_ORDERS = ("dmy", "mdy", "ymd")
_BORN = late_pattern(r"(?:^|[._])(?:dob|birth|born|nacimiento)|birth(?:day|date)?$")
# Years typed with two digits lie within 80 years before and 20 years after (as in java.text).
_YEARS_AHEAD = 20
_PLAUSIBLE = range(1850, 2201)
_TWELVE_YEARS = 12  # 29 February comes round within eight

_NUMBERS = late_pattern(r"(\d{1,4}) ?([-/. ]) ?(\d{1,2})(?: ?[-/. ] ?(\d{1,4}))?")
_ISO = late_pattern(r"(\d{4}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{1,2})(?:[t ]\d\d?[:.]\d\d.*)?")
_NAMED = (
    late_pattern(r"(?P<d>\d{1,2})[ \-/]*(?P<m>[^\W\d_]+)(?:[ \-/']*(?P<y>\d{4}|\d{2}))?"),
    late_pattern(r"(?P<m>[^\W\d_]+)[ \-/]*(?P<d>\d{1,2})(?:[ \-/']+(?P<y>\d{4}|\d{2}))?"),
    late_pattern(r"(?P<y>\d{4})[ \-/]*(?P<m>[^\W\d_]+)[ \-/]*(?P<d>\d{1,2})"),
)


def date_of(field: Field, typed: object, manner: ReadingManner) -> KeptValue:
    """A date in ISO form. Raises `DoesNotFit`, in words that ask where the date is unclear."""
    if isinstance(typed, bool | list | tuple):
        raise _no_date(field)
    return _DateReading(field, manner).read(bare(str(typed)).lower()).isoformat()


def _counted(text: str) -> int | None:
    """How many days from today "in 3 days" or "a week ago" is; None where it says no such thing."""
    ahead = _AHEAD.fullmatch(text)
    found = ahead or _AGO.fullmatch(text) or _AGO_AFTER.fullmatch(text)
    if found is None:
        return None
    days = (int(found["n"]) if found["n"].isdecimal() else 1) * (7 if found["weeks"] else 1)
    return days if ahead else -days


def _no_date(field: Field) -> DoesNotFit:
    return DoesNotFit(sentence("{field} is a date, like 4 December 2026.", field=named(field)))


class _DateReading:
    """The reading of one date."""

    def __init__(self, field: Field, manner: ReadingManner) -> None:
        self._field = field
        self._manner = manner
        self._today = manner.today
        self._past = field.past or (not field.future and _BORN.search(field.name) is not None)
        self._future = field.future and not field.past

    def read(self, text: str) -> dt.date:
        day = self._near(text)
        if day is not None:
            return day
        text, weekday = self._without_words(text)
        day = self._written(text)
        if day.year not in _PLAUSIBLE:
            raise DoesNotFit(
                sentence(
                    "{field}: that is the year {year}. Write the year with four digits.",
                    field=named(self._field),
                    year=str(day.year),
                )
            )
        if weekday and day.isoweekday() != weekday:
            raise self._ask(day)
        return day

    def _near(self, text: str) -> dt.date | None:
        by = _NEAR.get(text.removeprefix("the "))
        if self._today is None:
            return None
        if by is None:
            by = _counted(text)
        if by is not None:
            return self._today + dt.timedelta(days=by)
        if said := _SAID.fullmatch(text) or _SAID_AFTER.fullmatch(text):
            word = next(one for one, found in said.groupdict().items() if found and one != "day")
            return self._said(word, WEEKDAYS.get(said["day"]), self._today)
        which = WEEKDAYS.get(text.removeprefix("on ").removeprefix("el ").rstrip("."))
        if which is None or self._past == self._future:
            return None
        ahead = (which - self._today.isoweekday()) % 7
        back = (self._today.isoweekday() - which) % 7
        return self._today + dt.timedelta(days=-(back or 7) if self._past else (ahead or 7))

    def _said(self, word: str, which: int | None, today: dt.date) -> dt.date | None:
        """The day of "this Friday", "el viernes pasado"; asks where two may be meant by it."""
        if which is None:
            return None
        week = dt.timedelta(days=7)
        day = today + dt.timedelta(days=which - today.isoweekday())  # that of this week
        if word == "this":
            return day if day >= today else None
        if word == "coming":
            return day if day > today else day + week
        if word == "latest":
            return day if day < today else day - week
        later = word == "next"
        near = day if (day > today if later else day < today) else None
        far = day + week if later else day - week
        if near is not None:
            raise self._ask(near, far)
        return far

    def _without_words(self, text: str) -> tuple[str, int]:
        """The text without the words that say nothing more, and the day of the week it names."""
        text = re.sub(r"(\d)(?:\.?[ºª°]|(?:st|nd|rd|th|ro|er|o)\b\.?)", r"\1", text)
        text = re.sub(r"\bprimero\b", "1", text)
        weekday = 0
        if first := re.match(r"(?:on |el |le |am )?([^\W\d_]+)\.?,? +", text):
            weekday = WEEKDAYS.get(first[1], 0)
            text = text[first.end() :] if weekday else text
        text = re.sub(r"\b(?:the|on|of|de|del|el|día|dia|le|du|am|den|der)\b", " ", text)
        text = re.sub(r"(?<=[^\W\d_])\.|(?<=\d)\.(?= ?[^\W\d_])|,", " ", text)
        return " ".join(text.split()), weekday

    def _written(self, text: str) -> dt.date:
        if found := _ISO.fullmatch(text):
            day = _day(int(found[1]), int(found[2]), int(found[3]))
            if day is not None:
                return day
            raise _no_date(self._field)
        if re.fullmatch(r"\d{8}", text):
            return self._eight(text)
        if re.fullmatch(r"\d{6}", text):
            return self._in_order([text[:2], text[2:4], text[4:]], text)
        if found := _NUMBERS.fullmatch(text):
            parts = [one for one in (found[1], found[3], found[4]) if one is not None]
            if found[2] in ". " and len(parts) == 2:
                # "12.30" is a time or an amount as well.
                raise _no_date(self._field)
            return self._in_order(parts, text)
        for shape in _NAMED:
            if found := shape.fullmatch(text):
                names = found.groupdict()
                month = MONTHS.get(names["m"] or "")
                if month is not None:
                    day = self._dated(int(names["d"]), month, names["y"])
                    if day is not None:
                        return day
        raise _no_date(self._field)

    def _eight(self, text: str) -> dt.date:
        """Eight digits: the year is what can be one."""
        last = self._read_as(
            "mdy" if self._manner.date_order == "mdy" else "dmy", [text[:2], text[2:4], text[4:]]
        )
        if last is not None and last.year in _PLAUSIBLE:
            return last
        first = _day(int(text[:4]), int(text[4:6]), int(text[6:]))
        if first is None:
            raise _no_date(self._field)
        return first

    def _in_order(self, parts: list[str], text: str) -> dt.date:
        """Two or three numbers, in the order of the house."""
        day = self._read_as(self._manner.date_order, parts)
        if day is not None:
            return day
        others = (self._read_as(order, parts) for order in _ORDERS)
        found = list(dict.fromkeys(one for one in others if one is not None))
        raise self._ask(*found) if found else _no_date(self._field)

    def _read_as(self, order: str, parts: list[str]) -> dt.date | None:
        if len(parts) == 2:
            order = order.replace("y", "")
        by = dict(zip(order, parts, strict=True))
        year = by.get("y")
        if len(by["d"]) > 2 or len(by["m"]) > 2 or (year is not None and len(year) not in (2, 4)):
            return None
        return self._dated(int(by["d"]), int(by["m"]), year)

    def _dated(self, day: int, month: int, year: str | None) -> dt.date | None:
        """The date, with the year that is meant where it was not told in full."""
        if year is not None and len(year) == 4:
            return _day(int(year), month, day)
        today = self._today or dt.date(2000, 1, 1)
        if year is not None:
            return self._of_a_century(day, month, int(year), today)
        around = range(today.year - _TWELVE_YEARS, today.year + _TWELVE_YEARS + 1)
        found = [one for one in (_day(it, month, day) for it in around) if one is not None]
        if self._today is None:
            return next((one for one in found if one.year >= today.year), None)
        if self._past:
            found = [one for one in found if one <= today]
        elif self._future:
            found = [one for one in found if one >= today]
        return min(found, key=lambda one: abs((one - today).days), default=None)

    def _of_a_century(self, day: int, month: int, year: int, today: dt.date) -> dt.date | None:
        century = today.year // 100 * 100
        each = [
            one
            for start in (century - 100, century, century + 100)
            if (one := _day(start + year, month, day)) is not None
        ]
        if self._past:
            return max((one for one in each if one <= today), default=None)
        if self._future:
            ahead = [one for one in each if today <= one and one.year - today.year <= 50]
            if ahead:
                return ahead[0]
        last = today.year + _YEARS_AHEAD
        return next((one for one in reversed(each) if one.year <= last), None)

    def _ask(self, *days: dt.date) -> DoesNotFit:
        from jobaid.library.texts.spoken_values import say_date

        meant = " / ".join(say_date(one, self._manner.language, "full") for one in days)
        return DoesNotFit(
            sentence(
                "{field}: is it {days}? Write it with the month as a word.",
                field=named(self._field),
                days=meant,
            )
        )


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
