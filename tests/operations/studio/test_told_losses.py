"""What another form cannot hold is told once for each kind of thing, at steps by their titles."""

from __future__ import annotations

from jobaid.library.exchange.exchange_report import ExchangeReport
from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.studio.plain_names import PlainNames
from jobaid.operations.studio.script_exchange import FORMS, give_script
from jobaid.operations.studio.told_losses import told_losses
from jobaid.sentences import sentence

READING = read_library(shipped_library())
SCRIPT = READING.library.scripts["late-order"]
NAMES = PlainNames(READING.library, SCRIPT.file, ("en", "es"))


def test_every_form_tells_in_few_lines_what_it_cannot_hold() -> None:
    ids = {step.id for step in SCRIPT.steps if "-" in step.id}
    for form in FORMS:
        _, report = give_script(form, READING, SCRIPT.id)
        told = told_losses(report, NAMES)
        lines = {(one["what"], one["why"]) for one in report.lost}
        assert len([one for one in told if one.is_lost]) == len(lines)
        for one in told:
            assert not any(f"{id}," in one.words or one.words.endswith(id) for id in ids), one
            assert " in es" not in one.words


def test_few_places_are_named_and_many_are_counted() -> None:
    report = ExchangeReport()
    why = sentence("No place.")
    for step in [*SCRIPT.steps[:5], SCRIPT.steps[0]]:
        report.lose(f"late-order/{step.id}", sentence("what is said"), why)
    report.lose("late-order/greet/not-come", sentence("the answer"), why)
    report.change("late-order", sentence("`tags`"))
    titles = [step.title.text("en", ("en",)) for step in SCRIPT.steps]
    many, one, whole = told_losses(report, NAMES)
    assert many.words == f"what is said: {titles[0]}, {titles[1]}, {titles[2]} and 2 more"
    assert one.words == f"the answer: {titles[0]}"
    assert (whole.words, whole.is_lost) == ("`tags`: Late order", False)
