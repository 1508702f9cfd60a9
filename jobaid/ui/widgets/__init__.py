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
                `stand`, `plain_line`. Signal `gap_chosen(name)`. `.text` is its ScriptText.
NeverCard       `set_rule(text, say_instead, keys=, form=, owned=, why=)`, `own_up`, `leave`;
                forms "line", "card", "strip"; `rule_id`. Signals `owned`, `left`.
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
Card, Hairline, FlowLayout  Cards, hairlines, wrapping rows.
Painted, OnGround, RowButton  What draws itself, stands on a ground, is pressed as a row.
=============== =====================================================================

`plain`, `plain_tip`, `set_words` and `announce` in `themed` serve other views too: a tool tip
with data goes through `plain_tip`, since Qt guesses rich text in tips.
What stands beside the thing a person waits for is drawn by an `AfterPaint`, a frame later; a filter
that sees every event asks `is_plain` for those that Qt has no class for.
Each is imported from its module: the start of the desk needs less than half of them.
"""
