"""The banners under the top of the window: one sentence each, never in the way of a call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.banner import Banner, BannerKind
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import ActionMap

Decision = Callable[[], object]
MOST_KEPT = 50


class _Banner(Banner):
    """A banner of the strip, with what its two keys do."""

    def __init__(self, parent: QWidget, id: str) -> None:
        super().__init__(parent)
        self.id = id
        self.yes: Decision | None = None
        self.no: Decision | None = None
        self.has_keys = False


class BannerStrip(Themed, QWidget):
    """Shows banners under each other, the newest last. Its `told` keeps what was said for F1."""

    def __init__(self, actions: ActionMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._banners: dict[str, _Banner] = {}
        self.told: list[tuple[dt.datetime, str]] = []
        self._column = Column(self, space="half", edge=("pad", "unit", "pad", "unit"))
        self.setAccessibleName(self.tr("Banners"))
        self.hide()

    def say(
        self, words: str, kind: BannerKind = "neutral", *, id: str = "", icon: str = ""
    ) -> None:
        """Show a sentence; a neutral one goes by itself after a while, others are put away.

        One with the same `id` takes the place of the one before.
        """
        words = translated(words)
        banner = self._put(id or words)
        if kind == "neutral":
            banner.set_banner(kind, words, icon=icon)
        else:
            banner.has_keys = True
            keys = self._actions.cap("banner-no")
            banner.set_banner(kind, words, second=self.tr("Put away"), second_keys=keys)
        self.remember(words)
        self._rebind()

    def note(self, words: str) -> None:
        """What did not go as asked, said once: it goes by itself."""
        self.say(words, icon="info")

    def ask(
        self,
        words: str,
        yes_text: str,
        yes: Decision,
        no_text: str,
        no: Decision | None = None,
        *,
        id: str,
    ) -> None:
        """Ask in a banner with two keys; the call goes on meanwhile."""
        words = translated(words)
        banner = self._put(id)
        banner.yes, banner.no, banner.has_keys = yes, no, True
        cap = self._actions.cap
        banner.set_banner(
            "info",
            words,
            action=yes_text,
            keys=cap("banner-yes"),
            second=no_text,
            second_keys=cap("banner-no"),
        )
        self.remember(words)
        self._rebind()

    def take_away(self, id: str) -> None:
        """Put a banner away, where it still shows."""
        banner = self._banners.pop(id, None)
        if banner is not None:
            banner.hide()
            self._column.removeWidget(banner)
            banner.deleteLater()
        self.setVisible(bool(self._banners))
        self._rebind()

    @property
    def words(self) -> tuple[str, ...]:
        """What shows now."""
        return tuple(banner.text() for banner in self._banners.values())

    def _put(self, id: str) -> _Banner:
        self.take_away(id)
        banner = _Banner(self, id)
        banner.setAccessibleIdentifier("banner")
        banner.acted.connect(self._answer_yes)
        banner.acted_second.connect(self._answer_no)
        banner.gone.connect(self._gone)
        self._banners[id] = banner
        self._column.addWidget(banner)
        self.show()
        return banner

    def remember(self, words: str) -> None:
        """Keep a sentence that was said elsewhere, for the key help."""
        self.told.append((dt.datetime.now().astimezone(), translated(words)))
        del self.told[:-MOST_KEPT]

    def _rebind(self) -> None:
        """The two keys are for the newest banner that takes them."""
        self._actions.unbind("banner-yes", "banner-no")
        newest = self._newest()
        if newest is None:
            return
        if newest.yes is not None:
            self._actions.bind("banner-yes", self._answer_yes)
        self._actions.bind("banner-no", self._answer_no)

    def _newest(self) -> _Banner | None:
        with_keys = [banner for banner in self._banners.values() if banner.has_keys]
        return with_keys[-1] if with_keys else None

    def _answer_yes(self) -> None:
        self._answer(True)

    def _answer_no(self) -> None:
        self._answer(False)

    def _answer(self, yes: bool) -> None:
        # A button answers for its own banner, a key for the newest.
        pressed = self.sender()
        banner = pressed if isinstance(pressed, _Banner) else self._newest()
        if banner is None:
            return
        action = banner.yes if yes else banner.no
        self.take_away(banner.id)
        if action is not None:
            action()

    def _gone(self) -> None:
        banner = self.sender()
        if isinstance(banner, _Banner):
            self.take_away(banner.id)
