"""What every view of the service area is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.frame.tabbed_area import AreaView

if TYPE_CHECKING:
    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.promises.open_promises import OpenPromise
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.tasks import Tasks

BeginCall = Callable[[str, dict[str, str]], None]
"""Begins a call with a script and values that are known."""


@dataclass(frozen=True, slots=True)
class ServiceGiven:
    """What a view works with.

    `desk` is the record, the library and who looks; `tasks` runs what must not hold up the
    window; `actions` binds keys (rows of `keys.py` whose context is the view's id); `say(words)`
    shows a sentence. `call_back` calls about a promise, `open_call` calls somebody with a script;
    `changed` is called after something was said of the record, `go` shows another view by its id.
    """

    desk: ServiceDesk
    tasks: Tasks
    actions: ActionMap
    say: Callable[[str], None]
    call_back: Callable[[OpenPromise], None]
    open_call: BeginCall
    changed: Callable[[], None]
    go: Callable[[str], None]


class ServiceView(AreaView[ServiceGiven]):
    """A view of the service area."""

    def renew(self) -> None:
        """The library, the person or the record is another now: draw anew what shows."""
        if self.isVisible():
            self.shown()
