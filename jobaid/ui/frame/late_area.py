"""A place of the window that makes its parts only once it is shown: no start pays for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.ui.frame.early_keys import EarlyKeys

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import WindowActions
    from jobaid.ui.frame.key_table import KeyTable


class WorkOfArea(Protocol):
    """What works in a place once there is something to work on: its controller."""

    def shown(self) -> None:
        """The place shows again."""
        ...

    def renew(self) -> None:
        """The library, the person or the record is another now."""
        ...

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order."""
        ...

    def focus_first(self) -> None:
        """Give the focus to where work goes on."""
        ...

    def end(self) -> None:
        """The place goes for good."""
        ...


AreaWork = TypeVar("AreaWork", bound=WorkOfArea)


class LateArea(QWidget, Generic[AreaWork]):
    """Empty until it is shown and there is what it stands on; `make_work` makes the rest then.

    What is pressed before that happens when it can.
    """

    def __init__(
        self, id: str, actions: WindowActions, keys: KeyTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier(id)
        self.action_map = actions.new_map(keys, self)
        self._work: AreaWork | None = None
        self._wants_focus = False
        self._early = EarlyKeys(actions)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def make_work(self) -> AreaWork | None:
        """What works here, made anew; None while there is nothing to work on."""
        raise NotImplementedError

    @property
    def work(self) -> AreaWork | None:
        """What works here; None until it was first shown."""
        return self._work

    def begin(self) -> None:
        """What it stands on is there now, or is another one: make its parts, if they show."""
        if self._work is not None:
            self._work.renew()
            return
        self._work = self.make_work() if self.isVisible() else None
        if self._work is not None:
            self.begun(self._work)
            if self._wants_focus:
                self._wants_focus = False
                self._work.focus_first()
            if self.is_ready(self._work):
                self.play_early_keys()

    def is_ready(self, _work: AreaWork) -> bool:
        """Whether keys work as soon as the parts are made; else `play_early_keys` is told later."""
        return True

    def hold_keys(self) -> None:
        """Keep what is pressed until `play_early_keys`."""
        self._early.waits = True
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def play_early_keys(self) -> None:
        """Keys work now: what was pressed happens, as long as the place still shows."""
        if self.isVisible():
            self._early.play()
        else:
            self._early.end()

    def drop_early_keys(self) -> None:
        """What was pressed cannot happen."""
        self._early.end()

    def begun(self, work: AreaWork) -> None:
        """Its parts were made; nothing has the focus yet."""

    def renew(self, _changes: object = None) -> None:
        """The library, the person or the record is another now."""
        if self._work is not None:
            self._work.renew()

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order."""
        return [self] if self._work is None else self._work.panes()

    def focus_first(self) -> None:
        """Give the focus to where work goes on."""
        if self._work is None:
            self._wants_focus = True
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._work.focus_first()

    def end(self) -> None:
        """The place goes for good."""
        if self._work is not None:
            self._work.end()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Shown for the first time: its parts are made once the window has drawn itself."""
        super().showEvent(event)
        if self._work is None:
            QTimer.singleShot(0, self, self.begin)
        else:
            self._work.shown()

    def event(self, event: QEvent) -> bool:
        """Keys that come before there is anything to take them are kept: Tab too."""
        if self.hasFocus() and self._early.keep(event):
            event.accept()
            return True
        return super().event(event)
