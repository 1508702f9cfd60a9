"""What a due phrase says, part by part: a length of time, a day, a time of day.

The grammar is small and closed on purpose: whatever it does not know whole is asked about.
General readers of dates were not used because they guess: given "Friday 25:00" or "half two"
they drop or bend what they cannot place, and a promise must not rest on that.
"""

from __future__ import annotations

from jobaid.late_patterns import late_pattern
from jobaid.library.due_times.said import Day, DayKind, Said
from jobaid.library.due_times.takes import (
    DAY_NUMBER,
    FEASTS,
    UNITS,
    Take,
    after_lunch,
    before,
    clock,
    date_of,
    dated_clock,
    digits,
    dotted,
    edge,
    edge_of_month,
    end_of_month,
    feast,
    fixed_span,
    h_clock,
    hours_and_minutes,
    month_day,
    nothing,
    offset,
    part,
    same_time,
    span,
    takes_day,
    today_part,
    vague,
    weekday,
    weeks_on,
    working_day,
)
from jobaid.library.kinds import MONTHS
from jobaid.library.kinds.typed_times import MIDNIGHT, NOON

_DAY = "(?:" + "|".join(sorted(DAY_NUMBER, key=len, reverse=True)) + ")"
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_UNIT = "|".join(f"(?P<u{n}>{pattern})" for n, (pattern, _) in enumerate(UNITS))

_NOON, _MIDNIGHT = "|".join(NOON), "|".join(MIDNIGHT)
_END = r"(?![a-z0-9:/]|\.\d)"
_HALF = (
    r"(?P<half> ?[ap]m(?![a-z])| in the (?:morning|afternoon|evening)| at night"
    r"| de la (?:manana|madrugada|tarde|noche))?"
)
_AT = r"(?P<at>at |a las? |las? )?"
_ST = "(?:st|nd|rd|th|o)"
_YEAR = r"(?:,? (?:of |del? )?(?P<y>\d{4}))?"
_FEAST = "|".join(f"(?P<f{n}>{pattern})" for n, (pattern, _, _) in enumerate(FEASTS))
_OF_MONTH = (
    rf"(?:of|in) (?P<month>{_MONTH})|(?P<next>of next month)|of (?:the |this )?month"
    rf"|del? (?P<mes>{_MONTH})|(?P<proximo>del (?:mes que viene|proximo mes))|del? (?:este )?mes"
)
_FIN = r"(?:a |al )?(?:final(?:es)?|fin(?:es)?) de"


def _end(kind: DayKind, on: int = 0) -> Take:
    return takes_day(lambda found: Day(kind, on))


_TABLE: tuple[tuple[str, Take], ...] = (
    (
        r"after lunch|(?:despues|luego) del? (?:comer|almorzar|almuerzo|la comida)",
        after_lunch,
    ),
    (
        r"before lunch(?:time)?|by lunch(?:time)?|antes del? (?:comer|almorzar|almuerzo|la comida)",
        edge("noon"),
    ),
    (  # "once" has become a number: it is eleven in Spanish
        r"(?:when|11|as soon as) (?:we|you|they) open|opening(?: time)?|al abrir"
        r"|(?:cuando|en cuanto) (?:abr(?:a|an|amos|imos|is|en))",
        edge("opening"),
    ),
    (rf"(?:some|any) ?time(?= (?:on )?(?:today|tomorrow|{_DAY}))", nothing),
    (
        rf"(?:between|entre) {_AT}(?P<h>\d{{1,2}})(?:[:.]\d\d)?(?: ?[ap]m)? (?:and|y)",
        nothing,
    ),
    (r"(?:at )?(?:this|the same|same) time|a (?:esta|la misma) hora", same_time),
    (
        r"(?:as )?soon(?: as [a-z]+)?|asap|later|shortly|some ?time|eventually|(?:a )?few [a-z]+"
        r"|un(?:os|as) [a-z]+|pronto|luego|(?:right |just )?now|immediately|ahora(?: mismo)?"
        r"|mas tarde|cuanto antes|lo antes posible|en breve|(?:by )?next (?:week|month|year)"
        r"|(?:la )?semana que viene|(?:la )?proxima semana|(?:el )?mes que viene"
        r"|(?:el )?proximo mes|(?:this |the )?weekend|(?:el )?fin de semana"
        r"|(?:the )?(?:beginning|start) of|(?:a )?principios? de|early|mid|a mediados",
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
        r"(?P<at>at |a las )(?P<h>\d{1,2}|\d{4}) ?(?:h|hs|hrs|hours|horas)",
        clock,
    ),
    (
        r"(?P<h>0\d{3}) ?(?:h|hs|hrs|hours|horas)?|(?:at |a las )?(?P<hh>1[3-8][0-5]\d)"
        r"|(?:at |a las )(?P<hhh>\d{4})",
        clock,
    ),
    (r"(?P<h>\d{4}) ?(?:h|hs|hrs|hours|horas)?", dated_clock),
    # Lengths of time.
    (r"(?:with)?in the (?:next )?hour", fixed_span(1, "hour")),
    (r"(?:in )?3 quarters of an hour|(?:en )?3 cuartos de hora", fixed_span(45, "minute")),
    (
        r"(?:in |within )?(?:a )?quarter of an hour|(?:en |dentro de )?(?:un )?cuarto de hora",
        fixed_span(15, "minute"),
    ),
    (r"(?:en |dentro de )?(?:una |1 )?hora y media", fixed_span(1.5, "hour")),
    (
        rf"(?:(?P<n>an?|\d+) )?(?:weeks?|fortnight) (?:(?:on|from) )?(?:next )?(?P<d>{_DAY})",
        weekday("after"),
    ),
    (rf"(?P<d>{_DAY}) (?:week|fortnight)", weekday("after")),
    (
        r"(?:(?P<n>an?|\d+) )?(?:weeks?|fortnight) (?:from )?today|today (?:week|fortnight)",
        weeks_on(0),
    ),
    (
        r"(?:(?P<n>an?|\d+) )?(?:weeks?|fortnight) (?:from )?tomorrow|tomorrow week",
        weeks_on(1),
    ),
    (
        r"(?:within |in |dentro de |en )(?P<h>\d{1,2}) ?h ?(?P<min>\d{2})(?: ?m(?:in)?)?",
        hours_and_minutes,
    ),
    (r"(?P<h>\d{1,2}) ?h ?(?P<min>\d{2}) ?m(?:in)?", hours_and_minutes),
    (
        r"(?P<and>and |y )?(?P<lead>within |in |inside |at most |en |dentro de |de aqui a "
        r"|de hoy en )?(?:(?:the )?next |l[ao]s (?:proxim[ao]|siguiente)s |(?:un|el) plazo de )?"
        r"(?P<n>\d+(?:[.,]\d+)?|(?:half an|half a|an?|una?|medi[ao])(?= )|(?=fortnight))"
        rf"(?P<half2> and a half)? ?(?:{_UNIT})(?P<half> and a half| y medi[ao])?"
        r"(?: time| from (?:now|today)| a partir de ahora| desde ahora)?",
        span,
    ),
    # Days.
    (rf"(?P<by>by |before |para |antes del? )?(?:the |el )?(?:{_FEAST})", takes_day(feast)),
    (
        rf"(?:the |el )?(?P<edge>1th|last|primer|ultimo) "
        rf"(?:(?P<work>(?:working|business|open) )?day|dia(?P<habil> habil| laborable)?)"
        rf" (?:{_OF_MONTH})",
        takes_day(edge_of_month),
    ),
    (rf"(?:(?:el )?proximo|(?:this )?coming) (?P<d>{_DAY})", weekday("coming")),
    (rf"(?:el )?(?P<d>{_DAY}) (?:que viene|proximo)", weekday("coming")),
    (
        rf"(?P<d>{_DAY}) (?:(?:of )?next week|de (?:la )?(?:semana que viene|proxima semana))",
        weekday("next week"),
    ),
    (rf"next (?P<d>{_DAY})|(?P<day>{_DAY}) next", weekday("next")),
    (rf"(?:this|este) (?P<d>{_DAY})", weekday("this")),
    (rf"(?P<d>mar)(?= \d{{1,2}} (?:de )?{_MONTH})", weekday("")),
    (rf"(?P<d>{_DAY})", weekday("")),
    (r"(?:the )?day after tomorrow|pasado manana", offset(2)),
    (r"(?:a |al )?(?:first thing|primera hora)(?: de la manana| in the morning)?", edge("opening")),
    (r"this morning|esta manana", today_part("morning")),
    (r"this afternoon|esta tarde", today_part("afternoon")),
    (r"this evening|tonight|esta noche", today_part("evening")),
    (
        r"(?:on )?(?:the )?next (?:working|business|open) day"
        r"|(?:el )?(?:proximo|siguiente) dia (?:habil|laborable|de apertura)",
        working_day(1),
    ),
    (r"tomorrow|tmrw|manana", offset(1)),
    (r"today|hoy", offset(0)),
    (r"yesterday|ayer", offset(-1)),
    (
        rf"(?:the |el )?(?P<day>\d{{1,2}}){_ST}?(?: of| de)? (?P<month>{_MONTH}){_YEAR}",
        takes_day(date_of),
    ),
    (rf"(?P<month>{_MONTH}) (?:the )?(?P<day>\d{{1,2}}){_ST}?{_YEAR}", takes_day(date_of)),
    (
        r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<day>\d{1,2})(?=$| )",
        takes_day(date_of),
    ),
    (r"(?P<day>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<y>\d{4}|\d{2}))?", takes_day(digits)),
    (r"(?P<day>\d{1,2})(?P<s>[.-])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})", takes_day(digits)),
    (
        rf"(?:(?:the |el )?(?P<day>\d{{1,2}}){_ST}?|(?:the |el )?dia (?P<dia>\d{{1,2}}))"
        rf"(?P<in> (?:of )?(?:next|this) month| of the month"
        r"| (?:de este|del(?: proximo| corriente)?) mes(?: que viene)?| de[l]? mes que viene)",
        takes_day(month_day),
    ),
    (
        rf"(?:the |el )?(?P<day>\d{{1,2}}){_ST}|(?:the |el )?dia (?P<dia>\d{{1,2}})"
        r"|(?:the|el) (?P<bare>\d{1,2})(?! (?:de|of) )",
        takes_day(month_day),
    ),
    (
        rf"(?:the )?end of (?:the )?next week|{_FIN} (?:la )?(?:semana que viene|proxima semana)",
        _end("week-end", 1),
    ),
    (rf"(?:the )?end of (?:the |this )?week|{_FIN} (?:la |esta )?semana|eow", _end("week-end")),
    (
        r"(?:the )?(?:end|last day) of (?:the )?next month"
        rf"|{_FIN}l? (?:mes que viene|proximo mes)",
        _end("month-end", 1),
    ),
    (
        rf"(?:the )?(?:end|last day) of (?:the |this )?month|month end|{_FIN}(?:l| este)? mes|eom",
        _end("month-end"),
    ),
    (rf"(?:the )?end of (?P<month>{_MONTH})|{_FIN} (?P<mes>{_MONTH})", takes_day(end_of_month)),
    (
        rf"(?:the )?end of (?:the )?next year|{_FIN}l? (?:ano que viene|proximo ano)",
        _end("year-end", 1),
    ),
    (rf"(?:the )?end of (?:the |this )?year|year end|{_FIN}(?:l| este)? ano|eoy", _end("year-end")),
    # Times of day.
    (
        r"(?:the )?(?:end|close) of (?:the |my |our |your )?(?:working )?(?:day|business|play)"
        rf"|end of(?= today| tomorrow| {_DAY})|(?:at )?(?:(?:we|you|they) )?close"
        r"|closing(?: time)?|c\.?o\.?b|eo[db]"
        r"|(?:al? |el )?(?:final|fin) del? (?:la )?(?:dia|jornada)|(?:al |el )?cierre"
        r"|(?:al |de )?cerrar|(?:que |cuando )?(?:cerramos|cerremos|cierren|cierran)"
        r"|(?:a |al )?ultima hora|last thing",
        edge("closing"),
    ),
    (rf"(?:at |a |al |el |del )?(?:{_NOON})|12 noon", edge("noon")),
    (rf"(?:at |a |la )?(?:{_MIDNIGHT})", edge("midnight")),
    (rf"{_AT}(?P<h>\d{{1,2}}):(?P<min>\d{{2}})(?::\d{{2}})?(?: ?h(?:rs?)?)?{_HALF}", clock),
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
    (r"(?:in the )?morning|(?:por|de|en) la manana|la manana(?= del? )", part("morning")),
    (r"(?:in the )?afternoon|(?:por|de|en|a) la tarde|la tarde(?= del? )", part("afternoon")),
    (
        r"(?:in the )?evening|(?:at )?night|(?:por|de|en|a) la noche|la noche(?= del? )",
        part("evening"),
    ),
    # What says nothing more about when.
    (
        r"(?:due )?by|due|until|till|on|for|no[t]? later than"
        r"|(?:at |by )?(?:the )?latest|the|el|para|hasta|como muy tarde"
        r"|a mas tardar|del?|of|mismo|sin falta",
        nothing,
    ),
    (r"before|antes del?", before),
)
_PARTS = tuple((late_pattern(rf"(?:{pattern}){_END}"), take) for pattern, take in _TABLE)


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
