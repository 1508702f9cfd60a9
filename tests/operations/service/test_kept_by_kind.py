"""The chart under the ledger: which kinds of promises are kept in time."""

from __future__ import annotations

from jobaid.library.reader import read_contents
from jobaid.operations.service.kept_by_kind import kept_topic
from jobaid.promises.kept_share import KeptShare
from tests.call.house import contents

AIM = b"""
- {id: kept, text: We keep our promises, measure: {metric: promises-kept, at_least: 0.95}}
"""


def test_the_kinds_below_the_aim_come_first_however_few_they_are() -> None:
    library = read_contents(contents() | {"objectives.yaml": AIM}).library
    shares = {f"kind-{n}": KeptShare.of_counts(99, 100) for n in range(9)}
    shares["poor"] = KeptShare.of_counts(20, 40)
    topic = kept_topic(shares, library)
    assert [one.label for one in topic.points][:2] == ["poor", "kind-0"]
    assert topic.rows[0][0] == "poor"
    assert topic.finding == "poor is below the aim"
