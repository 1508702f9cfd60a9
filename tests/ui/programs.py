"""What tests that run the desk need of its session and the program's end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jobaid.app import DeskProgram
    from jobaid.operations.callview.view_models import CallView
    from jobaid.operations.desk.session import Session


def view_of(session: Session) -> CallView:
    """The call in hand as it is now."""
    view = session.call_view()
    assert view is not None
    return view


class HasProgram:
    """What runs the desk program, and looks at its call."""

    program: DeskProgram

    @property
    def session(self) -> Any:
        """The session of this desk."""
        return self.program.session

    @property
    def view(self) -> Any:
        """The call in hand."""
        return view_of(self.session)


def end_program(program: DeskProgram) -> None:
    """End a program whose window is closed, and let go of what Qt would keep of its looks."""
    program.close()
    themes = program.look.themes
    themes.rings.deleteLater()
    themes.deleteLater()
    program.look.deleteLater()
    program.deleteLater()
