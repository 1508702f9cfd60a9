"""A desk whose scripts are behind those of others, or ahead of them, says so."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from jobaid.operations.new_library import small_library
from jobaid.operations.settings_in_force import Settings
from jobaid.operations.studio.publishing import Publisher, publish
from jobaid.operations.team.library_version import shared_version
from jobaid.operations.team.team_status import library_words
from tests.team.house import House
from tests.team.postgres import Server
from tests.team.stations import NOW, Station


def test_what_is_published_is_counted_and_no_folder_is_nothing(tmp_path: Path):
    folder = tmp_path / "house"
    settings = Settings(library=str(folder), team_folder=str(tmp_path))
    assert shared_version(tmp_path, settings) == 0
    small_library(folder, "Ann", NOW)
    first = shared_version(tmp_path, settings)
    assert first == 1
    (folder / "never.yaml").write_text("- {id: shout, text: Never shout.}\n")
    assert shared_version(tmp_path, settings) == first, "what is not published is not counted"
    publish(folder, Publisher("Tom <tom>", "A rule", NOW + dt.timedelta(hours=1)))
    assert shared_version(tmp_path, settings) == first + 1
    assert shared_version(tmp_path, Settings(library=str(folder))) == 0, "nobody shares it"
    (folder / ".git/HEAD").write_bytes(b"\x00")
    assert shared_version(tmp_path, settings) == 0


def test_a_desk_that_is_behind_says_so_and_others_see_it(tmp_path: Path):
    anna, sup = (
        Station(tmp_path, "desk-a", agent="anna"),
        Station(tmp_path, "sup", role="supervisor"),
    )
    anna.library, sup.library = 4, 5
    assert anna.exchange().behind == 0  # nobody was heard of yet
    assert sup.exchange().behind == 0
    assert anna.exchange().behind == 1
    assert any("one publication behind" in words for words in anna.status().words)
    [seen] = sup.status().others
    assert seen.behind == 1
    assert str(library_words(seen.behind)) == "Its scripts are one publication behind this desk's."
    [ahead] = anna.status().others
    assert "ahead" in str(library_words(ahead.behind))

    anna.library = 5
    assert anna.exchange().behind == 0
    assert sup.exchange().trouble == ""
    assert [one.behind for one in sup.status().others] == [0]
    assert not any("behind" in words for words in anna.status().words)


def test_a_desk_that_shares_no_library_is_neither_ahead_nor_behind(tmp_path: Path):
    anna, sup = (
        Station(tmp_path, "desk-a", agent="anna"),
        Station(tmp_path, "sup", role="supervisor"),
    )
    sup.library = 9
    for one in (anna, sup, anna):
        assert one.exchange().behind == 0
    assert [one.behind for one in sup.status().others] == [0]
    assert library_words(0) is None


@pytest.mark.parametrize("told", ["-1", "true", '"7"', "null", "1.5", "[]"])
def test_a_strange_number_is_none(tmp_path: Path, told: str):
    anna, sup = (
        Station(tmp_path, "desk-a", agent="anna"),
        Station(tmp_path, "sup", role="supervisor"),
    )
    anna.library, sup.library = 4, 5
    anna.exchange()
    path = anna.there / "beat.json"
    path.write_text(path.read_text().replace('"library":4', f'"library":{told}'))
    assert sup.exchange().trouble == ""
    assert [one.behind for one in sup.status().others] == [0]


def test_the_database_tells_it_too(postgres: Server, tmp_path: Path):
    house = House(postgres, tmp_path)
    anna, sup = house.desk("anna"), house.desk("sup", "supervisor")
    anna.library, sup.library = 2, 4
    for one in (anna, sup):
        assert one.exchange().trouble == ""
    assert {one.desk: one.behind for one in sup.status().others} == {"anna": 2}
