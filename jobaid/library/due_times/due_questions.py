"""What is asked back about a due time, in English, Spanish, French and German."""

from __future__ import annotations

import calendar
import datetime as dt

from jobaid.library.due_times.due_words import MONTHS, day_words, month_day, tag_of

_WORDS = {
    "en": {
        "unclear": "When is that? Say a day and a time, like “tomorrow 15:00” or “in 2 hours”.",
        "our-time": "We promise in our own time ({0}). When is that here?",
        "past": "{0} has passed. When is it due?",
        "closed": "We are closed {0}. When is it due?",
        "either": "Is that {0}?",
        "or": " or ",
        "which": "Which day is that: {0}?",
        "day-or-hour": "Is that {0}, or that hour of the day? Say a time, like 15:00.",
        "weekday": "That date is {0}. Which is right, the day or the date?",
        "no-date": "There is no {0}.",
        "month-has": "{0} has {1} days.",
        "try": " Try {0}.",
        "far": "{0} is more than ten years away. When is it due?",
        "closed-back": "{0} (closed {1})",
        "never": "The library gives no opening hours to count by. Say a day and a time.",
    },
    "es": {
        "unclear": "¿Cuándo es eso? Diga un día y una hora, como «mañana 15:00» o «en 2 horas».",
        "our-time": "Prometemos en nuestra hora ({0}). ¿Cuándo es eso aquí?",
        "past": "{0} ya ha pasado. ¿Para cuándo es?",
        "closed": "Está cerrado {0}. ¿Para cuándo es?",
        "either": "¿Es {0}?",
        "or": " o ",
        "which": "¿Qué día es: {0}?",
        "day-or-hour": "¿Es el {0}, o esa hora del día? Diga una hora, como 15:00.",
        "weekday": "Esa fecha es {0}. ¿Qué es correcto, el día o la fecha?",
        "no-date": "No existe el {0}.",
        "month-has": "{0} tiene {1} días.",
        "try": " Pruebe {0}.",
        "far": "{0} queda a más de diez años. ¿Para cuándo es?",
        "closed-back": "{0} (cerrado {1})",
        "never": "La biblioteca no da horarios con los que contar. Diga un día y una hora.",
    },
    "fr": {
        "unclear": "C’est pour quand ? Dites un jour et une heure, comme « demain 15:00 » ou "
        "« dans 2 heures ».",
        "our-time": "Nous promettons à notre heure ({0}). Quand est-ce ici ?",
        "past": "{0} est déjà passé. C’est pour quand ?",
        "closed": "Nous sommes fermés {0}. C’est pour quand ?",
        "either": "Est-ce {0} ?",
        "or": " ou ",
        "which": "Quel jour est-ce : {0} ?",
        "day-or-hour": "Est-ce {0}, ou cette heure de la journée ? Dites une heure, comme 15:00.",
        "weekday": "Cette date tombe {0}. Qu’est-ce qui est juste, le jour ou la date ?",
        "no-date": "Il n’y a pas de {0}.",
        "month-has": "{0} a {1} jours.",
        "try": " Essayez {0}.",
        "far": "{0} est dans plus de dix ans. C’est pour quand ?",
        "closed-back": "{0} (fermé {1})",
        "never": "La bibliothèque ne donne pas d’horaires pour compter. Dites un jour et une "
        "heure.",
    },
    "de": {
        "unclear": "Wann ist das? Sagen Sie einen Tag und eine Uhrzeit, wie „morgen 15:00“ oder "
        "„in 2 Stunden“.",
        "our-time": "Wir versprechen in unserer Zeit ({0}). Wann ist das hier?",
        "past": "{0} ist vorbei. Bis wann ist es?",
        "closed": "Wir haben geschlossen: {0}. Bis wann ist es?",
        "either": "Ist das {0}?",
        "or": " oder ",
        "which": "Welcher Tag ist das: {0}?",
        "day-or-hour": "Ist das {0}, oder diese Stunde des Tages? Sagen Sie eine Uhrzeit, wie "
        "15:00.",
        "weekday": "Dieses Datum ist {0}. Was stimmt, der Tag oder das Datum?",
        "no-date": "Den {0} gibt es nicht.",
        "month-has": "{0} hat {1} Tage.",
        "try": " Versuchen Sie {0}.",
        "far": "{0} ist in mehr als zehn Jahren. Bis wann ist es?",
        "closed-back": "{0} (geschlossen {1})",
        "never": "Die Bibliothek nennt keine Öffnungszeiten, mit denen zu rechnen wäre. Sagen Sie "
        "einen Tag und eine Uhrzeit.",
    },
}

Named = tuple[tuple[str, dt.datetime], ...]


class DueQuestions:
    """The questions in one language."""

    def __init__(self, language: str) -> None:
        self.tag = tag_of(language)
        self._words = _WORDS[self.tag]

    def unclear(self) -> str:
        """Nothing could be made of it."""
        return self._words["unclear"]

    def our_time(self, zone: str) -> str:
        """It was said by another place's clock."""
        return self._words["our-time"].format(zone.rpartition("/")[2].replace("_", " "))

    def past(self, when: str) -> str:
        """The time has gone."""
        return _begun(self._words["past"].format(when))

    def closed(self, when: str) -> str:
        """Nobody is there at that time."""
        return self._words["closed"].format(when)

    def moved_on(self, due: str, day: dt.date, today: dt.date | None) -> str:
        """What is read back where a closed day was named: the time, and that day."""
        return self._words["closed-back"].format(due, day_words(day, today, self.tag))

    def not_then(self, due: str, when: str) -> str:
        """What is read back where a closed time was named: the one it is due at, and that one."""
        return self._words["closed-back"].format(due, when)

    def either(self, choices: Named) -> str:
        """It may be one of these."""
        return self._words["either"].format(self._words["or"].join(name for name, _ in choices))

    def which_of(self, days: list[dt.date], today: dt.date) -> str:
        """It may be one of these days."""
        named = [day_words(one, today, self.tag) for one in days]
        if len(named) == 1:
            return self._words["either"].format(named[0])
        return self._words["which"].format(self._words["or"].join(named))

    def day_or_hour(self, day: dt.date, today: dt.date) -> str:
        """A number may be the day or the hour."""
        return self._words["day-or-hour"].format(day_words(day, today, self.tag))

    def other_weekday(self, day: dt.date, today: dt.date) -> str:
        """The date falls on another day of the week."""
        return self._words["weekday"].format(day_words(day, today, self.tag))

    def day_past(self, day: dt.date, today: dt.date) -> str:
        """The day has gone."""
        return _begun(self._words["past"].format(day_words(day, today, self.tag)))

    def too_far(self, day: dt.date, today: dt.date) -> str:
        """Nobody promises so far ahead."""
        return _begun(self._words["far"].format(day_words(day, today, self.tag)))

    def no_such_date(
        self, day: int, month: int, near: list[dt.date] | None = None, today: dt.date | None = None
    ) -> str:
        """The calendar has no such day; `near` are those beside it."""
        if not 1 <= month <= 12:
            return self._words["unclear"]
        name = MONTHS[self.tag][month - 1]
        told = self._words["no-date"].format(month_day(day, month, self.tag))
        if near and today is not None:
            year = min(near).year
            if month != 2:
                days = calendar.monthrange(year, month)[1]
                told = _begun(self._words["month-has"].format(name, days))
            named = [day_words(one, today, self.tag) for one in near]
            told += self._words["try"].format(self._words["or"].join(named))
        return told

    def never_open(self) -> str:
        """The house has no opening hours."""
        return self._words["never"]


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
