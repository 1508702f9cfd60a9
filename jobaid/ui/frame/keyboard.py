"""Which key does what on this desk: the usual keys with a person's own in their place.

A key that cannot be chosen, and one that another action has at the same time, is refused in
words.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from jobaid.ui.frame.key_table import FRAME_KEYS, Context, KeyBinding, KeyTable, meet

_FORBIDDEN = frozenset({"F10", "Alt+F4", "Alt+Space", "Alt+Tab", "Alt+Shift+Tab"})
"""Keys that the system or the window manager has for itself."""


def for_system(key: str, *, mac: bool = sys.platform == "darwin") -> str:
    """A usual key as this system has it: on macOS Control stands for Alt (Qt calls it Meta)."""
    return key.replace("Alt+", "Meta+") if mac else key


_QT_SAYS = "QShortcut", "Ctrl"
"""What tells Qt's own language: it writes the names of keys in it."""


def shown(key: str) -> str:
    """A key as its cap shows it on this system ("Alt ←", "Ctrl K")."""
    enter = QCoreApplication.translate("RowDelegate", "Enter")
    return _shown(key, enter, QCoreApplication.translate(*_QT_SAYS))


@lru_cache(maxsize=512)
def _shown(key: str, enter: str, _control: str) -> str:
    """Worked out once for each language that is known by its words: a step shows a dozen caps."""
    sequence = QKeySequence(key)
    text = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    plain = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    parts = [part for part in text.split("+") if part]
    last = plain.rpartition("+")[2]
    if last in _ARROWS:
        # An arrow is drawn, whatever the language calls its key.
        parts[-1] = _ARROWS[last]
    elif last == "Return":
        parts[-1] = enter
    if text.endswith("+"):
        parts.append("+")
    return " ".join(parts)


_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def portable(text: str) -> str:
    """A key as it is kept: Qt's portable writing, "" where it is no key."""
    return QKeySequence(text).toString(QKeySequence.SequenceFormat.PortableText)


def _first(sequence: QKeySequence) -> QKeyCombination:
    """The first key press of a sequence; PySide6's stubs leave its index operator out."""
    found: QKeyCombination = sequence[0]  # type: ignore[index]
    return found


def why_not(key: str) -> str | None:
    """In words, why a key cannot be chosen by anybody; None where it can."""
    sequence = QKeySequence(key)
    if sequence.count() == 0 or _first(sequence).key() in (Qt.Key.Key_unknown, Qt.Key(0)):
        return QCoreApplication.translate("Keys", "“%1” is not a key.").replace("%1", key[:40])
    if sequence.count() > 1:
        return QCoreApplication.translate(
            "Keys", "Choose one key press, not several after each other."
        )
    name = portable(key)
    if name in _FORBIDDEN:
        return QCoreApplication.translate("Keys", "%1 belongs to the system.").replace(
            "%1", shown(name)
        )
    pressed = _first(sequence)
    modifiers = pressed.keyboardModifiers()
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if (modifiers & strong) == strong:
        return QCoreApplication.translate(
            "Keys", "Ctrl and Alt together type letters on many keyboards. Choose another key."
        )
    is_f_key = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
    if not is_f_key and not modifiers & (strong | Qt.KeyboardModifier.MetaModifier):
        return QCoreApplication.translate(
            "Keys", "%1 alone would type, or move about. Add Alt or Ctrl, or choose an F-key."
        ).replace("%1", shown(name))
    return None


def clashes(
    bound: Mapping[str, Iterable[str]], keys: Iterable[KeyBinding]
) -> list[tuple[str, str, str]]:
    """Pairs of ids that would have the same key at the same time: (id, id, key)."""
    found: list[tuple[str, str, str]] = []
    seen: dict[str, list[KeyBinding]] = {}
    for one in keys:
        for name in bound.get(one.id, ()):
            for other in seen.setdefault(portable(name), []):
                if other.id != one.id and meet(one.context, other.context):
                    found.append((other.id, one.id, portable(name)))
            seen[portable(name)].append(one)
    return found


class Keyboard:
    """Which keys do what on this desk: the usual ones, with a person's own in their place.

    It knows the keys of the frame and of every area in `tables`, whether the area shows or not:
    a person's key for an area that is not there is theirs all the same.
    """

    def __init__(
        self, chosen: Mapping[str, str] | None = None, tables: Iterable[KeyTable] = ()
    ) -> None:
        self._rows: dict[str, KeyBinding] = {}
        self._usual: dict[str, tuple[str, ...]] = {}
        self._bound: dict[str, tuple[str, ...]] = {}
        self._titles: dict[Context, str] = {}
        self._chosen = dict(chosen or {})
        self.words: tuple[str, ...] = ()
        for table in (FRAME_KEYS, *tables):
            self._add(table)
        self.take(self._chosen)

    def know(self, table: KeyTable) -> None:
        """Have the keys of an area too. Raises ValueError where an id is another table's."""
        if self._add(table):
            self.take(self._chosen)

    def _add(self, table: KeyTable) -> bool:
        new = [key for key in table.keys if self._rows.get(key.id) is not key]
        for key in new:
            if key.id in self._rows:
                raise ValueError(f"two tables have the key {key.id!r}")
            self._rows[key.id] = key
            self._usual[key.id] = tuple(portable(for_system(one)) for one in key.keys)
        self._titles |= table.contexts
        return bool(new)

    def take(self, chosen: Mapping[str, str]) -> None:
        """Take a person's keys (id to key) over the usual ones; `words` say what was refused."""
        self._chosen = dict(chosen)
        self._bound = dict(self._usual)
        refused: list[str] = []
        # Two that change places clash only until both have moved: set all, then look.
        wanted: dict[str, str] = {}
        for id, key in chosen.items():
            if id not in self._rows:
                refused.append(
                    QCoreApplication.translate(
                        "Keys", "There is no action “%1” to give a key to."
                    ).replace("%1", id[:40])
                )
            elif (problem := why_not(key)) is not None:
                refused.append(problem)
            else:
                wanted[id] = portable(key)
        self._bound.update({id: (key,) for id, key in wanted.items()})
        while found := clashes(self._bound, self._rows.values()):
            one, other, key = found[0]
            loser = other if other in wanted else one
            self._bound[loser] = self._usual[loser]
            if loser not in wanted:
                break
            del wanted[loser]
            kept = one if loser == other else other
            refused.append(self._clash_words(key, kept))
        self.words = tuple(refused)

    def bound(self) -> Mapping[str, tuple[str, ...]]:
        """Every id with its keys, in Qt's portable writing."""
        return self._bound

    def keys(self, id: str) -> tuple[str, ...]:
        """The keys of an action, in Qt's portable writing."""
        return self._bound[id]

    def cap(self, id: str) -> str:
        """What the key cap of an action shows, "" where it has no key."""
        keys = self._bound[id]
        return shown(keys[0]) if keys else ""

    def problem(self, id: str, key: str) -> str | None:
        """In words, why this action cannot have this key; None where it can."""
        refusal = why_not(key)
        if refusal is not None:
            return refusal
        tried = {**self._bound, id: (portable(key),)}
        for one, other, name in clashes(tried, self._rows.values()):
            if id in (one, other):
                return self._clash_words(name, other if one == id else one)
        return None

    def usual(self, id: str) -> str:
        """The first key that an action comes with, "" where it comes with none."""
        return next(iter(self._usual[id]), "")

    def is_usual(self, id: str) -> bool:
        """Whether an action has the keys it comes with."""
        return self._bound[id] == self._usual[id]

    def row(self, id: str) -> KeyBinding:
        """What an action's keys are made from. Raises KeyError for an unknown id."""
        return self._rows[id]

    def rows(self) -> Iterable[KeyBinding]:
        """Every row of every table that is known."""
        return self._rows.values()

    def title(self, context: Context) -> str:
        """What a screen is called over its keys, in the language of the interface."""
        return QCoreApplication.translate("Keys", self._titles[context])

    def _clash_words(self, key: str, owner: str) -> str:
        words = QCoreApplication.translate(
            "Keys", "%1 is already the key for “%2”. Choose another."
        )
        return words.replace("%1", shown(key)).replace("%2", self._rows[owner].words())
