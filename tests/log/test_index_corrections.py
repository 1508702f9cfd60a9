"""What a correction puts right counts wherever the index is asked; day files stay as they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jobaid.log.daybook import Daybook
from jobaid.log.index.index_rows import corrected, put_right
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import Order, RecordQuery, SoughtCustomer
from jobaid.log.index.sources import DayFiles
from tests.log.indexes import found
from tests.log.kept import amendment, keep, kept_id, made

WRONG, RIGHT = "40217701", "40217799"


def correction(number: int, of: int, at: str = "2026-11-22T09:00:00.000Z", **more: Any) -> dict:
    return {
        "v": 1,
        "id": f"019aaba0-0000-7000-8000-{number:012x}",
        "kind": "correction",
        "of": kept_id(of),
        "at": at,
        "by": {"id": "maya", "name": "Maya Okoro"},
        "desk": "desk-1",
        **more,
    }


def say(log: Path, *documents: dict) -> None:
    keep(log, *documents, table="corrections")


class Made:
    """An index of calls 1 and 2 that is there before anything is corrected."""

    def __init__(self, folder: Path, *, on_disk: bool) -> None:
        self.log = folder / "log"
        keep(self.log, made(1), made(2))
        self.on_disk = on_disk
        self.folder = folder
        self.index = self.opened()
        if on_disk:
            self.refresh()

    def opened(self) -> Index:
        return Index(self.log, self.folder / "index.sqlite", writing=self.on_disk)

    def refresh(self) -> Index:
        if not self.on_disk:  # then it is read anew each time
            self.index = self.opened()
        self.index.refresh()
        self.index.finish()
        return self.index

    def anew(self) -> Index:
        """One that is made of the same day files from nothing."""
        self.index.close()
        (self.folder / "index.sqlite").unlink(missing_ok=True)
        self.index = self.opened()
        return self.refresh()


@pytest.fixture(params=[True, False], ids=["kept", "in memory"])
def its(request, tmp_path) -> Made:
    return Made(tmp_path, on_disk=request.param)


def answers(index: Index) -> dict[str, object]:
    """What an index says of both accounts, however it is asked."""
    (row,) = index.by_id(kept_id(1), 1)
    return {
        "wrong": found(index, account=WRONG),
        "right": found(index, account=RIGHT),
        "caller": found(index, caller=RIGHT),
        "card": found(index, customer=SoughtCustomer("", RIGHT)),
        "words": found(index, RIGHT),
        "outcome": found(index, outcome="resolved"),
        "other": found(index, outcome="opened"),
        "row": (row.account, row.customer, row.outcome, row.kept_values),
        "grouped": [(one.key, one.n) for one in index.groups(RecordQuery(), ["outcome"])],
        "ordered": [one.id for one in index.next_page(RecordQuery(), 9, Order("account")).rows],
    }


BEFORE = {"account": WRONG, "customer": "Customer 1", "outcome": "resolved"}


def test_a_correction_counts_wherever_a_value_is_asked_for(its):
    say(
        its.log,
        correction(1, 1, fields={"customer.account": RIGHT, "customer.name": "Ann Lee"}),
        correction(2, 1, outcome="opened"),
    )
    told = answers(its.refresh())
    assert told == {
        "wrong": [],
        "right": [1],
        "caller": [1],
        "card": [1],
        "words": [1],
        "outcome": [2],
        "other": [1],
        "row": (RIGHT, "Ann Lee", "opened", BEFORE),
        "grouped": [(("opened",), 1), (("resolved",), 1)],
        "ordered": [kept_id(1), kept_id(2)],
    }
    assert answers(its.anew()) == told


def test_the_last_correction_counts_whatever_their_order_in_the_files(its):
    say(
        its.log,
        correction(1, 1, "2026-11-23T09:00:00.000Z", fields={"customer.account": RIGHT}),
        correction(2, 1, "2026-11-22T09:00:00.000Z", fields={"customer.account": "40217744"}),
    )
    assert found(its.refresh(), account=RIGHT) == [1]
    say(its.log, correction(3, 1, "2026-11-24T09:00:00.000Z", fields={"customer.account": WRONG}))
    (row,) = its.refresh().by_id(kept_id(1), 1)
    assert (row.account, row.as_kept) == (WRONG, None)


def test_an_amendment_puts_fields_right_too_and_empty_is_a_value(its):
    keep(its.log, amendment(1, 1, "misheard") | {"fields": {"phone": "020 7946 0000"}},
         table="amendments")  # fmt: skip
    assert found(its.refresh(), phone="+442079460000") == found(its.index, phone="02079460000")
    say(its.log, correction(2, 1, fields={"customer.account": None}))
    (row,) = its.refresh().by_id(kept_id(1), 1)
    assert (row.account, row.kept_values["account"]) == (None, WRONG)


def test_what_is_kept_shows_again_when_the_correction_is_destroyed(its):
    told = correction(1, 1, fields={"customer.account": RIGHT}, outcome="opened")
    say(its.log, told)
    its.refresh()
    files = DayFiles(its.log)
    (place,) = [one for one in files.stamps() if one.day.isoformat() == "2026-11-22"]
    book = Daybook(its.log, place.desk)
    book.erase(place.day, "corrections", {told["id"]})
    book.close()
    (row,) = its.refresh().by_id(kept_id(1), 1)
    assert (row.account, row.outcome, row.as_kept) == (WRONG, "resolved", None)
    assert found(its.index, account=RIGHT) == []


def test_a_later_revision_of_a_corrected_call_is_corrected_as_well(its):
    say(its.log, correction(1, 1, fields={"customer.account": RIGHT}))
    its.refresh()
    keep(its.log, made(1) | {"rev": 2, "handle_s": 99.0})
    (row,) = its.refresh().by_id(kept_id(1), 1)
    assert (row.rev, row.account, row.handle_s) == (2, RIGHT, 99.0)


def test_a_correction_of_any_form_is_no_trouble(its):
    say(
        its.log,
        correction(1, 1, fields=["customer.account"]),
        correction(2, 1, fields={"customer.account": {"a": [1]}}, outcome=7),
        correction(3, 9, fields={"customer.account": RIGHT}),
    )
    index = its.refresh()
    assert found(index) == [2, 1]
    assert found(index, account=RIGHT) == []


def test_a_document_is_read_as_it_counts_and_stays_as_it_was():
    document = made(1)
    said = [
        correction(1, 1, fields={"customer.account": RIGHT, "reason": "twice"}),
        correction(2, 1, outcome="opened", fields={"reason": None}),
    ]
    now = corrected(document, said)
    assert now["fields"] == {"customer.name": "Customer 1", "customer.account": RIGHT}
    assert now["outcome"] == "opened"
    assert document == made(1)
    assert put_right(said) == {"account": RIGHT, "outcome": "opened"}
