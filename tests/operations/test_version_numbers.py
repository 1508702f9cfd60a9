"""Versions of a script in insights are told by the number of their publication."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

from jobaid.library.reader import read_library
from jobaid.log.index.record_index import Index
from jobaid.operations.new_library import small_library
from jobaid.operations.review.call_report import ReportAsked
from jobaid.operations.review.insights import insights_of
from jobaid.operations.studio.publishing import Publisher, publish
from jobaid.operations.version_numbers import version_numbers
from tests.log.kept import keep, made

NOW = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)


def test_each_content_of_a_script_has_its_number_and_insights_say_it(tmp_path: Path) -> None:
    house = tmp_path / "house"
    small_library(house, "Ann", NOW)
    (script,) = read_library(house).library.scripts.values()
    first = script.content_id
    (path,) = (house / "scripts").glob(f"{script.id}.yaml")
    path.write_text(path.read_text() + "# a remark\n")
    publish(house, Publisher("Tom <tom>", "A remark", NOW))
    library = read_library(house).library
    second = library.scripts[script.id].content_id
    assert version_numbers(house, script.id) == {first: 1, second: 2}
    assert version_numbers(house, "no-such") == {}
    assert version_numbers(tmp_path, script.id) == {}, "a folder without a history"
    assert version_numbers(None, script.id) == {}

    met = [{"id": "hold-60", "met": True}]
    keep(
        tmp_path / "log",
        *(
            made(
                n, f"2026-11-{10 + n}", script=script.id, standards=met,
                versions={script.id: first if n < 3 else second if n < 6 else "0" * 40},
            )
            for n in range(9)
        ),
    )  # fmt: skip
    index = Index(tmp_path / "log", tmp_path / "index.sqlite", writing=True)
    told = insights_of(
        index, library, ReportAsked(script=script.id),
        numbered=partial(version_numbers, house),
    )  # fmt: skip
    index.close()
    versions = next(one for one in told.topics if one.id == "versions")
    labels = [row[0] for row in versions.rows]
    assert labels[0].startswith("Version 1, since")
    assert labels[1].startswith("Version 2, since")
    assert labels[2].startswith("Since"), "of no publication of this library"
