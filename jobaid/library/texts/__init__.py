"""Texts to say, conditions and values to set: guarded Jinja2.

    compile_text("Hello {{ customer.name }}").render({"customer.name": "Ann"}).plain
    compile_expression("amount <= 25").holds({"amount": Decimal("12.50")})

Both refuse, with words and a place, whatever could take long or reach anything outside
(`RefusedText`); what they return never raises on a call, whatever the values are. Values are a
flat mapping of dotted names; see `values`. What may be used is listed in `filters` and
`expressions.TAKEN`. Dates: a text in ISO form beside a date stands for one
(`due < "2026-12-24"`), `due + 14` is 14 days later, `today - bought` is a number of days.
"""

from jobaid.library.texts.aloud import spoken_seconds
from jobaid.library.texts.expressions import Expression, compile_expression
from jobaid.library.texts.problems import RefusedText, Unworkable
from jobaid.library.texts.rendered import Rendered, TextPiece
from jobaid.library.texts.spoken_values import part_of_day, say
from jobaid.library.texts.text import Text, compile_text
from jobaid.library.texts.text_values import ChoiceValue

__all__ = [
    "ChoiceValue",
    "Expression",
    "RefusedText",
    "Rendered",
    "Text",
    "TextPiece",
    "Unworkable",
    "compile_expression",
    "compile_text",
    "part_of_day",
    "say",
    "spoken_seconds",
]
