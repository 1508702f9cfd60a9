"""French and German due phrases, turn by turn, as the English ones that the grammar knows.

Only words and turns that no English or Spanish phrase has are put into English, so it need not be
known in which of the four languages somebody writes. What is left of them is asked about.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from jobaid.library.kinds import MONTHS, WEEKDAYS


def without_accents(text: str) -> str:
    """The text with the bare letters alone."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(one for one in apart if not unicodedata.combining(one))


_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FRENCH_TEXT = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf vingt"
)
_FRENCH = _FRENCH_TEXT.split()
_GERMAN_TEXT = (
    "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn "
    "funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"
)
_GERMAN = _GERMAN_TEXT.split()
_ORDINALS_TEXT = (
    "erst zweit dritt viert funft sechst siebt acht neunt zehnt elft zwolft dreizehnt vierzehnt "
    "funfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst"
)
_GERMAN_ORDINALS = _ORDINALS_TEXT.split()
_OTHERS = {
    **{"trente": "30", "quarante": "40", "dreissig": "30", "vierzig": "40", "fev": "february"},
    **{"sonnabend": "saturday", "janner": "january", "marz": "march", "stunden": "hours"},
    **{"minuten": "minutes", "semaines": "weeks", "wochen": "weeks", "monaten": "months"},
    **dict.fromkeys(("monate", "mois"), "months"),
    **dict.fromkeys(("une", "ein", "eine", "einem", "einer", "einen", "eines"), "a"),
}

_DAY = f"(?:{'|'.join(_DAYS)})"
_MONTH = f"(?:{'|'.join(sorted(map(without_accents, MONTHS), key=len, reverse=True))})"
_ONE = "(?:a|un|1)"
_FEW = r"(?:\d+|an?|un)"
_OPEN = "ouvr(?:ables?|ee?s?)"
_BEGIN, _END = r"(?<![\w'])", r"(?![\w'])"
_NEXT = "nachste[nrms]?"
_H = r"(\d{1,2}|a)"

# In their order: a turn has its words before a shorter part of it is looked for.
_TURNS: tuple[tuple[str, str], ...] = (
    # Days that have a name of their own.
    (r"(?:la )?veille de noel|heilig(?:er )?abend", "christmas eve"),
    (r"(?:le )?(?:jour de )?noel|weihnachten", "christmas"),
    (r"(?:la )?saint-sylvestre|silvester", "new years eve"),
    (r"(?:le )?(?:jour de l'an|nouvel an)|neujahr", "new years day"),
    # Times of day, as the hands of a clock show them.
    (rf"(?:um )?viertel nach {_H}", r"quarter past \1"),
    (rf"(?:um )?viertel vor {_H}", r"quarter to \1"),
    (rf"(?:um )?(\d{{1,2}}) (?:minuten |minutes )?nach {_H}", r"\1 minutes past \2"),
    (rf"(?:um )?(\d{{1,2}}) (?:minuten |minutes )?vor {_H}", r"\1 minutes to \2"),
    (rf"at {_H} heures? et demie?", r"half past \1"),
    (rf"(?:at )?{_H} heures? (?:et|un) quart", r"quarter past \1"),
    (rf"(?:at )?{_H} heures? moins le quart", r"quarter to \1"),
    (rf"(?:at )?{_H} heures? moins (\d{{1,2}})", r"\2 minutes to \1"),
    (r"(?:at |um )?(\d{1,2}) (?:heures?|uhr) (\d{2})", r"at \1:\2"),
    (r"(?:um )?(\d{1,2})[.:](\d{2}) uhr", r"at \1:\2"),
    (rf"(?:um )?{_H} uhr", r"at \1"),
    # Lengths of time.
    (r"(?:a |un )?(?:quart d'heure|viertelstunde)", "a quarter of an hour"),
    (r"3 quarts d'heure|a dreiviertelstunde", "3 quarters of an hour"),
    (rf"dans l'heure|innerhalb (?:der {_NEXT}|a) stunde", "within the hour"),
    (r"(?:a )?(?:demi-?heure|halben? stunde)", "half an hour"),
    (r"(?:anderthalb|eineinhalb) hours", "1 hours and a half"),
    (r"(\d+) ?(?:einhalb) hours", r"\1 hours and a half"),
    (rf"(?:dans|sous) {_H} heures? et demie?", r"within \1 hours and a half"),
    (rf"heures? {_OPEN}|(?:arbeits|geschafts)stunden?", "working hours"),
    (
        rf"prochain jour {_OPEN}|{_NEXT} (?:arbeits|werk|geschafts)tag(?:es)?",
        "next working day",
    ),
    (
        rf"(?:premier|1th|1er) (?:jour {_OPEN}|(?:arbeits|werk)tag) (?=d)",
        "first working day ",
    ),
    (rf"(?:dernier|letzte[nr]?) (?:jour {_OPEN}|(?:arbeits|werk)tag) (?=d)", "last working day "),
    (r"(?:premier|1th|1er) (?:jour|tag) (?=d)", "first day "),
    (r"(?:dernier|letzte[nr]?) (?:jour|tag) (?=d)", "last day "),
    (rf"jours? {_OPEN}|(?:arbeits|werk|geschafts)tag(?:e[ns]?)?", "working days"),
    (r"quinzaine(?: de jours)?", "fortnight"),
    (rf"({_FEW}) (?:kalender)?(?:jours?|tage?n?)", r"\1 days"),
    (rf"({_FEW}) (?:semaine|woche)", r"\1 weeks"),
    (rf"({_FEW}) monat", r"\1 months"),
    (r"((?:\d+|un|a) )(?:ans?|annees?|jahre?n?)", r"\1years"),
    (rf"({_FEW}) stunde", r"\1 hours"),
    (r"(?:dans|sous|innerhalb(?: von)?|binnen)(?: (?:les|den|der))?", "within"),
    (r"in (?:den|der) nachsten (?=\d)", "within "),
    (r"within (?:prochaine?s|nachsten) (?=\d)", "within "),
    (r"within (\d+) prochaine?s", r"within \1"),
    (
        rf"d'ici (?:a )?(?={_FEW} (?:hours?|heures?|days|weeks|months|minutes|working|years))",
        "within ",
    ),
    (rf"within ({_FEW}|\d+\.\d+) heures?", r"within \1 hours"),
    (r"at (\d{1,2}) ?(?:heures?|h)", r"at \1"),
    (r"(\d{1,2}) heures?", r"\1h"),
    # Edges of weeks, months and years.
    (r"at (?=la fin (?:de|du) )", ""),
    (rf"(?:la )?fin de (?:la )?semaine prochaine|ende {_NEXT} woche", "end of next week"),
    (r"(?:la )?fin de (?:la |cette )?semaine|ende (?:der|dieser) woche", "end of the week"),
    (rf"(?:la )?fin du months prochain|ende (?:des )?{_NEXT} monats", "end of next month"),
    (r"(?:la )?fin (?:de ce|du|de) months|fin months", "end of the month"),
    (r"ende (?:des|dieses) monats|monatsende", "end of the month"),
    (rf"(?:la )?fin de l'annee prochaine|ende (?:des )?{_NEXT} jahres", "end of next year"),
    (r"(?:la )?fin de (?:l'|cette )annee|ende (?:des|dieses) jahres|jahresende", "end of the year"),
    (rf"(?:(?:la )?fin(?: de)?|ende) ({_MONTH})", r"end of \1"),
    (r"(first|last) ((?:working )?day) (?:du months|des monats)", r"\1 \2 of the month"),
    # Days.
    (r"apres-demain|ubermorgen", "day after tomorrow"),
    (r"(?:demain|morgen) (?:matin|fruh|vormittag)", "tomorrow morning"),
    (r"ce matin|heute (?:morgen|fruh|vormittag)", "this morning"),
    (r"cet apres-midi|heute nachmittag", "this afternoon"),
    (r"ce soir|cette nuit|heute (?:abend|nacht)", "this evening"),
    (rf"({_DAY}) morgen", r"\1 morning"),
    (r"am (?:morgen|vormittag)", "in the morning"),
    (r"aujourd'hui|heute", "today"),
    (r"demain|morgen", "tomorrow"),
    (r"hier|gestern", "yesterday"),
    (rf"({_DAY}) (?:en 8|in a weeks)", r"\1 week"),
    (rf"({_DAY}) (?:en 1[45]|in (?:2 weeks|14 days))", r"\1 fortnight"),
    (rf"({_DAY}) (?:de (?:la )?semaine prochaine|(?:in der )?{_NEXT} woche)", r"\1 next week"),
    (rf"(?:in der )?{_NEXT} woche (?:am )?({_DAY})", r"\1 next week"),
    (rf"(?:le )?({_DAY}) prochain", r"next \1"),
    (rf"{_NEXT} ({_DAY})", r"next \1"),
    (rf"kommende[nrm]? ({_DAY})", r"coming \1"),
    (rf"(?:ce|diese[nrm]?) ({_DAY})", r"this \1"),
    (rf"(?:la )?semaine prochaine|{_NEXT} woche", "next week"),
    (rf"(?:le )?months prochain|{_NEXT} monat", "next month"),
    (rf"l'annee prochaine|{_NEXT} jahr", "next year"),
    (r"(?:le |das |am )?(?:week-?end|wochenende)", "the weekend"),
    (r"(?:le )?1er", "1st"),
    # Times of day.
    (r"(?:gleich )?als erstes|(?:at |des )?la premiere heure", "first thing"),
    (r"(?:at |des )?l'ouverture|(?:zur|bei) (?:geschafts)?offnung", "opening time"),
    (r"(?:la )?fin de (?:la )?journee|(?:within )?la journee", "end of the day"),
    (r"(?:im laufe|(?:am )?ende) des tages", "end of the day"),
    (
        r"(?:at )?la fermeture|(?:zum )?(?:feierabend|(?:geschafts|laden)schluss)",
        "close of business",
    ),
    (r"(?:apres|nach) (?:le dejeuner|dem mittagessen)", "after lunch"),
    (r"(?:avant|vor) (?:le dejeuner|dem mittagessen)", "before lunch"),
    (r"(?:at )?(?:la meme|cette) heure|um die(?:se)?(?:selbe)? zeit", "same time"),
    (r"(?:du |le |au |en )?matin|(?:en|within la) matinee", "in the morning"),
    (r"(?:de |within )?l'apres-midi|apres-midi", "in the afternoon"),
    (r"(?:du |le |au |en )?soir|(?:en|within la) soiree", "in the evening"),
    (r"(?:de )?la nuit|nachts", "at night"),
    (r"vormittags?|fruh|morgens", "in the morning"),
    (r"(?:am )?nachmittags?", "in the afternoon"),
    (r"(?:am )?abends?", "in the evening"),
    (r"(?:um |am )?mittags?", "noon"),
    (r"jusqu'(?:au?|at|en)|spatestens|au plus tard", "by"),
    # What names no time.
    (r"bientot|plus tard|des que possible|tout de suite|maintenant|quelques [a-z]+", "soon"),
    (r"bald|spater|sofort|jetzt|so bald wie moglich|(?:einige|a paar) [a-z]+", "soon"),
    # Little words.
    (r"(?:bis|d'ici)(?: (?:spatestens|zum|zur|um|au?|le))?", "by"),
    (r"avant(?: le)?|vor(?: dem)?", "before"),
    (r"pour(?: le)?|fur(?: den)?", "for"),
    (r"(?<!\d )am (\d{1,2})(?![\d:/.h])", r"the \1th"),
    (rf"(?<!\d )am (?={_DAY}|\d)", "on "),
    (r"um (?=\d|noon|midnight|half)", "at "),
    (r"entre(?= (?:at )?\d)|zwischen", "between"),
    (r"(\d) (?:et|und) (?=(?:at )?\d)", r"\1 and "),
    (r"(\d) (?:ou|oder) (?=\d)", r"\1 or "),
    (r"(?:le|den|der) (?=\d)", "the "),
    (rf"(?:le|la|der|die|das|den|dem|im|en|de|du) (?={_DAY}|tomorrow|today|end of|in the)", ""),
    (r"(?:le|am|der|die) (?=first|last|next|opening|close|after|before|christmas|new years)", ""),
)
_HALF_BEFORE = re.compile(r"(?<![\w'])(?:um )?halb (\d{1,2})(?![\w'])")
_JOINED = re.compile(
    r"(?<!\w)((?:sonn|mon|diens|donners|frei|sams)tag|mittwoch|sonnabend)"
    r"(fruh|morgen|vormittag|nachmittag|abend|mittag)(?!\w)"
)
# A short name is one only before a date: "so", "do" and "mar" are other words elsewhere.
_SHORT = [name for name in WEEKDAYS if len(name) < 4 and name.isascii()]
_DATED = re.compile(
    rf"(?<![\w'])(?:le )?({'|'.join(_SHORT)})\.?,? (?=\d{{1,2}}(?:er|\.)? {_MONTH}(?!\w))"
)
# "sept" is seven, too.
_SEPTEMBER = re.compile(
    r"(?<![\w'])(?:(?<=\d )|(?<=(?:\d\.|st|nd|rd|th|er) ))sept(?![\w-])|"
    r"(?<![\w'-])sept(?=\.? \d{1,2}(?:st|nd|rd|th)?(?![\w:.]| ?(?:h|heures?|jours?|uhr)\b))"
)
# As it is typed where a keyboard has no umlauts.
_BESIDE = re.compile(
    r"(?<!\w)(?=naechst|spaet|ueberm|fuer(?!\w)|fuenf|zwoelf|frueh|oeffn)([a-z]*?)([aou])e"
)


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    """Single words in English, and what finds them."""
    found = dict(_OTHERS)
    # The short names of days are what other words begin with.
    long = (name for name in WEEKDAYS if len(name) > 4)
    found |= {name: _DAYS[WEEKDAYS[name] - 1] for name in long if name.endswith(("di", "g", "ch"))}
    found |= {"dimanche": "sunday", "samedi": "saturday"}
    numbers = {word: n for each in (_FRENCH, _GERMAN) for n, word in enumerate(each)}
    del numbers["un"]  # an article, too
    for n in range(1, 10):
        numbers[f"vingt-{_FRENCH[n]}"] = 20 + n
        numbers[f"{'ein' if n == 1 else _GERMAN[n]}undzwanzig"] = 20 + n
    numbers |= {"vingt et un": 21, "vingt et une": 21}
    found |= {word: str(number) for word, number in numbers.items()}
    twenties = [f"{'ein' if n == 1 else _GERMAN[n]}undzwanzigst" for n in range(1, 10)]
    thirties = ["dreissigst", "einunddreissigst"]
    for number, word in enumerate([*_GERMAN_ORDINALS, *twenties, *thirties], start=1):
        ends = ("en", "er") if word == "acht" else ("e", "en", "er")
        found |= {f"{word}{end}": f"{number}th" for end in ends}
    known = "|".join(sorted(map(re.escape, found), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{known})(?![\w-])"), found


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        # What goes, or goes on with a word, leaves off before that word.
        (re.compile(rf"{_BEGIN}(?:{turn}){'' if english[-1:] in ('', ' ') else _END}"), english)
        for turn, english in _TURNS
    )


def in_english(text: str) -> str:
    """The phrase, without case and accents, with its French and German turns in English."""
    if text.isascii() and not text.strip("0123456789:/.- "):
        return text
    text = text.replace("apres midi", "apres-midi").replace("apres demain", "apres-demain")
    text = _JOINED.sub(r"\1 \2", _BESIDE.sub(r"\1\2", text))
    text = _DATED.sub(lambda found: f"{_DAYS[WEEKDAYS[found[1]] - 1]} ", text)
    text = _SEPTEMBER.sub("september", text)
    pattern, words = _words()
    text = pattern.sub(lambda found: words[found.group()], text)
    text = _HALF_BEFORE.sub(lambda found: f"half past {(int(found[1]) - 2) % 12 + 1}", text)
    for turn, english in _patterns():
        text = turn.sub(english, text)
    return text
