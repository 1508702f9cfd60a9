"""A script with `approval: true` is live only once a second person agrees."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from dulwich.repo import Repo

from jobaid.cli import run
from jobaid.library.editing.drafts import open_draft
from jobaid.library.reader import read_library
from jobaid.library.releases import folder_in_force
from jobaid.operations.new_library import small_library
from jobaid.operations.studio.approving import Approver, approve_proposal, decline_proposal
from jobaid.operations.studio.library_history import LibraryHistory
from jobaid.operations.studio.proposals_told import proposals_told
from jobaid.operations.studio.proposed_publications import NoProposal, proposal, proposals
from jobaid.operations.studio.publishing import NotPublished, Publisher, publish
from jobaid.operations.studio.studio_desk import StudioDesk
from jobaid.operations.studio.studio_work import StudioWork
from jobaid.operations.team.shared_library import SharedLibrary

NOW = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)
LATER = dt.datetime(2026, 12, 1, 8, tzinfo=dt.UTC)
ANN = Approver("ann", "Ann", NOW)


class Said:
    """Keeps what is said."""

    def __init__(self) -> None:
        self.all: list[tuple[str, str | None, dict[str, Any], str | None]] = []

    def say(self, kind: str, of: str | None, added: Any, *, by: Any, work_of: Any = None,
            id: str | None = None, on_saved: Any = None) -> None:  # fmt: skip
        self.all.append((kind, of, dict(added), work_of))


def by(author: str = "Tom <tom>", message: str = "Shorter") -> Publisher:
    return Publisher(author, message, NOW)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    small_library(folder, "Ann", NOW)
    path = script_of(folder)
    path.write_text(path.read_text() + "approval: true\n")
    assert publish(folder, by(message="Asks for approval")).proposal == "tom"
    approve_proposal(folder, "tom", ANN, Said())
    return folder


def script_of(library: Path) -> Path:
    (path,) = (library / "scripts").glob("*[!n].yaml")
    return path


def reword(path: Path, title: str) -> None:
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(f"title: {title}\n" if one[:6] == "title:" else one for one in lines))


def title_of(library: Path) -> str:
    (script,) = read_library(library).library.scripts.values()
    return script.title.any


def test_it_waits_in_the_history_and_nothing_is_live(library: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    draft = open_draft(profile, library)
    old, published = title_of(library), len(LibraryHistory(library).publications)
    reword(script_of(draft.folder), "Ask first")
    done = publish(library, by(), profile=profile)
    assert (done.proposal, done.number, done.asks) == ("tom", None, (script_of(library).stem,))
    assert title_of(library) == old
    assert len(LibraryHistory(library).publications) == published
    (one,) = proposals(library)
    with Repo(str(library)) as repo:
        assert repo.refs[b"refs/heads/proposed/tom"].decode() == one.commit == done.commit
    assert (one.author, one.author_id, one.message) == ("Tom", "tom", "Shorter")
    assert one.files == (f"scripts/{script_of(library).name}",)
    # Proposed again it is one proposal, of what is written now.
    reword(script_of(draft.folder), "Ask me first")
    publish(library, by(), profile=profile)
    assert len(proposals(library)) == 1

    said = Said()
    with pytest.raises(NoProposal, match="second person"):
        approve_proposal(library, "tom", Approver("TOM", "Tom", NOW), said)
    assert said.all == []
    (one,) = proposals(library)
    approve_proposal(library, "tom", ANN, said, words="Good.")
    assert title_of(library) == "Ask me first"
    assert said.all == [("approval", one.commit, {"approves": True, "words": "Good."}, "tom")]
    newest = LibraryHistory(library).publications[-1]
    assert (newest.author, newest.message) == ("Tom", "Shorter\n\nApproved-by: Ann <ann>")
    assert proposals(library) == []
    assert open_draft(profile, library).changes() == ()


def test_a_change_in_the_live_files_is_put_back_and_waits(library: Path) -> None:
    old = title_of(library)
    reword(script_of(library), "By hand")
    assert publish(library, by()).proposal == "tom"
    assert title_of(library) == old
    approve_proposal(library, "tom", ANN, Said())
    assert title_of(library) == "By hand"


def test_the_first_publication_of_a_library_in_use_waits_too(tmp_path: Path) -> None:
    library, profile = tmp_path / "house", tmp_path / "profile"
    small_library(library, "Ann", NOW)
    shutil.rmtree(library / ".git")
    path = script_of(library)
    path.write_text(path.read_text() + "approval: true\n")
    old = title_of(library)
    draft = open_draft(profile, library)
    reword(script_of(draft.folder), "Ask first")
    assert publish(library, by(), profile=profile).proposal == "tom"
    assert title_of(library) == old
    approve_proposal(library, "tom", ANN, Said())
    assert title_of(library) == "Ask first"
    assert [one.number for one in LibraryHistory(library).publications] == [1, 2]


def test_it_is_sent_back_with_a_reason_and_proposed_anew(library: Path) -> None:
    reword(script_of(library), "Other")
    publish(library, by())
    said = Said()
    with pytest.raises(NoProposal, match="Say why"):
        decline_proposal(library, "tom", ANN, said, words=" ")
    assert decline_proposal(library, "tom", ANN, said, words="Too short").state == "declined"
    assert said.all[0][2] == {"approves": False, "words": "Too short"}
    (back,) = proposals(library)
    assert (back.sent_back_by, back.sent_back_why, back.message) == ("Ann", "Too short", "Shorter")
    with pytest.raises(NoProposal, match="sent back already"):
        approve_proposal(library, "tom", ANN, said)
    reword(script_of(library), "Longer")
    publish(library, by())
    assert [one.state for one in proposals(library)] == ["waiting"]


def test_what_was_published_meanwhile_is_brought_together(library: Path) -> None:
    reword(script_of(library), "Proposed")
    publish(library, by())
    house = library / "library.yaml"
    house.write_text(house.read_text() + "due_soon: 20\n")
    publish(library, by("Eve <eve>", "Due"))
    approve_proposal(library, "tom", ANN, Said())
    assert title_of(library) == "Proposed"
    assert "due_soon: 20" in house.read_text()


def test_a_step_that_stays_though_one_took_it_out_is_told(library: Path) -> None:
    step = "  - {id: rest, title: The rest, say: One moment., outcome: resolved}\n"
    path = script_of(library)
    text = path.read_text()
    with_step = text.replace("approval: true\n", f"{step}approval: true\n")
    path.write_text(with_step)
    publish(library, by(message="The rest"))
    assert approve_proposal(library, "tom", ANN, Said()).stays == ""
    path.write_text(with_step.replace(step, ""))
    publish(library, by("Eve <eve>", "Without it"))
    path.write_text(with_step.replace("One moment.", "Please hold."))
    publish(library, by())
    approve_proposal(library, "eve", ANN, Said())
    assert step not in path.read_text()
    told = approve_proposal(library, "tom", ANN, Said())
    assert "so it stays: “The rest”." in told.stays
    assert "Please hold." in path.read_text()


def test_it_may_be_live_at_a_time(library: Path) -> None:
    old = title_of(library)
    reword(script_of(library), "From eight on")
    publish(library, by(), at=LATER)
    assert proposal(library, "tom").live_from == LATER
    assert approve_proposal(library, "tom", ANN, Said()).at == LATER
    assert title_of(library) == old
    assert title_of(folder_in_force(library, LATER)) == "From eight on"


def test_the_commands(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile = ["--profile", str(tmp_path / "profile")]
    reword(script_of(library), "By command")
    assert run(["publish", str(library), "-m", "Title", *profile]) == 0
    assert "Nothing is live yet" in capsys.readouterr().out
    assert run(["proposals", str(library / "nowhere"), "--json"]) == 2
    assert "no folder" in capsys.readouterr().err
    assert run(["proposals", str(library), "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["state"] == "waiting"
    approve = ["approve", str(library), told["name"], *profile]
    assert run(approve) == 1
    assert "second person" in capsys.readouterr().err
    assert run([*approve, "--as", "ann", "-m", "Good"]) == 0
    assert title_of(library) == "By command"
    (day,) = (tmp_path / "profile" / "log").rglob("20*.json")
    (kept,) = json.loads(day.read_text())["approvals"].values()
    assert (kept["of"], kept["approves"], kept["by"]["id"]) == (told["commit"], True, "ann")
    with pytest.raises(NotPublished):
        publish(library, by())


def test_what_is_agreed_to_on_screen_reaches_the_other_desks(library: Path, tmp_path: Path) -> None:
    profile, shared = tmp_path / "profile", tmp_path / "shared"
    profile.mkdir()
    (shared / "desks").mkdir(parents=True)
    settings = {"library": str(library), "folder": str(shared)}
    (profile / "settings.toml").write_text(
        "format = 1\n"
        f"[library]\npath = {json.dumps(settings['library'])}\n"
        f"[team]\nfolder = {json.dumps(settings['folder'])}\n"
    )
    desk = StudioDesk(
        folder=lambda: library,
        profile=profile,
        agent=lambda: {"id": "ann", "name": "Ann"},
        wall=lambda: NOW,
        use_library=lambda folder: None,
        says=Said,
    )
    reword(script_of(library), "Ask first")
    publish(library, by())
    work = StudioWork(desk.open(), dict(read_library(library).contents))
    (one,) = desk.open_proposals()
    desk.answer_proposal(work, one, agree=True, words="")
    other = tmp_path / "other"
    assert SharedLibrary(shared).pull(other).changed
    assert b"Ask first" in script_of(other).read_bytes()


def test_each_is_told_what_waits_for_them_and_what_became_of_their_own(library: Path) -> None:
    tom, ann, eve = "Tom <tom>", "Ann <ann>", "Eve <eve>"
    reword(script_of(library), "Ask first")
    publish(library, by())
    assert proposals_told(library, tom, NOW).to_look_at == ()
    for other in (ann, eve):
        assert proposals_told(library, other, NOW).to_look_at == (
            "Tom proposes “Shorter”, which waits for a second person.",
        )
    decline_proposal(library, "tom", ANN, Said(), words="Too short")
    assert proposals_told(library, tom, NOW).to_look_at == (
        "Ann sent back your “Shorter”: Too short",
    )
    assert proposals_told(library, eve, NOW).to_look_at == ()
    reword(script_of(library), "Ask first")
    publish(library, by())
    approve_proposal(library, "tom", ANN, Said())
    told = proposals_told(library, tom, NOW)
    assert told.to_look_at == ()
    assert told.agreed[0] == "Ann agreed to your “Shorter”: it is published."
    assert proposals_told(library, ann, NOW).agreed == ()
    assert proposals_told(library, tom, NOW + dt.timedelta(days=3)).agreed == ()
