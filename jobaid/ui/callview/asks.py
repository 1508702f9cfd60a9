"""The fields of the step: typed text is handed on when typing pauses or the field is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.library.kinds import FieldKind
from jobaid.ui.callview.typing_pause import TypingPause
from jobaid.ui.kit.ask_field import AskField, FieldValue
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.placing import Pool, height_at

if TYPE_CHECKING:
    from jobaid.operations.callview.step_view_models import AskView

_WIDE_KINDS = ("long-text", "choices")


class Asks(QObject):
    """Draws fields on `body`, in a pool of `AskField`.

    `typed` carries (field, value) when typing pauses, `left` the same when a field is done
    with, `done` that Enter was pressed in the last one. Enter goes to a field that does not fit
    first, once: what is typed next is likelier its correction than an answer.
    """

    typed = Signal(str, object)
    left = Signal(str, object)
    done = Signal()

    def __init__(self, body: QWidget, prefix: str = "ask") -> None:
        super().__init__(body)
        self._body = body
        self._prefix = prefix
        self.pool = Pool(self._made)
        self._views: tuple[AskView, ...] = ()
        self._place_of: tuple[object, ...] = ()
        self._waiting: dict[str, FieldValue] = {}
        self._seen_wrong: set[tuple[str, str]] = set()
        self._pause = TypingPause(self)
        self._pause.paused.connect(self._paused)

    @property
    def fields(self) -> list[AskField]:
        """The fields in use."""
        return self.pool.used

    def draw(self, views: Sequence[AskView], place: object) -> None:
        """Draw fields; what is being typed stays. `place` tells one step from another."""
        anew = (place,) != self._place_of
        if anew:
            self._waiting.clear()
            self._seen_wrong.clear()
            self._pause.drop()
        elif tuple(views) == self._views:
            return
        self._place_of = (place,)
        self._views = tuple(views)
        for field, view in zip(self.pool.take(len(views)), views, strict=True):
            self._draw_one(field, view, anew)
        self.pool.show(len(views))

    def set_hits(self, name: str, words: str, ranges: Sequence[tuple[int, int]]) -> None:
        """Mark phrases of never rules in the field `name`."""
        for field in self.fields:
            if field.field == name:
                field.set_never(words, ranges)

    def flush(self) -> None:
        """Hand on what was typed and not handed on yet."""
        self._pause.flush()

    def settle(self) -> None:
        """Hand on what stands in every field that was written in, as done with."""
        self._pause.drop()
        for field in self.fields:
            field.finish()

    def focus_first_empty(self) -> bool:
        """Give the focus to the first field with nothing in it; False where all have a value."""
        for field in self.fields:
            if field.value() in (None, "", []):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    @property
    def focused(self) -> str:
        """The field that has the caret, "" where none has."""
        now = self._focus()
        return next((one.field for one in self.fields if one.isAncestorOf(now)), "")

    def focus(self, name: str, *, select: bool = True) -> bool:
        """Give the focus to a field, all in it chosen unless told; False where it is not here."""
        for field in self.fields:
            if field.field == name:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                if select:
                    field.select_all()
                return True
        return False

    def place(self, x: int, y: int, width: int, columns: int) -> int:
        """Place the fields side by side, at most `columns`; returns the height in px."""
        theme = current_theme()
        gap, below = theme.px("pad"), theme.px("gap")
        fields = self.fields
        columns = max(1, min(columns, len(fields)))
        wide = (width - gap * (columns - 1)) // columns
        spanning = [self._spans(view) for view in self._views[: len(fields)]]
        cells = zip(fields, spanning, strict=False)
        widest = max((field.label_width() for field, spans in cells if not spans), default=0)
        while columns > 1 and widest > wide:
            # What a field is for is not cut.
            columns -= 1
            wide = (width - gap * (columns - 1)) // columns
        top, column, row_high = y, 0, 0
        for at, field in enumerate(fields):
            spans = spanning[at]
            if spans and column:
                top, column, row_high = top + row_high + below, 0, 0
            cell = width if spans else wide
            high = height_at(field, cell)
            field.setGeometry(x + column * (wide + gap), top, cell, high)
            row_high = max(row_high, high)
            column += columns if spans else 1
            if column >= columns and at < len(fields) - 1:
                top, column, row_high = top + row_high + below, 0, 0
        return top + row_high - y if fields else 0

    def _spans(self, view: AskView) -> bool:
        """Whether a field takes the whole width."""
        return view.kind in _WIDE_KINDS or len(view.label) > 60

    def _made(self) -> AskField:
        field = AskField(self._body, goes_on=True)
        field.hide()
        field.typed.connect(self._typed)
        field.edited.connect(self._edited)
        field.accepted.connect(self._accepted)
        return field

    def _draw_one(self, field: AskField, view: AskView, anew: bool) -> None:
        field.set_field(
            view.field,
            view.label,
            cast(FieldKind, view.kind),
            must=view.required,
            options=view.options,
            placeholder=view.example or "",
            hint=view.hint or "",
            identifier=f"{self._prefix}-{view.field}",
        )
        typing = field.isAncestorOf(self._focus()) and field.takes_text()
        if anew or not typing or view.problem:  # a field with a problem is done with
            if view.field not in self._waiting:
                field.set_value(_value(view))
            field.set_error(translated(view.problem or ""))
        elif self._guarded(field, view):
            field.set_value(view.text)
            field.set_guarded(self.tr("A card number was taken out. Card numbers are never kept."))
        if anew:
            field.set_never("")
            field.set_guarded("")

    def _guarded(self, field: AskField, view: AskView) -> bool:
        """Whether what is kept of the text being typed had a card number taken out."""
        shown = field.value()
        if view.field in self._waiting or not isinstance(shown, str):
            return False
        return view.card_taken_out and view.text != shown

    def _focus(self) -> QWidget:
        return self._body.window().focusWidget() or self._body

    def _typed(self, value: FieldValue) -> None:
        field = self.sender()
        if isinstance(field, AskField) and field.takes_text():
            self._waiting[field.field] = value
            field.set_error("")
            self._pause.touch()

    def _edited(self, value: FieldValue) -> None:
        field = self.sender()
        if isinstance(field, AskField):
            self._waiting.pop(field.field, None)
            self.left.emit(field.field, value)
            # The same as before is no news to the call, and does not fit still.
            for view in self._views:
                if view.field == field.field and view.problem and view.text == field.value():
                    field.set_error(translated(view.problem))

    def _accepted(self) -> None:
        field = self.sender()
        fields = self.fields
        if not isinstance(field, AskField) or field not in fields:
            return
        at = fields.index(field) + 1
        if at < len(fields):
            fields[at].setFocus(Qt.FocusReason.TabFocusReason)
        elif not self._focus_wrong():
            self.done.emit()

    def _focus_wrong(self) -> bool:
        """Go to a field that does not fit and has not been gone to for that; False: none."""
        for view in self._views:
            if view.problem and (view.field, view.text) not in self._seen_wrong:
                self._seen_wrong.add((view.field, view.text))
                return self.focus(view.field, select=False)
        return False

    def _paused(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for name, value in waiting.items():
            self.typed.emit(name, value)


def _value(view: AskView) -> FieldValue:
    """What a field shows, in the form that `AskField` takes."""
    if view.kind == "yes-no":
        return None if not view.chosen else view.chosen[0] == "yes"
    if view.kind == "choice":
        return view.chosen[0] if view.chosen else None
    if view.kind == "choices":
        return list(view.chosen)
    return view.text
