"""Small widgets of the desk. They take plain values, paint themselves by role, and decide nothing.

Setters keep the widgets they have, so a step is shown by calling them again. A key is shown as
on its cap, parts joined by a space, arrows as signs: "Alt 1", "Alt ←". Identifiers are Qt's
own `setAccessibleIdentifier`, except where a setter takes `identifier`. All text is plain;
only `ScriptText` reads Markdown. Layouts leave `theme.ring_room` px round what can have focus.

=============== =====================================================================
TextLabel       `set_text`, `set_colour`, `set_role`; `wrap=`. Plain words.
ElidingLabel    `set_text`, `set_colour`. One line, cut with "…", all of it in tip and name.
SectionHeading  `set_heading(text, icon, colour, count, caption, keys, quiet)`.
KeyCap          `set_keys`; kinds "key" 24 px, "inline" 20, "answer" 28, "primary".
Badge           `set_badge(kind, text, icon)`; sizes "small", "normal".
Count           `set_count(number, words)`.
PushButton      `set_text`, `set_key`, `set_icon_name`, `set_kind`; kinds "primary", "plain",
                "quiet", "link", "marked"; `small=`, `keys_first=`. Signal `clicked`.
Chip            `set_chip(text, count, on=)`. Signal `clicked(bool)`.
ChoiceChips     `set_options`, `set_values`, `values`, `value`, `set_accessible`; `many=`.
                Signal `chosen`.
Banner          `set_banner(kind, text, action, keys, second, second_keys, primary, icon)`,
                `hide_banner`. Signals `acted`, `acted_second`, `gone`.
AnswerRow       `set_answer(number, label, target, enabled, waits_for, urgent)`, `set_keys`,
                `set_compact`, `set_bare`; `answer_id`. Signal `clicked`.
DoRow           `set_item(text, must, done, done_at, left_open)`, `set_keys`, `set_compact`;
                `item_id`. Signal `clicked(bool)` when a person ticks.
FieldFrame      A box round a `TextBox` or `LongBox`: `set_state`, `cap`, `icon=`, `height=`.
SayCard         `set_line(pieces, exact=, seconds, terms, why)`, `set_typed(name, words)`,
                `set_dock`, `plain_line`. Signal `gap_chosen(name)`. `.text` is its ScriptText.
NeverCard       `set_rule(text, say_instead, keys=, form=, owned=, why=)`, `own_up`, `leave`;
                forms "line", "card", "strip"; `rule_id`. Signals `said`, `nearly`, `left`.
MayRow          `set_rule(text, limit, keys=, used=)`; `rule_id`. Signal `clicked`.
StandardChip    `set_standard(promise, state, fraction, tone, icon, short)`, `set_form`.
OutlineRow      `set_step(title, state, note, time, first=, last=)`; `step_id`. Signal `clicked`.
StepMarks       `set_steps(states, words)`: the outline as one line.
PromiseRow      `set_promise(text, due, tone, detail=, fraction=, action=, keys=)`;
                `promise_id`. Signal `acted`.
EmptyState      `set_empty(icon, title, hint, keys)`.
Panel           `open_panel(first)`, `close_panel`: what every panel is.
SmallPanel      `set_title`, `set_hint`, `add`, `buttons`, `open_panel(first)`, `close_panel`.
                Signals `accepted`, `left`.
Ground, Card, Rule, FlowLayout   Grounds of bars and panes, cards, hairlines, wrapping rows.
=============== =====================================================================

`plain`, `plain_tip`, `set_words` and `announce` in `themed` serve other views too: a tool tip
with data goes through `plain_tip`, since Qt guesses rich text in tips.
A name is loaded when it is first asked for: the start of the desk needs less than half of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.ui.widgets.answer_row import AnswerRow
    from jobaid.ui.widgets.badge import Badge, BadgeKind, Count, KeyCap
    from jobaid.ui.widgets.banner import Banner, BannerKind
    from jobaid.ui.widgets.buttons import ButtonKind, Chip, PushButton
    from jobaid.ui.widgets.choice_box import ChoiceBox
    from jobaid.ui.widgets.choices import ChoiceChips
    from jobaid.ui.widgets.do_row import DoRow
    from jobaid.ui.widgets.field_parts import HelpLine
    from jobaid.ui.widgets.flow_layout import FlowLayout
    from jobaid.ui.widgets.ground import Card, Ground, Hairline
    from jobaid.ui.widgets.headings import EmptyState, SectionHeading
    from jobaid.ui.widgets.labels import ElidingLabel, TextLabel
    from jobaid.ui.widgets.may_row import MayRow
    from jobaid.ui.widgets.never_card import NeverCard, NeverForm
    from jobaid.ui.widgets.outline_row import OutlineRow, StepMarks, StepState
    from jobaid.ui.widgets.panel import Panel
    from jobaid.ui.widgets.promise_row import PromiseRow
    from jobaid.ui.widgets.say_card import SayCard
    from jobaid.ui.widgets.say_lines import SayPiece
    from jobaid.ui.widgets.script_text import ScriptText
    from jobaid.ui.widgets.small_panel import SmallPanel
    from jobaid.ui.widgets.standard_chip import StandardChip, StandardTone
    from jobaid.ui.widgets.text_fields import FieldFrame, LongBox, TextBox
    from jobaid.ui.widgets.themed import Themed, announce, plain, plain_tip, set_words

_HOMES = {
    "answer_row": "AnswerRow",
    "badge": "Badge BadgeKind Count KeyCap",
    "banner": "Banner BannerKind",
    "text_fields": "FieldFrame LongBox TextBox",
    "buttons": "ButtonKind Chip PushButton",
    "choice_box": "ChoiceBox",
    "choices": "ChoiceChips",
    "do_row": "DoRow",
    "field_parts": "HelpLine",
    "flow_layout": "FlowLayout",
    "ground": "Card Ground Hairline",
    "labels": "ElidingLabel TextLabel",
    "may_row": "MayRow",
    "never_card": "NeverCard NeverForm",
    "headings": "EmptyState SectionHeading",
    "outline_row": "OutlineRow StepMarks StepState",
    "promise_row": "PromiseRow",
    "say_card": "SayCard",
    "say_lines": "SayPiece",
    "script_text": "ScriptText",
    "panel": "Panel",
    "small_panel": "SmallPanel",
    "standard_chip": "StandardChip StandardTone",
    "themed": "Themed announce plain plain_tip set_words",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "AnswerRow",
    "Badge",
    "BadgeKind",
    "Banner",
    "BannerKind",
    "ButtonKind",
    "Card",
    "Chip",
    "ChoiceBox",
    "ChoiceChips",
    "Count",
    "DoRow",
    "ElidingLabel",
    "EmptyState",
    "FieldFrame",
    "FlowLayout",
    "Ground",
    "Hairline",
    "HelpLine",
    "KeyCap",
    "LongBox",
    "MayRow",
    "NeverCard",
    "NeverForm",
    "OutlineRow",
    "Panel",
    "PromiseRow",
    "PushButton",
    "SayCard",
    "SayPiece",
    "ScriptText",
    "SectionHeading",
    "SmallPanel",
    "StandardChip",
    "StandardTone",
    "StepMarks",
    "StepState",
    "TextBox",
    "TextLabel",
    "Themed",
    "announce",
    "plain",
    "plain_tip",
    "set_words",
]


def __getattr__(name: str) -> object:
    """Load the module a widget is in (PEP 562). Raises `AttributeError` for unknown names."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = found
    return found
