"""Customers to practise with made from what is there, for a coach to go on from in the studio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.operations.made_scenarios import NotMade, scenario_of_call, scenario_of_script
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.library.model.scenario import Scenario
    from jobaid.operations.records.record_reader import RecordReader


def made_of_script(library: Library, script: str) -> Scenario:
    """A customer for a script. The next one made for it gives another of its answers.

    Raises NotMade, in words.
    """
    before = sum(one.script == script for one in library.scenarios.values())
    return scenario_of_script(CompiledLibrary(library), script, before)


def made_of_call(library: Library, records: RecordReader | None, call: str) -> Scenario:
    """A kept call as a customer, with another name and other numbers. Raises NotMade, in words."""
    row = document = None
    if records is not None:
        records.refresh(whole=False)
        row = records.row(call)
        document = None if row is None else records.document(row)
    if document is None:
        raise NotMade(sentence("This call is not there any more."))
    return scenario_of_call(document, library)
