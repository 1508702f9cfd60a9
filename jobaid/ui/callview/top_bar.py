"""The bar over the call: which script, which step, who, the clock, hold, standards, search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.bar_button import OpenSearchBox
from jobaid.ui.callview.breakpoints import Shape
from jobaid.ui.callview.clock_words import big_clock, clock
from jobaid.ui.callview.hold_chip import HoldChip
from jobaid.ui.callview.standard_words import show_standard
from jobaid.ui.theme import Theme, current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.labels import ElidingLabel, TextLabel
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.placing import Regrown, show_if
from jobaid.ui.widgets.standard_chip import StandardChip

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView, StandardView
    from jobaid.ui.callview.key_caps import KeyCaps

_MOST_CHIPS = 4
# What is most pressing keeps its place when there is no room for all.
_ORDER = {"over": 0, "soon": 1, "running": 2, "missed": 3, "met": 4}


class TopBar(Regrown, OnGround, QWidget):
    """Draws the head of a call. `find_asked`: the search is wanted."""

    find_asked = Signal()
    ground, lines = "raised", ("bottom",)

    def __init__(self, caps: KeyCaps, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._caps = caps
        self._shape = Shape(3)
        self._standards: tuple[StandardView, ...] = ()
        self._held_s: int | None = None
        self._paused = False
        self._told: tuple[str, ...] = ()
        self.title = ElidingLabel("title", "text", self)
        self.title.setAccessibleIdentifier("script-title")
        self.where = ElidingLabel("caption", "muted", self)
        self.where.setAccessibleIdentifier("step-number")
        self.customer = ElidingLabel("strong", "text", self)
        self.customer.setAccessibleIdentifier("customer")
        self.account = ElidingLabel("caption", "muted", self)
        self.account.setAccessibleIdentifier("account")
        self.clock = TextLabel("number", "text", self)
        self.clock.setAccessibleIdentifier("clock")
        self.clock_hint = TextLabel("caption", "muted", self)
        self.hold = HoldChip(self)
        self.chips = [StandardChip(self) for _ in range(_MOST_CHIPS)]
        for chip in self.chips:
            chip.hide()
        self.search = OpenSearchBox(self)
        self.search.clicked.connect(self.find_asked)
        caps.changed.connect(self._take_keys)
        self._take_keys()

    def draw(self, view: CallView) -> None:
        """Draw who and where, and the clocks."""
        ended = view.wrap_up is not None
        self.title.set_text(self.tr("Wrap up") if ended else view.script_title)
        self.clock_hint.set_text(self.tr("on this\ncall") if not ended else self.tr("call\nended"))
        step = self.tr("Step %1 of %2")
        step = step.replace("%1", str(view.step_number)).replace("%2", str(view.step_count))
        if view.visit:
            step += self.tr(", from %1").replace("%1", view.visit[-1])
        # The call is about its topic, also where it ends within a script that this one visits.
        topic = view.visit[0] if view.visit else view.script_title
        self.where.set_text(topic if ended else step)
        self.customer.set_text(view.customer or self.tr("Customer"))
        parts = [translated(one) for one in (view.customer_alert, *view.customer_flags) if one]
        if view.account:
            # What presses goes first: the end is cut where the bar is narrow.
            at = len(parts) if view.customer_alert else 0
            parts.insert(at, self.tr("Account %1").replace("%1", view.account))
        if view.parked_others:
            parts.append(self.tr("%Ln call(s) parked", "", view.parked_others))
        if self._shape.stacked and not parts:
            parts.append(topic)
        self.account.set_text(", ".join(parts))
        self.account.set_colour("late" if view.customer_alert else "muted")
        told = (self.customer.text(), self.account.text(), self.clock_hint.text())
        self._told, anew = told, told != self._told
        self.tick(view)
        if anew:
            self.arrange()

    def tick(self, view: CallView) -> None:
        """Draw what goes on with the time."""
        self.clock.set_text(big_clock(view.elapsed_s))
        on_hold = ""
        standard = next((one for one in view.standards if one.icon == "hold"), None)
        pressing = view.hold_cue or (standard is not None and standard.state in ("soon", "over"))
        if view.held_s is not None:
            on_hold = self.tr("On hold %1").replace("%1", clock(view.held_s))
            if view.hold_cue:
                on_hold += self.tr(", check in")
        if view.recording_paused:
            paused = self.tr("Recording paused")
            on_hold = f"{paused}, {on_hold}" if on_hold else paused
        stands = tuple(one.id for one in view.standards)
        anew = stands != tuple(one.id for one in self._standards)
        anew = anew or (view.held_s is None) != (self._held_s is None)
        anew = anew or view.recording_paused != self._paused
        self._standards, self._held_s = view.standards, view.held_s
        self._paused = view.recording_paused
        merged = self._shape.stacked and standard is not None and view.held_s is not None
        merged = merged and not view.recording_paused
        wide = self.hold.sizeHint().width()
        held = view.held_s is not None
        pressing = view.recording_paused or (held and pressing)
        large = view.recording_paused and self._is_wide
        self.hold.set_hold("" if merged else on_hold, pressing=pressing, large=large)
        for chip, one in zip(self.chips, self._chosen(), strict=False):
            before = chip.sizeHint().width()
            show_standard(chip, one, view.held_s)
            anew = anew or before != chip.sizeHint().width()
        if anew or wide != self.hold.sizeHint().width():
            self.arrange()

    def set_shape(self, shape: Shape) -> None:
        """Take another shape of the window."""
        if shape != self._shape:
            self._shape = shape
            for chip in self.chips:
                chip.set_form("pill" if shape.stacked else "full")
            self.search.set_small(shape.panes != 3)
            self.updateGeometry()
            self.arrange()

    def height_for(self, width: int) -> int:
        """How high the bar is at a width in px."""
        theme = current_theme()
        if self._two_lines(width):
            return theme.px("two_line_top")
        return theme.px("top_bar" if not self._shape.stacked else "low_bar")

    def sizeHint(self) -> QSize:  # noqa: N802
        """At the width it has."""
        return QSize(self.width(), self.height_for(self.width()))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """The ground, and a line between script and customer."""
        super().paint(painter, theme)
        if not self._shape.stacked:
            x = self.customer.x() - theme.px("pad")
            hair, high = theme.stroke("hair"), theme.px("divider")
            painter.fillRect(x, theme.px("box_pad"), hair, high, theme.colour("line"))

    def _take_keys(self) -> None:
        self.setAccessibleName(self.tr("This call"))
        self.clock.setAccessibleDescription(self.tr("Time on this call"))
        self.search.set_keys(self._caps.cap("find"))

    def _chosen(self) -> list[StandardView]:
        """The most pressing standards, in their own order."""
        ranked = sorted(self._standards, key=_urgency)[:_MOST_CHIPS]
        return [one for one in self._standards if one in ranked]

    @property
    def _is_wide(self) -> bool:
        theme = current_theme()
        return self.width() / theme.scale >= theme.tokens.layout.three_panes

    def _two_lines(self, width: int) -> bool:
        least = 480 if self._shape.low else 560
        return self._shape.stacked and width < current_theme().px(least)

    def arrange(self) -> None:
        """Place the parts."""
        if self._two_lines(self.width()):
            self._arrange_two_lines()
        elif self._shape.stacked:
            self._arrange_low()
        else:
            self._arrange_wide()

    def _arrange_wide(self) -> None:
        theme = current_theme()
        px, width = theme.px, self.width()
        pad = px("pad")
        wide_bar = self._is_wide
        left = px("outline") if wide_bar else px("title_narrow")
        self.title.setGeometry(pad, px("gap"), left - 2 * pad + px("pad"), theme.line("title"))
        self.where.setGeometry(
            pad, px("second_line"), left - 2 * pad + px("pad"), theme.line("caption")
        )
        x = left + px("box_page") if wide_bar else left + px("block")
        name = max(
            self.customer.sizeHint().width(), self.account.sizeHint().width(), px("words_least")
        )
        name = min(name, px("name_wide") if wide_bar else px("name_narrow"))
        self.customer.setGeometry(x, px("gap"), name, theme.line("strong"))
        self.account.setGeometry(x, px("second_line"), name, theme.line("caption"))
        x += name + px("control" if wide_bar else "tight_pad")
        size = self.clock.sizeHint()
        self.clock.setGeometry(x, (px("top_bar") - size.height()) // 2, size.width(), size.height())
        x += size.width() + px("unit")
        hint = self.clock_hint.sizeHint()
        show_if(self.clock_hint, wide_bar)
        if wide_bar:
            top = (px("top_bar") - hint.height()) // 2
            self.clock_hint.setGeometry(x, top, hint.width(), hint.height())
            x += hint.width()
        x += px("pad")
        box = self.search.sizeHint()
        wide = px("search_box") if wide_bar else box.width()
        box_x = width - pad - wide
        self.search.setGeometry(box_x, (px("top_bar") - box.height()) // 2, wide, box.height())
        if self.hold.isVisibleTo(self):
            size = self.hold.sizeHint()
            self.hold.setGeometry(
                x, (px("top_bar") - size.height()) // 2, size.width(), size.height()
            )
            x += size.width() + px("page" if wide_bar else "pad")
        self._place_chips(x, box_x - px("pad"), px("top_bar"), px("pad"), self.chips)

    def _arrange_two_lines(self) -> None:
        theme = current_theme()
        px, width = theme.px, self.width()
        pad = px("pad")
        size = self.clock.sizeHint()
        clock_x = width - pad - size.width()
        self.clock.setGeometry(clock_x, px("gap"), size.width(), size.height())
        room = clock_x - pad - px("gap")
        self.customer.setGeometry(pad, px("unit"), room, theme.line("strong"))
        self.account.setGeometry(
            pad, px("unit") + theme.line("strong"), room, theme.line("caption")
        )
        self._hide_for_stack()
        box = self.search.sizeHint()
        self.search.setGeometry(width - px("gap") - box.width(), px("second_row"), *box.toTuple())
        x = pad
        if self.hold.isVisibleTo(self):
            size = self.hold.sizeHint()
            self.hold.setGeometry(x, px("second_row"), *size.toTuple())
            x += size.width() + px("unit")
        self._place_chips(
            x,
            width - px("tight_pad") - box.width(),
            px("second_row") * 2 + px("page"),
            px("unit"),
            self.chips,
        )

    def _arrange_low(self) -> None:
        theme = current_theme()
        px, width = theme.px, self.width()
        pad, middle = px("gap"), px("low_bar")
        name = min(
            max(self.customer.sizeHint().width(), self.account.sizeHint().width()), px("row_least")
        )
        self.customer.setGeometry(pad, px("line"), name, theme.line("strong"))
        self.account.setGeometry(
            pad, px("line") + theme.line("strong"), name, theme.line("caption")
        )
        x = pad + name + px("gap")
        size = self.clock.sizeHint()
        self.clock.setGeometry(x, (middle - size.height()) // 2, *size.toTuple())
        x += size.width() + px("gap")
        self._hide_for_stack()
        box = self.search.sizeHint()
        self.search.setGeometry(
            width - pad - box.width(), (middle - box.height()) // 2, *box.toTuple()
        )
        if self.hold.isVisibleTo(self):
            size = self.hold.sizeHint()
            self.hold.setGeometry(x, (middle - size.height()) // 2, *size.toTuple())
            x += size.width() + px("tight")
        self._place_chips(
            x, width - pad - box.width() - px("unit"), middle, px("tight"), self.chips
        )

    def _hide_for_stack(self) -> None:
        self.clock_hint.hide()
        self.title.hide()
        self.where.hide()

    def _place_chips(
        self, x: int, end: int, line: int, gap: int, chips: list[StandardChip]
    ) -> None:
        """As many standards as there is room for; the hold's is the last to go, a met one first."""
        if not self._shape.stacked:
            self.title.show()
            self.where.show()
        chosen = self._chosen()
        room = end - x
        held = self._held_s is not None
        order = sorted(range(len(chosen)), key=lambda at: _pressing(chosen[at], held))
        wide: dict[int, int] = {}
        for at in order:
            least = chips[at].minimumSizeHint().width()
            if least <= room:
                wide[at] = min(chips[at].sizeHint().width(), room)
                room -= wide[at] + gap
        for at, chip in enumerate(chips):
            show_if(chip, at in wide)
            if at in wide:
                high = chip.sizeHint().height()
                chip.setGeometry(x, (line - high) // 2, wide[at], high)
                x += wide[at] + gap


def _pressing(view: StandardView, held: bool) -> tuple[bool, int]:
    """While the call is on hold its clock must show, whatever else runs."""
    return not (held and view.icon == "hold"), _urgency(view)


def _urgency(view: StandardView) -> int:
    return _ORDER[view.state]
