"""A page of the library beside the call: an article, a picture, a table, an address to open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from jobaid.sentences import in_turn
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.panel import Panel
from jobaid.ui.widgets.themed import Themed, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.library.library_pages import LibraryPage

Content = Callable[[str], bytes | None]
"""The bytes of a file of the library; None for any other."""

_DIALECT = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


class PageText(Themed, QTextBrowser):
    """Shows Markdown with the pictures of its own folder, and opens nothing by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._content: Content | None = None
        self._folder = ""
        self._markdown = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)

    def set_page(self, markdown: str, folder: str, content: Content) -> None:
        """Show a page; `content` gives the pictures in `folder`."""
        self._markdown, self._folder, self._content = markdown, folder, content
        self._build()

    def restyle(self) -> None:
        """Take over the sizes and colours of the theme in force."""
        super().restyle()
        self._build()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as a page is read at ease, where there is room for it."""
        return QSize(super().sizeHint().width(), current_theme().px("page_least"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few lines: in little room they scroll."""
        return QSize(super().minimumSizeHint().width(), current_theme().px("meter"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """At another width lines end elsewhere: from the top.

        Not at once: a bar that comes while a page is being read in resizes it too, and a caret
        that moves meanwhile makes Qt write into memory that is not its own any more.
        """
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._to_the_top)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802
        """A picture of the library; no other file and no address is ever opened."""
        url = name if isinstance(name, QUrl) else QUrl(name)
        path = PurePosixPath(self._folder, url.path())
        if url.scheme() or url.host() or self._content is None:
            return None
        content = self._content(str(path))
        image = QImage.fromData(content) if content is not None else QImage()
        most = max(1, self.viewport().width() - 2 * current_theme().px("pad"))
        return image.scaledToWidth(most) if image.width() > most else image

    def _build(self) -> None:
        self.setFont(current_theme().font("body"))
        self.document().setMarkdown(self._markdown, _DIALECT)
        self._to_the_top()

    def _to_the_top(self) -> None:
        """The focus brings the caret into sight: a page is read from its beginning."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)


class PageSheet(Panel):
    """Shows one page at a time along the edge. Enter opens an address, Esc leaves."""

    def __init__(self, content: Content, parent: QWidget) -> None:
        super().__init__(parent, wide="banner")
        self.setAccessibleIdentifier("page-sheet")
        self._content = content
        self._link = ""
        self._title = TextLabel("title", "text", self, wrap=True)
        self._title.setAccessibleIdentifier("page-title")
        self._reviewed = TextLabel("caption", "muted", self, wrap=True)
        self._reviewed.setAccessibleIdentifier("page-reviewed")
        self._address = TextLabel("body", "text", self, wrap=True)
        self._address.setAccessibleIdentifier("page-address")
        self._text = PageText(self)
        self._text.setAccessibleIdentifier("page-text")
        self._open = PushButton("primary", "", self)
        self._open.setAccessibleIdentifier("page-open")
        self._open.clicked.connect(self.open_link)
        self._leave = PushButton("quiet", "", self)
        self._leave.setAccessibleIdentifier("page-leave")
        self._leave.clicked.connect(self.left)
        buttons = LineBox(None, self._open, self._leave, space="gap")
        buttons.addStretch(1)
        parts = (self._title, self._reviewed, self._address, self._text)
        column = Column(self, *parts, space="gap", edge="pad")
        column.setStretch(3, 1)
        column.addLayout(buttons)
        self.retranslate()

    def prepare(self, page: LibraryPage, at: int = 0, of: int = 1) -> QWidget:
        """Take a page, the one at `at` of so many; returns what has the focus."""
        title = plain(page.title)
        if of > 1:
            words = self.tr("%1 (%2 of %3)").replace("%2", str(at + 1)).replace("%3", str(of))
            title = words.replace("%1", title)
        self._title.set_text(title)
        self._text.setAccessibleName(title)
        self._reviewed.set_text(translated(page.reviewed))
        self._reviewed.set_colour("warn" if page.stale else "muted")
        self._reviewed.setVisible(bool(page.reviewed))
        self._link = page.link
        self._address.set_text(plain(page.link))
        self._address.setVisible(bool(page.link))
        self._open.setVisible(bool(page.link))
        self._text.setVisible(not page.link)
        self._text.set_page(translated(page.markdown), page.folder, self._content)
        self.retranslate()
        return self._open if page.link else self._text

    def opening_words(self) -> str:
        """What it is, and when it was last looked over."""
        return in_turn(one for one in (self._title.text(), self._reviewed.text()) if one)

    def open_link(self) -> None:
        """The person said so: open the address in the browser."""
        if self._link:
            QDesktopServices.openUrl(QUrl(self._link))
        self.left.emit()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self._open.set_text(self.tr("Open in the browser"))
        self._open.set_key(self.tr("Enter"))
        self._leave.set_text(self.tr("Close"))
        self._leave.set_key(self.tr("Esc"))
        set_words(self, self.tr("To read"), self._title.text())
