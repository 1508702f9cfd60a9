"""What is offered for a finding mends it: tried on the example of every code that has mends."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobaid.library.codes import all_codes
from jobaid.library.reader import ReadLibrary, read_contents, read_library
from jobaid.operations.library_check import check_reading
from jobaid.operations.studio.mending_place import Mend
from jobaid.operations.studio.mends import mends_of
from tests.library.code_examples import pairs

MENDED = (
    "JA016", "JA018", "JA021", "JA024", "JA026", "JA030", "JA031", "JA044", "JA050", "JA051",
    "JA052", "JA053", "JA054", "JA055", "JA056", "JA057", "JA058", "JA059", "JA060", "JA061",
    "JA062", "JA063", "JA067", "JA069", "JA071", "JA072", "JA074", "JA075", "JA079", "JA082",
    "JA083", "JA092", "JA094", "JA097", "JA099", "JA100", "JA101", "JA102", "JA103", "JA104",
    "JA106", "JA107", "JA110", "JA111", "JA113", "JA115", "JA116", "JA120", "JA122",
)  # fmt: skip


def after(reading: ReadLibrary, mend: Mend) -> ReadLibrary:
    files = {**reading.contents, **mend.files()}
    return read_contents({file: one for file, one in files.items() if one is not None})


@pytest.mark.parametrize("code", MENDED)
def test_every_mend_of_an_example_mends_it_and_breaks_nothing(code: str, tmp_path: Path) -> None:
    tried = 0
    for number, pair in enumerate(pairs(code)):
        reading = read_library(pair.failing.write(tmp_path / str(number)))
        found = check_reading(reading)
        errors = {one.code for one in found if one.is_error}
        for finding in (one for one in found if one.code == code):
            for mend in mends_of(reading, finding):
                tried += 1
                left = check_reading(after(reading, mend))
                same = [one for one in left if (one.code, one.words) == (code, finding.words)]
                assert not same, mend.words
                # Some examples are nothing but the file that goes.
                new = {one.code for one in left if one.is_error} - errors - {"JA003"}
                assert not new, (mend.words, [str(one.words) for one in left if one.code in new])
    assert tried


def test_the_list_of_those_with_mends_is_whole(tmp_path: Path) -> None:
    offered = set()
    for code in all_codes():
        for number, pair in enumerate(pairs(code)):
            reading = read_library(pair.failing.write(tmp_path / f"{code}-{number}"))
            for finding in check_reading(reading):
                if finding.code == code and mends_of(reading, finding):
                    offered.add(code)
    assert offered == set(MENDED)
