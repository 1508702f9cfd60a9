"""Every screen and panel of the desk, and the walk to each from between calls."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tests.ui.desk.desks import Desk
from tests.ui.tree import press, settle, type_text

Walk = tuple[str | Callable[[Desk], None], ...]


def typed(words: str, _desk: Desk) -> None:
    """Words in what has the focus, and what they find."""
    type_text(words)
    settle()


def later(desk: Desk) -> None:
    """A step with a field, a promise, a note and a rule that was broken."""
    desk.open()
    do = desk.place.dispatcher.do
    do("tick", id="hear-the-charge")
    for answer in ("a-charge", "holder", "letters-right"):
        do("answer", id=answer)
    run = desk.place.dispatcher.run
    run("own-up", desk.session.own_up, desk.view.never[0].id, True)
    run("promise", desk.session.promise, "Call back with the visit record", "today 4")
    do("note", text="Says a neighbour saw the van, not her.")
    desk.tick(30)


def own_up(desk: Desk) -> None:
    """The card of a rule asks what happened."""
    press(f"Alt+{desk.view.never[0].letter}")


def lights(desk: Desk) -> None:
    """A step that has something to look up."""
    desk.open("no-service")
    desk.place.dispatcher.do("jump", to="no-service/lights")


def reply_found(desk: Desk) -> None:
    """A reply of the house that is found between calls."""
    desk.place.open_hit(next(one for one in desk.session.search("recorded") if one.kind == "reply"))


def more_outcomes(desk: Desk) -> None:
    """All outcomes of the house."""
    desk.find("outcome-more").setFocus()
    press("Return")


SCREENS: dict[str, Walk] = {
    "start": (),
    "keys": ("F1",),
    "palette": ("Ctrl+K",),
    "my-calls": ("Alt+V",),
    "call": (Desk.open,),
    "a later step": (later,),
    "on hold": (later, "F5"),
    "none fits": (later, "Alt+0"),
    "skip": (later, "F7"),
    "promise": (later, "F3"),
    "note": (later, "F2"),
    "reply": (later, "F4"),
    "off script": (later, "F8"),
    "transfer": (later, "F9"),
    "all rules": (later, "Alt+O"),
    "owning up": (later, own_up),
    "wrap-up": (later, "F12"),
}

PANELS: dict[str, Walk] = {
    "reply of the house": (reply_found,),
    "shift": ("Ctrl+B",),
    "break with a reason": ("Ctrl+B", "0"),
    "another agent": ("Ctrl+Shift+A",),
    "timer": ("Ctrl+T",),
    "timer that runs": ("Ctrl+T", "4", "Ctrl+T"),
    "keys of a call": (later, "F1"),
    "page": (lights, "Ctrl+L"),
    "address": (lights, "Ctrl+L", "Ctrl+L"),
    "urgent": (later, "Alt+U"),
    "may": (later, "Alt+M"),
    "how much": (later, "Alt+M", "1"),
    "change earlier": (later, "Alt+I"),
    "change to what": (later, "Alt+I", "1"),
    "customer": (later, "Ctrl+I"),
    "complaint": (later, "Ctrl+Shift+C"),
    "suggestion": (later, "Ctrl+Shift+S"),
    "no contact": (later, "Ctrl+Shift+D"),
    "language": (later, "Alt+L"),
    "mistake": (later, "Alt+X"),
    "notes to change": (later, "Shift+F2"),
    "a note to change": (later, "Shift+F2", "1"),
    "promise changed": (later, "F3", "Alt+1"),
    "large print": (later, "Shift+F11"),
    "reply found": (later, "F4", partial(typed, "card")),
    "reply open": (later, "F4", "Return"),
    "outline": (later, "Alt+J"),
    "parked": (later, "Alt+P"),
    "parked, put away": (later, "Alt+P", "Alt+X"),
    "promise at the end": (later, "F12", "F3"),
    "note at the end": (later, "F12", "Shift+F2", "1"),
    "rules at the end": (later, "F12", "Alt+O"),
    "customer at the end": (later, "F12", "Ctrl+I"),
    "complaint at the end": (later, "F12", "Ctrl+Shift+C"),
    "all outcomes": (later, "F12", more_outcomes),
    "finish without": (later, "F12", "Ctrl+Return"),
}


def go(desk: Desk, walk: Walk) -> None:
    """Walk to a screen."""
    for one in walk:
        if isinstance(one, str):
            press(one)
        else:
            one(desk)
    settle()
