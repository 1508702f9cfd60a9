"""The views of an area as data: each a page with a tab and a key. A start pays for no view.

An area of several views names them as `AreaPage`s; `jobaid.ui.frame.tabbed_area` shows them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP, KeyBinding

if TYPE_CHECKING:
    from jobaid.ui.frame.tabbed_area import AreaView

    MakeView = Callable[[Any], AreaView[Any]]

_DIGITS = 9  # views beyond these have a tab and no key


class AreaPage(NamedTuple):
    """A view: its id (of its tab, its keys' context, `go`), title, icon, and how it is made.

    `opens` are the topics that it takes when another view hands something over with
    `open(topic, target)`: "call" (the id of a call), "calls" (words of a search) ...; `roles`
    those who have it, empty for everybody in the area; `about` one sentence on what it is for,
    which stands over it while it shows sample calls.
    """

    id: str
    title: str
    icon: str
    make: MakeView
    opens: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    about: str = ""


def late_view(module: str, name: str) -> MakeView:
    """The class `name` of a module below `jobaid.ui`, imported when it is first made."""

    def make(given: Any) -> AreaView[Any]:
        made: AreaView[Any] = getattr(import_module(f"jobaid.ui.{module}"), name)(given)
        return made

    return make


def view_key(area: str, page: str, digit: int) -> str:
    """The id of the key that goes from the view `page` to the view of a number, from 1."""
    return f"{area}-{page}-{digit}"


def view_digits(pages: Sequence[AreaPage]) -> range:
    """The numbers of the views that a key goes to."""
    return range(1, min(len(pages), _DIGITS) + 1)


def view_keys(area: str, pages: Sequence[AreaPage]) -> tuple[KeyBinding, ...]:
    """The keys that go from each view of an area to each other one: Ctrl and its number."""
    return tuple(
        KeyBinding(
            view_key(area, page.id, digit),
            page.id,
            (f"Ctrl+{digit}",),
            QT_TRANSLATE_NOOP("Keys", "View %1"),
            group=QT_TRANSLATE_NOOP("Keys", "Views"),
            sign=str(digit),
            means=f"pick-{digit}",
        )
        for page in pages
        for digit in view_digits(pages)
    )
