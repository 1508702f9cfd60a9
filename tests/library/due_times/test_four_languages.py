"""What an English phrase says, a Spanish, a French and a German one say as well."""

from __future__ import annotations

import pytest

from jobaid.library.due_times.phrases import read_due, read_span
from tests.library.due_times.test_phrases import HOUSE, NOW

SAME = """
tomorrow | mañana | demain | morgen
tomorrow at 3 in the afternoon | mañana a las 3 de la tarde | demain à 15 heures | morgen um 15 Uhr
tomorrow 15:30 | mañana 15:30 | demain à 15h30 | morgen 15:30 Uhr
tomorrow morning | mañana por la mañana | demain matin | morgen früh
tomorrow afternoon | mañana por la tarde | demain après-midi | morgen Nachmittag
tomorrow before noon | mañana antes de mediodía | demain avant midi | morgen vor Mittag
first thing tomorrow | mañana a primera hora | demain à la première heure | morgen als Erstes
day after tomorrow at 11 | pasado mañana a las 11 | après-demain à 11 heures | übermorgen um 11
today | hoy | aujourd'hui | heute
this afternoon | esta tarde | cet après-midi | heute Nachmittag
tonight | esta noche | ce soir | heute Abend
by noon | al mediodía | à midi | bis mittags
half past two | a las dos y media | à deux heures et demie | um halb drei
quarter past four | a las cuatro y cuarto | à quatre heures et quart | um Viertel nach vier
quarter to five | a las cinco menos cuarto | à cinq heures moins le quart | Viertel vor fünf
ten to three | a las tres menos diez | à trois heures moins dix | zehn vor drei
Friday | viernes | vendredi | Freitag
by Friday | para el viernes | d'ici vendredi | bis Freitag
next Friday | next Friday | vendredi prochain | nächsten Freitag
next Monday | el próximo lunes | lundi prochain | naechsten Montag
this Friday | este viernes | ce vendredi | diesen Freitag
coming Friday | el próximo viernes | vendredi | kommenden Freitag
Friday at 3pm | el viernes a las 15:00 | vendredi à 15h | am Freitag um 15 Uhr
Friday morning | el viernes por la mañana | vendredi matin | Freitagmorgen
Friday week | Friday week | vendredi en huit | Freitag in einer Woche
Friday fortnight | Friday fortnight | vendredi en quinze | Freitag in vierzehn Tagen
Wednesday next week | el miércoles de la semana que viene | mercredi de la semaine prochaine \
| Mittwoch nächster Woche
no later than Thursday noon | como muy tarde el jueves a mediodía | au plus tard jeudi midi \
| bis spätestens Donnerstag Mittag
in a fortnight | en una quincena | dans une quinzaine | in vierzehn Tagen
in two weeks | en dos semanas | dans deux semaines | in zwei Wochen
in 3 days | en 3 días | dans 3 jours | in drei Tagen
in 3 working days | en 3 días hábiles | sous 3 jours ouvrés | innerhalb von 3 Werktagen
in two hours | en dos horas | dans deux heures | in zwei Stunden
in an hour and a half | en hora y media | dans une heure et demie | in anderthalb Stunden
in 1.5 hours | en 1,5 horas | dans 1,5 heure | in 1,5 Stunden
within 2.5 h | dentro de 2,5 horas | d'ici 2,5 heures | innerhalb von 2,5 h
tomorrow 15.30 | mañana, 15,30 h | demain 15.30 h | morgen 15.30 Uhr
in half an hour | en media hora | dans une demi-heure | in einer halben Stunde
in a quarter of an hour | en un cuarto de hora | dans un quart d'heure | in einer Viertelstunde
in the next 2 hours | en las próximas 2 horas | dans les 2 prochaines heures \
| in den nächsten zwei Stunden
two or three days | dos o tres días | deux ou trois jours | zwei oder drei Tage
1 month | un mes | dans un mois | in einem Monat
in 6 months | en 6 meses | dans 6 mois | in sechs Monaten
a year | un año | dans un an | in einem Jahr
between 2 and 4 | entre las 2 y las 4 | entre 2 et 4 | zwischen 2 und 4
after lunch | después de comer | après le déjeuner | nach dem Mittagessen
before lunch | antes de comer | avant le déjeuner | vor dem Mittagessen
end of the day | al final del día | en fin de journée | Ende des Tages
close of business | al cierre | à la fermeture | bis Feierabend
end of the week | a final de semana | fin de semaine | Ende der Woche
end of next week | a final de la semana que viene | fin de la semaine prochaine \
| Ende nächster Woche
end of the month | a fin de mes | fin du mois | Monatsende
end of the month | a fin de mes | à la fin du mois | Ende des Monats
end of the year | a fin de año | à la fin de l'année | Ende des Jahres
end of next month | a final del mes que viene | fin du mois prochain | Ende nächsten Monats
end of December | a fines de diciembre | fin décembre | Ende Dezember
end of the year | a final de año | fin de l'année | Jahresende
4 December | el 4 de diciembre | le 4 décembre | am 4. Dezember
Friday 4 December | viernes 4 de diciembre | le vendredi 4 décembre | Freitag, den 4. Dezember
the 4th | el día 4 | le 4 | am 4.
1 December | el 1 de diciembre | le 1er décembre | am ersten Dezember
4 Dec 3pm | 4 dic 15:00 | 4 déc 15h | 4. Dez. 15 Uhr
twenty-four December | el 24 de diciembre | le vingt-quatre décembre \
| am vierundzwanzigsten Dezember
last working day of the month | el último día hábil del mes | le dernier jour ouvrable du mois \
| letzter Werktag des Monats
first day of the month | el primer día del mes | le premier jour du mois | am ersten Tag des Monats
the next working day | el próximo día laborable | le prochain jour ouvrable | am nächsten Werktag
Christmas Eve | nochebuena | la veille de Noël | Heiligabend
same time tomorrow | mañana a esta hora | demain à la même heure | morgen um dieselbe Zeit
soon | pronto | bientôt | bald
next week | la semana que viene | la semaine prochaine | nächste Woche
the weekend | el fin de semana | le week-end | am Wochenende
yesterday | ayer | hier | gestern
before Friday | antes del viernes | avant vendredi | vor Freitag
"""
ROWS = [line.split(" | ") for line in SAME.replace("\\\n", "").strip().splitlines()]


@pytest.mark.parametrize(
    ("english", "words"), [(row[0], other.strip()) for row in ROWS for other in row[1:]]
)
def test_it_is_due_at_the_same_time_or_asked_about_likewise(english: str, words: str) -> None:
    wanted = read_due(english, NOW, HOUSE, "en")
    found = read_due(words, NOW, HOUSE, "en")
    assert (found.due, found.ask, found.choices) == (wanted.due, wanted.ask, wanted.choices)


@pytest.mark.parametrize(
    "words", ["3 working days", "3 días hábiles", "3 jours ouvrés", "drei Arbeitstage"]
)
def test_a_limit_is_one_in_every_language(words: str) -> None:
    assert read_span(words) == read_span("3 working days") != None  # noqa: E711


@pytest.mark.parametrize(
    "words",
    [
        *("15 heures", "vers 15h", "gegen drei", "deux heures et demie environ", "viertel fünf"),
        *("demain ou vendredi", "morgen oder Freitag", "Freitag nicht", "pas avant vendredi"),
    ],
)
def test_what_is_not_clear_in_it_is_asked_about(words: str) -> None:
    reading = read_due(words, NOW, HOUSE, "en")
    assert reading.due is None
    assert reading.choices
