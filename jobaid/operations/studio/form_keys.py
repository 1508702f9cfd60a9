"""What a form of the studio asks for: the keys of a file, with words, as plain values.

A form is made of `FormKey`s, whatever it edits: a step, a house's rule, the house itself. Those of
the house's lists are worked out from the schema of each file, so that no key is forgotten.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

KeyKind = Literal[
    "words", "long-words", "many-words", "text", "code", "number", "flag", "choice", "texts",
    "pick", "target", "pairs", "rows", "group", "labels", "groups", "word-list",
]  # fmt: skip
"""How a key is edited.

Words are in languages, `long-words` have several lines, `many-words` one text a line; `texts` are
several ids or tags in one line; `pick` any of the options, `choice` one of them, `target` one of
many with what it says; `rows` a grid, `pairs` one of names with values (in a cell one line);
`group` keys under a heading; `labels` what is offered, a line each, which keeps its id; `groups`
words of which one of each line is said; `word-list` words, a line each.
"""


@dataclass(frozen=True, slots=True)
class FormKey:
    """One key. `options` are (id, label); `refers` names what else they are taken from.

    `columns` are those of rows, or the keys of a group; `usual` the option that holds where the
    file names none; `more` is asked of the row in hand, below.
    """

    key: str
    label: str
    kind: KeyKind
    must: bool = False
    options: tuple[tuple[str, str], ...] = ()
    refers: str = ""
    columns: tuple[FormKey, ...] = ()
    hint: str = ""
    usual: str = ""
    more: tuple[FormKey, ...] = ()


LABELS: Mapping[str, str] = {
    "about": sentence("About"),
    "aim": sentence("Share that should meet it"),
    "amount": sentence("Amount"),
    "answer": sentence("Gives the answer"),
    "answers": sentence("Answers"),
    "approval": sentence("A second person agrees before it is published"),
    "ask": sentence("Ask"),
    "at": sentence("At the step"),
    "at_least": sentence("At least"),
    "at_most": sentence("At most"),
    "away": sentence("Away"),
    "after": sentence("After"),
    "age": sentence("Age"),
    "before": sentence("Before"),
    "beside": sentence("Calls with the coach beside"),
    "brief": sentence("What may be known beforehand"),
    "caller_fields": sentence("Fields of every call"),
    "calls": sentence("How many calls"),
    "causes": sentence("Causes of complaints"),
    "clocks": sentence("Clocks"),
    "coach": sentence("Coach"),
    "company": sentence("Company, as customers hear it"),
    "count": sentence("Counted"),
    "currency": sentence("Currency"),
    "customer_kinds": sentence("Kinds of customers"),
    "date": sentence("Date"),
    "date_order": sentence("Order of a date"),
    "do": sentence("Do"),
    "due": sentence("Due"),
    "due_soon": sentence("Due soon, minutes before"),
    "ends": sentence("Outcomes that pass"),
    "enter": sentence("Enters the step"),
    "every": sentence("Every"),
    "exact_because": sentence("Why exactly"),
    "example": sentence("Example"),
    "file": sentence("File"),
    "fill": sentence("Fills the field"),
    "for": sentence("For"),
    "format": sentence("Form of the files"),
    "from": sentence("From"),
    "gate": sentence("Calls only once the path is passed"),
    "go": sentence("Goes to"),
    "heard": sentence("What callers say"),
    "hint": sentence("Hint"),
    "holidays": sentence("Holidays"),
    "hours": sentence("Opening hours"),
    "kind": sentence("Kind"),
    "knows": sentence("Knows, and tells when asked"),
    "label": sentence("Label"),
    "languages": sentence("Languages, the usual one first"),
    "limit": sentence("Limit"),
    "link": sentence("Link"),
    "live_floor": sentence("Live floor: supervisors see what each desk does now"),
    "may": sentence("You may, here"),
    "means": sentence("Means"),
    "measure": sentence("Measure"),
    "mood": sentence("Mood"),
    "must": sentence("Must"),
    "name": sentence("Name"),
    "needs": sentence("Needs"),
    "never": sentence("Never, here"),
    "next": sentence("Way on without an answer"),
    "not": sentence("It is a denial"),
    "off_script_reasons": sentence("Reasons to go off script"),
    "on": sentence("In use"),
    "opening": sentence("Script that opens every call"),
    "options": sentence("Options"),
    "outcome": sentence("Outcome"),
    "owner": sentence("Owner"),
    "pass_at": sentence("Passes with, of 100"),
    "patience": sentence("Patience"),
    "pattern": sentence("Pattern"),
    "per": sentence("For each"),
    "persona": sentence("The customer"),
    "phrases": sentence("What it sounds like"),
    "points": sentence("Points that must come across"),
    "priority": sentence("Priority"),
    "promise": sentence("Promise"),
    "question": sentence("Question at the end"),
    "questions": sentence("Questions at the end"),
    "read": sentence("What is read of a call"),
    "recording": sentence("Recording"),
    "required": sentence("Must"),
    "return": sentence("Goes back to the script that came here"),
    "review_by": sentence("Look at it again by"),
    "role": sentence("Role"),
    "say": sentence("Say"),
    "says": sentence("Says, one of these"),
    "say_instead": sentence("Say instead"),
    "scenarios": sentence("Scenarios to pass"),
    "scope": sentence("Where it holds"),
    "script": sentence("Script"),
    "scripts": sentence("Scripts, in the order in which they are learned"),
    "seed": sentence("Word that decides the draw"),
    "set": sentence("Sets"),
    "severity": sentence("How grave"),
    "short": sentence("Short form"),
    "show": sentence("Show beside it"),
    "skip_reasons": sentence("Reasons to skip a step"),
    "spoils": sentence("Words that spoil it"),
    "standard": sentence("Standards, here"),
    "start": sentence("First step"),
    "tags": sentence("Tags"),
    "target": sentence("Target"),
    "team": sentence("Team"),
    "tempts": sentence("Tempts to break"),
    "term": sentence("Term"),
    "tick": sentence("Ticks the item"),
    "text": sentence("Text"),
    "times": sentence("Times"),
    "timezone": sentence("Time zone"),
    "title": sentence("Title"),
    "to": sentence("To"),
    "transfer_to": sentence("Transfers go to"),
    "turns": sentence("What the customer says, by step"),
    "unit": sentence("Unit"),
    "until": sentence("Until"),
    "urgent": sentence("Urgent"),
    "value": sentence("With the value"),
    "values": sentence("Values for texts"),
    "voice": sentence("Voice"),
    "visit": sentence("Runs another script first"),
    "weight": sentence("Weight"),
    "when": sentence("Only if"),
    "who": sentence("Who"),
    "why": sentence("Why"),
    "within": sentence("Within"),
    "wording": sentence("Wording"),
    "fri": sentence("Friday"),
    "mon": sentence("Monday"),
    "sat": sentence("Saturday"),
    "sun": sentence("Sunday"),
    "thu": sentence("Thursday"),
    "tue": sentence("Tuesday"),
    "wed": sentence("Wednesday"),
}
"""What a key is called on a form."""

OPTION_WORDS: Mapping[str, str] = {
    "exact": sentence("Say exactly"),
    "own": sentence("In your own words"),
    "auto-fail": sentence("The call fails"),
    "coach": sentence("To talk about"),
    "success": sentence("Success"),
    "failure": sentence("Failure"),
    "neutral": sentence("Neutral"),
    "follow-up": sentence("Goes on later"),
    "text": sentence("Short text"),
    "long-text": sentence("Long text"),
    "number": sentence("Number"),
    "money": sentence("Money"),
    "date": sentence("Date"),
    "time": sentence("Time"),
    "phone": sentence("Phone"),
    "email": sentence("Email"),
    "yes-no": sentence("Yes or no"),
    "choice": sentence("One of several"),
    "choices": sentence("Any of several"),
    "scale": sentence("A scale"),
    "yes": sentence("Yes"),
    "no": sentence("No"),
    "pause": sentence("Pauses here"),
    "resume": sentence("Goes on here"),
    "customer": sentence("The customer promises it"),
    "dmy": sentence("Day, month, year"),
    "mdy": sentence("Month, day, year"),
    "ymd": sentence("Year, month, day"),
    "agent": sentence("Agent"),
    "supervisor": sentence("Supervisor"),
    "reviewer": sentence("Reviewer"),
    "trainee": sentence("Trainee"),
    "call": sentence("Call"),
    "angry": sentence("Angry"),
    "upset": sentence("Upset"),
    "worried": sentence("Worried"),
    "calm": sentence("Calm"),
    "content": sentence("Content"),
    "slip": sentence("A broken rule"),
    "vague": sentence("Vague words"),
    "dead-air": sentence("A silence"),
    "asked-twice": sentence("Being asked twice"),
    "month": sentence("Month"),
    "year": sentence("Year"),
    "week": sentence("Week"),
    "script": sentence("Script"),
    "team": sentence("Team"),
    "slips": sentence("Broken rules"),
    "none-fits": sentence("No answer fitted"),
    "standards": sentence("Missed standards"),
    "interrupted": sentence("Cut off"),
    "feedback": sentence("Poor feedback"),
    "complaint": sentence("A complaint"),
    "all": sentence("All of it"),
    "enough": sentence("Until it is clear"),
    "always": sentence("Yes, at every step"),
    "true": sentence("Yes"),
    "false": sentence("No"),
}
"""What a word that a file knows is called on a form."""


CHOSEN_KEYS = frozenset(
    (
        "after", "approval", "date_order", "every", "from_outside", "future", "gate", "kind",
        "live_floor", "mood", "must", "not", "on", "past", "per", "recording", "required", "return",
        "role", "severity", "urgent", "wording",
    )
)  # fmt: skip
"""Keys whose value is one of a few words that the format knows."""


def label_of(key: str) -> str:
    """What a key is called: its own name where nobody has said more."""
    return LABELS.get(key, key.replace("_", " ").capitalize())


def option_words(option: str) -> str:
    """What a word that a file knows is called."""
    return OPTION_WORDS.get(option, option.replace("-", " ").capitalize())


def options_of(*options: str) -> tuple[tuple[str, str], ...]:
    """Words that a file knows, with what they are called."""
    return tuple((one, option_words(one)) for one in options)


def form_key(
    key: str,
    kind: KeyKind,
    *,
    label: str = "",
    must: bool = False,
    options: tuple[tuple[str, str], ...] = (),
    refers: str = "",
    columns: tuple[FormKey, ...] = (),
    hint: str = "",
    usual: str = "",
    more: tuple[FormKey, ...] = (),
) -> FormKey:
    """A key with its usual label."""
    label = label or label_of(key)
    return FormKey(key, label, kind, must, options, refers, columns, hint, usual, more)


_FIELD_KINDS = options_of(
    "text", "long-text", "number", "money", "date", "time", "phone", "email", "yes-no", "choice",
    "choices",
)  # fmt: skip

FIELD_COLUMNS: tuple[FormKey, ...] = (
    form_key("label", "words", must=True),
    form_key("kind", "choice", options=_FIELD_KINDS),
    form_key("required", "flag"),
    form_key("example", "text"),
)
"""What a grid of fields shows."""

FIELD_MORE: tuple[FormKey, ...] = (
    form_key("options", "labels", hint=sentence("One a line, for a choice.")),
    form_key("pattern", "code", hint=sentence("Digits only: [0-9]+")),
    form_key("hint", "words"),
    form_key("past", "flag", label=sentence("A date that has passed")),
    form_key("future", "flag", label=sentence("A date to come")),
    form_key("from_outside", "flag", label=sentence("A link or the CRM may fill it")),
)
"""What more can be said of a field."""
