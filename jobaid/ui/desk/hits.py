"""What a search or the palette found on the desk, opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobaid.ui.frame.panel_host import PanelHost

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.desk.early_search import HitRow
    from jobaid.operations.library.library_pages import LibraryPage
    from jobaid.ui.desk.area import DeskArea
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.desk.page_sheet import PageSheet
    from jobaid.ui.desk.reply_sheet import ReplySheet


class Hits(QObject):
    """Goes to what was found.

    Between calls a step or a script's reply opens its script, and then the step or the reply in
    it; the house's replies belong to no script and are shown to read. In a call the call goes
    to the script or the step, with the same caller, or opens the reply, and a reply of a script
    that is not in hand is shown to read. Only who asks for a new call gets one.

    The words by which the script of a call is found are the customer's first sentence: what they
    say already is asked about.
    """

    def __init__(self, dispatcher: Dispatcher, desk: DeskArea) -> None:
        super().__init__(desk)
        self._dispatcher = dispatcher
        self._host = PanelHost(desk, desk.room)
        self._sheet: ReplySheet | None = None
        self._pages: PageSheet | None = None
        self._at = 0

    def open_hit(self, hit: HitRow, new_call: bool = False) -> None:
        """Go to a script, a step or a reply; with `new_call`, in a call of its own."""
        self.leave()
        session = self._dispatcher.session
        in_call = session.call_view() is not None
        in_reach = session.replies_of(hit.script) if in_call else bool(hit.script)
        begins, at_opening = new_call or not in_call, session.is_at_opening
        if hit.kind == "article":
            page = session.pages.article(hit.id)
            if page is not None:
                self._show_page(page)
        elif hit.kind == "script" and (new_call or not in_call):
            self._dispatcher.run("open", session.open_script, hit.script)
        elif hit.kind == "script":
            self._dispatcher.do("jump", to=session.start_of(hit.script))
        elif hit.kind == "reply" and not in_reach:
            self._read(hit)
        elif in_call or self._opened(hit.script):
            self._go_in(hit)
        if hit.kind != "article" and (begins or (at_opening and not session.is_at_opening)):
            self.hear(hit.words)

    def hear(self, words: str) -> None:
        """Ask whether what the customer's first sentence says of the call in hand is right."""
        heard = {} if self._dispatcher.questioned else self._dispatcher.session.heard(words)
        if heard:
            self._dispatcher.do("heard", **heard)

    def leave_in_sight(self, line: QWidget) -> None:
        """What is read stands under this line to say, where it has room there."""
        self._host.leave_in_sight(line)

    def leave(self) -> None:
        """Put away what is shown to read."""
        self._host.close()

    def look_up(self) -> None:
        """Show what the step of the call has to show; again: the next of it."""
        pages = self._dispatcher.session.pages_here
        if not pages:
            return
        showing = self._pages is not None and self._host.current is self._pages
        self._at = (self._at + 1) % len(pages) if showing else 0
        self._show_page(pages[self._at], self._at, len(pages))

    def _show_page(self, page: LibraryPage, at: int = 0, of: int = 1) -> None:
        from jobaid.ui.desk.page_sheet import PageSheet

        if self._pages is None:
            self._pages = PageSheet(self._content, self._host.surface)
            self._host.add(self._pages)
        self._host.show("page", self._pages, self._pages.prepare(page, at, of))

    def _content(self, file: str) -> bytes | None:
        return self._dispatcher.session.pages.content(file)

    def _opened(self, script: str) -> bool:
        """Begin a call with a script; whether one began."""
        self._dispatcher.run("open", self._dispatcher.session.open_script, script)
        return self._dispatcher.session.call_view() is not None

    def _go_in(self, hit: HitRow) -> None:
        """To a step or a reply of the call in hand."""
        view = self._dispatcher.session.call_view()
        if hit.kind == "reply":
            self._dispatcher.do("reply", id=hit.id)
        elif view is not None and (view.script, view.step) != (hit.script, hit.id):
            # A move that a rule is against asks first, as from any other step.
            self._dispatcher.do("jump", to=f"{hit.script}/{hit.id}")

    def _read(self, hit: HitRow) -> None:
        from jobaid.ui.desk.reply_sheet import ReplySheet

        reply = self._dispatcher.session.reply_to_read(hit.script, hit.id)
        if reply is None:
            return
        if self._sheet is None:
            self._sheet = ReplySheet(self._host.surface)
            self._host.add(self._sheet)
        self._host.show("reply", self._sheet, self._sheet.prepare(reply))
