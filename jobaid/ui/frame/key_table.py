"""What a key is, as data, and the keys that work everywhere; each area has a `keys` of its own.

One row of a `KeyTable` is one thing a key does. Actions, the key caps on screen, the key help
and the palette are all made from these rows; nothing else in the program names a key. The rules
are those of the design: F-keys mean one thing everywhere and never type, Alt with a letter or
digit belongs to the screen, plain letters are never keys, Alt letters stay free of mnemonics.
A key that works on several screens means the same on all of them, so that a hand which has
learned it on one is never wrong on another.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from jobaid.quick_dataclasses import dataclass

Context = str
"""A screen with keys of its own: `EVERYWHERE`, or one that an area's table names."""
EVERYWHERE: Context = "everywhere"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Mark a text for translation. Qt's own does the same and is typed as an object."""
    return text


@dataclass(frozen=True, slots=True)
class KeyBinding:
    """One thing that keys do.

    `keys` are the usual ones in Qt's portable writing. `plain` are keys that do the same only
    while no field has the caret; the step handles those itself, so they are shown and never
    bound. `%1` in `text` stands for `sign`, which tells the rows of one `group` apart
    ("Answer 1", "Answer 2"). Rows of different screens share a key only where `meaning` is the
    same: what the key stands for wherever it works.
    """

    id: str
    context: Context
    keys: tuple[str, ...]
    text: str
    plain: tuple[str, ...] = ()
    group: str = ""
    sign: str = ""
    means: str = ""

    @property
    def meaning(self) -> str:
        """What its keys stand for on every screen; its own id where no other has them."""
        return self.means or self.id

    def words(self) -> str:
        """What it does, in the language of the interface."""
        return QCoreApplication.translate("Keys", self.text).replace("%1", self.sign)


@dataclass(frozen=True, slots=True)
class KeyTable:
    """The keys of the frame or of one area.

    `contexts` are its screens, each with its title for the key help; the first one shows first.
    Two tables have an id in common only where it is the same row: the keys of a call are those
    of every area that drives one.
    """

    contexts: Mapping[Context, str]
    keys: tuple[KeyBinding, ...]


def key_in(
    context: Context, id: str, keys: str, text: str, *, plain: str = "", means: str = ""
) -> KeyBinding:
    """The binding of `keys` and `plain`, each a few keys with blanks between them."""
    return KeyBinding(id, context, tuple(keys.split()), text, tuple(plain.split()), means=means)


_key = partial(key_in, EVERYWHERE)

FRAME_KEYS = KeyTable(
    {EVERYWHERE: QT_TRANSLATE_NOOP("Keys", "Everywhere")},
    (
        _key("help", "F1", QT_TRANSLATE_NOOP("Keys", "All keys of this screen")),
        _key("find", "Ctrl+K", QT_TRANSLATE_NOOP("Keys", "Find anything")),
        _key("pane-next", "F6", QT_TRANSLATE_NOOP("Keys", "Next pane")),
        _key("pane-back", "Shift+F6", QT_TRANSLATE_NOOP("Keys", "Pane before")),
        _key("area-next", "Ctrl+PgDown", QT_TRANSLATE_NOOP("Keys", "Next area")),
        _key("area-back", "Ctrl+PgUp", QT_TRANSLATE_NOOP("Keys", "Area before")),
        _key("dock", "F11", QT_TRANSLATE_NOOP("Keys", "Dock or undock")),
        _key("text-larger", "Ctrl++ Ctrl+=", QT_TRANSLATE_NOOP("Keys", "Larger text")),
        _key("text-smaller", "Ctrl+-", QT_TRANSLATE_NOOP("Keys", "Smaller text")),
        _key("text-usual", "Ctrl+0", QT_TRANSLATE_NOOP("Keys", "Usual text size")),
        _key("theme", "Ctrl+Shift+L", QT_TRANSLATE_NOOP("Keys", "Next appearance")),
        _key("settings", "Ctrl+,", QT_TRANSLATE_NOOP("Keys", "Settings")),
        _key("banner-yes", "Alt+Y", QT_TRANSLATE_NOOP("Keys", "Yes, or got it")),
        _key("banner-no", "Alt+N", QT_TRANSLATE_NOOP("Keys", "No, or put it away")),
        _key("quit", "Ctrl+Q", QT_TRANSLATE_NOOP("Keys", "End Job Aid")),
    ),
)


def meet(one: Context, other: Context) -> bool:
    """Whether two contexts can be active at once: then they may share no key."""
    return one == other or EVERYWHERE in (one, other)
