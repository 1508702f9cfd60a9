"""What checkable buttons share: who toggles them has clicked them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class Toggled(_Button):
    """Mixin for a checkable button, named before Qt's class: it sends `clicked` for every person.

    A screen reader does not click a checkable button: it toggles it, of which Qt tells by
    `toggled` alone, as it does when the program checks the button itself.
    """

    _by_us = False

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.toggled.connect(self._was_toggled)

    def setChecked(self, on: bool) -> None:  # noqa: N802
        """Show it on or off; nobody has clicked."""
        before, self._by_us = self._by_us, True
        super().setChecked(on)
        self._by_us = before

    def nextCheckState(self) -> None:  # noqa: N802
        """A key or the pointer: `clicked` follows by itself."""
        before, self._by_us = self._by_us, True
        super().nextCheckState()
        self._by_us = before

    def _was_toggled(self, on: bool) -> None:
        # One of several goes off because another went on: that one tells.
        group = self.group()
        one_of_several = self.autoExclusive() or (group is not None and group.exclusive())
        if not self._by_us and (on or not one_of_several):
            # PySide has the signal twice, of which its stubs know nothing.
            self.clicked[bool].emit(on)  # type: ignore[index]
