"""Findings speak of titles and labels to whoever writes in the forms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobaid.library.codes import all_codes
from jobaid.library.reader import read_contents, read_library
from jobaid.operations.library_check import check_reading
from jobaid.operations.studio.plain_names import PlainNames
from tests.call.house import contents
from tests.library.code_examples import pairs

if TYPE_CHECKING:
    from pathlib import Path

LIBRARY = read_contents(contents()).library
FILE = "scripts/charge-dispute.yaml"
SCRIPT = b"""
id: refund
title: Refund
fields: {amount: {label: Amount, kind: money}, sure: {label: Sure of it, kind: yes-no}}
steps:
  - id: ask
    title: Ask first
    say: Which?
    do: [{id: look, text: Look it up}]
    answers: [{id: small, label: A small one, go: end}, {id: both, label: Both, go: end}]
  - id: end
    title: Goodbye
    say: Bye.
    answers: [{id: small, label: Nothing more, go: ask}]
"""
REFUND = read_contents({**contents(), "scripts/refund.yaml": SCRIPT}).library


def plain(words: str, line: int = 0, file: str = "scripts/refund.yaml") -> str:
    return PlainNames(REFUND, file, ("en",)).put_into(words, line, "<{}>".format)


def test_keys_are_called_as_the_form_calls_them() -> None:
    names = PlainNames(LIBRARY, FILE, ("en",))
    assert names.called("heard") == "What callers say"
    assert names.called("say") == "Say"
    assert names.called("answers") == "Answers"
    # Of two keys of one name the one that stands alone counts.
    assert names.called("title") in ("Title", "Step name")


def test_steps_scripts_and_fields_are_called_by_their_titles() -> None:
    script = LIBRARY.scripts["charge-dispute"]
    step = script.steps[1]
    for file in (FILE, FILE.replace(".yaml", ".plan.yaml")):
        names = PlainNames(LIBRARY, file, ("en",))
        assert names.called(step.id) == step.title.text("en", ("en",))
        assert names.called(f"charge-dispute/{step.id}") == names.called(step.id)
        assert names.called("charge-dispute") == script.title.text("en", ("en",))
    of_house = PlainNames(LIBRARY, "never.yaml", ("en",))
    assert of_house.called(step.id) is None
    title = of_house.called(f"charge-dispute/{step.id}") or ""
    assert title.endswith(f": {names.called(step.id)}")
    field = LIBRARY.all_fields["customer.name"]
    assert names.called("customer.name") == field.label.text("en", ("en",))


def test_an_answer_is_the_one_of_the_step_that_is_spoken_of() -> None:
    lines = SCRIPT.decode().splitlines()
    first = next(at for at, line in enumerate(lines, start=1) if "A small one" in line)
    last = next(at for at, line in enumerate(lines, start=1) if "Nothing more" in line)
    told = "The answers `small` and `both` are open."
    assert plain(told, first) == "The answers <A small one> and <Both> are open."
    assert plain("The answer `small` is never open.", last).startswith("The answer <Nothing more>")
    assert (
        plain("No plan takes these: `end`: `small`")
        == "No plan takes these: <Goodbye>: <Nothing more>"
    )
    # Where nothing says which of two is meant, none is named for the other.
    assert plain("The answer `small` is never open.") == "The answer <small> is never open."
    assert plain("The item `look` is open.", first) == "The item <Look it up> is open."


def test_a_step_before_its_answers_is_called_by_its_title() -> None:
    """Whatever stands before it, and though an answer of another step has its id."""
    words = "No plan takes these answers: `ask`: `small`, `end`: `small`."
    assert plain(words, file="scripts/refund.plan.yaml") == (
        "No plan takes these answers: <Ask first>: <A small one>, <Goodbye>: <Nothing more>."
    )


def test_of_two_things_of_one_name_the_noun_says_which() -> None:
    never = next(iter(REFUND.never))
    told = REFUND.never[never].text.text("en", ("en",))
    assert (
        plain(f"The never rule `{never}` bears on nothing.")
        == f"The never rule <{told}> bears on nothing."
    )
    assert plain("The outcome `small` is missing.") == "The outcome <small> is missing."
    assert (
        plain("`outcome: gone` is not in `outcomes.yaml`.")
        == "<Outcome: gone> is not in <Outcomes>."
    )


def test_conditions_are_said_in_words_and_what_is_to_be_written_stays() -> None:
    assert plain("`amount <= 25` and `not sure` both hold.") == (
        "<Amount is at most 25> and <Sure of it: no> both hold."
    )
    assert plain("Write `go: [end]`, and id `end-2`.") == "Write `go: [end]`, and id `end-2`."
    assert plain("The id `ask` is used twice.") == "The id `ask` is used twice."


def test_no_finding_shows_a_bare_name_of_a_file(tmp_path: Path) -> None:
    """What stays as it is in the file is the spelling of names and files themselves."""
    spelling = ("JA00", "JA01", "JA02", "JA03", "JA04")
    for code in all_codes():
        if code.startswith(spelling):
            continue
        for number, pair in enumerate(pairs(code)):
            reading = read_library(pair.failing.write(tmp_path / f"{code}-{number}"))
            for one in check_reading(reading):
                names = PlainNames(reading.library, one.file, ("en",))
                told = names.put_into(one.words, one.line, "<{}>".format)
                assert not re.search(r"`[\w./-]+`", told), one.line_of_text()
