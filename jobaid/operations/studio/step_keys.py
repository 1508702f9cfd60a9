"""What the form of a step asks for, and that of a script's head: every key, in a call's order."""

from __future__ import annotations

from jobaid.operations.studio.form_keys import (
    FIELD_COLUMNS,
    FIELD_MORE,
    FormKey,
    form_key,
    options_of,
)
from jobaid.sentences import sentence

STEP_KEYS: tuple[FormKey, ...] = (
    form_key("title", "words", label=sentence("Step name"), must=True),
    form_key("say", "long-words"),
    form_key("wording", "choice", options=options_of("own", "exact"), usual="own"),
    form_key("exact_because", "words"),
    form_key("ask", "rows", columns=FIELD_COLUMNS, more=FIELD_MORE),
    form_key(
        "do", "rows", columns=(form_key("text", "words", must=True), form_key("must", "flag"))
    ),
    form_key(
        "answers",
        "rows",
        hint=sentence("0 is always “None of these fits”."),
        columns=(
            form_key("label", "words", label=sentence("The customer says"), must=True),
            form_key("go", "target", refers="targets"),
            form_key("when", "code", refers="conditions"),
            form_key("set", "pairs"),
            form_key("urgent", "choice", options=options_of("true", "always")),
        ),
    ),
    form_key(
        "next",
        "rows",
        hint=sentence("Without one, the step below follows."),
        columns=(
            form_key("go", "target", refers="targets"),
            form_key("when", "code", refers="conditions"),
        ),
    ),
    form_key("outcome", "choice", refers="outcomes"),
    form_key(
        "promise",
        "group",
        columns=(
            form_key("text", "words"),
            form_key("within", "text", hint=sentence("3 working days")),
            form_key("due", "text", hint=sentence("Friday")),
            form_key("to", "text"),
            form_key("from", "choice", options=options_of("customer")),
        ),
    ),
    form_key("never", "pick", refers="never"),
    form_key("may", "pick", refers="may"),
    form_key("standard", "pick", refers="standards"),
    form_key(
        "points",
        "rows",
        columns=(form_key("text", "words", must=True), form_key("not", "flag")),
        more=(
            form_key(
                "must",
                "groups",
                label=sentence("Words that must be said"),
                hint=sentence("Of each line one: three, 3"),
            ),
            form_key("spoils", "word-list", hint=sentence("One a line.")),
        ),
    ),
    form_key(
        "show",
        "rows",
        columns=(
            form_key("title", "words"),
            form_key("link", "text", must=True),
            form_key("file", "text"),
        ),
    ),
    form_key("visit", "choice", refers="scripts"),
    form_key("return", "flag"),
    form_key("question", "text", hint=sentence("none, for no question here")),
    form_key("recording", "choice", options=options_of("pause", "resume")),
)

SCRIPT_KEYS: tuple[FormKey, ...] = (
    form_key("title", "words", must=True),
    form_key("about", "words"),
    form_key("heard", "many-words", hint=sentence("One a line, in callers' own words.")),
    form_key("tags", "texts"),
    form_key("start", "target", refers="targets"),
    form_key(
        "fields",
        "rows",
        label=sentence("Fields"),
        columns=FIELD_COLUMNS,
        more=FIELD_MORE,
    ),
    form_key("approval", "flag"),
    form_key(
        "replies",
        "rows",
        label=sentence("Replies to objections"),
        columns=(
            form_key("say", "words", must=True),
            form_key("heard", "many-words"),
            form_key("wording", "choice", options=options_of("own", "exact")),
            form_key("exact_because", "words"),
        ),
    ),
    form_key(
        "rules",
        "rows",
        label=sentence("Rules"),
        columns=(
            form_key("no", "texts", label=sentence("Never enter")),
            form_key("until", "target", label=sentence("Before leaving"), refers="steps"),
            form_key("when", "code", label=sentence("With this true"), refers="conditions"),
            form_key("why", "words"),
        ),
    ),
    form_key(
        "accepted",
        "rows",
        label=sentence("Warnings accepted"),
        columns=(
            form_key("code", "text", label=sentence("Warning")),
            form_key("at", "target", label=sentence("Step"), refers="steps"),
            form_key("why", "words"),
            form_key("by", "text", label=sentence("Who")),
            form_key("until", "text"),
        ),
    ),
)
"""The head of a script; its `opening` is set for the whole house."""
