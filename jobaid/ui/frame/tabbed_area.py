"""What works in an area of several views: one tab row, and the view that was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from jobaid.ui.frame.actions import KeyWithSign
from jobaid.ui.frame.area_pages import AreaPage, view_digits, view_key
from jobaid.ui.kit.tab_row import TabRow
from jobaid.ui.widgets.text_fields import FieldFrame, LongBox, TextBox
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.late_area import LateArea

Given = TypeVar("Given")


class AreaView(Themed, QWidget, Generic[Given]):
    """A view of an area: made when it is first shown, kept from then on.

    `given` is what it works with, the same for every view of its area. A view writes what it
    needs of these: `panes`, `focus_first`, `take`, `renew`, `shown`, `end`.
    """

    def __init__(self, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given = given

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order."""
        return [self]

    def focus_first(self) -> None:
        """Give the focus to where work goes on."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, topic: str, target: object) -> None:
        """Open what another view handed over: a topic of its `AreaPage.opens`."""

    def renew(self) -> None:
        """The library, the person or the record is another now: draw anew what shows."""

    def shown(self) -> None:
        """It shows again: what may have changed meanwhile is read."""

    def end(self) -> None:
        """It goes for good."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves a field that is written in for what comes after it; the words stay."""
        if event.key() != Qt.Key.Key_Escape or not self._leave_field():
            super().keyPressEvent(event)

    def _leave_field(self) -> bool:
        """Give the focus to the next control that takes no text; False where none had it."""
        field = QApplication.focusWidget()
        if not isinstance(field, TextBox | LongBox) or not self.isAncestorOf(field):
            return False
        after = field.nextInFocusChain()
        while after is not None and after is not field:
            takes = after.focusPolicy() & Qt.FocusPolicy.TabFocus and after.isEnabled()
            text = isinstance(after, TextBox | LongBox | FieldFrame)
            if takes and not text and after.isVisible() and self.isAncestorOf(after):
                after.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            after = after.nextInFocusChain()
        self.focus_first()
        return not field.hasFocus()


class TabbedWork(QObject, Generic[Given]):
    """Shows one view of an area at a time; a view is made when it is first asked for.

    The controller of an area says which pages there are (`all_pages`), the role of who works
    there (`role`) and, before `begin`, what its views are `given`.
    """

    given: Given

    def __init__(self, area: str, actions: ActionMap, place: LateArea[Any]) -> None:
        super().__init__(place)
        self._area, self._actions, self._place = area, actions, place
        self._views: dict[str, AreaView[Any]] = {}
        self.current = ""
        self._pages: list[AreaPage] = []
        self.tabs = TabRow(place)
        self._strips: list[QWidget] = []
        self.stack = QStackedWidget(place)
        place.column.addWidget(self.tabs)
        place.column.addWidget(self.stack, 1)

    def all_pages(self) -> Sequence[AreaPage]:
        """Every view of the area, whoever has it."""
        raise NotImplementedError

    def role(self) -> str:
        """The role of who works here now."""
        raise NotImplementedError

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip over the views, below those that are there."""
        self._strips.append(strip)
        self._place.column.insertWidget(self._place.column.indexOf(self.stack), strip)

    def begin(self) -> None:
        """What the views are given is there: show the first one."""
        self.tabs.chosen.connect(self.choose)
        self._actions.changed.connect(self._name_tabs)
        self._take_pages()
        self._bind()
        self.go(self._pages[0].id)

    def go(self, id: str) -> AreaView[Any]:
        """Show a view, and give it the focus. Raises KeyError for one that is not there.

        One that another role once had is not there any more.
        """
        page = {one.id: one for one in self._pages}[id]
        view = self.view(id)
        self.current = id
        self.stack.setCurrentWidget(view)
        self.tabs.set_current(id)
        self.showing(page)
        self._actions.set_context(id)
        view.shown()
        view.focus_first()
        return view

    def choose(self, id: str) -> None:
        """A person chose a view by its tab or its key: go there. Raises KeyError as `go`."""
        self.go(id)

    def showing(self, page: AreaPage) -> None:
        """A view is about to show: what stands over it is put right."""

    def view(self, id: str) -> AreaView[Any]:
        """A view, made where it was never asked for. Raises KeyError as `go`."""
        if id not in self._views:
            page = {one.id: one for one in self._pages}[id]
            view = self._views[id] = page.make(self.given)
            if not view.accessibleName():
                view.setAccessibleName(_words(page.title))
            view.setAccessibleIdentifier(view.accessibleIdentifier() or f"{self._area}-{id}")
            self.stack.addWidget(view)
        return self._views[id]

    def open(self, topic: str, target: object) -> bool:
        """Go to the view that opens a topic and hand `target` over; False where none does."""
        for page in self._pages:
            if topic in page.opens:
                self.go(page.id).take(topic, target)
                return True
        return False

    def panes(self) -> list[QWidget]:
        """The tab row, then the panes of the view that shows."""
        return [self.tabs, *self._views[self.current].panes()]

    def focus_first(self) -> None:
        """Give the focus to where work goes on."""
        self._views[self.current].focus_first()

    def shown(self) -> None:
        """The area shows again."""
        self._views[self.current].shown()

    def renew(self) -> None:
        """The library, the person or the record is another now."""
        self._take_pages()
        if self.current not in {page.id for page in self._pages}:
            self.go(self._pages[0].id)
        for view in self._views.values():
            view.renew()

    def take_down(self) -> None:
        """Another takes its place: nothing of it shows any more."""
        self.end()
        self._actions.changed.disconnect(self._name_tabs)
        for part in (self.tabs, *self._strips, self.stack):
            part.hide()
            self._place.column.removeWidget(part)
            part.deleteLater()
        self.deleteLater()

    def end(self) -> None:
        """The area goes for good."""
        for view in self._views.values():
            view.end()

    # -- inside -------------------------------------------------------------------------------

    def _take_pages(self) -> None:
        """The views of the role of who works here now."""
        role = self.role()
        self._pages = [one for one in self.all_pages() if not one.roles or role in one.roles]
        self._name_tabs()

    def _name_tabs(self) -> None:
        here, digits = self.current or self._pages[0].id, view_digits(self._pages)
        self.tabs.set_tabs(
            [
                (page.id, page.title, page.icon, self._cap(here, at) if at in digits else "")
                for at, page in enumerate(self._pages, start=1)
            ],
            _words,
        )
        self.tabs.set_current(self.current)

    def _cap(self, page: str, digit: int) -> str:
        return self._actions.cap(view_key(self._area, page, digit))

    def _bind(self) -> None:
        pages = self.all_pages()
        keys = {at: KeyWithSign(at, self._go_to, self) for at in view_digits(pages)}
        self._actions.bind_all(
            {view_key(self._area, page.id, at): keys[at].press for page in pages for at in keys}
        )

    def _go_to(self, number: int) -> None:
        if number <= len(self._pages):
            self.choose(self._pages[number - 1].id)


def _words(title: str) -> str:
    return QCoreApplication.translate("Keys", title)
