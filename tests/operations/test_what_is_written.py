"""What the program writes is what its schemas say."""

from __future__ import annotations

import datetime as dt

import pytest
from jsonschema import Draft202012Validator

from jobaid.call.commands import COMMANDS
from jobaid.call.view import play_state
from jobaid.library.schemas import schema
from jobaid.operations.demo_data import sample_documents
from tests.call.house import begin
from tests.shipped_reading import shipped_reading


@pytest.fixture(scope="module")
def documents():
    reading = shipped_reading()
    return list(sample_documents(reading, seed=3, until=dt.date(2026, 11, 20), weeks=1))


def test_interactions_and_their_events(documents):
    document, event = (Draft202012Validator(schema(name)) for name in ("interaction", "event"))
    types = set()
    for one in documents:
        document.validate(one)
        for each in one["events"]:
            event.validate(each)
            types.add(each["type"])
    assert len(types) > 20


def test_states_and_commands():
    state, command = (Draft202012Validator(schema(name)) for name in ("play-state", "command"))
    engine = begin()
    for each in (
        {"do": "answer", "id": "gives-account"},
        {"do": "fill", "field": "customer.name", "value": "Ann"},
        {"do": "reply", "id": "why-ask"},
        {"do": "nothing"},
        {"do": "close", "reason": "done"},
    ):
        state.validate(play_state(engine.call, engine.do(each)))
        assert command.is_valid(each) == (each["do"] in COMMANDS)
