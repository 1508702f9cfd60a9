"""The banners under the top of the window: one sentence each, never in the way of a call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.banner import Banner, BannerKind
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import ActionMap

Decision = Callable[[], object]
MOST_KEPT = 50
RESTS_MS = 1_000
"""A key that was to answer a question reaches nothing else for so long after that has gone."""


class _Banner(Banner):
    """A banner of the strip, with what its two keys do."""

    def __init__(self, parent: QWidget, id: str) -> None:
        super().__init__(parent)
        self.id = id
        self.yes: Decision | None = None
        self.no: Decision | None = None
        self.has_keys = False
        self.at_once = False
        self.waits = False


class BannerStrip(Themed, QWidget):
    """Shows banners under each other, the newest last. Its `told` keeps what was said for F1."""

    def __init__(self, actions: ActionMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._banners: dict[str, _Banner] = {}
        self._in_call = False
        self.told: list[tuple[dt.datetime, str]] = []
        self._rests = QTimer(self)
        self._rests.setSingleShot(True)
        self._rests.setInterval(RESTS_MS)
        self._rests.timeout.connect(self._rebind)
        self._column = Column(self, space="half", edge=("pad", "unit", "pad", "unit"))
        self.setAccessibleName(self.tr("Banners"))
        self.hide()

    def hold(self, in_call: bool) -> None:
        """A call is in hand, or none is: what waits for the end of a call shows between calls."""
        if in_call != self._in_call:
            self._in_call = in_call
            self._show_due()
            self._rebind()

    def say(
        self,
        words: str,
        kind: BannerKind = "neutral",
        *,
        id: str = "",
        icon: str = "",
        waits: bool = False,
    ) -> None:
        """Show a sentence; a neutral one goes by itself after a while, others are put away.

        One with the same `id` takes the place of the one before. What `waits` is nothing that a
        call needs: it stands over none, and shows between calls until it is put away.
        """
        words = translated(words)
        banner = self._put(id or words)
        if kind == "neutral":
            banner.set_banner(kind, words, icon=icon)
        else:
            banner.has_keys, banner.waits = True, waits
            banner.set_banner(kind, words, second=self.tr("Put away"), icon=icon)
            self._show_due()
        self.remember(words)
        self._rebind()

    def stand(self, words: str, kind: BannerKind, *, id: str) -> None:
        """Show a sentence that nobody puts away: it stays until `take_away`, above all others."""
        words = translated(words)
        self._put(id, first=True).set_banner(kind, words)
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
        at_once: bool = False,
        waits: bool = False,
    ) -> None:
        """Ask in a banner with two keys; the call goes on meanwhile.

        `at_once`: somebody did something that cannot go on without the answer. Other questions
        wait until those before them are answered, and take no key out of anybody's hand. What
        `waits` stands over no call.
        """
        words = translated(words)
        banner = self._put(id)
        banner.yes, banner.no, banner.has_keys, banner.at_once = yes, no, True, at_once
        banner.waits = waits
        banner.set_banner("info", words, action=yes_text, second=no_text)
        self._show_due()
        self.remember(words)
        self._rebind()

    def take_away(self, id: str) -> None:
        """Put a banner away, where it still shows.

        A question that goes by itself may be answered at that very moment: its keys rest then.
        """
        keyed = self._keyed()
        if keyed is not None and keyed.id == id and keyed.yes is not None:
            self._rests.start()
        self._remove(id)

    def _remove(self, id: str) -> None:
        banner = self._banners.pop(id, None)
        if banner is not None:
            banner.hide()
            self._column.removeWidget(banner)
            banner.deleteLater()
        self._show_due()
        self._rebind()

    def _due(self) -> list[_Banner]:
        """The banners that have something to say now."""
        return [one for one in self._banners.values() if not (one.waits and self._in_call)]

    def _show_due(self) -> None:
        due = self._due()
        for banner in self._banners.values():
            if banner.waits:
                banner.setVisible(banner in due)
        self.setVisible(bool(due))

    @property
    def words(self) -> tuple[str, ...]:
        """What shows now."""
        return tuple(banner.text() for banner in self._due())

    def _put(self, id: str, *, first: bool = False) -> _Banner:
        self._remove(id)
        banner = _Banner(self, id)
        banner.setAccessibleIdentifier("banner")
        banner.name_buttons(f"banner-{id}-yes", f"banner-{id}-no")
        banner.acted.connect(self._answer_yes)
        banner.acted_second.connect(self._answer_no)
        banner.gone.connect(self._gone)
        self._banners[id] = banner
        self._column.insertWidget(0 if first else self._column.count(), banner)
        self.show()
        return banner

    def remember(self, words: str) -> None:
        """Keep a sentence that was said elsewhere, for the key help."""
        self.told.append((dt.datetime.now().astimezone(), translated(words)))
        del self.told[:-MOST_KEPT]

    def _rebind(self) -> None:
        """The two keys are for one banner, and no other shows them."""
        self._actions.unbind("banner-yes", "banner-no")
        keyed, cap = self._keyed(), self._actions.cap
        if self._rests.isActive() and (keyed is None or not keyed.at_once):
            keyed = None
            self._actions.bind_all({"banner-yes": self._wait, "banner-no": self._wait})
        for banner in self._banners.values():
            yes, no = (cap("banner-yes"), cap("banner-no")) if banner is keyed else ("", "")
            banner.set_keys(yes, no)
        if keyed is None:
            return
        if keyed.yes is not None:
            self._actions.bind("banner-yes", self._answer_yes)
        self._actions.bind("banner-no", self._answer_no)

    def _keyed(self) -> _Banner | None:
        """The question that was asked first; where none stands, the newest to be put away.

        What comes by itself never takes the keys from a question that is being read.
        """
        with_keys = [banner for banner in self._due() if banner.has_keys]
        questions = [banner for banner in with_keys if banner.yes is not None]
        questions.sort(key=lambda banner: not banner.at_once)
        return next(iter([*questions, *reversed(with_keys)]), None)

    def _wait(self) -> None:
        """The key was meant for a question that is there no more."""

    def _answer_yes(self) -> None:
        self._answer(True)

    def _answer_no(self) -> None:
        self._answer(False)

    def _answer(self, yes: bool) -> None:
        # A button answers for its own banner, a key for the one that shows it.
        pressed = self.sender()
        banner = pressed if isinstance(pressed, _Banner) else self._keyed()
        if banner is None:
            return
        action = banner.yes if yes else banner.no
        self._remove(banner.id)
        if action is not None:
            action()

    def _gone(self) -> None:
        banner = self.sender()
        if isinstance(banner, _Banner):
            self._remove(banner.id)
