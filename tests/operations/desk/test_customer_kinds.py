"""An internal desk finds its own scripts first and begins with its opening; calls have a kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.asked_names import unknown_names
from tests.library.test_customer_kinds import files
from tests.operations.desk.desks import Desk

HEARD = b'heard: ["charged twice", "wrong amount"]'
LOCKED = b"""
id: locked
title: Charged twice, a colleague
tags: [internal]
heard: ["charged twice", "wrong amount"]
steps:
  - {id: hello, title: Hello, say: Hello., outcome: resolved}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, files=files(scripts__locked=LOCKED))


def kind_of(desk: Desk) -> object:
    call = desk.session.desk_call
    assert call is not None
    return call.engine.state.about.get("customer_kind")


def test_a_desk_for_customers_has_internal_scripts_last_and_not_on_its_start(desk: Desk) -> None:
    offered = [row.id for row in desk.session.start_view().scripts]
    assert "charge-dispute" in offered
    assert not {"locked", "within"} & set(offered)
    found = [hit for hit in desk.session.search("charged twice") if hit.kind == "script"]
    assert [hit.script for hit in found] == ["charge-dispute", "locked"]
    assert found[1].detail.startswith("Colleagues")
    assert desk.session.start_view().opening == ""


def test_an_internal_desk_has_its_own_first_and_its_own_opening(desk: Desk) -> None:
    desk.session.serves("colleagues")
    view = desk.session.start_view()
    assert view.scripts[0].id == "locked"
    assert view.opening == "A colleague calls"
    desk.session.new_call()
    assert (desk.view.script, kind_of(desk)) == ("within", "colleagues")


def test_the_kind_of_a_call_is_as_told_else_the_scripts_else_the_desks(desk: Desk) -> None:
    desk.session.open_script("charge-dispute")
    assert kind_of(desk) == "customers"
    desk.session.open_script("locked")
    assert kind_of(desk) == "colleagues", "the script is for nobody else"
    desk.session.open_from_outside("charge-dispute", {}, customer_kind="colleagues")
    assert kind_of(desk) == "colleagues"
    desk.session.serves("gone")
    desk.session.open_script("charge-dispute")
    assert kind_of(desk) == "customers"


def test_a_handed_over_call_keeps_its_kind(desk: Desk, tmp_path: Path) -> None:
    desk.session.serves("colleagues")
    desk.session.open_script("charge-dispute")
    block = desk.session.handed_calls.capsule()
    other = Desk(tmp_path / "other", files=files(scripts__locked=LOCKED))
    other.session.handed_calls.open(block)
    assert kind_of(other) == "colleagues"
    other.close()


def test_a_kind_that_no_call_has_yet_is_asked_for_and_one_of_no_house_is_said(
    desk: Desk,
) -> None:
    records, library = desk.session.records, desk.session.library.library
    assert records is not None
    asked = {
        kind: unknown_names(RecordQuery(customer_kind=kind), records.index, library)
        for kind in ("colleagues", "colleages")
    }
    assert asked["colleagues"] == []
    assert str(asked["colleages"][0]).startswith("There is no kind of customers colleages.")
