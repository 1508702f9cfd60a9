"""What a due phrase says, part by part: a length of time, a day, a time of day.

The grammar is small and closed on purpose: whatever it does not know whole is asked about.
General readers of dates were not used because they guess: given "Friday 25:00" or "half two"
they drop or bend what they cannot place, and a promise must not rest on that.
"""

from __future__ import annotations

import re

from jobaid.library.kinds import MONTHS
from jobaid.promises.said import Day, Said
from jobaid.promises.takes import (
    DAY_NUMBER,
    UNITS,
    Take,
    before,
    clock,
    date_of,
    dotted,
    edge,
    fixed_span,
    h_clock,
    nothing,
    offset,
    part,
    span,
    takes_day,
    today_part,
    vague,
    weekday,
)

_DAY = "(?:" + "|".join(sorted(DAY_NUMBER, key=len, reverse=True)) + ")"
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_UNIT = "|".join(f"(?P<u{n}>{pattern})" for n, (pattern, _) in enumerate(UNITS))

_END = r"(?![a-z0-9:/]|\.\d)"
_HALF = (
    r"(?P<half> ?[ap]m(?![a-z])| in the (?:morning|afternoon|evening)| at night"
    r"| de la (?:manana|madrugada|tarde|noche))?"
)
_AT = r"(?P<at>at |a las? |las? )?"
_ST = "(?:st|nd|rd|th)"
_YEAR = r"(?:,? (?:of |del? )?(?P<y>\d{4}))?"
_TABLE: tuple[tuple[str, Take], ...] = (
    (
        r"(?:as )?soon(?: as [a-z]+)?|asap|later|shortly|some ?time|eventually|(?:a )?few [a-z]+"
        r"|(?:a )?couple(?: of)? [a-z]+|un par de [a-z]+|un(?:os|as) [a-z]+|pronto|luego"
        r"|mas tarde|cuanto antes|lo antes posible|en breve|(?:by )?next (?:week|month|year)"
        r"|(?:la )?semana que viene|(?:la )?proxima semana|(?:el )?mes que viene"
        r"|(?:el )?proximo mes|(?:this |the )?weekend|(?:el )?fin de semana",
        vague,
    ),
    # Times of day that begin like a length of time.
    (
        rf"{_AT}(?P<past>half|(?:a )?quarter|\d{{1,2}} min(?:ute)?s?) past (?P<h>\d{{1,2}}){_HALF}",
        clock,
    ),
    (
        rf"{_AT}(?P<to>(?:a )?quarter|\d{{1,2}} min(?:ute)?s?) to (?P<h>\d{{1,2}}){_HALF}",
        clock,
    ),
    (
        r"(?P<at>at |a las )(?P<h>\d{1,2}) ?(?:h|hs|hrs|hours|horas)",
        clock,
    ),
    # Lengths of time.
    (r"(?:with)?in the (?:next )?hour", fixed_span(1, "hour")),
    (r"(?:in )?3 quarters of an hour|(?:en )?3 cuartos de hora", fixed_span(45, "minute")),
    (
        r"(?:in |within )?(?:a )?quarter of an hour|(?:en |dentro de )?(?:un )?cuarto de hora",
        fixed_span(15, "minute"),
    ),
    (r"(?:en |dentro de )?(?:una |1 )?hora y media", fixed_span(1.5, "hour")),
    (r"(?:in |within )?a fortnight", fixed_span(2, "week")),
    (rf"(?:an?|1) week (?:on|from) (?:next )?(?P<d>{_DAY})", weekday("after")),
    (rf"(?P<d>{_DAY}) week", weekday("after")),
    (r"(?:a |1 )?week today|today week|a week from today", offset(7)),
    (r"(?:a |1 )?week tomorrow|tomorrow week|a week from tomorrow", offset(8)),
    (
        r"(?P<and>and |y )?(?P<lead>within |in |inside |en |dentro de )?"
        r"(?:the next |next |l[ao]s proxim[ao]s |l[ao]s siguientes )?"
        r"(?P<n>\d+(?:[.,]\d+)?|half an|half a|an?|una?|media)(?P<half2> and a half)?"
        rf" ?(?:{_UNIT})(?P<half> and a half| y medi[ao])?"
        r"(?: time| from now| a partir de ahora| desde ahora)?",
        span,
    ),
    # Days.
    (rf"(?:(?:el )?proximo|(?:this )?coming) (?P<d>{_DAY})", weekday("coming")),
    (rf"(?:el )?(?P<d>{_DAY}) (?:que viene|proximo)", weekday("coming")),
    (
        rf"(?P<d>{_DAY}) (?:(?:of )?next week|de (?:la )?(?:semana que viene|proxima semana))",
        weekday("next week"),
    ),
    (rf"next (?P<d>{_DAY})", weekday("next")),
    (rf"(?:this|este) (?P<d>{_DAY})", weekday("this")),
    (rf"(?P<d>{_DAY})", weekday("")),
    (r"(?:the )?day after tomorrow|pasado manana", offset(2)),
    (r"(?:a |al )?(?:first thing|primera hora)(?: de la manana| in the morning)?", edge("opening")),
    (r"this morning|esta manana", today_part("morning")),
    (r"this afternoon|esta tarde", today_part("afternoon")),
    (r"this evening|tonight|esta noche", today_part("evening")),
    (r"tomorrow|tmrw|manana", offset(1)),
    (r"today|hoy", offset(0)),
    (r"yesterday|ayer", offset(-1)),
    (
        rf"(?:the |el )?(?P<day>\d{{1,2}}){_ST}?(?: of| de)? (?P<month>{_MONTH}){_YEAR}",
        takes_day(date_of),
    ),
    (rf"(?P<month>{_MONTH}) (?:the )?(?P<day>\d{{1,2}}){_ST}?{_YEAR}", takes_day(date_of)),
    (r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<day>\d{1,2})(?=$| |t\d)t?", takes_day(date_of)),
    (r"(?P<day>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<y>\d{4}|\d{2}))?", takes_day(date_of)),
    (r"(?P<day>\d{1,2})(?P<s>[.-])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})", takes_day(date_of)),
    (
        rf"(?:the |el )?(?P<day>\d{{1,2}}){_ST}|(?:the |el )?dia (?P<dia>\d{{1,2}})"
        r"|(?:the|el) (?P<bare>\d{1,2})(?! (?:de|of) )",
        takes_day(lambda found: Day("month-day", int(next(one for one in found.groups() if one)))),
    ),
    (
        r"(?:the )?end of (?:the |this )?week|(?:a )?final(?:es)? de (?:la |esta )?semana",
        takes_day(lambda found: Day("week-end")),
    ),
    (
        r"(?:the )?end of (?:the |this )?month|(?:a )?final(?:es)? de(?:l| este)? mes"
        r"|(?:a )?fin de mes",
        takes_day(lambda found: Day("month-end")),
    ),
    # Times of day.
    (
        r"(?:the )?(?:end|close) of (?:the |my |our |your )?(?:working )?(?:day|business|play)"
        rf"|end of(?= today| tomorrow| {_DAY})|(?:we )?close|closing(?: time)?|cob|eod"
        r"|(?:al? |el )?(?:final|fin) del? (?:la )?(?:dia|jornada)|(?:al |el )?cierre"
        r"|(?:a |al )?ultima hora|last thing",
        edge("closing"),
    ),
    (r"(?:at |a |al |el |del )?(?:noon|midday|mediodia)|12 noon", edge("noon")),
    (r"(?:at |a |la )?(?:midnight|medianoche)", edge("midnight")),
    (rf"{_AT}(?P<h>\d{{1,2}}):(?P<min>\d{{2}})(?::00)?(?: ?h(?:rs?)?)?{_HALF}", clock),
    (rf"{_AT}(?P<h>\d{{1,2}})h(?P<min>\d{{2}}){_HALF}", h_clock),
    (rf"{_AT}(?P<h>\d{{1,2}})\.(?P<min>\d{{2}})(?: ?h(?:rs?)?)?{_HALF}", dotted),
    (rf"{_AT}(?P<past>half) (?P<h>\d{{1,2}}){_HALF}", clock),
    (
        rf"{_AT}(?:(?P<h>\d{{1,2}})|una) y (?P<past>media|cuarto|\d{{1,2}}){_HALF}",
        clock,
    ),
    (rf"{_AT}(?:(?P<h>\d{{1,2}})|una) menos (?P<to>cuarto|\d{{1,2}}){_HALF}", clock),
    (
        rf"{_AT}(?P<h>\d{{1,2}})(?P<sharp> ?oclock| en punto| sharp)?{_HALF}",
        clock,
    ),
    (rf"(?P<at>(?:a )?la )una(?P<sharp> en punto)?{_HALF}", clock),
    # Parts of the day.
    (r"(?:in the )?morning|(?:por|de|en) la manana", part("morning")),
    (r"(?:in the )?afternoon|(?:por|de|en|a) la tarde", part("afternoon")),
    (r"(?:in the )?evening|at night|(?:por|de|en|a) la noche", part("evening")),
    # What says nothing more about when.
    (
        r"(?:due )?by|due|until|till|on|for|no[t]? later than"
        r"|(?:at |by )?(?:the )?latest|the|el|para|hasta|como muy tarde"
        r"|a mas tardar|del?|of|mismo|sin falta",
        nothing,
    ),
    (r"before|antes del?", before),
)
_PARTS = tuple((re.compile(rf"(?:{pattern}){_END}"), take) for pattern, take in _TABLE)


def read(text: str) -> Said:
    """The parts of a phrase in plain form (`plain.plain`)."""
    said = Said()
    rest = text
    while rest:
        for pattern, take in _PARTS:
            found = pattern.match(rest)
            if found is not None and found.end() and take(said, found):
                rest = rest[found.end() :].lstrip(" -")
                break
        else:
            said.rest = rest
            return said
    return said
