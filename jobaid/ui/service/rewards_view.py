"""One's own points by month, theirs alone unless they share them; and what others share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.operations.service.my_rewards import my_rewards
from jobaid.operations.service.shared_rewards import (
    share_rewards,
    shared_by,
    shared_with,
    take_back,
)
from jobaid.ui.kit.table import TableColumn, TableRow
from jobaid.ui.service.change_form import AskedField
from jobaid.ui.service.listed_view import FormAsked, ListedView, ShownDetail
from jobaid.ui.service.state_table import StateLook
from jobaid.ui.translated_sentences import decimal_shown, translated
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.service.shared_rewards import SharedRewards
    from jobaid.service.reward_points import MonthOfRewards, RewardedDeed
    from jobaid.ui.service.service_view import ServiceGiven

_MOST_LINES = 5  # of one reason: what can be done stays in sight below them
_ALONE = StateLook("neutral", "lock-keyhole")
_SHARED = StateLook("info", "user")


class _Points(NamedTuple):
    """What was read: one's own months, with whom they are shared, and what others share."""

    mine: list[MonthOfRewards]
    seen_by: tuple[str, ...]
    others: list[SharedRewards]


class RewardsView(ListedView):
    """A row for each month of one's own, and one for each colleague who shares theirs, by name."""

    name = "rewards"
    deeds = ("share", "back")
    primary = "share"

    def __init__(self, given: ServiceGiven) -> None:
        self._read = _Points([], (), [])
        super().__init__(given)

    def columns(self) -> Sequence[TableColumn]:
        """Whose eyes they are for, the month, the points, what for."""
        return (
            TableColumn(self.tr("Seen by"), 6),
            TableColumn(self.tr("Month"), 5, role="ui_bold"),
            TableColumn(self.tr("Points"), 3),
            TableColumn(self.tr("For"), 10, from_width=520, colour="muted"),
        )

    def empty_words(self) -> tuple[str, str, str]:
        """No points, or no list of the house."""
        if not self.given.desk.library.rewards:
            return (
                "award",
                self.tr("This house gives no points"),
                self.tr("What counts, and for how much, would stand in its rewards.yaml."),
            )
        return (
            "award",
            self.tr("Nothing counts yet"),
            self.tr(
                "Customers' praise, promises kept in time, suggestions taken up and thanks count."
            ),
        )

    def deed_words(self) -> Mapping[str, str]:
        """Share, take back."""
        return {"share": self.tr("Share with…"), "back": self.tr("Take the sharing back")}

    def form_of(self, deed: str) -> FormAsked | None:
        """With whom."""
        if deed == "back":
            return None
        people = [one.name or one.id for one in self.given.desk.library.people.values()]
        who = AskedField("who", self.tr("With whom"), plain(", ".join(people[:4])))
        hint = self.tr("They see your points as they are now, until you take it back.")
        return FormAsked(self.tr("Share your points"), "user", (who,), self.tr("Share"), hint)

    def read(self) -> None:
        """Read the points."""
        desk = self.given.desk

        def work(_task: Any) -> _Points:
            records, me = desk.records, desk.viewer.id
            if records is None or not me:
                return _Points([], (), [])
            records.refresh()
            mine = my_rewards(records, desk.library, me, desk.now(), samples=desk.samples)
            return _Points(mine, shared_by(records, me), shared_with(records, me))

        self.given.tasks.run(work, self._take_read, self.given.say, key="service-rewards")

    def _take_read(self, read: _Points) -> None:
        self._read = read
        seen = self._seen_by()
        rows, looks = [], {}
        for one in read.mine:
            key = f"mine {one.month}"
            looks[key] = _SHARED if read.seen_by else _ALONE
            words = ", ".join(
                f"{self._reason(id)} {decimal_shown(points)}" for id, points in one.by.items()
            )
            rows.append(TableRow(key, (seen, one.month, decimal_shown(one.points), words)))
        for other in read.others:
            key = f"of {other.person}"
            looks[key] = _SHARED
            points = sum(month.points for month in other.months)
            name = plain(other.name)
            words = self.tr("%1 shared them").replace("%1", name)
            rows.append(TableRow(key, (name, f"{other.at:%Y-%m-%d}", decimal_shown(points), words)))
        icon, title, hint = self.empty_words()
        self.nothing.set_empty(icon, title, hint)
        self.show_read(rows, looks)

    def _seen_by(self) -> str:
        if not self._read.seen_by:
            return self.tr("Yours alone")
        names = ", ".join(plain(self.given.desk.name_of(one)) for one in self._read.seen_by)
        return self.tr("Shared with %1").replace("%1", names)

    def _reason(self, id: str) -> str:
        """What an entry of the house's list is for."""
        known = self.given.desk.library.rewards.get(id)
        reason = id if known is None else known.reason
        return {
            "praise": self.tr("praise"),
            "promises-kept": self.tr("promises kept"),
            "suggestion-taken": self.tr("suggestions taken up"),
            "thanks": self.tr("thanks"),
        }.get(reason, plain(reason))

    def detail(self, key: str) -> ShownDetail | None:
        """What a month's points are for; or what a colleague shares."""
        month = next((one for one in self._read.mine if key == f"mine {one.month}"), None)
        if month is not None:
            return self._month(month)
        other = next((one for one in self._read.others if key == f"of {one.person}"), None)
        if other is None:
            return None
        groups = [
            (
                f"{one.month}: {decimal_shown(one.points)}",
                [(plain(words), False) for words in one.deeds],
            )
            for one in other.months
        ]
        about = self.tr("As they were on %1").replace("%1", f"{other.at:%Y-%m-%d}")
        return ShownDetail(
            plain(other.name), self.tr("Shared with you"), _SHARED, about, groups, ()
        )

    def _month(self, month: MonthOfRewards) -> ShownDetail:
        reasons: dict[str, list[tuple[str, bool]]] = {}
        for deed in reversed(month.deeds):
            reasons.setdefault(deed.reason, []).append((self._line(deed), False))
        for lines in reasons.values():
            rest = len(lines) - _MOST_LINES
            if rest > 0:
                lines[_MOST_LINES:] = [(self.tr("and %n more before", "", rest), False)]
        groups = [(self._heading(reason, month), lines) for reason, lines in reasons.items()]
        undone = [
            (f"{self._line(deed)} ({translated(deed.undone)})", False) for deed in month.undone
        ]
        groups.append((self.tr("Counts no more"), undone))
        look = _SHARED if self._read.seen_by else _ALONE
        return ShownDetail(
            self.tr("%1: %2 points")
            .replace("%1", month.month)
            .replace("%2", decimal_shown(month.points)),
            self._seen_by(),
            look,
            self.tr("Nobody sees your points unless you share them, and nobody is compared."),
            groups,
            ("share", "back") if self._read.seen_by else ("share",),
        )

    def _heading(self, reason: str, month: MonthOfRewards) -> str:
        rewards = self.given.desk.library.rewards
        points = sum(month.by.get(id, 0) for id, one in rewards.items() if one.reason == reason)
        id = next((id for id, one in rewards.items() if one.reason == reason), reason)
        return f"{self._reason(id)}: {decimal_shown(points)}"

    def _line(self, deed: RewardedDeed) -> str:
        return f"{deed.day:%d %b}  {plain(translated(deed.words))}"

    def do(self, deed: str, key: str, told: Mapping[str, str], saved: Callable[[], None]) -> str:
        """Share, or take back."""
        if deed == "back":
            return take_back(self.given.desk, saved)
        return share_rewards(self.given.desk, self._read.mine, told.get("who", ""), saved)
