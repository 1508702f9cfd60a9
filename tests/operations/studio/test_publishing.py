"""What is published is live and in the history, at its time, and never a part of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from jobaid.cli import run
from jobaid.library.editing.drafts import open_draft
from jobaid.library.reader import read_library
from jobaid.library.releases import folder_in_force, release_folder, releases
from jobaid.operations.library.library_source import LibrarySource
from jobaid.operations.new_library import small_library
from jobaid.operations.studio.library_history import LibraryHistory, NoHistory
from jobaid.operations.studio.publication_watch import (
    STAGES,
    PublicationStopped,
    PublicationWatch,
)
from jobaid.operations.studio.publishing import (
    NotPublished,
    Publisher,
    publish,
    restore,
    take_back,
)
from jobaid.operations.studio.studio_desk import NOTICES, StudioDesk
from jobaid.operations.studio.studio_work import StudioWork
from jobaid.operations.studio.tree_edits import with_set

NOW = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)
EIGHT = dt.datetime(2026, 12, 1, 8, tzinfo=dt.UTC)


def by(message: str = "Shorter greeting", now: dt.datetime = NOW) -> Publisher:
    return Publisher("Tom <tom>", message, now)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    small_library(folder, "Ann", NOW)
    return folder


def script_of(library: Path) -> Path:
    (path,) = (library / "scripts").glob("*[!n].yaml")
    return path


def reword(path: Path, title: str) -> None:
    lines = path.read_text().splitlines(keepends=True)
    lines = [f"title: {title}\n" if line.startswith("title:") else line for line in lines]
    path.write_text("".join(lines))


def title_of(library: Path) -> str:
    (script,) = read_library(library).library.scripts.values()
    return script.title.any


def test_what_was_changed_in_the_folder_is_published(library: Path) -> None:
    reword(script_of(library), "Ask first")
    done = publish(library, by())
    assert done.number == 2
    newest = LibraryHistory(library).publications[-1]
    assert (newest.author, newest.message, newest.at) == ("Tom", "Shorter greeting", NOW)
    assert newest.files == done.files == (f"scripts/{script_of(library).name}",)
    with pytest.raises(NotPublished, match="nothing to publish"):
        publish(library, by())


def test_the_draft_is_published_and_follows(library: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    draft = open_draft(profile, library)
    reword(script_of(draft.folder), "From the draft")
    assert title_of(library) != "From the draft"
    publish(library, by(), profile=profile)
    assert title_of(library) == "From the draft"
    assert open_draft(profile, library).changes() == ()


def test_a_draft_of_what_somebody_else_published_is_not_put_over_it(
    library: Path, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    draft = open_draft(profile, library)
    reword(script_of(draft.folder), "Mine")
    reword(script_of(library), "Theirs")
    publish(library, by())
    with pytest.raises(NotPublished, match="published by somebody else"):
        publish(library, by(), profile=profile)
    assert title_of(library) == "Theirs"
    assert title_of(draft.folder) == "Mine"


def test_an_error_is_not_published(library: Path) -> None:
    path = script_of(library)
    before = path.read_text()
    path.write_text(before.replace("go: call-back", "go: nowhere"))
    with pytest.raises(NotPublished) as trouble:
        publish(library, by())
    assert trouble.value.findings[0].code == "JA050"
    assert len(LibraryHistory(library).publications) == 1


def test_a_reason_is_asked_for_and_a_time_to_come(library: Path) -> None:
    reword(script_of(library), "Other")
    with pytest.raises(NotPublished, match="what has changed"):
        publish(library, by(" "))
    with pytest.raises(NotPublished, match="has passed"):
        publish(library, by(), at=NOW)


def test_a_release_is_live_at_its_time_and_not_before(library: Path) -> None:
    old = title_of(library)
    reword(script_of(library), "From eight on")
    done = publish(library, by(), at=EIGHT)
    assert done.at == EIGHT
    assert folder_in_force(library, EIGHT - dt.timedelta(seconds=1)) == library
    in_force = folder_in_force(library, EIGHT)
    assert in_force == release_folder(library, EIGHT)
    assert title_of(in_force) == "From eight on"
    reword(script_of(library), old)


def test_a_running_desk_takes_the_release_up_when_it_begins(library: Path) -> None:
    old = title_of(library)
    reword(script_of(library), "From eight on")
    publish(library, by(), at=EIGHT)
    reword(script_of(library), old)
    now = [EIGHT - dt.timedelta(minutes=1)]
    source = LibrarySource(library, wall=lambda: now[0])
    assert [one.title.any for one in source.open().library] == [old]
    assert not source.has_changed()
    now[0] = EIGHT
    assert source.has_changed()
    assert [one.title.any for one in source.open().library] == ["From eight on"]
    assert not source.has_changed()


def test_the_next_publication_takes_a_begun_release_in(library: Path) -> None:
    old = title_of(library)
    reword(script_of(library), "From eight on")
    publish(library, by("The winter line"), at=EIGHT)
    reword(script_of(library), old)
    later = EIGHT + dt.timedelta(hours=1)
    (library / "never.yaml").write_text("- {id: shout, text: Shout}\n")
    publish(library, by("No shouting", later))
    assert releases(library) == []
    assert title_of(library) == "From eight on"
    told = [(one.message, one.author) for one in LibraryHistory(library).publications[1:]]
    assert told == [("The winter line", "Tom"), ("No shouting", "Tom")]
    assert LibraryHistory(library).publications[1].at == EIGHT


def test_what_is_published_meanwhile_is_in_the_release_too(library: Path) -> None:
    old = title_of(library)
    reword(script_of(library), "From eight on")
    publish(library, by(), at=EIGHT)
    reword(script_of(library), old)
    (library / "never.yaml").write_text("- {id: shout, text: Shout}\n")
    assert publish(library, by("No shouting")).kept == ()
    assert "shout" in read_library(release_folder(library, EIGHT)).library.never
    reword(script_of(library), "Until eight")
    done = publish(library, by("For today"))
    assert done.kept == (f"scripts/{script_of(library).name}",)
    assert title_of(folder_in_force(library, EIGHT)) == "From eight on"


def test_a_release_that_waits_can_be_taken_back(library: Path) -> None:
    old = title_of(library)
    reword(script_of(library), "From eight on")
    publish(library, by(), at=EIGHT)
    reword(script_of(library), old)
    (release,) = releases(library)
    take_back(library, release, EIGHT - dt.timedelta(minutes=1))
    assert releases(library) == []
    assert title_of(folder_in_force(library, EIGHT)) == old
    with pytest.raises(NotPublished, match="not waiting any more"):
        take_back(library, release, EIGHT - dt.timedelta(minutes=1))
    reword(script_of(library), "From eight on")
    publish(library, by(), at=EIGHT)
    with pytest.raises(NotPublished, match="Roll back"):
        take_back(library, release, EIGHT)
    assert releases(library) == [release]


def test_a_half_written_release_is_none(library: Path) -> None:
    (library / ".next" / ".writing-1").mkdir(parents=True)
    (library / ".next" / "2026-12-01T080000Z").mkdir()
    (library / ".next" / "notes.txt").write_text("x")
    assert releases(library) == []
    assert folder_in_force(library, EIGHT) == library


def test_an_earlier_version_comes_back_as_a_new_one(library: Path) -> None:
    old = title_of(library)
    reword(script_of(library), "Worse")
    publish(library, by())
    done = restore(library, "1", by("Back to version 1"))
    assert (done.number, title_of(library)) == (3, old)
    with pytest.raises(NotPublished, match="as it was"):
        restore(library, "1", by())
    with pytest.raises(NoHistory):
        restore(library, "9", by())
    reword(script_of(library), "Not published")
    with pytest.raises(NotPublished, match="would be lost"):
        restore(library, "2", by())
    assert title_of(library) == "Not published"


def test_a_library_without_a_history_begins_one(library: Path) -> None:
    import shutil

    shutil.rmtree(library / ".git")
    assert publish(library, by("The beginning")).number == 1
    assert LibraryHistory(library).publications[0].message == "The beginning"


def test_the_commands(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile = ["--profile", str(tmp_path / "profile")]
    reword(script_of(library), "By command")
    assert run(["publish", str(library), "-m", "Say it shorter", *profile]) == 0
    assert "published as version 2" in capsys.readouterr().out
    assert run(["publish", str(library), "-m", "Again", *profile]) == 1
    assert run(["publish", str(library), "-m", "x", "--at", "next blue moon", *profile]) == 2
    reword(script_of(library), "Later")
    assert run(["publish", str(library), "-m", "x", "--at", "2126-01-01T08:00", *profile]) == 0
    assert "live from 2126-01-01 08:00" in capsys.readouterr().out
    reword(script_of(library), "By command")
    assert run(["restore", str(library), "1", *profile]) == 0
    assert run(["history", str(library)]) == 0
    assert "Back to version 1" in capsys.readouterr().out


def desk_of(library: Path, profile: Path) -> StudioDesk:
    return StudioDesk(
        folder=lambda: library,
        profile=profile,
        agent=lambda: {"id": "tom", "name": "Tom"},
        wall=lambda: NOW,
        use_library=lambda folder: None,
    )


def in_hand(desk: StudioDesk, title: str) -> tuple[StudioWork, str]:
    """The work on the draft with one script's title changed."""
    work = StudioWork(desk.open(), dict(read_library(desk.folder).contents))
    file = work.scripts()[0].file
    content = with_set(work.edited.contents[file], ("title",), title)
    work.edited.edit("another title", {file: content})
    return work, file


def test_a_publication_tells_how_far_it_is_and_stops_while_nothing_is_live(
    library: Path, tmp_path: Path
) -> None:
    desk = desk_of(library, tmp_path / "profile")
    work, file = in_hand(desk, "Ask first")
    stopped, heard = PublicationWatch(), list[str]()

    def stop_at_the_check(at: int) -> None:
        heard.append(STAGES[at])
        assert stopped.stop()

    stopped.follow(stop_at_the_check)
    with pytest.raises(PublicationStopped):
        desk.publish(work, "Better", {"en": "Mind the new title."}, None, watch=stopped)
    assert heard == ["check"]
    assert len(LibraryHistory(library).publications) == 1
    assert b"Ask first" in work.edited.contents[file]
    assert NOTICES not in work.edited.contents
    assert not work.edited.unwritten
    told, heard = PublicationWatch(), []
    told.follow(lambda at: heard.append(STAGES[at]))
    assert desk.publish(work, "Better", {}, None, watch=told).number == 2
    # One desk alone hands nothing on to others.
    assert heard == ["check", "live", "draft"]
    assert not told.stop()


def test_what_is_written_while_it_is_published_stays_in_the_draft(
    library: Path, tmp_path: Path
) -> None:
    desk = desk_of(library, tmp_path / "profile")
    for stops in (True, False):
        work, _file = in_hand(desk, f"Ask first, {stops}")
        watch = PublicationWatch()

        def write(at: int, work: StudioWork = work, watch: PublicationWatch = watch) -> None:
            if STAGES[at] == "check":
                work.edited.edit("meanwhile", {"words.txt": b"meanwhile\n"})
                if stops:  # noqa: B023 (only within this turn)
                    watch.stop()

        watch.follow(write)
        try:
            desk.publish(work, "Better", {"en": "Mind the title."}, None, watch=watch)
        except PublicationStopped:
            assert stops
        assert work.edited.contents["words.txt"] == b"meanwhile\n"
        assert (NOTICES in work.edited.contents) is not stops
        work.edited.write()
        assert open_draft(tmp_path / "profile", library).read("words.txt") == b"meanwhile\n"
        assert "words.txt" not in read_library(library).contents
        work.edited.edit("not meant", {"words.txt": None})
        work.edited.write()
