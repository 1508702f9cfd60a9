"""What tests that run the desk need of a profile, a session and the program's end."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.shipped import shipped_library
from jobaid.operations.settings_file import change_settings

if TYPE_CHECKING:
    import pytest

    from jobaid.app import DeskProgram
    from jobaid.operations.callview.view_models import CallView
    from jobaid.operations.desk.session import Session


def agent_profile(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The profile of an agent who has answered the questions of the first start."""
    monkeypatch.setenv("JOBAID_DEFAULTS", str(folder / "defaults.toml"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    profile = folder / "profile"
    assert change_settings(profile, {"agent.role": "agent", "agent.name": "Maya Okoro"}) is None
    return profile


def library_copy(folder: Path) -> Path:
    """A copy of the shipped library, to be changed."""
    return Path(shutil.copytree(shipped_library(), folder / "library"))


def view_of(session: Session) -> CallView:
    """The call in hand as it is now."""
    view = session.call_view()
    assert view is not None
    return view


def end_program(program: DeskProgram) -> None:
    """End a program whose window is closed, and let go of what Qt would keep of its looks."""
    program.close()
    themes = program.look.themes
    themes.rings.deleteLater()
    themes.deleteLater()
    program.look.deleteLater()
    program.deleteLater()
