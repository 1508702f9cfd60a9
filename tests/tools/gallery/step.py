"""What a step is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.badge import Badge, Count, KeyCap
from jobaid.ui.widgets.buttons import Chip, PushButton
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.do_row import DoRow
from jobaid.ui.widgets.standard_chip import StandardChip
from tests.tools.gallery.column import Column, hover

if TYPE_CHECKING:
    from jobaid.ui.widgets.badge import BadgeKind


class StepColumn(Column):
    """Buttons, answers, check rows, badges, standards."""

    def buttons(self) -> None:
        """Every kind of button and its states."""
        self._head("Buttons")
        save = PushButton("primary", "Save")
        save.set_key("Ctrl Enter")
        self._line(
            PushButton("primary", "Publish"),
            PushButton("plain", "Schedule…"),
            PushButton("quiet", "Add"),
            save,
        )
        under, pressed, not_yet = (
            PushButton("plain", text) for text in ("Hover", "Pressed", "Not yet")
        )
        hover(under)
        pressed.setDown(True)
        not_yet.setEnabled(False)
        held = PushButton("marked", "Take off hold", keys_first=True)
        held.set_key("F5")
        self._line(under, pressed, not_yet, held)

    def answers(self) -> None:
        """Answer rows."""
        self._head("Answer row")
        told = (
            (1, "“I see, that is fine then.”", "Sum up and close", True, "", False),
            (2, "Hover", "Open a dispute", True, "", False),
            (3, "Focus", "Put it right", True, "", False),
            (4, "Not yet", "", False, "Tick “Who booked it” first", False),
            (5, "While a field has the caret", "", True, "", False),
            (6, "“My phone was stolen.”", "Stolen phone", True, "", True),
            (0, "None of these fits…", "", True, "", False),
        )
        for number, label, target, enabled, waits_for, urgent in told:
            row = AnswerRow()
            row.set_answer(number, label, target, enabled, waits_for, urgent)
            self._put(row)
            if number == 2:
                hover(row)
            elif number == 3:
                self.ring_on = row
            elif number == 5:
                row.set_keys("Alt 5")
        row = AnswerRow()
        row.set_answer(
            1, "Dispute opened", "Call back due 15:00", target_icon="handshake", badge="Fits"
        )
        self._put(row)
        row = AnswerRow(compact=True)
        words = "“Nobody told me that anyone would come, and nobody rang before they did so.”"
        row.set_answer(2, words, "A very long name of a step that has to be cut")
        self._put(row)

    def checks(self) -> None:
        """Check rows."""
        self._head("Check rows")
        rows = [DoRow() for _ in range(4)]
        rows[0].set_item("Check who booked the visit", True)
        rows[0].set_keys("Space", "tick it")
        rows[1].set_item("Open the bill of 3 November", True, True, "3:02")
        rows[2].set_item("Look for a fault report")
        rows[3].set_item("Read the rights line", True, left_open=True)
        self._put(*rows)

    def small(self) -> None:
        """Badges, chips, key caps, standards."""
        self._head("Badges, chips, key caps")
        time = Badge("hint", "If there is time")
        self._line(
            Badge("verbatim", "Say exactly", "lock-keyhole", "normal"),
            Badge("own_words", "In your own words", "message-square-text", "normal"),
        )
        told: tuple[tuple[BadgeKind, str, str], ...] = (
            ("ok", "Met", "check"),
            ("warn", "4 s over", "clock-alert"),
            ("late", "Missed", "alarm-clock"),
            ("never", "1 slip", "ban"),
            ("may", "You may", "circle-check"),
        )
        count = Count(quiet=True)
        count.set_count(14, "14 calls")
        self._line(*(Badge(kind, text, icon) for kind, text, icon in told), count)
        on, off = Chip(), Chip()
        on.set_chip("Needs you", 14, on=True)
        off.set_chip("Done", 62)
        caps = [KeyCap("key"), KeyCap("key"), KeyCap("answer"), KeyCap("answer")]
        for cap, keys in zip(caps, ("F5", "Alt ←", "1", "Alt 1"), strict=True):
            cap.set_keys(keys)
        self._line(on, off, *caps)
        choice = ChoiceChips()
        choice.set_options((("yes", "Yes"), ("partly", "Partly"), ("no", "No")))
        choice.set_values(["partly"])
        self._line(Badge("must", "Must"), time)
        self._put(choice)
        self._head("Standards")
        chips = [StandardChip() for _ in range(6)]
        hold = "Hold at most 60 s"
        chips[0].set_standard(hold, "37 s left", 0.38, "running", "pause")
        chips[1].set_standard(hold, "8 s left", 0.87, "soon", "pause")
        chips[2].set_standard(hold, "12 s over", 1, "missed")
        chips[3].set_standard("Greet within 10 s", "Met in 6 s", 0.6, "met")
        for chip in chips[4:]:
            chip.set_form("pill")
        chips[4].set_standard(hold, "", 0.38, "running", "pause", "On hold 0:23, 37 s left")
        chips[5].set_standard("Greet", "", 1, "met", "", "Greet met")
        for at in (0, 2, 4):
            self._line(*chips[at : at + 2])
